using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>通知听证 — time, place and matters in writing, five working days before (第五十一条).</summary>
public sealed record NotifyHearing : Act<Reconsideration>
{
    [Field("听证日期")]
    public required DateOnly HearingOn { get; init; }

    [Field("听证时刻", Hint = "例如：上午9时。", Max = 30)]
    public string? Clock { get; init; }

    [Field("听证地点", Max = 200)]
    public required string Place { get; init; }

    [Field("拟听证事项", Max = 1000, Long = true)]
    public required string Matters { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.HearingOn = HearingOn;
}

/// <summary>延期听证 — the hearing isn't held on the day that was notified; on another day, or on one that a new notice will name.</summary>
public sealed record PostponeHearing : Act<Reconsideration>
{
    [Field("延期的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("改在哪一日举行", Hint = "还不能确定的不填，确定后办理“通知听证”。")]
    public DateOnly? HearingOn { get; init; }

    [Field("听证时刻", Hint = "例如：上午9时。", Max = 30)]
    public string? Clock { get; init; }

    [Field("听证地点", Max = 200, Hint = "不变的不填。")]
    public string? Place { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.HearingOn = HearingOn;
}

/// <summary>举行听证 — one presiding officer, at least two hearing officers, one recorder (第五十条).</summary>
public sealed record HoldHearing : Act<Reconsideration>
{
    [Field("听证主持人", Max = 50)]
    public required string Presiding { get; init; }

    [Field("听证员", Min = 2, Max = 10)]
    public required IReadOnlyList<string> Officers { get; init; }

    [Field("记录员", Max = 50)]
    public required string Recorder { get; init; }

    [Field("申请人到场", Hint = "有几名申请人的，到场的是全部申请人或者他们推选的代表人；没有都到场的，另行听取意见。")]
    public bool ApplicantPresent { get; init; }

    [Field("被申请人的负责人参加")]
    public bool RespondentHeadPresent { get; init; }

    [Field("被申请人的负责人不能参加的理由和委托的工作人员", Max = 300)]
    public string? HeadAbsence { get; init; }

    [Field("听证笔录", Max = 20000, Long = true)]
    public required string Record { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        matter.HearingHeldOn = doing.On;
        if (ApplicantPresent)
            matter.Change(matter.Concerned(PartyRole.Applicant, null), p => p with { HeardOn = doing.On });
    }
}
