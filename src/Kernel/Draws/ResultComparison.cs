namespace Fazhi.Draws;

/// <summary>结果的比对 — names what in a result differs from the one computed. draw.js does the same, fault by fault.</summary>
internal sealed class ResultComparison
{
    private readonly FaultList faults;
    private readonly ILookup<string, string[]> given;
    private readonly DrawMatching matching;
    private readonly DrawPool pool;
    private readonly Dictionary<string, DrawObject> objects;

    private ResultComparison(FaultList faults, string text, DrawPool pool, DrawRules rules)
    {
        (this.faults, this.pool) = (faults, pool);
        matching = new(pool, rules);
        objects = pool.Objects.ToDictionary(o => o.Id, StringComparer.Ordinal);
        // A line too short for its kind is found when the texts differ and nothing else does.
        given = (DrawText.Rows(text) ?? [])
            .Where(r => r.Length == Length(r[0]))
            .ToLookup(
                r => r[0] is "stratum" or "pick" or "next" ? $"{r[0]} {r[1]}" : $"{r[0]} {r[1]}/{r[2]}",
                StringComparer.Ordinal
            );
    }

    internal static void Compare(FaultList faults, DrawResult expected, string text, DrawPool pool, DrawRules rules)
    {
        var before = faults.All.Count;
        var comparison = new ResultComparison(faults, text, pool, rules);
        foreach (var stratum in expected.Strata)
            comparison.Stratum(stratum);
        foreach (var drawn in expected.Staffing)
            comparison.Officers(drawn);
        comparison.Unknown(expected);
        if (faults.All.Count == before)
            faults.Add(new(DrawFaultKind.ResultForm, FirstDifference(expected.Text, text)));
    }

    private static int Length(string kind) =>
        kind switch
        {
            "stratum" or "pick" or "officer" or "spare" => 5,
            "next" => 4,
            "skip" or "unstaffed" => 6,
            _ => 0,
        };

    private void Stratum(DrawnStratum expected)
    {
        var name = expected.Name;
        string[] counts =
        [
            "stratum",
            name,
            DrawText.Number(expected.InPool),
            DrawText.Number(expected.Wanted),
            DrawText.Number(expected.Picks.Count),
        ];
        if (!Same(given[$"stratum {name}"], [counts]))
            faults.Add(new(DrawFaultKind.StratumWrong, name));
        var picks = given[$"pick {name}"].Select(r => (Rank: r[2], Id: r[3], Number: r[4])).ToList();
        Order(
            [.. expected.Picks],
            [.. picks.Select(p => new DrawTicket(p.Number, p.Id))],
            id => new(DrawFaultKind.PickWrong, id),
            id => new(DrawFaultKind.PickMissing, id),
            id => new(DrawFaultKind.PickTicketWrong, id),
            picks.Index().All(p => p.Item.Rank == DrawText.Number(p.Index + 1)),
            new(DrawFaultKind.PickOrder, name)
        );
        string[] next = ["next", name, expected.Next?.Id ?? DrawText.None, expected.Next?.Number ?? DrawText.None];
        if (!Same(given[$"next {name}"], [next]))
            faults.Add(new(DrawFaultKind.NextWrong, name));
    }

