using Fazhi.Laws;

namespace Fazhi.Matters;

/// <summary>
/// 不予办理的理由 — one coded reason why an act is refused, written for the person who tried: what is missing, which article wants it,
/// and what to do. Codes are listed in <c>docs/problems.md</c> and are never renumbered or reused.
/// </summary>
/// <param name="Code">The code, such as <c>BL003</c> or <c>FY012</c>.</param>
/// <param name="Text">What is wrong, one Chinese sentence.</param>
/// <param name="Path">The field concerned, such as <c>applicant.name</c>; <c>null</c> when it is not about one field.</param>
/// <param name="Basis">The article that wants it; <c>null</c> when the reason isn't one of law (a length, a format).</param>
/// <param name="Remedy">What to do, one Chinese sentence; <c>null</c> when the text says it.</param>
public sealed record Problem(string Code, string Text, string? Path = null, Article? Basis = null, string? Remedy = null)
{
    /// <summary>The whole reason in one line: text, article, remedy and code.</summary>
    public override string ToString() =>
        Text + (Basis is null ? "" : $"（{Basis}）") + (Remedy is null ? "" : Remedy) + $"［{Code}］";
}

/// <summary>
/// 通用理由 — the refusals every matter type shares. A mechanism's own gates carry codes of their own.
/// </summary>
public static class Problems
{
    /// <summary>The act isn't allowed at the matter's stage.</summary>
    public static Problem WrongStage(ActRule rule, string stage, IEnumerable<string> allowed) =>
        new(
            "BL001",
            $"事项处于“{stage}”阶段，不能办理“{rule.Name}”。",
            null,
            rule.Basis,
            $"“{rule.Name}”只能在“{string.Join("”“", allowed)}”阶段办理。"
        );

    /// <summary>The actor holds none of the roles the act wants.</summary>
    public static Problem WrongRole(ActRule rule) =>
        new(
            "BL002",
            $"您的岗位不能办理“{rule.Name}”。",
            null,
            rule.Basis,
            $"请由{string.Join("、", rule.Roles.Select(r => Terms.Of(r)))}办理。"
        );

    /// <summary>The actor acts for an organ that doesn't hold this matter.</summary>
    public static Problem WrongOrgan(ActRule rule, string organ) =>
        new("BL003", $"该事项由“{organ}”办理，您所在的单位不能办理“{rule.Name}”。", null, rule.Basis, "请转交该单位办理。");

    /// <summary>The actor acts for an organ whose act this isn't, by the article it rests on.</summary>
    public static Problem NotThatOrgan(ActRule rule, string organ) =>
        new(
            "BL003",
            $"“{rule.Name}”由{string.Join("、", rule.Organs.Select(o => o.Name))}办理，“{organ}”不能办理。",
            null,
            rule.Basis,
            "请转交有权的单位办理。"
        );

    /// <summary>A member of the public acts in a matter without its receipt.</summary>
    public static Problem NotYourMatter(ActRule rule) =>
        new(
            "BL026",
            $"没有出示该事项的受理回执，不能办理“{rule.Name}”。",
            null,
            rule.Basis,
            "请用受理编号和查询码登录后办理；代理人请向申请人索取。"
        );

    /// <summary>The act is dated before the matter's last act.</summary>
    public static Problem BeforePredecessor(DateOnly on, DateOnly last) =>
        new(
            "BL004",
            $"办理日期{Chinese(on)}早于上一步的日期{Chinese(last)}。",
            "on",
            null,
            "请核对办理日期；确实发生在前、当日没有登记的，请用“补登”写明日期证明和原因。"
        );

    /// <summary>An act that is to be registered late lacks the proof of its day, or the reason.</summary>
    public static Problem NoProofOfDay(string path, string what) =>
        new("BL045", $"补登以前发生的办理，应当有发生日期的证明和没有当日登记的原因。{what}", path);

    /// <summary>An act is dated so long before its registration that the day has to be shown.</summary>
    public static Problem LongAgo(ActRule rule, DateOnly on, int most) =>
        new(
            "BL065",
            $"“{rule.Name}”的办理日期{Chinese(on)}距今天超过{most}日，应当写明发生日期的证明和没有及时登记的原因。",
            "on",
            Article.WorkingRule,
            "请核对办理日期；日期无误的，请填写“补登”各栏。"
        );

