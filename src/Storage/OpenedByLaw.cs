using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>已经列入的 — what the law looked for by itself and has opened once is known by the key of the request that opened it.</summary>
internal static class OpenedByLaw
{
    private const int Page = 200;

    /// <summary>Of what was looked up, that for which nothing was opened yet.</summary>
    /// <param name="db">The county's data.</param>
    /// <param name="county">The county.</param>
    /// <param name="found">What was looked up.</param>
    /// <param name="key">By what each is known again.</param>
    internal static List<T> Without<T>(CountyDb db, int county, IReadOnlyList<T> found, Func<T, string> key)
    {
        string Kept(T one) => RequestKey.TextOf(Actor.Law, key(one));
        var opened = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in found.Select(Kept).Chunk(Page))
            opened.UnionWith(db.Requests.Where(r => r.County == county && page.Contains(r.Key)).Select(r => r.Key));
        return [.. found.Where(f => !opened.Contains(Kept(f)))];
    }
}
