using System.CommandLine;
using Fazhi.Ledgers;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Commands;

/// <summary>台账 — verify, checkpoint, prove, export.</summary>
internal static class LedgerCommands
{
    internal static Command Make() =>
        new("ledger", "核验、签发检查点、出具证明、导出台账") { Verify(), Checkpoint(), Prove(), Export() };

    private static Command Verify()
    {
        var export = new Argument<string?>("导出目录")
        {
            Description = "离线核验一份导出；不写则核验数据目录",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var key = new Option<string?>("--key") { Description = "台账公钥（文件或文本）；离线核验时须从导出以外的来源取得" };
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("verify", "重新计算哈希树，并重演每一件事项；全部一致才返回 0") { export, key, data, database };
        command.SetAction(result =>
            Out.Try(() =>
                result.GetValue(export) is { } folder
                    ? Offline(folder, result.GetValue(key))
                    : Online(Data.Open(result.GetValue(data)!, result.GetValue(database)))
            )
        );
        return command;
    }

    private static int Online(DataFolder folder)
    {
        LedgerVerdict? verdict = null;
        using var db = folder.Store.Open();
        var size = db.Heads.Where(h => h.County == folder.Store.CountyCode).Select(h => h.Size).FirstOrDefault();
        Out.Progress(
            "核验台账",
            size * 2,
            done => verdict = new LedgerCheck(folder.Store).Run((entries, matters) => done(entries + matters))
        );
        Out.Line($"记录 {verdict!.Entries} 条，事项 {verdict.Matters} 件，根哈希 {verdict.Root}");
        if (!verdict.Agrees)
            return Out.Fail($"不一致：{verdict.Difference}", Exit.Refused);
        Out.Line("一致：哈希树、办理内容、各事项及期限均与台账相符。");
        return Exit.Done;
    }

    private static int Offline(string export, string? keyText)
    {
        if (!Directory.Exists(export))
            return Out.Fail($"没有目录“{export}”。", Exit.NoData);
        if (keyText is null)
            return Out.Fail("请用 --key 给出台账公钥（ledger.pub 文件或其中的文本）。公钥应从导出以外的来源取得。", Exit.Usage);
        if (Data.Key(keyText) is not { } key)
            return Out.Fail("公钥格式有误。应为“名称+八位十六进制+Base64”的一行文本。", Exit.Usage);
        var verdict = LedgerExport.Verify(export, key);
        if (verdict.Problem is { } problem)
            return Out.Fail($"不一致：{Data.Describe(problem)}", Exit.Refused);
        Out.Line($"一致：{verdict.Checkpoint!.Size} 条记录，根哈希 {verdict.Checkpoint.Root}，签名有效（{key.Name}）。");
        return Exit.Done;
    }

    private static Command Checkpoint()
    {
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("checkpoint", "签发当前台账的检查点（C2SP 签名注记）") { data, database };
        command.SetAction(result =>
            Out.Try(() =>
            {
                Console.Out.Write(
                    Data.Open(result.GetValue(data)!, result.GetValue(database)).SignCheckpoint(TimeProvider.System)
                );
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
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("export", "导出台账（C2SP tlog-tiles）；不含个人信息") { target, data, database };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                using var db = folder.Store.Open();
                var size = db.Heads.Where(h => h.County == folder.Store.CountyCode).Select(h => h.Size).FirstOrDefault();
                Out.Progress(
                    "导出台账",
                    size,
                    done => LedgerExport.Write(folder, result.GetValue(target)!, TimeProvider.System, n => done(n))
                );
                Out.Line(
                    $"已导出 {size} 条记录到 {result.GetValue(target)}。离线核验：fazhi ledger verify {result.GetValue(target)} --key {folder.PublicKey}"
                );
                return Exit.Done;
            })
        );
        return command;
    }
}
