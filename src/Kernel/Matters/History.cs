namespace Fazhi.Matters;

/// <summary>已办 — one recorded act of a matter.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Doing">When, by whom, and how it came into the ledger.</param>
public sealed record PastAct(Act Act, Doing Doing)
{
    /// <summary>The place in the ledger of the entry that undid it; <c>null</c> if it stands.</summary>
    public long? UndoneBy { get; init; }

    /// <summary>Whether the law did it.</summary>
    public bool IsByLaw => Doing.Actor.Id == Actor.Law.Id;
}

/// <summary>
/// 经过 — the acts of one matter in the order of their days, which need not be the order in which they were registered. An act registered on its day stands
/// behind all before it. One registered late stands behind those of its day, but before what the law did at the end of that day.
/// </summary>
public static class History
{
    /// <summary>Recorded acts, given in the order of the ledger, in the order of their days. An undone one keeps its place, marked.</summary>
    public static IReadOnlyList<PastAct> InOrder(IEnumerable<PastAct> recorded)
    {
        var order = new List<PastAct>();
        foreach (var past in recorded)
            if (past.Act is IUndoing undoing)
                Mark(order, undoing.Sequence, past.Doing.Sequence);
            else if (past.Doing.Late is null)
                order.Add(past);
            else
                order.Insert(PlaceOf(order, past.Doing.On, past.IsByLaw), past);
        return order;
    }

    /// <summary>Where in a matter's course an act of a day stands that is registered late. Nothing stands before the opening act.</summary>
    public static int PlaceOf(IReadOnlyList<PastAct> order, DateOnly on, bool byLaw) =>
        PlaceOf([.. order.Select(p => (p.Doing.On, p.IsByLaw))], on, byLaw);

    /// <summary>The same where only the days are known, and which acts were the law's.</summary>
    public static int PlaceOf(IReadOnlyList<(DateOnly On, bool ByLaw)> order, DateOnly on, bool byLaw)
    {
        var place = Math.Min(1, order.Count);
        for (var i = place; i < order.Count; i++)
            if (order[i].On < on || (order[i].On == on && (byLaw || !order[i].ByLaw)))
                place = i + 1;
        return place;
    }

    /// <summary>
    /// Goes on from a matter as it stood on a day, through the acts registered for later days: which of the law's acts no longer follow, and which now do.
    /// </summary>
    /// <param name="fold">The matter as it stood; it is carried along.</param>
    /// <param name="later">The acts that stand behind, in order.</param>
    /// <param name="of">The circumstances of an act, for its conditions to be asked again.</param>
    /// <param name="whole">Whether the acts are a past that was entered whole: then none stands where it couldn't have been done.</param>
    public static Course Follow(Fold fold, IReadOnlyList<PastAct> later, Func<Doing, Circumstances> of, bool whole = false)
    {
        List<PastAct> undone = [];
        List<NoLonger> unmet = [];
        List<(Act Act, DateOnly On)> following = [];
        foreach (var past in later.Where(p => p.UndoneBy is null))
        {
            if (past.IsByLaw)
            {
                if (LawGoesOn(fold, past, following))
                    fold.Take(past);
                else
                    undone.Add(past);
                continue;
            }

            LawUntil(fold, past.Doing.On, following);
            // An act that leads nowhere else (a letter, a service) may have been done at whatever stage; it is told, and stands.
            var rule = fold.Type.Rule(past.Act)!;
            if ((whole || rule.Into.Count > 0) && !rule.From.Contains(fold.Matter.StageCode))
                return new Course(undone, following, past, fold.Matter.StageName) { Unmet = unmet };
            unmet.AddRange(Checks.Again(fold, rule, past.Act, of(past.Doing)).Select(p => new NoLonger(past, rule, p)));
            fold.Take(past);
        }

        return new Course(undone, following, null, fold.Matter.StageName) { Unmet = unmet };
    }

