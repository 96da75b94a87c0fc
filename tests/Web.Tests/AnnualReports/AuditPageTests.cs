using System.Net;
using System.Text;
using Fazhi.Auditor;
using Fazhi.Testing;
using Fazhi.Web.Auditing;
using Xunit;

namespace Fazhi.Web.Tests.AnnualReports;

/// <summary>核对报告 — the auditor's pages, for everybody and for officials.</summary>
public sealed class AuditPageTests
{
    private const string Wrong = "2025年全县清理行政规范性文件37件,废止8件,保留30件。认领事项2444项,一次办占比98.79%。";

    [Fact]
    public async Task Anybody_pastes_a_report_and_sees_what_is_wrong_where_it_stands_and_nothing_is_kept()
    {
        await using var site = await Site.Start();
        var acts = site.Acts().Count;
        var visitor = await site.Browser();
        await visitor.Open("/audit");
        await visitor.Fill("text", Wrong).Press("核对");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(["1", "1", "0", "0"], visitor.Page.QuerySelectorAll(".fz-tally strong").Select(e => e.TextContent));
        Assert.Equal(2, visitor.Page.QuerySelectorAll("mark").Length);
        Assert.Contains("2414项为98.7725%", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(acts, site.Acts().Count);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(site.Data.Root, "*", SearchOption.AllDirectories),
            f => Holds(f, "一次办占比98.79")
        );
    }

