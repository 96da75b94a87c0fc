namespace Fazhi.Documents.Sheets;

/// <summary>表格 — a list to be given out as a file. The caller says how many rows there may be.</summary>
/// <param name="Name">What the list is of.</param>
/// <param name="Headings">The columns' headings.</param>
/// <param name="Rows">For each row a cell for each column: a number to be counted with, or a text.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<object>> Rows)
{
    /// <summary>What may be chosen in a column, by its place from 0; nothing else can be typed there.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Choices { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    internal static bool IsNumber(object cell) => cell is int or long or decimal;

    /// <summary>A cell as text.</summary>
    internal static string Text(object cell) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cell}");
}
