using System.Text;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage.Reading;

/// <summary>办理记录 — one entry of a matter's timeline.</summary>
/// <param name="Entry">Its header.</param>
/// <param name="Recorded">What was done; <c>null</c> if the content was erased by law, or isn't shown to the one who looks.</param>
/// <param name="Whole">Whether header and content agree with their hashes.</param>
public sealed record TimelineEntry(LedgerEntryRow Entry, RecordedAct? Recorded, bool Whole)
{
    public Hash Leaf => Hash.From(Entry.LeafHash);

    /// <summary>The rule of the act in the version under which it was done; <c>null</c> where this program has none.</summary>
    public ActRule? Rule { get; init; }

    /// <summary>Whether the content was erased by law.</summary>
    public bool IsErased { get; init; }

    /// <summary>Why it stands before acts registered earlier; <c>null</c> for an act registered on its day.</summary>
    public LateKind? Late { get; init; }

    /// <summary>The place in the ledger of the entry that undid it; <c>null</c> if it stands.</summary>
    public long? UndoneBy { get; init; }

    /// <summary>How much of it is shown.</summary>
    public Sight Sight { get; init; } = Sight.Whole;

    /// <summary>The fields that are shown, with their values; none if the content isn't.</summary>
    public IEnumerable<(FieldModel Field, object? Value)> Said =>
        Recorded is null
            ? []
            : FieldModel.Of(Recorded.Act.GetType()).Where(Sight.Shows).Select(f => (f, f.Property.GetValue(Recorded.Act)));

    internal TimelineEntry? SeenBy(Reader part, MatterType type, Matter matter)
    {
        // What a member of the public did is the own to read.
        var sight =
            part == Reader.Applicant && Entry.Role == Role.Public.Name ? Sight.Whole
            : (Rule ?? type.Rule(Entry.Act)) is { } rule ? rule.SeenBy(part, matter, Recorded?.Act)
            : part == Reader.Holder ? Sight.Whole
            : Sight.Nothing;
        return sight.IsShown ? this with { Recorded = sight.Fields is { Count: 0 } ? null : Recorded, Sight = sight } : null;
    }
}

/// <summary>办理台账 — the acts of one matter in the order of their days, newest first, checked against their hashes and against the ledger's root as they are read.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Verified">Every header and content agrees with its hash, and the newest entry is included in the ledger as it stands.</param>
/// <param name="LedgerSize">The ledger's size.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, bool Verified, long LedgerSize)
{
    /// <summary>
    /// The timeline of a matter as far as somebody may see it. An act that isn't shown is left out; of one shown in part <see cref="TimelineEntry.Said"/>
    /// gives what may be read, and the recorded act itself isn't to be shown.
    /// </summary>
    public static Timeline Of(CountyStore store, Matter matter, Viewer viewer)
    {
        var type = store.Types.Of(matter);
        var part = viewer.PartIn(type, matter);
        var all = Whole(store, matter);
        return part == Reader.Holder && !type.Acts.Any(a => a.IsSealed(matter))
            ? all
            : all with
            {
                Entries = [.. all.Entries.Select(e => e.SeenBy(part, type, matter)).OfType<TimelineEntry>()],
            };
    }

    /// <summary>The whole timeline, read and checked: for what is made from it, never for a page.</summary>
    public static Timeline Whole(CountyStore store, Matter matter)
    {
        // That the newest of its entries is in the ledger holds for every larger ledger.
        using var noted = Reads.Of(matter.GetType(), matter.Id);
        using var db = store.Open();
        var (county, id) = (store.CountyCode, matter.Id);
        var entries = store.Kept.Filed(db, county, id).Select(r => Read(store, r.Entry, r.Payload)).ToList();
        var head = store.Kept.Head(db, county);
        var verified = entries.Count > 0 && entries.TrueForAll(e => e.Whole) && IsIncluded(db, store, entries[0], head);
        return new Timeline(Arranged(entries), verified, head.Size);
    }

    // The ledger has them as they were registered; a matter's course is in the order of days.
    private static List<TimelineEntry> Arranged(List<TimelineEntry> newestFirst)
    {
        var undone = newestFirst
            .Where(e => e.Recorded?.Act is IUndoing)
            .ToDictionary(e => ((IUndoing)e.Recorded!.Act).Sequence, e => (long?)e.Entry.Sequence);
        var course = new List<TimelineEntry>(newestFirst.Count);
        foreach (var entry in newestFirst.AsEnumerable().Reverse())
        {
            var told = entry with
            {
                Late = entry.Recorded?.Doing.Late?.Kind,
                UndoneBy = undone.GetValueOrDefault(entry.Entry.Sequence),
            };
            if (told.Late is null)
                course.Add(told);
            else
                course.Insert(History.PlaceOf([.. course.Select(Day)], told.Entry.On, IsByLaw(told)), told);
        }

        course.Reverse();
        return course;
    }

    private static (DateOnly On, bool ByLaw) Day(TimelineEntry entry) => (entry.Entry.On, IsByLaw(entry));

    private static bool IsByLaw(TimelineEntry entry) => entry.Entry.Actor == Actor.Law.Id;

    private static TimelineEntry Read(CountyStore store, LedgerEntryRow entry, LedgerPayloadRow? payload)
    {
        var whole =
            entry.Entry().LeafHash() == Hash.From(entry.LeafHash)
            && (
                payload is null
                || PayloadDigest.Of(payload.Salt, Encoding.UTF8.GetBytes(payload.Payload)) == Hash.From(entry.PayloadDigest)
            );
        return new TimelineEntry(entry, payload is null ? null : ActReader.Recorded(store, entry, payload), whole)
        {
            IsErased = payload is null,
            Rule = store.Types.Version(entry.MatterType, entry.MatterVersion)?.Rule(entry.Act),
        };
    }

    private static bool IsIncluded(CountyDb db, CountyStore store, TimelineEntry newest, LedgerHeadRow head)
    {
        var root = Frontier.FromBytes(head.Size, head.Frontier).Root;
        var proof = store.Tree.Inclusion(db, head.Size, newest.Entry.Sequence);
        return Proofs.VerifyInclusion(newest.Leaf, newest.Entry.Sequence, head.Size, proof, root);
    }
}
