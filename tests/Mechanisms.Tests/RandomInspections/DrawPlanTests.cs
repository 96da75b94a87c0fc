using Fazhi.Draws;
using Fazhi.Identifiers;
using Fazhi.Issuing;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.RandomInspections;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.RandomInspections;

/// <summary>双随机抽查 — nobody chooses who is inspected or by whom, nobody changes a list afterwards, and a draw is made once.</summary>
public sealed class DrawPlanTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_draw_is_frozen_promised_revealed_made_once_and_dispatched_in_one_act(Database database)
    {
        using var county = Ready(database);
        var plan = county.Open("draw-plan", Planned, Traffic, "traffic");
        Frozen(county, plan);
        var secrets = Promised(county, plan);
        // Not before everybody could look at the pool.
        Assert.Equal(["SC013"], county.Not(plan, Told(secrets[0]), Traffic));
        county.Today(2025, 3, 4);
        Assert.Equal(["SC015"], county.Not(plan, Told(secrets[0]) with { Secret = "换一个" }, Traffic));
        county.Done(plan, Told(secrets[0]), Traffic);
        Assert.Equal(["SC014"], county.Not(plan, Told(secrets[0]), Traffic));
        Assert.Null(Files(county).Draw(county.Read<DrawPlan>(plan), null, null, out var faults));
        Assert.Contains(faults, f => f.Kind == DrawFaultKind.SecretMissing);
        county.Done(plan, Told(secrets[1]), Traffic);
        var drawn = Files(county).Draw(county.Read<DrawPlan>(plan), null, null, out _)!;
        Assert.Equal(["SC017"], county.Not(plan, drawn with { Picked = drawn.Picked + 1 }, Traffic));
        Assert.Equal(["SC017"], county.Not(plan, drawn with { Transcript = county.Read<DrawPlan>(plan).Pool! }, Traffic));
        county.Done(plan, drawn, Traffic);
        // A second draw isn't made, whatever it would give.
        Assert.Contains("BL001", county.Not(plan, drawn, Traffic));
        Assert.True(
            DrawVerification
                .Check(Files(county).Text(drawn.Transcript)!, Files(county).Text(county.Read<DrawPlan>(plan).Pool!))
                .Agrees
        );

        county.Done(plan, new DispatchDraw(), Traffic);
        var visits = Visits(county, plan);
        // Half of six of class A, rounded up, and all of the two of class D.
        Assert.Equal(5, visits.Count);
        Assert.All(visits, v => Assert.Equal((2, VisitCause.Draw, "traffic"), (v.Officers.Count, v.Cause, v.Organ)));
        Assert.Equal(
            ["JC027"],
            county.NotOpened(
                "enterprise-inspection",
                new ProposeDrawn
                {
                    Enterprise = visits[0].Enterprise,
                    Items = visits[0].Items,
                    Bodies = ["traffic"],
                    Officers = visits[0].Officers,
                    VisitOn = new(2025, 3, 5),
                    Draw = plan,
                    Reason = "再加一户。",
                },
                Traffic,
                "traffic"
            )
        );
        Assert.Equal(["SC019"], county.Not(plan, new ConcludeDraw { Result = "完成。" }, Traffic));
        county.Today(2025, 3, 5);
        foreach (var visit in visits.Skip(1))
            Finished(county, visit.Id);
        county.Done(visits[0].Id, new CancelVisit { Reason = "已经停业。" }, Traffic);
        county.Done(plan, new ConcludeDraw { Result = "完成。" }, Traffic);
        Assert.Equal(
            [1m, 1m, 4m, 4m, 4m],
            county.Counted("draw.planned", "draw.carried_out", "draw.results_due", "draw.results_published", "draw.objects")
        );
        Assert.Equal(
            [
                "PlanDraw",
                "FreezePools",
                "PromiseSecret",
                "PromiseSecret",
                "RevealSecret",
                "RevealSecret",
                "MakeDraw",
                "DispatchDraw",
                "ConcludeDraw",
            ],
            county.Acts(plan)
        );
        county.Verify();
    }

    [Fact]
    public void A_list_that_changed_isnt_frozen_and_a_frozen_one_doesnt_change()
    {
        using var county = Ready();
        var plan = county.Open("draw-plan", Planned, Traffic, "traffic");
        var frozen = Files(county).Freeze(county.Read<DrawPlan>(plan))!;
        Shop(county, 90, RiskClass.A);
        // Somebody came into the register meanwhile: the file is no longer the register.
        Assert.Equal(["SC007"], county.Not(plan, frozen, Traffic));
        Assert.Equal(
            ["SC007"],
            county.Not(
                plan,
                Files(county).Freeze(county.Read<DrawPlan>(plan))! with
                {
                    Commitment = new string('0', 64),
                },
                Traffic
            )
        );
        Frozen(county, plan);
        var before = county.Read<DrawPlan>(plan).Pool;
        Shop(county, 91, RiskClass.A);
        Assert.Contains("BL001", county.Not(plan, Files(county).Freeze(county.Read<DrawPlan>(plan))!, Traffic));
        Assert.Equal(before, county.Read<DrawPlan>(plan).Pool);
        county.Verify();
    }

    [Fact]
    public void A_party_promises_once_none_reveals_before_all_promised_and_strangers_do_neither()
    {
        using var county = Ready();
        var plan = county.Open("draw-plan", Planned, Traffic, "traffic");
        Frozen(county, plan);
        var commitment = Hash.Parse(county.Read<DrawPlan>(plan).Commitment!);
        var ours = DrawSecret.WithNewSalt("交通局", "一二三");
        Assert.Equal(
            ["SC009"],
            county.Not(plan, new PromiseSecret { Party = "别人", Promise = ours.Promise(commitment).ToString() }, Traffic)
        );
        Assert.Equal(["SC011"], county.Not(plan, new PromiseSecret { Party = "交通局", Promise = "一二三" }, Traffic));
        county.Done(plan, new PromiseSecret { Party = "交通局", Promise = ours.Promise(commitment).ToString() }, Traffic);
        Assert.Equal(
            ["SC010"],
            county.Not(plan, new PromiseSecret { Party = "交通局", Promise = ours.Promise(commitment).ToString() }, Traffic)
        );
        county.Today(2025, 3, 5);
        Assert.Equal(["SC012"], county.Not(plan, Told(ours), Traffic));
        // Whoever doesn't come to reveal can stop a draw, and it is seen for ever that it was stopped.
        Assert.Equal(["BL002"], county.Not(plan, new VoidDraw { Reason = "企业代表没有到场。" }, Traffic));
        county.Done(plan, new VoidDraw { Reason = "企业代表没有到场。" }, Head);
        Assert.Equal([1m, 1m, 0m], county.Counted("draw.voided", "draw.planned", "draw.carried_out"));
        county.Verify();
    }

    [Fact]
    public void Who_was_visited_as_often_as_may_be_is_left_out_in_the_open_and_officers_without_a_good_certificate_too()
    {
        using var county = Ready();
        county.Open(
            "visit-cap",
            new SetCap
            {
                Title = "一年一次",
                Scope = CapScope.Organ,
                Kind = CapKind.AtMost,
                Times = 1,
                Years = 1,
            },
            Head,
            "traffic"
        );
        var visit = county.Open(
            "enterprise-inspection",
            new ProposeVisit
            {
                Enterprise = "演示店1",
                Items = ["食品检查"],
                Kind = VisitKind.Routine,
                Cause = VisitCause.Monitoring,
                Reason = "核对。",
                VisitOn = new(2025, 3, 3),
                Officers = ["演示甲", "演示乙"],
            },
            Traffic,
            "traffic"
        );
        county.Done(visit, new ApproveVisit(), Head);
        Officer(county, "演示过期", new DateOnly(2025, 3, 4));
        var plan = county.Open("draw-plan", Planned, Traffic, "traffic");
        var pools = Files(county).Pools(county.Read<DrawPlan>(plan));
        var left = Assert.Single(pools.Exclusions);
        Assert.Equal("演示店1", left.Name);
        Assert.Contains("最多1次，已经计入1次", left.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(pools.Objects, o => o.Name == "演示店1");
        Assert.Equal(["演示过期"], pools.Uncertified);
        Assert.Equal(4, pools.Officers.Count);
        county.Verify();
    }

    [Fact]
    public void An_officer_who_is_recused_is_never_drawn_for_that_enterprise()
    {
        using var county = Ready();
        var plan = county.Open("draw-plan", Planned with { RatioA = 100 }, Traffic, "traffic");
        county.Done(
            plan,
            new RecuseOfficer
            {
                Officer = "演示甲",
                Enterprise = "演示店1",
                Reason = "近亲属在该店任职",
            },
            Traffic
        );
        Assert.Empty(Files(county).Pools(county.Read<DrawPlan>(plan)).Check.Faults);
        Frozen(county, plan);
        var secrets = Promised(county, plan);
        county.Today(2025, 3, 4);
        foreach (var secret in secrets)
            county.Done(plan, Told(secret), Traffic);
        county.Done(plan, Files(county).Draw(county.Read<DrawPlan>(plan), null, null, out _)!, Traffic);
        county.Done(plan, new DispatchDraw(), Traffic);
        var visit = Assert.Single(Visits(county, plan), v => v.Enterprise.Title == "演示店1");
        Assert.DoesNotContain(visit.Officers, o => o.Title == "演示甲");
        Assert.Equal(2, visit.Officers.Count);
        county.Verify();
    }

    private static readonly PlanDraw Planned = new()
    {
        Title = "食品经营双随机抽查",
        Items = ["食品检查"],
        DrawOn = new(2025, 3, 4),
        InspectFrom = new(2025, 3, 5),
        InspectUntil = new(2025, 4, 30),
        RatioUnrated = 0,
        RatioA = 50,
        RatioB = 0,
        RatioC = 0,
        RatioD = 100,
        OfficersPerObject = 2,
        Parties = ["交通局", "企业代表"],
    };

    private static readonly Actor Traffic = new("traffic", "钱交通", "traffic", Role.Handler, Role.Registrar);
    private static readonly Actor Head = new("head-traffic", "冯局长", "traffic", Role.InstitutionHead);

    private static DrawFiles Files(TestCounty county) => new(county.Store, county.Time);

    private static RevealSecret Told(DrawSecret secret) =>
        new()
        {
            Party = secret.Party,
            Secret = secret.Text,
            Salt = secret.Salt.ToString(),
        };

    private static void Frozen(TestCounty county, Guid plan) =>
        county.Done(plan, Files(county).Freeze(county.Read<DrawPlan>(plan))!, Traffic);

    private static DrawSecret[] Promised(TestCounty county, Guid plan)
    {
        var commitment = Hash.Parse(county.Read<DrawPlan>(plan).Commitment!);
        DrawSecret[] secrets = [DrawSecret.WithNewSalt("交通局", "一二三"), DrawSecret.WithNewSalt("企业代表", "开门见喜")];
        foreach (var secret in secrets)
            county.Done(
                plan,
                new PromiseSecret { Party = secret.Party, Promise = secret.Promise(commitment).ToString() },
                Traffic
            );
        return secrets;
    }

    private static void Finished(TestCounty county, Guid visit)
    {
        county.Done(visit, new ApproveVisit(), Head);
        county.Done(visit, new ConfirmEntry(), Actor.Resident("shop", "店主", visit));
        county.Done(
            visit,
            new RecordVisit
            {
                From = "09:30",
                Until = "10:15",
                Place = "演示路1号",
                Present = "店主",
                ShownAndTold = true,
                Account = "逐项查看。",
                Result = VisitResult.Clean,
            },
            Traffic
        );
        county.Done(visit, new TellResult { Conclusion = "没有发现问题。" }, Traffic);
        county.Done(visit, new PublishVisit(), Traffic);
    }

    private static List<EnterpriseInspection> Visits(TestCounty county, Guid plan)
    {
        using var db = county.Store.Open();
        return
        [
            .. db.Matters<EnterpriseInspection>(county.Store.CountyCode).Where(v => v.DrawId == plan).OrderBy(v => v.Sequence),
        ];
    }

    private static TestCounty Ready(Database database = Database.Sqlite)
    {
        var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
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
        foreach (var i in Enumerable.Range(1, 6))
            Shop(county, i, RiskClass.A);
        Shop(county, 7, RiskClass.D);
        Shop(county, 8, RiskClass.D);
        foreach (var name in new[] { "演示甲", "演示乙", "演示丙", "演示丁" })
            Officer(county, name, new DateOnly(2027, 1, 1));
        return county;
    }

    private static void Shop(TestCounty county, int i, RiskClass of)
    {
        var body = $"92232722MA{i:0000000}";
        county.Open(
            "enterprise",
            new RegisterEnterprise
            {
                Title = $"演示店{i}",
                CreditCode = SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body)),
                Nature = EnterpriseNature.SelfEmployed,
                Address = "演示路1号",
                Categories = ["食品经营"],
                Class = of,
            }
        );
    }

    private static void Officer(TestCounty county, string name, DateOnly until) =>
        county.Open(
            "officer",
            new RegisterOfficer
            {
                Name = name,
                Kind = CertificateKind.Enforcement,
                Certificate = $"证{name}",
                Area = "市场",
                Competences = ["食品检查"],
                IssuedOn = new(2024, 5, 1),
                ExpiresOn = until,
            },
            Traffic,
            "traffic"
        );
}
