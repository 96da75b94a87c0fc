using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Drafts;

namespace Fazhi.Mechanisms.Tests.NormativeDocuments;

/// <summary>联合发文, a superior's revocation, and clauses that a reconsideration has stopped.</summary>
public sealed class JointAndRevokedTests
{
    private static readonly Actor TownsHead = new("town-head", "吴乡长", "kaikukang", Role.Head);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void A_joint_document_is_signed_by_the_head_of_each_of_its_issuers_and_bears_the_leading_ones_number(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var joint = Identification with { Issuer = Issuer.Department, JointIssuers = ["kaikukang"] };
        county.Today(2025, 3, 5);
        Assert.Equal(["GF040"], county.NotOpened(Code, joint with { Issuer = Issuer.CountyGovernment }));
        Assert.Equal(["GF040"], county.NotOpened(Code, joint with { JointIssuers = ["traffic"] }, People.Stranger, "traffic"));
        var id = Submitted(county, joint, People.Stranger, "traffic");
        county.Today(2025, 4, 15).Done(id, Pass, People.Reviewer);
        county.Today(2025, 4, 18).Done(id, Adopt, People.Stranger);
        Assert.Equal(["GF042"], county.Not(id, Number));
        var signature = new CountersignJointIssue { SigningOrgan = "kaikukang" };
        Assert.Equal(["BL003"], county.Not(id, signature, People.Stranger));
        Assert.Equal(["GF041"], county.Not(id, signature with { SigningOrgan = "traffic" }, TownsHead));
        county.Done(id, signature, TownsHead);
        Assert.Equal(["BL003"], county.Not(id, signature, TownsHead));
        Assert.Equal("塔交规〔2025〕1号", county.Done(id, Number).Number);
        Assert.Equal(["kaikukang"], county.Read<NormativeDocument>(id).JointSigned);
        county.Verify();
    }

    [Fact]
    public void What_was_adopted_again_is_signed_again()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Submitted(
            county,
            Identification with
            {
                Issuer = Issuer.Department,
                JointIssuers = ["kaikukang"],
            },
            People.Stranger,
            "traffic"
        );
        county.Today(2025, 4, 15).Done(id, Pass, People.Reviewer);
        county.Today(2025, 4, 18).Done(id, Adopt, People.Stranger);
        county.Done(id, new CountersignJointIssue { SigningOrgan = "kaikukang" }, TownsHead);
        county.Done(id, new ReturnToDrafting { Reason = "修改第三条。" }, People.Stranger);
        county.Done(id, Submission, People.Stranger);
        county.Done(id, Pass, People.Reviewer);
        county.Done(id, Adopt, People.Stranger);
        Assert.Equal(["GF042"], county.Not(id, Number));
        county.Verify();
    }

    [Fact]
    public void The_county_government_revokes_a_bureaus_document_and_records_what_was_revoked_above_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var theirs = county.Open(
            Code,
            Existing("局规定", new(2025, 12, 31)) with
            {
                Issuer = Issuer.Department,
            },
            Registrar,
            "traffic"
        );
        var ours = county.Open(Code, Existing("县办法"));
        var revocation = new RevokeBySuperior
        {
            By = "塔河县人民政府",
            DecidedOn = new(2025, 3, 3),
            Reason = "第三条违反上位法。",
        };
        Assert.Equal(["BL003"], county.Not(theirs, revocation, People.Stranger));
        Assert.Equal(["GF044"], county.Not(theirs, revocation with { By = "大兴安岭地区行政公署" }, People.Head));
        Assert.Equal(["GF044", "GF045"], county.Not(ours, revocation, People.Head));
        Assert.Equal("normative/RevocationDecision", county.Done(theirs, revocation, People.Head).Documents[^1].Template);
        var above = revocation with { By = "大兴安岭地区行政公署", Decision = "大署发〔2025〕9号" };
        Assert.Empty(county.Done(ours, above).Documents);

        county.Today(2026, 2, 2).LetTheLawAct();
        Assert.Equal(NormativeDocumentStage.Revoked, county.Read<NormativeDocument>(theirs).Stage);
        Assert.Equal(0, county.Figure(NormativeIndicators.InForce).Value.Amount);
        county.Verify();
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void A_clause_ordered_corrected_is_stopped_for_all_to_see_and_no_explanation_ends_the_task(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var id = county.Open(Code, Existing("县办法"));
        county.Done(
            id,
            new OpenClauseTask
            {
                Source = ClauseSource.Reconsideration,
                SourceNumber = "塔政复〔2025〕1号",
                Clause = "第三条",
                Finding = "违反上位法。",
            }
        );
        Assert.Equal("第三条自2025年3月3日起停止执行（塔政复〔2025〕1号）", county.Read<NormativeDocument>(id).StoppedClauses);
        Assert.Contains(nameof(NormativeDocument.StoppedClauses), InReportOrder.Types.Find(Code)!.Disclosure!.Fields);
        ResolveClauseTask Resolved(ClauseOutcome outcome) =>
            new()
            {
                No = 1,
                Outcome = outcome,
                Answer = "已处理。",
            };
        county.Today(2025, 4, 1);
        Assert.Equal(["GF046"], county.Not(id, Resolved(ClauseOutcome.Explained)));
        Assert.Equal(["GF047"], county.Not(id, Resolved(ClauseOutcome.Amended)));
        Assert.Equal(["GF047"], county.Not(id, Resolved(ClauseOutcome.Repealed)));
        county.Done(
            id,
            new AmendDocument
            {
                Reason = "纠正第三条。",
                Changes = "删除第三条。",
                Opinion = LegalityOpinion.Passed,
                Meeting = "县政府常务会议",
                PublishedOn = new(2025, 4, 1),
                Text = "第一条　规范有关工作。",
            },
            People.Head
        );
        county.Done(id, Resolved(ClauseOutcome.Amended));
        Assert.Null(county.Read<NormativeDocument>(id).StoppedClauses);
        county.Verify();
    }

    private static Actor Registrar { get; } = new("registrar", "钱登记", "traffic", Role.Registrar);
}
