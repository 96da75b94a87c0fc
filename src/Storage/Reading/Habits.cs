using Fazhi.Matters;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 常用 — in matters of which types an account acted most, as the ledger has it: nothing is kept beside it, so nothing is lost at sign-out or restart.
/// Of a large ledger the last acts are looked at when it is first asked, and from then on each entry once.
/// </summary>
public sealed class Habits(CountyStore store)
{
    /// <summary>So many of the last entries tell what people do these days.</summary>
    private const long Looked = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Dictionary<string, long>> acts = new(StringComparer.Ordinal);
    private long read = -1;

    /// <summary>The codes of the types, the most used first.</summary>
    /// <param name="account">The account's id.</param>
    public IReadOnlyList<string> Of(string account)
    {
        var size = store.Size();
        lock (gate)
        {
            if (read < size)
                Read(size);
            return acts.TryGetValue(account, out var own)
                ? [.. own.OrderByDescending(a => a.Value).ThenBy(a => a.Key, StringComparer.Ordinal).Select(a => a.Key)]
                : [];
        }
    }

    private void Read(long size)
    {
        var from = Math.Max(read, size - Looked);
        var applicants = Role.Public.Name;
        using var db = store.Open();
        // What an act caused elsewhere, its author didn't go there for.
        var counts = db
            .Entries.Where(e => e.County == store.CountyCode && e.Sequence >= from && e.Sequence < size)
            .Where(e => e.Cause == null && e.Actor != Actor.Law.Id && e.Role != applicants)
            .GroupBy(e => new { e.Actor, e.MatterType })
            .Select(g => new { g.Key, Count = g.LongCount() })
            .ToList();
        foreach (var count in counts)
        {
            if (!acts.TryGetValue(count.Key.Actor, out var own))
                acts[count.Key.Actor] = own = new(StringComparer.Ordinal);
            own[count.Key.MatterType] = own.GetValueOrDefault(count.Key.MatterType) + count.Count;
        }

        read = size;
    }
}
