using System.CommandLine;
using Fazhi.CommandLine.Commands;
using Fazhi.Storage;

namespace Fazhi.CommandLine;

internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand(
            """
            法治 Fazhi：县级法治政府建设的一本账。
            每一件行政行为按法定程序和期限办理，一次登记到不可篡改的台账；公布的每一个数字都能追到背后的事项。

            从这里开始：
              fazhi demo --data demo            建立演示数据（塔河县2025年，人物均为虚构）
              fazhi figures --data demo --year 2025
              fazhi report --data demo --year 2025
              fazhi ledger verify --data demo
              fazhi audit 报告.docx                审核任何一份报告的数字
            """
        )
        {
            DemoCommand.Make(),
            ServeCommand.Make(),
            CountyCommand.Make(),
            AccountCommands.Make(),
            GenerateCommand.Make(),
            ReportCommand.Make(),
            FiguresCommand.Make(),
            RowsCommand.Make(),
            AuditCommand.Make(),
            ReadUploadCommand.Make(),
            LedgerCommands.Make(),
            WitnessCommand.Make(),
            BackupCommands.Backup(),
            BackupCommands.Restore(),
            DrawCommand.Make(),
            DeadlineCommand.Make(),
            CalendarCommand.Make(),
            SweepCommand.Make(),
            SchemaCommand.Make(),
            MatterCommand.Make(),
            DocumentCommand.Make(),
            PerformCommand.Make(),
            ImportCommand.Make(),
            DocsCommand.Make(),
        };
        var key = new Option<string?>("--signing-key")
        {
            Description = $"台账的签名私钥在数据目录以外的，写私钥文件的路径（也可以放在环境变量 {DataFolder.KeyVariable} 里）",
            Recursive = true,
        };
        root.Options.Add(key);
        var asked = root.Parse(args);
        if (asked.GetValue(key) is { Length: > 0 } path)
            Environment.SetEnvironmentVariable(DataFolder.KeyVariable, Path.GetFullPath(path));
        return asked.Invoke();
    }
}
