using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Assistance;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Assistance;

/// <summary>帮办代办 — asked, taken on by a point, done by its agent, free, and rated by who asked; a point's week is counted once.</summary>
public sealed class AssistanceTests
{
    private const string Hall = "演示大厅";
    private const string Centre = "开库康镇演示中心";
    private static readonly Actor Town = new("town-handler", "吴乡镇", "kaikukang", Role.Handler, Role.Registrar);

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void Help_is_asked_for_taken_on_by_a_township_done_free_of_charge_and_rated_by_who_asked_alone(Database database)
    {
        using var county = Ready(database);
        var id = county.Open("assistance-order", Asked, People.Resident);
        Assert.Equal(new DateOnly(2025, 1, 7), county.Due(id, "acceptance"));
        // Whose point it is does it, and must be named.
        Assert.Equal(["DB034"], county.Not(id, new AcceptHelp { Point = Centre }));
        county.Done(id, new AcceptHelp { Point = Centre, Through = "kaikukang" });
        Assert.Equal(new DateOnly(2025, 1, 20), county.Due(id, "delivery"));
        // An agent of another point doesn't do it.
        Assert.Equal(
            ["DB035"],
            county.Not(id, new BeginHelp { Agent = $"{Hall}帮办员演示1", Manner = HelpManner.OnBehalf }, Town)
        );
        county.Done(id, new BeginHelp { Agent = $"{Centre}帮办员演示2", Manner = HelpManner.OnBehalf }, Town);
        Assert.Equal(["DB036"], county.Not(id, new DeliverHelp { Result = "办好了。" }, Town));
        county.Done(id, new DeliverHelp { Result = "办好了。", Free = true }, Town);
        // Nobody rates what is its own work.
        Assert.NotEmpty(county.Not(id, new RateHelp { Rating = Satisfaction.Very }, Town));
        Assert.NotEmpty(county.Not(id, new RateHelp { Rating = Satisfaction.Very }));
        county.Done(id, new RateHelp { Rating = Satisfaction.No }, People.Resident);
        Assert.Equal(
            [1m, 1m, 0m, 2m, 2m],
            county.Counted(
                "assistance.delivered",
                "assistance.rated",
                "assistance.satisfied",
                "assistance.points",
                "assistance.agents"
            )
        );
        Assert.Equal(["AskForHelp", "AcceptHelp", "BeginHelp", "DeliverHelp", "RateHelp"], county.Acts(id));
        Assert.DoesNotContain("演示居民", county.Read<AssistanceOrder>(id).Title, StringComparison.Ordinal);
        county.Verify();
    }

    [Fact]
    public void An_order_is_moved_declined_stopped_or_withdrawn_with_reasons_and_a_point_at_work_is_not_closed()
    {
        using var county = Ready();
        Assert.Equal(
            ["DB032"],
            county.NotOpened("assistance-order", Asked with { For = ServiceAudience.Both, Channel = AskingChannel.Phone })
        );
        Assert.Equal(["DB033"], county.NotOpened("assistance-order", Asked));
        var id = county.Open("assistance-order", Asked with { Channel = AskingChannel.Phone });
        county.Done(id, new AcceptHelp { Point = Hall });
        var hall = county.Read<AssistanceOrder>(id).PointId!.Value;
        Assert.Equal(["DB002"], county.Not(hall, new CloseAssistancePoint { Reason = "撤销。" }));
        Assert.Equal(["DB003"], county.Not(hall, new VoidRecord<AssistancePoint> { Reason = "有误。" }));
        var due = county.Due(id, "delivery");
        county.Today(2025, 1, 8);
        county.Done(
            id,
            new MoveHelp
            {
                Point = Centre,
                Through = "kaikukang",
                Reason = "就近。",
            }
        );
        Assert.Equal(due, county.Due(id, "delivery"));
        county.Done(id, new StopHelp { Reason = "材料不全。", Told = "补齐后到窗口办理，不服的拨打12345。" }, Town);
        county.Done(hall, new CloseAssistancePoint { Reason = "撤销。" });
        var declined = county.Open("assistance-order", Asked, People.Resident);
        Assert.Equal(["DB031"], county.Not(declined, new AcceptHelp { Point = Hall }).Except(["DB034"]));
        county.Done(
            declined,
            new DeclineHelp
            {
                Ground = DeclineGround.InPerson,
                Explanation = "必须本人到场。",
                Told = "请本人到窗口办理，不服的拨打12345。",
            }
        );
        Assert.Equal("assistance/RefusalNotice", Assert.Single(county.Read<AssistanceOrder>(declined).Documents).Template);
        var withdrawn = county.Open("assistance-order", Asked, People.Resident);
        Assert.Equal(["DB037"], county.Not(withdrawn, new WithdrawHelp()));
        county.Done(withdrawn, new WithdrawHelp(), People.Resident);
        Assert.Equal([0m], county.Counted("assistance.delivered"));
        Assert.Equal("—", county.Figure(county.Store.Types.Indicator("assistance.satisfied_rate")!).Printed);
        county.Verify();
    }

