using System.Globalization;
using System.Text;

namespace Fazhi.Documents.Values;

/// <summary>
/// Keeps values from acting as markup: Unicode noncharacters, which no real text holds, stand for the start of a value,
/// a line break and a bar until the markup has been read.
/// </summary>
internal static class PlainMarks
{
    public const char Start = '\uFDD0';
    public const char Break = '\uFDD1';
    public const char Bar = '\uFDD2';

    public static string Guard(string value)
    {
        var text = new StringBuilder(value.Length + 1).Append(Start);
        foreach (var rune in value.ReplaceLineEndings("\n").Trim().EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n':
                    text.Append(Break);
                    break;
                case '|':
                    text.Append(Bar);
                    break;
                case '\t':
                    text.Append(' ');
                    break;
                case Start or Break or Bar:
                    break;
                default:
                    if (IsVisible(rune))
                    {
                        text.Append(rune);
                    }
                    break;
            }
        }
        return text.ToString();
    }

    /// <summary>The text as it is printed; a full-width space at its end is room to write in, and stays.</summary>
    public static string Restore(string text) =>
        text.Replace(Start.ToString(), string.Empty, StringComparison.Ordinal)
            .Replace(Break, '\n')
            .Replace(Bar, '|')
            .Trim(' ', '\t', '\r', '\n');

    // Control characters can't stand in XML, and direction marks can make a printed number read backwards.
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
        && (rune.Value & 0xFFFE) != 0xFFFE
        && rune != Rune.ReplacementChar;
}
