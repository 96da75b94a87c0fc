using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 数字的来源 — whether a figure of a period is counted from matters or told from returns. A county says from which year on a mechanism is counted; where it hasn't said,
/// a year for which the figure was returned is told from its return, and a nought of a time before there was a ledger is no knowledge.
/// </summary>
public sealed class FigureSources
{
    private readonly Dictionary<string, int> starts;
    private readonly HashSet<(string Key, int Year)> returned;

    private readonly MatterTypes types;

    private FigureSources(
        MatterTypes types,
        IEnumerable<CountingStart> starts,
        IEnumerable<(string Key, int Year)> returned,
        DateOnly? began
    )
    {
        this.types = types;
        this.starts = starts.GroupBy(s => s.Mechanism).ToDictionary(g => g.Key, g => g.First().FromYear, StringComparer.Ordinal);
        this.returned = [.. returned];
        Began = began;
    }

    /// <summary>The day of the first entry in the ledger; <c>null</c> while there is none.</summary>
    private DateOnly? Began { get; }

    /// <summary>The indicator by which a figure of a period is had: itself where it is counted, or the one over returns.</summary>
    public Indicator For(Indicator indicator, ReportPeriod period)
    {
        if (!IsOfMechanism(indicator, out var start))
            return indicator;
        var isCounted = start is { } from
            ? period.From.Year >= from
            : !Years(period).Any(y => returned.Contains((indicator.Key, y)));
        return isCounted ? indicator : Returned(indicator, period);
    }

    /// <summary>The indicator over returns that stands for a counted one.</summary>
    internal Indicator Returned(Indicator indicator, ReportPeriod period) =>
        ReturnIndicators.Before(indicator, Years(period).Any(y => returned.Contains((indicator.Key, y))));

    /// <summary>Whether a period begins before counting did and ends after: neither way tells the whole.</summary>
    internal bool Crosses(Indicator indicator, ReportPeriod period) =>
        IsOfMechanism(indicator, out var from) && period.From.Year < from && period.To.Year >= from;

    /// <summary>Whether nobody can know of a period: it ended before the ledger began, and the county hasn't said that it is counted.</summary>
    internal bool IsBeforeAll(Indicator indicator, ReportPeriod period) =>
        period.To < Began && IsOfMechanism(indicator, out var start) && start is null;

    // Whether a mechanism counts it, and from when, if the county has said so.
    private bool IsOfMechanism(Indicator indicator, out int? start)
    {
        var mechanism = indicator.IsReturned ? null : types.Counting(indicator.Key);
        start = mechanism is not null && starts.TryGetValue(mechanism.Name, out var from) ? from : null;
        return mechanism is not null;
    }

    /// <summary>What the county has said and what was returned.</summary>
    public static FigureSources Read(CountyDb db, int county)
    {
        var first = First(db, county);
        return new(
            db.Types,
            !db.Types.Has<CountingStart>()
                ? []
                : [.. db.Matters<CountingStart>(county).Where(s => s.Stage == CountingStartStage.Standing).AsEnumerable()],
            !db.Types.Has<FigureReturn>()
                ? []
                :
                [
                    .. db.Matters<FigureReturn>(county)
                        .Where(r => r.Stage == FigureReturnStage.Approved)
                        .Select(r => new { r.Key, r.Year })
                        .AsEnumerable()
                        .Select(r => (r.Key, r.Year)),
                ],
            first is { } at ? DateOnly.FromDateTime(at.ToOffset(Clocks.CountyClock.Offset).Date) : null
        );
    }

    // The first entry stays the first; before there is one, every act may be it.
    private static DateTimeOffset? First(CountyDb db, int county)
    {
        DateTimeOffset? first;
        using (Reads.Aside())
            first = db
                .Entries.Where(e => e.County == county)
                .OrderBy(e => e.Sequence)
                .Select(e => (DateTimeOffset?)e.RecordedAt)
                .FirstOrDefault();
        if (first is null)
            Reads.NoteEverything();
        return first;
    }

    private static IEnumerable<int> Years(ReportPeriod period) =>
        Enumerable.Range(period.From.Year, Math.Max(0, period.To.Year - period.From.Year) + 1);
}
