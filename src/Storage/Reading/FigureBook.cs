using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Mechanisms.Parameters;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 指标目录 — every figure a county can print: those its mechanisms count, and those its organs return (填报) because the mechanism isn't kept here yet.
/// </summary>
public sealed class FigureBook
{
    private readonly Dictionary<string, Indicator> byKey;
    private readonly IReadOnlyDictionary<string, IReadOnlySet<string>> lists;

    private FigureBook(
        MatterTypes types,
        IReadOnlyList<ReturnItem> all,
        FigureSources sources,
        IReadOnlyDictionary<string, IReadOnlySet<string>> lists
    )
    {
        this.lists = lists;
        Sources = sources;
        Items = all.ToDictionary(i => i.Key, StringComparer.Ordinal);
        // What is counted by now is one indicator over time: an item of its key says who answers for the years before.
        var items = all.Where(i => types.Counting(i.Key) is null).ToList();
        var counted = types
            .Mechanisms.Where(m => m.Indicators.Count > 0)
            .Select(m => new FigureGroup(m.Name, m.Section, m.Indicators));
        var returned = items
            .GroupBy(i => (i.Section, Name: i.Topic ?? $"填报：{i.Section}"))
            .Select(g => new FigureGroup(g.Key.Name, g.Key.Section, [.. g.Select(ReturnIndicators.Of)]));
        Groups = [.. counted.Concat(returned).OrderBy(g => ReportPlace.Order(g.Section))];
        // A county may have named an item as another's numerator is named: the item was there first.
        byKey = All.Concat(All.OfType<RatioIndicator>().Where(r => r.IsReturned).SelectMany(r => new[] { r.Part, r.Base }))
            .DistinctBy(i => i.Key)
            .ToDictionary(i => i.Key, StringComparer.Ordinal);
        Partitions =
        [
            .. types.Mechanisms.SelectMany(m => m.Partitions),
            .. items
                .Where(i => i.PartOf is not null)
                .GroupBy(i => i.PartOf!)
                .Select(g => new Partition(g.Key, [.. g.Select(i => i.Key)])),
        ];
    }

    /// <summary>The figures by mechanism, the returned ones by topic, in the report's order.</summary>
    public IReadOnlyList<FigureGroup> Groups { get; }

    /// <summary>All of them.</summary>
    public IEnumerable<Indicator> All => Groups.SelectMany(g => g.Indicators);

    /// <summary>Parts that must add up to their whole (其中).</summary>
    public IReadOnlyList<Partition> Partitions { get; }

    /// <summary>The returned figures' items by key: who answers for each.</summary>
    public IReadOnlyDictionary<string, ReturnItem> Items { get; }

    /// <summary>Which years of a figure are counted and which are told from returns.</summary>
    public FigureSources Sources { get; }

    /// <summary>
    /// The indicator with a key, the numerator and base of a returned percentage included, and each part of a distribution as <c>key#part</c>; <c>null</c> if there is none.
    /// A part is one of a choice or of a list of the county's: a free text would make a figure of every slip. No part of a distribution that could point at a person is named by
    /// itself.
    /// </summary>
    public Indicator? Find(string key) =>
        byKey.GetValueOrDefault(key)
        ?? (
            key.Split(Indicator.PartMark) is [var whole, var part]
            && byKey.GetValueOrDefault(whole) is { IsSpread: true, IsGuarded: false } spread
                ? spread.Accept(new PartReader(part, Listed(spread)))
                : null
        );

    private IReadOnlySet<string> Listed(Indicator spread) =>
        spread.ListOfParts is { } list && lists.TryGetValue(list.Code, out var parts) ? parts : new HashSet<string>();

    private sealed class PartReader(string code, IReadOnlySet<string> listed) : IIndicatorReader<Indicator?>
    {
        public Indicator? Rows<TMatter>(RowIndicator<TMatter> indicator)
            where TMatter : Matter => null;

        public Indicator? Ratio(RatioIndicator indicator) => null;

        public Indicator? Spread<TMatter>(SpreadIndicator<TMatter> indicator)
            where TMatter : Matter => indicator.Codes?.Contains(code) ?? listed.Contains(code) ? indicator.PartOf(code) : null;
    }

    /// <summary>The rows behind a figure of a period: matters where it is counted, returns where it is told from those.</summary>
    public FigureRows Rows(Indicator indicator, ReportPeriod period) => new(Sources.For(indicator, period), period);

    /// <summary>What is wrong with parts that must add up, one sentence each; empty when all do.</summary>
    /// <param name="read">How a figure is had: counted, or from what is kept.</param>
    public IReadOnlyList<string> Unclosed(Func<Indicator, Figure> read) =>
        [.. Partitions.Select(p => p.Unclosed(k => read(Find(k)!))).OfType<string>()];

    /// <summary>The book as the county's register of return items stands.</summary>
    public static FigureBook Read(CountyDb db, int county) =>
        new(
            db.Types,
            !db.Types.Has<ReturnItem>()
                ? []
                :
                [
                    .. db.Matters<ReturnItem>(county)
                        .Where(i => i.Stage == ReturnItemStage.InUse)
                        .OrderBy(i => i.Sequence)
                        .AsEnumerable(),
                ],
            FigureSources.Read(db, county),
            Lists(db, county)
        );

    // What stood on a county's lists at any time: a figure of last year may be of a part that has gone.
    private static Dictionary<string, IReadOnlySet<string>> Lists(CountyDb db, int county)
    {
        var known = db
            .Types.Mechanisms.SelectMany(m => m.Indicators)
            .Select(i => i.ListOfParts)
            .OfType<Parameter<string>>()
            .DistinctBy(p => p.Code)
            .ToList();
        if (known.Count == 0)
            return [];
        var codes = known.ConvertAll(p => p.Code);
        var set = !db.Types.Has<ParameterValue>()
            ? []
            : db.Matters<ParameterValue>(county).Where(v => codes.Contains(v.Code)).Select(v => new { v.Code, v.Value }).ToList();
        return known.ToDictionary(
            p => p.Code,
            IReadOnlySet<string> (p) =>
                new HashSet<string>(
                    set.Where(v => v.Code == p.Code).Select(v => v.Value).Append(p.Default).SelectMany(Parameter.Items)
                ),
            StringComparer.Ordinal
        );
    }
}

/// <summary>One heading of the book.</summary>
/// <param name="Name">The mechanism's name, or the topic of what is returned.</param>
/// <param name="Section">The place in the report.</param>
/// <param name="Indicators">Its figures.</param>
public sealed record FigureGroup(string Name, string Section, IReadOnlyList<Indicator> Indicators);
