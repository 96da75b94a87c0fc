using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>类别 — outcomes that exclude each other, so that a list of them divides what it is a list of.</summary>
internal sealed record Family(string Name, string[] Members, string[] Remainders)
{
    /// <summary>The families of law-based government. With a remainder listed (保留, 不合格), nothing may be left out.</summary>
    internal static readonly Family[] All =
    [
        new(
            "清理结果",
            ["废止", "修改", "修订", "保留", "失效", "继续有效", "重新公布", "拟修改", "拟废止"],
            ["保留", "继续有效"]
        ),
        new(
            "等次",
            ["优秀", "良好", "中等", "合格", "及格", "不合格", "不及格", "基本合格", "较差", "达标", "不达标", "一般"],
            ["不合格", "不及格", "较差", "不达标"]
        ),
        new(
            "复议结果",
            [
                "维持",
                "撤销",
                "变更",
                "确认违法",
                "责令履行",
                "责令重作",
                "驳回",
                "终止",
                "调解",
                "撤回",
                "移送",
                "不予受理",
                "和解",
            ],
            ["其他"]
        ),
        new(
            "诉讼结果",
            ["胜诉", "败诉", "撤诉", "待审", "未审结", "未结", "调解", "审理中", "维持"],
            ["待审", "未审结", "未结", "审理中"]
        ),
        new("许可结果", ["准予许可", "不予许可", "许可", "撤销许可"], ["不予许可"]),
        new("满意程度", ["非常满意", "满意", "基本满意", "不满意", "不评价"], ["不满意"]),
        new("性别", ["男", "女"], ["女"]),
        new("用工", ["专职", "兼职"], ["兼职"]),
        new("政府信息公开答复", ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理"], ["其他处理"]),
    ];

    /// <summary>The family that every one of the labels names a member of.</summary>
    internal static Family? Of(IReadOnlyList<Mention> parts) =>
        parts.Count < 2 ? null : Array.Find(All, f => parts.All(p => f.Names(p)));

    internal bool Names(Mention mention)
    {
        var label = Words.Core(mention.Lead);
        return Array.Exists(
            Members,
            m =>
                (label.Length <= m.Length + 5 && label.StartsWith(m, StringComparison.Ordinal))
                || (label.Length <= m.Length + 2 && label.EndsWith(m, StringComparison.Ordinal))
        );
    }

    /// <summary>Whether what is left over is listed too, so that the parts must be the whole.</summary>
    internal bool IsComplete(IReadOnlyList<Mention> parts) =>
        parts.Any(p => Array.Exists(Remainders, r => Words.Core(p.Lead).Contains(r, StringComparison.Ordinal)))
        && parts.Any(p => !Array.Exists(Remainders, r => Words.Core(p.Lead).Contains(r, StringComparison.Ordinal)));
}
