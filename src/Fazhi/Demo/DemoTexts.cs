using Fazhi.Matters;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>演示文本 — full texts of a few documents, handed in as files before the acts that carry them.</summary>
internal sealed class DemoTexts(CountyStore store, TimeProvider time)
{
    private readonly FileStore files = new(store, time);

    /// <param name="sample">The sample's name under <c>samples/tahe-2025/texts</c>.</param>
    /// <param name="title">What the file is called.</param>
    internal FileRef Put(string sample, string title)
    {
        using var text = Samples.DocumentText(sample);
        return Put(text, title);
    }

    internal FileRef Put(Stream text, string title) =>
        files.Put(text, $"{title}.txt") ?? throw new InvalidOperationException($"The text {title} is longer than a file may be.");
}
