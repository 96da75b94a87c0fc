using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>等次 — grades in order, so that 及格以上 and 优良 count several of them together.</summary>
internal static class Grades
{
    private static readonly string[][] BestFirst =
    [
        ["优秀", "优"],
        ["良好", "良"],
        ["中等", "较好"],
        ["合格", "及格", "达标", "一般", "称职"],
        ["基本合格", "基本称职"],
        ["不合格", "不及格", "不达标", "较差", "差", "不称职"],
    ];

    /// <summary>The figures of a list of grades at or above the one a subject names, or null when it names none or nothing lists them.</summary>
    internal static IReadOnlyList<Mention>? AtLeast(string subject, Mention before)
    {
        var lowest =
            subject.Contains("优良", StringComparison.Ordinal) ? 1
            : subject.EndsWith("以上", StringComparison.Ordinal) || subject.Length == 2
                ? Rank(subject.Replace("以上", "", StringComparison.Ordinal).TrimEnd('及'))
            : -1;
        if (lowest < 0)
            return null;
        var graded = Review.Earlier(before).Where(m => Rank(m.Core) >= 0).ToList();
        var taken = graded.Where(m => Rank(m.Core) <= lowest).Reverse().ToList();
        return graded.Count > 1 && taken.Count > 0 ? taken : null;
    }

    /// <summary>How far below the best a label's grade is, 0 for the best, or -1 when it names none: 评定优秀案卷 is 0.</summary>
    internal static int Rank(string label)
    {
        // The worse first, as 不合格 contains 合格.
        for (var rank = BestFirst.Length - 1; label.Length is > 0 and <= 10 && rank >= 0; rank--)
            if (
                Array.Exists(
                    BestFirst[rank],
                    name => name.Length > 1 ? label.Contains(name, StringComparison.Ordinal) : label == name
                )
            )
                return rank;
        return -1;
    }
}
