using Fazhi.Texts;

namespace Fazhi.Web.Portal;

/// <summary>网站指南 — something this site offers besides its matters, found by the words people have for it.</summary>
/// <param name="Href">Where it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Says">What one can do there, one sentence.</param>
/// <param name="Words">What people also call it.</param>
public sealed record GuideEntry(string Href, string Name, string Says, params IReadOnlyList<string> Words)
{
    private static readonly IReadOnlyList<GuideEntry> All =
    [
        new(
            "/apply/reconsideration",
            "申请行政复议",
            "对行政机关的决定不服，六十日内提出，不收费。",
            "复议",
            "不服",
            "处罚",
            "罚款",
            "申诉",
            "行政许可",
            "征收",
            "工伤认定",
            "信息公开"
        ),
        new(
            "/apply/mediation",
            "申请人民调解",
            "和别人有纠纷，请调解组织调解，不收费。",
            "调解",
            "纠纷",
            "邻里",
            "欠款",
            "讨薪",
            "离婚",
            "宅基地",
            "赔偿",
            "物业"
        ),
        new(
            "/follow",
            "查办理进度",
            "凭受理编号和查询码看办到哪一步，补材料，取文书。",
            "进度",
            "受理编号",
            "查询码",
            "补正",
            "我的申请"
        ),
        new("/deadline", "期限计算", "从哪天算起、几个工作日，逐日说明。", "期限", "工作日", "几天", "届满", "到期"),
        new("/documents", "规范性文件库", "全文、是否有效、修改和清理的情况。", "文件", "规定", "办法", "政策", "废止", "红头"),
        new("/reconsiderations", "审结的行政复议案件", "已经公开的案件和结果。", "复议", "案件", "结果"),
        new("/organisations", "人民调解组织", "全县的调解委员会和联系电话。", "调解", "调委会", "司法所"),
        new("/reports", "年度报告", "法治政府建设年度报告，每个数字都能打开。", "报告", "年报", "总结", "法治政府"),
        new("/figures", "数字", "各项工作的年度数字和口径。", "统计", "指标", "数据", "多少"),
        new("/audit", "核对报告里的数字", "粘贴一段文字，查它的数字前后是否相符。", "核对", "校核", "算错"),
        new("/ledger", "台账", "每一次办理的记录，任何人可以校验。", "存证", "校验", "区块链", "指纹", "检查点"),
    ];

    /// <summary>What fits a query: by its name, or by a word that stands in the query or begins with it.</summary>
    internal static IReadOnlyList<GuideEntry> Find(string query) =>
        Wording.Measure(query) < 2
            ? []
            :
            [
                .. All.Where(e =>
                    Wording.Contains(e.Name, query) || e.Words.Any(w => Wording.Contains(query, w) || Wording.Contains(w, query))
                ),
            ];
}
