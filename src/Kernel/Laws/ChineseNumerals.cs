namespace Fazhi.Laws;

/// <summary>汉字数字 — numbers as statutes and ordinals print them: 第三十条, 第一百零一条, 第七次.</summary>
public static class ChineseNumerals
{
    /// <summary>The largest number printed this way; no statute or count here goes further.</summary>
    public const int Greatest = 9999;

    private const string Digits = "零一二三四五六七八九";

    /// <summary>A number in Chinese numerals: 10 is 十, 12 十二, 110 一百一十, 1005 一千零五; 2 is always 二.</summary>
    /// <param name="number">0 to <see cref="Greatest"/>.</param>
    /// <returns>The numerals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or greater.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Greatest);
        // Ten to nineteen drop the leading 一; within a larger number it is said: 一百一十.
        return number is >= 10 and < 20 ? Spell(number)[1..] : Spell(number);
    }

    private static string Spell(int number)
    {
        if (number < 10)
        {
            return Digits[number].ToString();
        }

        var (unit, place) = number switch
        {
            >= 1000 => ('千', 1000),
            >= 100 => ('百', 100),
            _ => ('十', 10),
        };
        var rest = number % place;

        // One 零 stands for any run of empty places between two digits.
        var gap = rest < place / 10 ? "零" : "";
        return $"{Digits[number / place]}{unit}{(rest == 0 ? "" : gap + Spell(rest))}";
    }
}
