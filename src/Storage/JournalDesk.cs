using System.Collections.Concurrent;
using System.Data.Common;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>记录的结果 — what became of a line.</summary>
public enum Noted
{
    /// <summary>It is on disk, now or since it was sent before.</summary>
    Kept,

    /// <summary>Its number was used for something else: another page of the same sender was first.</summary>
    NumberTaken,

    /// <summary>The journal is closed; nothing was kept.</summary>
    Closed,

    /// <summary>The database doesn't take anything now; nothing was kept, and it may be sent again.</summary>
    NotNow,
}

/// <summary>
/// 过程记录台 — notes lines in the journals of matters, without an act: each is on disk before it is acknowledged, and those that come together share a transaction. Whether somebody may note, and still, is asked by
/// whoever takes the line; that a journal is closed is seen here. Nothing of it touches the ledger until an act closes the journal.
/// </summary>
public sealed class JournalDesk : IDisposable
{
    private const int MostTogether = 128;
    private readonly CountyStore store;
    private readonly CountyClock clock;
    private readonly DeskTurn turn;
    private readonly ConcurrentQueue<Asked> waiting = new();
    private CountyConnection? kept;
    private int losses;
    private int writing;

    internal JournalDesk(CountyStore store, CountyClock clock, DeskTurn turn) =>
        (this.store, this.clock, this.turn) = (store, clock, turn);

    /// <summary>Notes a line.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="sequence">The sender's number, from 0.</param>
    /// <param name="content">What it says; nothing personal.</param>
    public Task<Noted> NoteAsync(Guid matter, long sequence, string content)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        var asked = new Asked(matter, sequence, content);
        waiting.Enqueue(asked);
        if (Interlocked.Exchange(ref writing, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static desk => _ = desk.Write(), this, preferLocal: false);
        return asked.Answer.Task;
    }

    /// <summary>A matter's journal, in order, its end left out.</summary>
    public static IReadOnlyList<JournalLine> Read(CountyStore store, Guid matter)
    {
        using var db = store.Open();
        return
        [
            .. db
                .Journal.AsNoTracking()
                .Where(j => j.County == store.CountyCode && j.MatterId == matter && j.Sequence != JournalRow.End)
                .OrderBy(j => j.Position)
                .AsEnumerable()
                .Select(j => j.Line),
        ];
    }

    private async Task Write()
    {
        do
        {
            List<Asked> together = [];
            while (together.Count < MostTogether && waiting.TryDequeue(out var asked))
                together.Add(asked);
            await Answer(together);
        } while (IsLeft());
    }

    // As in the Desk's queue: seen by whoever comes before the queue is looked at once more.
    private bool IsLeft()
    {
        if (!waiting.IsEmpty)
            return true;
        Interlocked.Exchange(ref writing, 0);
        return !waiting.IsEmpty && Interlocked.Exchange(ref writing, 1) == 0;
    }

    private async Task Answer(List<Asked> together)
    {
        try
        {
            await turn.TakeAsync();
            try
            {
                var noted = Once(together);
                foreach (var (asked, one) in together.Zip(noted))
                    asked.Answer.TrySetResult(one);
            }
            finally
            {
                turn.Give();
            }
        }
        catch (Exception e) when (e is DbException or DbUpdateException or TimeoutException || store.FaultOf(e) is not null)
        {
            Drop();
            if (store.FaultOf(e) is { } fault)
                store.Lost(fault);
            foreach (var asked in together)
                asked.Answer.TrySetResult(Noted.NotNow);
        }
        catch (Exception e)
        {
            Drop();
            foreach (var asked in together)
                asked.Answer.TrySetException(e);
        }
    }

    private IReadOnlyList<Noted> Once(IReadOnlyList<Asked> together)
    {
        var connection = Connection();
        connection.Begin();
        try
        {
            // Whoever has the county's head is the one who writes, on whichever server: an act that closes a journal has read all that was acknowledged.
            _ = connection.Head();
            var (county, db) = (store.CountyCode, connection.Db);
            var (ids, numbers) = (together.Select(a => a.Matter).Distinct().ToList(), together.Select(a => a.Sequence).ToList());
            var places = db
                .Journal.AsNoTracking()
                .Where(j => j.County == county && ids.Contains(j.MatterId))
                .GroupBy(j => j.MatterId)
                .Select(g => new { g.Key, Last = g.Max(j => j.Position) })
                .ToDictionary(g => g.Key, g => g.Last);
            var said = db
                .Journal.AsNoTracking()
                .Where(j =>
                    j.County == county
                    && ids.Contains(j.MatterId)
                    && (j.Sequence == JournalRow.End || numbers.Contains(j.Sequence))
                )
                .ToDictionary(j => (j.MatterId, j.Sequence), j => j.Content);
            List<Noted> noted = [.. together.Select(a => Note(connection, a, places, said))];
            connection.Commit();
            return noted;
        }
        catch
        {
            connection.Rollback();
            throw;
        }
    }

    private Noted Note(
        CountyConnection connection,
        Asked asked,
        Dictionary<Guid, long> places,
        Dictionary<(Guid, long), string> said
    )
    {
        // What was kept before the end stays acknowledged after it.
        if (said.TryGetValue((asked.Matter, asked.Sequence), out var before))
            return before == asked.Content ? Noted.Kept : Noted.NumberTaken;
        if (said.ContainsKey((asked.Matter, JournalRow.End)))
            return Noted.Closed;
        var place = places.TryGetValue(asked.Matter, out var last) ? last + 1 : 0;
        connection.Sink.Insert(
            new JournalRow
            {
                County = store.CountyCode,
                MatterId = asked.Matter,
                Position = place,
                Sequence = asked.Sequence,
                Content = asked.Content,
                // To the millisecond, as the digest has it and both databases keep it.
                At = DateTimeOffset.FromUnixTimeMilliseconds(clock.Now.ToUnixTimeMilliseconds()),
            }
        );
        places[asked.Matter] = place;
        said[(asked.Matter, asked.Sequence)] = asked.Content;
        return Noted.Kept;
    }

    private CountyConnection Connection()
    {
        if (losses != store.Losses)
            Drop();
        losses = store.Losses;
        return kept ??= store.Connect();
    }

    private void Drop()
    {
        kept?.Dispose();
        kept = null;
    }

    public void Dispose() => Drop();

    private sealed record Asked(Guid Matter, long Sequence, string Content)
    {
        // Whoever is answered goes on by himself, not in the writer's time.
        internal TaskCompletionSource<Noted> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
