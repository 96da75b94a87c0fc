using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;

namespace Fazhi.Testing.Courses;

/// <summary>The yearly report and what belongs to it: template, returned figures, where counting begins, the other statutory reports.</summary>
internal static class ReportCourses
{
    private static readonly FileRef Paper = new(new string('a', 64), "统计表.txt", 12);

    internal static readonly OrdinaryCourse[] All =
    [
        new(
            "report-template",
            on =>
                [
                    on.Open(
                        "report-template",
                        People.Handler,
                        new AdoptTemplate
                        {
                            Name = on.Name("县政府年度报告模板"),
                            Kind = ReportKind.County,
                            Text = "全县法治政府建设情况",
                        }
                    ),
                ]
        ),
        new("annual-report", Report),
        new("return-item", on => [on.Open("return-item", People.Handler, Item(on.Name("demo.figure")))]),
        new("return", Return),
        new(
            "counting-start",
            on =>
                [
                    on.Open(
                        "counting-start",
                        People.InstitutionHead,
                        new BeginCounting { Mechanism = "行政复议", FromYear = on.Today.Year }
                    ),
                ]
        ),
        new("statutory-report", Statutory),
    ];

    private static DefineReturnItem Item(string key) =>
        new()
        {
            Key = key,
            Name = $"演示指标{key.Length}",
            Unit = "件",
            Form = ReturnForm.Exact,
            Definition = "演示统计的件数。",
            Section = "一（二）1",
            Answers = "gov",
        };

    private static IEnumerable<Matter> Return(Ground on)
    {
        var item = on.Ready<ReturnItem>("return-item");
        var filed = on.Open(
            "return",
            People.Handler,
            new FileReturn
            {
                Key = item.Key,
                Year = on.Today.Year - 1 - on.All<FigureReturn>().Count,
                Amount = 12,
                Evidence = Paper,
            }
        );
        yield return filed;
        yield return on.Do(filed, People.InstitutionHead, new ApproveReturn());
    }

    private static IEnumerable<Matter> Statutory(Ground on)
    {
        var report = on.Open(
            "statutory-report",
            People.Handler,
            new BeginOpenInformationReport { Year = on.Today.Year - 1 - on.All<StatutoryReport>().Count, Whole = true }
        );
        yield return report;
        yield return on.Do(report, People.Handler, new PublishOpenInformationReport { Place = "县政府门户网站" });
    }

    private static IEnumerable<Matter> Report(Ground on)
    {
        // A year's report may be begun in October; an organ writes one a year.
        while (on.Today.Month < 10 || on.All<AnnualReport>().Any(r => r.Year == on.Today.Year))
            on.Days(30);
        var figure = on.Stated("honours.ministry", on.Today.Year);
        var text = $"全年获得荣誉{figure.Printed}项。";
        var report = on.Open(
            "annual-report",
            People.Handler,
            new DraftReport
            {
                Title = on.Name("塔河县法治政府建设情况"),
                Kind = ReportKind.County,
                Year = on.Today.Year,
                Draft = "全年获得荣誉{{ honours.ministry }}项。",
            }
        );
        yield return report;
        yield return on.Do(report, People.Handler, new AskForConfirmation { Organs = ["justice"] });
        yield return on.Do(
            report,
            People.Handler with
            {
                Organ = "justice",
            },
            new ConfirmPart { Organ = "justice", Agrees = true }
        );
        yield return on.Do(report, People.Handler, new AuditReport { Text = text, Figures = [figure] });
        yield return on.Do(report, People.Reviewer, new ReviewReport { Passed = true, Opinion = "内容符合规定。" });
        yield return on.Do(report, People.Head, new ApproveReport { Opinion = "同意报送并公开。" });
        yield return on.Do(report, People.Handler, new SendUpReport { Recipients = "上级党委、政府" });
        yield return on.Do(report, People.Handler, new PublishReport());
    }
}
