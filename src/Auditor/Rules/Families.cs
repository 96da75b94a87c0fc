using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>类别 — outcomes that exclude each other, so that a list of them divides what it is a list of.</summary>
internal sealed class Family
{
    internal const string CleanUp = "清理结果";
    internal const string Grade = "等次";

    /// <summary>The families of law-based government. With a remainder listed (保留, 不合格), nothing may be left out.</summary>
    private static readonly Family[] All =
    [
        new(CleanUp, "废止 修改 修订 保留 取消 合并 失效 宣布失效 继续有效 重新公布 拟修改 拟废止", "保留 继续有效"),
        new(Grade, "优秀 良好 中等 合格 及格 不合格 不及格 基本合格 较差 达标 不达标 一般", "不合格 不及格 较差 不达标"),
        new("复议结果", "维持 撤销 变更 确认违法 责令履行 责令重作 驳回 终止 调解 撤回 移送 不予受理 和解 确认无效", "其他"),
        new("诉讼结果", "胜诉 败诉 撤诉 待审 未审结 未结 调解 审理中 维持", "待审 未审结 未结 审理中"),
        new("受理结果", "受理 不予受理 告知 其他处理 驳回申请", "不予受理"),
        new("许可结果", "准予许可 不予许可 许可 撤销许可", "不予许可"),
        new("满意程度", "非常满意 满意 基本满意 不满意 不评价", "不满意"),
        new("性别", "男 女", "女"),
        new("用工", "专职 兼职", "兼职"),
        new("公开答复", "予以公开 部分公开 不予公开 无法提供 不予处理 其他处理", "其他处理"),
    ];

    private readonly string[] members;
    private readonly string[] remainders;

    private Family(string name, string members, string remainders)
    {
        Name = name;
        this.members = members.Split(' ');
        this.remainders = remainders.Split(' ');
    }

    internal string Name { get; }

    /// <summary>The first family that every one of the labels names a member of.</summary>
    internal static Family? Of(IReadOnlyList<Mention> parts)
    {
        if (parts.Count < 2)
            return null;
        var common = int.MaxValue;
        foreach (var part in parts)
            common &= part.Families;
        return common == 0 ? null : All[int.TrailingZeroCount(common)];
    }

    /// <summary>The families a label names a member of, a bit for each.</summary>
    internal static int Naming(string label)
    {
        var families = 0;
        for (var i = 0; i < All.Length; i++)
            if (All[i].Names(label))
                families |= 1 << i;
        return families;
    }

    /// <summary>Whether two labels name the same outcome: 调解纠纷 and 调解成功 are stages of one, not two that exclude each other.</summary>
    internal static bool AreOneOutcome(Mention one, Mention other)
    {
        var common = one.Families & other.Families;
        if (common == 0)
            return false;
        var family = All[int.TrailingZeroCount(common)];
        return family.Member(one.Core) == family.Member(other.Core);
    }

    internal bool Names(Mention mention) => Names(mention.Core);

    private bool Names(string label) => Member(label) is not null;

    // The longest member a label names: 不予受理, not 受理.
    private string? Member(string label)
    {
        string? named = null;
        label = Bare(label);
        foreach (var m in members)
            if (
                (named is null || m.Length > named.Length)
                && (
                    (label.Length <= m.Length + 5 && label.StartsWith(m, StringComparison.Ordinal))
                    || (label.Length <= m.Length + 2 && label.EndsWith(m, StringComparison.Ordinal))
                )
            )
                named = m;
        return named;
    }

    // 作出维持决定, 判决驳回: the outcome without the act that gives it.
    private static string Bare(string label)
    {
        foreach (var act in (ReadOnlySpan<string>)["作出", "判决", "裁定", "决定"])
            if (label.Length > act.Length + 1 && label.StartsWith(act, StringComparison.Ordinal))
                label = label[act.Length..];
        return
            label.Length > 3
            && (label.EndsWith("决定", StringComparison.Ordinal) || label.EndsWith("判决", StringComparison.Ordinal))
            ? label[..^2]
            : label;
    }

    /// <summary>Whether what is left over is listed too, so that the parts must be the whole.</summary>
    internal bool IsComplete(IReadOnlyList<Mention> parts) => parts.Any(IsRemainder) && !parts.All(IsRemainder);

    private bool IsRemainder(Mention part) => Array.Exists(remainders, r => part.Core.Contains(r, StringComparison.Ordinal));
}
