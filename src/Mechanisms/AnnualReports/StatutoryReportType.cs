using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>
/// 其他法定年报 — the report on open government (《政府信息公开条例》第四十九条: a department's by 31 January, the county's by 31 March) and the statistics of
/// enforcement (国办发〔2018〕118号（六）: by 31 January).
/// </summary>
public sealed class StatutoryReportType()
    : MatterType<StatutoryReport, StatutoryReportStage>("statutory-report", "其他法定年报", "2019", new DateOnly(2019, 5, 15))
{
    public override MatterFace Face { get; } = new() { Icon = "calendar-stats", Place = new() { Says = "政府信息公开等其他法定年报的公布情况" } };

    private static readonly Article OpenReport = OpenInformation[49];
    private static readonly Article Statistics = EnforcementPublicity.Section("（六）");

    protected override void Define(Lifecycle<StatutoryReport, StatutoryReportStage> it)
    {
        it.Indexed(m => new { m.Year, m.Kind });
        it.Ends(StatutoryReportStage.Published);
        it.ReadByEveryone();
        it.Discloses(m => m.PublishedOn != null, documents: [], m => m.Kind, m => m.Year, m => m.Place, m => m.PublishedOn);
        it.Steps(("编制", [StatutoryReportStage.OpenInformation, StatutoryReportStage.EnforcementStatistics]), ("公开", [StatutoryReportStage.Published]));

        it.Opens<BeginOpenInformationReport>("编制政府信息公开年报", StatutoryReportStage.OpenInformation).By(Handler).Under(OpenReport)
            .For("登记开始编制，期限随即起算。")
            .Needs("NB001", (m, a, c) => !HasAnother(m, StatutoryReportKind.OpenInformation, a.Year, a.Whole, c), "一个单位一年只编制一份", Article.WorkingRule,
                "请在已有的年报中办理。")
            .Needs("NB002", (_, a, c) => a.Year < c.On.Year, "报告已经结束的年度", Article.WorkingRule, "请核对年度。");
        it.Opens<BeginEnforcementStatistics>("编制行政执法统计年报", StatutoryReportStage.EnforcementStatistics).By(Handler).Under(Statistics)
            .For("登记开始编制，期限随即起算。")
            .Needs("NB003", (m, a, c) => !HasAnother(m, StatutoryReportKind.EnforcementStatistics, a.Year, whole: false, c), "一个单位一年只编制一份", Article.WorkingRule,
                "请在已有的年报中办理。")
            .Needs("NB004", (_, a, c) => a.Year < c.On.Year, "统计已经结束的年度", Article.WorkingRule, "请核对年度。");
        it.Act<PublishOpenInformationReport>("公开政府信息公开年报", StatutoryReportStage.OpenInformation, StatutoryReportStage.Published)
            .For("登记公开的日期和网址。")
            .By(Handler, InstitutionHead).Under(OpenReport).ForGood();
        it.Act<PublishEnforcementStatistics>("公开行政执法统计年报", StatutoryReportStage.EnforcementStatistics, StatutoryReportStage.Published)
            .For("登记公开的日期和网址。")
            .By(Handler, InstitutionHead).Under(Statistics).ForGood();

        it.Clock("open-information", "公开政府信息公开年报", m => By(m, m.Whole ? 3 : 1)).From<BeginOpenInformationReport>()
            .Until<PublishOpenInformationReport>().Warn(15).Under(OpenReport);
        it.Clock("enforcement-statistics", "公开行政执法统计年报", m => By(m, 1)).From<BeginEnforcementStatistics>()
            .Until<PublishEnforcementStatistics>().Warn(15).Under(Statistics);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool HasAnother(StatutoryReport report, StatutoryReportKind kind, int year, bool whole, Circumstances at)
    {
        var (organ, id) = (report.Organ, report.Id);
        return at.Records.Any<StatutoryReport>(r => r.Organ == organ && r.Year == year && r.Kind == kind && r.Whole == whole && r.Id != id);
    }

    // “1月31日前”“3月31日前” of the year after: the period from its beginning to that day. One begun later is late at once.
    private static Period By(StatutoryReport report, int month) =>
        new(
            Math.Max(
                1,
                new DateOnly(report.Year + 1, month, DateTime.DaysInMonth(report.Year + 1, month)).DayNumber - report.OpenedOn.DayNumber
            ),
            PeriodUnit.CalendarDays
        );
}
