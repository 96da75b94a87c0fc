using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>资格自测的事项.</summary>
public enum AskedMatter
{
    [Term("劳动报酬、社会保险、赡养抚养、人身损害赔偿等（《法律援助法》第三十一条列举的事项）")]
    Listed,

    [Term("刑事案件，我是犯罪嫌疑人、被告人或者被害人")]
    Criminal,

    [Term("维护英雄烈士的人格权益")]
    Heroes,

    [Term("因见义勇为主张民事权益")]
    GoodSamaritan,

    [Term("再审改判无罪，请求国家赔偿")]
    Acquittal,

    [Term("遭受虐待、遗弃或者家庭暴力，主张自己的权益")]
    Abuse,

    [Term("其他事项，或者不清楚")]
    Other,
}

/// <summary>资格自测的人员.</summary>
public enum AskedGroup
{
    [Term("无固定生活来源的未成年人、老年人、残疾人等")]
    NoFixedIncome,

    [Term("社会救助、司法救助或者优抚对象")]
    Relief,

    [Term("请求支付劳动报酬或者工伤赔偿的农民工")]
    MigrantWorker,

    [Term("都不是")]
    None,
}

/// <summary>资格自测结论.</summary>
public enum Eligible
{
    [Term("看来符合条件")]
    Yes,

    [Term("看来不符合条件")]
    No,

    [Term("不能确定")]
    Undecided,
}

/// <summary>一条规则在自测中的结果 — the rule, its article, and the answer that decided it.</summary>
/// <param name="Rule">What the rule says.</param>
/// <param name="Basis">The article.</param>
/// <param name="Answer">The answer given; what wasn't answered is said so.</param>
/// <param name="Outcome">What follows from it alone.</param>
/// <param name="Decides">Whether it decided the whole.</param>
public sealed record EligibilityRule(string Rule, Article Basis, string Answer, Eligible Outcome, bool Decides = false);

/// <summary>法律援助资格自测 — plain questions, an answer with every rule that was asked, and no decision: the institution decides. Nothing is kept.</summary>
public static class Eligibility
{
    private static readonly Statute Law = Statutes.LegalAid;

    /// <summary>What follows from the answers.</summary>
    /// <param name="matter">What the help is wanted for; <c>null</c> if not said.</param>
    /// <param name="group">To which group somebody belongs; <c>null</c> if not said.</param>
    /// <param name="income">The monthly income of each member of the household, in yuan; <c>null</c> if not said.</param>
    /// <param name="line">The province's standard as the county has entered it; 0 if it hasn't.</param>
    public static (Eligible Outcome, IReadOnlyList<EligibilityRule> Rules) Of(AskedMatter? matter, AskedGroup? group, int? income, int line)
    {
        List<EligibilityRule> rules = [Exempt(matter)];
        if (rules[^1].Outcome == Eligible.Yes)
            return Decided(rules);
        rules.Add(Listed(matter));
        var listed = rules[^1].Outcome;
        rules.Add(Unchecked(group));
        if (rules[^1].Outcome != Eligible.Yes)
            rules.Add(Income(income, line));
        var means = rules[^1].Outcome;
        // Both have to be met, and what isn't known leaves it open. Who has more than the standard is told no only where nothing else can carry the application: not in criminal cases, where the law
        // has other grounds beside hardship, nor before it was said that none of the groups is theirs.
        if (means == Eligible.No ? matter == AskedMatter.Listed && group == AskedGroup.None : listed == Eligible.Yes)
            return Decided(rules);
        rules[1] = rules[1] with { Decides = true };
        return (Eligible.Undecided, rules);
    }

    private static (Eligible, IReadOnlyList<EligibilityRule>) Decided(List<EligibilityRule> rules)
    {
        rules[^1] = rules[^1] with { Decides = true };
        return (rules[^1].Outcome, rules);
    }

    private static EligibilityRule Exempt(AskedMatter? matter) =>
        new(
            "英雄烈士、见义勇为、再审改判无罪、虐待遗弃家庭暴力等事项，不受经济困难条件的限制。",
            Law[32],
            Answer(matter),
            matter is AskedMatter.Heroes or AskedMatter.GoodSamaritan or AskedMatter.Acquittal or AskedMatter.Abuse ? Eligible.Yes : Eligible.Undecided
        );

    private static EligibilityRule Listed(AskedMatter? matter) =>
        matter == AskedMatter.Criminal
            ? new("刑事辩护与代理，是法律援助的形式之一。", Law[22], Answer(matter), Eligible.Yes)
            : new("列举的九类事项，当事人因经济困难没有委托代理人的，可以申请。", Law[31], Answer(matter), matter == AskedMatter.Listed ? Eligible.Yes : Eligible.Undecided);

    private static EligibilityRule Unchecked(AskedGroup? group) =>
        new(
            "无固定生活来源的未成年人、老年人、残疾人等，社会救助、司法救助、优抚对象，请求支付劳动报酬或者工伤赔偿的农民工，免予核查经济困难状况。",
            Law[42],
            group is { } said ? Terms.Of(said) : "没有回答",
            group is null or AskedGroup.None ? Eligible.Undecided : Eligible.Yes
        );

    private static EligibilityRule Income(int? income, int line) =>
        new(
            line > 0 ? $"经济困难的标准由省人民政府制定；本县登记的标准是每人每月{line}元。" : "经济困难的标准由省人民政府制定；本县还没有登记标准，请向法律援助机构了解。",
            Law[34],
            income is { } yuan ? $"每人每月{yuan}元" : "没有回答",
            income is null || line <= 0 ? Eligible.Undecided
                : income <= line ? Eligible.Yes
                : Eligible.No
        );

    private static string Answer(AskedMatter? matter) => matter is { } said ? Terms.Of(said) : "没有回答";
}
