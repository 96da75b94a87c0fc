using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>The year after the last one loaded: dates are provisional, the law waits, a notice is loaded as an act and everything is counted anew.</summary>
public sealed class CalendarTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    // An invented arrangement: the Monday after New Year is off for the Saturday of that week.
    private const string Year2027 = """
        2027-01-01 元旦 放假
        2027-01-02 元旦 放假
        2027-01-03 元旦 放假
        2027-01-04 元旦 放假
        2027-01-09 元旦 上班
        2027-05-01 劳动节 放假
        2027-10-01 国庆节 放假
        """;

    private static readonly ArrangementDesk.Facts Facts = new("国办发明电〔2026〕9号", "收文2026-311", "改正录入");

    private static TestCounty County(Database database) => new TestCounty(database, InReportOrder.Types).Today(2026, 12, 28);

    private static Matter Apply(TestCounty county) =>
        county.Do(
            ActRequest.Open(
                "reconsideration",
                Applications.Ordinary with
                {
                    ActMadeOn = new DateOnly(2026, 12, 1),
                    KnownOn = new DateOnly(2026, 12, 4),
                }
            ),
            People.Handler
        );

    private static Matter Load(TestCounty county, string text = Year2027) =>
        county.Do(ArrangementDesk.Request(county.Store, ArrangementNotice.Read(text), Facts), People.Handler);

    private static ClockRun Clock(TestCounty county, Guid matter, string name = "受理审查")
    {
        using var db = county.Store.Open();
        var type = InReportOrder.Types.Find("reconsideration")!;
        var code = type.Clocks.First(c => c.Name == name).Code;
        return db.Clocks.Where(c => c.MatterId == matter && c.Code == code).OrderBy(c => c.Run).AsEnumerable().Last();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_period_into_next_year_has_a_provisional_day_until_the_year_is_loaded_and_then_its_own(Database database)
    {
        using var county = County(database);
        var matter = Apply(county);
        var told = Clock(county, matter.Id);
        Assert.Equal((new DateOnly(2027, 1, 5), true), (told.DueOn, told.IsProvisional));

        var moves = ClockMoves.Of(county.Store, ArrangementDesk.Previewed(county.Store, ArrangementNotice.Read(Year2027))!);
        Assert.Equal(
            (matter.Id, new DateOnly(2027, 1, 6)),
            Assert.Single(moves.Moved.Where(m => m.Run.Code == told.Code).Select(m => (m.Matter.Id, m.Due!.Value)))
        );
        Assert.Equal(told.DueOn, Clock(county, matter.Id).DueOn);

        Load(county);
        var loaded = Clock(county, matter.Id);
        Assert.Equal((new DateOnly(2027, 1, 6), false), (loaded.DueOn, loaded.IsProvisional));
        Assert.Equal(2027, county.Store.Calendar.LastYear);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void What_the_law_does_on_expiry_waits_for_the_arrangement_and_is_dated_the_day_it_fixes(Database database)
    {
        using var county = County(database);
        var matter = Apply(county);
        county.Today(2027, 1, 20);
        Assert.Equal(0, new Sweep(county.Desk).Run());
        Assert.Equal([nameof(FileApplication)], county.Acts(matter.Id));

        Load(county);
        Assert.Equal(1, new Sweep(county.Desk).Run());
        using var db = county.Store.Open();
        var deemed = db.Entries.Single(e => e.Act == nameof(DeemAccepted));
        Assert.Equal(new DateOnly(2027, 1, 6), deemed.On);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void An_application_a_few_days_after_the_provisional_day_is_in_time_while_nobody_can_know(Database database)
    {
        using var county = County(database);
        // Sixty days from 7 December end on New Year's Eve of the lunar year, 5 February 2027; the reckoned day is the ninth.
        var late = Applications.Ordinary with
        {
            ActMadeOn = new DateOnly(2026, 12, 5),
            KnownOn = new DateOnly(2026, 12, 7),
            Channel = Channel.Online,
        };
        county.Today(2027, 2, 16);
        county.Do(ActRequest.Open("reconsideration", late), People.Handler);
        county.Today(2027, 2, 19);
        Assert.Contains("FY001", county.Refused(ActRequest.Open("reconsideration", late), People.Handler));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_period_is_not_said_to_have_run_out_before_the_latest_day_its_last_may_come_to(Database database)
    {
        using var county = County(database);
        var matter = Apply(county);
        Accept(county, matter.Id);
        var told = Clock(county, matter.Id, "作出行政复议决定");
        Assert.Equal((new DateOnly(2027, 2, 26), true), (told.DueOn, told.IsProvisional));
        var extend = ActRequest.In(matter.Id, new ExtendReview { Days = 10, Reason = "案情复杂。" });
        county.Today(2027, 3, 8);
        Assert.Contains("BL050", county.Refused(extend, People.InstitutionHead));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Until_that_day_the_period_is_lengthened_and_no_proof_of_the_day_is_asked(Database database)
    {
        using var county = County(database);
        var matter = Apply(county);
        Accept(county, matter.Id);
        county.Today(2027, 3, 7);
        var extend = ActRequest.In(matter.Id, new ExtendReview { Days = 10, Reason = "案情复杂。" });
        // Decided some days ago, before the provisional day: not known to be over, so not asked for its paper.
        county.Do(extend with { On = new DateOnly(2027, 3, 5) }, People.InstitutionHead);
        Assert.Equal("10d", Clock(county, matter.Id, "作出行政复议决定").Extensions);
        county.Verify();
    }

    private static void Accept(TestCounty county, Guid matter) =>
        county.Do(
            ActRequest.In(
                matter,
                new AcceptApplication
                {
                    ClearParties = true,
                    HasInterest = true,
                    ConcreteClaim = true,
                    InTime = true,
                    InScope = true,
                    OurJurisdiction = true,
                    NotTakenBefore = true,
                }
            ),
            People.Handler
        );

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_later_notice_amends_the_year_both_versions_stay_and_a_withdrawn_year_is_reckoned_again(Database database)
    {
        using var county = County(database);
        var matter = Apply(county);
        var loaded = Load(county);
        Assert.Equal(
            loaded.Id,
            Load(
                county,
                Year2027
                    .Replace("2027-01-04 元旦 放假\n", "", StringComparison.Ordinal)
                    .Replace("2027-01-09 元旦 上班\n", "", StringComparison.Ordinal)
            ).Id
        );
        Assert.Equal((new DateOnly(2027, 1, 5), false), (Clock(county, matter.Id).DueOn, Clock(county, matter.Id).IsProvisional));
        Assert.Equal([nameof(LoadArrangement), nameof(AmendArrangement)], county.Acts(loaded.Id));
        // What a document said of a day it says for ever: the calendar of then can be had.
        Assert.Equal(DayKind.Holiday, county.Store.CalendarAt(1).KindOf(new DateOnly(2027, 1, 4)));
        Assert.Equal(DayKind.Working, county.Store.CalendarAt(2).KindOf(new DateOnly(2027, 1, 4)));
        Assert.Equal(2026, county.Store.CalendarAt(0).LastYear);

        county.Do(ActRequest.In(loaded.Id, new WithdrawArrangement { Reason = "不是国务院办公厅的通知" }), People.Head);
        Assert.True(Clock(county, matter.Id).IsProvisional);
        Assert.Equal(2026, county.Store.Calendar.LastYear);
        county.Verify();
    }

    [Theory]
    [InlineData("FJ002", "2028")]
    [InlineData("FJ004", "2027")]
    public void A_year_ahead_of_its_turn_and_an_arrangement_cut_short_are_refused(string code, string year)
    {
        using var county = County(Database.Sqlite);
        var text = code == "FJ002" ? Year2027.Replace("2027", year, StringComparison.Ordinal) : "2027-01-01 元旦 放假";
        Assert.Contains(
            code,
            county.Refused(ArrangementDesk.Request(county.Store, ArrangementNotice.Read(text), Facts), People.Handler)
        );
        Assert.Equal(0, county.LedgerSize());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_clock_that_another_program_computed_is_computed_again_before_it_counts(Database database)
    {
        using var county = County(database);
        var matter = Apply(county);
        county.Sql("UPDATE clocks SET due_on = NULL, calendar = '2026/00000000'");
        Assert.True(new Sweep(county.Desk).Recompute() > 0);
        Assert.Equal(new DateOnly(2027, 1, 5), Clock(county, matter.Id).DueOn);
        Assert.Equal(0, new Sweep(county.Desk).Recompute());

        county.Sql("UPDATE clocks SET due_on = NULL, calendar = '2026/00000000'");
        Accept(county, matter.Id);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void After_a_jump_of_the_machine_s_clock_nothing_is_recorded_until_an_official_confirms_the_date(Database database)
    {
        using var county = County(database);
        Apply(county);
        var size = county.LedgerSize();

        foreach (var year in new[] { 2027, 2200 })
        {
            // Another start of the program, on a machine whose clock is wrong.
            var time = new FakeTimeProvider(new DateTimeOffset(year, 3, 1, 1, 0, 0, TimeSpan.Zero));
            using var desk = new Desk(county.Store, time);
            Assert.Equal("BL031", desk.DateDoubt()!.Code);
            var refused = desk.Perform(ActRequest.Open("reconsideration", Applications.Ordinary), People.Handler);
            Assert.Equal(["BL031"], refused.Problems.Select(p => p.Code));
            Assert.Equal(size, county.LedgerSize());
        }

        var start = new FakeTimeProvider(new DateTimeOffset(2027, 3, 1, 1, 0, 0, TimeSpan.Zero));
        using var again = new Desk(county.Store, start);
        ConfirmDate Said(int day) => new() { Date = new DateOnly(2027, 3, day), Note = "系统停用检修" };
        Assert.Equal(
            ["RQ001"],
            again.Perform(ActRequest.Open("date-confirmation", Said(2)), People.Head).Problems.Select(p => p.Code)
        );
        Assert.True(again.Perform(ActRequest.Open("date-confirmation", Said(1)), People.Head).Done);
        Assert.Null(again.DateDoubt());
        Assert.Equal(size + 1, county.LedgerSize());

        // Time that passes while the program runs is no jump, however long nothing is recorded.
        start.Advance(TimeSpan.FromDays(90));
        Assert.Null(again.DateDoubt());
        start.SetUtcNow(start.GetUtcNow());
        county.Verify();
    }

    [Fact]
    public void How_long_a_silence_is_no_jump_the_county_sets()
    {
        using var county = County(Database.Sqlite);
        county.Do(
            ActRequest.Open(
                "parameter",
                new Fazhi.Mechanisms.Parameters.SetParameter
                {
                    Parameter = "calendar.longest-silence-days",
                    Value = "40",
                    From = new DateOnly(2026, 12, 28),
                    Source = "演示文件",
                },
                organ: "gov"
            ),
            People.InstitutionHead
        );
        Problem? Doubt(int days)
        {
            var time = new FakeTimeProvider(county.Time.GetUtcNow().AddDays(days));
            using var desk = new Desk(county.Store, time);
            return desk.DateDoubt();
        }

        Assert.Null(Doubt(39));
        Assert.Equal("BL031", Doubt(42)!.Code);
        county.Verify();
    }

    [Fact]
    public void A_clock_before_the_last_entry_and_an_empty_ledger_in_a_far_year_record_nothing()
    {
        using var county = County(Database.Sqlite);
        using (var early = new Desk(county.Store, new FakeTimeProvider(new DateTimeOffset(2200, 1, 1, 1, 0, 0, TimeSpan.Zero))))
            Assert.Equal("BL031", early.DateDoubt()!.Code);
        Apply(county);
        using var behind = new Desk(county.Store, new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero)));
        Assert.Equal("BL032", behind.DateDoubt()!.Code);
        Assert.Equal(1, county.LedgerSize());
    }

    [Fact]
    public void A_notice_in_the_data_folder_is_loaded_once_and_a_wrong_one_is_told()
    {
        using var county = County(Database.Sqlite);
        var folder = Directory.CreateDirectory(Path.Combine(county.Folder, "calendar")).FullName;
        File.WriteAllText(Path.Combine(folder, "2027.txt"), Year2027);
        File.WriteAllText(Path.Combine(folder, "2028.txt"), "以后再说");
        var told = CalendarFolder.Load(county.Desk, county.Folder);
        Assert.Contains("已载入2027年放假安排", told[0], StringComparison.Ordinal);
        Assert.Contains("calendar/2028.txt", told[1], StringComparison.Ordinal);
        Assert.Equal(2027, county.Store.Calendar.LastYear);
        Assert.Single(CalendarFolder.Load(county.Desk, county.Folder));
        Assert.Equal(1, county.LedgerSize());
    }

    [Fact]
    public void Another_process_sees_the_loaded_year_without_a_start()
    {
        using var county = County(Database.Sqlite);
        var other = CountyStore.Sqlite(Path.Combine(county.Folder, "county.db"), People.Tahe, InReportOrder.Types);
        Assert.Equal(2026, other.Calendar.LastYear);
        Load(county);
        Assert.True(SpinWait.SpinUntil(() => other.Calendar.LastYear == 2027, TimeSpan.FromSeconds(10)));
    }
}
