using System.Text;

namespace Fazhi.Auditor.Reading.Apart;

/// <summary>What a reading process says: one line with the code of a refusal, or with a word of success and then the text.</summary>
public static class Answer
{
    private const string Done = "read";

    // A code and its line end, and what a text costs at most in UTF-8.
    internal static long Longest(ReadingLimits limits) => 16 + (3L * limits.Characters);

    /// <summary>Writes what came of reading.</summary>
    public static void Write(AuditSource source, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(source.Refusal?.Code ?? Done);
        writer.Write('\n');
        writer.Write(source.Text?.Text);
    }

    /// <summary>Takes what was written for what it is; anything else is none.</summary>
    internal static AuditSource? Read(ReadOnlySpan<byte> said, ReadingLimits limits)
    {
        var end = said.IndexOf((byte)'\n');
        if (end < 0)
            return null;
        var word = Encoding.UTF8.GetString(said[..end]);
        if (word == Done)
            return AuditSource.Of(AuditText.Of(Encoding.UTF8.GetString(said[(end + 1)..])), limits.WithoutFigures);
        return Refusals.Of(limits).FirstOrDefault(r => r.Code == word) is { } refusal ? AuditSource.Refused(refusal) : null;
    }
}
