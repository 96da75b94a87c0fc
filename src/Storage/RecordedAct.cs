using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>已登记的办理行为 — an act as the ledger keeps it, with when, by whom and under which number it was done.</summary>
/// <param name="Matter">The matter it was done in.</param>
/// <param name="Type">The definition the matter is on.</param>
/// <param name="Act">The act.</param>
/// <param name="Doing">Its circumstances. The actor has an id only: names are no part of the ledger.</param>
public sealed record RecordedAct(Guid Matter, MatterType Type, Act Act, Doing Doing)
{
    internal OpeningFacts? Opening { get; init; }

    /// <summary>The act as a part of its matter's course.</summary>
    internal PastAct Past => new(Act, Doing);
}

/// <summary>台账回看 — acts as they were recorded, and matters as they stood right after one of them.</summary>
public static class ActReader
{
    /// <summary>The act at a place in the ledger; <c>null</c> if there is none, or if its content was erased by law.</summary>
    public static RecordedAct? Read(CountyStore store, long sequence)
    {
        using var db = store.Open();
        var county = store.CountyCode;
        var entry = db.Entries.FirstOrDefault(e => e.County == county && e.Sequence == sequence);
        var payload = db.Payloads.FirstOrDefault(p => p.County == county && p.Sequence == sequence);
        return entry is null || payload is null ? null : Recorded(store, entry, payload);
    }

    /// <summary>The acts of a matter up to and including a place in the ledger, in order; empty if any of them was erased by law.</summary>
    public static IReadOnlyList<RecordedAct> Until(CountyStore store, Guid matter, long sequence) =>
        Histories(store, [matter], sequence).GetValueOrDefault(matter) ?? [];

    /// <summary>A matter as it was right after the act at a place in the ledger; <c>null</c> if it wasn't opened yet, or was erased by law.</summary>
    public static Matter? MatterAt(CountyStore store, Guid matter, long sequence) =>
        MattersAt(store, [matter], sequence).GetValueOrDefault(matter);

    /// <summary>Several matters as they were right after the act at a place in the ledger, by id. Those not opened yet are left out.</summary>
    public static IReadOnlyDictionary<Guid, Matter> MattersAt(
        CountyStore store,
        IReadOnlyCollection<Guid> matters,
        long sequence
    ) =>
        Histories(store, matters, sequence)
            .Where(h => h.Value.Count > 0)
            .ToDictionary(h => h.Key, h => Folded(store, h.Value, sequence));

    /// <summary>Several matters folded again from all their acts, with their clocks. One whose content was erased by law is left out.</summary>
    internal static IEnumerable<Fold> Folds(CountyStore store, IReadOnlyCollection<Guid> matters) =>
        from acts in Histories(store, matters, long.MaxValue).Values
        where acts.Count > 0
        select Fold.Of(acts[0].Type, OpeningOf(store, acts), store.Calendar, [.. acts.Select(a => a.Past)]);

    /// <summary>The acts of several matters in order, by id; none of one whose content was erased by law.</summary>
    internal static Dictionary<Guid, IReadOnlyList<RecordedAct>> Histories(
        CountyStore store,
        IReadOnlyCollection<Guid> matters,
        long sequence
    )
    {
        using var db = store.Open();
        return Histories(db, store, matters, sequence);
    }

    /// <summary>The acts of one matter, read where a transaction is: its own are among them.</summary>
    internal static IReadOnlyList<RecordedAct> Of(CountyDb db, CountyStore store, Guid matter) =>
        Histories(db, store, [matter], long.MaxValue).GetValueOrDefault(matter) ?? [];

    private static Dictionary<Guid, IReadOnlyList<RecordedAct>> Histories(
        CountyDb db,
        CountyStore store,
        IReadOnlyCollection<Guid> matters,
        long sequence
    )
    {
        var (county, ids) = (store.CountyCode, matters.ToList());
        using var noted = Reads.Of(ids);
        var rows = (
            from entry in db.Entries.AsNoTracking()
            where entry.County == county && ids.Contains(entry.MatterId) && entry.Sequence <= sequence
            join p in db.Payloads.AsNoTracking()
                on new { entry.County, entry.Sequence } equals new { p.County, p.Sequence }
                into found
            from payload in found.DefaultIfEmpty()
            orderby entry.Sequence
            select new { entry, payload }
        ).AsEnumerable();
        return rows.GroupBy(r => r.entry.MatterId)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.Any(r => (LedgerPayloadRow?)r.payload is null)
                        ? (IReadOnlyList<RecordedAct>)[]
                        : Read(store, [.. g.Select(r => (r.entry, r.payload))])
            );

        // Of a matter that was erased nothing is opened, whether or not its key is destroyed yet.
        static IReadOnlyList<RecordedAct> Read(CountyStore store, List<(LedgerEntryRow Entry, LedgerPayloadRow Payload)> acts) =>
            [.. acts.Select(a => Recorded(store, a.Entry, a.Payload, acts.Exists(e => e.Entry.Act == Erasures.Act)))];
    }

    // Right after an act that was registered late the matter stands as it stood on the day of that act.
    private static Matter Folded(CountyStore store, IReadOnlyList<RecordedAct> acts, long sequence)
    {
        var fold = Fold.Open(acts[0].Type, OpeningOf(store, acts), store.Calendar);
        var order = History.InOrder(acts.Select(a => a.Past));
        var asked = acts[^1].Doing is { Late: not null } late && late.Sequence == sequence;
        foreach (var past in order)
        {
            fold.Take(past);
            if (asked && past.Doing.Sequence == sequence)
                break;
        }

        fold.Matter.Version = acts.Count;
        return fold.Matter;
    }

    /// <summary>What a matter was opened with, from its recorded acts.</summary>
    internal static Opening OpeningOf(CountyStore store, IReadOnlyList<RecordedAct> acts) =>
        acts[0].Opening is { } facts
            ? new Opening(store.CountyCode, acts[0].Matter, facts.Organ, facts.Parent, facts.Parameters)
            : throw new InvalidDataException($"台账第{acts[0].Doing.Sequence}号记录之前没有立项记录。");

    internal static RecordedAct Recorded(CountyStore store, LedgerEntryRow entry, LedgerPayloadRow stored, bool isErased = false)
    {
        var type = store.Types.Version(entry.MatterType, entry.MatterVersion);
        if (type?.Rule(entry.Act) is not { } rule)
            throw new InvalidDataException(
                $"台账第{entry.Sequence}号记录的办理行为“{entry.Act}”不在{entry.MatterVersion}版规则中。"
            );
        var payload = Payload.Read(store.Opened(stored.Payload, isErased), rule.ActType);
        var doing = new Doing
        {
            On = entry.On,
            At = entry.RecordedAt,
            Actor = new Actor(entry.Actor, "", ""),
            Sequence = entry.Sequence,
            Number = payload.Number,
            Title = payload.Title,
            Documents = payload.Documents,
            Late = payload.Late,
            Unmet = payload.Unmet ?? [],
            Sheet = payload.Sheet,
        };
        return new RecordedAct(entry.MatterId, type, payload.Act, doing) { Opening = payload.Opening };
    }
}
