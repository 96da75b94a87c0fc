using System.Net;
using System.Text;
using Fazhi.Clocks;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Portal;

/// <summary>A draft on the portal: said of a paragraph without an account, shown after somebody has looked, answered to its author and to everybody.</summary>
public sealed class ConsultationPageTests
{
    private const string Hostile = "\"><script>alert(1)</script>';--";

    private static DateOnly Today(Site site) => new CountyClock(site.Time).Today;

    private static OpenComments Plan(Site site) =>
        new()
        {
            Title = "县城停车规划（征求意见稿）",
            Text = "第一条　总体要求。\n第二条　新增停车位二百个。",
            Note = "停车位不足，需要规划。",
            From = Today(site),
            Until = Today(site).AddDays(30),
            Channel = "县人民政府网站",
        };

    [Fact]
    public async Task What_is_said_of_a_paragraph_is_shown_after_a_look_and_answered_to_all()
    {
        await using var site = await Site.Start();
        var id = site.Open("consultation", Plan(site));
        var (here, resident) = ($"/consultations/{id}", await site.Browser());
        await resident.Open(here);
        Assert.Contains("新增停车位二百个", resident.Text, StringComparison.Ordinal);
        Assert.Contains("停车位不足，需要规划。", resident.Text, StringComparison.Ordinal);
        await resident.Open($"{here}/comment?paragraph=2");
        await resident.Press("提交意见");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, resident.Status);
        await resident
            .Fill("text", $"增加到三百个。{Hostile}")
            .Fill("name", "演示乙")
            .Attach("files", "测算.txt", Encoding.UTF8.GetBytes("车辆三千，车位二百。"))
            .Press("提交意见");
        Assert.Contains("受理回执", resident.Text, StringComparison.Ordinal);

        var visitor = await site.Browser();
        await visitor.Open($"{here}/remarks");
        Assert.DoesNotContain("增加到三百个", visitor.Text, StringComparison.Ordinal);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/consultation/{id}/remarks");
        await clerk.Press("公开所选的意见");
        Assert.Contains(clerk.Errors, e => e.Contains("请选择要办理的意见", StringComparison.Ordinal));
        var remark = clerk.Page.QuerySelector("input[name=remark]")!.GetAttribute("value")!;
        await clerk.Fill("remark", remark).Press("公开所选的意见");
        Assert.Contains("已办理1条", clerk.Text, StringComparison.Ordinal);

        await visitor.Open($"{here}/remarks?draft=1&paragraph=2");
        Assert.Contains("增加到三百个", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("演示乙", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(
            visitor.Page.QuerySelectorAll("script"),
            s => s.TextContent.Contains("alert", StringComparison.Ordinal)
        );
        await visitor.Follow("测算.txt");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        await clerk.Open($"/office/consultation/{id}/remarks?show=Unanswered");
        await clerk.Fill("remark", remark).Fill("reply", "改为三百个。").Press("答复所选的意见");
        Assert.Contains(clerk.Errors, e => e.Contains("采纳", StringComparison.Ordinal));
        Assert.Equal("改为三百个。", clerk.Page.QuerySelector("textarea[name=reply]")!.TextContent.Trim());
        await clerk.Fill("remark", remark).Fill("disposition", "Adopted").Fill("reply", "改为三百个。").Press("答复所选的意见");
        await resident.Open("/follow/matter");
        Assert.Contains("改为三百个。", resident.Text, StringComparison.Ordinal);
        await visitor.Open($"{here}/remarks.csv");
        Assert.Contains("改为三百个。", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("演示乙", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(["OpenComments", "SubmitComment", "ShowComment", "DisposeComment"], site.Acts());
        site.Verify();
    }

    [Fact]
    public async Task A_remark_too_late_or_on_a_draft_replaced_meanwhile_is_told_and_keeps_its_words()
    {
        await using var site = await Site.Start();
        var id = site.Open("consultation", Plan(site));
        var (here, resident) = ($"/consultations/{id}", await site.Browser());
        await resident.Open($"{here}/comment?paragraph=2");
        site.Do(
            ActRequest.In(
                id,
                new ReviseDraft
                {
                    Text = $"第一条　总体要求。\n第二条　保障措施。\n第三条　新增停车位三百个。",
                    Explanation = "增加一条，期限不重新计算。",
                }
            ),
            People.Handler
        );
        await resident.Fill("text", "增加到五百个。").Press("提交意见");
        Assert.Contains(resident.Errors, e => e.Contains("征求意见稿已经更换", StringComparison.Ordinal));
        Assert.Equal("增加到五百个。", resident.Page.QuerySelector("textarea[name=text]")!.TextContent.Trim());
        // The paragraph with these words is gone: it is now said of the whole, and sent once more.
        await resident.Press("提交意见");
        Assert.Contains("受理回执", resident.Text, StringComparison.Ordinal);

        await resident.Open($"{here}/comment");
        var late = Today(site).AddDays(31);
        site.Today(late.Year, late.Month, late.Day);
        new Sweep(site.Desk()).Run();
        await resident.Fill("text", $"晚了的意见。{Hostile}").Press("提交意见");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, resident.Status);
        Assert.Contains(Hostile, resident.Page.QuerySelector("textarea[name=text]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(resident.Errors);
        Assert.Equal(["OpenComments", "ReviseDraft", "SubmitComment", "CloseComments"], site.Acts());
        site.Verify();
    }
}
