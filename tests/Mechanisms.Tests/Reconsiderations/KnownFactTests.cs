using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>What the record already knows is held against what is about to be said.</summary>
public sealed class KnownFactTests
{
    [Fact]
    public void An_application_in_time_is_not_refused_as_late_without_a_word_nor_a_late_one_taken_as_in_time()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        var late = new RefuseApplication { Ground = RefusalGround.TooLate, Reason = "超过申请期限。" };
        Assert.Equal(["FY157"], county.Not(id, late, People.InstitutionHead));
        county.Done(id, late with { DespiteFacts = "经查，申请人2024年12月已经收到决定书。" }, People.InstitutionHead);

        var old = Application with { ActMadeOn = new(2024, 10, 1), KnownOn = new(2024, 10, 8), LateReason = "不知道。" };
        Assert.Equal(["FY019", "FY156"], county.Not(File(county, old), Acceptance));
        Assert.Equal(["FY156"], county.Not(File(county, old), Acceptance with { LateForGoodReason = true }));
        county.Done(File(county, old), late, People.InstitutionHead);
        county.Verify();
    }

    [Fact]
    public void Nor_is_ones_own_department_sent_elsewhere_or_a_claim_dismissed_as_late_that_was_not()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var refusal = new RefuseApplication
        {
            Ground = RefusalGround.OtherJurisdiction,
            Reason = "不属于本机关管辖。",
            CompetentOrgan = "大兴安岭地区行政公署",
        };
        Assert.Equal(["FY157"], county.Not(File(county), refusal, People.InstitutionHead));
        var dismissal = new DismissApplication { Ground = RefusalGround.TooLate, Reason = "超过申请期限。" };
        Assert.Equal(["FY157"], county.Not(Ready(county), dismissal, People.Head));
        county.Verify();
    }

    [Fact]
    public void Dates_and_kinds_that_contradict_each_other_are_told_at_filing()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        IReadOnlyList<string> Refused(FileApplication a) => county.NotOpened(Code, a, People.Resident);

        Assert.Equal(["FY150"], Refused(Application with { KnownOn = new(2025, 1, 15) }));
        Assert.Equal(["FY151"], Refused(Application with { NotTold = true, RightsKnownOn = new(2025, 1, 19) }));
        Assert.Equal(["FY152"], Refused(Application with { ObstacleFrom = new(2025, 2, 20), ObstacleUntil = new(2025, 2, 10) }));
        Assert.Equal(["FY153"], Refused(Application with { ReceivedOn = new(2025, 1, 17) }));
        foreach (
            var (kind, organ) in new[]
            {
                (RespondentKind.Department, "gov"),
                (RespondentKind.Department, "kaikukang"),
                (RespondentKind.Township, "traffic"),
                (RespondentKind.CountyGovernment, "traffic"),
                (RespondentKind.JusticeBureau, "traffic"),
            }
        )
            Assert.Equal(["FY154"], Refused(Application with { RespondentKind = kind, RespondentOrgan = organ }));
        county.Open(
            Code,
            Application with
            {
                RespondentKind = RespondentKind.Township,
                RespondentOrgan = "kaikukang",
            },
            People.Resident
        );
        county.Verify();
    }

    [Fact]
    public void A_correction_that_would_make_the_record_contradict_itself_is_refused()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        var correction = new CorrectRecord<Reconsideration>
        {
            Reason = "录入有误。",
            Changes =
            [
                new()
                {
                    Field = "ActMadeOn",
                    Before = "2025-01-16",
                    After = "2025-02-16",
                },
            ],
        };
        Assert.Equal(["FY150"], county.Not(id, correction));
        // Both days together agree again.
        var known = new FieldChange
        {
            Field = "KnownOn",
            Before = "2025-01-20",
            After = "2025-02-20",
        };
        county.Done(id, correction with { Changes = [.. correction.Changes, known] });
        county.Done(id, Acceptance);
        county.Verify();
    }

    [Fact]
    public void A_decision_fits_the_kind_of_act_and_the_persons_of_the_case()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        Assert.Equal(
            ["FY162"],
            county.Not(id, Decision(CaseOutcome.AgreementLiability, DecisionGround.AgreementBroken), People.Head)
        );
        Assert.Equal(["FY164"], county.Not(id, Uphold with { ThirdPartyEvidence = true }, People.Head));
        Assert.Equal(
            ["FY158"],
            county.Not(id, new SuspendReview { Ground = SuspensionGround.ApplicantEnded, Reason = "终止。" })
        );
        var ended = new TerminateReview { Ground = TerminationGround.EndedWithoutSuccessor, Reason = "终止。" };
        Assert.Equal(["FY159"], county.Not(id, ended, People.InstitutionHead));
        county.Verify();

        using var other = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var idle = Ready(other, Application with { ActKind = ActKind.Inaction });
        Assert.Equal(["FY163"], other.Not(idle, Uphold, People.Head));
        other.Verify();
    }
}
