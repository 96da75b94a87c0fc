using Fazhi.Clocks;
using Fazhi.Mechanisms.Calendars;

namespace Fazhi.Storage;

/// <summary>
/// 县工作日历 — the program's own calendar with the arrangements the county has loaded, in order of their years. What was read once is kept until the
/// ledger has grown, and then only looked at, not made again, unless an arrangement changed.
/// </summary>
/// <param name="program">The calendar that comes with the program.</param>
/// <param name="county">The county.</param>
internal sealed class CountyCalendar(WorkCalendar program, int county)
{
    private Kept kept = new(0, "", program);

    /// <summary>The calendar that comes with the program.</summary>
    internal WorkCalendar Program => program;

    /// <summary>The calendar at a size of the ledger.</summary>
    internal WorkCalendar At(long size, Func<CountyDb> open)
    {
        if (Volatile.Read(ref kept) is { } last && last.Size == size)
            return last.Calendar;
        using var db = open();
        return Keep(size, db);
    }

    /// <summary>The calendar at a size of the ledger, read through a connection that sees nothing beyond it.</summary>
    internal WorkCalendar At(long size, CountyDb db) =>
        Volatile.Read(ref kept) is { } last && last.Size == size ? last.Calendar : Keep(size, db);

    /// <summary>A writer committed and the ledger has a new size; its calendar is known.</summary>
    internal void Recorded(long size, WorkCalendar calendar)
    {
        var last = Volatile.Read(ref kept);
        if (ReferenceEquals(last.Calendar, calendar) && size > last.Size)
            Volatile.Write(ref kept, last with { Size = size });
    }

    /// <summary>The calendar as the tables have it, a transaction's own writes included.</summary>
    internal WorkCalendar Read(CountyDb db) => Compose(Loaded(db));

    /// <summary>The calendar as the entries below a place in the ledger have made it.</summary>
    internal WorkCalendar Before(CountyStore store, long sequence)
    {
        using var db = store.Open();
        var ids = db.Matters<HolidayArrangement>(county).Where(a => a.Sequence < sequence).Select(a => a.Id).ToList();
        if (ids.Count == 0)
            return program;
        var then = ActReader.MattersAt(store, ids, sequence - 1).Values.Cast<HolidayArrangement>();
        return Compose([
            .. then.Where(a => a.Stage == HolidayArrangementStage.InForce).OrderBy(a => a.Year).ThenBy(a => a.Sequence),
        ]);
    }

    private WorkCalendar Keep(long size, CountyDb db)
    {
        var last = Volatile.Read(ref kept);
        var print = string.Join(
            ';',
            db.Matters<HolidayArrangement>(county).OrderBy(a => a.Sequence).Select(a => a.Sequence + "." + a.Version)
        );
        var now = last with { Size = size };
        if (print != last.Print)
            now = new Kept(size, print, Compose(Loaded(db)));
        Volatile.Write(ref kept, now);
        return now.Calendar;
    }

    private List<HolidayArrangement> Loaded(CountyDb db) =>
        [
            .. db.Matters<HolidayArrangement>(county)
                .Where(a => a.Stage == HolidayArrangementStage.InForce)
                .OrderBy(a => a.Year)
                .ThenBy(a => a.Sequence),
        ];

    private WorkCalendar Compose(List<HolidayArrangement> loaded)
    {
        try
        {
            return loaded.Count == 0 ? program : loaded.Aggregate(program, (calendar, a) => calendar.With(a.Arrange()));
        }
        // Gates let no such arrangement in: somebody has changed the table by hand, and verification will name it.
        catch (FormatException)
        {
            return program;
        }
    }

    private sealed record Kept(long Size, string Print, WorkCalendar Calendar);
}
