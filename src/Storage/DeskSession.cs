using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Storage.Importing;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Sealing;

namespace Fazhi.Storage;

/// <summary>
/// 办理会话 — one connection with its prepared commands, used by one writer at a time. Between Begin and Commit it holds the county's head,
/// so that numbers have no gaps, keys are used once and the tree grows in one order.
/// </summary>
internal sealed partial class DeskSession : IDisposable
{
    /// <summary>Consequences may have consequences; a cycle is a wrong definition.</summary>
    private const int DeepestConsequence = 8;
    private const int ClocksAtOnce = 1000;

    private readonly CountyStore store;
    private readonly CountyClock clock;
    private readonly DateWatch watch;
    private readonly CountyConnection connection;
    private readonly MatterCache cache;
    private readonly Numbering numbering;
    private readonly LedgerAppender ledger;
    private readonly CountyRecords records;
    private readonly ActWriter writer;
    private readonly LateEntries late;
    private readonly MatterErasure erasure;
    private readonly Dictionary<string, RequestRow> keys = new(StringComparer.Ordinal);

    // Which row of a sheet, in this transaction, said what.
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private WorkCalendar calendar;

    // What the act that is set apart has kept.
    private RequestKey? keptLast;

    internal DeskSession(CountyStore store, CountyClock clock, DateWatch watch)
    {
        (this.store, this.clock, this.watch) = (store, clock, watch);
        (Losses, calendar) = (store.Losses, store.Calendars.Program);
        connection = store.Connect();
        records = new CountyRecords(store, connection.Db, connection.Sink);
        cache = new MatterCache(store, connection) { Calendar = () => calendar };
        numbering = new Numbering(store, connection);
        ledger = new LedgerAppender(store, connection);
        writer = new ActWriter(store, connection, cache, numbering, ledger);
        erasure = new MatterErasure(store, connection, writer);
        late = new LateEntries(store, connection, clock, ledger, writer, records) { Calendar = () => calendar };
    }

    /// <summary>How often the database had been lost when it connected.</summary>
    internal int Losses { get; }

    internal void Begin()
    {
        // Between two transactions other processes may have written: nothing read before is trusted.
        Forget();
        connection.Begin();
        ledger.Begin();
        connection.Hold(ledger.Size);
        Count(store.KeepsCalendars ? store.Calendars.At(ledger.Size, connection.Db) : store.Calendars.Program);
    }

    internal void Commit()
    {
        ledger.Commit();
        connection.Commit();
        store.Recorded(ledger.Growth);
        erasure.Finish();
    }

    /// <summary>Undoes what was not committed and forgets what was read.</summary>
    internal void End()
    {
        connection.Rollback();
        Forget();
    }

    private void Forget()
    {
        cache.Clear();
        numbering.Clear();
        records.Clear();
        keys.Clear();
        rows.Clear();
        erasure.Forget();
    }

    /// <summary>Whether what this transaction has done so far can be done again, should something go wrong.</summary>
    internal bool HasHead => connection.HasHead;

    /// <summary>Whether anything was appended to the ledger in this transaction.</summary>
    internal bool HasRecorded => ledger.Growth is var growth && growth.To > growth.From;

    /// <summary>Whether this transaction has written to a register that the program keeps in memory: who acts next has to find it there.</summary>
    internal bool ChangesWhatIsKept => ledger.Growth.Written.Overlaps(CountyStore.KeptInMemory);

    /// <summary>Performs one of several acts that share a transaction: what is refused, or only tried, leaves nothing behind, and those before it stand.</summary>
    internal Outcome PerformApart(ActRequest request, Actor actor, bool record)
    {
        // What an act before it changed is read again: were this one undone, its rows would be those of before.
        cache.ForgetChanged();
        connection.Sink.SetApart();
        ledger.SetApart();
        (keptLast, var counted) = (null, calendar);
        erasure.SetApart();
        var outcome = Perform(request, actor);
        if (outcome.Done && record)
            connection.Sink.Keep();
        else
            Undo(counted);
        return outcome;
    }