    /// <summary>A period is made another by an act that is said to have been done before the period ran out, and is registered after.</summary>
    public static Problem ChangedAfterwards(ActRule rule, ClockRule clock, DateOnly due) =>
        new(
            "BL068",
            $"“{clock.Name}”期限已在{Chinese(due)}届满，届满以后登记“{rule.Name}”，应当写明届满以前已经决定的证明和没有及时登记的原因。",
            "on",
            Article.WorkingRule,
            "请填写“补登”各栏；届满以前没有决定的，不能再办理。"
        );

    /// <summary>What the law did on or after the day of the act is recorded already.</summary>
    public static Problem LawWasFirst(string act, DateOnly on) =>
        new(
            "BL046",
            $"期限届满，已在{Chinese(on)}自动登记“{act}”。",
            "on",
            null,
            "在期限内已经办理、当日没有登记的，请用“补登”写明日期证明和原因，系统按日期先后重新计算；确实逾期的，请填写实际办理的日期。"
        );

    /// <summary>Somebody registers late who may not.</summary>
    public static Problem LateByHolderOnly(string organ) =>
        new("BL047", $"以前发生的办理由承办单位“{organ}”的工作人员补登。", null, null, "请把日期证明交给承办单位。");

    /// <summary>Acts of later days could not have been done if this one was.</summary>
    public static Problem Contradicts(string rule, string later, DateOnly on, string stage) =>
        new(
            "BL048",
            $"补登“{rule}”以后，事项在{Chinese(on)}处于“{stage}”阶段，与当日办理的“{later}”矛盾。",
            "on",
            null,
            "请核对补登的日期；日期无误的，先更正或者另行处理后来的办理。"
        );

    /// <summary>An act of a later day no longer meets a condition once this one is registered late.</summary>
    public static Problem NoLongerMet(string rule, string later, DateOnly on, Problem lacking) =>
        new(
            "BL066",
            $"补登“{rule}”以后，{Chinese(on)}的“{later}”不再符合条件［{lacking.Code}］：{Bare(lacking)}",
            "late.despite",
            lacking.Basis,
            "请核对补登的日期和内容。确有其事、应当登记的，请填写“仍须登记的理由”；后来的办理不自动改变，由有权机关依法处理，在处理以前持续提示。"
        );

    /// <summary>An act that was entered with a matter's past doesn't meet a condition.</summary>
    public static Problem EnteredUnmet(string later, DateOnly on, Problem lacking) =>
        new(
            "BL067",
            $"按已补录的经过，{Chinese(on)}的“{later}”不符合条件［{lacking.Code}］：{Bare(lacking)}",
            "despite",
            lacking.Basis,
            "请核对并继续补录遗漏的办理。案卷确实如此的，请填写“不符合条件的办理的说明”；有关办理由有权机关依法处理，在处理以前持续提示。"
        );

    // The sentence says already which act it is.
    private static string Bare(Problem lacking) =>
        lacking.Text.IndexOf('：', StringComparison.Ordinal) is >= 0 and var at
        && lacking.Text.StartsWith("不能办理", StringComparison.Ordinal)
            ? lacking.Text[(at + 1)..]
            : lacking.Text;

    /// <summary>A period is extended, or made another, after it has run out.</summary>
    public static Problem PeriodIsOver(ActRule rule, ClockRule clock, DateOnly due) =>
        new(
            "BL050",
            $"“{clock.Name}”期限已在{Chinese(due)}届满，届满以后不能再办理“{rule.Name}”。",
            "on",
            clock.Basis ?? rule.Basis,
            "逾期的事实保留在记录中，请尽快办结；在届满以前已经决定、当日没有登记的，请用“补登”。"
        );

    /// <summary>Two days of a past that comes in whole stand in an order that can't be.</summary>
    public static Problem PastOutOfOrder(ActRule before, DateOnly first, ActRule rule, DateOnly second, string path) =>
        new(
            "BL051",
            $"“{rule.Name}”的日期{Chinese(second)}早于“{before.Name}”的日期{Chinese(first)}。",
            path,
            null,
            "请对照案卷核对日期。"
        );

