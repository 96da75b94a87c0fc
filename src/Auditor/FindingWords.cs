namespace Fazhi.Auditor;

/// <summary>How a finding's relation is written for a reader; data files keep words of their own.</summary>
public static class FindingWords
{
    // Longer phrases before those they contain.
    private static readonly (string Data, string Chinese)[] Phrases =
    [
        (" (same figure stated twice)", "（同一数字写了两处）"),
        (" (numerator not stated)", "（没有载明分子）"),
        (", no counts stated", "，没有载明分子、分母"),
        (", base not stated", "，没有载明基数"),
        (", N not stated", "，没有载明分母N"),
        ("stated count ", "写明"),
        (" = items listed ", "项，列出"),
        ("shares: ", "占比："),
        ("feasible: n=", "可行的分子："),
        ("n would be ", "分子应为"),
        ("base ≈ ", "基数≈"),
        (" vs ", "与"),
        (", or ", "，或者"),
        ("sum=", "和为"),
        (" (diff ", "（相差"),
        ("; ", "；"),
        (": ", "："),
    ];

    /// <summary>The relation in figures and Chinese words, such as 写明7项，列出7.</summary>
    public static string RelationInChinese(this Finding finding) =>
        finding.Kind switch
        {
            RelationKind.Contradiction => Beside(finding.Relation, _ => "台账为"),
            RelationKind.SilentChange => Beside(finding.Relation, year => $"{year}年的报告为"),
            _ => InChinese(finding.Relation),
        };

    /// <summary>What the figures give, in figures and Chinese words, such as 和为37.</summary>
    public static string ComputedInChinese(this Finding finding) => InChinese(finding.Computed);

    private static string InChinese(string data)
    {
        var text = Phrases.Aggregate(data, (t, p) => t.Replace(p.Data, p.Chinese, StringComparison.Ordinal));
        return text.Contains('（', StringComparison.Ordinal) && text.EndsWith(')') ? text[..^1] + "）" : text;
    }

    // 20件 = 21 (aid.cases): what is printed, what it should be, and where that was said.
    private static string Beside(string relation, Func<string, string> source)
    {
        var (equals, open) = (
            relation.IndexOf(" = ", StringComparison.Ordinal),
            relation.LastIndexOf(" (", StringComparison.Ordinal)
        );
        return $"{relation[..equals]}，{source(relation[(open + 2)..^1])}{relation[(equals + 3)..open]}";
    }
}
