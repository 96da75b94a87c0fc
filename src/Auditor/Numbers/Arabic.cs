using System.Globalization;

namespace Fazhi.Auditor.Numbers;

/// <summary>Numbers that begin with a digit.</summary>
internal static class Arabic
{
    // Beyond this many digits it is a code or an account, not a count.
    private const int MostDigits = 15;

    private static readonly string[] HotlineFollowers =
    [
        "热线",
        "政务",
        "平台",
        "便民",
        "市民",
        "诉求",
        "投诉",
        "服务",
        "工单",
        "电话",
        "公共",
        "消费",
    ];

    internal static NumberToken Read(ReadOnlySpan<char> text, int start)
    {
        var i = Digits(text, start, out var value, out var decimals);
        if (i < 0)
            return Other(start, -i);
        var before = start > 0 ? text[start - 1] : '。';
        var next = At(text, i);
        // 百分之98.5
        if (start >= 3 && text[..start].EndsWith("百分之"))
            return new NumberToken(
                TokenKind.Percent,
                start - 3,
                i,
                new Quantity(value, 1, decimals, Bound.Exact, "%", Spelled: false)
            );
        if (next is '+' or '*' or '×' or '#' || before is '+' or '×' or '/' or '第' or '前' or '№' || next == Prose.Shape.Fill)
            return Other(start, RunEnd(text, i));
        if (next is ':' or '/' && char.IsAsciiDigit(At(text, i + 1)))
            return next == '/' ? Stroke(text, start, i, value) : Other(start, RunEnd(text, i));
        if (
            next is '-' or '~' or '至' or '到'
            && (char.IsAsciiDigit(At(text, i + 1)) || (At(text, i + 1) == ' ' && char.IsAsciiDigit(At(text, i + 2))))
            && !Spoken(text, i)
        )
            return Range(text, start, i);
        return Unit(text, start, i, new Quantity(value, 1, decimals, Bound.Exact, "", Spelled: false));
    }

