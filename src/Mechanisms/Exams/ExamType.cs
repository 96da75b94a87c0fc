using System.Security.Cryptography;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Exams.ExamStage;
using P = Fazhi.Mechanisms.Exams.ExamParameters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>考试的规则 — the law wants an examination and says nothing of how it is held: every step is a working rule of the county.</summary>
public sealed class ExamType() : MatterType<Exam, ExamStage>("exam", "行政执法资格考试", "2019", new DateOnly(2019, 1, 1))
{
    private const int ShortestSeed = 16;

    public override MatterFace Face { get; } = new()
    {
        Icon = "certificate",
        Place = new() { Title = "行政执法资格考试", Lead = "考试的时间、地点，抽题种子的摘要；公布成绩以后公开种子，任何人都可以照它重新抽出每一份试卷。" },
    };

    protected override void Define(Lifecycle<Exam, ExamStage> it)
    {
        var ours = Article.WorkingRule;
        it.Uses(P.Minutes, P.GraceSeconds, P.PassPercent);
        it.Indexed(m => m.HeldOn);
        it.Ends(Published, Cancelled);
        it.Steps(("公告", [Announced]), ("报名", [Registration]), ("考试", [Held]), ("评卷", [Marked]), ("公布", [Published]));
        it.ReadByEveryone();
        it.ReadByJusticeBureau();

        it.Opens<AnnounceExam>("公告考试", Announced).By(Handler, Registrar, InstitutionHead).Under(ours)
            .For("公告一次考试的时间、地点和组卷方案。")
            .Picks<PaperBlueprint>("KS001", b => b.Stage == PaperBlueprintStage.InUse, "选择在用的组卷方案", ours, "请选择在用的方案，或者先制定一个。")
            .Needs("KS002", (_, a, c) => a.HeldOn >= c.On, "使考试日期不早于公告", ours, "请核对考试日期。")
            .Issues("exams/ExamNotice", "考试公告");
        it.Act<OpenRegistration>("开始报名", Announced, Registration).By(Handler, InstitutionHead).Under(ours)
            .For("定下抽题种子和题库，开始报名；此后修订试题不影响这次考试的试卷。")
            .Begins((_, _) => new OpenRegistration { Seed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) })
            .Needs("KS003", (_, a, _) => a.Seed.Trim().Length >= ShortestSeed, "使用16个字符以上的种子", ours, "短的种子可以被猜到；请用系统给出的。")
            .Needs("KS004", (m, c) => Lacking(m, c).Count == 0, "使题库能够满足组卷方案", ours, "请补充试题并审定。")
            .Naming((m, _, c) => string.Join("、", Lacking(m, c)));
        it.During<RescheduleExam>("变更考试安排", Announced, Registration).By(Handler, InstitutionHead).Under(ours)
            .For("改期或者换地点，写明理由。")
            .Needs("KS002", (_, a, c) => a.HeldOn >= c.On, "使考试日期不早于公告", ours, "请核对考试日期。");
        it.Act<BeginExam>("开考", Registration, Held).By(Handler, InstitutionHead).Under(ours)
            .For("到了考试日期，让持准考证的考生入场。")
            .Needs("KS005", (m, c) => m.HeldOn <= c.On, "到考试日期", ours, "还没有到考试日期；提前的，先变更考试安排。")
            .Needs("KS006", (m, c) => !c.Parts<Sitting>(m).Any(s => s.Stage == SittingStage.Registered), "审查完报名资格", ours, "还有报名没有审查，请逐一审查。")
            .Needs("KS007", (m, c) => c.Parts<Sitting>(m).Any(s => s.Stage == SittingStage.Eligible), "有通过资格审查的考生", ours, "没有考生的，取消考试。");
        it.Act<MarkExam>("评卷", Held, Marked).By(Handler, InstitutionHead).Under(ours).ForGood()
            .For("收齐以后由系统一次评完全部试卷，没有入场的登记缺考。")
            .Needs("KS008", (m, c) => !c.Parts<Sitting>(m).Any(s => s.Stage == SittingStage.Seated), "收齐试卷", ours, "还有考生没有交卷；时间到了由系统收卷，离场的由监考人员代为交卷。")
            .Causes(Marks, typeof(MarkSitting), typeof(MissSitting));
        it.During<VoidExamQuestion>("作废试题并重新评卷", Marked, Published).By(InstitutionHead, LegalReviewer).Under(ours).ForGood()
            .For("发现试题有错的，作废这道题，有这道题的考生都得分；重新评卷前后的成绩都保留。")
            .Needs("KS009", (m, a, _) => m.Stage != Published || !string.IsNullOrWhiteSpace(a.Reason), "写明公布以后重新评卷的理由", ours, "成绩已经公布，请在“作废的理由”中写明。")
            .Needs("KS010", (m, a, _) => m.Voided.All(v => v.Question != a.Question.Id), "选择还没有作废的试题", ours, "这道题在这次考试中已经作废。")
            .Needs("KS011", (m, a, c) => c.Records.Find<ExamQuestion>(a.Question.Id)?.At(m.Bank ?? -1) is not null, "选择这次考试的题库里的试题", ours, "这道题不在这次考试的题库里。")
            .Causes(Remarks, typeof(RemarkSitting));
        it.Act<PublishResults>("公布成绩", Marked, Published).By(InstitutionHead).Under(ours).ForGood()
            .For("公布成绩和抽题种子。")
            .Issues("exams/Results", "成绩公告");
        it.Act<CancelExam>("取消考试", [Announced, Registration], Cancelled).By(InstitutionHead).Under(ours).ForGood()
            .For("不再举行的，写明理由；已经报名的，取消报名。")
            .Causes((m, _, at) => at.Parts<Sitting>(m).Each().Where(s => s.Stage is SittingStage.Registered or SittingStage.Eligible)
                .Select(s => Consequence.In(s.Id, new WithdrawCandidate { Reason = "考试取消。" })), typeof(WithdrawCandidate));

