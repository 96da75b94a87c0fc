using System.Collections.Concurrent;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 留存的答案 — what was counted once, figures and totals, kept while nothing is recorded in the matters it was counted from. What those are, nobody says: it is noted
/// while the answer is had (<see cref="Reads"/>).
/// </summary>
public sealed class KeptAnswers
{
    /// <summary>Beyond so many all are had anew; a county has some hundreds of figures and lists.</summary>
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>The answer, had again only if something was recorded that it depends on. Whoever is noting what it reads has read what the answer was had from.</summary>
    public T Get<T>(CountyStore store, string key, Func<T> answer)
    {
        if (kept.TryGetValue(key, out var known) && store.Stands(known.Read, known.At))
        {
            Reads.Note(known.Read);
            return (T)known.Value!;
        }

        // Before anything is read: what is recorded meanwhile makes it stale.
        var at = store.Now();
        T had;
        ReadSet read;
        using (Reads.Begin(out var reads))
        {
            had = answer();
            read = reads.Noted();
        }

        Reads.Note(read);
        if (kept.Count >= Most)
            kept.Clear();
        kept[key] = new Kept(had, read, at);
        return had;
    }

    private sealed record Kept(object? Value, ReadSet Read, Moment At);
}
