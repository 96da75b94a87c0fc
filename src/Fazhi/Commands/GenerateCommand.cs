using System.CommandLine;
using System.Diagnostics;
using Fazhi.CommandLine.Demo;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Commands;

/// <summary>负载数据 — records disputes in any number for measurements; never touches data it didn't make.</summary>
internal static class GenerateCommand
{
    private const string Marker = "generated.txt";

    internal static Command Make()
    {
        var matters = new Option<int>("--matters") { Description = "纠纷件数（已有的计入）", Required = true };
        var print = new Option<bool>("--print") { Description = "每件提交后输出其编号和最后一条记录的序号" };
        var each = new Option<int>("--each")
        {
            Description = "每个事务至少办理的行为数（整件提交）",
            DefaultValueFactory = _ => SyntheticLoad.ActsPerTransaction,
        };
        var writers = new Option<int?>("--writers") { Description = "同时办理的人数（各人的行为分别办理，不按 --each 成批）" };
        writers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError("--writers 至少为1。");
        });
        each.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--each 至少为1。");
        });
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("generate", "建立任意规模的负载测试数据（同一件数总是同样的办理行为）")
        {
            matters,
            data,
            database,
            print,
            each,
            writers,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(matters) < 0)
                result.AddError("--matters 不能为负数。");
        });
        command.SetAction(result =>
            Out.Try(() =>
                Record(
                    result.GetValue(data)!,
                    result.GetValue(database),
                    (result.GetValue(matters), result.GetValue(each), result.GetValue(writers)),
                    result.GetValue(print)
                )
            )
        );
        return command;
    }

    private static int Record(string path, string? database, (int Matters, int Each, int? Writers) size, bool print)
    {
        var marker = Path.Combine(path, Marker);
        DataFolder folder;
        if (!DataFolder.Holds(path))
            folder = Samples.Folder(path, database, Marker, "fazhi generate\n");
        else if (!File.Exists(marker))
            throw new DataFolderException($"目录“{path}”里有别的数据，不能写入负载测试数据。请换一个目录。");
        else
            folder = Data.Open(path, database);

        var watch = Stopwatch.StartNew();
        // A reader that watches for kills must see each line at once; console output is not buffered by .NET.
        Action<string, long>? told = print ? (number, sequence) => Out.Line($"{number} {sequence}") : null;
        var load = new SyntheticLoad(folder.Store);
        var acts = size.Writers is { } writers
            ? load.RecordBeside(size.Matters, writers, told).GetAwaiter().GetResult()
            : load.Record(size.Matters, size.Each, told);
        Out.Line($"办理 {acts} 次，用时 {watch.Elapsed.TotalSeconds:0.0} 秒，每秒 {acts / watch.Elapsed.TotalSeconds:0} 次。");
        return Exit.Done;
    }
}
