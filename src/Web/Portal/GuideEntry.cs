using Fazhi.Matters;
using Fazhi.Texts;

namespace Fazhi.Web.Portal;

/// <summary>网站指南 — something this site offers besides its matters, found by the words people have for it.</summary>
/// <param name="Href">Where it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Says">What one can do there, one sentence.</param>
/// <param name="Words">What people also call it.</param>
public sealed record GuideEntry(string Href, string Name, string Says, params IReadOnlyList<string> Words)
{
    private static readonly IReadOnlyList<GuideEntry> Before =
    [
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
    ];

    private static readonly IReadOnlyList<GuideEntry> After =
    [
        new("/figures", "数字", "各项工作的年度数字和口径。", "统计", "指标", "数据", "多少"),
        new(Site.Registers, "公开名录", "依法公开的各类事项和名册。", "名册", "名单", "公示", "公开"),
        new("/audit", "核对报告里的数字", "粘贴一段文字，查它的数字前后是否相符。", "核对", "校核", "算错"),
        new("/ledger", "台账", "每一次办理的记录，任何人可以校验。", "存证", "校验", "区块链", "指纹", "检查点"),
    ];

    /// <summary>What fits a query: by its name, or by a word that stands in the query or begins with it.</summary>
    internal static IReadOnlyList<GuideEntry> Find(MatterTypes types, string query) =>
        Wording.Measure(query) < 2
            ? []
            :
            [
                .. All(types)
                    .Where(e =>
                        Wording.Contains(e.Name, query)
                        || e.Words.Any(w => Wording.Contains(query, w) || Wording.Contains(w, query))
                    ),
            ];

    private static IEnumerable<GuideEntry> All(MatterTypes types) =>
        types
            .Applications.Select(a => new GuideEntry($"/apply/{a.Slug}", a.Title, a.Says, a.Words))
            .Concat(Before)
            .Concat(types.Newest.Where(t => t.Disclosure is not null).Select(Register))
            .Concat(After);

    private static GuideEntry Register(MatterType type) =>
        new(Site.List(type), Site.TitleOf(type), Sentence(type.Face.Place), type.Face.Place.Words);

    private static string Sentence(PublicPlace place) => place.Says.Length > 0 ? place.Says + "。" : place.Lead;
}
