using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Storage.Rows;

namespace Fazhi.Storage;

/// <summary>在办事项 — the matters a session has read or written in its transaction, with their clocks.</summary>
internal sealed class MatterCache(CountyStore store, CountyConnection connection)
{
    private readonly Dictionary<Guid, InHand> known = [];

    /// <summary>The calendar of the transaction.</summary>
    internal required Func<WorkCalendar> Calendar { get; init; }

    internal void Clear() => known.Clear();

    /// <summary>Forgets the matters that were written.</summary>
    internal void ForgetChanged()
    {
        foreach (var (id, kept) in known)
            if (kept.IsChanged)
                known.Remove(id);
    }

    /// <summary>The matter with its clocks; <c>null</c> if there is none.</summary>
    internal Fold? Load(string type, Guid id)
    {
        if (known.TryGetValue(id, out var kept))
            return kept.Fold.Type.Code == type ? kept.Fold : null;
        var family = store.Types.Find(type)!;
        connection.Sink.FlushFor(family.MatterClass, id);
        connection.Sink.FlushFor(typeof(ClockRun), id);
        if (store.Kept.Table(family).Load(connection.Db, store.CountyCode, id) is not { } matter)
            return null;
        var clocks = store
            .Kept.Clocks(connection.Db, store.CountyCode, id)
            .OrderBy(c => c.Code, StringComparer.Ordinal)
            .ThenBy(c => c.Run)
            .ToList();
        var calendar = Calendar();
        // A newer program counts by newer arrangements: what it meets first it computes first.
        List<ClockRun> older = [.. clocks.Where(c => !calendar.Knows(c.Calendar))];
        foreach (var run in older)
        {
            run.Compute(calendar);
            connection.Sink.Update(run);
        }

        var fold = new Fold(store.Types.Of(matter), matter, clocks, calendar);
        known[id] = new InHand(fold, [.. clocks]) { IsChanged = older.Count > 0 };
        return fold;
    }

    /// <summary>Keeps a matter whose course was reckoned again, instead of what it was.</summary>
    internal void Replace(Fold fold, Fold before) =>
        known[fold.Matter.Id] = new InHand(fold, [.. fold.Clocks]) { Words = Keep(before).Words, IsChanged = true };

    /// <summary>Keeps a fold that is written, with the rows that stand for it.</summary>
    internal InHand Keep(Fold fold)
    {
        if (!known.TryGetValue(fold.Matter.Id, out var kept))
            known[fold.Matter.Id] = kept = new InHand(fold, []);
        kept.IsChanged = true;
        return kept;
    }
}

/// <summary>A matter a session has in hand: its fold, the clock runs the database has or will have, and its row of search words.</summary>
internal sealed record InHand(Fold Fold, HashSet<ClockRun> Stored)
{
    internal SearchRow? Words { get; set; }

    /// <summary>Whether this transaction has written it.</summary>
    internal bool IsChanged { get; set; }
}

/// <summary>编号 — official numbers by issuer and year, without gaps or duplicates: read and taken under the head's lock.</summary>
internal sealed class Numbering(CountyStore store, CountyConnection connection)
{
    private readonly Dictionary<(string, int), int> last = [];

    // Those that this transaction has taken may still wait to be sent.
    private readonly HashSet<(string, int, int)> taken = [];

    internal void Clear()
    {
        last.Clear();
        taken.Clear();
    }

    /// <summary>An act that had taken numbers is undone: what those before it took is sent, and asked for again.</summary>
    internal void Undo()
    {
        connection.Sink.FlushFor(typeof(IssuedNumberRow));
        Clear();
    }

    internal DocumentNumber Next(string issuer, int year) => DocumentNumber.Of(issuer, year, Last(issuer, year) + 1);

    internal bool IsFree(DocumentNumber number) =>
        !taken.Contains((number.Issuer, number.Year, number.Serial))
        && !store.Kept.IsTaken(connection.Db, store.CountyCode, number.Issuer, number.Year, number.Serial);

    internal void Take(DocumentNumber number, Guid matter, long sequence)
    {
        last[(number.Issuer, number.Year)] = Math.Max(Last(number.Issuer, number.Year), number.Serial);
        taken.Add((number.Issuer, number.Year, number.Serial));
        connection.Sink.Insert(
            new IssuedNumberRow
            {
                County = store.CountyCode,
                Issuer = number.Issuer,
                Year = number.Year,
                Serial = number.Serial,
                MatterId = matter,
                Sequence = sequence,
            }
        );
    }

    private int Last(string issuer, int year)
    {
        if (last.TryGetValue((issuer, year), out var serial))
            return serial;
        return last[(issuer, year)] = store.Kept.LastNumber(connection.Db, store.CountyCode, issuer, year) ?? 0;
    }
}
