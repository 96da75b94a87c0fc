using System.CommandLine;
using Fazhi.Issuing;
using Fazhi.Ledgers;
using Fazhi.Storage;
using Fazhi.Storage.Verifying;
using Fazhi.Storage.Witnessing;

namespace Fazhi.CommandLine.Commands;

/// <summary>
/// 核验 — of a data folder, or of an export offline. Exit code 0: everything agrees; 1: something differs; 2: wrong use; 3: the data can't be used; 4: all that
/// could be checked agrees, but a witness couldn't be asked.
/// </summary>
internal static class LedgerVerifyCommand
{
    private const long LargestCheckpoint = 1 << 16;

    internal static Command Make()
    {
        var export = new Argument<string?>("导出目录")
        {
            Description = "离线核验一份导出，或者一件事项的档案包（ZIP文件）；不写则核验数据目录",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var key = new Option<string?>("--key")
        {
            Description = "台账公钥（文件或文本），应从数据以外的来源取得；核验数据目录时不写，用目录里的 ledger.pub",
        };
        var noFiles = new Option<bool>("--no-files") { Description = "不核验附件的内容，结果里写明没有核验" };
        var since = new Option<string[]>("--since")
        {
            Description = "先前保存的检查点（文件），或者先前的导出目录：证明现在的台账只在它之后增加过记录；可以写几次",
            DefaultValueFactory = _ => [],
        };
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command(
            "verify",
            "只读核验：重新计算哈希树，重演每一件事项，比对所有派生的数据。退出码：0一致，1不一致，2用法有误，3数据无法使用，4有见证人没有应答"
        )
        {
            export,
            key,
            noFiles,
            since,
            data,
            database,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var notes = new List<string>();
                foreach (var place in result.GetValue(since) ?? [])
                    if (Note(place) is { } note)
                        notes.Add(note);
                    else
                        return Out.Fail($"没有检查点“{place}”。应为 fazhi ledger checkpoint 的输出，或者导出目录。", Exit.Usage);
                if (result.GetValue(export) is { } folder)
                    return Offline(folder, result.GetValue(key), notes);
                var found = Data.Find(result.GetValue(data)!, result.GetValue(database));
                var given = result.GetValue(key) is { } text ? Data.Key(text) : found.VerifierKey();
                if (result.GetValue(key) is not null && given is null)
                    return Out.Fail("公钥格式有误。应为“名称+八位十六进制+Base64”的一行文本。", Exit.Usage);
                var options = new LedgerCheckOptions
                {
                    Key = given,
                    Files = !result.GetValue(noFiles),
                    Since = notes,
                    Witnesses = WitnessList.Of(found.Root).Witnesses,
                };
                return Online(found, options, result.GetValue(key) is null);
            })
        );
        return command;
    }

    private static string? Note(string place)
    {
        var file = Directory.Exists(place) ? Path.Combine(place, TilePaths.Checkpoint) : place;
        return File.Exists(file) && new FileInfo(file).Length <= LargestCheckpoint ? File.ReadAllText(file) : null;
    }

    private static int Online(DataFolder folder, LedgerCheckOptions options, bool ownKey)
    {
        LedgerVerdict? verdict = null;
        var check = new LedgerCheck(folder.Store, options);
        Out.Progress(
            "核验台账",
            check.Size() * 2,
            done => verdict = check.Run((entries, matters, files) => done(entries + matters + files))
        );
        return Tell(verdict!, ownKey, options.Files);
    }

    private static int Tell(LedgerVerdict verdict, bool ownKey, bool files)
    {
        Out.Line($"记录 {verdict.Entries} 条，事项 {verdict.Matters} 件，附件 {verdict.Files} 个，根哈希 {verdict.Root}");
        foreach (var remark in verdict.Remarks)
            Out.Line($"另：{remark}");
        Out.Line("没有核验（无法由台账重新算出）：");
        foreach (var uncovered in verdict.NotCovered)
            Out.Line($"  {uncovered}");
        if (ownKey)
            Out.Line("签名用数据目录里的公钥核验；另外取得公钥的，用 --key 给出。");
        if (!verdict.Agrees)
        {
            foreach (var difference in verdict.Differences)
                Console.Error.WriteLine($"不一致：{difference}");
            Counted(verdict.Counts);
            return Exit.Refused;
        }

        if (verdict.Unanswered.Count > 0)
        {
            foreach (var witness in verdict.Unanswered)
                Console.Error.WriteLine($"见证人没有应答：{witness}");
            return Out.Fail("除没有应答的见证人以外都一致；台账是否被截短，要等这些见证人应答才能确定。", Exit.Unwitnessed);
        }

        Out.Line(
            files
                ? "一致：哈希树、签名、办理内容、附件、各事项及派生数据均与台账相符。"
                : "一致：哈希树、签名、办理内容、各事项及派生数据均与台账相符；附件没有核验（--no-files）。"
        );
        return Exit.Done;
    }

    private static void Counted(IReadOnlyDictionary<string, long> counts)
    {
        foreach (var (place, count) in counts)
            Console.Error.WriteLine($"不一致合计：{place} {count}处");
    }

    private static int Offline(string export, string? keyText, IReadOnlyList<string> since)
    {
        var package = File.Exists(export);
        if (!package && !Directory.Exists(export))
            return Out.Fail($"没有目录“{export}”。", Exit.NoData);
        if (keyText is null)
            return Out.Fail("请用 --key 给出台账公钥（ledger.pub 文件或其中的文本）。公钥应从导出以外的来源取得。", Exit.Usage);
        if (Data.Key(keyText) is not { } key)
            return Out.Fail("公钥格式有误。应为“名称+八位十六进制+Base64”的一行文本。", Exit.Usage);
        if (package)
            return Package(export, key);
        var verdict = LedgerExport.Verify(export, key, since);
        if (!verdict.IsSound)
        {
            foreach (var problem in verdict.Problems)
                Console.Error.WriteLine($"不一致：{problem.Path}：{problem.Message}");
            Counted(verdict.Counts);
            return Exit.Refused;
        }

        Out.Line($"一致：{verdict.Checkpoint!.Size} 条记录，根哈希 {verdict.Checkpoint.Root}，签名有效（{key.Name}）。");
        if (since.Count > 0)
            Out.Line($"在先前保存的{since.Count}个检查点以后，只增加过记录。");
        if (verdict.LeavesOnly)
            Out.Line("这份导出只有哈希，没有记录；某一条记录是否在其中，用 fazhi ledger prove 的证明核对。");
        return Exit.Done;
    }

    // One matter's package: its files against its index, its entries against the signed root.
    private static int Package(string file, VerifierKey key)
    {
        using var content = File.OpenRead(file);
        var problems = MatterArchive.Problems(content, key);
        foreach (var problem in problems)
            Console.Error.WriteLine($"不一致：{problem}");
        if (problems.Count > 0)
            return Exit.Refused;
        Out.Line($"一致：档案包里的文件与目录相符，记录都在台账里，签名有效（{key.Name}）。");
        return Exit.Done;
    }
}
