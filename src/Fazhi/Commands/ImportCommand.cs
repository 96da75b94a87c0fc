using System.CommandLine;
using Fazhi.Auditor.Reading;
using Fazhi.Auditor.Reading.Apart;
using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Importing;

namespace Fazhi.CommandLine.Commands;

/// <summary>导入 — a sheet with a row for each matter that an act opens: rehearsed, with all problems by row and column, or recorded whole.</summary>
internal static class ImportCommand
{
    internal static Command Make()
    {
        var type = new Argument<string>("事项类型") { Description = "事项类型代码，如 reconsideration" };
        var act = new Argument<string>("办理行为")
        {
            Description = "办理行为代码，如 TakeOverCase；不是立项的，表格里写明办理的事项",
        };
        var file = new Argument<string>("表格") { Description = "xlsx或者csv，第一行是栏目名称；模板在工作台的批量登记页下载" };
        var trial = new Option<bool>("--trial") { Description = "试运行：逐行核对规则，写明全部问题，不登记" };
        var rest = new Option<string?>("--rest")
        {
            Description = "登记中途有一行不能登记的，没有登记的各行连同原因写到这个新文件，更正以后再导入",
        };
        var organ = new Option<string?>("--organ")
        {
            Description = "以哪个机关办理，默认县人民政府；写了账号的，以账号所在的机关为准",
        };
        var account = AccountCommands.Who();
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command(
            "import",
            "用表格批量登记或者办理：一行一件，先试运行，全部通过才登记；同一份表格重复导入不会重复登记，中断的接着登记"
        )
        {
            type,
            act,
            file,
            trial,
            rest,
            organ,
            account,
            data,
            database,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                var (code, wanted) = (result.GetValue(type)!, result.GetValue(act)!);
                if (folder.Store.Types.InForce(code, new CountyClock(TimeProvider.System).Today) is not { } of)
                    return Out.Fail($"没有事项类型“{code}”。", Exit.Refused);
                if (of.Rule(wanted) is not { } rule || !SheetImport.Takes(of, rule))
                    return Out.Fail(Problems.NoSuchAct(wanted, of.Name).ToString(), Exit.Refused);
                var actor = AccountCommands.Acting(
                    folder,
                    result.GetValue(account),
                    result.GetValue(organ) ?? folder.Store.County.Organs[0].Code,
                    [.. rule.Roles.Where(r => r.IsHeld)]
                );
                using var reader = new UploadReader(ReadUploadCommand.Program, ReadingBounds.Terminal);
                using var desk = new Desk(folder.Store, TimeProvider.System);
                using var runs = new SheetRuns(desk, TimeProvider.System);
                var (run, rows) = runs.Begin(of, rule, actor);
                try
                {
                    using (rows)
                        if (Read(reader, result.GetValue(file)!, rows) is { } refusal)
                            return Out.Fail(refusal.Told, Exit.Usage);
                    return Import(runs.Import(of, rule), runs.LinesOf(run), actor, result.GetValue(trial), result.GetValue(rest));
                }
                finally
                {
                    runs.Drop(run);
                }
            })
        );
        return command;
    }

    private static ReadingRefusal? Read(UploadReader reader, string file, Stream rows)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return reader.ReadRows(stream, rows, ReadingLimits.Sheet, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refusals.Missing;
        }
    }

    // What is recorded when somebody interrupts it stays; the same sheet goes on from there.
    private static int Import(SheetImport import, SheetLines lines, Actor actor, bool trial, string? rest)
    {
        var rehearsed = import.Rehearse(lines, actor, done => Console.Error.WriteLine($"已核对{done}行"));
        if (!rehearsed.IsSound || trial)
            return Tell(rehearsed, trial, "一行也没有登记");
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler end = (_, pressed) => (pressed.Cancel, _) = (true, stop.CancelAsync());
        Console.CancelKeyPress += end;
        try
        {
            var recorded = import.Record(
                lines,
                actor,
                done => Console.Error.WriteLine($"已登记{done}行，共{rehearsed.Rows}行"),
                stop.Token
            );
            var there = recorded.There;
            if (!recorded.IsSound && rest is not null)
                Write(import.Unrecorded(lines, recorded.Problems), rest);
            return recorded.IsSound && there < recorded.Rows
                ? Out.Fail($"中断了：已登记{there}行，共{recorded.Rows}行。再运行一次，接着登记，不会重复。", Exit.Refused)
                : Tell(
                    recorded,
                    trial,
                    there == 0 ? "一行也没有登记" : $"已登记{there}行，其余{recorded.Rows - there}行没有登记"
                );
        }
        finally
        {
            Console.CancelKeyPress -= end;
        }
    }

    private static void Write(IEnumerable<IReadOnlyList<string>> rows, string file)
    {
        using var each = rows.GetEnumerator();
        each.MoveNext();
        using var output = Private.Create(file);
        XlsxWriter.Write(new Sheet("没有登记的", each.Current, Rest(each)), output).GetAwaiter().GetResult();
    }

    private static IEnumerable<IReadOnlyList<object>> Rest(IEnumerator<IReadOnlyList<string>> rows)
    {
        while (rows.MoveNext())
            yield return rows.Current;
    }

    private static int Tell(SheetResult result, bool trial, string what)
    {
        if (!result.IsSound)
        {
            foreach (var problem in result.Problems)
                Console.Error.WriteLine(
                    $"第{problem.Row}行{(problem.Column is null ? "" : $"“{problem.Column}”")}：{problem.Problem}"
                );
            return Out.Fail($"有{result.Problems.Count}处需要更正，{what}。", Exit.Refused);
        }

        Out.Line(
            (trial ? $"试运行：{result.Rows}行都可以登记，没有登记。" : $"已登记{result.Recorded}件。")
                + (result.Before > 0 ? $"其中{result.Before}行以前登记过，不重复登记。" : "")
                + SheetProblems.SaidBefore(result.Same)
        );
        return Exit.Done;
    }
}
