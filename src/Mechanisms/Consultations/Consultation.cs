using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>征求意见阶段.</summary>
public enum ConsultationStage
{
    [Term("征求意见中")]
    Open,

    [Term("已截止")]
    Closed,

    [Term("已公布采纳情况")]
    Answered,

    [Term("已取消")]
    Cancelled,
}

/// <summary>征求意见稿的一稿.</summary>
/// <param name="No">Its number, from 1.</param>
/// <param name="On">The day on which it was put out.</param>
/// <param name="Text">Its text, a paragraph a line.</param>
/// <param name="Note">What is said of it: the drafting note, or why the draft was changed.</param>
/// <param name="File">The original; <c>null</c> where only the text was given.</param>
public sealed record DraftVersion(int No, DateOnly On, string Text, string Note, FileRef? File);

/// <summary>公开征求意见 — a draft before the public for a time: its versions, its windows, and what became of each remark.</summary>
public sealed class Consultation : Matter<ConsultationStage>
{
    [Term("征求意见的规范性文件")]
    public Reference<NormativeDocument>? Document { get; internal set; }

    [Term("征求意见的重大行政决策")]
    public Reference<Decision>? Decision { get; internal set; }

    /// <summary>The decision's id once more, in a column of its own: gates ask by it.</summary>
    public Guid? DecisionId { get; internal set; }

    /// <summary>The document's id once more, in a column of its own: gates ask by it.</summary>
    public Guid? DocumentId { get; internal set; }

    /// <summary>The drafts that were before the public, oldest first. A remark is on one of them.</summary>
    public IReadOnlyList<DraftVersion> Versions { get; internal set; } = [];

    [Term("第几稿")]
    public int DraftNo { get; internal set; }

    /// <summary>Which time span for remarks it is: a changed draft that begins anew, or a second round, is the next.</summary>
    [Term("第几轮")]
    public int Window { get; internal set; }

    [Term("开始日期")]
    public DateOnly From { get; internal set; }

    [Term("截止日期")]
    public DateOnly Until { get; internal set; }

    /// <summary>Why the time is shorter than usual; <c>null</c> where it isn't. It stands in the notice.</summary>
    [Term("期限较短的理由")]
    public string? ShorterBecause { get; internal set; }

    /// <summary>The first day of the first window: a later round or a restart doesn't move it.</summary>
    public DateOnly FirstFrom { get; internal set; }

    /// <summary>Whether any window was shorter than usual.</summary>
    public bool WasShort { get; internal set; }

    /// <summary>Every window, and every change of one, with its reason.</summary>
    [Term("历次期限")]
    public IReadOnlyList<string> Windows { get; internal set; } = [];

    [Field("公开渠道")]
    public string Channel { get; internal set; } = "";

    [Term("截止后公布采纳情况日期")]
    public DateOnly? AnsweredOn { get; internal set; }

    [Term("收到意见数")]
    public int Received { get; internal set; }

    [Term("采纳和部分采纳意见数")]
    public int Adopted { get; internal set; }

    [Term("采纳情况说明")]
    public string? Summary { get; internal set; }

    /// <summary>The draft that is before the public now.</summary>
    public DraftVersion Current => Versions[^1];

    /// <summary>What a paragraph of a draft is called.</summary>
    /// <param name="draft">The draft's number.</param>
    /// <param name="paragraph">The paragraph, from 1; 0 for the whole.</param>
    public string NameOf(int draft, int paragraph) =>
        DraftText.NameOf(Versions.FirstOrDefault(v => v.No == draft) is { } version ? DraftText.Paragraphs(version.Text) : [], paragraph);

    /// <summary>What a remark is on, as one reads it: the paragraph, and of which draft where there were several.</summary>
    public string PlaceOf(PublicComment remark) => (DraftNo > 1 ? $"第{remark.Draft}稿" : "") + NameOf(remark.Draft, remark.Paragraph);

    internal Period Length => Period.Between(From, Until).Exactly();

    /// <summary>Whether remarks are taken on a day.</summary>
    public bool TakesOn(DateOnly day) => Stage == ConsultationStage.Open && day >= From && day <= Until;

    /// <summary>Whether a window is as long as is usual, or says why it isn't.</summary>
    internal bool LongEnough(DateOnly from, DateOnly until, string? shorterBecause) =>
        until.DayNumber - from.DayNumber >= Parameter(ConsultationParameters.Days) || !string.IsNullOrWhiteSpace(shorterBecause);

    /// <summary>The last day is later than it was said.</summary>
    internal void Extend(DateOnly until, string reason)
    {
        Until = until;
        Windows = [.. Windows, $"延长至{until:yyyy-MM-dd}{Because(reason)}"];
    }

    private static string Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : $"（{reason.Trim().TrimEnd('。')}）";

    internal void Put(string text, string note, FileRef? file, DateOnly on)
    {
        Versions = [.. Versions, new DraftVersion(Versions.Count + 1, on, text, note, file)];
        DraftNo = Versions.Count;
    }

    internal void Open(DateOnly from, DateOnly until, string? shorterBecause)
    {
        Window++;
        FirstFrom = Window == 1 ? from : FirstFrom;
        WasShort |= until.DayNumber - from.DayNumber < Parameter(ConsultationParameters.Days);
        Windows = [.. Windows, $"{from:yyyy-MM-dd}至{until:yyyy-MM-dd}{Because(shorterBecause)}"];
        (From, Until, ShorterBecause) = (from, until, string.IsNullOrWhiteSpace(shorterBecause) ? null : shorterBecause);
    }
}
