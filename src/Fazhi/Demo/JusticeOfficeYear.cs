using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.JusticeOffices;

namespace Fazhi.CommandLine.Demo;

/// <summary>司法所演示：各乡镇一个司法所，开库康司法所2025年被评为省级规范化司法所，如报告所载。地址、电话和文号为演示。</summary>
internal static class JusticeOfficeYear
{
    private static readonly Actor Clerk = DemoPeople.Handler("justice");

    private static readonly (string Code, string Name)[] Townships =
    [
        ("tahe-town", "塔河镇"),
        ("walagan", "瓦拉干"),
        ("pangu", "盘古"),
        ("guyi", "古驿"),
        ("kaikukang", "开库康"),
        ("shibazhan", "十八站"),
        ("yixiken", "依西肯"),
    ];

    internal static IEnumerable<DemoStory> Stories()
    {
        foreach (var ((code, name), i) in Townships.Select((t, i) => (t, i)))
            yield return new DemoStory("justice-office", "justice").On(
                new DateOnly(2025, 1, 2),
                Clerk,
                new RegisterJusticeOffice
                {
                    Title = Called(name),
                    Township = code,
                    Address = $"{name}演示街{i + 1}号",
                    Phone = PhoneNumber.Parse($"0457-366000{i}"),
                    Staff = 2 + i % 2,
                    Functions = ["人民调解", "社区矫正", "法治宣传", "公共法律服务"],
                    From = new DateOnly(2010, 1, 1),
                }
            );
        yield return new DemoStory("justice-office-rating", "justice").On(
            DemoPeople.WorkingDay(10, 15),
            Clerk,
            county => new RateJusticeOffice
            {
                Office = Reference<JusticeOffice>.Of(county.List<JusticeOffice>(o => o.Township == "kaikukang").Single()),
                Level = RatingLevel.Province,
                Called = "规范化司法所",
                Giver = "黑龙江省司法厅",
                RatedOn = DemoPeople.WorkingDay(10, 15),
                Paper = "关于命名省级规范化司法所的决定（演示）",
            }
        );
    }

    private static string Called(string township) => $"塔河县司法局{township}司法所";
}
