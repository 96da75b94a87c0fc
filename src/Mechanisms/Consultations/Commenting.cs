using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>提出意见 — by anybody, without an account; or what came by letter, telephone or at a meeting, entered for the person.</summary>
public sealed record SubmitComment : Act<PublicComment>
{
    [Field("对第几稿", Min = 1)]
    public required int Draft { get; init; }

    [Field("第几轮", Min = 1)]
    public required int Window { get; init; }

    [Field("对第几段", Hint = "对全文提意见的填0。", Min = 0)]
    public required int Paragraph { get; init; }

    [Field("该段的标识", Hint = "在网页上对一段提意见时由系统填写。", Max = 16)]
    public string? ParagraphMark { get; init; }

    [Field("意见内容", Hint = "认为应当怎样改，为什么。", Max = 5000, Long = true)]
    public required string Text { get; init; }

    [Field("附件", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    [Field("姓名或者单位", Hint = "可以不填。", Max = 100, Personal = true)]
    public string? Name { get; init; }

    [Field("联系电话", Hint = "可以不填。", Personal = true)]
    public PhoneNumber? Phone { get; init; }

    [Field("提出方式", Official = true, Hint = "由工作人员代为登记的填写。")]
    public CommentChannel? Channel { get; init; }

    /// <summary>Whether it says something by itself: an attachment alone is read by nobody.</summary>
    internal bool SaysSomething =>
        string.Concat(Text.Where(char.IsLetterOrDigit)) is { Length: >= 2 } said && !Attached.Any(a => string.Equals(said, a, StringComparison.Ordinal));

    private static readonly string[] Attached =
        ["见附件", "请见附件", "详见附件", "请看附件", "如附件", "意见见附件", "具体见附件", "内容见附件", "意见详见附件", "具体意见见附件", "附件"];

    public override void Apply(PublicComment matter, Doing doing)
    {
        (matter.Draft, matter.Window, matter.Paragraph, matter.ParagraphMark) = (Draft, Window, Paragraph, Paragraph == 0 ? null : ParagraphMark);
        (matter.Text, matter.Name, matter.Phone, matter.Channel, matter.Files) = (Text, Name, Phone, Channel ?? CommentChannel.Online, Files.Count);
        matter.Alike = DraftText.Alike(Text, matter.ParagraphMark ?? $"{Draft}/{Paragraph}", Files.Select(f => f.Digest));
        // What came otherwise than online somebody entered, and somebody else may say that it was entered wrongly.
        matter.EnteredBy = matter.Channel == CommentChannel.Online ? "" : doing.Actor.Id;
        matter.Title = doing.Title ?? "公众意见";
    }
}

/// <summary>公开意见.</summary>
public sealed record ShowComment : Act<PublicComment>
{
    public override void Apply(PublicComment matter, Doing doing) => matter.Hidden = false;
}

/// <summary>不公开意见 — its words aren't shown, for a reason that its author reads; it is answered all the same.</summary>
public sealed record WithholdComment : Act<PublicComment>
{
    [Field("情形")]
    public required WithholdingGround Ground { get; init; }

    [Field("理由", Hint = "写给提意见的人看：哪些内容不能公开，怎样改就可以。", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PublicComment matter, Doing doing)
    {
        (matter.Hidden, matter.WithheldAs, matter.WithheldBecause) = (true, Ground, Reason);
        (matter.WithheldOn, matter.WithheldBy, matter.AppealDecided) = (doing.On, doing.Actor.Id, false);
        // Whose time to object runs learns of it when it is recorded, whatever day the act bears.
        matter.ToldOn = DateOnly.FromDateTime(doing.At.ToOffset(CountyClock.Offset).DateTime);
    }
}

/// <summary>对不公开提出异议.</summary>
public sealed record AppealWithholding : Act<PublicComment>
{
    [Field("异议的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PublicComment matter, Doing doing) { }
}

/// <summary>异议复核 — by somebody else than who withheld it.</summary>
public sealed record DecideAppeal : Act<PublicComment>
{
    [Field("改为公开")]
    public bool Shows { get; init; }

    [Field("复核的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PublicComment matter, Doing doing) => (matter.Hidden, matter.AppealDecided) = (!Shows, true);
}

/// <summary>答复意见 — adopted, in part or not, and why: told to who made it and, with the remark, to everybody.</summary>
public sealed record DisposeComment : Act<PublicComment>
{
    [Field("是否采纳")]
    public required CommentDisposition Disposition { get; init; }

    [Field("答复", Hint = "采纳的写明改在哪里；不采纳的写明理由。", Max = 2000, Long = true)]
    public required string Reply { get; init; }

    [Field("内容相同的意见一并答复")]
    public bool AlikeToo { get; init; }

    public override void Apply(PublicComment matter, Doing doing) => matter.Dispose(Disposition, Reply, doing.On);
}

/// <summary>一并答复 — caused for each remark that says the same.</summary>
public sealed record DisposeAlike : Act<PublicComment>
{
    [Field("是否采纳")]
    public required CommentDisposition Disposition { get; init; }

    [Field("答复", Max = 2000, Long = true)]
    public required string Reply { get; init; }

    [Field("首先答复的意见")]
    public required Reference<PublicComment> First { get; init; }

    public override void Apply(PublicComment matter, Doing doing) => matter.Dispose(Disposition, Reply, doing.On);
}

/// <summary>征求意见已经取消 — caused for each remark when its consultation is given up: nobody studies it any more, and its author is told.</summary>
public sealed record DropComment : Act<PublicComment>
{
    [Field("取消的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PublicComment matter, Doing doing) { }
}

/// <summary>修改答复 — before what became of the remarks is published.</summary>
public sealed record ReviseDisposition : Act<PublicComment>
{
    [Field("是否采纳")]
    public required CommentDisposition Disposition { get; init; }

    [Field("答复", Max = 2000, Long = true)]
    public required string Reply { get; init; }

    public override void Apply(PublicComment matter, Doing doing) => matter.Dispose(Disposition, Reply, doing.On);
}
