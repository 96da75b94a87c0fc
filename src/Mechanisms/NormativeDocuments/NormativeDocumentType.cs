using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Texts;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.NormativeDocuments.DocumentChecks;
using static Fazhi.Mechanisms.NormativeDocuments.DocumentOrgans;
using static Fazhi.Mechanisms.NormativeDocuments.NormativeDocumentStage;
using P = Fazhi.Mechanisms.NormativeDocuments.NormativeParameters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>行政规范性文件 — how one is made, published, filed, and how it ends.</summary>
public sealed class NormativeDocumentType()
    : MatterType<NormativeDocument, NormativeDocumentStage>("normative-document", "行政规范性文件", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "file-certificate",
        Place = new()
        {
            Address = "/documents", HasOwnPages = true, OwnPageFinds = true, Tab = "规范性文件", Title = "规范性文件库",
            Says = "全文、是否有效、修改和清理的情况", Words = ["文件", "规定", "办法", "政策", "废止", "红头"],
        },
    };

    // 《地方组织法》第七十五条 speaks of governments; the notice of the State Council's office binds their departments and the towns too.
    private static readonly Article Procedure = NormativeDocumentsNotice.Section("第二部分");
    private static readonly Article Ours = Article.WorkingRule;
    private static readonly Article Power = NormativeDocumentsNotice.Section("（一）");
    private static readonly Article Making = NormativeDocumentsNotice.Section("第二部分");
    private static readonly Article Oversight = NormativeDocumentsNotice.Section("第三部分");
    private static readonly Article BeforeMeeting = NormativeDocumentsNotice.Section("（六）");
    private static readonly Article Opinions = LegalityReviewOpinion.Section("（五）");
    private static readonly Article Definition = HeilongjiangNormativeDocuments[3];

    private static readonly NormativeDocumentStage[] Drafts =
        [Identified, Evaluated, Consulting, Consulted, Reviewing, Revising, Reviewed, Deliberated, Registered];

    private static readonly NormativeDocumentStage[] Comparing = [Evaluated, Consulting, Consulted, Revising, Reviewed, Deliberated, Registered];

    protected override void Define(Lifecycle<NormativeDocument, NormativeDocumentStage> it)
    {
        it.Uses(P.ReviewDays, P.ReviewDaysAtLeast, P.ConsultationDays, P.FeedbackDays);
        it.Uses(P.FilingDays, P.ValidityYears, P.ProvisionalYears);
        it.Indexed(m => m.PublishedOn, m => m.FiledOn, m => new { m.Stage, m.EffectiveFrom });
        it.Ends(Repealed, Lapsed, Revoked, NotNormative, Abandoned);
        it.Steps(("认定", [Identified]), ("评估论证", [Evaluated]), ("征求意见", [Consulting, Consulted]), ("合法性审核", [Reviewing, Revising, Reviewed]),
            ("集体审议", [Deliberated]), ("登记编号", [Registered]), ("公布施行", [InForce]));
        Drafting(it);
        LegalityReview(it);
        Issue(it);
        InUse(it);
        Periods(it);
        DocumentReaders.Define(it);
    }

    /// <summary>制定 — identified, its need evaluated, consulted on, compared with fair competition.</summary>
    private static void Drafting(Lifecycle<NormativeDocument, NormativeDocumentStage> it)
    {
        it.Opens<IdentifyDocument>("认定", Identified).By(Handler, LegalReviewer).Under(Definition)
            .For("认定拟制发的文件是不是行政规范性文件。")
            .To((_, a) => a.IsNormative ? Identified : NotNormative, Identified, NotNormative)
            .Needs("GF040", (m, a, _) => JointFits(m, a.Issuer, a.JointIssuers), "由几个部门或者乡镇联合制发，并不重复填写主办机关", OfficialDocuments[17],
                "县人民政府、办公室的文件由其自己制发；主办机关不用再选。");
        it.Act<RecordAsNotNormative>("改认定为非规范性文件", [Identified, Evaluated, Consulting, Consulted, Reviewing, Revising], NotNormative)
            .For("查明不属于行政规范性文件的，不再按规范性文件办理。")
            .By(Handler, LegalReviewer).Of(Drafter, Reviewer).Under(Definition).ForGood()
            .Causes((m, a, c) => ConsultationsOn.Cancelled(m.Id, a.Reason, c), typeof(CancelConsultation));
        it.Act<EvaluateNeed>("评估论证", Identified, Evaluated).By(Handler).Under(Procedure)
            .For("评估制发的必要性、可行性和风险。");
        it.Act<OpenConsultation>("公开征求意见", [Evaluated, Revising], Consulting).By(Handler).Under(Procedure)
            .For("在本站公布征求意见稿和起草说明，公众可以逐段提意见。")
            .Needs("GF001", (_, a, c) => a.From >= c.On && a.Until > a.From, "使征求意见截止日期晚于开始日期", Ours, "请核对起止日期：开始日期不早于公布之日，截止日期晚于开始日期。")
            .Needs("GF002", LongEnough, "使征求意见期限不少于规定天数", BusinessEnvironment[62], "请延长征求意见期限，确需缩短的填写理由。")
            .Causes((m, a, _) => [Consequence.Open(new OpenComments
            {
                Title = Wording.Cut($"{m.Title}（征求意见稿）", 200), Document = Reference<NormativeDocument>.Of(m), Text = a.Text, Note = a.Note, File = a.Draft,
                From = a.From, Until = a.Until, ShorterBecause = a.ShorterBecause, Channel = a.Channel,
            })], typeof(OpenComments));
        it.Act<WaiveConsultation>("不公开征求意见", Evaluated, Consulted).By(Handler).Under(Procedure)
            .For("依法不公开征求意见的，写明理由。");
        it.Act<CloseConsultation>("反馈意见采纳情况", Consulting, Consulted).By(Handler).Under(BusinessEnvironment[62])
            .For("在别处征求意见的，汇总收到的意见和采纳情况，向社会反馈。")
            .Needs("GF050", (m, c) => ConsultationsOn.Open(m.Id, c).Count == 0, "在“征求意见”中公布采纳情况", BusinessEnvironment[62], "请在本件的征求意见中逐条答复，然后办理“公布采纳情况”，本件随之办理。")
            .Needs("GF003", (m, c) => c.On >= m.ConsultedUntil, "等待征求意见期限届满", Procedure, "请在截止日期以后办理。")
            .Needs("GF004", (_, a, _) => a.CommentsAdopted <= a.CommentsReceived, "使采纳意见数不超过收到意见数", Ours, "请核对两项数字。")
            .Needs("GF005", (m, a, _) => !m.TouchesMarketEntities || a.EnterprisesHeard, "听取市场主体、行业协会商会意见",
                BusinessEnvironment[62], "请听取意见并勾选该栏。");
        it.During<MoveConsultation>("征求意见期限变动", Consulting).By(Handler, Registrar, InstitutionHead).Under(Ours)
            .For("随征求意见的延长、重新计算登记，不单独办理。")
            .Needs("GF053", (m, a, c) => ConsultationsOn.Open(m.Id, c).Any(o => o.Until == a.Until), "随征求意见的期限变动登记", Ours, "请在本件的征求意见中延长、更换稿子或者再次征求意见。");
        it.Act<EndConsultation>("征求意见结果", Consulting, Consulted).By(Handler, Registrar, InstitutionHead).Under(BusinessEnvironment[62])
            .For("随征求意见的“公布采纳情况”登记，不单独办理。")
            .Needs("GF051", (m, a, c) => ConsultationsOn.CameWith(m.Id, a.CommentsReceived, a.CommentsAdopted, c), "随“公布采纳情况”登记", BusinessEnvironment[62], "请在本件的征求意见中办理“公布采纳情况”。")
            .Needs("GF005", (m, a, _) => !m.TouchesMarketEntities || a.EnterprisesHeard, "听取市场主体、行业协会商会意见",
                BusinessEnvironment[62], "请听取意见并勾选该栏。");
        it.During<RecordFairCompetitionReview>("公平竞争审查", Comparing)
            .For("涉及经营者经济活动的，审查是否排除、限制竞争。")
            .By(Handler, LegalReviewer).Of(Drafter, Market, Reviewer).Under(FairCompetition[13])
            .ReviewsCompetition("GF006", "GF007", "GF008", "GF009", m => m.Issuer != Issuer.Department);
    }

    /// <summary>合法性审核 — by whoever reviews legality.</summary>
    private static void LegalityReview(Lifecycle<NormativeDocument, NormativeDocumentStage> it)
    {
        it.Act<SubmitForLegalityReview>("送合法性审核", [Consulted, Revising], Reviewing).By(Handler).Under(BeforeMeeting)
            .For("备齐文件草案、起草说明等材料，送合法性审核机构。")
            .Needs("GF010", (_, a, _) => a.FileComplete, "备齐送审材料", Opinions, "请补齐材料后送审。")
            .Needs("GF011", TimeToReview, "给合法性审核留足工作日", Opinions, "请推迟希望出具意见的日期；属于紧急情形的勾选该栏。");
        it.During<AskForSupplement>("要求补充材料", Reviewing).By(LegalReviewer).Of(Reviewer).Under(Opinions)
            .For("材料不齐的，一次写明要补充什么。")
            .Needs("GF012", m => !m.SupplementAsked, "等待已要求的材料补齐", Ours, "起草单位补齐后再提出新的要求。");
        it.During<SupplementFile>("补充材料", Reviewing).By(Handler).Under(Opinions)
            .For("按照要求补齐送审材料。")
            .Needs("GF013", m => m.SupplementAsked, "先有审核机构的补充要求", Ours, "没有补充要求的，无需办理。");
        it.During<GiveLegalityOpinion>("出具合法性审核意见", Reviewing).By(LegalReviewer).Of(Reviewer).Under(Opinions)
            .For("写明审核结论；需要修改的，写明怎样修改。")
            .Needs("GF014", m => !m.SupplementAsked, "在材料补齐后出具意见", Opinions, "请等待起草单位补充材料。")
            .Needs("GF015", (_, a, _) => a.Opinion != LegalityOpinion.Passed || a.Found.Count == 0, "排除禁止规定的内容",
                BusinessEnvironment[64], "有禁止内容的，结论应为应当修改或者审核不通过。")
            .Needs("GF016", (_, a, _) => a.Opinion != LegalityOpinion.Passed || a.PowerAndProcedureLawful, "确认制定主体、权限、程序合法",
                Power, "不能确认的，结论应为应当修改或者审核不通过。")
            .Issues("normative/LegalityReviewOpinion", "合法性审核意见书", (_, c) => c.Word + "法审")
            .To((_, a) => a.Opinion == LegalityOpinion.Passed ? Reviewed : Revising, Reviewed, Revising);
        it.Act<ReturnToDrafting>("退回修改", [Reviewed, Deliberated], Revising)
            .For("需要修改的退回起草单位，修改后重新审核。")
            .By(Handler, Head, LegalReviewer).Of(Maker, Drafter, Reviewer).Under(Procedure);
    }

    /// <summary>审议、编号、公布、备案 — decided on together, numbered, published, filed; and what was made before.</summary>
    private static void Issue(Lifecycle<NormativeDocument, NormativeDocumentStage> it)
    {
        it.During<Deliberate>("集体审议", Reviewed).By(Head).Of(Maker).Under(Procedure)
            .For("登记集体审议的会议和结果。")
            .Needs("GF017", m => m.Opinion == LegalityOpinion.Passed, "先通过合法性审核", BeforeMeeting, "未经审核或者审核不通过的，不得提交集体审议。")
            .Needs("GF018", FairEnough, FairCompetitionRules.First, FairCompetition[18], FairCompetitionRules.FirstRemedy)
            .Needs("GF037", (m, a, _) => a.HeldOn >= m.LegalityReviewedOn, "先审核后审议", BeforeMeeting, "请核对会议日期。")
            .To((_, a) => a.Adopted ? Deliberated : Revising, Deliberated, Revising);
        it.During<CountersignJointIssue>("会签", Deliberated).By(Head).Of(CoIssuer).Under(OfficialDocuments[22])
            .For("联合制发的，由每个联合制发机关的负责人会签。")
            .Begins((_, at) => new CountersignJointIssue { SigningOrgan = at.Doing.Actor.Organ })
            .Needs("GF041", (_, a, at) => a.SigningOrgan == at.Doing.Actor.Organ, "由会签机关的负责人自己会签", OfficialDocuments[22], "请选您所在的机关。");
        it.Act<RegisterAndNumber>("统一登记编号", Deliberated, Registered).By(Registrar).Of(Maker, Registry).Under(Making)
            .For("由制定机关统一登记，自动编号。")
            .Needs("GF042", m => m.JointIssuers.All(m.JointSigned.Contains), "由所有联合制发机关的负责人会签", OfficialDocuments[22],
                "请各联合制发机关办理“会签”。")
            .Needs("GF019", (m, c) => WordOf(m, c.County).Length > 0,
                "先设置制定机关的发文代字", OfficialDocuments[9], "请在机关设置中填写发文代字。")
            .Numbers((m, c) => WordOf(m, c) + "规");
        it.Act<PublishDocument>("公布", Registered, InForce).By(Registrar).Of(Maker, Registry).Under(Procedure).ForGood()
            .For("向社会公布正文，写明施行日期和有效期。")
            .Needs("GF018", FairEnough, FairCompetitionRules.First, FairCompetition[18], FairCompetitionRules.FirstRemedy)
            .Needs("GF020", (_, a, _) => a.EffectiveFrom >= a.PublishedOn,
                "使施行日期不早于公布日期", BusinessEnvironment[64], "未经公布的不得作为行政管理依据，请核对日期。")
            .Needs("GF021", (m, a, _) => a.PublishedOn >= m.RegisteredOn, "先登记编号后公布", Making, "请核对公布日期。")
            .Needs("GF022", ValidLongEnoughAndNotTooLong,
                "使有效期晚于施行日期且不超过最长年限", Ours, "请核对有效期截止日期。")
            .Needs("GF023", (m, a, _) => !m.TouchesMarketEntities || !string.IsNullOrWhiteSpace(a.AdjustmentPeriod),
                "考虑是否需要适应调整期", BusinessEnvironment[65], "请填写预留的适应调整期，或者不需要的理由。")
            .Issues("normative/Promulgation", "公布通知");
        it.During<FileForRecord>("报送备案", InForce).By(Handler, Registrar).Of(Maker, Registry).Under(Oversight)
            .For("公布后按规定期限报送备案。")
            .Needs("GF024", m => m.FiledOn is not { } filed || m.AmendedOn > filed, "避免重复报送备案", Ours,
                "备案信息有误的，请办理更正；修改以后，修改后的文件再报送一次。")
            .Needs("GF025", (m, a, _) => a.FiledOn >= m.PublishedOn && !(m.FiledOn is not null && a.FiledOn < m.AmendedOn), "在公布以后报送备案", Ours, "请核对报送备案日期。")
            .Needs("GF036", (m, a, _) => (m.Issuer == Issuer.Department) == (a.FiledWith == FilingAuthority.County), "向有权的机关报送备案",
                Oversight, "县政府及其办公室的文件报上一级行政机关，部门和乡镇的文件报县人民政府。")
            .Issues("normative/FilingReport", "备案报告");
        it.Opens<RegisterExisting>("登记存量文件", InForce).By(Registrar).Of(OrganOf.Holder, Registry).Under(Making).NumberedAs(a => a.Number)
            .For("把以前制发的文件登记进来：现行有效的，以及已经废止、失效的。")
            .To((_, a) => a.Ended switch { FormerEnding.Repealed => Repealed, FormerEnding.Lapsed => Lapsed, _ => InForce }, InForce, Repealed, Lapsed)
            .Needs("GF048", (_, a, _) => a.TellsEnd, "不再有效的情形和日期一并填写，日期不早于施行日期", Ours, "现行有效的，都不填。")
            .Needs("GF043", (_, a, at) => a.Issuer == NormativeDocuments.Issuer.Department || IsGovernments(at.Doing.Actor.Organ, at.County),
                "由制定机关登记自己的文件", Making, "县人民政府及其办公室的文件由县人民政府的登记机构登记。")
            .Needs("GF040", (m, a, _) => JointFits(m, a.Issuer, a.JointIssuers), "由几个部门或者乡镇联合制发，并不重复填写主办机关", OfficialDocuments[17],
                "县人民政府、办公室的文件由其自己制发；主办机关不用再选。")
            .Needs("GF026", (_, a, c) => a.Ended is not null || a.ValidUntil is not { } last || last >= c.On,
                "登记有效期未届满的文件", Ours, "有效期已经届满的，填写“不再有效的情形”和失效日期。");
    }

    /// <summary>施行以后 — amended, repealed, lapsed, revoked, renewed, its clauses put right.</summary>
    private static void InUse(Lifecycle<NormativeDocument, NormativeDocumentStage> it)
    {
        it.During<AmendDocument>("修改", InForce).By(Head).Of(Maker).Under(Procedure)
            .For("公布修改后的正文，前后两个版本都保留。")
            .Needs("GF027", (_, a, _) => a.Opinion == LegalityOpinion.Passed,
                "使修改内容通过合法性审核", Making, "审核未通过的，不得修改。")
            .Needs("GF028", (m, a, _) => !m.TouchesBusiness || FairCompetitionRules.IsFair(a.FairCompetition),
                "使修改内容通过公平竞争审查", FairCompetition[18], "请填写公平竞争审查结论。")
            .Issues("normative/AmendmentDecision", "修改决定");
        it.Act<RepealDocument>("废止", InForce, Repealed).By(Head).Of(Maker).Under(Oversight).ForGood()
            .For("不再适用的，公布废止。")
            .Needs("GF035", (m, a, c) => !a.ByCleanUp || InCleanUp(m, CleanUpOutcome.Repeal, c), "先有废止该文件的清理意见", Ours,
                "没有清理意见的，不勾选“由清理决定”，另行制发废止决定。")
            .Issues("normative/RepealDecision", "废止决定", when: (_, a) => !a.ByCleanUp);
        it.Act<DeclareLapsed>("宣布失效", InForce, Lapsed).By(Head).Of(Maker).Under(Oversight).ForGood()
            .For("任务已经完成或者情况已经变化的，宣布失效。")
            .Needs("GF039", (m, a, c) => !a.ByCleanUp || InCleanUp(m, CleanUpOutcome.Lapse, c), "先有宣布该文件失效的清理意见", Ours,
                "没有清理意见的，不勾选“由清理决定”。");
        it.Act<RevokeBySuperior>("登记上级撤销", InForce, Revoked).By(Head, Registrar).Of(OrganOf.Government).Under(LocalOrganization.ItemOf(73, 3)).ForGood()
            .For("县人民政府撤销部门、乡镇不适当的文件；县人民政府的文件被上级撤销的，予以登记。")
            .Needs("GF044", (m, a, at) => IsByGovernment(m) == (a.By == at.County.Organs[0].Name), "由制定机关的上级撤销", LocalOrganization.ItemOf(73, 3),
                "部门、乡镇的文件由县人民政府撤销；县人民政府不能撤销自己的文件，请办理废止。")
            .Needs("GF045", (m, a, _) => IsByGovernment(m) || !string.IsNullOrWhiteSpace(a.Decision), "写明撤销决定的文号", Ours, "请填写上级撤销决定的文号。")
            .Issues("normative/RevocationDecision", "撤销决定", when: (m, _) => IsByGovernment(m));
        // The document's own text says until when it is valid: nobody decides anything.
        it.Act<LapseByLaw>("有效期届满失效", InForce, Lapsed).ByLaw().Under(Ours);
        it.During<RenewAfterEvaluation>("评估后延续", InForce).By(Head).Of(Maker).Under(Oversight)
            .For("有效期届满前评估，需要继续施行的重新公布有效期。")
            .Needs("GF029", m => m.ValidUntil is not null, "只延续规定了有效期的文件", Ours, "没有有效期的，无需延续。")
            .Needs("GF030", m => m.OpenClauseTasks == 0 && !m.AmendmentDue,
                "先办结修改和纠正任务", Reconsideration[59], "请修改文件或者办结任务后再延续。")
            .Needs("GF031", RenewedWithinLimit, "使延续后的有效期晚于原有效期且不超过最长年限", Ours, "请核对延续后的截止日期。");
        it.During<SettleException>("例外规定到期处理", InForce).By(Handler, Head).Of(Maker).Under(FairCompetition[12])
            .For("公平竞争审查的例外规定到期，停止执行或者重新审查。")
            .Needs("GF032", m => m.ExceptionUntil is not null, "针对含有例外规定的文件办理", Ours, "不含例外规定的，无需办理。")
            .Needs("GF033", (m, a, _) => a.ContinuesUntil is not { } until || until > m.ExceptionUntil,
                "使继续适用的期限晚于原期限", Article.WorkingRule, "请核对日期。");
        it.During<NoteAmendmentDue>("登记清理修改任务", InForce).By(Registrar).Of(Maker, Registry).Under(Oversight)
            .For("清理结论为修改的，登记任务。");
        it.During<OpenClauseTask>("登记条款纠正任务", InForce).By(Handler, LegalReviewer).Of(Maker, Registry).Under(Reconsideration[59])
            .For("有权机关认定条款不合法的，登记纠正任务。");
        it.During<ResolveClauseTask>("办结条款纠正任务", InForce, Repealed, Lapsed).By(Handler, Head).Of(Maker).Under(Reconsideration[59])
            .For("登记条款怎样纠正的。")
            .Needs("GF034", (m, a, _) => m.ClauseTasks.Any(t => t.No == a.No && t.ResolvedOn is null),
                "选择尚未办结的任务", Ours, "请核对任务序号。")
            .Needs("GF046", (m, a, _) => a.Outcome != ClauseOutcome.Explained || m.ClauseTasks.All(t => t.No != a.No || !t.IsOrdered),
                "修改或者废止行政复议机关责令纠正的条款", Reconsideration[59], "条款已经被认定不合法并停止执行，不能以“不存在问题”办结。")
            .Needs("GF047", (m, a, _) => IsDoneAs(m, a), "先公布修改或者废止，再办结任务", Reconsideration[59], "请先办理“修改”或者“废止”，日期不早于登记任务之日。");
        it.Act<AbandonDraft>("终止制定", Drafts, Abandoned).By(Handler, Head).Under(Procedure).ForGood()
            .For("不再制定的，写明理由。")
            .Causes((m, a, c) => ConsultationsOn.Cancelled(m.Id, a.Reason, c), typeof(CancelConsultation));
        it.During<CorrectText>("更正正文", InForce, Repealed, Lapsed).By(Registrar).Of(Maker, Registry).Under(Making)
            .For("录入的正文和印发的文件不一致的，更正录入；文件本身没有改变。")
            .Needs("GF054", (m, a, _) => m.Text.Length > 0 && a.Text != m.Text, "使更正后的正文和现在的不同", Ours, "还没有正文的，办理“补录正文”。");
        it.During<AddText>("补录正文", InForce, Repealed, Lapsed).By(Registrar).Of(Maker, Registry).Under(Making)
            .For("文件库中没有正文的文件，补录正文。")
            .Needs("GF052", m => m.Text.Length == 0, "文件还没有正文", Ours, "文件有修改的，办理“修改”；录入有误的，办理“更正正文”。");
        it.Corrections([.. Drafts, InForce, Repealed, Lapsed, Revoked], Registrar, LegalReviewer).Of(Registry, Maker, Drafter).Under(Making);
    }

    /// <summary>期限.</summary>
    private static void Periods(Lifecycle<NormativeDocument, NormativeDocumentStage> it)
    {
        it.Clock("feedback", "反馈意见采纳情况", m => new Period(m.Parameter(P.FeedbackDays), PeriodUnit.CalendarDays))
            .From<OpenConsultation>((_, a) => a.Until).From<MoveConsultation>((_, a) => a.Until)
            .Until<CloseConsultation, AbandonDraft, EndConsultation>().Until<MoveConsultation, RecordAsNotNormative>()
            .Otherwise("征求意见已经期满，应当及时反馈采纳情况").Under(BusinessEnvironment[62]);
        it.Clock("legality-review", "合法性审核", m => new Period(m.Parameter(P.ReviewDays), PeriodUnit.WorkingDays))
            .From<SubmitForLegalityReview>().Until<GiveLegalityOpinion, RecordAsNotNormative, AbandonDraft>()
            .PausedBy<AskForSupplement, SupplementFile>().Under(Opinions);
        it.Clock("filing", "报送备案", m => new Period(m.Parameter(P.FilingDays), PeriodUnit.CalendarDays))
            .From<PublishDocument>((_, a) => a.PublishedOn).Until<FileForRecord>()
            .Until<RepealDocument, DeclareLapsed, LapseByLaw>().Until<RevokeBySuperior>()
            .Under(Oversight);
        it.Clock("validity", "有效期", m => Period.Between(m.RenewedOn ?? m.EffectiveFrom, m.ValidUntil, Period.MostDays).Exactly())
            .From<PublishDocument>((_, a) => a.EffectiveFrom)
            .From<RegisterExisting>((m, a) => m.ValidUntil is null || a.Ended is not null ? null : a.EffectiveFrom)
            .From<RenewAfterEvaluation>((_, a) => a.PublishedOn).Until<RenewAfterEvaluation, RepealDocument, DeclareLapsed>()
            .Until<RevokeBySuperior>()
            .Else<LapseByLaw>("有效期届满，文件自动失效").Warn(90).Under(Ours);
        it.Clock("competition-exception", "例外规定实施期限", m => Period.Between(m.PublishedOn, m.ExceptionUntil, Period.MostDays).Exactly())
            .From<PublishDocument>((m, a) => m.ExceptionUntil is null ? null : a.PublishedOn)
            .From<SettleException>((m, a) => a.ContinuesUntil is null ? null : m.PublishedOn)
            .Until<SettleException, RevokeBySuperior>().Until<RepealDocument, DeclareLapsed, LapseByLaw>()
            .Otherwise("例外规定期限届满，应当停止执行或者重新评估").Warn(30).Under(FairCompetition[12]);
    }
}
