using System.Linq.Expressions;
using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Storage.Reading;

/// <summary>台账查询 — lists, matters, clocks and figures, as far as the one who looks may see them.</summary>
public sealed class MatterReader(CountyStore store, KeptAnswers cache)
{
    private readonly ToldFigures told = new(store);

    /// <summary>How many matters a search shows; of more, it tells how many of each type there are.</summary>
    public const int MostFound = 50;

    public CountyStore Store => store;

    /// <summary>The size of the ledger now. A page that says it depends on every act.</summary>
    public long Size() => store.Size();

    /// <summary>A page of a list. Rows that the viewer may not read are neither shown nor counted.</summary>
    public ListPage List(ListQuery query, Viewer viewer) =>
        Part(query, viewer, (table, db, type) => table.List(db, store, type, query, viewer));

    /// <summary>
    /// A part of a list by the ledger's order, newest first: the matters opened before a place in the ledger, or the newest. Matters that are
    /// opened meanwhile move nothing: walking on from the last row neither loses nor repeats one. Page and order of the query don't matter.
    /// </summary>
    public ListPage Before(ListQuery query, long? sequence, Viewer viewer) =>
        Part(query, viewer, (table, db, type) => table.Before(db, store, type, query, viewer, sequence));

    private ListPage Part(ListQuery query, Viewer viewer, Func<MatterTable, CountyDb, MatterType, IReadOnlyList<Matter>> read)
    {
        var total = Count(query, viewer);
        if (total == 0)
            return new ListPage([], total);
        using var db = store.Open();
        var type = store.Types.Find(query.Type)!;
        return new ListPage(read(store.Kept.Table(type), db, type), total);
    }

    /// <summary>How many matters a list has.</summary>
    public long Count(ListQuery query, Viewer viewer)
    {
        return cache.Get(
            store,
            query.TotalKey(viewer),
            () =>
            {
                using var db = store.Open();
                var type = store.Types.Find(query.Type)!;
                return store.Kept.Table(type).Count(db, store, type, query, viewer);
            }
        );
    }

    /// <summary>How many open matters stand at each stage, among those the viewer may read.</summary>
    public IReadOnlyDictionary<string, long> Stages(string code, Viewer viewer)
    {
        return cache.Get(
            store,
            $"stages|{code}|{viewer.Key}",
            () =>
            {
                using var db = store.Open();
                var type = store.Types.Find(code)!;
                return store.Kept.Table(type).Stages(db, store, type, viewer);
            }
        );
    }

    /// <summary>A matter by type and id; <c>null</c> if there is none or it may not be read.</summary>
    public Matter? Find(string code, Guid id, Viewer viewer)
    {
        if (store.Types.Find(code) is not { } type)
            return null;
        using var db = store.Open();
        return store.Kept.Table(type).Load(db, store.CountyCode, id) is { } matter && viewer.MayRead(type, matter)
            ? matter
            : null;
    }

