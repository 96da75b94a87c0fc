using Fazhi.Laws;

namespace Fazhi.Figures;

/// <summary>数字文本 — the arithmetic behind the forms of figures, exact to the last place.</summary>
public static class NumberText
{
    /// <summary>The number itself, without separators and trailing zeros.</summary>
    /// <param name="value">Any number.</param>
    /// <returns>Such as 1071 or 7850.5.</returns>
    public static string Plain(decimal value) => value.ToString("0.############################");

    /// <summary>Yuan, with two decimals only when there are fen; less than a fen is rounded half away from zero.</summary>
    /// <param name="yuan">The amount.</param>
    /// <returns>Such as 7850 or 7850.50.</returns>
    public static string Money(decimal yuan)
    {
        var fen = decimal.Round(yuan, 2, MidpointRounding.AwayFromZero);
        return fen.ToString(decimal.IsInteger(fen) ? "0" : "0.00");
    }

    /// <summary>The number rounded down, and 余: one leading digit is kept below 1000, two from 1000 up.</summary>
    /// <param name="value">The amount.</param>
    /// <returns>
    /// 53 is 50余, 327 is 300余, 1984 is 1900余, 20140 is 20000余. A round number keeps the 余 (500 is 500余), which then says “no
    /// fewer than”, as reports write it. Below 10 nothing can be rounded off, and the number itself is printed.
    /// </returns>
    public static string Over(decimal value)
    {
        if (value < 10)
        {
            return Plain(value);
        }

        var place = 1m;
        while (value / place >= (value < 1000 ? 10 : 100))
        {
            place *= 10;
        }

        return Plain(decimal.Floor(value / place) * place) + "余";
    }

    /// <summary>
    /// A percentage rounded half up, by whole numbers only, so that no binary or decimal fraction comes in between.
    /// </summary>
    /// <param name="numerator">What is counted, not negative.</param>
    /// <param name="denominator">Out of how many, above 0.</param>
    /// <param name="decimals">Decimals kept, 0 to 6; none are printed when the rounded percentage is whole.</param>
    /// <returns>
    /// 26 of 37 is 70%, 2118 of 2444 is 86.66%. The nearest figure is printed even when it is 100% and something is missing
    /// (999 of 1000 as whole percent): a form that must not say so keeps decimals.
    /// </returns>
    public static string Percent(long numerator, long denominator, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 6);
        Int128 scale = 1;
        for (var i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        var doubled = (Int128)denominator * 2;
        var units = ((Int128)numerator * 200 * scale + denominator) / doubled;
        var (whole, part) = Int128.DivRem(units, scale);
        return part == 0 ? $"{whole}%" : $"{whole}.{part.ToString($"D{decimals}")}%";
    }

    /// <summary>Chinese numerals, or plain digits for what they don't reach: fractions, negatives, above 9999.</summary>
    /// <param name="value">The amount.</param>
    /// <returns>Such as 三 or 十二.</returns>
    public static string Chinese(decimal value) =>
        decimal.IsInteger(value) && value is >= 0 and <= ChineseNumerals.Greatest ? ChineseNumerals.Of((int)value) : Plain(value);
}
