using System.Globalization;
using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>逾期列入 — the law opens a matter because a period ran out in another.</summary>
internal sealed partial class DeskSession
{
    /// <summary>The key under which a run that ran out is listed: once, whoever looks and however often.</summary>
    internal static string KeyOf(ClockRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"late/{run.MatterId:D}/{run.Code}/{run.Run}/{run.Person}");

    /// <summary>Opens the matter, unless the period was stopped meanwhile or another process was first; <c>null</c> if nothing was opened.</summary>
    internal Outcome? ListOverdue(MatterType type, OverdueRule rule, ClockRun run, DateOnly today)
    {
        if (
            // While somebody enters a past the law waits.
            cache.Load(run.MatterType, run.MatterId)
                is not { Matter.EnteringSince: null } fold
            || fold.Clocks.FirstOrDefault(c => c.Code == run.Code && c.Run == run.Run && c.Person == run.Person)
                is not { IsRunning: true } now
        )
            return null;
        var overdue = new Overdue(fold.Type, fold.Matter, now);
        var outcome = Perform(
            new ActRequest
            {
                Opens = type.Code,
                Act = rule.Make(overdue, store.County),
                On = today,
                Organ = rule.Keeper(overdue, store.County),
                Key = KeyOf(now),
            },
            Actor.Law
        );
        return outcome is { Done: true, Repeated: false } ? outcome : null;
    }
}
