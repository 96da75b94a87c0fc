using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>占比之和 — the shares of one row make 100, within the rounding of each.</summary>
internal static class ShareSums
{
    // Rows that come this close mean to be complete.
    private const decimal NearlyAll = 97;

    private static readonly string[][] Dimensions =
    [
        ["岁"],
        ["本科", "硕士", "博士", "大专", "专科", "研究生", "高中", "初中", "小学", "学历"],
        ["男", "女"],
        ["优秀", "良好", "合格", "及格"],
        ["维持", "撤销", "驳回", "终止", "变更"],
    ];

    internal static void Check(IReadOnlyList<Mention> shares, Review review)
    {
        foreach (var row in Rows(shares))
        {
            var sum = row.Sum(s => s.Quantity.Mantissa);
            var budget = Budget(row);
            var relation = $"shares: {string.Join('+', row.Select(s => s.Quantity.Printed))} = 100";
            if (Math.Abs(sum - 100) <= budget && row.Count > 1)
                review.Add(row, RelationKind.Sum, relation, $"sum={FigureWords.Plain(sum)}", Verdict.Holds);
            else if (row.Count < 3)
                continue;
            else if (sum > 100 && sum < 100 + (100 - NearlyAll) * 4 && IsOneDimension(row))
                Accuse(row, sum, relation, "超过100%", review);
            else if (sum < 100 && sum >= NearlyAll)
                Near(row, sum, relation, review);
        }
    }

    // Half a place for each; 25% among shares of two decimals is one that ends in zeros.
    private static decimal Budget(List<Mention> row)
    {
        var finest = row.Min(s => s.Quantity.Step);
        var fine = row.Count(s => s.Quantity.Step == finest) * 2 >= row.Count;
        return row.Sum(s => fine ? finest : s.Quantity.Step) / 2;
    }

    private static void Near(List<Mention> row, decimal sum, string relation, Review review)
    {
        // Ranges of age or size leave no gap for a class that isn't listed.
        var complete = row.TrueForAll(IsRange) || row[^1].Lead.Contains("其他", StringComparison.Ordinal);
        if (complete)
            Accuse(row, sum, relation, "不足100%", review);
        else
            review.Add(
                row,
                RelationKind.Unstated,
                relation,
                $"sum={FigureWords.Plain(sum)}",
                Verdict.Undetermined,
                $"各项占比之和为{FigureWords.Plain(sum)}%，可能有一类未列出。"
            );
    }

    private static void Accuse(List<Mention> row, decimal sum, string relation, string wrong, Review review) =>
        review.Accuse(
            new PlainCharge(
                Ground.ShareSum,
                Told.Of(
                    row,
                    RelationKind.Sum,
                    relation,
                    $"sum={FigureWords.Plain(sum)}",
                    Verdict.Violated,
                    $"各项占比之和为{FigureWords.Plain(sum)}%，{wrong}；请核对各项。"
                )
            )
        );

    // Plain shares of one sentence; a share of something named is another row.
    private static IEnumerable<List<Mention>> Rows(IReadOnlyList<Mention> shares) =>
        shares
            .Where(s => s.Quantity.Bound is Bound.Exact)
            .GroupBy(s => (SharesRule.BaseWords(s), s.Depth))
            .Select(g => g.ToList())
            .Where(g => g.Count > 1);

    private static bool IsRange(Mention m) =>
        m.Gap.Contains("以下", StringComparison.Ordinal)
        || m.Gap.Contains("以上", StringComparison.Ordinal)
        || m.Gap.Contains('至')
        || m.Gap.Contains('-');

    private static bool IsOneDimension(List<Mention> row) =>
        row.TrueForAll(IsRange)
        || row[^1].Gap.Contains("其他", StringComparison.Ordinal)
        || Array.Exists(Dimensions, d => row.TrueForAll(m => Array.Exists(d, w => m.Gap.Contains(w, StringComparison.Ordinal))));
}
