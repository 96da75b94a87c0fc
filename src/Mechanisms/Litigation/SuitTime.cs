using Fazhi.Clocks;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>起诉期限和审理期限 — what a defendant may check and plead: until when the plaintiff could sue, and until when the court decides. The court decides of both; here they are only reckoned.</summary>
/// <param name="Last">The last day; <c>null</c> where what is on record doesn't tell.</param>
/// <param name="Why">The rule.</param>
public sealed record SuitTime(DateOnly? Last, string Why)
{
    /// <summary>The last day on which the plaintiff could sue.</summary>
    public static SuitTime ToSue(Lawsuit suit, WorkCalendar calendar)
    {
        if (suit.Target == SuitTarget.Inaction)
            return suit.RequestedOn is { } asked
                ? new(Day(calendar, Day(calendar, asked, 2.Months()), 6.Months()), "申请履行职责之日起两个月为履行期限，期满之日起六个月（《行政诉讼法》第四十七条、《行政诉讼法解释》第六十六条）；法律、法规另有规定和紧急情况除外。")
                : new(null, "没有登记申请履行职责的日期。");
        if (suit.ActServedOn is not { } known)
            return new(null, "没有登记原告收到行政行为或者复议决定的日期。");
        if (suit.NotTold)
            return new(Day(calendar, known, 1.Years()), "没有告知起诉期限的，自知道或者应当知道行政行为内容之日起最长不超过一年（《行政诉讼法解释》第六十四条）。");
        return suit.ReviewId is not null
            ? new(Day(calendar, known, 15.Days()), "收到复议决定书之日起十五日（《行政诉讼法》第四十五条）。")
            : new(Day(calendar, known, 6.Months()), suit.Immovable
                ? "知道或者应当知道作出行政行为之日起六个月，因不动产提起的自行政行为作出之日起最长二十年（《行政诉讼法》第四十六条）。"
                : "知道或者应当知道作出行政行为之日起六个月，自行政行为作出之日起最长五年（《行政诉讼法》第四十六条）。");
    }

    /// <summary>Whether the suit came late, as far as the records tell; <c>null</c> where they don't.</summary>
    public bool? IsLate(DateOnly? sued) => Last is { } last && sued is { } on ? on > last : null;

    /// <summary>The last day on which the court decides in the instance it stands in; extensions aren't known here.</summary>
    public static SuitTime ToDecide(Lawsuit suit, WorkCalendar calendar) =>
        suit switch
        {
            { Stage: LawsuitStage.Appealed, AppealedOn: { } appealed } => new(Day(calendar, appealed, 3.Months()), "第二审自收到上诉状之日起三个月（《行政诉讼法》第八十八条），这里自上诉之日推算。"),
            { DocketedOn: null } => new(null, "没有登记法院的立案日期。"),
            { DocketedOn: { } docketed, Simplified: true } => new(Day(calendar, docketed, 45.Days()), "简易程序自立案之日起四十五日（《行政诉讼法》第八十三条）。"),
            { DocketedOn: { } docketed } => new(Day(calendar, docketed, 6.Months()), "第一审自立案之日起六个月（《行政诉讼法》第八十一条）。"),
        };

    internal static DateOnly Day(WorkCalendar calendar, DateOnly from, Period period) => Deadline.Compute(calendar, from, period).Latest;
}
