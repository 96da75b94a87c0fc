using Fazhi.Matters;
using Fazhi.Mechanisms.CourtLiaison;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.CourtLiaison;

/// <summary>府院联动与信访衔接 — what a meeting agreed is done by its day, a dispute handed over is received, a petition goes the way the law has for it.</summary>
public sealed class CourtLiaisonTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void What_a_meeting_agreed_is_reported_by_the_organ_and_said_to_be_done_by_the_host(Database database)
    {
        using var county = Ready(database);
        var id = county.Open("liaison-meeting", Planned);
        var held = new HoldLiaison
        {
            HeldOn = new(2025, 3, 3),
            Chair = "演示负责人",
            Record = "通报案件。",
            Agreed = [new("建立通报制度", "traffic", new(2025, 4, 3))],
        };
        Assert.Equal(["FT003"], county.Not(id, held with { Agreed = [new("建立通报制度", "traffic", new(2025, 3, 2))] }));
        county.Done(id, held);
        Assert.Equal(["府院联席会议纪要"], county.Read<LiaisonMeeting>(id).Documents.Select(d => d.Name));
        var task = Task(county, id);
        Assert.Equal(new DateOnly(2025, 4, 3), county.Due(task, "agreed"));
        Assert.Equal(["FT005"], county.Not(id, new ConcludeLiaison { Result = "办结。" }));
        county.Done(task, new ReportAgreed { Report = "已经建立。" }, Traffic);
        // Whoever does it doesn't say that it is done.
        Assert.Equal(["BL003"], county.Not(task, new AcceptAgreed(), Traffic));
        county.Done(task, new ReturnAgreed { Reason = "没有联系人。" });
        Assert.Equal(new DateOnly(2025, 4, 3), county.Due(task, "agreed"));
        county.Done(task, new ReportAgreed { Report = "已经确定联系人。" }, Traffic);
        county.Done(task, new AcceptAgreed());
        county.Done(id, new ConcludeLiaison { Result = "办结。" });
        Assert.Equal([1m, 1m, 1m], county.Counted("liaison.meetings", "liaison.agreed", "liaison.agreed_done"));
        county.Verify();
    }

    [Fact]
    public void A_training_counts_once_and_only_where_the_reconsideration_organ_came()
    {
        using var county = Ready();
        var training = new RecordJointTraining
        {
            HeldOn = new(2025, 3, 3),
            Topic = "行政处罚程序",
            Court = "塔河县人民法院",
            Place = "线上",
            People = 12,
            ReviewOrgan = true,
        };
        var id = county.Open("joint-training", training);
        Assert.Equal(["FT015"], county.NotOpened("joint-training", training));
        county.Open("joint-training", training with { Topic = "信息公开", ReviewOrgan = false });
        Assert.Equal([1m, 24m], county.Counted("liaison.joint_trainings", "liaison.training_people"));
        county.Done(id, new VoidRecord<JointTraining> { Reason = "登记有误。" });
        Assert.Equal([0m], county.Counted("liaison.joint_trainings"));
        county.Verify();
    }

    [Fact]
    public void A_dispute_is_received_in_its_days_by_whom_it_was_handed_to_and_not_handed_where_it_cant_be_mediated()
    {
        using var county = Ready();
        Assert.Equal(["FT022"], county.NotOpened("linked-resolution", Sent with { Willing = false }));
        Assert.Equal(["FT020"], county.NotOpened("linked-resolution", Sent with { ToOrgan = null }));
        Assert.Equal(
            ["FT023"],
            county.NotOpened(
                "linked-resolution",
                Sent with
                {
                    To = LinkedBody.PeoplesMediation,
                    Excluded = [NotForMediation.AdministrativeAct],
                }
            )
        );
        var id = county.Open("linked-resolution", Sent);
        Assert.Equal(new DateOnly(2025, 3, 6), county.Due(id, "linked-receipt"));
        Assert.Equal(["BL003"], county.Not(id, new ReceiveDispute { By = "李承办" }));
        county.Done(id, new ReceiveDispute { By = "钱交通" }, Traffic);
        county.Done(id, new ConcludeLinked { Result = LinkedResult.Failed, Note = "告知申请复议。" }, Traffic);
        // What goes to a court comes back with its receipt.
        var court = county.Open(
            "linked-resolution",
            Sent with
            {
                To = LinkedBody.Court,
                ToOrgan = null,
                Outside = "塔河县人民法院",
            }
        );
        Assert.Equal(["FT025"], county.Not(court, new ReceiveDispute { By = "法院立案庭" }));
        Assert.Equal([2m, 1m, 0m], county.Counted("liaison.linked", "liaison.linked_concluded", "liaison.linked_resolved"));
        county.Verify();
    }

    [Fact]
    public void A_petition_is_forwarded_told_handled_reviewed_and_reviewed_again_and_then_not_taken_for_the_same_facts()
    {
        using var county = Ready();
        var id = county.Open("petition-transfer", Petition);
        Assert.Equal(new DateOnly(2025, 3, 18), county.Due(id, "petition-forward"));
        county.Done(id, Forward);
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "transfer-objection"));
        Assert.Equal(["BL003"], county.Not(id, new ObjectToTransfer { Reason = "不属于本单位。" }));
        county.Done(id, new TellPetitioner { ToldOn = new(2025, 3, 3), Text = "已经收到。" }, Traffic);
        Assert.Equal(new DateOnly(2025, 5, 6), county.Due(id, "petition-handling"));
        Assert.Equal(["FT036", "FT037"], county.Not(id, Mediated(county), Traffic));
        var opinion = new GivePetitionOpinion
        {
            Opinion = "符合规定。",
            ServedOn = new(2025, 3, 3),
            Reviewer = "gov",
        };
        Assert.Equal(["FT039"], county.Not(id, opinion with { Reviewer = "traffic" }, Traffic));
        county.Done(id, opinion, Traffic);
        county.Today(2025, 3, 20);
        county.Done(id, new AskPetitionReview { AskedOn = new(2025, 3, 20), Reason = "不服。" });
        Assert.Equal(new DateOnly(2025, 4, 21), county.Due(id, "petition-review"));
        // The hearing's days don't count.
        county.Done(id, new BeginPetitionHearing { Note = "听证。" });
        county.Today(2025, 3, 30);
        Assert.Equal(["FT044"], county.Not(id, Reviewed));
        county.Done(id, new EndPetitionHearing { Note = "结束。" });
        county.Done(id, Reviewed);
        county.Done(id, new AskPetitionRecheck { AskedOn = new(2025, 3, 30), Reason = "仍不服。" });
        county.Done(id, new GiveRecheckOpinion { Opinion = "维持。", By = "大兴安岭地区行政公署信访局" });
        Assert.True(county.Read<PetitionTransfer>(id).Final);
        var again = county.Open("petition-transfer", Petition with { Paper = "信2号", Before = "信1号反映", Title = "再次反映" });
        Assert.Equal(["FT032"], county.Not(again, Forward));
        county.Done(again, new DeclinePetition { Text = "已经三级终结。" });
        county.Verify();
    }

    [Fact]
    public void Who_doesnt_ask_for_a_review_in_thirty_days_has_it_end_by_itself_and_a_petition_of_another_way_is_guided_there()
    {
        using var county = Ready();
        var id = county.Open("petition-transfer", Petition);
        county.Done(id, Forward);
        county.Done(id, new TellPetitioner { ToldOn = new(2025, 3, 3), Text = "已经收到。" }, Traffic);
        county.Done(
            id,
            new GivePetitionOpinion
            {
                Opinion = "符合规定。",
                ServedOn = new(2025, 3, 3),
                Reviewer = "gov",
            },
            Traffic
        );
        county.Today(2025, 4, 10);
        county.LetTheLawAct();
        Assert.Equal(
            (PetitionTransferStage.Ended, PetitionEnd.NotAsked),
            (county.Read<PetitionTransfer>(id).Stage, county.Read<PetitionTransfer>(id).End!.Value)
        );
        var other = county.Open("petition-transfer", Petition with { Paper = "信3号", ReceivedOn = new(2025, 4, 10) });
        county.Done(other, Forward with { Route = PetitionRoute.Administrative });
        county.Done(other, new TellPetitioner { ToldOn = new(2025, 4, 10), Text = "可以申请行政复议。" }, Traffic);
        county.Done(other, new NoteTaken { By = "县人民政府行政复议办公室" }, Traffic);
        Assert.Equal(PetitionTransferStage.Guided, county.Read<PetitionTransfer>(other).Stage);
        Assert.Equal([2m, 1m], county.Counted("liaison.petitions", "liaison.petitions_guided"));
        var type = InReportOrder.Types.Find("petition-transfer")!;
        Assert.True(Viewer.Of(Traffic, county.Store.County).MayRead(type, county.Read<PetitionTransfer>(other)));
        Assert.False(Viewer.Of(Town, county.Store.County).MayRead(type, county.Read<PetitionTransfer>(other)));
        county.Verify();
    }

    private static readonly Actor Traffic = new("traffic-clerk", "钱交通", "traffic", Role.Handler);
    private static readonly Actor Town = new("town-clerk", "孙镇", "kaikukang", Role.Handler);

    private static readonly PlanLiaison Planned = new()
    {
        Title = "第一次府院联席会议",
        Level = "第一级",
        PlannedOn = new(2025, 3, 3),
        Organs = ["gov", "traffic"],
        Courts = ["塔河县人民法院"],
        Topics = [LiaisonTopic.MajorCases],
    };

    private static readonly SendDispute Sent = new()
    {
        Title = "补偿争议",
        From = LinkedBody.Review,
        To = LinkedBody.AdministrativeMediation,
        ToOrgan = "traffic",
        Parties = ["演示甲"],
        Facts = "对数额有争议。",
        Willing = true,
    };

    private static readonly RegisterPetition Petition = new()
    {
        Paper = "信1号",
        Title = "信1号反映",
        ReceivedOn = new(2025, 3, 3),
        Petitioner = "演示甲",
        Content = "标准偏低。",
    };

    private static readonly ForwardPetition Forward = new()
    {
        Route = PetitionRoute.Opinion,
        Body = "traffic",
        Reason = "没有其他法定途径。",
    };

    private static readonly GiveReviewOpinion Reviewed = new()
    {
        Opinion = "维持。",
        ServedOn = new(2025, 3, 30),
        Reviewer = "gov",
    };

    private static HandToMediation Mediated(TestCounty county)
    {
        county.Open(
            "mediation-organisation",
            new RegisterOrganisation
            {
                Name = "塔河镇调解室",
                Kind = OrganisationKind.Studio,
                Setting = Setting.Township,
                Area = "塔河镇",
                Address = "塔河镇",
                Chair = "演示主任",
                Members = 3,
                Women = 1,
            }
        );
        return new() { Organisation = "塔河镇调解室", Excluded = [NotForMediation.UnfinishedProcedure] };
    }

    private static TestCounty Ready(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);

    private static Guid Task(TestCounty county, Guid meeting)
    {
        using var db = county.Store.Open();
        Guid? parent = meeting;
        return db.Matters<LiaisonTask>(county.Store.CountyCode).Single(t => t.Parent == parent).Id;
    }
}
