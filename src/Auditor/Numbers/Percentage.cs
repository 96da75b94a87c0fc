namespace Fazhi.Auditor.Numbers;

/// <summary>How a printed percentage agrees with a ratio.</summary>
internal enum Fit
{
    /// <summary>It doesn't.</summary>
    None,

    /// <summary>四舍五入.</summary>
    Rounded,

    /// <summary>截断 — further digits are cut off.</summary>
    Truncated,

    /// <summary>进一.</summary>
    RaisedUp,
}

/// <summary>百分比 — reading percentages, and whether whole numbers can print as one.</summary>
internal static class Percentage
{
    /// <summary>Reads the sign at <paramref name="i"/> and what follows it.</summary>
    internal static NumberToken Read(ReadOnlySpan<char> text, int start, int i, Quantity number)
    {
        var permille = text[i] == '‰';
        var end = i + 1;
        if (Arabic.At(text, end) is '-' or '~' or '至' && char.IsAsciiDigit(Arabic.At(text, end + 1)))
        {
            // 5%至10%: neither end is claimed of anything.
            while (char.IsAsciiDigit(Arabic.At(text, end)) || Arabic.At(text, end) is '-' or '~' or '至' or '.' or '%')
                end++;
            return new NumberToken(TokenKind.Other, start, end, default);
        }

        if (text[end..].StartsWith("以上") || text[end..].StartsWith("以下"))
        {
            number = number with { Bound = text[end + 1] == '上' ? Bound.Over : Bound.Under };
            end += 2;
        }
        else if (text[end..].StartsWith("左右"))
        {
            number = number with { Bound = Bound.About };
            end += 2;
        }

        number = number with { Unit = permille ? "‰" : "%" };
        if (permille)
            number = number with { Mantissa = number.Mantissa / 10, Decimals = number.Decimals + 1 };
        return new NumberToken(TokenKind.Percent, start, end, number);
    }

    /// <summary>How part of base prints as the percentage. Parts that are themselves rounded fit when any value they stand for does.</summary>
    internal static Fit Of(Quantity part, Quantity whole, Quantity percent) =>
        Of(part.Low, part.High, whole.Low, whole.High, percent);

    /// <summary>How part of a base somewhere between two values prints.</summary>
    internal static Fit Of(Quantity part, decimal wholeLow, decimal wholeHigh, Quantity percent) =>
        Of(part.Low, part.High, wholeLow, wholeHigh, percent);

    /// <summary>How a whole number of a whole base prints.</summary>
    internal static Fit Of(decimal part, decimal whole, Quantity percent) => Of(part, part, whole, whole, percent);

    private static Fit Of(decimal partLow, decimal partHigh, decimal wholeLow, decimal wholeHigh, Quantity percent)
    {
        if (wholeLow <= 0)
            return Fit.None;
        var (p, step) = (percent.Mantissa, percent.Step);
        // The ratio lies in [least, most]; both are compared crosswise, so nothing is divided.
        bool Within(decimal from, decimal to) => 100 * partHigh >= from * wholeLow && 100 * partLow < to * wholeHigh;
        return percent.Bound switch
        {
            Bound.Over => Within(p, decimal.MaxValue / 1_000_000_000_000_000) ? Fit.Rounded : Fit.None,
            Bound.Under => Within(p - Math.Max(step * 5, 5), p) ? Fit.Rounded : Fit.None,
            _ when Within(p - (step / 2), p + (step / 2)) => Fit.Rounded,
            // 100% is never what a missing one was cut to.
            _ when Within(p, p + step) => Fit.Truncated,
            _ when 100 * partHigh > (p - step) * wholeLow && 100 * partLow < p * wholeHigh => Fit.RaisedUp,
            _ => Fit.None,
        };
    }

    /// <summary>A fit that a report may print without a fault: nothing is ever rounded up.</summary>
    internal static bool Agrees(this Fit fit) => fit is Fit.Rounded or Fit.Truncated;

    /// <summary>The whole numbers over a base that print as the percentage, in the loosest way allowed or a stricter one.</summary>
    internal static (decimal First, decimal Last)? Numerators(decimal whole, Quantity percent, Fit loosest)
    {
        var about = decimal.Floor(percent.Mantissa * whole / 100);
        var width = Math.Min(decimal.Ceiling(percent.Step * whole / 100) + 1, 2000);
        bool Fits(decimal n) => Of(n, whole, percent) is not Fit.None and var fit && fit <= loosest;
        // They follow each other, and those that come closest are among them.
        decimal? near = null;
        foreach (var n in (decimal[])[about, about + 1, about - 1])
            if (near is null && n >= 0 && Fits(n))
                near = n;
        return near is { } found ? (Last(found, Math.Max(0, about - width), Fits), Last(found, about + width + 1, Fits)) : null;
    }

    // The last before a border that still fits, from one that does: halving what lies between.
    private static decimal Last(decimal fits, decimal border, Func<decimal, bool> fitting)
    {
        if (fitting(border))
            return border;
        for (var fails = border; Math.Abs(fails - fits) > 1; )
        {
            var middle = decimal.Floor((fits + fails) / 2);
            if (fitting(middle))
                fits = middle;
            else
                fails = middle;
        }

        return fits;
    }

    /// <summary>The ratio for people, to four places: 70.2703%.</summary>
    internal static string Print(decimal part, decimal whole) =>
        $"{decimal.Round(100 * part / whole, 4, MidpointRounding.AwayFromZero):0.0000}%";
}
