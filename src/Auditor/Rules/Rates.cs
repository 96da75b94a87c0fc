using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>率 — what a rate divides by what: the words by which its part and its base are known.</summary>
internal sealed class Rate
{
    // Names of the rate without 率; words of the figure that is counted; words of the figure it is counted out of.
    private static readonly Rate[] Known =
    [
        new("通过 过关", "通过 合格 及格", "参加 参考 考试 报名 报考 应考 实考 考核 人"),
        new("及格", "及格", "参加 参考 考试 抽取 评查 案卷"),
        new("合格 达标", "合格 达标", "抽查 抽取 抽检 评查 检测 检查 案卷 参加 参考 参评 考试 实考 应考 批次 送检"),
        new("不合格", "不合格", "抽查 抽取 抽检 检测 检查 送检 批次"),
        new("优秀", "优秀", "抽查 抽取 评查 案卷 参加 考核"),
        new(
            "办结 结案 审结 办毕",
            "办结 结案 审结 已办 办理完毕 办毕",
            "受理 收到 接收 承办 交办 转办 接到 诉求 工单 立案 案件 提案 建议 登记 应办 新收 申请 事项"
        ),
        new("办理", "办理 已办", "受理 收到 接收 承办 交办 转办 接到 诉求 工单 应办"),
        new("查处", "查处", "受理 接到 收到 发现 立案 举报"),
        new("整改 整改完成 销号 整治", "整改 完成 销号", "发现 问题 排查 隐患 反馈 查出 交办 下发"),
        new("采纳 采用", "采纳 采用 吸收", "提出 收到 收集 征集 意见 建议"),
        new("受理", "受理", "收到 新收 申请 接收 接到 收件"),
        new("成功 调成 调解成功 调处成功", "成功 达成 调成", "调解 调处 化解 纠纷 受理"),
        new("化解 调解 调处 实质性化解", "化解 调解 调处", "排查 受理 纠纷 矛盾 发生 审结 办结 案件 收到"),
        new("纠错 直接纠错 综合纠错 纠正", "纠错 纠正 撤销 确认违法 责令", "审结 办结 结案 受理 审理 复议"),
        new("维持", "维持", "审结 办结 结案 受理 审理"),
        new("败诉", "败诉", "结案 审结 应诉 诉讼 判决 案件 办结"),
        new("胜诉", "胜诉", "结案 审结 应诉 诉讼 判决 案件 办结"),
        new("出庭 出庭应诉 应诉", "出庭", "开庭 应诉 案件 应出庭 诉讼"),
        new("满意", "满意", "回访 评价 测评 参评 调查 访问 问卷"),
        new("覆盖", "覆盖", "共有 全县 应"),
        new("参考 参训 参与 到课", "参考 参加 参训 参与 实考", "应考 应参 应训 报名"),
        new("备案 报备", "备案 报备", "应备案 应报 制定 印发 出台"),
        new("回复 答复 响应 反馈", "回复 答复 响应 反馈", "收到 接收 受理 留言 诉求 申请"),
        new("持证 持证上岗", "持证", "执法人员 在岗 人员"),
        new("履行 履约 执行", "履行 履约 执行", "达成 协议 生效 判决 应"),
        new("签约", "签约", "应签 户 人"),
        new("录用 入选 获批", "录用 入选 获批", "报送 申报 上报"),
    ];

    private static readonly string[] Vague = "案件 人员 事项 意见 建议 问题 案卷 纠纷 矛盾 申请".Split(' ');

    // They count only what fell due, which nobody states: 按期办结率.
    private static readonly string[] Qualifiers =
        "审限 期内 按期 按时 限时 及时 如期 期限内 准时 提前 一次 当场 现场 首次 法定".Split(' ');

    private static readonly string[] Counted = "套数 份数 卷数 户数 台数 件数 人数 次数 宗数 起数 个数 家数 数量 数".Split(' ');

    private static readonly string[] Combined = "综合 调撤 和撤 调解撤诉 实质化解".Split(' ');

    private static readonly string[] Refusals = "不捕 不诉 不起诉 不批捕 不批准 不予 未成年人不".Split(' ');

    // How content people are, or how many know: no whole number of the text is their base.
    private static readonly string[] Surveys = (
        "满意 知晓 覆盖 参与 响应 公示 公开 及时 准确 好评 支持 普及 群众 认可 在线 上线 网办 可办 压缩"
    ).Split(' ');

