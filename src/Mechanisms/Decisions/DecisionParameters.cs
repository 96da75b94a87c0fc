using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>重大行政决策参数 — what the national regulation leaves open. The text of the provincial rule (黑龙江省政府令2021年第4号) beyond its fifth article wasn't found: where it fixes a number, the county sets it.</summary>
public static class DecisionParameters
{
    private const string Unread = "《黑龙江省重大行政决策程序暂行规定》第六条以后的全文未查到，省里有规定的请按规定设定。";

    public static Parameter<int> CatalogueBy { get; } =
        new("decisions.catalogue-by", "公布年度目录的期限", 120, "日（自1月1日起）",
            $"省暂行规定第三条要求每年编制目录，没有查到几月以前公布；2025年绥滨县3月19日、金林区4月11日公布，默认值为管理目标。{Unread}", n => n is >= 1 and <= 365);

    public static Parameter<int> ProposalDays { get; } =
        new("decisions.proposal-days", "研究论证决策建议的期限", 30, "日", $"条例第十条没有规定日数，默认值为管理目标。{Unread}", n => n is >= 1 and <= 365);

    public static Parameter<int> CommentDays { get; } =
        new("decisions.comment-days", "公开征求意见最短期限", 30, "日", "条例第十五条：一般不少于30日；因情况紧急等原因需要缩短的，公开征求意见时说明。不得低于30日。", n => n is >= 30 and <= 365);

    public static Parameter<int> FeedbackDays { get; } =
        new("decisions.feedback-days", "征求意见期满后反馈采纳情况的期限", 15, "日", $"条例第十八条没有规定日数，默认值为管理目标。{Unread}", n => n is >= 1 and <= 365);

    public static Parameter<int> HearingDays { get; } =
        new("decisions.hearing-days", "听证材料提前送达", 7, "日", "条例第十六条：听证会材料应当召开听证会7日前送达。不得低于7日。", n => n is >= 7 and <= 60);

    public static Parameter<int> ExpertsAtLeast { get; } =
        new("decisions.experts-at-least", "论证专家最少人数", 3, "人", $"条例没有规定人数；默认值为管理目标。{Unread}", n => n is >= 1 and <= 50);

    public static Parameter<int> ReviewDaysAtLeast { get; } =
        new("decisions.review-days-at-least", "合法性审查时间最少", 7, "个工作日", "条例第二十六条：送请合法性审查应当保证必要的审查时间，一般不少于7个工作日。不得低于7个工作日。", n => n is >= 7 and <= 30);

    public static Parameter<int> ReviewDays { get; } =
        new("decisions.review-days", "出具合法性审查意见的期限", 15, "个工作日", $"条例没有规定最长时间；默认值参照行政规范性文件合法性审核的15个工作日。{Unread}", n => n is >= 7 and <= 60);

    public static Parameter<int> PublishDays { get; } =
        new("decisions.publish-days", "报告党委后公布的期限", 20, "日", $"条例第三十二条只规定及时公布，没有规定日数；默认值为管理目标。{Unread}", n => n is >= 1 and <= 180);

    public static Parameter<int> ProblemDays { get; } =
        new("decisions.problem-days", "处理执行中重大问题的期限", 15, "日", $"条例第三十五条没有规定日数；默认值为管理目标。{Unread}", n => n is >= 1 and <= 180);

    public static Parameter<int> SuspensionDays { get; } =
        new("decisions.suspension-days", "中止执行后作出处理的期限", 60, "日", $"条例第三十七条没有规定日数；默认值为管理目标。{Unread}", n => n is >= 1 and <= 365);

    public static Parameter<int> ArchiveDays { get; } =
        new("decisions.archive-days", "归档期限", 30, "日", $"条例第三十三条只规定及时完整归档，没有规定日数；默认值为管理目标。{Unread}", n => n is >= 1 and <= 365);

    public static Parameter<string> ListedTakeAll { get; } =
        new("decisions.listed-take-all-steps", "列入目录的决策是否一律经过全部五个程序", "是", "",
            "省内各县公布的目录都要求列入目录的事项履行公众参与、专家论证、风险评估、合法性审查和集体讨论决定五个程序（绥滨县、金林区2025年目录）；改为“否”的，只按条例第十九条、第二十二条的情形论证和评估。",
            v => v is "是" or "否");
}
