using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>人民调解指标 — what the report says of mediation. A dispute counts in the period in which its mediation ended.</summary>
public static class MediationIndicators
{
    public static RowIndicator<MediationOrganisation> Organisations { get; } =
        new("mediation.organisations", "调解组织", "个", "报告期末登记在册、未撤销的人民调解委员会、特色调解室和调解中心。",
            (m, p) => m.RegisteredOn <= p.To && (m.DissolvedOn == null || m.DissolvedOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<MediationOrganisation> Committees { get; } =
        OfKind("mediation.committees", "人民调解委员会", OrganisationKind.Committee);

    public static RowIndicator<MediationOrganisation> Studios { get; } =
        OfKind("mediation.studios", "特色调解室", OrganisationKind.Studio);

    public static RowIndicator<MediationOrganisation> Centres { get; } =
        OfKind("mediation.centres", "调解中心", OrganisationKind.Centre);

    public static RowIndicator<Mediator> Mediators { get; } =
        new("mediation.mediators", "人民调解员", "名", "报告期末在任的人民调解员；在几个调解组织任职的，按任职计。",
            (m, p) => m.AppointedOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<Mediator> FullTimeMediators { get; } =
        new("mediation.full_time_mediators", "专职人民调解员", "名", "报告期末在任的专职人民调解员。",
            (m, p) => m.FullTime && m.AppointedOn <= p.To && (m.EndedOn == null || m.EndedOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<Screening> Screenings { get; } =
        new("mediation.screenings", "排查矛盾纠纷", "次", "排查日期在报告期内的矛盾纠纷排查，已作废的记录不计；没有发现纠纷的也计。",
            (m, p) => m.Stage == ScreeningStage.Recorded && m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static RowIndicator<Dispute> Accepted { get; } =
        new("mediation.accepted", "受理纠纷", "件", "报告期内经当事人同意受理的纠纷，不论是否已经调解完毕。",
            (m, p) => m.AcceptedOn >= p.From && m.AcceptedOn <= p.To);

    public static RowIndicator<Dispute> Mediated { get; } =
        new("mediation.mediated", "调解各类纠纷", "件", "报告期内调解结束的纠纷，包括达成协议和调解不成的；当事人拒绝调解和不予受理的不计。",
            (m, p) => m.ConcludedOn >= p.From && m.ConcludedOn <= p.To
                && (m.Outcome == DisputeOutcome.Agreement || m.Outcome == DisputeOutcome.Failed));

    public static RowIndicator<Dispute> Agreements { get; } =
        new("mediation.agreements", "调解达成协议", "件", "报告期内经调解达成书面或者口头协议的纠纷。", (m, p) =>
            m.Outcome == DisputeOutcome.Agreement && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Dispute> Failures { get; } =
        new("mediation.failures", "调解不成", "件", "报告期内终止调解、未达成协议的纠纷。", (m, p) =>
            m.Outcome == DisputeOutcome.Failed && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RatioIndicator SuccessRate { get; } =
        new("mediation.success_rate", "调解成功率", "报告期内达成协议的纠纷占调解结束的纠纷的比例。", Agreements, Mediated)
        {
            Form = FigureForm.Percent,
        };

    public static RowIndicator<Dispute> WrittenAgreements { get; } =
        new("mediation.written_agreements", "书面调解协议", "件", "报告期内达成书面调解协议的纠纷。", (m, p) =>
            m.AgreementForm == AgreementForm.Written && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Dispute> OralAgreements { get; } =
        new("mediation.oral_agreements", "口头调解协议", "件", "报告期内达成口头调解协议的纠纷。", (m, p) =>
            m.AgreementForm == AgreementForm.Oral && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Dispute> OneStop { get; } =
        new("mediation.one_stop", "“一站式”非诉讼纠纷解决中心调解", "件", "调解各类纠纷中，在“一站式”非诉讼纠纷解决中心调解的。", (m, p) =>
            m.OneStopCentre && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To
            && (m.Outcome == DisputeOutcome.Agreement || m.Outcome == DisputeOutcome.Failed));

    public static RowIndicator<Dispute> Mechanism { get; } =
        new("mediation.mechanism", "“四所一庭一中心”机制化解纠纷", "件", "报告期内依托“四所一庭一中心”机制调解并达成协议的纠纷。", (m, p) =>
            m.JointWork != null && m.Outcome == DisputeOutcome.Agreement && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Dispute> PoliceLinked { get; } =
        new("mediation.police_linked", "警调联动化解纠纷", "件", "依托“四所一庭一中心”机制化解的纠纷中，主要由警调联动化解的。", (m, p) =>
            m.JointWork == JointWork.Police
            && m.Outcome == DisputeOutcome.Agreement && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Dispute> GovernanceCentre { get; } =
        new("mediation.governance_centre", "综治中心参与化解纠纷", "件", "依托“四所一庭一中心”机制化解的纠纷中，主要由综治中心参与化解的。", (m, p) =>
            m.JointWork == JointWork.GovernanceCentre
            && m.Outcome == DisputeOutcome.Agreement && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Dispute> Confirmed { get; } =
        new("mediation.confirmed", "司法确认调解协议", "件", "裁定日期在报告期内、人民法院确认有效的调解协议。", (m, p) =>
            m.ConfirmedOn >= p.From && m.ConfirmedOn <= p.To);

    public static RowIndicator<Dispute> ToldPolice { get; } =
        new("mediation.told_police", "报告公安机关的纠纷", "件", "报告期内因可能激化向公安机关报告的纠纷，一件报告几次的计一件。", (m, p) =>
            m.PoliceToldOn >= p.From && m.PoliceToldOn <= p.To);

    public static RowIndicator<Dispute> Amount { get; } =
        new("mediation.amount", "调解协议涉及金额", "元", "报告期内达成的调解协议涉及的金额之和，不涉及金钱的按0计。", Agreements.Where)
        {
            Aggregate = Aggregate.Sum,
            Money = m => m.AmountYuan ?? 0,
            Form = FigureForm.Money,
        };

    public static RowIndicator<Dispute> MeanDays { get; } =
        new("mediation.mean_days", "平均调解天数", "天", "报告期内调解结束的纠纷，自受理至调解结束的日历天数平均值。", Mediated.Where)
        {
            Aggregate = Aggregate.Mean,
            Amount = m => m.DaysTaken ?? 0,
        };

    public static RowIndicator<Thanks> Banners { get; } =
        new("mediation.banners", "收到群众锦旗", "面", "报告期内“一站式”非诉讼纠纷解决中心收到的锦旗，已作废的记录不计。",
            (m, p) => m.Stage == ThanksStage.Recorded && m.Kind == ThanksKind.Banner && m.OneStopCentre
                && m.ReceivedOn >= p.From && m.ReceivedOn <= p.To);

    public static SpreadIndicator<Dispute> ByCategory { get; } =
        new("mediation.mediated_by_category", "调解纠纷按类别分布", "件", "调解各类纠纷，按纠纷类别划分。", Mediated, m => m.Category.ToString())
        {
            Label = part => Terms.Of(Enum.Parse<DisputeCategory>(part)),
            Guard = MediationParameters.SmallestPart,
        };

    public static SpreadIndicator<Dispute> BySource { get; } =
        new("mediation.mediated_by_source", "调解纠纷按来源分布", "件", "调解各类纠纷，按纠纷来源划分。", Mediated, m => m.Source.ToString())
        {
            Label = part => Terms.Of(Enum.Parse<DisputeSource>(part)),
            Guard = MediationParameters.SmallestPart,
        };

    public static SpreadIndicator<Dispute> ByOrganisation { get; } =
        new("mediation.mediated_by_organisation", "调解纠纷按调解组织分布", "件", "调解各类纠纷，按调解组织划分。", Mediated, m => m.Organisation!.Title)
        {
            Guard = MediationParameters.SmallestPart,
        };

    public static IReadOnlyList<Indicator> All { get; } =
        [
            Organisations, Committees, Studios, Centres, Mediators, FullTimeMediators, Screenings, Accepted, Mediated, Agreements, Failures,
            SuccessRate, WrittenAgreements, OralAgreements, OneStop, Mechanism, PoliceLinked, GovernanceCentre, Confirmed, ToldPolice,
            Amount, MeanDays, Banners, ByCategory, BySource, ByOrganisation,
        ];

    private static RowIndicator<MediationOrganisation> OfKind(string key, string name, OrganisationKind kind) =>
        new(key, name, "个", $"报告期末登记在册、未撤销的{name}。",
            (m, p) => m.Kind == kind && m.RegisteredOn <= p.To && (m.DissolvedOn == null || m.DissolvedOn > p.To))
        {
            Aggregate = Aggregate.Stock,
        };
}
