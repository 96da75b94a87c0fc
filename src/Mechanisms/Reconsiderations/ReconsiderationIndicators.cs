using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>行政复议指标 — what the report and the reconsideration statistics count.</summary>
public static class ReconsiderationIndicators
{
    public static RowIndicator<Reconsideration> Received { get; } =
        new("reconsideration.received", "收到行政复议申请", "件", "报告期内收到的行政复议申请件数，以收到日期为准。",
            (m, p) => m.ReceivedOn >= p.From && m.ReceivedOn <= p.To);

    public static RowIndicator<Reconsideration> Accepted { get; } =
        new("reconsideration.accepted", "受理行政复议案件", "件", "报告期内受理（含视为受理）的案件数，以受理日期为准。",
            (m, p) => m.AcceptedOn >= p.From && m.AcceptedOn <= p.To);

    public static RowIndicator<Reconsideration> Deemed { get; } =
        new("reconsideration.deemed", "视为受理", "件", "报告期内因审查期限届满视为受理的案件数。",
            (m, p) => m.DeemedAccepted && m.AcceptedOn >= p.From && m.AcceptedOn <= p.To);

    public static RowIndicator<Reconsideration> Simplified { get; } =
        new("reconsideration.simplified", "适用简易程序", "件", "报告期内审结的案件中适用简易程序的件数，已转为普通程序的不计。",
            (m, p) => m.Simplified && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Reconsideration> PrivateEnterprise { get; } =
        new("reconsideration.private_enterprise", "民营企业申请的案件", "件", "报告期内受理的由民营企业申请、走绿色通道的案件数。",
            (m, p) => m.PrivateEnterprise && m.AcceptedOn >= p.From && m.AcceptedOn <= p.To);

    public static RowIndicator<Reconsideration> Refused { get; } =
        new("reconsideration.refused", "不予受理", "件", "报告期内决定不予受理的申请件数。",
            (m, p) => m.RefusedOn >= p.From && m.RefusedOn <= p.To);

    public static RowIndicator<Reconsideration> Concluded { get; } =
        new("reconsideration.concluded", "审结行政复议案件", "件", "报告期内以决定、调解或者终止方式审结的案件数，不含不予受理；人民法院撤销后重新作出决定的，计在首次审结的报告期。",
            (m, p) => m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Reconsideration> Corrected { get; } =
        new("reconsideration.corrected", "纠错", "件", "报告期内审结的案件中，结案方式属于参数“计入纠错的结案方式”的件数；调解、和解、终止不计。",
            (m, p) => m.Corrected && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RatioIndicator CorrectedRate { get; } =
        new("reconsideration.corrected_rate", "纠错率", "报告期内纠错件数占审结件数的比例。", Corrected, Concluded) { Form = FigureForm.Percent };

    public static RowIndicator<Reconsideration> SetAside { get; } =
        new("reconsideration.set_aside", "变更、撤销、确认违法无效、责令履行", "件", "报告期内决定变更、撤销、部分撤销、确认违法、确认无效、责令履行的件数。",
            (m, p) =>
                m.ConcludedOn >= p.From && m.ConcludedOn <= p.To
                && (m.Outcome == CaseOutcome.Modify || m.Outcome == CaseOutcome.Revoke || m.Outcome == CaseOutcome.RevokePartly
                    || m.Outcome == CaseOutcome.ConfirmIllegal
                    || m.Outcome == CaseOutcome.ConfirmInvalid || m.Outcome == CaseOutcome.OrderPerformance));

    public static RowIndicator<Reconsideration> Upheld { get; } =
        new("reconsideration.upheld", "维持", "件", "报告期内决定维持的件数。",
            (m, p) => m.Outcome == CaseOutcome.Uphold && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Reconsideration> Dismissed { get; } =
        new("reconsideration.dismissed", "驳回", "件", "报告期内驳回行政复议请求和驳回行政复议申请的件数。",
            (m, p) =>
                m.ConcludedOn >= p.From && m.ConcludedOn <= p.To
                && (m.Outcome == CaseOutcome.DismissClaim || m.Outcome == CaseOutcome.DismissApplication));

    public static RowIndicator<Reconsideration> AgreementLiability { get; } =
        new("reconsideration.agreement_liability", "决定承担行政协议责任", "件", "报告期内决定被申请人承担行政协议责任的件数。",
            (m, p) => m.Outcome == CaseOutcome.AgreementLiability && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Reconsideration> Mediated { get; } =
        new("reconsideration.mediated", "调解结案", "件", "报告期内以调解书结案的件数。",
            (m, p) => m.Outcome == CaseOutcome.Mediated && m.ConcludedOn >= p.From && m.ConcludedOn <= p.To);

    public static RowIndicator<Reconsideration> Terminated { get; } =
        new("reconsideration.terminated", "终止", "件", "报告期内终止审理的件数，含撤回申请、和解后撤回和其他终止。",
            (m, p) =>
                m.ConcludedOn >= p.From && m.ConcludedOn <= p.To
                && (m.Outcome == CaseOutcome.Withdrawn || m.Outcome == CaseOutcome.Settled || m.Outcome == CaseOutcome.TerminatedOther));

    public static RowIndicator<Reconsideration> Withdrawn { get; } =
        new("reconsideration.withdrawn", "撤回申请终止", "件", "报告期内因申请人撤回申请（含和解后撤回）终止的件数，是终止件数的一部分。",
            (m, p) =>
                m.ConcludedOn >= p.From && m.ConcludedOn <= p.To
                && (m.Outcome == CaseOutcome.Withdrawn || m.Outcome == CaseOutcome.Settled));

    public static RowIndicator<Reconsideration> Pending { get; } =
        new("reconsideration.pending", "期末未结案件", "件", "报告期末已经受理、尚未审结的案件数，含中止审理的案件和人民法院撤销后尚未重新作出决定的案件，不含已经移送上级的案件。",
            (m, p) =>
                m.AcceptedOn <= p.To
                && (m.ConcludedOn == null || m.ConcludedOn > p.To
                    || (m.ReopenedOn <= p.To && (m.RedecidedOn == null || m.RedecidedOn > p.To))
                    || (m.FirstReopenedOn <= p.To && m.FirstRedecidedOn > p.To))
                && (m.TransferredOn == null || m.TransferredOn > p.To)) { Aggregate = Aggregate.Stock };

    public static RowIndicator<Reconsideration> Redecided { get; } =
        new("reconsideration.redecided", "法院撤销后重新作出决定", "件", "报告期内因人民法院撤销而重新作出行政复议决定的件数；这些案件的审结件数仍计在首次审结的报告期，结案方式以最后的决定为准。",
            (m, p) => (m.RedecidedOn >= p.From && m.RedecidedOn <= p.To) || (m.FirstRedecidedOn >= p.From && m.FirstRedecidedOn <= p.To));

    public static RowIndicator<Reconsideration> MeanDays { get; } =
        new("reconsideration.mean_days", "平均办理天数", "天", "报告期内审结案件自受理之日至结案之日的平均日数，中止的日数不扣除。",
            (m, p) => m.ConcludedOn >= p.From && m.ConcludedOn <= p.To) { Aggregate = Aggregate.Mean, Amount = m => m.DaysTaken ?? 0 };

    public static RowIndicator<Reconsideration> Hearings { get; } =
        new("reconsideration.hearings", "举行听证", "件", "报告期内举行听证的案件数。",
            (m, p) => m.HearingHeldOn >= p.From && m.HearingHeldOn <= p.To);

    public static RowIndicator<Reconsideration> OpinionLetters { get; } =
        new("reconsideration.opinion_letters", "制发行政复议意见书", "份", "报告期内制发的行政复议意见书份数，同一案件以最后一份为准。",
            (m, p) => m.OpinionLetterOn >= p.From && m.OpinionLetterOn <= p.To);

    public static SpreadIndicator<Reconsideration> ByRespondent { get; } =
        new("reconsideration.by_respondent", "受理案件按被申请人分布", "件", "报告期内受理的案件按被申请人名称划分。", Accepted, m => m.RespondentName);

    public static SpreadIndicator<Reconsideration> ByDomain { get; } =
        new("reconsideration.by_field", "受理案件按行政管理领域分布", "件", "报告期内受理的案件按行政管理领域划分。", Accepted, m => m.Domain.ToString())
        {
            Label = static code => Terms.Of(Enum.Parse<Domain>(code)),
        };

    public static SpreadIndicator<Reconsideration> ByActKind { get; } =
        new("reconsideration.by_act", "受理案件按行政行为类别分布", "件", "报告期内受理的案件按被申请行政复议的行政行为类别划分。", Accepted, m => m.ActKind.ToString())
        {
            Label = static code => Terms.Of(Enum.Parse<ActKind>(code)),
        };

    public static SpreadIndicator<Reconsideration> ByOutcome { get; } =
        new("reconsideration.by_outcome", "审结案件按结案方式分布", "件", "报告期内审结的案件按结案方式划分。", Concluded, m => m.Outcome!.Value.ToString())
        {
            Label = static code => Terms.Of(Enum.Parse<CaseOutcome>(code)),
        };

    public static SpreadIndicator<Reconsideration> ByChannel { get; } =
        new("reconsideration.by_channel", "收到申请按申请方式分布", "件", "报告期内收到的申请按申请方式划分。", Received, m => m.Channel.ToString())
        {
            Label = static code => Terms.Of(Enum.Parse<Channel>(code)),
        };

    public static IReadOnlyList<Indicator> All =>
        [
            Received, Accepted, Deemed, Refused, PrivateEnterprise, Concluded, Corrected, CorrectedRate, SetAside,
            Upheld, Dismissed, AgreementLiability, Mediated, Terminated, Withdrawn, Pending, Redecided, Simplified, MeanDays, Hearings, OpinionLetters,
            ByRespondent, ByDomain, ByActKind, ByOutcome, ByChannel,
        ];

    /// <summary>审结件数 = 各结案方式之和.</summary>
    public static Partition ConcludedByOutcome { get; } =
        new(Concluded.Key, SetAside.Key, Upheld.Key, Dismissed.Key, AgreementLiability.Key, Mediated.Key, Terminated.Key);
}
