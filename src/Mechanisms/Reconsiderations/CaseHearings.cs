using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 听证 — on the day that was notified five working days before, and on no other (第五十条、第五十一条). Another day wants a notice of its own, in the same time.
/// </summary>
internal static class CaseHearings
{
    private const string InTime = "在举行听证的五个工作日前通知当事人";

    private static Statute Law => Statutes.Reconsideration;

    internal static void Define(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.During<NotifyHearing>("通知听证", Hearing).By(Handler).Under(Law[51, 1])
            .For("告知听证的时间、地点和事项，五个工作日前通知；已经通知过的，以新的通知为准。")
            .Needs("FY036", (_, a, at) => IsInTime(a.HearingOn, at), InTime, Law[51, 1], "请推迟听证日期。")
            .Needs("FY220", (_, a, _) => ClockTime.Is(a.Clock), ClockTime.What, Law[51, 1], ClockTime.Remedy)
            .Issues("reconsideration/HearingNotice", "行政复议听证通知书", (_, c) => c.Word + "复听");
        it.During<PostponeHearing>("延期听证", Hearing).By(Handler).Under(Law[51, 1])
            .For("不能在通知的日期举行的，写明理由，告知当事人改在哪一日，或者另行通知。")
            .Needs("FY170", m => m.HearingOn is not null && m.HearingHeldOn is null, "先通知听证，并且还没有举行", Law[51, 1])
            .Needs("FY036", (_, a, at) => a.HearingOn is not { } day || IsInTime(day, at), InTime, Law[51, 1], "请推迟听证日期，或者先不定日期。")
            .Needs("FY220", (_, a, _) => ClockTime.Is(a.Clock), ClockTime.What, Law[51, 1], ClockTime.Remedy)
            .Issues("reconsideration/HearingPostponement", "行政复议听证延期通知书", (_, c) => c.Word + "复听");
        it.During<HoldHearing>("举行听证", Hearing).By(Handler).Under(Law[50, 3])
            .For("记录听证的参加人和经过。")
            .Needs("FY037", (m, at) => m.HearingOn == at.On, "先通知听证，并在通知的日期举行", Law[51, 1],
                "改在别的日期的，请在五个工作日前重新办理“通知听证”，或者办理“延期听证”。")
            .Needs("FY221", (_, a, _) => AreDifferent([a.Presiding, .. a.Officers, a.Recorder]),
                "由一人任主持人、两人以上任听证员，另有一名记录员", Law[50, 3], "主持人、听证员、记录员不能是同一人，请逐一填写。")
            .Needs("FY038", (_, a, _) => a.RespondentHeadPresent || !string.IsNullOrWhiteSpace(a.HeadAbsence),
                "由被申请人的负责人参加，不能参加的说明理由并委托工作人员参加", Law[51, 3]);
    }

    /// <summary>Whether nobody is named twice.</summary>
    internal static bool AreDifferent(IReadOnlyList<string> names) =>
        names.Select(n => n.Trim()).Distinct(StringComparer.Ordinal).Count() == names.Count;

    private static bool IsInTime(DateOnly hearing, Circumstances at) =>
        at.On <= Deadline.Compute(at.Calendar, hearing, 5.WorkingDays().Before()).Earliest;
}
