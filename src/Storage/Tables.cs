using System.Linq.Expressions;
using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>事项表 — loads matters of a type that is known only when the program runs.</summary>
internal abstract class MatterTable
{
    /// <summary>Of matters that are called alike so many are looked at.</summary>
    protected const int MostCalled = 50;

    internal abstract Matter? Load(CountyDb db, int county, Guid id);

    internal abstract void Drop(CountyDb db, int county, Guid id);

    internal abstract IQueryable<Guid> Numbered(CountyDb db, int county, string number);

    internal abstract IReadOnlyList<Matter> Called(CountyDb db, int county, string number, string title);

    internal abstract IEnumerable<Matter> Page(CountyDb db, int county, Guid after, int size);

    internal abstract IReadOnlyList<Matter> Due(CountyDb db, int county, LambdaExpression due, int most);

    internal abstract long Count(CountyDb db, int county);

    internal abstract IReadOnlyList<Matter> Named(CountyDb db, int county, IReadOnlyList<Guid> ids);

    internal abstract IReadOnlyList<Matter> List(CountyDb db, CountyStore store, MatterType type, ListQuery query, Viewer viewer);

    internal abstract IReadOnlyList<Matter> Before(
        CountyDb db,
        CountyStore store,
        MatterType type,
        ListQuery query,
        Viewer viewer,
        long? sequence
    );

    internal abstract IReadOnlyList<Matter> Picked(
        CountyDb db,
        CountyStore store,
        MatterType type,
        string words,
        Viewer viewer,
        IEnumerable<LambdaExpression> which,
        int most
    );

    internal abstract long Count(CountyDb db, CountyStore store, MatterType type, ListQuery query, Viewer viewer);

    internal abstract IReadOnlyDictionary<string, long> Stages(CountyDb db, CountyStore store, MatterType type, Viewer viewer);
}

