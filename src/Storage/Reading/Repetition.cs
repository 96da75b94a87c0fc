using System.Text.Json;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 重复办理 — what a person has done just now. A browser's back button brings a form back with its words and under a new key: only the ledger
/// can tell that it was sent before.
/// </summary>
public sealed class Repetition(CountyStore store, TimeProvider time)
{
    private const int EntriesLookedAt = 500;
    private const int ActsLookedAt = 20;
    private static readonly TimeSpan JustNow = TimeSpan.FromHours(1);

    /// <summary>The last act of this kind that a person did in a matter within the hour; <c>null</c> if there is none.</summary>
    public LedgerEntryRow? Last(Guid matter, string act, Actor actor)
    {
        using var db = store.Open();
        return Recent(db, act, actor).FirstOrDefault(e => e.MatterId == matter) is { } last && IsNow(last) ? last : null;
    }

    /// <summary>
    /// The act with the same content that a person did within the hour in the same matter, or opening one; <c>null</c> if there is none, and for
    /// a request that is only sent again under its key.
    /// </summary>
    public LedgerEntryRow? Of(ActRequest request, Actor actor)
    {
        using var db = store.Open();
        var key = RequestKey.TextOf(actor, request.Key ?? "");
        if (db.Requests.Any(r => r.County == store.CountyCode && r.Key == key))
            return null;
        var recent = Recent(db, request.Act.Code, actor)
            .Where(e => request.Matter == null ? e.MatterType == request.Opens : e.MatterId == request.Matter)
            .Take(ActsLookedAt)
            .Join(
                db.Payloads.AsNoTracking(),
                e => new { e.County, e.Sequence },
                p => new { p.County, p.Sequence },
                (entry, payload) => new { entry, payload }
            )
            .ToList();
        return recent
            .Where(r =>
                IsNow(r.entry) && IsSame(request.Act, ActReader.Recorded(store, r.entry, r.payload).Act, r.entry.MatterType)
            )
            .Select(r => r.entry)
            .MaxBy(e => e.Sequence);
    }

    private IQueryable<LedgerEntryRow> Recent(CountyDb db, string act, Actor actor)
    {
        var size = store.Size();
        return db
            .Entries.AsNoTracking()
            .Where(e =>
                e.County == store.CountyCode && e.Sequence >= size - EntriesLookedAt && e.Act == act && e.Actor == actor.Id
            )
            .OrderByDescending(e => e.Sequence);
    }

    private bool IsNow(LedgerEntryRow entry) => time.GetUtcNow() - entry.RecordedAt < JustNow;

    // A matter that is called by its name is the one that was found by it.
    private bool IsSame(Act sent, Act recorded, string type) =>
        Content(References.AsRecorded(sent, recorded, store.Types.Find(type)!.MatterClass)) == Content(recorded);

    private static string Content(Act act) => JsonSerializer.Serialize(act, act.GetType(), Json.Options);
}
