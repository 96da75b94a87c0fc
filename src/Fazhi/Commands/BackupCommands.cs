using System.CommandLine;
using Fazhi.Mechanisms;
using Fazhi.Storage.Backups;

namespace Fazhi.CommandLine.Commands;

/// <summary>备份与恢复 — a county's data as of one moment, while people write; and back into an empty place.</summary>
internal static class BackupCommands
{
    internal static Command Backup()
    {
        var target = new Argument<string>("目标目录") { Description = "备份到的空目录" };
        var keys = new Option<string?>("--keys") { Description = "密钥另存的空目录；不写则在备份的 keys 目录里" };
        var (data, database, programs) = (Data.Folder(), Data.Database(), Programs());
        var command = new Command("backup", "备份：可在网站运行时进行；做完后核验") { target, keys, data, database, programs };
        command.SetAction(result =>
            Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                var to = result.GetValue(target)!;
                var made = new Backup(folder, TimeProvider.System, new PostgresTools(result.GetValue(programs))).Make(
                    to,
                    result.GetValue(keys)
                );
                Restoring.Check(to, InReportOrder.Types, result.GetValue(keys));
                Out.Line($"已备份到 {to}：台账 {made.Entries} 条记录，{made.Files.Count} 个文件，清单和摘要一致。");
                Out.Line(
                    made.Database == "sqlite"
                        ? "台账核验一致。请把备份和密钥存放到另外的机器或者介质上，密钥与备份分开保管。"
                        : "数据库的内容在恢复时核验。请把备份和密钥存放到另外的机器或者介质上，密钥与备份分开保管。"
                );
                return Exit.Done;
            })
        );
        return command;
    }

    internal static Command Restore()
    {
        var source = new Argument<string>("备份目录") { Description = "fazhi backup 做成的目录" };
        var keys = new Option<string?>("--keys") { Description = "密钥所在的目录；不写则用备份的 keys 目录" };
        var (data, database, programs) = (Data.Folder(), Data.Database(), Programs());
        var command = new Command("restore", "恢复：把备份恢复到空目录（和空的 PostgreSQL 数据库），恢复前后都核验")
        {
            source,
            keys,
            data,
            database,
            programs,
        };
        command.SetAction(result =>
            Try(() =>
            {
                var (folder, manifest) = Restoring.Restore(
                    result.GetValue(source)!,
                    result.GetValue(data)!,
                    InReportOrder.Types,
                    result.GetValue(database),
                    result.GetValue(keys),
                    new PostgresTools(result.GetValue(programs))
                );
                Out.Line($"已恢复到 {folder.Root}：台账 {manifest.Entries} 条记录，核验一致，与备份时签名的检查点相符。");
                return Exit.Done;
            })
        );
        return command;
    }

    private static Option<string?> Programs() =>
        new("--pg-bin") { Description = "pg_dump、pg_restore 所在的目录；不写则按 PATH 查找（只用于 PostgreSQL）" };

    private static int Try(Func<int> work) =>
        Out.Try(() =>
        {
            try
            {
                return work();
            }
            catch (BackupException e)
            {
                return Out.Fail(e.Message, Exit.Refused);
            }
        });
}
