using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>补录 — while a person enters what happened before, the law waits until the person says that it is complete.</summary>
public sealed class EnteredPastTests
{
    private static readonly MatterTypes Types = new([new Lendings()]);

    private static readonly AskForFile Asked = new() { File = "水利档案", Borrower = "张三" };

    private static readonly Lateness Entering = new()
    {
        Kind = LateKind.Entered,
        Reason = "启用本系统以前已经借出。",
        Number = "塔政借〔2025〕7号",
    };

    private static readonly ActRequest Opening = ActRequest.Open("lending", Asked, new(2025, 2, 3)) with { Late = Entering };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void The_law_waits_until_the_past_is_complete_and_then_reckons_from_the_true_days(Database database)
    {
        using var county = new TestCounty(database, Types).Today(2025, 4, 7);
        var opened = county.Do(Opening, People.Handler);
        var id = opened.Id;
        Assert.Equal(("塔政借〔2025〕7号", new DateOnly(2025, 4, 7)), (opened.Number, opened.EnteringSince));
        Assert.Equal(new DateOnly(2025, 2, 3), opened.OpenedOn);

        var lent = county.Do(ActRequest.In(id, new LendFile(), new(2025, 2, 5)), People.Handler);
        // Nothing is printed or numbered anew that never was.
        Assert.Empty(lent.Documents);
        Assert.Equal("塔政借〔2025〕7号", lent.Number);
        new Sweep(county.Desk).Run();
        Assert.Equal(["AskForFile", "LendFile"], county.Acts(id));
        county.Verify();

        // The extension was granted by the head; who may enter the past enters that too, in its place.
        county.Do(ActRequest.In(id, new ExtendLending { Days = 2 }, new(2025, 2, 10)), People.Handler);
        county.Verify();
        var now = (Lending)county.Do(ActRequest.In(id, new CompletePast<Lending>()), People.Handler);
        Assert.Null(now.EnteringSince);
        Assert.Equal((true, LendingStage.Overdue), (now.Reminded, now.Stage));
        new Sweep(county.Desk).Run();
        Assert.Equal(["AskForFile", "LendFile", "ExtendLending", "CompletePast", "RemindByLaw"], county.Acts(id));
        using var db = county.Store.Open();
        Assert.Equal(new DateOnly(2025, 2, 20), db.Clocks.Single(c => c.MatterId == id && c.Code == "return").DueOn);
        county.Verify();
        // From now on it is a matter like any other: the next number follows the one it brought.
        var next = county.Do(ActRequest.Open("lending", Asked with { Borrower = "李四" }), People.Handler);
        Assert.Equal("塔政借〔2025〕8号", next.Number);
        county.Verify();
    }

    [Fact]
    public void What_the_law_did_between_the_days_entered_is_recorded_with_the_completion_as_its_cause()
    {
        using var county = new TestCounty(Database.Sqlite, Types).Today(2025, 4, 7);
        var id = county.Do(Opening, People.Handler).Id;
        county.Do(ActRequest.In(id, new LendFile(), new(2025, 2, 5)), People.Handler);
        county.Do(ActRequest.In(id, new ReturnFile(), new(2025, 3, 20)), People.Handler);
        var now = (Lending)county.Do(ActRequest.In(id, new CompletePast<Lending>()), People.Handler);
        Assert.True(now.Reminded);
        Assert.Equal(LendingStage.Returned, now.Stage);
        Assert.Equal(["AskForFile", "LendFile", "ReturnFile", "CompletePast", "RemindByLaw"], county.Acts(id));
        var timeline = Timeline.Whole(county.Store, now);
        Assert.Equal(
            ["CompletePast", "ReturnFile", "RemindByLaw", "LendFile", "AskForFile"],
            timeline.Entries.Select(e => e.Entry.Act)
        );
        Assert.Equal(3, timeline.Entries[2].Entry.Cause);
        county.Verify();
    }

    [Fact]
    public void A_past_the_law_would_have_cut_short_is_not_complete()
    {
        using var county = new TestCounty(Database.Sqlite, Types).Today(2025, 4, 7);
        var id = county.Do(Opening, People.Handler).Id;
        county.Do(ActRequest.In(id, new LendFile(), new(2025, 2, 5)), People.Handler);
        // By then it was overdue: nobody holds the period of what must be reminded.
        county.Do(ActRequest.In(id, new HoldLending(), new(2025, 3, 20)), People.Handler);
        Assert.Equal(["BL056"], county.Refused(ActRequest.In(id, new CompletePast<Lending>()), People.Handler));
        Assert.Equal(["AskForFile", "LendFile", "HoldLending"], county.Acts(id));
        county.Do(ActRequest.In(id, new ExtendLending { Days = 5 }, new(2025, 2, 10)), People.Handler);
        Assert.Equal(["BL056"], county.Refused(ActRequest.In(id, new CompletePast<Lending>()), People.Handler));
        county.Verify();
    }

    [Fact]
    public void Steps_entered_in_whatever_order_stand_in_the_order_of_their_days()
    {
        using var county = new TestCounty(Database.Sqlite, Types).Today(2025, 4, 7);
        var id = county.Do(Opening, People.Handler).Id;
        county.Do(ActRequest.In(id, new LendFile(), new(2025, 2, 5)), People.Handler);
        county.Do(ActRequest.In(id, new ReturnFile(), new(2025, 2, 14)), People.Handler);
        county.Do(ActRequest.In(id, new ExtendLending { Days = 2 }, new(2025, 2, 10)), People.Handler);
        county.Do(ActRequest.In(id, new CompletePast<Lending>()), People.Handler);
        var lending = county.Do(ActRequest.Open("lending", Asked), People.Handler);
        Assert.NotEqual(id, lending.Id);
        using var db = county.Store.Open();
        var clock = db.Clocks.Single(c => c.MatterId == id && c.Code == "return");
        Assert.Equal((new DateOnly(2025, 2, 20), new DateOnly(2025, 2, 14)), (clock.DueOn, clock.StoppedOn));
        county.Verify();
    }