    /// <summary>The matters of a class that somebody may read, in the order in which they were opened: what is told of another matter beside it.</summary>
    /// <param name="which">Which of them.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="most">How many are read at the most.</param>
    public IReadOnlyList<TMatter> Readable<TMatter>(Expression<Func<TMatter, bool>> which, Viewer viewer, int most = MostFound)
        where TMatter : Matter
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<TMatter>(store.CountyCode)
                .Where(which)
                .OrderBy(m => m.Sequence)
                .Take(most)
                .AsEnumerable()
                .Where(m => viewer.MayRead(store.Types.Of(m), m)),
        ];
    }

    /// <summary>A matter by its id alone.</summary>
    public Matter? Find(Guid id, Viewer viewer)
    {
        if (TypeOf(id) is { } code)
            return Find(code, id, viewer);
        Reads.NoteEverything();
        return null;
    }

    // A matter stays of its type.
    private string? TypeOf(Guid id)
    {
        using var noted = Reads.Aside();
        using var db = store.Open();
        return db.Entries.Where(e => e.County == store.CountyCode && e.MatterId == id).Select(e => e.MatterType).FirstOrDefault();
    }

    /// <summary>The clocks of a matter that somebody sees, in the same order.</summary>
    public IReadOnlyList<ClockRun> Clocks(Matter matter, Viewer viewer)
    {
        var type = store.Types.Of(matter);
        var part = viewer.PartIn(type, matter);
        using var noted = Reads.Of(matter.GetType(), matter.Id);
        return
        [
            .. Clocks(matter.Id)
                .Where(c => type.Clocks.FirstOrDefault(r => r.Code == c.Code) is { } rule && type.Shows(rule, part)),
        ];
    }

    /// <summary>All clocks a matter has had, running ones first, those due soonest before others.</summary>
    public IReadOnlyList<ClockRun> Clocks(Guid matter)
    {
        using var db = store.Open();
        return
        [
            .. store
                .Kept.Clocks(db, store.CountyCode, matter)
                .OrderBy(c => c.StoppedOn is not null)
                .ThenBy(c => c.DueOn ?? DateOnly.MaxValue)
                .ThenBy(c => c.StartedOn),
        ];
    }

    /// <summary>Every figure the county can print.</summary>
    public FigureBook Book()
    {
        return cache.Get(
            store,
            "book",
            () =>
            {
                using var db = store.Open();
                return FigureBook.Read(db, store.CountyCode);
            }
        );
    }

    /// <summary>A figure, counted once while nothing is recorded that it counts. It tells the size of the ledger it was counted at.</summary>
    public Figure Figure(Indicator indicator, ReportPeriod period)
    {
        return cache.Get(
            store,
            $"figure|{indicator.Key}|{period.From:yyyyMMdd}|{period.To:yyyyMMdd}",
            () =>
            {
                using var db = store.Open();
                return new FigureReader(db, store.CountyCode, Book().Sources).Read(indicator, period);
            }
        );
    }

    /// <summary>
    /// A figure as the one who looks may see it: officials all its parts as they are, everybody a guarded one for months that have ended, and no part so
    /// small that it points at a person.
    /// </summary>
    /// <param name="today">The day whose parameter says what is small.</param>
    public Figure Figure(Indicator indicator, ReportPeriod period, Viewer viewer, DateOnly today)
    {
        // What is told from a return has no parts that could point at anybody.
        if (viewer.Official is not null || !indicator.IsGuarded || Book().Sources.For(indicator, period).IsReturned)
            return Figure(indicator, period);
        return cache.Get(
            store,
            $"told|{indicator.Key}|{period.From:yyyyMMdd}|{period.To:yyyyMMdd}|{today:yyyyMMdd}",
            () =>
            {
                var figure = told.Of(indicator, period, today, closed => Figure(indicator, closed));
                return figure with { Parts = SmallParts.Merge(figure.Parts, Parameter(indicator.SmallestPart!, today)) };
            }
        );
    }

    /// <summary>How many rows there are behind a figure, or one part of it, and how many of them the viewer may open.</summary>
    public RowsBehind Behind(FigureRows rows, Viewer viewer)
    {
        var figure = Figure(rows.Indicator, rows.Period);
        var all = rows.Part is null ? figure.Rows : figure.Parts.Where(p => p.Code == rows.Part).Sum(p => p.Count);
        return new RowsBehind(all, Count(new ListQuery { Type = store.Types.CodeOf(rows.MatterClass), Figure = rows }, viewer));
    }

    /// <summary>The value a county's parameter has on a day: what the county set, or the default.</summary>
    public T Parameter<T>(Parameter<T> parameter, DateOnly on)
        where T : ISpanParsable<T> => store.SetParameters.On(parameter, on);

    /// <summary>Matters whose words contain all the words of a query and which the viewer may read, newest first; or the one with that number.</summary>
    public IReadOnlyList<Matter> Search(string query, Viewer viewer, int limit = MostFound)
    {
        if (new Search(store).ByNumber(query) is { } exact && viewer.MayRead(store.Types.Of(exact), exact))
            return [exact];
        using var db = store.Open();
        // Types are asked one by one, as their lists are: what may be read and found is said in one place.
        return
        [
            .. TypesWith(db, query, viewer)
                .SelectMany(type =>
                    store
                        .Kept.Table(type)
                        .Before(
                            db,
                            store,
                            type,
                            new ListQuery
                            {
                                Type = type.Code,
                                Words = query,
                                Size = limit,
                            },
                            viewer,
                            sequence: null
                        )
                )
                .OrderByDescending(m => m.Sequence)
                .Take(limit),
        ];
    }

    /// <summary>How many matters of each type contain all the words of a query and may be read by the viewer, most first.</summary>
    public IReadOnlyList<(MatterType Type, long Count)> FoundByType(string query, Viewer viewer)
    {
        using var db = store.Open();
        return
        [
            .. TypesWith(db, query, viewer)
                .Select(type => (type, Count(new ListQuery { Type = type.Code, Words = query }, viewer)))
                .Where(t => t.Item2 > 0)
                .OrderByDescending(t => t.Item2),
        ];
    }

    private IEnumerable<MatterType> TypesWith(CountyDb db, string query, Viewer viewer) =>
        Storage
            .Search.Words(db, store, query, shown: viewer.Official is null)
            .Select(w => w.MatterType)
            .Distinct()
            .ToList()
            .Select(code => store.Types.Find(code)!)
            .Where(viewer.MayList);
}
