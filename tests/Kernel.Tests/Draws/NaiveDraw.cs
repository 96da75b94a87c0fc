using Fazhi.Draws;

namespace Fazhi.Kernel.Tests.Draws;

/// <summary>The rules of a draw once more, as a clerk with Rivest's program and a pencil would follow them: no keys, no shares, nothing kept.</summary>
internal static class NaiveDraw
{
    internal static string Of(DrawPool pool, DrawRules rules, string seed)
    {
        var lines = new List<string> { "fazhi-draw-result/1" };
        var picks = new List<DrawTicket>();
        foreach (var stratum in rules.Strata.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            var order = ConsistentSampler
                .Sample([.. pool.Objects.Where(o => o.Stratum == stratum.Name).Select(o => o.Id)], seed)
                .ToList();
            var wanted = stratum.Number ?? (int)Math.Ceiling(order.Count * (decimal)stratum.PerTenThousand!.Value / 10_000);
            var drawn = order.Take(wanted).ToList();
            lines.Add($"stratum\t{stratum.Name}\t{order.Count}\t{wanted}\t{drawn.Count}");
            lines.AddRange(drawn.Select((t, i) => $"pick\t{stratum.Name}\t{i + 1}\t{t.Id}\t{t.Number}"));
            lines.Add(
                order.Count > drawn.Count
                    ? $"next\t{stratum.Name}\t{order[drawn.Count].Id}\t{order[drawn.Count].Number}"
                    : $"next\t{stratum.Name}\t-\t-"
            );
            picks.AddRange(drawn);
        }

        var visits = pool.Officers.ToDictionary(o => o.Id, o => o.Caseload);
        foreach (var one in picks.Order().Select(t => pool.Objects.Single(o => o.Id == t.Id)))
        foreach (
            var organ in rules
                .Items.Where(i => one.Items.Contains(i.Id))
                .Select(i => i.Organ)
                .Distinct()
                .Order(StringComparer.Ordinal)
        )
            lines.AddRange(Officers(pool, rules, $"{seed}/{one.Id}", one, organ, visits));
        return string.Join('\n', lines) + "\n";
    }

    private static List<string> Officers(
        DrawPool pool,
        DrawRules rules,
        string seed,
        DrawObject one,
        string? organ,
        Dictionary<string, int> visits
    )
    {
        var items = rules.Items.Where(i => i.Organ == organ && one.Items.Contains(i.Id)).Select(i => i.Id).ToList();
        var able = pool
            .Officers.Where(o => (organ is null || o.Organ == organ) && items.TrueForAll(o.Competences.Contains))
            .Select(o => o.Id)
            .ToList();
        var head = $"{one.Id}\t{organ ?? "-"}\t";
        string? Why(string id) =>
            rules.Recusals.Any(r => r.Officer == id && r.Object == one.Id) ? "recused"
            : visits[id] >= (rules.CaseloadLimit ?? int.MaxValue) ? "full"
            : null;
        var going = ConsistentSampler.Sample(able, seed).Where(t => Why(t.Id) is null).ToList();
        if (going.Count < rules.OfficersPerObject)
            return
            [
                $"unstaffed\t{head}{able.Count}\t{able.Count(o => Why(o) == "recused")}\t{able.Count(o => Why(o) == "full")}",
            ];
        var drawn = going.Take(rules.OfficersPerObject).ToList();
        List<string> lines =
        [
            .. drawn.Select(t => $"officer\t{head}{t.Id}\t{t.Number}"),
            .. ConsistentSampler
                .Sample(able, seed)
                .Where(t => Why(t.Id) is not null && t < drawn[^1])
                .Select(t => $"skip\t{head}{t.Id}\t{t.Number}\t{Why(t.Id)}"),
            going.Count > drawn.Count
                ? $"spare\t{head}{going[drawn.Count].Id}\t{going[drawn.Count].Number}"
                : $"spare\t{head}-\t-",
        ];
        foreach (var officer in drawn)
            visits[officer.Id]++;
        return lines;
    }
}
