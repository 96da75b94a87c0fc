using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Penalties.PenaltyCaseStage;

namespace Fazhi.Mechanisms.Penalties;

/// <content>调查取证.</content>
public sealed partial class PenaltyCaseType
{
    // 第四十六条，第五十四条至第五十七条
    private static void Investigating(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        ByOfficers(it.During<RecordScene>("现场笔录", Filed).By(Handler).Under(Law[55, 2]))
            .For("现场检查、勘验的经过，由执法人员和在场人签名。")
            .Needs("CF010", (_, a, _) => a.CredentialsShown, "主动出示执法证件", Law[55, 1], "没有出示的，当事人或者有关人员有权拒绝；请出示后重新检查、询问。")
            .Needs("CF011", (_, a, _) => ClockTime.AreInOrder(a.From, a.Until), "使结束时间不早于开始时间，写成09:30的样子", Ours, "请核对两个时间。")
            .Issues("penalties/Sheet", "现场笔录");
        ByOfficers(it.During<RecordInquiry>("询问笔录", Filed).By(Handler).Under(Law[55, 2]))
            .For("询问当事人和有关人员，由被询问人核对、签名。")
            .Needs("CF010", (_, a, _) => a.CredentialsShown, "主动出示执法证件", Law[55, 1], "没有出示的，当事人或者有关人员有权拒绝；请出示后重新检查、询问。")
            .Needs("CF012", (_, a, _) => a.RightsTold, "告知被询问人的权利和义务", Law[55, 2], "请先告知申请回避、陈述申辩的权利和如实回答的义务。")
            .Needs("CF011", (_, a, _) => ClockTime.AreInOrder(a.From, a.Until), "使结束时间不早于开始时间，写成09:30的样子", Ours, "请核对两个时间。")
            .Issues("penalties/Sheet", "询问笔录");
        it.During<AddCaseEvidence>("登记证据", BeforeDecision).By(Handler).Under(Law[46])
            .For("逐件登记证据的来源、证明的事实和卷内页码。")
            .Needs("CF013", (_, a, _) => a.Checked, "依法取得证据，并查证属实", Law[46, 2], "证据必须经查证属实，方可作为认定案件事实的根据；以非法手段取得的不得作为根据。");
        it.During<AddRecording>("登记音像记录", Filed, Investigated, Noticed, Decided, Served).By(Handler, Registrar).Under(Law[47])
            .For("登记录像、录音、照片的摘要、位置、时长和保存期限。")
            .Needs("CF014", (_, a, _) => a.IsFound, "上传记录文件，或者填写文件的摘要和存放位置", Law[47], "摘要为64位小写十六进制。")
            .Needs("CF015", (_, a, _) => a.Kind == RecordingKind.Photos || a.Seconds is not null, "写明录像、录音的时长", Law[47], "请填写“时长（秒）”。")
            .Needs("CF016", (m, a, _) => a.KeptUntil >= a.On.AddYears(m.Parameter(PenaltyParameters.RecordingYears)), "按规定的年数保存音像记录", Law[47], "请核对“保存至”；最少的年数见参数“音像记录至少保存的年数”。");
        it.During<CommissionTest>("委托检测、鉴定", Filed, Investigated).By(Handler, InstitutionHead).Under(Statutes.HeilongjiangEnforcementProcedure[33])
            .For("检测、检验、检疫、鉴定的时间不计入决定期限，书面告知当事人。")
            .Needs("CF017", m => !m.IsPaused, "先恢复调查或者收到结果", Ours, "期限已经停止计算。")
            .Needs("CF018", (_, a, _) => a.Told, "书面告知当事人检测、鉴定所需的时间", Statutes.HeilongjiangEnforcementProcedure[33], "请先告知当事人。")
            .Issues("penalties/Letter", "检测（检验、鉴定）期间告知书");
        it.During<ReceiveTest>("收到检测、鉴定结果", Filed, Investigated).By(Handler, InstitutionHead).Under(Statutes.HeilongjiangEnforcementProcedure[33])
            .For("收到结果之日起，期限接着计算；结果告知当事人。")
            .Needs("CF019", m => m.TestingSince is not null, "先委托检测、鉴定", Ours, "请办理“委托检测、鉴定”。");
        it.During<PauseCase>("中止调查", BeforeDecision).By(Approving).Under(Law[60])
            .For("有行业程序规定的中止情形的，经负责人批准中止；期限停止计算。")
            .Needs("CF017", m => !m.IsPaused, "先恢复调查或者收到结果", Ours, "期限已经停止计算。")
            .Needs("CF020", m => !m.AwaitsHearing, "先举行听证", Law[64], "听证期间不计入决定期限，不必中止。");
        it.During<ResumeCase>("恢复调查", BeforeDecision).By(Approving).Under(Law[60])
            .For("中止的原因消除后恢复，期限接着计算。")
            .Needs("CF021", m => m.PausedOn is not null, "先中止调查", Ours, "案件没有中止。");
        ByOfficers(it.Act<EndInvestigation>("调查终结", [Filed, Investigated, Noticed], Investigated).By(Handler).Under(Law[57, 1]))
            .For("写明查明的事实、违反的规定、处罚依据和处理建议；以后的文书都照此印制。")
            .Needs("CF017", m => !m.IsPaused, "先恢复调查或者收到结果", Ours, "期限已经停止计算。")
            .Needs("CF022", m => m.SceneOn is not null || m.InquiredOn is not null || m.EvidenceCount > 0, "先全面、客观、公正地调查，收集有关证据", Law[54, 1], "请办理“现场笔录”“询问笔录”或者“登记证据”。")
            .Needs("CF023", m => !IsPreserved(m), "在七个工作日以内处理登记保存的证据", Law[56], "请办理“处理登记保存的证据”。")
            .Needs("CF020", m => !m.AwaitsHearing, "先举行听证", Law[64], "听证期间不计入决定期限，不必中止。")
            .Issues("penalties/Sheet", "案件调查终结报告");
    }

