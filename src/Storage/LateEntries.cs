using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Calendars;

namespace Fazhi.Storage;

/// <summary>
/// 补登 — puts an act where its day is in a matter's course. What the law did after that day is reckoned again: what no longer follows is undone, what now
/// follows is recorded, each by an entry of its own that names the late one as its cause.
/// </summary>
internal sealed class LateEntries(
    CountyStore store,
    CountyConnection connection,
    CountyClock clock,
    LedgerAppender ledger,
    ActWriter writer,
    CountyRecords records
)
{
    /// <summary>The calendar of the transaction.</summary>
    internal required Func<WorkCalendar> Calendar { get; init; }

    /// <summary>What the law is recorded to have done on the day of an act or later, so that the act can't simply follow; <c>null</c> if nothing.</summary>
    internal Problem? LawWasFirst(Fold fold, DateOnly on)
    {
        // Whoever acts after the matter's last act comes after everything; most do.
        if (on > fold.Matter.ChangedOn || fold.Type.Clocks.All(c => c.ElseAct is null))
            return null;
        // The law stops a period on or after its last day; only where one ended so does anybody look into the ledger.
        if (!fold.Clocks.Any(c => c is { ElseAct: not null, StoppedOn: { } stopped } && stopped >= on && c.DueOn <= stopped))
            return null;
        var first = CourseOf(fold).FirstOrDefault(p => p is { IsByLaw: true, UndoneBy: null } && p.Doing.On >= on);
        return first is null ? null : Problems.LawWasFirst(fold.Type.Rule(first.Act)!.Name, first.Doing.On);
    }

    /// <summary>
    /// Why a day isn't taken on a person's word: it lies too far back, or the act changes a period that has run out since. <c>null</c> if it is. What takes a past over
    /// tells its days itself, and so do the rows of a sheet of a type that can't.
    /// </summary>
    internal Problem? WantsProof(Fold fold, ActRule rule, ActRequest request, DateOnly on)
    {
        var today = clock.Today;
        if (on >= today || rule.TakesOver || (request.IsShared && !fold.Type.Acts.Any(a => a.TakesOver)))
            return null;
        if (on.AddDays(records.Set.On(CalendarsMechanism.DaysWithoutReason, today)) is var last && last < today)
            return Problems.LongAgo(rule, on, last.DayNumber - on.DayNumber);
        var changed = fold.Type.Clocks.Where(c => rule.WhileRunning.Contains(c.Code) || c.Extension(request.Act) is not null);
        return changed
            .Select(c => (Clock: c, Run: fold.Clocks.LastOrDefault(r => r.Code == c.Code && r.IsRunning)))
            .Where(c => c.Run?.LatestDue < today && c.Run.LatestDue >= on)
            .Select(c => Problems.ChangedAfterwards(rule, c.Clock, c.Run!.LatestDue!.Value))
            .FirstOrDefault();
    }

    /// <summary>Enters an act late.</summary>
    /// <param name="kept">The matter as it stands.</param>
    /// <param name="rule">The act's rule.</param>
    /// <param name="request">The act, with its proof.</param>
    /// <param name="actor">Who registers it.</param>
    /// <param name="on">The day it was done.</param>
    /// <param name="cause">The entry that caused it, if another act did.</param>
    /// <param name="caused">True for a consequence: who may register was asked there.</param>
    internal LateEntry Enter(Fold kept, ActRule rule, ActRequest request, Actor actor, DateOnly on, long? cause, bool caused)
    {
        var (act, late) = (request.Act, request.Late!);
        var faults = late.Kind == LateKind.Registered ? late.Faults().ToList() : [];
        if (!caused && (actor.Organ != store.County.Now(kept.Matter.Organ) || actor.IsPublic))
            faults.Insert(0, Problems.LateByHolderOnly(store.County.OrganName(kept.Matter.Organ)));
        if (on < kept.Matter.OpenedOn)
            faults.Add(Problems.BeforeOpening(on, kept.Matter.OpenedOn));

        var recorded = Recorded(kept);
        var order = History.InOrder(recorded.Select(r => r.Past));
        var place = History.PlaceOf(order, on, byLaw: false);
        var opening = ActReader.OpeningOf(store, recorded);
        var then = Standing(kept.Type, opening, order.Take(place));
        // What the law did before that day, whether or not the sweep has been there.
        List<(Act Act, DateOnly On)> before = [];
        History.LawUntil(then, on, before);
        var doing = new Doing
        {
            On = on,
            At = ledger.Now(clock),
            Actor = actor,
            Sequence = ledger.Size,
            Late = late,
            Sheet = request.Sheet,
        };
        act = References.Find(act, rule, then.Matter, new Circumstances(doing, records), caused);
        IReadOnlyList<Problem> problems =
        [
            .. faults,
            .. Checks.Before(then, rule, act, new Circumstances(doing, records), clock.Today, caused),
        ];
        if (problems.Count > 0)
            return new LateEntry(problems);
        (doing, var taken) = writer.Allot(then, rule, act, doing, new Circumstances(doing, records));
        if (taken is not null)
            return new LateEntry([taken]);
        then.Perform(act, doing);

        var trial = Standing(kept.Type, opening, order.Take(place));
        History.LawUntil(trial, on, []);
        trial.Perform(act, doing);
        IReadOnlyList<PastAct> behind = [.. order.Skip(place)];
        var again = Again(kept, actor);
        var course = History.Follow(trial, behind, again);
        if (course.Contradicted is { } later)
            return new LateEntry([
                Problems.Contradicts(rule.Name, kept.Type.Rule(later.Act)!.Name, later.Doing.On, course.Stage),
            ]);
        // While a past is entered its acts come in whatever order; their conditions are asked when it is complete.
        if (late.Kind == LateKind.Registered)
        {
            var unmet = course.UnmetSince(History.Follow(Standing(kept.Type, opening, order.Take(place)), behind, again));
            if (unmet.Count > 0 && !Lateness.IsReason(late.Despite))
                return new LateEntry([
                    .. unmet.Select(u => Problems.NoLongerMet(rule.Name, u.Rule.Name, u.Past.Doing.On, u.Problem)),
                ]);
            doing = doing with { Unmet = NoLonger.Kept(unmet) };
        }

        writer.Append(then, rule, act, doing, cause);
        List<PastAct> all = [.. recorded.Select(r => r.Past), new(act, doing)];
        all.AddRange(course.Undone.Select(u => Undo(kept, u, doing)));
        all.AddRange(before.Concat(course.Following).Select(f => Follow(then, f.Act, f.On, doing)));
        var now = Fold.Of(kept.Type, opening, Calendar(), all);
        writer.Replace(now, kept);
        return new LateEntry([])
        {
            Then = then,
            Now = now,
            Doing = doing,
        };
    }

    /// <summary>What is wrong with what is said of an opening act's day, or why the past of a matter of a type can't be entered so.</summary>
    internal static IEnumerable<Problem> Entering(MatterType type, ActRule rule, Lateness entered) =>
        entered.Kind == LateKind.Registered ? entered.Faults()
        : type.EntersPast && !rule.TakesOver ? entered.Faults()
        : [Problems.NoPastToEnter(rule.TakesOver ? rule.Name : type.Name)];

    /// <summary>Lets the law act again in a matter whose past has been entered: what it did on the days between is reckoned and recorded.</summary>
    internal Outcome Complete(Fold kept, ActRule rule, Act act, Doing doing)
    {
        var recorded = Recorded(kept);
        var order = History.InOrder(recorded.Select(r => r.Past));
        var opening = ActReader.OpeningOf(store, recorded);
        var trial = Standing(kept.Type, opening, order.Take(1));
        trial.LetTheLawActAgain();
        var course = History.Follow(trial, [.. order.Skip(1)], Again(kept, doing.Actor), whole: true);
        if (course.Contradicted is { } later)
        {
            var law = course.Following[^1];
            return new Outcome(
                kept.Matter,
                -1,
                [
                    Problems.EnteredAgainstTheLaw(
                        kept.Type.Rule(law.Act)!.Name,
                        law.On,
                        kept.Type.Rule(later.Act)!.Name,
                        later.Doing.On
                    ),
                ]
            );
        }

        if (course.Unmet.Count > 0 && !Lateness.IsReason(((ICompleting)act).Despite))
            return new Outcome(
                kept.Matter,
                -1,
                [.. course.Unmet.Select(u => Problems.EnteredUnmet(u.Rule.Name, u.Past.Doing.On, u.Problem))]
            );
        doing = doing with { Unmet = NoLonger.Kept(course.Unmet) };
        List<(Act Act, DateOnly On)> following = [.. course.Following];
        History.LawUntil(trial, doing.On, following);
        List<PastAct> all = [.. recorded.Select(r => r.Past), new(act, doing)];
        writer.Append(kept, rule, act, doing, cause: null);
        all.AddRange(following.Select(f => Follow(trial, f.Act, f.On, doing)));
        var now = Fold.Of(kept.Type, opening, Calendar(), all);
        writer.Replace(now, kept);
        return new Outcome(now.Matter, doing.Sequence, []);
    }

    // Whose act it was the ledger doesn't say in roles; who holds the matter answers for it.
    private Func<Doing, Circumstances> Again(Fold kept, Actor actor) =>
        doing => new Circumstances(
            doing with
            {
                Actor = actor with { Organ = kept.Matter.Organ },
            },
            new MatterAlone(store.County, Calendar(), store.Types)
        );

    private Fold Standing(MatterType type, Opening opening, IEnumerable<PastAct> acts)
    {
        var fold = Fold.Open(type, opening, Calendar());
        foreach (var past in acts)
            fold.Take(past);
        return fold;
    }

    private PastAct Undo(Fold kept, PastAct undone, Doing cause)
    {
        var undo = (Act)Activator.CreateInstance(typeof(UndoLawAct<>).MakeGenericType(kept.Type.MatterClass))!;
        undo.GetType().GetProperty(nameof(UndoLawAct<Matter>.Sequence))!.SetValue(undo, undone.Doing.Sequence);
        undo.GetType().GetProperty(nameof(UndoLawAct<Matter>.Undone))!.SetValue(undo, undone.Act.Code);
        var doing = ByLaw(clock.Today, null);
        var basis = kept.Type.Rule(undone.Act)!.BasisText;
        writer.Append(kept, kept.Type.Rule(undo)!, undo, doing, cause.Sequence, basis);
        return new PastAct(undo, doing);
    }

    private PastAct Follow(Fold then, Act act, DateOnly on, Doing cause)
    {
        var rule = then.Type.Rule(act)!;
        var doing = ByLaw(on, Lateness.Following);
        (doing, _) = writer.Allot(then, rule, act, doing, new Circumstances(doing, records));
        writer.Append(then, rule, act, doing, cause.Sequence);
        return new PastAct(act, doing);
    }

    private Doing ByLaw(DateOnly on, Lateness? late) =>
        new()
        {
            On = on,
            At = ledger.Now(clock),
            Actor = Actor.Law,
            Sequence = ledger.Size,
            Late = late,
        };

    private IReadOnlyList<PastAct> CourseOf(Fold fold) => History.InOrder(Recorded(fold).Select(r => r.Past));

    private IReadOnlyList<RecordedAct> Recorded(Fold fold)
    {
        connection.Sink.Flush();
        return ActReader.Of(connection.Db, store, fold.Matter.Id);
    }
}

/// <summary>一次补登 — what came of it.</summary>
/// <param name="Problems">Why it was refused; empty when it was entered.</param>
internal sealed record LateEntry(IReadOnlyList<Problem> Problems)
{
    /// <summary>The matter right after the act, as it stood on that day.</summary>
    internal Fold? Then { get; init; }

    /// <summary>The matter as it now stands.</summary>
    internal Fold? Now { get; init; }

    /// <summary>The act's circumstances.</summary>
    internal Doing? Doing { get; init; }
}
