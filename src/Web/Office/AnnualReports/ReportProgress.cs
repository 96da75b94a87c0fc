using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;

namespace Fazhi.Web.Office.AnnualReports;

/// <summary>一项义务 — something owed by a day, and whether it was done.</summary>
/// <param name="By">The last day.</param>
/// <param name="Done">When it was done.</param>
/// <param name="Late">Days past the last day: until it was done, or until today.</param>
public sealed record Duty(DateOnly By, DateOnly? Done, int Late)
{
    internal static Duty Of(DateOnly by, DateOnly? done, DateOnly today) =>
        new(by, done, Math.Max(0, (done ?? today).DayNumber - by.DayNumber));
}

/// <summary>
/// 报告进度 — how far an organ is with the report it owes for a year: also one that hasn't begun, of which no clock runs yet.
/// Sent up by 1 March, published by 1 April of the year after (《法治政府建设与责任落实督察工作规定》第二十三条、第二十四条).
/// </summary>
/// <param name="Organ">The organ.</param>
/// <param name="Kind">The kind of report it owes.</param>
/// <param name="Report">Its report; <c>null</c> as long as it hasn't begun.</param>
/// <param name="SendUp">Sending up; a report that was published without is taken as sent up that day.</param>
/// <param name="Publish">Publishing.</param>
/// <param name="OpenInformation">The report on open government; <c>null</c> for a township, of which the regulation says nothing.</param>
/// <param name="Statistics">The statistics of enforcement; <c>null</c> as long as it hasn't begun, for not every organ enforces.</param>
public sealed record ReportProgress(
    Organ Organ,
    ReportKind Kind,
    AnnualReport? Report,
    Duty SendUp,
    Duty Publish,
    Duty? OpenInformation,
    Duty? Statistics
)
{
    /// <summary>Whether the report itself is owed and a last day is past.</summary>
    public bool IsLate => SendUp is { Done: null, Late: > 0 } || Publish is { Done: null, Late: > 0 };

    /// <summary>How far all are, one sentence.</summary>
    public static string Told(IReadOnlyList<ReportProgress> all)
    {
        var (begun, published) = (all.Count(r => r.Report is not null), all.Count(r => r.Publish.Done is not null));
        return $"应当报告的单位{all.Count}个：已经起草{begun}个，已经公开{published}个，逾期{all.Count(r => r.IsLate)}个。";
    }

    /// <summary>All organs of the county: the late ones first, each in the county's own order.</summary>
    public static IReadOnlyList<ReportProgress> Of(CountyStore store, int year, DateOnly today)
    {
        using var db = store.Open();
        var reports = db.Matters<AnnualReport>(store.CountyCode).Where(r => r.Year == year).ToLookup(r => (r.Organ, r.Kind));
        var others = db.Matters<StatutoryReport>(store.CountyCode).Where(r => r.Year == year).ToLookup(r => (r.Organ, r.Kind));
        DateOnly By(int month, int day) => LastDay(store.Calendar, new DateOnly(year + 1, month, day));
        var (send, publish) = (By(3, 1), By(4, 1));
        var (january, march) = (By(1, 31), By(3, 31));
        return
        [
            .. store
                .County.Organs.Select(o => (Organ: o, Kind: KindOf(o)))
                .Select(o => (o.Organ, o.Kind, Report: reports[(o.Organ.Code, o.Kind)].FirstOrDefault()))
                .Select(o => new ReportProgress(
                    o.Organ,
                    o.Kind,
                    o.Report,
                    Duty.Of(send, o.Report?.SentUpOn ?? o.Report?.PublishedOn, today),
                    Duty.Of(publish, o.Report?.PublishedOn, today),
                    o.Kind == ReportKind.Township
                        ? null
                        : Duty.Of(
                            o.Kind == ReportKind.County ? march : january,
                            others[(o.Organ.Code, StatutoryReportKind.OpenInformation)]
                                .FirstOrDefault(r => r.Whole == (o.Kind == ReportKind.County))
                                ?.PublishedOn,
                            today
                        ),
                    others[(o.Organ.Code, StatutoryReportKind.EnforcementStatistics)].FirstOrDefault() is { } statistics
                        ? Duty.Of(january, statistics.PublishedOn, today)
                        : null
                ))
                .OrderByDescending(p => p.IsLate),
        ];
    }

    /// <summary>Which kind of report an organ owes: a township is a people's government or a street's office under another organ.</summary>
    public static ReportKind KindOf(Organ organ) =>
        organ.Kind switch
        {
            OrganKind.CountyGovernment => ReportKind.County,
            OrganKind.Township => ReportKind.Township,
            _ => ReportKind.Department,
        };

    // A day of rest moves it on; in a year whose holidays aren't announced it is the reckoned day.
    private static DateOnly LastDay(WorkCalendar calendar, DateOnly day) =>
        calendar.Covers(day) ? calendar.WorkingDayFrom(day) : day;
}
