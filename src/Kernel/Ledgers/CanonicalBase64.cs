using System.Diagnostics.CodeAnalysis;

namespace Fazhi.Ledgers;

/// <summary>
/// 规范的 Base 64 — standard padded Base 64 (RFC 4648 §4) of which only the form an encoder writes is read: no white space and no
/// stray bits in the last character (§3.5), so that no byte of a signed file can be changed unnoticed.
/// </summary>
internal static class CanonicalBase64
{
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var buffer = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(text, buffer, out var length))
            return false;
        var decoded = buffer.AsSpan(0, length);
        if (!text.SequenceEqual(Convert.ToBase64String(decoded)))
            return false;
        bytes = decoded.ToArray();
        return true;
    }
}
