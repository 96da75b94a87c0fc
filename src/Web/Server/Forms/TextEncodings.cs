using System.Text;

namespace Fazhi.Web.Forms;

/// <summary>文本编码 — in which of the ways that offices here write plain text a file begins.</summary>
internal static class TextEncodings
{
    private static readonly Encoding National = CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>utf-8, utf-16 (with its mark) or gb18030, as a browser knows them; <c>null</c> if it is no text.</summary>
    /// <param name="start">The first bytes of the file; the last character may be cut.</param>
    internal static string? Of(ReadOnlySpan<byte> start) =>
        IsMarked(start) ? (Reads(Wide(start), start[2..]) ? "utf-16" : null)
        : Reads(Utf8, start) ? "utf-8"
        : Reads(National, start) ? "gb18030"
        : null;

    private static bool IsMarked(ReadOnlySpan<byte> start) => start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

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

    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(c => (char)c).Except(['\t', '\n', '\r', '\f', '\x1a']),
        '\x7f',
    ]);
}
