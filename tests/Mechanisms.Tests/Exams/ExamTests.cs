using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Mechanisms.Officers;
using Fazhi.Storage;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Examining;

namespace Fazhi.Mechanisms.Tests.Exams;

/// <summary>执法资格考试 — from the bank to the certificate, and what is refused on the way.</summary>
public sealed class ExamTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void Who_passes_is_marked_by_the_ledger_alone_and_asks_for_a_certificate_in_one_step(Database database)
    {
        using var county = Begin(database);
        var exam = county.Exam();
        var (good, poor, away) = (
            county.Admitted(exam, "演示甲"),
            county.Admitted(exam, "演示乙"),
            county.Admitted(exam, "演示丙")
        );
        county.Done(exam, new BeginExam(), Justice);
        county.Seat(good);
        county.Seat(poor);
        county.AnswerRightly(exam, good, 6);
        county.Answer(poor, (0, 1, "ABCD"));
        county.Submit(good);
        Assert.Equal(["KS008"], county.Not(exam, new MarkExam(), Justice));
        county.Done(poor, new HandInPaper { Reason = "离场。" }, Justice);
        county.Done(exam, new MarkExam(), Justice);
        Assert.Equal(
            [(SittingStage.Passed, 40), (SittingStage.Failed, 0), (SittingStage.Absent, null)],
            new[] { good, poor, away }.Select(s => county.Read<Sitting>(s)).Select(s => (s.Stage, s.Points))
        );
        Assert.Equal([1m, 2m, 1m], county.Counted("officers.exams", "officers.examinees", "officers.passed"));

        var ask = new AskForCertificate { Competences = ["道路运输检查"] };
        Assert.Equal(["KC012"], county.Not(good, ask, Traffic));
        county.Done(exam, new PublishResults(), Chief);
        Assert.Equal((Seed, Exam.DigestOf(Seed)), (county.Read<Exam>(exam).RevealedSeed, county.Read<Exam>(exam).SeedDigest));
        county.Done(good, ask, Traffic);
        Assert.Equal(["KC013"], county.Not(good, ask, Traffic));
        Assert.Equal(["BL001"], county.Not(poor, ask, Traffic));
        using var db = county.Store.Open();
        var officer = Assert.Single(db.Matters<Officer>(county.Store.CountyCode));
        Assert.Equal(
            ("演示甲", OfficerStage.Applying, CertificateGround.Examination),
            (officer.Name, officer.Stage, officer.Ground)
        );
        Assert.Equal(
            ["RegisterCandidate", "AdmitCandidate", "SeatCandidate", "SubmitPaper", "MarkSitting", "AskForCertificate"],
            county.Acts(good)
        );
        county.Verify();
    }

    [Fact]
    public void By_examination_a_certificate_is_asked_for_with_the_sitting_that_was_passed_or_proof_from_elsewhere()
    {
        using var county = Begin();
        var exam = county.Exam();
        var poor = county.Admitted(exam, "演示乙");
        county.Done(exam, new BeginExam(), Justice);
        county.Seat(poor);
        county.Submit(poor);
        county.Done(exam, new MarkExam(), Justice);
        var asked = new ApplyForCertificate
        {
            Name = "演示乙",
            Kind = CertificateKind.Enforcement,
            Ground = CertificateGround.Examination,
            Area = Area,
        };
        Assert.Equal(["ZF019"], county.NotOpened("officer", asked, Traffic, "traffic"));
        Assert.Equal(
            ["ZF020"],
            county.NotOpened(
                "officer",
                asked with
                {
                    Sitting = Reference<Sitting>.Of(county.Read<Sitting>(poor)),
                },
                Traffic,
                "traffic"
            )
        );
        county.Open("officer", asked with { Proof = [new FileRef(new string('a', 64), "合格证明.pdf", 3)] }, Traffic, "traffic");
    }

    [Fact]
    public void What_is_wrong_with_a_question_or_a_blueprint_is_refused_by_name()
    {
        using var county = Begin();
        var written = Question(QuestionKind.Single, 99);
        Assert.Equal(["KT001"], county.NotOpened("exam-question", written with { Key = "E" }, Justice, "justice"));
        Assert.Equal(
            ["KT002"],
            county.NotOpened("exam-question", written with { Options = ["甲", "乙", "乙"] }, Justice, "justice")
        );
        Assert.Equal(
            ["KT001"],
            county.NotOpened("exam-question", Question(QuestionKind.Multiple, 1) with { Key = "A" }, Justice, "justice")
        );
        county.Open("exam-question", written, Justice, "justice");
        Assert.Equal(["KT003"], county.NotOpened("exam-question", written, Justice, "justice"));
        Assert.Equal(
            ["SJ003"],
            county.NotOpened("paper-blueprint", new SetBlueprint { Title = "方案", Parts = Parts }, Justice, "justice")
        );
        county.Bank();
        Assert.Equal(
            ["SJ001"],
            county
                .NotOpened(
                    "paper-blueprint",
                    new SetBlueprint { Title = "方案", Parts = [Parts[0] with { Area = "没有" }] },
                    Justice,
                    "justice"
                )
                .Where(c => c != "SJ003")
        );
        Assert.Equal(
            ["SJ002"],
            county.NotOpened(
                "paper-blueprint",
                new SetBlueprint { Title = "方案", Parts = [Parts[0], Parts[0] with { Area = null }] },
                Justice,
                "justice"
            )
        );
    }

    [Fact]
    public void A_revised_question_is_a_new_version_and_papers_drawn_before_keep_theirs()
    {
        using var county = Begin();
        var exam = county.Exam();
        var sitting = county.Admitted(exam, "演示甲");
        var before = county.Papers(exam).Of(sitting);
        var item = before.Items[0];
        var question = county.Read<ExamQuestion>(item.Question);
        county.Done(
            question.Id,
            new ReviseQuestion
            {
                Kind = question.Kind,
                Stem = "修订以后的题干？",
                Options = question.Options,
                Key = "A",
                Area = question.Area,
                Difficulty = question.Difficulty,
                Source = question.Source,
                Reason = "规定已经修改。",
            },
            Justice
        );
        county.Done(before.Items[1].Question, new RetireQuestion { Reason = "不再适用。" }, Justice);
        var after = county.Papers(exam).Of(sitting);
        Assert.Equal(before.Text, after.Text);
        Assert.Equal(item.Edition.Stem, after.Items[0].Edition.Stem);
        Assert.Equal([1, 2], county.Read<ExamQuestion>(question.Id).Editions.Select(e => e.Number));
        // An exam that is opened from now on has the new one, and not the retired.
        var next = county.Papers(county.AnotherExam("2025年第二次考试")).Bank;
        Assert.Equal(2, next.Single(q => q.Question == question.Id).Edition.Number);
        Assert.DoesNotContain(next, q => q.Question == before.Items[1].Question);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_ticket_lets_in_once_and_a_reissued_one_lets_in_again_while_the_time_goes_on(Database database)
    {
        using var county = Begin(database);
        var exam = county.Exam();
        var sitting = county.Admitted(exam, "演示甲");
        var seating = county.Seating(sitting);
        Assert.Equal(["KC004"], county.Not(sitting, seating, Candidate(sitting)));
        county.Done(exam, new BeginExam(), Justice);
        Assert.Equal(["KC005"], county.Not(sitting, seating with { EntryCode = "WRONG234" }, Candidate(sitting)));
        var ends = county.Seat(sitting).EndsAt;
        Assert.Equal(["KC006"], county.Not(sitting, seating, Candidate(sitting)));
        county.Time.Advance(TimeSpan.FromMinutes(20));
        county.Done(sitting, new ReissueTicket { Reason = "换电脑。" }, Justice);
        Assert.Equal(["KC005"], county.Not(sitting, seating, Candidate(sitting)));
        Assert.Equal(ends, county.Seat(sitting).EndsAt);
        // Somebody else's paper isn't opened with it.
        var other = Candidate(Guid.CreateVersion7());
        Assert.Single(county.Not(sitting, new SubmitPaper(), other));
        county.Verify();
    }

    [Fact]
    public void Registered_is_once_in_an_exam_and_no_oftener_in_a_year_than_the_county_allows()
    {
        using var county = Begin();
        var exam = county.Exam();
        var sitting = county.Admitted(exam, "演示甲");
        Assert.Equal(["KC001"], county.Refused(Registering(exam, "演示甲"), Traffic));
        Assert.Equal(["KC003"], county.Not(county.Do(Registering(exam, "演示乙"), Traffic).Id, new AdmitCandidate(), Traffic));
        Assert.Equal(["KS006"], county.Not(exam, new BeginExam(), Justice));
        Sit(county, exam, sitting);
        var second = county.AnotherExam("2025年第二次考试");
        Sit(county, second, county.Admitted(second, "演示甲"));
        var third = county.AnotherExam("2025年第三次考试");
        Assert.Equal(["KC002"], county.Refused(Registering(third, "演示甲"), Traffic));
    }

    [Theory, MemberData(nameof(Databases))]
    public void Time_up_is_an_act_of_law_after_the_grace_and_what_was_acknowledged_counts(Database database)
    {
        using var county = Begin(database);
        var exam = county.Exam();
        var (one, other) = (county.Admitted(exam, "演示甲"), county.Admitted(exam, "演示乙"));
        county.Done(exam, new BeginExam(), Justice);
        county.Seat(one);
        county.Seat(other);
        county.Done(other, new GrantTime { Minutes = 10, Reason = "电脑故障。" }, Justice);
        county.AnswerRightly(exam, one, 3);
        var sweep = new MomentSweep(county.Desk);
        county.Time.Advance(TimeSpan.FromMinutes(90) + TimeSpan.FromSeconds(59));
        Assert.Equal(0, sweep.Run());
        county.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, sweep.Run());
        Assert.Equal((SittingStage.Submitted, 3), (county.Read<Sitting>(one).Stage, county.Read<Sitting>(one).Answers.Count));
        // Whoever comes after the end finds the journal closed; what was kept stays acknowledged.
        Assert.Equal(Noted.Closed, county.Noted(one, 90, "1 A"));
        Assert.Equal(Noted.Kept, county.Noted(one, 0, county.Read<Sitting>(one).Answers[0]));
        Assert.Equal(SittingStage.Seated, county.Read<Sitting>(other).Stage);
        county.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, sweep.Run());
        Assert.Equal(0, sweep.Run());
        Assert.Equal(["RegisterCandidate", "AdmitCandidate", "SeatCandidate", "TakeInPaper"], county.Acts(one));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Answers_stand_in_the_ledger_from_the_submission_and_a_changed_journal_is_found(Database database)
    {
        using var county = Begin(database);
        var exam = county.Exam();
        var sitting = county.Admitted(exam, "演示甲");
        county.Done(exam, new BeginExam(), Justice);
        county.Seat(sitting);
        var size = county.LedgerSize();
        county.Answer(sitting, (0, 1, "A"), (1, 2, "B"), (2, 1, "B"));
        Assert.Equal(size, county.LedgerSize());
        Assert.Equal(Noted.NumberTaken, county.Noted(sitting, 2, "1 C"));
        county.Submit(sitting);
        Assert.Equal(["1 B", "2 B"], county.Read<Sitting>(sitting).Answers);
        county.Verify();
        Assert.ThrowsAny<System.Data.Common.DbException>(() =>
            county.Sql("UPDATE matter_journal SET content = '1 D' WHERE position = 2")
        );
        county.Sql(
            database == Database.Sqlite
                ? "DROP TRIGGER matter_journal_no_update"
                : "ALTER TABLE matter_journal DISABLE TRIGGER ALL"
        );
        county.Sql("UPDATE matter_journal SET content = '1 D' WHERE position = 2");
        var verdict = new LedgerCheck(county.Store, new LedgerCheckOptions { Files = false }).Run();
        Assert.Contains(verdict.Differences, d => d.Place == "matter_journal");
    }

    [Fact]
    public void A_void_question_is_an_act_that_marks_again_with_before_and_after_and_after_publication_wants_a_reason()
    {
        using var county = Begin();
        var exam = county.Exam();
        var sitting = county.Admitted(exam, "演示甲");
        county.Done(exam, new BeginExam(), Justice);
        county.Seat(sitting);
        county.AnswerRightly(exam, sitting, 4);
        county.Submit(sitting);
        county.Done(exam, new MarkExam(), Justice);
        Assert.Equal(
            (SittingStage.Passed, 30),
            (county.Read<Sitting>(sitting).Stage, county.Read<Sitting>(sitting).Points!.Value)
        );
        var last = county.Papers(exam).Of(sitting).Items[5];
        var voiding = new VoidExamQuestion { Question = Reference<ExamQuestion>.Of(county.Read<ExamQuestion>(last.Question)) };
        county.Done(exam, new PublishResults(), Chief);
        Assert.Equal(["KS009"], county.Not(exam, voiding, Chief));
        county.Done(exam, voiding with { Reason = "题干有误。" }, Chief);
        Assert.Equal(["KS010"], county.Not(exam, voiding with { Reason = "题干有误。" }, Chief));
        Assert.Equal(30 + last.Points, county.Read<Sitting>(sitting).Points);
        var remarked = (RemarkSitting)ActReader.Until(county.Store, sitting, long.MaxValue)[^1].Act;
        Assert.Equal((30, 30 + last.Points, 1), (remarked.Before, remarked.After, remarked.Voids));
        Assert.Equal(["KC011"], county.Not(sitting, remarked, Chief));
        county.Verify();
    }

    [Fact]
    public void The_seed_is_long_and_the_bank_fills_the_blueprint_before_anybody_registers()
    {
        using var county = Begin();
        var bank = county.Bank();
        county.Open("paper-blueprint", new SetBlueprint { Title = "组卷方案", Parts = Parts }, Justice, "justice");
        var exam = county.Open("exam", Announced(county.Desk.Clock.Today), Justice, "justice");
        Assert.Equal(["KS003"], county.Not(exam, new OpenRegistration { Seed = "短" }, Justice));
        foreach (var question in bank.Take(4))
            county.Done(question, new RetireQuestion { Reason = "不再适用。" }, Justice);
        Assert.Equal(["KS004"], county.Not(exam, new OpenRegistration { Seed = Seed }, Justice));
    }

    private static void Sit(TestCounty county, Guid exam, Guid sitting)
    {
        foreach (var open in Registered(county, exam))
            county.Done(open, new WithdrawCandidate { Reason = "不考。" }, Traffic);
        county.Done(exam, new BeginExam(), Justice);
        county.Seat(sitting);
        county.Submit(sitting);
    }

    private static List<Guid> Registered(TestCounty county, Guid exam)
    {
        using var db = county.Store.Open();
        return
        [
            .. db.Matters<Sitting>(county.Store.CountyCode)
                .Where(s => s.Parent == exam && s.Stage == SittingStage.Registered)
                .Select(s => s.Id),
        ];
    }

    private static TestCounty Begin(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
}
