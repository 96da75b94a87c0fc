using System.CommandLine;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Microsoft.AspNetCore.Identity;

namespace Fazhi.CommandLine.Commands;

/// <summary>账号 — makes, changes, disables accounts where no administrator can sign in; recorded like what is done on the page.</summary>
internal static class AccountCommands
{
    internal static Command Make()
    {
        var (data, database) = (Data.Folder(), Data.Database());
        var account = new Argument<string>("account") { Description = "账号" };
        var name = new Option<string>("--name") { Description = "姓名", Required = true };
        var organ = new Option<string>("--organ") { Description = "单位代码", Required = true };
        var roles = new Option<string[]>("--role")
        {
            Description = "岗位，可以写几个",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var url = ServeCommand.Url();
        return new Command("account", "账号：新建、修改、停用、启用、重设密码、列出")
        {
            On(
                "add",
                "新建账号，并给出设密码的一次性链接",
                [account],
                [name, organ, roles, url],
                (book, result) =>
                    Known(result.GetValue(roles)!) is not { } known
                        ? NoRole()
                        : Add(
                            book,
                            result.GetValue(account)!,
                            result.GetValue(name)!,
                            result.GetValue(organ)!,
                            known,
                            result.GetValue(url)!
                        )
            ),
            On(
                "change",
                "修改姓名、单位和岗位",
                [account],
                [name, organ, roles],
                (book, result) =>
                    Known(result.GetValue(roles)!) is not { } known
                        ? NoRole()
                        : Done(
                            book.Change(
                                Id(book, result.GetValue(account)!),
                                result.GetValue(name)!,
                                result.GetValue(organ)!,
                                known,
                                AccountBook.Command
                            ),
                            "已修改。"
                        )
            ),
            On(
                "disable",
                "停用账号，在各处的登录都退出",
                [account],
                [],
                (book, result) => Done(book.Disable(Id(book, result.GetValue(account)!), AccountBook.Command), "已停用。")
            ),
            On(
                "enable",
                "启用账号",
                [account],
                [],
                (book, result) => Done(book.Enable(Id(book, result.GetValue(account)!), AccountBook.Command), "已启用。")
            ),
            On(
                "reset",
                "给出设新密码的一次性链接",
                [account],
                [url],
                (book, result) =>
                    book.Find(result.GetValue(account)!) is { DisabledAt: null } found
                        ? Link(book, found, result.GetValue(url)!)
                        : Done([AccountProblems.NoSuchAccount], "")
            ),
            On("list", "列出账号", [], [], (book, _) => List(book)),
        };

        Command On(string verb, string says, Argument[] arguments, Option[] options, Func<AccountBook, ParseResult, int> act)
        {
            var command = new Command(verb, says) { data, database };
            foreach (var argument in arguments)
                command.Add(argument);
            foreach (var option in options)
                command.Add(option);
            command.SetAction(result =>
                Out.Try(() => act(Open(Data.Open(result.GetValue(data)!, result.GetValue(database))), result))
            );
            return command;
        }
    }

    /// <summary>The option by which a command names who acts.</summary>
    internal static Option<string?> Who() =>
        new("--account") { Description = "以哪个账号办理；不写则记为命令行（cli），不记操作系统的用户名" };

    /// <summary>
    /// Who acts on the command line: the account named, with its organ and roles; else nobody by name, since whoever may use the command holds the whole data folder.
    /// </summary>
    /// <exception cref="DataFolderException">There is no such account, or it is disabled.</exception>
    internal static Actor Acting(DataFolder folder, string? account, string organ, IReadOnlyList<Role> roles)
    {
        if (account is null)
            return new Actor("cli", "命令行", organ, roles);
        return Open(folder).Find(account) is { DisabledAt: null } found
            ? found.Actor
            : throw new DataFolderException($"没有账号“{account}”，或者已经停用。");
    }

    internal static AccountBook Open(DataFolder folder)
    {
        folder.Store.StartAccess();
        return new AccountBook(folder.Store, TimeProvider.System, new PasswordHasher<Account>());
    }

    private static int Add(AccountBook book, string account, string name, string organ, List<Role> roles, string url)
    {
        var (added, problems) = book.Add(account, name, organ, roles, AccountBook.Command);
        return added is null ? Refuse(problems) : Link(book, added, url);
    }

    private static int Link(AccountBook book, Account account, string url)
    {
        var token = book.NewLink(account.Id, AccountBook.Command).Token!;
        Out.Line(
            $"账号“{account.UserName}”设密码的链接（{AccountBook.LinkLasts.TotalHours}小时内有效，用一次就失效，只显示这一次）："
        );
        Out.Line($"{url.Split(';')[0]}/office/password/{token}");
        return Exit.Done;
    }

    private static int List(AccountBook book)
    {
        Out.Table(
            ["账号", "姓名", "单位", "岗位", "状态"],
            book.All()
                .Select(a =>
                    new[]
                    {
                        a.UserName!,
                        a.Name,
                        a.Organ,
                        InReportOrder.Types.Names(a.Roles),
                        a.DisabledAt is not null ? "已停用"
                        : a.PasswordHash is null ? "没有设密码"
                        : "可以登录",
                    }
                )
        );
        return Exit.Done;
    }

    private static string Id(AccountBook book, string account) => book.Find(account)?.Id ?? "";

    private static List<Role>? Known(string[] roles)
    {
        var known = roles.Select(InReportOrder.Types.FindRole).ToList();
        return known.Contains(null) ? null : [.. known.OfType<Role>()];
    }

    private static int NoRole() =>
        Out.Fail(
            $"--role 应为 {string.Join("、", InReportOrder.Types.Roles.Select(r => $"{r.Code}（{r.Name}）"))} 中的一个或者几个。",
            Exit.Refused
        );

    private static int Done(IReadOnlyList<Problem> problems, string says)
    {
        if (problems.Count > 0)
            return Refuse(problems);
        Out.Line(says);
        return Exit.Done;
    }

    private static int Refuse(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
        return Exit.Refused;
    }
}
