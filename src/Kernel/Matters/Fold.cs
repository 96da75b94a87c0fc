using Fazhi.Clocks;

namespace Fazhi.Matters;

/// <summary>
/// 累积 — one act's whole effect on a matter and its clocks: the act's own fields, stage, number, documents, version, clocks.
/// The Desk uses it to write, and replay uses the same code to check what was written.
/// </summary>
public sealed class Fold(MatterType type, Matter matter, List<ClockRun> clocks, WorkCalendar calendar)
{
    /// <summary>The definition the matter is on.</summary>
    public MatterType Type { get; private set; } = type;

    /// <summary>The matter as it stands.</summary>
    public Matter Matter { get; } = matter;

    /// <summary>All runs of its clocks, stopped ones included.</summary>
    public IReadOnlyList<ClockRun> Clocks => clocks;

    /// <summary>Runs that the last act changed or started.</summary>
    public HashSet<ClockRun> Changed { get; } = [];

    /// <summary>A matter about to be opened.</summary>
    public static Fold Open(MatterType type, Opening opening, WorkCalendar calendar)
    {
        var matter = type.NewMatter();
        (matter.County, matter.Id, matter.Rules, matter.Organ) = (opening.County, opening.Id, type.Version, opening.Organ);
        (matter.Parent, matter.Parameters) = (opening.Parent, opening.Parameters);
        return new Fold(type, matter, [], calendar);
    }

    /// <summary>A matter as all its recorded acts make it, in the order of their days.</summary>
    /// <param name="type">The definition it is on.</param>
    /// <param name="opening">What it was opened with.</param>
    /// <param name="calendar">The calendar by which its clocks count.</param>
    /// <param name="recorded">Its acts, in the order of the ledger.</param>
    public static Fold Of(MatterType type, Opening opening, WorkCalendar calendar, IReadOnlyList<PastAct> recorded)
    {
        var fold = Open(type, opening, calendar);
        foreach (var past in History.InOrder(recorded))
            fold.Take(past);
        // Two writers are told apart by it, also where the second undid or put before.
        fold.Matter.Version = recorded.Count;
        return fold;
    }

    /// <summary>The day of what the law does when a period expires: the one the law fixes, but never before the matter's last act, which was lawfully done meanwhile.</summary>
    public static DateOnly DayOf(ClockRun expired, Matter matter) =>
        expired.DueOn!.Value > matter.ChangedOn ? expired.DueOn.Value : matter.ChangedOn;

    /// <summary>Takes a recorded act into account: one that was undone leaves nothing but its documents, which are void.</summary>
    internal void Take(PastAct past)
    {
        if (past.UndoneBy is not { } by)
            Perform(past.Act, past.Doing);
        else if (past.Doing.Documents.Count > 0)
            Matter.Documents = [.. Matter.Documents, .. past.Doing.Documents.Select(d => d with { Void = by })];
    }

    /// <summary>The same matter before its opening act, to try a course on.</summary>
    internal Fold Unopened() =>
        Open(Type, new Opening(Matter.County, Matter.Id, Matter.Organ, Matter.Parent, Matter.Parameters), calendar);

    /// <summary>Takes one step of a past into account that came in whole.</summary>
    internal void Take(PastStep step, Doing doing) => One(RuleOf(step.Act), step.Act, step.In(doing));

    /// <summary>Performs an act. The caller has checked that it is allowed.</summary>
    public void Perform(Act act, Doing doing)
    {
        Changed.Clear();
        if (act is ITakingOver past)
        {
            foreach (var step in past.Steps())
                Take(step, doing);
            Matter.Number = doing.Number;
            act.ApplyTo(Matter, doing);
            Matter.Refers = References.After(act, Matter);
        }
        else
            One(RuleOf(act), act, doing);
        Matter.Version++;
    }

    private ActRule RuleOf(Act act) =>
        Type.Rule(act) ?? throw new InvalidOperationException($"{Type.Code} has no act {act.Code}.");

    private void One(ActRule rule, Act act, Doing doing)
    {
        if (rule.Opens)
            (Matter.OpenedOn, Matter.Sequence) = (doing.On, doing.Sequence);
        if (rule.Opens && doing.Late?.Kind == LateKind.Entered)
            Matter.EnteringSince = DateOnly.FromDateTime(doing.At.ToOffset(CountyClock.Offset).Date);
        if (doing.Number is not null)
            Matter.Number = doing.Number;
        act.ApplyTo(Matter, doing);
        Matter.Refers = References.After(act, Matter);
        if (act is ICompleting)
            LetTheLawActAgain();
        if (rule.StageAfter(Matter, act) is { } stage)
            Matter.Enter(stage);
        if (doing.Documents.Count > 0)
            Matter.Documents = [.. Matter.Documents, .. doing.Documents];
        Matter.ChangedOn = doing.On;
        if (rule.MovesTo is { } next)
            GoOnUnder(next, doing.On);
        var final = Type.FinalStages.Contains(Matter.StageCode);
        Matter.ClosedOn = final ? Matter.ClosedOn ?? doing.On : null;
        Advance(act, doing.On);
    }

