using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>三项制度 — which of the three systems a point belongs to.</summary>
public enum EnforcementSystem
{
    [Term("执法公示")]
    Publicity,

    [Term("全过程记录")]
    Record,

    [Term("法制审核")]
    Review,
}

/// <summary>三项制度的一项 — what the law wants of a case, and whether it is there.</summary>
/// <param name="System">Of which system.</param>
/// <param name="What">What is wanted.</param>
/// <param name="Basis">The article.</param>
/// <param name="IsThere">Whether it is there.</param>
/// <param name="On">The day of it.</param>
/// <param name="Remedy">What to do while it isn't.</param>
public sealed record RecordPoint(EnforcementSystem System, string What, Article Basis, bool IsThere, DateOnly? On, string Remedy);

/// <summary>三项制度的落实 — what a case has and what it lacks of publicity, of the record of the whole process, and of legal review (国办发〔2018〕118号).</summary>
public static class CaseRecord
{
    private static Statute Law => Statutes.Penalty;

    /// <summary>All points that apply to a case as it stands.</summary>
    public static IReadOnlyList<RecordPoint> Of(PenaltyCase m) => [.. Publicity(m), .. Process(m), .. Recorded(m), .. Review(m)];

    /// <summary>The steps of which there is no recording although one is wanted: seizure always, and a hearing or what was left at a door where a recording is the proof.</summary>
    public static IReadOnlyList<RecordedStep> Unrecorded(PenaltyCase m) =>
        [.. Wanted(m).Where(step => m.Recordings.All(r => r.Step != step || r.Kind == RecordingKind.Photos))];

    private static IEnumerable<RecordedStep> Wanted(PenaltyCase m)
    {
        if (m.SealedOn is not null)
            yield return RecordedStep.Sealing;
        if (m.CourtAskedOn is null && m.Imposed.Any(i => i.Kind is PenaltyKind.Closure))
            yield return RecordedStep.Enforcement;
    }

    private static IEnumerable<RecordPoint> Publicity(PenaltyCase m)
    {
        if (m.Summary || m.SceneOn is not null)
            yield return Point(EnforcementSystem.Publicity, "事中出示证件、告知权利", Law[55], on: m.SceneOn ?? m.DecidedOn, "请办理“现场笔录”。");
        if (m.MustBePublished)
            yield return Point(EnforcementSystem.Publicity, "决定以后公开", PenaltyLaw.Publicity, m.PublishedOn ?? m.WithheldOn, "请办理“公开处罚决定”，依法不公开的办理“决定不公开”。");
        if (m.ReversedOn is not null && m.PublishedOn is not null)
            yield return Point(EnforcementSystem.Publicity, "决定被改变的，撤回公开", Law[48, 2], m.WithdrawnOn, "请办理“撤回公开”。");
    }

    private static IEnumerable<RecordPoint> Process(PenaltyCase m)
    {
        if (m.FiledOn is null || m.Summary)
            yield break;
        yield return Point(EnforcementSystem.Record, "启动：立案", Law[54], m.FiledOn, "");
        yield return Point(EnforcementSystem.Record, "调查：笔录或者证据", Law[46], m.SceneOn ?? m.InquiredOn ?? (m.EvidenceCount > 0 ? m.FiledOn : null), "请办理“现场笔录”“询问笔录”或者“登记证据”。");
        yield return Point(EnforcementSystem.Record, "调查终结", Law[57, 1], m.InvestigationEndedOn, "请办理“调查终结”。");
        if (m.Outcome is null or CaseOutcomeKind.Penalised && m.Proposal is null or CaseProposal.Penalise)
        {
            yield return Point(EnforcementSystem.Record, "告知拟处罚", Law[44], m.NoticeServedOn, "请办理“告知拟处罚”，并登记送达。");
            yield return Point(EnforcementSystem.Record, "听取陈述、申辩", Law[45], m.DefendedOn ?? m.WaivedOn, "请办理“记录陈述、申辩”；放弃的，办理“登记放弃陈述、申辩”；逾期没有提出的，不必登记。");
        }

        if (m.HearingAskedOn is not null)
            yield return Point(EnforcementSystem.Record, "举行听证", Law[64], m.HearingHeldOn ?? (m.HearingAbandoned ? m.HearingOn : null), "请办理“通知听证”“举行听证”。");
        yield return Point(EnforcementSystem.Record, "决定", Law[57, 1], m.DecidedOn, "");
        if (m.DecidedOn is not null)
            yield return Point(EnforcementSystem.Record, "送达", Law[61], m.ServedOn, "请办理“送达决定书”。");
        if (m.Fine is not null)
            yield return Point(EnforcementSystem.Record, "执行：缴款", Law[67], m.PaidOn, "请办理“登记缴款”，逾期的催告。");
    }

    private static IEnumerable<RecordPoint> Recorded(PenaltyCase m) =>
        Wanted(m).Select(step => Point(EnforcementSystem.Record, $"音像记录：{Terms.Of(step)}", PenaltyLaw.Recording,
            m.Recordings.FirstOrDefault(r => r.Step == step && r.Kind != RecordingKind.Photos)?.On, "请办理“登记音像记录”。"));

    private static IEnumerable<RecordPoint> Review(PenaltyCase m)
    {
        if (PenaltyChecks.WantsReview(m))
            yield return Point(EnforcementSystem.Review, "决定以前法制审核", Law[58], m.ReviewedOn, "请由法制审核人员办理“法制审核”。");
        if (PenaltyChecks.WantsDiscussion(m) && m.NoticeOn is not null)
            yield return Point(EnforcementSystem.Review, "负责人集体讨论", Law[57, 2], m.DiscussedOn, "请办理“集体讨论”。");
    }

    private static RecordPoint Point(EnforcementSystem system, string what, Article basis, DateOnly? on, string remedy) =>
        new(system, what, basis, on is not null, on, remedy);
}
