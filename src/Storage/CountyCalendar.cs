using Fazhi.Clocks;
using Fazhi.Mechanisms.Calendars;

namespace Fazhi.Storage;

/// <summary>
/// 县工作日历 — the program's own calendar with the arrangements the county has loaded, in order of their years.
/// </summary>
internal sealed class CountyCalendar
{
    private readonly WorkCalendar program;
    private readonly int county;
    private readonly LiveRegister<HolidayArrangement, WorkCalendar> kept;

    /// <param name="program">The calendar that comes with the program.</param>
    /// <param name="county">The county.</param>
    internal CountyCalendar(WorkCalendar program, int county)
    {
        (this.program, this.county) = (program, county);
        kept = new(county, program, Read);
    }

    /// <summary>The calendar that comes with the program.</summary>
    internal WorkCalendar Program => program;

    /// <summary>The calendar at a size of the ledger.</summary>
    internal WorkCalendar At(long size, Func<CountyDb> open) => kept.At(size, open);

    /// <summary>The calendar at a size of the ledger, read through a connection that sees nothing beyond it.</summary>
    internal WorkCalendar At(long size, CountyDb db) => kept.At(size, db);

    /// <summary>A writer committed.</summary>
    internal void Recorded(LedgerGrowth growth) => kept.Recorded(growth);

    /// <summary>The tables are made anew.</summary>
    internal void Forget() => kept.Forget();

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
}