    // Returns the end, or its negative when the digits are no number.
    private static int Digits(ReadOnlySpan<char> text, int i, out decimal value, out int decimals)
    {
        (value, decimals) = (0, 0);
        var start = i;
        while (char.IsAsciiDigit(At(text, i)))
            i++;
        if (i - start <= 3)
            while (At(text, i) == ',' && Three(text, i + 1))
                i += 4;
        if (i - start <= 3 && Spaced(text, start, i) is var end and > 0)
        {
            value = decimal.Parse(
                text[start..end].ToString().Replace(" ", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture
            );
            return end;
        }

        if (At(text, i) == '.' && char.IsAsciiDigit(At(text, i + 1)))
        {
            var point = i++;
            while (char.IsAsciiDigit(At(text, i)))
                i++;
            decimals = i - point - 1;
            // 1.2.3 is a paragraph or a version.
            if (At(text, i) == '.' && char.IsAsciiDigit(At(text, i + 1)))
                return -RunEnd(text, i);
        }

        return
            i - start <= MostDigits
            && decimals <= 6
            && decimal.TryParse(
                text[start..i],
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value
            )
            ? i
            : -i;
    }

    // 128 450件: groups of three with one space between, and the unit right behind; what only stands side by side isn't one number.
    private static int Spaced(ReadOnlySpan<char> text, int start, int i)
    {
        var groups = 0;
        for (; At(text, i) == ' ' && Three(text, i + 1) && groups < 3; groups++)
            i += 4;
        if (groups == 0 || text[start] == '0')
            return 0;
        var alone = text[..start].TrimEnd(' ') is not [.., >= '0' and <= '9'];
        var unit = Units.At(text[i..]);
        return alone && (At(text, i) is '万' or '亿' or '余' or '多' || (unit.Length > 0 && !Units.IsMeasure(unit))) ? i : 0;
    }

    private static bool Three(ReadOnlySpan<char> text, int i) =>
        char.IsAsciiDigit(At(text, i))
        && char.IsAsciiDigit(At(text, i + 1))
        && char.IsAsciiDigit(At(text, i + 2))
        && !char.IsAsciiDigit(At(text, i + 3));

    // 由66至151 and 从5到8 tell a change; 5至8 alone is a range. A date's day may follow as well.
    private static bool Spoken(ReadOnlySpan<char> text, int i) =>
        text[i] is '到' && i >= 1 && text[Math.Max(0, i - 12)..i].IndexOfAny('从', '由') >= 0;

    private static NumberToken Stroke(ReadOnlySpan<char> text, int start, int i, decimal first)
    {
        var end = Digits(text, i + 1, out var second, out _);
        return end < 0 || At(text, end) == '/'
            ? Other(start, RunEnd(text, Math.Abs(end)))
            : new NumberToken(TokenKind.Pair, start, end, new Quantity(first, 1, 0, Bound.Exact, "", Spelled: false), second);
    }

    // 80至89分, 2021-2025年, 5～10件: nothing is counted exactly.
    private static NumberToken Range(ReadOnlySpan<char> text, int start, int i)
    {
        while (
            At(text, i) is '-' or '~' or '至' or '到' or '.'
            || char.IsAsciiDigit(At(text, i))
            || (At(text, i) == ' ' && char.IsAsciiDigit(At(text, i + 1)))
        )
            i++;
        i = Skip(text, i);
        if (At(text, i) is '万' or '%')
            i++;
        return Other(start, i + Units.At(text[i..]).Length);
    }

    private static NumberToken Unit(ReadOnlySpan<char> text, int start, int i, Quantity number)
    {
        var digitsEnd = i;
        i = Skip(text, i);
        (i, var over) = Many(text, i);
        (i, number) = Multiplied(text, i, number);
        (i, var more) = Many(text, i);
        var bound = over || more ? Bound.Over : NumberScanner.BoundBefore(text, start);
        i = Skip(text, i);
        if (At(text, i) is '%' or '‰')
            return Percentage.Read(text, start, i, number with { Bound = bound });
        if (text[i..].StartsWith("个百分点") || text[i..].StartsWith("百分点"))
            return new NumberToken(
                TokenKind.Points,
                start,
                i + (text[i] == '个' ? 4 : 3),
                number with
                {
                    Bound = bound,
                    Unit = "个百分点",
                }
            );
        if (number.Multiplier == 1 && Date(text, start, i) is { } date)
            return date;

        var unit = Units.At(text[i..]);
        var end = i + unit.Length;
        if (Units.IsMeasure(unit) || IsHotline(text, start, digitsEnd, unit))
            return Other(start, end);
        if (unit.Length == 0 && !IsBare(text, start, i, number))
            return Other(start, i);
        var (after, isThreshold, length) = NumberScanner.BoundAfter(text[end..]);
        if (isThreshold)
            return Other(start, end + length);
        return new NumberToken(
            TokenKind.Count,
            start,
            unit.Length == 0 ? Math.Max(digitsEnd, i) : end + length,
            number with
            {
                Unit = unit,
                Bound = after == Bound.Exact ? bound : after,
            }
        );
    }

    private static (int Next, bool Is) Many(ReadOnlySpan<char> text, int i) =>
        At(text, i) is '余' or '多' || (At(text, i) == '来' && Units.At(text[(i + 1)..]).Length > 0) ? (i + 1, true) : (i, false);

    private static (int Next, Quantity Number) Multiplied(ReadOnlySpan<char> text, int i, Quantity number) =>
        At(text, i) switch
        {
            '万' when At(text, i + 1) == '亿' => (i + 2, number with { Multiplier = 1_000_000_000_000 }),
            '万' => (i + 1, number with { Multiplier = 10_000 }),
            '亿' => (i + 1, number with { Multiplier = 100_000_000 }),
            '千' when At(text, i + 1) is '余' or '多' or '人' or '件' or '户' or '元' or '个' or '名' or '次' => (
                i + 1,
                number with
                {
                    Multiplier = 1_000,
                }
            ),
            '百' when At(text, i + 1) is '余' or '多' or '人' or '件' or '户' or '元' or '个' or '名' or '次' => (
                i + 1,
                number with
                {
                    Multiplier = 100,
                }
            ),
            _ => (i, number),
        };

    private static NumberToken? Date(ReadOnlySpan<char> text, int start, int i)
    {
        if (At(text, i) != '年' || i - start < 4 || text[start] is not ('1' or '2') || text[start..i].Contains('.'))
            return null;
        var year = decimal.Parse(text[start..(start + 4)], CultureInfo.InvariantCulture);
        i++;
        while (char.IsAsciiDigit(At(text, i)) || At(text, i) is '月' or '日')
            i++;
        // 2025年152件 runs into the next number; its digits are given back.
        var end = text[start..i].LastIndexOfAny('年', '月', '日') + 1;
        return new NumberToken(TokenKind.Year, start, start + end, new Quantity(year, 1, 0, Bound.Exact, "年", Spelled: false));
    }

    private static bool IsHotline(ReadOnlySpan<char> text, int start, int end, string unit)
    {
        if (unit.Length > 0 || end - start is < 3 or > 5)
            return false;
        foreach (var follower in HotlineFollowers)
            if (text[end..].StartsWith(follower))
                return true;
        return false;
    }

    // Without a unit a number counts something only where a table puts a name before it and a mark behind it.
    private static bool IsBare(ReadOnlySpan<char> text, int start, int end, Quantity number)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var named = char.IsLetter(before) || before is ')' or ':' or '、' or ' ' or Prose.Shape.Fill;
        var marked =
            number.Multiplier > 1
            || end >= text.Length
            || text[end] is ',' or ';' or '。' or '、' or ')' or '和' or '及' or '(' or '\n';
        return named && marked && start > 0;
    }

    private static int RunEnd(ReadOnlySpan<char> text, int i)
    {
        while (
            char.IsAsciiLetterOrDigit(At(text, i))
            || At(text, i) is '+' or ':' or '/' or '.' or '-' or '*' or '×' or Prose.Shape.Fill
        )
            i++;
        return i;
    }

    private static NumberToken Other(int start, int end) => new(TokenKind.Other, start, Math.Max(end, start + 1), default);

    private static int Skip(ReadOnlySpan<char> text, int i) => At(text, i) == ' ' ? i + 1 : i;

    internal static char At(ReadOnlySpan<char> text, int i) => i < text.Length ? text[i] : '\0';
}
