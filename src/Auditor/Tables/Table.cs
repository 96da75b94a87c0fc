using System.Globalization;

namespace Fazhi.Auditor.Tables;

/// <summary>One row of a table: its label, and the number in each cell that holds one.</summary>
internal sealed class TableRow
{
    internal TableRow(Paragraph paragraph)
    {
        Paragraph = paragraph;
        Cells = paragraph.Cells!;
        Numbers = [.. Cells.Select(Number)];
        Filled = [.. Numbers.OfType<decimal>().Reverse()];
        Label = string.Join(' ', Cells.TakeWhile((_, i) => Numbers[i] is null).Where(c => c.Length > 0));
    }

    private const int LongestNumber = 24;

    private static string Plain(string cell)
    {
        if (cell.Length > LongestNumber)
            return cell;
        Span<char> plain = stackalloc char[LongestNumber];
        var length = 0;
        foreach (var c in cell)
            if (c is not ('，' or ',' or ' ' or '\u3000' or '\u00a0' or '\u2009' or '\u202f'))
                plain[length++] = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
        return plain[..length].ToString();
    }

    internal Paragraph Paragraph { get; }

    internal IReadOnlyList<string> Cells { get; }

    internal IReadOnlyList<decimal?> Numbers { get; }

    /// <summary>The words before the first number.</summary>
    internal string Label { get; }

    internal bool HasNumbers => Filled.Count > 0;

    /// <summary>Its numbers without the empty cells, the last first: rows whose label cells are merged all end together.</summary>
    internal IReadOnlyList<decimal> Filled { get; }

    internal decimal? At(int column) => column < Numbers.Count ? Numbers[column] : null;

    internal static bool IsTotal(string label)
    {
        var words = label.Replace(" ", "", StringComparison.Ordinal);
        return words.EndsWith("合计", StringComparison.Ordinal)
            || words.EndsWith("总计", StringComparison.Ordinal)
            || words.EndsWith("小计", StringComparison.Ordinal);
    }

    // A percentage isn't added up, so it is no number here. Digits may be full width, thousands parted by a comma or a space.
    private static decimal? Number(string cell) =>
        decimal.TryParse(
            Plain(cell),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}

/// <summary>表 — rows that follow each other, with the names of their columns.</summary>
internal sealed class Table
{
    private readonly List<string> names = [];

    internal Table(IEnumerable<Paragraph> rows)
    {
        foreach (var row in rows.Select(r => new TableRow(r)))
            if (Rows.Count == 0 && !row.HasNumbers)
                Name(row);
            else if (row.HasNumbers)
                Rows.Add(row);
        Width = Rows.Select(r => r.Numbers.Count).DefaultIfEmpty(0).Max();
    }

    internal List<TableRow> Rows { get; } = [];

    internal int Width { get; }

    internal string ColumnName(int column) => column < names.Count ? names[column] : "";

    /// <summary>The tables of a text.</summary>
    internal static IEnumerable<Table> Of(AuditText text)
    {
        for (var i = 0; i < text.Paragraphs.Count; i++)
        {
            var start = i;
            while (i < text.Paragraphs.Count && text.Paragraphs[i].Cells is not null)
                i++;
            if (i - start > 1 && new Table(text.Paragraphs.Skip(start).Take(i - start)) is { Rows.Count: > 0 } table)
                yield return table;
        }
    }

    // The lower of several heading rows says most; an empty cell keeps what stood above.
    private void Name(TableRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            while (names.Count <= i)
                names.Add("");
            if (row.Cells[i].Length > 0)
                names[i] = row.Cells[i];
        }
    }
}
