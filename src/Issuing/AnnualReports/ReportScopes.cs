using Fazhi.Documents;
using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Issuing;

/// <summary>报告数字的来处 — a report's placeholders as the ledger stands.</summary>
internal static class ReportScopes
{
    internal static ReportScope Of(County county, int year, FigureBook book, FigureReader reader)
    {
        Figure? Read(string key, int of) => book.Find(key) is { } i ? reader.Read(i, ReportPeriod.Year(of)) : null;
        return new(county.Name, year, key => book.Find(key) is not null, key => Read(key, year)!, key => Read(key, year - 1));
    }
}
