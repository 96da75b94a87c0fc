using Fazhi.Matters;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第七十三条至第八十三条 — how a case ends, is served, carried out and archived.</summary>
public sealed class ConclusionTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Before_a_conclusion_a_case_has_taken_no_days_and_after_it_the_mean_counts_them(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var decided = Ready(county);
        Assert.Null(county.Read<Reconsideration>(decided).DaysTaken);
        var pending = county.Open(Code, Application with { ActChallenged = "另一处罚", KnownOn = new DateOnly(2025, 3, 3) });
        county.Today(2025, 3, 27).Done(decided, Uphold, People.Head);

        // Accepted on 10 March, decided on 27 March.
        Assert.Equal(17, county.Read<Reconsideration>(decided).DaysTaken);
        Assert.Null(county.Read<Reconsideration>(pending).DaysTaken);
        Assert.Equal(17, county.Figure(ReconsiderationIndicators.MeanDays).Value.Amount);
        county.Verify();
    }

    [Fact]
    public void A_mediation_document_needs_all_signatures_and_the_seal()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county, application: Application with { ThirdParties = [new Party { Name = "王五" }] });
        var agreed = new ConcludeByMediation
        {
            Agreement = "双方达成一致。",
            VoluntaryAndLawful = true,
            ApplicantSigned = true,
            RespondentSigned = true,
            ThirdPartiesSigned = true,
            Sealed = true,
        };
        foreach (
            var unsigned in new[]
            {
                agreed with
                {
                    ApplicantSigned = false,
                },
                agreed with
                {
                    RespondentSigned = false,
                },
                agreed with
                {
                    ThirdPartiesSigned = false,
                },
                agreed with
                {
                    Sealed = false,
                },
            }
        )
            Assert.Equal(["FY084"], county.Not(id, unsigned, People.InstitutionHead));
        Assert.Equal(["FY083"], county.Not(id, agreed with { VoluntaryAndLawful = false }, People.InstitutionHead));
        county.Done(id, agreed, People.InstitutionHead);
        Assert.False(county.Read<Reconsideration>(id).Corrected);
        county.Verify();
    }

    [Fact]
    public void A_withdrawal_needs_the_request_and_the_genuine_will()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county);
        var end = new TerminateReview
        {
            Ground = TerminationGround.Settlement,
            Reason = "双方和解。",
            GenuineWill = true,
        };
        Assert.Equal(["FY053"], county.Not(id, end, People.InstitutionHead));
        county.Done(id, new RequestWithdrawal { Reason = "和解。" }, People.Resident);
        Assert.Equal(["FY053"], county.Not(id, end with { GenuineWill = false }, People.InstitutionHead));
        county.Done(id, end, People.InstitutionHead);
        Assert.Equal(CaseOutcome.Settled, county.Read<Reconsideration>(id).Outcome);
        Assert.NotNull(county.Clock(id, "decision")!.StoppedOn);
        // 第七十四条第二款: not again on the same facts, unless the withdrawal wasn't what the applicant wanted.
        var again = county.Open(Code, Application, People.Resident);
        Assert.Equal(["FY186"], county.Not(again, Acceptance));
        county.Done(again, Acceptance with { AgainBecause = "有录音证明撤回系受胁迫。" });
        var neighbour = new Party { Name = "李四", Address = "塔河镇新民街2号" };
        county.Done(county.Open(Code, Application with { Applicant = neighbour }, People.Resident), Acceptance);
        county.Verify();
    }

    [Fact]
    public void The_time_to_sue_runs_from_the_decision_and_no_other_paper_begins_it_again()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        county.Today(2025, 4, 17).LetTheLawAct();
        Assert.NotNull(county.Clock(id, "recourse")!.StoppedOn);
        county.Done(id, new IssueOpinionLetter { To = "塔河县交通运输局", Opinion = "规范送达。" }, People.InstitutionHead);
        county.Done(id, Serve(PartyRole.Respondent, new(2025, 4, 17), CaseDocument.OpinionLetter));
        Assert.False(county.Clock(id, "recourse")!.IsRunning);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_document_served_by_public_notice_counts_as_served_after_thirty_days(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Decided(county);
        county.Done(id, Serve(PartyRole.Respondent, new(2025, 3, 27)));
        var notice = new ServeDocument
        {
            Document = CaseDocument.Conclusion,
            To = PartyRole.Applicant,
            Method = ServiceMethod.PublicNotice,
        };
        Assert.Equal(["FY094"], county.Not(id, notice));
        notice = notice with { NoticeReason = "下落不明。", PostedOn = new(2025, 3, 27) };
        county.Done(id, notice);
        Assert.Equal(["FY095"], county.Not(id, notice));
        Assert.Equal(["FY097"], county.Not(id, new ConfirmService()));
        // Thirty days end on Saturday 26 April; Sunday 27 April is a make-up working day.
        Assert.Equal(new DateOnly(2025, 4, 27), county.Due(id, "public-notice"));
        county.Today(2025, 4, 28).LetTheLawAct();
        Assert.Equal(new DateOnly(2025, 4, 27), county.Read<Reconsideration>(id).ApplicantServedOn);
        county.Done(id, new ConfirmService());
        county.Verify();
    }

    [Fact]
    public void Each_way_of_service_has_its_own_proof()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Decided(county);
        var service = Serve(PartyRole.Applicant, new(2025, 3, 27));
        Assert.Equal(["FY091"], county.Not(id, service with { ReceivedOn = null }));
        Assert.Equal(["FY092"], county.Not(id, service with { Method = ServiceMethod.Electronic }));
        Assert.Equal(["FY093"], county.Not(id, service with { Method = ServiceMethod.LeftBehind }));
        Assert.Equal(["FY090"], county.Not(id, service with { Document = CaseDocument.StayDecision }));
        Assert.Equal(["FY096"], county.Not(id, service with { ReceivedOn = new(2025, 3, 26) }));
        county.Done(id, service with { Method = ServiceMethod.LeftBehind, Witnesses = "社区工作人员两人。" });
        county.Verify();
    }

    [Fact]
    public void The_fifteen_days_for_court_run_from_service_on_the_applicant()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        Assert.Equal(new DateOnly(2025, 4, 16), county.Due(id, "recourse"));
        county.Today(2025, 4, 17).LetTheLawAct();
        Assert.Equal(new DateOnly(2025, 4, 16), county.Read<Reconsideration>(id).RecourseEndedOn);
        county.Verify();
    }

    [Fact]
    public void An_opinion_letter_is_answered_within_sixty_days_and_the_file_stays_open_until_then()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        county.Done(id, new CopyOut { To = "地区交通运输局" });
        county.Done(
            id,
            new IssueOpinionLetter
            {
                To = "县交通运输局",
                Opinion = "规范送达程序。",
                ReceivedOn = new(2025, 4, 1),
            },
            People.InstitutionHead
        );
        Assert.Equal(new DateOnly(2025, 6, 3), county.Due(id, "opinion-letter"));
        Assert.Equal(["FY106"], county.Not(id, new ArchiveCase()));
        county.Today(2025, 4, 20).Done(id, new ReportBack { Measures = "已经整改。" }, Respondent);
        Assert.Equal(["FY100"], county.Not(id, new ReportBack { Measures = "再次报送。" }, Respondent));
        county.Done(id, new ArchiveCase());
        county.Verify();
    }

    [Fact]
    public void A_decision_against_a_department_is_copied_to_its_superior_before_archiving_and_one_against_a_town_is_not()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        Assert.Equal(["FY107"], county.Not(id, new ArchiveCase()));
        county.Done(id, new CopyOut { To = "地区交通运输局" });
        county.Done(id, new ArchiveCase());
        county.Verify();

        using var other = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var town = Served(
            other,
            application: Application with
            {
                RespondentName = "开库康镇人民政府",
                RespondentKind = RespondentKind.Township,
                RespondentOrgan = null,
            }
        );
        Assert.Equal(["FY101"], other.Not(town, new CopyOut { To = "某机关" }));
        other.Done(town, new ArchiveCase());
        other.Verify();
    }

    [Fact]
    public void What_was_ordered_is_carried_out_before_archiving()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var order = Decision(CaseOutcome.OrderPerformance, DecisionGround.DutyNotPerformed) with { WithinDays = 15 };
        var id = Served(county, order);
        Assert.Equal(new DateOnly(2025, 4, 16), county.Due(id, "performance"));
        county.Done(id, new CopyOut { To = "地区交通运输局" });
        Assert.Equal(["FY105"], county.Not(id, new ArchiveCase()));
        county.Today(2025, 4, 20).Done(id, new OrderCompliance { Days = 10, Reason = "逾期未履行。" }, People.InstitutionHead);
        var done = new RecordPerformance { Kind = PerformanceKind.AfterOrder, Result = "已经履行。" };
        Assert.Equal(["BL003"], county.Not(id, done, OtherOrgan));
        county.Done(id, done, Respondent);
        Assert.Equal(["FY104"], county.Not(id, new OrderCompliance { Days = 10, Reason = "又责令。" }, People.InstitutionHead));
        county.Done(id, new ArchiveCase());
        county.Verify();
    }

    [Fact]
    public void A_decision_is_published_without_personal_data()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county);
        Assert.Equal(["FY103"], county.Not(id, new PublishDecision { Text = "公开文本。" }));
        county.Done(id, new PublishDecision { Text = "公开文本。", Redacted = true });
        Assert.DoesNotContain("张三", county.Read<Reconsideration>(id).Title, StringComparison.Ordinal);
        county.Verify();
    }

    [Fact]
    public void Which_outcomes_count_as_correction_is_a_parameter_kept_with_the_case()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var revoke = Decision(CaseOutcome.Revoke, DecisionGround.FactsUnclear);
        var before = county.Open(Code, Application);
        var set = new SetParameter
        {
            Parameter = "reconsideration.corrected-outcomes",
            Value = "ConfirmInvalid",
            From = new(2025, 3, 3),
            Source = "上级统计口径。",
        };
        Assert.Equal(["CS002"], county.Refused(ActRequest.Open("parameter", set with { Value = "Corrected" }), People.Head));
        county.Do(ActRequest.Open("parameter", set), People.Head);
        var after = county.Open(Code, Application with { ActNumber = "塔交罚〔2025〕2号" });
        foreach (var id in new[] { before, after })
        {
            county.Done(id, Acceptance);
            county.Done(id, new SendReplyNotice());
            county.Done(id, Reply, Respondent);
            county.Done(id, Hear);
            county.Done(id, Draft);
            county.Done(id, revoke, People.Head);
        }

        Assert.True(county.Read<Reconsideration>(before).Corrected);
        Assert.False(county.Read<Reconsideration>(after).Corrected);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Cases_are_numbered_from_one_without_gaps_whoever_files_at_once_and_whatever_is_refused(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var requests = Enumerable
            .Range(0, 24)
            .Select(i => Application with { KnownOn = i % 4 == 0 ? null : Application.KnownOn });
        var numbers = requests
            .AsParallel()
            .WithDegreeOfParallelism(4)
            .Select(a => county.Desk.Perform(ActRequest.Open(Code, a, organ: "gov"), People.Resident).Matter?.Number)
            .Where(n => n is not null)
            .ToList();
        Assert.Equal(
            Enumerable.Range(1, 18).Select(i => $"塔政复〔2025〕{i}号").Order(StringComparer.Ordinal),
            numbers.Order(StringComparer.Ordinal)
        );
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Of_two_officers_who_decide_from_the_same_page_the_second_is_told(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = File(county);
        county.Do(ActRequest.In(id, Acceptance) with { Seen = 1 }, People.Handler);
        var refusal = new RefuseApplication { Ground = RefusalGround.OutOfScope, Reason = "不属于范围。" };
        Assert.Equal(["BL013"], county.Refused(ActRequest.In(id, refusal) with { Seen = 1 }, People.InstitutionHead));
        county.Verify();
    }
}
