using System.CommandLine;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.CommandLine.Commands;

/// <summary>事项 — one matter: stage, clocks, what may be done next and what is missing, timeline.</summary>
internal static class MatterCommand
{
    internal static Command Make()
    {
        var number = new Argument<string>("编号") { Description = "文号（如 塔政复〔2025〕1号，方括号亦可）或事项标识" };
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("matter", "查看一件事项：阶段、期限、下一步、办理台账") { number, data, database };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                if (new Search(folder.Store).ByNumber(result.GetValue(number)!) is not { } matter)
                    return Out.Fail($"没有找到事项“{result.GetValue(number)}”。", Exit.Refused);
                Show(folder.Store, matter);
                return Exit.Done;
            })
        );
        return command;
    }

    private static void Show(CountyStore store, Matter matter)
    {
        var type = store.Types.Of(matter);
        var clock = new CountyClock(TimeProvider.System);
        var (today, next) = (clock.Today, new NextActs(store, clock));
        using var db = store.Open();
        Out.Line($"{matter.Number ?? matter.Id.ToString()}  {matter.Title}");
        Out.Line(
            $"{type.Name}（{type.Version}版规则）· {matter.StageName} · {store.County.OrganName(matter.Organ)} · 第{matter.Version}步"
        );

        Out.Line("\n期限");
        foreach (
            var run in db
                .Clocks.Where(c => c.County == store.CountyCode && c.MatterId == matter.Id)
                .AsEnumerable()
                .OrderBy(c => c.StartedOn)
        )
        {
            var rule = type.Clocks.First(c => c.Code == run.Code);
            var state =
                run.StoppedOn is { } stopped ? $"{stopped:yyyy-MM-dd} 停止{(run.IsLate(today) ? "，逾期" : "")}"
                : run.IsPaused ? "中止计算"
                : run.IsLate(today) ? $"已逾期{rule.OnExpiry}"
                : "计算中";
            Out.Line(
                $"  {rule.Name}  {Period.Parse(run.Period).Chinese}  届满 {run.DueOn:yyyy-MM-dd}{(run is { IsProvisional: true, DueOn: not null } ? "（暂定）" : "")}  {state}  {rule.Basis}"
            );
        }

        Out.Line("\n下一步");
        foreach (var rule in type.At(matter).Where(r => !r.ByLawOnly))
        {
            var missing = next.Missing(rule, matter, new Actor("", "", matter.Organ));
            Out.Line($"  {rule.Name}（{rule.Code}）  {string.Join("、", rule.Roles.Select(r => r.Name))}  {rule.Basis}");
            foreach (var problem in missing)
                Out.Line($"    还缺：{problem}");
        }

        Out.Line("\n办理台账");
        foreach (
            var entry in db.Entries.Where(e => e.County == store.CountyCode && e.MatterId == matter.Id).OrderBy(e => e.Sequence)
        )
            Out.Line(
                $"  #{entry.Sequence}  {entry.On:yyyy-MM-dd}  {(store.Types.Version(entry.MatterType, entry.MatterVersion) ?? type).Rule(entry.Act)?.Name ?? entry.Act}  {entry.Role}  {entry.Basis}  {Ledgers.Hash.From(entry.LeafHash).Short}"
            );
        if (matter.Documents.Count > 0)
            Out.Line("\n文书");
        foreach (var document in matter.Documents)
            Out.Line($"  {document.Name}  {document.Number}  {document.On:yyyy-MM-dd}");
    }
}

