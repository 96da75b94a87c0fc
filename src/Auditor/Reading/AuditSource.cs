using Fazhi.Auditor.Numbers;

namespace Fazhi.Auditor.Reading;

/// <summary>来件 — what came of reading a file: its text, or why it can't be audited.</summary>
/// <param name="Text">The text; null when refused.</param>
/// <param name="Refusal">Why not; null when read.</param>
public sealed record AuditSource(AuditText? Text, ReadingRefusal? Refusal)
{
    /// <summary>Reads a file; what it is is told by its content, not by its name. Nothing is kept.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much is read at most; a larger file isn't opened.</param>
    public static AuditSource File(string path, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Refused(Refusals.Missing);
            if (file.Length > limits.Bytes)
                return Refused(Refusals.TooLarge(limits));
            using var stream = file.OpenRead();
            return Read(stream, limits);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(Refusals.Missing);
        }
    }

    /// <summary>Reads a stream to its end, or until it is too large.</summary>
    /// <param name="stream">An upload, or the standard input.</param>
    /// <param name="limits">How much is read at most.</param>
    public static AuditSource Read(Stream stream, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        try
        {
            var bytes = Bounded.ReadAll(stream, limits.Bytes);
            return bytes is null ? Refused(Refusals.TooLarge(limits)) : Of(bytes, limits);
        }
        catch (UnreadableException e)
        {
            return Refused(e.Refusal);
        }
    }

    /// <summary>Takes text that was typed or pasted; what has no figure is refused as a file would be.</summary>
    public static AuditSource Of(string pasted) => Of(AuditText.Of(pasted), withoutFigures: false);

    private static AuditSource Of(byte[] bytes, ReadingLimits limits) =>
        bytes.Length == 0 ? Refused(Refusals.Empty) : Of(Format.Of(bytes).Invoke(bytes, limits), limits);

    private static AuditSource Of(string text, ReadingLimits limits) =>
        text.Length > limits.Characters ? Refused(Refusals.TooMuchText(limits)) : Of(AuditText.Of(text), limits.WithoutFigures);

    internal static AuditSource Of(AuditText text, bool withoutFigures) =>
        text.Paragraphs.Count == 0 ? Refused(Refusals.Empty)
        : withoutFigures || HasNumber(text.Text) ? new AuditSource(text, null)
        : Refused(Refusals.NoNumbers);

    private static bool HasNumber(string text) =>
        text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || text.AsSpan().IndexOfAnyInRange('０', '９') >= 0 || HasSpelled(text);

    // 三次 counts; 一是 and 统一 don't.
    private static bool HasSpelled(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (
                ChineseNumber.IsNumeral(text[i])
                && (i == 0 || !ChineseNumber.IsNumeral(text[i - 1]))
                && NumberScanner.Read(text, i).Kind is TokenKind.Count or TokenKind.Percent
            )
                return true;
        return false;
    }

    /// <summary>What came of a file that isn't read.</summary>
    public static AuditSource Refused(ReadingRefusal refusal) => new(null, refusal);
}

/// <summary>Carries a refusal out of the depths of a file format; never leaves this folder.</summary>
internal sealed class UnreadableException(ReadingRefusal refusal, Exception? cause = null) : Exception(refusal.Told, cause)
{
    internal ReadingRefusal Refusal { get; } = refusal;
}
