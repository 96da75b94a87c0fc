using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Views;

/// <summary>同比 — a figure beside last year's.</summary>
public sealed record Compared(Figure Now, Figure Before)
{
    public static Compared Read(MatterReader reader, Indicator indicator, int year) =>
        new(reader.Figure(indicator, ReportPeriod.Year(year)), reader.Figure(indicator, ReportPeriod.Year(year - 1)));
}

/// <summary>年度 — which year is meant where none, or an impossible one, is asked for.</summary>
public static class FigureYear
{
    /// <summary>In the first months of a year the report, and whoever asks, is about the year before.</summary>
    public static int Default(CountyClock clock) => clock.Today.Month < 4 ? clock.Today.Year - 1 : clock.Today.Year;

    /// <summary>The year asked for, if there can be figures of it.</summary>
    public static int Asked(int? year, CountyClock clock) => year is >= 1990 and <= 2100 ? year.Value : Default(clock);
}
