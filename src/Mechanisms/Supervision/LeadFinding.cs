using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Texts;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>
/// 查找线索 — what in a year's visits and decisions stands out: a visit beyond a cap, a fine outside its tier or far from the others of the same tier, an organ whose visits of a month were let in without the
/// code. It looks and says; it ranks nobody, and no sum of fines is looked at.
/// </summary>
internal static class LeadFinding
{
    internal static IEnumerable<FoundCause> Look(FindingGround on) => [.. Visits(on), .. Decisions(on)];

    private static IEnumerable<FoundCause> Visits(FindingGround on)
    {
        var caps = on.Records.Each<VisitCap>(_ => true).ToList();
        // The year's visits, at its beginning last year's too, and as far back as any cap counts.
        var (year, counted) = (new DateOnly(on.Today.AddMonths(-3).Year, 1, 1), VisitCaps.Since(caps.Where(c => c.Kind == CapKind.AtMost), on.Today));
        var since = counted < year ? counted : year;
        var made = on.Records.Each<EnterpriseInspection>(v => v.EnteredOn != null && v.VisitOn >= since).Where(v => v.Counts).ToList();
        return [.. Unscanned(on, [.. made.Where(v => v.EnteredOn >= year)]), .. Beyond(on, made, caps)];
    }

    // Of a month that is over: an organ and a month are one lead, however many the visits.
    private static IEnumerable<FoundCause> Unscanned(FindingGround on, IReadOnlyList<EnterpriseInspection> visits)
    {
        var (least, thisMonth) = (on.Set(SupervisionParameters.Unscanned), new DateOnly(on.Today.Year, on.Today.Month, 1));
        foreach (var of in visits.Where(v => !v.Scanned && v.EnteredOn < thisMonth).GroupBy(v => (v.Organ, v.EnteredOn!.Value.Year, v.EnteredOn.Value.Month)))
            if (of.Count() >= least)
                yield return Found(on, LeadCause.NoCode, $"code/{of.Key.Organ}/{of.Key.Year}-{of.Key.Month:00}", on.Records.County.Now(of.Key.Organ),
                    $"{of.Key.Year}年{of.Key.Month}月有{of.Count()}次入企检查没有扫检查码",
                    $"没有由企业扫检查码确认的入企检查{of.Count()}次，全月{visits.Count(v => v.Organ == of.Key.Organ && v.EnteredOn!.Value.Year == of.Key.Year && v.EnteredOn.Value.Month == of.Key.Month)}次；没有扫码的原因见各次检查的“登记入企”。");
    }

    // A visit is asked about as it was before it was approved, with the visits before it: what came later isn't its fault.
    private static IEnumerable<FoundCause> Beyond(FindingGround on, IReadOnlyList<EnterpriseInspection> visits, IReadOnlyList<VisitCap> caps)
    {
        var items = visits.SelectMany(v => v.Items).Select(i => i.Id).Distinct().Select(on.Records.Find<InspectionItem>).OfType<InspectionItem>().ToDictionary(i => i.Id);
        if (caps.Count == 0 && items.Values.All(i => i.YearlyCap is null))
            return [];
        return visits.GroupBy(v => v.EnterpriseId).SelectMany(of => OfEnterprise(on, of.Key, [.. of.OrderBy(v => v.VisitOn).ThenBy(v => v.Sequence)], caps, items));
    }

    private static IEnumerable<FoundCause> OfEnterprise(
        FindingGround on, Guid enterprise, IReadOnlyList<EnterpriseInspection> visits, IReadOnlyList<VisitCap> caps, Dictionary<Guid, InspectionItem> items)
    {
        var since = VisitCaps.Since(caps, on.Today);
        var above = caps.Any(c => c.Scope == CapScope.EveryLevel) ? VisitCaps.Above(on.Records, since, enterprise).Select(o => o.VisitOn).ToList() : [];
        if (visits.Count + above.Count < 2)
            yield break;
        var rated = on.Records.Find<Enterprise>(enterprise)?.Class ?? RiskClass.Unrated;
        foreach (var (visit, i) in visits.Select((v, i) => (v, i)))
        {
            var question = new VisitQuestion(rated, visit.Bodies, [.. visit.Items.Select(r => items.GetValueOrDefault(r.Id)).OfType<InspectionItem>()], visit.Cause, visit.VisitOn, visit.Id);
            var answers = VisitCaps.Answer(question, [.. visits.Take(i)], [.. above.Where(d => d <= visit.VisitOn)], caps, on.Records.County.OrganName);
            if (answers.FirstOrDefault(a => a.Forbids) is { } broken)
                yield return Found(on, LeadCause.CapExceeded, $"cap/{visit.Id:D}", on.Records.County.Now(visit.Organ),
                    $"{visit.VisitOn:yyyy年M月d日}的入企检查超过频次", $"{broken.Says}；{visit.VisitOn:yyyy年M月d日}的检查是其后的一次。", visit.Id, "enterprise-inspection");
        }
    }

    private static IEnumerable<FoundCause> Decisions(FindingGround on)
    {
        var since = on.Today.AddYears(-1);
        foreach (var benchmark in on.Records.Each<DiscretionBenchmark>(b => b.EffectiveOn != null))
        {
            var id = benchmark.Id;
            // All decisions under it make the middle; only those of the last year are told.
            var decided = on.Records.Each<PenaltyCase>(c => c.BenchmarkId == id && c.DecidedOn != null && c.Fine != null).ToList();
            foreach (var odd in DiscretionJudge.Of(benchmark, decided))
                // What was approved has its reasons on the file.
                if (odd.Why is { } why && odd.Case.DeviationApprovedOn is null && odd.Case.DecidedOn >= since)
                    yield return Found(on, LeadCause.Discretion, $"discretion/{odd.Case.Id:D}", on.Records.County.Now(odd.Case.Organ),
                        $"{odd.Case.DecisionNumber ?? odd.Case.Number ?? "一件处罚决定"}的裁量需要说明", $"违法行为“{benchmark.Title}”：{why}。", odd.Case.Id, "penalty-case");
        }
    }

    /// <summary>Whose act is awaited in a period that ran out: the organ that was asked, where the matter is the supervisor's own.</summary>
    internal static string Awaited(Overdue late, County county) =>
        county.Now(
            late.Matter switch
            {
                SupervisionInstrument paper when late.Run.Code == "answer" => paper.Body,
                EnforcementComplaint complaint when late.Run.Code == "account" => complaint.Body,
                ProblemLedger.FoundProblem { Responsible.Length: > 0 } problem when late.Run.Code is "rectifying" => problem.Responsible,
                Coordination.WorkTask task when late.Run.Code == "task" => task.Lead,
                var other => other.Organ,
            });

    /// <summary>Who looks into what an organ did: the justice bureau; into what the bureau itself or the government did, the government.</summary>
    internal static string Keeper(string body, County county) =>
        body == county.JusticeBureau.Code || county.IsGovernment(body) ? county.Organs[0].Code : county.JusticeBureau.Code;

    private static FoundCause Found(FindingGround on, LeadCause cause, string key, string body, string title, string details, Guid? matter = null, string? type = null)
    {
        var county = on.Records.County;
        return new(key, Keeper(body, county), new NoteFoundLead
        {
            Title = Wording.Cut($"{county.OrganName(body)}：{title}", 100),
            Cause = cause,
            Body = body,
            Details = Wording.Cut(details, 2000),
            Matter = matter,
            Type = type,
        });
    }
}
