using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>
/// 到时清扫 — performs what the law does at a moment of the day: the time of a sitting is over. Several processes may run it; the act is refused to whoever comes second.
/// </summary>
public sealed class MomentSweep(Desk desk)
{
    private const int Page = 200;

    /// <summary>Performs everything whose moment has come; nothing while the machine's date is in doubt.</summary>
    /// <returns>How many acts the law performed here.</returns>
    public int Run(CancellationToken ct = default)
    {
        var count = 0;
        foreach (var type in desk.Store.Types.Newest.Where(t => t.Moments.Count > 0))
        foreach (var rule in type.Moments)
            while (!ct.IsCancellationRequested)
            {
                var due = Due(type, rule);
                if (due.Count == 0 || (count == 0 && desk.DateDoubt() is not null))
                    break;
                var before = count;
                foreach (var matter in due.TakeWhile(_ => !ct.IsCancellationRequested))
                    if (Perform(rule, matter))
                        count++;
                // Others did them all, or they are refused: asking again at once would find the same.
                if (count == before)
                    break;
            }

        return count;
    }

    private IReadOnlyList<Matter> Due(MatterType type, MomentRule rule)
    {
        using var db = desk.Store.Open();
        return desk.Store.Kept.Table(type).Due(db, desk.Store.CountyCode, rule.Due(desk.Clock.Now.ToUnixTimeSeconds()), Page);
    }

    // Dated the day of its moment, also where the program stood still meanwhile; if that is too long ago for the Desk, today.
    private bool Perform(MomentRule rule, Matter matter)
    {
        var on = desk.Clock.DayOf(DateTimeOffset.FromUnixTimeSeconds(rule.Of(matter)));
        var request = ActRequest.In(matter.Id, rule.Make(), on < matter.ChangedOn ? matter.ChangedOn : on);
        return desk.Perform(request, Actor.Law).Done
            || (request.On < desk.Clock.Today && desk.Perform(request with { On = null }, Actor.Law).Done);
    }
}
