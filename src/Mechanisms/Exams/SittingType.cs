using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Exams.SittingStage;
using P = Fazhi.Mechanisms.Exams.ExamParameters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>参加考试的规则 — registered by the own organ, admitted by the organ that holds the exam, let in by a ticket that counts once, handed in by the candidate, a proctor or the clock, marked with all others at once.</summary>
public sealed class SittingType() : MatterType<Sitting, SittingStage>("sitting", "考生", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "user-edit", WhyClosed = "考生的姓名和成绩不公开，只公布准考证号和是否合格。" };

    protected override void Define(Lifecycle<Sitting, SittingStage> it)
    {
        it.PartOf<Exam>(ExamStage.Registration);
        it.Uses(P.YearlyAttempts);
        it.Indexed(m => m.Ticket, m => m.SatOn, m => new { m.Stage, m.ClosesAt });
        it.Ends(Passed, Failed, Absent, Rejected, Withdrawn);
        it.Steps(("报名", [Registered]), ("资格审查", [Eligible]), ("考试", [Seated, Submitted]), ("成绩", [Passed, Failed, Absent]));
        it.ReadByJusticeBureau();
        // Answers under way are waited for: nothing of them is lost to the sweep.
        it.AtItsMoment<TakeInPaper>(now => m => m.Stage == Seated && m.ClosesAt < now, m => m.EndsAt ?? 0);
        Entering(it);
        Sat(it);
        Results(it);
    }

    private static void Entering(Lifecycle<Sitting, SittingStage> it)
    {
        var ours = Article.WorkingRule;
        it.Opens<RegisterCandidate>("报名", Registered).By(Handler, Registrar, InstitutionHead).OfAnyOrgan().Under(ours)
            .For("为本单位的一名人员报名；人数多的，用表格一次导入。")
            .Titled((m, a, at) => $"{a.Name}（{ExamOf(m, at)?.Title}）")
            .Needs("KC001", IsFirst, "一名人员在一次考试中只报名一次", ours, "本单位已有同名人员报名；确为同名的，请在姓名后注明以示区别。")
            .Needs("KC002", IsWithinAttempts, "使一年参加考试的次数不超过县里规定的次数", ours, "该人员今年参加考试的次数已满，请报名明年的考试。");
        Organised(it.Act<AdmitCandidate>("资格审查通过", Registered, Eligible).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("符合报考条件的，发给准考证。"))
            .Issues("exams/AdmissionTicket", "准考证");
        Organised(it.Act<RejectCandidate>("资格审查不通过", Registered, Rejected).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("不符合报考条件的，写明理由。"));
        it.Act<WithdrawCandidate>("取消报名", [Registered, Eligible], Withdrawn).By(Handler, Registrar, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("不参加考试的，在开考以前取消。");
        Organised(it.During<ReissueTicket>("补发准考证", Eligible, Seated).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("准考证遗失，或者要换一台设备继续答题的，补发；原来的入场码作废，时间照走。"))
            .Issues("exams/AdmissionTicket", "准考证");
        Organised(it.During<GrantTime>("延长考试时间", Eligible, Seated).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("设备故障等原因耽误的，为一名考生延长时间，写明理由。"));
    }

    private static void Sat(Lifecycle<Sitting, SittingStage> it)
    {
        var ours = Article.WorkingRule;
        it.Act<SeatCandidate>("入场", [Eligible, Seated], Seated).By(Public).Under(ours)
            .For("凭准考证号和入场码入场，不用账号和密码。")
            .Needs("KC004", (m, c) => ExamOf(m, c) is { Stage: ExamStage.Held }, "已经开考", ours, "还没有开考，或者考试已经结束，请听监考人员安排。")
            .Needs("KC005", (m, a, c) => ExamOf(m, c)?.Seed is { } seed && TicketCode.Of(seed, m.Id, m.TicketIssue) == a.EntryCode, "填写准考证上的入场码", ours, "入场码不对，或者准考证已经补发；请核对最近一次发的准考证。")
            .Needs("KC006", (m, _) => m.TicketUsed < m.TicketIssue, "使用没有用过的准考证", ours, "这张准考证已经用来入场；换设备的，请监考人员补发。")
            .Needs("KC007", (m, c) => !(m.ClosesAt < c.Doing.At.ToUnixTimeSeconds()), "在考试时间以内入场", ours, "考试时间已到。")
            .Needs("KC009", (m, a, c) => ExamOf(m, c) is not { } exam || (a.Minutes == exam.Minutes && a.GraceSeconds == exam.GraceSeconds), "照这次考试的时间", ours, "请从考试页面入场。");
        it.Act<SubmitPaper>("交卷", Seated, Submitted).By(Public).Under(ours).ForGood()
            .For("答完交卷，交卷以后不能再改。");
        Organised(it.Act<HandInPaper>("代为交卷", Seated, Submitted).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours).ForGood()
            .For("考生离场或者不能自己交卷的，由监考人员交卷，已经保存的作答都算数。"));
        it.Act<TakeInPaper>("到时收卷", Seated, Submitted).ByLaw().Under(ours)
            .For("考试时间和延长的时间都到了，由系统收卷，已经保存的作答都算数。");
    }

    private static void Results(Lifecycle<Sitting, SittingStage> it)
    {
        var ours = Article.WorkingRule;
        it.During<MarkSitting>("登记成绩", Submitted).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("由评卷登记，不单独办理。")
            .Needs("KC010", (m, c) => ExamOf(m, c) is { Stage: ExamStage.Marked }, "随整次考试评卷登记成绩", ours, "请在考试中办理“评卷”。")
            .To((_, a) => a.Passed ? Passed : Failed, Passed, Failed);
        it.During<RemarkSitting>("重新登记成绩", Passed, Failed).By(InstitutionHead, LegalReviewer).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("由作废试题并重新评卷登记，不单独办理。")
            .Needs("KC011", (m, a, c) => ExamOf(m, c) is { } exam && exam.Voided.Count > m.VoidsCounted && a.Voids == exam.Voided.Count, "随作废试题重新评卷", ours, "请在考试中办理“作废试题并重新评卷”。")
            .To((_, a) => a.Passed ? Passed : Failed, Passed, Failed);
        it.Act<MissSitting>("登记缺考", Eligible, Absent).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("由评卷登记，不单独办理。")
            .Needs("KC010", (m, c) => ExamOf(m, c) is { Stage: ExamStage.Marked }, "随整次考试评卷登记成绩", ours, "请在考试中办理“评卷”。");
        it.During<AskForCertificate>("申领执法证件", Passed).By(Handler, Registrar, InstitutionHead).Under(EnforcementPublicity.Section("（二十三）"))
            .For("考试合格的，由所在单位一步申领执法证件。")
            .Needs("KC012", (m, c) => ExamOf(m, c) is { Stage: ExamStage.Published }, "在公布成绩以后申领", ours, "成绩还没有公布。")
            .Needs("KC013", (m, _) => m.AskedOn is null, "一次合格只申领一次", ours, "已经申领；证件遗失等情形在“行政执法人员”办理。")
            .Causes((m, a, _) => [Consequence.Open(new ApplyForCertificate
            {
                Name = m.Name, Person = m.Person, Kind = CertificateKind.Enforcement, Ground = CertificateGround.Examination, Area = m.Area,
                Competences = a.Competences, Sitting = Reference<Sitting>.Of(m),
            }, organ: m.Organ)], typeof(ApplyForCertificate));
    }

    // What the organ that holds the exam does, and no other.
    private static ActRule<Sitting, SittingStage, TAct> Organised<TAct>(ActRule<Sitting, SittingStage, TAct> rule)
        where TAct : Act<Sitting> =>
        rule.Needs("KC003", (m, c) => ExamOf(m, c) is not { } exam || c.County.Now(exam.Organ) == c.Doing.Actor.Organ, "由组织考试的单位办理", Article.WorkingRule, "请由组织这次考试的单位办理。");

    private static Exam? ExamOf(Sitting sitting, Circumstances at) => at.Records.Find<Exam>(sitting.Parent ?? Guid.Empty);

    private static bool IsFirst(Sitting sitting, RegisterCandidate act, Circumstances at)
    {
        var (id, exam, organ, name) = (sitting.Id, sitting.Parent, sitting.Organ, act.Name);
        return !at.Records.Any<Sitting>(s => s.Parent == exam && s.Organ == organ && s.Name == name && s.Stage != Withdrawn && s.Stage != Rejected && s.Id != id);
    }

    private static bool IsWithinAttempts(Sitting sitting, RegisterCandidate act, Circumstances at)
    {
        var (organ, name) = (sitting.Organ, act.Name);
        var (first, last) = (new DateOnly(at.On.Year, 1, 1), new DateOnly(at.On.Year, 12, 31));
        return at.Records.Count<Sitting>(s => s.Organ == organ && s.Name == name && s.SatOn >= first && s.SatOn <= last) < sitting.Parameter(P.YearlyAttempts);
    }
}
