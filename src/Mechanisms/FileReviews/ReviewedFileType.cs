using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.FileReviews.ReviewedFileStage;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>评查案卷的规则 — listed, drawn, read by two strangers to the body who don't know of each other, by a third where they are far apart, graded, confirmed; its problems stand on the ledger.</summary>
public sealed class ReviewedFileType() : MatterType<ReviewedFile, ReviewedFileStage>("reviewed-file", "评查案卷", "2019", new DateOnly(2019, 1, 1))
{
    /// <summary>案卷评查员 — reads and scores files of other bodies.</summary>
    public static readonly Role FileReviewer = new("FileReviewer", "案卷评查员") { Duty = "评查别的单位的执法案卷，独立打分。" };

    private static readonly Article Ours = Article.WorkingRule;

    public override MatterFace Face { get; } = new()
    {
        Icon = "file-search",
        WhyClosed = "案卷涉及当事人，评查是内部监督，所以只公布件数、评查率和问题数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<ReviewedFile, ReviewedFileStage> it)
    {
        it.PartOf<ReviewRound>(ReviewRoundStage.Planned);
        it.Uses(FileReviewParameters.Excellent, FileReviewParameters.Passed, FileReviewParameters.ThirdAbove, FileReviewParameters.RectifyDays);
        it.Indexed(m => m.ScopedOn, m => m.CaseId, m => m.CaseNumber);
        it.Ends(NotDrawn, Confirmed, Voided);
        it.Steps(("列卷", [OnList]), ("评查", [Reviewing, Disputed]), ("评定", [Graded]), ("认定", [Confirmed]));
        it.ReadByJusticeBureau();
        it.ReadByRole(FileReviewer);
        Listing(it);
        Drawn(it);
        Scoring(it);
        Deciding(it);
    }

    /// <summary>列卷.</summary>
    private static void Listing(Lifecycle<ReviewedFile, ReviewedFileStage> it)
    {
        it.Opens<ListFile>("列入案卷", OnList).By(Handler, Registrar).OfAnyOrgan().Under(Ours)
            .For("把评查期间作出决定的纸质案卷、在别的系统办理的案卷列入；可以用表格一次导入。")
            .Needs("AJ020", (m, _, c) => RoundOf(m, c) is not { } round || round.Of(m.Organ, c.County) is not null, "列入评查范围内的单位的案卷", Ours, "本单位不在这一轮的评查范围内。")
            .Needs("AJ021", (m, a, c) => RoundOf(m, c) is not { } round || (a.DecidedOn >= round.From && a.DecidedOn <= round.Until), "列入评查期间作出决定的案卷", Ours, "请核对决定日期。")
            .Needs("AJ022", (m, a, c) => SheetOf(m, a.Kind, c) is not null, "列入有评查标准的一类案卷", Ours, "这一轮没有该类案卷的评查标准，请核对案卷类别。")
            .Needs("AJ023", (m, a, c) => IsFirst(m, a.CaseNumber, c), "一件案卷在一轮中只列入一次", Ours, "该案号已经列入。");
        it.Opens<ListCaseFile>("列入本系统办理的案件", OnList).By(Handler, Registrar).OfAnyOrgan().Under(Ours)
            .For("在本系统办结的案件，按决定书文号列入；一般由“提取案件”一次列入。")
            .Needs("AJ028", (m, a, c) => RoundOf(m, c) is not { } round || c.Records.Find<PenaltyCase>(a.Case.Id) is not { } of || (Gatherable(round, c).Any(o => o.Id == of.Id) && of.Organ == m.Organ && a with { Case = Reference<PenaltyCase>.Of(of) } == ListCaseFile.Of(of)),
                "列入本单位在评查期间作出决定、已经结案、还没有列入的案件，照案件的记载", Ours, "请办理“提取案件”，或者核对文号、案由和决定日期。")
            .Needs("AJ022", (m, a, c) => SheetOf(m, a.Kind, c) is not null, "列入有评查标准的一类案卷", Ours, "这一轮没有该类案卷的评查标准，请核对案卷类别。");
        it.During<AddScans>("上传案卷", OnList, Reviewing).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("抽中的纸质案卷在评查以前上传扫描件。");
        it.Act<CancelFile>("不再评查", [OnList, NotDrawn, Reviewing, Disputed, Graded, Confirmed], Voided).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Holder).Under(Ours).ForGood()
            .For("列入有误的，在抽取以前写明理由撤下。")
            .Needs("AJ082", (m, c) => m.CaseId is null || c.County.Organ(c.County.Now(c.Doing.Actor.Organ)) is { IsJustice: true }, "由司法行政部门撤下提取的案件", Ours, "在本系统办结的案件由评查单位提取，被评查单位不能撤下；提取有误的，请告知司法行政部门。")
            .Needs("AJ024", (m, c) => RoundOf(m, c) is { Stage: ReviewRoundStage.Planned or ReviewRoundStage.Voided }, "在名单冻结以前撤下", Ours, "名单已经冻结；确有错误的，由司法行政部门作废这一轮评查。");
        it.Corrections([OnList], Handler, Registrar).Under(Ours)
            .Needs("AJ025", (m, c) => RoundOf(m, c) is { Stage: ReviewRoundStage.Planned }, "在名单冻结以前更正", Ours, "名单已经冻结，案卷的记载不再改变。");
    }

