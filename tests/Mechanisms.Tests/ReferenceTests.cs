using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Storage;
using Fazhi.Storage.Importing;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>引用 — a field names another matter: by its number, its title or its id, kept by id, printed as it was called, and found from the other side.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void Whatever_it_is_called_by_it_is_kept_by_its_id_with_the_title_of_that_day(Database database)
    {
        using var county = Begin(database, out var first, out _);
        var asked = county.Open(Quarrels.Code, Application("塔河镇人民调解委员会"), People.Resident);
        var told = county.Open(Quarrels.Code, Application(first.ToString()), People.Resident);
        Assert.All([asked, told], id => Assert.Equal(new(first, Quarrels.Committee), county.Read<Dispute>(id).Organisation));
        Assert.Contains($"\"{first} {Quarrels.Committee}\"", Payload(county, asked), StringComparison.Ordinal);

        // Renamed, it is another name from then on, and the same organisation.
        Correct(county, first, "Title", Quarrels.Committee, "塔河镇第一人民调解委员会");
        county.Done(asked, Quarrels.Willing with { Organisation = "塔河镇第一人民调解委员会" }, People.Mediator);
        Assert.Equal(new(first, "塔河镇第一人民调解委员会"), county.Read<Dispute>(asked).Organisation);
        Assert.Equal(new(first, Quarrels.Committee), county.Read<Dispute>(told).Organisation);
        Assert.Equal(["TJ020"], county.Not(told, Quarrels.Willing, People.Mediator));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void What_is_not_there_not_meant_by_its_name_alone_or_not_as_the_act_wants_it_is_refused_in_its_field(
        Database database
    )
    {
        using var county = Begin(database, out var first, out var second);
        Assert.Equal(["TJ020"], Refused(county, Application("无此委员会")));
        Assert.Equal(["TJ020"], Refused(county, Application(Guid.Empty.ToString().Replace('0', '1'))));
        // A mediator's id is no organisation's.
        var mediator = county.Open("mediator", new AppointMediator { Name = "吴调解", Organisation = Quarrels.Committee });
        Assert.Equal(["TJ020"], Refused(county, Application(mediator.ToString())));

        var id = Mediated(county, Quarrels.Committee);
        var twin = county.Open("mediator", new AppointMediator { Name = "周调解", Organisation = "开库康镇人民调解委员会" });
        // Of two that are called alike, the one this organisation has is meant.
        county.Done(id, new AssignMediators { Mediators = ["周调解"] }, People.Mediator);
        Assert.NotEqual(twin, county.Read<Dispute>(id).Mediators.Single().Id);
        Assert.Equal(["TJ023"], county.Not(id, new AssignMediators { Mediators = [twin.ToString()] }, People.Mediator));
        Assert.Equal(
            ["BL073"],
            Refused(
                county,
                new TakeOverDispute
                {
                    Parties = [new Party { Name = "甲" }, new Party { Name = "乙" }],
                    Category = DisputeCategory.Neighbours,
                    Account = "邻里纠纷。",
                    Organisation = Quarrels.Committee,
                    Mediators = ["周调解"],
                    AskedOn = new(2025, 3, 1),
                    AcceptedOn = new(2025, 3, 2),
                },
                People.Handler
            )
        );

        county.Today(2025, 3, 20);
        county.Done(twin, new EndService { Reason = "辞任。" }, People.Handler);
        county.Done(second, new DissolveOrganisation { Reason = "合并。" }, People.Handler);
        var gone = county
            .Desk.Perform(ActRequest.Open(Quarrels.Code, Application("开库康镇人民调解委员会")), People.Mediator)
            .Problems.Single();
        Assert.Equal(("TJ020", "organisation"), (gone.Code, gone.Path));
        Assert.Contains("不能选择“开库康镇人民调解委员会”", gone.Text, StringComparison.Ordinal);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_sheet_that_names_one_of_two_mediators_by_name_is_told_in_its_cell_which_they_are(Database database)
    {
        using var county = Begin(database, out _, out _);
        var twin = county.Open("mediator", new AppointMediator { Name = "周调解", Organisation = "开库康镇人民调解委员会" });
        SheetResult Sent(string mediator) =>
            new SheetImport(county.Desk, county.Store.Types.Find(Quarrels.Code)!, TakingOver).Run(
                $"当事人\t纠纷类别\t纠纷事由\t调解组织\t调解员\t申请或者发现日期\t受理日期\n甲；乙\t邻里纠纷\t排水。\t开库康镇人民调解委员会\t{mediator}\t2025-03-01\t2025-03-02",
                People.Handler,
                record: true
            );
        var told = Assert.Single(Sent("周调解").Problems);
        Assert.Equal((2, "调解员", "BL073"), (told.Row, told.Column, told.Problem.Code));
        // The number, or where there is none the id, with what tells one from the other.
        Assert.Contains($"{twin}（开库康镇人民调解委员会）", told.Problem.Remedy, StringComparison.Ordinal);
        Assert.Contains($"（{Quarrels.Committee}）", told.Problem.Remedy, StringComparison.Ordinal);
        Assert.Empty(Naming(county, Quarrels.Code, twin, People.Mediator));
        var taken = Sent(twin.ToString());
        Assert.True(taken.IsSound, string.Join('\n', taken.Problems));
        Assert.Equal(twin, county.Read<Dispute>(taken.Matters.Single().Id).Mediators.Single().Id);
        county.Verify();
    }

    private static readonly ActRule TakingOver = InReportOrder.Types.Find(Quarrels.Code)!.Rule(nameof(TakeOverDispute))!;

    [Theory, MemberData(nameof(Databases))]
    public void Everything_that_names_a_matter_is_found_from_it_by_whom_may_know_of_it(Database database)
    {
        using var county = Begin(database, out var first, out var second);
        var id = Mediated(county, Quarrels.Committee);
        county.Done(id, new AssignMediators { Mediators = ["周调解"] }, People.Mediator);
        var mediator = county.Read<Dispute>(id).Mediators.Single().Id;
        Assert.Equal([id], Naming(county, Quarrels.Code, first, People.Mediator));
        Assert.Equal([id], Naming(county, Quarrels.Code, mediator, People.Mediator));
        Assert.Equal([mediator], Naming(county, "mediator", first, People.Stranger));
        Assert.Empty(Naming(county, Quarrels.Code, second, People.Mediator));
        // A private dispute of another organ is not told by the way of its mediator.
        Assert.Empty(Naming(county, Quarrels.Code, mediator, People.Stranger));

        // One who mediated and was replaced did mediate; one who was named by mistake didn't.
        var next = county.Open("mediator", new AppointMediator { Name = "郑调解", Organisation = Quarrels.Committee });
        county.Done(id, new AssignMediators { Mediators = ["郑调解"] }, People.Mediator);
        Assert.Equal([id], Naming(county, Quarrels.Code, mediator, People.Mediator));
        Assert.Equal([id], Naming(county, Quarrels.Code, next, People.Mediator));
        Correct(county, id, "Organisation", $"{first} {Quarrels.Committee}", "开库康镇人民调解委员会");
        Assert.Equal(new(second, "开库康镇人民调解委员会"), county.Read<Dispute>(id).Organisation);
        Assert.Empty(Naming(county, Quarrels.Code, first, People.Mediator));
        Assert.Equal([id], Naming(county, Quarrels.Code, second, People.Mediator));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void The_same_request_sent_again_is_known_by_what_it_named(Database database)
    {
        using var county = Begin(database, out var first, out var second);
        var request = ActRequest.Open(Quarrels.Code, Application(Quarrels.Committee)) with { Key = "form-1" };
        var once = county.Desk.Perform(request, People.Mediator);
        var again = county.Desk.Perform(request, People.Mediator);
        var byId = county.Desk.Perform(request with { Act = Application($"{first} {Quarrels.Committee}") }, People.Mediator);
        Assert.All([again, byId], o => Assert.Equal((true, once.Matter!.Id), (o.Repeated, o.Matter!.Id)));
        var other = county.Desk.Perform(request with { Act = Application(second.ToString()) }, People.Mediator);
        Assert.Equal(["BL014"], other.Problems.Select(p => p.Code));
        // Lost on the way and sent again after the organisation was renamed, it is the same request still.
        Correct(county, first, "Title", Quarrels.Committee, "塔河镇第一人民调解委员会");
        Assert.Equal(
            (true, once.Matter!.Id),
            (county.Desk.Perform(request, People.Mediator) is var late && late.Repeated, late.Matter!.Id)
        );
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void It_is_known_so_in_the_transaction_that_recorded_it_too(Database database)
    {
        using var county = Begin(database, out var first, out _);
        var request = ActRequest.Open(Quarrels.Code, Application(Quarrels.Committee)) with { Key = "form-2" };
        var renamed = Renaming(county, first, "Title", Quarrels.Committee, "塔河镇第一人民调解委员会");
        using var batch = county.Desk.Batch();
        var once = batch.Perform(request, People.Mediator);
        Assert.True(batch.Perform(ActRequest.In(first, renamed), People.Handler).Done);
        var late = batch.Perform(request, People.Mediator);
        Assert.Equal((true, once.Matter!.Id), (late.Repeated, late.Matter?.Id));
        batch.Commit();
        county.Verify();
    }

    [Fact]
    public void A_correction_names_what_is_there_or_is_refused()
    {
        using var county = Begin(Database.Sqlite, out var first, out _);
        var id = Mediated(county, Quarrels.Committee);
        var act = Correction.Make(
            typeof(Dispute),
            "登记有误。",
            [
                new FieldChange
                {
                    Field = "Organisation",
                    Before = $"{first} {Quarrels.Committee}",
                    After = "无此委员会",
                },
            ]
        );
        var refused = county.Desk.Perform(ActRequest.In(id, act), People.Mediator).Problems.Single();
        Assert.Equal(("BL072", "changes[0].after"), (refused.Code, refused.Path));
    }

    [Fact]
    public void What_a_form_offers_is_what_the_act_takes()
    {
        using var county = Begin(Database.Sqlite, out _, out var second);
        county.Open("mediator", new AppointMediator { Name = "周调解", Organisation = "开库康镇人民调解委员会" });
        var id = Mediated(county, Quarrels.Committee);
        var type = InReportOrder.Types.Find(Quarrels.Code)!;
        var viewer = Viewer.Of(People.Mediator, county.Store.County);
        IReadOnlyList<(string Title, string Apart)> Offered(string act, Type of, string words = "", int most = 10) =>
            [
                .. new Picking(county.Store)
                    .Of(type, type.Rule(act)!, county.Read<Dispute>(id), of, words, viewer, county.Desk.Clock.Today, most)
                    .Found.Select(f => (f.Matter.Title, f.Apart)),
            ];
        Assert.Equal([("周调解", "")], Offered("AssignMediators", typeof(Mediator)));
        // Where both may be named, it is said whose each is.
        Assert.Equal(
            [("周调解", Quarrels.Committee), ("周调解", "开库康镇人民调解委员会")],
            Offered("TakeOverDispute", typeof(Mediator))
        );
        Assert.Equal(
            ["开库康镇人民调解委员会"],
            Offered("FindDispute", typeof(MediationOrganisation), "开库康").Select(o => o.Title)
        );
        Assert.Equal(2, Offered("FindDispute", typeof(MediationOrganisation), "县人民政府").Count);
        Assert.Single(Offered("FindDispute", typeof(MediationOrganisation), most: 1));
        county.Done(Only(county, "mediator", second), new EndService { Reason = "辞任。" }, People.Handler);
        county.Done(second, new DissolveOrganisation { Reason = "合并。" }, People.Handler);
        Assert.Equal([Quarrels.Committee], Offered("FindDispute", typeof(MediationOrganisation)).Select(o => o.Title));
        // The public picks among what everybody may read.
        Assert.Empty(
            new Picking(county.Store)
                .Of(
                    type,
                    type.Rule("AssignMediators")!,
                    null,
                    typeof(Mediator),
                    "",
                    Viewer.Everybody,
                    county.Desk.Clock.Today,
                    10
                )
                .Found
        );
    }

    [Fact]
    public void A_definition_that_names_a_matter_of_no_type_or_picks_what_no_field_names_does_not_start()
    {
        var stranger = Assert.Throws<DefinitionException>(() => new MatterTypes([new DisputeType()]));
        Assert.Contains(
            "dispute.ApplyForMediation.organisation names a MediationOrganisation",
            stranger.Message,
            StringComparison.Ordinal
        );
        var nothing = Assert.Throws<DefinitionException>(() => new PickingNothing());
        Assert.Contains("act RecordThanks picks Mediator, which no field of it names", nothing.Message, StringComparison.Ordinal);
    }

    private sealed class PickingNothing() : MatterType<Thanks, ThanksStage>("thanks", "感谢", "1", new DateOnly(2025, 1, 1))
    {
        protected override void Define(Lifecycle<Thanks, ThanksStage> it)
        {
            it.Ends(ThanksStage.Recorded, ThanksStage.Voided);
            it.Opens<RecordThanks>("登记", ThanksStage.Recorded)
                .By(Role.Handler)
                .Under(Article.WorkingRule)
                .Picks<Mediator>("TS001", _ => true, "选择调解员", Article.WorkingRule);
            it.Act<VoidThanks>("作废", ThanksStage.Recorded, ThanksStage.Voided).By(Role.Handler).Under(Article.WorkingRule);
        }
    }

    private static TestCounty Begin(Database database, out Guid first, out Guid second)
    {
        var county = Quarrels.Begin(database);
        first = Only(county, "mediation-organisation", null);
        second = county.Open("mediation-organisation", Quarrels.Organisation with { Name = "开库康镇人民调解委员会" });
        return county;
    }

    private static Guid Only(TestCounty county, string type, Guid? named) =>
        new MatterReader(county.Store, new KeptAnswers())
            .List(new ListQuery { Type = type, Naming = named }, Viewer.Of(People.Handler, county.Store.County))
            .Rows.Single()
            .Id;

    private static Guid Mediated(TestCounty county, string organisation)
    {
        var id = county.Open(Quarrels.Code, Application(organisation), People.Resident);
        county.Done(id, Quarrels.Willing with { Organisation = organisation }, People.Mediator);
        return id;
    }

    private static ApplyForMediation Application(string organisation) =>
        Quarrels.Application with
        {
            Organisation = organisation,
        };

    private static IReadOnlyList<string> Refused(TestCounty county, Act act, Actor? by = null) =>
        county.Refused(ActRequest.Open(Quarrels.Code, act), by ?? People.Resident);

    private static Act Renaming(TestCounty county, Guid matter, string field, string before, string after) =>
        Correction.Make(
            new Search(county.Store).ByNumber(matter.ToString())!.GetType(),
            "登记有误。",
            [
                new FieldChange
                {
                    Field = field,
                    Before = before,
                    After = after,
                },
            ]
        );

    private static void Correct(TestCounty county, Guid matter, string field, string before, string after) =>
        county.Done(matter, Renaming(county, matter, field, before, after), People.Handler);

    private static IReadOnlyList<Guid> Naming(TestCounty county, string type, Guid named, Actor by) =>
        [
            .. new MatterReader(county.Store, new KeptAnswers())
                .List(new ListQuery { Type = type, Naming = named }, Viewer.Of(by, county.Store.County))
                .Rows.Select(m => m.Id),
        ];

    private static string Payload(TestCounty county, Guid matter)
    {
        using var db = county.Store.Open();
        var sequence = db.Entries.Where(e => e.MatterId == matter).Select(e => e.Sequence).First();
        return db.Payloads.Single(p => p.Sequence == sequence).Payload;
    }
}
