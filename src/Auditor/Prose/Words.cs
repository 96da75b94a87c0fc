using System.Buffers;

namespace Fazhi.Auditor.Prose;

/// <summary>词 — the small vocabulary of reports that says how figures hang together.</summary>
internal static class Words
{
    internal static readonly SearchValues<string> LastYear = Set(
        "上年",
        "去年",
        "上一年",
        "同期",
        "前一年",
        "往年",
        "上季",
        "上月",
        "上届"
    );
    internal static readonly SearchValues<string> Carried = Set(
        "结转",
        "上年",
        "去年",
        "往年",
        "历年",
        "累计",
        "含上",
        "跨年",
        "存量",
        "遗留"
    );

    // They name a count but not what is counted.
    private static readonly string[] Generic =
    [
        "案件总数",
        "总数",
        "总量",
        "总额",
        "数量",
        "案件",
        "全部",
        "全省",
        "全市",
        "全县",
        "全区",
        "全国",
        "全年",
        "本年",
        "全镇",
        "全乡",
        "比例",
        "比重",
        "数",
        "占",
        "的",
        "总",
        "共",
        "所有",
        "件",
        "人",
        "了",
        "各类",
        "各",
        "已",
        "等",
    ];

    private static readonly string[] Openers =
    [
        "其中",
        "包括",
        "包含",
        "涵盖",
        "含",
        "分别为",
        "分别是",
        "分别",
        "分为",
        "即",
        "共计",
        "总计",
        "合计",
        "累计",
        "共有",
        "总共",
        "共",
        "已经",
        "已",
        "有",
        "为",
        "达到",
        "达",
        "约",
        "近",
        "超过",
        "超",
        "计",
        "全年",
        "当年",
        "本年度",
        "本年",
        "今年",
        "年内",
        "截至目前",
        "目前",
        "现有",
        "另有",
        "另",
        "还",
        "以及",
        "和",
        "与",
        "的",
        ":",
        " ",
        "(",
        "一是",
        "二是",
        "三是",
        "四是",
        "五是",
    ];

    // Words that only look as if they began with an opener.
    private static readonly HashSet<string> Whole =
    [
        "约谈",
        "共享",
        "共青",
        "共治",
        "共建",
        "有效",
        "有关",
        "为民",
        "为企",
        "近郊",
        "计划",
        "计生",
        "达标",
        "还款",
        "另案",
        "为群",
        "为农",
        "与会",
        "和解",
        "和谐",
        "有奖",
    ];

    private static readonly string[] Closers =
    [
        "共计",
        "总计",
        "合计",
        "累计",
        "共有",
        "总共",
        "共",
        "已",
        "达到",
        "达",
        "约",
        "近",
        "超过",
        "超",
        "逾",
        "为",
        "是",
        "有",
        "了",
        "各",
        "计",
        " ",
        "(",
    ];

    private static SearchValues<string> Set(params string[] words) => SearchValues.Create(words, StringComparison.Ordinal);

    internal static bool ContainsAny(string text, SearchValues<string> words) => text.AsSpan().ContainsAny(words);

    /// <summary>The words without what introduces, adds up or approximates.</summary>
    internal static string Core(string lead)
    {
        var text = lead.AsSpan();
        while (Trim(ref text, Openers, atStart: true)) { }
        while (Trim(ref text, Closers, atStart: false)) { }
        return text.ToString();
    }

    /// <summary>The words that tell one noun from another.</summary>
    internal static string Telling(string label)
    {
        foreach (var word in Generic)
            if (label.Contains(word, StringComparison.Ordinal))
                label = label.Replace(word, "·", StringComparison.Ordinal);
        return label;
    }

    /// <summary>How many characters of running text two labels share, those that tell nothing left out.</summary>
    internal static int Shared(string one, string other)
    {
        (one, other) = (Telling(one), Telling(other));
        if (one.Length > 40)
            one = one[^40..];
        if (other.Length > 40)
            other = other[^40..];
        var best = 0;
        Span<int> row = stackalloc int[other.Length + 1];
        foreach (var c in one)
            for (var j = other.Length; j > 0; j--)
            {
                row[j] = c == other[j - 1] && c is not ('·' or ',' or ' ') ? row[j - 1] + 1 : 0;
                best = Math.Max(best, row[j]);
            }

        return best;
    }

    private static bool Trim(ref ReadOnlySpan<char> text, string[] words, bool atStart)
    {
        if (atStart && Whole.Contains(text[..Math.Min(2, text.Length)].ToString()))
            return false;
        foreach (var word in words)
            if (text.Length > word.Length && (atStart ? text.StartsWith(word) : text.EndsWith(word)))
            {
                text = atStart ? text[word.Length..] : text[..^word.Length];
                return true;
            }

        return false;
    }
}
