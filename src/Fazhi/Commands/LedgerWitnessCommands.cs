using System.CommandLine;
using Fazhi.Storage;
using Fazhi.Storage.Witnessing;
using Fazhi.Texts;

namespace Fazhi.CommandLine.Commands;

/// <summary>见证人名单 — which parties co-sign this county's checkpoints, and how many must.</summary>
internal static class LedgerWitnessCommands
{
    internal static Command Make() =>
        new("witness", "台账的见证人：添加、移除、须有几个签名") { Add(), Remove(), Need(), List() };

    private static Command Add()
    {
        var name = Name();
        var key = new Argument<string>("公钥") { Description = "见证人运行 fazhi witness 时显示的一行文本，须当面取得" };
        var url = new Argument<string>("地址") { Description = "见证人监听的地址，如 https://witness.example.gov.cn" };
        return Changing(
            new("add", "添加一个见证人") { name, key, url },
            (list, result) =>
            {
                var called = Wording.Normal(result.GetValue(name)!);
                return new WitnessList(
                    Math.Max(1, list.Needed),
                    [
                        .. list.Witnesses.Where(w => w.Name != called),
                        new Witness(called, result.GetValue(key)!.Trim(), result.GetValue(url)!),
                    ]
                );
            }
        );
    }

    private static Command Remove()
    {
        var name = Name();
        return Changing(
            new("remove", "移除一个见证人") { name },
            (list, result) =>
            {
                var rest = list.Witnesses.Where(w => w.Name != Wording.Normal(result.GetValue(name)!)).ToList();
                return rest.Count == list.Witnesses.Count
                    ? throw new DataFolderException($"名单上没有“{result.GetValue(name)}”。")
                    : new WitnessList(Math.Min(list.Needed, rest.Count), rest);
            }
        );
    }

    private static Command Need()
    {
        var count = new Argument<int>("个数") { Description = "须有几个见证人签名，检查点才算经过见证" };
        return Changing(
            new("need", "定须有几个见证人签名") { count },
            (list, result) => list with { Needed = result.GetValue(count) }
        );
    }

    private static Command List() => Changing(new("list", "看见证人名单"), (list, _) => list);

    private static Argument<string> Name() => new("名称") { Description = "大家怎么称呼它，如 塔河县人大常委会" };

    private static Command Changing(Command command, Func<WitnessList, ParseResult, WitnessList> change)
    {
        var (data, database) = (Data.Folder(), Data.Database());
        command.Options.Add(data);
        command.Options.Add(database);
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Find(result.GetValue(data)!, result.GetValue(database));
                var before = WitnessList.Of(folder.Root);
                var after = change(before, result);
                if (after != before)
                    folder.SetWitnesses(after);
                foreach (var witness in after.Witnesses)
                    Out.Line($"{witness.Name}\t{witness.Url}\t{witness.Key}");
                Out.Line($"共{after.Witnesses.Count}个，须有{after.Needed}个签名。");
                return Exit.Done;
            })
        );
        return command;
    }
}
