using Fazhi.Mechanisms.Officers;

namespace Fazhi.Issuing;

/// <summary>文书的一行 — one row of a list in a template, by the names of its cells.</summary>
internal static class PrintedRow
{
    internal static IReadOnlyDictionary<string, object?> Of(params IEnumerable<(string Name, object? Value)> cells) =>
        cells.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);

    /// <summary>An officer as every paper names one.</summary>
    internal static IReadOnlyDictionary<string, object?> Of(Officer officer) =>
        Of(("name", officer.Title), ("certificate", officer.Certificate ?? "无编号"));
}
