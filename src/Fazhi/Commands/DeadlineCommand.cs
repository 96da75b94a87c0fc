using System.CommandLine;
using System.Globalization;
using Fazhi.Clocks;

namespace Fazhi.CommandLine.Commands;

/// <summary>期限计算 — the due date first on the line, then how it was counted.</summary>
internal static class DeadlineCommand
{
    internal static Command Make()
    {
        var date = new Argument<string?>("日期")
        {
            Description = "起算日，如 2025-01-20（当日不计入）",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var period = new Argument<string?>("期限")
        {
            Description = "5wd（工作日）、60d（日）、6mo（月）、2y（年）；-5wd 为之前五个工作日",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var data = new Option<string?>("--data") { Description = "数据目录：按该县已载入的放假安排计算；不写则用程序自带的" };
        var batch = new Option<bool>("--batch") { Description = "从标准输入逐行读取“日期<TAB>期限”，逐行回答" };
        var command = new Command("deadline", "计算法定期限的届满日，并逐日说明") { date, period, batch, data };
        // A period before an event begins with a minus, which is no option here.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(result =>
            Out.Try(() =>
            {
                var calendar = result.GetValue(data) is { } folder
                    ? Data.Open(folder, null).Store.Calendar
                    : WorkCalendar.StateCouncil;
                if (result.GetValue(batch))
                    return Batch(calendar);
                var texts = new[] { result.GetValue(date), result.GetValue(period) }
                    .OfType<string>()
                    .Concat(result.UnmatchedTokens)
                    .ToList();
                if (texts.Count != 2)
                    return Out.Fail("用法：fazhi deadline 2025-01-20 5wd", Exit.Usage);
                if (Compute(calendar, texts[0], texts[1], out var problem) is not { } deadline)
                    return Out.Fail(problem!, Exit.Usage);
                Out.Line($"{deadline.Due:yyyy-MM-dd}  {Said(deadline)}");
                foreach (var day in deadline.Receipt)
                    Out.Line($"  {day.Date:yyyy-MM-dd}  {day.Text}{(day.IsProvisional ? "（暂定）" : "")}");
                return Exit.Done;
            })
        );
        return command;
    }

    private static string Said(Deadline deadline) => (deadline.IsProvisional ? "（暂定）" : "") + deadline.Explain();

    private static int Batch(WorkCalendar calendar)
    {
        var failed = false;
        while (Console.In.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            var parts = line.Split('\t');
            var deadline = parts.Length == 2 ? Compute(calendar, parts[0], parts[1], out var problem) : Wrong(out problem);
            failed |= deadline is null;
            Out.Line(deadline is null ? $"?\t{problem}" : $"{deadline.Due:yyyy-MM-dd}\t{Said(deadline)}");
        }

        return failed ? Exit.Refused : Exit.Done;
    }

    private static Deadline? Wrong(out string? problem)
    {
        problem = "每行应为“日期<TAB>期限”，如 2025-01-20<TAB>5wd。";
        return null;
    }

    private static Deadline? Compute(WorkCalendar calendar, string date, string code, out string? problem)
    {
        problem = null;
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
            problem = $"“{date}”不是日期，应写作 2025-01-20 的形式。";
        else if (!Period.TryParse(code, out var period) || period.Unit == PeriodUnit.Hours)
            problem = $"“{code}”不是期限，应写作 5wd、60d、6mo、2y 或 -5wd 的形式。";
        else
            try
            {
                return Deadline.Compute(calendar, start, period);
            }
            catch (OutsideCalendarException e)
            {
                problem = e.Message;
            }

        return null;
    }
}