/// <summary>办理 — performs one act from a JSON file, with every problem printed.</summary>
internal static class PerformCommand
{
    internal static Command Make()
    {
        var number = new Argument<string>("编号")
        {
            Description = "文号或事项标识；新立事项写事项类型代码（如 reconsideration）",
        };
        var act = new Argument<string>("办理行为") { Description = "办理行为代码，如 AcceptApplication" };
        var json = new Option<string>("--json") { Description = "办理内容（JSON 文件；- 为标准输入）", Required = true };
        var on = new Option<string?>("--on") { Description = "办理日期，默认今天" };
        var key = new Option<string?>("--key") { Description = "请求编号：同一编号重复提交只办理一次" };
        var roles = new Option<string[]>("--as")
        {
            Description = "以何岗位办理，默认依该行为的第一个岗位",
            AllowMultipleArgumentsPerToken = true,
        };
        var organ = new Option<string?>("--organ") { Description = "以哪个机关办理，默认事项所属机关" };
        var account = AccountCommands.Who();
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("perform", "办理一个行为")
        {
            number,
            act,
            json,
            on,
            key,
            roles,
            organ,
            account,
            data,
            database,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                var target = result.GetValue(number)!;
                var matter = new Search(folder.Store).ByNumber(target);
                var type = matter is null ? folder.Store.Types.Find(target) : folder.Store.Types.Of(matter);
                if (type is null)
                    return Out.Fail($"没有找到事项或事项类型“{target}”。", Exit.Refused);
                if (type.Rule(result.GetValue(act)!) is not { } rule)
                    return Out.Fail(Problems.NoSuchAct(result.GetValue(act)!, type.Name).ToString(), Exit.Refused);
                return Perform(
                    folder,
                    matter,
                    type,
                    rule,
                    new Wish(
                        Read(result.GetValue(json)!),
                        result.GetValue(on),
                        result.GetValue(key),
                        result.GetValue(roles) ?? [],
                        result.GetValue(organ),
                        result.GetValue(account)
                    )
                );
            })
        );
        return command;
    }

    private sealed record Wish(string Json, string? On, string? Key, string[] Roles, string? Organ, string? Account);

    private static int Perform(DataFolder folder, Matter? matter, MatterType type, ActRule rule, Wish wish)
    {
        var problems = new List<Problem>();
        DateOnly? on = null;
        if (wish.On is not null)
        {
            if (Scalars.TryRead(typeof(DateOnly), wish.On, out var date))
                on = (DateOnly)date!;
            else
                problems.Add(Problems.Unreadable("on", "办理日期", Scalars.Wanted(typeof(DateOnly))));
        }

        Act? act = null;
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(wish.Json);
            act = ActForm.Read(rule.ActType, json.RootElement, problems);
        }
        catch (System.Text.Json.JsonException e)
        {
            problems.Add(Problems.Unreadable("", "办理内容", $"不是合格的 JSON（第{e.LineNumber + 1}行）。"));
        }

        if (act is null || problems.Count > 0)
            return Refuse(problems);
        var known = wish.Roles.Select(folder.Store.Types.FindRole).OfType<Role>().ToList();
        var actor = AccountCommands.Acting(
            folder,
            wish.Account,
            wish.Organ ?? matter?.Organ ?? folder.Store.County.Organs[0].Code,
            known.Count > 0 ? known : [.. rule.Roles.Where(r => r != Role.Law).Take(1)]
        );
        using var desk = new Desk(folder.Store, TimeProvider.System);
        var outcome = desk.Perform(
            new ActRequest
            {
                Act = act,
                Matter = rule.Opens ? null : matter?.Id,
                Opens = rule.Opens ? type.Code : null,
                On = on,
                Key = wish.Key,
            },
            actor
        );
        if (!outcome.Done)
            return Refuse(outcome.Problems);
        Out.Line(
            $"已登记：台账第{outcome.Sequence}号，{outcome.Matter!.Number ?? outcome.Matter.Id.ToString()} {outcome.Matter.StageName}{(outcome.Repeated ? "（此前已办理，未重复登记）" : "")}"
        );
        return Exit.Done;
    }

    private static int Refuse(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(problem.Path is null ? problem.ToString() : $"{problem.Path}：{problem}");
        return Exit.Refused;
    }

    private static string Read(string file) =>
        file == "-" ? Console.In.ReadToEnd()
        : File.Exists(file) ? File.ReadAllText(file)
        : throw new DataFolderException($"没有文件“{file}”。");
}

/// <summary>期限清扫 — what the law does on expiry, caught up to today.</summary>
internal static class SweepCommand
{
    internal static Command Make()
    {
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("sweep", "办理期限届满后依法自动发生的行为（视为受理、失效等）") { data, database };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                using var desk = new Desk(folder.Store, TimeProvider.System);
                var sweep = new Sweep(desk);
                var recomputed = sweep.Recompute();
                var count = sweep.Run(o =>
                    Out.Line(
                        $"{o.Matter!.Number ?? o.Matter.Id.ToString()}  {o.Matter.StageName}  {o.Matter.ChangedOn:yyyy-MM-dd}"
                    )
                );
                var reindexed = sweep.Reindex();
                Out.Line($"依法自动办理 {count} 件；按新的节假日安排重算期限 {recomputed} 件；重做检索词 {reindexed} 件。");
                return Exit.Done;
            })
        );
        return command;
    }
}
