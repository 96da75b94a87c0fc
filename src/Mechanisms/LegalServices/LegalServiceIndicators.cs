using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>公共法律服务指标 — a case counts as accepted on the day aid is granted; an application that is refused isn't one. A consultation counts when it is answered.</summary>
public static class LegalServiceIndicators
{
    public static RowIndicator<LegalAidCase> Cases { get; } =
        new("aid.cases", "受理法律援助案件", "件", "报告期内受理的法律援助案件，不含值班律师法律帮助。", (m, p) => m.GrantedOn >= p.From && m.GrantedOn <= p.To);

    public static RowIndicator<LegalAidCase> Applications { get; } =
        new("aid.applications", "收到法律援助申请和通知", "件", "报告期内收到的申请、转交的申请和通知辩护、代理；决定给予援助的，另计入受理法律援助案件。", (m, p) => m.ReceivedOn >= p.From && m.ReceivedOn <= p.To);

    public static RowIndicator<LegalAidCase> Refusals { get; } =
        new("aid.refused", "不予法律援助", "件", "报告期内决定不予法律援助的申请，经异议审查改正的不计。", (m, p) => m.RefusedOn >= p.From && m.RefusedOn <= p.To);

    public static RowIndicator<LegalAidCase> Noticed { get; } =
        new("aid.notice_defence", "通知辩护、代理", "件", "受理法律援助案件中，办案机关通知的。", (m, p) => m.Way == AidWay.Notice && m.GrantedOn >= p.From && m.GrantedOn <= p.To);

    public static RowIndicator<LegalAidCase> Asked { get; } =
        new("aid.by_application", "依申请受理法律援助案件", "件", "受理法律援助案件中，本人申请和在押人员转交申请的。", (m, p) => m.Way != AidWay.Notice && m.GrantedOn >= p.From && m.GrantedOn <= p.To);

    public static RowIndicator<LegalAidCase> Reported { get; } =
        new("aid.reported", "办结法律援助案件", "件", "报告期内承办人员报告办结的法律援助案件。", (m, p) => m.ReportedOn >= p.From && m.ReportedOn <= p.To);

    public static RowIndicator<LegalAidCase> MeanDays { get; } =
        new("aid.mean_days", "法律援助申请平均审查天数", "天", "依申请受理的法律援助案件，自收到申请至决定给予援助的平均日数。", (m, p) => m.Way != AidWay.Notice && m.GrantedOn >= p.From && m.GrantedOn <= p.To)
        {
            Aggregate = Aggregate.Mean,
            Amount = m => m.DaysTaken ?? 0,
        };

    public static RowIndicator<LegalAidCase> Recovered { get; } =
        new("aid.recovered_yuan", "为受援人挽回或者取得的金额", "元", "报告期内办结的法律援助案件为受援人挽回损失、取得利益的金额之和，不涉及金钱的按0计。", (m, p) => m.ReportedOn >= p.From && m.ReportedOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Money = m => m.RecoveredYuan ?? 0,
            Form = FigureForm.Money,
        };

    public static RowIndicator<LegalAidCase> Subsidies { get; } =
        new("aid.subsidy_yuan", "支付法律援助补贴", "元", "报告期内支付的法律援助补贴。", (m, p) => m.SubsidisedOn >= p.From && m.SubsidisedOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Money = m => m.SubsidyYuan ?? 0,
            Form = FigureForm.Money,
        };

