using System.Text;
using Fazhi.Matters;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>演示文本 — full texts of a few documents, handed in as files before the acts that carry them.</summary>
internal sealed class DemoTexts(CountyStore store, TimeProvider time)
{
    private readonly FileStore files = new(store, time);

    /// <summary>The words of a sample, a paragraph a line.</summary>
    internal static string Of(string sample)
    {
        using var text = new StreamReader(Samples.DocumentText(sample));
        return text.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }

    /// <summary>A text of a document of earlier years that looks like none.</summary>
    /// <param name="subject">What it is about.</param>
    internal static string Plain(string subject) =>
        $"""
            （演示文本，并非真实文件）
            第一条　为了规范本县{subject}工作，结合本县实际，制定本文件。
            第二条　本县行政区域内的{subject}工作，适用本文件。
            第三条　有关部门和乡镇人民政府按照各自职责做好{subject}工作，接受社会监督。
            第四条　违反本文件的，由有权机关依照法律、法规处理。
            第五条　本文件自公布之日起施行。
            """.ReplaceLineEndings("\n");

    /// <param name="sample">The sample's name under <c>samples/tahe-2025/texts</c>.</param>
    /// <param name="title">What the file is called.</param>
    internal FileRef Put(string sample, string title)
    {
        using var text = Samples.DocumentText(sample);
        return Put(text, title);
    }

    /// <param name="text">The words.</param>
    /// <param name="title">What the file is called.</param>
    internal FileRef Write(string text, string title) => Put(new MemoryStream(Encoding.UTF8.GetBytes(text)), title);

    internal FileRef Put(Stream text, string title) =>
        files.Put(text, $"{title}.txt") ?? throw new InvalidOperationException($"The text {title} is longer than a file may be.");
}
