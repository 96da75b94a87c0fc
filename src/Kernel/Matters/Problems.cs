namespace Fazhi.Matters;

/// <summary>
/// 通用理由 — the refusals every matter type shares. A mechanism's own gates carry codes of their own.
/// </summary>
public static partial class Problems
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

    /// <summary>Who acts doesn't have, on the day of the act, what the law wants of somebody in that role.</summary>
    public static Problem NotQualified(ActRule rule, QualificationRule wanted, DateOnly on) =>
        new(
            "BL081",
            $"以{wanted.Role.Name}的岗位办理“{rule.Name}”，办理当日（{Chinese(on)}）应当具有{Terms.Of(wanted.Of)}，人员名册里没有。",
            null,
            wanted.Basis,
            "请在人员名册中登记资格，或者由具有资格的人员办理。"
        )
        {
            Kind = ProblemKind.Actor,
        };

    /// <summary>The actor holds none of the roles the act wants.</summary>
    public static Problem WrongRole(ActRule rule) =>
        new(
            "BL002",
            $"您的岗位不能办理“{rule.Name}”。",
            null,
            rule.Basis,
            $"请由{string.Join("、", rule.Roles.Select(r => r.Name))}办理。"
        )
        {
            Kind = ProblemKind.Actor,
        };

    /// <summary>The actor acts for an organ that doesn't hold this matter.</summary>
    public static Problem WrongOrgan(ActRule rule, string organ) =>
        new("BL003", $"该事项由“{organ}”办理，您所在的单位不能办理“{rule.Name}”。", null, rule.Basis, "请转交该单位办理。")
        {
            Kind = ProblemKind.Actor,
        };

    /// <summary>The actor acts for an organ whose act this isn't, by the article it rests on.</summary>
    public static Problem NotThatOrgan(ActRule rule, string organ) =>
        new(
            "BL003",
            $"“{rule.Name}”由{string.Join("、", rule.Organs.Select(o => o.Name))}办理，“{organ}”不能办理。",
            null,
            rule.Basis,
            "请转交有权的单位办理。"
        )
        {
            Kind = ProblemKind.Actor,
        };

    /// <summary>A member of the public acts in a matter without its receipt.</summary>
    public static Problem NotYourMatter(ActRule rule) =>
        new(
            "BL026",
            $"没有出示该事项的受理回执，不能办理“{rule.Name}”。",
            null,
            rule.Basis,
            "请用受理编号和查询码登录后办理；代理人请向申请人索取。"
        )
        {
            Kind = ProblemKind.Actor,
        };

    /// <summary>Another person changed the matter after it was read.</summary>
    public static Problem Stale() =>
        new("BL013", "您打开以后，该事项又有新的办理。", null, null, "请刷新后核对再办理，已填内容不会丢失。")
        {
            Kind = ProblemKind.Conflict,
        };

    /// <summary>The same request key was used for another act.</summary>
    public static Problem KeyReused() =>
        new(
            "BL014",
            "同一张表单（请求编号）已经用于另一次办理。",
            null,
            null,
            "请核对是否已经办理；确需再办的，核对内容后重新提交。"
        )
        {
            Kind = ProblemKind.Conflict,
        };

    /// <summary>The matter type has no such act.</summary>
    public static Problem NoSuchAct(string act, string type) =>
        new("BL016", $"“{type}”没有名为“{act}”的办理行为。", "act", null, "请核对名称：能够办理的，在这一类事项的定义里列出。")
        {
            Kind = ProblemKind.NotThere,
        };

    /// <summary>The disk or the database refused to write; nothing was written.</summary>
    public static Problem NotStored(string why) =>
        new("BL019", $"未能保存：{why}", null, null, "本次办理没有写入任何内容，请排除故障后重新提交。")
        {
            Kind = ProblemKind.Unsaved,
        };

    /// <summary>The act can only be done by the law itself.</summary>
    public static Problem OnlyByLaw(ActRule rule) =>
        new("BL020", $"“{rule.Name}”由系统依法自动办理，不能由人办理。", null, rule.Basis, "不必办理：条件具备时自动登记。");

    /// <summary>Other writers hold the county's records for longer than a person should wait; nothing was written.</summary>
    public static Problem Busy() =>
        new(
            "BL042",
            "正在办理的人较多，请稍后重试。",
            null,
            null,
            "本次办理没有写入任何内容，填写的内容还在，过几秒钟重新提交即可。"
        )
        {
            Kind = ProblemKind.Unsaved,
        };
}
