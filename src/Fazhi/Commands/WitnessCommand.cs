using System.CommandLine;
using Fazhi.CommandLine.Serving;
using Fazhi.Storage.Witnessing;
using Fazhi.Texts;

namespace Fazhi.CommandLine.Commands;

/// <summary>见证 — runs a witness: a party outside the county's government, such as its people's congress, that co-signs checkpoints and never two histories.</summary>
internal static class WitnessCommand
{
    internal static Command Make()
    {
        var data = new Option<string>("--data") { Description = "见证人自己的目录", DefaultValueFactory = _ => "witness" };
        var name = new Option<string>("--name")
        {
            Description = "见证人的签名名称，首次运行时写入密钥，如 rd.tahe.gov.cn",
            DefaultValueFactory = _ => "witness",
        };
        var ledgers = new Option<string[]>("--ledger")
        {
            Description = "要见证的台账的公钥（ledger.pub 文件或文本），须从县里当面取得；写一次就记住",
            DefaultValueFactory = _ => [],
        };
        var url = new Option<string>("--url") { Description = "监听的地址", DefaultValueFactory = _ => "http://127.0.0.1:5090" };
        var command = new Command(
            "witness",
            "运行一个见证人（C2SP tlog-witness）：给县台账的检查点联署，同一台账的两种历史只签一种"
        )
        {
            data,
            name,
            ledgers,
            url,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var root = result.GetValue(data)!;
                if (Storage.DataFolder.Holds(root))
                    return Out.Fail($"“{root}”是县的数据目录。见证人要用自己的目录，也不应在县里的机器上。", Exit.Usage);
                var called = result.GetValue(name)!;
                // It stands in signature lines, which know no blanks and no plus, and on pages that people compare by eye.
                if (
                    Wording.Normal(called) != called
                    || Wording.NameFault(called, 100) is not null
                    || called.AsSpan().ContainsAny(" +")
                )
                    return Out.Fail(
                        "签名名称不能含有空格、加号、看不见的字和不能保存的字，最长100字。例如：rd.tahe.gov.cn。",
                        Exit.Usage
                    );
                using var book = new WitnessBook(root, called, TimeProvider.System);
                foreach (var text in result.GetValue(ledgers) ?? [])
                    if (Data.Key(text) is { } key)
                        book.Take(key);
                    else
                        return Out.Fail($"“{text}”不是台账公钥。", Exit.Usage);
                return Serve(book, result.GetValue(url)!);
            })
        );
        return command;
    }

    private static int Serve(WitnessBook book, string url)
    {
        var app = WitnessHost.Build(book, url);
        try
        {
            app.Start();
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Out.Fail($"{url} 已被占用。请用 --url 换一个地址。", Exit.Refused);
        }

        Out.Line($"见证人公钥  {book.Key}");
        Out.Line(
            $"见证的台账  {(book.Ledgers.Count == 0 ? "还没有；用 --ledger 给出台账公钥" : string.Join('、', book.Ledgers))}"
        );
        Out.Line($"监听  {string.Join(' ', app.Urls)}");
        Out.Line("按 Ctrl+C 停止。");
        app.WaitForShutdown();
        return Exit.Done;
    }
}
