using Fazhi.Draws;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.RandomInspections;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.FileReviews.ReviewRoundStage;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>案卷评查的规则 — files listed, pool frozen, files and reviewers drawn, every file read and decided, bodies told and answered, concluded.</summary>
public sealed class ReviewRoundType() : MatterType<ReviewRound, ReviewRoundStage>("review-round", "案卷评查", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Ours = Article.WorkingRule;

    public override MatterFace Face { get; } = new()
    {
        Icon = "files",
        WhyClosed = "案卷评查是内部监督，涉及各单位的案件，所以只公布次数、件数、评查率和问题数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<ReviewRound, ReviewRoundStage> it)
    {
        it.Indexed(m => m.DrawnOn);
        it.Ends(Concluded, Voided);
        it.Steps(("列卷", [Planned]), ("抽取", [Frozen]), ("评查", [Reviewing]), ("反馈", [FedBack]), ("完成", [Concluded]));
        it.ReadByEveryone();
        Planning(it);
        Drawing(it);
        Ending(it);
        it.ShowsAll(Reader.Officials);
    }

    private static void Planning(Lifecycle<ReviewRound, ReviewRoundStage> it)
    {
        it.Opens<PlanRound>("部署案卷评查", Planned).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("确定评查哪些单位、哪一期间的案卷，全部评查还是抽查，照哪些标准，由哪些评查员评查。")
            .Needs("AJ010", (_, a, _) => a.Until >= a.From, "使案卷期间先后相合", Ours, "请核对案卷的开始、结束日期。")
            .Needs("AJ011", (_, a, c) => a.Scope.Select(s => c.County.Now(s.Body)).Distinct().Count() == a.Scope.Count && a.Scope.All(s => c.County.Organ(s.Body) is { IsFormer: false }),
                "把每一个在设的单位列入一次", Ours, "请核对评查范围。")
            .Needs("AJ012", (_, a, _) => a.Scope.Count(s => s.Percent < 100) < DrawRules.MostStrata && a.Scope.All(s => decimal.Round(s.Percent, 2) == s.Percent),
                "使抽查的单位少于二十个，比例最多两位小数", Ours, "其余单位请全部评查，或者分两轮评查。")
            .Picks<ReviewSheet>("AJ013", (_, _) => s => s.Stage == ReviewSheetStage.InUse, "选择使用中的评查标准", Ours, "请先启用评查标准。")
            .Needs("AJ014", (_, a, c) => a.Sheets.Select(s => c.Records.Find<ReviewSheet>(s.Id)?.Kind).Distinct().Count() == a.Sheets.Count, "一类案卷使用一个标准", Ours, "请核对评查标准。")
            .Needs("AJ015", (_, a, c) => NotReviewers(a.Reviewers, c).Count == 0, "由有“案卷评查员”岗位的人员评查", Ours, "请先在人员名册任命，或者换一名评查员。")
            .Naming((_, a, c) => a is null ? null : Alike.Names(NotReviewers(a.Reviewers, c), "个"))
            .Needs("AJ016", (_, a, _) => FrozenDraw.AreParties(a.Parties), "写明至少两个不同的参加方", Ours, "一方一行，写名称。");
        it.During<ChangeReviewers>("调整评查员", Planned).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("冻结名单以前重新写明全部评查员。")
            .Needs("AJ015", (_, a, c) => NotReviewers(a.Reviewers, c).Count == 0, "由有“案卷评查员”岗位的人员评查", Ours, "请先在人员名册任命，或者换一名评查员。")
            .Naming((_, a, c) => a is null ? null : Alike.Names(NotReviewers(a.Reviewers, c), "个"));
        it.During<GatherCases>("提取案件", Planned).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("把评查范围内的单位在评查期间作出决定、已经在本系统结案的案件一次列入，不用上传。")
            .Needs("AJ029", (m, c) => Gathered(m, c).Any(), "有还没有列入的案件", Ours, "评查范围内没有在本系统结案、还没有列入的案件；在别的系统办理的，由各单位“列入案卷”。")
            .Causes((m, _, c) => Gathered(m, c).Select(o => Consequence.Open(ListCaseFile.Of(o), m.Id, o.Organ)), typeof(ListCaseFile));
        it.Act<VoidRound>("作废评查", [Planned, Frozen, Reviewing], Voided).By(InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours).ForGood()
            .For("名单有错误、有一方不公开秘密等，由负责人作废，写明理由；已经列入台账的问题照旧整改。")
            .Causes((m, a, c) => c.Parts<ReviewedFile>(m).Each().Where(f => f.Stage != ReviewedFileStage.Voided)
                .Select(f => Consequence.In(f.Id, new CancelFile { Reason = a.Reason })), typeof(CancelFile));
        it.Corrections([Planned], Handler).Under(Ours);
    }

    private static void Drawing(Lifecycle<ReviewRound, ReviewRoundStage> it)
    {
        it.Act<FreezeRound>("冻结名单", Planned, Frozen).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours).SealedUntil(m => m.IsOpen)
            .For("把案卷和评查员两个名单固定下来，连同规则的摘要写进台账，以后谁也不能改。")
            .Needs("AJ017", (m, c) => ReviewPools.Of(m, c.Records, c.On).CanDraw, "使每一件案卷都有两名以上别的单位的评查员", Ours, "请先列入案卷，增加别的单位的评查员。")
            .Naming((m, _, c) => ReviewPools.Of(m, c.Records, c.On).Check.Faults is [var first, ..] ? first.ToString() : null)
            .Needs("AJ018", IsAsItStands, "使名单、规则和承诺就是当日的样子", Ours, "案卷或者评查员刚有变动，请打开“冻结名单”页面重新生成。");
        it.During<PromiseRoundSecret>("登记秘密的承诺", Frozen).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("各方只交出承诺；全部交出以前，谁也不知道别人的秘密。")
            .Needs("AJ070", (m, a, _) => m.Parties.Contains(a.Party) && m.Vows.All(v => v.Party != a.Party), "由部署中的参加方承诺一次", Ours, "请写部署中的名称；承诺不能更换。")
            .Needs("AJ071", (_, a, _) => Ledgers.Hash.TryParse(a.Promise, out _), "填写64位十六进制的承诺", Ours, "请从“生成秘密”页面复制。");
        it.During<RevealRoundSecret>("公开秘密", Frozen).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours).SealedUntil(m => m.IsOpen)
            .For("全部承诺以后，各方公开秘密和盐；和承诺不符的，不予登记。")
            .Needs("AJ072", m => m.AllPromised, "等各方全部承诺", Ours, "请先登记其余各方的承诺。")
            .Needs("AJ073", (m, a, _) => m.Vows.Any(v => v.Party == a.Party && v.RevealedAt is null), "由还没有公开的参加方公开", Ours, "该方没有承诺，或者已经公开。")
            .Needs("AJ074", (m, a, _) => m.Keeps(a.Party, a.Secret, a.Salt), "使秘密和承诺相符", Ours, "秘密或者盐和承诺时的不同，请该方核对；确实找不回的，作废这一轮。");
        it.Act<DrawRound>("抽取案卷和评查员", Frozen, Reviewing).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours).ForGood().SealedUntil(m => m.IsOpen)
            .For("由名单、规则和各方的秘密算出评查哪些案卷、谁评查哪一件；一轮只抽取一次，全部评完以后笔录公开，任何人可以重算。")
            .Needs("AJ075", m => m.AllRevealed, "等各方全部公开秘密", Ours, "请先登记各方公开的秘密。")
            .Needs("AJ076", (m, a, c) => m.Follows(c.Records, a.PublicNumber, null, a.Transcript, a.Picked), "使笔录是由冻结的名单、规则和秘密算出的", Ours, "请核对公开号码，从“抽取”页面办理。")
            .Causes((m, _, c) => Given(m, c), typeof(AssignFile), typeof(ScoreByMachine), typeof(PassOver));
    }

    private static void Ending(Lifecycle<ReviewRound, ReviewRoundStage> it)
    {
        it.Act<FeedBackRound>("反馈评查结果", Reviewing, FedBack).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours).ForGood()
            .For("全部案卷认定以后，向每个被评查单位发出反馈函；评查员和抽取笔录从此可以查看。")
            .Needs("AJ077", (m, c) => Undecided(m, c) == 0, "认定全部案卷", Ours, "请催促评查员打分，认定已经评定的案卷。")
            .Naming((m, _, c) => Undecided(m, c) is > 0 and var left ? $"还有{left}件" : null)
            .Causes((m, _, c) => ReviewStatistics.Of(c.Parts<ReviewedFile>(m).Each()).Bodies.Select(b => Consequence.Open(
                new SendFeedback { Body = b.Body, Files = b.Files, Mean = b.Mean, Problems = b.Problems }, m.Id)), typeof(SendFeedback));
        it.Act<ConcludeRound>("完成评查", FedBack, Concluded).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("各单位都已经回复、异议都已经处理的，写明评查情况，印出通报；失分最多的项目列为培训需求。")
            .Begins((m, c) => new() { Result = "", Needs = [.. ReviewStatistics.Of(c.Parts<ReviewedFile>(m).Each()).MostLost.Take(3).Select(i => Texts.Wording.Cut($"{i.Item.Heading}：{i.Item.Text}", 100))] })
            .Needs("AJ078", (m, c) => !c.Parts<ReviewFeedback>(m).Any(f => f.Stage == ReviewFeedbackStage.Sent || f.Stage == ReviewFeedbackStage.Objected), "等各单位回复、异议处理完毕", Ours, "请催促没有回复的单位，处理异议。")
            .Naming((m, _, c) => Alike.Names(c.Parts<ReviewFeedback>(m).Each().Where(f => f.Stage is ReviewFeedbackStage.Sent or ReviewFeedbackStage.Objected).Select(f => c.County.OrganName(f.Body)), "个"))
            .Issues("filereviews/RoundReport", "案卷评查情况通报")
            .Causes((m, a, c) => a.Needs.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct().Select(n => Consequence.Open(
                new GatherNeed { Title = Texts.Wording.Cut(n, 100), Source = NeedSource.FileReview, Details = $"{m.Title}中失分较多。", FoundOn = c.On })), typeof(GatherNeed));
    }

    private static IEnumerable<Penalties.PenaltyCase> Gathered(ReviewRound round, Circumstances at)
    {
        var kinds = round.Sheets.Select(s => at.Records.Find<ReviewSheet>(s.Id)?.Kind).ToList();
        return ReviewedFileType.Gatherable(round, at).Where(c => kinds.Contains(ListCaseFile.Of(c).Kind));
    }

    private static List<string> NotReviewers(IReadOnlyList<Reference<CountyPerson>> people, Circumstances at) =>
        [.. people.Where(p => at.County.Staff.Find(p.Id.ToString())?.Is(ReviewedFileType.FileReviewer, at.On) != true).Select(p => p.Title)];

    private static bool IsAsItStands(ReviewRound round, FreezeRound act, Circumstances at)
    {
        var pools = ReviewPools.Of(round, at.Records, at.On);
        if (!pools.CanDraw)
            return true;
        return FrozenDraw.IsOf(pools.Freeze(), pools.Rules, act.Pool, act.Rules, act.Commitment) && act.InScope == pools.Files.Count;
    }

    private static IEnumerable<Consequence> Given(ReviewRound round, Circumstances at)
    {
        var result = round.Result(at.Records);
        var sheets = round.Sheets.Select(s => at.Records.Find<ReviewSheet>(s.Id)!).ToDictionary(s => s.Kind, s => ReviewSheetType.Items(s, at).ConvertAll(i => i.ForFile()));
        var picked = result.Strata.SelectMany(s => s.Picks).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var staffing = result.Staffing.ToDictionary(s => s.Object, StringComparer.Ordinal);
        foreach (var file in at.Parts<ReviewedFile>(round).Each().Where(f => f.Stage == ReviewedFileStage.OnList).ToList())
        {
            var id = file.Id.ToString("D");
            if (!picked.Contains(id))
            {
                yield return Consequence.In(file.Id, new PassOver());
                continue;
            }

            var drawn = staffing[id];
            var items = sheets[file.Kind];
            yield return Consequence.In(file.Id, new AssignFile { First = drawn.Officers[0].Id, Second = drawn.Officers[1].Id, Third = drawn.Spare?.Id, Items = items });
            if (FileChecks.Of(file.CaseId, items, at) is { Count: > 0 } found)
                yield return Consequence.In(file.Id, new ScoreByMachine { Findings = found });
        }
    }

    private static int Undecided(ReviewRound round, Circumstances at) =>
        at.Parts<ReviewedFile>(round).Count(f => f.Stage != ReviewedFileStage.NotDrawn && f.Stage != ReviewedFileStage.Confirmed && f.Stage != ReviewedFileStage.Voided);
}
