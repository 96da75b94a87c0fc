using System.Collections.Immutable;
using System.Globalization;
using Fazhi.Storage.Reading;

namespace Fazhi.Storage;

/// <summary>时点 — the county's ledger at one size. What was made then is compared with what was recorded since.</summary>
/// <param name="Era">Goes up when nothing kept before may be trusted, however large the ledger was.</param>
/// <param name="Size">The number of entries.</param>
public readonly record struct Moment(int Era, long Size)
{
    /// <summary>As it is read again, in digits and a point.</summary>
    public override string ToString() =>
        Era == 0 ? Size.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Size}.{Era}");

    /// <summary>Reads a moment; <c>null</c> if it is none.</summary>
    public static Moment? Read(ReadOnlySpan<char> text)
    {
        var (point, era) = (text.IndexOf('.'), 0);
        if (point >= 0 && !int.TryParse(text[(point + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out era))
            return null;
        return long.TryParse(point < 0 ? text : text[..point], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? new Moment(era, size)
            : null;
    }
}

/// <summary>
/// 最近的办理 — how large the ledger was after the last act in matters of each class, and in single matters. Fed by what this process records, and by the entries that another process
/// has added, each read once; the ledger itself is never searched. Of the time before this process looked first nothing is known: everything may have been acted in until then.
/// </summary>
/// <param name="store">The county.</param>
/// <param name="size">The size of the ledger, as every page asks for it.</param>
/// <param name="ask">The size asked in the database.</param>
/// <param name="mostRead">Of what another process adds at once, so many entries are looked at; of more, everything counts as changed.</param>
internal sealed class LastActs(CountyStore store, Func<long> size, Func<long> ask, int mostRead = 5_000)
{
    private const int MostMatters = 5_000;

    private readonly Lock turn = new();
    private Known? known;

    /// <summary>The ledger now.</summary>
    internal Moment Now()
    {
        var at = size();
        return new(Until(at).Era, at);
    }

    /// <summary>Whether nothing was recorded since a moment in what was read.</summary>
    internal bool Stands(ReadSet read, Moment since)
    {
        var now = Until(size());
        return since.Era == now.Era && since.Size <= now.Size && now.Last(read) <= since.Size;
    }

    /// <summary>This process has recorded something.</summary>
    internal void Recorded(LedgerGrowth growth)
    {
        lock (turn)
            // Where others have recorded between, the next who asks reads it all.
            if (known is { } now && now.Size == growth.From)
                Volatile.Write(ref known, now.Grown(growth.To, growth.Written, growth.Matters));
    }

    /// <summary>Nothing that was kept before is trusted any more: the database was lost, or the types themselves have changed.</summary>
    internal void Forget()
    {
        lock (turn)
            if (known is { } now)
                Volatile.Write(ref known, Known.From(now.Era + 1, now.Size));
    }

    private Known Until(long at)
    {
        if (Volatile.Read(ref known) is { } now && now.Size == at)
            return now;
        lock (turn)
        {
            now = known;
            if (now is null)
                now = Known.From(0, at);
            else if (now.Size < at)
                now = Read(now, at);
            // Who asked before something was recorded has an older size; a ledger that really is smaller was put back from a copy.
            else if (now.Size > at && ask() is var fresh && fresh < now.Size)
                now = Known.From(now.Era + 1, fresh);
            Volatile.Write(ref known, now);
            return now;
        }
    }

    // One entry for each act since, by the ledger's key.
    private Known Read(Known before, long at)
    {
        using var aside = Reads.Aside();
        using var db = store.Open();
        var (county, from, types) = (store.CountyCode, before.Size, store.Types);
        var added = db
            .Entries.Where(e => e.County == county && e.Sequence >= from)
            .OrderBy(e => e.Sequence)
            .Select(e => new
            {
                e.Sequence,
                e.MatterType,
                e.MatterId,
            })
            .Take(mostRead + 1)
            .ToList();
        var to = added.Count == 0 ? 0 : added[^1].Sequence + 1;
        var classes = added.Select(e => e.MatterType).Distinct().Select(code => types.Find(code)?.MatterClass).ToList();
        // A register that another process has defined is known here at the next start.
        if (added.Count > mostRead || to < at || classes.Contains(null))
            return Known.From(before.Era, Math.Max(at, to));
        return before.Grown(to, classes!, added.Select(e => e.MatterId));
    }

    /// <param name="Floor">What isn't named was acted in before this size, if at all.</param>
    /// <param name="MattersFloor">The same for single matters.</param>
    private sealed record Known(
        int Era,
        long Size,
        long Floor,
        ImmutableDictionary<Type, long> Types,
        long MattersFloor,
        ImmutableDictionary<Guid, long> Matters
    )
    {
        private readonly long shared = CountyStore.KeptInMemory.Max(t => Types.GetValueOrDefault(t, Floor));

        internal static Known From(int era, long size) =>
            new(era, size, size, ImmutableDictionary<Type, long>.Empty, size, ImmutableDictionary<Guid, long>.Empty);

        internal Known Grown(long to, IEnumerable<Type> types, IEnumerable<Guid> matters)
        {
            var (acted, floor) = (Matters.SetItems(matters.Select(m => KeyValuePair.Create(m, to))), MattersFloor);
            if (acted.Count > MostMatters)
                (acted, floor) = (acted.Clear(), to);
            return new(Era, to, Floor, Types.SetItems(types.Select(t => KeyValuePair.Create(t, to))), floor, acted);
        }

        internal long Last(ReadSet read)
        {
            if (read.Everything)
                return Size;
            var last = shared;
            foreach (var type in read.Types)
                last = Math.Max(last, Types.GetValueOrDefault(type, Floor));
            foreach (var matter in read.Matters)
                last = Math.Max(last, Matters.GetValueOrDefault(matter, MattersFloor));
            return last;
        }
    }
}
