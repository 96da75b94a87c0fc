using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>What was decided is changed by a decision: no slip and no correction of the record does it.</summary>
public sealed class SlipTests
{
    private static readonly DecideReview Revoked = Decision(CaseOutcome.Revoke, DecisionGround.ProcedureViolated) with
    {
        Ruling = "撒销塔河县交通运输局作出的行政处罚决定，罚款一千二百元不再收缴。",
    };

    [Fact]
    public void A_slip_of_the_pen_is_put_right_and_a_decision_is_not_turned_round_by_one()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Served(county, Revoked);
        county.Today(2025, 4, 2);
        Assert.Equal(
            ["FY232"],
            county.Not(id, Slip("撒销塔河县交通运输局作出的行政处罚决定", "维持塔河县交通运输局作出的行政处罚决定"))
        );
        Assert.Equal(
            ["FY232"],
            county.Not(id, Slip("罚款一千二百元不再收缴", "罚款一千二百元继续收缴，由申请人于三十日以内缴纳"))
        );
        Assert.Equal(["FY232"], county.Not(id, Slip("不再收缴", "再收缴")));
        // What doesn't stand in the paper is no slip in it.
        Assert.Equal(["FY231"], county.Not(id, Slip("罚款九千元", "罚款八千元")));
        // Written 撒销 where 撤销 was decided; a figure reckoned wrongly.
        county.Done(id, Slip("撒销塔河县", "撤销塔河县"));
        county.Done(id, Slip("一千二百元", "一千三百元"));
        county.Verify();
    }

    [Fact]
    public void The_ruling_and_an_agreement_are_corrected_in_no_record_and_the_other_fields_within_their_limits()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Decided(county);
        Assert.Equal(["BL069"], county.Not(id, Correct("Ruling", "决定内容。", "撤销。")));
        Assert.Equal(["BL009"], county.Not(id, Correct("Amount", "", "-5")));
        Assert.Equal(["BL009"], county.Not(id, Correct("LongerFilingDays", "", "5")));
        Assert.Equal(["FY150"], county.Not(id, Correct("KnownOn", "2025-01-20", "2025-01-01")));
        Assert.DoesNotContain("Ruling", Correction.FieldsOf(typeof(Reconsideration)).Select(f => f.Property.Name));
        Assert.DoesNotContain("Agreement", Correction.FieldsOf(typeof(Dispute)).Select(f => f.Property.Name));
        county.Done(id, Correct("Amount", "", "200"));
        county.Verify();
    }

    [Fact]
    public void A_correction_mends_the_respondents_name_and_puts_no_other_organ_in_its_place()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Decided(county, application: Application with { RespondentName = "塔河县交同运输局" });
        Assert.Equal(["FY021", "FY154"], county.Not(id, Correct("RespondentKind", "Department", "CountyGovernment")).Order());
        Assert.Equal(["FY233"], county.Not(id, Correct("RespondentOrgan", "traffic", "justice")));
        Assert.Equal(["FY233"], county.Not(id, Correct("RespondentName", "塔河县交同运输局", "塔河县司法局")));
        Assert.Equal(["FY233"], county.Not(id, Correct("RespondentName", "塔河县交同运输局", "大兴安岭地区交通运输局")));
        county.Done(id, Correct("RespondentName", "塔河县交同运输局", "塔河县交通运输局"));
        county.Verify();
    }

    private static CorrectSlip Slip(string wrong, string right) =>
        new() { Document = CaseDocument.Conclusion, Slips = [new Slip { Wrong = wrong, Right = right }] };

    private static CorrectRecord<Reconsideration> Correct(string field, string before, string after) =>
        new()
        {
            Reason = "录入有误。",
            Changes =
            [
                new()
                {
                    Field = field,
                    Before = before,
                    After = after,
                },
            ],
        };
}
