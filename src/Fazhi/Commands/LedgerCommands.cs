using System.CommandLine;
using Fazhi.Ledgers;
using Fazhi.Storage;
using Fazhi.Storage.Witnessing;

namespace Fazhi.CommandLine.Commands;

/// <summary>台账 — verify, checkpoint, prove, export.</summary>
internal static class LedgerCommands
{
    internal static Command Make() =>
        new("ledger", "核验、签发检查点、出具证明、导出台账、签署设置")
        {
            LedgerVerifyCommand.Make(),
            Checkpoint(),
            Prove(),
            Export(),
            Settings(),
            LedgerWitnessCommands.Make(),
        };

    private static Command Checkpoint()
    {
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("checkpoint", "签发当前台账的检查点（C2SP 签名注记），并请见证人联署") { data, database };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                var note = folder.SignCheckpoint(TimeProvider.System);
                using var client = new WitnessClient();
                foreach (var fault in new Cosigning(folder, client).Run().GetAwaiter().GetResult())
                    Console.Error.WriteLine($"见证人没有签名：{fault}");
                Console.Out.Write(new Storage.Reading.LedgerReader(folder.Store).Checkpoint()?.Note ?? note.ToString());
                return Exit.Done;
            })
        );
        return command;
    }

    private static Command Prove()
    {
        var sequence = new Argument<long>("序号") { Description = "记录在台账中的序号，从 0 起" };
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("prove", "出具一条记录在台账中的证明") { sequence, data, database };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                var note = folder.SignCheckpoint(TimeProvider.System);
                if (!Ledgers.Checkpoint.TryParse(note.Text, out var checkpoint))
                    return Out.Fail("检查点无法读取。", Exit.NoData);
                var index = result.GetValue(sequence);
                if (index < 0 || index >= checkpoint.Size)
                    return Out.Fail($"台账共有 {checkpoint.Size} 条记录，没有序号 {index}。", Exit.Usage);
                using var db = folder.Store.Open();
                var row = db.Entries.Single(e => e.County == folder.Store.CountyCode && e.Sequence == index);
                Out.Line($"index {index}");
                Out.Line($"leaf {Hash.From(row.LeafHash).ToBase64()}");
                foreach (var hash in LedgerTree.At(db, folder.Store.CountyCode, checkpoint.Size).Inclusion(index))
                    Out.Line(hash.ToBase64());
                Out.Line("");
                Console.Out.Write(note);
                return Exit.Done;
            })
        );
        return command;
    }

    private static Command Export()
    {
        var target = new Argument<string>("目录") { Description = "导出到的空目录" };
        var everybody = new Option<bool>("--public")
        {
            Description =
                "只导出哈希和检查点，可以放到任何网站；不写则含每条记录的办理时间、行为、事项标识，只交给有权监督的机关",
        };
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("export", "导出台账（C2SP tlog-tiles）；不含姓名和办理内容")
        {
            target,
            everybody,
            data,
            database,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                using var db = folder.Store.Open();
                var size = db.Heads.Where(h => h.County == folder.Store.CountyCode).Select(h => h.Size).FirstOrDefault();
                Out.Progress(
                    "导出台账",
                    size,
                    done =>
                        LedgerExport.Write(
                            folder,
                            result.GetValue(target)!,
                            TimeProvider.System,
                            n => done(n),
                            result.GetValue(everybody)
                        )
                );
                Out.Line(
                    $"已导出 {size} 条记录到 {result.GetValue(target)}。离线核验：fazhi ledger verify {result.GetValue(target)} --key {folder.PublicKey}"
                );
                return Exit.Done;
            })
        );
        return command;
    }

    private static Command Settings()
    {
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("settings", "有意改过县名、机关、文书抬头等设置后，重新签署设置清单（settings.note）")
        {
            data,
            database,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                Data.Find(result.GetValue(data)!, result.GetValue(database)).SignSettings();
                Out.Line("已签署设置清单。");
                return Exit.Done;
            })
        );
        return command;
    }
}
