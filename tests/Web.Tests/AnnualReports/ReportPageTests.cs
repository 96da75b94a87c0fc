using System.Net;
using System.Text;
using System.Text.Json;
using Fazhi.Issuing;
using Fazhi.Ledgers;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.AnnualReports;

/// <summary>年度报告的页面 — by forms alone, and what everybody gets.</summary>
public sealed class ReportPageTests
{
    [Fact]
    public async Task An_official_sees_what_is_wrong_mends_it_and_makes_the_text_final_by_forms_alone()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var returns = site.Return(20, 12, 7);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/annual-report/new/DraftReport");
        await clerk
            .Fill("title", "塔河县2025年度法治政府建设情况")
            .Fill("kind", "County")
            .Fill("year", "2025")
            .Fill("draft", Reporting.Draft.Replace("arbitration.civil", "aid.civl", StringComparison.Ordinal))
            .Press("起草报告");
        var address = clerk.Path.Split('?')[0];
        await clerk.Open($"{address}/do/AuditReport");
        Assert.Contains("模板引用了不存在的指标“aid.civl”", clerk.Text, StringComparison.Ordinal);
        await clerk.Open($"{address}/do/ReviseReport");
        await clerk.Fill("draft", Reporting.Draft).Press("修改报告");
        await clerk.Open($"{address}/do/AuditReport");
        Assert.Contains("其中各项之和（19）与“受理劳动仲裁案件”（20）不等。", clerk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            clerk.Page.QuerySelectorAll("main button"),
            b => b.TextContent.Contains("校核定稿", StringComparison.Ordinal)
        );

        site.Correct(returns["arbitration.criminal"], "Amount", "7", "8");
        await clerk.Open($"{address}/do/AuditReport");
        Assert.Contains("受理劳动仲裁案件20件,其中民事12件,刑事8件。", clerk.Text, StringComparison.Ordinal);
        await clerk.Press("校核定稿");
        Assert.Contains("已办理“校核定稿”", clerk.Text, StringComparison.Ordinal);
        Assert.Equal("AuditReport", site.Acts()[^1]);
        using (var db = site.Store.Open())
            Assert.NotNull(db.Matters<AnnualReport>(site.Store.CountyCode).Single().RowEntries);

