using System.Text;

namespace Fazhi.Texts;

/// <summary>合成 — one form for what can be written in several: letters with their marks composed (Unicode NFC), or taken apart to be looked for.</summary>
internal static class Composition
{
    private const int FirstHangul = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int FirstTail = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    /// <summary>The text with every letter and its marks as one character where there is one.</summary>
    internal static string Compose(string text)
    {
        var characters = TakenApart(text, plain: false);
        var composed = new List<int>(characters.Count);
        var (starter, lastClass) = (-1, -1);
        foreach (var character in characters)
        {
            var kind = Characters.ClassOf(character);
            if (starter >= 0 && (lastClass < kind || lastClass < 0) && Together(composed[starter], character) is > 0 and var one)
            {
                composed[starter] = one;
                continue;
            }

            if (kind == 0)
                (starter, lastClass) = (composed.Count, -1);
            else
                lastClass = kind;
            composed.Add(character);
        }

        return Text(composed);
    }

    /// <summary>The text as it is looked for: full width, circled and other forms of a character as the plain one, without accents' composition.</summary>
    internal static string Plain(string text) => Text(TakenApart(text, plain: true));

    private static List<int> TakenApart(string text, bool plain)
    {
        var characters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            TakeApart(rune.Value, plain, characters);
        Order(characters);
        return characters;
    }

    private static void TakeApart(int character, bool plain, List<int> into)
    {
        if (character is >= FirstHangul and < FirstHangul + (Leads * Vowels * Tails))
        {
            var at = character - FirstHangul;
            into.Add(FirstLead + (at / (Vowels * Tails)));
            into.Add(FirstVowel + (at % (Vowels * Tails) / Tails));
            if (at % Tails > 0)
                into.Add(FirstTail + (at % Tails));
            return;
        }

        var parts = Characters.PartsOf(character);
        if (parts.IsEmpty && plain)
            parts = Characters.PlainFormOf(character);
        if (parts.IsEmpty)
            into.Add(character);
        foreach (var part in parts)
            TakeApart(part, plain, into);
    }

    // Marks after a letter stand in the order of their classes; those of one class keep theirs.
    private static void Order(List<int> characters)
    {
        for (var from = 0; from < characters.Count; from++)
        {
            if (Characters.ClassOf(characters[from]) == 0)
                continue;
            var to = from;
            while (to < characters.Count && Characters.ClassOf(characters[to]) != 0)
                to++;
            var sorted = characters.GetRange(from, to - from).OrderBy(c => Characters.ClassOf(c)).ToList();
            for (var i = from; i < to; i++)
                characters[i] = sorted[i - from];
            from = to - 1;
        }
    }

    private static int Together(int first, int second)
    {
        if (first is >= FirstLead and < FirstLead + Leads && second is >= FirstVowel and < FirstVowel + Vowels)
            return FirstHangul + ((((first - FirstLead) * Vowels) + (second - FirstVowel)) * Tails);
        if (
            first is >= FirstHangul and < FirstHangul + (Leads * Vowels * Tails)
            && (first - FirstHangul) % Tails == 0
            && second is > FirstTail and < FirstTail + Tails
        )
            return first + (second - FirstTail);
        return Characters.Together(first, second);
    }

    private static string Text(List<int> characters)
    {
        var text = new StringBuilder(characters.Count);
        foreach (var character in characters)
            text.Append(new Rune(character));
        return text.ToString();
    }
}
