using System.Text;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage.Reading;

/// <summary>办理记录 — one entry of a matter's timeline.</summary>
/// <param name="Entry">Its header.</param>
/// <param name="Recorded">What was done; <c>null</c> if the content was erased by law.</param>
/// <param name="Whole">Whether header and content agree with their hashes.</param>
public sealed record TimelineEntry(LedgerEntryRow Entry, RecordedAct? Recorded, bool Whole)
{
    public Hash Leaf => Hash.From(Entry.LeafHash);
}

/// <summary>办理台账 — the acts of one matter, newest first, checked against their hashes and against the ledger's root as they are read.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Verified">Every header and content agrees with its hash, and the newest entry is included in the ledger as it stands.</param>
/// <param name="LedgerSize">The ledger's size.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, bool Verified, long LedgerSize)
{
    /// <summary>Reads and checks the timeline of a matter.</summary>
    public static Timeline Of(CountyStore store, Matter matter)
    {
        using var db = store.Open();
        var (county, id) = (store.CountyCode, matter.Id);
        var rows = (
            from entry in db.Entries.AsNoTracking()
            where entry.County == county && entry.MatterId == id
            join p in db.Payloads.AsNoTracking()
                on new { entry.County, entry.Sequence } equals new { p.County, p.Sequence }
                into found
            from payload in found.DefaultIfEmpty()
            orderby entry.Sequence descending
            select new { entry, payload }
        ).AsEnumerable();
        var entries = rows.Select(r => Read(store, r.entry, r.payload)).ToList();
        var head = db.Heads.AsNoTracking().First(h => h.County == county);
        var verified = entries.Count > 0 && entries.TrueForAll(e => e.Whole) && IsIncluded(db, store, entries[0], head);
        return new Timeline(entries, verified, head.Size);
    }

    private static TimelineEntry Read(CountyStore store, LedgerEntryRow entry, LedgerPayloadRow? payload)
    {
        var whole =
            entry.Entry().LeafHash() == Hash.From(entry.LeafHash)
            && (
                payload is null
                || PayloadDigest.Of(payload.Salt, Encoding.UTF8.GetBytes(payload.Payload)) == Hash.From(entry.PayloadDigest)
            );
        return new TimelineEntry(entry, payload is null ? null : ActReader.Recorded(store, entry, payload), whole);
    }

    private static bool IsIncluded(CountyDb db, CountyStore store, TimelineEntry newest, LedgerHeadRow head)
    {
        var root = Frontier.FromBytes(head.Size, head.Frontier).Root;
        var proof = LedgerTree.At(db, store, head.Size).Inclusion(newest.Entry.Sequence);
        return Proofs.VerifyInclusion(newest.Leaf, newest.Entry.Sequence, head.Size, proof, root);
    }
}
