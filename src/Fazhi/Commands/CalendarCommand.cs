using System.CommandLine;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Commands;

/// <summary>工作日历 — which years are loaded; loads a year from the State Council's notice, with a preview of every period that moves.</summary>
internal static class CalendarCommand
{
    internal static Command Make() =>
        new("calendar", "工作日历：已载入哪些年份的放假安排，载入下一年") { Years(), Load(), Confirm() };

    private static Command Years()
    {
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("years", "列出已载入的年份") { data, database };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var store = Data.Open(result.GetValue(data)!, result.GetValue(database)).Store;
                var calendar = store.Calendar;
                Out.Table(
                    ["年份", "工作日", "来源"],
                    Enumerable
                        .Range(calendar.FirstYear, calendar.LastYear - calendar.FirstYear + 1)
                        .Select(y => new[] { $"{y}", $"{calendar.WorkingDaysIn(y)}", SourceOf(store, calendar, y) })
                );
                Out.Line($"{calendar.LastYear + 1}年起尚未载入，期限暂按周末和法定节日推算。日历版本 {calendar.Version}。");
                return Exit.Done;
            })
        );
        return command;
    }

    private static Command Load()
    {
        var file = new Argument<string>("文件")
        {
            Description = "国务院办公厅通知的文本，或者每行“2027-01-01 元旦 放假”的清单；- 为标准输入",
        };
        var number = new Option<string?>("--number") { Description = "通知文号；不写则取自通知文本" };
        var source = new Option<string?>("--source") { Description = "来源（公布网址或者收文编号），默认文件名" };
        var reason = new Option<string?>("--reason") { Description = "更正已载入年份的理由" };
        var preview = new Option<bool>("--preview") { Description = "只看哪些期限会变动，不载入" };
        var account = AccountCommands.Who();
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("load", "载入一年的放假安排，或者更正已载入的一年")
        {
            file,
            number,
            source,
            reason,
            preview,
            account,
            data,
            database,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var name = result.GetValue(file)!;
                var notice = ArrangementNotice.Read(Read(name));
                if (notice.Faults.Count > 0)
                    return Out.Fail(string.Join('\n', notice.Faults), Exit.Refused);
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                var store = folder.Store;
                foreach (var day in notice.Days)
                    Out.Line($"  {day.Date:yyyy-MM-dd}  {day.Holiday}  {(day.IsOff ? "放假" : "上班")}");
                Tell(store, notice);
                return result.GetValue(preview)
                    ? Exit.Done
                    : Perform(
                        folder,
                        result.GetValue(account),
                        ArrangementDesk.Request(
                            store,
                            notice,
                            new(result.GetValue(number), result.GetValue(source) ?? name, result.GetValue(reason))
                        )
                    );
            })
        );
        return command;
    }

    private static Command Confirm()
    {
        var date = new Argument<string>("日期") { Description = "今天的日期，如 2026-11-28" };
        var note = new Option<string>("--note") { Description = "为何长时间没有登记", Required = true };
        var account = AccountCommands.Who();
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("confirm", "长时间没有登记或者服务器日期跳动以后，确认日期")
        {
            date,
            note,
            account,
            data,
            database,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                if (!DateOnly.TryParseExact(result.GetValue(date), "yyyy-MM-dd", out var day))
                    return Out.Fail("日期应写作 2026-11-28 的形式。", Exit.Usage);
                return Perform(
                    Data.Open(result.GetValue(data)!, result.GetValue(database)),
                    result.GetValue(account),
                    ActRequest.Open(
                        "date-confirmation",
                        new Mechanisms.Calendars.ConfirmDate { Date = day, Note = result.GetValue(note)! }
                    )
                );
            })
        );
        return command;
    }

    private static void Tell(CountyStore store, ArrangementNotice notice)
    {
        if (ArrangementDesk.Previewed(store, notice) is not { } calendar)
            return;
        var moves = ClockMoves.Of(store, calendar, perPage: int.MaxValue);
        Out.Line($"正在计算的期限：{moves.MovedInAll}个变动，{moves.Confirmed}个日期不变、不再是暂定。");
        foreach (var move in moves.Moved)
            Out.Line(
                $"  {move.Run.DueOn:yyyy-MM-dd} → {move.Due:yyyy-MM-dd}  {move.Clock.Name}  {move.Matter.Number ?? move.Matter.Title}"
            );
    }

    private static int Perform(DataFolder folder, string? account, ActRequest request)
    {
        using var desk = new Desk(folder.Store, TimeProvider.System);
        var keeper = AccountCommands.Acting(folder, account, folder.Store.County.Organs[0].Code, [Role.Registrar]);
        var outcome = desk.Perform(request, keeper);
        if (!outcome.Done)
            return Out.Fail(string.Join('\n', outcome.Problems), Exit.Refused);
        Out.Line($"已登记：台账第{outcome.Sequence}号，{outcome.Matter!.Title}");
        return Exit.Done;
    }

    private static string SourceOf(CountyStore store, WorkCalendar calendar, int year) =>
        ArrangementDesk.Of(store, year) is { } own
            ? $"{own.Notice}（{own.Source}）"
            : calendar.Arranged.First(d => d.Date.Year == year && d.Date.Month < 12).Source;

    private static string Read(string name) =>
        name == "-" ? Console.In.ReadToEnd()
        : File.Exists(name) ? Texts.TextFiles.Read(File.ReadAllBytes(name))
        : throw new DataFolderException($"没有文件“{name}”。");
}
