using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>评查案卷阶段.</summary>
public enum ReviewedFileStage
{
    [Term("已列入")]
    OnList,

    [Term("没有抽中")]
    NotDrawn,

    [Term("评查中")]
    Reviewing,

    [Term("待第三人评查")]
    Disputed,

    [Term("已评定")]
    Graded,

    [Term("已认定")]
    Confirmed,

    [Term("已作废")]
    Voided,
}

/// <summary>评分表 — one reviewer's sheet of one file, by the id in the ledger.</summary>
public sealed record ScoredSheet(string Reviewer, DateOnly On, decimal Total, bool Vetoed, IReadOnlyList<ItemMark> Marks);

/// <summary>
/// 评查案卷 — one file in the scope of a round, of the body whose case it is: read by two who are not of that body and don't know of each other, by a third where they are far apart. Until all sheets are in, nobody
/// sees who reads it and what any of them scored.
/// </summary>
public sealed class ReviewedFile : Matter<ReviewedFileStage>
{
    [Field("案卷类别", Decided = true)]
    public FileKind Kind { get; internal set; }

    [Field("案号", Max = 60)]
    public string CaseNumber { get; internal set; } = "";

    [Field("案由", Max = 100)]
    public string Cause { get; internal set; } = "";

    [Field("决定日期")]
    public DateOnly DecidedOn { get; internal set; }

    /// <summary>The case itself where it was handled here; <c>null</c> for a file of paper.</summary>
    public Guid? CaseId { get; internal set; }

    [Term("上传的材料数")]
    public int Scans { get; internal set; }

    /// <summary>The day of the draw, for a file that was drawn and one that wasn't: what coverage is counted by.</summary>
    [Term("抽取日期")]
    public DateOnly? ScopedOn { get; internal set; }

    [Term("系统认定的项目")]
    public int FoundByMachine { get; internal set; }

    [Term("评定日期")]
    public DateOnly? GradedOn { get; internal set; }

    [Term("总分")]
    public decimal? Total { get; internal set; }

    /// <summary>The total in tenths of a point, for means.</summary>
    public int Tenths { get; internal set; }

    [Term("等次")]
    public FileGrade? Grade { get; internal set; }

    [Term("一票否决")]
    public bool Vetoed { get; internal set; }

    [Term("由第三人评定")]
    public bool ByThird { get; internal set; }

    [Term("列入台账的问题")]
    public int Problems { get; internal set; }

    [Term("认定日期")]
    public DateOnly? ConfirmedOn { get; internal set; }

    [Term("改变评定日期")]
    public DateOnly? RevisedOn { get; internal set; }

    public IReadOnlyList<ScoredItem> Items { get; internal set; } = [];

    public IReadOnlyList<ItemFinding> Findings { get; internal set; } = [];

    /// <summary>The two who read it, by their ids in the ledger.</summary>
    public IReadOnlyList<string> Reviewers { get; internal set; } = [];

    /// <summary>Who reads it if the two are far apart: the next in the order of the draw.</summary>
    public string? Third { get; internal set; }

    public IReadOnlyList<ScoredSheet> Sheets { get; internal set; } = [];

    public override IEnumerable<string?> SearchWords() => [Title, CaseNumber, Cause];

    /// <summary>Whether all who were to read it have handed in their sheets. Of a round that was made void half read nobody learns what the others said: its files may be read again.</summary>
    internal bool IsOpen => Stage is ReviewedFileStage.Graded or ReviewedFileStage.Confirmed || (Stage is ReviewedFileStage.Voided && Total is not null);

    internal bool IsApart => Sheets is [var a, var b, ..] && (a.Vetoed != b.Vetoed || Math.Abs(a.Total - b.Total) > Parameter(FileReviewParameters.ThirdAbove));

    /// <summary>The points that an item got in the end: the third person's where there is one, else the mean of the two; <c>null</c> where it doesn't apply.</summary>
    public decimal? Final(ScoredItem item)
    {
        var marks = (ByThird ? Sheets.Skip(2) : Sheets.Take(2)).Select(s => s.Marks.FirstOrDefault(m => m.Code == item.Code)).OfType<ItemMark>().Where(m => !m.NotApplicable).ToList();
        return marks.Count == 0 ? null : marks.Average(m => m.Points ?? item.Unmarked);
    }

