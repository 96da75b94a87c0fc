using Fazhi.Mechanisms.Honours;

namespace Fazhi.CommandLine.Demo;

/// <summary>荣誉演示：四项，如报告所载。</summary>
internal static class HonoursYear
{
    internal static IEnumerable<DemoStory> Stories()
    {
        yield return Honour(
            301,
            6,
            "行政复议、行政应诉工作通报表扬",
            "司法部",
            HonourLevel.Ministry,
            HonourCategory.Reconsideration
        );
        yield return Honour(
            302,
            3,
            "全省司法行政系统先进个人",
            "黑龙江省司法厅",
            HonourLevel.Province,
            HonourCategory.JudicialAdministration
        );
        yield return Honour(303, 9, "全省最美法律明白人", "黑龙江省司法厅", HonourLevel.Province, HonourCategory.LawLiterate);
        yield return Honour(304, 11, "“法治号中国行”活动优秀奖", "活动组委会", HonourLevel.National, HonourCategory.LegalJourney);
    }

    private static DemoStory Honour(int person, int month, string title, string giver, HonourLevel level, HonourCategory category)
    {
        var day = DemoPeople.WorkingDay(month, 10);
        return new DemoStory("honour", "justice").On(
            day,
            DemoPeople.Handler("justice"),
            new RecordHonour
            {
                Recipient = DemoPeople.Name(person),
                Title = title,
                Giver = giver,
                Level = level,
                Category = category,
                GivenOn = day,
            }
        );
    }
}
