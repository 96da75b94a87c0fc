using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>通知补正 — one notice that lists everything missing (第三十一条第一款).</summary>
public sealed record AskForCorrection : Act<Reconsideration>
{
    [Field("需要补正的事项", Min = 1, Max = 20)]
    public required IReadOnlyList<string> Items { get; init; }

    [Field("申请人收到日期", NotAfterAct = true, Hint = "当场交付的填写；另行送达的，在送达时登记。")]
    public DateOnly? ReceivedOn { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.CorrectionAskedOn = doing.On;
}

/// <summary>延长补正期限 — for good cause (第三十一条第二款).</summary>
public sealed record ExtendCorrectionTime : Act<Reconsideration>
{
    [Field("延长工作日数", Min = 1, Max = 30)]
    public required int Days { get; init; }

    [Field("正当理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) { }
}

/// <summary>补正申请材料 — the applicant supplies what was missing.</summary>
public sealed record SupplyCorrections : Act<Reconsideration>
{
    [Field("补正内容", Max = 4000, Long = true)]
    public required string Content { get; init; }

    [Field("补正后的行政复议请求", Max = 2000, Long = true)]
    public string? Claims { get; init; }

    [Field("耽误申请期限的理由", Max = 500, Long = true, Hint = "超过申请期限提出，申请时没有写明理由的填写。")]
    public string? LateReason { get; init; }

    [Field("补正材料", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    [Field("收到补正材料日期", Official = true, Hint = "邮寄补正材料的，办理日期写交寄的日期，这里写收到的日期；审查期限从收到之日起算。")]
    public DateOnly? ReceivedOn { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        (matter.CorrectedApplicationOn, matter.Claims, matter.LateReason) = (doing.On, Claims ?? matter.Claims, LateReason ?? matter.LateReason);
}

/// <summary>视为放弃申请 — no correction came in time (第三十一条第二款).</summary>
public sealed record AbandonApplication : Act<Reconsideration>
{
    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) { }
}

/// <summary>受理 — the seven conditions of 第三十条第一款, one by one, and the procedure.</summary>
public sealed record AcceptApplication : Act<Reconsideration>
{
    [Field("有明确的申请人和符合规定的被申请人")]
    public bool ClearParties { get; init; }

    [Field("申请人与行政行为有利害关系")]
    public bool HasInterest { get; init; }

    [Field("有具体的行政复议请求和理由")]
    public bool ConcreteClaim { get; init; }

    [Field("在法定申请期限内提出")]
    public bool InTime { get; init; }

    [Field("属于行政复议范围")]
    public bool InScope { get; init; }

    [Field("属于本机关的管辖范围")]
    public bool OurJurisdiction { get; init; }

    [Field("本机关和人民法院此前均未受理")]
    public bool NotTakenBefore { get; init; }

    [Field("耽误申请期限有正当理由")]
    public bool LateForGoodReason { get; init; }

    [Field("适用简易程序的情形", Hint = "不填的，适用普通程序。")]
    public SimplifiedGround? SimplifiedGround { get; init; }

    [Field("应当先申请行政复议")]
    public bool ReconsiderationFirst { get; init; }

    [Field("再次申请的理由", Max = 1000, Long = true, Hint = "以前申请过的填写：撤回违背申请人真实意愿的证明，事实、理由有什么不同，或者为什么不是同一行政行为。")]
    public string? AgainBecause { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        matter.AcceptedOn = doing.On;
        (matter.Simplified, matter.SimplifiedGround) = (SimplifiedGround is not null, SimplifiedGround);
        matter.ReconsiderationFirst |= ReconsiderationFirst;
    }
}

/// <summary>视为受理 — no decision to refuse by the end of the review period (第三十条第三款).</summary>
public sealed record DeemAccepted : Act<Reconsideration>
{
    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        (matter.AcceptedOn, matter.DeemedAccepted) = (doing.On, true);
}

/// <summary>不予受理 — with the reason, and the competent organ where jurisdiction is another's (第三十条第二款).</summary>
public sealed record RefuseApplication : Act<Reconsideration>
{
    [Field("不予受理的理由")]
    public required RefusalGround Ground { get; init; }

    [Field("理由说明", Max = 2000, Long = true)]
    public required string Reason { get; init; }

    [Field("有管辖权的行政复议机关", Max = 100)]
    public string? CompetentOrgan { get; init; }

    [Field("与登记的事实不一致的说明", Max = 1000, Long = true, Hint = "按登记的日期没有超过期限而以超过期限为由的，或者被申请人属于本机关管辖而以管辖为由的，写明查明的事实。")]
    public string? DespiteFacts { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        (matter.RefusedOn, matter.RefusalGround, matter.CompetentOrgan) = (doing.On, Ground, CompetentOrgan);
}

/// <summary>适用简易程序 — chosen after acceptance, as in a case deemed accepted (第五十三条).</summary>
public sealed record ApplySimplified : Act<Reconsideration>
{
    [Field("适用简易程序的情形")]
    public required SimplifiedGround Ground { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        (matter.Simplified, matter.SimplifiedGround) = (true, Ground);
}

/// <summary>转为普通程序 — approved by the head of the institution, not of the organ (第五十五条).</summary>
public sealed record SwitchToOrdinary : Act<Reconsideration>
{
    [Field("不宜适用简易程序的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        (matter.Simplified, matter.SimplifiedGround) = (false, null);
}
