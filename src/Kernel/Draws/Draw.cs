using Fazhi.Ledgers;

namespace Fazhi.Draws;

/// <summary>
/// 双随机抽取 — objects by stratum in the order of their tickets, and officers for each drawn object in the order of their tickets for that object. Nothing but pool,
/// rules and seed decides: no clock, no culture, no order of lists.
/// </summary>
/// <remarks>
/// 1. Of every stratum the objects with the smallest tickets are drawn, as many as the rules want.
/// 2. The drawn objects of all strata get their officers in the order of their tickets.
/// 3. For an object, each organ concerned: its officers competent for all its items that apply, in the order of their tickets for this object. Recused officers and
/// those with a full caseload are passed over, each with the reason; nobody else is, and the next in order takes the place.
/// 4. Where fewer are left than the rules want, none is drawn, nobody's caseload grows, and the result tells it. The object stays drawn.
/// </remarks>
public static class Draw
{
    // Tickets of officers are reckoned ahead for so many objects at a time, by all processors.
    private const int Ahead = 512;

    /// <summary>Makes the draw.</summary>
    /// <param name="pool">The frozen pool.</param>
    /// <param name="rules">The rules; see <see cref="DrawCheck"/> for what doesn't fit a pool.</param>
    /// <param name="seed">The seed, made after pool and rules were committed to.</param>
    /// <exception cref="ArgumentException">The three don't fit each other.</exception>
    public static DrawResult Make(DrawPool pool, DrawRules rules, DrawSeed seed)
    {
        if (DrawMatching.Faults(pool, rules) is [var first, ..])
            throw new ArgumentException(first.Message, nameof(rules));
        if (seed.Plan != rules.Plan)
            throw new ArgumentException("The seed is another plan's.", nameof(seed));
        var strata = Strata(pool, rules, seed);
        var objects = pool.Objects.ToDictionary(o => o.Id, StringComparer.Ordinal);
        var picks = strata.SelectMany(s => s.Picks).Order().Select(t => objects[t.Id]).ToArray();
        return new(strata, Staff(pool, rules, seed, picks));
    }

    private static List<DrawnStratum> Strata(DrawPool pool, DrawRules rules, DrawSeed seed)
    {
        var maker = new TicketMaker(seed.Value);
        var members = pool.Objects.ToLookup(o => o.Stratum, o => o.Id, StringComparer.Ordinal);
        var strata = new List<DrawnStratum>();
        foreach (var rule in rules.Strata.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            var ids = members[rule.Name].ToArray();
            var order = new TicketOrder(maker, [.. ids.Select(NoteText.Utf8.GetBytes)], ids);
            var wanted = rule.Wanted(ids.Length);
            var picked = Math.Min(wanted, ids.Length);
            strata.Add(
                new(
                    rule.Name,
                    ids.Length,
                    wanted,
                    [.. Enumerable.Range(0, picked).Select(order.Ticket)],
                    picked < ids.Length ? order.Ticket(picked) : null
                )
            );
        }

        return strata;
    }

    private static List<DrawnOfficers> Staff(DrawPool pool, DrawRules rules, DrawSeed seed, DrawObject[] picks)
    {
        var matching = new DrawMatching(pool, rules);
        var groups = picks.Select(matching.Of).ToArray();
        var bytes = pool.Officers.Select(o => NoteText.Utf8.GetBytes(o.Id)).ToArray();
        var ids = pool.Officers.Select(o => o.Id).ToArray();
        var caseload = pool.Officers.Select(o => o.Caseload).ToArray();
        var staffing = new List<DrawnOfficers>(picks.Length);
        for (var from = 0; from < picks.Length; from += Ahead)
        {
            var (start, count) = (from, Math.Min(Ahead, picks.Length - from));
            var orders = Shared(
                count,
                ids.Length,
                i =>
                {
                    var maker = new TicketMaker(seed.ForOfficers(picks[start + i].Id));
                    return groups[start + i].Select(g => new TicketOrder(maker, bytes, ids, g.Officers)).ToArray();
                }
            );
            for (var i = 0; i < count; i++)
                foreach (var (group, order) in groups[from + i].Zip(orders[i]))
                    staffing.Add(Staff(picks[from + i], group, order, rules, matching, caseload));
        }

        return staffing;
    }