    /// <summary>Goes through a course as it is recorded and asks once more for what entries say is no longer met: what of it still holds.</summary>
    public static IReadOnlyList<NoLonger> StillUnmet(Fold fold, IReadOnlyList<PastAct> recorded, Func<Doing, Circumstances> of)
    {
        var told = recorded.SelectMany(p => p.Doing.Unmet).ToLookup(u => u.Sequence, u => u.Codes);
        List<NoLonger> unmet = [];
        foreach (var past in InOrder(recorded))
        {
            if (past.UndoneBy is null && told[past.Doing.Sequence].SelectMany(c => c).ToList() is { Count: > 0 } codes)
            {
                var rule = fold.Type.Rule(past.Act)!;
                var lacking = Checks.Again(fold, rule, past.Act, of(past.Doing)).Where(p => codes.Contains(p.Code));
                unmet.AddRange(lacking.Select(p => new NoLonger(past, rule, p)));
            }

            fold.Take(past);
            // The completion of a past says that it was entered whole: its acts are judged as if nobody had waited.
            if (fold.Matter.EnteringSince is not null && recorded.Any(p => p.Act is ICompleting))
                fold.LetTheLawActAgain();
        }

        return unmet;
    }

    /// <summary>Does what the law does before a day, and tells it.</summary>
    public static void LawUntil(Fold fold, DateOnly day, ICollection<(Act Act, DateOnly On)> told)
    {
        while (fold.Lapsed(day) is { } lapsed)
            told.Add(Lapse(fold, lapsed.Rule, lapsed.Run));
    }

    // Whether the law still does on that day what it is recorded to have done, after whatever else it does before.
    private static bool LawGoesOn(Fold fold, PastAct past, List<(Act, DateOnly)> following)
    {
        while (fold.Lapsed(past.Doing.On.AddDays(1)) is { } lapsed)
        {
            if (lapsed.Rule.Makes(fold.Matter, lapsed.Run, past.Act))
                return true;
            following.Add(Lapse(fold, lapsed.Rule, lapsed.Run));
        }

        // What an older version did by itself, and no version does any more, stands as long as the matter is where it was then.
        return fold.Type.Rule(past.Act) is { IsFormer: true } former && former.From.Contains(fold.Matter.StageCode);
    }

    private static (Act, DateOnly) Lapse(Fold fold, ClockRule rule, ClockRun run)
    {
        var on = Fold.DayOf(run, fold.Matter);
        var act = rule.MakeElse(fold.Matter, run)!;
        fold.Perform(
            act,
            new Doing
            {
                On = on,
                At = default,
                Actor = Actor.Law,
                Sequence = -1,
            }
        );
        return (act, on);
    }

    private static void Mark(List<PastAct> order, long undone, long by)
    {
        if (order.FindIndex(p => p.Doing.Sequence == undone && p.IsByLaw) is >= 0 and var at)
            order[at] = order[at] with { UndoneBy = by };
    }
}

/// <summary>补登的后果 — what follows in a matter from an act put in its place.</summary>
/// <param name="Undone">Acts of the law that no longer follow.</param>
/// <param name="Following">Acts of the law that now follow, each with its day.</param>
/// <param name="Contradicted">The first act of a person that could not have been done at the stage the matter then had; <c>null</c> if all could.</param>
/// <param name="Stage">That stage.</param>
public sealed record Course(
    IReadOnlyList<PastAct> Undone,
    IReadOnlyList<(Act Act, DateOnly On)> Following,
    PastAct? Contradicted,
    string Stage
)
{
    /// <summary>Acts of persons whose conditions don't hold as the matter then stood.</summary>
    public IReadOnlyList<NoLonger> Unmet { get; init; } = [];

    /// <summary>Those that held before: what another course lacks as well isn't due to this one.</summary>
    public IReadOnlyList<NoLonger> UnmetSince(Course before) => [.. Unmet.ExceptBy(before.Unmet.Select(n => n.Key), n => n.Key)];
}
