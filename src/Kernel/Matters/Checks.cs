namespace Fazhi.Matters;

/// <summary>
/// 办理审查 — steps 1 to 3 of the one write path: may this actor do this act here, is it allowed at this stage, are its fields valid and do its gates hold.
/// All problems are told at once, except that a wrong actor isn't told what else is wrong.
/// </summary>
public static class Checks
{
    /// <summary>Whether an act may be performed; the problems if not. An empty list means yes.</summary>
    /// <param name="fold">The matter before the act.</param>
    /// <param name="rule">The act's rule.</param>
    /// <param name="act">The act.</param>
    /// <param name="at">When, by whom, and what else the county's records say.</param>
    /// <param name="today">The county's date today.</param>
    /// <param name="caused">True for a consequence of another act: role and organ were checked there.</param>
    public static IReadOnlyList<Problem> Before(Fold fold, ActRule rule, Act act, Circumstances at, DateOnly today, bool caused)
    {
        var matter = fold.Matter;
        if (!caused && Authority(fold.Type, rule, matter, at.Doing.Actor, at.County, at.On) is { } refusal)
            return [refusal];

        var problems = new List<Problem>();
        if (!rule.Opens && !rule.From.Contains(matter.StageCode))
            problems.Add(Problems.WrongStage(rule, matter.StageName, rule.From.Select(fold.Type.StageName)));
        if (at.On > today)
        {
            problems.Add(Problems.InFuture(at.On, today));
            // No period is reckoned from a day that hasn't come: what else is missing is told as of today.
            at = at with
            {
                Doing = at.Doing with { On = today },
            };
        }
        var misplaced = rule.Opens ? WholeRule.Fault(fold, rule, at, caused) : null;
        if (misplaced is not null)
            problems.Add(misplaced);
        if (!rule.Opens && at.On < matter.ChangedOn)
            problems.Add(Problems.BeforePredecessor(at.On, matter.ChangedOn));

        if (rule.IsCompleting && matter.EnteringSince is null)
            problems.Add(Problems.NothingEntered());

        var fields = problems.Count;
        ActForm.Check(act, at.On, problems);
        if (at.Doing.Actor.IsPublic)
            ActForm.CheckPublic(act, problems);
        var readable = fields == problems.Count;
        if (readable)
            problems.AddRange(References.Faults(act, rule, matter, at, caused, by: null));
        readable = fields == problems.Count;
        if (act is ICorrection correction)
            problems.AddRange(correction.Faults(matter, at.On));
        if (readable)
        {
            problems.AddRange(NotListed(fold.Type, matter, act));
            var unknown = Chosen.Faults(act, matter, at.Records).ToList();
            problems.AddRange(unknown);
            readable = unknown.Count == 0;
        }

        // Gates on the act's fields are asked only when those can be read; the others are always told.
        // A part without its whole is no matter that a gate could judge.
        foreach (var gate in rule.Gates.Where(g => misplaced is null && (readable || !g.ReadsAct)))
            problems.AddRange(gate.Refusals(rule, matter, act, at, caused));
        if (readable)
            problems.AddRange(TooLongExtensions(fold, rule, act, at.On));
        if (readable && act is ITakingOver past)
            problems.AddRange(PastCourse.Faults(fold, past, at.Doing, today));
        problems.AddRange(OutOfTime(fold, rule, at.On));
        return problems;
    }

    /// <summary>
    /// What an act that was done lacks when its conditions are asked again, the matter standing as it now turns out to have stood then. Gates that read the matter and
    /// the act are asked. Those that look into the county's other records aren't: these are known as they stand today, not as they stood on that day.
    /// </summary>
    /// <param name="at">The act's own day and circumstances, with records that answer for the matter alone (<see cref="NotOfThatDayException"/>).</param>
    internal static IReadOnlyList<Problem> Again(Fold fold, ActRule rule, Act act, Circumstances at)
    {
        if (rule.Opens || rule.IsCompleting || rule.IsCorrection || rule.IsUndoing || rule.IsErasing)
            return [];
        List<Problem> lacking = [];
        // An act that moves the matter to no other stage may stay where it is; one that does is refused before it comes to this.
        if (!rule.From.Contains(fold.Matter.StageCode))
            lacking.Add(Problems.WrongStage(rule, fold.Matter.StageName, rule.From.Select(fold.Type.StageName)));
        lacking.AddRange(rule.Gates.SelectMany(g => Refusals(g, rule, fold.Matter, act, at)));
        lacking.AddRange(TooLongExtensions(fold, rule, act, at.On));
        lacking.AddRange(OutOfTime(fold, rule, at.On));
        return lacking;
    }

    private static IReadOnlyList<Problem> Refusals(Gate gate, ActRule rule, Matter matter, Act act, Circumstances at)
    {
        try
        {
            return [.. gate.Refusals(rule, matter, act, at, caused: false)];
        }
        catch (NotOfThatDayException)
        {
            return [];
        }
    }

    // What is chosen from a list of the county's own stands in it.
    private static IEnumerable<Problem> NotListed(MatterType type, Matter matter, Act act)
    {
        var said = act is ICorrection correction
            ? correction.Said(matter.GetType())
            : FieldModel.Of(act.GetType()).Select(f => (f.Name, f, f.Property.GetValue(act) as string));
        foreach (var (path, field, text) in said)
            if (
                field.Facts.Among is not null
                && !string.IsNullOrEmpty(text)
                && type.Listed(field, matter) is var list
                && !list.Contains(text)
            )
                yield return Problems.NotListed(path, field.Label, text, list);
    }