internal sealed class MatterTable<TMatter> : MatterTable
    where TMatter : Matter
{
    // Asked for by every act and every page; EF would look at the expression anew each time.
    private readonly Func<CountyDb, int, Guid, TMatter?> load = EF.CompileQuery(
        (CountyDb db, int county, Guid id) =>
            db.Set<TMatter>().AsNoTracking().FirstOrDefault(m => m.County == county && m.Id == id)
    );

    private readonly Func<CountyDb, int, string, string, IEnumerable<TMatter>> byName = EF.CompileQuery(
        (CountyDb db, int county, string number, string title) =>
            db.Set<TMatter>()
                .AsNoTracking()
                .Where(m => m.County == county && (m.Number == number || m.Title == title))
                .OrderByDescending(m => m.Sequence)
                .Take(MostCalled)
    );

    internal override Matter? Load(CountyDb db, int county, Guid id)
    {
        using var noted = Reads.Of(typeof(TMatter), id);
        return load(db, county, id);
    }

    internal override void Drop(CountyDb db, int county, Guid id) =>
        db.Set<TMatter>().Where(m => m.County == county && m.Id == id).ExecuteDelete();

    internal override IQueryable<Guid> Numbered(CountyDb db, int county, string number) =>
        db.Matters<TMatter>(county).Where(m => m.Number == number).Select(m => m.Id);

    internal override IReadOnlyList<Matter> Called(CountyDb db, int county, string number, string title) =>
        [.. byName(db, county, number, title)];

    internal override IEnumerable<Matter> Page(CountyDb db, int county, Guid after, int size) =>
        db.Matters<TMatter>(county).Where(After(after)).OrderBy(m => m.Id).Take(size).ToList();

    internal override IReadOnlyList<Matter> Due(CountyDb db, int county, LambdaExpression due, int most) =>
        db.Matters<TMatter>(county).Where((Expression<Func<TMatter, bool>>)due).OrderBy(m => m.Sequence).Take(most).ToList();

    internal override long Count(CountyDb db, int county) => db.Matters<TMatter>(county).LongCount();

    internal override IReadOnlyList<Matter> Named(CountyDb db, int county, IReadOnlyList<Guid> ids) =>
        db.Matters<TMatter>(county).Where(m => ids.Contains(m.Id)).ToList();

    internal override long Count(CountyDb db, CountyStore store, MatterType type, ListQuery query, Viewer viewer)
    {
        using var noted = Words;
        return Select(db, store, type, query, viewer).LongCount();
    }

    internal override IReadOnlyList<Matter> List(CountyDb db, CountyStore store, MatterType type, ListQuery query, Viewer viewer)
    {
        using var noted = Words;
        return
        [
            .. Ordered(Select(db, store, type, query, viewer), query, store.County)
                .Skip((Math.Max(1, query.Page) - 1) * query.Size)
                .Take(query.Size),
        ];
    }

    internal override IReadOnlyList<Matter> Before(
        CountyDb db,
        CountyStore store,
        MatterType type,
        ListQuery query,
        Viewer viewer,
        long? sequence
    )
    {
        using var noted = Words;
        var rows = Select(db, store, type, query, viewer);
        if (sequence is { } before)
            rows = rows.Where(m => m.Sequence < before);
        return [.. rows.OrderByDescending(m => m.Sequence).Take(query.Size)];
    }

    internal override IReadOnlyDictionary<string, long> Stages(CountyDb db, CountyStore store, MatterType type, Viewer viewer) =>
        db.Matters<TMatter>(store.CountyCode)
            .Where(viewer.Filter<TMatter>(type))
            .Where(m => m.ClosedOn == null)
            .GroupBy(StageOf())
            .Select(g => new { g.Key, Count = g.LongCount() })
            .AsEnumerable()
            .ToDictionary(g => g.Key.ToString()!, g => g.Count, StringComparer.Ordinal);

    internal override IReadOnlyList<Matter> Picked(
        CountyDb db,
        CountyStore store,
        MatterType type,
        string words,
        Viewer viewer,
        IEnumerable<LambdaExpression> which,
        int most
    )
    {
        using var noted = Words;
        var rows = db.Matters<TMatter>(store.CountyCode).Where(viewer.Filter<TMatter>(type));
        foreach (var condition in which)
            rows = rows.Where((Expression<Func<TMatter, bool>>)condition);
        if (words.Length > 0)
        {
            var organs = store
                .County.Organs.Where(o => o.Name.Contains(words, StringComparison.Ordinal))
                .Select(o => o.Code)
                .ToList();
            var found = Search.Words(db, store, words, shown: true).Where(w => w.MatterType == type.Code).Select(w => w.MatterId);
            rows = rows.Where(m => found.Contains(m.Id) || organs.Contains(m.Organ));
        }

        return [.. rows.OrderBy(m => m.Title).ThenBy(m => m.Sequence).Take(most)];
    }

    // The search words that a list is filtered by are those of its own matters, and change with them.
    private static Reads.Scope Words => Reads.Across(typeof(TMatter));

    private static IQueryable<TMatter> Select(CountyDb db, CountyStore store, MatterType type, ListQuery query, Viewer viewer)
    {
        var rows = db.Matters<TMatter>(store.CountyCode).Where(viewer.Filter<TMatter>(type));
        if (query.Figure is { } figure)
        {
            rows = rows.Where(viewer.MayOpen(figure.Indicator) ? figure.Filter<TMatter>() : _ => false);
            // That a matter counts in a figure is a fact of it: shown to its holder, to an organ it concerns where that is shown all that decides on it, and to
            // others as far as everybody may open the figure.
            if (viewer.Official is not null)
            {
                var known = viewer.Known<TMatter>(type, asParty: figure.IsShownTo<TMatter>(type, Reader.Concerned));
                rows = rows.Where(figure.Indicator.IsGuarded ? known : Viewer.Either(known, Viewer.Disclosed<TMatter>(type)));
            }
        }

        if (query.Stages.Count > 0)
            rows = rows.Where(AtOneOf(type, query.Stages));
        if (query.Organ.Length > 0)
            rows = rows.Where(m => m.Organ == query.Organ);
        if (query.From is { } from)
            rows = rows.Where(m => m.OpenedOn >= from);
        if (query.To is { } to)
            rows = rows.Where(m => m.OpenedOn <= to);
        if (query.Parent is { } parent)
            rows = rows.Where(m => m.Parent == parent);
        if (query.Naming is { } named)
        {
            // That a matter names somebody is known to its holder, and where the type is a register open to all officials: a respondent isn't shown all its case says.
            var naming = Search.Naming(db, store, named).Where(w => w.MatterType == type.Code).Select(w => w.MatterId);
            rows = rows.Where(viewer.Known<TMatter>(type, asParty: false)).Where(m => naming.Contains(m.Id));
        }
        if (query.Words.Trim().Length > 0)
            rows =
                query.TitlesOnly || viewer.Official is null
                    ? Search.Among(db, store, rows, query.Words, shown: true)
                    : Known(db, store, type, rows, query.Words, viewer);
        return rows;
    }

    // The search words hold the names of parties. Who has no part in a matter may find it by its title or number only: a hit for a person's name would tell
    // that the person is in the case.
    private static IQueryable<TMatter> Known(
        CountyDb db,
        CountyStore store,
        MatterType type,
        IQueryable<TMatter> rows,
        string words,
        Viewer viewer
    )
    {
        var shown = Search.Words(db, store, words, shown: true).Select(w => w.MatterId);
        Expression<Func<TMatter, bool>> isShown = m => shown.Contains(m.Id);
        return Search.Among(db, store, rows, words).Where(Viewer.Either(viewer.Known<TMatter>(type, asParty: true), isShown));
    }

    private static IOrderedQueryable<TMatter> Ordered(IQueryable<TMatter> rows, ListQuery query, County county) =>
        (query.Order, query.Descending) switch
        {
            (ListOrder.Opened, true) => rows.OrderByDescending(m => m.OpenedOn).ThenByDescending(m => m.Sequence),
            (ListOrder.Opened, false) => rows.OrderBy(m => m.OpenedOn).ThenBy(m => m.Sequence),
            (ListOrder.Number, true) => rows.OrderByDescending(m => m.Number).ThenByDescending(m => m.Sequence),
            (ListOrder.Number, false) => rows.OrderBy(m => m.Number).ThenBy(m => m.Sequence),
            (ListOrder.Title, true) => rows.OrderByDescending(m => m.Title).ThenByDescending(m => m.Sequence),
            (ListOrder.Title, false) => rows.OrderBy(m => m.Title).ThenBy(m => m.Sequence),
            (ListOrder.Changed, true) => rows.OrderByDescending(m => m.ChangedOn).ThenByDescending(m => m.Sequence),
            (ListOrder.Changed, false) => rows.OrderBy(m => m.ChangedOn).ThenBy(m => m.Sequence),
            (ListOrder.Stage, true) => rows.OrderByDescending(StageOf()).ThenByDescending(m => m.Sequence),
            (ListOrder.Stage, false) => rows.OrderBy(StageOf()).ThenBy(m => m.Sequence),
            (ListOrder.Organ, true) => rows.OrderByDescending(PlaceOf(county))
                .ThenByDescending(m => m.Organ)
                .ThenByDescending(m => m.OpenedOn)
                .ThenByDescending(m => m.Sequence),
            (ListOrder.Organ, false) => rows.OrderBy(PlaceOf(county))
                .ThenBy(m => m.Organ)
                .ThenByDescending(m => m.OpenedOn)
                .ThenByDescending(m => m.Sequence),
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };

    // The place of the matter's organ in the order in which the county names its organs; one it no longer names comes last.
    private static Expression<Func<TMatter, int>> PlaceOf(County county)
    {
        var matter = Expression.Parameter(typeof(TMatter), "m");
        var organ = Expression.Property(matter, nameof(Matter.Organ));
        Expression place = Expression.Constant(county.Organs.Count);
        for (var i = county.Organs.Count - 1; i >= 0; i--)
            place = Expression.Condition(
                Expression.Equal(organ, Expression.Constant(county.Organs[i].Code)),
                Expression.Constant(i),
                place
            );
        return Expression.Lambda<Func<TMatter, int>>(place, matter);
    }

    // The stage is an enum of its own in every matter class, kept as its name.
    private static Expression<Func<TMatter, object>> StageOf()
    {
        var matter = Expression.Parameter(typeof(TMatter), "m");
        return Expression.Lambda<Func<TMatter, object>>(
            Expression.Convert(Expression.Property(matter, "Stage"), typeof(object)),
            matter
        );
    }

    private static Expression<Func<TMatter, bool>> AtOneOf(MatterType type, IReadOnlyList<string> stages)
    {
        var matter = Expression.Parameter(typeof(TMatter), "m");
        var known = stages.Where(s => Enum.IsDefined(type.StageEnum, s)).Select(s => Enum.Parse(type.StageEnum, s));
        var any = known
            .Select(s => (Expression)Expression.Equal(Expression.Property(matter, "Stage"), Expression.Constant(s)))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return Expression.Lambda<Func<TMatter, bool>>(any, matter);
    }

    private static Expression<Func<TMatter, bool>> After(Guid after) => m => m.Id.CompareTo(after) > 0;
}
