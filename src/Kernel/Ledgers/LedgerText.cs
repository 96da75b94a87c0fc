using System.Buffers;
using System.Runtime.CompilerServices;

namespace Fazhi.Ledgers;

/// <summary>记录文字 — the rule for words inside a ledger entry: one visible line that reads the same to everyone.</summary>
internal static class LedgerText
{
    // Six texts of this length take at most 54 000 bytes of UTF-8, so every entry fits its 65 535 bytes.
    public const int MaxLength = 3000;

    // Control characters, line breaks, and marks of direction, which would let an entry show other words than it holds.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(IsForbidden),
    ]);

    public static bool IsValid(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxLength
        && !char.IsWhiteSpace(text[0])
        && !char.IsWhiteSpace(text[^1])
        && !text.ContainsAny(Forbidden)
        && NoteText.IsWellFormed(text);

    public static string Check(string text, [CallerMemberName] string name = "") =>
        IsValid(text)
            ? text
            : throw new ArgumentException(
                $"A value of 1 to {MaxLength} characters on one line, without control characters or outer spaces, is needed.",
                name
            );

    private static bool IsForbidden(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
