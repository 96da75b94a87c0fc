using System.Collections.Concurrent;
using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 办理台 — the one write path. Every page, importer, command and the clock sweep changes matters here and nowhere else:
/// authority, stage, fields and gates are checked, the act is applied, and the matter's row, the ledger entry, clocks, numbers and search words
/// are written in one transaction that holds the county's head. There is one writer a county and process; acts that come while it writes wait without a
/// thread and are committed together (docs/adr/0026).
/// </summary>
public sealed class Desk : IDisposable
{
    private readonly ConcurrentBag<DeskSession> idle = [];
    private readonly DeskTurn turn;
    private readonly DeskQueue queue;
    private readonly DateWatch watch;

    public Desk(CountyStore store, TimeProvider time)
        : this(store, new CountyClock(time), new DateWatch(store, time)) { }

    internal Desk(CountyStore store, CountyClock clock, DateWatch watch)
    {
        (Store, Clock, this.watch) = (store, clock, watch);
        turn = new DeskTurn(store);
        queue = new DeskQueue(this, turn);
        Journal = new JournalDesk(store, clock, turn);
    }

    /// <summary>The county's clock.</summary>
    public CountyClock Clock { get; }

    /// <summary>The county's tables and files.</summary>
    public CountyStore Store { get; }

    /// <summary>The day on which this desk last looked for what stands out in the county's records: once a day is enough.</summary>
    internal DateOnly? LookedOn { get; set; }

    /// <summary>Performs one act. It stands or falls by itself, and is on disk when the answer comes; it shares the transaction with acts that came at the same time.</summary>
    public Task<Outcome> PerformAsync(ActRequest request, Actor actor) => queue.Ask(request, actor, record: true);

    /// <summary>Tries one act and records nothing: what would come of it now.</summary>
    public Task<Outcome> RehearseAsync(ActRequest request, Actor actor) => queue.Ask(request, actor, record: false);

    /// <summary>Performs one act and waits for it, for commands that have nothing else to do.</summary>
    public Outcome Perform(ActRequest request, Actor actor) => PerformAsync(request, actor).GetAwaiter().GetResult();

    /// <summary>Tries one act and waits for what would come of it.</summary>
    public Outcome Rehearse(ActRequest request, Actor actor) => RehearseAsync(request, actor).GetAwaiter().GetResult();

    /// <summary>Notes lines in the journals of matters; they are on disk when the answer comes.</summary>
    public JournalDesk Journal { get; }

    /// <summary>Many acts in few transactions, for the demo year and synthetic load.</summary>
    /// <param name="each">How many acts a transaction holds.</param>
    public DeskBatch Batch(int each = 1000) => new(Idle(), each, turn, Return);

    /// <summary>Performs many acts in order. The first refusal ends it: its transaction is undone, those committed before it stand.</summary>
    /// <returns>The refusal; <c>null</c> if all were done.</returns>
    public Outcome? PerformAll(IEnumerable<(ActRequest Request, Actor Actor)> requests, int each = 1000)
    {
        using var batch = Batch(each);
        foreach (var (request, actor) in requests)
            if (batch.Perform(request, actor) is { Done: false } refused)
                return refused;
        batch.Commit();
        return null;
    }

    /// <summary>
    /// Performs many acts as one: all are recorded, or, if one is refused or this is a rehearsal, none. Each is tried after those before it, the refused left out, so that
    /// everything that is wrong is told at once.
    /// </summary>
    /// <param name="requests">
    /// The acts. A refused one leaves nothing behind; the next in the same matter may be refused for what the refused one would have changed.
    /// </param>
    /// <param name="actor">Who.</param>
    /// <param name="record">False for a rehearsal.</param>
    /// <returns>What came, or would come, of each.</returns>
    public IReadOnlyList<Outcome> PerformTogether(IReadOnlyList<ActRequest> requests, Actor actor, bool record) =>
        Together(requests, actor, outcomes => record && outcomes.TrueForAll(o => o.Done));

    /// <summary>
    /// A copy of the county, as it stands, in which a long sheet is rehearsed piece by piece: each finds what those before it have done, nobody waits for it, and nothing of it is recorded.
    /// </summary>
    internal RehearsalCopy Rehearsal() => new(this, watch);

    /// <summary>Performs many acts in a copy that is thrown away: those that are done stay for the ones after them, whatever was refused beside them.</summary>
    internal IReadOnlyList<Outcome> PerformInCopy(IReadOnlyList<ActRequest> requests, Actor actor) =>
        Together(requests, actor, _ => true);

    private IReadOnlyList<Outcome> Together(IReadOnlyList<ActRequest> requests, Actor actor, Func<List<Outcome>, bool> stays)
    {
        try
        {
            return InSession(session =>
            {
                session.Begin();
                List<Outcome> outcomes = [.. requests.Select(r => session.PerformApart(r, actor, record: true))];
                if (stays(outcomes))
                    session.Commit();
                return outcomes;
            });
        }
        catch (Exception e) when (Store.FaultOf(e) is { } fault)
        {
            Store.Lost(fault);
            return [.. requests.Select(_ => Outcome.Refused(fault.Problem))];
        }
    }

    /// <summary>Why nothing is recorded now, the machine's date being what it is; <c>null</c> if it is as it should be.</summary>
    public Problem? DateDoubt()
    {
        using var db = Store.Open();
        var head = db.Heads.FirstOrDefault(h => h.County == Store.CountyCode);
        return watch.Doubt(head?.RecordedAt ?? DateTimeOffset.UnixEpoch, head?.Size ?? 0, Store.Calendar);
    }

    /// <summary>Does one writer's work, when it is this one's turn.</summary>
    internal T InSession<T>(Func<DeskSession, T> work)
    {
        turn.Take();
        try
        {
            return InTurn(work);
        }
        finally
        {
            turn.Give();
        }
    }

    /// <summary>Does one writer's work whose turn it is. What it doesn't commit is undone.</summary>
    internal T InTurn<T>(Func<DeskSession, T> work)
    {
        var session = Idle();
        try
        {
            var result = work(session);
            session.End();
            idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private DeskSession Idle()
    {
        while (idle.TryTake(out var session))
        {
            if (session.Losses == Store.Losses)
                return session;
            // Connected before the database was lost: it would fail once more.
            session.Dispose();
        }

        return new DeskSession(Store, Clock, watch);
    }

    private void Return(DeskSession session, bool sound)
    {
        if (sound)
            idle.Add(session);
        else
            session.Dispose();
    }

    public void Dispose()
    {
        while (idle.TryTake(out var session))
            session.Dispose();
        Journal.Dispose();
        turn.Dispose();
    }
}
