using Fazhi.Auditor;
using Fazhi.Documents;
using Fazhi.Figures;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Issuing;

/// <summary>填好的报告 — a report's text with the figures of its year, and everything that keeps it from being final.</summary>
/// <param name="Text">The text; <c>null</c> where the template can't be filled in.</param>
/// <param name="Problems">What is wrong with the template: its syntax, figures that don't exist.</param>
/// <param name="Figures">The figures it states, in the order in which it states them.</param>
/// <param name="Rows">The ledger entries behind each of them, by key.</param>
/// <param name="Unused">Figures of the county that it doesn't state, distributions left out.</param>
/// <param name="Unclosed">Parts that don't add up to their whole.</param>
/// <param name="Findings">What the auditor found in the text.</param>
/// <param name="Places">Where its figures stand in the text.</param>
public sealed record FilledReport(
    string? Text,
    IReadOnlyList<string> Problems,
    IReadOnlyList<StatedFigure> Figures,
    IReadOnlyDictionary<string, IReadOnlyList<RowEntry>> Rows,
    IReadOnlyList<Indicator> Unused,
    IReadOnlyList<string> Unclosed,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<FigurePlace> Places
)
{
    /// <summary>The findings that are wrong, not merely undecided.</summary>
    public IEnumerable<Finding> Faults => Findings.Where(f => f.IsSureAlarm);

    private const long Many = 100;

    /// <summary>
    /// The rates it states that hold for every single one of many matters. Nothing is wrong with that; but where people work something goes otherwise now and then, and a
    /// hundred per cent of hundreds is more often a register without the failures.
    /// </summary>
    public IEnumerable<StatedFigure> WithoutException =>
        Figures.Where(f =>
            FigureValue.TryParse(f.Value, out var value)
            && value is { IsRatio: true, Denominator: >= Many } rate
            && rate.Numerator == rate.Denominator
        );

    /// <summary>The figures it states that no organ has returned yet.</summary>
    public IEnumerable<StatedFigure> Awaited => Figures.Where(f => f.IsAwaited);

    /// <summary>Whether the Desk would take it as final, as the ledger stands.</summary>
    public bool IsSound => Text is not null && Unclosed.Count == 0 && !Awaited.Any() && !Faults.Any();

    /// <summary>Fills a template in as the ledger stands.</summary>
    public static FilledReport Of(CountyStore store, string template, int year)
    {
        using var db = store.Open();
        var figures = new StatedFigures(db, store.CountyCode, ReportPeriod.Year(year));
        var book = figures.Book;
        var keys = ReportText.Keys(template);
        var problems = ReportText.Problems(template, k => book.Find(k) is not null);
        var unclosed = figures.Unclosed();
        var unused = book.All.Where(i => !i.IsSpread && !keys.Contains(i.Key)).ToList();
        if (problems.Count > 0)
            return new FilledReport(
                null,
                problems,
                [],
                new Dictionary<string, IReadOnlyList<RowEntry>>(),
                unused,
                unclosed,
                [],
                []
            );

        var (text, places) = ReportLines.Final(template, ReportScopes.Of(store.County, year, book, figures.Reader.Read));
        var stated = keys.Select(k => figures.State(k)!.Value).ToList();
        return new FilledReport(
            text,
            [],
            [.. stated.Select(s => s.Figure)],
            stated.ToDictionary(s => s.Figure.Key, s => s.Rows, StringComparer.Ordinal),
            unused,
            unclosed,
            Audit.Of(AuditText.Of(text)),
            places
        );
    }
}
