using System.Buffers;

namespace Fazhi.Auditor.Numbers;

/// <summary>What a run of digits or numerals turned out to be.</summary>
internal enum TokenKind
{
    /// <summary>A count or amount.</summary>
    Count,

    /// <summary>A percentage; ‰ is one with another place.</summary>
    Percent,

    /// <summary>个百分点.</summary>
    Points,

    /// <summary>A year, such as 2025年.</summary>
    Year,

    /// <summary>Two counts with a stroke between them, such as 132/118 in a table.</summary>
    Pair,

    /// <summary>A date, ordinal, range, threshold, name or anything else that counts nothing.</summary>
    Other,
}

/// <summary>One number of a text and where it stands, its unit included.</summary>
internal readonly record struct NumberToken(TokenKind Kind, int Start, int End, Quantity Quantity, decimal Second = 0);

/// <summary>Tells quantities from the years, ordinals, ranges, hotlines and names that look like them.</summary>
internal static class NumberScanner
{
    private static readonly SearchValues<char> BoundEnds = SearchValues.Create("过超逾破于少足到概约近");
    private static readonly string[] OverWords =
    [
        "超过",
        "超",
        "逾",
        "突破",
        "不少于",
        "不低于",
        "至少",
        "多于",
        "高于",
        "大于",
        "达到或超过",
    ];
    private static readonly string[] UnderWords =
    [
        "不足",
        "不到",
        "少于",
        "低于",
        "不超过",
        "不高于",
        "至多",
        "小于",
        "将近",
        "接近",
    ];
    private static readonly string[] AboutWords = ["约", "大约", "大概"];
    private static readonly string[] NotNear = ["附近", "最近", "就近", "邻近", "相近", "靠近", "亲近"];

    /// <summary>Reads the number at a place where a digit or numeral stands; the token always moves on.</summary>
    internal static NumberToken Read(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) ? Arabic.Read(text, at) : Spelled.Read(text, at);

    internal static Bound BoundBefore(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - 5)..at].TrimEnd(' ');
        if (before.IsEmpty || !BoundEnds.Contains(before[^1]))
            return Bound.Exact;
        if (EndsWith(before, OverWords))
            // 不超过 bounds from above, 不少于 from below.
            return before.EndsWith("不超过") ? Bound.Under : Bound.Over;
        if (EndsWith(before, UnderWords) || (before.EndsWith("近") && !EndsWith(before, NotNear)))
            return Bound.Under;
        return EndsWith(before, AboutWords) ? Bound.About : Bound.Exact;
    }

    /// <summary>
    /// What follows the unit: a threshold (90分以上 before a noun) names a class; at the end of its clause the same word bounds a count.
    /// </summary>
    internal static (Bound Bound, bool IsThreshold, int Length) BoundAfter(ReadOnlySpan<char> rest)
    {
        foreach (var word in (ReadOnlySpan<string>)["及以上", "及以下", "以上", "以下", "以内", "之内"])
            if (rest.StartsWith(word))
            {
                var next = rest.Length > word.Length ? rest[word.Length] : '。';
                var ends = next is ',' or '。' or ';' or '、' or ')' or '!';
                return (word.EndsWith('上') ? Bound.Over : Bound.Under, !ends, word.Length);
            }

        return rest.StartsWith("左右") || rest.StartsWith("上下") ? (Bound.About, false, 2) : (Bound.Exact, false, 0);
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word))
                return true;
        return false;
    }
}
