using System.Globalization;
using Fazhi.Figures;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;

namespace Fazhi.Web.Portal.AnnualReports;

/// <summary>报告图表 — what of a report people would rather look at than read.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Series">The names of its series.</param>
/// <param name="Rows">Its numbers.</param>
/// <param name="Unit">Their unit.</param>
public sealed record ReportChart(
    string Title,
    ChartKind Kind,
    IReadOnlyList<string> Series,
    IReadOnlyList<ChartRow> Rows,
    string Unit
)
{
    // Two parts are read faster than looked at; of more than sixteen, or of more lines than four, nobody sees anything.
    private const int FewestParts = 3;
    private const int MostParts = 16;
    private const int MostLines = 4;
    private const int Years = 5;

    /// <summary>The charts of a published report: the course of its counts, its wholes by their parts as stated, and the distributions of what it counts.</summary>
    internal static IReadOnlyList<ReportChart> Of(MatterReader reader, AnnualReport report, DateOnly today)
    {
        var book = reader.Book();
        return [.. Trends(reader, book, report), .. Wholes(book, report), .. Spreads(reader, book, report, today)];
    }

    // By unit: cases and persons on one axis would be compared with each other.
    private static IEnumerable<ReportChart> Trends(MatterReader reader, FigureBook book, AnnualReport report) =>
        report
            .Figures.Select(f => book.Find(f.Key))
            .OfType<Indicator>()
            .Where(i => !i.IsSpread && i is not RatioIndicator)
            .Select(i => (Indicator: i, Values: Course(reader, i, report.Year)))
            .Where(x => x.Values.Count(v => v is > 0) > 1)
            .GroupBy(x => x.Indicator.Unit, StringComparer.Ordinal)
            .Select(g => (Unit: g.Key, Lines: g.Take(MostLines).ToList()))
            .Select(x => new ReportChart(
                "近五年",
                ChartKind.Line,
                [.. x.Lines.Select(l => l.Indicator.Name)],
                [
                    .. Enumerable
                        .Range(0, Years)
                        .Select(i => new ChartRow($"{report.Year - Years + 1 + i}年", [.. x.Lines.Select(l => l.Values[i])])),
                ],
                x.Unit
            ));

    private static List<decimal?> Course(MatterReader reader, Indicator indicator, int year) =>
        [
            .. Enumerable
                .Range(year - Years + 1, Years)
                .Select(y => reader.Figure(indicator, ReportPeriod.Year(y)))
                .Select(f => f.Rows == 0 ? null : (decimal?)f.Value.Amount),
        ];

    private static IEnumerable<ReportChart> Wholes(FigureBook book, AnnualReport report)
    {
        var stated = report.Figures.ToDictionary(f => f.Key, StringComparer.Ordinal);
        return book
            .Partitions.Where(p => stated.ContainsKey(p.Whole) && p.Parts.Count >= FewestParts && p.Parts.All(stated.ContainsKey))
            .Select(p =>
                Bars(
                    stated[p.Whole].Name,
                    report.Year,
                    p.Parts.Select(k => new ChartRow(
                        stated[k].Name,
                        decimal.Parse(stated[k].Value, CultureInfo.InvariantCulture)
                    )),
                    stated[p.Whole].Unit
                )
            );
    }

    // A distribution belongs to the report when it is of what the report counts: its key's first word is that of a stated figure. One for each subject:
    // the others are on the figures' own pages.
    private static IEnumerable<ReportChart> Spreads(MatterReader reader, FigureBook book, AnnualReport report, DateOnly today)
    {
        var stated = report.Figures.Select(f => Subject(f.Key)).ToHashSet(StringComparer.Ordinal);
        return book
            .All.Where(i => i.IsSpread && stated.Contains(Subject(i.Key)))
            .Select(i => reader.Figure(i, report.Period, Viewer.Everybody, today))
            .Where(f => f.Parts.Count is >= FewestParts and <= MostParts)
            .DistinctBy(f => Subject(f.Indicator.Key))
            .Select(f =>
                Bars(f.Indicator.Name, report.Year, f.Parts.Select(p => new ChartRow(p.Label, p.Count)), f.Indicator.Unit)
            );
    }

    private static ReportChart Bars(string name, int year, IEnumerable<ChartRow> rows, string unit) =>
        new(name, ChartKind.Bar, [$"{year}年"], [.. rows], unit);

    private static string Subject(string key) => key.Split('.')[0];
}
