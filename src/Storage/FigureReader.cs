using System.Linq.Expressions;
using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Storage.Reading;

namespace Fazhi.Storage;

/// <summary>数字读取 — counts indicators in the database: one indexed query each, the same expression that lists the rows.</summary>
/// <param name="known">What is known already of where figures come from; read when needed if not given.</param>
public sealed class FigureReader(CountyDb db, int county, FigureSources? known = null)
{
    private readonly Dictionary<(string, ReportPeriod), Figure> figures = [];
    private readonly Lazy<FigureSources> sources = new(() => known ?? FigureSources.Read(db, county));
    private readonly long size = SizeIn(db, county);

    /// <summary>An indicator's figure for a period.</summary>
    public Figure Read(Indicator indicator, ReportPeriod period)
    {
        if (!figures.TryGetValue((indicator.Key, period), out var figure))
            figures[(indicator.Key, period)] = figure = Had(indicator, period);
        return figure;
    }

    /// <summary>The matters behind a figure, oldest first. For a ratio, those of its base.</summary>
    public IQueryable<Matter> Rows(Indicator indicator, ReportPeriod period) =>
        sources.Value.For(indicator, period).Accept(new Listing(this, period));

    private Figure Had(Indicator indicator, ReportPeriod period)
    {
        if (sources.Value.Crosses(indicator, period))
            return Unknown(indicator, period);
        var figure = sources.Value.For(indicator, period).Accept(new Counting(this, period));
        return figure.Rows == 0 && sources.Value.IsBeforeAll(figure.Indicator, period) ? Unknown(indicator, period) : figure;
    }

    private Figure Unknown(Indicator indicator, ReportPeriod period) =>
        new(sources.Value.Returned(indicator, period), period, FigureValue.Of(0), 0, size);

    // It tells when a figure was counted, and changes nothing in it.
    private static long SizeIn(CountyDb db, int county)
    {
        using var aside = Reads.Aside();
        return db.Heads.Where(h => h.County == county).Select(h => h.Size).FirstOrDefault();
    }

    private IQueryable<TMatter> Select<TMatter>(RowIndicator<TMatter> indicator, ReportPeriod period)
        where TMatter : Matter => db.Matters<TMatter>(county).Where(indicator.For(period));

    private sealed class Counting(FigureReader reader, ReportPeriod period) : IIndicatorReader<Figure>
    {
        public Figure Rows<TMatter>(RowIndicator<TMatter> indicator)
            where TMatter : Matter
        {
            var rows = reader.Select(indicator, period);
            var (count, amount) = indicator is { Amount: { } number, Aggregate: not Aggregate.Largest }
                ? CountAndSum(rows.Select(Widen(number)))
                : (rows.LongCount(), 0);
            var value = indicator.Aggregate switch
            {
                Aggregate.Count or Aggregate.Stock => FigureValue.Of(count),
                Aggregate.Sum when indicator.Money is { } money => FigureValue.Of(rows.Sum(money)),
                Aggregate.Sum => FigureValue.Of(amount),
                // The largest of none is none.
                Aggregate.Largest => count == 0 ? FigureValue.Ratio(0, 0) : FigureValue.Of(rows.Max(indicator.Amount!)),
                Aggregate.Distinct when indicator.Values is { } lists => FigureValue.Of(Different(rows.Select(lists))),
                // A mean of nothing is none.
                Aggregate.Mean => count == 0
                    ? FigureValue.Ratio(0, 0)
                    : FigureValue.Of(Math.Round(amount / (decimal)count, 1, MidpointRounding.AwayFromZero)),
                Aggregate.Distinct => FigureValue.Of(rows.Select(indicator.Value!).Distinct().LongCount()),
                _ => throw new InvalidOperationException($"Unknown aggregate {indicator.Aggregate}."),
            };
            return new Figure(indicator, period, value, count, reader.size);
        }

        public Figure Ratio(RatioIndicator indicator)
        {
            var part = reader.Read(indicator.Part, period);
            var whole = reader.Read(indicator.Base, period);
            // A share of which one side isn't known is no share.
            var value =
                part.IsKnown && whole.IsKnown
                    ? FigureValue.Ratio((long)part.Value.Amount, (long)whole.Value.Amount)
                    : FigureValue.Ratio(0, 0);
            return new Figure(indicator, period, value, whole.Rows, reader.size);
        }

        public Figure Spread<TMatter>(SpreadIndicator<TMatter> indicator)
            where TMatter : Matter
        {
            var rows = reader.Select(indicator.Whole, period);
            var split = indicator.Adds is { } number
                ? rows.GroupBy(indicator.By, Widen(number))
                    .Select(g => new
                    {
                        g.Key,
                        Rows = g.LongCount(),
                        Amount = g.Sum(),
                    })
                : rows.GroupBy(indicator.By)
                    .Select(g => new
                    {
                        g.Key,
                        Rows = g.LongCount(),
                        Amount = g.LongCount(),
                    });
            var found = split.AsEnumerable().OrderByDescending(g => g.Amount).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
            var parts = found
                .Select(g => new FigurePart(g.Key ?? "", g.Key is null ? "未填" : indicator.Label(g.Key), g.Amount))
                .ToList();
            return new Figure(indicator, period, FigureValue.Of(parts.Sum(p => p.Count)), found.Sum(g => g.Rows), reader.size)
            {
                Parts = parts,
            };
        }

        // Lists are kept as texts that databases don't look into: they are gone through once, row by row.
        private static long Different(IQueryable<IReadOnlyList<string>> lists) =>
            lists.AsEnumerable().SelectMany(l => l).ToHashSet(StringComparer.Ordinal).Count;

        // One pass over the rows for both.
        private static (long Count, long Sum) CountAndSum(IQueryable<long> amounts) =>
            amounts
                .GroupBy(_ => 1)
                .Select(g => new { Count = g.LongCount(), Sum = g.Sum() })
                .AsEnumerable()
                .Select(x => (x.Count, x.Sum))
                .FirstOrDefault();

        // A year's sum of yuan may pass what an int holds.
        private static Expression<Func<TMatter, long>> Widen<TMatter>(Expression<Func<TMatter, int>> amount) =>
            Expression.Lambda<Func<TMatter, long>>(Expression.Convert(amount.Body, typeof(long)), amount.Parameters);
    }

    private sealed class Listing(FigureReader reader, ReportPeriod period) : IIndicatorReader<IQueryable<Matter>>
    {
        public IQueryable<Matter> Rows<TMatter>(RowIndicator<TMatter> indicator)
            where TMatter : Matter => reader.Select(indicator, period).OrderBy(m => m.Sequence);

        public IQueryable<Matter> Ratio(RatioIndicator indicator) => reader.Rows(indicator.Base, period);

        public IQueryable<Matter> Spread<TMatter>(SpreadIndicator<TMatter> indicator)
            where TMatter : Matter => Rows(indicator.Whole);
    }
}
