using System.CommandLine;
using Fazhi.CommandLine.Serving;
using Fazhi.Storage;
using Fazhi.Web.Traffic;

namespace Fazhi.CommandLine.Commands;

/// <summary>网站 — serves a county's pages until it is told to stop.</summary>
internal static class ServeCommand
{
    internal const string DefaultUrl = "http://127.0.0.1:5080";

    internal static Command Make()
    {
        var (data, database) = (Data.Folder(), Data.Database());
        var url = Url();
        var surface = new Option<string>("--surface")
        {
            Description = "提供哪些界面：portal（公众端）、office（办公端）、api（接口），用逗号分开",
            DefaultValueFactory = _ => "portal,office,api",
        };
        var certificate = new Option<string?>("--certificate")
        {
            Description = $"证书文件，PEM 或者 PFX；有密码的，密码放在环境变量 {Listening.PasswordVariable} 里",
        };
        var key = new Option<string?>("--key") { Description = "PEM 证书的私钥文件；在证书文件里的不写" };
        var proxy = new Option<string[]>("--proxy")
        {
            Description = "前面的代理的 IP 地址，可以写几个；只相信它们转来的来访地址和加密情况",
        };
        var county = new Option<string?>("--county")
        {
            Description = "县的名称、代码和机关（JSON 文件）；数据目录是空的时候，用它新建",
        };
        var free = new Option<int>("--min-free")
        {
            Description = "数据目录所在磁盘至少应有的空闲空间（MB）：不足时不再接收附件，/health/ready 报告失败",
            DefaultValueFactory = _ => (int)(new TrafficLimits().FreeSpace >> 20),
        };
        var command = new Command("serve", "启动网站") { data, database, url, surface, certificate, key, proxy, county, free };
        command.SetAction(result =>
            Out.Try(() =>
            {
                if (Surface(result.GetValue(surface)!) is not { } surfaces)
                    return Out.Fail("--surface 应为 portal、office、api 中的一个或者几个，用逗号分开。", Exit.Refused);
                var listening = Listening.Read(
                    result.GetValue(url)!,
                    result.GetValue(certificate),
                    result.GetValue(key),
                    result.GetValue(proxy) ?? []
                );
                if (result.GetValue(county) is { } facts && !DataFolder.Holds(result.GetValue(data)!))
                    DataFolder
                        .Create(
                            result.GetValue(data)!,
                            DataFolder.ReadCounty(facts),
                            Mechanisms.InReportOrder.Types,
                            result.GetValue(database)
                        )
                        .SetUp(TimeProvider.System);
                var folder = Data.Find(result.GetValue(data)!, result.GetValue(database));
                // The tables' model is built on one processor while the site is put together on the other.
                var ready = Task.Run(() => folder.Store.Start());
                var limits = new TrafficLimits { FreeSpace = Math.Max(0L, result.GetValue(free)) << 20 };
                return Serve(folder, result.GetValue(url)!, surfaces, ready, listening, limits);
            })
        );
        return command;
    }

    internal static Option<string> Url() => new("--url") { Description = "监听的地址", DefaultValueFactory = _ => DefaultUrl };

    /// <summary>Serves until stopped. A demo folder's accounts get new passwords, which are printed here and nowhere kept.</summary>
    /// <param name="ready">Done when the folder's tables are up to date.</param>
    /// <param name="listening">The certificate held, or the proxies in front.</param>
    /// <param name="limits">How much is taken from one address and in all.</param>
    internal static int Serve(
        DataFolder folder,
        string url,
        Surfaces surfaces,
        Task ready,
        Listening? listening = null,
        TrafficLimits? limits = null
    )
    {
        var app = WebHost.Build(folder, TimeProvider.System, url, surfaces, listening, limits);
        url = url.Split(';')[0];
        ready.GetAwaiter().GetResult();
        try
        {
            app.Start();
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Out.Fail($"{url} 已被占用。请用 --url 换一个地址，如 --url http://127.0.0.1:5081。", Exit.Refused);
        }

        if (surfaces.HasFlag(Surfaces.Portal))
            Out.Line($"公众端  {url}/");
        if (surfaces.HasFlag(Surfaces.Office))
            Out.Line($"办公端  {url}/office");
        if (surfaces.HasFlag(Surfaces.Api))
            Out.Line($"接口    {url}/api/v1");
        // After the addresses: a password takes a while to hash, and nobody signs in before reading it.
        if (DemoCommand.IsDemo(folder.Root))
        {
            var signIns = DemoAccounts.Renew(app.Services).GetAwaiter().GetResult();
            Out.Line("演示账号（密码只在本次运行有效）：");
            Out.Table(
                ["账号", "密码", "姓名", "单位", "岗位"],
                signIns.Select(s =>
                    new[]
                    {
                        s.UserName,
                        s.Password,
                        s.Actor.Name,
                        folder.Store.County.OrganName(s.Actor.Organ),
                        string.Join('、', s.Actor.Roles.Select(r => r.Name)),
                    }
                )
            );
        }
        else if (surfaces.HasFlag(Surfaces.Office) && AccountCommands.FirstLink(folder) is { } first)
        {
            // Printed here and kept nowhere; at the next start there is a new one, until a password was set.
            Out.Line(
                $"还没有人能登录。请用下面的链接给系统管理员账号“{first.Holder.UserName}”设密码（24小时内有效，用一次就失效）："
            );
            Out.Line(AccountCommands.AddressOf(first.Token, url));
        }

        Out.Line("按 Ctrl+C 停止。");
        app.WaitForShutdown();
        return Exit.Done;
    }

    private static Surfaces? Surface(string text)
    {
        var chosen = Surfaces.None;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            switch (part)
            {
                case "portal":
                    chosen |= Surfaces.Portal;
                    break;
                case "office":
                    chosen |= Surfaces.Office;
                    break;
                case "api":
                    chosen |= Surfaces.Api;
                    break;
                default:
                    return null;
            }

        return chosen == Surfaces.None ? null : chosen;
    }
}
