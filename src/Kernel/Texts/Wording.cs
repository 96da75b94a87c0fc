using System.Globalization;
using System.Text;

namespace Fazhi.Texts;

/// <summary>文字 — the one place where text is normalised, measured, cut and folded for search; every field, title, document, file name and query uses it.</summary>
/// <remarks>
/// Text is normalised before an act is recorded and never again: what stands in a ledger replays as it was written.
/// None of these ever gives ill-formed text back, whatever it is given; each done twice is the same as done once.
/// </remarks>
public static class Wording
{
    /// <summary>
    /// A text as it is kept: composed (NFC), line ends as line feeds, without blanks around it and without what nobody can see; the characters
    /// that GB 18030 once kept privately and the radicals of PDF files as the ideographs they are. What can't be kept stays for <see cref="Fault"/> to name.
    /// </summary>
    /// <param name="typed">What was typed, pasted, imported or sent.</param>
    public static string Normal(string typed)
    {
        if (IsPlain(typed))
            return typed;
        var kept = new StringBuilder(typed.Length);
        var before = default(Rune);
        // What isn't a character comes out of the enumeration as U+FFFD, which is refused by name.
        foreach (var read in typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            var rune = new Rune(NationalCharacters.Of(read.Value));
            switch (CharacterRules.Of(rune, before))
            {
                case Treatment.Remove:
                    continue;
                case Treatment.Line:
                    rune = new Rune('\n');
                    break;
                case Treatment.Blank:
                    rune = new Rune(' ');
                    break;
                default:
                    if (CharacterRules.IsRadical(rune))
                        rune = new Rune(Characters.PlainFormOf(rune.Value)[0]);
                    break;
            }

            kept.Append(rune);
            before = rune;
        }

        return Composition.Compose(kept.ToString()).Trim();
    }

    /// <summary>Why a normalised text can't be kept, one Chinese sentence; <c>null</c> if it can.</summary>
    /// <param name="text">A text from <see cref="Normal"/>.</param>
    /// <param name="lines">Whether it may have several lines, with tabs.</param>
    public static string? Fault(string text, bool lines)
    {
        if (IsPlain(text) && (lines || text.AsSpan().IndexOfAny('\n', '\t') < 0))
            return null;
        var (place, before) = (0, default(Rune));
        foreach (var rune in text.EnumerateRunes())
        {
            place += CharacterRules.IsSelector(rune) ? 0 : 1;
            if (rune.Value is '\n' or '\t' && !lines)
                return "不能换行，也不能含有制表符。";
            if (CharacterRules.Of(rune, before) == Treatment.Refuse)
                return $"第{place}个字（U+{rune.Value:X4}）{WhyNot(rune)}";
            before = rune;
        }

        return null;
    }

    /// <summary>
    /// Why a name that somebody gives outside the fields of acts — an account's holder, a witness, a county in its settings — can't be kept, one Chinese sentence;
    /// <c>null</c> if it can.
    /// </summary>
    /// <param name="name">A name from <see cref="Normal"/>.</param>
    /// <param name="most">The most characters.</param>
    public static string? NameFault(string name, int most) =>
        name.Length == 0 ? "没有填写。"
        : Measure(name) > most ? $"不能超过{most}字。"
        : Fault(name, lines: false);

    /// <summary>A normalised text of one line with another character for each that can't be kept; for names that nobody is asked to mend.</summary>
    public static string Permitted(string text, char instead)
    {
        if (Fault(text, lines: false) is null)
            return text;
        var (kept, before) = (new StringBuilder(text.Length), default(Rune));
        foreach (var rune in text.EnumerateRunes())
        {
            var refused = rune.Value is '\n' or '\t' || CharacterRules.Of(rune, before) == Treatment.Refuse;
            before = refused ? new Rune(instead) : rune;
            // What chose a form of the refused character has nothing left to choose.
            if (CharacterRules.Of(before, kept.Length == 0 ? default : Last(kept)) != Treatment.Remove)
                kept.Append(before);
        }

        return kept.ToString();
    }

