namespace Fazhi.Auditor.Numbers;

/// <summary>Numbers in Chinese numerals. Most numerals in prose are words (统一, 一是, 十分), so a unit must follow.</summary>
internal static class Spelled
{
    private const int MostDecimals = 4;

    // After these a numeral is an ordinal or part of a word.
    private const string NoCountAfter = "第其统唯每某任这那该同逐之进另专万单不有的前";

    internal static NumberToken Read(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && ChineseNumber.IsNumeral(text[i]))
            i++;
        var before = start > 0 ? text[start - 1] : '。';
        if (start >= 3 && text[..start].EndsWith("百分之"))
            return Hundredths(text, start, i);
        var over = i < text.Length && text[i] is '余' or '多';
        var unitAt = over ? i + 1 : i;
        if (
            NoCountAfter.Contains(before, StringComparison.Ordinal)
            || ChineseNumber.Parse(text[start..i]) is not { } value
            || value < 2
            || unitAt >= text.Length
        )
            return new NumberToken(TokenKind.Other, start, i, default);
        var unit = Units.At(text[unitAt..]);
        if (unit.Length == 0 || Units.IsMeasure(unit))
            return new NumberToken(TokenKind.Other, start, unitAt + unit.Length, default);
        return new NumberToken(
            TokenKind.Count,
            start,
            unitAt + unit.Length,
            new Quantity(value, 1, 0, over ? Bound.Over : Bound.Exact, unit, Spelled: true)
        );
    }

    // 百分之九十五点五
    private static NumberToken Hundredths(ReadOnlySpan<char> text, int start, int end)
    {
        if (ChineseNumber.Parse(text[start..end]) is not { } value)
            return new NumberToken(TokenKind.Other, start, end, default);
        var decimals = 0;
        if (end < text.Length && text[end] == '点')
            for (
                end++;
                end < text.Length && decimals < MostDecimals && ChineseNumber.Digit(text[end]) is >= 0 and var digit;
                end++
            )
                value += digit * Powers.Unit(++decimals);
        return new NumberToken(
            TokenKind.Percent,
            start - 3,
            end,
            new Quantity(value, 1, decimals, Bound.Exact, "%", Spelled: true)
        );
    }
}
