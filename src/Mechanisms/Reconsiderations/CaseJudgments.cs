using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>法院裁判 — what a court's judgment in force does to a case: decided anew in the court's time, accepted by its order, or left as the court says.</summary>
internal static class CaseJudgments
{
    private static readonly string[] Sued = [nameof(CaseDocument.Conclusion), nameof(CaseDocument.RefusalDecision)];

    private static Statute Court => Statutes.Litigation;

    internal static void Define(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.During<NoteLawsuit>("登记起诉", Hearing, Suspended, Concluded, Served, Refused, Archived).By(Handler).Under(Court[45])
            .For("当事人向人民法院起诉的，予以登记；得知较晚的，照起诉的日期登记。")
            .Needs("FY210", (m, a, _) => a.OfSilence ? a.SuedOn > m.TimeToDecide : a.SuedOn >= (m.DecidedOn ?? m.RefusedOn),
                "使起诉的日期不早于所诉的决定，对逾期不作决定起诉的，晚于复议期满之日", Court[45],
                "请核对起诉的日期；复议期满没有作出决定而起诉的，勾选“对逾期不作出行政复议决定起诉”。")
            .Needs("FY211", (m, a, _) => a.OfSilence || m.Stage is Served or Archived || a.Suing(m).All(p => p.ServedOn(Sued) is not null),
                "先登记起诉的当事人收到决定书", Court[45], "起诉期限从收到之日起算，请先办理“送达文书”。")
            .Needs("FY212", (m, a, _) => a.Suing(m).All(p => p.ServedOn(Sued) is not { } day || a.OfSilence || a.SuedOn >= day),
                "使起诉的日期不早于起诉的当事人收到决定书的日期", Court[45], "请核对起诉的日期和送达的日期。")
            .Needs("FY214", (m, a, _) => a.NamesPlaintiff(m), "写明是本案的哪一位申请人、第三人起诉", Court[25],
                "请从列出的当事人中选择；被申请人不能对行政复议决定起诉。");
        it.During<EndRecourse>("起诉期限届满", Concluded, Served, Refused, Archived).ByLaw().Under(Court[45]);

        it.Act<RecordJudgment>("登记法院裁判", [Hearing, Suspended, Concluded, Served, Refused, Archived], Hearing)
            .By(Handler, InstitutionHead).Under(Court[70])
            .For("登记已经生效的裁判；裁判要求办理的，期限从裁判生效或者收到之日起算。")
            .To((m, a) => a.Ruling switch { CourtRuling.RedoOrdered => Hearing, CourtRuling.AcceptanceOrdered => Filed, _ => m.Stage },
                Filed, Hearing, Suspended, Concluded, Served, Refused, Archived)
            .Needs("FY177", (m, a, _) => a.Fits(m), "使裁判结果与案件的情况相符", Court[70],
                "撤销决定的，案件应当已经以决定、驳回或者终止结案；责令受理的，应当已经决定不予受理；责令限期作出的，应当已经受理、还没有结案。")
            .Needs("FY178", (m, a, _) => !(a.EffectiveOn < (m.DecidedOn ?? m.AcceptedOn ?? m.RefusedOn ?? m.ReceivedOn)),
                "使裁判生效的日期不早于所裁判的决定", Court[70], "请核对裁判生效的日期；一审裁判没有上诉的，上诉期满后生效。")
            .Needs("FY215", (m, a, _) => !(a.EffectiveOn <= m.JudgmentOn), "只登记一次同一件裁判，后来的裁判生效在后", Court[70],
                "已经登记过的不再登记；再审改判的，填写再审裁判生效的日期；登记顺序有误的，按裁判的日期补登。")
            .Needs("FY216", (m, a, _) => !(a.EffectiveOn < m.SuedOn), "使裁判生效的日期不早于起诉的日期", Court[70], "请核对起诉和裁判生效的日期。")
            .Needs("FY217", (_, a, _) => !(a.ReceivedOn < a.EffectiveOn), "使收到生效裁判的日期不早于裁判生效的日期", Court[70],
                "裁判生效以前收到的，不填收到的日期，期限从生效之日起算。");
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
    internal static ActRule<Reconsideration, ReconsiderationStage, TAct> NotTheSameAgain<TAct>(
        this ActRule<Reconsideration, ReconsiderationStage, TAct> rule,
        Func<Reconsideration, TAct, bool> differs
    )
        where TAct : Act<Reconsideration> =>
        rule.Needs("FY180", (m, a, _) => !m.IsReopened || differs(m, a),
            "不以同一的事实和理由作出与被撤销的决定基本相同的决定", Court[71],
            "事实、理由已经不同，或者法院仅以违反法定程序为由撤销的，请填写“结果与被撤销的决定相同的理由”。");
}
