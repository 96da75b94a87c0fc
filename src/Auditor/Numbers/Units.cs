using System.Collections.Frozen;

namespace Fazhi.Auditor.Numbers;

/// <summary>量词 — measure words and units, and which of them can count the same things.</summary>
internal static class Units
{
    internal const string Money = "元";
    private const int Longest = 4;

    // Units of one row may count the same things: 卷 and 份 of files, 名 and 人 of people.
    private static readonly string[][] Families =
    [
        ["件", "宗", "起", "份", "卷", "例", "案", "件次", "宗次", "笔", "单"],
        ["人", "名", "位", "人次"],
        ["次", "场", "期", "场次", "轮", "批次", "批", "堂", "课时", "节"],
        ["家", "户", "所", "处", "户次", "家次", "座", "间", "栋"],
        ["条", "则", "篇", "项", "条次", "项次"],
        ["部", "本", "册", "套", "张", "幅", "块", "面", "台", "辆", "支", "枚", "封", "页", "字", "款", "类", "种"],
        ["个"],
        ["票"],
        ["只", "头", "棵", "株", "艘", "架", "根", "双", "瓶", "箱", "桶", "袋", "包"],
        ["道", "题"],
        ["亩"],
        ["公顷"],
        ["吨"],
        ["公里", "千米"],
        ["平方米"],
        ["平方公里"],
        ["立方米"],
        ["公斤", "千克"],
        ["千瓦时", "度电"],
        [Money],
    ];

    // They measure, age or date; nothing is counted out of them.
    private static readonly string[] Measures =
    [
        "年",
        "月",
        "日",
        "天",
        "小时",
        "分钟",
        "秒",
        "时",
        "分",
        "岁",
        "周岁",
        "个月",
        "个工作日",
        "工作日",
        "周",
        "季度",
        "号",
        "届",
        "级",
        "度",
        "倍",
        "米",
        "克",
        "升",
        "版",
        "周年",
        "折",
        "成",
        "楼",
        "室",
        "星",
        "个小时",
        "年度",
        "时许",
        "点",
        "学时",
    ];

    private static readonly FrozenDictionary<string, int> Family = Families
        .SelectMany((units, family) => units.Select(unit => (unit, family)))
        .Concat(Measures.Select(unit => (unit, family: -1)))
        .ToFrozenDictionary(u => u.unit, u => u.family, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Family.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenDictionary<string, string> Interned = Family.Keys.ToFrozenDictionary(
        k => k,
        k => k,
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names =
        Interned.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest unit the text begins with, or an empty text.</summary>
    internal static string At(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
            if (Names.TryGetValue(text[..length], out var unit))
                return unit;
        return "";
    }

    internal static bool IsMeasure(string unit) => Lookup.TryGetValue(unit, out var family) && family < 0;

    /// <summary>Whether a unit measures what may come in fractions and is added up all the same: 亩, 吨.</summary>
    internal static bool IsAmount(string unit) =>
        unit == Money
        || unit
            is "亩"
                or "公顷"
                or "吨"
                or "公里"
                or "千米"
                or "平方米"
                or "平方公里"
                or "立方米"
                or "公斤"
                or "千克"
                or "千瓦时";

    /// <summary>Whether two units surely count the same kind of thing, so that a disagreement may be held against the text.</summary>
    internal static bool Same(string one, string other) =>
        one == other
        || (Family.TryGetValue(one, out var a) && Family.TryGetValue(other, out var b) && a == b && a is >= 0 and not 5);

    /// <summary>Whether two units may count the same things; enough for what closes exactly.</summary>
    internal static bool MayBeSame(string one, string other) =>
        Same(one, other)
        || (
            one != Money && other != Money && (one is "个" or "" || other is "个" or "" || Times(one, other) || Times(other, one))
        );

    /// <summary>Whether figures of one unit surely add up to a figure of another.</summary>
    internal static bool Adds(string whole, string part) => Same(whole, part) || (whole == "件次" && Times(whole, part));

    // 件次 adds up 件 and 人次.
    private static bool Times(string one, string other) => one is [_, '次'] && (other is [_, '次'] || other == one[..1]);
}