    internal void Hand(ScoredSheet sheet)
    {
        Sheets = [.. Sheets, sheet];
        if (Sheets.Count == 2 && !IsApart)
            Decide(Math.Round((Sheets[0].Total + Sheets[1].Total) / 2, 1, MidpointRounding.AwayFromZero), sheet.Vetoed, sheet.On);
        else if (Sheets.Count == 3)
        {
            ByThird = true;
            Decide(sheet.Total, sheet.Vetoed, sheet.On);
        }
    }

    internal void Decide(decimal total, bool vetoed, DateOnly on)
    {
        (Total, Tenths, Vetoed) = (total, (int)(total * 10), vetoed);
        Grade = SheetTotal.Grade(total, Parameter(FileReviewParameters.Excellent), Parameter(FileReviewParameters.Passed));
        GradedOn ??= on;
    }
}

/// <summary>列入案卷 — a file of paper, or one kept in another system: listed by the body whose it is.</summary>
public sealed record ListFile : Act<ReviewedFile>
{
    [Field("案卷类别")]
    public required FileKind Kind { get; init; }

    [Field("案号", Hint = "决定书文号，没有的写档案号。", Max = 60)]
    public required string CaseNumber { get; init; }

    [Field("案由", Hint = "不写当事人姓名，例如：无证经营食品。", Max = 100)]
    public required string Cause { get; init; }

    [Field("决定日期", NotAfterAct = true)]
    public required DateOnly DecidedOn { get; init; }

