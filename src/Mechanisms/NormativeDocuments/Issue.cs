using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>集体审议 — the organ's meeting adopts the document, or sends it back.</summary>
public sealed record Deliberate : Act<NormativeDocument>
{
    [Field("会议名称", Hint = "例如：县政府第5次常务会议。")]
    public required string Meeting { get; init; }

    [Field("会议日期", NotAfterAct = true)]
    public required DateOnly HeldOn { get; init; }

    [Field("审议通过")]
    public bool Adopted { get; init; }

    [Field("审议意见", Max = 2000, Long = true)]
    public string? Remarks { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.Meeting, matter.DeliberatedOn) = (Meeting, HeldOn);
        if (!Adopted)
            matter.Opinion = null;
        // What is adopted is signed by all who issue it; who signed an earlier text hasn't signed this one.
        matter.JointSigned = [];
    }
}

/// <summary>统一登记编号 — the number, without which a document isn't printed.</summary>
public sealed record RegisterAndNumber : Act<NormativeDocument>
{
    [Field("签发人")]
    public required string SignedBy { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => matter.RegisteredOn = doing.On;
}

/// <summary>公布 — full text, day of effect and interpretation; unpublished documents bind nobody.</summary>
public sealed record PublishDocument : Act<NormativeDocument>
{
    [Field("公布日期", NotAfterAct = true)]
    public required DateOnly PublishedOn { get; init; }

    [Field("施行日期")]
    public required DateOnly EffectiveFrom { get; init; }

    [Field("名称冠以“暂行”或者“试行”")]
    public bool Provisional { get; init; }

    [Field("有效期截止日期", Hint = "不填的，按本县规定的最长有效期计算。")]
    public DateOnly? ValidUntil { get; init; }

    [Field("公布载体", Hint = "例如：县人民政府网站、政府公报。")]
    public required string Channel { get; init; }

    // Empty only in ledgers from before a document could not be published without it.
    [Field("正文", Hint = "一段一行，和印发的文件一致；文件库按条显示、检索、对照。", Max = DraftText.Longest, Long = true)]
    public string Text { get; init; } = "";

    [Field("文件原件")]
    public FileRef? FullText { get; init; }

    [Field("内容摘要", Max = 2000, Long = true)]
    public required string Summary { get; init; }

    [Field("政策解读", Max = 4000, Long = true)]
    public string? Interpretation { get; init; }

    [Field("施行前是否需要适应调整期", Hint = "与市场主体密切相关的，应当予以考虑。", Max = 500)]
    public string? AdjustmentPeriod { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.PublishedOn, matter.EffectiveFrom, matter.Provisional) = (PublishedOn, EffectiveFrom, Provisional);
        matter.ValidUntil = ValidUntil ?? Validity.LastDay(matter, EffectiveFrom);
        (matter.FullText, matter.Summary, matter.Interpretation) = (FullText, Summary, Interpretation);
        matter.Text = Text;
        matter.AdjustmentPeriodConsidered = !string.IsNullOrWhiteSpace(AdjustmentPeriod);
    }
}

/// <summary>报送备案 — sends the document to the organ above, and to the standing committee of the people's congress.</summary>
public sealed record FileForRecord : Act<NormativeDocument>
{
    [Field("备案机关类别")]
    public required FilingAuthority FiledWith { get; init; }

    [Field("备案机关名称")]
    public required string Authority { get; init; }

    [Field("报送备案日期", NotAfterAct = true)]
    public required DateOnly FiledOn { get; init; }

    [Field("报县人大常委会备案日期", NotAfterAct = true)]
    public DateOnly? ReportedToCongressOn { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) =>
        (matter.FiledWith, matter.FiledOn, matter.ReportedToCongressOn) = (FiledWith, FiledOn, ReportedToCongressOn);
}

/// <summary>存量文件的效力 — how a document of earlier years stands that is out of force.</summary>
public enum FormerEnding
{
    [Term("已废止")]
    Repealed,

    [Term("已失效")]
    Lapsed,
}