    private void Undo(WorkCalendar counted)
    {
        if (!connection.Sink.Undo())
            return;
        ledger.Undo();
        cache.Clear();
        erasure.Undo();
        numbering.Undo();
        records.Clear();
        // One before it may have set a parameter.
        if (ledger.Growth.Written.Contains(typeof(ParameterValue)))
            records.SetAnew();
        Count(counted);
        if (keptLast is not { } kept)
            return;
        foreach (var text in kept.Texts)
        {
            keys.Remove(text);
            rows.Remove(text);
        }
    }

    internal Outcome Perform(ActRequest request, Actor actor)
    {
        var sent = request with { Act = ActText.Normal(request.Act), Late = Meant(request)?.Normal() };
        // Who is registered acts by the posts of today, whatever a session that began before them says.
        actor = store.County.Staff.Acting(actor, clock.Today);
        // Before anything else asks for the time: what is then named is looked for as of now.
        var doubt = request.Act is IDateConfirmation ? null : Doubt();
        request = Closing(Naming(sent, actor));
        var key = request.Key is null ? null : new RequestKey(request, actor);
        if (key is not null && Before(key.Text) is { } before)
            return before.Digest.Length == 0 ? Outcome.Refused(Problems.Erased())
                : before.Digest == key.Digest || IsSame(sent, before, actor)
                    ? new Outcome(LoadById(before), before.Sequence, [], Repeated: true)
                : Outcome.Refused(Problems.KeyReused());
        if (key?.RowText is { } row && Before(row) is { } said)
            return rows.TryGetValue(row, out var first)
                ? Outcome.Refused(SheetProblems.TwiceTheRow(first))
                : new Outcome(LoadById(said), said.Sequence, [], Repeated: true);

        if (doubt is not null)
            return Outcome.Refused(doubt);
        try
        {
            var on = request.On ?? clock.Today;
            var outcome = PerformOne(new Step(request, actor, on, Cause: null, Depth: 0));
            if (outcome.Done && key is not null)
                Keep(key, request, outcome);
            return outcome;
        }
        catch (OutsideCalendarException e)
        {
            return Outcome.Refused(Problems.CalendarMissing(e.Message));
        }
    }

    /// <summary>Performs the law act of one expired clock, dated its last day. Nothing if another process was first.</summary>
    internal Outcome? Lapse(Guid matter, string type, DateOnly today)
    {
        if (cache.Load(type, matter) is not { } fold || fold.Lapsed(today) is not { } lapsed)
            return null;
        return ByLaw(fold, lapsed.Rule, lapsed.Run, today);
    }

    /// <summary>Why nothing may be recorded now, the machine's date being what it is.</summary>
    internal Problem? Doubt() => watch.Doubt(ledger.Last, ledger.Size, calendar);

    /// <summary>Computes clocks again that were computed with another calendar, so many at most; how many they were.</summary>
    internal int Recompute(int most)
    {
        var stale = ClockMoves.Stale(connection.Db, store.CountyCode, calendar).Take(most).ToList();
        foreach (var run in stale)
        {
            run.Compute(calendar);
            connection.Sink.Update(run);
        }

        connection.Sink.Flush();
        return stale.Count;
    }

    private void Count(WorkCalendar by) => records.Calendar = calendar = by;

    // An arrangement was loaded, amended or withdrawn: all that was counted by the one before it is counted again, in the same transaction.
    private void CountAnew()
    {
        connection.Sink.Flush();
        cache.Clear();
        Count(store.Calendars.Read(connection.Db));
        while (Recompute(ClocksAtOnce) == ClocksAtOnce) { }
    }

    /// <summary>Makes a matter's search words again, as this version of the program makes them.</summary>
    internal void Reindex(Guid matter, string type)
    {
        if (cache.Load(type, matter) is { } fold)
            writer.Words(fold, opened: false);
    }

