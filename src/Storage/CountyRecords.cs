using System.Linq.Expressions;
using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Storage.Reading;

namespace Fazhi.Storage;

/// <summary>
/// 县内记录 — the county's records as gates and consequences see them: inside a session's transaction with what it has written, or as they stand, for
/// who asks beforehand.
/// </summary>
/// <param name="store">The county.</param>
/// <param name="db">Its tables.</param>
/// <param name="waiting">The rows of a session that wait to be sent; they are sent before anything is read. <c>null</c> outside a session.</param>
internal sealed class CountyRecords(CountyStore store, CountyDb db, RowSink? waiting = null) : ICountyRecords
{
    private const int AtOnce = 500;
    private const int MostNamed = 20;
    private const int MostKept = 1000;
    private readonly Dictionary<(Type, object), (long Written, IReadOnlyList<Matter> Found)> named = [];
    private SetParameters? own;
    private (ReportPeriod Period, long? Written, StatedFigures Figures)? counted;

    public County County => store.County;

    /// <summary>The calendar in force; a session sets the one of its transaction.</summary>
    public WorkCalendar Calendar
    {
        get => field ??= store.Calendar;
        internal set;
    }

    /// <summary>What the county has set for parameters; a session that has set one reads its own.</summary>
    internal SetParameters Set => own ?? store.SetParameters;

    internal void Clear()
    {
        counted = null;
        own = null;
        named.Clear();
    }

    /// <summary>The session has set a parameter.</summary>
    internal void SetAnew()
    {
        waiting?.FlushFor(typeof(ParameterValue));
        own = SetParameters.Read(db, store.CountyCode);
    }

    public MatterTypes Types => store.Types;

    public string? OrganCalled(string called)
    {
        var known = County.AllOrgans;
        return known.FirstOrDefault(o => o.Code == called)?.Code
            ?? known.OrderBy(o => o.IsFormer).FirstOrDefault(o => o.Name == called)?.Code
            // One that this transaction has established.
            ?? (
                store.KeepsOrgans
                    ? Rows<CountyOrgan>().FirstOrDefault(o => o.OrganCode == called || o.Title == called)?.OrganCode
                    : null
            );
    }

    public bool Any<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter => Rows<TMatter>().Any(where);

    public int Count<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter => Rows<TMatter>().Count(where);

    public IReadOnlyList<TMatter> List<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter
    {
        var found = Rows<TMatter>().Where(where).OrderBy(m => m.Sequence).Take(TooManyToListException.Most + 1).ToList();
        return found.Count <= TooManyToListException.Most ? found : throw new TooManyToListException(typeof(TMatter));
    }

    public IEnumerable<TMatter> Each<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter
    {
        for (var after = -1L; ; )
        {
            var from = after;
            var page = Rows<TMatter>().Where(where).Where(m => m.Sequence > from).OrderBy(m => m.Sequence).Take(AtOnce).ToList();
            foreach (var matter in page)
                yield return matter;
            if (page.Count < AtOnce)
                yield break;
            after = page[^1].Sequence;
        }
    }

    public TMatter? Find<TMatter>(Guid id)
        where TMatter : Matter => Rows<TMatter>().FirstOrDefault(m => m.Id == id);

    public Matter? Find(Type matter, Guid id, Actor? reader)
    {
        var type = store.Types.Find(store.Types.CodeOf(matter))!;
        if (Read(matter, id, () => Load(type, id)) is not [var found])
            return null;
        return reader is null || MayRead(store.Types.Of(found), found, reader) ? found : null;
    }

    public IReadOnlyList<Matter> Called(Type matter, string called, Actor? reader)
    {
        var type = store.Types.Find(store.Types.CodeOf(matter))!;
        // However people write a number, and with or without the marks of a title.
        var number = DocumentNumber.TryParse(called, out var said) ? said.ToString() : called;
        return
        [
            .. Read(matter, called, () => store.Kept.Table(type).Called(db, store.CountyCode, number, Title(called)))
                .Where(m => reader is null || MayRead(store.Types.Of(m), m, reader)),
        ];
    }

    private IReadOnlyList<Matter> Load(MatterType type, Guid id) =>
        store.Kept.Table(type).Load(db, store.CountyCode, id) is { } found ? [found] : [];

