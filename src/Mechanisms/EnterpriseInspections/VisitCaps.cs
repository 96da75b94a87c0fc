using Fazhi.Matters;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>频次问答的问题 — may these bodies visit this enterprise for these items on this day?</summary>
/// <param name="Class">The enterprise's class on the day.</param>
/// <param name="Bodies">The bodies, by code.</param>
/// <param name="Items">The items, as they stand.</param>
/// <param name="Cause">What it follows from.</param>
/// <param name="On">The day of the visit.</param>
/// <param name="Visit">The visit itself, which isn't counted; <c>null</c> where it is only asked.</param>
public sealed record VisitQuestion(
    RiskClass Class,
    IReadOnlyList<string> Bodies,
    IReadOnlyList<InspectionItem> Items,
    VisitCause Cause,
    DateOnly On,
    Guid? Visit
);

/// <summary>频次问答的一条 — one rule, how often the enterprise was visited under it, and whether one more may be.</summary>
/// <param name="Rule">What the rule is called.</param>
/// <param name="Kind">At most or at least.</param>
/// <param name="Times">So often.</param>
/// <param name="From">The first day counted.</param>
/// <param name="Until">The last.</param>
/// <param name="Count">Visits that count, the one asked about not among them.</param>
/// <param name="Spared">Whether a visit of this cause doesn't count under the rule.</param>
public sealed record CapAnswer(string Rule, CapKind Kind, int Times, DateOnly From, DateOnly Until, int Count, bool Spared)
{
    /// <summary>Whether the rule forbids one more.</summary>
    public bool Forbids => Kind == CapKind.AtMost && !Spared && Count >= Times;

    /// <summary>How many more there may be.</summary>
    public int Left => Kind == CapKind.AtMost ? Math.Max(0, Times - Count) : 0;

    /// <summary>How many are still owed under a rule of at least.</summary>
    public int Owed => Kind == CapKind.AtLeast ? Math.Max(0, Times - Count) : 0;

    /// <summary>The answer as a person reads it.</summary>
    public string Says =>
        $"{Rule}：{(From.Year == Until.Year ? $"{From.Year}年" : $"{From.Year}—{Until.Year}年")}{(Kind == CapKind.AtMost ? "最多" : "至少")}{Times}次，已经计入{Count}次"
        + (Spared ? "，本次不计入" : "");
}

/// <summary>
/// 频次规则 — answers “may we visit, and why not” before anything is approved: item by item, body by body, for the whole county, by risk class, with what doesn't count. Pure: the same visits and rules give
/// the same answer.
/// </summary>
public static class VisitCaps
{
    /// <summary>All rules that apply, those that forbid first.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="visits">All visits to the enterprise in the years that any rule looks at.</param>
    /// <param name="above">Days on which bodies above the county visited it, as far as they were logged.</param>
    /// <param name="caps">The rules of the county.</param>
    /// <param name="name">What a body is called.</param>
    public static IReadOnlyList<CapAnswer> Answer(
        VisitQuestion question,
        IReadOnlyList<EnterpriseInspection> visits,
        IReadOnlyList<DateOnly> above,
        IReadOnlyList<VisitCap> caps,
        Func<string, string> name
    )
    {
        var counted = visits.Where(v => v.Counts && v.Id != question.Visit).ToList();
        return
        [
            .. question.Items.Where(i => i.YearlyCap is not null).Select(i => OfItem(i, question, counted))
                .Concat(caps.Where(c => Applies(c, question)).SelectMany(c => OfCap(c, question, counted, above, name)))
                .OrderByDescending(a => a.Forbids).ThenBy(a => a.Kind).ThenBy(a => a.Left).ThenBy(a => a.Rule, StringComparer.Ordinal),
        ];
    }

    /// <summary>All rules that apply, asked of the county's records: the same answer for a gate, a page and whoever scans the code.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="enterprise">Of which enterprise.</param>
    /// <param name="records">The county's records.</param>
    public static IReadOnlyList<CapAnswer> Ask(VisitQuestion question, Guid enterprise, ICountyRecords records)
    {
        var caps = records.Each<VisitCap>(c => c.OpenedOn <= question.On).ToList();
        var since = Since(caps, question.On);
        return Answer(
            question,
            [.. records.Each<EnterpriseInspection>(v => v.EnterpriseId == enterprise && v.VisitOn >= since)],
            [.. Above(records, since, enterprise).Select(o => o.VisitOn)],
            caps,
            records.County.OrganName
        );
    }

