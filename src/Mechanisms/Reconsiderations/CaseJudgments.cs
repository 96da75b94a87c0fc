using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.Stage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>法院裁判 — what a court's judgment in force does to a case: decided anew in the court's time, accepted by its order, or left as the court says.</summary>
internal static class CaseJudgments
{
    private static Statute Court => Statutes.Litigation;

    internal static void Define(Lifecycle<Reconsideration, Stage> it)
    {
        it.Act<RecordJudgment>("登记法院裁判", [Hearing, Suspended, Concluded, Served, Refused, Archived], Hearing)
            .By(Handler, InstitutionHead).Under(Court[70])
            .For("登记已经生效的裁判；裁判要求办理的，期限从裁判生效或者收到之日起算。")
            .To((m, a) => a.Ruling switch { CourtRuling.RedoOrdered => Hearing, CourtRuling.AcceptanceOrdered => Filed, _ => m.Stage },
                Filed, Hearing, Suspended, Concluded, Served, Refused, Archived)
            .Needs("FY177", (m, a, _) => a.Fits(m), "使裁判结果与案件的情况相符", Court[70],
                "撤销决定的，案件应当已经以决定、驳回或者终止结案；责令受理的，应当已经决定不予受理；责令限期作出的，应当已经受理、还没有结案。")
            .Needs("FY178", (m, a, _) => !(a.EffectiveOn < (m.DecidedOn ?? m.AcceptedOn ?? m.RefusedOn ?? m.ReceivedOn)),
                "使裁判生效的日期不早于所裁判的决定", Court[70], "请核对裁判生效的日期；一审裁判没有上诉的，上诉期满后生效。");
        it.Act<AcceptByJudgment>("依照裁判受理", Filed, Hearing).By(Handler).Under(Court[72])
            .For("人民法院撤销不予受理决定、责令受理的，照裁判受理。")
            .Needs("FY179", m => m.AcceptanceOrderedOn is not null, "先登记责令受理的生效裁判", Court[72])
            .Issues("reconsideration/AcceptanceNotice", "行政复议申请受理通知书", (_, c) => c.Word + "复受");

        it.Clock("judgment-decision", "依照裁判作出行政复议决定", m => (m.CourtDays ?? (m.Simplified ? 30 : 60)).Days()).Under(Court[70]).Warn(10)
            .From<RecordJudgment>((_, a) => a.OrdersDecision ? a.StartsOn : null)
            .PausedBy<SuspendReview, ResumeReview>().UntilConcluded();
        it.Clock("judgment-acceptance", "依照裁判受理", m => m.CourtDays is { } days ? days.Days() : 5.WorkingDays()).Under(Court[72])
            .From<RecordJudgment>((_, a) => a.Ruling == CourtRuling.AcceptanceOrdered ? a.StartsOn : null)
            .Until<AcceptByJudgment, TransferCase>().Until<DeemAccepted>();
    }

    /// <summary>The same again only for a reason: the facts or the grounds are others, or the court found fault with the procedure alone (第七十一条).</summary>
    internal static ActRule<Reconsideration, Stage, TAct> NotTheSameAgain<TAct>(
        this ActRule<Reconsideration, Stage, TAct> rule,
        Func<Reconsideration, TAct, bool> differs
    )
        where TAct : Act<Reconsideration> =>
        rule.Needs("FY180", (m, a, _) => !m.IsReopened || differs(m, a),
            "不以同一的事实和理由作出与被撤销的决定基本相同的决定", Court[71],
            "事实、理由已经不同，或者法院仅以违反法定程序为由撤销的，请填写“结果与被撤销的决定相同的理由”。");
}