    private void Officers(DrawnOfficers expected)
    {
        var organ = expected.Organ ?? DrawText.None;
        var key = $"{expected.Object}/{organ}";
        var where = expected.Organ is null ? expected.Object : key;
        var (officers, skips) = (given[$"officer {key}"].ToList(), given[$"skip {key}"].ToList());
        var (spares, unstaffed) = (given[$"spare {key}"].ToList(), given[$"unstaffed {key}"].ToList());
        if (officers.Count + skips.Count + spares.Count + unstaffed.Count == 0)
        {
            faults.Add(new(DrawFaultKind.StaffingMissing, where));
            return;
        }

        Order(
            expected.Officers,
            [.. officers.Select(r => new DrawTicket(r[4], r[3]))],
            id => new(Why(expected, organ, id), $"{where}/{id}"),
            id => new(DrawFaultKind.OfficerMissing, $"{where}/{id}"),
            id => new(DrawFaultKind.OfficerTicketWrong, $"{where}/{id}"),
            true,
            new(DrawFaultKind.OfficerOrder, where)
        );
        if (
            !Same(
                skips,
                expected.Skips.Select(s =>
                    (string[])
                        [
                            "skip",
                            expected.Object,
                            organ,
                            s.Ticket.Id,
                            s.Ticket.Number,
                            s.Reason == DrawSkipReason.Recused ? "recused" : "full",
                        ]
                )
            )
        )
            faults.Add(new(DrawFaultKind.SkipWrong, where));
        string[][] shortage = expected.Shortage is { } s
            ?
            [
                [
                    "unstaffed",
                    expected.Object,
                    organ,
                    DrawText.Number(s.Competent),
                    DrawText.Number(s.Recused),
                    DrawText.Number(s.Full),
                ],
            ]
            : [];
        if (!Same(unstaffed, shortage))
            faults.Add(new(DrawFaultKind.UnstaffedWrong, where));
        string[][] spare = expected.Shortage is null
            ?
            [
                ["spare", expected.Object, organ, expected.Spare?.Id ?? DrawText.None, expected.Spare?.Number ?? DrawText.None],
            ]
            : [];
        if (!Same(spares, spare))
            faults.Add(new(DrawFaultKind.SpareWrong, where));
    }

    private DrawFaultKind Why(DrawnOfficers expected, string organ, string officer)
    {
        var index = matching.IndexOf(officer);
        return index < 0 ? DrawFaultKind.OfficerWrong
            : !matching.Of(objects[expected.Object]).First(g => g.Organ == organ).Officers.Contains(index)
                ? DrawFaultKind.OfficerLacksCompetence
            : matching.IsRecused(index, expected.Object) ? DrawFaultKind.OfficerRecused
            : expected.Skips.Any(s => s.Ticket.Id == officer) ? DrawFaultKind.OfficerFull
            : DrawFaultKind.OfficerWrong;
    }

    private void Order(
        IReadOnlyList<DrawTicket> expected,
        IReadOnlyList<DrawTicket> told,
        Func<string, DrawFault> wrong,
        Func<string, DrawFault> missing,
        Func<string, DrawFault> ticket,
        bool ranked,
        DrawFault order
    )
    {
        var right = expected.ToDictionary(t => t.Id, t => t.Number, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sound = true;
        foreach (var one in told)
        {
            // Twice is once too often.
            var fault =
                !right.TryGetValue(one.Id, out var number) || !seen.Add(one.Id) ? wrong(one.Id)
                : number != one.Number ? ticket(one.Id)
                : null;
            sound &= fault is null;
            if (fault is not null)
                faults.Add(fault);
        }

        foreach (var one in expected)
            if (!seen.Contains(one.Id))
            {
                sound = false;
                faults.Add(missing(one.Id));
            }

        if (sound && !(ranked && told.Select(t => t.Id).SequenceEqual(expected.Select(t => t.Id), StringComparer.Ordinal)))
            faults.Add(order);
    }

    private void Unknown(DrawResult expected)
    {
        var strata = expected.Strata.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var groups = expected.Staffing.Select(s => $"{s.Object}/{s.Organ ?? DrawText.None}").ToHashSet(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rows in given)
        {
            var row = rows.First();
            if (row[0] is "stratum" or "pick" or "next")
            {
                if (!strata.Contains(row[1]) && told.Add(row[1]))
                    faults.Add(new(DrawFaultKind.StratumWrong, row[1]));
            }
            else if (!groups.Contains($"{row[1]}/{row[2]}") && told.Add($"{row[1]}/{row[2]}"))
                faults.Add(new(DrawFaultKind.StaffingUnknown, row[2] == DrawText.None ? row[1] : $"{row[1]}/{row[2]}"));
        }
    }

    private static bool Same(IEnumerable<string[]> rows, IEnumerable<string[]> others) =>
        rows.Select(r => string.Join('\t', r)).SequenceEqual(others.Select(r => string.Join('\t', r)), StringComparer.Ordinal);

    private static string FirstDifference(string expected, string text)
    {
        var (one, other) = (expected.Split('\n'), text.Split('\n'));
        var at = 0;
        while (at < one.Length && at < other.Length && one[at] == other[at])
            at++;
        return $"第{at + 1}行";
    }
}