    /// <summary>When bodies above the county came, as far as it was logged: to one enterprise, or to any.</summary>
    internal static IEnumerable<OtherVisit> Above(ICountyRecords records, DateOnly since, Guid? enterprise = null) =>
        records.Each<OtherVisit>(o => o.Kind == OtherVisitKind.Above && o.VisitOn >= since && o.Stage == RecordStage.Recorded && (enterprise == null || o.EnterpriseId == enterprise));

    /// <summary>The first day that any of these rules looks at.</summary>
    public static DateOnly Since(IEnumerable<VisitCap> caps, DateOnly on) => new(on.Year - caps.Select(c => c.Years).DefaultIfEmpty(1).Max() + 1, 1, 1);

    private static bool Applies(VisitCap cap, VisitQuestion question) =>
        cap.OpenedOn <= question.On
        && (cap.EndedOn is not { } ended || ended > question.On)
        && (cap.Class is not { } of || of == question.Class)
        && (cap.Scope != CapScope.Organ || question.Bodies.Contains(cap.Organ));

    private static CapAnswer OfItem(InspectionItem item, VisitQuestion question, List<EnterpriseInspection> counted)
    {
        var (from, until) = YearsOf(1, question.On);
        var count = counted.Count(v => v.Cause != VisitCause.Ordered && v.VisitOn >= from && v.VisitOn <= until && v.Items.Any(i => i.Id == item.Id));
        return new($"“{item.Title}”的年度上限", CapKind.AtMost, item.YearlyCap!.Value, from, until, count, question.Cause == VisitCause.Ordered);
    }

    private static IEnumerable<CapAnswer> OfCap(VisitCap cap, VisitQuestion question, List<EnterpriseInspection> counted, IReadOnlyList<DateOnly> above, Func<string, string> name)
    {
        var (from, until) = YearsOf(cap.Years, question.On);
        var count = counted.Count(v => !Spares(cap, v.Cause) && v.VisitOn >= from && v.VisitOn <= until && (cap.Scope != CapScope.Organ || v.Bodies.Contains(cap.Organ)));
        if (cap.Scope == CapScope.EveryLevel)
            count += above.Count(d => d >= from && d <= until);
        yield return new(cap.Scope == CapScope.Organ ? $"{name(cap.Organ)}“{cap.Title}”" : $"“{cap.Title}”", cap.Kind, cap.Times, from, until, count, Spares(cap, question.Cause));
    }

    private static bool Spares(VisitCap cap, VisitCause cause) =>
        cause switch
        {
            VisitCause.Complaint or VisitCause.Referral => cap.SparesComplaints,
            VisitCause.Ordered => cap.SparesOrdered,
            VisitCause.FollowUp => cap.SparesFollowUps,
            VisitCause.Draw => cap.SparesDrawn,
            // Danger doesn't wait for a number.
            VisitCause.Emergency => true,
            _ => false,
        };

    private static (DateOnly From, DateOnly Until) YearsOf(int years, DateOnly on) => (new(on.Year - years + 1, 1, 1), new(on.Year, 12, 31));

    /// <summary>What is warned of: so many visits on one day, in seven and in thirty days round the day asked about, it among them; empty where nothing is.</summary>
    public static IReadOnlyList<string> Warnings(DateOnly on, Guid? visit, IReadOnlyList<EnterpriseInspection> visits, (int Day, int Week, int Month) most)
    {
        var days = visits.Where(v => v.Counts && v.Id != visit).Select(v => v.VisitOn).Append(on).Order().ToList();
        return
        [
            .. new[] { (Span: 1, Most: most.Day, Says: "同一天"), (Span: 7, Most: most.Week, Says: "七天以内"), (Span: 30, Most: most.Month, Says: "三十天以内") }
                .Select(w => (w.Says, w.Most, Count: Densest(days, on, w.Span)))
                .Where(w => w.Count > w.Most)
                .Select(w => $"连同本次，该企业{w.Says}的检查有{w.Count}次，超过{w.Most}次。"),
        ];
    }

    // The most visits in any window of so many days that has this day in it.
    private static int Densest(List<DateOnly> days, DateOnly on, int span) =>
        Enumerable.Range(0, span).Max(back => days.Count(d => d >= on.AddDays(-back) && d < on.AddDays(span - back)));
}
