using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第三章、第四章 — filing and acceptance.</summary>
public sealed class FilingTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void No_refusal_within_five_working_days_is_acceptance_on_the_last_day_and_the_sixty_days_run_from_it(
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = File(county);
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "acceptance"));
        county.Today(2025, 3, 10).LetTheLawAct();
        Assert.Equal(ReconsiderationStage.Filed, county.Read<Reconsideration>(id).Stage);
        county.Today(2025, 3, 20).LetTheLawAct();

        var @case = county.Read<Reconsideration>(id);
        Assert.Equal(
            (ReconsiderationStage.Hearing, true, new DateOnly(2025, 3, 10)),
            (@case.Stage, @case.DeemedAccepted, @case.AcceptedOn)
        );
        Assert.Equal(["FileApplication", "DeemAccepted"], county.Acts(id));
        Assert.Equal(new DateOnly(2025, 3, 19), county.Due(id, "reply-notice"));
        Assert.Equal(new DateOnly(2025, 5, 9), county.Due(id, "decision"));
        county.Verify();
    }

    [Fact]
    public void A_refusal_after_the_five_working_days_comes_too_late()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        var refusal = new RefuseApplication { Ground = RefusalGround.OutOfScope, Reason = "不属于范围。" };
        Assert.Equal(["BL001"], county.Today(2025, 3, 11).Not(id, refusal, People.InstitutionHead));
        county.Verify();
    }

    [Fact]
    public void Filing_on_the_sixtieth_day_is_in_time_and_later_only_with_a_reason_confirmed_as_good()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        // Sixty days from 2 January 2025 end on Monday 3 March.
        var known = Application with
        {
            ActMadeOn = new(2025, 1, 2),
            KnownOn = new(2025, 1, 2),
        };
        county.Open(Code, known, People.Resident);

        var late = known with { KnownOn = new(2025, 1, 1), ActMadeOn = new(2024, 12, 31) };
        county.Today(2025, 3, 4);
        Assert.Equal(["FY001"], county.NotOpened(Code, late with { Channel = Channel.Online }, People.Resident));
        var id = county.Open(Code, late with { LateReason = "住院治疗。" }, People.Resident);
        Assert.Equal(["FY019", "FY156"], county.Not(id, Acceptance));
        Assert.Equal(["FY015", "FY019"], county.Not(id, Acceptance with { InTime = false }));
        county.Done(id, Acceptance with { InTime = false, LateForGoodReason = true });
        county.Verify();
    }

    [Fact]
    public void The_days_of_an_obstacle_are_left_out_of_the_filing_period()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 13);
        var filing = Application with { ActMadeOn = new(2025, 1, 2), KnownOn = new(2025, 1, 2) };
        Assert.Equal(["FY001"], county.NotOpened(Code, filing with { Channel = Channel.Online }, People.Resident));
        var id = county.Open(
            Code,
            filing with
            {
                ObstacleFrom = new(2025, 1, 10),
                ObstacleUntil = new(2025, 1, 25),
            },
            People.Resident
        );
        county.Done(id, Acceptance);
        county.Verify();
    }

    [Fact]
    public void Who_was_not_told_of_the_remedy_has_sixty_days_from_learning_of_it_and_at_most_a_year_from_the_act()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var untold = Application with
        {
            NotTold = true,
            ActMadeOn = new(2024, 6, 3),
            KnownOn = new(2024, 6, 3),
            RightsKnownOn = new(2025, 2, 10),
        };
        county.Open(Code, untold, People.Resident);
        Assert.Equal(
            ["FY001"],
            county.NotOpened(Code, untold with { Channel = Channel.Online, RightsKnownOn = new(2024, 12, 2) }, People.Resident)
        );
        Assert.Equal(
            ["FY001"],
            county.NotOpened(
                Code,
                untold with
                {
                    Channel = Channel.Online,
                    KnownOn = new(2024, 2, 1),
                    ActMadeOn = new(2024, 2, 1),
                },
                People.Resident
            )
        );
        county.Verify();
    }

    [Fact]
    public void Nobody_is_kept_from_filing_because_the_next_years_holidays_are_not_announced()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2026, 12, 10);
        var recent = Application with { ActMadeOn = new(2026, 11, 20), KnownOn = new(2026, 11, 20) };
        county.Done(county.Open(Code, recent, People.Resident), Acceptance);
        var untold = recent with
        {
            NotTold = true,
            KnownOn = new(2026, 6, 1),
            ActMadeOn = new(2026, 6, 1),
            RightsKnownOn = new(2026, 12, 1),
        };
        county.Done(county.Open(Code, untold, People.Resident), Acceptance);
        Assert.Equal(
            ["FY001"],
            county.NotOpened(Code, untold with { Channel = Channel.Online, RightsKnownOn = new(2026, 9, 1) }, People.Resident)
        );
        county.Verify();
    }

    [Fact]
    public void Nothing_is_accepted_five_years_after_the_act_or_twenty_for_immovables()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var old = Application with { ActMadeOn = new(2020, 3, 2) };
        Assert.Equal(["FY020"], county.Not(File(county, old), Acceptance));
        county.Done(File(county, old with { Immovable = true }), Acceptance);
        county.Done(File(county, old with { ActMadeOn = new(2020, 3, 3) }), Acceptance);
        county.Verify();
    }

    [Fact]
    public void Each_applicant_has_agents_of_its_own_a_guardian_takes_no_ones_place_and_representatives_are_applicants()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var together = Application with { CoApplicants = [new Party { Name = "李四" }, new Party { Name = "王五" }] };
        Agent Entrusted(string name, string? of) =>
            new()
            {
                Name = name,
                For = PartyRole.Applicant,
                Of = of,
            };
        Agent[] two = [Entrusted("甲", "张三"), Entrusted("乙", "张三"), Entrusted("丙", "李四"), Entrusted("丁", "李四")];
        county.Open(Code, together with { Agents = two });
        Assert.Equal(["FY004"], county.NotOpened(Code, together with { Agents = [.. two, Entrusted("戊", "张三")] }));
        // Whose agent it is must be told where there are several; and be one of them.
        Assert.Equal(["FY007"], county.NotOpened(Code, together with { Agents = [Entrusted("甲", null)] }));
        Assert.Equal(["FY007"], county.NotOpened(Code, together with { Agents = [Entrusted("甲", "赵六")] }));
        var guardian = Entrusted("张父", "张三") with { Kind = AgentKind.Guardian };
        county.Open(Code, together with { Agents = [.. two, guardian] });
        var elected = Entrusted("王五", null) with { Kind = AgentKind.Representative };
        county.Open(Code, together with { Agents = [elected] });
        Assert.Equal(["FY007"], county.NotOpened(Code, together with { Agents = [elected with { Name = "赵六" }] }));
        Assert.Equal(["FY007"], county.NotOpened(Code, Application with { Agents = [elected with { Name = "张三" }] }));
        county.Verify();
    }

    [Fact]
    public void An_oral_application_needs_its_record_and_two_agents_are_the_most()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var oral = Application with { Channel = Channel.Oral };
        Assert.Equal(["FY003"], county.NotOpened(Code, oral));
        county.Open(Code, oral with { OralRecord = "当场记录，经申请人核对签名。" });
        Agent[] agents = [.. Enumerable.Range(1, 3).Select(i => new Agent { Name = $"代理人{i}", For = PartyRole.Applicant })];
        Assert.Equal(["FY004"], county.NotOpened(Code, Application with { Agents = agents }));
        county.Open(Code, Application with { Agents = agents[..2] });
        Assert.Equal(["FY002"], county.NotOpened(Code, Application with { KnownOn = null }));
        county.Open(Code, Application with { KnownOn = null, ActKind = ActKind.Inaction });
        county.Verify();
    }

    [Fact]
    public void Only_an_on_the_spot_penalty_goes_through_its_agency_which_forwards_it_within_five_working_days()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var through = Application with { Channel = Channel.ThroughAgency };
        Assert.Equal(["FY005"], county.NotOpened(Code, through, People.Resident));
        var id = county.Open(Code, through with { ActKind = ActKind.OnTheSpotPenalty }, People.Resident);
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(id, "agency-forwarding"));
        Assert.Null(county.Clock(id, "acceptance"));

        var forward = new ForwardFromAgency { Opinion = "维持原处罚。" };
        county.Today(2025, 3, 6);
        Assert.Equal(["BL003"], county.Not(id, forward, OtherOrgan));
        county.Done(id, forward, Respondent);
        Assert.Equal(new DateOnly(2025, 3, 13), county.Due(id, "acceptance"));
        county.Verify();
    }

    [Fact]
    public void Where_the_agency_lets_its_time_pass_the_institution_goes_on_without_it_and_the_applicant_may_withdraw()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var through = Application with { Channel = Channel.ThroughAgency, ActKind = ActKind.OnTheSpotPenalty };
        var (kept, withdrawn) = (county.Open(Code, through, People.Resident), county.Open(Code, through, People.Resident));
        var take = new TakeFromAgency { Reason = "原机关没有转送。" };
        // Five working days from Monday 3 March end on Monday 10 March.
        Assert.Equal(["FY227"], county.Today(2025, 3, 10).Not(kept, take));
        Assert.Equal(["BL003"], county.Today(2025, 3, 11).Not(kept, take, Respondent));
        county.Done(kept, take);
        Assert.Equal(
            (ReconsiderationStage.Filed, new DateOnly(2025, 3, 11)),
            (county.Read<Reconsideration>(kept).Stage, county.Read<Reconsideration>(kept).ReceivedOn!.Value)
        );
        Assert.Equal(new DateOnly(2025, 3, 18), county.Due(kept, "acceptance"));
        // It was in time by the day it was handed in.
        Assert.Equal(new DateOnly(2025, 3, 3), county.Read<Reconsideration>(kept).SubmittedOn);
        county.Done(kept, Acceptance);
        county.Done(withdrawn, new RequestWithdrawal { Reason = "已经解决。" }, People.Resident);
        Assert.Equal(ReconsiderationStage.Abandoned, county.Read<Reconsideration>(withdrawn).Stage);
        Assert.False(county.Clock(withdrawn, "agency-forwarding")!.IsRunning);
        county.Verify();
    }

    [Fact]
    public void Each_of_the_seven_conditions_of_acceptance_is_confirmed()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        Assert.Equal(["FY012", "FY013", "FY014", "FY015", "FY016", "FY017", "FY018"], county.Not(id, new AcceptApplication()));
        county.Verify();
    }

    [Fact]
    public void Another_organs_case_is_refused_and_the_competent_organ_named()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var elsewhere = Application with { RespondentOrgan = null };
        foreach (var kind in new[] { RespondentKind.CountyGovernment, RespondentKind.VerticalOrgan, RespondentKind.Other })
            Assert.Equal(["FY021"], county.Not(File(county, elsewhere with { RespondentKind = kind }), Acceptance));
        foreach (
            var kind in new[] { RespondentKind.Township, RespondentKind.JusticeBureau, RespondentKind.AuthorisedOrganisation }
        )
            county.Done(
                File(county, elsewhere with { RespondentKind = kind, ActNumber = $"塔罚〔2025〕{(int)kind}号" }),
                Acceptance
            );

        var id = File(county, elsewhere with { RespondentKind = RespondentKind.CountyGovernment });
        var refusal = new RefuseApplication { Ground = RefusalGround.OtherJurisdiction, Reason = "由上一级行政机关管辖。" };
        Assert.Equal(["BL002"], county.Not(id, refusal with { CompetentOrgan = "大兴安岭地区行政公署" }));
        Assert.Equal(["FY023"], county.Not(id, refusal, People.InstitutionHead));
        county.Done(id, refusal with { CompetentOrgan = "大兴安岭地区行政公署" }, People.InstitutionHead);
        county.Today(2025, 4, 1).LetTheLawAct();
        Assert.Equal(ReconsiderationStage.Refused, county.Read<Reconsideration>(id).Stage);
        county.Verify();
    }

    [Fact]
    public void Missing_material_is_asked_for_once_and_its_arrival_starts_the_five_working_days_again()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        var ask = new AskForCorrection { Items = ["身份证明"], ReceivedOn = new(2025, 3, 4) };
        county.Today(2025, 3, 4).Done(id, ask);
        Assert.Equal(new DateOnly(2025, 3, 18), county.Due(id, "correction"));
        var more = new ExtendCorrectionTime { Days = 11, Reason = "材料在外地。" };
        Assert.Equal(["FY011"], county.Not(id, more));
        county.Done(id, more with { Days = 5 });
        Assert.Equal(new DateOnly(2025, 3, 25), county.Due(id, "correction"));

        county.Today(2025, 3, 20).Done(id, new SupplyCorrections { Content = "身份证明一份。" }, People.Resident);
        Assert.Equal(new DateOnly(2025, 3, 27), county.Due(id, "acceptance"));
        Assert.Equal(["FY010"], county.Not(id, ask with { ReceivedOn = null }));
        county.Today(2025, 3, 28).LetTheLawAct();
        Assert.Equal(new DateOnly(2025, 3, 27), county.Read<Reconsideration>(id).AcceptedOn);
        county.Verify();
    }

    [Fact]
    public void No_corrections_within_ten_working_days_of_the_notice_is_abandonment()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        county.Today(2025, 3, 5).Done(id, new AskForCorrection { Items = ["身份证明"] });
        // The ten days run from receipt, not from the making of the notice.
        Assert.Null(county.Clock(id, "correction"));
        county.Today(2025, 3, 7).Done(id, Serve(PartyRole.Applicant, new(2025, 3, 6), CaseDocument.CorrectionNotice));
        Assert.Equal(new DateOnly(2025, 3, 20), county.Due(id, "correction"));
        Assert.Equal(
            ["BL001"],
            county.Today(2025, 3, 21).Not(id, new SupplyCorrections { Content = "迟到的材料。" }, People.Resident)
        );
        // A refused entry changes nothing; the law acts by itself.
        county.LetTheLawAct();
        Assert.Equal(ReconsiderationStage.Abandoned, county.Read<Reconsideration>(id).Stage);
        Assert.Equal("AbandonApplication", county.Acts(id)[^1]);
        county.Verify();
    }
}
