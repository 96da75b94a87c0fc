using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Penalties.PenaltyCaseStage;
using Checks = Fazhi.Mechanisms.Penalties.PenaltyChecks;

namespace Fazhi.Mechanisms.Penalties;

/// <content>法制审核、集体讨论和决定; 简易程序.</content>
public sealed partial class PenaltyCaseType
{
    private const string InTime = "在追究时效以内发现违法行为";

    // 第五十七条至第六十条
    private static void Deciding(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        it.During<ReviewLegality>("法制审核", Noticed).By(LegalReviewer).Under(Law[58, 1])
            .For("决定以前由法制审核人员审核八个方面，写出书面意见；没有通过的不得作出决定。")
            .Needs("CF061", (m, c) => Checks.DefenceIsOver(m, c) && Checks.HearingIsOver(m, c), "先听取陈述、申辩，完成听证", Law[45, 1], "审核要看到当事人的意见；请等陈述、申辩和听证的期限届满，或者先办理。")
            .Needs("CF062", (m, _, c) => !IsInvestigator(m, c.Doing.Actor.Name), "由不是本案调查人员的法制审核人员审核", Law[58, 2], "请换由别的法制审核人员办理。")
            .Issues("penalties/Sheet", "重大执法决定法制审核意见书");
        it.During<DiscussCollectively>("集体讨论", Noticed).By(Approving).Under(Law[57, 2])
            .For("情节复杂或者重大的，由负责人集体讨论决定，记录各人的意见。")
            .Needs("CF063", m => !Checks.WantsReview(m) || m.ReviewedOn is not null, "先通过法制审核", Law[58, 1], "请由法制审核人员办理“法制审核”。")
            .Needs("CF064", (_, a, _) => a.Heads.Select(h => h.Trim()).Distinct(StringComparer.Ordinal).Count() == a.Heads.Count, "由两名以上不同的负责人讨论", Law[57, 2], "请逐一填写，不重复。")
            .Issues("penalties/Sheet", "案件集体讨论记录");
        it.During<ExtendDecision>("延长决定期限", BeforeDecision).By(Approving).Under(Law[60]).Before("decision")
            .For("行业程序规定可以延长的，经负责人批准延长；仍不能作出决定的，按行业程序规定继续延长。")
            .Needs("CF065", (m, a, _) => a.FurtherDays is null ? m.Rule.DecisionMore is not null && !m.DecisionExtended : m.Rule.Further is not null && m.DecisionExtended && m.FurtherDays == 0,
                "按行业程序的规定延长", Law[60], "先由负责人批准延长一次；再由行业程序规定的机关或者集体讨论确定继续延长的日数。期限见参数“行业程序的期限表”。");
        Penalising(it);
        it.Act<DecideNotToPenalise>("决定不予行政处罚", [Investigated, Noticed], Decided).By(Head).Under(Law[57, 1]).ForGood()
            .For("违法行为轻微、依法不予处罚的，或者违法事实不能成立的，不给予处罚。")
            .Needs("CF066", (m, a, _) => a.Ground != NoPenaltyGround.UnderFourteen || Age(m) is null or < 14, "使理由与当事人的年龄相符", Law[30], "当事人行为时已满十四周岁，请核对。")
            .Needs("CF067", (_, a, _) => a.Ground is NoPenaltyGround.NotEstablished or NoPenaltyGround.OutOfTime || Said(a.Education), "对当事人进行教育", Law[33, 3], "请填写“教育的情况”。")
            .Needs("CF068", (m, a, _) => a.Ground != NoPenaltyGround.OutOfTime || !Checks.IsInTime(m.FoundOn, m.ViolationEndedOn, m.GraveHarm),
                "使追究时效与登记的日期相符", Law[36], "按登记的日期没有超过追究时效，请核对。")
            .Issues(PenaltyPapers.NoPenalty, "不予行政处罚决定书", (m, c) => Word(m, c) + "不罚");
    }

