namespace Fazhi.Matters;

/// <summary>分项 — one of several of a kind that a matter keeps in a list (requests for review, each with days of its own), as forms and clocks name it.</summary>
/// <param name="Key">The key in the matter; acts and clock runs name it. No person of the case has the same.</param>
/// <param name="Told">What people call it: 《某办法》第三条.</param>
public sealed record KeyedEntry(string Key, string Told);

/// <summary>有分项的事项 — a matter with such a list. Forms offer the entries where an act names one by its key.</summary>
public interface IHasEntries
{
    /// <summary>All entries there ever were, in the order in which they came in.</summary>
    IReadOnlyList<KeyedEntry> Entries { get; }
}

/// <summary>分项查找.</summary>
public static class KeyedEntries
{
    /// <summary>What the entry with a key is called; <c>null</c> if there is none.</summary>
    public static string? Entry(this IHasEntries matter, string? key) => matter.Entries.FirstOrDefault(e => e.Key == key)?.Told;
}