    private static IEnumerable<Problem> OutOfTime(Fold fold, ActRule rule, DateOnly on) =>
        rule
            .WhileRunning.Select(code => (Rule: fold.Type.Clocks.First(c => c.Code == code), Run: Running(fold, code)))
            .Where(c => c.Run?.LatestDue < on)
            .Select(c => Problems.PeriodIsOver(rule, c.Rule, c.Run!.LatestDue!.Value));

    /// <summary>What a person would have to bring before an act is allowed, as far as it can be told before the act is filled in.</summary>
    /// <param name="at">When, by whom, and what else the county's records say.</param>
    public static IReadOnlyList<Problem> Missing(ActRule rule, Matter matter, Circumstances at) =>
        [.. rule.Gates.Where(g => !g.ReadsAct && !g.Holds(matter, null, at)).Select(g => g.Lacking)];

    /// <summary>Why an act isn't this actor's in this matter; <c>null</c> if it is, by role, organ and receipt.</summary>
    /// <param name="on">The day of the act: what the role wants must be held on it.</param>
    public static Problem? Authority(MatterType type, ActRule rule, Matter matter, Actor actor, County county, DateOnly on)
    {
        if (rule.ByLawOnly)
            return actor == Actor.Law && !rule.IsFormer ? null : Problems.OnlyByLaw(rule);
        if (Stranger(type, rule, matter, actor, county, on) is { } stranger)
            return stranger;
        return matter.ErasedOn is { } erased ? Problems.Erased(erased) : null;
    }

    private static Problem? Stranger(MatterType type, ActRule rule, Matter matter, Actor actor, County county, DateOnly on)
    {
        if (matter.EnteringSince is not null && Enters(type, matter, actor, county))
            return null;
        if (!rule.Roles.Any(actor.Roles.Contains))
            return Problems.WrongRole(rule);
        // Anybody may apply; in a matter that is there, only who shows its receipt.
        if (actor.IsPublic)
            return rule.Opens || actor.Holds.Contains(matter.Id) ? null : Problems.NotYourMatter(rule);
        // It is wanted of those who handle the matter, not of those who answer or ask in it.
        if (
            type.Wanted.Count > 0
            && actor.Organ == county.Now(matter.Organ)
            && county.Staff.Lacking(type, rule, actor, on) is { } lacking
        )
            return Problems.NotQualified(rule, lacking, on);
        if (rule.Organs.Count > 0 && !rule.IsOf(actor.Organ, matter, county))
            return Problems.NotThatOrgan(rule, county.OrganName(actor.Organ));
        // Who has the work of an organ that is no more has its matters.
        if (actor.Organ == county.Now(matter.Organ))
            return null;
        // "Any organ" is one that has a part in the matter: nobody acts in what he may not even read.
        return rule.AnyOrgan && (rule.Opens || type.Reading.PartOf(matter, actor, county) != Reader.None)
            ? null
            : Problems.WrongOrgan(rule, county.OrganName(matter.Organ));
    }

    // Whose act it was stands in the paper file; whoever may open such a matter enters what everybody did in it.
    private static bool Enters(MatterType type, Matter matter, Actor actor, County county) =>
        actor.Organ == county.Now(matter.Organ) && type.Acts.Any(r => r.IsCompleting && r.Roles.Any(actor.Roles.Contains));

    private static ClockRun? Running(Fold fold, string code) => fold.Clocks.LastOrDefault(c => c.Code == code && c.IsRunning);

    internal static IEnumerable<Problem> TooLongExtensions(Fold fold, ActRule rule, Act act, DateOnly on)
    {
        foreach (var clock in fold.Type.Clocks)
        {
            if (clock.Extension(act) is not { } by || clock.LongestExtension is not { } most)
                continue;
            var run = Running(fold, clock.Code);
            if (run?.LatestDue is { } due && due < on)
                yield return Problems.PeriodIsOver(rule, clock, due);
            var total = by.Count + (run?.ReadExtensions().Where(e => e.Unit == most.Unit).Sum(e => e.Count) ?? 0);
            if (by.Unit != most.Unit || by.Count < 1 || total > most.Count)
                yield return Problems.ExtendedTooFar(rule, clock, most);
        }
    }
}

/// <summary>A correction, whatever its matter type.</summary>
internal interface ICorrection
{
    IEnumerable<Problem> Faults(Matter matter, DateOnly on);

    /// <summary>What it changes.</summary>
    IReadOnlyList<FieldChange> Changed { get; }

    /// <summary>What corrected fields are to say.</summary>
    IEnumerable<(string Path, FieldModel Field, string? Text)> Said(Type matter);

    /// <summary>The matters that corrected fields are to name.</summary>
    IEnumerable<(string Path, FieldModel Field, IReference Reference)> References(Type matter);

    /// <summary>The ids of those that they named wrongly.</summary>
    IEnumerable<Guid> Wrong(Type matter);

    /// <summary>The same correction with its references found.</summary>
    Act Referring(Type matter, Func<IReference, IReference> found);
}
