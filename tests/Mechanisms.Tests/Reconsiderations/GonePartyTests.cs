using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第十四条、第十九条、第三十九条、第四十一条 — who died, ended or was abolished settles, withdraws and is served no more; somebody comes in its place.</summary>
public sealed class GonePartyTests
{
    private static readonly ChangeParty Died = new()
    {
        Who = "1",
        Cause = LeavingCause.Died,
        HappenedOn = new(2025, 3, 20),
        Proof = "死亡证明。",
    };

    private static readonly ChangeParty Abolished = new()
    {
        Who = "2",
        Cause = LeavingCause.Merged,
        HappenedOn = new(2025, 3, 20),
        Successors = [new Party { Name = "塔河县综合行政执法局", Kind = PartyKind.LegalPerson }],
        SuccessorOrgan = "urban",
        Proof = "机构改革方案。",
    };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Fact]
    public void The_dead_neither_withdraw_nor_settle_and_are_not_turned_away()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Done(id, new RequestWithdrawal { Reason = "不再申请。" }, People.Resident);
        county.Done(id, Died);
        Assert.Equal(["FY124"], county.Not(id, new RequestWithdrawal { Reason = "不再申请。" }));
        var end = new TerminateReview
        {
            Ground = TerminationGround.Withdrawal,
            Reason = "撤回。",
            GenuineWill = true,
        };
        Assert.Equal(["FY124"], county.Not(id, end, People.InstitutionHead));
        Assert.Equal(["FY124"], county.Not(id, end with { Ground = TerminationGround.Settlement }, People.InstitutionHead));
        var agreed = new ConcludeByMediation
        {
            Agreement = "各方达成协议。",
            VoluntaryAndLawful = true,
            ApplicantSigned = true,
            RespondentSigned = true,
            Sealed = true,
        };
        Assert.Equal(["FY124"], county.Not(id, agreed, People.Head));
        var dismissal = new DismissApplication { Ground = RefusalGround.NoInterest, Reason = "没有利害关系。" };
        Assert.Equal(["FY124"], county.Not(id, dismissal, People.Head));
        county.Done(id, end with { Ground = TerminationGround.DiedWithoutHeir, Reason = "没有近亲属。" }, People.InstitutionHead);
        county.Verify();
    }

    [Fact]
    public void A_case_ends_for_want_of_an_applicant_only_when_every_applicant_is_registered_as_gone()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(
            county,
            application: Application with
            {
                CoApplicants =
                [
                    new Party
                    {
                        Name = "李四",
                        Phone = null,
                        Address = "塔河镇2号",
                    },
                ],
            }
        );
        var end = new TerminateReview { Ground = TerminationGround.DiedWithoutHeir, Reason = "没有近亲属。" };
        Assert.Equal(["FY203"], county.Not(id, end, People.InstitutionHead));
        county.Today(2025, 3, 24).Done(id, Died);
        Assert.Equal(["FY203"], county.Not(id, end, People.InstitutionHead));
        county.Done(id, Died with { Who = "2" });
        county.Done(id, end, People.InstitutionHead);
        county.Verify();
    }

    [Fact]
    public void A_case_suspended_for_a_death_goes_on_when_an_heir_has_come_in()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Done(id, new SuspendReview { Ground = SuspensionGround.ApplicantDied, Reason = "等近亲属。" });
        var resume = new ResumeReview { Reason = "近亲属参加。" };
        Assert.Equal(["FY202"], county.Not(id, resume));
        county.Done(id, Died);
        Assert.Equal(["FY202"], county.Not(id, resume));
        county.Done(id, Died with { Successors = [new Party { Name = "张小三" }] });
        county.Done(id, resume);
        county.Done(id, new SuspendReview { Ground = SuspensionGround.ApplicantIncapable, Reason = "等法定代理人。" });
        Assert.Equal(["FY202"], county.Not(id, resume));
        var heir = county.Read<Reconsideration>(id).Persons[^1].Key;
        county.Done(
            id,
            new AppointAgent
            {
                Who = heir,
                Name = "张母",
                Kind = AgentKind.Guardian,
            }
        );
        county.Done(id, resume);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Service_is_not_whole_while_nobody_has_taken_the_place_of_who_died_before_it(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Decided(county, Decision(CaseOutcome.Revoke, DecisionGround.ProcedureViolated));
        county.Today(2025, 4, 1).Done(id, Serve(PartyRole.Respondent, new(2025, 4, 1)));
        county.Done(id, Died with { HappenedOn = new(2025, 3, 31) });
        var refused = county.Desk.Perform(Storage.ActRequest.In(id, new ConfirmService()), People.Handler).Problems.Single();
        Assert.Equal(("FY201", true), (refused.Code, refused.Text.Contains("（张三）", StringComparison.Ordinal)));
        county.Done(id, new ConfirmService { NoSuccessor = "经查没有近亲属。" });
        // Heirs who come later still come in, and sue in a time of their own.
        county
            .Today(2025, 4, 10)
            .Done(id, Died with { HappenedOn = new(2025, 3, 31), Successors = [new Party { Name = "张小三" }] });
        var heir = county.Read<Reconsideration>(id).Persons[^1].Key;
        county.Done(id, Serve(PartyRole.Applicant, new(2025, 4, 10)) with { Person = heir });
        Assert.Equal((heir, new DateOnly(2025, 4, 25)), (county.Clock(id, "recourse")!.Person, county.Due(id, "recourse")));
        county.Verify();
    }

    [Fact]
    public void What_was_brought_to_the_dead_was_brought_to_nobody_and_no_time_runs_from_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Decided(county);
        county.Today(2025, 4, 1).Done(id, Serve(PartyRole.Applicant, new(2025, 4, 1)));
        county.Done(id, Serve(PartyRole.Respondent, new(2025, 4, 1)));
        Assert.True(county.Clock(id, "recourse")!.IsRunning);
        // A day before the application was made isn't a day on which a party of the case died.
        Assert.Equal(["FY204"], county.Today(2025, 4, 2).Not(id, Died with { HappenedOn = new(2020, 3, 20) }));
        county.Done(id, Died with { HappenedOn = new(2025, 3, 30), Successors = [new Party { Name = "张小三" }] });
        Assert.False(county.Clock(id, "recourse")!.IsRunning);
        Assert.Null(county.Read<Reconsideration>(id).ApplicantServedOn);
        Assert.Equal(["FY097"], county.Not(id, new ConfirmService()));
        county.Today(2025, 5, 6).LetTheLawAct();
        Assert.DoesNotContain(nameof(EndRecourse), county.Acts(id));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void The_organ_that_goes_on_with_an_abolished_respondents_powers_goes_on_with_the_case(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Ready(county);
        county.Done(id, Abolished with { SuccessorOrgan = "kaikukang" });
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal(("塔河县综合行政执法局", "kaikukang"), (matter.RespondentName, matter.RespondentOrgan));
        Assert.Equal(
            ["塔河县交通运输局", "塔河县综合行政执法局"],
            matter.Persons.Where(p => p.Role == PartyRole.Respondent).Select(matter.NameOf)
        );
        // What the old organ answered is answered.
        county.Today(2025, 3, 27).Done(id, Uphold, People.Head);
        Assert.Equal(["FY121"], county.Not(id, Serve(PartyRole.Respondent, new(2025, 3, 27)) with { Person = "2" }));
        county.Done(id, Serve(PartyRole.Respondent, new(2025, 3, 27)));
        county.Verify();
    }

    [Fact]
    public void A_respondent_does_not_withdraw_and_without_one_nothing_is_decided()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        Assert.Equal(
            ["FY205"],
            county.Not(id, Abolished with { Cause = LeavingCause.Withdrew, Successors = [], SuccessorOrgan = null })
        );
        Assert.Equal(
            ["FY208"],
            county.Not(id, Abolished with { Cause = LeavingCause.Ended, Successors = [], SuccessorOrgan = "traffic" })
        );
        Assert.Equal(["FY208"], county.Not(id, Died with { SuccessorOrgan = "traffic" }));
        county.Done(id, Abolished with { Cause = LeavingCause.Ended, Successors = [], SuccessorOrgan = null });
        Assert.Equal(["FY206"], county.Not(id, Decision(CaseOutcome.Revoke, DecisionGround.FactsUnclear), People.Head));
        county.Verify();
    }

    [Fact]
    public void The_silence_of_an_abolished_organ_is_that_of_the_one_that_follows_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county);
        county.Done(id, Hear);
        county.Done(id, Draft);
        county.Today(2025, 3, 27).LetTheLawAct();
        county.Done(id, Abolished with { SuccessorOrgan = null });
        Assert.True(county.Read<Reconsideration>(id).ReplyOverdue);
        Assert.Equal(["FY078"], county.Not(id, Uphold, People.Head));
        county.Verify();
    }

    [Fact]
    public void Only_an_arrest_in_a_case_about_liberty_ends_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var arrested = new TerminateReview
        {
            Ground = TerminationGround.CriminalMeasure,
            Reason = "被刑事拘留。",
            OfLiberty = true,
        };
        var fined = Accepted(county);
        Assert.Equal(["FY213"], county.Not(fined, arrested, People.InstitutionHead));
        var detained = county
            .Today(2025, 3, 10)
            .Open(
                Code,
                Application with
                {
                    ActNumber = "塔公行罚〔2025〕1号",
                    ActChallenged = "行政拘留十日的处罚决定",
                },
                People.Resident
            );
        county.Done(detained, Acceptance);
        Assert.Equal(["FY213"], county.Not(detained, arrested with { OfLiberty = false }, People.InstitutionHead));
        county.Done(detained, arrested, People.InstitutionHead);
        county.Verify();
    }
}
