using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>意见阶段.</summary>
public enum PublicCommentStage
{
    [Term("待审核公开")]
    Received,

    [Term("已公开")]
    Shown,

    [Term("不公开")]
    Withheld,

    [Term("异议复核中")]
    Appealed,

    [Term("已答复")]
    Answered,

    [Term("已作废")]
    Voided,

    [Term("征求意见已取消")]
    Dropped,
}

/// <summary>意见提出的方式.</summary>
public enum CommentChannel
{
    [Term("网上")]
    Online,

    [Term("信函")]
    Letter,

    [Term("电子邮件")]
    Mail,

    [Term("电话")]
    Phone,

    [Term("当面、座谈会")]
    Meeting,
}

/// <summary>采纳与否.</summary>
public enum CommentDisposition
{
    [Term("采纳")]
    Adopted,

    [Term("部分采纳")]
    Partly,

    [Term("不采纳")]
    NotAdopted,
}

/// <summary>不公开的情形.</summary>
public enum WithholdingGround
{
    [Term("含有他人个人信息、隐私或者商业秘密")]
    Personal,

    [Term("含有侮辱、诽谤内容")]
    Insult,

    [Term("含有法律、行政法规禁止发布的内容")]
    Unlawful,

    [Term("与征求意见的内容无关、广告")]
    Irrelevant,
}

/// <summary>公众意见 — what somebody says of a draft: of which version, of which paragraph, in which window; and what was made of it.</summary>
public sealed class PublicComment : Matter<PublicCommentStage>
{
    [Term("对第几稿")]
    public int Draft { get; internal set; }

    [Term("第几轮")]
    public int Window { get; internal set; }

    /// <summary>The number of the paragraph; 0 for the whole.</summary>
    [Term("第几段")]
    public int Paragraph { get; internal set; }

    /// <summary>The paragraph's mark; <c>null</c> for the whole.</summary>
    public string? ParagraphMark { get; internal set; }

    [Term("意见内容")]
    public string Text { get; internal set; } = "";

    /// <summary>What remarks that say the same of the same paragraph have in common.</summary>
    public string Alike { get; internal set; } = "";

    [Field("提出方式", Decided = true)]
    public CommentChannel Channel { get; internal set; }

    [Field("姓名或者单位", Max = 100, Personal = true)]
    public string? Name { get; internal set; }

    [Field("联系电话", Personal = true)]
    public PhoneNumber? Phone { get; internal set; }

    [Term("附件数")]
    public int Files { get; internal set; }

    /// <summary>Whether its words aren't shown: only that it was made counts.</summary>
    public bool Hidden { get; internal set; }

    [Term("不公开的情形")]
    public WithholdingGround? WithheldAs { get; internal set; }

    [Term("不公开的理由")]
    public string? WithheldBecause { get; internal set; }

    [Term("不公开日期")]
    public DateOnly? WithheldOn { get; internal set; }

    /// <summary>Who withheld it, by the id in the ledger: somebody else decides on the objection.</summary>
    public string WithheldBy { get; internal set; } = "";

    /// <summary>The day on which it was recorded that it is withheld: from it the time to object is counted.</summary>
    public DateOnly? ToldOn { get; internal set; }

    /// <summary>Who entered what came otherwise than online, by the id in the ledger; empty for all others.</summary>
    public string EnteredBy { get; internal set; } = "";

    /// <summary>Whether an objection was decided: there is one.</summary>
    public bool AppealDecided { get; internal set; }

    [Term("是否采纳")]
    public CommentDisposition? Disposition { get; internal set; }

    [Term("答复")]
    public string? Reply { get; internal set; }

    [Term("答复日期")]
    public DateOnly? DisposedOn { get; internal set; }

    /// <summary>Whether everybody reads it.</summary>
    public bool IsShown => !Hidden && Stage is PublicCommentStage.Shown or PublicCommentStage.Answered;

    /// <summary>The last day on which who made it may object to its being withheld: by the calendar of work.</summary>
    internal DateOnly LastToAppeal(Circumstances at) =>
        at.Calendar.AddWorkingDays(ToldOn ?? OpenedOn, Parameter(ConsultationParameters.AppealDays));

    internal void Dispose(CommentDisposition disposition, string reply, DateOnly on) => (Disposition, Reply, DisposedOn) = (disposition, reply, on);

    /// <inheritdoc/>
    public override IEnumerable<string?> SearchWords() => [Title, Number];
}
