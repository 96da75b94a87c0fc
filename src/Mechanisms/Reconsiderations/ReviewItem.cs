using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>附带审查请求 — one clause of one document, asked for in the application (第十三条).</summary>
public sealed record ReviewRequest
{
    [Field("规范性文件", Max = 200)]
    public required string Document { get; init; }

    [Field("条款", Max = 200)]
    public required string Clause { get; init; }

    [Field("理由", Max = 2000, Long = true)]
    public required string Reason { get; init; }
}

/// <summary>附带审查事项 — one of the reviews in a case, with its own days, answers and finding.</summary>
public sealed record ReviewItem
{
    /// <summary>r1, r2, … for those asked for in the application, r57-1 for one that came in by the act at place 57 of the ledger. Never given twice.</summary>
    [Field("序号")]
    public required string Key { get; init; }

    [Field("规范性文件或者依据")]
    public required string Document { get; init; }

    [Field("条款")]
    public required string Clause { get; init; }

    [Field("理由")]
    public required string Reason { get; init; }

    [Field("提起日期")]
    public DateOnly AskedOn { get; init; }

    /// <summary>Asked for in the application, before anybody had accepted it.</summary>
    [Field("申请时一并提出")]
    public bool WithApplication { get; init; }

    [Field("行政复议机关依职权审查")]
    public bool OfOwnMotion { get; init; }

    [Field("转送的机关")]
    public string? ForwardedTo { get; init; }

    [Field("转送日期")]
    public DateOnly? ForwardedOn { get; init; }

    [Field("制定机关")]
    public string? Issuer { get; init; }

    [Field("通知制定机关日期")]
    public DateOnly? IssuerNotifiedOn { get; init; }

    [Field("制定机关答复日期")]
    public DateOnly? AnsweredOn { get; init; }

    [Field("审查结论")]
    public ClauseFinding? Finding { get; init; }

    [Field("审查结论的理由")]
    public string? FindingReason { get; init; }

    [Field("不合法的规范性文件")]
    public Reference<NormativeDocument>? UnlawfulDocument { get; init; }

    internal bool IsOpen => Finding is null;

    /// <summary>Whether this organ reviews it itself.</summary>
    internal bool IsOurs => ForwardedOn is null;

    internal ReviewItem Found(ClauseFinding finding, string reason, Reference<NormativeDocument>? document) =>
        this with
        {
            Finding = finding,
            FindingReason = reason,
            UnlawfulDocument = finding == ClauseFinding.Unlawful ? document : null,
        };
}
