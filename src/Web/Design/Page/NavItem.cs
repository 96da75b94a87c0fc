namespace Fazhi.Web.Design;

/// <summary>导航项 — one entry of a navigation.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="Icon">A Tabler icon's name without <c>ti-</c>; empty for none.</param>
/// <param name="Text">What it says.</param>
/// <param name="Badge">How many things wait there; 0 shows nothing.</param>
/// <param name="IsCurrent">Whether the page belongs to it.</param>
/// <param name="Group">A heading above the first entry that names it.</param>
public sealed record NavItem(string Href, string Icon, string Text, int Badge = 0, bool IsCurrent = false, string? Group = null)
{
    /// <summary>What belongs to it, shown below it; none shows nothing.</summary>
    public IReadOnlyList<NavItem> Under { get; init; } = [];
}

/// <summary>导航章 — entries that open together under a heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Items">The entries.</param>
/// <param name="IsOpen">Whether it stands open: the page belongs to one of them.</param>
public sealed record NavChapter(string Title, IReadOnlyList<NavItem> Items, bool IsOpen = false);

/// <summary>位置 — one step of the way to a page; the last has no link.</summary>
public sealed record Crumb(string Text, string? Href = null);
