using System.CommandLine;

namespace Fazhi.CommandLine.Commands;

/// <summary>数据表 — makes and upgrades the tables, under a role that may; the role the program runs under alters none.</summary>
internal static class SchemaCommand
{
    internal static Command Make() => new("schema", "数据表：建立和升级（PostgreSQL 由有建表权限的角色运行）") { Apply() };

    private static Command Apply()
    {
        var (data, database) = (Data.Folder(), Data.Database());
        var role = new Option<string?>("--role")
        {
            Description = "程序平时运行所用的角色：给它读写的权限，不给改表和改动台账的权限",
        };
        var command = new Command("apply", "把数据表建立、升级到本版本；先停止用这个数据库的各个进程") { data, database, role };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Find(result.GetValue(data)!, result.GetValue(database));
                folder.Store.Prepare();
                folder.Store.PrepareAccess();
                if (result.GetValue(role) is { Length: > 0 } name)
                    folder.Store.Let(name);
                Out.Line(
                    result.GetValue(role) is { Length: > 0 } let
                        ? $"数据表已是本版本所用的；角色“{let}”可以读写，不能改表，不能改动台账。"
                        : "数据表已是本版本所用的。"
                );
                return Exit.Done;
            })
        );
        return command;
    }
}
