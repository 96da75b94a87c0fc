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
        return OpenByLaw(type, rule.Make(overdue, store.County), rule.Keeper(overdue, store.County), today, KeyOf(now));
    }

    /// <summary>Opens a matter of what the law looks for by itself; <c>null</c> if that was opened before, by whichever process.</summary>
    /// <param name="type">The matter's type.</param>
    /// <param name="act">The opening act.</param>
    /// <param name="organ">The organ that answers for it.</param>
    /// <param name="today">The day.</param>
    /// <param name="key">By what it is known again; it is claimed with the act, in its own transaction.</param>
    internal Outcome? OpenByLaw(MatterType type, Act act, string organ, DateOnly today, string key)
    {
        var outcome = Perform(
            new ActRequest
            {
                Opens = type.Code,
                Act = act,
                On = today,
                Organ = organ,
                Key = key,
            },
            Actor.Law
        );
        return outcome is { Done: true, Repeated: false } ? outcome : null;
    }
}
