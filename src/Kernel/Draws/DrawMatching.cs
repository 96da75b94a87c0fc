namespace Fazhi.Draws;

/// <summary>
/// 对象与人员的匹配 — which officers may be drawn for which object: those of each organ concerned who are competent for all of that organ's items that apply to the
/// object, and of them who is recused.
/// </summary>
internal sealed class DrawMatching
{
    private readonly Dictionary<string, string> organOf;
    private readonly Dictionary<string, int> officerIndex;
    private readonly Dictionary<string, HashSet<int>> recused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<DrawGroup>> groups = new(StringComparer.Ordinal);
    private readonly DrawPool pool;
    private readonly HashSet<string>[] competences;

    internal DrawMatching(DrawPool pool, DrawRules rules)
    {
        this.pool = pool;
        organOf = rules.Items.ToDictionary(i => i.Id, i => i.Organ ?? DrawText.None, StringComparer.Ordinal);
        officerIndex = pool.Officers.Select((o, i) => (o.Id, i)).ToDictionary(o => o.Id, o => o.i, StringComparer.Ordinal);
        competences = [.. pool.Officers.Select(o => o.Competences.ToHashSet(StringComparer.Ordinal))];
        foreach (var recusal in rules.Recusals)
            if (officerIndex.TryGetValue(recusal.Officer, out var officer))
            {
                if (!recused.TryGetValue(recusal.Object, out var officers))
                    recused[recusal.Object] = officers = [];
                officers.Add(officer);
            }
    }

    /// <summary>What keeps a pool from being drawn by these rules; empty if nothing does.</summary>
    internal static IReadOnlyList<DrawFault> Faults(DrawPool pool, DrawRules rules)
    {
        var faults = new FaultList();
        foreach (var fault in rules.Faults())
            faults.Add(fault);
        if (pool.Plan != rules.Plan)
            faults.Add(new(DrawFaultKind.PlanDiffers, "名单", pool.Plan));
        var ruled = rules.Strata.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var stratum in DrawText.Sorted(pool.Objects.Select(o => o.Stratum).Distinct()))
            if (!ruled.Contains(stratum))
                faults.Add(new(DrawFaultKind.StratumWithoutRule, stratum));
        var items = rules.Items.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var one in pool.Objects)
            if (!one.Items.Any(items.Contains))
                faults.Add(new(DrawFaultKind.ObjectWithoutItem, one.Id));
        return faults.All;
    }

    /// <summary>The organs that an object's officers come from, in the order of their names, each with its competent officers.</summary>
    internal IReadOnlyList<DrawGroup> Of(DrawObject one)
    {
        var needed = DrawText.Sorted(one.Items.Where(organOf.ContainsKey));
        var key = string.Join(',', needed);
        if (groups.TryGetValue(key, out var known))
            return known;
        // By an array: a group of items without an organ is drawn from all officers.
        var found = needed
            .GroupBy(i => organOf[i])
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DrawGroup(
                g.Key,
                [
                    .. Enumerable
                        .Range(0, pool.Officers.Count)
                        .Where(i =>
                            (g.Key == DrawText.None || pool.Officers[i].Organ == g.Key) && g.All(competences[i].Contains)
                        ),
                ]
            ))
            .ToList();
        return groups[key] = found;
    }

    internal bool IsRecused(int officer, string objectId) =>
        recused.TryGetValue(objectId, out var officers) && officers.Contains(officer);

    internal int IndexOf(string officerId) => officerIndex.GetValueOrDefault(officerId, -1);
}

/// <summary>一个单位的人员 — the competent officers of one organ, by their places in the pool.</summary>
/// <param name="Organ">The organ; "-" where any may send officers.</param>
/// <param name="Officers">Indexes into <see cref="DrawPool.Officers"/>, ascending.</param>
internal sealed record DrawGroup(string Organ, int[] Officers);
