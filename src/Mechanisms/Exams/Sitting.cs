using System.Globalization;
using System.Text.Json.Serialization;
using Fazhi.Draws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Mechanisms.Exams;

/// <summary>参考阶段.</summary>
public enum SittingStage
{
    [Term("已报名")]
    Registered,

    [Term("可以参考")]
    Eligible,

    [Term("答题中")]
    Seated,

    [Term("已交卷")]
    Submitted,

    [Term("合格")]
    Passed,

    [Term("不合格")]
    Failed,

    [Term("缺考")]
    Absent,

    [Term("不符合条件")]
    Rejected,

    [Term("已取消报名")]
    Withdrawn,
}

/// <summary>参加考试 — one candidate in one exam. The paper isn't kept: it is drawn again. What is answered stands in the journal until it is handed in, and in the ledger from then on.</summary>
public sealed class Sitting : Matter<SittingStage>
{
    [Field("姓名", Max = 50, Personal = true)]
    public string Name { get; internal set; } = "";

    [Term("人员名册")]
    public Reference<CountyPerson>? Person { get; internal set; }

    [Field("执法领域", Max = 100)]
    public string Area { get; internal set; } = "";

    [Term("准考证号")]
    public string? Ticket { get; internal set; }

    [Term("增加的分钟")]
    public int ExtraMinutes { get; internal set; }

    [Term("参考日期")]
    public DateOnly? SatOn { get; internal set; }

    [Term("得分")]
    public int? Points { get; internal set; }

    [Term("总分")]
    public int? OutOf { get; internal set; }

    [Term("申领证件日期")]
    public DateOnly? AskedOn { get; internal set; }

    /// <summary>Which ticket was printed last; each lets in once.</summary>
    public int TicketIssue { get; internal set; }

    /// <summary>Which ticket let in last.</summary>
    public int TicketUsed { get; internal set; }

    /// <summary>When the candidate was let in first, in seconds since 1970.</summary>
    public long? SeatedAt { get; internal set; }

    /// <summary>When the time is over, in seconds since 1970.</summary>
    public long? EndsAt { get; internal set; }

    /// <summary>Until when answers under way are taken.</summary>
    public long? ClosesAt { get; internal set; }

    /// <summary>When it was handed in.</summary>
    public long? SubmittedAt { get; internal set; }

    /// <summary>The digest of the paper the candidate was given.</summary>
    public string? PaperDigest { get; internal set; }

    /// <summary>The answers that count, in the letters of the paper.</summary>
    public IReadOnlyList<string> Answers { get; internal set; } = [];

    /// <summary>How many questions of the exam were void when it was marked last.</summary>
    public int VoidsCounted { get; internal set; }

    /// <summary>Which officials see a sitting only by its ticket.</summary>
    public override IEnumerable<string?> SearchWords() => [Title, Ticket];

    internal void HandIn(IReadOnlyList<string> answers, Doing doing) =>
        (Answers, SubmittedAt) = (answers, doing.At.ToUnixTimeSeconds());
}

/// <summary>入场码 — the one-use code on a printed ticket: it follows from the exam's seed, so that it is kept nowhere and asking for it costs nothing.</summary>
public static class TicketCode
{
    // No letter that is taken for a figure or another letter.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 8;

    /// <summary>The code of one printing of a ticket.</summary>
    public static string Of(string seed, Guid sitting, int issue)
    {
        var sampler = new SeededSampler(
            SeededSampler.Derive(seed, string.Create(CultureInfo.InvariantCulture, $"ticket/{sitting:D}/{issue}"))
        );
        return string.Concat(Enumerable.Range(0, Length).Select(_ => Letters[sampler.Next(Letters.Length)]));
    }

    /// <summary>A code as somebody types it.</summary>
    public static string Normal(string? typed) => Texts.Wording.Code(typed ?? "");
}

/// <summary>报名.</summary>
public sealed record RegisterCandidate : Act<Sitting>
{
    [Field("姓名", Hint = "同一单位有同名的人员，在姓名后注明以示区别。", Max = 50, Personal = true)]
    public required string Name { get; init; }

    [Field("人员名册", Hint = "在人员名册中登记的，写姓名；没有的不填。")]
    public Reference<CountyPerson>? Person { get; init; }

    [Field("执法领域", Hint = "例如：交通运输。", Max = 100)]
    public required string Area { get; init; }

    public override void Apply(Sitting matter, Doing doing)
    {
        (matter.Name, matter.Person, matter.Area) = (Name, Person, Area);
        matter.Title = doing.Title ?? Name;
    }
}

/// <summary>资格审查通过 — a ticket is printed.</summary>
public sealed record AdmitCandidate : Act<Sitting>
{
    public override void Apply(Sitting matter, Doing doing)
    {
        matter.Ticket = string.Create(CultureInfo.InvariantCulture, $"{doing.On.Year}{doing.Sequence:000000}");
        matter.TicketIssue = 1;
    }
}

