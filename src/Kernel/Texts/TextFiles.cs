using System.Buffers;
using System.Text;

namespace Fazhi.Texts;

/// <summary>文本文件 — plain text in the ways offices here write it: UTF-8, UTF-16 with its mark, GB 18030.</summary>
public static class TextFiles
{
    private static readonly Encoding National = CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(c => (char)c).Except(['\t', '\n', '\r', '\f', '\x1a']),
        '\x7f',
    ]);

    /// <summary>The encoding's name as browsers know it; <c>null</c> if the bytes are no text.</summary>
    /// <param name="start">The first bytes of a file; the last character may be cut.</param>
    public static string? CharsetOf(ReadOnlySpan<byte> start) =>
        start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? (Reads(Wide(start), start[2..]) ? "utf-16" : null)
        : Reads(Utf8, start) ? "utf-8"
        : Reads(National, start) ? "gb18030"
        : null;

    /// <summary>The text of a whole file; what can't be decoded shows as U+FFFD.</summary>
    public static string Read(byte[] file) =>
        CharsetOf(file) switch
        {
            "utf-16" => Wide(file).GetString(file, 2, file.Length - 2),
            "gb18030" => National.GetString(file),
            _ => Encoding.UTF8.GetString(file).TrimStart('\uFEFF'),
        };

    private static UnicodeEncoding Wide(ReadOnlySpan<byte> start) =>
        new(bigEndian: start[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);

    // A picture or a program decodes as something in GB 18030, but never without control characters.
    private static bool Reads(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = new char[encoding.GetMaxCharCount(bytes.Length)];
            var length = encoding.GetDecoder().GetChars(bytes, text, flush: false);
            return text.AsSpan(0, length).IndexOfAny(Controls) < 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
