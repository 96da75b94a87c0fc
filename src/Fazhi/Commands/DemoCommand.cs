using System.CommandLine;
using Fazhi.CommandLine.Demo;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Commands;

/// <summary>演示 — records the demo year in an empty folder, or goes on with one that was interrupted; never touches other data.</summary>
internal static class DemoCommand
{
    private const string Marker = "demo.txt";
    private const string Live = "live";

    internal static Command Make()
    {
        var data = new Option<string>("--data") { Description = "数据目录", DefaultValueFactory = _ => "demo" };
        var database = Data.Database();
        var noServe = new Option<bool>("--no-serve") { Description = "只登记，不启动网页" };
        var url = ServeCommand.Url();
        var command = new Command("demo", "建立演示数据并启动网站：塔河县2025年，数字与公布的报告一致，人物均为虚构")
        {
            data,
            database,
            noServe,
            url,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Record(result.GetValue(data)!, result.GetValue(database));
                if (result.GetValue(noServe))
                    return Exit.Done;
                RecordLive(folder);
                return ServeCommand.Serve(folder, result.GetValue(url)!, Serving.Surfaces.All, Task.CompletedTask);
            })
        );
        return command;
    }

    /// <summary>Whether a folder holds demo data.</summary>
    internal static bool IsDemo(string path) => File.Exists(Path.Combine(path, Marker));

    /// <summary>The first time it is served, there is something to do in it: matters in progress, dated around that day.</summary>
    private static void RecordLive(DataFolder folder)
    {
        var marker = Path.Combine(folder.Root, Marker);
        if (File.ReadAllText(marker).Contains(Live, StringComparison.Ordinal))
            return;
        new DemoYear(folder.Store).RecordLive(new Clocks.CountyClock(TimeProvider.System).Today);
        File.AppendAllText(marker, Live + "\n");
    }

    private static DataFolder Record(string path, string? database)
    {
        var marker = Path.Combine(path, Marker);
        DataFolder folder;
        if (!DataFolder.Holds(path))
            folder = Samples.Folder(path, database, Marker, "unfinished\n");
        else if (!File.Exists(marker))
            throw new DataFolderException(
                $"目录“{path}”里是正式数据，不能写入演示数据。请换一个目录，如 fazhi demo --data demo2。"
            );
        else
            folder = Data.Open(path, database);

        if (File.ReadAllText(marker).StartsWith("unfinished", StringComparison.Ordinal))
        {
            Out.Progress(
                "登记演示年度",
                100,
                report => new DemoYear(folder.Store).Record((done, all) => report(100.0 * done / all))
            );
            folder.SignCheckpoint(TimeProvider.System);
            File.WriteAllText(marker, "finished\n");
        }

        using var db = folder.Store.Open();
        var size = db.Heads.Where(h => h.County == folder.Store.CountyCode).Select(h => h.Size).FirstOrDefault();
        Out.Line(
            $"""
            演示数据在 {path}：{folder.Store.County.Name}2025年，台账 {size} 条。
              fazhi figures --data {path} --year 2025
              fazhi report --data {path} --year 2025
              fazhi ledger verify --data {path}
            """
        );
        return folder;
    }
}
