using Fazhi.Mechanisms.AnnualReports;

namespace Fazhi.CommandLine.Demo;

/// <summary>年度报告演示 — the county's report for 2025 from drafting to publication, as far as the day the demo is served has come.</summary>
internal static class ReportStory
{
    internal static IEnumerable<DemoStory> Stories(DateOnly today)
    {
        if (today < new DateOnly(2026, 4, 1))
            yield break;
        var (handler, bureau) = (DemoPeople.Handler("gov"), DemoPeople.Handler("justice"));
        var template = Samples.ReportTemplate();
        string[] asked = ["justice", "business", "market", "civil"];
        var story = new DemoStory("annual-report", "gov")
            .On(
                new DateOnly(2026, 1, 12),
                handler,
                new DraftReport
                {
                    Title = "塔河县2025年度法治政府建设情况",
                    Kind = ReportKind.County,
                    Year = 2025,
                    Draft = template,
                }
            )
            .On(new DateOnly(2026, 1, 14), handler, new AskForConfirmation { Organs = asked });
        foreach (var organ in asked)
            story.On(
                new DateOnly(2026, 1, 20),
                organ == "justice" ? bureau : DemoPeople.Handler(organ),
                new ConfirmPart { Organ = organ, Agrees = true }
            );
        yield return story
            .On(
                new DateOnly(2026, 1, 26),
                handler,
                reader =>
                {
                    var (report, rows) = reader.Fill(template, 2025);
                    return new AuditReport
                    {
                        Text = report.Text!,
                        Figures = report.Figures,
                        RowEntries = rows,
                    };
                }
            )
            .On(
                new DateOnly(2026, 1, 30),
                DemoPeople.Reviewer,
                new ReviewReport { Passed = true, Opinion = "内容符合规定，数字与台账一致，不含不宜公开的事项。" }
            )
            .On(new DateOnly(2026, 2, 5), DemoPeople.Head("gov"), new ApproveReport { Opinion = "同意报送并公开。" })
            .On(new DateOnly(2026, 2, 10), handler, new SendUpReport { Recipients = "中共大兴安岭地委、大兴安岭地区行政公署" })
            .On(new DateOnly(2026, 3, 20), handler, new PublishReport());
    }
}
