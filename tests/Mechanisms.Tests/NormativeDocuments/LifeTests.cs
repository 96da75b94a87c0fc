using Fazhi.Identifiers;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Drafts;

namespace Fazhi.Mechanisms.Tests.NormativeDocuments;

/// <summary>From numbering to the end of a document's force.</summary>
public sealed class LifeTests
{
    [Fact]
    public void Each_issuer_numbers_its_own_documents()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        (IdentifyDocument What, string Organ)[] kinds =
        [
            (Identification, "gov"),
            (Identification with { Issuer = Issuer.CountyOffice }, "gov"),
            (Identification with { Issuer = Issuer.Department }, "traffic"),
            (Identification with { Issuer = Issuer.Department }, "traffic"),
        ];
        county.Today(2025, 3, 5);
        var ids = kinds
            .Select(k => Consulting(county, k.What, k.Organ == "gov" ? People.Handler : People.Stranger, k.Organ))
            .ToList();
        foreach (var (id, kind) in ids.Zip(kinds))
            Answer(county.Today(2025, 4, 8), id, kind.Organ == "gov" ? People.Handler : People.Stranger);
        foreach (var (id, kind) in ids.Zip(kinds))
            county.Done(id, Submission, kind.Organ == "gov" ? People.Handler : People.Stranger);
        county.Today(2025, 4, 18);
        foreach (var (id, kind) in ids.Zip(kinds))
        {
            county.Done(id, Pass, People.Reviewer);
            county.Done(id, Adopt, kind.Organ == "gov" ? People.Head : People.Stranger);
            county.Done(id, Number);
        }