    /// <summary>A step of a past that comes in whole can't follow the one before.</summary>
    public static Problem PastCanNotFollow(ActRule rule, string stage, string path) =>
        new(
            "BL052",
            $"所填经过相互矛盾：事项到“{stage}”以后，不会再有“{rule.Name}”。",
            path,
            rule.Basis,
            "请对照案卷核对；缺少中间一步的，补填那一步的日期。"
        );

    /// <summary>The past of a matter is to be entered whose law never acts by itself, so that nothing would wait.</summary>
    public static Problem NoPastToEnter(string type) =>
        new("BL053", $"“{type}”没有期限届满自动登记的办理，不需要补录。", "late.kind", null, "请直接按实际日期登记。");

    /// <summary>The past of a matter is to be entered, and nothing says why it comes in now.</summary>
    public static Problem NoReasonToEnter(string what) =>
        new("BL054", what, "late.reason", null, "例如：启用本系统以前已经立案。");

    /// <summary>Somebody wants to complete a past that nobody is entering.</summary>
    public static Problem NothingEntered() =>
        new("BL055", "这一事项不在补录中，不需要办理“补录完毕”。", null, null, "请核对办理经过：补录可能已经由他人办理完毕。");

    /// <summary>What was entered can't be: by then the law had acted.</summary>
    public static Problem EnteredAgainstTheLaw(string act, DateOnly on, string later, DateOnly then) =>
        new(
            "BL056",
            $"按已补录的经过，期限届满应在{Chinese(on)}自动登记“{act}”，与{Chinese(then)}的“{later}”矛盾。",
            null,
            null,
            "请继续补录期限内的办理（例如延长期限、补正材料）；日期有误的，作废后重新补录。"
        );

    /// <summary>The act is dated before the matter was opened.</summary>
    public static Problem BeforeOpening(DateOnly on, DateOnly opened) =>
        new("BL049", $"办理日期{Chinese(on)}早于立项日期{Chinese(opened)}。", "on", null, "请核对办理日期。");

    /// <summary>The act is dated in the future.</summary>
    public static Problem InFuture(DateOnly on, DateOnly today) =>
        new("BL005", $"办理日期{Chinese(on)}晚于今天{Chinese(today)}。", "on", null, "不能登记尚未发生的行为，请核对办理日期。");

    /// <summary>A required field is empty.</summary>
    public static Problem Missing(string path, string label) => new("BL006", $"请填写“{label}”。", path);

    /// <summary>A field is too long.</summary>
    public static Problem TooLong(string path, string label, int max, int length) =>
        new("BL007", $"“{label}”最多{max}个字，现在是{length}个字。", path);

    /// <summary>A field's text can't be read as what is wanted.</summary>
    public static Problem Unreadable(string path, string label, string wanted) =>
        new("BL008", $"“{label}”填写有误。{wanted}", path);

    /// <summary>A number is outside its range.</summary>
    public static Problem OutOfRange(string path, string label, double min, double max) =>
        new(
            "BL009",
            double.IsInfinity(max) ? $"“{label}”不能小于{min:0.##}。"
                : double.IsInfinity(min) ? $"“{label}”不能大于{max:0.##}。"
                : $"“{label}”应在{min:0.##}至{max:0.##}之间。",
            path
        );

    /// <summary>A date that nobody means: periods can't be reckoned from it.</summary>
    public static Problem DateOutOfRange(string path, string label) =>
        new("BL057", $"“{label}”应在1900年至2199年之间。", path, null, "请核对年份。");

    /// <summary>A part is opened without its whole.</summary>
    public static Problem NoWhole(MatterType part) =>
        new("BL058", $"“{part.Name}”应当在所属的事项中办理。", "parent", null, "请先打开所属的事项，从它的页面办理。");

    /// <summary>A whole that takes no more parts.</summary>
    public static Problem TakesNoParts(ActRule rule, Matter whole) =>
        new(
            "BL059",
            $"“{whole.Title}”处于“{whole.StageName}”阶段，不能再办理“{rule.Name}”。",
            "parent",
            rule.Basis,
            "请核对所属的事项。"
        );

