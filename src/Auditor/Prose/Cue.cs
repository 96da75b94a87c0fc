using System.Buffers;

namespace Fazhi.Auditor.Prose;

/// <summary>引导词 — what makes the figures after it parts of the one before.</summary>
internal enum Cue
{
    None,

    /// <summary>其中.</summary>
    Among,

    /// <summary>包括、包含、含、涵盖.</summary>
    Including,

    /// <summary>分别为、分为、即、由…组成: nothing is left out.</summary>
    Namely,

    /// <summary>…分别为 behind names of its own: 男、女分别为97名、33名, but also two other things.</summary>
    Respectively,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A parenthesis right behind the figure.</summary>
    Aside,

    /// <summary>…中、…里: parts are picked out of it.</summary>
    OutOf,
}

internal static class Cues
{
    // No cue is without one of these.
    private static readonly SearchValues<char> Hints = SearchValues.Create("其包涵含分即由具划:中里");

    private static readonly string[] IncludingWords = ["包括", "包含", "涵盖", "含"];
    private static readonly string[] NamelyWords =
    [
        "分别为",
        "分别是",
        "分别",
        "分为",
        "分成",
        "即",
        "由",
        "具体为",
        "具体是",
        "划分为",
    ];

    /// <summary>Reads the cue between two figures.</summary>
    /// <param name="gap">The masked text between them, or before the first.</param>
    /// <param name="lead">The part of the gap after its last mark.</param>
    /// <param name="opens">Whether a parenthesis opens in it.</param>
    internal static Cue Read(ReadOnlySpan<char> gap, ReadOnlySpan<char> lead, bool opens)
    {
        // 停车难(182件)、噪声扰民(143件): a label's parenthesis isn't one behind the figure before.
        opens = opens && gap[..gap.LastIndexOf('(')].IndexOfAny(",;:、)") < 0;
        if (!gap.ContainsAny(Hints))
            return opens ? Cue.Aside : Cue.None;
        if (gap.Contains("其中", StringComparison.Ordinal))
            return Cue.Among;
        lead = lead.TrimStart(' ');
        foreach (var word in IncludingWords)
            if (
                lead.StartsWith(word)
                || (gap.IndexOf(word) is var at and >= 0 && at + word.Length < gap.Length && gap[at + word.Length] == ':')
            )
                return Cue.Including;
        if (
            gap.IndexOf("分别") is var apart and >= 0
            && !lead.StartsWith("分别")
            && gap[..apart].TrimEnd(' ') is [.., not (',' or ';' or ':' or '(')]
        )
            return Cue.Respectively;
        foreach (var word in NamelyWords)
            if (lead.StartsWith(word) || (word.StartsWith('分') && gap.Contains(word, StringComparison.Ordinal)))
                return Cue.Namely;
        if (opens)
            return Cue.Aside;
        if (gap.Contains(':'))
            return Cue.Colon;
        var mark = gap.IndexOfAny(",、;");
        return mark > 0 && gap[mark - 1] is '中' or '里' && gap[mark] == ',' ? Cue.OutOf
            : mark < 0 && gap.IndexOfAny('中', '里') is var middle and > 0 && IsOutOf(gap, middle) ? Cue.OutOf
            : Cue.None;
    }

    // 27个执法部门中有涉企检查的: 中 after a noun and before more; not 中心, 中介, 中央.
    private static bool IsOutOf(ReadOnlySpan<char> gap, int at) =>
        at + 1 < gap.Length
        && gap[at + 1] is not ('心' or '介' or '央' or '国' or '小' or '级' or '队' or '医' or '学')
        && gap[at - 1] is not ('其' or '集' or '公');
}
