using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;

namespace Fazhi.Mechanisms.Decisions;

/// <content>公众参与.</content>
public sealed partial class Decision
{
    [Field("征求意见开始日期")]
    public DateOnly? CommentFrom { get; internal set; }

    [Field("征求意见截止日期")]
    public DateOnly? CommentUntil { get; internal set; }

    /// <summary>The first day on which what became of the comments was told.</summary>
    [Term("首次反馈意见采纳情况日期")]
    public DateOnly? ConsultedOn { get; internal set; }

    [Term("不公开征求意见的理由")]
    public string? CommentWaived { get; internal set; }

    [Term("决定不公开征求意见日期")]
    public DateOnly? CommentWaivedOn { get; internal set; }

    [Field("收到意见数", Min = 0)]
    public int CommentsReceived { get; internal set; }

    [Field("采纳意见数", Min = 0)]
    public int CommentsAdopted { get; internal set; }
}

/// <summary>公开征求意见 — the draft with its note before the public (第十五条).</summary>
public sealed record OpenPublicComment : Act<Decision>
{
    [Field("决策草案", Hint = "一段一行。公众可以对全文提意见，也可以对其中一段提。", Max = DraftText.Longest, Long = true)]
    public required string Draft { get; init; }

    [Field("起草说明", Max = 4000, Long = true)]
    public required string Note { get; init; }

    [Field("草案原件")]
    public FileRef? File { get; init; }

    [Field("公开渠道", Max = 100)]
    public required string Channel { get; init; }

    [Field("截止日期", Hint = "自公布之日起一般不少于30日。")]
    public required DateOnly Until { get; init; }

    [Field("期限较短的理由", Max = 500, Long = true, Hint = "期限少于规定日数的，在征求意见公告中说明。")]
    public string? ShorterBecause { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        (matter.CommentFrom, matter.CommentUntil, matter.CommentWaived) = (doing.On, Until, null);
        matter.Undo(DecisionStep.Consultation);
    }
}

/// <summary>征求意见期限变动 — caused by the consultation when its last day is another.</summary>
public sealed record MovePublicComment : Act<Decision>
{
    [Field("截止日期")]
    public required DateOnly Until { get; init; }

    public override void Apply(Decision matter, Doing doing) => matter.CommentUntil = Until;
}

/// <summary>意见处理完毕 — caused by the consultation when it publishes what became of the remarks: what was received, what was adopted, and that none is without an answer.</summary>
public sealed record EndPublicComment : Act<Decision>
{
    [Field("收到意见数", Min = 0)]
    public required int Received { get; init; }

    [Field("采纳意见数", Min = 0)]
    public required int Adopted { get; init; }

    [Field("没有处理的意见数", Min = 0)]
    public required int Undisposed { get; init; }

    [Field("意见采纳情况", Max = 4000, Long = true)]
    public required string Explained { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        (matter.CommentsReceived, matter.CommentsAdopted) = (Received, Adopted);
        matter.AdoptionExplained = Explained;
        matter.ConsultedOn ??= doing.On;
        matter.Take(DecisionStep.Consultation, doing.On);
    }
}

/// <summary>不公开征求意见 — only where law keeps the matter from the public (第十四条).</summary>
public sealed record WaivePublicComment : Act<Decision>
{
    [Field("依法不予公开的依据", Max = 300, Hint = "写明法律、法规的名称和条文，或者定密的依据。")]
    public required string LegalGround { get; init; }

    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Decision matter, Doing doing) => (matter.CommentWaived, matter.CommentWaivedOn) = ($"{LegalGround.TrimEnd('。')}：{Reason}", doing.On);
}