    // Reckoned by statisticians from what no report prints beside them.
    private static readonly string[] Indicators = (
        "债务 失业 就业 城镇化 出生 死亡 增长 入学 升学 巩固 普及 羁押 贡献 不良 利用 使用 空置 绿化 森林 执行到位 到位 终本 "
        + "上诉 申诉 服判 息诉 采信 万人 人均 自给 负担 杠杆 利润 负债"
    ).Split(' ');

    // More of these than there are can't be; 完成率 and 增长率 may well exceed 100%.
    private static readonly string[] AtMostAll =
        "合格 通过 及格 优秀 满意 采纳 败诉 胜诉 出庭 成功 知晓 覆盖 持证 整改 公示 优良".Split(' ');

    private readonly string[] names;
    private readonly string[] parts;
    private readonly string[] bases;

    private Rate(string names, string parts, string bases) =>
        (this.names, this.parts, this.bases) = (names.Split(' '), parts.Split(' '), bases.Length == 0 ? [] : bases.Split(' '));

    internal string Name => names[0];

    internal bool IsKnown => bases.Length > 0;

    /// <summary>The rate named right before 率, made up from its last two characters when it isn't a known one.</summary>
    internal static Rate? Of(string lead)
    {
        var end = IsProportion(lead) ? lead.LastIndexOf("比例", StringComparison.Ordinal) : lead.LastIndexOf('率');
        if (end < 2)
            return null;
        var name = lead[..end];
        // 配租套数比例 is the 配租率.
        foreach (var counted in Counted)
            if (name.EndsWith(counted, StringComparison.Ordinal))
                name = name[..^counted.Length];
        if (name.Length < 2)
            return null;
        Rate? best = null;
        var longest = 0;
        foreach (var rate in Known)
        foreach (var word in rate.names)
            if (word.Length > longest && name.EndsWith(word, StringComparison.Ordinal))
                (best, longest) = (rate, word.Length);
        return best ?? new Rate(name, name[^2..], "");
    }

    /// <summary>Whether what is said is a rate without its name: 配租套数比例为; 占…的比例 is a share.</summary>
    internal static bool IsProportion(string lead) =>
        !lead.Contains('率') && !lead.Contains('占') && lead.LastIndexOf("比例", StringComparison.Ordinal) > 1;

    internal static bool IsQualified(string lead) => Has(lead, Qualifiers);

    /// <summary>Whether it counts several outcomes together: 综合化解率, 调撤率.</summary>
    internal static bool IsCombined(string lead) => Has(lead, Combined);

    /// <summary>Whether it counts what was refused out of refused and granted, of which seldom both are stated: 不捕率.</summary>
    internal static bool IsOfRefusals(string lead) => Has(lead, Refusals);

    /// <summary>Whether what is concluded is counted out of what came in and what was left from before.</summary>
    internal bool CountsStock => Name is "办结";

    internal static bool IsIndicator(string lead) => Has(lead, Indicators);

    internal static bool IsSurvey(string lead) => Has(lead, Surveys);

    internal static bool IsAtMostAll(string lead) => Has(lead, AtMostAll);

    // 不合格4卷 isn't a figure of 合格率.
    internal bool IsPart(Mention mention) =>
        Array.Exists(parts, p => Says(mention.Label, p))
        && !Array.Exists(parts, p => Has(mention.Label, ["不" + p, "未" + p, "不予" + p, "无法" + p, "正在" + p, "待" + p]));

    internal bool IsBase(Mention mention) => Has(mention.Label, bases);

    /// <summary>Whether more than 案件 or 人员 says that it is the figure counted out of.</summary>
    internal bool IsSurelyBase(Mention mention) =>
        Array.Exists(bases, b => b.Length > 1 && !Vague.Contains(b) && mention.Label.Contains(b, StringComparison.Ordinal));

    private static bool Has(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));

    // 持有行政执法证 is what 持证 abbreviates.
    private static bool Says(string label, string word)
    {
        if (label.Contains(word, StringComparison.Ordinal))
            return true;
        var first = word.Length == 2 ? label.IndexOf(word[0], StringComparison.Ordinal) : -1;
        return first >= 0 && label.IndexOf(word[1], first) is var second && second > first && second - first <= 8;
    }
}
