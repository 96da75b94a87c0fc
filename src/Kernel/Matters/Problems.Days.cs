using Fazhi.Clocks;
using Fazhi.Laws;

namespace Fazhi.Matters;

public static partial class Problems
{
    /// <summary>The act is dated before the matter's last act.</summary>
    public static Problem BeforePredecessor(DateOnly on, DateOnly last) =>
        new(
            "BL004",
            $"办理日期{Chinese(on)}早于上一步的日期{Chinese(last)}。",
            "on",
            null,
            "请核对办理日期；确实发生在前、当日没有登记的，请用“补登”写明日期证明和原因。"
        )
        {
            Kind = ProblemKind.Day,
        };

    /// <summary>An act that is to be registered late lacks the proof of its day, or the reason.</summary>
    public static Problem NoProofOfDay(string path, string what) =>
        new("BL045", $"补登以前发生的办理，应当有发生日期的证明和没有当日登记的原因。{what}", path, null, "请填写“补登”各栏。")
        {
            Kind = ProblemKind.Day,
        };

    /// <summary>An act is dated so long before its registration that the day has to be shown.</summary>
    public static Problem LongAgo(ActRule rule, DateOnly on, int most) =>
        new(
            "BL065",
            $"“{rule.Name}”的办理日期{Chinese(on)}距今天超过{most}日，应当写明发生日期的证明和没有及时登记的原因。",
            "on",
            Article.WorkingRule,
            "请核对办理日期；日期无误的，请填写“补登”各栏。"
        )
        {
            Kind = ProblemKind.Day,
        };

    /// <summary>A period is made another by an act that is said to have been done before the period ran out, and is registered after.</summary>
    public static Problem ChangedAfterwards(ActRule rule, ClockRule clock, DateOnly due) =>
        new(
            "BL068",
            $"“{clock.Name}”期限已在{Chinese(due)}届满，届满以后登记“{rule.Name}”，应当写明届满以前已经决定的证明和没有及时登记的原因。",
            "on",
            Article.WorkingRule,
            "请填写“补登”各栏；届满以前没有决定的，不能再办理。"
        )
        {
            Kind = ProblemKind.Day,
        };

    /// <summary>A period is extended by more than the law lets it be, all extensions together.</summary>
    public static Problem ExtendedTooFar(ActRule rule, ClockRule clock, Period most) =>
        new("BL025", $"“{clock.Name}”期限累计最多延长{most.Chinese}。", null, clock.Basis ?? rule.Basis, "请缩短延长的期限。");

    /// <summary>What the law did on or after the day of the act is recorded already.</summary>
    public static Problem LawWasFirst(string act, DateOnly on) =>
        new(
            "BL046",
            $"期限届满，已在{Chinese(on)}自动登记“{act}”。",
            "on",
            null,
            "在期限内已经办理、当日没有登记的，请用“补登”写明日期证明和原因，系统按日期先后重新计算；确实逾期的，请填写实际办理的日期。"
        )
        {
            Kind = ProblemKind.Day,
        };

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
        )
        {
            Kind = ProblemKind.Day,
        };

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
        new("BL053", $"“{type}”没有期限届满自动登记的办理，不需要补录。", "late.kind", null, "请直接按实际日期登记。")
        {
            Kind = ProblemKind.Day,
        };

    /// <summary>The past of a matter is to be entered, and nothing says why it comes in now.</summary>
    public static Problem NoReasonToEnter(string what) =>
        new("BL054", what, "late.reason", null, "例如：启用本系统以前已经立案。") { Kind = ProblemKind.Day };

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

    /// <summary>No version of the matter type is in force on the date.</summary>
    public static Problem NotInForce(string type, DateOnly on) =>
        new("BL017", $"{Chinese(on)}没有施行中的“{type}”办理规则。", "on", null, "请核对办理日期。");

    /// <summary>An act of a day on which the matter still was under former rules, registered after it had gone on under later ones.</summary>
    public static Problem BeforeItMoved(DateOnly on) =>
        new(
            "BL082",
            $"该事项在{Chinese(on)}以后已经转入新规则，转入以前的办理不能再补登。",
            "on",
            null,
            "请用“更正”写明漏登的内容；转入新规则本身只能在办理当日登记。"
        );

    /// <summary>What was personal in the matter was erased: it is done with.</summary>
    /// <param name="on">On which day; <c>null</c> where only a former request tells of it.</param>
    public static Problem Erased(DateOnly? on = null) =>
        new(
            "BL083",
            $"该事项中的个人信息已经{(on is { } day ? $"于{Chinese(day)}" : "")}依法删除，不能再办理。",
            null,
            null,
            "确需继续的，请另行立项，写明与本事项的关系。"
        );

    /// <summary>The matter was recorded before what is personal was kept under a key of its own.</summary>
    public static Problem NotErasable() =>
        new(
            "BL084",
            "该事项是在本系统能够删除个人信息以前登记的：台账只增不改，其中的个人信息没有单独加密，不能删除。",
            null,
            Statutes.PersonalInformation[47],
            "请停止使用这些内容，除保存和采取必要的安全保护措施外不再处理。"
        );

    /// <summary>Erasing is done now and not of another day, and not while a past is entered: what was read until now was there.</summary>
    public static Problem ErasedToday() =>
        new(
            "BL085",
            "删除个人信息只能在办理当日登记，补录没有完毕的事项也不能删除。",
            "on",
            null,
            "日期请填当日；正在补录的，请先办理“补录完毕”。"
        );

    /// <summary>The ground stays; what it says of a person would stay with it.</summary>
    public static Problem GroundTells() =>
        new(
            "BL086",
            "删除的依据和理由里写有将要删除的个人信息，这一栏删除后仍然保留。",
            "ground",
            null,
            "请改写，不写姓名、号码、地址，可以写“本人”“申请人”。"
        );

    /// <summary>A period runs into a year that the work calendar doesn't answer.</summary>
    public static Problem CalendarMissing(string message) =>
        new("BL018", message, null, null, "请核对填写的日期；日期无误的，请先载入该年度的放假安排。");

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

    /// <summary>A date as officials write it: 2025年6月12日 (GB/T 9704-2012 7.3.5.4).</summary>
    public static string Chinese(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
