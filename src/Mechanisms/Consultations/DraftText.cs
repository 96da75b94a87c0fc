using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>文稿的段落 — a text as people speak of it: its paragraphs, numbered from 1, each known by a mark made of its words, so that a remark on one stays with what it was made on.</summary>
public static partial class DraftText
{
    /// <summary>The longest text of a draft or a document, in characters.</summary>
    public const int Longest = 100_000;

    private const int MarkLength = 16;

    /// <summary>The paragraphs: the lines that have words.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a paragraph is called: an article by its own number, 第三条, any other by its place; 0 is the whole.</summary>
    /// <param name="paragraphs">The paragraphs of the draft.</param>
    /// <param name="number">The paragraph, from 1.</param>
    public static string NameOf(IReadOnlyList<string> paragraphs, int number) =>
        number == 0 ? "全文"
        : paragraphs.ElementAtOrDefault(number - 1) is { } text && Article().Match(text) is { Success: true } article ? article.Value
        : $"第{number}段";

    [GeneratedRegex("^第[〇零一二三四五六七八九十百千]{1,7}条", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Article();

    /// <summary>The mark of a paragraph: the first 16 hexadecimal digits of the SHA-256 of its words.</summary>
    public static string Mark(string paragraph) => Digest(paragraph)[..MarkLength];

    /// <summary>What two remarks that say the same have in common: the words without blanks and punctuation, but what stands between digits (1.5 is not 15), the place they are made on, and what is attached.</summary>
    /// <param name="text">The words.</param>
    /// <param name="place">The place: the paragraph's mark, or what else tells it.</param>
    /// <param name="attached">The digests of what is attached.</param>
    public static string Alike(string text, string place, IEnumerable<string> attached)
    {
        var runes = text.EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r)).ToList();
        var kept = new StringBuilder();
        for (var i = 0; i < runes.Count; i++)
            if (Rune.IsLetterOrDigit(runes[i]) || (i > 0 && i + 1 < runes.Count && Counts(runes[i - 1]) && Counts(runes[i + 1])))
                kept.Append(Rune.ToUpperInvariant(runes[i]));
        return Digest($"{place}\n{kept}\n{string.Join(' ', attached)}")[..MarkLength];
    }

    private static bool Counts(Rune rune) => Rune.IsDigit(rune) || "〇零一二三四五六七八九十百千万".Contains(rune.ToString(), StringComparison.Ordinal);

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
