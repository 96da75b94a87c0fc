using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第五章、第六章 — what a decision needs, and what it may say.</summary>
public sealed class DecisionTests
{
    private static readonly FileApplication Contract = Application with { ActKind = ActKind.Agreement };

    private static readonly ClassifyCase Major = new() { Major = true, Reason = "案情重大。" };

    private static readonly HoldHearing Hearing = new()
    {
        Presiding = "主持人",
        Officers = ["听证员甲", "听证员乙"],
        Recorder = "记录员",
        ApplicantPresent = true,
        RespondentHeadPresent = true,
        Record = "听证笔录。",
    };

    [Fact]
    public void A_decision_needs_the_applicant_heard_the_respondents_reply_and_the_institutions_draft()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county, application: Application with { ThirdParties = [new Party { Name = "王五" }] });
        Assert.Equal(["FY070", "FY071", "FY074"], county.Not(id, Uphold, People.Head));
        county.Done(id, Hear with { Party = PartyRole.ThirdParty });
        county.Done(id, Reply, Respondent);
        county.Done(id, Draft);
        Assert.Equal(["FY070"], county.Not(id, Uphold, People.Head));
        county.Done(id, new RecordCannotHear { Reason = "申请人拒绝陈述意见。" });
        county.Done(id, Uphold, People.Head);
        county.Verify();
    }

    [Fact]
    public void A_simplified_case_is_decided_on_paper()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county, Simplified);
        county.Done(id, Reply, Respondent);
        county.Done(id, Draft);
        county.Done(id, Uphold, People.Head);
        county.Verify();
    }

    [Fact]
    public void A_major_case_needs_a_hearing_and_the_committees_opinion()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Done(id, Major);
        Assert.Equal(["FY072", "FY073"], county.Not(id, Uphold, People.Head));
        county.Done(
            id,
            new NotifyHearing
            {
                HearingOn = new(2025, 3, 31),
                Place = "听证室",
                Matters = "事实",
            }
        );
        county.Today(2025, 3, 31).Done(id, Hearing);
        Assert.Equal(["FY073"], county.Not(id, Uphold, People.Head));
        county.Done(id, new ConsultCommittee { Members = ["委员"], Opinion = "同意。" });
        county.Done(id, Uphold, People.Head);
        county.Verify();
    }

    [Fact]
    public void A_technical_case_goes_to_the_committee_without_a_hearing()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Done(id, Major with { Major = false, Technical = true });
        Assert.Equal(["FY073"], county.Not(id, Uphold, People.Head));
        county.Verify();
    }

    [Fact]
    public void A_hearing_is_notified_five_working_days_before_and_held_by_three_officers_and_a_recorder()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county);
        var notice = new NotifyHearing
        {
            HearingOn = new(2025, 3, 21),
            Place = "听证室",
            Matters = "事实",
        };
        county.Today(2025, 3, 17);
        Assert.Equal(["FY037"], county.Not(id, Hearing));
        Assert.Equal(["FY036"], county.Not(id, notice));
        county.Done(id, notice with { HearingOn = new(2025, 3, 24) });
        Assert.Equal(["FY037"], county.Today(2025, 3, 21).Not(id, Hearing));
        county.Today(2025, 3, 24);
        Assert.Equal(["BL024"], county.Not(id, Hearing with { Officers = ["听证员甲"] }));
        Assert.Equal(["FY038"], county.Not(id, Hearing with { RespondentHeadPresent = false }));
        county.Done(id, Hearing with { RespondentHeadPresent = false, HeadAbsence = "出差，委托法制科科长参加。" });
        county.Verify();
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void The_respondents_silence_counts_as_no_evidence_and_leaves_only_five_outcomes(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Notified(county);
        county.Done(id, Hear);
        county.Done(id, Draft);
        county.Today(2025, 3, 26);
        Assert.Equal(["FY071"], county.Not(id, Uphold, People.Head));
        county.Today(2025, 3, 27).LetTheLawAct();
        Assert.True(county.Read<Reconsideration>(id).ReplyOverdue);

        Assert.Equal(["FY078"], county.Not(id, Uphold, People.Head));
        Assert.Equal(["FY078"], county.Not(id, Decision(CaseOutcome.Modify, DecisionGround.UnsuitableContent), People.Head));
        Assert.Equal(
            ["FY078"],
            county.Not(id, Decision(CaseOutcome.DismissClaim, DecisionGround.NoDutyOrPerformed), People.Head)
        );
        county.Done(id, Decision(CaseOutcome.Revoke, DecisionGround.NoReply), People.Head);
        county.Verify();
    }

    [Fact]
    public void A_third_partys_evidence_may_save_the_act_of_a_silent_respondent()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county, application: Application with { ThirdParties = [new Party { Name = "王五" }] });
        county.Done(id, Hear);
        county.Done(id, Draft);
        var saved = Uphold with { ThirdPartyEvidence = true };
        Assert.Equal(["FY207"], county.Today(2025, 3, 27).Not(id, saved, People.Head));
        // What the applicant adds is not the third party's.
        county.Done(id, new AddEvidence { From = PartyRole.Applicant, Evidence = ["照片"] });
        Assert.Equal(["FY207"], county.Not(id, saved, People.Head));
        county.Done(id, new AddEvidence { From = PartyRole.ThirdParty, Evidence = ["车辆共有协议"] });
        county.Done(id, saved, People.Head);
        county.Verify();
    }

    [Fact]
    public void Who_replied_in_time_cannot_lose_for_silence()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        Assert.Equal(["FY078"], county.Not(id, Decision(CaseOutcome.Revoke, DecisionGround.NoReply), People.Head));
        county.Verify();
    }

    [Fact]
    public void The_respondent_replies_itself_and_once_and_a_stranger_never()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county);
        // Before it was told of the case the respondent has no part in it; who holds the case is told what comes first.
        Assert.Equal(["BL003"], county.Not(id, Reply, Respondent));
        Assert.Equal(["FY031"], county.Not(id, Reply));
        county.Today(2025, 3, 12).Done(id, new SendReplyNotice { ReceivedOn = new(2025, 3, 12) });
        Assert.Equal(["BL003"], county.Not(id, Reply, OtherOrgan));
        Assert.Equal(["BL002"], county.Not(id, Reply, People.Resident));
        county.Done(id, Reply, Respondent);
        Assert.Equal(["FY032"], county.Not(id, Reply, Respondent));
        county.Today(2025, 4, 10).LetTheLawAct();
        Assert.False(county.Read<Reconsideration>(id).ReplyOverdue);
        county.Verify();
    }

    [Fact]
    public void No_change_makes_the_applicant_worse_off_unless_a_third_party_asked_for_the_opposite()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county, Application with { ThirdParties = [new Party { Name = "王五" }] });
        var worse = Decision(CaseOutcome.Modify, DecisionGround.UnsuitableContent) with { WorseForApplicant = true };
        Assert.Equal(["FY079"], county.Not(id, worse, People.Head));
        county.Done(id, worse with { OppositeClaim = true }, People.Head);
        county.Verify();
    }

    [Fact]
    public void Every_outcome_rests_on_a_ground_of_its_own_article()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        Assert.Equal(["FY077"], county.Not(id, Decision(CaseOutcome.Uphold, DecisionGround.FactsUnclear), People.Head));
        Assert.Equal(["FY077"], county.Not(id, Decision(CaseOutcome.Revoke, DecisionGround.SlightDefect), People.Head));
        Assert.Equal(
            ["FY076", "FY077"],
            county.Not(id, Decision(CaseOutcome.Mediated, DecisionGround.LawfulAndSuitable), People.Head)
        );
        Assert.Equal(
            ["FY080"],
            county.Not(id, Decision(CaseOutcome.ConfirmInvalid, DecisionGround.GraveAndObvious), People.Head)
        );
        Assert.Equal(
            ["FY161"],
            county.Not(id, Decision(CaseOutcome.OrderPerformance, DecisionGround.DutyNotPerformed), People.Head)
        );
        Assert.Equal(["FY081"], county.Not(id, Uphold with { RedoOrdered = true, WithinDays = 30 }, People.Head));
        var redo = Decision(CaseOutcome.Revoke, DecisionGround.FactsUnclear) with { RedoOrdered = true };
        Assert.Equal(["FY082"], county.Not(id, redo, People.Head));
        county.Done(id, redo with { WithinDays = 30 }, People.Head);
        county.Verify();
    }

    [Theory]
    [InlineData(DecisionGround.LawfulUncompensated)]
    [InlineData(DecisionGround.LawfulUndercompensated)]
    public void An_agreement_ended_lawfully_without_or_with_too_little_compensation_leads_to_compensation(DecisionGround ground)
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county, Contract);
        var decision = Decision(CaseOutcome.AgreementLiability, ground);
        county.Today(2025, 3, 27);
        Assert.Equal(["FY169"], county.Not(id, decision, People.Head));
        Assert.Equal(
            ["FY077", "FY162"],
            county.Not(id, decision with { Outcome = CaseOutcome.Revoke, Ruling = "给予补偿。" }, People.Head)
        );
        county.Done(id, decision with { Ruling = "被申请人自收到本决定书之日起三十日内给予申请人合理补偿。" }, People.Head);
        county.Verify();
    }

    [Fact]
    public void An_incidental_review_is_settled_before_the_decision()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        var request = new RequestIncidentalReview
        {
            Document = "某办法",
            Clause = "第三条",
            Reason = "违反上位法。",
        };
        county.Done(id, request, People.Resident);
        Assert.Equal(new DateOnly(2025, 4, 2), county.Due(id, "incidental-forwarding"));
        Assert.Equal(new DateOnly(2025, 4, 23), county.Due(id, "incidental-review"));
        Assert.Equal(["FY183"], county.Not(id, request));
        Assert.Equal(["FY075"], county.Not(id, Uphold, People.Head));
        county.Done(id, new SuspendReview { Ground = SuspensionGround.IncidentalReview, Reason = "附带审查。" });
        Assert.Equal(new DateOnly(2025, 3, 27), county.Due(id, "issuer-notice"));
        var finding = new DecideIncidentalReview { Finding = ClauseFinding.Lawful, Reason = "条款合法。" };
        Assert.Equal(["FY052"], county.Not(id, new ResumeReview { Reason = "恢复。" }));
        Assert.Equal(["FY064"], county.Not(id, finding, People.InstitutionHead));
        county.Done(id, new NotifyIssuer { Issuer = "塔河县交通运输局" });
        Assert.Equal(new DateOnly(2025, 4, 8), county.Due(id, "issuer-answer"));
        county.Done(id, finding, People.InstitutionHead);
        county.Done(id, new ResumeReview { Reason = "已有结论。" });
        county.Done(id, Uphold, People.Head);
        county.Verify();
    }

    [Fact]
    public void The_respondents_later_evidence_needs_consent_and_what_it_gathered_meanwhile_stays_out()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        var evidence = new AddEvidence { From = PartyRole.Respondent, Evidence = ["照片"] };
        Assert.Equal(["FY033"], county.Not(id, evidence));
        Assert.Equal(["FY034"], county.Not(id, evidence with { Consented = true, GatheredDuringCase = true }));
        // The respondent doesn't consent to its own evidence, nor record the applicant's.
        Assert.Equal(["BL003"], county.Not(id, evidence with { Consented = true }, Respondent));
        Assert.Equal(["BL003"], county.Not(id, evidence with { From = PartyRole.Applicant }, Respondent));
        Assert.Equal(["FY035"], county.Not(id, evidence with { Consented = true }, People.Resident));
        county.Done(id, evidence with { Consented = true });
        county.Done(id, evidence with { From = PartyRole.Applicant }, People.Resident);
        var look = new Investigate
        {
            Officers = ["甲", "乙"],
            Asked = "某公司",
            Findings = "情况属实。",
        };
        Assert.Equal(["FY039"], county.Not(id, look));
        Assert.Equal(["BL024"], county.Not(id, look with { Officers = ["甲"], PapersShown = true }));
        county.Verify();
    }
}
