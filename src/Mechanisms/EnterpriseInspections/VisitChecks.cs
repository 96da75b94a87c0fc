using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using P = Fazhi.Mechanisms.EnterpriseInspections.InspectionParameters;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>入企检查的核对 — what gates of a visit ask of officers, items, caps and other bodies' visits.</summary>
internal static class VisitChecks
{
    /// <summary>Items that fewer than two of the officers may handle, by name. A competence is the item's name.</summary>
    internal static IReadOnlyList<string> Unstaffed(IEnumerable<Reference<Officer>> officers, IReadOnlyList<InspectionItem> items, Circumstances at)
    {
        var found = OfficerChecks.Found(officers, at).Select(o => o.Officer).OfType<Officer>().DistinctBy(o => o.Id).ToList();
        return [.. items.Where(i => found.Count(o => CanHandle(o, i)) < 2).Select(i => i.Title)];
    }

    internal static bool CanHandle(Officer officer, InspectionItem item) =>
        officer.Competences.Any(c => c == item.Title || (item.Catalogue is { Length: > 0 } code && c == code));

    /// <summary>Items, as they stand.</summary>
    internal static IReadOnlyList<InspectionItem> Items(IEnumerable<Reference<InspectionItem>> items, Circumstances at) =>
        [.. items.Select(i => at.Records.Find<InspectionItem>(i.Id)).OfType<InspectionItem>()];

    /// <summary>The officers that visited an enterprise cleanly so often this year that another visit wants an explanation, by name.</summary>
    internal static IReadOnlyList<string> OftenClean(Reference<Enterprise> enterprise, IEnumerable<Reference<Officer>> officers, DateOnly on, int most, Circumstances at)
    {
        var clean = Visits(enterprise.Id, new(on.Year, 1, 1), at).Where(v => v.Result == VisitResult.Clean && v.VisitOn.Year == on.Year && v.VisitOn <= on).ToList();
        return [.. officers.DistinctBy(o => o.Id).Where(o => clean.Count(v => v.Officers.Any(x => x.Id == o.Id)) >= most).Select(o => OfficerChecks.Named(o, at))];
    }

    /// <summary>The rules that forbid the visit, each with its count.</summary>
    internal static IReadOnlyList<CapAnswer> Forbidding(EnterpriseInspection visit, Circumstances at) =>
        [.. Answers(visit.EnterpriseId, visit.Bodies, Items(visit.Items, at), visit.Cause, visit.VisitOn, visit.Id, at).Where(a => a.Forbids)];

    internal static IReadOnlyList<CapAnswer> Forbidding(ProposeVisit act, EnterpriseInspection visit, Circumstances at) =>
        [.. Answers(act.Enterprise.Id, [visit.Organ], Items(act.Items, at), act.Cause, act.VisitOn, visit.Id, at).Where(a => a.Forbids)];

    private static IReadOnlyList<CapAnswer> Answers(Guid enterprise, IReadOnlyList<string> bodies, IReadOnlyList<InspectionItem> items, VisitCause cause, DateOnly on, Guid visit, Circumstances at) =>
        VisitCaps.Ask(new(at.Records.Find<Enterprise>(enterprise)?.Class ?? RiskClass.Unrated, bodies, items, cause, on, visit), enterprise, at.Records);

    /// <summary>Whether the plan that is named lists what is inspected.</summary>
    internal static bool FollowsPlan(ProposeVisit act, string organ, Circumstances at) =>
        act.Cause != VisitCause.Plan
        || (act.Plan is { } named && at.Records.Find<InspectionPlan>(named.Id) is { } plan && plan.Organ == organ && plan.Year == act.VisitOn.Year
            && act.Items.All(i => plan.Items.Any(p => p.Id == i.Id)));

    /// <summary>Whether a visit may join another: of another body, to the same enterprise, in those days.</summary>
    internal static bool MayJoin(EnterpriseInspection visit, EnterpriseInspection into, int days) =>
        visit.EnterpriseId == into.EnterpriseId && visit.Organ != into.Organ && !into.Bodies.Contains(visit.Organ)
        && Math.Abs(visit.VisitOn.DayNumber - into.VisitOn.DayNumber) <= days;

    internal static bool IsEarlyEnough(ProposeVisit act, EnterpriseInspection visit, Circumstances at) =>
        visit.Parameter(P.AheadDays) is not (> 0 and var days)
        || act.Cause is VisitCause.Complaint or VisitCause.Referral
        || at.Calendar.AddWorkingDays(at.On, days) <= act.VisitOn;

    private static IReadOnlyList<EnterpriseInspection> Visits(Guid enterprise, DateOnly since, Circumstances at) =>
        [.. at.Records.Each<EnterpriseInspection>(v => v.EnterpriseId == enterprise && v.VisitOn >= since)];
}