    /// <summary>抽取的结果 — no person gives a file to anybody.</summary>
    private static void Drawn(Lifecycle<ReviewedFile, ReviewedFileStage> it)
    {
        it.Act<AssignFile>("分配评查员", OnList, Reviewing).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("照抽取的结果分给两名评查员，评查项目照当日的标准固定下来。").SealedUntil(m => m.IsOpen)
            .Needs("AJ026", WasDrawn, "照抽取的结果分配", Ours, "请办理“抽取案卷和评查员”；谁评查哪一件由抽取决定。");
        it.During<ScoreByMachine>("机评", Reviewing).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("在本系统办理的案件，凡办理记录能够证明的项目，先由系统认定，写明依据的办理和文书。")
            .Needs("AJ027", (m, a, c) => FileChecks.Of(m, c).SequenceEqual(a.Findings), "照案件的办理记录认定", Ours, "机评随抽取自动进行。");
        it.Act<PassOver>("没有抽中", OnList, NotDrawn).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("在评查范围内、没有抽中的，登记下来，计入评查覆盖率。")
            .Needs("AJ026", WasDrawn, "照抽取的结果分配", Ours, "请办理“抽取案卷和评查员”；谁评查哪一件由抽取决定。");
    }

    /// <summary>打分.</summary>
    private static void Scoring(Lifecycle<ReviewedFile, ReviewedFileStage> it)
    {
        Careful(it.During<ScoreFile>("评查打分", Reviewing).By(FileReviewer).OfAnyOrgan().Under(Ours).ForGood()
            .To((m, _) => m.Total is not null ? Graded : m.IsApart ? Disputed : Reviewing, Reviewing, Graded, Disputed)
            .For("对照案卷逐项打分；两名评查员各自打分，全部交出以前谁也看不到对方的评分和姓名。")
            .Needs("AJ030", (m, c) => m.Reviewers.Contains(c.Doing.Actor.Id), "由抽到的评查员打分", Ours, "这件案卷没有分给您；分给谁由抽取决定。")
            .Needs("AJ031", (m, c) => m.Sheets.All(s => s.Reviewer != c.Doing.Actor.Id), "一名评查员对一件案卷打分一次", Ours, "您已经交出评分，不能更改；有异议的由被评查单位在反馈以后提出。"));
        Careful(it.Act<ScoreAsThird>("第三人评查打分", Disputed, Graded).By(FileReviewer).OfAnyOrgan().Under(Ours).ForGood()
            .For("两名评查员相差太大的，由第三人独立打分，以第三人的为准；打分以前看不到前两份。")
            .Needs("AJ032", (m, c) => m.Third == c.Doing.Actor.Id, "由第三人打分", Ours, "第三人是抽取的顺序中的下一名；没有的，由司法行政部门指定。"));
        it.During<ReplaceReviewer>("更换评查员", Reviewing).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau).Under(Ours).SealedUntil(m => m.IsOpen)
            .For("评查员不能评查的，由抽取的顺序中的下一名代替。")
            .Needs("AJ033", m => m.Third is not null, "顺序中还有下一名", Ours, "抽取的顺序中没有下一名；请作废这一轮，增加评查员以后重新抽取。")
            .Needs("AJ034", (m, a, _) => a.Place <= m.Reviewers.Count && m.Sheets.All(s => s.Reviewer != m.Reviewers[a.Place - 1]), "更换没有打分的评查员", Ours, "该评查员已经交出评分。");
        it.During<NameThird>("指定第三人", Disputed).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau).Under(Ours).SealedUntil(m => m.IsOpen)
            .For("需要第三人、抽取的顺序中没有下一名的，指定一名。")
            .Needs("AJ035", m => m.Third is null, "没有第三人", Ours, "第三人已经由抽取确定。")
            .Needs("AJ036", (m, a, c) => RoundOf(m, c)?.Reviewers.Any(r => r.Id == a.Person.Id) == true && !m.Reviewers.Contains(a.Person.Id.ToString()) && IsOutside(m, a.Person.Id.ToString(), c),
                "指定这一轮中被评查单位以外、没有评查过本卷的评查员", Ours, "请换一名评查员。");
    }

    private static void Careful<TAct>(ActRule<ReviewedFile, ReviewedFileStage, TAct> score)
        where TAct : HandInSheet =>
        score.SealedUntil(m => m.IsOpen)
            .Needs("AJ037", (m, c) => c.Doing.Actor.Organ != c.County.Now(m.Organ) && IsOutside(m, c.Doing.Actor.Id, c), "由被评查单位以外的评查员评查", Ours, "本单位的案卷不由本单位的人员评查；请司法行政部门更换评查员。")
            .Needs("AJ038", (m, c) => RoundOf(m, c)?.Drawers.Contains(c.Doing.Actor.Id) != true, "由没有办理抽取的人评查", Ours, "办理抽取的人知道谁评查哪一件，不评查；请司法行政部门更换评查员。")
            .Needs("AJ039", m => m.Scans > 0 || m.CaseId is not null, "先上传案卷", Ours, "请通知被评查单位上传扫描件。")
            .Needs("AJ040", (m, a, _) => a.Marks.Select(x => x.Code).Order(StringComparer.Ordinal).SequenceEqual(m.Items.Select(i => i.Code).Order(StringComparer.Ordinal)), "对每一个评查项目打分一次", Ours, "请逐项打分；不适用的勾选“不适用”。")
            .Naming((m, a) => a is null ? null : Named(m.Items.Select(i => i.Code).Except(a.Marks.Select(x => x.Code))))
            .Needs("AJ041", (m, a, _) => OutOfBounds(m, a).Count == 0, "使得分不超过项目的分值", Ours, "得分在0和该项目的分值之间，减分项目在分值和0之间；不适用的不填得分。")
            .Naming((m, a) => a is null ? null : Named(OutOfBounds(m, a)))
            .Needs("AJ042", (m, a, _) => Unreasoned(m, a).Count == 0, "写明扣分、加减分的理由", Ours, "请在“扣分理由、说明”中写明，被评查单位要据此整改。")
            .Naming((m, a) => a is null ? null : Named(Unreasoned(m, a)))
            .Needs("AJ043", (m, a, _) => Overruled(m, a).Count == 0, "写明和系统的认定不同的理由", Ours, "系统的认定有办理记录为据；认为不对的，写明理由。")
            .Naming((m, a) => a is null ? null : Named(Overruled(m, a)));

    /// <summary>认定、异议.</summary>
    private static void Deciding(Lifecycle<ReviewedFile, ReviewedFileStage> it)
    {
        it.Act<ConfirmFile>("认定结果", Graded, Confirmed).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("核对评分，把要整改的问题列入问题台账，交被评查单位整改。")
            .Needs("AJ080", (m, c) => c.County.Now(c.Doing.Actor.Organ) != c.County.Now(m.Organ), "由被评查单位以外的单位认定", Ours, "自己的案卷不由自己认定；请县人民政府办理。")
            .Begins((m, _) => new() { Problems = [.. LostWithReasons(m)] })
            .Causes((m, a, c) => a.Problems.Select(p => Consequence.Open(Listing(m, p, c), organ: c.County.JusticeBureau.Code)), typeof(ListReviewProblem));
        it.During<ReviseTotal>("改变评定", Confirmed).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau).Under(Ours)
            .For("异议成立的，随“处理异议”改变总分和等次，原来的评分照旧记载。")
            .Needs("AJ083", m => m.RevisedOn is null, "一件异议只改变一次评定", Ours, "评定已经改变过。")
            .Needs("AJ044", WasSettled, "随“处理异议”改变", Ours, "请在评查反馈中处理异议。");
    }

    internal static ReviewRound? RoundOf(ReviewedFile file, Circumstances at) => at.Records.Find<ReviewRound>(file.Parent ?? Guid.Empty);

    internal static ReviewSheet? SheetOf(ReviewedFile file, FileKind kind, Circumstances at) =>
        RoundOf(file, at)?.Sheets.Select(s => at.Records.Find<ReviewSheet>(s.Id)).FirstOrDefault(s => s?.Kind == kind);

    /// <summary>The cases closed here that a round may list and hasn't: decided in its time, of the bodies in its scope, of a kind that it has a sheet for.</summary>
    internal static List<PenaltyCase> Gatherable(ReviewRound round, Circumstances at)
    {
        var (id, from, until) = (round.Id, round.From, round.Until);
        var listed = at.Records.Each<ReviewedFile>(f => f.Parent == id && f.Stage != Voided).ToList();
        var there = listed.Where(f => f.CaseId is not null).Select(f => f.CaseId!.Value).ToHashSet();
        // Listed by hand under its number, it is on the list.
        var numbers = listed.Select(f => f.CaseNumber.Trim()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. at.Records.Each<PenaltyCase>(c => c.Stage == PenaltyCaseStage.Closed && c.DecidedOn >= from && c.DecidedOn <= until)
                .Where(c => !there.Contains(c.Id) && !numbers.Contains(c.DecisionNumber ?? "") && round.Of(c.Organ, at.County) is not null),
        ];
    }

    private static bool IsFirst(ReviewedFile file, string number, Circumstances at)
    {
        var (id, round, organ) = (file.Id, file.Parent, file.Organ);
        return !at.Records.Any<ReviewedFile>(f => f.Parent == round && f.Organ == organ && f.CaseNumber == number && f.Id != id && f.Stage != Voided);
    }

    // Files are listed before the pool is frozen and leave that stage with the draw, all of them: only the draw itself meets one.
    private static bool WasDrawn(ReviewedFile file, Circumstances at) => RoundOf(file, at) is { Stage: ReviewRoundStage.Reviewing };

    internal static bool IsOutside(ReviewedFile file, string person, Circumstances at) =>
        at.County.Staff.Find(person)?.OrgansOn(at.On).Any(o => at.County.Now(o) == at.County.Now(file.Organ)) != true;

    private static bool WasSettled(ReviewedFile file, ReviseTotal act, Circumstances at)
    {
        var (round, body) = (file.Parent, file.Organ);
        return file.Total != act.Total
            && at.Records.List<ReviewFeedback>(f => f.Parent == round && f.Body == body && f.Stage == ReviewFeedbackStage.Settled)
                .Any(f => f.Decisions.Any(d => d.File.Id == file.Id && d.Total == act.Total));
    }

    private static List<string> OutOfBounds(ReviewedFile file, HandInSheet act) =>
        [.. Pairs(file, act).Where(p => p.Mark.NotApplicable ? p.Mark.Points is not null : p.Mark.Points is not { } got || got < p.Item.Least || got > p.Item.Most).Select(p => p.Item.Code)];

    private static List<string> Unreasoned(ReviewedFile file, HandInSheet act) =>
        [.. Pairs(file, act).Where(p => p.Mark is { NotApplicable: false, Points: { } got } && got != p.Item.Unmarked && string.IsNullOrWhiteSpace(p.Mark.Note)).Select(p => p.Item.Code)];

    private static List<string> Overruled(ReviewedFile file, HandInSheet act) =>
        [.. Pairs(file, act).Where(p => file.Findings.FirstOrDefault(f => f.Code == p.Item.Code) is { } found && !found.Is(p.Mark) && string.IsNullOrWhiteSpace(p.Mark.Note)).Select(p => p.Item.Code)];

    private static IEnumerable<(ScoredItem Item, ItemMark Mark)> Pairs(ReviewedFile file, HandInSheet act) =>
        from item in file.Items
        from mark in act.Marks.Where(m => m.Code == item.Code)
        select (item, mark);

    private static string? Named(IEnumerable<string> codes) => string.Join('、', codes.Take(10)) is { Length: > 0 } names ? $"项目{names}" : null;

    // What cost points, with the reason that whoever decided gave.
    private static IEnumerable<FileProblem> LostWithReasons(ReviewedFile file) =>
        from item in file.Items
        where item.Part != SheetPart.Adjustment && file.Final(item) < item.Points
        let note = file.Sheets.Reverse().SelectMany(s => s.Marks).FirstOrDefault(m => m.Code == item.Code && !string.IsNullOrWhiteSpace(m.Note))?.Note
        select new FileProblem(Wording.Cut(note ?? item.Text, 80), $"{item.Heading}：{item.Text}");

    private static ListReviewProblem Listing(ReviewedFile file, FileProblem problem, Circumstances at) =>
        new()
        {
            File = file.Id,
            Title = Wording.Cut($"{file.CaseNumber}：{problem.Title}", 100),
            Details = string.IsNullOrWhiteSpace(problem.Details) ? problem.Title : problem.Details,
            Rule = problem.Rule,
            FoundOn = at.On,
            From = Wording.Cut($"{RoundOf(file, at)?.Title}，{file.CaseNumber}", 200),
            Responsible = at.County.Now(file.Organ),
            Measure = string.IsNullOrWhiteSpace(problem.Measure) ? "对照评查结果改正，同类案卷一并自查。" : problem.Measure,
            DueOn = at.On.AddDays(file.Parameter(FileReviewParameters.RectifyDays)),
        };
}