    private Outcome PerformOne(Step step)
    {
        var (fold, refusal) = FoldFor(step);
        if (fold is null)
            return refusal!;
        if (
            fold.Type.Rule(step.Request.Act) is not { } rule
            || rule.ActType != step.Request.Act.GetType()
            || rule.Opens != step.Request.Matter is null
            // It is there already.
            || rule.MovesTo == fold.Type
        )
            return Outcome.Refused(Problems.NoSuchAct(step.Request.Act.Code, fold.Type.Name));
        // Whose act it isn't learns nothing of the matter, not even whether it has changed.
        if (step.Request.Seen is { } seen && seen != fold.Matter.Version)
            return Outcome.Refused(
                Checks.Authority(fold.Type, rule, fold.Matter, step.Actor, store.County, step.On) ?? Problems.Stale()
            );

        if (rule.IsErasing && MatterErasure.Refusal(store, fold, step.Request, step.On, clock.Today) is { } kept)
            return new Outcome(
                fold.Matter,
                -1,
                [Checks.Authority(fold.Type, rule, fold.Matter, step.Actor, store.County, step.On) ?? kept]
            );
        if (fold.Matter.EnteringSince is not null && !rule.IsCompleting && !rule.IsCorrection)
            step = step with { Request = step.Request with { Late = Lateness.Entered } };
        if (step.Request.Late is not null && !rule.Opens)
            return rule.MovesTo is not null || HasMoved(fold, step.On)
                ? Outcome.Refused(Problems.BeforeItMoved(step.On))
                : Late(fold, rule, step);
        if (!rule.Opens && late.LawWasFirst(fold, step.On) is { } first)
            return new Outcome(fold.Matter, -1, [first]);
        if (step is { Depth: 0, Request.Late: null } && late.WantsProof(fold, rule, step.Request, step.On) is { } unproved)
            return new Outcome(rule.Opens ? null : fold.Matter, -1, [unproved]);

        // What the law already did by the date of this act comes first, whether or not the sweep has run.
        while (!rule.Opens && fold.Lapsed(step.On) is { } lapsed)
            if (ByLaw(fold, lapsed.Rule, lapsed.Run, clock.Today) is { Done: false } failed)
                return failed;

        var doing = new Doing
        {
            On = step.On,
            At = ledger.Now(clock),
            Actor = step.Actor,
            Sequence = ledger.Size,
            Late = rule.Opens && step.Depth == 0 ? step.Request.Late : null,
            Sheet = step.Request.Sheet,
        };
        if (step.Depth > 0)
            step = step.Naming(
                References.Find(step.Request.Act, rule, fold.Matter, new Circumstances(doing, records), caused: true)
            );
        IReadOnlyList<Problem> problems =
        [
            .. Checks.Before(fold, rule, step.Request.Act, new Circumstances(doing, records), clock.Today, step.Depth > 0),
            .. doing.Late is null ? [] : LateEntries.Entering(fold.Type, rule, doing.Late),
        ];
        if (problems.Count > 0)
            return new Outcome(rule.Opens ? null : fold.Matter, -1, problems);
        return rule.IsCompleting ? late.Complete(fold, rule, step.Request.Act, doing) : Write(fold, rule, step, doing);
    }

    // Its course of before was under other rules.
    private bool HasMoved(Fold fold, DateOnly on)
    {
        if (fold.Type.Moving.Count == 0)
            return false;
        var (matter, codes) = (fold.Matter.Id, fold.Type.Moving.Select(r => r.Code).ToList());
        connection.Sink.FlushFor(typeof(LedgerEntryRow));
        return connection.Find<LedgerEntryRow>(e =>
            e.County == store.CountyCode && e.MatterId == matter && e.On > on && codes.Contains(e.Act)
        )
            is not null;
    }

    private Outcome Late(Fold kept, ActRule rule, Step step)
    {
        var entry = late.Enter(kept, rule, step.Request, step.Actor, step.On, step.Cause, caused: step.Depth > 0);
        return entry.Problems.Count > 0 ? new Outcome(kept.Matter, -1, entry.Problems)
            : After(entry.Then!, rule, step, entry.Doing!) is { Done: false } refused ? refused
            : new Outcome(entry.Now!.Matter, entry.Doing!.Sequence, []);
    }

