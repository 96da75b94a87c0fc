using System.Globalization;

namespace Fazhi.Texts;

/// <summary>录入文本 — what people type or paste, folded before a number, a date or an official number is read from it.</summary>
internal static class TypedText
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int FullWidthOffset = FirstFullWidth - '!';

    /// <summary>
    /// The text without surrounding blanks and invisible characters, full-width forms made half-width, upper case.
    /// </summary>
    /// <param name="text">Any text; null is the empty text.</param>
    /// <returns>The folded text; blanks inside it stay.</returns>
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

    /// <summary>
    /// A number without the blanks, hyphens and invisible characters that people put between its parts; its letters and digits folded.
    /// </summary>
    /// <param name="text">Any text; null is the empty text.</param>
    /// <returns>The bare number; a hyphen before or after it isn't between parts and stays.</returns>
    internal static string Bare(string? text)
    {
        var typed = Fold(text);
        return string.Concat(typed.Where((c, i) => !IsBlank(c) && (i == 0 || i == typed.Length - 1 || !IsHyphen(c))));
    }

    /// <summary>
    /// A figure as the runtime reads it: 1,234,567.50 without its commas, − as -. Commas that don't part thousands stay, so that 1,5 is
    /// no figure instead of fifteen.
    /// </summary>
    internal static string Figure(string text)
    {
        var typed = string.Concat(Fold(text).Where(c => !IsBlank(c)));
        if (typed.Length > 1 && IsHyphen(typed[0]))
            typed = "-" + typed[1..];
        var groups = typed.Split('.', 2)[0].TrimStart('+', '-').Split(',');
        var thousands = groups.Length > 1 && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3);
        if (thousands)
            return typed.Replace(",", "", StringComparison.Ordinal);
        return groups.Length > 1 || typed.Contains(',', StringComparison.Ordinal) ? "" : typed;
    }

    /// <summary>A day as 2025-06-12, whether it was typed so, in full width, with blanks, or as 2025年6月12日.</summary>
    internal static string Day(string text)
    {
        var typed = string.Concat(Fold(text).Where(c => !IsBlank(c)).Select(c => IsHyphen(c) || c is '年' or '月' ? '-' : c));
        if (!typed.EndsWith('日'))
            return typed;
        return string.Join('-', typed[..^1].Split('-').Select(part => part.Length == 1 ? "0" + part : part));
    }

    /// <summary>Whether every character is 0–9; other scripts' digits are not.</summary>
    /// <param name="text">The characters.</param>
    /// <returns>True for digits only; true for no characters.</returns>
    internal static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>A hyphen or one of the dashes that keyboards and word processors put for it.</summary>
    internal static bool IsHyphen(char c) => c is '-' or '\u2212' or (>= '\u2010' and <= '\u2015') or '\uFE63';

    // Text pasted from spreadsheets and chat programs carries zero-width and direction marks that nobody can see to delete.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static char FoldOne(char c) =>
        c is >= FirstFullWidth and <= LastFullWidth
            ? char.ToUpperInvariant((char)(c - FullWidthOffset))
            : char.ToUpperInvariant(c);
}
