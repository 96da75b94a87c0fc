using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.AnnualReports;

/// <summary>《法治政府建设与责任落实督察工作规定》第二十三条至第二十五条 — the report's way, and what keeps a wrong number from being published.</summary>
public sealed class ReportTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_report_is_drafted_confirmed_audited_reviewed_approved_sent_up_and_published(Database database)
    {
        await using var site = (await Site.Start(database)).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var report = site.Open("annual-report", Reporting.Drafting);
        using (var db = site.Store.Open())
        {
            // AN-03 and AN-04; 1 March 2026 is a Sunday.
            Assert.Equal(new DateOnly(2026, 3, 2), db.Clocks.Single(c => c.MatterId == report && c.Code == "send-up").DueOn);
            Assert.Equal(new DateOnly(2026, 4, 1), db.Clocks.Single(c => c.MatterId == report && c.Code == "publish").DueOn);
        }

        Assert.Equal(["BL080"], site.Not(report, new AskForConfirmation { Organs = ["nobody"] }));
        site.Do(report, new AskForConfirmation { Organs = ["traffic"] });
        Assert.Equal(["BG006"], site.Not(report, site.Final()));
        Assert.Equal(["BG004"], site.Not(report, new ConfirmPart { Organ = "traffic", Agrees = true }));
        Assert.Equal(["BG005"], site.Not(report, new ConfirmPart { Organ = "traffic", Agrees = false }, People.Stranger));
        site.Do(
            report,
            new ConfirmPart
            {
                Organ = "traffic",
                Agrees = false,
                Opinion = "第三段的数字请核实。",
            },
            People.Stranger
        );
        Assert.Equal(["BG006"], site.Not(report, site.Final()));
        site.Do(report, new ConfirmPart { Organ = "traffic", Agrees = true }, People.Stranger);
        site.Do(report, site.Final());
        Assert.Equal(
            AnnualReportStage.Drafting,
            site.Do(report, new ReviewReport { Passed = false, Opinion = "缺下步安排。" }, People.Reviewer).Stage
        );
        site.Do(report, site.Final());
        site.Do(report, new ReviewReport { Passed = true, Opinion = "合法。" }, People.Reviewer);
        site.Do(report, new ApproveReport(), People.Head);
        site.Do(report, new SendUpReport { Recipients = "地区行署" });
        var published = site.Do(report, new PublishReport());
        Assert.Equal((3, "20"), (published.Figures.Count, published.Stands("arbitration.cases")));
        Assert.Contains("受理劳动仲裁案件20件,其中民事12件,刑事8件", published.Text, StringComparison.Ordinal);
        site.Verify();
    }

    [Fact]
    public async Task A_report_is_not_made_final_while_its_arithmetic_is_wrong_whoever_sends_it()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var returns = site.Return(20, 12, 7);
        var report = site.Open("annual-report", Reporting.Drafting);
        Assert.Equal(["BG001"], Refused(site, Reporting.Drafting));
        Assert.Equal(["BG002"], Refused(site, Reporting.Drafting with { Year = 2026 }));
        Assert.Equal(["BG009"], site.Not(report, site.Final()));
        site.Correct(returns["arbitration.criminal"], "Amount", "7", "8");
        var sound = site.Final();
        Assert.Equal(["BG010"], site.Not(report, sound with { Text = sound.Text + "\n审结10件,其中纠错3件,纠错率45%。" }));
        Assert.Equal(["BG008"], site.Not(report, sound with { Text = "塔河县2025年度法治政府建设情况", Places = [] }));
        // What a place says must stand there, and be stated.
        var first = sound.Places[0];
        Assert.Equal(
            ["20", "12", "8"],
            sound.Places.Select(p => sound.Text.Substring(p.At, sound.Figures.Single(f => f.Key == p.Key).Printed.Length))
        );
        Assert.Equal(["BG017"], site.Not(report, sound with { Places = [first with { At = first.At + 1 }] }));
        Assert.Equal(["BG017"], site.Not(report, sound with { Places = [first with { At = sound.Text.Length }] }));
        Assert.Equal(["BG017"], site.Not(report, sound with { Places = [first with { Key = "aid.hours" }] }));
        var lie = sound.Figures.Select(f => f.Key == "arbitration.cases" ? f with { Value = "21", Printed = "21" } : f).ToList();
        Assert.Contains("BG007", site.Not(report, sound with { Figures = lie }));
        Assert.Contains(
            "BG007",
            site.Not(report, sound with { Figures = [sound.Figures[0] with { RowsDigest = new string('0', 64) }] })
        );
        site.Do(report, sound);
        site.Verify();
    }

    [Fact]
    public async Task A_figure_that_changes_keeps_the_report_back_before_publication_and_is_restated_after_it()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        var returns = site.Return(20, 12, 8);
        var report = site.Open("annual-report", Reporting.Drafting);
        site.Do(report, site.Final());
        site.Do(report, new ReviewReport { Passed = true, Opinion = "合法。" }, People.Reviewer);
        site.Do(report, new ApproveReport(), People.Head);
        site.Correct(returns["arbitration.cases"], "Amount", "20", "21");
        site.Correct(returns["arbitration.civil"], "Amount", "12", "13");
        Assert.Equal(["BG011"], site.Not(report, new PublishReport()));
        site.Do(report, new ReturnReport { Reason = "数字有变化。" });
        site.Do(report, site.Final());
        site.Do(report, new ReviewReport { Passed = true, Opinion = "合法。" }, People.Reviewer);
        site.Do(report, new ApproveReport(), People.Head);
        site.Do(report, new PublishReport());

        var restate = new RestateFigure
        {
            Key = "arbitration.cases",
            Value = "21",
            Printed = "21",
            Reason = "补录一件。",
        };
        Assert.Equal(["BG014"], site.Not(report, restate));
        site.Correct(returns["arbitration.cases"], "Amount", "21", "22");
        Assert.Equal(["BG013", "BG014"], site.Not(report, restate));
        Assert.Equal(["BG012", "BG013"], site.Not(report, restate with { Key = "aid.nothing" }));
        var after = site.Do(report, restate with { Value = "22", Printed = "22" });
        Assert.Equal(("22", "21"), (after.Stands("arbitration.cases"), after.Figures[0].Value));
        site.Verify();
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(99, false)]
    public async Task A_rate_without_one_exception_among_hundreds_is_asked_about_and_keeps_no_report_back(int services, bool asks)
    {
        const string draft = "塔河县{{ period.year }}年度法治政府建设情况\n高频服务事项一次办占比{{ arbitration.once_rate }}。";
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Open(
            "return-item",
            new DefineReturnItem
            {
                Key = "arbitration.once_rate",
                Name = "一次办占比",
                Unit = "%",
                Form = ReturnForm.Percent,
                Definition = "一次办结的事项占全部事项的比例。",
                Section = "一",
                Answers = "gov",
            }
        );
        var rate = site.Open(
            "return",
            new FileReturn
            {
                Key = "arbitration.once_rate",
                Year = 2025,
                Amount = services,
                Base = services,
                Evidence = new(new string('a', 64), "统计表.txt", 1),
            }
        );
        Assert.True(site.Desk().Perform(ActRequest.In(rate, new ApproveReturn()), People.InstitutionHead).Done);
        var report = site.Open("annual-report", Reporting.Drafting with { Draft = draft });
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/annual-report/{report}/do/AuditReport");
        Assert.Equal(asks, clerk.Text.Contains("请再核对：没有一件例外的比率", StringComparison.Ordinal));
        Assert.Equal(
            asks,
            clerk.Text.Contains($"一次办占比为100%（{services}/{services}）：这么多事项中没有一件例外", StringComparison.Ordinal)
        );
        await clerk.Press("校核定稿");
        Assert.Equal("AuditReport", site.Acts()[^1]);
        site.Verify();
    }

    [Fact]
    public async Task What_no_organ_has_returned_is_not_nought_anywhere_and_no_report_is_final_with_it()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var drafting = Reporting.Drafting with { Year = 2024 };
        var report = site.Open("annual-report", drafting);
        Assert.Equal(["BG015"], site.Not(report, site.Final(year: 2024)));

        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/annual-report/{report}/do/AuditReport");
        Assert.Contains("还有数字没有填报、核准", clerk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            clerk.Page.QuerySelectorAll("button"),
            b => b.TextContent.Contains("校核定稿", StringComparison.Ordinal)
        );
        await clerk.Open("/office/figures?year=2024");
        Assert.Equal("—", Value(clerk));
        var resident = await site.Browser();
        await resident.Open("/figures?year=2024");
        Assert.Equal("—", Value(resident));
        await resident.Open("/figures?year=2025");
        Assert.Equal("20件", Value(resident));

        site.ReturnFor(2024, 0, 0, 0);
        await resident.Open("/figures?year=2024");
        Assert.Equal("0件", Value(resident));
        site.Do(report, site.Final(year: 2024));
        site.Verify();

        static string Value(Browser browser) =>
            browser
                .Page.QuerySelectorAll("table.fz-table tbody tr")
                .First(r => r.QuerySelector("th")!.TextContent.Contains("受理劳动仲裁案件", StringComparison.Ordinal))
                .QuerySelector("td")!
                .TextContent.Trim()
                .Replace(" ", "", StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Refused(Site site, Act act)
    {
        var outcome = site.Desk().Perform(ActRequest.Open("annual-report", act, organ: "gov"), People.Handler);
        Assert.False(outcome.Done);
        return [.. outcome.Problems.Select(p => p.Code)];
    }
}
