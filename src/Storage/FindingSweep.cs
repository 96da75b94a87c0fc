using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 查找清扫 — opens what the records show and nobody told of: once for each cause, also after the program stood still, whichever process looks. A desk looks once a day, for it reads a year of records.
/// </summary>
internal sealed class FindingSweep(Desk desk)
{
    /// <summary>Opens everything that stands out today and wasn't opened yet; how much was opened here.</summary>
    internal int Run(DateOnly today, Action<Outcome>? performed, CancellationToken ct)
    {
        if (desk.LookedOn == today)
            return 0;
        var count = 0;
        foreach (var type in desk.Store.Types.Newest.Where(t => t.Finding is not null))
        foreach (var cause in New(type, today).TakeWhile(_ => !ct.IsCancellationRequested))
            if (Open(type, cause, today) is { } outcome)
            {
                performed?.Invoke(outcome);
                count++;
            }

        if (!ct.IsCancellationRequested)
            desk.LookedOn = today;
        return count;
    }

    private List<FoundCause> New(MatterType type, DateOnly today)
    {
        using var db = desk.Store.Open();
        var (county, set) = (desk.Store.CountyCode, desk.Store.SetParameters);
        var records = new CountyRecords(desk.Store, db);
        var found = type.Finding!.Look(new(records, today, p => set.On(p, today))).DistinctBy(c => c.Key).ToList();
        return OpenedByLaw.Without(db, county, found, c => KeyOf(type, c));
    }

    private Outcome? Open(MatterType type, FoundCause cause, DateOnly today) =>
        desk.InSession(session =>
        {
            session.Begin();
            var outcome = session.OpenByLaw(type, cause.Act, cause.Organ, today, KeyOf(type, cause));
            session.Commit();
            return outcome;
        });

    private static string KeyOf(MatterType type, FoundCause cause) => $"found/{type.Code}/{cause.Key}";
}
