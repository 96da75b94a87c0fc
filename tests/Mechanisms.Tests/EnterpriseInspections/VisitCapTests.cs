using CsCheck;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Xunit;

namespace Fazhi.Mechanisms.Tests.EnterpriseInspections;

/// <summary>The answer to “may we visit” follows from the visits and the rules alone, whatever order they come in.</summary>
public sealed class VisitCapTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 364].Select(d => new DateOnly(2025, 1, 1).AddDays(d));

    [Fact]
    public void So_many_visits_on_a_day_in_seven_and_in_thirty_days_are_warned_of_and_no_others() =>
        Gen.Select(Day.List[0, 12], Day, (days, on) => (days, on))
            .Sample(x =>
            {
                var told = VisitCaps.Warnings(x.on, null, x.days.Select(Made).ToList(), (1, 2, 3));
                var all = x.days.Append(x.on).ToList();
                var expected = new[] { (1, 1, "同一天"), (7, 2, "七天以内"), (30, 3, "三十天以内") }
                    .Where(w =>
                        Enumerable
                            .Range(0, w.Item1)
                            .Any(back =>
                                all.Count(d =>
                                    d.DayNumber >= x.on.DayNumber - back && d.DayNumber < x.on.DayNumber - back + w.Item1
                                ) > w.Item2
                            )
                    )
                    .Select(w => w.Item3);
                Assert.Equal(expected, told.Select(t => t.Split("该企业")[1].Split("的检查")[0]));
            });

    [Fact]
    public void One_more_visit_that_counts_leaves_one_less_and_at_the_limit_forbids() =>
        Gen.Select(Gen.Int[1, 6], Day.List[0, 10], Day, (times, days, on) => (times, days, on))
            .Sample(x =>
            {
                var item = new InspectionItem();
                Filed(x.times).Apply(item, Doing(x.on));
                var question = new VisitQuestion(RiskClass.A, ["traffic"], [item], VisitCause.Plan, x.on, null);
                var answer = Assert.Single(VisitCaps.Answer(question, [.. x.days.Select(d => Made(d, item))], [], [], o => o));
                Assert.Equal((x.days.Count, Math.Max(0, x.times - x.days.Count)), (answer.Count, answer.Left));
                Assert.Equal(x.days.Count >= x.times, answer.Forbids);
                // What was ordered from above neither counts nor is forbidden.
                Assert.False(
                    Assert
                        .Single(
                            VisitCaps.Answer(
                                question with
                                {
                                    Cause = VisitCause.Ordered,
                                },
                                [.. x.days.Select(d => Made(d, item))],
                                [],
                                [],
                                o => o
                            )
                        )
                        .Forbids
                );
            });

    private static EnterpriseInspection Made(DateOnly on) => Made(on, new());

    private static EnterpriseInspection Made(DateOnly on, InspectionItem item)
    {
        var visit = new EnterpriseInspection();
        new ProposeVisit
        {
            Enterprise = new(Guid.Empty, "演示食品店"),
            Items = [Reference<InspectionItem>.Of(item)],
            Kind = VisitKind.Routine,
            Cause = VisitCause.Plan,
            Reason = "核对。",
            VisitOn = on,
            Officers = [],
        }.Apply(visit, Doing(on));
        new ApproveVisit().Apply(visit, Doing(on));
        return visit;
    }

    private static FileItem Filed(int cap) =>
        new()
        {
            Title = "食品检查",
            Grounds = "《食品安全法》",
            Category = "食品经营",
            Content = "进货查验。",
            Standard = "记录完整。",
            Mode = InspectionMode.OnSite,
            YearlyCap = cap,
        };

    private static Doing Doing(DateOnly on) =>
        new()
        {
            On = on,
            At = default,
            Actor = Testing.People.Handler,
            Sequence = 0,
        };
}
