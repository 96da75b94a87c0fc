using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.EnterpriseInspections;

/// <summary>涉企检查 — by whom an enterprise may be visited, of what, how often, with whose approval, and what trace each visit leaves.</summary>
public sealed class InspectionTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Fact]
    public void What_isnt_published_may_not_be_inspected_nor_by_a_body_without_power()
    {
        using var county = Begin();
        Assert.Equal(["JS001"], county.NotOpened("inspection-item", Filed, Justice, "justice"));
        var item = county.Open("inspection-item", Filed, Traffic, "traffic");
        Assert.Equal(["JS002"], county.NotOpened("inspection-item", Filed, Traffic, "traffic"));
        var shop = Shop(county, "演示食品店", 1);
        Pair(county);
        Assert.Equal(["JC003"], county.NotOpened("enterprise-inspection", Proposed, Traffic, "traffic"));
        county.Done(item, new PublishItem(), Traffic);
        Assert.Equal(["JC001", "JC003"], county.NotOpened("enterprise-inspection", Proposed, Justice, "justice").Order());
        Assert.Equal([1m, 1m], county.Counted("inspection.bodies_inspecting", "inspection.items_filed"));
        var visit = county.Open("enterprise-inspection", Proposed, Traffic, "traffic");
        Assert.Equal("演示食品店：塔河县交通运输局检查", county.Read<EnterpriseInspection>(visit).Title);
        county.Done(item, new WithdrawItem { Reason = "依据废止。" }, Traffic);
        Assert.Equal(["JC003"], county.NotOpened("enterprise-inspection", Proposed, Traffic, "traffic"));
        county.Done(shop, new CloseEnterprise { Ground = "注销。" }, Handler);
        Assert.Equal(["JC002", "JC003"], county.NotOpened("enterprise-inspection", Proposed, Traffic, "traffic").Order());
        Assert.Equal([0m, 0m], county.Counted("inspection.bodies_inspecting", "inspection.items_filed"));
        county.Verify();
    }

    [Fact]
    public void Two_different_officers_with_certificates_good_on_the_day_and_the_items_competence_go()
    {
        using var county = Ready();
        Assert.Equal(
            ["JC006", "JC008"],
            county
                .NotOpened("enterprise-inspection", Proposed with { Officers = ["演示甲", "演示甲"] }, Traffic, "traffic")
                .Order()
        );
        var stranger = Officer(county, "演示丙", ["别的检查"]);
        Assert.Equal(
            ["JC008"],
            county.NotOpened("enterprise-inspection", Proposed with { Officers = ["演示甲", "演示丙"] }, Traffic, "traffic")
        );
        county.Done(stranger, new ChangeCompetences { Area = "市场", Competences = ["食品检查"] }, Traffic);
        county.Open("enterprise-inspection", Proposed with { Officers = ["演示甲", "演示丙"] }, Traffic, "traffic");
        // Good when it is proposed isn't enough: what counts is the day of the visit.
        Assert.Equal(
            ["JC007"],
            county.NotOpened("enterprise-inspection", Proposed with { VisitOn = new(2026, 1, 5) }, Traffic, "traffic")
        );
        var visit = county.Open("enterprise-inspection", Proposed, Traffic, "traffic");
        county.Done(stranger, new SuspendOfficer { Cause = SuspensionCause.UnderInquiry }, Traffic);
        var other = county.Open("enterprise-inspection", Proposed with { VisitOn = new(2025, 3, 5) }, Traffic, "traffic");
        county.Done(visit, new ApproveVisit(), Head);
        county.Done(Second(county), new SuspendOfficer { Cause = SuspensionCause.Lost }, Traffic);
        Assert.Equal(["JC007"], county.Not(other, new ApproveVisit(), Head));
        Assert.Equal(["JC007"], county.Not(visit, new LogEntry { WhyNotScanned = "没有网络" }, Traffic));
        Assert.Equal(["JC007"], county.Not(visit, new ConfirmEntry(), Shopkeeper(visit)));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void One_visit_goes_its_way_and_each_step_wants_the_one_before(Database database)
    {
        using var county = Ready(database);
        var visit = county.Open("enterprise-inspection", Proposed with { VisitOn = new(2025, 3, 5) }, Traffic, "traffic");
        Assert.Equal(["BL003"], county.Not(visit, new ApproveVisit(), new Actor("x", "别局长", "gov", Role.InstitutionHead)));
        county.Done(visit, new ApproveVisit(), Head);
        var code = county.Read<EnterpriseInspection>(visit).Code!;
        Assert.Equal((VisitCode.Of(visit), code), (code, VisitCode.Read($" {code.ToLowerInvariant().Replace("-", " ")} ")));
        // Not before its day, not by whom the code wasn't shown to, not twice, not after its last day.
        Assert.Equal(["JC018"], county.Not(visit, new ConfirmEntry(), Shopkeeper(visit)));
        county.Today(2025, 3, 5);
        Assert.NotEmpty(county.Not(visit, new ConfirmEntry(), Actor.Resident("other", "别人")));
        county.Done(visit, new ConfirmEntry(), Shopkeeper(visit));
        Assert.Single(county.Not(visit, new ConfirmEntry(), Shopkeeper(visit)));
        Assert.Single(county.Not(visit, new LogEntry { WhyNotScanned = "没有网络" }, Traffic));
        Assert.Equal(
            ["JC019", "JC020", "JC021"],
            county
                .Not(visit, Record with { ShownAndTold = false, From = "9点", Result = VisitResult.ToBeMended }, Traffic)
                .Order()
        );
        county.Done(visit, Record with { Result = VisitResult.ToBeMended, Findings = "没有台账。" }, Traffic);
        Assert.Equal(["JC022"], county.Not(visit, new TellResult { Conclusion = "没有台账。" }, Traffic));
        Assert.Equal(
            ["JC023"],
            county.Not(
                visit,
                new TellResult
                {
                    Conclusion = "没有台账。",
                    Wanted = "补记。",
                    MendBy = new(2025, 3, 5),
                },
                Traffic
            )
        );
        county.Done(
            visit,
            new TellResult
            {
                Conclusion = "没有台账。",
                Wanted = "补记。",
                MendBy = new(2025, 3, 20),
            },
            Traffic
        );
        // Twenty working days from 5 March 2025.
        Assert.Equal(new DateOnly(2025, 4, 2), county.Due(visit, "publication"));
        county.Today(2025, 3, 10);
        county.Done(visit, new PublishVisit(), Traffic);
        Assert.Equal(
            ["ProposeVisit", "ApproveVisit", "ConfirmEntry", "RecordVisit", "TellResult", "PublishVisit"],
            county.Acts(visit)
        );
        Assert.Equal(
            [1m, 1m, 1m, 1m, 1m],
            county.Counted(
                "inspection.visits",
                "inspection.scanned",
                "inspection.with_findings",
                "inspection.results_told",
                "inspection.results_published"
            )
        );
        county.Verify();
    }

    [Fact]
    public void A_code_is_dead_after_its_last_day_and_after_a_change()
    {
        using var county = Ready();
        var visit = county.Open("enterprise-inspection", Proposed, Traffic, "traffic");
        county.Done(visit, new ApproveVisit(), Head);
        county.Today(2025, 3, 7);
        Assert.Equal(["JC018"], county.Not(visit, new ConfirmEntry(), Shopkeeper(visit)));
        county.Done(
            visit,
            new RearrangeVisit
            {
                VisitOn = new(2025, 3, 10),
                Officers = ["演示甲", "演示乙"],
                Reason = "改期。",
            },
            Traffic
        );
        Assert.Null(county.Read<EnterpriseInspection>(visit).Code);
        county.Today(2025, 3, 10);
        Assert.Contains("BL001", county.Not(visit, new ConfirmEntry(), Shopkeeper(visit)));
        county.Done(visit, new ApproveVisit(), Head);
        county.Done(visit, new ConfirmEntry(), Shopkeeper(visit));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_visit_over_its_cap_isnt_proposed_nor_approved_and_the_refusal_tells_the_count(Database database)
    {
        using var county = Ready(database);
        county.Open(
            "visit-cap",
            new SetCap
            {
                Title = "一年两次",
                Scope = CapScope.Organ,
                Kind = CapKind.AtMost,
                Times = 2,
                Years = 1,
                SparesComplaints = true,
            },
            Head,
            "traffic"
        );
        var first = county.Open("enterprise-inspection", Proposed, Traffic, "traffic");
        var second = county.Open("enterprise-inspection", Proposed with { VisitOn = new(2025, 3, 6) }, Traffic, "traffic");
        var third = county.Open("enterprise-inspection", Proposed with { VisitOn = new(2025, 3, 7) }, Traffic, "traffic");
        county.Done(first, new ApproveVisit(), Head);
        county.Done(second, new ApproveVisit(), Head);
        // What was proposed while there was room isn't approved when there is none.
        Assert.Equal(["JC011"], county.Not(third, new ApproveVisit(), Head));
        var late = ActRequest.Open("enterprise-inspection", Proposed with { VisitOn = new(2025, 12, 1) }, organ: "traffic");
        var problem = Assert.Single(county.Desk.Perform(late, Traffic).Problems).ToString();
        Assert.Contains("最多2次，已经计入2次", problem, StringComparison.Ordinal);
        Assert.Contains("国办发〔2024〕54号", problem, StringComparison.Ordinal);
        // A complaint doesn't count, another year is another year, what was called off gives its place back.
        county.Open("enterprise-inspection", Proposed with { Cause = VisitCause.Complaint }, Traffic, "traffic");
        county.Done(second, new CancelVisit { Reason = "不必去了。" }, Traffic);
        county.Done(third, new ApproveVisit(), Head);
        county.Verify();
    }

    [Fact]
    public void An_emergency_comes_first_and_is_approved_afterwards_or_told_as_unapproved()
    {
        using var county = Ready();
        Assert.Equal(
            ["JC013"],
            county.NotOpened("enterprise-inspection", Proposed with { Cause = VisitCause.Emergency }, Traffic, "traffic")
        );
        var visit = county.Open("enterprise-inspection", Urgent, Traffic, "traffic");
        Assert.Equal(new DateOnly(2025, 3, 4), county.Due(visit, "afterwards"));
        county.Done(visit, Record, Traffic);
        county.Done(visit, new TellResult { Conclusion = "没有发现问题。" }, Traffic);
        Assert.Equal(["JC024"], county.Not(visit, new PublishVisit(), Traffic));
        Assert.Equal(["JC026"], county.Not(visit, new ApproveAfterwards(), Head));
        Assert.Equal([1m, 1m], county.Counted("inspection.urgent", "inspection.unapproved"));
        county.Done(visit, new ApproveAfterwards { Agrees = true }, Head);
        Assert.Equal(["JC025"], county.Not(visit, new ApproveAfterwards { Agrees = true }, Head));
        Assert.Equal([1m, 0m], county.Counted("inspection.urgent", "inspection.unapproved"));
        county.Done(visit, new PublishVisit(), Traffic);
        county.Verify();
    }

    [Fact]
    public void Two_bodies_go_once_together_and_it_counts_once()
    {
        using var county = Ready();
        county.Done(county.Open("inspection-item", Filed with { Title = "环境检查" }, Handler), new PublishItem(), Chief);
        Officer(county, "演示戊", ["环境检查"], "gov", Handler);
        Officer(county, "演示己", ["环境检查"], "gov", Handler);
        var ours = county.Open("enterprise-inspection", Proposed, Traffic, "traffic");
        var theirs = county.Open(
            "enterprise-inspection",
            Proposed with
            {
                Items = ["环境检查"],
                Officers = ["演示戊", "演示己"],
                VisitOn = new(2025, 3, 20),
            },
            Handler
        );
        county.Done(ours, new ApproveVisit(), Head);
        Assert.Equal(
            ["JC017"],
            county.Not(
                ours,
                new AddBody
                {
                    Body = "gov",
                    Items = ["环境检查"],
                    Officers = ["演示戊"],
                },
                Traffic
            )
        );
        county.Done(
            theirs,
            new JoinVisit { Into = Reference<EnterpriseInspection>.Of(county.Read<EnterpriseInspection>(ours)) },
            Handler
        );
        var joint = county.Read<EnterpriseInspection>(ours);
        Assert.Equal(["traffic", "gov"], joint.Bodies);
        Assert.Equal((2, 4), (joint.Items.Count, joint.Officers.Count));
        Assert.Equal(EnterpriseInspectionStage.Joined, county.Read<EnterpriseInspection>(theirs).Stage);
        county.Done(ours, new ConfirmEntry(), Shopkeeper(ours));
        Assert.Equal([1m, 1m], county.Counted("inspection.visits", "inspection.enterprises_visited"));
        county.Verify();
    }

    [Fact]
    public void The_third_clean_visit_by_the_same_officer_in_a_year_is_explained()
    {
        using var county = Ready();
        foreach (var day in new[] { 3, 4 })
        {
            county.Today(2025, 3, day);
            var visit = county.Open("enterprise-inspection", Proposed with { VisitOn = new(2025, 3, day) }, Traffic, "traffic");
            county.Done(visit, new ApproveVisit(), Head);
            county.Done(visit, new ConfirmEntry(), Shopkeeper(visit));
            county.Done(visit, Record, Traffic);
        }

        var third = Proposed with { VisitOn = new(2025, 3, 5) };
        Assert.Equal(["JC012"], county.NotOpened("enterprise-inspection", third, Traffic, "traffic"));
        county.Open("enterprise-inspection", third with { Explanation = "收到新的线索。" }, Traffic, "traffic");
        county.Verify();
    }

    [Fact]
    public void An_enterprise_rates_a_visit_once_and_the_body_reads_nothing_of_it()
    {
        using var county = Ready();
        var visit = county.Open("enterprise-inspection", Proposed, Traffic, "traffic");
        county.Done(visit, new ApproveVisit(), Head);
        var rate = new RateVisit
        {
            VisitCode = VisitCode.Of(visit),
            Body = "traffic",
            Score = 2,
            Comment = "态度生硬。",
        };
        Assert.Equal(["JX001"], county.NotOpened("visit-rating", rate, People.Resident, "justice"));
        county.Done(visit, new ConfirmEntry(), Shopkeeper(visit));
        Assert.Equal(["JX004"], county.NotOpened("visit-rating", rate with { Body = "gov" }, People.Resident, "justice"));
        Assert.Equal(["JX003"], county.NotOpened("visit-rating", rate, People.Resident, "traffic"));
        var rating = county.Open("visit-rating", rate, People.Resident, "justice");
        Assert.Equal(["JX002"], county.NotOpened("visit-rating", rate with { Score = 5 }, People.Resident, "justice"));
        var reader = new MatterReader(county.Store, new KeptAnswers());
        Assert.Null(reader.Find("visit-rating", rating, Viewer.Of(Traffic, county.Store.County)));
        Assert.Null(reader.Find("visit-rating", rating, Viewer.Of(Head, county.Store.County)));
        Assert.NotNull(reader.Find("visit-rating", rating, Viewer.Of(Justice, county.Store.County)));
        county.Verify();
    }

    private static readonly FileItem Filed = new()
    {
        Title = "食品检查",
        Grounds = "《食品安全法》",
        Category = "食品经营",
        Content = "进货查验。",
        Standard = "记录完整。",
        Mode = InspectionMode.OnSite,
    };

    private static readonly ProposeVisit Proposed = new()
    {
        Enterprise = "演示食品店",
        Items = ["食品检查"],
        Kind = VisitKind.Routine,
        Cause = VisitCause.Monitoring,
        Reason = "核对进货。",
        VisitOn = new(2025, 3, 3),
        Officers = ["演示甲", "演示乙"],
    };

    private static readonly EnterUrgently Urgent = new()
    {
        Enterprise = "演示食品店",
        Items = ["食品检查"],
        Reason = "有人食物中毒。",
        Officers = ["演示甲", "演示乙"],
    };

    private static readonly RecordVisit Record = new()
    {
        From = "09:30",
        Until = "10:15",
        Place = "演示路1号",
        Present = "店主",
        ShownAndTold = true,
        Account = "逐项查看。",
        Result = VisitResult.Clean,
    };

    private static readonly Actor Justice = new("clerk", "郑监督", "justice", Role.Handler, Role.Registrar);
    private static readonly Actor Traffic = new("traffic", "钱交通", "traffic", Role.Handler, Role.Registrar);
    private static readonly Actor Head = new("head-traffic", "冯局长", "traffic", Role.InstitutionHead);
    private static readonly Actor Handler = People.Handler;
    private static readonly Actor Chief = People.InstitutionHead;

    private static Actor Shopkeeper(Guid visit) => Actor.Resident("shop", "店主", visit);

    private static TestCounty Begin(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);

    private static TestCounty Ready(Database database = Database.Sqlite)
    {
        var county = Begin(database);
        county.Done(county.Open("inspection-item", Filed, Traffic, "traffic"), new PublishItem(), Traffic);
        Shop(county, "演示食品店", 1);
        Pair(county);
        return county;
    }

    private static Guid Shop(TestCounty county, string name, int i)
    {
        var body = $"92232722MA{i:0000000}";
        return county.Open(
            "enterprise",
            new RegisterEnterprise
            {
                Title = name,
                CreditCode = SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body)),
                Nature = EnterpriseNature.SelfEmployed,
                Address = "演示路1号",
                Categories = ["食品经营"],
            }
        );
    }

    private static Guid Second(TestCounty county)
    {
        using var db = county.Store.Open();
        return db.Matters<Officer>(county.Store.CountyCode).Single(o => o.Name == "演示乙").Id;
    }

    private static void Pair(TestCounty county)
    {
        Officer(county, "演示甲", ["食品检查"]);
        Officer(county, "演示乙", ["食品检查"]);
    }

    private static Guid Officer(
        TestCounty county,
        string name,
        string[] competences,
        string organ = "traffic",
        Actor? by = null
    ) =>
        county.Open(
            "officer",
            new RegisterOfficer
            {
                Name = name,
                Kind = CertificateKind.Enforcement,
                Certificate = $"证{name}",
                Area = "市场",
                Competences = competences,
                IssuedOn = new(2024, 5, 1),
                ExpiresOn = new(2025, 12, 31),
            },
            by ?? Traffic,
            organ
        );
}
