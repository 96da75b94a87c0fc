using System.Buffers;

namespace Fazhi.Auditor.Prose;

/// <summary>词 — the small vocabulary of reports that says how figures hang together.</summary>
internal static class Words
{
    private const int LongestLabel = 200;

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

    internal static readonly SearchValues<string> Stock = Set("结转", "含上", "旧存", "上期存", "上年存", "存案", "旧案");
    internal static readonly SearchValues<string> Adjusted = Set("调整", "修订", "更正", "口径", "核减", "核增", "订正");

    // They name a count but not what is counted.
    private static readonly string[] Generic = List(
        "案件总数 总数 总量 总额 数量 案件 全部 全省 全市 全县 全区 全国 全年 本年 全镇 全乡 比例 比重 数 占 的 总 共 所有 件 人 了 各类 各 已 等"
    );

    private static readonly string[] Openers = List(
        "其中 包括 包含 涵盖 含 分别为 分别是 分别 分为 即 共计 总计 合计 累计 共有 总共 共 已经 已 有 为 达到 达 约 近 超过 超 计 全年 当年 本年度 本年 今年 年内 截至目前 目前 现有 另有 另 还 以及 和 与 的 : ( 一是 二是 三是 四是 五是"
    );

    // Words that only look as if they began with an opener.
    private static readonly SearchValues<string> Whole = Set(
        List("约谈 共享 共青 共治 共建 有效 有关 为民 为企 近郊 计划 计生 达标 还款 另案 即办 即时 为群 为农 与会 和解 和谐 有奖")
    );

    private static readonly string[] Closers = List(
        "共计 总计 合计 累计 共有 总共 共 已 达到 达 约 近 超过 超 逾 为 是 有 了 各 计 ("
    );

    private static readonly SearchValues<char> OpenerStarts = Firsts(Openers, last: false);
    private static readonly SearchValues<char> CloserEnds = Firsts(Closers, last: true);
    private static readonly SearchValues<string> Generics = Set(Generic);

    private static SearchValues<string> Set(params string[] words) => SearchValues.Create(words, StringComparison.Ordinal);

    internal static bool ContainsAny(string text, SearchValues<string> words) => text.AsSpan().ContainsAny(words);

    /// <summary>The words without what introduces, adds up or approximates.</summary>
    internal static string Core(string lead)
    {
        var text = lead.AsSpan().Trim(' ');
        while (Trim(ref text, atStart: true))
            text = text.TrimStart(' ');
        while (Trim(ref text, atStart: false))
            text = text.TrimEnd(' ');
        return text.Length == lead.Length ? lead : text.ToString();
    }

    /// <summary>The words that tell one noun from another.</summary>
    internal static string Telling(string label)
    {
        // No name is as long as this; what stands right before the figure tells most.
        if (label.Length > LongestLabel)
            label = label[^LongestLabel..];
        if (!label.AsSpan().ContainsAny(Generics))
            return label;
        foreach (var word in Generic)
            label = label.Replace(word, "·", StringComparison.Ordinal);
        return label;
    }

    /// <summary>How many characters of running text two labels share, those that tell nothing left out.</summary>
    internal static int Shared(string words, Mention mention) => Common(Telling(words), mention.Told);

    /// <summary>The same of two figures' labels.</summary>
    internal static int Shared(Mention one, Mention other) => Common(one.Told, other.Told);

    /// <summary>The same of texts that only tell.</summary>
    internal static int Common(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        const int longest = 40;
        one = one[Math.Max(0, one.Length - longest)..];
        other = other[Math.Max(0, other.Length - longest)..];
        var best = 0;
        Span<int> row = stackalloc int[longest + 1];
        foreach (var c in one)
            for (var j = other.Length; j > 0; j--)
            {
                row[j] = c == other[j - 1] && c is not ('·' or ',' or ' ') ? row[j - 1] + 1 : 0;
                best = Math.Max(best, row[j]);
            }

        return best;
    }

    private static string[] List(string words) => words.Split(' ');

    private static SearchValues<char> Firsts(string[] words, bool last) =>
        SearchValues.Create([.. words.Select(w => last ? w[^1] : w[0]).Distinct()]);

    private static bool Trim(ref ReadOnlySpan<char> text, bool atStart)
    {
        if (text.IsEmpty || !(atStart ? OpenerStarts : CloserEnds).Contains(atStart ? text[0] : text[^1]))
            return false;
        if (atStart && text[..Math.Min(2, text.Length)].ContainsAny(Whole))
            return false;
        foreach (var word in atStart ? Openers : Closers)
            if (text.Length > word.Length && (atStart ? text.StartsWith(word) : text.EndsWith(word)))
            {
                text = atStart ? text[word.Length..] : text[..^word.Length];
                return true;
            }

        return false;
    }
}