    // Periods that the new rules don't know end; the others run on from where they began, as long as those say.
    private void GoOnUnder(MatterType next, DateOnly on)
    {
        (Type, Matter.Rules) = (next, next.Version);
        foreach (var run in clocks.Where(c => c.IsRunning))
            Update(
                run,
                () =>
                {
                    if (next.Clocks.FirstOrDefault(r => r.Code == run.Code) is not { } rule)
                    {
                        run.StoppedOn = on;
                        return;
                    }

                    run.ElseAct = Matter.EnteringSince is null ? rule.ElseAct?.Name : null;
                    run.Period = rule.PeriodOf(Matter).ToString();
                    run.Compute(calendar);
                }
            );
    }

    /// <summary>While a matter's past was entered the law waited; now what its periods lead to counts again.</summary>
    internal void LetTheLawActAgain()
    {
        Matter.EnteringSince = null;
        foreach (var run in clocks.Where(c => c.IsRunning))
        {
            run.ElseAct = Type.Clocks.First(r => r.Code == run.Code).ElseAct?.Name;
            Changed.Add(run);
        }
    }

    /// <summary>
    /// The law act that fell due before a day, the earliest first; <c>null</c> if none did. A provisional date makes nothing fall due, nor does anything while
    /// somebody enters the matter's past.
    /// </summary>
    public (ClockRule Rule, ClockRun Run)? Lapsed(DateOnly before) =>
        clocks
            .Where(c => c.ElseAct is not null && c.IsRunning && c.DueOn < before && !c.IsProvisional)
            .OrderBy(c => c.DueOn)
            .ThenBy(c => c.Code, StringComparer.Ordinal)
            .ThenBy(c => c.Run)
            .Select(c => ((ClockRule, ClockRun)?)(Type.Clocks.First(r => r.Code == c.Code), c))
            .FirstOrDefault();

    private void Advance(Act act, DateOnly on)
    {
        foreach (var rule in Type.Clocks)
        foreach (var person in rule.KeysOf(Matter, act))
        {
            var run = clocks.LastOrDefault(c => c.Code == rule.Code && c.Person == person && c.IsRunning);
            if (run is not null)
                Move(rule, run, act, on);
            if ((run is null || !run.IsRunning) && rule.Starting(Matter, act, person, on) is { } start)
                Start(rule, person, start);
        }

        if (Matter.ClosedOn is not null)
            StopWhatNothingCanStop(on);
    }

    // A finished matter ends the periods that no act can end any more; those that run on after the end (a time to sue, a service by notice) go on.
    private void StopWhatNothingCanStop(DateOnly on)
    {
        foreach (var run in clocks.Where(c => c.IsRunning))
        {
            var rule = Type.Clocks.First(r => r.Code == run.Code);
            var stoppers = rule.StoppedBy.Append(rule.ElseAct).OfType<Type>();
            if (!stoppers.Any(s => Type.Acts.First(r => r.ActType == s).From.Contains(Matter.StageCode)))
                Update(run, () => run.StoppedOn = on);
        }
    }

    private void Move(ClockRule rule, ClockRun run, Act act, DateOnly on) =>
        Update(
            run,
            () =>
            {
                if (rule.IsStoppedBy(act))
                {
                    run.StoppedOn = on;
                    return;
                }

                if (rule.IsPausedBy(act) && !run.IsPaused)
                    run.Pause(on);
                else if (rule.IsResumedBy(act) && run.IsPaused)
                    run.Resume(on);
                if (rule.Extension(act) is { } by)
                    run.Extend(by);
                run.Period = rule.PeriodOf(Matter).ToString();
                run.Compute(calendar);
            }
        );

    private void Start(ClockRule rule, string person, DateOnly start)
    {
        var run = new ClockRun
        {
            County = Matter.County,
            MatterId = Matter.Id,
            Code = rule.Code,
            Run = clocks.Count(c => c.Code == rule.Code) + 1,
            Person = person,
            MatterType = Type.Code,
            Organ = Matter.Organ,
            StartedOn = start,
            Period = rule.PeriodOf(Matter).ToString(),
            ElseAct = Matter.EnteringSince is null ? rule.ElseAct?.Name : null,
        };
        run.Compute(calendar);
        clocks.Add(run);
        Changed.Add(run);
    }

    private void Update(ClockRun run, Action change)
    {
        var before = (run.Period, run.Pauses, run.Extensions, run.DueOn, run.StoppedOn, run.Calendar, run.ElseAct);
        change();
        if (before != (run.Period, run.Pauses, run.Extensions, run.DueOn, run.StoppedOn, run.Calendar, run.ElseAct))
            Changed.Add(run);
    }
}

/// <summary>立项信息 — what is fixed when a matter is opened and isn't a field of the act.</summary>
/// <param name="County">The county.</param>
/// <param name="Id">The matter's id.</param>
/// <param name="Organ">The organ that answers for it.</param>
/// <param name="Parent">The matter it is part of.</param>
/// <param name="Parameters">The county's parameters that day.</param>
public sealed record Opening(int County, Guid Id, string Organ, Guid? Parent, IReadOnlyDictionary<string, string> Parameters);
