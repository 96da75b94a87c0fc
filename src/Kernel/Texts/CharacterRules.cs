using System.Globalization;
using System.Text;

namespace Fazhi.Texts;

/// <summary>字符去留 — what becomes of one character of a typed text.</summary>
internal enum Treatment
{
    /// <summary>It stays.</summary>
    Keep,

    /// <summary>It goes: nobody can see it, and nobody can see to delete it.</summary>
    Remove,

    /// <summary>It ends a line.</summary>
    Line,

    /// <summary>It is a blank of unusual width.</summary>
    Blank,

    /// <summary>It can't stay, and nobody but the writer knows what was meant.</summary>
    Refuse,
}

/// <summary>字符规则 — which characters a text may hold.</summary>
/// <remarks>
/// Invisible ones go: zero-width, soft hyphens, direction marks, tags. Kept are the variation selectors that choose a form of an ideograph
/// or of a Mongolian letter, one after each, and the Mongolian vowel separator. Refused are control characters, private use (自造字),
/// what Unicode doesn't know, and the mark of a text that was decoded wrongly. The planes of ideographs are open to the end: a
/// character of a rare name that is newer than this program is still a character.
/// </remarks>
internal static class CharacterRules
{
    internal static Treatment Of(Rune rune, Rune before) =>
        rune.Value switch
        {
            '\n' => Treatment.Line,
            '\t' => Treatment.Keep,
            '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => Treatment.Line,
            // The Mongolian vowel separator shapes the letter before it.
            0x180E => IsMongolian(before) ? Treatment.Keep : Treatment.Remove,
            0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F or 0x17B4 or 0x17B5 => Treatment.Remove,
            0xFFFC or 0xFFFD => Treatment.Refuse,
            _ when IsSelector(rune) => IsSelected(before) ? Treatment.Keep : Treatment.Remove,
            _ when IsRadical(rune) => Treatment.Keep,
            _ => ByCategory(rune),
        };

    /// <summary>A character that shows nothing itself and chooses the form of the one before it.</summary>
    internal static bool IsSelector(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180D) or 0x180F;

    /// <summary>A radical that looks like the ideograph it stands for; texts copied out of PDF files are full of them.</summary>
    internal static bool IsRadical(Rune rune) => rune.Value is >= 0x2F00 and <= 0x2FD5;

    internal static bool IsIdeograph(Rune rune) =>
        rune.Value
            is (>= 0x4E00 and <= 0x9FFF)
                or (>= 0x3400 and <= 0x4DBF)
                or 0x3007
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFD and not (0x2FFFE or 0x2FFFF));

    private static bool IsMongolian(Rune rune) => rune.Value is >= 0x1820 and <= 0x18AA;

    private static bool IsSelected(Rune before) => IsIdeograph(before) || IsMongolian(before);

    private static Treatment ByCategory(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format => Treatment.Remove,
            UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => Treatment.Refuse,
            UnicodeCategory.OtherNotAssigned => rune.Value >= 0x20000 && IsIdeograph(rune) ? Treatment.Keep : Treatment.Refuse,
            UnicodeCategory.SpaceSeparator => rune.Value is ' ' or 0x3000 ? Treatment.Keep : Treatment.Blank,
            _ => Treatment.Keep,
        };
}
