using Fazhi.Matters;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Views;

/// <summary>检索结果 — what a search found, as far as the one who looks may read it.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Matters">The newest.</param>
/// <param name="Types">Where there are more than these: how many of each type.</param>
public sealed record SearchResult(string Query, IReadOnlyList<Matter> Matters, IReadOnlyList<(MatterType Type, long Count)> Types)
{
    /// <summary>How many there are, one sentence.</summary>
    public string Told =>
        Types.Count == 0
            ? $"“{Query}”找到{Matters.Count}件。"
            : $"“{Query}”找到{Types.Sum(t => t.Count)}件，这里是最近的{Matters.Count}件。";

    /// <summary>What was found of the one query; nothing where nothing was asked.</summary>
    public static SearchResult Read(MatterReader reader, string query, Viewer viewer)
    {
        var found = query.Length == 0 ? [] : reader.Search(query, viewer);
        return new(query, found, found.Count < MatterReader.MostFound ? [] : reader.FoundByType(query, viewer));
    }
}
