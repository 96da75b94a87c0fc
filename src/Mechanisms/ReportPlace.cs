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

    /// <summary>The chapter a place belongs to: part and section, without its heading; empty for what is no place of the report.</summary>
    public static string Chapter(string place) =>
        Pattern().Match(place) is { Success: true } found
            ? found.Groups["section"] is { Length: > 0 } section ? $"{found.Groups["part"]}（{section}）" : found.Groups["part"].Value
            : "";

    /// <summary>What a chapter is about, in a few words; the place itself where the report has no such chapter by custom.</summary>
    public static string TitleOf(string chapter) =>
        chapter switch
        {
            "" => "报告和设置",
            "一" => "统筹推进",
            "一（一）" => "科学民主依法决策",
            "一（二）" => "法治化营商环境",
            "一（三）" => "行政执法质量",
            "一（四）" => "行政复议和应诉",
            "一（五）" => "公共法律服务",
            "二" => "督察和监督",
            "三" => "下步工作安排",
            _ => chapter,
        };

    private static int Numeral(Group found) => found.Length == 0 ? 0 : Numerals.IndexOf(found.Value, StringComparison.Ordinal) + 1;

    [GeneratedRegex(
        "^(?<part>[一二三四五六七八九十])([（(](?<section>[一二三四五六七八九十])[）)](?<heading>[0-9]{1,2})?)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pattern();
}
