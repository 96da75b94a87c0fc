using Fazhi.Auditor;
using Fazhi.Documents;
using Fazhi.Figures;
using Fazhi.Issuing;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.AnnualReports;

/// <summary>边写边看 — a report's text as it would read with the figures of a year, and everything wrong with it so far. Nothing is kept.</summary>
/// <param name="Year">The year.</param>
/// <param name="Lines">The text with the places of its figures; empty while it can't be filled in.</param>
/// <param name="Problems">What is wrong with the way it is written.</param>
/// <param name="Unclosed">Parts that don't add up to their whole.</param>
/// <param name="Faults">Relations between figures that don't hold.</param>
/// <param name="Unused">Figures it doesn't state, distributions left out.</param>
public sealed record ReportPreview(
    int Year,
    IReadOnlyList<IReadOnlyList<ReportStretch>> Lines,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Unclosed,
    IReadOnlyList<Finding> Faults,
    IReadOnlyList<Indicator> Unused
)
{
    /// <summary>Fills a text in. Figures come from what is kept for the ledger's size, so that typing counts nothing twice.</summary>
    public static ReportPreview Of(MatterReader reader, string template, int year)
    {
        var book = reader.Book();
        var period = ReportPeriod.Year(year);
        var problems = ReportText.Problems(template, key => book.Find(key) is not null);
        var used = ReportText.Keys(template);
        var lines =
            problems.Count > 0 ? [] : ReportLines.Fill(template, ReportScopes.Of(reader.Store.County, year, book, reader.Figure));
        return new ReportPreview(
            year,
            lines,
            problems,
            book.Unclosed(i => reader.Figure(i, period)),
            ReportArithmetic.Faults(string.Join('\n', lines.Select(l => string.Concat(l.Select(t => t.Text))))),
            [.. book.All.Where(i => !i.IsSpread && !used.Contains(i.Key))]
        );
    }
}