    private Outcome Write(Fold fold, ActRule rule, Step step, Doing doing)
    {
        var act = step.Request.Act;
        var (allotted, taken) = writer.Allot(fold, rule, act, doing, new Circumstances(doing, records));
        if (taken is not null)
            return new Outcome(null, -1, [taken]);
        writer.Perform(fold, rule, act, allotted, step.Cause);
        if (act is IClosesJournal closes)
            CloseJournal(fold, closes, allotted);
        if (rule.IsErasing)
            return new Outcome(erasure.Run(fold, calendar), allotted.Sequence, []);
        return After(fold, rule, step, allotted);
    }

    private Outcome ByLaw(Fold fold, ClockRule clockRule, ClockRun run, DateOnly today)
    {
        var request = new ActRequest { Act = clockRule.MakeElse(fold.Matter, run)!, Matter = fold.Matter.Id };
        var rule = fold.Type.Rule(request.Act)!;
        var on = Fold.DayOf(run, fold.Matter);
        var doing = new Doing
        {
            On = on,
            At = ledger.Now(clock),
            Actor = Actor.Law,
            Sequence = ledger.Size,
        };
        var problems = Checks.Before(fold, rule, request.Act, new Circumstances(doing, records), today, caused: false);
        return problems.Count > 0
            ? throw new InvalidOperationException($"The law's own act {rule.Code} is refused: {string.Join(' ', problems)}")
            : Write(fold, rule, new Step(request, Actor.Law, on, null, 0), doing);
    }

    private (Fold? Fold, Outcome? Refusal) FoldFor(Step step)
    {
        var request = step.Request;
        if (request.Matter is { } id)
        {
            return Known(request.Act, id) is { } known
                ? (known, null)
                : (null, Outcome.Refused(Problems.NoSuchMatter(id.ToString())));
        }

        var code = request.Opens ?? "";
        var type =
            request.Act is ITakingOver past && past.Steps().FirstOrDefault() is { } first
                ? store.Types.InForceOrFirst(code, first.On)
                : store.Types.InForce(code, step.On);
        if (type is not { } opened)
            return (null, Outcome.Refused(Problems.NotInForce(store.Types.Find(code)?.Name ?? code, step.On)));
        var opening = new Opening(
            store.CountyCode,
            Guid.CreateVersion7(ledger.Now(clock)),
            request.Organ ?? step.Actor.Organ,
            request.Parent,
            records.Set.On(opened, step.On)
        );
        return (Fold.Open(opened, opening, calendar), null);
    }

    // Keys of this transaction may still wait to be sent; those before it are in the table.
    private RequestRow? Before(string key) =>
        keys.GetValueOrDefault(key) ?? store.Kept.Request(connection.Db, store.CountyCode, key);

    private void Keep(RequestKey key, ActRequest request, Outcome outcome)
    {
        foreach (var row in key.Rows(store.CountyCode, outcome))
            connection.Sink.Insert(keys[row.Key] = row);
        if (key.RowText is { } said)
            rows[said] = request.Sheet!.Row;
        keptLast = key;
    }

    private Matter? LoadById(RequestRow row) =>
        connection.Find<LedgerEntryRow>(e => e.County == store.CountyCode && e.Sequence == row.Sequence) is { } entry
            ? cache.Load(entry.MatterType, row.MatterId)?.Matter
            : null;

    public void Dispose() => connection.Dispose();

    private sealed record Step(ActRequest Request, Actor Actor, DateOnly On, long? Cause, int Depth)
    {
        internal Step Naming(Act found) =>
            ReferenceEquals(found, Request.Act) ? this : this with { Request = Request with { Act = found } };

        internal Step Then(Consequence c, string? opens, string organ, long cause) =>
            new(
                new ActRequest
                {
                    Act = ActText.Normal(c.Act),
                    Matter = c.Matter,
                    Opens = opens,
                    Parent = c.Parent,
                    Organ = c.Organ ?? organ,
                    Late = Request.Late,
                },
                Actor,
                On,
                cause,
                Depth + 1
            );
    }
}
