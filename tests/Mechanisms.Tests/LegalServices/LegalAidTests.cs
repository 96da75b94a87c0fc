using Fazhi.Matters;
using Fazhi.Mechanisms.LegalServices;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.LegalServices;

/// <summary>法律援助 — asked, looked into within seven days, granted or refused with a way to object, assigned within three, reported, paid to the fen.</summary>
public sealed class LegalAidTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void Aid_is_granted_within_seven_days_assigned_within_three_reported_paid_and_filed(Database database)
    {
        using var county = Ready(database);
        var id = county.Open(Code, Asked, Clerk, "justice");
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "aid-review"));
        // Nobody grants what wasn't checked.
        Assert.Equal(["YZ012"], county.Not(id, Granted with { Verified = false }, Clerk));
        Assert.Equal(["YZ014"], county.Not(id, Granted with { Severe = true }, Clerk));
        county.Today(2025, 3, 5);
        county.Done(id, Granted, Clerk);
        var aid = county.Read<LegalAidCase>(id);
        Assert.Equal(
            (LegalAidCaseStage.Granted, "塔援〔2025〕1号", 2, "张某劳动争议调解与仲裁代理"),
            (aid.Stage, aid.Number, aid.DaysTaken!.Value, aid.Title)
        );
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "aid-assignment"));
        county.Done(id, Assigned with { To = "塔河县劳动人事争议仲裁委员会" }, Clerk);
        Assert.Equal(["YZ025"], county.Not(id, Report with { Submitted = false }, Clerk));
        county.Today(2025, 3, 20);
        county.Done(id, Report, Clerk);
        Assert.Equal(["YZ028"], county.Not(id, new PaySubsidy { Yuan = 1500.25m, PaidOn = new(2025, 3, 19) }, Clerk));
        Assert.Equal(["YZ027"], county.Not(id, new PaySubsidy { Yuan = 0, PaidOn = new(2025, 3, 20) }, Clerk));
        Assert.Equal(["YZ030"], county.Not(id, new CloseAid { Filed = true }, Clerk));
        county.Done(id, new PaySubsidy { Yuan = 1500.25m, PaidOn = new(2025, 3, 20) }, Clerk);
        Assert.Equal(["YZ030"], county.Not(id, new CloseAid { Filed = true, WithoutSubsidy = "不付。" }, Clerk));
        county.Done(id, new CloseAid { Filed = true }, Clerk);
        Assert.Equal(["ApplyForAid", "GrantAid", "AssignAid", "ReportAid", "PaySubsidy", "CloseAid"], county.Acts(id));
        Assert.Equal(
            ["法律援助申请表", "给予法律援助决定书", "指派通知书", "法律援助公函"],
            county.Read<LegalAidCase>(id).Documents.Select(d => d.Name)
        );
        Assert.Equal(
            [1m, 1m, 0m, 1m, 2m, 12000.5m, 1500.25m],
            county.Counted(
                "aid.cases",
                "aid.applications",
                "aid.refused",
                "aid.reported",
                "aid.mean_days",
                "aid.recovered_yuan",
                "aid.subsidy_yuan"
            )
        );
        county.Verify();
    }

    [Fact]
    public void An_application_says_who_can_be_reached_for_a_child_its_guardian_and_which_matter()
    {
        using var county = Ready();
        Assert.Equal(
            ["YZ002"],
            county.NotOpened(Code, Asked with { Applicant = new Party { Name = "张三" } }, People.Resident, "justice")
        );
        Assert.Equal(
            ["YZ003"],
            county.NotOpened(
                Code,
                Asked with
                {
                    Applicant = new Party
                    {
                        Name = "张三",
                        Address = "塔河镇",
                        Capacity = Capacity.Limited,
                    },
                },
                People.Resident,
                "justice"
            )
        );
        Assert.Equal(["YZ004"], county.NotOpened(Code, Asked with { Kind = null }, People.Resident, "justice"));
        Assert.Equal(["YZ005"], county.NotOpened(Code, Asked with { Way = AidWay.Notice }, People.Resident, "justice"));
        // Only the justice bureau's institution takes it.
        Assert.Equal(["YZ001"], county.NotOpened(Code, Asked, People.Resident, "gov"));
        // Where the law doesn't ask for hardship, no class of matter is asked for either.
        county.Open(Code, Asked with { Kind = null, Means = AidMeans.Abuse }, People.Resident, "justice");
    }

    [Fact]
    public void What_is_missing_is_told_once_its_time_doesnt_count_and_silence_is_a_withdrawal_by_law()
    {
        using var county = Ready();
        var (id, silent) = (
            county.Open(Code, Asked, People.Resident, "justice"),
            county.Open(Code, Asked, People.Resident, "justice")
        );
        county.Done(id, Missing, Clerk);
        county.Done(silent, Missing, Clerk);
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "aid-supplement"));
        county.Today(2025, 3, 6);
        Assert.Equal(["YZ011"], county.Not(id, new SupplyPapers(), People.Resident));
        county.Done(id, new SupplyPapers { Statement = "已经补交。" }, People.Resident);
        // Seven days and the three it took.
        Assert.Equal(new DateOnly(2025, 3, 13), county.Due(id, "aid-review"));
        Assert.Equal(["YZ009"], county.Not(id, Missing, Clerk));
        county.Today(2025, 3, 12);
        new Sweep(county.Desk).Run();
        Assert.Equal(LegalAidCaseStage.Withdrawn, county.Read<LegalAidCase>(silent).Stage);
        Assert.Equal(["ApplyForAid", "TellMissingPapers", "TreatAidAsWithdrawn"], county.Acts(silent));
        Assert.Equal([0m, 2m], county.Counted("aid.cases", "aid.applications"));
        county.Verify();
    }

    [Fact]
    public void Whoever_refused_doesnt_review_the_objection_and_it_is_reviewed_once_within_five_days()
    {
        using var county = Ready();
        var id = county.Open(Code, Asked, People.Resident, "justice");
        county.Done(id, Refused, Chief);
        Assert.Contains(county.Read<LegalAidCase>(id).Documents, d => d.Template == "legalaid/RefusalDecision");
        county.Done(id, new ObjectToAidDecision { Reason = "收入算错了。" }, People.Resident);
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "aid-objection"));
        Assert.Equal(["YZ035"], county.Not(id, Upheld, Chief));
        county.Done(id, Upheld, Head);
        Assert.Equal(LegalAidCaseStage.Refused, county.Read<LegalAidCase>(id).Stage);
        Assert.Equal(["YZ034"], county.Not(id, new ObjectToAidDecision { Reason = "还是不服。" }, People.Resident));
        Assert.Equal([0m, 1m], county.Counted("aid.cases", "aid.refused"));
        // One that is corrected is looked into anew, and counts as what it became.
        var other = county.Open(Code, Asked, People.Resident, "justice");
        county.Done(other, Refused, Clerk);
        county.Done(other, new ObjectToAidDecision { Reason = "收入算错了。" }, People.Resident);
        county.Done(other, Upheld with { Result = ObjectionResult.Corrected }, Head);
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(other, "aid-review"));
        county.Done(other, Granted, Clerk);
        Assert.Equal([1m, 1m], county.Counted("aid.cases", "aid.refused"));
        // Refused anew, there is an objection against that decision too.
        var third = county.Open(Code, Asked, People.Resident, "justice");
        county.Done(third, Refused, Clerk);
        county.Done(third, new ObjectToAidDecision { Reason = "收入算错了。" }, People.Resident);
        county.Done(third, Upheld with { Result = ObjectionResult.Corrected }, Head);
        county.Done(third, Refused, Clerk);
        county.Done(third, new ObjectToAidDecision { Reason = "材料没有看完。" }, People.Resident);
        // Nobody withdraws for the applicant what ought to be refused with reasons.
        var fourth = county.Open(Code, Asked, People.Resident, "justice");
        Assert.Equal(["YZ036"], county.Not(fourth, new WithdrawAidApplication(), Clerk));
        county.Done(fourth, new WithdrawAidApplication { Reason = "申请人3月4日来电撤回。" }, Clerk);
        county.Verify();
    }

    [Fact]
    public void Aid_at_once_is_for_periods_that_end_within_seven_days_and_ends_if_its_papers_dont_come()
    {
        using var county = Ready();
        var id = county.Open(Code, Asked, People.Resident, "justice");
        var urgent = new GrantUrgently
        {
            Ground = UrgentGround.PeriodEnding,
            EndsOn = new(2025, 3, 10),
            Explanation = "仲裁时效将届满。",
        };
        Assert.Equal(["YZ015"], county.Not(id, urgent, Clerk));
        Assert.Equal(["YZ015"], county.Not(id, urgent with { EndsOn = new(2025, 3, 2) }, Clerk));
        Assert.Equal(["YZ015"], county.Not(id, urgent with { Ground = UrgentGround.Preservation }, Clerk));
        county.Done(id, urgent with { EndsOn = new(2025, 3, 9) }, Clerk);
        Assert.Equal(new DateOnly(2025, 3, 13), county.Due(id, "aid-papers"));
        county.Done(id, Assigned, Clerk);
        var ending = new EndUrgentAid { Reminded = "两次电话催办。" };
        Assert.Equal(["YZ033"], county.Not(id, ending, Clerk));
        county.Today(2025, 3, 14);
        county.Done(id, ending, Clerk);
        Assert.Equal(LegalAidCaseStage.Terminated, county.Read<LegalAidCase>(id).Stage);
        // The recipient may object to that too; corrected, the aid goes on with who had it.
        county.Done(id, new ObjectToAidDecision { Reason = "材料已经寄出。" }, People.Resident);
        county.Done(id, Upheld with { Result = ObjectionResult.Corrected }, Head);
        Assert.Equal(LegalAidCaseStage.Handling, county.Read<LegalAidCase>(id).Stage);
        county.Done(id, Report, Clerk);
        Assert.Equal(["YZ031"], county.Not(id, new CloseAid { Filed = true, WithoutSubsidy = "机构人员承办。" }, Clerk));
        county.Done(id, new RecordAidPapers { Means = AidMeans.Pledge, Verified = true }, Clerk);
        Assert.Equal(["YZ016"], county.Not(id, new RecordAidPapers { Means = AidMeans.Pledge, Verified = true }, Clerk));
        county.Done(id, new CloseAid { Filed = true, WithoutSubsidy = "机构人员承办。" }, Clerk);
        county.Verify();
    }

    [Fact]
    public void Who_faces_the_gravest_penalty_is_defended_by_a_lawyer_of_three_years()
    {
        using var county = Ready();
        county.Open("lawyer", Listed with { Title = "演示新律师", Licence = "演示2", Since = new(2023, 1, 1) }, Clerk, "justice");
        var id = county.Open(Code, Notice, Clerk, "justice");
        Assert.Equal(new DateOnly(2025, 3, 6), county.Due(id, "notice-assignment"));
        Assert.Equal(["YZ018"], county.Not(id, Assigned with { Lawyer = "演示新律师", Experienced = true }, Clerk));
        Assert.Equal(["YZ018"], county.Not(id, Assigned, Clerk));
        county.Done(id, Assigned with { Experienced = true, To = "塔河县人民法院" }, Clerk);
        Assert.Equal([1m, 1m, 0m], county.Counted("aid.cases", "aid.notice_defence", "aid.by_application"));
        // Who has work in hand stays on the register; who has an interest isn't assigned.
        Assert.Equal(["ZL003"], county.Not(LawyerId(county), new RemoveLawyer { Reason = "转所。" }, Clerk));
        county.Done(LawyerId(county), new DeclareLawyerInterests { Interests = ["演示 建筑公司"] }, Clerk);
        var other = county.Open(Code, Asked, Clerk, "justice");
        county.Done(other, Granted, Clerk);
        Assert.Equal(["YZ019"], county.Not(other, Assigned, Clerk));
        county.Verify();
    }

    [Fact]
    public void A_detained_persons_application_is_forwarded_within_a_day_rest_days_included()
    {
        using var county = Ready();
        county.Today(2025, 3, 7);
        var asked = new RecordDetainedApplication
        {
            Applicant = Asked.Applicant,
            Place = "演示看守所",
            Keeper = "traffic",
            AskedOn = new(2025, 3, 7),
            Form = AidForm.CriminalDefence,
            Means = AidMeans.Pledge,
            Account = "没有委托辩护人。",
        };
        var keeper = new Actor("keeper", "钱看守", "traffic", Role.Handler);
        Assert.Equal(["YZ006"], county.NotOpened(Code, asked with { Keeper = "gov" }, keeper, "justice"));
        var id = county.Open(Code, asked, keeper, "justice");
        // Friday; Saturday is the last day.
        Assert.Equal(new DateOnly(2025, 3, 8), county.Due(id, "forwarding"));
        county.Done(id, new ForwardDetainedApplication(), keeper);
        Assert.Equal(new DateOnly(2025, 3, 14), county.Due(id, "aid-review"));
        var (type, aid) = (county.Store.Types.Find(Code)!, county.Read<LegalAidCase>(id));
        Assert.Equal(Reader.Concerned, Viewer.Of(keeper, county.Store.County).PartIn(type, aid));
        Assert.False(Viewer.Of(new Actor("town", "孙镇", "kaikukang", Role.Handler), county.Store.County).MayRead(type, aid));
    }

    [Fact]
    public void A_recipient_asks_for_another_lawyer_and_complains_and_who_decided_doesnt_answer()
    {
        using var county = Ready();
        var id = county.Open(Code, Asked, People.Resident, "justice");
        county.Done(id, Granted, Chief);
        county.Done(id, Assigned, Clerk);
        county.Done(id, new AskReplacement { Reason = "一直联系不上。" }, People.Resident);
        Assert.Equal(["YZ020"], county.Not(id, new AskReplacement { Reason = "再问。" }, People.Resident));
        Assert.Equal(["YZ026"], county.Not(id, Report, Clerk));
        county.Done(id, new ComplainOfAid { Complaint = "承办人员不接电话。" }, People.Resident);
        Assert.Equal(["YZ024"], county.Not(id, new AnswerAidComplaint { Result = "已经批评。" }, Chief));
        county.Done(id, new AnswerAidComplaint { Result = "已经批评。", Founded = true }, Head);
        county.Done(id, new AnswerReplacement { Replace = true, Answer = "另行指派。" }, Chief);
        var aid = county.Read<LegalAidCase>(id);
        Assert.Equal((LegalAidCaseStage.Granted, null), (aid.Stage, aid.Lawyer));
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "reassignment"));
        county.Done(id, new TerminateAid { Ground = "自行委托律师或者其他代理人", Facts = "受援人自行委托了律师。" }, Clerk);
        Assert.Equal(LegalAidCaseStage.Terminated, county.Read<LegalAidCase>(id).Stage);
        county.Verify();
    }

    [Fact]
    public void A_consultation_is_one_form_at_the_counter_and_only_who_asked_online_rates_it_once()
    {
        using var county = Ready();
        var counter = county.Open("legal-consultation", Answered, Clerk, "justice");
        Assert.Equal(LegalConsultationStage.Answered, county.Read<LegalConsultation>(counter).Stage);
        Assert.Equal(
            ["ZL008"],
            county.NotOpened("legal-consultation", Answered with { Way = ConsultationWay.Online }, Clerk, "justice")
        );
        var id = county.Open(
            "legal-consultation",
            new AskLegalQuestion { Field = "劳动争议", Question = "工资拖欠怎样要。" },
            People.Resident,
            "justice"
        );
        Assert.Equal(new DateOnly(2025, 3, 6), county.Due(id, "legal-answer"));
        county.Today(2025, 3, 5);
        county.Done(id, new AnswerLegalQuestion { Answer = "可以申请仲裁。" }, Clerk);
        // Nobody rates itself; without a rating there is no rate.
        Assert.NotEmpty(county.Not(id, new RateLegalAnswer { Rating = ConsultationRating.Satisfied }, Clerk));
        Assert.Equal("—", county.Figure(county.Store.Types.Indicator("aid.satisfied_rate")!).Printed);
        county.Done(id, new RateLegalAnswer { Rating = ConsultationRating.Dissatisfied }, People.Resident);
        Assert.Equal(["ZL009"], county.Not(id, new RateLegalAnswer { Rating = ConsultationRating.Satisfied }, People.Resident));
        Assert.Equal(["ZL010"], county.Not(id, new VoidRecord<LegalConsultation> { Reason = "重复。" }, Clerk));
        county.Done(counter, new VoidRecord<LegalConsultation> { Reason = "重复。" }, Clerk);
        Assert.Equal([1m, 1m, 0m], county.Counted("aid.consultations", "aid.consultations_rated", "aid.consultations_satisfied"));
        county.Verify();
    }

    [Fact]
    public void A_duty_lawyer_is_a_lawyer_on_the_day_and_a_check_up_is_wanted_by_the_enterprise()
    {
        using var county = Ready();
        county.Open(
            "lawyer",
            Listed with
            {
                Title = "演示法工",
                Licence = "演示3",
                Kind = LawyerKind.GrassrootsWorker,
            },
            Clerk,
            "justice"
        );
        var help = new RecordDutyHelp
        {
            HelpedOn = new(2025, 3, 3),
            Place = "演示看守所",
            Lawyer = "演示律师",
            Kind = "法律咨询",
            Helped = "张三",
        };
        Assert.Equal(["ZL005"], county.NotOpened("duty-lawyer-help", help with { Lawyer = "演示法工" }, Clerk, "justice"));
        Assert.Equal(
            ["ZL007"],
            county.NotOpened("duty-lawyer-help", help with { HelpedOn = new(2024, 12, 1) }, Clerk, "justice")
        );
        var id = county.Open("duty-lawyer-help", help, Clerk, "justice");
        Assert.DoesNotContain("张", county.Read<DutyLawyerHelp>(id).Title, StringComparison.Ordinal);
        Assert.Equal([1m], county.Counted("aid.duty_lawyer"));
        county.Done(id, new VoidRecord<DutyLawyerHelp> { Reason = "重复。" }, Clerk);
        Assert.Equal([0m], county.Counted("aid.duty_lawyer"));
        var begin = new BeginCheckUp { Enterprise = "演示木业", Lawyer = "演示律师" };
        Assert.Equal(["ZL011"], county.NotOpened("legal-check-up", begin, Clerk, "justice"));
        var checkUp = county.Open("legal-check-up", begin with { Agreed = true }, Clerk, "justice");
        county.Done(
            checkUp,
            new ReportCheckUp
            {
                Found =
                [
                    new CheckUpRisk
                    {
                        Area = "劳动用工",
                        Risk = "合同没有续签。",
                        Advice = "续签。",
                    },
                ],
                Summary = "总体合法。",
            },
            Clerk
        );
        Assert.Equal(["ZL013"], county.Not(checkUp, new RevisitCheckUp { Adopted = 2 }, Clerk));
        county.Done(checkUp, new RevisitCheckUp { Adopted = 1 }, Clerk);
        Assert.Equal([1m, 1m], county.Counted("aid.check_ups", "aid.check_up_risks"));
        county.Verify();
    }

    [Theory]
    [InlineData(AskedMatter.Abuse, null, null, 0, Eligible.Yes, 32)]
    [InlineData(AskedMatter.Listed, AskedGroup.MigrantWorker, 9000, 800, Eligible.Yes, 42)]
    [InlineData(AskedMatter.Listed, AskedGroup.None, 800, 800, Eligible.Yes, 34)]
    [InlineData(AskedMatter.Listed, AskedGroup.None, 801, 800, Eligible.No, 34)]
    [InlineData(AskedMatter.Criminal, AskedGroup.None, 801, 800, Eligible.Undecided, 22)]
    [InlineData(AskedMatter.Listed, null, 801, 800, Eligible.Undecided, 31)]
    [InlineData(null, null, 5000, 800, Eligible.Undecided, 31)]
    [InlineData(AskedMatter.Listed, AskedGroup.None, 500, 0, Eligible.Undecided, 34)]
    [InlineData(AskedMatter.Listed, AskedGroup.None, null, 800, Eligible.Undecided, 34)]
    [InlineData(AskedMatter.Other, AskedGroup.Relief, null, 800, Eligible.Undecided, 31)]
    [InlineData(null, null, null, 0, Eligible.Undecided, 31)]
    public void Whether_somebody_is_eligible_is_told_with_the_rule_that_decided(
        AskedMatter? matter,
        AskedGroup? group,
        int? income,
        int line,
        Eligible outcome,
        int article
    )
    {
        var (found, rules) = Eligibility.Of(matter, group, income, line);
        Assert.Equal(outcome, found);
        Assert.Equal(article, Assert.Single(rules, r => r.Decides).Basis.Number);
    }

    private const string Code = "legal-aid-case";
    private static readonly Actor Clerk = new("aid-clerk", "郑援助", "justice", Role.Handler, Role.Registrar);
    private static readonly Actor Chief = new("aid-chief", "吴主任", "justice", Role.InstitutionHead);
    private static readonly Actor Head = new("justice-head", "冯局长", "justice", Role.Head);

    private static readonly ApplyForAid Asked = new()
    {
        Applicant = new Party { Name = "张三", Address = "塔河镇演示街1号" },
        Form = AidForm.Labour,
        Kind = "请求确认劳动关系或者支付劳动报酬",
        Means = AidMeans.MigrantWorker,
        Account = "三个月没有拿到工资。",
        Opponents = ["演示建筑公司"],
    };

    private static readonly GrantAid Granted = new() { Means = AidMeans.MigrantWorker, Verified = true };

    private static readonly RefuseAid Refused = new() { Facts = "收入超过标准。", Reason = "不符合经济困难条件。" };

    private static readonly TellMissingPapers Missing = new() { Missing = ["身份证件复印件"] };

    private static readonly AssignAid Assigned = new() { Lawyer = "演示律师" };

    private static readonly ReportAid Report = new()
    {
        Result = "裁决支付工资。",
        RecoveredYuan = 12000.5m,
        Submitted = true,
    };

    private static readonly DecideAidObjection Upheld = new() { Result = ObjectionResult.Upheld, Reason = "核算无误。" };

    private static readonly TakeNotice Notice = new()
    {
        Authority = NotifyingAuthority.Court,
        AuthorityName = "塔河县人民法院",
        Notice = "演示通知1号",
        Applicant = new Party { Name = "李四" },
        Severe = true,
        Account = "没有委托辩护人。",
    };

    private static readonly RecordConsultation Answered = new()
    {
        Way = ConsultationWay.InPerson,
        Field = "劳动争议",
        Question = "工资拖欠怎样要。",
        Answer = "可以申请仲裁。",
    };

    private static readonly ListLawyer Listed = new()
    {
        Title = "演示律师",
        Kind = LawyerKind.Lawyer,
        Firm = "演示律师事务所",
        Licence = "演示1",
        Since = new(2018, 1, 1),
        From = new(2025, 1, 6),
        Willing = true,
    };

    private static TestCounty Ready(Database database = Database.Sqlite)
    {
        var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        county.Open("lawyer", Listed, Clerk, "justice");
        return county;
    }

    private static Guid LawyerId(TestCounty county)
    {
        using var db = county.Store.Open();
        return db.Matters<Lawyer>(county.Store.CountyCode).OrderBy(a => a.Sequence).First().Id;
    }
}
