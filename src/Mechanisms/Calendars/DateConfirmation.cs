using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Calendars;

/// <summary>日期确认阶段.</summary>
public enum DateConfirmationStage
{
    [Term("已确认")]
    Confirmed,
}

/// <summary>日期确认 — an official's word that the machine's date is right after a long silence.</summary>
public sealed class DateConfirmation : Matter<DateConfirmationStage>
{
    [Term("确认的日期")]
    public DateOnly Date { get; internal set; }

    [Term("说明")]
    public string Note { get; internal set; } = "";
}

/// <summary>确认日期.</summary>
public sealed record ConfirmDate : Act<DateConfirmation>, IDateConfirmation
{
    [Field("今天的日期", Hint = "请对照手机、广播报时等系统之外的来源填写，不要照抄屏幕上的日期。")]
    public required DateOnly Date { get; init; }

    [Field("说明", Max = 300, Hint = "为何长时间没有登记，如“系统停用检修”。")]
    public required string Note { get; init; }

    public override void Apply(DateConfirmation matter, Doing doing)
    {
        (matter.Date, matter.Note) = (Date, Note);
        matter.Title = $"{Problems.Chinese(Date)}日期确认";
    }
}

/// <summary>
/// 日期确认的规则 — the law acts by itself on the days it fixes, so that a wrong clock would act for it. After a long silence nothing is recorded until
/// an official has said what day it is.
/// </summary>
public sealed class DateConfirmationType()
    : MatterType<DateConfirmation, DateConfirmationStage>("date-confirmation", "日期确认", "2026", new DateOnly(2007, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "calendar-check" };

    protected override void Define(Lifecycle<DateConfirmation, DateConfirmationStage> it)
    {
        var days = Statutes.CivilCode[201];
        it.Uses(CalendarsMechanism.LongestSilence, CalendarsMechanism.DaysWithoutReason);
        it.ReadByEveryone();
        it.Opens<ConfirmDate>("确认日期", DateConfirmationStage.Confirmed)
            .For("台账长时间没有登记、或者服务器日期跳动以后，由人核对日期；核对以前不登记任何事项，期限届满的法定后果也不发生。")
            .By(Role.Registrar, Role.InstitutionHead, Role.Head)
            .Under(days)
            .Needs("RQ001", (_, a, at) => a.Date == DayOf(at), "填写今天的日期，并与服务器日期一致", Article.WorkingRule, "不一致的，请先校准服务器的时钟。")
            .Needs(
                "RQ002",
                (_, a, at) => a.Date.Year <= at.Calendar.LastYear + 2,
                "使日期不超过已载入放假安排的次年之后一年",
                Article.WorkingRule,
                "请核对年份；年份无误的，请先更换含有近年放假安排的程序。"
            );
        it.Ends(DateConfirmationStage.Confirmed);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
    }

    private static DateOnly DayOf(Circumstances at) => DateOnly.FromDateTime(at.Doing.At.ToOffset(CountyClock.Offset).DateTime);
}
