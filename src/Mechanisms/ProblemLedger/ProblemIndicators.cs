using Fazhi.Figures;
using Fazhi.Matters;
using static Fazhi.Mechanisms.ProblemLedger.FoundProblemStage;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>问题台账指标 — a problem counts in the year it was found; as closed if it is closed by the end of that same period, so that a rate never passes a hundred.</summary>
public static class ProblemIndicators
{
    private static readonly int OfSelfChecks = FoundProblem.Bit(ProblemSource.SelfCheck);

    public static RowIndicator<FoundProblem> CampaignProblems { get; } =
        new("campaign.problems", "专项整治自查问题", "个", "发现日期在报告期内、专项整治自查发现的问题，作废、并入和不予列入的不计。",
            (m, p) => (m.SourceMask & OfSelfChecks) != 0 && m.Stage != Voided && m.Stage != Merged && m.Stage != Dismissed && m.FoundOn >= p.From && m.FoundOn <= p.To);

    public static RowIndicator<FoundProblem> CampaignRectified { get; } =
        new("campaign.rectified", "专项整治完成整改", "个", "专项整治自查问题中，报告期末处于已销号状态的。",
            (m, p) => (m.SourceMask & OfSelfChecks) != 0 && m.FoundOn >= p.From && m.FoundOn <= p.To && (m.VerifiedOn <= p.To || (m.FirstClosedOn <= p.To && (m.FirstReopenedOn == null || m.FirstReopenedOn > p.To))) && m.Stage != Voided && m.Stage != Merged && m.Stage != Dismissed);

    public static RatioIndicator CampaignRate { get; } =
        new("campaign.rectified_rate", "专项整治整改率", "专项整治完成整改占专项整治自查问题的比例。", CampaignRectified, CampaignProblems);

    public static RowIndicator<SelfCheck> SelfChecks { get; } =
        new("campaign.self_checks", "专项整治自查单位", "家", "报送日期在报告期内的自查，一个单位在一次专项整治中计一家次。",
            (m, p) => m.Stage == SelfCheckStage.Returned && m.ReturnedOn >= p.From && m.ReturnedOn <= p.To);

    public static RowIndicator<FoundProblem> All { get; } =
        new("problem.found", "列入台账的问题", "个", "发现日期在报告期内、列入问题台账的问题，不分来源；作废、并入和不予列入的不计，几次检查发现的同一问题计一个。",
            (m, p) => m.Stage != Voided && m.Stage != Merged && m.Stage != Dismissed && m.FoundOn >= p.From && m.FoundOn <= p.To);

    public static RowIndicator<FoundProblem> AllClosed { get; } =
        new("problem.closed", "已经销号的问题", "个", "列入台账的问题中，报告期末处于已销号状态的。",
            (m, p) => m.FoundOn >= p.From && m.FoundOn <= p.To && (m.VerifiedOn <= p.To || (m.FirstClosedOn <= p.To && (m.FirstReopenedOn == null || m.FirstReopenedOn > p.To))) && m.Stage != Voided && m.Stage != Merged && m.Stage != Dismissed);

    public static RatioIndicator ClosedRate { get; } = new("problem.closed_rate", "问题销号率", "已经销号的问题占列入台账的问题的比例。", AllClosed, All);

    public static RowIndicator<FoundProblem> ClosedLate { get; } =
        new("problem.closed_late", "逾期整改的问题", "个", "已经销号的问题中，报告整改完成晚于首次整改期限的。",
            (m, p) => m.Stage == Closed && m.FoundOn >= p.From && m.FoundOn <= p.To && m.VerifiedOn <= p.To && m.RectifiedOn > m.FirstDueOn);

    public static RowIndicator<FoundProblem> Again { get; } =
        new("problem.reopened", "重新列入的问题", "个", "报告期内销号以后首次重新列入的问题，不分哪一年发现。",
            (m, p) => m.Stage != Voided && m.FirstReopenedOn >= p.From && m.FirstReopenedOn <= p.To);

    public static SpreadIndicator<FoundProblem> BySource { get; } =
        new("problem.found_by_source", "列入台账的问题按来源分布", "个", "列入台账的问题，按首个来源划分。", All, m => m.Source.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<ProblemSource>(code)),
        };

    public static IReadOnlyList<Indicator> Every { get; } =
        [CampaignProblems, CampaignRectified, CampaignRate, SelfChecks, All, AllClosed, ClosedRate, ClosedLate, Again, BySource];
}