    [Fact]
    public void A_points_week_is_counted_once_with_days_of_that_week_and_year_that_have_gone_by()
    {
        using var county = Ready();
        county.Today(2025, 1, 15);
        county.Open("enquiry-tally", Week);
        Assert.Equal(
            [30m, 17m, 11m, 1m, 1m],
            county.Counted(
                "assistance.enquiries",
                "assistance.enquiries_counter",
                "assistance.enquiries_phone",
                "assistance.enquiries_online",
                "assistance.enquiries_visit"
            )
        );
        Assert.Equal(["DB022"], county.NotOpened("enquiry-tally", Week));
        Assert.Equal(["DB021", "DB024"], county.NotOpened("enquiry-tally", Week with { From = new(2025, 1, 7) }));
        Assert.Equal(["DB023"], county.NotOpened("enquiry-tally", Week with { From = new(2025, 1, 13) }));
        Assert.Equal(
            ["DB025"],
            county.NotOpened("enquiry-tally", new RecordTally { Point = Hall, From = new(2025, 1, 6) }).Except(["DB022"])
        );
        // The first days of the year are a week of their own: the Monday before belongs to the year before.
        Assert.Equal(["DB024"], county.NotOpened("enquiry-tally", Week with { From = new(2025, 1, 1) }));
        county.Open(
            "enquiry-tally",
            new RecordTally
            {
                Point = Hall,
                From = new(2025, 1, 1),
                Thursday = new DayCounts(5),
            }
        );
        Assert.Equal(["DB027"], county.NotOpened("enquiry-tally", Week with { From = new(2024, 11, 4) }));
        Assert.Equal(
            ["DB028"],
            county.NotOpened(
                "enquiry-tally",
                Week with
                {
                    Point = Centre,
                },
                new Actor("x", "钱交通", "traffic", Role.Handler),
                "traffic"
            )
        );
        Assert.Equal([35m], county.Counted("assistance.enquiries"));
        Assert.Equal("30余", county.Figure(county.Store.Types.Indicator("assistance.enquiries")!).Printed);
        county.Verify();
    }

    [Fact]
    public void A_badge_is_one_agents_and_who_worked_is_not_voided()
    {
        using var county = Ready();
        Assert.Equal(["DB011"], county.NotOpened("assistance-agent", Registering(Hall, "演示1")));
        Assert.Equal(["DB001"], county.NotOpened("assistance-point", Opening(Hall)));
        var id = county.Open("assistance-order", Asked with { Channel = AskingChannel.Counter });
        county.Done(id, new AcceptHelp { Point = Hall });
        county.Done(id, new BeginHelp { Agent = $"{Hall}帮办员演示1", Manner = HelpManner.Guiding });
        var agent = county.Read<AssistanceOrder>(id).AgentId!.Value;
        Assert.Equal(["DB012"], county.Not(agent, new VoidRecord<AssistanceAgent> { Reason = "有误。" }));
        county.Done(agent, new ReleaseAgent { Reason = "调离。" });
        Assert.Equal(["DB035"], county.Not(id, new BeginHelp { Agent = new(agent, ""), Manner = HelpManner.Guiding }));
    }

    private static AskForHelp Asked { get; } =
        new()
        {
            Applicant = "演示居民",
            Phone = PhoneNumber.Parse("13900000001"),
            For = ServiceAudience.Person,
            Wanted = "不会办医保登记。",
        };

    private static RecordTally Week { get; } =
        new()
        {
            Point = Hall,
            From = new(2025, 1, 6),
            Monday = new DayCounts(12, 5, 1),
            Friday = new DayCounts(5, 6, null, 1),
        };

    private static OpenAssistancePoint Opening(string name) =>
        new()
        {
            Title = name,
            Kind = AssistancePointKind.Hall,
            Township = "塔河镇",
            Address = "演示街1号",
            Hours = "周一至周五",
            Phone = "0457-3661111",
            OpenedFrom = new(2024, 12, 1),
        };

    private static RegisterAgent Registering(string point, string badge) =>
        new()
        {
            Point = point,
            Name = "演示帮办员",
            Badge = badge,
            ServingFrom = new(2025, 1, 6),
        };

    private static TestCounty Ready(Database database = Database.Sqlite)
    {
        var county = new TestCounty(database, InReportOrder.Types);
        county.Open("assistance-point", Opening(Hall));
        county.Open("assistance-point", Opening(Centre) with { Kind = AssistancePointKind.TownshipCentre }, Town, "kaikukang");
        county.Open("assistance-agent", Registering(Hall, "演示1"));
        county.Open("assistance-agent", Registering(Centre, "演示2"), Town, "kaikukang");
        return county;
    }
}