    [Fact]
    public async Task What_is_surely_wrong_stands_first_and_what_is_to_be_looked_at_again_is_folded()
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/audit");
        await visitor
            .Fill("text", "全县共有人民调解组织312个。\n截至年底，全县共有人民调解组织321个，实现全覆盖。\n" + Wrong)
            .Press("核对");
        Assert.Equal(["1", "1", "0", "0", "1"], visitor.Page.QuerySelectorAll(".fz-tally strong").Select(e => e.TextContent));
        var folded = visitor.Page.QuerySelector("details.fz-unsure")!;
        Assert.False(folded.HasAttribute("open"));
        Assert.Contains("请核对（1处）", folded.TextContent, StringComparison.Ordinal);
        Assert.Contains("321", folded.TextContent, StringComparison.Ordinal);
        var table = visitor.Page.QuerySelector(".fz-audit table")!;
        Assert.DoesNotContain("321", table.TextContent, StringComparison.Ordinal);
        Assert.True(
            visitor.Page.QuerySelector(".fz-audit")!.InnerHtml.IndexOf("<table", StringComparison.Ordinal)
                < visitor.Page.QuerySelector(".fz-audit")!.InnerHtml.IndexOf("fz-unsure", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(312, true)]
    [InlineData(99, false)]
    public async Task A_rate_without_one_exception_among_hundreds_is_asked_about_and_nothing_is_called_wrong(int cases, bool asks)
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/audit");
        await visitor.Fill("text", $"全年受理行政复议案件{cases}件，办结{cases}件，办结率100%。").Press("核对");
        Assert.Contains("没有发现不符的数字", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            asks,
            visitor.Text.Contains("中没有一件例外，请核对未成功、未完成的是否都已计入。", StringComparison.Ordinal)
        );
        Assert.Equal(asks, visitor.Text.Contains("这不是错误", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cant_be_audited_is_refused_with_the_reason_and_what_was_pasted_stays()
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/audit");
        await visitor.Press("核对");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal(["请粘贴报告文字，或者选择一个文件。"], visitor.Errors);
        await visitor.Fill("text", "法治政府建设<b>稳步推进</b>。").Press("核对");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("文中没有数字", visitor.Errors[0], StringComparison.Ordinal);
        Assert.Contains(
            "法治政府建设<b>稳步推进</b>。",
            visitor.Page.QuerySelector("textarea")!.TextContent,
            StringComparison.Ordinal
        );
        await visitor.Attach("file", "报告.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\nbroken")).Press("核对");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("SH008", visitor.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one string in every cell", "SH011")]
    [InlineData("a page packed twice", "SH012")]
    public async Task A_file_that_would_fell_the_server_is_refused_to_everybody_and_the_server_answers_on(
        string bomb,
        string code
    )
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/audit");
        await visitor.Attach("file", "报告", Bombs.All[bomb]()).Press("核对");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains(code, Assert.Single(visitor.Errors), StringComparison.Ordinal);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/audit");
        await clerk.Attach("file", "报告", Bombs.All[bomb]()).Press("核对");
        Assert.Contains(code, Assert.Single(clerk.Errors), StringComparison.Ordinal);
        await visitor.Open("/audit");
        await visitor.Fill("text", Wrong).Press("核对");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task A_text_of_endless_claims_is_checked_and_the_page_lists_the_first_of_them()
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/audit");
        await visitor.Fill("text", string.Concat(Enumerable.Repeat("共3件，其中1件、", 8000))).Press("核对");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("只列出前300处，共7999处。", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/audit");
        await visitor.Fill("text", "受理10件" + string.Concat(Enumerable.Repeat("‹!--<!--", 50_000))).Press("核对");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await visitor.Open("/audit");
        await visitor.Fill("text", new string('1', 500_001)).Press("核对");
        Assert.Contains("超过50万字", Assert.Single(visitor.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_finding_of_a_place_marks_it_and_each_line_has_its_own()
    {
        var text = AuditText.Of("共3件，其中1件、5件。\n共4件，其中2件、9件。");
        var findings = Audit.Of(text);
        var lines = MarkedText.Of(text, [.. findings, .. findings.Select(f => f with { Verdict = Verdict.Undetermined })]);
        Assert.Equal(text.Text, string.Join('\n', lines.Select(l => string.Concat(l.Select(s => s.Text)))));
        Assert.All(lines, l => Assert.Equal(Verdict.Violated, Assert.Single(l, s => s.Finding is not null).Finding!.Verdict));
    }

    [Fact]
    public async Task A_file_in_GB_18030_is_read_and_last_years_report_is_held_against_it()
    {
        await using var site = await Site.Start();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var visitor = await site.Browser();
        await visitor.Open("/audit");
        await visitor
            .Attach(
                "file",
                "2025.txt",
                Encoding.GetEncoding("GB18030").GetBytes("2025年受理行政复议案件30件，2024年受理行政复议案件21件。")
            )
            .Attach("earlier", "2024.txt", Encoding.UTF8.GetBytes("某县2024年法治政府建设情况\n全年受理行政复议案件20件。"))
            .Press("核对");
        Assert.Contains("2024年的报告写作“受理行政复议案件20件”", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_finds_figures_that_contradict_the_ledger()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        site.Publish();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/audit");
        await clerk.Fill("text", "2025年受理劳动仲裁案件21件,其中民事12件。").Fill("year", "2025").Press("核对");
        Assert.Contains("文中“受理劳动仲裁案件”为21件，台账为20件。", clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office/audit");
        await clerk.Fill("text", "2025年受理劳动仲裁案件21件,其中民事12件。").Fill("year", "none").Press("核对");
        Assert.DoesNotContain("台账为20件", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_relation_is_named_in_Chinese_to_officials_and_to_everybody()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var clerk = await site.Browser(People.Handler);
        var visitor = await site.Browser();
        foreach (var kind in Claims.Kinds)
        {
            await clerk.Open("/office/audit");
            await Check(clerk.Fill("year", "2025"), kind);
            if (kind == RelationKind.Contradiction)
                continue;
            await visitor.Open("/audit");
            await Check(visitor, kind);
        }

        Assert.Equal(Claims.Kinds.Count(), Claims.Kinds.Select(k => k.Chinese()).Distinct().Count());
    }

    private static async Task Check(Browser browser, RelationKind kind)
    {
        // What the site's organs returned is arbitration.
        browser.Fill("text", Claims.Text(kind).Replace("法律援助", "劳动仲裁", StringComparison.Ordinal));
        if (kind == RelationKind.SilentChange)
            browser.Attach("earlier", "2024.txt", Encoding.UTF8.GetBytes(Claims.LastYear));
        await browser.Press("核对");
        var cells = browser.Page.QuerySelectorAll(".fz-audit td").Select(c => c.TextContent.Trim()).ToList();
        Assert.Contains(kind.Chinese(), cells);
        Assert.All(cells, c => Assert.DoesNotMatch("[A-Za-z]{2}", c));
    }

    [Fact]
    public async Task Pasted_text_that_counts_nothing_is_refused_as_a_file_would_be()
    {
        const string Nothing = "一是统一思想，进一步提高认识。";
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/audit");
        await visitor.Fill("text", Nothing).Press("核对");
        var pasted = visitor.Errors;
        await visitor.Open("/audit");
        await visitor.Attach("file", "报告.txt", Encoding.UTF8.GetBytes(Nothing)).Press("核对");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("SH002", Assert.Single(visitor.Errors), StringComparison.Ordinal);
        Assert.Equal(visitor.Errors, pasted);
        await visitor.Open("/audit");
        await visitor.Fill("text", "全年开会三次。").Press("核对");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    private static bool Holds(string file, string words)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
        }
        catch (FileNotFoundException)
        {
            // SQLite throws its log away when its last connection is closed.
            return false;
        }
    }
}
