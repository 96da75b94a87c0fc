using System.Text.RegularExpressions;
using Fazhi.Clocks;
using Fazhi.Matters;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Sealing;

/// <summary>
/// 依法删除 — what is personal in a matter goes from its row, its search words, its requests and its files in the transaction of the act that erases it; its key is destroyed when that is committed.
/// </summary>
internal sealed partial class MatterErasure(CountyStore store, CountyConnection connection, ActWriter writer)
{
    // Erased in this transaction, and how many when an act was set apart.
    private readonly List<(Guid Matter, long Place)> erased = [];
    private int before;

    /// <summary>Why a matter isn't erased, beside what its definition says; <c>null</c> if nothing is in the way.</summary>
    internal static Problem? Refusal(CountyStore store, Fold fold, ActRequest request, DateOnly on, DateOnly today)
    {
        if (fold.Matter.ErasedOn is not null)
            return null;
        if (store.Keys?.Find(fold.Matter.Sequence) is null)
            return Problems.NotErasable();
        if (request.Late is not null || fold.Matter.EnteringSince is not null || on != today)
            return Problems.ErasedToday();
        // That a ground is missing the form says.
        return ((IErasing)request.Act).Ground is { } ground && Sealable.Mentions(ground, Sealable.Kept(fold.Matter))
            ? Problems.GroundTells()
            : null;
    }

    internal void SetApart() => before = erased.Count;

    internal void Undo() => erased.RemoveRange(before, erased.Count - before);

    internal void Forget() => erased.Clear();

    /// <summary>Writes the matter anew as it is read without its key; the act itself is in the ledger already.</summary>
    /// <param name="fold">The matter as it stands after the act.</param>
    /// <param name="calendar">The calendar of the transaction.</param>
    /// <returns>The matter without what was erased.</returns>
    internal Matter Run(Fold fold, WorkCalendar calendar)
    {
        connection.Sink.FlushBeforeStatement();
        var (db, county, id) = (connection.Db, store.CountyCode, fold.Matter.Id);
        Untake(db, county, id);
        // What a request said is no more to be guessed from its digest. What a row of a sheet said is no key any more.
        db.Requests.Where(r => r.County == county && r.MatterId == id && r.Key.StartsWith(RequestKey.RowStart)).ExecuteDelete();
        db.Requests.Where(r => r.County == county && r.MatterId == id).ExecuteUpdate(r => r.SetProperty(x => x.Digest, ""));
        var acts = ActReader.Of(db, store, id);
        var now = Fold.Of(acts[0].Type, ActReader.OpeningOf(store, acts), calendar, [.. acts.Select(a => a.Past)]);
        writer.Replace(now, fold);
        erased.Add((id, fold.Matter.Sequence));
        return now.Matter;
    }

    /// <summary>The transaction is committed. Whatever goes wrong now is done at the next start.</summary>
    internal void Finish()
    {
        if (erased.Count == 0)
            return;
        try
        {
            foreach (var (matter, place) in erased)
                Erasures.Destroy(store, matter, place);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException || store.FaultOf(e) is not null) { }

        erased.Clear();
    }

    // Files that no other matter names are thrown away with the next that nobody needs.
    private void Untake(CountyDb db, int county, Guid id)
    {
        var contents = (
            from entry in db.Entries
            join payload in db.Payloads on new { entry.County, entry.Sequence } equals new { payload.County, payload.Sequence }
            where entry.County == county && entry.MatterId == id
            select payload.Payload
        ).ToList();
        List<string> named = [.. contents.SelectMany(c => Digest().Matches(store.Opened(c)).Select(m => m.Value)).Distinct()];
        foreach (var some in named.Chunk(500))
            db.Files.Where(f => f.County == county && some.Contains(f.Digest))
                .ExecuteUpdate(f => f.SetProperty(x => x.Taken, false).SetProperty(x => x.StoredAt, DateTimeOffset.UnixEpoch));
    }

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digest();
}
