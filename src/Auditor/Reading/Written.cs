using System.Text;

namespace Fazhi.Auditor.Reading;

/// <summary>读出的文字 — text that grows to a limit and no further, however often a file repeats what little it holds.</summary>
/// <param name="limits">How much there may be.</param>
/// <param name="output">Where it goes as it is read; held back, to be had as a whole, where there is none.</param>
internal sealed class Written(ReadingLimits limits, TextWriter? output = null)
{
    private readonly StringBuilder text = new();
    private long length;

    internal void Append(ReadOnlySpan<char> more)
    {
        length += more.Length;
        if (length > limits.Characters)
            throw new UnreadableException(Refusals.TooMuchText(limits));
        if (output is null)
            text.Append(more);
        else
            output.Write(more);
    }

    internal void Append(char c) => Append([c]);

    public override string ToString() => text.ToString();
}
