using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>问题阶段 — where a problem stands on the ledger.</summary>
public enum FoundProblemStage
{
    [Term("待交办")]
    Found,

    [Term("整改中")]
    Rectifying,

    [Term("待验收")]
    Rectified,

    [Term("已销号")]
    Closed,

    [Term("不予列入")]
    Dismissed,

    [Term("已并入")]
    Merged,

    [Term("已作废")]
    Voided,
}

/// <summary>问题来源 — which work brought it to light. The order is kept: a problem remembers its sources by their places in it.</summary>
public enum ProblemSource
{
    [Term("案卷评查")]
    FileReview,

    [Term("专项整治自查")]
    SelfCheck,

    [Term("重点领域执法监督")]
    KeyField,

    [Term("法治督察和执法监督")]
    Supervision,

    [Term("行政检查")]
    Inspection,

    [Term("投诉举报")]
    Complaint,

    [Term("期限逾期")]
    Overdue,

    [Term("其他")]
    Other,
}

/// <summary>问题 — something found wrong in an organ's work. One found by three checks is one problem with three sources: it is put right once and counts once.</summary>
public sealed class FoundProblem : Matter<FoundProblemStage>
{
    [Field("具体情况", Max = 2000, Long = true, Personal = true)]
    public string Details { get; internal set; } = "";

    [Field("违反的规定", Max = 300)]
    public string? Rule { get; internal set; }

    [Field("发现日期", NotAfterAct = true)]
    public DateOnly FoundOn { get; internal set; }

    [Term("首个来源")]
    public ProblemSource Source { get; internal set; }

    [Term("全部来源")]
    public IReadOnlyList<string> Sources { get; internal set; } = [];

    /// <summary>The sources once more, a bit for each: figures ask by it, and a list has no index.</summary>
    public int SourceMask { get; internal set; }

    [Field("责任单位", Organ = true, Decided = true)]
    public string Responsible { get; internal set; } = "";

    [Term("整改责任人")]
    public Reference<CountyPerson>? InCharge { get; internal set; }

    [Field("整改措施", Max = 1000, Long = true)]
    public string Measure { get; internal set; } = "";

    [Term("交办日期")]
    public DateOnly? AssignedOn { get; internal set; }

    [Term("整改期限")]
    public DateOnly? DueOn { get; internal set; }

    /// <summary>The day by which it was to be put right when it was first assigned; nothing later moves it.</summary>
    [Term("首次整改期限")]
    public DateOnly? FirstDueOn { get; internal set; }

    [Term("整改完成日期")]
    public DateOnly? RectifiedOn { get; internal set; }

    [Term("整改情况")]
    public string? Done { get; internal set; }

    /// <summary>Who reported it put right, by the id in the ledger: somebody else verifies.</summary>
    public string RectifiedBy { get; internal set; } = "";

    [Term("销号日期")]
    public DateOnly? VerifiedOn { get; internal set; }

    [Term("验收意见")]
    public string? Verdict { get; internal set; }

    [Term("退回整改次数")]
    public int SentBack { get; internal set; }

    /// <summary>The organ that had it last and gave it back; it doesn't say that its own problem is none.</summary>
    public string ReturnedBy { get; internal set; } = "";

    /// <summary>How often an organ said that it isn't its own to put right.</summary>
    public int Bounced { get; internal set; }

    [Term("催办次数")]
    public int Urged { get; internal set; }

    /// <summary>Whether the ledger has urged by itself for the present last day: it does so once.</summary>
    public bool UrgedWhenDue { get; internal set; }

    [Term("重新列入次数")]
    public int Reopened { get; internal set; }

    /// <summary>How many pieces of evidence show it as it was found.</summary>
    public int Before { get; internal set; }

    [Field("反映人", Max = 50, Personal = true, Decided = true)]
    public string? Complainant { get; internal set; }

    [Field("反映人电话", Personal = true, Decided = true)]
    public PhoneNumber? Phone { get; internal set; }

    /// <summary>The organ's self-check that found it; <c>null</c> where none did.</summary>
    public Guid? SelfCheckId { get; internal set; }

    /// <summary>The check of a key field that found it, and the field's key; <c>null</c> where none did.</summary>
    public Guid? CheckId { get; internal set; }

    public string? KeyField { get; internal set; }

    /// <summary>The reviewed file in which it was found; <c>null</c> where none was.</summary>
    public Guid? FileId { get; internal set; }

    /// <summary>The supervision, the lead or the complaint that found it; <c>null</c> where none did.</summary>
    public Guid? OriginId { get; internal set; }

    /// <summary>The matter one of whose periods ran out, and which period; <c>null</c> where none is behind it.</summary>
    public Guid? LateMatter { get; internal set; }

    public string? LateType { get; internal set; }

    public string? LateClock { get; internal set; }

    /// <summary>When it was closed first, and when it was put on the ledger again first: a year that was reported stays as it stood at its end.</summary>
    public DateOnly? FirstClosedOn { get; internal set; }

    public DateOnly? FirstReopenedOn { get; internal set; }

    [Term("并入的问题")]
    public Reference<FoundProblem>? MergedInto { get; internal set; }

    /// <summary>The id of the problem it was merged into once more, in a column of its own: gates ask by it.</summary>
    public Guid? MergedIntoId { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Number, Rule];

    /// <summary>The bit of a source in <see cref="SourceMask"/>.</summary>
    public static int Bit(ProblemSource source) => 1 << (int)source;

    /// <summary>The days from its assignment to the last day for putting it right.</summary>
    internal Period TimeLeft => Period.Between(AssignedOn, DueOn);

    internal void Begin(string title, string details, DateOnly foundOn, ProblemSource source, string? from)
    {
        (Title, Details, FoundOn, Source) = (title, details, foundOn, source);
        Add(source, from, foundOn);
    }

    internal void Add(ProblemSource source, string? from, DateOnly on)
    {
        SourceMask |= Bit(source);
        Sources = [.. Sources, $"{Terms.Of(source)}{(string.IsNullOrEmpty(from) ? "" : $"：{from}")}（{on:yyyy-MM-dd}）"];
    }

    internal void Assign(string organ, Reference<CountyPerson>? person, string measure, DateOnly dueOn, DateOnly on)
    {
        (Responsible, InCharge, Measure, AssignedOn, DueOn) = (organ, person, measure, on, dueOn);
        FirstDueOn ??= dueOn;
        UrgedWhenDue = false;
    }

    /// <summary>It is on the ledger again, with nobody to put it right yet; the first last day stays.</summary>
    internal void Reopen(DateOnly on)
    {
        Reopened++;
        FirstReopenedOn ??= on;
        PutBack();
        (AssignedOn, DueOn) = (null, null);
    }

    internal void PutBack() => (RectifiedOn, RectifiedBy, VerifiedOn, Verdict, Done) = (null, "", null, null, null);
}