    /// <summary>A field names a matter that isn't there, or may not be read.</summary>
    public static Problem NotFound(string path, string label, IReference reference, PickRule? wanted) =>
        new(
            wanted?.Code ?? "BL072",
            $"“{label}”没有找到“{(reference.Title.Length > 0 ? reference.Title : reference.Id.ToString())}”{(wanted is null ? "" : $"，应当{wanted.What}")}。",
            path,
            wanted?.Basis,
            wanted?.Remedy ?? "请填写登记的编号或者完整名称，或者从列出的各项中选择。"
        );

    /// <summary>A field says what isn't on the county's list.</summary>
    public static Problem NotListed(string path, string label, string said, IReadOnlyList<string> list) =>
        new(
            "BL075",
            $"“{label}”中没有“{said}”这一项，可以选择的有{string.Join("、", list)}。",
            path,
            null,
            "请从中选择；需要增减的，由有权的人员设定本县的参数。"
        );

    /// <summary>A field names a matter by what several are called.</summary>
    public static Problem SeveralOfThatName(string path, string label, string called, int count) =>
        new("BL073", $"“{label}”有{count}项都叫“{called}”。", path, null, "请从列出的各项中选择，或者填写编号。");

    /// <summary>A field names a matter that the act may not name as it stands.</summary>
    public static Problem NotToBePicked(string path, string label, Matter picked, PickRule wanted) =>
        new(
            wanted.Code,
            $"“{label}”不能选择“{picked.Title}”，应当{wanted.What}。",
            path,
            wanted.Basis,
            wanted.Remedy ?? "请另行选择。"
        );

    /// <summary>A matter that stands for itself is opened under another.</summary>
    public static Problem NoPart(MatterType type) =>
        new("BL071", $"“{type.Name}”不属于别的事项。", "parent", null, "请不填所属的事项。");

    /// <summary>What an act would have caused in another matter is refused there.</summary>
    public static Problem Caused(ActRule? rule, Matter? matter, Problem problem) =>
        problem with
        {
            Text = matter is null
                ? $"一并办理“{rule?.Name}”时：{problem.Text}"
                : $"在“{matter.Title}”中一并办理“{rule?.Name}”时：{problem.Text}",
            Path = null,
        };

    /// <summary>A field that doesn't exist was sent.</summary>
    public static Problem UnknownField(string path) => new("BL010", $"没有名为“{path}”的栏目。", path, null, "请核对栏目名称。");

    /// <summary>A date that must not lie after the act lies after it.</summary>
    public static Problem DateAfterAct(string path, string label) => new("BL011", $"“{label}”不能晚于办理日期。", path);

    /// <summary>The official number is used already.</summary>
    public static Problem NumberTaken(string number) =>
        new("BL012", $"文号“{number}”已经使用，一个文号只能使用一次。", "number", null, "请核对文号。");

    /// <summary>Another person changed the matter after it was read.</summary>
    public static Problem Stale() =>
        new("BL013", "您打开以后，该事项又有新的办理。", null, null, "请刷新后核对再办理，已填内容不会丢失。");

    /// <summary>The same request key was used for another act.</summary>
    public static Problem KeyReused() =>
        new(
            "BL014",
            "同一张表单（请求编号）已经用于另一次办理。",
            null,
            null,
            "请核对是否已经办理；确需再办的，核对内容后重新提交。"
        );

    /// <summary>There is no such matter.</summary>
    public static Problem NoSuchMatter(string what) => new("BL015", $"没有找到事项“{what}”。", null, null, "请核对编号。");

    /// <summary>The matter type has no such act.</summary>
    public static Problem NoSuchAct(string act, string type) => new("BL016", $"“{type}”没有名为“{act}”的办理行为。", "act");

    /// <summary>No version of the matter type is in force on the date.</summary>
    public static Problem NotInForce(string type, DateOnly on) =>
        new("BL017", $"{Chinese(on)}没有施行中的“{type}”办理规则。", "on", null, "请核对办理日期。");

    /// <summary>A period runs into a year that the work calendar doesn't answer.</summary>
    public static Problem CalendarMissing(string message) =>
        new("BL018", message, null, null, "请核对填写的日期；日期无误的，请先载入该年度的放假安排。");

    /// <summary>The disk or the database refused to write; nothing was written.</summary>
    public static Problem NotStored(string why) =>
        new("BL019", $"未能保存：{why}", null, null, "本次办理没有写入任何内容，请排除故障后重新提交。");

