using Fazhi.Matters;
using Fazhi.Storage.Rows;

namespace Fazhi.Storage.Verifying;

/// <summary>逐栏比对 — rows as they lie in the database beside what the ledger gives, column by column.</summary>
internal sealed class RowCompare(Findings findings)
{
    /// <summary>One row, every column.</summary>
    internal void Row(KeptTable table, object key, object expected, object?[] found)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var value = table.Columns[i].Value(expected);
            if (!StoredValue.Same(value, found[i]))
                findings.Add(table.Name, key, table.NameOf(i), Told(value, found[i]));
        }
    }

    /// <summary>The clocks of a matter: each run there must be, none too many.</summary>
    internal void Clocks(KeptTable table, Guid matter, IReadOnlyList<ClockRun> expected, IReadOnlyList<object?[]> found)
    {
        var rest = found.ToList();
        var (code, run) = (table.Place(nameof(ClockRun.Code)), table.Place(nameof(ClockRun.Run)));
        foreach (var clock in expected)
        {
            var at = rest.FindIndex(r => StoredValue.Same(clock.Code, r[code]) && StoredValue.Same(clock.Run, r[run]));
            if (at < 0)
            {
                findings.Add(table.Name, $"{matter} {clock.Code} {clock.Run}", null, "缺少这一期限。");
                continue;
            }

            Row(table, $"{matter} {clock.Code} {clock.Run}", clock, rest[at]);
            rest.RemoveAt(at);
        }

        foreach (var row in rest)
            findings.Add(table.Name, table.Key(row), null, "按台账没有这一期限。");
    }

    /// <summary>The search words of a matter.</summary>
    internal void Words(KeptTable table, Guid matter, Fold fold, IReadOnlyList<object?[]> found)
    {
        if (found.Count == 0)
            findings.Add(table.Name, matter, null, "缺少检索词。");
        else
        {
            if (found[0][table.Place(nameof(SearchRow.Words))] is string words && !Bigrams.IsCurrent(words))
                findings.Remark("有检索词由旧的程序制作；刚更换过程序的，请先运行 fazhi sweep 重建。");
            Row(table, matter, SearchRow.Of(fold, fold.Matter.County, Bigrams.Of(fold.Matter)), found[0]);
        }
    }

    // Texts may hold what people said; that they differ is enough, the row's key leads to them.
    private static string Told(object expected, object? found) =>
        expected is string || found is string { Length: > 40 }
            ? expected is string e && found is string f && (Short(e) || e.Length == 0) && (Short(f) || f.Length == 0)
                ? $"应为“{e}”，实为“{f}”。"
                : $"文字与台账重演的结果不符（应有{(expected as string)?.Length ?? 0}字，实有{(found as string)?.Length ?? 0}字）。"
            : $"应为{Findings.Shown(expected)}，实为{Findings.Shown(found)}。";

    // Codes, stages, periods, days: nothing a person's name is written in.
    private static bool Short(string text) =>
        text.Length is > 0 and <= 40 && text.All(c => char.IsAscii(c) && !char.IsControl(c)) && !text.Contains('{');
}
