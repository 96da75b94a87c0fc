using System.Text;

namespace Fazhi.Auditor.Reading;

/// <summary>读出的文字 — text that grows to a limit and no further, however often a file repeats what little it holds.</summary>
internal sealed class Written(ReadingLimits limits)
{
    private readonly StringBuilder text = new();

    internal void Append(ReadOnlySpan<char> more)
    {
        if (text.Length + more.Length > limits.Characters)
            throw new UnreadableException(Refusals.TooMuchText(limits));
        text.Append(more);
    }

    internal void Append(char c) => Append([c]);

    public override string ToString() => text.ToString();
}
