using Fazhi.Matters;
using Fazhi.Mechanisms.Counsel;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Counsel;

/// <summary>法律顾问 — an organ asks, somebody engaged and without an interest answers in writing, the organ says what it adopted.</summary>
public sealed class CounselTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void An_opinion_is_asked_for_given_in_writing_within_its_days_and_settled_with_reasons_by_who_asked(Database database)
    {
        using var county = Ready(database);
        var id = county.Open("opinion-request", Asked, Traffic, "traffic");
        // Monday the third; five working days, and two for what is urgent.
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "opinion"));
        Assert.Equal(
            new DateOnly(2025, 3, 5),
            county.Due(county.Open("opinion-request", Asked with { Urgent = true }, Traffic, "traffic"), "opinion")
        );
        county.Done(id, Assigned, Justice);
        Assert.Equal(["FL006"], county.Not(id, new GiveOpinion { Conclusion = OpinionConclusion.Sound }, Justice));
        county.Today(2025, 3, 6);
        // Who asked doesn't write the answer.
        Assert.Equal(["FL012"], county.Not(id, Opinion, Traffic));
        county.Done(id, Opinion, Justice);
        Assert.Equal(new DateOnly(2025, 3, 27), county.Due(id, "settling"));
        var partly = new SettleOpinion { Outcome = OpinionOutcome.Partly };
        Assert.Equal(["FL008"], county.Not(id, partly, Traffic));
        // Who asked says what it adopted; nobody else does.
        Assert.Equal(["BL003"], county.Not(id, partly with { Reason = "工期紧。" }, Justice));
        county.Done(id, partly with { Reason = "工期紧，第二条没有采纳。" }, Traffic);
        var kept = county.Read<OpinionRequest>(id);
        Assert.Equal(
            (OpinionRequestStage.Settled, 3, OpinionOutcome.Partly, new DateOnly(2025, 3, 6)),
            (kept.Stage, kept.DaysTaken!.Value, kept.Outcome!.Value, kept.SettledOn!.Value)
        );
        Assert.Equal(["AskForOpinion", "AssignAdviser", "GiveOpinion", "SettleOpinion"], county.Acts(id));
        Assert.Equal(
            [1m, 1m, 1m, 3m, 1m],
            county.Counted(
                "counsel.advisers",
                "counsel.opinions",
                "counsel.opinions_adopted",
                "counsel.mean_days",
                "counsel.pending"
            )
        );
        county.Verify();
    }

    [Fact]
    public void What_is_supplemented_has_a_new_period_and_counts_once()
    {
        using var county = Ready();
        var id = county.Open("opinion-request", Asked, Traffic, "traffic");
        county.Done(id, Assigned, Justice);
        county.Done(id, Opinion, Justice);
        county.Today(2025, 3, 10);
        county.Done(id, new AskToSupplement { Wanted = "请说明第三条。" }, Traffic);
        Assert.Equal(new DateOnly(2025, 3, 17), county.Due(id, "opinion"));
        county.Today(2025, 3, 12);
        county.Done(id, Opinion with { Text = "第三条有效。" }, Justice);
        county.Done(id, new SettleOpinion { Outcome = OpinionOutcome.NotAdopted, Reason = "另有安排。" }, Traffic);
        var kept = county.Read<OpinionRequest>(id);
        Assert.Equal((new DateOnly(2025, 3, 3), 0), (kept.FirstGivenOn!.Value, kept.DaysTaken!.Value));
        Assert.Equal([1m, 1m, 0m], county.Counted("counsel.opinions", "counsel.opinions_settled", "counsel.opinions_adopted"));
        county.Verify();
    }

    [Fact]
    public void Who_has_an_interest_isnt_engaged_on_the_day_or_serves_another_organ_is_not_assigned()
    {
        using var county = Ready();
        var id = county.Open("opinion-request", Asked, Traffic, "traffic");
        Assert.Equal(["FL005"], county.Not(id, Assigned with { NoInterest = false }, Traffic));
        Assert.Equal(["FL010"], county.Not(id, Assigned with { By = AdviserKind.PublicLawyer }, Traffic));
        // Declared once, however the name is spaced.
        county.Done(Adviser(county), new DeclareInterests { Interests = ["演示建筑 有限公司"] });
        Assert.Equal(["FL004"], county.Not(id, Assigned, Traffic));
        county.Done(Adviser(county), new DeclareInterests());
        county.Done(id, Assigned, Traffic);
        // An interest that turns up sends it back; the period goes on.
        county.Done(id, new DeclineRequest { Reason = "代理过对方。" }, Traffic);
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "opinion"));
        // One whom the township engaged advises the township.
        county.Open("adviser", Engaged with { Title = "演示镇顾问", Licence = "演示9" }, Town, "kaikukang");
        Assert.Equal(["FL003"], county.Not(id, Assigned with { Adviser = "演示镇顾问" }, Traffic));
        county.Done(Adviser(county), new EndEngagement { Reason = "解除合同。" });
        Assert.Equal(["FL002"], county.Not(id, Assigned, Traffic));
        // The time is over by itself, too.
        county.Open("adviser", Engaged with { Title = "演示短聘", Licence = "演示8", Until = new(2025, 3, 20) });
        county.Today(2025, 3, 21);
        Assert.Equal(["FL002"], county.Not(id, Assigned with { Adviser = "演示短聘" }, Traffic));
        county.Verify();
    }

    [Fact]
    public void Whoever_has_work_in_hand_is_not_ended_nor_voided_and_whose_time_is_over_gives_no_opinion()
    {
        using var county = Ready();
        var id = county.Open("opinion-request", Asked, Traffic, "traffic");
        county.Done(id, Assigned, Traffic);
        Assert.Equal(["GW005"], county.Not(Adviser(county), new EndEngagement { Reason = "解除。" }));
        Assert.Equal(["GW006"], county.Not(Adviser(county), new VoidRecord<Adviser> { Reason = "重复。" }));
        county.Today(2026, 1, 5);
        Assert.Equal(["FL007"], county.Not(id, Opinion, Justice));
        Assert.Equal(
            ["GW004"],
            county.Not(Adviser(county), new RenewEngagement { Until = new(2025, 12, 31), Ground = "续签。" })
        );
        county.Done(Adviser(county), new RenewEngagement { Until = new(2026, 12, 31), Ground = "续签。" });
        Assert.Equal(new DateOnly(2026, 12, 31), county.Due(Adviser(county), "engagement"));
        county.Done(id, Opinion, Justice);
        Assert.Equal([0m], county.Counted("counsel.opinions"));
        Assert.Equal(
            ["GW001", "GW002", "GW003"],
            county.NotOpened("adviser", Engaged with { Until = new(2024, 1, 1), Contract = " " })
        );
        county.Verify();
    }

    [Fact]
    public void The_matter_it_is_about_is_found_from_the_other_side_and_others_dont_read_the_opinion()
    {
        using var county = Ready();
        var document = county.Open(
            "normative-document",
            new IdentifyDocument
            {
                Title = "塔河县农村公路养护办法",
                Issuer = Issuer.CountyGovernment,
                TouchesRights = true,
                BindsGenerally = true,
                AppliesRepeatedly = true,
            }
        );
        var about = Asked with { Kind = OpinionKind.Document, Document = "塔河县农村公路养护办法" };
        Assert.Equal(["FL009"], county.NotOpened("opinion-request", about with { Kind = OpinionKind.Contract }));
        var id = county.Open("opinion-request", about);
        Assert.Equal(document, county.Read<OpinionRequest>(id).AboutId);
        Assert.Contains(document, county.Read<OpinionRequest>(id).Refers);
        var (type, request) = (InReportOrder.Types.Find("opinion-request")!, county.Read<OpinionRequest>(id));
        Assert.True(Viewer.Of(People.Handler, county.Store.County).MayRead(type, request));
        Assert.True(Viewer.Of(Justice, county.Store.County).MayRead(type, request));
        Assert.False(Viewer.Of(Town, county.Store.County).MayRead(type, request));
        // It goes through nobody who has nothing to do with the adviser.
        Assert.Equal(["FL011"], county.Not(id, Assigned with { Through = "kaikukang" }));
        county.Done(id, Assigned);
        Assert.False(Viewer.Of(Town, county.Store.County).MayRead(type, county.Read<OpinionRequest>(id)));
        county.Done(id, Opinion);
        // What was given once doesn't go away without a word on why it wasn't followed.
        county.Done(id, new AskToSupplement { Wanted = "第三条呢。" });
        Assert.Equal(["FL013"], county.Not(id, new WithdrawRequest { Reason = "不要了。" }));
        Assert.Null(type.Disclosure);
        county.Verify();
    }

    private static readonly Actor Justice = new("justice-clerk", "郑司法", "justice", Role.Handler, Role.InstitutionHead);
    private static readonly Actor Traffic = new("traffic-clerk", "钱交通", "traffic", Role.Handler);
    private static readonly Actor Town = new("town-clerk", "孙镇", "kaikukang", Role.Handler);

    private static readonly EngageAdviser Engaged = new()
    {
        Title = "演示顾问",
        Kind = AdviserKind.LegalAdviser,
        Firm = "演示律师事务所",
        Licence = "演示1",
        Contract = "聘用合同（演示）",
        From = new(2025, 1, 1),
        Until = new(2025, 12, 31),
    };

    private static readonly AskForOpinion Asked = new()
    {
        Title = "施工合同的合法性",
        Kind = OpinionKind.Contract,
        Question = "违约责任是否合法。",
        Parties = ["演示建筑有限公司"],
    };

    private static readonly AssignAdviser Assigned = new()
    {
        Adviser = "演示顾问",
        By = AdviserKind.LegalAdviser,
        NoInterest = true,
    };

    private static readonly GiveOpinion Opinion = new() { Conclusion = OpinionConclusion.AmendFirst, Text = "调整违约金。" };

    private static TestCounty Ready(Database database = Database.Sqlite)
    {
        var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        county.Open("adviser", Engaged);
        return county;
    }

    private static Guid Adviser(TestCounty county)
    {
        using var db = county.Store.Open();
        return db.Matters<Adviser>(county.Store.CountyCode).OrderBy(a => a.Sequence).First().Id;
    }
}
