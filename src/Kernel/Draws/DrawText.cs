using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Ledgers;

namespace Fazhi.Draws;

/// <summary>抽取文件的文字 — the few rules that all texts of a draw are written by: lines of fields with a tab between them, UTF-8, one way to write each thing.</summary>
internal static class DrawText
{
    internal const string None = "-";
    internal const int LongestId = 64;
    internal const int LongestName = 200;

    // A moment to the second, in one spelling.
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    internal static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId
        && text != None
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '/' or '-');

    /// <summary>One visible line that reads the same to everybody, and can't be taken for a missing one.</summary>
    internal static bool IsName(string text)
    {
        if (text.Length is 0 or > LongestName || text == None || text[0] is ' ' or '\u3000' || text[^1] is ' ' or '\u3000')
            return false;
        // Nearly every name is Chinese and ASCII alone.
        if (text.All(c => c is (>= '\u4E00' and <= '\u9FFF') or (>= ' ' and <= '~')))
            return true;
        if (!NoteText.IsWellFormed(text))
            return false;
        foreach (var rune in text.EnumerateRunes())
            if (
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
            )
                return false;
        return true;
    }

    internal static Hash Digest(string text) => Hash.From(SHA256.HashData(NoteText.Utf8.GetBytes(text)));

    internal static void Line(this StringBuilder text, params ReadOnlySpan<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
            (i == 0 ? text : text.Append('\t')).Append(fields[i]);
        text.Append('\n');
    }

    /// <summary>The lines of a text, each as its fields; null if it doesn't end in a line feed, or has other line ends.</summary>
    internal static string[][]? Rows(string text) =>
        text.EndsWith('\n') && !text.Contains('\r', StringComparison.Ordinal) && NoteText.IsWellFormed(text)
            ? [.. text[..^1].Split('\n').Select(l => l.Split('\t'))]
            : null;

    internal static string List(IReadOnlyList<string> ids) => ids.Count == 0 ? None : string.Join(',', ids);

    internal static IReadOnlyList<string> ReadList(string text) => text == None ? [] : text.Split(',');

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number from 0 in its only spelling; −1 for anything else.</summary>
    internal static int ReadNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Number(number) == text
            ? number
            : -1;

    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    internal static DateTimeOffset? ReadTime(string text) =>
        DateTimeOffset.TryParseExact(text, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    internal static IReadOnlyList<string> Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];
}
