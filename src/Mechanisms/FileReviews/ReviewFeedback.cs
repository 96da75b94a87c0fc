using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.FileReviews.ReviewFeedbackStage;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>评查反馈阶段.</summary>
public enum ReviewFeedbackStage
{
    [Term("待回复")]
    Sent,

    [Term("有异议")]
    Objected,

    [Term("已回复")]
    Answered,

    [Term("异议已处理")]
    Settled,
}

/// <summary>评查反馈 — what one body is told of its files, its answer or objection, and what became of that.</summary>
public sealed class ReviewFeedback : Matter<ReviewFeedbackStage>
{
    [Field("被评查单位", Organ = true, Decided = true)]
    public string Body { get; internal set; } = "";

    [Term("评查的案卷")]
    public int Files { get; internal set; }

    [Term("平均分")]
    public decimal Mean { get; internal set; }

    [Term("列入台账的问题")]
    public int Problems { get; internal set; }

    [Term("回复日期")]
    public DateOnly? AnsweredOn { get; internal set; }

    [Term("回复")]
    public string? Answer { get; internal set; }

    /// <summary>The files whose result was objected to.</summary>
    public IReadOnlyList<Guid> Contested { get; internal set; } = [];

    public IReadOnlyList<SettledFile> Decisions { get; internal set; } = [];
}

/// <summary>发出反馈函 — caused by the feedback of the round, for each body.</summary>
public sealed record SendFeedback : Act<ReviewFeedback>
{
    [Field("被评查单位", Organ = true)]
    public required string Body { get; init; }

    [Field("评查的案卷", Min = 1)]
    public required int Files { get; init; }

    [Field("平均分", Min = 0, Max = 100)]
    public required decimal Mean { get; init; }

    [Field("列入台账的问题", Min = 0)]
    public required int Problems { get; init; }

    public override void Apply(ReviewFeedback matter, Doing doing)
    {
        (matter.Body, matter.Files, matter.Mean, matter.Problems) = (Body, Files, Mean, Problems);
        matter.Title = doing.Title ?? Body;
    }
}

/// <summary>回复 — the body accepts the results.</summary>
public sealed record AnswerFeedback : Act<ReviewFeedback>
{
    [Field("回复", Hint = "对评查结果的意见，整改的打算。", Max = 2000, Long = true)]
    public required string Answer { get; init; }

    public override void Apply(ReviewFeedback matter, Doing doing) => (matter.Answer, matter.AnsweredOn) = (Answer, doing.On);
}

/// <summary>有异议的案卷.</summary>
public sealed record ContestedFile(
    [property: Field("案卷", Hint = "案号。")] Reference<ReviewedFile> File,
    [property: Field("异议的理由", Hint = "写明哪一个项目、为什么不应当扣分。", Max = 1000, Long = true)] string Reason
);

/// <summary>提出异议.</summary>
public sealed record ObjectToReview : Act<ReviewFeedback>
{
    [Field("有异议的案卷", Min = 1, Max = 50)]
    public required IReadOnlyList<ContestedFile> Files { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Evidence { get; init; } = [];

    public override void Apply(ReviewFeedback matter, Doing doing) =>
        (matter.Contested, matter.AnsweredOn) = ([.. Files.Select(f => f.File.Id)], doing.On);
}

/// <summary>对一件异议的处理.</summary>
public sealed record SettledFile(
    [property: Field("案卷", Hint = "案号。")] Reference<ReviewedFile> File,
    [property: Field("理由", Max = 500, Long = true)] string Reason,
    [property: Field("改变以后的总分", Min = 0, Max = 100, Hint = "异议成立的填写；不成立的不填。")] decimal? Total = null
);

/// <summary>处理异议 — each of them, with reasons; where one is right the total changes.</summary>
public sealed record SettleObjections : Act<ReviewFeedback>
{
    [Field("处理", Min = 1, Max = 50)]
    public required IReadOnlyList<SettledFile> Decisions { get; init; }

