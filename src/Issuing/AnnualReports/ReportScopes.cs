using Fazhi.Documents;
using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Storage.Reading;

namespace Fazhi.Issuing;

/// <summary>报告数字的来处 — a report's placeholders as the ledger stands.</summary>
public static class ReportScopes
{
    /// <summary>The placeholders of a year's report.</summary>
    /// <param name="county">The county.</param>
    /// <param name="year">The year.</param>
    /// <param name="book">The indicators there are.</param>
    /// <param name="read">How a figure is had: counted, or from what is kept.</param>
    public static ReportScope Of(County county, int year, FigureBook book, Func<Indicator, ReportPeriod, Figure> read)
    {
        Figure? Read(string key, int of) => book.Find(key) is { } i ? read(i, ReportPeriod.Year(of)) : null;
        return new(county.Name, year, key => book.Find(key) is not null, key => Read(key, year)!, key => Read(key, year - 1));
    }
}