    [Field("案卷扫描件", Hint = "没有抽中的不用上传；抽中以后在评查以前上传。", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(ReviewedFile matter, Doing doing)
    {
        (matter.Kind, matter.CaseNumber, matter.Cause, matter.DecidedOn, matter.Scans) = (Kind, CaseNumber, Cause, DecidedOn, Files.Count);
        matter.Title = $"{CaseNumber}（{Cause}）";
    }
}

/// <summary>列入本系统办理的案件 — a closed case by reference; what it is called and when it was decided the case says.</summary>
public sealed record ListCaseFile : Act<ReviewedFile>
{
    [Field("行政处罚案件", Hint = "决定书文号。")]
    public required Reference<PenaltyCase> Case { get; init; }

    [Field("案卷类别")]
    public required FileKind Kind { get; init; }

    [Field("案号", Max = 60)]
    public required string CaseNumber { get; init; }

    [Field("案由", Max = 100)]
    public required string Cause { get; init; }

    [Field("决定日期", NotAfterAct = true)]
    public required DateOnly DecidedOn { get; init; }

    internal static ListCaseFile Of(PenaltyCase of) =>
        new()
        {
            Case = Reference<PenaltyCase>.Of(of),
            Kind = of.Summary ? FileKind.Summary : FileKind.Ordinary,
            CaseNumber = Texts.Wording.Cut(of.DecisionNumber ?? of.Number ?? "无文号", 60),
            Cause = Texts.Wording.Cut(of.Violation, 100),
            DecidedOn = of.DecidedOn!.Value,
        };

    public override void Apply(ReviewedFile matter, Doing doing)
    {
        (matter.Kind, matter.CaseNumber, matter.Cause, matter.DecidedOn, matter.CaseId) = (Kind, CaseNumber, Cause, DecidedOn, Case.Id);
        matter.Title = $"{CaseNumber}（{Cause}）";
    }
}

/// <summary>上传案卷 — what a file of paper looks like.</summary>
public sealed record AddScans : Act<ReviewedFile>
{
    [Field("案卷扫描件", Min = 1, Max = 50)]
    public required IReadOnlyList<FileRef> Files { get; init; }

    public override void Apply(ReviewedFile matter, Doing doing) => matter.Scans += Files.Count;
}

/// <summary>分配评查员 — by the draw alone: who reads it, by which items.</summary>
public sealed record AssignFile : Act<ReviewedFile>
{
    [Field("评查员甲", Max = 40)]
    public required string First { get; init; }

    [Field("评查员乙", Max = 40)]
    public required string Second { get; init; }

    [Field("第三人", Max = 40)]
    public string? Third { get; init; }

    [Field("评查项目", Min = 1, Max = 200)]
    public required IReadOnlyList<ScoredItem> Items { get; init; }

    public override void Apply(ReviewedFile matter, Doing doing) =>
        (matter.Reviewers, matter.Third, matter.Items, matter.ScopedOn) = ([First, Second], Third, Items, doing.On);
}

/// <summary>机评 — what the acts of the case prove, said before a person looks.</summary>
public sealed record ScoreByMachine : Act<ReviewedFile>
{
    [Field("机评认定", Min = 1, Max = 200)]
    public required IReadOnlyList<ItemFinding> Findings { get; init; }

    public override void Apply(ReviewedFile matter, Doing doing) => (matter.Findings, matter.FoundByMachine) = (Findings, Findings.Count);
}

/// <summary>没有抽中.</summary>
public sealed record PassOver : Act<ReviewedFile>
{
    public override void Apply(ReviewedFile matter, Doing doing) => matter.ScopedOn = doing.On;
}

/// <summary>打分 — one reviewer's whole sheet, item by item.</summary>
public abstract record HandInSheet : Act<ReviewedFile>
{
    [Field("逐项打分", Hint = "每一项都写明得分，不适用的勾选。", Min = 1, Max = 200)]
    public required IReadOnlyList<ItemMark> Marks { get; init; }

    public sealed override void Apply(ReviewedFile matter, Doing doing)
    {
        var total = SheetTotal.Of(matter.Items, Marks);
        matter.Hand(new(doing.Actor.Id, doing.On, total.Total, total.Vetoed, Marks));
    }
}

/// <summary>评查打分 — by one of the two.</summary>
public sealed record ScoreFile : HandInSheet;

/// <summary>第三人评查打分 — the two are far apart; this one decides, and hasn't seen theirs.</summary>
public sealed record ScoreAsThird : HandInSheet;

/// <summary>更换评查员 — somebody can't read it: the next in the order of the draw does.</summary>
public sealed record ReplaceReviewer : Act<ReviewedFile>
{
    [Field("哪一名评查员", Hint = "照抽取笔录中的先后：1或者2。", Min = 1, Max = 2)]
    public required int Place { get; init; }

    [Field("更换的理由", Hint = "例如：因病不能参加。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(ReviewedFile matter, Doing doing)
    {
        matter.Reviewers = [.. matter.Reviewers.Select((r, i) => i == Place - 1 ? matter.Third! : r)];
        matter.Third = null;
    }
}

/// <summary>指定第三人 — where the draw had nobody left.</summary>
public sealed record NameThird : Act<ReviewedFile>
{
    [Field("第三人", Hint = "这一轮的评查员中，被评查单位以外、没有评查过本卷的人员。")]
    public required Reference<CountyPerson> Person { get; init; }

    public override void Apply(ReviewedFile matter, Doing doing) => matter.Third = Person.Id.ToString();
}

/// <summary>问题 — what the body has to put right.</summary>
public sealed record FileProblem(
    [property: Field("问题", Hint = "一句话说明，例如：处罚决定书没有写明裁量的理由。", Max = 80)] string Title,
    [property: Field("具体情况", Max = 500, Long = true)] string? Details = null,
    [property: Field("违反的规定", Max = 300)] string? Rule = null,
    [property: Field("整改要求", Max = 500, Long = true)] string? Measure = null
);

/// <summary>认定结果 — the problems of the file go onto the ledger.</summary>
public sealed record ConfirmFile : Act<ReviewedFile>
{
    [Field("列入问题台账的问题", Hint = "从扣分的项目中提出；没有要整改的不填。", Max = 50)]
    public IReadOnlyList<FileProblem> Problems { get; init; } = [];

    public override void Apply(ReviewedFile matter, Doing doing) => (matter.Problems, matter.ConfirmedOn) = (Problems.Count, doing.On);
}

/// <summary>改变评定 — an objection was right.</summary>
public sealed record ReviseTotal : Act<ReviewedFile>
{
    [Field("总分", Min = 0, Max = 100)]
    public required decimal Total { get; init; }

    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ReviewedFile matter, Doing doing) 
    {
        matter.Decide(Total, false, doing.On);
        matter.RevisedOn = doing.On;
    }
}

/// <summary>不再评查 — listed by mistake, or the round is void.</summary>
public sealed record CancelFile : Act<ReviewedFile>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ReviewedFile matter, Doing doing) { }
}
