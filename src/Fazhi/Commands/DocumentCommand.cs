using System.CommandLine;
using Fazhi.Documents;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Commands;

/// <summary>文书 — lists a matter's official documents, or prints one as it was issued.</summary>
internal static class DocumentCommand
{
    private const string Docx = "docx";
    private const string Text = "text";

    internal static Command Make()
    {
        var number = new Argument<string>("编号") { Description = "事项的文号、标识，或者文书的文号" };
        var name = new Argument<string?>("文书")
        {
            Description = "文书的序号、名称、文号或者模板名；不写则列出该事项的全部文书",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<string?>("--out") { Description = "写入的文件；不写则以文书名称为文件名" };
        var format = new Option<string?>("--format") { Description = "docx 或 text；不写 --out 时默认 text，打印到屏幕" };
        format.AcceptOnlyFromAmong(Docx, Text);
        var (data, database) = (Data.Folder(), Data.Database());
        var command = new Command("document", "列出一件事项的文书，或者印出其中一份")
        {
            number,
            name,
            data,
            database,
            output,
            format,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var store = Data.Open(result.GetValue(data)!, result.GetValue(database)).Store;
                var issued = new IssuedDocuments(store, DocumentTemplates.LoadEmbedded());
                var asked = result.GetValue(number)!;
                if ((new Search(store).ByNumber(asked) ?? issued.MatterOf(asked)) is not { } matter)
                    return Out.Fail($"没有找到事项或者文书“{asked}”。", Exit.Refused);
                if (matter.Documents.Count == 0)
                    return Out.Fail($"“{matter.Title}”没有签发过文书。", Exit.Refused);
                // A document's own number already says which one is meant.
                var wanted = result.GetValue(name) ?? (IssuedDocuments.Named(matter, asked).Count == 1 ? asked : null);
                return wanted is null
                    ? List(matter)
                    : Print(issued, matter, wanted, result.GetValue(output), result.GetValue(format));
            })
        );
        return command;
    }

    private static int List(Matter matter)
    {
        Out.Table(
            ["序号", "文书", "文号", "日期", "模板"],
            matter.Documents.Select((d, i) => new[] { $"{i + 1}", d.Name, d.Number ?? "", $"{d.On:yyyy-MM-dd}", d.Template })
        );
        return Exit.Done;
    }

    private static int Print(IssuedDocuments issued, Matter matter, string name, string? output, string? format)
    {
        var found = IssuedDocuments.Named(matter, name);
        if (found.Count != 1)
            return Out.Fail(
                found.Count == 0
                    ? $"“{matter.Title}”没有名为“{name}”的文书。该事项有：{string.Join('、', matter.Documents.Select(d => d.Name).Distinct(StringComparer.Ordinal))}。"
                    : $"“{name}”有{found.Count}份，请写序号或者文号（不写文书名称可以列出）。",
                Exit.Refused
            );
        try
        {
            var document = issued.Render(matter, found[0]);
            if ((format ?? (output is null ? Text : Docx)) == Text)
                Write(output, PlainText.Of(document));
            else
                Write(output ?? $"{found[0].Number ?? matter.Number ?? matter.Id.ToString()}{found[0].Name}.docx", document);
            return Exit.Done;
        }
        catch (DocumentNotPrintableException e)
        {
            return Out.Fail(e.Message, Exit.Refused);
        }
    }

    private static void Write(string? file, string text)
    {
        if (file is null)
            Console.Out.Write(text);
        else
        {
            File.WriteAllText(file, text);
            Out.Line(file);
        }
    }

    private static void Write(string file, DocumentText document)
    {
        File.WriteAllBytes(file, DocxWriter.Bytes(document));
        Out.Line(file);
    }
}
