using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Penalties.PenaltyCaseStage;
using Checks = Fazhi.Mechanisms.Penalties.PenaltyChecks;
using P = Fazhi.Mechanisms.Penalties.PenaltyParameters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>行政处罚案件 — 《行政处罚法》（2021年修订）, in the order of a case: clue, filing, investigation, notice, hearing, review, decision, service, publication, execution.</summary>
public sealed partial class PenaltyCaseType() : MatterType<PenaltyCase, PenaltyCaseStage>("penalty-case", "行政处罚案件", "2021", new DateOnly(2021, 7, 15))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "gavel",
        Place = new()
        {
            Title = "行政处罚决定",
            Lead = "已经公开的行政处罚决定，公民的姓名只写姓。决定被变更、撤销的，内容撤回，写明理由。依据《行政处罚法》第四十八条。",
            Says = "处罚决定的文号、日期和内容",
            Words = ["处罚", "罚款", "双公示", "决定"],
        },
    };

    private static readonly PenaltyCaseStage[] BeforeDecision = [Filed, Investigated, Noticed];

    private static readonly PenaltyCaseStage[] Afterwards = [Decided, Served, Closed];

    private static readonly Role[] Approving = [InstitutionHead, Head];

    private static Statute Law => Statutes.Penalty;

    private static Statute Coercion => Statutes.Coercion;

    private static Article Ours => Article.WorkingRule;

    protected override void Define(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        it.Uses(P.Sectors, P.SectorPeriods, P.HearingFineCitizen, P.HearingFineOrganisation, P.DefenceDays, P.ReportDays, P.RecordingYears, P.ReviewList, ServiceParameters.PublicNoticeDays);
        it.Indexed(m => m.FiledOn, m => new { m.DecidedOn, m.Outcome }, m => new { m.PartyKey, m.ViolationEndedOn }, m => m.PublishedOn, m => m.ReversedOn, m => m.DecisionNumber, m => new { m.BenchmarkId, m.DecidedOn });
        it.Ends(NotFiled, Closed, Dropped, Transferred, Revoked);
        it.Steps(("立案", [Clue, Filed]), ("调查", [Investigated]), ("告知", [Noticed]), ("决定", [Decided]), ("送达执行", [Served]), ("结案", [Closed]));
        Opening(it);
        Investigating(it);
        Measures(it);
        Noticing(it);
        Hearings(it);
        Deviations(it);
        Deciding(it);
        OnTheSpot(it);
        Serving(it);
        Publishing(it);
        Performing(it);
        PeriodsToDecision(it);
        PeriodsAfterDecision(it);
        it.Corrections([Clue, Filed, Investigated], Handler, InstitutionHead).Under(Ours);
        it.Wants(LegalReviewer, Qualification.LegalProfession, Law[58, 2]);
        Readers(it);
    }

    // 第五十四条，第二十五条至第二十七条
    private static void Opening(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        it.Opens<RegisterClue>("登记线索", Clue).By(Handler, InstitutionHead).Under(Law[54, 1])
            .For("登记检查、投诉举报、移送等发现的线索，符合立案标准的及时立案。")
            .Needs("CF001", (m, _, c) => Checks.IsBody(m, c), "是行政执法主体", Law[17], "行政处罚由有处罚权的机关在法定职权范围内实施；请把线索移送有处罚权的机关。");
        it.During<ExtendFiling>("延长立案审查", Clue).By(Approving).Under(Law[54, 2]).Before("filing")
            .For("行业程序规定可以延长的，经负责人批准延长一次。")
            .Needs("CF002", m => m.Rule.FilingMore is not null && !m.FilingExtended, "适用可以延长的行业程序，并且没有延长过", Law[54, 2], "期限见参数“行业程序的期限表”。");
        it.Act<RefuseFiling>("不予立案", Clue, NotFiled).By(Approving).Under(Law[54, 2]).ForGood()
            .For("不符合立案标准的，写明理由；符合标准而不立案的，要承担责任。");
        it.Act<FileCase>("立案", Clue, Filed).By(Approving).Under(Law[54, 2])
            .For("符合立案标准的，经负责人批准立案；决定期限从立案之日起算。")
            .Numbers((m, c) => Word(m, c) + "罚立")
            .Titled((_, a) => $"{a.Party.PublicName}{a.Violation}案")
            .Needs("CF001", (m, _, c) => Checks.IsBody(m, c), "是行政执法主体", Law[17], "行政处罚由有处罚权的机关在法定职权范围内实施；请把线索移送有处罚权的机关。")
            .Needs("CF003", (m, a, _) => Checks.IsInTime(m.FoundOn, a.ViolationEndedOn, a.GraveHarm), "在追究时效以内发现违法行为", Law[36],
                "二年内未被发现的，不再给予行政处罚；涉及公民生命健康安全、金融安全且有危害后果的为五年。请办理“不予立案”，或者核对日期。")
            .Needs("CF004", (m, a, c) => Checks.FiledAlready(m, a, c).Count == 0, "对同一当事人的同一违法行为只立一个案", Law[25, 1], "两个以上机关都有管辖权的，由最先立案的机关管辖；请并入已经立的案件，或者把线索移送。")
            .Naming((m, a, c) => a is null ? null : string.Join('、', Checks.FiledAlready(m, a, c)))
            .Issues("penalties/Sheet", "行政处罚立案审批表");
        it.During<AssignOfficers>("指派执法人员", Filed, Investigated, Noticed).By(Approving).Under(Law[42, 1])
            .For("指派不少于两名执法人员；回避、调离的重新指派。")
            .Needs("CF005", (_, a, _) => OfficerChecks.AreTwo(a.Officers), TwoOfficers, Law[42, 1], "请再选择一名执法人员。")
            .Needs("CF006", (_, a, c) => OfficerChecks.Uncertified(a.Officers, c.On, c).Count == 0, Certified, Law[42, 1], CertifiedRemedy)
            .Naming((_, a, c) => a is null ? null : Told(OfficerChecks.Uncertified(a.Officers, c.On, c)))
            .Needs("CF007", (m, a, _) => m.Officers.Count == 0 || Said(a.Reason), "写明更换执法人员的理由", Law[43], "请填写“更换的理由”。");
        it.Act<TransferPenaltyCase>("移送", [Clue, Filed, Investigated, Noticed], Transferred).By(Approving).Under(Law[27, 1]).ForGood()
            .For("涉嫌犯罪的及时移送司法机关；不属于本机关管辖的移送有权的机关。")
            .Needs("CF008", m => !IsSealed(m) && !IsPreserved(m), "先处理登记保存和查封、扣押的财物", Law[27, 1], "请办理“处理登记保存的证据”“解除查封、扣押”，写明随案移送。")
            .Issues("penalties/Letter", "案件移送函", (m, c) => Word(m, c) + "罚移");
        it.Act<DropCase>("销案", [Filed, Investigated, Noticed], Dropped).By(Head).Under(Ours).ForGood()
            .For("当事人死亡、终止而没有承受人，或者不应当立案的，终止案件。")
            .Needs("CF008", m => !IsSealed(m) && !IsPreserved(m), "先处理登记保存和查封、扣押的财物", Law[27, 1], "请办理“处理登记保存的证据”“解除查封、扣押”，写明随案移送。");
    }

    private const string TwoOfficers = "由两名以上不同的执法人员办理";

    private const string Certified = "由执法证件当日有效的人员办理";

    private const string CertifiedRemedy = "请换由证件有效的执法人员办理，或者先办理换发证件、恢复执法资格。";

    /// <summary>The officers of the case are two, whose certificates are good on the day of the act.</summary>
    private static ActRule<PenaltyCase, PenaltyCaseStage, TAct> ByOfficers<TAct>(ActRule<PenaltyCase, PenaltyCaseStage, TAct> rule)
        where TAct : Act<PenaltyCase> =>
        rule.Needs("CF005", (m, _) => OfficerChecks.AreTwo(m.Officers), TwoOfficers, Law[42, 1], "请由负责人办理“指派执法人员”，不少于两人。")
            .Needs("CF006", (m, c) => Checks.Invalid(m, c).Count == 0, Certified, Law[42, 1], CertifiedRemedy)
            .Naming((m, _, c) => Told(Checks.Invalid(m, c)));

    private static string Word(PenaltyCase m, County c) => c.WordOf(m.Organ);

    private static string? Told(IReadOnlyList<string> officers) => officers.Count == 0 ? null : $"{string.Join("、", officers)}的证件当日无效";

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool IsSealed(PenaltyCase m) => m.SealedOn is not null && m.ReleasedOn is null;

    private static bool IsPreserved(PenaltyCase m) => m.PreservedOn is not null && m.PreservedSettledOn is null;
}
