using System.Globalization;
using System.Text.RegularExpressions;

namespace Fazhi.Mechanisms;

/// <summary>报告位置 — a place in the yearly report: 一（三）2 is part 一, section （三）, its second heading.</summary>
public static partial class ReportPlace
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>Puts places into the report's order; what is no such place comes last.</summary>
    public static int Order(string place) =>
        Pattern().Match(place) is { Success: true } found
            ? Numeral(found.Groups["part"]) * 10_000
                + Numeral(found.Groups["section"]) * 100
                + (found.Groups["heading"] is { Length: > 0 } heading ? int.Parse(heading.ValueSpan, CultureInfo.InvariantCulture) : 0)
            : int.MaxValue;

    private static int Numeral(Group found) => found.Length == 0 ? 0 : Numerals.IndexOf(found.Value, StringComparison.Ordinal) + 1;

    [GeneratedRegex(
        "^(?<part>[一二三四五六七八九十])([（(](?<section>[一二三四五六七八九十])[）)](?<heading>[0-9]{1,2})?)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pattern();
}
