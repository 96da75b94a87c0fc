using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Storage.Reading;

/// <summary>下一步 — an act that may be tried in a matter now, and what the law still wants before it.</summary>
public sealed record NextAct(ActRule Rule, IReadOnlyList<Problem> Missing);

/// <summary>
/// 下一步 — which acts somebody may try in a matter today and what is still missing before each, as far as it can be told before an act is filled in.
/// The Desk asks again when the act is done.
/// </summary>
public sealed class NextActs(CountyStore store, CountyClock clock)
{
    /// <summary>
    /// The acts of this stage that are this person's by role and organ, first those that an expired period waits for; in the matter of a shown receipt,
    /// those of the public.
    /// </summary>
    public IReadOnlyList<NextAct> Of(Matter matter, Actor who)
    {
        using var db = store.Open();
        var at = Today(db, who);
        var type = store.Types.Of(matter);
        var awaited = Awaited(db, type, matter);
        return
        [
            .. type.At(matter)
                .Where(r => Checks.Authority(type, r, matter, who, store.County, clock.Today) is null)
                .OrderBy(r => !awaited.Contains(r.ActType))
                .Select(r => new NextAct(r, Missing(r, matter, at))),
        ];
    }

    /// <summary>What is missing before one act.</summary>
    public IReadOnlyList<Problem> Missing(ActRule rule, Matter matter, Actor who)
    {
        using var db = store.Open();
        return Missing(rule, matter, Today(db, who));
    }

    /// <summary>What the form of an act begins with today; <c>null</c> where it begins empty.</summary>
    public Act? Prepared(ActRule rule, Matter matter, Actor who)
    {
        using var db = store.Open();
        return rule.Prepared(matter, Today(db, who));
    }

    // Only few types have a period after which a person must decide; the others are spared the look at their clocks.
    private HashSet<Type> Awaited(CountyDb db, MatterType type, Matter matter)
    {
        if (type.Clocks.All(c => c.Awaits is null))
            return [];
        var (county, id, today) = (store.CountyCode, matter.Id, clock.Today);
        using var noted = Reads.Of(matter.GetType(), id);
        var expired = db
            .Clocks.Where(c => c.County == county && c.MatterId == id && c.StoppedOn == null && c.DueOn < today)
            .Select(c => c.Code)
            .ToList();
        return [.. type.Clocks.Where(c => expired.Contains(c.Code)).Select(c => c.Awaits).OfType<Type>()];
    }

    private static IReadOnlyList<Problem> Missing(ActRule rule, Matter matter, Circumstances at)
    {
        try
        {
            return Checks.Missing(rule, matter, at);
        }
        catch (OutsideCalendarException e)
        {
            return [Problems.CalendarMissing(e.Message)];
        }
    }

    private Circumstances Today(CountyDb db, Actor who) =>
        new(
            new Doing
            {
                On = clock.Today,
                At = clock.Now,
                Actor = who,
                Sequence = -1,
            },
            new CountyRecords(store, db)
        );
}
