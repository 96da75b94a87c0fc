using System.Text;

namespace Fazhi.Auditor.Reading;

/// <summary>文本 — UTF-8, UTF-16 or GB 18030, told apart by marks and by what decodes without an error.</summary>
internal static class PlainText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    internal static string Read(byte[] bytes)
    {
        var text = Decode(bytes);
        // A picture or a program decodes as something, but full of control characters.
        var controls = text.Count(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f'));
        if (controls > text.Length / 100)
            throw new UnreadableException(Refusals.Unknown);
        return WebText.Is(text) ? WebText.Read(text) : text;
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
        return Try(Utf8, bytes) ?? Try(Gb18030, bytes) ?? throw new UnreadableException(Refusals.Unknown);
    }

    private static string? Try(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