    // 第五十六条，《行政强制法》第十八条至第二十八条，第二十八条
    private static void Measures(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        ByOfficers(it.During<PreserveEvidence>("先行登记保存证据", Filed).By(Approving).Under(Law[56]))
            .For("证据可能灭失或者以后难以取得的，经负责人批准先行登记保存。")
            .Needs("CF024", m => !IsPreserved(m), "先处理上一次登记保存的证据", Law[56], "请办理“处理登记保存的证据”。")
            .Issues("penalties/Letter", "先行登记保存证据通知书", (m, c) => Word(m, c) + "罚存");
        it.During<SettlePreserved>("处理登记保存的证据", Filed, Investigated, Noticed).By(Approving).Under(Law[56])
            .For("七个工作日以内及时作出处理决定。")
            .Needs("CF025", IsPreserved, "先登记保存证据", Ours, "没有等待处理的登记保存。");
        ByOfficers(it.During<SealOrSeize>("查封、扣押", Filed).By(Approving).Under(Coercion[24, 1]))
            .For("有法律、法规依据的，经负责人批准查封、扣押，全过程录像。")
            .Needs("CF026", m => !IsSealed(m), "先解除上一次查封、扣押", Coercion[23, 2], "已经查封、扣押的，不得重复查封；请办理“解除查封、扣押”。")
            .Needs("CF136", (m, a, c) => Said(a.WhyNotSpared) || !SparesCoercion(m, c), "先核对不予实施行政强制清单", Embedded, "本单位的裁量权基准列有不予强制的情形；请填写“不适用不予强制清单的理由”，属于清单的不得查封、扣押。")
            .Needs("CF027", (_, a, _) => a.Told, "当场告知当事人理由、依据、权利和救济途径，听取陈述、申辩", Coercion.ItemOf(18, 5), "请先告知并听取。")
            .Issues("penalties/Letter", "查封（扣押）决定书", (m, c) => Word(m, c) + "查扣");
        it.During<ExtendSealing>("延长查封、扣押", BeforeDecision).By(Approving).Under(Coercion[25, 1]).Before("sealing")
            .For("情况复杂的，经负责人批准延长，不超过三十日，书面告知当事人。")
            .Needs("CF028", m => IsSealed(m) && m.SealingMore == 0, "有没有延长过的查封、扣押", Coercion[25, 1], "查封、扣押只延长一次。")
            .Needs("CF029", (_, a, _) => a.Told, "把延长的决定及时书面告知当事人，说明理由", Coercion[25, 2], "请先告知。")
            .Issues("penalties/Letter", "延长查封（扣押）期限通知书", (m, c) => Word(m, c) + "查扣");
        it.During<ReleaseSealed>("解除查封、扣押", Filed, Investigated, Noticed, Decided, Served, Revoked).By(Approving).Under(Coercion[28, 1])
            .For("没有违法行为、不再需要、期限届满或者已经作出处理决定的，及时解除。")
            .Needs("CF030", IsSealed, "先查封、扣押", Ours, "没有等待解除的查封、扣押。")
            .Issues("penalties/Letter", "解除查封（扣押）决定书", (m, c) => Word(m, c) + "查扣");
        it.During<OrderCorrection>("责令改正", Filed, Investigated, Noticed, Decided, Served).By(Handler, InstitutionHead, Head).Under(Law[28, 1])
            .For("实施行政处罚时，责令当事人改正或者限期改正违法行为。")
            .Needs("CF031", (_, a, c) => a.By >= c.On, "使改正期限不早于今天", Ours, "请核对“改正期限”。")
            .Issues("penalties/Letter", "责令改正通知书", (m, c) => Word(m, c) + "责改");
    }
}
