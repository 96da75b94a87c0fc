using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>人民法院的裁判 — what a court decided of the reconsideration (《行政诉讼法》第六十九条至第七十四条, 《行政诉讼法解释》第八十九条、第一百三十六条).</summary>
public enum CourtRuling
{
    [Term("撤销行政复议决定，责令重新作出")]
    RedoOrdered,

    [Term("撤销行政复议决定，恢复原行政行为的效力")]
    OriginalRestored,

    [Term("撤销原行政行为和行政复议决定")]
    BothRevoked,

    [Term("确认行政复议决定违法")]
    DeclaredUnlawful,

    [Term("撤销不予受理决定，责令受理")]
    AcceptanceOrdered,

    [Term("责令限期作出行政复议决定")]
    DecisionOrdered,

    [Term("驳回起诉或者诉讼请求")]
    Dismissed,
}

/// <summary>登记法院裁判 — a judgment or ruling in force about the reconsideration, and what it orders.</summary>
public sealed record RecordJudgment : Act<Reconsideration>
{
    [Field("裁判结果")]
    public required CourtRuling Ruling { get; init; }

    [Field("人民法院", Max = 100)]
    public required string Court { get; init; }

    [Field("案号", Max = 100)]
    public required string CaseNumber { get; init; }

    [Field("裁判生效日期", NotAfterAct = true)]
    public required DateOnly EffectiveOn { get; init; }

    [Field("收到生效裁判的日期", NotAfterAct = true, Hint = "不填的，为裁判生效日期。")]
    public DateOnly? ReceivedOn { get; init; }

    [Field("裁判确定的期限（日）", Min = 1, Max = 365, Hint = "裁判没有确定期限的不填，按法律规定的期限办理。")]
    public int? WithinDays { get; init; }

    [Field("裁判文书", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>The time the court gives runs from the day the judgment is in force and here, whichever comes later.</summary>
    public DateOnly StartsOn => ReceivedOn > EffectiveOn ? ReceivedOn.Value : EffectiveOn;

    /// <summary>Whether the case goes on: something is to be decided within the court's time.</summary>
    public bool OrdersDecision => Ruling is CourtRuling.RedoOrdered or CourtRuling.DecisionOrdered;

    /// <summary>Whether what concluded the case is no longer in force.</summary>
    internal bool Annuls => Ruling is CourtRuling.RedoOrdered or CourtRuling.OriginalRestored or CourtRuling.BothRevoked;

    /// <summary>Whether there is what the court decided of: a conclusion, a refusal, a case without a decision.</summary>
    internal bool Fits(Reconsideration matter) =>
        Ruling switch
        {
            CourtRuling.RedoOrdered or CourtRuling.BothRevoked or CourtRuling.DeclaredUnlawful => matter.IsConcluded
                && matter.Outcome != CaseOutcome.Mediated,
            CourtRuling.OriginalRestored => matter is { IsConcluded: true, Outcome: CaseOutcome.Modify or CaseOutcome.Revoke or CaseOutcome.RevokePartly
                or CaseOutcome.ConfirmIllegal or CaseOutcome.ConfirmInvalid },
            CourtRuling.AcceptanceOrdered => matter is { RefusedOn: not null, AcceptedOn: null, AcceptanceOrderedOn: null },
            CourtRuling.DecisionOrdered => matter is { AcceptedOn: not null, IsConcluded: false },
            CourtRuling.Dismissed => matter.IsConcluded || matter.RefusedOn is not null || matter.AcceptedOn is not null,
            _ => throw new ArgumentOutOfRangeException(nameof(matter), Ruling, null),
        };

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        (matter.CourtRuling, matter.JudgmentOn, matter.CourtDays) = (Ruling, EffectiveOn, WithinDays);
        // Somebody sued, though nobody noted it; a suit that was turned away may have come too late.
        if (Ruling != CourtRuling.Dismissed)
            matter.RecourseEndedOn = null;
        if (Annuls)
            matter.Annul(EffectiveOn, doing.Sequence);
        if (Ruling == CourtRuling.RedoOrdered)
            matter.Reopen(doing.On);
        if (Ruling == CourtRuling.AcceptanceOrdered)
            matter.OrderAcceptance(doing.On, doing.Sequence);
    }
}

/// <summary>依照裁判受理 — the court revoked the refusal and ordered acceptance.</summary>
public sealed record AcceptByJudgment : Act<Reconsideration>
{
    [Field("适用简易程序的情形", Hint = "不填的，适用普通程序。")]
    public SimplifiedGround? SimplifiedGround { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        matter.AcceptedOn = doing.On;
        (matter.Simplified, matter.SimplifiedGround) = (SimplifiedGround is not null, SimplifiedGround);
    }
}
