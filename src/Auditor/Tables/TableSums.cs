namespace Fazhi.Auditor.Tables;

/// <summary>表内合计 — totals at the end of a row, and rows of totals under a table.</summary>
/// <remarks>
/// What a total sums isn't said in a table, so a fault is only held against one that stands among others of its kind that do close:
/// a table none of whose totals close is summed in another way, and nothing is said.
/// </remarks>
internal static class TableSums
{
    private sealed record Sum(TableRow Row, string Name, IReadOnlyList<decimal> Parts, decimal Total)
    {
        internal bool Closes => Parts.Sum() == Total;
    }

    // Columns that compare or measure aren't parts of a total.
    private static readonly string[] NotAdded =
    [
        "序号",
        "编号",
        "率",
        "占比",
        "比重",
        "同比",
        "上年",
        "去年",
        "增长",
        "增减",
        "备注",
        "年份",
    ];

    internal static IEnumerable<Finding> Check(AuditText text)
    {
        foreach (var table in Table.Of(text))
        {
            foreach (var finding in Judge(text, [.. Across(table)]))
                yield return finding;
            foreach (var finding in Judge(text, [.. Down(table)]))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> Judge(AuditText text, List<Sum> sums)
    {
        if (sums.Count(s => s.Closes) * 2 < sums.Count)
            return [];
        return sums.Where(s => s.Total != 0 || !s.Closes).Select(s => Tell(text, s));
    }

    private static Finding Tell(AuditText text, Sum sum)
    {
        var parts = sum.Parts.Where(p => p != 0).DefaultIfEmpty(0);
        var found = sum.Parts.Sum();
        return new Finding(
            sum.Row.Paragraph.Offset,
            text.Text.Substring(sum.Row.Paragraph.Offset, sum.Row.Paragraph.Length),
            RelationKind.TableSum,
            $"{(sum.Name.Length > 0 ? sum.Name + ": " : "")}{string.Join('+', parts.Select(p => $"{p:0.####}"))} = {sum.Total:0.####}",
            sum.Closes ? $"sum={found:0.####}" : $"sum={found:0.####} (diff {found - sum.Total:0.####})",
            sum.Closes ? Verdict.Holds : Verdict.Violated,
            sum.Closes ? "" : $"表中“{sum.Row.Label}”行{sum.Name}各项之和为{found:0.####}，合计写作{sum.Total:0.####}。",
            sum.Closes ? null : Ground.Table
        );
    }

    // 结果维持 结果纠正 其他结果 尚未审结 总计, perhaps several such groups side by side.
    private static IEnumerable<Sum> Across(Table table)
    {
        var totals = Enumerable.Range(0, table.Width).Where(c => TableRow.IsTotal(table.ColumnName(c))).ToList();
        foreach (var row in table.Rows)
            for (var t = 0; t < totals.Count; t++)
            {
                var (from, to) =
                    totals[t] > FirstNumber(row)
                        ? (t == 0 ? 0 : totals[t - 1] + 1, totals[t])
                        : (totals[t] + 1, t + 1 < totals.Count ? totals[t + 1] : row.Numbers.Count);
                var parts = Enumerable
                    .Range(from, Math.Max(0, to - from))
                    .Where(c => IsAdded(table.ColumnName(c)))
                    .Select(row.At)
                    .OfType<decimal>()
                    .ToList();
                if (row.At(totals[t]) is { } total && parts.Count > 1)
                    yield return new Sum(row, table.ColumnName(totals[t]), parts, total);
            }
    }

    private static int FirstNumber(TableRow row)
    {
        for (var i = 0; i < row.Numbers.Count; i++)
            if (row.Numbers[i] is not null)
                return i;
        return 0;
    }

    private static IEnumerable<Sum> Down(Table table)
    {
        var start = 0;
        for (var r = 0; r < table.Rows.Count; r++)
        {
            if (!TableRow.IsTotal(table.Rows[r].Label))
                continue;
            // The total stands under what it sums, or heads it.
            var (from, to) = r > start ? (start, r) : (r + 1, NextTotal(table, r + 1));
            var summed = table.Rows[from..to].Where(x => !x.Label.Contains("其中", StringComparison.Ordinal)).ToList();
            start = r + 1;
            for (var c = 0; c < table.Width && summed.Count > 1; c++)
                if (table.Rows[r].At(c) is { } total && IsAdded(table.ColumnName(c)))
                    yield return new Sum(
                        table.Rows[r],
                        table.ColumnName(c),
                        [.. summed.Select(x => x.At(c)).OfType<decimal>()],
                        total
                    );
        }
    }

    private static int NextTotal(Table table, int from) =>
        table.Rows.FindIndex(Math.Min(from, table.Rows.Count), row => TableRow.IsTotal(row.Label)) is var at and >= 0
            ? at
            : table.Rows.Count;

    private static bool IsAdded(string name) => !Array.Exists(NotAdded, n => name.Contains(n, StringComparison.Ordinal));
}