    // To share few tickets out takes longer than to make them.
    private static TicketOrder[][] Shared(int count, int officers, Func<int, TicketOrder[]> of)
    {
        var orders = new TicketOrder[count][];
        if (count * officers < TicketOrder.FewForOne)
            for (var i = 0; i < count; i++)
                orders[i] = of(i);
        else
            Parallel.For(0, count, i => orders[i] = of(i));
        return orders;
    }

    private static DrawnOfficers Staff(
        DrawObject one,
        DrawGroup group,
        TicketOrder order,
        DrawRules rules,
        DrawMatching matching,
        int[] caseload
    )
    {
        var (drawn, skips, recused, full) = (new List<int>(), new List<(int Place, DrawSkipReason Reason)>(), 0, 0);
        int? spare = null;
        for (var place = 0; place < order.Count && spare is null; place++)
        {
            var officer = order.Index(place);
            DrawSkipReason? reason =
                matching.IsRecused(officer, one.Id) ? DrawSkipReason.Recused
                : caseload[officer] >= (rules.CaseloadLimit ?? int.MaxValue) ? DrawSkipReason.Full
                : null;
            recused += reason == DrawSkipReason.Recused ? 1 : 0;
            full += reason == DrawSkipReason.Full ? 1 : 0;
            if (drawn.Count == rules.OfficersPerObject)
                spare = reason is null ? place : null;
            else if (reason is { } why)
                skips.Add((place, why));
            else
                drawn.Add(place);
        }

        var organ = group.Organ == DrawText.None ? null : group.Organ;
        if (drawn.Count < rules.OfficersPerObject)
            return new(one.Id, organ, [], [], null, new(order.Count, recused, full));
        foreach (var place in drawn)
            caseload[order.Index(place)]++;
        return new(
            one.Id,
            organ,
            [.. drawn.Select(order.Ticket)],
            [.. skips.Select(s => new DrawSkip(order.Ticket(s.Place), s.Reason))],
            spare is { } next ? order.Ticket(next) : null,
            null
        );
    }
}

/// <summary>签号的先后 — ids sorted by their tickets, by the short keys alone; a ticket's digits are made when somebody asks for them.</summary>
internal sealed class TicketOrder
{
    internal const int FewForOne = 200;
    private readonly TicketMaker maker;
    private readonly byte[][] bytes;
    private readonly string[] ids;
    private readonly int[] order;

    internal TicketOrder(TicketMaker maker, byte[][] bytes, string[] ids, int[]? some = null)
    {
        (this.maker, this.bytes, this.ids) = (maker, bytes, ids);
        order = some is null ? [.. Enumerable.Range(0, ids.Length)] : [.. some];
        var keys = new ulong[order.Length];
        if (some is null && ids.Length > FewForOne)
            Parallel.For(0, order.Length, i => keys[i] = maker.Key(bytes[order[i]]));
        else
            for (var i = 0; i < order.Length; i++)
                keys[i] = maker.Key(bytes[order[i]]);
        Array.Sort(keys, order);
        // Equal keys are equal in eighteen digits of some seventy: then all digits decide.
        for (var from = 0; from < keys.Length; )
        {
            var to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                Array.Sort(order, from, to - from, Comparer<int>.Create((a, b) => Of(a).CompareTo(Of(b))));
            from = to;
        }
    }

    internal int Count => order.Length;

    internal int Index(int place) => order[place];

    internal DrawTicket Ticket(int place) => Of(order[place]);

    private DrawTicket Of(int index) => new(maker.Number(bytes[index]), ids[index]);
}