        it.Shows<AnnounceExam>(Reader.Officials | Reader.Everybody);
        it.Shows<RescheduleExam>(Reader.Officials | Reader.Everybody);
        it.Shows<PublishResults>(Reader.Officials | Reader.Everybody);
        it.ShowsThat(Reader.Officials | Reader.Everybody);
        it.ShowsFacts(Reader.Officials, m => m.HeldOn, m => m.StartsAt, m => m.Place, m => m.Blueprint, m => m.Minutes, m => m.PassPercent, m => m.SeedDigest, m => m.RevealedSeed, m => m.Bank);
        it.Discloses(m => m.Stage != Cancelled, documents: ["exams/ExamNotice", "exams/Results"],
            m => m.HeldOn, m => m.StartsAt, m => m.Place, m => m.Minutes, m => m.PassPercent, m => m.SeedDigest, m => m.RevealedSeed, m => m.Bank);
    }

    private static IReadOnlyList<string> Lacking(Exam exam, Circumstances at) =>
        PaperBlueprintType.Lacking(at.Records.Find<PaperBlueprint>(exam.Blueprint.Id)?.Parts ?? [], at);

    private static IEnumerable<Consequence> Marks(Exam exam, MarkExam act, Circumstances at)
    {
        var papers = ExamPapers.Of(exam, at.Records);
        foreach (var sitting in at.Parts<Sitting>(exam).Each())
            if (sitting.Stage == SittingStage.Submitted)
                yield return Consequence.In(sitting.Id, MarkSitting.As(papers.Mark(sitting), exam.PassPercent));
            else if (sitting.Stage == SittingStage.Eligible)
                yield return Consequence.In(sitting.Id, new MissSitting());
    }

    private static IEnumerable<Consequence> Remarks(Exam exam, VoidExamQuestion act, Circumstances at)
    {
        var papers = ExamPapers.Of(exam, at.Records);
        foreach (var sitting in at.Parts<Sitting>(exam).Each().Where(s => s.Points is not null))
            yield return Consequence.In(sitting.Id, RemarkSitting.As(sitting, papers.Mark(sitting), exam));
    }
}