    public static SpreadIndicator<LegalAidCase> ByForm { get; } =
        new("aid.cases_by_form", "法律援助案件按形式分布", "件", "受理法律援助案件，按援助形式划分。", Cases, m => m.Form.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<AidForm>(code)),
            Guard = LegalServiceParameters.SmallestPart,
        };

    public static RowIndicator<DutyLawyerHelp> DutyHelp { get; } =
        new("aid.duty_lawyer", "值班律师法律帮助", "件", "报告期内值班律师提供法律帮助的案件。", (m, p) => m.Stage == RecordStage.Recorded && m.HelpedOn >= p.From && m.HelpedOn <= p.To);

    public static SpreadIndicator<DutyLawyerHelp> DutyByKind { get; } =
        new("aid.duty_by_kind", "值班律师法律帮助按内容分布", "件", "值班律师法律帮助，按帮助的内容划分。", DutyHelp, m => m.Kind)
        {
            Guard = LegalServiceParameters.SmallestPart,
        };

    public static RowIndicator<LegalConsultation> Consultations { get; } =
        new("aid.consultations", "处理法律咨询", "件", "报告期内公共法律服务中心处理的法律咨询。", (m, p) => m.Stage == LegalConsultationStage.Answered && m.AnsweredOn >= p.From && m.AnsweredOn <= p.To);

    public static SpreadIndicator<LegalConsultation> ByWay { get; } =
        new("aid.consultations_by_way", "法律咨询按方式分布", "件", "处理法律咨询，按来访、电话、网上、来信划分。", Consultations, m => m.Way.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<ConsultationWay>(code)),
            Guard = LegalServiceParameters.SmallestPart,
        };

    public static SpreadIndicator<LegalConsultation> ByField { get; } =
        new("aid.consultations_by_field", "法律咨询按类别分布", "件", "处理法律咨询，按咨询的类别划分。", Consultations, m => m.Field)
        {
            Guard = LegalServiceParameters.SmallestPart,
        };

    public static RowIndicator<LegalConsultation> AnswerDays { get; } =
        new("aid.consultation_days", "法律咨询平均答复天数", "天", "处理的法律咨询，自提出至答复的平均日数；当时答复的按0计。", Consultations.Where)
        {
            Aggregate = Aggregate.Mean,
            Amount = m => m.DaysTaken ?? 0,
        };

    public static RowIndicator<LegalConsultation> Rated { get; } =
        new("aid.consultations_rated", "咨询人评价的法律咨询", "件", "报告期内咨询人自己凭受理编号评价的法律咨询。", (m, p) => m.Stage == LegalConsultationStage.Answered && m.RatedOn >= p.From && m.RatedOn <= p.To);

    public static RowIndicator<LegalConsultation> SatisfiedOnes { get; } =
        new("aid.consultations_satisfied", "评价满意的法律咨询", "件", "咨询人评价的法律咨询中，评价为满意、基本满意的。", (m, p) => m.Stage == LegalConsultationStage.Answered && m.RatedOn >= p.From && m.RatedOn <= p.To && m.Rating != ConsultationRating.Dissatisfied);

    public static RatioIndicator SatisfiedRate { get; } =
        new("aid.satisfied_rate", "法律咨询满意率", "评价满意、基本满意的法律咨询占咨询人评价的法律咨询的比例；没有评价的不计算。", SatisfiedOnes, Rated);

    public static RowIndicator<LegalCheckUp> CheckUps { get; } =
        new("aid.check_ups", "法治体检", "家次", "报告期内出具报告的法治体检。", (m, p) => m.ReportedOn >= p.From && m.ReportedOn <= p.To);

    public static RowIndicator<LegalCheckUp> Risks { get; } =
        new("aid.check_up_risks", "法治体检发现的风险", "项", "报告期内法治体检报告写明的风险。", (m, p) => m.ReportedOn >= p.From && m.ReportedOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.Risks,
        };

    public static RowIndicator<Lawyer> Lawyers { get; } =
        new("aid.lawyers", "律师和法律服务人员", "名", "报告期末在册的律师、基层法律服务工作者和法律援助机构工作人员，按执业证号计。", (m, p) => m.From <= p.To && (m.RemovedOn == null || m.RemovedOn > p.To) && m.Stage != LawyerStage.Voided)
        {
            Aggregate = Aggregate.Distinct,
            Value = m => m.Licence,
        };

    public static IReadOnlyList<Indicator> All { get; } =
        [
            Cases, Applications, Refusals, Noticed, Asked, Reported, MeanDays, Recovered, Subsidies, ByForm, DutyHelp, DutyByKind,
            Consultations, ByWay, ByField, AnswerDays, Rated, SatisfiedOnes, SatisfiedRate, CheckUps, Risks, Lawyers,
        ];
}

/// <summary>公共法律服务 — legal aid, duty lawyers, consultations and check-ups of enterprises, with the register of those who give them.</summary>
public sealed class LegalServicesMechanism : Mechanism
{
    public override string Name => "公共法律服务";

    public override string Section => "一（五）2";

    public override string Lead => "法律援助、值班律师、法律咨询和法治体检，不收费。";

    public override string Icon => "shield-check";

    public override IReadOnlyList<string> Headlines => ["aid.cases", "aid.consultations"];

    public override IReadOnlyList<MatterType> Types { get; } = [new LegalAidCaseType(), new DutyLawyerHelpType(), new LegalConsultationType(), new LegalCheckUpType(), new LawyerType()];

    public override IReadOnlyList<Indicator> Indicators => LegalServiceIndicators.All;

    public override IReadOnlyList<Partition> Partitions { get; } = [new("aid.cases", "aid.by_application", "aid.notice_defence")];
}
