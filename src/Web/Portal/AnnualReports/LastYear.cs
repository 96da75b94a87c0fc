using Fazhi.Figures;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Portal.AnnualReports;

/// <summary>上年数 — what a report's figure is compared with: the year before as the ledger gives it now, and as that year's report said it.</summary>
/// <param name="Now">As the ledger gives it.</param>
/// <param name="Change">The change from it to the stated figure, such as 增加4 or 提高1.2个百分点; empty where there is none to tell.</param>
/// <param name="Published">How that year's report printed it, where that was otherwise.</param>
/// <param name="Reason">Why it was restated; <c>null</c> where nobody has said.</param>
public sealed record LastYear(Figure Now, string Change, string? Published, string? Reason)
{
    /// <summary>By key, the figures behind which anything stood the year before.</summary>
    internal static IReadOnlyDictionary<string, LastYear> Of(MatterReader reader, CountyStore store, AnnualReport report)
    {
        var (book, earlier) = (reader.Book(), Earlier(store, report));
        return report
            .Figures.Select(f => (Stated: f, Indicator: book.Find(f.Key)))
            .Where(x => x.Indicator is { IsSpread: false })
            .Select(x => (x.Stated, Figure: reader.Figure(x.Indicator!, ReportPeriod.Year(report.Year - 1))))
            .Where(x => x.Figure.Rows > 0 && !x.Figure.Value.IsUndefined)
            .ToDictionary(x => x.Stated.Key, x => Compare(x.Stated, x.Figure, earlier), StringComparer.Ordinal);
    }

    private static LastYear Compare(StatedFigure stated, Figure before, AnnualReport? earlier)
    {
        var said = earlier?.Figures.FirstOrDefault(f => f.Key == stated.Key);
        var restated = earlier?.Restated(stated.Key);
        var changed = said is not null && said.Value != before.Value.ToString();
        return new(before, Difference(stated, before), changed ? said!.Printed : null, changed ? restated?.Reason : null);
    }

    private static string Difference(StatedFigure stated, Figure before)
    {
        if (!FigureValue.TryParse(stated.Value, out var now) || now.IsUndefined || now.IsRatio != before.Value.IsRatio)
            return "";
        var by = Share(now) - Share(before.Value);
        return by == 0 ? "持平"
            : now.IsRatio ? $"{(by > 0 ? "提高" : "降低")}{NumberText.Plain(Math.Round(100 * Math.Abs(by), 2))}个百分点"
            : $"{(by > 0 ? "增加" : "减少")}{NumberText.Plain(Math.Abs(by))}";
    }

    private static decimal Share(FigureValue value) =>
        value.IsRatio ? value.Numerator / (decimal)value.Denominator : value.Amount;

    private static AnnualReport? Earlier(CountyStore store, AnnualReport report)
    {
        using var db = store.Open();
        return db.Matters<AnnualReport>(store.CountyCode)
            .FirstOrDefault(r =>
                r.Year == report.Year - 1 && r.Organ == report.Organ && r.Kind == report.Kind && r.PublishedOn != null
            );
    }
}
