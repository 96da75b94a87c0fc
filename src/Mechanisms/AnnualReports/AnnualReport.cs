using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>报告阶段 — where a report stands on its way to the public.</summary>
public enum AnnualReportStage
{
    [Term("起草")]
    Drafting,

    [Term("征求意见")]
    Confirming,

    [Term("已校核")]
    Audited,

    [Term("已合法性审查")]
    Reviewed,

    [Term("已批准")]
    Approved,

    [Term("已报送")]
    SentUp,

    [Term("已公开")]
    Published,
}

/// <summary>报告类别 — who reports (《督察工作规定》第二十三条).</summary>
public enum ReportKind
{
    [Term("县（市、区）政府")]
    County,

    [Term("县政府部门")]
    Department,

    [Term("乡镇（街道）")]
    Township,
}

/// <summary>年度报告 — one organ's report on law-based government for one year: its text, the figures stated in it, who agreed to them.</summary>
public sealed class AnnualReport : Matter<AnnualReportStage>
{
    [Term("报告类别")]
    public ReportKind Kind { get; internal set; }

    [Term("年度")]
    public int Year { get; internal set; }

    /// <summary>The text with placeholders, as it is being written.</summary>
    [Term("报告模板")]
    public string Draft { get; internal set; } = "";

    /// <summary>The organs asked to confirm their paragraphs and figures.</summary>
    [Term("征求意见的单位")]
    public IReadOnlyList<string> Asked { get; internal set; } = [];

    [Term("各单位意见")]
    public IReadOnlyList<PartConfirmation> Confirmations { get; internal set; } = [];

    /// <summary>The text with its figures, as audited; nothing in it changes without going back to drafting.</summary>
    [Term("定稿")]
    public string? Text { get; internal set; }

    [Term("定稿数字")]
    public IReadOnlyList<StatedFigure> Figures { get; internal set; } = [];

    /// <summary>The ledger entry that made the text final; its figures were read at that size, and a greater checkpoint proves them.</summary>
    [Term("数字取自台账")]
    public long StatedAt { get; internal set; }

    /// <summary>Where its figures stand in the text; none in one that was made final before places were kept.</summary>
    public IReadOnlyList<FigurePlace> Places { get; internal set; } = [];

    /// <summary>The ledger entries behind its figures, as they stood.</summary>
    public FileRef? RowEntries { get; internal set; }

    [Term("合法性审查意见")]
    public string? LegalOpinion { get; internal set; }

    [Term("批准日期")]
    public DateOnly? ApprovedOn { get; internal set; }

    [Term("报送日期")]
    public DateOnly? SentUpOn { get; internal set; }

    [Term("报送机关")]
    public string? SentUpTo { get; internal set; }

    [Term("公开日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Term("退回理由")]
    public string? ReturnedFor { get; internal set; }

    [Term("更正说明")]
    public IReadOnlyList<Restatement> Restatements { get; internal set; } = [];

    /// <summary>The first and the last day it reports on.</summary>
    public ReportPeriod Period => ReportPeriod.Year(Year);

    /// <summary>What a figure was last restated to; <c>null</c> if it stands as published.</summary>
    public Restatement? Restated(string key) => Restatements.LastOrDefault(r => r.Key == key);

    /// <summary>What the report says of a figure now: as stated, or as last restated.</summary>
    public string? Stands(string key) =>
        Restated(key)?.After ?? Figures.FirstOrDefault(f => f.Key == key)?.Value;

    /// <summary>What was made final, reviewed and approved no longer stands.</summary>
    internal void Reopen(string reason)
    {
        (ReturnedFor, Text, Figures, RowEntries, StatedAt) = (reason, null, [], null, 0);
        (LegalOpinion, ApprovedOn, SentUpOn, SentUpTo) = (null, null, null, null);
    }

    /// <summary>Whether all organs asked have agreed, by what each said last.</summary>
    public bool AllAgreed => Asked.All(o => Confirmations.LastOrDefault(c => c.Organ == o) is { Agrees: true });
}

/// <summary>单位意见 — what an organ says of its paragraphs and figures.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="Agrees">Whether they are right.</param>
/// <param name="Opinion">What it wants changed.</param>
/// <param name="On">When.</param>
public sealed record PartConfirmation(string Organ, bool Agrees, string? Opinion, DateOnly On);

/// <summary>更正说明 — a published figure that later records changed: both values, and why.</summary>
/// <param name="Key">The indicator's key.</param>
/// <param name="Before">The exact value that stood.</param>
/// <param name="After">The exact value now.</param>
/// <param name="Printed">The value now as the report would print it.</param>
/// <param name="Reason">Why it changed.</param>
/// <param name="On">When it was restated.</param>
public sealed record Restatement(string Key, string Before, string After, string Printed, string Reason, DateOnly On);
