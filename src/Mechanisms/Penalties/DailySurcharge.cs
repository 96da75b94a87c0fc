using Fazhi.Clocks;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>加处罚款 — three per cent of the fine for every day after the last one, in all never more than the fine; days of reconsideration or a suit don't count (《行政处罚法》第七十二条、第七十三条).</summary>
/// <param name="DueOn">The last day without it.</param>
/// <param name="On">Through which day it is reckoned.</param>
/// <param name="Days">Days that count.</param>
/// <param name="Excluded">Days after the last one that don't, because of reconsideration or a suit.</param>
/// <param name="Amount">The extra, in yuan, to the fen.</param>
/// <param name="Capped">Whether it has reached the fine.</param>
public sealed record DailySurcharge(DateOnly DueOn, DateOnly On, int Days, int Excluded, decimal Amount, bool Capped)
{
    /// <summary>Three per cent a day.</summary>
    public const decimal Rate = 0.03m;

    /// <summary>The extra on a fine.</summary>
    /// <param name="fine">The fine that isn't paid, in yuan.</param>
    /// <param name="most">The fine that was imposed: the extra never exceeds it.</param>
    /// <param name="dueOn">The last day to pay.</param>
    /// <param name="on">The day of payment, or today.</param>
    /// <param name="times">Reconsideration and suits, first and last day included.</param>
    public static DailySurcharge Of(decimal fine, decimal most, DateOnly dueOn, DateOnly on, IEnumerable<RecourseTime> times)
    {
        var late = Math.Max(0, on.DayNumber - dueOn.DayNumber);
        var spans = times.ToList();
        var excluded = Enumerable.Range(1, late).Select(dueOn.AddDays).Count(day => spans.Any(t => day >= t.From && day <= t.Until));
        var full = Math.Round(fine * Rate * (late - excluded), 2, MidpointRounding.ToZero);
        return new(dueOn, on, late - excluded, excluded, Math.Min(most, full), full >= most && full > 0);
    }

    /// <summary>That of a case on a day; <c>null</c> where nothing is owed or the decision isn't served.</summary>
    public static DailySurcharge? Of(PenaltyCase m, DateOnly on, WorkCalendar calendar) =>
        PenaltyChecks.DueOn(m, calendar) is { } due && m.Fine is { } fine && (m.Owed > 0 || m.PaidOn is not null)
            ? Of(m.Owed > 0 ? m.Owed : fine, fine, due, m.PaidOn is { } paid && paid < on ? paid : on, Times(m, on))
            : null;

    /// <summary>The most that may have been taken of it by a day, payments in part left out of account.</summary>
    internal static decimal MostOf(PenaltyCase m, DateOnly on, WorkCalendar calendar) =>
        PenaltyChecks.DueOn(m, calendar) is { } due && m.Fine is { } fine ? Of(fine, fine, due, m.PaidOn is { } paid && paid < on ? paid : on, Times(m, on)).Amount : 0;

    // One that isn't over yet counts through the day.
    private static IEnumerable<RecourseTime> Times(PenaltyCase m, DateOnly on) =>
        m.RecourseFrom is { } from ? [.. m.RecourseTimes, new(from, on)] : m.RecourseTimes;
}
