using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using P = Fazhi.Mechanisms.Penalties.PenaltyParameters;

namespace Fazhi.Mechanisms.Penalties;

/// <content>期限.</content>
public sealed partial class PenaltyCaseType
{
    private static void PeriodsToDecision(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        // The law says “promptly”; a number is the sector's.
        it.Clock("filing", "立案审查", m => Plus(m.Rule.Filing ?? 15.WorkingDays(), m.FilingExtended ? m.Rule.FilingMore?.Count ?? 0 : 0)).Under(Law[54, 2])
            .From<RegisterClue>((m, _) => m.Rule.Filing is not null)
            .Until<FileCase, RefuseFiling, TransferPenaltyCase>()
            .Otherwise("逾期没有决定是否立案的，列入逾期；日数由行业程序规定");
        it.Clock("decision", "作出处理决定", DecisionPeriod).Under(Law[60]).Warn(10)
            .From<FileCase>()
            .PausedBy<CommissionTest, ReceiveTest>().PausedBy<PauseCase, ResumeCase>().PausedBy<AskForHearing, HoldPenaltyHearing>().PausedBy<AskForHearing, GiveNotice>().PausedBy<AskForHearing, WaiveDefence>()
            .Until<Decide, DecideNotToPenalise, TransferPenaltyCase>().Until<DropCase>()
            .Otherwise("逾期没有作出决定的，列入逾期");
        it.Clock("preservation", "处理登记保存的证据", 7.WorkingDays()).Under(Law[56]).Warn(2)
            .From<PreserveEvidence>().Until<SettlePreserved>()
            .Otherwise("逾期没有处理决定的，列入逾期");
        it.Clock("sealing", "查封、扣押", m => Plus(30.Days(), m.SealingMore)).Under(Coercion[25, 1]).Warn(5)
            .From<SealOrSeize>().PausedBy<CommissionTest, ReceiveTest>().Until<ReleaseSealed>()
            .Otherwise("期限届满没有处理决定的，应当立即解除");
        it.Clock("defence", "陈述、申辩", m => m.Parameter(P.DefenceDays).WorkingDays()).Under(Law[45, 1])
            .From<GiveNotice>((_, a) => a.ReceivedOn).From<ServeNotice>((_, a) => a.Paper == CasePaper.Notice ? a.ReceivedOn : null)
            .From<DeemPaperServed>((m, _) => m.Stage == PenaltyCaseStage.Noticed && m.DefendedOn is null && m.WaivedOn is null && m.HearingAskedOn is null)
            .Until<RecordDefence, WaiveDefence, EndInvestigation>().Until<Decide, DecideNotToPenalise, TransferPenaltyCase>().Until<DropCase>()
            .Otherwise("逾期没有提出的，可以作出决定；法律没有规定日数");
        it.Clock("hearing-request", "要求听证", 5.WorkingDays()).Under(Law.ItemOf(64, 1))
            .From<GiveNotice>((m, a) => m.HearingRight ? a.ReceivedOn : null)
            .From<ServeNotice>((m, a) => m.HearingRight && a.Paper == CasePaper.Notice ? a.ReceivedOn : null)
            .From<DeemPaperServed>((m, _) => m.Stage == PenaltyCaseStage.Noticed && m.HearingRight && m.HearingAskedOn is null)
            .Until<AskForHearing, EndInvestigation, TransferPenaltyCase>().Until<WaiveDefence>(a => a.HearingToo).Until<DropCase>().Until<Decide, DecideNotToPenalise>()
            .Otherwise("逾期没有提出的，视为放弃听证");
    }