    /// <summary>How many characters a text has, as a person counts them: 𠮷 is one; what only chooses the form of the character before it is none.</summary>
    public static int Measure(string text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
            if (!CharacterRules.IsSelector(rune))
                count++;
        return count;
    }

    /// <summary>A text of at most so many characters; what is cut off is marked, and the mark counts. Never inside a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters.</param>
    /// <param name="mark">What stands for the rest.</param>
    public static string Cut(string text, int most, string mark = "……")
    {
        text = WellFormed(text);
        if (Measure(text) <= most)
            return text;
        var room = most - Measure(mark);
        if (room <= 0)
            return Head(text, most);
        return Head(text, room) + mark;
    }

    /// <summary>A text as it is looked for: forms of a character as the plain one, small letters, and between words one blank each for blanks, brackets and stops.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in (IsPlain(text) ? Halved(text) : Composition.Plain(Normal(text))).EnumerateRunes())
            if (IsWord(rune))
                folded.Append(Rune.ToLowerInvariant(rune));
            else if (IsBetween(rune) && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        return folded.ToString().TrimEnd();
    }

    /// <summary>Whether a text contains another, as a person who looks for it means it: 塔政规[2025] is found in 塔政规〔2025〕3号.</summary>
    public static bool Contains(string text, string wanted) =>
        Joined(wanted) is { Length: > 0 } words && Joined(text).Contains(words, StringComparison.Ordinal);

    /// <summary>Whether a character is an ideograph, those of rare names beyond the first plane included.</summary>
    public static bool IsIdeograph(Rune rune) => CharacterRules.IsIdeograph(rune);

    /// <summary>The letters and digits of a code that was handed out, in capitals, however it was copied: groups, full width, small letters.</summary>
    public static string Code(string typed) => string.Concat(Fold(typed).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    /// <summary>The text with U+FFFD where half a character stood, or a null character: anything can be stored, and nothing is silently lost.</summary>
    public static string WellFormed(string text)
    {
        var ill = text.Contains('\0', StringComparison.Ordinal);
        for (var i = 0; i < text.Length && !ill; i++)
            if (char.IsSurrogatePair(text, i))
                i++;
            else
                ill = char.IsSurrogate(text[i]);
        if (!ill)
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        return whole.ToString();
    }

    private static string Joined(string text) => Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private static string Head(string text, int most)
    {
        var (end, room) = (0, most);
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            room -= Measure(text.Substring(end, length));
            if (room < 0)
                break;
            end += length;
        }

        return text[..end];
    }

    // What is plain has no other forms than those of full width.
    private static string Halved(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uFF01', '\uFF5E') < 0
            ? text
            : string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c));

    private static Rune Last(StringBuilder text) =>
        text.Length > 1 && char.IsLowSurrogate(text[^1]) ? new Rune(text[^2], text[^1]) : new Rune(text[^1]);

    private static bool IsWord(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.LowercaseLetter
                or UnicodeCategory.UppercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber
        || CharacterRules.IsIdeograph(rune);

    // Accents and selectors stand in a word and aren't looked for.
    private static bool IsBetween(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    private static string WhyNot(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.PrivateUse => "是自造字，别的电脑上看不到。请改用标准汉字；没有标准汉字的，用拼音并在材料中注明。",
            UnicodeCategory.Control => "是控制字符，请删去后重新填写。",
            _ when rune == Rune.ReplacementChar || rune.Value == 0xFFFC => "是没有正确传送的字（乱码），请重新填写这个字。",
            _ => "不是已经编码的字符，请重新填写这个字。",
        };

    // Most texts are plain Chinese: nothing in them can be composed, removed or refused.
    private static bool IsPlain(string text)
    {
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            return false;
        foreach (var c in text)
            if (
                !(
                    c
                    is (>= '\u4E00' and <= '\u9FFF')
                        or (>= ' ' and <= '~')
                        or (>= '\u3000' and <= '\u3029')
                        or (>= '\uFF01' and <= '\uFF5E')
                        or '\n'
                        or '\t'
                        or '—'
                        or '‘'
                        or '’'
                        or '“'
                        or '”'
                        or '…'
                        or '·'
                )
            )
                return false;
        return true;
    }
}
