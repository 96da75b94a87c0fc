using System.Text;

namespace Fazhi.Clocks;

/// <summary>Tells in one paragraph how a deadline was computed.</summary>
internal static class Explanation
{
    internal static string Of(Deadline deadline, Leg[] legs)
    {
        var text = new StringBuilder();
        text.Append(
            deadline.Period.IsBefore
                ? $"自{Day(deadline.Start)}向前计算，当日不计入，期限为{deadline.Period.Chinese}"
                : $"自{Day(deadline.Start)}起算，当日不计入（《民法典》第二百零一条第一款），期限{deadline.Period.Chinese}"
        );
        foreach (var extension in deadline.Extensions)
        {
            text.Append($"，延长{extension.Chinese}");
        }

        if (legs.Any(l => l.IsWorkingDays))
        {
            text.Append("；按工作日计算的，休息日和放假日不计，调休上班日计为工作日");
        }

        if (legs.Any(l => l.Unit is PeriodUnit.Months))
        {
            text.Append("；按月、年计算的，算至对应日，没有对应日的算至月末日（《民法典》第二百零二条）");
        }

        foreach (var pause in deadline.Pauses)
        {
            text.Append(
                pause.To is { } to ? $"；{Day(pause.From)}中止，{Day(to)}恢复，其间不计" : $"；{Day(pause.From)}中止，尚未恢复"
            );
        }

        return text.Append('；')
            .Append(End(deadline, legs[^1].Last))
            .Append(deadline.IsProvisional ? Reservation(deadline) : "")
            .Append($"。工作日历版本：{deadline.CalendarVersion}。")
            .ToString();
    }

    private static string End(Deadline deadline, DateOnly last)
    {
        var due = Day(deadline.Due);
        if (deadline.MovedEarlier)
        {
            return $"算至{Day(last)}，该日为休息日，提前至{due}，最迟应于当日完成";
        }

        if (deadline.Period.IsBefore)
        {
            return $"最迟应于{due}完成";
        }

        var end = deadline.RolledForward
            ? $"最后一日{Day(last)}为休息日，顺延至{due}届满（《民法典》第二百零三条第一款）"
            : $"于{due}届满{(deadline.Period.EndsThatDay ? "（效力存续的期间，届满之日是休息日的不顺延）" : "")}";
        return deadline.IsPaused ? end + "；期限中止中，届满日为暂计，恢复后另行确定" : end;
    }

    private static string Reservation(Deadline deadline) =>
        $"（暂定：国务院办公厅尚未公布或者本系统尚未载入{deadline.LoadedThrough + 1}年放假安排，暂按周末和《全国年节及纪念日放假办法》第二条规定的节日推算，"
        + "载入后重新计算）";

    private static string Day(DateOnly day) => $"{day:yyyy年M月d日}";
}
