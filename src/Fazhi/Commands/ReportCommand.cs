using System.CommandLine;
using Fazhi.Documents;
using Fazhi.Issuing;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Commands;

/// <summary>年度报告 — the report with the year's figures in it.</summary>
internal static class ReportCommand
{
    internal static Command Make()
    {
        var (data, database, year) = (Data.Folder(), Data.Database(), Data.Year());
        var template = new Option<string?>("--template") { Description = "Liquid 模板文件；不写则用塔河县2025年度报告" };
        var format = new Option<string>("--format") { Description = "text 或 docx", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "docx");
        var output = new Option<string?>("--out") { Description = "写入的文件；docx 不写则为“县名+年度+报告.docx”" };
        var command = new Command("report", "按模板生成年度报告")
        {
            data,
            database,
            year,
            template,
            format,
            output,
            Verify(),
            ReportComparisonCommand.Make(),
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                var text = result.GetValue(template) switch
                {
                    null => Samples.ReportTemplate(),
                    var file when File.Exists(file) => Texts.TextFiles.Read(File.ReadAllBytes(file)),
                    var file => throw new DataFolderException($"没有模板文件“{file}”。"),
                };
                var target = result.GetValue(output);
                try
                {
                    var filled = FilledReport.Of(folder.Store, text, result.GetValue(year));
                    if (filled.Text is not { } report)
                        return Out.Fail(string.Join('\n', filled.Problems), Exit.Refused);
                    foreach (var figure in filled.Awaited)
                        Console.Error.WriteLine($"还没有填报：{figure.Name}（{figure.Key}），正文中写作“{figure.Printed}”。");
                    if (result.GetValue(format) == "docx")
                    {
                        var title = $"{folder.Store.County.Name}{result.GetValue(year)}年度法治政府建设情况";
                        target ??= title + ".docx";
                        File.WriteAllBytes(target, DocxWriter.Bytes(ReportDocument.Of(report)));
                        Out.Line(target);
                    }
                    else if (target is null)
                        Console.Out.Write(report);
                    else
                        File.WriteAllText(target, report);
                    return Exit.Done;
                }
                catch (TemplateException e)
                {
                    return Out.Fail(e.Message, Exit.Refused);
                }
            })
        );
        return command;
    }

    private static Command Verify()
    {
        var file = new Argument<string>("数据包") { Description = "从公开页面下载的报告数据包（JSON）" };
        var key = new Option<string>("--key")
        {
            Description = "台账公钥（ledger.pub 文件或其中的文本），须从数据包以外的来源取得",
            Required = true,
        };
        var witness = new Option<string[]>("--witness")
        {
            Description = "见证人公钥（文件或文本）：检查点须有它的联署；可以写几次",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("verify", "离线核验一份已公开报告的数据包，只需要文件和公钥") { file, key, witness };
        command.SetAction(result =>
        {
            var path = result.GetValue(file)!;
            if (!File.Exists(path))
                return Out.Fail($"没有文件“{path}”。", Exit.NoData);
            if (Data.Key(result.GetValue(key)!) is not { } verifier)
                return Out.Fail("公钥格式有误。应为“名称+八位十六进制+Base64”的一行文本。", Exit.Usage);
            var witnesses = (result.GetValue(witness) ?? []).Select(Data.WitnessKey).ToList();
            if (witnesses.Contains(null))
                return Out.Fail("见证人公钥格式有误。应为见证人公布的“名称+八位十六进制+Base64”的一行文本。", Exit.Usage);
            if (ReportPackage.Read(File.ReadAllBytes(path)) is not { } package)
                return Out.Fail($"“{path}”不是报告数据包，或者已经损坏。", Exit.Refused);
            var problems = PackageCheck.Problems(package, verifier, [.. witnesses.OfType<Ledgers.VerifierKey>()]);
            if (problems.Count > 0)
                return Out.Fail(string.Join('\n', problems.Select(p => $"不一致：{p}")), Exit.Refused);
            // The text's first line is its title, and it is proven; the package's own title isn't.
            Out.Line(
                $"一致：《{package.Text.Split('\n')[0]}》正文和{package.Figures.Count}个数字与台账的定稿记录相符，签名有效（{verifier.Name}）。"
            );
            if (witnesses.Count > 0)
                Out.Line($"检查点有{string.Join('、', witnesses.Select(w => w!.Name))}的见证签名。");
            return Exit.Done;
        });
        return command;
    }
}
