using CsCheck;
using Fazhi.Clocks;
using Xunit;

namespace Fazhi.Kernel.Tests.Clocks;

public sealed class DeadlinePropertyTests
{
    private static readonly Gen<(DateOnly, Period)> Before = Gen.Select(Draw.Day, Draw.AnyBefore);

    [Fact]
    public void The_last_day_is_never_a_rest_day_nor_in_a_pause() =>
        Draw.Paused.Sample(x =>
        {
            var due = Draw.Due(x.Start, x.Period, x.Pauses);
            return NaiveCount.IsWorked(due) && !x.Pauses.Any(p => p.Covers(due)) && due > x.Start;
        });

    [Fact]
    public void The_last_day_is_that_of_the_day_by_day_count() =>
        Draw.Paused.Sample(x => Draw.Due(x.Start, x.Period, x.Pauses) == NaiveCount.Due(x.Start, x.Period, x.Pauses));

    // Months differ in length, and a pause counts in days: 30 and 31 January plus a month end alike unpaused, but a pause on
    // 31 January delays only the first. So paused months and years are left out.
    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Gen.Select(Draw.Paused, Gen.Int[1, 40])
            .Sample(
                (x, n) =>
                    (x.Period.Unit is PeriodUnit.Months or PeriodUnit.Years && x.Pauses.Length > 0)
                    || Draw.Due(x.Start.AddDays(n), x.Period, x.Pauses) >= Draw.Due(x.Start, x.Period, x.Pauses)
            );

    [Fact]
    public void A_longer_period_never_ends_earlier() =>
        Draw.Paused.Sample(x =>
            Draw.Due(x.Start, new Period(x.Period.Count + 1, x.Period.Unit), x.Pauses) >= Draw.Due(x.Start, x.Period, x.Pauses)
        );

    [Fact]
    public void A_longer_pause_never_ends_earlier() =>
        Gen.Select(Draw.Paused, Gen.Int[1, 30])
            .Sample(
                (x, n) =>
                    x.Pauses.Length == 0
                    || Draw.Due(
                        x.Start,
                        x.Period,
                        [new Pause(x.Pauses[0].From, x.Pauses[0].To!.Value.AddDays(n)), .. x.Pauses[1..]]
                    ) >= Draw.Due(x.Start, x.Period, x.Pauses)
            );

    [Fact]
    public void The_order_of_pauses_changes_nothing() =>
        Draw.Paused.Sample(x => Draw.Due(x.Start, x.Period, [.. x.Pauses.Reverse()]) == Draw.Due(x.Start, x.Period, x.Pauses));

    [Fact]
    public void An_extension_never_ends_earlier() =>
        Gen.Select(Draw.Paused, Draw.Extensions)
            .Sample(
                (x, more) =>
                    Deadline.Compute(Draw.Calendar, x.Start, x.Period, x.Pauses, more).Due
                    >= Draw.Due(x.Start, x.Period, x.Pauses)
            );

    [Fact]
    public void An_extension_in_the_same_unit_is_a_longer_period() =>
        Gen.Select(Draw.Paused, Gen.Int[1, 3])
            .Sample(
                (x, n) =>
                    Deadline.Compute(Draw.Calendar, x.Start, x.Period, x.Pauses, [new Period(n, x.Period.Unit)]).Due
                    == Draw.Due(x.Start, new Period(x.Period.Count + n, x.Period.Unit), x.Pauses)
            );

    [Fact]
    public void Before_an_event_is_a_working_day_at_least_so_long_before_it() =>
        Before.Sample(
            (day, period) =>
            {
                var due = Draw.Due(day, period);
                return due < day
                    && NaiveCount.IsWorked(due)
                    && due == NaiveCount.Due(day, period)
                    && period.Unit switch
                    {
                        PeriodUnit.Months => due <= day.AddMonths(period.Count),
                        PeriodUnit.Years => due <= day.AddMonths(12 * period.Count),
                        _ => due <= day.AddDays(period.Count),
                    };
            }
        );

    [Fact]
    public void A_receipt_names_every_day_once_from_the_start_to_the_last() =>
        Gen.OneOf(Draw.Paused, Before.Select((day, period) => (day, period, Array.Empty<Pause>())))
            .Sample(x =>
            {
                var deadline = Deadline.Compute(Draw.Calendar, x.Item1, x.Item2, x.Item3);
                DateOnly[] days = [.. deadline.Receipt.Select(d => d.Date)];
                var step = x.Item2.IsBefore ? -1 : 1;
                return days[0] == x.Item1
                    && days[^1] == deadline.Due
                    && days.Zip(days.Skip(1)).All(p => p.Second == p.First.AddDays(step));
            });

    [Fact]
    public void A_receipt_counts_to_the_length_of_the_period() =>
        Draw.Paused.Sample(x =>
        {
            ReceiptDay[] days = [.. Deadline.Compute(Draw.Calendar, x.Start, x.Period, x.Pauses).Receipt];
            var counted = days.Count(d => d.Reason is DayReason.Counted or DayReason.MakeUpWorkday);
            return days[^1].Counted == counted
                && days.Zip(days.Skip(1)).All(p => p.Second.Counted - p.First.Counted is 0 or 1)
                && (x.Period.Unit is PeriodUnit.Months or PeriodUnit.Years || counted == x.Period.Count);
        });

    [Fact]
    public void What_remains_falls_from_the_whole_to_nothing() =>
        Draw.Paused.Sample(x =>
        {
            var deadline = Deadline.Compute(Draw.Calendar, x.Start, x.Period, x.Pauses);
            int[] left = [.. deadline.Receipt.Select(d => deadline.RemainingAt(d.Date))];
            int[] counted = [.. deadline.Receipt.Select(d => d.Counted)];
            return left.Zip(counted).All(p => p.First + p.Second == counted[^1])
                && deadline.RemainingDays(deadline.Due) == 0
                && deadline.RemainingDays(deadline.Due.AddDays(1)) == -1
                && deadline.RemainingDays(x.Start) >= counted[^1];
        });
}