    // A reference is asked for when it is named, when the act is checked and when it is performed, and the next act often names the same: in a session it is read again when
    // a matter of its class was written.
    private IReadOnlyList<Matter> Read(Type matter, object asked, Func<IReadOnlyList<Matter>> read)
    {
        if (waiting is null)
            return read();
        var written = waiting.WrittenOf(matter);
        if (named.TryGetValue((matter, asked), out var known) && known.Written == written)
            return known.Found;
        if (asked is Guid id)
            waiting.FlushFor(matter, id);
        else
            waiting.FlushFor(matter);
        if (named.Count == MostKept)
            named.Clear();
        return (named[(matter, asked)] = (written, read())).Found;
    }

    public string Named(IReadOnlyList<Matter> alike, Actor? reader)
    {
        var viewer = reader is null || reader.IsPublic ? Viewer.Everybody : Viewer.Of(reader, County);
        return Alike.Named(alike, m => viewer.Facts(store.Types.Of(m), m), County);
    }

    // The marks of a title are left out where they enclose the whole of it.
    private static string Title(string called) =>
        called is ['《', .. var inside, '》'] && !inside.Contains('》', StringComparison.Ordinal) ? inside : called;

    // Officials read what concerns their organ or their role; everybody what is disclosed, and who shows its receipt the matter itself.
    private bool MayRead(MatterType type, Matter matter, Actor reader) =>
        reader.IsPublic
            ? reader.Holds.Contains(matter.Id) || type.Disclosure?.Allows(matter) == true
            : type.Reading.PartOf(matter, reader, County) != Reader.None;

    public IReadOnlyList<string> SaidIn(Guid matter)
    {
        waiting?.Flush();
        var acts = ActReader.Of(db, store, matter);
        return
        [
            .. acts.SelectMany(a => ActText.Said(a.Act)),
            .. acts.SelectMany(a => a.Doing.Documents).SelectMany(d => new[] { d.Name, d.Number }).OfType<string>(),
            .. acts.Select(a => Problems.Chinese(a.Doing.On)).Distinct(),
            .. County.Organs.Select(o => o.Name),
        ];
    }

    public IReadOnlyList<DoneAct> ActsIn(Guid matter)
    {
        waiting?.Flush();
        return [.. ActReader.Of(db, store, matter).Select(a => new DoneAct(a.Act, a.Doing))];
    }

    public string? TextOf(FileRef file) => new FileStore(store, TimeProvider.System).Text(file);

    public IReadOnlyList<StatedFigure?> State(IEnumerable<string> keys, ReportPeriod period)
    {
        var stated = Stated(period);
        return [.. keys.Select(k => stated.State(k)?.Figure)];
    }

    public IReadOnlyList<string> StillEntered() => [.. Entering().Select(m => m.Number ?? m.Title)];

    /// <summary>The matters whose past is still being entered, those begun first first.</summary>
    internal IReadOnlyList<Matter> Entering()
    {
        waiting?.Flush();
        // Only where the law acts by itself a past is entered.
        using var noted = Reads.Across([
            .. store.Types.All.Where(t => t.Clocks.Any(c => c.Code == ClockRun.Entering)).Select(t => t.MatterClass),
        ]);
        var running = db.Clocks.Where(c => c.County == store.CountyCode && c.Code == ClockRun.Entering && c.StoppedOn == null);
        return
        [
            .. running
                .OrderBy(c => c.StartedOn)
                .Take(MostNamed)
                .AsEnumerable()
                .GroupBy(c => c.MatterType)
                .SelectMany(g =>
                    store.Kept.Table(store.Types.Find(g.Key)!).Named(db, store.CountyCode, [.. g.Select(c => c.MatterId)])
                ),
        ];
    }

    public IReadOnlyList<string> Unclosed(ReportPeriod period) => Stated(period).Unclosed();

    // The gates of one act ask for the same figures one after the other: they are counted once while nothing is written.
    private StatedFigures Stated(ReportPeriod period)
    {
        waiting?.Flush();
        if (counted is not { } known || known.Period != period || known.Written != waiting?.Written)
            counted = known = (period, waiting?.Written, new StatedFigures(db, store.CountyCode, period));
        return known.Figures;
    }

    private IQueryable<TMatter> Rows<TMatter>()
        where TMatter : Matter
    {
        waiting?.FlushFor(typeof(TMatter));
        return db.Matters<TMatter>(store.CountyCode);
    }
}
