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
        var command = new Command("report", "按模板生成年度报告") { data, database, year, template, format, output };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                var text = result.GetValue(template) switch
                {
                    null => Samples.ReportTemplate(),
                    var file when File.Exists(file) => File.ReadAllText(file),
                    var file => throw new DataFolderException($"没有模板文件“{file}”。"),
                };
                var target = result.GetValue(output);
                try
                {
                    var filled = FilledReport.Of(folder.Store, text, result.GetValue(year));
                    if (filled.Text is not { } report)
                        return Out.Fail(string.Join('\n', filled.Problems), Exit.Refused);
                    if (result.GetValue(format) == "docx")
                    {
                        var title = $"{folder.Store.County.Name}{result.GetValue(year)}年度法治政府建设情况";
                        target ??= title + ".docx";
                        File.WriteAllBytes(target, DocxWriter.Bytes(Typeset(title, report)));
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

    // The report is prose that an official wrote, so each line is a paragraph as it stands; nothing in it is read as markup.
    private static DocumentText Typeset(string title, string report) =>
        new(
            "report",
            title,
            DocumentForm.Agreement,
            [
                new DocumentParagraph(ParagraphKind.Title, title),
                .. report
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => new DocumentParagraph(ParagraphKind.Body, line)),
            ]
        );
}
