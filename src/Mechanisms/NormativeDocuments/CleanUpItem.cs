using System.Text.Json.Serialization;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>清理文件阶段 — where one document of a round stands.</summary>
public enum CleanUpItemStage
{
    [Term("待提出清理意见")]
    Waiting,

    [Term("已提出清理意见")]
    Decided,

    [Term("结果已公布")]
    Published,

    [Term("不再清理")]
    Dropped,
}

/// <summary>清理意见 — what becomes of a document.</summary>
public enum CleanUpOutcome
{
    [Term("保留")]
    Keep,

    [Term("修改")]
    Amend,

    [Term("废止")]
    Repeal,

    [Term("宣布失效")]
    Lapse,
}

/// <summary>清理文件 — one document in one round: the row that figures count, once the round's result is published.</summary>
public sealed class CleanUpItem : Matter<CleanUpItemStage>
{
    [Term("文件")]
    public Reference<NormativeDocument> Document { get; internal set; } = null!;

    /// <summary>The document's id once more, in a column of its own: gates ask by it, and what stands inside a reference has no index.</summary>
    public Guid DocumentId { get; internal set; }

    [Term("文号")]
    public string? DocumentNumber { get; internal set; }

    [Term("制发名义")]
    public Issuer Issuer { get; internal set; }

    [Term("清理意见")]
    public CleanUpOutcome? Outcome { get; internal set; }

    [Field("理由", Max = 500, Long = true)]
    public string? Reason { get; internal set; }

    [Term("提出意见日期")]
    public DateOnly? DecidedOn { get; internal set; }

    /// <summary>The day the round's result was published; figures count by it.</summary>
    [Term("清理结果公布日期")]
    public DateOnly? ResultPublishedOn { get; internal set; }

    /// <inheritdoc/>
    public override IEnumerable<string?> SearchWords() => [Title, DocumentNumber];
}

/// <summary>列入清理 — a document becomes an item of a round.</summary>
public sealed record ListDocument : Act<CleanUpItem>
{
    [Field("文件"), JsonPropertyName("documentId")]
    public required Reference<NormativeDocument> Document { get; init; }

    [Field("发文字号")]
    public string? DocumentNumber { get; init; }

    [Field("文件名称", Max = 200)]
    public required string Title { get; init; }

    [Field("制发名义")]
    public required Issuer Issuer { get; init; }

    public override void Apply(CleanUpItem matter, Doing doing)
    {
        (matter.Document, matter.DocumentId, matter.DocumentNumber) = (Document, Document.Id, DocumentNumber);
        (matter.Title, matter.Issuer) = (Title, Issuer);
    }
}

/// <summary>提出清理意见 — keep, amend, repeal or declare lapsed, with the reason.</summary>
public sealed record DecideOutcome : Act<CleanUpItem>
{
    [Field("清理意见")]
    public required CleanUpOutcome Outcome { get; init; }

    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(CleanUpItem matter, Doing doing) =>
        (matter.Outcome, matter.Reason, matter.DecidedOn) = (Outcome, Reason, doing.On);
}

/// <summary>随清理结果公布 — the outcome stands.</summary>
public sealed record PublishOutcome : Act<CleanUpItem>
{
    public override void Apply(CleanUpItem matter, Doing doing) => matter.ResultPublishedOn = doing.On;
}

/// <summary>不再清理 — the round was cancelled.</summary>
public sealed record DropItem : Act<CleanUpItem>
{
    public override void Apply(CleanUpItem matter, Doing doing) => matter.Outcome = null;
}
