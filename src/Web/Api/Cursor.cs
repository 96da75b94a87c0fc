using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Fazhi.Web.Api;

/// <summary>续页标记 — from where a list goes on. Callers hand it back as they got it; what it holds may change.</summary>
internal static class Cursor
{
    private const string Mark = "s";

    internal static string After(long sequence) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Mark + sequence.ToString(CultureInfo.InvariantCulture)));

    internal static bool TryRead(string? text, out long? sequence)
    {
        sequence = null;
        if (string.IsNullOrEmpty(text))
            return true;
        Span<byte> bytes = stackalloc byte[32];
        if (
            text.Length > 40
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var length)
            || length < 2
            || bytes[0] != Mark[0]
            || !long.TryParse(bytes[1..length], NumberStyles.None, CultureInfo.InvariantCulture, out var read)
        )
            return false;
        sequence = read;
        return true;
    }
}
