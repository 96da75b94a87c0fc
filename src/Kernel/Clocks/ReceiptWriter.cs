namespace Fazhi.Clocks;

/// <summary>Writes a deadline's receipt, day by day.</summary>
internal static class ReceiptWriter
{
    internal static IEnumerable<ReceiptDay> Write(Deadline deadline, WorkCalendar calendar, Counting counting, Leg[] legs)
    {
        var back = deadline.Period.IsBefore;
        yield return new ReceiptDay(deadline.Start, DayReason.StartDay, 0, back ? "事件当日，不计入" : "起算日，不计入");
        for (var i = 0; i < legs.Length; i++)
        {
            var writer = new LegWriter(calendar, counting, legs[i], back, IsExtension: i > 0, deadline.OpenPause?.From);
            var step = back ? -1 : 1;
            var counted = 0;
            for (var day = legs[i].From; day != legs[i].End; )
            {
                day = day.AddDays(step);
                var line = writer.Line(day, counted);
                counted = line.Counted;
                yield return line;
            }
        }
    }

    private sealed record LegWriter(
        WorkCalendar Calendar,
        Counting Counting,
        Leg Leg,
        bool Back,
        bool IsExtension,
        DateOnly? PausedFrom
    )
    {
        internal ReceiptDay Line(DateOnly day, int before) => Plain(day, before) with { IsProvisional = IsReckoned(day) };

        private ReceiptDay Plain(DateOnly day, int before)
        {
            if (Counting.IsPaused(day))
            {
                return new ReceiptDay(day, DayReason.Paused, before, "中止，不计");
            }

            if (Back ? day < Leg.Last : day > Leg.Last)
            {
                return new ReceiptDay(day, Back ? DayReason.MovedEarlier : DayReason.RolledForward, before, Moved(day));
            }

            return Leg.IsWorkingDays ? WorkingDayLine(day, before) : CalendarDayLine(day, before + 1);
        }

        // What a day is matters where working days are counted, and on the last day of any period.
        private bool IsReckoned(DateOnly day) => Calendar.IsProvisional(day) && (Leg.IsWorkingDays || !IsBeforeLast(day));

        private bool IsBeforeLast(DateOnly day) => Back ? day > Leg.Last : day < Leg.Last;

        private ReceiptDay WorkingDayLine(DateOnly day, int before) =>
            Calendar.KindOf(day) switch
            {
                DayKind.Working => new ReceiptDay(day, DayReason.Counted, before + 1, Number(day, before + 1)),
                DayKind.MakeUpWorkday => new ReceiptDay(
                    day,
                    DayReason.MakeUpWorkday,
                    before + 1,
                    $"调休上班，计为工作日，{Number(day, before + 1)}"
                ),
                DayKind.Weekend => new ReceiptDay(day, DayReason.Weekend, before, Rest(day)),
                _ => new ReceiptDay(day, DayReason.Holiday, before, Rest(day)),
            };

        private ReceiptDay CalendarDayLine(DateOnly day, int number)
        {
            var text = Number(day, number);
            if (day == Leg.Last && Leg.Unit is PeriodUnit.Months)
            {
                text += $"，{Math.Abs(Leg.Count)}个月{(Back ? "前的对应日" : "届满")}";
            }

            if (day == Leg.Last && day != Leg.End)
            {
                text += $"，{Rest(day)}";
            }

            return new ReceiptDay(day, DayReason.Counted, number, text);
        }

        private string Number(DateOnly day, int number)
        {
            var unit = Leg.IsWorkingDays ? "个工作日" : "日";
            var text = $"{(IsExtension ? "延长期" : Back ? "前" : "")}第{number}{unit}";
            return day >= PausedFrom ? text + "（暂计，期限中止中）" : text;
        }

        private string Moved(DateOnly day)
        {
            var move = Back ? "提前" : "期限最后一日为休息日，顺延";
            return day == Leg.End ? $"{move}至本日" : $"{Rest(day)}，{(Back ? "提前" : "顺延")}";
        }

        private string Rest(DateOnly day) =>
            Calendar.KindOf(day) switch
            {
                DayKind.Holiday => $"{Calendar.NameOf(day)}，放假",
                DayKind.Weekend => day.DayOfWeek is DayOfWeek.Saturday ? "周六，休息日" : "周日，休息日",
                _ => "工作日",
            };
    }
}
