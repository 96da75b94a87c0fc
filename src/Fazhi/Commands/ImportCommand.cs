using System.CommandLine;
using Fazhi.Auditor.Reading;
using Fazhi.Auditor.Reading.Apart;
using Fazhi.Clocks;
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
        var file = new Argument<string>("表格") { Description = "xlsx，第一行是栏目名称；模板在工作台的批量登记页下载" };
        var trial = new Option<bool>("--trial") { Description = "试运行：逐行核对规则，写明全部问题，不登记" };
        var organ = new Option<string?>("--organ")
        {
            Description = "以哪个机关办理，默认县人民政府；写了账号的，以账号所在的机关为准",
        };
        var account = AccountCommands.Who();
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("import", "用表格批量登记或者办理：一行一件，全部通过才登记；同一份表格重复导入不会重复登记")
        {
            type,
            act,
            file,
            trial,
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
                if (of.Rule(wanted) is not { } rule || (!rule.Opens && !ActColumns.CanSay(rule.ActType)))
                    return Out.Fail(Problems.NoSuchAct(wanted, of.Name).ToString(), Exit.Refused);
                var actor = AccountCommands.Acting(
                    folder,
                    result.GetValue(account),
                    result.GetValue(organ) ?? folder.Store.County.Organs[0].Code,
                    [.. rule.Roles.Where(r => r.IsHeld)]
                );
                using var reader = new UploadReader(ReadUploadCommand.Program, ReadingBounds.Terminal);
                var source = reader
                    .ReadFile(
                        result.GetValue(file)!,
                        ReadingLimits.Default with
                        {
                            WithoutFigures = true,
                        },
                        CancellationToken.None
                    )
                    .GetAwaiter()
                    .GetResult();
                if (source.Text is not { } text)
                    return Out.Fail(source.Refusal!.Text, Exit.Usage);
                using var desk = new Desk(folder.Store, TimeProvider.System);
                return Tell(
                    new SheetImport(desk, of, rule).Run(text.Text, actor, !result.GetValue(trial)),
                    result.GetValue(trial)
                );
            })
        );
        return command;
    }

    private static int Tell(SheetResult result, bool trial)
    {
        if (!result.IsSound)
        {
            foreach (var problem in result.Problems)
                Console.Error.WriteLine(
                    $"第{problem.Row}行{(problem.Column is null ? "" : $"“{problem.Column}”")}：{problem.Problem}"
                );
            return Out.Fail($"有{result.Problems.Count}处需要更正，一行也没有登记。", Exit.Refused);
        }

        Out.Line(
            (trial ? $"试运行：{result.Rows}行都可以登记，没有登记。" : $"已登记{result.Rows - result.Before}件。")
                + (result.Before > 0 ? $"其中{result.Before}行以前用这份表格登记过，不重复登记。" : "")
        );
        return Exit.Done;
    }
}
