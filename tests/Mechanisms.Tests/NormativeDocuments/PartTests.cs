using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.NormativeDocuments;

/// <summary>整体与部分 — a part opens under its whole while that takes parts, a gate asks all parts however many, and what is caused is told where it stands.</summary>
public sealed class PartTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly StartCleanUp Start = new()
    {
        Title = "2025年行政规范性文件清理",
        Scope = CleanUpScope.All,
        AsOf = new(2025, 2, 28),
        Occasion = "定期清理。",
        PlannedUntil = new(2025, 6, 30),
    };

    [Theory, MemberData(nameof(Databases))]
    public void A_part_opens_under_a_whole_of_its_kind_that_is_there_and_still_takes_parts(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var document = Register(county, 1);
        var later = Register(county, 2, new(2025, 3, 1));
        var round = county.Open("clean-up", Start, People.Handler);
        var list = new ListDocument
        {
            Document = new(later, ""),
            Title = "塔河县第2号办法",
            Issuer = Issuer.CountyGovernment,
        };
        IReadOnlyList<string> Under(Guid? parent, string type = "clean-up-item", Act? act = null) =>
            [
                .. county
                    .Desk.Perform(ActRequest.Open(type, act ?? list, organ: "gov") with { Parent = parent }, People.Handler)
                    .Problems.Select(p => p.Code),
            ];
        Assert.Equal(["BL058"], Under(null));
        Assert.Equal(["BL022"], Under(document));
        Assert.Equal(["BL022"], Under(Guid.CreateVersion7(county.Time.GetUtcNow())));
        Assert.Contains("BL071", Under(round, "clean-up", Start with { Title = "又一次清理" }));
        Assert.Empty(Under(round));
        Assert.Equal(["QL005"], Under(round));
        county.Today(2025, 3, 4).Done(round, new CancelCleanUp { Reason = "另行安排。" }, People.InstitutionHead);
        Assert.Equal(["BL059"], Under(round, act: list with { Document = new(document, "") }).Except(["QL005"]));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void What_is_listed_was_in_force_on_the_day_of_the_act_however_late_it_is_entered(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        Register(county, 1);
        var round = county.Open("clean-up", Start, People.Handler);
        var (ended, begun) = (Register(county, 2), Register(county, 3, new(2025, 3, 8)));
        county.Today(2025, 3, 10).Done(ended, new RepealDocument { Reason = "不再适用。" }, People.Head);
        county.Today(2025, 3, 12);
        IReadOnlyList<string> Listed(Guid document, DateOnly on, bool done) =>
            [
                .. county
                    .Desk.Perform(
                        ActRequest.Open(
                            "clean-up-item",
                            new ListDocument
                            {
                                Document = new(document, ""),
                                Title = "塔河县的办法",
                                Issuer = Issuer.CountyGovernment,
                            },
                            organ: "gov",
                            on: on
                        ) with
                        {
                            Parent = round,
                        },
                        People.Handler
                    )
                    .Problems.Select(p => p.Code)
                    .Where(c => done || c == "QL004"),
            ];
        Assert.Equal(["QL004"], Listed(begun, new(2025, 3, 5), done: false));
        Assert.Equal(["QL004"], Listed(ended, new(2025, 3, 10), done: false));
        Assert.Empty(Listed(ended, new(2025, 3, 5), done: true));
        Assert.Empty(Listed(begun, new(2025, 3, 12), done: true));

        // Nor does a round that is entered late take in what wasn't in force yet, or leave out what was.
        county.Done(round, new CancelCleanUp { Reason = "另行安排。" }, People.InstitutionHead);
        county.Do(
            ActRequest.Open("clean-up", Start with { Title = "补登的清理" }, organ: "gov", on: new(2025, 3, 5)),
            People.Handler
        );
        using (var db = county.Store.Open())
            Assert.Equal(
                ["塔河县第1号办法", "塔河县第2号办法"],
                db.Matters<CleanUpItem>(county.Store.CountyCode)
                    .Where(i => i.Stage == CleanUpItemStage.Waiting)
                    .Select(i => i.Title)
                    .Order()
                    .ToList()
            );
        county.Verify();
    }

    [Fact]
    public void A_gate_over_more_parts_than_are_ever_listed_sees_the_last_of_them()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var many = TooManyToListException.Most + 60;
        county.Desk.PerformTogether(
            [.. Enumerable.Range(1, many).Select(i => ActRequest.Open("normative-document", Document(i), organ: "gov"))],
            People.Handler,
            record: true
        );
        var round = county.Open("clean-up", Start, People.Handler);
        List<Guid> items;
        using (var db = county.Store.Open())
            items = [.. db.Matters<CleanUpItem>(county.Store.CountyCode).OrderBy(i => i.Sequence).Select(i => i.Id)];
        Assert.Equal(many, items.Count);
        var keep = new DecideOutcome { Outcome = CleanUpOutcome.Keep, Reason = "仍需执行。" };
        county.Today(2025, 4, 15);
        county.Desk.PerformTogether([.. items.SkipLast(1).Select(i => ActRequest.In(i, keep))], People.Handler, record: true);
        var publish = new PublishCleanUpResult { Meeting = "县政府常务会议", Channel = "县人民政府网站" };
        Assert.Equal(["QL003"], county.Not(round, publish, People.Head));
        county.Done(items[^1], keep);
        // The meeting was on the tenth: what it causes in a file that was decided on the fifteenth is done on the fifteenth.
        county.Do(ActRequest.In(round, publish, new(2025, 4, 10)), People.Head);
        var item = county.Read<CleanUpItem>(items[^1]);
        Assert.Equal((CleanUpItemStage.Published, new DateOnly(2025, 4, 15)), (item.Stage, item.ResultPublishedOn));
        county.Verify();
    }

    [Fact]
    public void What_an_act_would_cause_elsewhere_and_is_refused_there_is_told_by_the_matter_it_stands_in()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        Register(county, 1);
        var round = county.Open("clean-up", Start, People.Handler);
        Guid item;
        using (var db = county.Store.Open())
            item = db.Matters<CleanUpItem>(county.Store.CountyCode).Single().Id;
        county.Done(item, new DecideOutcome { Outcome = CleanUpOutcome.Keep, Reason = "仍需执行。" });
        county.Sql("UPDATE clean_up_item SET stage = 'Waiting'");
        var problem = county
            .Desk.Perform(ActRequest.In(round, new PublishCleanUpResult { Meeting = "会议", Channel = "网站" }), People.Head)
            .Problems.Single();
        Assert.Equal(("BL001", null), (problem.Code, problem.Path));
        Assert.StartsWith("在“塔河县第1号办法”中一并办理“随清理结果公布”时：", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_that_causes_or_is_part_of_what_is_not_there_does_not_start()
    {
        var part = Assert.Throws<DefinitionException>(() => new MatterTypes([new CleanUpItemType()]));
        Assert.Contains("clean-up-item is part of CleanUp, which belongs to no type", part.Message, StringComparison.Ordinal);
        var cause = Assert.Throws<DefinitionException>(() => new MatterTypes([new CleanUpType()]));
        Assert.Contains("causes ListDocument, which is no act of any type", cause.Message, StringComparison.Ordinal);
    }

    private static Guid Register(TestCounty county, int number, DateOnly? from = null) =>
        county.Open("normative-document", Document(number) with { EffectiveFrom = from ?? new(2024, 6, 1) }, People.Handler);

    private static RegisterExisting Document(int number) =>
        new()
        {
            Title = $"塔河县第{number}号办法",
            Issuer = Issuer.CountyGovernment,
            PublishedOn = new(2024, 5, 2),
            EffectiveFrom = new(2024, 6, 1),
            ValidUntil = new(2028, 5, 31),
        };
}
