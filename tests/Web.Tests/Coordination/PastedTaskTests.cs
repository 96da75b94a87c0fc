using Fazhi.Mechanisms.Coordination;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;

namespace Fazhi.Web.Tests.Coordination;

/// <summary>粘贴任务清单 — as people have it: with its title above, cells in quotes, separated by commas.</summary>
public sealed class PastedTaskTests
{
    [Fact]
    public async Task A_list_is_recognised_with_its_title_above_its_cells_in_quotes_and_whatever_separates_them()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        var points = on.Open(
            "work-points",
            People.Handler,
            new DraftWorkPoints
            {
                Title = "要点（演示）",
                Year = on.Today.Year,
                IssuedBy = "塔河县人民政府",
            }
        );
        using var clerk = await site.Browser(People.Handler);
        foreach (
            var list in new[]
            {
                "法治政府建设任务清单\t\t\t\n序号\t重点任务\t牵头单位\t完成时限\n1\t整治客运乱象\t县司法局\t6月底前",
                "序号,重点任务,牵头单位,完成时限\r\n1,整治客运乱象,县司法局,6月底前",
                "重点任务\t牵头单位\t完成时限\n\"整治客运\n乱象\"\t县司法局\t6月30日",
                "法治政府建设任务清单\t\t\n整治客运乱象\t县司法局\t\t\t6月底前",
            }
        )
        {
            await clerk.Open($"/office/work-points/{points.Id}/tasks");
            clerk.Fill("rows", list);
            await clerk.Press("下一步：认出各行");
            var rows = clerk.Page.QuerySelector("main [name=rows]")!.TextContent.Trim().Split('\n');
            Assert.Equal(2, rows.Length);
            Assert.StartsWith("整治客运", rows[1], StringComparison.Ordinal);
            Assert.Contains("塔河县司法局", rows[1], StringComparison.Ordinal);
            Assert.Contains($"{on.Today.Year}-06-30", rows[1], StringComparison.Ordinal);
        }

        // A quote that never ends is a character of the text.
        await clerk.Open($"/office/work-points/{points.Id}/tasks");
        clerk.Fill("rows", "重点任务\t牵头单位\n\"整治\t县司法局");
        await clerk.Press("下一步：认出各行");
        Assert.Contains("整治", clerk.Page.QuerySelector("main [name=rows]")!.TextContent, StringComparison.Ordinal);
    }
}
