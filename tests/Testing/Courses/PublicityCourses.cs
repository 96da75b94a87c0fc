using Fazhi.Matters;
using Fazhi.Mechanisms.Honours;
using Fazhi.Mechanisms.LawPublicity;

namespace Fazhi.Testing.Courses;

/// <summary>Law publicity's registers and duties, and honours.</summary>
internal static class PublicityCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        One(
            "publicity-activity",
            on => new RecordActivity
            {
                HeldOn = on.Today,
                Venue = "社区",
                Place = on.Name("塔河镇演示社区"),
                Law = "《中华人民共和国民法典》",
                People = 40,
            }
        ),
        One(
            "publicity-post",
            on => new RecordPost
            {
                Title = on.Name("以案说法"),
                Account = "塔河普法",
                PublishedOn = on.Today,
                Reads = 300,
            }
        ),
        One(
            "media-item",
            on => new RecordMediaItem
            {
                Title = on.Name("普法进林场"),
                Outlet = "大兴安岭日报",
                Level = MediaLevel.Prefecture,
                PublishedOn = on.Today,
            }
        ),
        One(
            "law-literate",
            on => new RecordLawLiterate
            {
                Name = on.Name("演示甲"),
                Village = "演示村",
                TrainedOn = on.Today,
                CertifiedOn = on.Today,
            }
        ),
        new("culture-site", Site),
        new("publicity-duty", Duty),
        One(
            "honour",
            on => new RecordHonour
            {
                Recipient = "演示乙",
                Title = on.Name("全省司法行政系统先进个人"),
                Giver = "黑龙江省司法厅",
                Level = HonourLevel.Province,
                Category = HonourCategory.JudicialAdministration,
                GivenOn = on.Today,
            }
        ),
    ];

    private static OrdinaryCourse One(string type, Func<Ground, Act> act) =>
        new(type, on => [on.Open(type, People.Handler, act(on))]);

    private static IEnumerable<Matter> Site(Ground on)
    {
        var site = on.Open(
            "culture-site",
            People.Handler,
            new RegisterSite
            {
                Title = on.Name("法治广场"),
                Kind = "法治广场",
                Address = "塔河县演示街1号",
                BuiltOn = on.Today,
            }
        );
        yield return site;
        yield return on.Do(site, People.Handler, new CloseSite { Reason = "场地改建。" });
    }

    private static IEnumerable<Matter> Duty(Ground on)
    {
        var duty = on.Open(
            "publicity-duty",
            People.Handler,
            new ListDuty
            {
                Year = on.Today.Year,
                Content = on.Name("《中华人民共和国森林法》第"),
                Duty = "向执法对象宣传。",
                Measure = "集中宣传两次。",
                Standard = "执法对象知晓有关规定。",
                PlannedUntil = on.Today.AddDays(40),
            }
        );
        yield return duty;
        yield return on.Do(duty, People.Handler, new FulfilDuty { Done = "已集中宣传两次。" });
    }
}
