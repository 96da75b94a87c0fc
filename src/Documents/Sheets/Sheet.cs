using System.Globalization;

namespace Fazhi.Documents.Sheets;

/// <summary>一栏的内容 — what a column of a sheet holds, so that what a person types there stays what it is.</summary>
public enum ColumnKind
{
    /// <summary>Texts; numbers of eighteen digits and those that begin with 0 are texts too.</summary>
    Text,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Numbers to be counted with.</summary>
    Figure,
}

/// <summary>表格 — a list to be given out as a file. The caller says how many rows there may be; they are gone through once.</summary>
/// <param name="Name">What the list is of.</param>
/// <param name="Headings">The columns' headings.</param>
/// <param name="Rows">For each row a cell for each column: a number to be counted with, a day, or a text.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<object>> Rows)
{
    /// <summary>What may be chosen in a column, by its place from 0; nothing else can be typed there.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Choices { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>What the columns hold, by their place from 0; texts where nothing is said.</summary>
    public IReadOnlyDictionary<int, ColumnKind> Kinds { get; init; } = new Dictionary<int, ColumnKind>();

    internal static bool IsNumber(object cell) => cell is int or long or decimal;

    /// <summary>A cell as text.</summary>
    internal static string Text(object cell) =>
        cell is DateOnly day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{cell}");
}
