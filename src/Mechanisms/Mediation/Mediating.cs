using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>确定调解员 — one or several mediators, named by the organisation or chosen by the parties.</summary>
public sealed record AssignMediators : Act<Dispute>
{
    [Field("调解员", Min = 1, Max = 7)]
    public required IReadOnlyList<Reference<Mediator>> Mediators { get; init; }

    [Field("由当事人选择")]
    public bool ChosenByParties { get; init; }

    [Field("邀请参与调解的人员", Hint = "亲属、邻里、同事，或者有专门知识、社会经验的人员；须征得当事人同意。", Max = 200)]
    public string? Invited { get; init; }

    public override void Apply(Dispute matter, Doing doing) => matter.Mediators = Mediators;
}

/// <summary>记录调解 — what was said and done when the parties sat together.</summary>
public sealed record HoldSession : Act<Dispute>
{
    [Field("调解地点")]
    public required string Place { get; init; }

    [Field("已告知当事人权利义务")]
    public bool RightsTold { get; init; }

    [Field("当事人同意公开进行")]
    public bool Open { get; init; }

    [Field("调解记录", Max = 4000, Long = true, Personal = true)]
    public required string Record { get; init; }

    [Field("记录附件", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Dispute matter, Doing doing) => matter.Sessions++;
}

/// <summary>变更当事人 — somebody joins or leaves, or was named wrongly.</summary>
public sealed record ChangeParties : Act<Dispute>
{
    [Field("变更后的全部当事人", Min = 2, Max = 50)]
    public required IReadOnlyList<Party> Parties { get; init; }

    [Field("变更理由", Max = 500, Long = true, Personal = true)]
    public required string Reason { get; init; }

    public override void Apply(Dispute matter, Doing doing) => matter.Name(Parties, doing);
}

/// <summary>报告公安机关 — the dispute may turn into a public-order or criminal case; the police are told at once.</summary>
public sealed record ReportToPolice : Act<Dispute>
{
    [Field("激化的迹象", Max = 1000, Long = true, Personal = true)]
    public required string Signs { get; init; }

    [Field("接报的公安机关", Max = 100)]
    public required string Police { get; init; }

    [Field("已采取的预防措施", Max = 1000, Long = true, Personal = true)]
    public required string Measures { get; init; }

    public override void Apply(Dispute matter, Doing doing) => matter.PoliceToldOn ??= doing.On;
}

/// <summary>达成协议 — the parties agree, in writing or by word of mouth. The agreement takes effect on the day of the act.</summary>
public sealed record ReachAgreement : Act<Dispute>
{
    [Field("协议形式")]
    public required AgreementForm Form { get; init; }

    [Field("主要事实、争议事项和各方责任", Max = 4000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    [Field("协议内容", Max = 4000, Long = true, Personal = true)]
    public required string Content { get; init; }

    [Field("履行方式", Max = 500, Long = true, Personal = true)]
    public required string Manner { get; init; }

    [Field("约定的履行期限", Hint = "当场履行完毕、长期履行的不填。")]
    public DateOnly? PerformBy { get; init; }

    [Field("当场履行完毕")]
    public bool PerformedAtOnce { get; init; }

    [Field("长期履行，没有期限", Hint = "约定不做某事、长期相处的办法等。")]
    public bool Lasting { get; init; }

    internal bool TellsPerformance => new[] { PerformBy is not null, PerformedAtOnce, Lasting }.Count(said => said) == 1;

    [Field("涉及金额（元）", Hint = "不涉及金钱的不填。", Money = true, Max = 2_000_000_000)]
    public decimal? AmountYuan { get; init; }

    [Field("各方当事人已签名、盖章或者按指印")]
    public bool SignedByParties { get; init; }

    [Field("人民调解员已签名")]
    public bool SignedByMediator { get; init; }

    [Field("已加盖调解组织印章")]
    public bool Sealed { get; init; }

    [Field("签署的协议书")]
    public FileRef? Signed { get; init; }

    public override void Apply(Dispute matter, Doing doing)
    {
        matter.Conclude(DisputeOutcome.Agreement, doing.On);
        (matter.AgreementForm, matter.Agreement, matter.AmountYuan) = (Form, Content, AmountYuan);
        matter.PerformBy = PerformBy;
        matter.PerformedOn = PerformedAtOnce ? doing.On : null;
    }
}

/// <summary>终止调解 — there is no agreement; the parties are told of the other ways.</summary>
public sealed record FailMediation : Act<Dispute>
{
    [Field("调解不成原因")]
    public required FailureReason Reason { get; init; }

    [Field("说明", Max = 1000, Long = true, Personal = true)]
    public string? Explanation { get; init; }

    [Field("已告知的其他途径", Min = 1)]
    public required IReadOnlyList<OtherWay> Told { get; init; }

    public override void Apply(Dispute matter, Doing doing) => matter.Conclude(DisputeOutcome.Failed, doing.On);
}
