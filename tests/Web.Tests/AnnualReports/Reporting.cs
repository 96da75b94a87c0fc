using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.AnnualReports;

/// <summary>A report of two returned figures, at every step of its way.</summary>
internal static class Reporting
{
    internal const string Draft = """
        塔河县{{ period.year }}年度法治政府建设情况
        一、主要工作
        全年受理劳动仲裁案件{{ arbitration.cases }}件,其中民事{{ arbitration.civil }}件,刑事{{ arbitration.criminal }}件。
        """;

    internal static readonly DraftReport Drafting = new()
    {
        Title = "塔河县2025年度法治政府建设情况",
        Kind = ReportKind.County,
        Year = 2025,
        Draft = Draft,
    };

    internal static AnnualReport Do(this Site site, Guid report, Act act, Actor? by = null)
    {
        var outcome = site.Desk().Perform(ActRequest.In(report, act), by ?? People.Handler);
        Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
        return (AnnualReport)outcome.Matter!;
    }

    internal static IReadOnlyList<string> Not(this Site site, Guid report, Act act, Actor? by = null)
    {
        var outcome = site.Desk().Perform(ActRequest.In(report, act), by ?? People.Handler);
        Assert.False(outcome.Done);
        return [.. outcome.Problems.Select(p => p.Code)];
    }

    /// <summary>Three figures, the first the whole of the others, returned for 2025.</summary>
    internal static IReadOnlyDictionary<string, Guid> Return(this Site site, int cases, int civil, int criminal)
    {
        foreach (
            var (key, name) in new[]
            {
                ("arbitration.cases", "受理劳动仲裁案件"),
                ("arbitration.civil", "民事案件"),
                ("arbitration.criminal", "刑事案件"),
            }
        )
            site.Open(
                "return-item",
                new DefineReturnItem
                {
                    Key = key,
                    Name = name,
                    Unit = "件",
                    Form = ReturnForm.Exact,
                    Definition = "报告期内受理的案件。",
                    Section = "一",
                    Answers = "gov",
                    PartOf = key == "arbitration.cases" ? null : "arbitration.cases",
                }
            );
        return site.ReturnFor(2025, cases, civil, criminal);
    }

    /// <summary>The figures of a year, once they are defined.</summary>
    internal static IReadOnlyDictionary<string, Guid> ReturnFor(this Site site, int year, int cases, int civil, int criminal)
    {
        var returns = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (
            var (key, amount) in new[]
            {
                ("arbitration.cases", cases),
                ("arbitration.civil", civil),
                ("arbitration.criminal", criminal),
            }
        )
        {
            returns[key] = site.Open(
                "return",
                new FileReturn
                {
                    Key = key,
                    Year = year,
                    Amount = amount,
                    Evidence = new(new string('a', 64), "统计表.txt", 1),
                }
            );
            Assert.True(site.Desk().Perform(ActRequest.In(returns[key], new ApproveReturn()), People.InstitutionHead).Done);
        }

        return returns;
    }

    internal static void Correct(this Site site, Guid matter, string field, string before, string after)
    {
        var act = Correction.Make(
            typeof(FigureReturn),
            "统计有误。",
            [
                new FieldChange
                {
                    Field = field,
                    Before = before,
                    After = after,
                },
            ]
        );
        var outcome = site.Desk().Perform(ActRequest.In(matter, act), People.Handler);
        Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
    }

    /// <summary>The final text as the ledger stands, with the entries behind it kept.</summary>
    internal static AuditReport Final(this Site site, string draft = Draft, int year = 2025)
    {
        var filled = FilledReport.Of(site.Store, draft, year);
        return new()
        {
            Text = filled.Text!,
            Figures = filled.Figures,
            Places = filled.Places,
            RowEntries = new FileStore(site.Store, site.Time).Put(
                new MemoryStream(ReportPackage.RowsFile(filled)),
                "事项清单.json"
            ),
        };
    }

    /// <summary>A published report.</summary>
    internal static Guid Publish(this Site site, DraftReport? draft = null)
    {
        draft ??= Drafting;
        var report = site.Open("annual-report", draft);
        site.Do(report, site.Final(draft.Draft, draft.Year));
        site.Do(report, new ReviewReport { Passed = true, Opinion = "合法。" }, People.Reviewer);
        site.Do(report, new ApproveReport(), People.Head);
        site.Do(report, new SendUpReport { Recipients = "地区行署" });
        site.Do(report, new PublishReport());
        return report;
    }
}