/// <summary>登记存量文件 — takes a document from before into the register, with the number it has: one in force, or one that was repealed or has lapsed.</summary>
public sealed record RegisterExisting : Act<NormativeDocument>
{
    [Field("文件名称", Max = 200)]
    public required string Title { get; init; }

    [Field("发文字号")]
    public DocumentNumber? Number { get; init; }

    [Field("制发名义")]
    public required Issuer Issuer { get; init; }

    [Field("联合制发的其他机关", Max = 20, Organ = true)]
    public IReadOnlyList<string> JointIssuers { get; init; } = [];

    [Field("公布日期", NotAfterAct = true)]
    public required DateOnly PublishedOn { get; init; }

    [Field("施行日期")]
    public required DateOnly EffectiveFrom { get; init; }

    [Field("名称冠以“暂行”或者“试行”")]
    public bool Provisional { get; init; }

    [Field("有效期截止日期", Hint = "文件没有规定有效期的不填。")]
    public DateOnly? ValidUntil { get; init; }

    [Field("与市场主体生产经营活动密切相关")]
    public bool TouchesMarketEntities { get; init; }

    [Field("涉及经营者经济活动")]
    public bool TouchesBusiness { get; init; }

    [Field("正文", Hint = "一段一行。暂时没有电子文本的可以不填，以后办理“补录正文”。", Max = DraftText.Longest, Long = true)]
    public string? Text { get; init; }

    [Field("文件原件")]
    public FileRef? FullText { get; init; }

    [Field("内容摘要", Max = 2000, Long = true)]
    public string? Summary { get; init; }

    [Field("原制定机关", Max = 100, Hint = "制定机关已经撤销、合并的，填当时的名称，由继续行使其职权的机关登记；没有变化的不填。")]
    public string? FormerIssuer { get; init; }

    [Field("不再有效的情形", Hint = "现行有效的不填。")]
    public FormerEnding? Ended { get; init; }

    [Field("废止、失效日期", NotAfterAct = true)]
    public DateOnly? EndedOn { get; init; }

    [Field("废止、失效的依据", Max = 500, Long = true, Hint = "例如：2019年清理结果公告。")]
    public string? EndedBy { get; init; }

    internal bool TellsEnd => (Ended is null) == (EndedOn is null) && !(EndedOn < EffectiveFrom);

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        matter.FormerIssuer = string.IsNullOrWhiteSpace(FormerIssuer) ? null : FormerIssuer;
        if (Ended == FormerEnding.Repealed)
            Ending.Repeal(matter, EndedOn ?? doing.On, EndedBy ?? "");
        else if (Ended == FormerEnding.Lapsed)
            Ending.Lapse(matter, EndedOn ?? doing.On, EndedBy ?? "");
        (matter.Title, matter.Issuer, matter.Provisional) = (Title, Issuer, Provisional);
        (matter.PublishedOn, matter.EffectiveFrom, matter.ValidUntil) = (PublishedOn, EffectiveFrom, ValidUntil);
        (matter.TouchesMarketEntities, matter.TouchesBusiness) = (TouchesMarketEntities, TouchesBusiness);
        (matter.Text, matter.FullText, matter.Summary) = (Text ?? "", FullText, Summary);
        (matter.JointIssuers, matter.JointSigned) = (JointIssuers, JointIssuers);
    }
}

/// <summary>更正正文 — the words in the library weren't those that were published; the document itself didn't change.</summary>
public sealed record CorrectText : Act<NormativeDocument>
{
    [Field("正文", Hint = "一段一行，和印发的文件一致。", Max = DraftText.Longest, Long = true)]
    public required string Text { get; init; }

    [Field("录入有误的情况", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => matter.Text = Text;
}

/// <summary>补录正文 — the text of a document that was taken into the library without one, as it was published.</summary>
public sealed record AddText : Act<NormativeDocument>
{
    [Field("正文", Hint = "一段一行，和印发的文件一致。", Max = DraftText.Longest, Long = true)]
    public required string Text { get; init; }

    [Field("文件原件")]
    public FileRef? FullText { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => (matter.Text, matter.FullText) = (Text, FullText ?? matter.FullText);
}
