namespace Fazhi.Documents.Docx;

/// <summary>回行处 — how well a title may be broken before a character: between phrases well, between words passably, inside a word hardly.</summary>
internal static class TitleBreaks
{
    /// <summary>Between phrases.</summary>
    private const double Phrase = 0;
    private const double Clause = 0.6;
    private const double Word = 1.6;

    /// <summary>No word is known to end or begin there.</summary>
    private const double Anywhere = 9;

    /// <summary>What a quoted title is broken for, beside what the place itself costs.</summary>
    private const double Quoted = 6;

    private const string Closing = "，。、；：？！》〉」』）〕】”’…—·,.;:?!)]%";
    private const string Opening = "《〈「『（〔【“‘([";
    private const string CountedBy = "年月日号条款项章届次个项批期";

    /// <summary>Words before which a phrase begins.</summary>
    private static readonly string[] Beginnings = ["关于"];

    /// <summary>Words before or after which a line may break.</summary>
    private static readonly string[] ClauseBeginnings =
    [
        "以及",
        "和",
        "与",
        "及",
        "并",
        "若干",
        "实施细则",
        "实施办法",
        "实施方案",
        "实施意见",
        "管理办法",
        "管理规定",
        "工作方案",
    ];
    private static readonly string[] ClauseEndings =
    [
        "印发",
        "转发",
        "批转",
        "公布",
        "发布",
        "废止",
        "修改",
        "加强",
        "推进",
        "做好",
        "开展",
        "完善",
        "深化",
        "落实",
        "进一步",
        "有关",
        "部分",
    ];
    private static readonly string[] Words =
    [
        "人民政府",
        "办公室",
        "委员会",
        "政府",
        "司法局",
        "管理局",
        "监督局",
        "局",
        "中心",
        "公司",
        "行政",
        "规范性文件",
        "文件",
        "管理",
        "监督",
        "保护",
        "办法",
        "规定",
        "细则",
        "方案",
        "意见",
        "通知",
        "决定",
        "通告",
        "公告",
        "条例",
        "制度",
        "标准",
        "规划",
        "计划",
        "工作",
        "建设",
        "服务",
        "安全",
        "设施",
        "工程",
        "项目",
        "活动",
        "治理",
        "养护",
        "维护",
        "运行",
        "实施",
        "清理",
        "结果",
        "情况",
        "农村",
        "城市",
        "公共",
        "公路",
        "环境",
        "资源",
        "市场",
        "生产",
        "经营",
        "调解",
        "复议",
        "执法",
        "检查",
        "处罚",
        "审查",
        "审核",
        "备案",
        "年度",
        "法治",
    ];

    /// <summary>What a break before a place costs; infinite where none may be.</summary>
    public static double Cost(string title, int at)
    {
        if (at >= title.Length)
            return 0;
        var (before, after) = (title[at - 1], title[at]);
        if (
            after == '的'
            || Closing.Contains(after, StringComparison.Ordinal)
            || Opening.Contains(before, StringComparison.Ordinal)
        )
            return double.PositiveInfinity;
        if (IsOneNumber(title, at))
            return double.PositiveInfinity;
        return Place(title, at) + (IsQuoted(title, at) ? Quoted : 0);
    }

    private static double Place(string title, int at)
    {
        var head = title.AsSpan(0, at);
        var tail = title.AsSpan(at);
        if ("，；：、》。）".Contains(title[at - 1], StringComparison.Ordinal) || title[at] == '《' || Begins(tail, Beginnings))
            return Phrase;
        if (title[at - 1] == '的' || Begins(tail, ClauseBeginnings) || Ends(head, ClauseEndings))
            return Clause;
        return Ends(head, Words) || Begins(tail, Words) ? Word : Anywhere;
    }

    // 〔2025〕12号, 2025年, 10%, a name in Latin letters.
    private static bool IsOneNumber(string title, int at)
    {
        var (before, after) = (title[at - 1], title[at]);
        return (char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after))
            || (char.IsAsciiDigit(before) && CountedBy.Contains(after, StringComparison.Ordinal))
            || (before == '第' && char.IsAsciiDigit(after))
            || after == '〔'
            || (before == '〕' && char.IsAsciiDigit(after));
    }

    private static bool IsQuoted(string title, int at) => title.AsSpan(0, at).Count('《') > title.AsSpan(0, at).Count('》');

    private static bool Begins(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool Ends(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
