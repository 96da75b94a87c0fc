using System.CommandLine;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage;
using Fazhi.Storage.Access;
using Microsoft.AspNetCore.Identity;

namespace Fazhi.CommandLine.Commands;

/// <summary>账号 — registers people, hands out links, disables accounts where no administrator can sign in; recorded like what is done on the page.</summary>
internal static class AccountCommands
{
    internal static Command Make()
    {
        var (data, database) = (Data.Folder(), Data.Database());
        var account = new Argument<string>("account") { Description = "账号" };
        var name = new Option<string>("--name") { Description = "姓名", Required = true };
        var organ = new Option<string>("--organ") { Description = "单位的代码或者全称", Required = true };
        var roles = new Option<string[]>("--role")
        {
            Description = "岗位的代码或者名称，可以写几个",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var url = ServeCommand.Url();
        return new Command("account", "账号：新建、停用、启用、重设密码、发链接、列出")
        {
            On(
                "add",
                "登记人员和岗位，并给出设密码的一次性链接；岗位以后在人员名册中变动",
                [account],
                [name, organ, roles, url],
                (folder, book, result) =>
                    Add(
                        folder,
                        book,
                        new RegisterPerson
                        {
                            Title = result.GetValue(name)!,
                            SignIn = result.GetValue(account)!,
                            Organ = result.GetValue(organ)!,
                            Roles = result.GetValue(roles)!,
                            Ground = "命令行登记",
                        },
                        result.GetValue(url)!
                    )
            ),
            On(
                "disable",
                "停用账号，在各处的登录都退出",
                [account],
                [],
                (_, book, result) => Done(book.Disable(Id(book, result.GetValue(account)!), AccountBook.Command), "已停用。")
            ),
            On(
                "enable",
                "启用账号",
                [account],
                [],
                (_, book, result) => Done(book.Enable(Id(book, result.GetValue(account)!), AccountBook.Command), "已启用。")
            ),
            On(
                "reset",
                "给出设新密码的一次性链接",
                [account],
                [url],
                (_, book, result) => Link(book, result.GetValue(account)!, result.GetValue(url)!)
            ),
            On(
                "links",
                "给每个还没有设密码的人一个一次性链接",
                [],
                [url],
                (_, book, result) => Links(book, result.GetValue(url)!)
            ),
            On("list", "列出账号", [], [], (folder, book, _) => List(folder, book)),
        };

        Command On(
            string verb,
            string says,
            Argument[] arguments,
            Option[] options,
            Func<DataFolder, AccountBook, ParseResult, int> act
        )
        {
            var command = new Command(verb, says) { data, database };
            foreach (var argument in arguments)
                command.Add(argument);
            foreach (var option in options)
                command.Add(option);
            command.SetAction(result =>
                Out.Try(() =>
                {
                    var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                    return act(folder, Open(folder), result);
                })
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
        var book = Open(folder);
        return book.Find(account) is { DisabledAt: null } found && book.Acting(found, organ) is { } actor
            ? actor
            : throw new DataFolderException($"没有账号“{account}”，或者已经停用，或者没有在任的岗位。");
    }

    internal static AccountBook Open(DataFolder folder)
    {
        folder.Store.StartAccess();
        return new AccountBook(folder.Store, TimeProvider.System, new PasswordHasher<Account>());
    }

    /// <summary>The secret of the link for the first administrator, who is registered if nobody is; <c>null</c> where somebody can sign in.</summary>
    internal static (Holder Holder, string Token)? FirstLink(DataFolder folder)
    {
        var book = Open(folder);
        if (book.HasNobody())
            folder.RegisterAdministrator(TimeProvider.System);
        return book.FirstLink();
    }

    private static int Add(DataFolder folder, AccountBook book, RegisterPerson person, string url)
    {
        var organ = folder.Store.County.Organs[0].Code;
        using var desk = new Desk(folder.Store, TimeProvider.System);
        var outcome = desk.Perform(
            ActRequest.Open(InReportOrder.Types.CodeOf<CountyPerson>(), person, organ: organ),
            Acting(folder, null, organ, [Role.Administrator])
        );
        return outcome.Done ? Link(book, outcome.Matter!.Id.ToString(), url) : Refuse(outcome.Problems);
    }

    private static int Link(AccountBook book, string account, string url)
    {
        var (token, problems) = book.NewLink(account, AccountBook.Command);
        if (token is null)
            return Refuse(problems);
        Out.Line(
            $"账号“{book.Find(account)!.UserName}”设密码的链接（{AccountBook.LinkLasts.TotalHours}小时内有效，用一次就失效，只显示这一次）："
        );
        Out.Line(AddressOf(token, url));
        return Exit.Done;
    }

    private static int Links(AccountBook book, string url)
    {
        Out.Table(
            ["账号", "姓名", "链接"],
            book.NewLinks(AccountBook.Command).Select(l => new[] { l.Holder.UserName, l.Holder.Name, AddressOf(l.Token, url) })
        );
        return Exit.Done;
    }

    /// <summary>Where a password is set by a link.</summary>
    internal static string AddressOf(string token, string url) => $"{url.Split(';')[0]}/office/password/{token}";

    private static int List(DataFolder folder, AccountBook book)
    {
        Out.Table(
            ["账号", "姓名", "单位", "岗位", "状态"],
            book.All()
                .Select(h =>
                    new[]
                    {
                        h.UserName,
                        h.Name,
                        string.Join('；', book.Posts(h).Select(p => folder.Store.County.OrganName(p.Organ))),
                        string.Join('；', book.Posts(h).Select(p => InReportOrder.Types.Names(p.Roles))),
                        h.State,
                    }
                )
        );
        return Exit.Done;
    }

    private static string Id(AccountBook book, string account) => book.Find(account)?.Id ?? "";

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
