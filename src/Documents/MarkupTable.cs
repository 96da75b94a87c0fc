using Fazhi.Documents.Values;

namespace Fazhi.Documents;

/// <summary>
/// Reads <c>| a | b |</c> lines. A line of dashes gives the relative widths by its dashes; what stands above it is the head.
/// </summary>
internal static class MarkupTable
{
    public static DocumentTable Parse(IReadOnlyList<string> lines)
    {
        var cells = lines.Select(Cells).ToList();
        var rule = cells.FindIndex(row => row.All(cell => cell.Length > 0 && cell.All(c => c == '-')));
        var rows = cells
            .Where((_, i) => i != rule)
            .Select(row => (IReadOnlyList<string>)[.. row.Select(PlainMarks.Restore)])
            .ToList();
        var columns = cells[0].Count;
        if (rows.Find(row => row.Count != columns) is { } uneven)
        {
            throw new TemplateException($"表格行“{string.Join(" | ", uneven)}”应当有 {columns} 格");
        }
        return new DocumentTable(
            rule < 0 ? [.. Enumerable.Repeat(1, columns)] : [.. cells[rule].Select(cell => cell.Length)],
            rule > 0,
            rows
        );
    }

    private static List<string> Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim(' '))];
}
