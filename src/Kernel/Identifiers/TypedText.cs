using System.Globalization;

namespace Fazhi.Identifiers;

/// <summary>录入文本 — what people type or paste, folded before an official number is read from it.</summary>
internal static class TypedText
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int FullWidthOffset = FirstFullWidth - '!';

    /// <summary>
    /// The text without surrounding blanks and invisible characters, full-width forms made half-width, upper case.
    /// </summary>
    /// <param name="text">Any text; null is the empty text.</param>
    /// <returns>The folded text; blanks inside it stay, for a number with a gap is not a number.</returns>
    internal static string Fold(string? text)
    {
        var kept = text.AsSpan();
        while (!kept.IsEmpty && IsBlank(kept[0]))
        {
            kept = kept[1..];
        }

        while (!kept.IsEmpty && IsBlank(kept[^1]))
        {
            kept = kept[..^1];
        }

        return string.Create(
            kept.Length,
            kept,
            static (folded, source) =>
            {
                for (var i = 0; i < folded.Length; i++)
                {
                    folded[i] = FoldOne(source[i]);
                }
            }
        );
    }

    /// <summary>Whether every character is 0–9; other scripts' digits are not.</summary>
    /// <param name="text">The characters.</param>
    /// <returns>True for digits only; true for no characters.</returns>
    internal static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    // Text pasted from spreadsheets and chat programs carries zero-width and direction marks that nobody can see to delete.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static char FoldOne(char c) =>
        c is >= FirstFullWidth and <= LastFullWidth
            ? char.ToUpperInvariant((char)(c - FullWidthOffset))
            : char.ToUpperInvariant(c);
}
