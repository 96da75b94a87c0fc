using System.Text;

namespace Fazhi.Storage;

/// <summary>二元分词 — cuts text into the words the full-text index knows: overlapping pairs of Chinese characters, and Latin words and numbers as they are.</summary>
public static class Bigrams
{
    /// <summary>The words of a text, separated by spaces. Single characters are kept too, so that one character can be found.</summary>
    public static string Of(IEnumerable<string?> texts)
    {
        var words = new StringBuilder();
        foreach (var text in texts)
        foreach (var word in Words(text ?? "", singles: true))
            words.Append(word).Append(' ');
        return words.ToString().TrimEnd();
    }

    /// <summary>The words a query must all contain: pairs, or the character itself if a run is only one long.</summary>
    public static IReadOnlyList<string> Query(string text) => [.. Words(text, singles: false).Distinct()];

    private static IEnumerable<string> Words(string text, bool singles)
    {
        for (var i = 0; i < text.Length; )
        {
            if (IsHan(text[i]))
            {
                var start = i;
                while (i < text.Length && IsHan(text[i]))
                    i++;
                for (var j = start; j < i; j++)
                {
                    if (singles || i - start == 1)
                        yield return text[j].ToString();
                    if (j + 1 < i)
                        yield return text.Substring(j, 2);
                }
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                var start = i;
                while (i < text.Length && char.IsLetterOrDigit(text[i]) && !IsHan(text[i]))
                    i++;
                yield return text[start..i].ToLowerInvariant();
            }
            else
                i++;
        }
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
