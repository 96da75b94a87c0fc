using Microsoft.Playwright;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>年度报告 — from its template to everybody's phone, and to the figure that was restated afterwards.</summary>
[Collection("journeys")]
public sealed class ReportJourneys(DemoSite site)
{
    private const string Title = "塔河县2025年度法治政府建设情况";

    [Fact]
    public async Task A_report_is_drafted_from_its_template_confirmed_audited_published_and_restated()
    {
        var clerk = await site.Open("chengban", width: 1440);
        var here = await Draft(clerk);
        await clerk.Do(here, "AskForConfirmation", ("organs", "traffic"));
        var organ = await site.Open("jiaotong");
        await organ.Do(here, "ConfirmPart", ("organ", "traffic"), ("agrees", "true"));

        await clerk.Go($"{here}/do/AuditReport");
        await clerk.Sees("一次办占比98.77%");
        await clerk.Accessible();
        await clerk.Picture("office-report-check");
        await clerk.Press("校核定稿");
        var reviewer = await site.Open("shenhe");
        await reviewer.Do(here, "ReviewReport", ("passed", "true"), ("opinion", "内容合法，数字与台账一致。"));
        var head = await site.Open("xianzhang");
        await head.Do(here, "ApproveReport");
        await clerk.Do(here, "SendUpReport", ("recipients", "中共大兴安岭地委、大兴安岭地区行政公署"));
        await clerk.Do(here, "PublishReport");
        await clerk.Go("/office/annual-report/progress");
        await clerk.Accessible();
        await clerk.Picture("office-report-progress");

        await Read(width: 1280);
        await Read(width: 360);

        // One more training is found: it is recorded, and the published figure restated with the reason.
        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/joint-training/new/RecordJointTraining");
        await bureau.Type(
            ("heldOn", "2025-12-23"),
            ("topic", "执法证据的审查（演示）"),
            ("court", "塔河县人民法院"),
            ("place", "线上"),
            ("people", "9"),
            ("reviewOrgan", "true")
        );
        await bureau.Press("登记同堂培训");
        await clerk.Go($"{here}/do/RestateFigure");
        await clerk.Accessible();
        await clerk.Type(("key", "liaison.joint_trainings"), ("reason", "补记十二月的一次同堂培训。"));
        await clerk.Press("更正数字");
        var visitor = await site.Open();
        await visitor.Go(here.Replace("/office/annual-report/", "/reports/", StringComparison.Ordinal));
        await visitor.Sees("法院同堂培训：原为8，现为9。补记十二月的一次同堂培训。");
        Assert.Equal(
            [
                "DraftReport",
                "AskForConfirmation",
                "ConfirmPart",
                "AuditReport",
                "ReviewReport",
                "ApproveReport",
                "SendUpReport",
                "PublishReport",
                "RestateFigure",
            ],
            site.Acts(Guid.Parse(here.Split('/')[3]))
        );
    }

    /// <summary>Begins from the template: what is typed is filled in beside it, an unknown figure is told, a known one put where the cursor stands.</summary>
    private static async Task<string> Draft(Walk clerk)
    {
        await clerk.Go("/office/annual-report/begin");
        await clerk.Accessible();
        await clerk.Follow("县政府年度报告模板");
        await clerk.Accessible();
        var (text, preview) = (clerk.Page.Locator("textarea[data-figures]"), clerk.Page.Locator("[data-preview]"));
        await Assertions.Expect(preview).ToContainTextAsync("认领编制政务服务事项2444项");
        await clerk.Picture("office-report-editor");
        var whole = await text.InputValueAsync();
        await text.FillAsync("全年调解{{ mediation.nothing }}件。");
        await Assertions.Expect(preview).ToContainTextAsync("不存在的指标“mediation.nothing”");
        await text.FillAsync("清理文件{{ normative.reviewed }}件,废止{{ normative.repealed }}件,保留31件。");
        await Assertions.Expect(preview).ToContainTextAsync("数字不符");
        await text.FillAsync("调解成功率");
        await clerk.Page.Locator(".fz-picker summary").ClickAsync();
        await clerk.Page.Locator("[data-words]").FillAsync("成功 达成协议");
        await clerk.Page.Locator("[data-list] li:not([hidden]) button").First.ClickAsync();
        Assert.Equal("调解成功率{{ mediation.success_rate }}", await text.InputValueAsync());
        await Assertions.Expect(preview).ToContainTextAsync("调解成功率100%");
        await clerk.Accessible();
        await text.FillAsync(whole);
        await clerk.Press("起草报告");
        return clerk.Here;
    }

    private async Task Read(int width)
    {
        var visitor = await site.Open(width: width);
        await visitor.Go("/reports");
        await visitor.Accessible();
        await visitor.Follow(Title);
        await visitor.Accessible();
        await visitor.Picture($"portal-report-{(width == 360 ? "phone" : "desk")}");
        var figure = visitor.Page.Locator("a.fz-figure[href='#f-publicity.activities']").First;
        await figure.ClickAsync();
        var card = visitor.Page.Locator("[id='f-publicity.activities']");
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(card).ToContainTextAsync("背后的事项194件");
        await visitor.Accessible();
        await visitor.Picture($"portal-report-figure-{(width == 360 ? "phone" : "desk")}");
    }

    [Fact]
    public async Task Anybody_checks_a_report_and_compares_two_without_a_script()
    {
        foreach (var width in (int[])[1280, 360])
        {
            var visitor = await site.Open(width: width, script: width == 1280);
            await visitor.Go("/audit");
            await visitor.Type(("text", "清理行政规范性文件37件,废止8件,保留30件。认领事项2444项,一次办占比98.79%。"));
            await visitor.Press("核对");
            await visitor.Sees("2414项为98.7725%");
            // The page fades in.
            await visitor.Page.WaitForTimeoutAsync(600);
            await visitor.Picture($"portal-audit-{(width == 360 ? "phone" : "desk")}");
            if (width == 1280)
                await visitor.Accessible();
            await visitor.Go("/reports/compare");
            await visitor.Press("比较");
        }
    }
}
