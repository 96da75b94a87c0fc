using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>提起附带审查 — the applicant asks for review of a normative document, or the organ finds a basis unlawful (第五十六条、第五十七条).</summary>
public sealed record RequestIncidentalReview : Act<Reconsideration>
{
    [Field("规范性文件或者依据", Max = 200)]
    public required string Document { get; init; }

    [Field("条款", Max = 200)]
    public required string Clause { get; init; }

    [Field("理由", Max = 2000, Long = true)]
    public required string Reason { get; init; }

    [Field("行政复议机关依职权审查", Official = true, Hint = "不是申请人提出，而是审理中认为依据不合法的勾选（第五十七条）。")]
    public bool OfOwnMotion { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Ask(new ReviewRequest { Document = Document, Clause = Clause, Reason = Reason }, doing, OfOwnMotion);
}

/// <summary>转送附带审查 — the organ has no power over the document and forwards the question.</summary>
public sealed record ForwardIncidentalReview : Act<Reconsideration>
{
    [Field("有权处理的机关", Max = 100)]
    public required string To { get; init; }

    [Field("该机关收到日期", NotAfterAct = true)]
    public DateOnly? ReceivedOn { get; init; }

    [Field("哪一项附带审查", Max = 24, Entry = true, Hint = "有几项的，选择是哪一项。")]
    public string? Review { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Change(Review, r => r with { ForwardedTo = To, ForwardedOn = ReceivedOn ?? doing.On });
}

/// <summary>记载有权机关的答复 — what the organ with power over the document found (第六十条).</summary>
public sealed record RecordForwardedAnswer : Act<Reconsideration>
{
    [Field("审查结论")]
    public required ClauseFinding Finding { get; init; }

    [Field("答复内容", Max = 4000, Long = true)]
    public required string Answer { get; init; }

    [Field("不合法的规范性文件", Hint = "相关条款不合法、文件在本县规范性文件库中的填写文号，例如：塔政规〔2024〕1号。")]
    public Reference<NormativeDocument>? UnlawfulDocument { get; init; }

    [Field("哪一项附带审查", Max = 24, Entry = true, Hint = "有几项的，选择是哪一项。")]
    public string? Review { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.Change(Review, r => r.Found(Finding, Answer, UnlawfulDocument));
}

/// <summary>通知制定机关 — its issuer is asked for the reasons of the clause (第五十八条).</summary>
public sealed record NotifyIssuer : Act<Reconsideration>
{
    [Field("制定机关", Max = 100)]
    public required string Issuer { get; init; }

    [Field("制定机关收到日期", NotAfterAct = true)]
    public DateOnly? ReceivedOn { get; init; }

    [Field("哪一项附带审查", Max = 24, Entry = true, Hint = "有几项的，选择是哪一项。")]
    public string? Review { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) =>
        matter.Change(Review, r => r with { Issuer = Issuer, IssuerNotifiedOn = ReceivedOn ?? doing.On });
}

/// <summary>制定机关答复 — in writing (第五十八条).</summary>
public sealed record IssuerAnswers : Act<Reconsideration>
{
    [Field("书面答复", Max = 4000, Long = true)]
    public required string Answer { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    [Field("哪一项附带审查", Max = 24, Entry = true, Hint = "有几项的，选择是哪一项。")]
    public string? Review { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.Change(Review, r => r with { AnsweredOn = doing.On });
}

/// <summary>作出附带审查结论 — lawful: said in the decision; unlawful: no longer applied, and its issuer is ordered to correct it (第五十九条).</summary>
public sealed record DecideIncidentalReview : Act<Reconsideration>
{
    [Field("审查结论")]
    public required ClauseFinding Finding { get; init; }

    [Field("理由", Max = 4000, Long = true)]
    public required string Reason { get; init; }

    [Field("不合法的规范性文件", Hint = "相关条款不合法、文件在本县规范性文件库中的填写文号，例如：塔政规〔2024〕1号。")]
    public Reference<NormativeDocument>? UnlawfulDocument { get; init; }

    [Field("哪一项附带审查", Max = 24, Entry = true, Hint = "有几项的，选择是哪一项。")]
    public string? Review { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.Change(Review, r => r.Found(Finding, Reason, UnlawfulDocument));
}