        await clerk.Open($"{address}/do/AuditReport");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
    }

    [Fact]
    public async Task A_course_of_more_than_a_hundred_acts_is_shown_by_pages_with_the_proofs_of_each()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var report = site.Open("annual-report", Reporting.Drafting);
        for (var i = 1; i <= 101; i++)
            site.Do(report, new ReviseReport { Draft = $"第{i}稿" });
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/annual-report/{report}");
        Assert.Equal(100, clerk.Page.QuerySelectorAll(".fz-ledger li").Length);
        Assert.Contains("102步", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("第101稿", clerk.Text, StringComparison.Ordinal);
        await clerk.Open($"/office/annual-report/{report}?steps=2");
        Assert.Equal(["修改报告", "起草报告"], clerk.Page.QuerySelectorAll(".fz-ledger li > strong").Select(s => s.TextContent));
        Assert.Contains("校验无误", clerk.Page.QuerySelector(".fz-ledger-panel")!.TextContent, StringComparison.Ordinal);
        await clerk.Open($"/office/annual-report/{report}?steps=-7");
        Assert.Equal(100, clerk.Page.QuerySelectorAll(".fz-ledger li").Length);
    }

    [Fact]
    public async Task Everybody_reads_the_published_report_and_opens_each_figure()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var visitor = await site.Browser();
        await visitor.Open("/reports");
        Assert.Contains("还没有公开的报告", visitor.Text, StringComparison.Ordinal);
        var draft = site.Open("annual-report", Reporting.Drafting with { Kind = ReportKind.Department });
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/reports/{draft}")).Status);

        var report = site.Publish();
        await visitor.Open("/reports");
        await visitor.Follow("塔河县2025年度法治政府建设情况");
        Assert.Equal($"/reports/{report}", visitor.Path);
        var links = visitor.Page.QuerySelectorAll(".fz-report a.fz-figure");
        Assert.Equal(["20", "12", "8"], links.Select(l => l.TextContent));
        foreach (var link in links)
            Assert.NotNull(visitor.Page.GetElementById(link.GetAttribute("href")![1..]));
        Assert.NotNull(visitor.Page.QuerySelector(".fz-qr svg"));
        Assert.NotNull(visitor.Page.QuerySelector(".fz-report-proof a[href='/reports/verify']"));
        await visitor.Open($"/reports/{report}/report.txt");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        foreach (var file in new[] { "report.docx", "figures.csv" })
        {
            using var answer = await visitor.Send(new HttpRequestMessage(HttpMethod.Get, $"/reports/{report}/{file}"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_restated_figure_shows_on_the_page_with_its_reason_and_both_values()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var returns = site.Return(20, 12, 8);
        var report = site.Publish();
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/annual-report/{report}/do/RestateFigure");
        Assert.Contains("没有变化的数字", clerk.Text, StringComparison.Ordinal);
        site.Correct(returns["arbitration.cases"], "Amount", "20", "21");
        await clerk.Open($"/office/annual-report/{report}/do/RestateFigure");
        await clerk.Press("更正数字");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Equal(2, clerk.Errors.Count);
        await clerk.Fill("key", "arbitration.cases").Fill("reason", "补录<b>一件</b>。").Press("更正数字");
        Assert.Equal("RestateFigure", site.Acts()[^1]);
        var visitor = await site.Browser();
        await visitor.Open($"/reports/{report}");
        Assert.Contains("受理劳动仲裁案件：原为20，现为21。补录<b>一件</b>。", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("受理劳动仲裁案件20件", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_are_open_data_with_what_they_count_the_checkpoint_that_covers_them_and_what_was_restated()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var returns = site.Return(20, 12, 8);
        var report = site.Publish();
        var visitor = await site.Browser();
        await visitor.Open($"/reports/{report}");
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='/reports/{report}/figures.json']"));
        using (var before = JsonDocument.Parse(await Json()))
            Assert.Equal(JsonValueKind.Null, before.RootElement.GetProperty("checkpoint").ValueKind);

        site.Correct(returns["arbitration.cases"], "Amount", "20", "21");
        site.Do(
            report,
            new RestateFigure
            {
                Key = "arbitration.cases",
                Value = "21",
                Printed = "21",
                Reason = "补录一件。",
            }
        );
        site.Data.SignCheckpoint(site.Time);
        var text = await Json();
        Assert.Contains("\"source\": \"填报\"", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        var all = json.RootElement;
        Assert.Equal("塔河县2025年度法治政府建设情况", all.GetProperty("title").GetString());
        Assert.Equal("2026-01-12", all.GetProperty("publishedOn").GetString());
        Assert.StartsWith(
            $"{all.GetProperty("ledger").GetString()}\n",
            all.GetProperty("checkpoint").GetString(),
            StringComparison.Ordinal
        );
        var figures = all.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(["20", "12", "8"], figures.Select(f => f.GetProperty("printed").GetString()));
        Assert.Equal("21", figures[0].GetProperty("restated").GetProperty("value").GetString());
        Assert.Equal("补录一件。", figures[0].GetProperty("restated").GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, figures[1].GetProperty("restated").ValueKind);

        async Task<string> Json()
        {
            using var answer = await visitor.Send(new HttpRequestMessage(HttpMethod.Get, $"/reports/{report}/figures.json"));
            Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Without_scripts_the_page_that_verifies_a_package_tells_the_command_and_sends_nothing_anywhere()
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/reports/verify");
        Assert.Equal((HttpStatusCode.OK, "核验报告数据包"), (visitor.Status, visitor.Title));
        Assert.Empty(visitor.Page.QuerySelectorAll("main form"));
        Assert.True(visitor.Page.QuerySelector("[data-with]")!.HasAttribute("hidden"));
        Assert.Contains("fazhi report verify", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            File.ReadAllText(site.Data.PublicKey).Trim(),
            visitor.Page.QuerySelector("textarea[name=key]")!.TextContent.Trim()
        );
        foreach (var address in new[] { "/audit", "/ledger/key", "/reports" })
            Assert.NotNull(visitor.Page.QuerySelector($"main a[href='{address}']"));
        await visitor.Open("/ledger");
        Assert.NotNull(visitor.Page.QuerySelector("main a[href='/reports/verify']"));
    }

    [Fact]
    public async Task A_package_proves_itself_offline_and_no_altered_part_of_it_passes()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var report = site.Publish();
        site.Data.SignCheckpoint(site.Time);
        var visitor = await site.Browser();
        using var answer = await visitor.Send(new HttpRequestMessage(HttpMethod.Get, $"/reports/{report}/package.json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var package = ReportPackage.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))!;
        Assert.True(VerifierKey.TryParse(File.ReadAllText(site.Data.PublicKey).Trim(), out var key));
        Assert.Empty(PackageCheck.Problems(package, key));
        Assert.Equal(3, package.Entries.Count);

        var cases = package.Figures[0];
        foreach (
            var (altered, told) in new[]
            {
                (package with { Text = package.Text.Replace("20件", "30件", StringComparison.Ordinal) }, "正文与台账"),
                (package with { Figures = [cases with { Value = "30" }, .. package.Figures.Skip(1)] }, "数字与台账"),
                (package with { Payload = package.Payload.Replace("20件", "30件", StringComparison.Ordinal) }, "摘要不符"),
                (package with { Entry = package.Entry.Replace("handler", "handlex", StringComparison.Ordinal) }, "不在检查点"),
                (package with { Path = [.. package.Path.Reverse()] }, "不在检查点"),
                (package with { Salt = Convert.ToBase64String(new byte[PayloadDigest.SaltLength]) }, "摘要不符"),
                (
                    package with
                    {
                        Checkpoint = package.Checkpoint.Replace("fazhi.232722\n", "fazhi.232723\n", StringComparison.Ordinal),
                    },
                    "签名"
                ),
                (package with { Ledger = "fazhi.110101" }, "检查点属于"),
                (
                    package with
                    {
                        Entries = new Dictionary<string, IReadOnlyList<RowEntry>> { [cases.Key] = [new(0, new string('0', 64))] },
                    },
                    "事项清单"
                ),
            }
        )
            Assert.Contains(PackageCheck.Problems(altered, key), p => p.Contains(told, StringComparison.Ordinal));
        Assert.Null(ReportPackage.Read(Encoding.UTF8.GetBytes("{}")));
        Assert.Null(ReportPackage.Read(Encoding.UTF8.GetBytes("PK")));
    }
}