/// <summary>资格审查不通过.</summary>
public sealed record RejectCandidate : Act<Sitting>
{
    [Field("理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Sitting matter, Doing doing) { }
}

/// <summary>取消报名.</summary>
public sealed record WithdrawCandidate : Act<Sitting>
{
    [Field("理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Sitting matter, Doing doing) { }
}

/// <summary>补发准考证 — with a new code: the one before no longer lets in, nor does a device that came in by it save any more.</summary>
public sealed record ReissueTicket : Act<Sitting>
{
    [Field("补发的理由", Hint = "例如：换一台电脑继续答题。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Sitting matter, Doing doing) => matter.TicketIssue++;
}

/// <summary>延长考试时间 — for one candidate.</summary>
public sealed record GrantTime : Act<Sitting>
{
    [Field("增加的分钟", Min = 1, Max = 180)]
    public required int Minutes { get; init; }

    [Field("理由", Hint = "例如：电脑故障。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Sitting matter, Doing doing)
    {
        matter.ExtraMinutes += Minutes;
        (matter.EndsAt, matter.ClosesAt) = (matter.EndsAt + Minutes * 60, matter.ClosesAt + Minutes * 60);
    }
}

/// <summary>入场 — by a ticket that hasn't let in yet. Who comes in a second time, by a ticket printed anew, goes on where the time stands.</summary>
public sealed record SeatCandidate : Act<Sitting>
{
    [Field("入场码", Max = 20)]
    public required string EntryCode { get; init; }

    [Field("试卷摘要", Max = 64)]
    public required string PaperDigest { get; init; }

    [Field("考试时间（分钟）", Min = 1, Max = 300)]
    public required int Minutes { get; init; }

    [Field("宽限秒数", Min = 0, Max = 600)]
    public required int GraceSeconds { get; init; }

    public override void Apply(Sitting matter, Doing doing)
    {
        matter.TicketUsed = matter.TicketIssue;
        if (matter.SeatedAt is not null)
            return;
        (matter.SatOn, matter.PaperDigest, matter.SeatedAt) = (doing.On, PaperDigest, doing.At.ToUnixTimeSeconds());
        matter.EndsAt = matter.SeatedAt + (Minutes + matter.ExtraMinutes) * 60;
        matter.ClosesAt = matter.EndsAt + GraceSeconds;
    }
}

/// <summary>收卷 — whoever closes a paper, what was answered comes into the ledger with it: the answers that count and the digest of the whole journal, filled in by the Desk.</summary>
public abstract record ClosePaper : Act<Sitting>, IClosesJournal
{
    [JsonInclude]
    public IReadOnlyList<string> Answers { get; internal init; } = [];

    [JsonInclude]
    public string JournalDigest { get; internal init; } = "";

    [JsonInclude]
    public int JournalLines { get; internal init; }

    public Act Closing(IReadOnlyList<JournalLine> lines) =>
        this with { Answers = PaperAnswers.Counting(lines), JournalDigest = JournalLine.DigestOf(lines), JournalLines = lines.Count };

    public override void Apply(Sitting matter, Doing doing) => matter.HandIn(Answers, doing);
}

/// <summary>交卷.</summary>
public sealed record SubmitPaper : ClosePaper;

/// <summary>监考人员代为交卷 — the candidate left, or can't hand in.</summary>
public sealed record HandInPaper : ClosePaper
{
    [Field("代为交卷的理由", Max = 300)]
    public required string Reason { get; init; }
}

/// <summary>到时收卷 — by the law of the clock: what was answered until then is what counts.</summary>
public sealed record TakeInPaper : ClosePaper;

/// <summary>登记成绩 — caused by the marking of the exam.</summary>
public sealed record MarkSitting : Act<Sitting>
{
    [Field("得分", Min = 0)]
    public required int Points { get; init; }

    [Field("总分", Min = 1)]
    public required int OutOf { get; init; }

    [Field("答对题数", Min = 0)]
    public required int Right { get; init; }

    [Field("合格")]
    public bool Passed { get; init; }

    internal static MarkSitting As(PaperMark mark, int percent) =>
        new() { Points = mark.Points, OutOf = mark.Of, Right = mark.Right, Passed = mark.Passes(percent) };

    public override void Apply(Sitting matter, Doing doing) => (matter.Points, matter.OutOf) = (Points, OutOf);
}

/// <summary>重新登记成绩 — caused by a question that became void: the mark before and the one after.</summary>
public sealed record RemarkSitting : Act<Sitting>
{
    [Field("原得分", Min = 0)]
    public required int Before { get; init; }

    [Field("现得分", Min = 0)]
    public required int After { get; init; }

    [Field("合格")]
    public bool Passed { get; init; }

    [Field("已作废的题数", Min = 1)]
    public required int Voids { get; init; }

    internal static RemarkSitting As(Sitting sitting, PaperMark mark, Exam exam) =>
        new() { Before = sitting.Points ?? 0, After = mark.Points, Passed = mark.Passes(exam.PassPercent), Voids = exam.Voided.Count };

    public override void Apply(Sitting matter, Doing doing) => (matter.Points, matter.VoidsCounted) = (After, Voids);
}

/// <summary>登记缺考.</summary>
public sealed record MissSitting : Act<Sitting>
{
    public override void Apply(Sitting matter, Doing doing) { }
}

/// <summary>申领执法证件 — in one step: the application names this sitting.</summary>
public sealed record AskForCertificate : Act<Sitting>
{
    [Field("执法事项", Hint = "能够承办的执法事项，一项一行。", Max = 200)]
    public IReadOnlyList<string> Competences { get; init; } = [];

    public override void Apply(Sitting matter, Doing doing) => matter.AskedOn = doing.On;
}
