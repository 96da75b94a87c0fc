using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <content>第六章 行政复议决定.</content>
public sealed partial class ReconsiderationType
{
    // 第六章 行政复议决定
    private static void Conclusion(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.During<SubmitDraftDecision>("提出审查意见", Hearing).By(Handler, InstitutionHead).Under(Law[61, 1])
            .For("行政复议机构提出审查意见，报机关负责人。");

        it.Act<DecideReview>("作出行政复议决定", Hearing, Concluded).By(Head).Under(Law[61, 1]).ForGood()
            .For("机关负责人同意或者集体讨论通过后，以行政复议机关的名义决定。")
            .WithBothSides()
            .Needs("FY070", m => m.Simplified || m.Unheard.Count == 0,
                "听取申请人意见，因其自身原因不能听取的记明原因", Law[49], "请先办理“听取意见”或者“记明不能听取意见”。")
            .Naming((m, _) => m.Unheard.Names())
            // While a past is entered, the law's own record of a silence comes with its completion.
            .Needs("FY071", m => m.Unreplied.Count == 0 || m.EnteringSince is not null, "有被申请人的书面答复，或者等答复期限届满", Law[48])
            .Naming((m, _) => m.Unreplied.Names())
            .Needs("FY072", m => !m.Major || m.HearingHeldOn is not null, "组织听证", Law[50, 1], "重大、疑难、复杂的案件应当组织听证。")
            .Needs("FY073", m => !m.CommitteeWanted || m.CommitteeConsultedOn is not null, "提请行政复议委员会提出咨询意见", Law[52, 2])
            .Needs("FY074", m => m.DraftSubmittedOn is not null, "由行政复议机构提出审查意见", Law[61, 1])
            .Needs("FY075", m => m.OpenReviews.Count == 0, "先对附带审查作出处理", Law[59])
            .Naming((m, _) => string.Join('、', m.Entries.Where(e => m.Review(e.Key)!.IsOpen).Select(e => e.Told)))
            .Needs("FY076", (_, a, _) => a.IsDecision, "选择第六十三条至第七十一条规定的决定类型", Ours, "调解、终止、驳回申请请办理各自的事项。")
            .Needs("FY077", (_, a, _) => a.FitsGround, "使决定类型与决定理由的法定情形相符", Law[61], "请核对决定类型和法定情形。")
            .Needs("FY078",
                (m, a, _) => m.ReplyOverdue ? a.FitsSilence || a.ThirdPartyEvidence : a.Ground != DecisionGround.NoReply || m.EnteringSince is not null,
                "在被申请人逾期未答复时，决定撤销、部分撤销、确认违法、确认无效或者责令履行", Law[70], "第三人提供证据证明行政行为合法的除外；按时答复的，不能以未答复为理由。")
            .Needs("FY079", (_, a, _) => a.Outcome != CaseOutcome.Modify || !a.WorseForApplicant || a.OppositeClaim,
                "不作出对申请人更为不利的变更决定", Law[63, 2], "第三人提出相反请求的除外。")
            .Needs("FY080", (_, a, _) => a.Outcome != CaseOutcome.ConfirmInvalid || a.InvalidityClaimed, "有申请人确认无效的申请", Law[67])
            .Needs("FY081", (_, a, _) => !a.RedoOrdered || a.Outcome is CaseOutcome.Revoke or CaseOutcome.RevokePartly,
                "只在撤销或者部分撤销时责令重新作出行政行为", Law[64, 1])
            .Needs("FY082", (_, a, _) => !a.RedoOrdered || a.WithinDays is not null, "规定重新作出行政行为的期限", Law[64, 1])
            .Needs("FY161", (_, a, _) => a.Outcome != CaseOutcome.OrderPerformance || a.WithinDays is not null, "规定履行法定职责的期限", Law[66])
            .Needs("FY162", (m, a, _) => (a.Outcome == CaseOutcome.AgreementLiability) == (m.ActKind == ActKind.Agreement),
                "只对行政协议案件决定行政协议责任", Law[71], "请核对决定类型和登记的行政行为类别。")
            .Needs("FY169", (_, a, _) => !a.OwesCompensation || a.Ruling.Contains("补偿", StringComparison.Ordinal),
                "在决定内容中写明由被申请人依法给予合理补偿", Law[71, 2], "变更、解除行政协议合法的，不决定继续履行或者赔偿，只决定补偿。")
            .Needs("FY163", (m, a, _) => m.ActKind != ActKind.Inaction || a.AnswersInaction,
                "对不履行法定职责的案件，决定责令履行、确认违法或者驳回行政复议请求", Law[66], "没有作出行政行为，不能维持、撤销或者变更。")
            .Needs("FY164", (m, a, _) => !a.NamesThirdParty || m.ThirdParties.Count > 0,
                "只在有第三人的案件中认定第三人的请求和证据", Law[16], "案件没有登记第三人，请核对。")
            .Needs("FY240", (m, a, _) => a.Ground != DecisionGround.LawfulAndSuitable || m.Reviews.All(r => r.Finding != ClauseFinding.Unlawful),
                "不把依据已经认定不合法的条款作出的行政行为认定为适用依据正确", Law[64, 1, 3], "附带审查已经认定相关条款不合法，请核对决定理由的法定情形。")
            .Needs("FY207", (m, a, _) => !a.ThirdPartyEvidence || m.ThirdParties.Count == 0 || m.Persons.Any(p => p is { Role: PartyRole.ThirdParty, EvidenceOn: not null }),
                "有第三人提供的证据", Law[70], "请先办理“补充证据”，登记第三人提供的证据；第三人没有提供的，不勾选。")
            .NotTheSameAgain((m, a) => a.Outcome != m.AnnulledOutcome || Said(a.SameAgain))
            .Causes(ReversesPenalty, typeof(RevokeDecision))
            .Issues("reconsideration/Decision", "行政复议决定书", (_, c) => c.Word + "复决");
        it.Act<DismissApplication>("驳回行政复议申请", Hearing, Concluded).By(Head).Under(Law[33]).ForGood()
            .For("受理后发现不符合受理条件的，驳回申请；属于别的机关管辖的，告知是哪个机关。")
            .Needs("FY023", (_, a, _) => a.Ground != RefusalGround.OtherJurisdiction || Said(a.CompetentOrgan),
                "告知有管辖权的行政复议机关", Law[30, 2], "请填写有管辖权的行政复议机关。")
            .Needs("FY074", m => m.DraftSubmittedOn is not null, "由行政复议机构提出审查意见", Law[61, 1])
            .Needs("FY157", (m, a, at) => IsBorneOut(m, a.Ground, at) || Said(a.DespiteFacts),
                "使不符合受理条件的理由与登记的事实一致，不一致的写明查明的事实", Law[30, 1], "按登记的事实，申请没有超过期限或者属于本机关管辖；请核对，或者填写“与登记的事实不一致的说明”。")
            .WithBothSides()
            .NotTheSameAgain((m, a) => m.AnnulledOutcome != CaseOutcome.DismissApplication || Said(a.SameAgain))
            .Needs("FY187", (m, a, _) => m.AcceptanceOrderedOn is null || a.Ground != m.RefusalGround || Said(a.SameAgain),
                "不以人民法院已经否定的理由驳回申请", Statutes.Litigation[71], "事实、理由已经不同的，请填写“结果与被撤销的决定相同的理由”。")
            .Issues("reconsideration/DismissalDecision", "驳回行政复议申请决定书", (_, c) => c.Word + "复驳");
        it.Act<ConcludeByMediation>("调解结案", Open, Concluded).By(InstitutionHead, Head).Under(Law[73]).ForGood()
            .For("各方达成协议，制作调解书，各方签字并加盖印章后生效。")
            .WithBothSides()
            .Needs("FY083", (_, a, _) => a.VoluntaryAndLawful, "遵循合法、自愿的原则调解", Law[5, 2])
            .Needs("FY084", (m, a, _) => a.IsComplete && (m.ThirdParties.Count == 0 || a.ThirdPartiesSigned),
                "由各方当事人在调解书上签字，并加盖行政复议机关印章", Law[73], "没有全部签字的，请继续审理并作出决定。")
            .Issues("reconsideration/MediationDocument", "行政复议调解书", (_, c) => c.Word + "复调");
    }

    // A penalty that doesn't stand is withdrawn from the public within three working days (《行政处罚法》第四十八条第二款): its case learns of it with the decision.
    private static IEnumerable<Consequence> ReversesPenalty(Reconsideration m, DecideReview act, Circumstances at)
    {
        ReversalKind? kind = act.Outcome switch
        {
            CaseOutcome.Modify or CaseOutcome.RevokePartly => ReversalKind.Changed,
            CaseOutcome.Revoke => ReversalKind.Revoked,
            CaseOutcome.ConfirmIllegal => ReversalKind.ConfirmedIllegal,
            CaseOutcome.ConfirmInvalid => ReversalKind.Invalid,
            _ => null,
        };
        if (kind is { } reversed && m.Penalty is { } named
            && at.Records.Find<PenaltyCase>(named.Id) is { ErasedOn: null, Stage: PenaltyCaseStage.Decided or PenaltyCaseStage.Served or PenaltyCaseStage.Closed } penalty)
            yield return Consequence.In(penalty.Id, new RevokeDecision { Kind = reversed, By = ReversalBy.Reconsideration, Ruling = Texts.Wording.Cut($"{m.Number}：{act.Ruling}", 900) });
    }
}
