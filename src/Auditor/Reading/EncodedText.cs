using System.Buffers;
using System.Text;

namespace Fazhi.Auditor.Reading;

/// <summary>文本 — UTF-8, UTF-16 or GB 18030, told apart by marks and by what decodes without an error.</summary>
internal static class EncodedText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;

    private static readonly SearchValues<char> Everywhere = SearchValues.Create(
        "，。、；：（）「」“”《》的一是不人有年月日在中其件次共全与與和及为為市县縣政府法"
    );

    private const int Sample = 20_000;
    private const int MoreCommon = 3;

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
        if (Try(Utf8, bytes) is { } utf8)
            return utf8;
        var mainland = Try(Gb18030, bytes);
        // A stretch is enough to tell; a character cut in two at its end does no harm.
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, Sample));
        if (Common(Big5.GetString(sample)) > MoreCommon * Math.Max(1, Common(mainland)))
            throw new UnreadableException(Refusals.Big5);
        return mainland ?? throw new UnreadableException(Refusals.Unknown);
    }

    // Whatever a Chinese text tells, these are in it; bytes read in the wrong encoding hardly ever give them.
    private static int Common(string? text) => text.AsSpan(0, Math.Min(text?.Length ?? 0, Sample)).CountAny(Everywhere);

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
