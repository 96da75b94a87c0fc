using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Mechanisms.Assistance;
using Fazhi.Mechanisms.GovernmentServices;

namespace Fazhi.CommandLine.Demo;

/// <summary>帮办代办演示：服务大厅、七个乡镇便民服务中心、便民服务站和独立办事大厅，各点按周登记解答的咨询，合计2万余次，如报告所载；另有帮办代办若干件。内容为演示。</summary>
internal static class AssistanceYear
{
    private const string Hall = "塔河县政务服务大厅“领帮代”服务专区（演示）";
    private static readonly DateOnly Opened = new(2024, 12, 2);
    private static readonly DateOnly First = new(2025, 1, 3);

    private static readonly (string Organ, string Township)[] Townships =
    [
        ("tahe-town", "塔河镇"),
        ("walagan", "瓦拉干镇"),
        ("pangu", "盘古镇"),
        ("guyi", "古驿镇"),
        ("kaikukang", "开库康镇"),
        ("shibazhan", "十八站鄂伦春族乡"),
        ("yixiken", "依西肯乡"),
    ];

    internal static IEnumerable<DemoStory> Stories()
    {
        yield return Point(Hall, AssistancePointKind.Hall, "business", "塔河镇", 1);
        foreach (var (i, (organ, township)) in Townships.Index())
            yield return Point(Centre(township), AssistancePointKind.TownshipCentre, organ, township, 2 + i);
        yield return Point("开库康镇马林村便民服务站（演示）", AssistancePointKind.VillageStation, "kaikukang", "开库康镇", 10);
        yield return Point("盘古镇盘中村便民服务站（演示）", AssistancePointKind.VillageStation, "pangu", "盘古镇", 11);
        yield return Point("不动产登记大厅（演示）", AssistancePointKind.SeparateHall, "resources", "塔河镇", 12);
        yield return Point("医疗保障办事大厅（演示）", AssistancePointKind.SeparateHall, "insurance", "塔河镇", 13);
        yield return Agent(Hall, "business", 1);
        yield return Agent(Hall, "business", 2);
        foreach (var (i, (organ, township)) in Townships.Index())
            yield return Agent(Centre(township), organ, 11 + i);
        foreach (var from in Weeks())
        {
            yield return Tally(Hall, "business", from, d => new DayCounts(22 + d.DayNumber % 5, 12, 4));
            foreach (var (organ, township) in Townships)
                yield return Tally(Centre(township), organ, from, d => new DayCounts(4, 2, null, d.Day == 15 ? 1 : null));
        }

        foreach (var i in Enumerable.Range(0, 14))
            yield return Order(i);
    }

    private static string Centre(string township) => $"{township}便民服务中心（演示）";

    // The first week of the year begins on its first day.
    private static IEnumerable<DateOnly> Weeks()
    {
        yield return new DateOnly(2025, 1, 1);
        for (var monday = new DateOnly(2025, 1, 6); monday.Year == 2025; monday = monday.AddDays(7))
            yield return monday;
    }

    private static DemoStory Point(string name, AssistancePointKind kind, string organ, string township, int i) =>
        new DemoStory("assistance-point", organ).On(
            First,
            DemoPeople.Handler(organ),
            new OpenAssistancePoint
            {
                Title = name,
                Kind = kind,
                Township = township,
                Address = $"{township}演示街{i}号",
                Hours = "周一至周五8:30—11:30，13:30—17:00，法定节假日除外",
                Phone = $"0457-36800{i:00}",
                OpenedFrom = Opened,
            }
        );

    private static DemoStory Agent(string point, string organ, int badge) =>
        new DemoStory("assistance-agent", organ).On(
            First,
            DemoPeople.Handler(organ),
            new RegisterAgent
            {
                Point = point,
                Name = DemoPeople.Name(800 + badge),
                Badge = $"演示{badge:000}",
                FullTime = badge < 10,
                ServingFrom = Opened,
            }
        );

    private static DemoStory Tally(string point, string organ, DateOnly from, Func<DateOnly, DayCounts> counted)
    {
        var monday = from.AddDays(-(((int)from.DayOfWeek + 6) % 7));
        DayCounts? On(int day) =>
            monday.AddDays(day) is var date
            && date >= from
            && date.Year == from.Year
            && WorkCalendar.StateCouncil.IsWorkingDay(date)
                ? counted(date)
                : null;
        var on = WorkCalendar.StateCouncil.WorkingDayFrom(monday.AddDays(7));
        return new DemoStory("enquiry-tally", organ).On(
            on,
            DemoPeople.Handler(organ),
            new RecordTally
            {
                Point = point,
                From = from,
                Monday = On(0),
                Tuesday = On(1),
                Wednesday = On(2),
                Thursday = On(3),
                Friday = On(4),
                Saturday = On(5),
                Sunday = On(6),
            }
        );
    }

    private static DemoStory Order(int i)
    {
        var (asked, clerk) = (DemoPeople.WorkingDay(3 + i % 9, 12), DemoPeople.Handler("business"));
        var online = i % 2 == 0;
        var resident = DemoPeople.Resident(900 + i);
        var story = new DemoStory("assistance-order", "business").On(
            asked,
            online ? resident : clerk,
            new AskForHelp
            {
                Applicant = DemoPeople.Name(900 + i),
                Phone = PhoneNumber.Parse($"1390000{9000 + i}"),
                For = i % 3 == 2 ? ServiceAudience.Enterprise : ServiceAudience.Person,
                Wanted =
                    i % 3 == 2
                        ? "想开一家小餐馆，不知道要办哪些手续（演示）。"
                        : "家里老人办养老金资格认证，不会用手机（演示）。",
                AtHome = i % 5 == 1,
                Channel =
                    online ? null
                    : i % 4 == 1 ? AskingChannel.Phone
                    : AskingChannel.Counter,
            }
        );
        if (i == 7)
            return story.On(
                asked,
                clerk,
                new DeclineHelp
                {
                    Ground = DeclineGround.InPerson,
                    Explanation = "这件事依照规定必须由本人到场办理（演示）。",
                    Told = "请本人带身份证到塔河县演示街1号办理；不服的，可以拨打12345反映（演示）。",
                }
            );
        story
            .On(asked, clerk, new AcceptHelp { Point = Hall })
            .On(
                Later(asked, 1),
                clerk,
                new BeginHelp { Agent = $"{Hall}帮办员演示{1 + i % 2:000}", Manner = (HelpManner)(i % 2) }
            )
            .On(Later(asked, 2 + i % 4), clerk, new DeliverHelp { Result = "已经办好（演示）。", Free = true });
        return online
            ? story.On(Later(asked, 7), resident, new RateHelp { Rating = i == 8 ? Satisfaction.Fairly : Satisfaction.Very })
            : story;
    }

    private static DateOnly Later(DateOnly day, int days) => WorkCalendar.StateCouncil.AddWorkingDays(day, days);
}
