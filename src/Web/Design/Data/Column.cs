using Microsoft.AspNetCore.Components;

namespace Fazhi.Web.Design;

/// <summary>排序 — how a column is sorted now.</summary>
public enum SortDirection
{
    /// <summary>Not by this column.</summary>
    None,

    /// <summary>Small to large, early to late.</summary>
    Ascending,

    /// <summary>Large to small, late to early.</summary>
    Descending,
}

/// <summary>列 — one column of a table.</summary>
/// <param name="Name">Its heading, also the label of the cell where the table becomes cards.</param>
/// <param name="Cell">What a row shows there.</param>
public sealed record Column<TRow>(string Name, RenderFragment<TRow> Cell)
{
    /// <summary>Where the table sorted by this column is; <c>null</c> where it can't be sorted by it.</summary>
    public string? SortHref { get; init; }

    public SortDirection Sorted { get; init; }

    /// <summary>Right-aligned figures.</summary>
    public bool Numeric { get; init; }

    /// <summary>Numbers and dates, which stay on one line.</summary>
    public bool Whole { get; init; }

    /// <summary>The row's name: its heading for screen readers and the head of its card.</summary>
    public bool IsName { get; init; }
}
