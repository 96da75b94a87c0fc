using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.LawPublicity;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.Supervision;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Supervision.Supervising;
using Handling = Fazhi.Testing.PenaltySamples;

namespace Fazhi.Mechanisms.Tests.Supervision;

/// <summary>监督线索 — found by the system once for each cause, also after it stood still and whichever process looks; looked into, and then a notice, a problem or nothing.</summary>
public sealed class LeadTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly ProposeVisit Proposed = new()
    {
        Enterprise = "演示食品店",
        Items = ["食品检查"],
        Kind = VisitKind.Routine,
        Cause = VisitCause.Monitoring,
        Reason = "核对进货。",
        VisitOn = new(2025, 3, 5),
        Officers = ["演示丙", "演示丁"],
    };

    [Theory, MemberData(nameof(Databases))]
    public void A_visit_beyond_its_cap_and_a_month_of_visits_without_the_code_are_leads_once_each(Database database)
    {
        using var county = Begin(database);
        var visits = Visits(county);
        Cap(county, 1);
        foreach (var (visit, day) in visits.Zip([5, 6, 7]))
        {
            county.Today(2025, 3, day);
            county.Done(visit, new LogEntry { WhyNotScanned = "没有网络。" }, Traffic);
        }

        county.LetTheLawAct();
        // The first was within the cap; the month isn't over, so that nothing is said of the code yet.
        var found = All<SupervisionLead>(county);
        Assert.Equal(
            [(LeadCause.CapExceeded, visits[1]), (LeadCause.CapExceeded, visits[2])],
            found.Select(l => (l.Cause, l.OfMatter!.Value))
        );
        Assert.All(found, l => Assert.Equal(("justice", "traffic", true), (l.Organ, l.Body, l.BySystem)));
        Assert.Contains("最多1次，已经计入1次", found[0].Details, StringComparison.Ordinal);
        // The program stood still for weeks, and then two processes look on one day.
        county.Today(2025, 5, 12);
        county.LetTheLawAct();
        using (var second = new Desk(county.Store, county.Time))
            Assert.Equal(0, new Sweep(second).Run());
        Assert.Equal(
            ["塔河县交通运输局：2025年3月有3次入企检查没有扫检查码"],
            All<SupervisionLead>(county).Where(l => l.Cause == LeadCause.NoCode).Select(l => l.Title)
        );
        Assert.Equal(3, All<SupervisionLead>(county).Count);
        county.Today(2025, 5, 13);
        county.LetTheLawAct();
        Assert.Equal(3, All<SupervisionLead>(county).Count);
        Assert.Equal([3m], county.Counted("supervision.leads"));
        county.Verify();
    }

    [Fact]
    public void Visits_within_the_cap_and_let_in_by_the_code_are_no_leads()
    {
        using var county = Begin();
        var visits = Visits(county);
        Cap(county, 3);
        foreach (var (visit, day) in visits.Zip([5, 6, 7]))
        {
            county.Today(2025, 3, day);
            county.Done(visit, new ConfirmEntry(), Actor.Resident("shop", "店主", visit));
        }

        county.Today(2025, 4, 7);
        county.LetTheLawAct();
        Assert.Empty(All<SupervisionLead>(county));
    }

    [Fact]
    public void A_fine_far_from_the_others_of_its_tier_is_a_lead_and_what_lies_among_them_is_none()
    {
        using var county = Begin().WithOfficers();
        var violation = Handling.OnTheSpot.Violation;
        var benchmark = county.Open(
            "discretion-benchmark",
            new DraftBenchmark
            {
                Violation = violation,
                Source = BenchmarkSource.Superior,
                Issuer = "黑龙江省演示厅",
                Basis = "《演示条例》第二十条",
                Unit = FineUnit.Yuan,
                LegalFrom = 100,
                LegalUntil = 3000,
                Tiers =
                [
                    new(TierGrade.Lighter, "轻微。", From: 100, Until: 1000),
                    new(TierGrade.Ordinary, "一般。", From: 1000, Until: 2000),
                    new(TierGrade.Heavier, "严重。", From: 2000, Until: 3000),
                ],
            },
            Handling.Handler,
            "traffic"
        );
        county.Done(benchmark, new PublishBenchmark { Document = "演示裁量基准", EffectiveOn = new(2025, 3, 3) }, Handling.Chief);
        foreach (var i in Enumerable.Range(1, 7))
            county.Open(Handling.Code, Spot(violation, i, 200), Handling.Handler, "traffic");
        var odd = county.Open(Handling.Code, Spot(violation, 8, 1000), Handling.Handler, "traffic");
        county.LetTheLawAct();
        var lead = Assert.Single(All<SupervisionLead>(county));
        Assert.Equal((LeadCause.Discretion, odd, "traffic"), (lead.Cause, lead.OfMatter!.Value, lead.Body));
        Assert.Contains("和同档的其他决定相差较大", lead.Details, StringComparison.Ordinal);
        county.Verify();
    }

    [Fact]
    public void A_period_that_ran_out_is_a_lead_where_the_county_says_so_and_not_beside_a_problem()
    {
        using var county = Begin();
        var duty = new ListDuty
        {
            Year = 2025,
            Content = "《中华人民共和国道路运输条例》",
            Duty = "向经营者宣传。",
            Measure = "集中宣传两次。",
            Standard = "经营者知晓。",
            PlannedUntil = new(2025, 3, 14),
        };
        var late = county.Open("publicity-duty", duty, Traffic, "traffic");
        county.Today(2025, 4, 1);
        county.LetTheLawAct();
        Assert.Empty(All<SupervisionLead>(county));
        Set(county, "supervision.late-types", "普法责任");
        county.LetTheLawAct();
        county.LetTheLawAct();
        var lead = Assert.Single(All<SupervisionLead>(county));
        Assert.Equal((LeadCause.Overdue, late, "traffic", "justice"), (lead.Cause, lead.OfMatter!.Value, lead.Body, lead.Organ));
        // One cause is told once: what is a lead already doesn't become a problem beside it.
        Set(county, "problem.late-types", "普法责任");
        county.LetTheLawAct();
        Assert.Empty(All<FoundProblem>(county));
        county.Verify();
    }

    [Fact]
    public void A_lead_becomes_a_notice_a_problem_or_nothing_with_the_reason()
    {
        using var county = Begin();
        Assert.Equal(["XS001"], county.NotOpened("supervision-lead", Told with { Cause = LeadCause.Overdue }, Clerk, "justice"));
        Assert.Equal(["XS002"], county.NotOpened("supervision-lead", Told with { Body = "justice" }, Clerk, "justice"));
        var (first, second, third) = (Lead(county, "一"), Lead(county, "二"), Lead(county, "三"));
        Assert.Equal(new DateOnly(2025, 3, 24), county.Due(first, "examination"));
        county.Done(first, new ExamineLead { How = "调阅案卷。" }, Clerk);
        var notice = new TurnIntoNotice
        {
            Title = "处罚没有说明理由",
            Facts = "案卷中没有理由。",
            Demand = "补正。",
            DueOn = new(2025, 3, 17),
        };
        Assert.Equal(["XS003"], county.Not(first, notice with { DueOn = new(2025, 3, 3) }, Clerk));
        county.Done(first, notice, Clerk);
        var paper = Assert.Single(All<SupervisionInstrument>(county));
        Assert.Equal((first, "traffic", "justice"), (paper.LeadId!.Value, paper.Body, paper.Organ));
        Assert.Equal(["WS007"], county.NotOpened("supervision-instrument", Paper with { Lead = first }, Clerk, "justice"));
        var problem = new TurnIntoProblem
        {
            Title = "没有说明理由",
            Details = "三件。",
            Measure = "补正。",
            DueOn = new(2025, 4, 30),
        };
        Assert.Equal(["XS004"], county.Not(second, problem with { DueOn = new(2025, 3, 1) }, Clerk));
        county.Done(second, problem, Clerk);
        Assert.Equal(
            (second, "traffic"),
            All<FoundProblem>(county) is [var listed] ? (listed.OriginId!.Value, listed.Responsible) : default
        );
        // Nothing is put on the ledger in a lead's name beside it.
        Assert.Equal(["WT021"], county.NotOpened("problem", Listed(second), Clerk, "justice"));
        county.Done(third, new SetLeadAside { Reason = "核对案卷，已经写明理由。" }, Clerk);
        Assert.Equal(["BL001"], county.Not(third, problem, Clerk));
        Assert.Null(county.Clock(third, "examination") is { IsRunning: true } running ? running : null);
        county.Verify();
    }

    private static readonly RegisterLead Told = new()
    {
        Title = "处罚没有说明理由",
        Cause = LeadCause.Review,
        Body = "traffic",
        Details = "复议中发现。",
    };

    private static Guid Lead(TestCounty county, string name) =>
        county.Open("supervision-lead", Told with { Title = name }, Clerk, "justice");

    private static ListSupervisionProblem Listed(Guid origin) =>
        new()
        {
            Origin = origin,
            Title = "没有说明理由",
            Details = "三件。",
            FoundOn = new(2025, 3, 3),
            From = "线索",
            Responsible = "traffic",
            Measure = "补正。",
            DueOn = new(2025, 4, 30),
        };

    private static DecideOnTheSpot Spot(string violation, int i, decimal fine) =>
        Handling.OnTheSpot with
        {
            Violation = violation,
            Party = Handling.Company with { Name = $"演示运输{i}公司", CreditCode = Code($"91232722MA00001{i:00}") },
            Place = $"演示公路{i}公里处",
            Benchmark = violation,
            Tier = 1,
            Imposed = [Handling.Fine(fine)],
        };

    private static SocialCreditCode Code(string body) => SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body));

    private static void Set(TestCounty county, string parameter, string value) =>
        county.Open(
            "parameter",
            new SetParameter
            {
                Parameter = parameter,
                Value = value,
                From = new(2025, 4, 1),
                Source = "演示文件",
            },
            People.Head
        );

    private static void Cap(TestCounty county, int times) =>
        county.Open(
            "visit-cap",
            new SetCap
            {
                Title = "一年的上限",
                Scope = CapScope.Organ,
                Kind = CapKind.AtMost,
                Times = times,
                Years = 1,
            },
            new("head-traffic", "冯局长", "traffic", Role.InstitutionHead),
            "traffic"
        );

    // Three visits, approved while there was no cap yet.
    private static IReadOnlyList<Guid> Visits(TestCounty county)
    {
        var item = county.Open(
            "inspection-item",
            new FileItem
            {
                Title = "食品检查",
                Grounds = "《食品安全法》",
                Category = "食品经营",
                Content = "进货查验。",
                Standard = "记录完整。",
                Mode = InspectionMode.OnSite,
            },
            Traffic,
            "traffic"
        );
        county.Done(item, new PublishItem(), Traffic);
        county.Open(
            "enterprise",
            new RegisterEnterprise
            {
                Title = "演示食品店",
                CreditCode = Code("92232722MA0000001"),
                Nature = EnterpriseNature.SelfEmployed,
                Address = "演示路1号",
                Categories = ["食品经营"],
            }
        );
        foreach (var name in new[] { "演示丙", "演示丁" })
            county.Open(
                "officer",
                new RegisterOfficer
                {
                    Name = name,
                    Kind = CertificateKind.Enforcement,
                    Certificate = $"证{name}",
                    Area = "市场",
                    Competences = ["食品检查"],
                    IssuedOn = new(2024, 1, 1),
                    ExpiresOn = new(2028, 12, 31),
                },
                Traffic,
                "traffic"
            );
        List<Guid> visits = [];
        foreach (var day in new[] { 5, 6, 7 })
        {
            var visit = county.Open("enterprise-inspection", Proposed with { VisitOn = new(2025, 3, day) }, Traffic, "traffic");
            county.Done(visit, new ApproveVisit(), new("head-traffic", "冯局长", "traffic", Role.InstitutionHead));
            visits.Add(visit);
        }

        return visits;
    }
}
