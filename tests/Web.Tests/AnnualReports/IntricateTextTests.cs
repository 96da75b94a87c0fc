using System.Net;
using Fazhi.Documents;
using Fazhi.Figures;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fazhi.Web.Tests.AnnualReports;

/// <summary>过于复杂的文字 — a text that would take the process with it is refused before it is parsed, and shown as faulty where it is in the ledger already.</summary>
public sealed class IntricateTextTests
{
    private static readonly int Many = 25_000;

    public static TheoryData<string, string> Killers { get; } =
        new()
        {
            { "brackets", $"共{{{{ aid{new string('[', Many)}0{new string(']', Many)} }}}}件。" },
            { "parentheses", $"{{% if {new string('(', Many)}arbitration.cases{new string(')', Many)} %}}是{{% endif %}}" },
            { "a bracket in every quoted text", $"{{{{ {string.Concat(Enumerable.Repeat("a[\"]\"][", 3000))} }}}}" },
            {
                "blocks",
                string.Concat(Enumerable.Repeat("{%if a%}", 4000)) + string.Concat(Enumerable.Repeat("{%endif%}", 2000))
            },
            { "blocks that end falsely", string.Concat(Enumerable.Repeat("{%if a%}{%endfor%}", 3000)) },
            { "operators", $"{{% if a{string.Concat(Enumerable.Repeat(" and a", 9000))} %}}是{{% endif %}}" },
            { "filters", $"{{{{ arbitration.cases{string.Concat(Enumerable.Repeat("|abs", 9000))} }}}}" },
            { "a long range", "{% for i in (1..10000000) %}{{ i }}{% endfor %}" },
            { "a long range in an index", "{{ arbitration.cases.parts[(1..10000000)] }}" },
            {
                "a text that doubles",
                "{% assign s = \"甲\" %}" + string.Concat(Enumerable.Repeat("{%assign s=s|append:s%}", 40)) + "{{s}}"
            },
            { "a tag in a remark", "{% comment %}{{ ' {% endcomment %}{{ a }} '" },
            { "blocks within captures", string.Concat(Enumerable.Repeat("{%capture a%}", 4000)) },
            { "braces", new string('{', 50_000) },
            { "a long word", new string('甲', 59_000) },
        };

    [Theory]
    [MemberData(nameof(Killers))]
    public async Task A_text_made_to_kill_is_told_what_is_wrong_with_it_and_the_site_goes_on(string name, string text)
    {
        Assert.NotEmpty(name);
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/annual-report/new/DraftReport");
        await clerk.Fill("year", "2025").Fill("draft", text).Press("填入数字");
        Assert.True((int)clerk.Status < 500, clerk.Text);
        await clerk.Open("/office/annual-report/begin");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
    }

    [Fact]
    public async Task A_template_beyond_the_bounds_is_refused_with_the_limit_and_what_to_do()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var deep =
            string.Concat(Enumerable.Repeat("{% if arbitration.cases %}", 9))
            + string.Concat(Enumerable.Repeat("{% endif %}", 9));
        var outcome = site.Desk().Perform(ActRequest.Open("report-template", Template(deep), organ: "gov"), People.Handler);
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(
            "“正文”过于复杂：第1行的“if”已在8层标签之内，层数太多。请把内层的文字移到外面。［BL041］",
            problem.ToString()
        );
        Assert.Equal("text", problem.Path);
        Assert.True(
            site.Desk().Perform(ActRequest.Open("report-template", Template(deep[18..^11]), organ: "gov"), People.Handler).Done
        );
        Assert.Equal(["BL041"], site.Not(site.Open("annual-report", Reporting.Drafting), new ReviseReport { Draft = deep }));
    }

    [Theory]
    [InlineData("共{{ arbitration.cases | append: \"甲\" }}件。", "不能使用过滤器“append”")]
    [InlineData("共{{ arbitration.cases[arbitration.civil] }}件。", "方括号里只能写数字。")]
    [InlineData("{% include 'x' %}", "标签“include”不能使用")]
    public void What_a_report_may_not_use_is_named(string text, string said) =>
        Assert.Contains(ReportText.Problems(text, _ => true), p => p.Contains(said, StringComparison.Ordinal));

    [Fact]
    public async Task Loops_in_loops_end_after_so_many_steps_and_so_much_output()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var loops = string.Concat(Enumerable.Range(0, 6).Select(i => $"{{% for p{i} in arbitration.cases.parts %}}"));
        var ends = string.Concat(Enumerable.Repeat("{% endfor %}", 6));
        var fault = Assert.Throws<TemplateException>(() => ReportText.Render(loops + "{{ p0.label }}" + ends, Scope(site)));
        Assert.Contains("步骤太多", fault.Message, StringComparison.Ordinal);
        fault = Assert.Throws<TemplateException>(() =>
            ReportText.Render(loops[..78] + new string('甲', 50_000) + ends[..24], Scope(site))
        );
        Assert.Contains("超过100万字", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_the_ledger_already_is_shown_as_faulty_and_not_filled_in()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var report = site.Open("annual-report", Reporting.Drafting with { Draft = "替换此处" });
        var template = site.Open("report-template", Template("替换此处"));
        // An earlier version of the program took such texts; here they are put in its place.
        var text = $"共{{{{ aid{new string('[', Many)} }}}}件。";
        using (var db = site.Store.Open())
        {
            db.Database.ExecuteSqlRaw("DROP TRIGGER ledger_payloads_no_update");
            db.Database.ExecuteSql($"UPDATE ledger_payloads SET payload = replace(payload, '替换此处', {text})");
            db.Database.ExecuteSql($"UPDATE annual_report SET draft = {text}");
            db.Database.ExecuteSql($"UPDATE report_template SET text = {text}");
        }

        var clerk = await site.Browser(People.Handler);
        foreach (
            var page in new[]
            {
                $"/office/annual-report/{report}",
                $"/office/annual-report/{report}/check",
                $"/office/annual-report/{report}/versions",
                $"/office/annual-report/{report}/do/ReviseReport",
                $"/office/annual-report/new/DraftReport?template={template}",
                $"/office/report-template/{template}",
                $"/office/report-template/{template}/versions",
                "/office/audit",
            }
        )
        {
            await clerk.Open(page);
            Assert.True((int)clerk.Status is 200 or 404, $"{page}: {clerk.Status}");
        }

        await clerk.Open($"/office/annual-report/{report}/do/ReviseReport");
        Assert.Contains("第1行的标签里方括号超过4对", clerk.Text, StringComparison.Ordinal);
    }

    private static AdoptTemplate Template(string text) =>
        new()
        {
            Name = $"模板{text.Length}",
            Kind = ReportKind.County,
            Text = text,
        };

    private static ReportScope Scope(Site site)
    {
        using var db = site.Store.Open();
        var indicator = FigureBook.Read(db, site.Store.CountyCode).Find("arbitration.cases")!;
        var figure = new Figure(indicator, ReportPeriod.Year(2025), FigureValue.Of(20), 1, 1)
        {
            Parts = [.. Enumerable.Range(0, 100).Select(i => new FigurePart($"{i}", $"部分{i}", i))],
        };
        return new ReportScope("塔河县", 2025, _ => true, _ => figure, _ => null);
    }
}
