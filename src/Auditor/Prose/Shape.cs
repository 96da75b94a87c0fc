using System.Buffers;

namespace Fazhi.Auditor.Prose;

/// <summary>
/// A paragraph in two forms of the same length: <see cref="Plain"/> with half-width letters, digits and punctuation, and
/// <see cref="Masked"/>, where titles, short quotations, document numbers, addresses and wordy parentheses are filled up, so that no
/// digit or comma inside a name is taken for one of the sentence.
/// </summary>
internal sealed class Shape
{
    /// <summary>What stands for every character of a name.</summary>
    internal const char Fill = '□';

    // A longer quotation quotes a statement, whose figures count.
    private const int LongestQuote = 30;
    private const int LongestTitle = 80;

    private static readonly SearchValues<char> Openers = SearchValues.Create("《“〔[「【\"(‘『");
    private static readonly SearchValues<char> Tally = SearchValues.Create("0123456789一二两三四五六七八九十%");

    internal Shape(ReadOnlySpan<char> text)
    {
        var plain = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
            plain[i] = Narrow(text[i]);
        Plain = new string(plain);
        Mask(plain);
        Masked = new string(plain);
    }

    internal string Plain { get; }

    internal string Masked { get; }

    private static char Narrow(char c) =>
        c switch
        {
            >= '！' and <= '～' => (char)(c - '！' + '!'),
            '\u3000' or '\u00a0' or '\t' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' => ' ',
            '—' or '–' or '－' => '-',
            '﹪' => '%',
            '﹐' or '٬' => ',',
            _ => c,
        };

    private void Mask(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c))
                i = MaskLatin(text, i);
            else if (Openers.Contains(c) && Close(text, i) is var end and > 0)
            {
                // A wordy parenthesis belongs to the noun before it, brackets and all.
                text[(c == '(' ? i : i + 1)..(c == '(' ? end + 1 : end)].Fill(Fill);
                i = end;
            }
        }
    }

    // An address or code runs to the next Chinese character or space.
    private static int MaskLatin(Span<char> text, int i)
    {
        for (; i < text.Length && text[i] is > ' ' and <= '~' and not (',' or ';' or '(' or ')'); i++)
            text[i] = Fill;
        return i - 1;
    }

    // The end of a name that opens here, or -1 when what opens isn't one.
    private static int Close(ReadOnlySpan<char> text, int at)
    {
        var (closer, longest) = text[at] switch
        {
            '《' => ('》', LongestTitle),
            '“' => ('”', LongestQuote),
            '‘' => ('’', LongestQuote),
            '「' => ('」', LongestQuote),
            '『' => ('』', LongestQuote),
            '【' => ('】', LongestTitle),
            '〔' => ('〕', 6),
            '[' => (']', 6),
            '(' => (')', LongestTitle),
            _ => (text[at], LongestQuote),
        };
        var rest = text.Slice(at + 1, Math.Min(longest, text.Length - at - 1));
        var length = rest.IndexOf(closer);
        if (length < 0)
            return -1;
        var inside = rest[..length];
        // What a parenthesis counts belongs to the sentence; what it only names doesn't.
        return text[at] == '(' && (inside.ContainsAny(Tally) || inside.Contains('(')) ? -1 : at + 1 + length;
    }
}
