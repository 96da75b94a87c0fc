namespace Fazhi.Auditor.Numbers;

/// <summary>汉字数 — whole numbers in Chinese numerals: 三, 两, 十二, 一百二十, 二〇二五, 三千万.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    internal static bool IsNumeral(char c) => Digit(c) >= 0 || c is '十' or '百' or '千' or '万' or '亿';

    /// <summary>The value of a whole text of numerals, or null when it isn't a number: 万, 百千, 三四 (three or four).</summary>
    internal static decimal? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 16)
            return null;
        return text.IndexOfAny("十百千万亿") < 0 ? Positional(text) : Placed(text);
    }

    /// <summary>A numeral of one digit, or -1.</summary>
    internal static int Digit(char c) =>
        c is '两' ? 2
        : c is '〇' ? 0
        : Digits.IndexOf(c, StringComparison.Ordinal);

    // 二〇二五 is a number digit by digit; 三四 is “three or four”.
    private static decimal? Positional(ReadOnlySpan<char> text)
    {
        if (text.Length is 2 or 3)
            return null;
        var value = 0m;
        foreach (var c in text)
            value = (value * 10) + Digit(c);
        return value;
    }

    private static decimal? Placed(ReadOnlySpan<char> text)
    {
        decimal total = 0,
            section = 0;
        decimal digit = -1;
        foreach (var c in text)
        {
            switch (c)
            {
                case '亿' or '万':
                    section += Math.Max(digit, 0);
                    if (section == 0)
                        return null;
                    total = (total + section) * (c == '万' ? 10_000 : 100_000_000);
                    (section, digit) = (0, -1);
                    break;
                case '十' or '百' or '千':
                    // 十二 begins with an unspoken one; 百 and 千 need theirs.
                    if (digit < 0 && (c != '十' || section % 100 != 0))
                        return null;
                    section +=
                        Math.Max(digit, 1)
                        * (
                            c == '十' ? 10
                            : c == '百' ? 100
                            : 1000
                        );
                    digit = -1;
                    break;
                default:
                    if (digit > 0)
                        return null;
                    digit = Digit(c);
                    break;
            }
        }

        return total + section + Math.Max(digit, 0);
    }
}
