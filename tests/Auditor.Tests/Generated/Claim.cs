namespace Fazhi.Auditor.Tests.Generated;

/// <summary>One sentence of a generated report, right or with a fault planted in it.</summary>
internal sealed record Claim(string Kind, string Sentence, bool IsFaulty);

/// <summary>Choices of one generated report; the same seed writes the same report.</summary>
internal sealed class Pen(int seed)
{
    private readonly Random random = new(seed);

    internal int Number(int from, int to) => random.Next(from, to + 1);

    internal T One<T>(params T[] choices) => choices[random.Next(choices.Length)];

    internal bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>Different words of a list, in any order.</summary>
    internal string[] Some(int count, string[] from)
    {
        var words = (string[])from.Clone();
        random.Shuffle(words);
        return words[..count];
    }

    internal string Opening() =>
        One("全年", "2025年，全县", "今年以来，", "一年来，全市", "年内", "截至12月底，全区", "2025年以来", "据统计，", "");

    /// <summary>The figure as one writer or another would print it.</summary>
    internal string Print(int value) => value >= 1000 && Chance(20) ? value.ToString("N0") : $"{value}";

    /// <summary>A percentage of so many decimals; one writer rounds, another cuts, and each keeps to it.</summary>
    internal static string Percent(decimal part, decimal whole, int decimals, bool cuts)
    {
        var exact = 100 * part / whole;
        var scale = decimals switch
        {
            0 => 1m,
            1 => 10m,
            _ => 100m,
        };
        var printed = cuts ? decimal.Floor(exact * scale) / scale : decimal.Round(exact, decimals, MidpointRounding.AwayFromZero);
        return printed.ToString($"F{decimals}") + "%";
    }

    /// <summary>Half-width marks as many published pages have them, or full-width ones.</summary>
    internal string Dress(string sentence) =>
        Chance(40) ? sentence.Replace('，', ',').Replace('；', ';').Replace('：', ':').Replace('（', '(').Replace('）', ')')
        : Chance(10) ? sentence.Replace('%', '％')
        : sentence;
}