        Assert.Equal(
            ["塔政规〔2025〕1号", "塔政办规〔2025〕1号", "塔交规〔2025〕1号", "塔交规〔2025〕2号"],
            ids.Select(id => county.Read<NormativeDocument>(id).Number)
        );
        county.Verify();
    }

    [Fact]
    public void A_published_document_is_filed_within_fifteen_days_with_the_organ_above()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Published(county);
        Assert.Equal(new DateOnly(2025, 5, 7), county.Due(id, "filing"));
        var filing = new FileForRecord
        {
            FiledWith = FilingAuthority.Prefecture,
            Authority = "地区行政公署",
            FiledOn = new(2025, 4, 22),
        };
        Assert.Equal(["GF036"], county.Not(id, filing with { FiledWith = FilingAuthority.County }));
        Assert.Equal(["GF025"], county.Not(id, filing with { FiledOn = new(2025, 4, 21) }));
        county.Done(id, filing);
        Assert.Equal(["GF024"], county.Not(id, filing));
        Assert.Equal("1", county.Figure(NormativeIndicators.Filed).Value.ToString());
        county.Verify();
    }

    [Fact]
    public void Publication_follows_numbering_and_binds_nobody_before_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Registered(county);
        county.Today(2025, 4, 22);
        Assert.Equal(["GF020"], county.Not(id, Publication with { EffectiveFrom = new(2025, 4, 21) }));
        Assert.Equal(["GF021"], county.Not(id, Publication with { PublishedOn = new(2025, 4, 20) }));
        Assert.Equal(["GF022"], county.Not(id, Publication with { ValidUntil = new(2030, 5, 22) }));
        Assert.Equal(["GF022"], county.Not(id, Publication with { Provisional = true, ValidUntil = new(2027, 5, 22) }));
        county.Done(id, Publication with { ValidUntil = new(2030, 5, 21) });
        county.Verify();
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void An_old_number_is_registered_only_once(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var number = DocumentNumber.Of("塔政规", 2023, 4);
        county.Open(Code, Existing("甲办法", number: number));
        Assert.Equal(["BL012"], county.NotOpened(Code, Existing("乙办法", number: number)));
        Assert.Equal(["GF026"], county.NotOpened(Code, Existing("丙办法", new DateOnly(2025, 3, 2))));
        county.Verify();
    }

    [Fact]
    public void A_document_lapses_by_law_on_the_last_day_of_its_validity()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var id = county.Open(Code, Existing("甲办法", new DateOnly(2025, 6, 30)));
        var lasting = county.Open(Code, Existing("乙办法"));
        county.Today(2025, 6, 30).LetTheLawAct();
        Assert.Equal(NormativeDocumentStage.InForce, county.Read<NormativeDocument>(id).Stage);
        county.Today(2025, 7, 1).LetTheLawAct();
        Assert.Equal(
            (NormativeDocumentStage.Lapsed, new DateOnly(2025, 6, 30)),
            (county.Read<NormativeDocument>(id).Stage, county.Read<NormativeDocument>(id).LapsedOn)
        );
        Assert.Equal(NormativeDocumentStage.InForce, county.Read<NormativeDocument>(lasting).Stage);
        county.Verify();
    }

    [Fact]
    public void A_document_valid_to_a_holiday_lapses_with_that_day_and_no_holiday_makes_it_last_longer()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var id = county.Open(Code, Existing("甲办法", new DateOnly(2025, 5, 2)));
        Assert.Equal(new DateOnly(2025, 5, 2), county.Due(id, "validity"));
        county.Today(2025, 5, 3).LetTheLawAct();
        Assert.Equal(new DateOnly(2025, 5, 2), county.Read<NormativeDocument>(id).LapsedOn);
        // A year whose holidays nobody knows yet changes nothing.
        var lasting = county.Open(Code, Existing("乙办法", new DateOnly(2028, 10, 1)));
        Assert.False(county.Clock(lasting, "validity")!.IsProvisional);
        county.Verify();
    }

    [Fact]
    public void A_renewal_after_evaluation_starts_the_validity_again_and_open_tasks_stand_in_its_way()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var id = county.Open(Code, Existing("甲办法", new DateOnly(2025, 6, 30)));
        var renewal = new RenewAfterEvaluation
        {
            Evaluation = "仍有必要。",
            PublishedOn = new(2025, 5, 12),
            ValidUntil = new(2025, 12, 31),
        };
        county.Today(2025, 5, 12);
        Assert.Equal(["BL003"], county.Not(id, renewal, People.Stranger));
        Assert.Equal(["GF031"], county.Not(id, renewal with { ValidUntil = new(2025, 6, 30) }, People.Head));
        Assert.Equal(["GF031"], county.Not(id, renewal with { ValidUntil = new(2030, 5, 12) }, People.Head));
        var task = new OpenClauseTask
        {
            Source = ClauseSource.Proposal,
            SourceNumber = "公民建议第1号",
            Clause = "第三条",
            Finding = "违反上位法。",
        };
        county.Done(id, task);
        Assert.Equal(["GF030"], county.Not(id, renewal, People.Head));
        county.Done(
            id,
            new ResolveClauseTask
            {
                No = 1,
                Outcome = ClauseOutcome.Explained,
                Answer = "已说明。",
            }
        );
        county.Done(id, renewal, People.Head);
        county.Today(2025, 7, 1).LetTheLawAct();
        Assert.Equal(NormativeDocumentStage.InForce, county.Read<NormativeDocument>(id).Stage);
        Assert.Equal(new DateOnly(2025, 12, 31), county.Due(id, "validity"));
        county.Verify();
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void A_clean_up_gives_every_document_an_outcome_its_parts_make_the_whole_and_repeals_follow_from_its_publication(
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var documents = Enumerable.Range(1, 6).Select(i => county.Open(Code, Existing($"办法{i}"))).ToList();
        var start = new StartCleanUp
        {
            Title = "2025年清理",
            Scope = CleanUpScope.All,
            AsOf = new(2025, 2, 28),
            Occasion = "定期清理。",
            PlannedUntil = new(2025, 6, 30),
        };
        var round = county.Open("clean-up", start);
        Assert.Contains("QL001", county.NotOpened("clean-up", start));
        List<CleanUpItem> items;
        using (var db = county.Store.Open())
            items = [.. db.Matters<CleanUpItem>(county.Store.CountyCode).Where(i => i.Parent == round)];
        Assert.Equal(documents.Order(), items.Select(i => i.Document.Id).Order());

        CleanUpOutcome[] outcomes =
        [
            CleanUpOutcome.Keep,
            CleanUpOutcome.Keep,
            CleanUpOutcome.Amend,
            CleanUpOutcome.Repeal,
            CleanUpOutcome.Repeal,
            CleanUpOutcome.Lapse,
        ];
        var publish = new PublishCleanUpResult { Meeting = "常务会议", Channel = "县人民政府网站" };
        foreach (var (item, outcome) in items.Zip(outcomes))
        {
            Assert.Equal(["QL003"], county.Not(round, publish, People.Head));
            county.Done(item.Id, new DecideOutcome { Outcome = outcome, Reason = "清理意见。" });
        }

        var repealed = items[3].Document.Id;
        Assert.Equal(["QL006"], county.Not(items[0].Id, new PublishOutcome(), People.InstitutionHead));
        county.Today(2025, 5, 20).Done(round, publish, People.Head);
        Assert.Equal(NormativeDocumentStage.Repealed, county.Read<NormativeDocument>(repealed).Stage);
        Assert.Equal(NormativeDocumentStage.Lapsed, county.Read<NormativeDocument>(items[5].Document.Id).Stage);
        Assert.True(county.Read<NormativeDocument>(items[2].Document.Id).AmendmentDue);
        Assert.Equal(6, county.Figure(NormativeIndicators.Reviewed).Value.Amount);
        foreach (var partition in new NormativeDocumentsMechanism().Partitions)
            Assert.Equal(
                county.Figure(InReportOrder.Indicator(partition.Whole)!).Value.Amount,
                partition.Parts.Sum(p => county.Figure(InReportOrder.Indicator(p)!).Value.Amount)
            );
        using (var db = county.Store.Open())
        {
            var cause = db.Entries.Single(e => e.Act == nameof(PublishCleanUpResult)).Sequence;
            var caused = db.Entries.Where(e => e.Cause == cause).Select(e => e.Act).ToList();
            Assert.Equal(6, caused.Count(a => a == nameof(PublishOutcome)));
            Assert.Equal(2, caused.Count(a => a == nameof(RepealDocument)));
            Assert.Equal(
                (1, 1),
                (caused.Count(a => a == nameof(DeclareLapsed)), caused.Count(a => a == nameof(NoteAmendmentDue)))
            );
        }

        county.Verify();
    }

    [Fact]
    public void Nobody_repeals_in_the_name_of_a_clean_up_that_did_not_decide_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var id = county.Open(Code, Existing("甲办法"));
        Assert.Equal(["GF035"], county.Not(id, new RepealDocument { Reason = "清理。", ByCleanUp = true }, People.Head));
        Assert.Equal(["BL003"], county.Not(id, new RepealDocument { Reason = "废止。" }, People.Stranger));
        county.Done(id, new RepealDocument { Reason = "上位法已经修改。" }, People.Head);
        county.Verify();
    }
}
