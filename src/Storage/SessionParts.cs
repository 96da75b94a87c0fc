using System.Linq.Expressions;
using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Rows;

namespace Fazhi.Storage;

/// <summary>在办事项 — the matters a session has read or written in its transaction, with their clocks.</summary>
internal sealed class MatterCache(CountyStore store, CountyConnection connection)
{
    private readonly Dictionary<Guid, InHand> known = [];

    internal void Clear() => known.Clear();

    /// <summary>The matter with its clocks; <c>null</c> if there is none.</summary>
    internal Fold? Load(string type, Guid id)
    {
        if (known.TryGetValue(id, out var kept))
            return kept.Fold;
        var family = store.Types.Find(type)!;
        connection.Sink.FlushFor(family.MatterClass);
        connection.Sink.FlushFor(typeof(ClockRun));
        if (store.Kept.Table(family).Load(connection.Db, store.CountyCode, id) is not { } matter)
            return null;
        var clocks = store
            .Kept.Clocks(connection.Db, store.CountyCode, id)
            .OrderBy(c => c.Code, StringComparer.Ordinal)
            .ThenBy(c => c.Run)
            .ToList();
        var fold = new Fold(store.Types.Of(matter), matter, clocks, store.Calendar);
        known[id] = new InHand(fold, [.. clocks]);
        return fold;
    }

    /// <summary>Keeps a fold, with the rows that stand for it.</summary>
    internal InHand Keep(Fold fold)
    {
        if (!known.TryGetValue(fold.Matter.Id, out var kept))
            known[fold.Matter.Id] = kept = new InHand(fold, []);
        return kept;
    }
}

/// <summary>A matter a session has in hand: its fold, the clock runs the database has or will have, and its row of search words.</summary>
internal sealed record InHand(Fold Fold, HashSet<ClockRun> Stored)
{
    internal SearchRow? Words { get; set; }
}

/// <summary>编号 — official numbers by issuer and year, without gaps or duplicates: read and taken under the head's lock.</summary>
internal sealed class Numbering(CountyStore store, CountyConnection connection)
{
    private readonly Dictionary<(string, int), int> last = [];

    internal void Clear() => last.Clear();

    internal DocumentNumber Next(string issuer, int year) => DocumentNumber.Of(issuer, year, Last(issuer, year) + 1);

    internal bool IsFree(DocumentNumber number) =>
        connection.Find<IssuedNumberRow>(n =>
            n.County == store.CountyCode && n.Issuer == number.Issuer && n.Year == number.Year && n.Serial == number.Serial
        )
            is null;

    internal void Take(DocumentNumber number, Guid matter, long sequence)
    {
        last[(number.Issuer, number.Year)] = Math.Max(Last(number.Issuer, number.Year), number.Serial);
        connection.Sink.Insert(
            new IssuedNumberRow
            {
                County = store.CountyCode,
                Issuer = number.Issuer,
                Year = number.Year,
                Serial = number.Serial,
                MatterId = matter,
                Sequence = sequence,
            }
        );
    }

    private int Last(string issuer, int year)
    {
        if (last.TryGetValue((issuer, year), out var serial))
            return serial;
        connection.Sink.FlushFor(typeof(IssuedNumberRow));
        serial =
            connection
                .Db.Numbers.Where(n => n.County == store.CountyCode && n.Issuer == issuer && n.Year == year)
                .Max(n => (int?)n.Serial)
            ?? 0;
        return last[(issuer, year)] = serial;
    }
}

/// <summary>The county's records as gates and consequences see them: inside the transaction, with what it has written.</summary>
internal sealed class SessionRecords(CountyStore store, CountyConnection connection) : ICountyRecords
{
    private const int MostListed = 5000;
    private readonly Dictionary<(string, DateOnly), IReadOnlyDictionary<string, string>> parameters = [];

    public County County => store.County;

    public WorkCalendar Calendar => store.Calendar;

    internal void Clear() => parameters.Clear();

    public bool Any<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter => Rows<TMatter>().Any(where);

    public int Count<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter => Rows<TMatter>().Count(where);

    public IReadOnlyList<TMatter> List<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter => Rows<TMatter>().Where(where).OrderBy(m => m.Sequence).Take(MostListed).ToList();

    public TMatter? Find<TMatter>(Guid id)
        where TMatter : Matter => Rows<TMatter>().FirstOrDefault(m => m.Id == id);

    public IReadOnlyList<StatedFigure?> State(IEnumerable<string> keys, ReportPeriod period)
    {
        var stated = Stated(period);
        return [.. keys.Select(k => stated.State(k)?.Figure)];
    }

    public IReadOnlyList<string> Unclosed(ReportPeriod period) => Stated(period).Unclosed();

    private StatedFigures Stated(ReportPeriod period)
    {
        connection.Sink.Flush();
        return new StatedFigures(connection.Db, store.CountyCode, period);
    }

    /// <summary>The values the county has set for a type's parameters, as of a day.</summary>
    internal IReadOnlyDictionary<string, string> ParametersOn(DateOnly on, MatterType type)
    {
        if (type.Parameters.Count == 0 || !store.KeepsParameters)
            return new Dictionary<string, string>();
        if (parameters.TryGetValue((type.Code, on), out var known))
            return known;
        connection.Sink.FlushFor(typeof(ParameterValue));
        return parameters[(type.Code, on)] = SetParameters.On(connection.Db, store.CountyCode, type, on);
    }

    private IQueryable<TMatter> Rows<TMatter>()
        where TMatter : Matter
    {
        connection.Sink.FlushFor(typeof(TMatter));
        return connection.Db.Matters<TMatter>(store.CountyCode);
    }
}
