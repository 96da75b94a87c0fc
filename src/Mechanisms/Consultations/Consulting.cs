using Fazhi.Matters;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>公布征求意见稿 — the draft, its note and the time for remarks; of a document or a decision it comes with that one's own act.</summary>
public sealed record OpenComments : Act<Consultation>
{
    [Field("题目", Hint = "例如：塔河县城镇供热管理办法（征求意见稿）。", Max = 200)]
    public required string Title { get; init; }

    [Field("征求意见的规范性文件", Hint = "规范性文件由“公开征求意见”一并公布，这里不填。")]
    public Reference<NormativeDocument>? Document { get; init; }

    [Field("征求意见的重大行政决策", Hint = "重大行政决策由“公开征求意见”一并公布，这里不填。")]
    public Reference<Decision>? Decision { get; init; }

    [Field("征求意见稿", Hint = "一段一行。公众可以对全文提意见，也可以对其中一段提。", Max = DraftText.Longest, Long = true)]
    public required string Text { get; init; }

    [Field("起草说明", Hint = "为什么制定、主要内容、依据。", Max = 10_000, Long = true)]
    public required string Note { get; init; }

    [Field("征求意见稿原件")]
    public FileRef? File { get; init; }

    [Field("开始日期")]
    public required DateOnly From { get; init; }

    [Field("截止日期")]
    public required DateOnly Until { get; init; }

    [Field("期限较短的理由", Hint = "期限不足规定天数的必填，随公告公布。", Max = 500, Long = true)]
    public string? ShorterBecause { get; init; }

    [Field("公开渠道")]
    public required string Channel { get; init; }

    public override void Apply(Consultation matter, Doing doing)
    {
        (matter.Title, matter.Document, matter.DocumentId, matter.Channel) = (Title, Document, Document?.Id, Channel);
        (matter.Decision, matter.DecisionId) = (Decision, Decision?.Id);
        matter.Put(Text, Note, File, From);
        matter.Open(From, Until, ShorterBecause);
    }
}

/// <summary>更换征求意见稿 — a new version of the draft: the time begins anew, or it is said why it doesn't. Remarks stay with the version they were made on.</summary>
public sealed record ReviseDraft : Act<Consultation>
{
    [Field("新的征求意见稿", Hint = "一段一行。", Max = DraftText.Longest, Long = true)]
    public required string Text { get; init; }

    [Field("更换的说明", Hint = "改了什么，为什么改；期限不重新计算的，写明理由。", Max = 10_000, Long = true)]
    public required string Explanation { get; init; }

    [Field("征求意见稿原件")]
    public FileRef? File { get; init; }

    [Field("期限重新计算")]
    public bool Restarts { get; init; }

    [Field("新的截止日期", Hint = "期限重新计算的必填。")]
    public DateOnly? Until { get; init; }

    [Field("期限较短的理由", Max = 500, Long = true)]
    public string? ShorterBecause { get; init; }

    public override void Apply(Consultation matter, Doing doing)
    {
        matter.Put(Text, Explanation, File, doing.On);
        if (Restarts)
            matter.Open(doing.On, Until ?? matter.Until, ShorterBecause);
    }
}

/// <summary>延长征求意见 — more time, with the reason.</summary>
public sealed record ExtendComments : Act<Consultation>
{
    [Field("新的截止日期")]
    public required DateOnly Until { get; init; }

    [Field("延长的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Consultation matter, Doing doing) => matter.Extend(Until, Reason);
}

/// <summary>截止 — the last day is over.</summary>
public sealed record CloseComments : Act<Consultation>
{
    public override void Apply(Consultation matter, Doing doing) { }
}

/// <summary>再次征求意见 — another round, after what the first brought.</summary>
public sealed record ReopenComments : Act<Consultation>
{
    [Field("再次征求意见的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    [Field("新的征求意见稿", Hint = "一段一行；没有修改的，原样填写。", Max = DraftText.Longest, Long = true)]
    public required string Text { get; init; }

    [Field("征求意见稿原件")]
    public FileRef? File { get; init; }

    [Field("截止日期")]
    public required DateOnly Until { get; init; }

    [Field("期限较短的理由", Max = 500, Long = true)]
    public string? ShorterBecause { get; init; }

    public override void Apply(Consultation matter, Doing doing)
    {
        if (Text != matter.Current.Text)
            matter.Put(Text, Reason, File, doing.On);
        matter.Open(doing.On, Until, ShorterBecause);
    }
}

/// <summary>公布采纳情况 — ends the consultation: every remark has its disposition, and the report makes itself of them.</summary>
public sealed record PublishFeedback : Act<Consultation>
{
    [Field("收到意见数", Min = 0, Hint = "由系统从意见算出。")]
    public required int Received { get; init; }

    [Field("采纳和部分采纳意见数", Min = 0, Hint = "由系统从意见算出。")]
    public required int Adopted { get; init; }

    [Field("已听取市场主体、行业协会商会意见")]
    public bool EnterprisesHeard { get; init; }

    [Field("采纳情况说明", Hint = "意见主要集中在哪些方面，怎样采纳的；没有收到意见的，写明没有收到。", Max = 4000, Long = true)]
    public required string Summary { get; init; }

    public override void Apply(Consultation matter, Doing doing) =>
        (matter.Received, matter.Adopted, matter.Summary, matter.AnsweredOn) = (Received, Adopted, Summary, doing.On);
}

/// <summary>取消征求意见 — the draft is given up.</summary>
public sealed record CancelConsultation : Act<Consultation>
{
    [Field("取消的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Consultation matter, Doing doing) => matter.Summary = Reason;
}
