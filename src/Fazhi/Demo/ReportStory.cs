using Fazhi.Mechanisms.AnnualReports;

namespace Fazhi.CommandLine.Demo;

/// <summary>年度报告演示 — two templates, and from them the county's report and the justice bureau's for 2025, published if the demo's day has come so far.</summary>
internal static class ReportStory
{
    private static readonly DateOnly Adopted = new(2026, 1, 6);

    internal static IEnumerable<DemoStory> Stories(DateOnly today)
    {
        var (county, bureau) = (Samples.ReportTemplate(), Samples.DepartmentTemplate());
        if (today < Adopted)
            yield break;
        yield return Template("gov", "县政府年度报告模板", ReportKind.County, county);
        yield return Template("justice", "司法局年度报告模板", ReportKind.Department, bureau);
        if (today < new DateOnly(2026, 4, 1))
            yield break;
        yield return Report(
            "gov",
            new DraftReport
            {
                Title = "塔河县2025年度法治政府建设情况",
                Kind = ReportKind.County,
                Year = 2025,
                Draft = county,
            },
            new DateOnly(2026, 1, 12),
            ["justice", "business", "market", "civil"],
            "中共大兴安岭地委、大兴安岭地区行政公署"
        );
        yield return Report(
            "justice",
            new DraftReport
            {
                Title = "塔河县司法局2025年度法治政府建设情况",
                Kind = ReportKind.Department,
                Year = 2025,
                Draft = bureau,
            },
            new DateOnly(2026, 1, 13),
            ["gov"],
            "中共塔河县委、塔河县人民政府，大兴安岭地区行政公署司法局"
        );
        yield return new DemoStory("statutory-report", "gov")
            .On(new DateOnly(2026, 1, 7), DemoPeople.Handler("gov"), new BeginOpenInformationReport { Year = 2025, Whole = true })
            .On(
                new DateOnly(2026, 3, 25),
                DemoPeople.Handler("gov"),
                new PublishOpenInformationReport { Place = "县政府门户网站“政府信息公开年报”栏目" }
            );
        yield return new DemoStory("statutory-report", "market")
            .On(new DateOnly(2026, 1, 8), DemoPeople.Handler("market"), new BeginEnforcementStatistics { Year = 2025 })
            .On(
                new DateOnly(2026, 1, 29),
                DemoPeople.Handler("market"),
                new PublishEnforcementStatistics
                {
                    Place = "县行政执法信息公示平台",
                    Recipients = "塔河县人民政府、大兴安岭地区市场监督管理局",
                }
            );
    }

    private static DemoStory Template(string organ, string name, ReportKind kind, string text) =>
        new DemoStory("report-template", organ).On(
            Adopted,
            DemoPeople.Handler(organ),
            new AdoptTemplate
            {
                Name = name,
                Kind = kind,
                Text = text,
            }
        );

    private static DemoStory Report(
        string organ,
        DraftReport draft,
        DateOnly begun,
        IReadOnlyList<string> asked,
        string recipients
    )
    {
        var handler = DemoPeople.Handler(organ);
        var story = new DemoStory("annual-report", organ)
            .On(begun, handler, draft)
            .On(begun.AddDays(2), handler, new AskForConfirmation { Organs = asked });
        foreach (var other in asked)
            story.On(begun.AddDays(8), DemoPeople.Handler(other), new ConfirmPart { Organ = other, Agrees = true });
        return story
            .On(
                begun.AddDays(14),
                handler,
                reader =>
                {
                    var (report, rows) = reader.Fill(draft.Draft, draft.Year);
                    return new AuditReport
                    {
                        Text = report.Text!,
                        Figures = report.Figures,
                        Places = report.Places,
                        RowEntries = rows,
                    };
                }
            )
            .On(
                begun.AddDays(18),
                DemoPeople.Reviewer,
                new ReviewReport { Passed = true, Opinion = "内容符合规定，数字与台账一致，不含不宜公开的事项。" }
            )
            .On(begun.AddDays(24), DemoPeople.Head(organ), new ApproveReport { Opinion = "同意报送并公开。" })
            .On(begun.AddDays(29), handler, new SendUpReport { Recipients = recipients })
            .On(new DateOnly(2026, 3, 20), handler, new PublishReport());
    }
}
