namespace Fazhi.Draws;

/// <summary>
/// 抽取预演 — what a draw would meet, told before pool and rules are committed to, without any seed: bad lines are found before they can spoil a draw.
/// That certificates are valid on the day is for the caller to see.
/// </summary>
public sealed class DrawCheck
{
    private DrawCheck(
        IReadOnlyList<DrawFault> faults,
        IReadOnlyList<DrawStratumCount> strata,
        IReadOnlyList<DrawUnmatched> unmatched
    ) => (Faults, Strata, Unmatched) = (faults, strata, unmatched);

    /// <summary>What must be mended before the draw; the other members are empty as long as there is any.</summary>
    public IReadOnlyList<DrawFault> Faults { get; }

    /// <summary>How many stand in each stratum and how many would be drawn, in the order of the names.</summary>
    public IReadOnlyList<DrawStratumCount> Strata { get; }

    /// <summary>
    /// The objects that couldn't be staffed if they were drawn first: fewer officers than the rules want who are competent, not recused and not full. Not a fault: such
    /// an object may still be drawn, and the result tells it.
    /// </summary>
    public IReadOnlyList<DrawUnmatched> Unmatched { get; }

    /// <summary>How many officers' visits would be needed, if all that are drawn were of the organs that objects of their stratum have on average, rounded up.</summary>
    public int VisitsWanted { get; private init; }

    /// <summary>How many visits all officers together have room for; null without a limit.</summary>
    public int? VisitsPossible { get; private init; }

    /// <summary>Enterprises that stand in the pool more than once, a line for each licence: they are more likely to be drawn.</summary>
    public int EnterprisesWithSeveralLines { get; private init; }

    /// <summary>Recusals of officers or objects that aren't in the pool: a slip, or somebody who was left out since.</summary>
    public IReadOnlyList<DrawRecusal> IdleRecusals { get; private init; } = [];

    /// <summary>Whether nothing must be mended.</summary>
    public bool CanDraw => Faults.Count == 0;

    /// <summary>Looks through what would be drawn from, whether or not it makes a pool.</summary>
    public static DrawCheck Of(
        DrawRules rules,
        IReadOnlyList<DrawObject> objects,
        IReadOnlyList<DrawOfficer> officers,
        IReadOnlyList<DrawExclusion>? exclusions = null
    ) =>
        DrawPool.Faults(rules.Plan, objects, officers, exclusions) is { Count: > 0 } faults
            ? new([.. faults, .. rules.Faults()], [], [])
            : Of(rules, DrawPool.Make(rules.Plan, objects, officers, exclusions));

    /// <summary>Looks through a pool and rules.</summary>
    public static DrawCheck Of(DrawRules rules, DrawPool pool)
    {
        if (DrawMatching.Faults(pool, rules) is { Count: > 0 } faults)
            return new(faults, [], []);
        var matching = new DrawMatching(pool, rules);
        var limit = rules.CaseloadLimit ?? int.MaxValue;
        var free = pool.Officers.Select(o => o.Caseload < limit).ToArray();
        var freeOf = new Dictionary<DrawGroup, int>(ReferenceEqualityComparer.Instance);
        var officers = rules
            .Recusals.GroupBy(r => r.Object, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.Select(r => matching.IndexOf(r.Officer)).Where(i => i >= 0).ToHashSet(),
                StringComparer.Ordinal
            );
        var unmatched = new List<DrawUnmatched>();
        var organs = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var one in pool.Objects)
        {
            var groups = matching.Of(one);
            organs[one.Stratum] = organs.GetValueOrDefault(one.Stratum) + groups.Count;
            foreach (var group in groups)
            {
                if (!freeOf.TryGetValue(group, out var able))
                    freeOf[group] = able = group.Officers.Count(i => free[i]);
                if (officers.TryGetValue(one.Id, out var recused))
                    able -= group.Officers.Count(i => free[i] && recused.Contains(i));
                if (able < rules.OfficersPerObject)
                    unmatched.Add(new(one.Id, group.Organ == DrawText.None ? null : group.Organ, able));
            }
        }

        var strata = Counts(pool, rules);
        var known = pool.Objects.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        return new([], strata, unmatched)
        {
            VisitsWanted = strata.Sum(s => Visits(s, organs.GetValueOrDefault(s.Name), rules.OfficersPerObject)),
            VisitsPossible = rules.CaseloadLimit is { } most ? pool.Officers.Sum(o => Math.Max(0, most - o.Caseload)) : null,
            EnterprisesWithSeveralLines = pool
                .Objects.Where(o => o.CreditCode is not null)
                .GroupBy(o => o.CreditCode)
                .Count(g => g.Count() > 1),
            IdleRecusals = [.. rules.Recusals.Where(r => matching.IndexOf(r.Officer) < 0 || !known.Contains(r.Object))],
        };
    }

    private static int Visits(DrawStratumCount stratum, long organs, int officers) =>
        stratum.InPool == 0
            ? 0
            : (int)((((long)Math.Min(stratum.Wanted, stratum.InPool) * organs * officers) + stratum.InPool - 1) / stratum.InPool);

    private static List<DrawStratumCount> Counts(DrawPool pool, DrawRules rules)
    {
        var members = pool.Objects.CountBy(o => o.Stratum, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. rules
                .Strata.OrderBy(s => s.Name, StringComparer.Ordinal)
                .Select(s => (Rule: s, InPool: members.GetValueOrDefault(s.Name)))
                .Select(s => new DrawStratumCount(s.Rule.Name, s.InPool, s.Rule.Wanted(s.InPool))),
        ];
    }
}

/// <summary>一类的预计 — how many of a stratum are in the pool and wanted.</summary>
/// <param name="Name">The stratum.</param>
/// <param name="InPool">How many are in the pool.</param>
/// <param name="Wanted">How many the rules want.</param>
public sealed record DrawStratumCount(string Name, int InPool, int Wanted)
{
    /// <summary>Whether the rules want more than there are, so that all would be drawn.</summary>
    public bool WantsMoreThanThereAre => Wanted > InPool;
}

/// <summary>匹配不到的 — an object for which an organ has too few officers.</summary>
/// <param name="Object">The object's id.</param>
/// <param name="Organ">The organ; null where officers of any may go.</param>
/// <param name="Able">How many could go.</param>
public sealed record DrawUnmatched(string Object, string? Organ, int Able);