    private static void PeriodsAfterDecision(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        it.Clock("service", "送达决定书", 7.WorkingDays()).Under(Law[61, 1]).Warn(2)
            .From<Decide>().From<DecideNotToPenalise>()
            // A public notice runs for its own days: that it appeared in time is what counts here.
            .Until<ServeDecision>().Until<RevokeDecision>()
            .Otherwise("逾期没有送达的，列入逾期");
        it.Clock("public-notice", "公告送达", m => m.Parameter(ServiceParameters.PublicNoticeDays).Days()).Under(Statutes.CivilProcedure[95])
            .From<ServeDecision>((_, a) => a.ByNotice ? a.PostedOn : null).From<ServeNotice>((_, a) => a.ByNotice ? a.PostedOn : null)
            .Else<DeemPaperServed>("公告期满视为送达");
        it.Clock("publication", "公开处罚决定", m => m.Rule.Publication).Under(PenaltyLaw.Publicity).Warn(2)
            .From<Decide>().From<DecideOnTheSpot>()
            .Until<PublishPenalty, WithholdPublication, RevokeDecision>()
            .Otherwise("逾期没有公开的，列入逾期");
        it.Clock("withdrawal", "撤回公开", 3.WorkingDays()).Under(Law[48, 2]).Warn(1)
            .From<RevokeDecision>((m, _) => m.PublishedOn is not null && m.WithdrawnOn is null)
            .Until<WithdrawPublication>()
            .Otherwise("逾期没有撤回的，列入逾期");
        it.Clock("report", "当场处罚报备案", m => m.Parameter(P.ReportDays).WorkingDays()).Under(Law[52, 3]).Warn(1)
            .From<DecideOnTheSpot>().Until<ReportOnTheSpot>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限");
        it.Clock("hand-in", "交回当场收缴的罚款", 2.WorkingDays()).Under(Law[71]).Warn(1)
            .From<DecideOnTheSpot>((_, a) => a.Collected is not null).Until<HandInFine>()
            .Otherwise("逾期没有交回的，列入逾期");
        it.Clock("banking", "缴付指定银行", 2.WorkingDays()).Under(Law[71]).Warn(1)
            .From<HandInFine>().Until<BankFine>()
            .Otherwise("逾期没有缴付的，列入逾期");
        it.Clock("payment", "缴纳罚款", 15.Days()).Under(Law[67, 3])
            .From<ServeDecision>((m, _) => m.Owed > 0 ? m.ServedOn : null).From<DeemPaperServed>((m, _) => m.Owed > 0 && m.PaidOn is null ? m.ServedOn : null)
            .From<DecideOnTheSpot>((m, _) => m.Owed > 0).From<GrantDeferral>((_, a) => a.Until.AddDays(-15))
            .Until<GrantDeferral, CloseCase>().Until<RevokeDecision>(Undoes).Until<RecordPayment>(a => a.InFull).Until<ApplyToCourt>()
            .Otherwise("逾期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款不超过罚款的数额");
        it.Clock("remedy", "申请复议、提起诉讼", 6.Months()).Under(Statutes.Litigation[46, 1])
            .From<ServeDecision>((m, _) => IsToPerform(m) ? m.ServedOn : null).From<DeemPaperServed>((m, _) => IsToPerform(m) && m.RemedyEndedOn is null ? m.ServedOn : null)
            .From<DecideOnTheSpot>((m, _) => m.Owed > 0)
            .Until<NoteRecourse, CloseCase>().Until<RevokeDecision>(Undoes).Until<RecordPayment>(a => a.InFull)
            .Else<EndRemedy>("期限届满没有登记复议、诉讼的，可以申请法院强制执行");
        it.Clock("demand", "催告后等待履行", 10.WorkingDays()).Under(Coercion[54])
            .From<DemandPerformance>((_, a) => a.ReceivedOn).From<ServeNotice>((_, a) => a.Paper == CasePaper.Demand ? a.ReceivedOn : null)
            .From<DeemPaperServed>((m, _) => m.DemandServedOn)
            .Until<ApplyToCourt, CloseCase>().Until<RevokeDecision>(Undoes).Until<RecordPayment>(a => a.InFull)
            .Otherwise("催告书送达十个工作日后仍未履行的，可以申请法院强制执行");
        it.Clock("court", "申请法院强制执行", 3.Months()).Under(Coercion[53]).Warn(15)
            .From<EndRemedy>().From<EndPenaltyRecourse>((_, a) => a.On).From<GrantDeferral>((m, a) => m.RemedyEndedOn is null && m.RecourseUntil is null ? null : a.Until)
            .Until<ApplyToCourt, CloseCase>().Until<RevokeDecision>(Undoes).Until<RecordPayment>(a => a.InFull)
            .Otherwise("逾期没有申请的，丧失申请强制执行的权利");
    }

    // A decision that was only changed is still to be performed.
    private static bool Undoes(RevokeDecision act) => act.Kind is ReversalKind.Revoked or ReversalKind.Invalid;

    // A closure or a licence that was revoked is performed, too.
    private static bool IsToPerform(PenaltyCase m) => m.Owed > 0 || (m.Outcome == CaseOutcomeKind.Penalised && m.Fine is null);

    private static Period DecisionPeriod(PenaltyCase m) =>
        Plus(m.Rule.Decision, (m.DecisionExtended ? m.Rule.DecisionMore?.Count ?? 0 : 0) + m.FurtherDays);

    private static Period Plus(Period period, int more) => new(period.Count + more, period.Unit);
}
