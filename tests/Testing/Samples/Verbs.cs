using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage;

namespace Fazhi.Testing;

/// <summary>Short words for walking a matter through its acts.</summary>
public static class Verbs
{
    /// <summary>An act that opens a matter, for the county government unless another organ is named.</summary>
    public static Guid Open(this TestCounty county, string type, Act act, Actor? by = null, string organ = "gov") =>
        county.Do(ActRequest.Open(type, act, organ: organ), by ?? People.Handler).Id;

    /// <summary>Why an act that opens a matter is refused.</summary>
    public static IReadOnlyList<string> NotOpened(
        this TestCounty county,
        string type,
        Act act,
        Actor? by = null,
        string organ = "gov"
    ) => county.Refused(ActRequest.Open(type, act, organ: organ), by ?? People.Handler);

    /// <summary>The county's organs are records, as its settings name them.</summary>
    public static TestCounty WithOrgans(this TestCounty county)
    {
        foreach (var act in OrganSetup.Acts(People.Tahe))
            county.Open("county-organ", act, People.Administrator);
        return county;
    }

    /// <summary>An act that is done today.</summary>
    public static Matter Done(this TestCounty county, Guid matter, Act act, Actor? by = null) =>
        county.Do(ActRequest.In(matter, act), by ?? People.Handler);

    /// <summary>The codes of everything that stands in the way of an act today.</summary>
    public static IReadOnlyList<string> Not(this TestCounty county, Guid matter, Act act, Actor? by = null) =>
        county.Refused(ActRequest.In(matter, act), by ?? People.Handler);

    /// <summary>What the law does by itself up to today.</summary>
    public static void LetTheLawAct(this TestCounty county) => new Sweep(county.Desk).Run();

    /// <summary>The matter as the tables have it.</summary>
    public static TMatter Read<TMatter>(this TestCounty county, Guid id)
        where TMatter : Matter
    {
        using var db = county.Store.Open();
        return db.Matters<TMatter>(county.Store.CountyCode).Single(m => m.Id == id);
    }

    /// <summary>A matter of a type known only when the test runs, as it stands.</summary>
    public static Matter Read(this TestCounty county, MatterType type, Guid id)
    {
        using var db = county.Store.Open();
        return county.Store.Kept.Table(type).Load(db, county.Store.CountyCode, id)
            ?? throw new InvalidOperationException($"{type.Code} {id} is not in its table.");
    }

    /// <summary>The newest run of a clock of a matter; <c>null</c> if it never started.</summary>
    public static ClockRun? Clock(this TestCounty county, Guid id, string code)
    {
        using var db = county.Store.Open();
        return db.Clocks.Where(c => c.MatterId == id && c.Code == code).OrderByDescending(c => c.Run).FirstOrDefault();
    }

    /// <summary>The last day of the newest run of a clock.</summary>
    public static DateOnly? Due(this TestCounty county, Guid id, string code) => county.Clock(id, code)?.DueOn;

    /// <summary>The amounts of several figures of 2025, by their keys.</summary>
    public static IReadOnlyList<decimal> Counted(this TestCounty county, params string[] keys) =>
        [.. keys.Select(k => county.Figure(county.Store.Types.Indicator(k)!).Value.Amount)];

    /// <summary>A figure of 2025.</summary>
    public static Figure Figure(this TestCounty county, Indicator indicator)
    {
        using var db = county.Store.Open();
        return new FigureReader(db, county.Store.CountyCode).Read(indicator, ReportPeriod.Year(2025));
    }
}