    private static void Penalising(Lifecycle<PenaltyCase, PenaltyCaseStage> it) =>
        it.Act<Decide>("作出行政处罚决定", Noticed, Decided).By(Head).Under(Law[57, 1]).ForGood()
            .For("负责人审查后决定；不重于告知的内容，不因申辩加重。")
            .Needs("CF070", m => m.NoticeServedOn is not null, "告知拟给予的处罚和事实、理由、依据，并送达当事人", Law[62], "请办理“告知拟处罚”“送达告知文书”。没有告知的，不得作出行政处罚决定。")
            .Needs("CF071", Checks.DefenceIsOver, "听取陈述、申辩，或者等陈述、申辩的期限届满", Law[62], "请办理“记录陈述、申辩”；当事人明确放弃的，办理“登记放弃陈述、申辩”。")
            .Needs("CF072", Checks.HearingIsOver, "举行当事人要求的听证，或者等要求听证的五个工作日届满", Law[63, 1], "请办理“通知听证”“举行听证”。")
            .Needs("CF073", m => !Checks.WantsReview(m) || m.ReviewedOn is not null, "通过法制审核", Law[58, 1], "请由法制审核人员办理“法制审核”；没有通过的，改正后再审核。")
            .Needs("CF074", m => !Checks.WantsDiscussion(m) || m.DiscussedOn is not null, "由负责人集体讨论", Law[57, 2], "请办理“集体讨论”。")
            .Needs("CF075", m => Checks.IsInTime(m.FoundOn, m.ViolationEndedOn, m.GraveHarm), InTime, Law[36], "超过追究时效的，请办理“决定不予行政处罚”。")
            .Needs("CF017", m => !m.IsPaused, "先恢复调查或者收到结果", Ours, "期限已经停止计算。")
            .Needs("CF033", (_, a, _) => Checks.AreWhole(a.Imposed), "写明每一项处罚的金额或者内容", Law[44], "罚款写明数额，只列一项；警告、通报批评不写金额；其他的写明内容。")
            .Needs("CF076", (m, a, _) => Checks.Beyond(a.Imposed, m.Intended).Count == 0, "不重于告知的处罚", Law[45, 2], "不得因当事人陈述、申辩而给予更重的处罚；事实改变而要加重的，请重新办理“告知拟处罚”，再听取意见。")
            .Naming((m, a) => a is null ? null : string.Join('、', Checks.Beyond(a.Imposed, m.Intended)))
            .Needs("CF134", (m, a, c) => StaysWithin(m, a.Imposed, c), Within, Applied, "请核对金额、计算罚款的基数和阶次；确有必要不按基准处罚的，告知以前先办理“批准不按基准处罚”。")
            .Needs("CF036", (m, a, c) => !Checks.HasFine(a.Imposed) || Fined(m, c).Count == 0, OneFine, Law[29], OneFineRemedy)
            .Naming((m, _, c) => string.Join('、', Fined(m, c)))
            .Needs("CF077", (_, a, _) => a.Imposed.All(i => i.Kind is not (PenaltyKind.Fine or PenaltyKind.Confiscation)) || Said(a.PayAt), "写明指定的银行或者电子支付系统", Law[67, 3], "请填写“缴款方式”；除当场收缴的以外，决定机关不自行收缴罚款。")
            .Issues(PenaltyPapers.Decision, "行政处罚决定书", (m, c) => Word(m, c) + "罚决");

