namespace Fazhi.Auditor.Tables;

/// <summary>收到和处理政府信息公开申请情况 — the standard table: 本年新收 + 上年结转 = 办理结果总计 + 结转下年度.</summary>
internal static class Carrying
{
    internal static IEnumerable<Finding> Check(AuditText text)
    {
        foreach (var table in Table.Of(text))
        {
            var fresh = Row(table, "新收");
            var carried = Row(table, "上年结转", "结转政府信息公开申请");
            var done = table.Rows.Find(r => TableRow.IsTotal(r.Label));
            var next = Row(table, "结转下年");
            if (fresh is null || carried is null || done is null || next is null || carried == next)
                continue;
            for (var c = 0; c < table.Width; c++)
                if (
                    Align(fresh, c) is { } a
                    && Align(carried, c) is { } b
                    && Align(done, c) is { } d
                    && Align(next, c) is { } e
                    && (a + b + d + e) > 0
                )
                    yield return new Finding(
                        done.Paragraph.Offset,
                        text.Text.Substring(done.Paragraph.Offset, done.Paragraph.Length),
                        RelationKind.TableSum,
                        $"{a:0}+{b:0} = {d:0}+{e:0}",
                        $"{a + b:0} vs {d + e:0}",
                        a + b == d + e ? Verdict.Holds : Verdict.Violated,
                        a + b == d + e
                            ? ""
                            : $"本年新收{a:0}件与上年结转{b:0}件合计{a + b:0}件，办理结果总计{d:0}件与结转下年{e:0}件合计{d + e:0}件，两者不等。",
                        a + b == d + e ? null : Ground.Table
                    );
        }
    }

    private static decimal? Align(TableRow row, int fromEnd) => fromEnd < row.Filled.Count ? row.Filled[fromEnd] : null;

    private static TableRow? Row(Table table, params string[] words) =>
        table.Rows.Find(r =>
            Array.Exists(words, w => r.Label.Contains(w, StringComparison.Ordinal))
            && !r.Label.Contains("下年", StringComparison.Ordinal) == !words[0].Contains("下年", StringComparison.Ordinal)
        );
}