    /// <summary>The act can only be done by the law itself.</summary>
    public static Problem OnlyByLaw(ActRule rule) =>
        new("BL020", $"“{rule.Name}”由系统依法自动办理，不能由人办理。", null, rule.Basis);

    /// <summary>A corrected field doesn't hold the value the correction says it replaces.</summary>
    public static Problem NotTheOldValue(string path, string field) =>
        new("BL021", $"“{field}”的现有内容与更正前内容不一致。", path, null, "请核对后重新填写更正前内容。");

    /// <summary>A correction is to change what was decided, agreed or issued.</summary>
    public static Problem Decided(string path, string field) =>
        new(
            "BL069",
            $"“{field}”是已经决定、约定或者制发的内容，不能用更正改变。",
            path,
            Article.WorkingRule,
            "文书上的错字、漏字、计算错误，办理“补正笔误”；内容有变的，依法另行决定或者约定。"
        );

    /// <summary>The parent matter does not exist or is of the wrong type.</summary>
    public static Problem NoSuchParent(string what) => new("BL022", $"没有找到上级事项“{what}”。", "parent");

    /// <summary>An attached file is not in the file store.</summary>
    public static Problem NoSuchFile(string path, string name) =>
        new("BL023", $"附件“{name}”尚未上传。", path, null, "请重新上传附件。");

    /// <summary>A list has too few or too many elements.</summary>
    public static Problem WrongCount(string path, string label, int min, int max) =>
        new("BL024", max == int.MaxValue ? $"“{label}”至少{min}项。" : $"“{label}”应为{min}至{max}项。", path);

    /// <summary>A party's number is of another kind than the party.</summary>
    public static Problem WrongIdentity(string path, string text, string remedy) => new("BL027", text, path, null, remedy);

    /// <summary>A credit code whose check character is wrong and which nobody has compared with the certificate.</summary>
    public static Problem OddCreditCode(string path, string label) =>
        new(
            "BL028",
            $"“{label}”的最后一位与校验结果不符。",
            path,
            null,
            "请对照营业执照或者登记证书核对；确实核发为此号码的，由工作人员核对证照后在“代码核对说明”中写明，网上申请可以先不填此栏。"
        );

    /// <summary>A field that officials fill in was filled in by somebody else.</summary>
    public static Problem ForOfficials(string path, string label) =>
        new("BL029", $"“{label}”由工作人员填写。", path, null, "请不要填写此栏。");

    /// <summary>The machine's date lies so far beyond the last entry that somebody has to say what day it is.</summary>
    public static Problem DateInDoubt(DateOnly? last, DateOnly today) =>
        new(
            "BL031",
            last is { } day
                ? $"服务器日期为{Chinese(today)}，台账最后一次登记在{Chinese(day)}，相隔过久，日期可能有误，暂不登记任何事项。"
                : $"服务器日期为{Chinese(today)}，远在已载入的放假安排之后，日期可能有误，暂不登记任何事项。",
            null,
            null,
            "请由登记人员、机构负责人或者机关负责人核对日期：无误的，先办理“确认日期”；有误的，先校准服务器时钟。已填内容不会丢失。"
        );

    /// <summary>The machine's date lies before the last entry.</summary>
    public static Problem DateBehind(DateOnly last, DateOnly today) =>
        new(
            "BL032",
            $"服务器日期为{Chinese(today)}，早于台账最后一次登记的{Chinese(last)}，暂不登记任何事项。",
            null,
            null,
            "请先校准服务器时钟。已填内容不会丢失。"
        );

    /// <summary>A text with placeholders is longer, deeper or more intricate than the program reads.</summary>
    public static Problem TooIntricate(string path, string label, string what, string remedy) =>
        new("BL041", $"“{label}”过于复杂：{what}", path, null, remedy);

    /// <summary>Other writers hold the county's records for longer than a person should wait; nothing was written.</summary>
    public static Problem Busy() =>
        new(
            "BL042",
            "正在办理的人较多，请稍后重试。",
            null,
            null,
            "本次办理没有写入任何内容，填写的内容还在，过几秒钟重新提交即可。"
        );

    /// <summary>A date as officials write it: 2025年6月12日 (GB/T 9704-2012 7.3.5.4).</summary>
    public static string Chinese(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