    public override void Apply(ReviewFeedback matter, Doing doing) => matter.Decisions = Decisions;
}

/// <summary>评查反馈的规则.</summary>
public sealed class ReviewFeedbackType() : MatterType<ReviewFeedback, ReviewFeedbackStage>("review-feedback", "评查反馈", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Ours = Article.WorkingRule;

    private static OrganOf TheBody { get; } = OrganOf.In<ReviewFeedback>("被评查单位", (m, organ, county) => organ == county.Now(m.Body));

    public override MatterFace Face { get; } = new() { Icon = "mail-forward" };

    protected override void Define(Lifecycle<ReviewFeedback, ReviewFeedbackStage> it)
    {
        it.PartOf<ReviewRound>(ReviewRoundStage.FedBack);
        it.Uses(FileReviewParameters.AnswerDays);
        it.Indexed(m => m.Body);
        it.Ends(Answered, Settled);
        it.Steps(("反馈", [Sent]), ("回复", [Answered, Objected]), ("处理异议", [Settled]));
        it.ReadByJusticeBureau();
        it.ReadAlsoBy((m, organ) => m.Body == organ);
        it.Opens<SendFeedback>("发出反馈函", Sent).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("评查结果全部认定以后，向每个被评查单位发出反馈函。")
            .Titled((m, a, c) => $"{c.Records.Find<ReviewRound>(m.Parent ?? Guid.Empty)?.Title}：{c.County.OrganName(a.Body)}")
            .Needs("AJ060", IsFirst, "随“反馈评查结果”发出，一个单位一份", Ours, "该单位的反馈函已经发出，或者没有评查它的案卷。")
            .Issues("filereviews/FeedbackLetter", "案卷评查反馈函");
        it.Act<AnswerFeedback>("回复", Sent, Answered).By(Handler, InstitutionHead).Of(TheBody).Under(Ours)
            .For("对评查结果没有异议的，回复；列入台账的问题另在问题台账中整改。");
        it.Act<ObjectToReview>("提出异议", Sent, Objected).By(Handler, InstitutionHead).Of(TheBody).Under(Ours)
            .For("对评定有异议的，逐件写明理由。").Before("answer")
            .Needs("AJ061", (m, a, c) => a.Files.All(f => IsIts(m, f.File, c)) && a.Files.Select(f => f.File.Id).Distinct().Count() == a.Files.Count, "对本单位在这一轮评查的案卷提出，一件写一次", Ours, "请核对案号。");
        it.Act<SettleObjections>("处理异议", Objected, Settled).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("逐件写明异议是否成立和理由；成立的，改变总分和等次。")
            .Needs("AJ062", (m, a, _) => a.Decisions.Select(d => d.File.Id).Order().SequenceEqual(m.Contested.Order()), "逐件处理提出异议的案卷", Ours, "请对每一件写明处理，不多不少。")
            .Needs("AJ081", (m, c) => c.County.Now(c.Doing.Actor.Organ) != c.County.Now(m.Body), "由提出异议的单位以外的单位处理", Ours, "自己的异议不由自己处理；请县人民政府办理。")
            .Causes((_, a, _) => a.Decisions.Where(d => d.Total is not null).Select(d => Consequence.In(d.File.Id, new ReviseTotal { Total = d.Total!.Value, Reason = d.Reason })), typeof(ReviseTotal));
        it.Clock("answer", "回复评查结果", m => m.Parameter(FileReviewParameters.AnswerDays).WorkingDays()).From<SendFeedback>().Until<AnswerFeedback, ObjectToReview>()
            .Otherwise("逾期没有回复的，由评查单位催促").Warn(3).Under(Ours);
        it.ShowsAll(Reader.Concerned);
    }

    private static bool IsFirst(ReviewFeedback feedback, SendFeedback act, Circumstances at)
    {
        var (id, round, body) = (feedback.Id, feedback.Parent, act.Body);
        return !at.Records.Any<ReviewFeedback>(f => f.Parent == round && f.Body == body && f.Id != id)
            && at.Records.Any<ReviewedFile>(f => f.Parent == round && f.Organ == body && f.Stage == ReviewedFileStage.Confirmed);
    }

    private static bool IsIts(ReviewFeedback feedback, Reference<ReviewedFile> file, Circumstances at) =>
        at.Records.Find<ReviewedFile>(file.Id) is not { } found
        || (found.Parent == feedback.Parent && found.Organ == feedback.Body && found.Stage == ReviewedFileStage.Confirmed);
}
