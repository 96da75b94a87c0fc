using Fazhi.Figures;
using Fazhi.Matters;
using I = Fazhi.Mechanisms.Dialogue.EnterpriseIssueStage;

namespace Fazhi.Mechanisms.Dialogue;

/// <summary>政商沙龙指标 — an enterprise that came several times is one; an issue is solved when the enterprise has said so.</summary>
public static class DialogueIndicators
{
    public static RowIndicator<DialogueEvent> Activities { get; } =
        new("dialogue.activities", "政商沙龙活动", "次", "举行日期在报告期内的政商沙龙、座谈会、企业现场交流，取消、作废的不计。",
            (m, p) => m.Stage == DialogueEventStage.Held && m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static RowIndicator<DialogueEvent> Enterprises { get; } =
        new("dialogue.enterprises", "参与企业", "家", "报告期内政商沙龙活动的到场企业，按统一社会信用代码计，同一企业多次参加的计一家；家次另计。",
            (m, p) => m.Stage == DialogueEventStage.Held && m.HeldOn >= p.From && m.HeldOn <= p.To)
        {
            Aggregate = Aggregate.Distinct,
            Values = m => m.Codes,
            Form = FigureForm.Over,
        };

    public static RowIndicator<DialogueEvent> Attendances { get; } =
        new("dialogue.attendances", "参与企业家次", "家次", "报告期内政商沙龙活动的到场企业之和，同一企业每参加一次计一次。",
            (m, p) => m.Stage == DialogueEventStage.Held && m.HeldOn >= p.From && m.HeldOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.Enterprises,
        };

    public static RowIndicator<DialogueEvent> PlannedOnes { get; } =
        new("dialogue.activities_planned", "计划以内的活动", "次", "政商沙龙活动中，列入年度计划的。",
            (m, p) => m.Stage == DialogueEventStage.Held && m.IsPlanned && m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static SpreadIndicator<DialogueEvent> ByKind { get; } =
        new("dialogue.activities_by_kind", "政商沙龙活动按形式分布", "次", "政商沙龙活动，按形式划分。", Activities, m => m.Kind.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<DialogueKind>(code)),
        };

    public static RowIndicator<EnterpriseIssue> Collected { get; } =
        new("dialogue.issues", "收集企业问题", "个", "报告期内收集的企业问题，撤回和不属于受理范围的不计。",
            (m, p) => m.OpenedOn >= p.From && m.OpenedOn <= p.To && m.Stage != I.Withdrawn && m.Stage != I.Declined);

    public static RowIndicator<EnterpriseIssue> Solved { get; } =
        new("dialogue.issues_solved", "解决企业问题", "个", "报告期内反馈已经解决、并由企业确认的企业问题，按企业确认的日期计；承办单位自己说解决的不计。",
            (m, p) => m.Stage == I.Solved && m.ConfirmedOn >= p.From && m.ConfirmedOn <= p.To);

    public static RowIndicator<EnterpriseIssue> Due { get; } =
        new("dialogue.issues_due", "应当反馈的企业问题", "个", "首次答复期限在报告期内的企业问题，撤回的不计。",
            (m, p) => m.FirstDueOn >= p.From && m.FirstDueOn <= p.To && m.Stage != I.Withdrawn);

    public static RowIndicator<EnterpriseIssue> InTime { get; } =
        new("dialogue.issues_in_time", "按期反馈的企业问题", "个", "应当反馈的企业问题中，在首次答复期限以内反馈、没有被企业退回的。",
            (m, p) => m.FirstDueOn >= p.From && m.FirstDueOn <= p.To && m.FirstAnsweredOn <= m.FirstDueOn && m.SentBack == 0 && m.Stage != I.Withdrawn);

    public static RatioIndicator InTimeRate { get; } = new("dialogue.issues_in_time_rate", "企业问题按期反馈率", "按期反馈的企业问题占应当反馈的企业问题的比例。", InTime, Due);

    public static RowIndicator<CaseArticle> Articles { get; } =
        new("dialogue.articles", "政商沙龙典型案例", "篇", "发布日期在报告期内、在媒体平台发布的政商沙龙典型案例，转载的不计。",
            (m, p) => m.Stage == RecordStage.Recorded && m.PublishedOn >= p.From && m.PublishedOn <= p.To);

    public static IReadOnlyList<Indicator> All { get; } =
        [Activities, Enterprises, Attendances, PlannedOnes, ByKind, Collected, Solved, Due, InTime, InTimeRate, Articles];
}

/// <summary>政商沙龙 — the year's plan, the events, who came, what they asked and whether it was solved, and what may and may not be done between officials and enterprises.</summary>
public sealed class DialogueMechanism : Mechanism
{
    public override string Name => "政商沙龙";

    public override string Section => "一（二）2";

    public override string Lead => "制定年度计划，预告和举行活动，收集、交办、反馈企业问题，公布政商交往正负清单。";

    public override string Icon => "messages";

    public override IReadOnlyList<string> Headlines => ["dialogue.activities", "dialogue.issues_solved"];

    public override IReadOnlyList<MatterType> Types { get; } =
        [new DialoguePlanType(), new DialogueEventType(), new EventSignUpType(), new EnterpriseIssueType(), new CaseArticleType(), new ConductListType()];

    public override IReadOnlyList<Indicator> Indicators => DialogueIndicators.All;
}
