using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Calendars;

/// <summary>
/// 年度放假安排的规则 — the State Council's office publishes each year's arrangement late in the year before; whoever answers for the county's
/// calendar loads it as an act. Every open period is computed again in the same transaction.
/// </summary>
public sealed class HolidayArrangementType()
    : MatterType<HolidayArrangement, HolidayArrangementStage>("holiday-arrangement", "年度放假安排", "2024", new DateOnly(2007, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "calendar-event", Place = new() { Says = "计算期限所依据的放假安排" } };

    private static readonly Article Notices = Statutes.Holidays[7];

    protected override void Define(Lifecycle<HolidayArrangement, HolidayArrangementStage> it)
    {
        it.ReadByEveryone();
        it.Discloses(_ => true, documents: [], m => m.Year, m => m.Notice, m => m.Source, m => m.Days);
        it.Opens<LoadArrangement>("载入放假安排", HolidayArrangementStage.InForce)
            .For("国务院办公厅公布次年放假安排后载入，全部期限随即按新安排重新计算。")
            .By(Role.Registrar, Role.InstitutionHead, Role.Head)
            .Under(Notices)
            .Needs(
                "FJ001",
                (_, a, at) => !at.Records.Any<HolidayArrangement>(m => m.Year == a.Year && m.Stage == HolidayArrangementStage.InForce),
                "一年只载入一份放假安排",
                Article.WorkingRule,
                "已经载入的，请打开该年的安排办理“更正放假安排”。"
            )
            .Needs("FJ002", (_, a, at) => a.Year <= at.Calendar.LastYear + 1, "按年份先后载入", Article.WorkingRule, "请先载入前一年的放假安排。")
            .Needs("FJ003", (_, a, _) => AreOfYear(a.Days, a.Year), "只写该年和上年十二月的日子，每日一行", Article.WorkingRule, "请核对年份和日期。")
            .Needs("FJ004", (_, a, at) => IsWhole(at.Calendar, a.Days, a.Year), "写全元旦、劳动节、国庆节的放假", Article.WorkingRule, "请对照通知补全。");
        it.During<AmendArrangement>("更正放假安排", HolidayArrangementStage.InForce)
            .For("国务院办公厅另行通知调整的，或者录入有误的，写明更正后全年的安排。")
            .By(Role.Registrar, Role.InstitutionHead, Role.Head)
            .Under(Notices)
            .Needs("FJ005", (m, a, _) => AreOfYear(a.Days, m.Year), "只写该年和上年十二月的日子，每日一行", Article.WorkingRule, "请核对年份和日期。")
            .Needs("FJ006", (m, a, at) => IsWhole(at.Calendar, a.Days, m.Year), "写全元旦、劳动节、国庆节的放假", Article.WorkingRule, "请对照通知补全。");
        it.Act<WithdrawArrangement>("撤回放假安排", HolidayArrangementStage.InForce, HolidayArrangementStage.Withdrawn)
            .For("误载入的不是国务院办公厅公布的安排时撤回，该年的期限恢复暂定。")
            .By(Role.InstitutionHead, Role.Head)
            .Under(Notices)
            .Needs(
                "FJ007",
                (m, at) => !at.Records.Any<HolidayArrangement>(x => x.Year > m.Year && x.Stage == HolidayArrangementStage.InForce),
                "先撤回以后年份的放假安排",
                Article.WorkingRule,
                "请从最后一年起逐年撤回。"
            );
        it.Ends(HolidayArrangementStage.Withdrawn);
        it.Indexed(m => m.Year);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
        it.ShowsThat(Reader.Everybody);
    }

    // The notice of a year may move the last days of the December before it, never other days of another year.
    private static bool AreOfYear(IReadOnlyList<ArrangedOn> days, int year) =>
        days.All(d => d.Date.Year == year || (d.Date.Year == year - 1 && d.Date.Month == 12))
        && days.DistinctBy(d => d.Date).Count() == days.Count;

    private static bool IsWhole(WorkCalendar calendar, IReadOnlyList<ArrangedOn> days, int year) =>
        year > calendar.LastYear + 1
        || new[] { 1, 5, 10 }.All(month => days.Any(d => d.Date == new DateOnly(year, month, 1) && d.Kind == DayOff.Off));
}