    [Fact]
    public void Why_a_past_is_entered_is_said_and_only_its_holder_enters_it()
    {
        using var county = new TestCounty(Database.Sqlite, Types).Today(2025, 4, 7);
        Assert.Equal(["BL054"], county.Refused(Opening with { Late = Entering with { Reason = "补" } }, People.Handler));
        Assert.Equal(["BL008"], county.Refused(Opening with { Late = Entering with { Number = "七号" } }, People.Handler));
        Assert.Equal(["BL005"], county.Refused(Opening with { On = new(2025, 4, 8) }, People.Handler));
        Assert.Equal(0, county.LedgerSize());
        var id = county.Do(Opening, People.Handler).Id;
        Assert.Equal(["BL012"], county.Refused(Opening, People.Handler));
        Assert.Contains("BL047", county.Refused(ActRequest.In(id, new LendFile(), new(2025, 2, 5)), People.Stranger));
        Assert.Equal(["BL020"], county.Refused(ActRequest.In(id, new RemindByLaw(), new(2025, 3, 5)), People.Handler));
        Assert.Equal(["BL049", "BL004"], county.Refused(ActRequest.In(id, new LendFile(), new(2025, 1, 5)), People.Handler));
        Assert.Contains("BL005", county.Refused(ActRequest.In(id, new LendFile(), new(2025, 4, 8)), People.Handler));
        county.Do(ActRequest.In(id, new CompletePast<Lending>()), People.Handler);
        Assert.Equal(["BL055"], county.Refused(ActRequest.In(id, new CompletePast<Lending>()), People.Handler));
        county.Verify();
    }

    [Fact]
    public void Nobody_enters_as_a_past_what_belongs_to_a_matter_of_today_and_requests_agree_with_the_ledger()
    {
        using var county = new TestCounty(Database.Sqlite, Types).Today(2025, 3, 3);
        // A proof of the day isn't asked of an opening act: its day is told.
        var today = ActRequest.Open("lending", Asked, new(2025, 3, 3)) with
        {
            Key = "1",
            Late = Entering with { Kind = LateKind.Registered },
        };
        var id = county.Do(today, People.Handler).Id;
        county.Do(ActRequest.In(id, new LendFile()) with { Key = "2" }, People.Handler);
        county.Today(2025, 4, 7);
        new Sweep(county.Desk).Run();
        var back = ActRequest.In(id, new ReturnFile(), new(2025, 3, 10)) with { Key = "3" };
        Assert.Equal(["BL046"], county.Refused(back with { Late = Lateness.Entered }, People.Handler));
        Assert.Equal(["BL046"], county.Refused(back with { Late = Lateness.Following }, People.Handler));
        var past = county.Do(Opening with { Key = "4", Act = Asked with { Borrower = "李四" } }, People.Handler).Id;
        county.Do(ActRequest.In(past, new LendFile(), new(2025, 2, 5)) with { Key = "5" }, People.Handler);
        county.Do(
            ActRequest.In(past, new ReturnFile(), new(2025, 2, 7)) with
            {
                Key = "6",
                Late = Lateness.Entered,
            },
            People.Handler
        );
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_past_left_open_is_in_the_to_do_list_and_keeps_the_report_from_being_final(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 12, 29);
        var filed = ActRequest.Open("reconsideration", Applications.Ordinary, new(2025, 3, 3)) with
        {
            Late = Entering with { Number = "塔政复〔2025〕9号" },
        };
        var id = county.Do(filed, People.Handler).Id;
        var tasks = new Tasks(county.Store, new MatterReader(county.Store, new KeptAnswers()), new KeptAnswers());
        var task = Assert.Single(tasks.Due(Viewer.Of(People.Handler, People.Tahe), 10), t => t.Clock.Code == ClockRun.Entering);
        Assert.Equal(["补录完毕"], task.Acts.Select(a => a.Name));
        Assert.Equal(new DateOnly(2026, 1, 28), task.Run.DueOn);

        var begun = county
            .Do(
                ActRequest.Open(
                    "annual-report",
                    new DraftReport
                    {
                        Title = "塔河县2025年度法治政府建设情况",
                        Kind = ReportKind.County,
                        Year = 2025,
                        Draft = "无。",
                    }
                ),
                People.Handler
            )
            .Id;
        var text = new AuditReport { Text = "塔河县2025年法治政府建设年度报告。", Figures = [] };
        var refused = county.Desk.Perform(ActRequest.In(begun, text), People.Handler).Problems;
        Assert.Contains(refused, p => p.Code == "BG016" && p.Text.Contains("塔政复〔2025〕9号", StringComparison.Ordinal));
        county.Do(ActRequest.In(id, new CompletePast<Mechanisms.Reconsiderations.Reconsideration>()), People.Handler);
        Assert.DoesNotContain(
            "BG016",
            county.Desk.Perform(ActRequest.In(begun, text), People.Handler).Problems.Select(p => p.Code)
        );
        county.Verify();
    }
}
