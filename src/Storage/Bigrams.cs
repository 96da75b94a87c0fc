using System.Text;
using Fazhi.Matters;
using Fazhi.Texts;

namespace Fazhi.Storage;

/// <summary>
/// 二元分词 — cuts text into the words the full-text index knows: overlapping pairs of Chinese characters, and words of other scripts and numbers as they are.
/// </summary>
/// <remarks>
/// Text is folded first (<see cref="Wording.Fold"/>). In the index pairs also go across what stands between two characters, in a query they don't: 饮水工程
/// and 饮水、工程 find each other. The words of title and number stand in the index a second time with a mark, for those who may look for nothing else.
/// Characters that the databases' own tables may not know are written by their code, so that both databases see the same words.
/// </remarks>
public static class Bigrams
{
    /// <summary>
    /// Stands last in what <see cref="Of(Matter)"/> gives: which way of making words made them. Rows without it are made again by the sweep
    /// (<see cref="Sweep.Reindex"/>), and are compared with nothing until then. Raised whenever the words of any text change.
    /// </summary>
    public const string Version = "ǁ3";

    private const char Shown = 'ǂ';
    private const int FirstCommon = 0x4E00;
    private const int LastCommon = 0x9FFF;
    private static readonly string?[] Common = new string?[LastCommon - FirstCommon + 1];

    /// <summary>What a matter's words are made of: while it is the same, so are they.</summary>
    internal static string Texts(Matter matter) =>
        string.Join('\0', [.. matter.SearchWords(), matter.Title, matter.Number, .. matter.Refers.Select(Naming)]);

    /// <summary>The words of a matter, separated by spaces.</summary>
    public static string Of(Matter matter)
    {
        var words = new StringBuilder();
        foreach (var word in Words(matter.SearchWords()))
            words.Append(word).Append(' ');
        foreach (var word in Words([matter.Title, matter.Number]))
            words.Append(Shown).Append(word).Append(' ');
        foreach (var id in matter.Refers)
            words.Append(Naming(id)).Append(' ');
        return words.Append(Version).ToString();
    }

    /// <summary>The word by which the matters are found that name a certain one.</summary>
    internal static string Naming(Guid matter) => $"ǃ{matter:n}";

    /// <summary>Whether a row's words were made by this version.</summary>
    public static bool IsCurrent(string words) => words.EndsWith(Version, StringComparison.Ordinal);

    /// <summary>The words a query must all contain: pairs, or the character itself if a run is only one long.</summary>
    /// <param name="text">The query as it was typed.</param>
    /// <param name="shown">Looks in title and number only.</param>
    public static IReadOnlyList<string> Query(string text, bool shown = false) =>
        [
            .. Wording
                .Fold(text)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(t => Runs(t))
                .SelectMany(r => r.Han ? Pairs(r.Letters, singles: false) : [string.Concat(r.Letters)])
                .Distinct()
                .Select(w => shown ? Shown + w : w),
        ];

    // Single characters are kept too, so that one character can be found.
    private static IEnumerable<string> Words(IEnumerable<string?> texts) =>
        texts
            .SelectMany(t => Runs(Wording.Fold(t ?? "")))
            .SelectMany(r => r.Han ? Pairs(r.Letters, singles: true) : [string.Concat(r.Letters)])
            .Distinct();

    private static IEnumerable<string> Pairs(List<string> letters, bool singles)
    {
        for (var i = 0; i < letters.Count; i++)
        {
            if (singles || letters.Count == 1)
                yield return letters[i];
            if (i + 1 < letters.Count)
                yield return letters[i] + letters[i + 1];
        }
    }

    // A blank ends a word of letters and figures; between two Chinese characters it stands for a stop or a bracket and ends nothing.
    private static IEnumerable<(bool Han, List<string> Letters)> Runs(string folded)
    {
        var (han, letters, blank) = (false, new List<string>(), false);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                blank = true;
                continue;
            }

            var isHan = Wording.IsIdeograph(rune);
            if (letters.Count > 0 && (isHan != han || (blank && !han)))
            {
                yield return (han, letters);
                letters = [];
            }

            letters.Add(Letter(rune));
            (han, blank) = (isHan, false);
        }

        if (letters.Count > 0)
            yield return (han, letters);
    }

    // A character comes again and again, and a string of it would be made each time.
    private static string Letter(Rune rune) =>
        rune.Value is >= FirstCommon and <= LastCommon ? Common[rune.Value - FirstCommon] ??= rune.ToString() : Rare(rune);

    private static string Rare(Rune rune) =>
        rune.Value is (>= 'a' and <= 'z') or (>= '0' and <= '9') or (>= 0x3400 and <= 0x4DBF)
            ? rune.ToString()
            : $"u{rune.Value:x}";
}
