using Fazhi.Figures;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>规范性文件指标 — figures of normative documents; a clean-up counts in the period its result is published.</summary>
public static class NormativeIndicators
{
    public static RowIndicator<NormativeDocument> Filed { get; } =
        new(
            "normative.filed",
            "报送上级备案行政规范性文件",
            "件",
            "报告期内向上一级行政机关报送备案的行政规范性文件；部门文件报县人民政府备案的不计。",
            (m, p) => m.FiledWith == FilingAuthority.Prefecture && m.FiledOn >= p.From && m.FiledOn <= p.To
        );

    public static RowIndicator<NormativeDocument> FiledWithCounty { get; } =
        new(
            "normative.filed_with_county",
            "报送县政府备案行政规范性文件",
            "件",
            "报告期内部门、乡镇向县人民政府报送备案的行政规范性文件。",
            (m, p) => m.FiledWith == FilingAuthority.County && m.FiledOn >= p.From && m.FiledOn <= p.To
        );

    public static RowIndicator<NormativeDocument> ReportedToCongress { get; } =
        new(
            "normative.reported_to_congress",
            "报县人大常委会备案行政规范性文件",
            "件",
            "报告期内向县人民代表大会常务委员会报送备案的行政规范性文件。",
            (m, p) => m.ReportedToCongressOn >= p.From && m.ReportedToCongressOn <= p.To
        );

    public static RowIndicator<NormativeDocument> Published { get; } =
        new(
            "normative.published",
            "制定公布行政规范性文件",
            "件",
            "公布日期在报告期内的行政规范性文件，不论其后是否废止或者失效。",
            (m, p) => m.PublishedOn >= p.From && m.PublishedOn <= p.To
        );

    public static RowIndicator<NormativeDocument> LegalityReviewed { get; } =
        new(
            "normative.legality_reviewed",
            "合法性审核行政规范性文件",
            "件",
            "最近一次合法性审核意见在报告期内出具的行政规范性文件，一件多次审核的计一件。",
            (m, p) => m.LegalityReviewedOn >= p.From && m.LegalityReviewedOn <= p.To
        );

    public static RowIndicator<NormativeDocument> Consulted { get; } =
        new(
            "normative.consulted",
            "公开征求意见的行政规范性文件",
            "件",
            "报告期内反馈意见采纳情况的行政规范性文件。",
            (m, p) => m.ConsultationClosedOn >= p.From && m.ConsultationClosedOn <= p.To
        );

    public static RowIndicator<NormativeDocument> InForce { get; } =
        new(
            "normative.in_force",
            "现行有效行政规范性文件",
            "件",
            "报告期末已经施行、尚未废止、失效也未被上级撤销的行政规范性文件。",
            (m, p) =>
                m.EffectiveFrom <= p.To
                && (m.RepealedOn == null || m.RepealedOn > p.To)
                && (m.LapsedOn == null || m.LapsedOn > p.To)
                && (m.RevokedOn == null || m.RevokedOn > p.To)
        )
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<CleanUpItem> Reviewed { get; } =
        new(
            "normative.reviewed",
            "清理行政规范性文件",
            "件",
            "清理结果在报告期内公布的各次清理所列文件。",
            (m, p) => m.ResultPublishedOn >= p.From && m.ResultPublishedOn <= p.To
        );

    public static RowIndicator<CleanUpItem> Kept { get; } =
        new(
            "normative.kept",
            "清理后保留",
            "件",
            "清理结果在报告期内公布、结论为保留的文件。",
            (m, p) => m.Outcome == CleanUpOutcome.Keep && m.ResultPublishedOn >= p.From && m.ResultPublishedOn <= p.To
        );

    public static RowIndicator<CleanUpItem> Repealed { get; } =
        new(
            "normative.repealed",
            "清理后废止",
            "件",
            "清理结果在报告期内公布、结论为废止的文件；清理以外单独废止的不计。",
            (m, p) => m.Outcome == CleanUpOutcome.Repeal && m.ResultPublishedOn >= p.From && m.ResultPublishedOn <= p.To
        );

    public static RowIndicator<CleanUpItem> Amended { get; } =
        new(
            "normative.amended",
            "清理后修改",
            "件",
            "清理结果在报告期内公布、结论为修改的文件，不论是否已经修改完毕。",
            (m, p) => m.Outcome == CleanUpOutcome.Amend && m.ResultPublishedOn >= p.From && m.ResultPublishedOn <= p.To
        );

    public static RowIndicator<CleanUpItem> Lapsed { get; } =
        new(
            "normative.lapsed",
            "清理后宣布失效",
            "件",
            "清理结果在报告期内公布、结论为宣布失效的文件；有效期届满自动失效的不计。",
            (m, p) => m.Outcome == CleanUpOutcome.Lapse && m.ResultPublishedOn >= p.From && m.ResultPublishedOn <= p.To
        );

    public static SpreadIndicator<NormativeDocument> ByOrgan { get; } =
        new(
            "normative.published_by_organ",
            "制定公布行政规范性文件按起草单位分布",
            "件",
            "公布日期在报告期内的行政规范性文件，按起草单位划分。",
            Published,
            m => m.Organ
        );

    public static SpreadIndicator<CleanUpItem> ReviewedByOrgan { get; } =
        new(
            "normative.reviewed_by_organ",
            "清理行政规范性文件按起草单位分布",
            "件",
            "清理结果在报告期内公布的文件，按起草单位划分。",
            Reviewed,
            m => m.Organ
        );

    public static IReadOnlyList<Indicator> All { get; } =
        [
            Published,
            LegalityReviewed,
            Consulted,
            Filed,
            FiledWithCounty,
            ReportedToCongress,
            InForce,
            Reviewed,
            Kept,
            Repealed,
            Amended,
            Lapsed,
            ByOrgan,
            ReviewedByOrgan,
        ];
}
