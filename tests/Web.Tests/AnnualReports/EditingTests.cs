using System.Net;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.AnnualReports;

/// <summary>起草 — templates as data, the text with its figures beside it, versions compared, who is how far.</summary>
public sealed class EditingTests
{
    [Fact]
    public async Task A_report_begins_from_a_template_and_shows_its_figures_before_anything_is_recorded()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 7);
        var template = site.Open("report-template", Template("县政府年度报告模板"));
        var acts = site.Acts().Count;
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/annual-report/begin");
        await clerk.Follow("县政府年度报告模板");
        Assert.Contains($"template={template}", clerk.Path, StringComparison.Ordinal);
        Assert.Equal("2025", clerk.Page.QuerySelector("[name=year]")!.GetAttribute("value"));
        Assert.Contains("全年受理劳动仲裁案件20件,其中民事12件,刑事7件。", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("其中各项之和（19）与“受理劳动仲裁案件”（20）不等。", clerk.Text, StringComparison.Ordinal);

        await clerk
            .Fill("draft", Reporting.Draft.Replace("arbitration.civil", "aid.civl", StringComparison.Ordinal))
            .Press("填入数字");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Contains("模板引用了不存在的指标“aid.civl”", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(acts, site.Acts().Count);

        await clerk.Fill("draft", Reporting.Draft).Press("起草报告");
        Assert.Equal("DraftReport", site.Acts()[^1]);
    }

    [Theory]
    [InlineData("全年{{ arbitration.cases }件。", "模板的写法有误：第1行")]
    [InlineData("全年{{ aid.nothing }}件。", "不存在的指标“aid.nothing”")]
    [InlineData("全年{{ arbitration.cases.chnge }}件。", "“arbitration.cases.chnge”写错了")]
    [InlineData("清理文件{{ arbitration.cases }}件,废止12件,保留7件。", "数字不符")]
    [InlineData("共<script>alert(1)</script>{{ arbitration.cases }}件。", "<script>alert(1)</script>20件")]
    public async Task What_is_wrong_with_the_text_is_said_while_it_is_typed(string text, string said)
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/annual-report/new/DraftReport");
        await clerk.Fill("year", "2025").Fill("draft", text).Press("填入数字");
        Assert.Contains(said, clerk.Text, StringComparison.Ordinal);
        Assert.Equal(text, clerk.Page.QuerySelector("[name=draft]")!.TextContent.TrimStart('\n'));
        Assert.Empty(clerk.Page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Versions_of_a_template_are_compared_to_the_letter_and_an_amendment_changes_something()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var template = site.Open("report-template", Template("县政府年度报告模板"));
        Assert.Equal(["BM002"], site.Not(template, new AmendTemplate { Text = Reporting.Draft }));
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/report-template/{template}/versions");
        Assert.Contains("正文还没有修改过", clerk.Text, StringComparison.Ordinal);
        await clerk.Open($"/office/report-template/{template}/do/AmendTemplate");
        Assert.Contains("全年受理劳动仲裁案件20件", clerk.Text, StringComparison.Ordinal);
        await clerk
            .Fill("text", Reporting.Draft.Replace("全年受理", "全年共受理", StringComparison.Ordinal) + "\n二、存在的问题")
            .Press("修订报告模板");
        await clerk.Open($"/office/report-template/{template}/versions");
        Assert.Equal(["共", "二、存在的问题"], clerk.Page.QuerySelectorAll("ins").Select(e => e.TextContent));
        Assert.Empty(clerk.Page.QuerySelectorAll("del"));
        Assert.Contains("两边相同的2段没有列出。", clerk.Text, StringComparison.Ordinal);
        site.Verify();
    }

    [Fact]
    public async Task A_template_of_one_name_is_adopted_once_and_a_retired_one_no_longer_offered()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var template = site.Open("report-template", Template("乡镇年度报告模板"));
        var outcome = site.Desk()
            .Perform(Storage.ActRequest.Open("report-template", Template("乡镇年度报告模板"), organ: "gov"), People.Handler);
        Assert.Equal(["BM001"], outcome.Problems.Select(p => p.Code));
        var retired = site.Desk()
            .Perform(Storage.ActRequest.In(template, new RetireTemplate { Reason = "改用新模板。" }), People.Handler);
        Assert.True(retired.Done);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/annual-report/begin");
        Assert.DoesNotContain("乡镇年度报告模板", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("还没有报告模板", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_late_is_told_by_organ_also_of_those_who_have_not_begun()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        site.Publish();
        site.Today(2026, 3, 10);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/annual-report/progress");
        var rows = clerk.Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        // AN-01: 1 March 2026 is a Sunday.
        Assert.Contains(
            rows,
            r =>
                r.Contains("塔河县交通运输局", StringComparison.Ordinal)
                && r.Contains("尚未起草", StringComparison.Ordinal)
                && r.Contains("逾期8天", StringComparison.Ordinal)
        );
        Assert.Contains(
            rows,
            r =>
                r.Contains("塔河县人民政府", StringComparison.Ordinal)
                && r.Contains("已公开", StringComparison.Ordinal)
                && !r.Contains("逾期", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("塔河县人民政府", rows[0], StringComparison.Ordinal);
    }

    private static AdoptTemplate Template(string name) =>
        new()
        {
            Name = name,
            Kind = ReportKind.County,
            Text = Reporting.Draft,
        };
}