    // 第五十一条至第五十三条，第六十八条至第七十一条
    private static void OnTheSpot(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        Measured(it.Opens<DecideOnTheSpot>("当场处罚", Served).By(Handler, InstitutionHead).Under(Law[51]).ForGood(),
                (_, a) => a.Violation, (_, a) => a.ViolationEndedOn, a => a.Imposed)
            .For("违法事实确凿并有法定依据，对公民二百元以下、对单位三千元以下罚款或者警告的，可以当场决定。")
            .Numbers((m, c) => Word(m, c) + "罚简")
            .Titled((_, a) => $"{a.Party.PublicName}{a.Violation}案")
            .Needs("CF001", (m, _, c) => Checks.IsBody(m, c), "是行政执法主体", Law[17], "行政处罚由有处罚权的机关在法定职权范围内实施；请把线索移送有处罚权的机关。")
            .Needs("CF005", (_, a, _) => OfficerChecks.AreTwo(a.Officers), TwoOfficers, Law[42, 1], "请再选择一名执法人员。")
            .Needs("CF006", (_, a, c) => OfficerChecks.Uncertified(a.Officers, c.On, c).Count == 0, Certified, Law[42, 1], CertifiedRemedy)
            .Naming((_, a, c) => a is null ? null : Told(OfficerChecks.Uncertified(a.Officers, c.On, c)))
            .Needs("CF080", (_, a, _) => IsSmall(a), "只给予警告，或者对公民二百元以下、对法人和其他组织三千元以下的罚款", Law[51], "超过的，请登记线索，适用普通程序。")
            .Needs("CF033", (_, a, _) => Checks.AreWhole(a.Imposed), "写明每一项处罚的金额或者内容", Law[44], "罚款写明数额，只列一项；警告、通报批评不写金额；其他的写明内容。")
            .Needs("CF081", (_, a, _) => a.CredentialsShown && a.Heard, "出示执法证件，告知事实、理由和依据，听取陈述、申辩", Law[52, 1], "请先出示证件、告知并听取。")
            .Needs("CF003", (_, a, c) => Checks.IsInTime(c.On, a.ViolationEndedOn, graveHarm: false), InTime, Law[36],
                "二年内未被发现的，不再给予行政处罚；涉及公民生命健康安全、金融安全且有危害后果的为五年。请办理“不予立案”，或者核对日期。")
            .Needs("CF035", (_, a, _) => Checks.AgeThen(a.Party, a.ViolationEndedOn) is not < 14, "不处罚不满十四周岁的人", Law[30], "请办理“决定不予行政处罚”，责令监护人加以管教。")
            .Needs("CF036", (m, a, c) => !Checks.HasFine(a.Imposed) || Fined(m, a, c).Count == 0, OneFine, Law[29], OneFineRemedy)
            .Naming((m, a, c) => a is null ? null : string.Join('、', Fined(m, a, c)))
            .Needs("CF082", (_, a, _) => a.Collected != CollectionGround.UpToHundred || PenaltyCase.Sum(a.Imposed, PenaltyKind.Fine) <= 100, "只当场收缴一百元以下的罚款", Law.ItemOf(68, 1), "超过一百元的，由当事人到银行缴纳；确有困难或者事后难以执行的，选择相应的理由。")
            .Needs("CF083", (_, a, _) => a.Collected is null || Said(a.Receipt), "当场收缴罚款时出具专用票据", Law[70], "请填写票据号码；不出具票据的，当事人有权拒绝缴纳。")
            .Needs("CF077", (_, a, _) => a.Collected is not null || !Checks.HasFine(a.Imposed) || Said(a.PayAt), "写明指定的银行或者电子支付系统", Law[67, 3], "请填写“缴款方式”；除当场收缴的以外，决定机关不自行收缴罚款。")
            .Issues(PenaltyPapers.OnTheSpot, "当场行政处罚决定书", (m, c) => Word(m, c) + "当罚");
        it.During<ReportOnTheSpot>("当场处罚报备案", Served).By(Handler).Under(Law[52, 3])
            .For("当场作出的决定，报所属行政机关备案。")
            .Needs("CF084", m => m.Summary && m.ReportedOn is null, "是还没有备案的当场处罚", Law[52, 3], "普通程序的案件不必备案；备案过的不再备案。");
        it.During<HandInFine>("交回当场收缴的罚款", Served).By(Handler).Under(Law[71])
            .For("执法人员自收缴之日起二个工作日以内交至行政机关。")
            .Needs("CF085", m => m.CollectedOn is not null, "有当场收缴的罚款", Law[71], "没有当场收缴，不必交回。")
            .Needs("CF086", (m, a, _) => a.Amount == m.Paid, "把当场收缴的罚款全部交回", Law[71], "请核对金额。");
        it.During<BankFine>("缴付指定银行", Served).By(Handler, Registrar).Under(Law[71])
            .For("行政机关在二个工作日以内缴付指定的银行。")
            .Needs("CF085", m => m.CollectedOn is not null, "有当场收缴的罚款", Law[71], "没有当场收缴，不必交回。");
    }

    private static bool IsSmall(DecideOnTheSpot act) =>
        act.Imposed.All(i => i.Kind is PenaltyKind.Warning or PenaltyKind.Fine)
        && (PenaltyCase.Sum(act.Imposed, PenaltyKind.Fine) ?? 0) <= (act.Party.Kind == PartyKind.Citizen ? 200 : 3000);

    private static IReadOnlyList<string> Fined(PenaltyCase m, DecideOnTheSpot act, Circumstances at) =>
        Checks.FinedAlready(m, act.Party, act.Violation, act.Place, act.ViolationEndedOn, at);
}
