using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.Stage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>行政复议案件 — 《行政复议法》（2023年修订）, chapter by chapter.</summary>
public sealed class ReconsiderationCases()
    : MatterType<Reconsideration, Stage>("reconsideration", "行政复议案件", "2024", new DateOnly(2024, 1, 1))
{
    private static readonly Stage[] Open = [Hearing, Suspended];

    private static readonly Stage[] ReadingFile = [Hearing, Suspended, Concluded, Served];

    private static readonly Stage[] Underway = [Filed, AtAgency, Correcting, .. ReadingFile];

    private static Statute Law => Statutes.Reconsideration;

    private static Statute Court => Statutes.CivilProcedure;

    private static Article Ours => Article.WorkingRule;

    // The respondent's acts; the institution records what came on paper.
    private static OrganOf Respondent { get; } =
        OrganOf.In<Reconsideration>("被申请人", (m, organ, _) => m.RespondentOrgan == organ || m.JointOrgans.Contains($"|{organ}|", StringComparison.Ordinal));

    private static OrganOf Institution { get; } = OrganOf.Holder with { Name = "行政复议机构" };

    /// <inheritdoc/>
    protected override void Define(Lifecycle<Reconsideration, Stage> it)
    {
        Filing(it);
        TakeOverCase.Define(it);
        CaseParties.Define(it);
        Acceptance(it);
        Review(it);
        Suspension(it);
        IncidentalReview(it);
        Conclusion(it);
        Service(it);
        Afterwards(it);
        PeriodsBeforeReview(it);
        PeriodsOfReview(it);
        PeriodsAfterwards(it);
        Correspondence(it);

        it.Corrections([Filed, AtAgency, Correcting, Hearing, Suspended, Concluded, Served, Refused], Handler, InstitutionHead)
            .Under(Ours);
        it.Ends(Archived, Refused, Abandoned, CorrectedByAgency);
        it.Indexed(m => m.ReceivedOn, m => m.AcceptedOn, m => new { m.ConcludedOn, m.Outcome }, m => m.RespondentOrgan);
        it.Steps(("申请", [Filed, AtAgency, Correcting]), ("审理", [Hearing, Suspended]), ("决定", [Concluded]), ("送达", [Served]), ("归档", [Archived]));
        CaseReaders.Define(it);
        it.Uses(
            ReconsiderationParameters.CorrectedOutcomes,
            ReconsiderationParameters.PublicNoticeDays,
            ReconsiderationParameters.CorrectionExtensionDays,
            ReconsiderationParameters.FileAccessDays,
            MessageParameters.AnswerDays,
            CourtParameters.OwnDecision,
            CourtParameters.UpheldAct,
            ReconsiderationParameters.StartByService2007,
            ReconsiderationParameters.ExcludedTime2007,
            ReconsiderationParameters.Inaction2007,
            ReconsiderationParameters.RedoDays2007,
            ReconsiderationParameters.Reports2007
        );
    }

    // 第三章 行政复议申请
    private static void Filing(Lifecycle<Reconsideration, Stage> it)
    {
        it.Opens<FileApplication>("申请行政复议", Filed).By(Public, Handler).OfAnyOrgan().Under(Law[22])
            .For("书面、口头或者网上提出；口头的当场记录，由申请人核对。")
            .To((_, a) => a.Channel == Channel.ThroughAgency ? AtAgency : Filed, Filed, AtAgency)
            .Numbers((_, c) => c.Word + "复")
            .Titled((_, a) => a.TitleFor(a.Applicant.PublicName))
            .Needs("FY099", (_, a, _) => a.Applicant.CanBeReached,
                "写明能联系到申请人、送达文书的电话或者地址", Article.WorkingRule, "请填写申请人的联系电话；没有电话的，填写送达地址。")
            .Needs("FY001", (_, a, at) => a.Period.Covers(a.ReceivedOn ?? at.On, at.Calendar) || Said(a.LateReason),
                "在知道或者应当知道行政行为之日起六十日内提出申请，逾期的写明耽误申请期限的理由", Law[20], "请填写耽误申请期限的理由，由行政复议机构审查。")
            .Needs("FY002", (_, a, _) => a.KnownOn is not null || a.ActKind == ActKind.Inaction,
                "写明知道或者应当知道行政行为的日期", Law[20, 1], "请填写知道或者应当知道行政行为的日期。")
            .Needs("FY003", (_, a, _) => a.Channel != Channel.Oral || Said(a.OralRecord),
                "当场记录口头申请", Law[22], "请填写口头申请笔录，由申请人核对、签名。")
            .Needs("FY004", (_, a, _) => a.AgentsFit, "由每名申请人、第三人各委托一至二名代理人", Law[17], "请核对代理人的人数和代理谁。")
            .Needs("FY007", (_, a, _) => a.AgentsNamed, "写明代理哪一位当事人，代表人从申请人中推选", Law[15],
                "有几名申请人、第三人的，请写被代理人的姓名，与申请人、第三人栏里的一致。")
            .Needs("FY111", (_, a, at) => a.WithoutGuardian(at.On).Count == 0, CaseParties.Guardian, Law[14, 3], CaseParties.GuardianRemedy)
            .Naming((_, a, at) => a is null ? null : string.Join('、', a.WithoutGuardian(at.On)))
            .Needs("FY005", (_, a, _) => a.Channel != Channel.ThroughAgency || a.ActKind == ActKind.OnTheSpotPenalty,
                "直接向行政复议机关提出", Law[32], "只有当场作出或者依据电子技术监控设备记录作出的行政处罚，可以通过作出处罚决定的机关提交申请。")
            .Needs("FY155", (m, a, at) => MayRegister(m, a, at), "由行政复议机构登记，或者由收到申请的作出处罚决定的机关登记", Law[32], "请转交行政复议机构登记。")
            .StatedConsistently();

        it.Act<ForwardFromAgency>("转送行政复议申请", AtAgency, Filed).By(Handler).Of(Respondent, Institution).Under(Law[32])
            .For("作出处罚决定的机关维持处罚的，转送行政复议机关。");
        it.Act<CorrectAtAgency>("原机关自行纠正", AtAgency, CorrectedByAgency).By(Handler).Of(Respondent, Institution).Under(Law[32]).ForGood()
            .For("作出处罚决定的机关自行纠正，不再转送。");
    }

    // 第四章 行政复议受理
    private static void Acceptance(Lifecycle<Reconsideration, Stage> it)
    {
        it.Act<AskForCorrection>("通知补正", Filed, Correcting).By(Handler).Under(Law[31, 1])
            .For("材料不齐或者表述不清的，一次写明要补正什么。")
            .Needs("FY010", m => m.CorrectionAskedOn is null, "一次性书面通知补正", Law[31, 1], "已经通知过补正，请直接审查是否受理。")
            .Issues("reconsideration/CorrectionNotice", "补正行政复议申请通知书", (_, c) => c.Word + "复补");
        it.During<ExtendCorrectionTime>("延长补正期限", Correcting).By(Handler).Under(Law[31, 2])
            .For("申请人有正当理由的，合理延长补正的时间。")
            .Needs("FY011", (m, a, _) => a.Days <= m.Parameter(ReconsiderationParameters.CorrectionExtensionDays),
                "在参数规定的日数内合理延长补正期限", Law[31, 2], "请缩短延长的日数。");
        it.Act<SupplyCorrections>("补正申请材料", Correcting, Filed).By(Public, Handler).Under(Law[31, 2])
            .For("按照补正通知写明的事项补充材料，申请重新审查。");
        it.Act<AbandonApplication>("视为放弃申请", Correcting, Abandoned).ByLaw().Under(Law[31, 2]);

        it.Act<AcceptApplication>("受理", Filed, Hearing).By(Handler).Under(Law[30])
            .For("逐项核实受理条件，都符合的受理。")
            .Needs("FY012", (_, a, _) => a.ClearParties, "核实有明确的申请人和符合规定的被申请人", Law[30, 1, 1], "不具备的，请办理通知补正或者不予受理。")
            .Needs("FY013", (_, a, _) => a.HasInterest, "核实申请人与行政行为有利害关系", Law[30, 1, 2], "没有利害关系的，请办理不予受理。")
            .Needs("FY014", (_, a, _) => a.ConcreteClaim, "核实有具体的行政复议请求和理由", Law[30, 1, 3], "不具体的，请办理通知补正。")
            .Needs("FY015", (_, a, _) => a.InTime || a.LateForGoodReason, "核实在法定申请期限内提出", Law[30, 1, 4], "超过期限又没有正当理由的，请办理不予受理。")
            .Needs("FY016", (_, a, _) => a.InScope, "核实属于行政复议范围", Law[30, 1, 5], "不属于第十一条、第十二条规定的范围的，请办理不予受理。")
            .Needs("FY017", (_, a, _) => a.OurJurisdiction, "核实属于本机关的管辖范围", Law[30, 1, 6], "不属于的，请办理不予受理，并告知有管辖权的行政复议机关。")
            .Needs("FY018", (_, a, _) => a.NotTakenBefore, "核实本机关和人民法院此前均未受理", Law[30, 1, 7], "已经受理过的，请办理不予受理。")
            .Needs("FY019", (m, a, at) => IsInTime(m, at) || (a.LateForGoodReason && Said(m.LateReason)),
                "在申请期限内提出申请，或者确认耽误期限有不可抗力等正当理由", Law[20], "按所填日期计算已经超过申请期限，请核对日期和耽误期限的理由。")
            .Needs("FY020", m => m.ReceivedOn is not { } day || FilingPeriod.Of(m).WithinLongest(day),
                "在行政行为作出之日起五年（因不动产提出的二十年）内提出申请", Law[21], "超过最长期限的，即使有正当理由也不予受理。")
            .Needs("FY156", (m, a, at) => !a.InTime || IsInTime(m, at), "使“在法定申请期限内提出”的结论与登记的日期一致", Law[20],
                "按登记的日期已经超过期限：有正当理由的，不勾选“在法定申请期限内提出”，勾选“耽误申请期限有正当理由”；日期有误的先更正。")
            .OnConsistentFacts()
            .Needs("FY021", m => IsOurJurisdiction(m.RespondentKind), "以本级政府有管辖权的机关为被申请人", Law[24, 1],
                "本级人民政府的行政行为由上一级行政机关管辖，海关、金融、外汇管理、税务和国家安全机关的由上一级主管部门管辖。")
            .Needs("FY022", (m, a, _) => Fits(m, a.SimplifiedGround), "符合所选的适用简易程序的情形", Law[53], "请核对涉案款额和行政行为类别。")
            .Issues("reconsideration/AcceptanceNotice", "行政复议申请受理通知书", (_, c) => c.Word + "复受");
        it.Act<DeemAccepted>("视为受理", Filed, Hearing).ByLaw().Under(Law[30, 3]);
        it.Act<RefuseApplication>("不予受理", Filed, Refused).By(InstitutionHead, Head).Under(Law[30, 2]).ForGood()
            .For("不符合受理条件的，说明理由；属于别的机关管辖的，告知是哪个机关。")
            .Needs("FY023", (_, a, _) => a.Ground != RefusalGround.OtherJurisdiction || Said(a.CompetentOrgan),
                "告知有管辖权的行政复议机关", Law[30, 2], "请填写有管辖权的行政复议机关。")
            .Needs("FY157", (m, a, at) => IsBorneOut(m, a.Ground, at) || Said(a.DespiteFacts),
                "使不符合受理条件的理由与登记的事实一致，不一致的写明查明的事实", Law[30, 1], "按登记的事实，申请没有超过期限或者属于本机关管辖；请核对，或者填写“与登记的事实不一致的说明”。")
            .OnConsistentFacts()
            .Issues("reconsideration/RefusalDecision", "不予受理行政复议申请决定书", (_, c) => c.Word + "复不受");
    }

    // 第五章 行政复议审理
    private static void Review(Lifecycle<Reconsideration, Stage> it)
    {
        it.During<ApplySimplified>("适用简易程序", Hearing).By(Handler).Under(Law[53])
            .For("事实清楚、权利义务关系明确、争议不大的，适用简易程序。")
            .Needs("FY025", m => !m.Simplified && m.ReplyNoticeSentOn is null, "在发送申请书副本之前确定适用简易程序", Article.WorkingRule)
            .Needs("FY022", (m, a, _) => Fits(m, a.Ground), "符合所选的适用简易程序的情形", Law[53], "请核对涉案款额和行政行为类别。");
        it.During<SwitchToOrdinary>("转为普通程序", Hearing).By(InstitutionHead).Under(Law[55])
            .For("发现不宜适用简易程序的，经批准转为普通程序，期限变为六十日。")
            .Needs("FY026", m => m.Simplified, "只对适用简易程序的案件转为普通程序", Law[55]);

        it.During<SendReplyNotice>("发送申请书副本", Hearing).By(Handler).Under(Law[48])
            .For("把申请书副本发给被申请人，要求书面答复并提交证据。")
            .Needs("FY030", m => m.ReplyNoticeSentOn is null, "只发送一次申请书副本", Ours, "已经发送过；送达情况请办理“送达文书”。")
            .Issues("reconsideration/ReplyNotice", "行政复议答复通知书", (_, c) => c.Word + "复答");
        it.During<FileReply>("提交书面答复", Open).By(Handler).Of(Respondent, Institution).Under(Law[48])
            .For("登记被申请人的书面答复和作出行政行为的证据、依据。")
            .Needs("FY031", m => m.ReplyNoticeSentOn is not null, "先发送申请书副本", Ours)
            .Needs("FY032", m => m.Present(PartyRole.Respondent).Any(p => p.RepliedOn is null),
                "只提交一次书面答复", Ours, "补充材料请办理“补充证据”。")
            .Needs("FY032", (m, a, _) => a.Person is null || m.Person(a.Person)?.RepliedOn is null,
                "只提交一次书面答复", Ours, "补充材料请办理“补充证据”。")
            .Concerns(_ => PartyRole.Respondent, a => a.Person)
            .Needs("FY123", (m, a, at) => at.Doing.Actor.Organ == m.Organ || a.Person is null || m.Person(a.Person)?.Organ == at.Doing.Actor.Organ,
                "由答复的被申请人自己或者行政复议机构办理", Law[48], "共同被申请人各自答复。");
        it.During<DeemWithoutEvidence>("视为没有证据、依据", Open).ByLaw().Under(Law[70]);
        // The respondent adds evidence only with the institution's consent: who consents records it.
        it.During<AddEvidence>("补充证据", Hearing).By(Public, Handler).Under(Law[46])
            .For("审理期间补充新的证据材料；被申请人的，经同意后由行政复议机构登记。")
            .Needs("FY035", (_, a, at) => !at.Doing.Actor.Roles.Contains(Public) || a.From == PartyRole.Applicant,
                "由提交证据的当事人本人或者行政复议机构办理", Law[46], "申请人只能补充自己的证据。")
            .Concerns(a => a.From, a => a.Person)
            .Needs("FY033", (_, a, _) => a.From != PartyRole.Respondent || a.Consented, "经行政复议机构同意，被申请人方可补充证据", Law[46, 2])
            .Needs("FY034", (_, a, _) => a.From != PartyRole.Respondent || !a.GatheredDuringCase,
                "排除被申请人在行政复议期间自行收集的证据", Law[46, 1]);

        it.During<HearParty>("听取意见", Hearing).By(Handler).Under(Law[49])
            .For("当面、电话或者网上听取，记录在案。普通程序作出决定前必经。")
            .Concerns(a => a.Party, a => a.Person);
        it.During<RecordCannotHear>("记明不能听取意见", Hearing).By(Handler).Under(Law[49])
            .For("因当事人自己的原因听不到意见的，写明原因。")
            .Concerns(_ => PartyRole.Applicant, a => a.Person);
        it.During<ClassifyCase>("认定案件性质", Hearing).By(Handler, InstitutionHead).Under(Law[50, 1])
            .For("认定是否重大、疑难、复杂，是否应当提请委员会咨询；重大案件应当听证。");
        it.During<NotifyHearing>("通知听证", Hearing).By(Handler).Under(Law[51, 1])
            .For("告知听证的时间、地点和事项，五个工作日前通知。")
            .Needs("FY036", (_, a, at) => at.On <= Deadline.Compute(at.Calendar, a.HearingOn, 5.WorkingDays().Before()).Earliest,
                "在举行听证的五个工作日前通知当事人", Law[51, 1], "请推迟听证日期。")
            .Issues("reconsideration/HearingNotice", "行政复议听证通知书", (_, c) => c.Word + "复听");
        it.During<HoldHearing>("举行听证", Hearing).By(Handler).Under(Law[50, 3])
            .For("记录听证的参加人和经过。")
            .Needs("FY037", (m, at) => m.HearingOn <= at.On, "先通知听证，并在通知的日期举行", Law[51, 1])
            .Needs("FY038", (_, a, _) => a.RespondentHeadPresent || Said(a.HeadAbsence),
                "由被申请人的负责人参加，不能参加的说明理由并委托工作人员参加", Law[51, 3]);
        it.During<ConsultCommittee>("提请行政复议委员会咨询", Hearing).By(Handler, InstitutionHead).Under(Law[52])
            .For("听取行政复议委员会的咨询意见，决定时作为参考。");
        it.During<Investigate>("调查取证", Hearing).By(Handler).Under(Law[45])
            .For("向有关单位和个人调查取证，不少于两人，出示证件。")
            .Needs("FY039", (_, a, _) => a.PapersShown, "出示行政复议工作证件", Law[45, 2]);

        it.During<OrderStay>("停止执行", Open).By(InstitutionHead, Head).Under(Law[42])
            .For("有必要停止执行被申请复议的行政行为的，作出决定。")
            .Needs("FY040", m => m.StayOrderedOn is null, "只在行政行为尚未停止执行时决定停止执行", Ours)
            .Issues("reconsideration/StayDecision", "停止执行决定书", (_, c) => c.Word + "复停");
        it.During<LiftStay>("解除停止执行", Open).By(InstitutionHead, Head).Under(Law[42])
            .For("停止执行的情形消失的，解除停止执行。")
            .Needs("FY041", m => m.StayOrderedOn is not null, "先有停止执行的决定", Ours);
        it.During<AskToReadFile>("申请查阅、复制", ReadingFile).By(Public, Handler).Under(Law[47])
            .For("查阅、复制被申请人的书面答复和证据。")
            .Needs("FY042", m => m.RepliedOn is not null, "先收到被申请人的书面答复和证据", Ours);
        it.During<GrantFileAccess>("准予查阅、复制", ReadingFile).By(Handler).Under(Law[47])
            .For("答复查阅、复制的申请；不予查阅的，写明哪些和为什么。")
            .Concerns(a => a.To, a => a.Person, allAtOnce: true)
            .Needs("FY042", m => m.RepliedOn is not null, "先收到被申请人的书面答复和证据", Ours);
        it.During<ExtendReview>("延长审理期限", Hearing).By(InstitutionHead).Under(Law[62, 1])
            .For("情况复杂、不能按期决定的，经批准延长，合计最多三十日。")
            .Needs("FY043", m => !m.Simplified, "只延长适用普通程序的案件", Law[62, 2], "适用简易程序的案件不能延长，可以转为普通程序。")
            .Issues("reconsideration/ExtensionNotice", "行政复议延期审理通知书", (_, c) => c.Word + "复延");
    }

    // 第三十九条至第四十一条，第七十四条
    private static void Suspension(Lifecycle<Reconsideration, Stage> it)
    {
        it.Act<SuspendReview>("中止审理", Hearing, Suspended).By(Handler, InstitutionHead).Under(Law[39, 1])
            .For("有法定情形的中止，书面告知当事人；期限自动停止计算。")
            .Needs("FY050", (_, a, _) => a.Ground != SuspensionGround.Mediation || a.BothConsent, "经申请人和被申请人同意中止", Law[39, 1, 6])
            .Needs("FY051", (m, a, _) => a.Ground != SuspensionGround.IncidentalReview || m.IncidentalRequestedOn is not null,
                "先提起附带审查", Law[39, 1, 9])
            .Needs("FY158", (m, a, _) => a.FitsApplicants(m), "使所选的情形与申请人是公民还是法人、其他组织相符", Law[39, 1], "公民死亡、丧失行为能力、下落不明，法人或者其他组织终止。")
            .Issues("reconsideration/SuspensionNotice", "行政复议中止通知书", (_, c) => c.Word + "复中");
        it.Act<ResumeReview>("恢复审理", Suspended, Hearing).By(Handler, InstitutionHead).Under(Law[39, 2])
            .For("中止的原因消除后及时恢复，期限接着计算。")
            .Needs("FY052", (m, a, _) => a.OrderedFromAbove || !IsUnderIncidentalReview(m) || m.ClauseFinding is not null,
                "先有附带审查的结论", Law[39, 2])
            .Issues("reconsideration/ResumptionNotice", "行政复议恢复审理通知书", (_, c) => c.Word + "复恢");
        it.During<RequestWithdrawal>("请求撤回申请", Filed, Correcting, Hearing, Suspended).By(Public, Handler).Under(Law.ItemOf(41, 1))
            .For("说明理由，请求撤回申请。")
            .Needs("FY125", (m, a, _) => m.Present(PartyRole.Applicant).Count <= 1 || a.AllAgree,
                "经各申请人同意撤回；代表人撤回申请的，经被代表的申请人同意", Law[15, 2],
                "都同意的请勾选；其中一名不再申请的，由行政复议机构办理“变更当事人”。")
            .Naming((m, _) => m.Present(PartyRole.Applicant).Names())
            .To((m, _) => m.AcceptedOn is null ? Abandoned : m.Stage, Abandoned, Hearing, Suspended);
        it.Act<TerminateReview>("终止审理", Open, Concluded).By(InstitutionHead, Head).Under(Law[41]).ForGood()
            .For("有法定情形的终止，案件到此结束。")
            .Begins(SixtyDays.Prepare)
            .Needs("FY159", (m, a, _) => a.FitsApplicants(m), "使终止的情形与申请人是公民还是法人、其他组织相符", Law[41], "公民死亡、被采取刑事强制措施，法人或者其他组织终止。")
            .Needs("FY160", (m, a, at) => a.Ground != TerminationGround.SuspendedSixtyDays || SixtyDays.HavePassed(m, at),
                "在依照第三十九条第一款第一项、第二项、第四项中止满六十日以后决定终止", Law.ItemOf(41, 5), "请核对中止的情形和日期。")
            .Needs("FY053", (m, a, _) => !a.IsWithdrawal || (m.WithdrawalRequestedOn is not null && a.GenuineWill),
                "有申请人的撤回请求，并核实是其真实意思", Law.ItemOf(41, 1), "请先办理“请求撤回申请”。")
            .Issues("reconsideration/TerminationDecision", "行政复议终止决定书", (_, c) => c.Word + "复终");
        it.Act<TerminateBySuspension>("中止满六十日终止", Suspended, Concluded).FormerlyByLaw().Under(Law.ItemOf(41, 5))
            .Issues("reconsideration/TerminationDecision", "行政复议终止决定书", (_, c) => c.Word + "复终");
    }

    // 第五章第五节 行政复议附带审查
    private static void IncidentalReview(Lifecycle<Reconsideration, Stage> it)
    {
        it.During<RequestIncidentalReview>("提起附带审查", Hearing).By(Public, Handler).Under(Law[56])
            .For("认为行政行为依据的规范性文件不合法的，请求一并审查。")
            .Needs("FY060", m => m.IncidentalRequestedOn is null, "在一个案件中一并提起附带审查", Ours);
        it.During<ForwardIncidentalReview>("转送附带审查", Open).By(Handler, InstitutionHead).Under(Law[56])
            .For("本机关无权处理的，转送有权处理的机关。")
            .Needs("FY061", m => m.IncidentalRequestedOn is not null && m.ClauseFinding is null, "有尚未处理的附带审查", Ours)
            .Issues("reconsideration/ForwardingLetter", "行政复议附带审查转送函", (_, c) => c.Word + "复转");
        it.During<RecordForwardedAnswer>("记载有权机关的答复", Open).By(Handler).Under(Law[60])
            .For("登记有权处理的机关的答复。")
            .Needs("FY062", m => m.IncidentalForwardedOn is not null, "先转送有权处理的机关", Ours);
        it.During<NotifyIssuer>("通知制定机关", Suspended).By(Handler).Under(Law[58, 1])
            .For("通知制定机关就相关条款的合法性书面答复。")
            .Needs("FY063", m => IsUnderIncidentalReview(m) && m.IncidentalForwardedOn is null,
                "在因附带审查中止期间，由有权处理的行政复议机关办理", Law[58, 1]);
        it.During<IssuerAnswers>("制定机关答复", Open).By(Handler).Under(Law[58, 1])
            .For("登记制定机关的书面答复。")
            .Needs("FY064", m => m.IssuerNotifiedOn is not null, "先通知制定机关", Law[58, 1]);
        it.During<DecideIncidentalReview>("作出附带审查结论", Suspended).By(InstitutionHead, Head).Under(Law[59])
            .For("认定相关条款是否合法；不合法的，文件的制定机关收到纠正任务。")
            .Needs("FY063", m => IsUnderIncidentalReview(m) && m.IncidentalForwardedOn is null,
                "在因附带审查中止期间，由有权处理的行政复议机关办理", Law[58, 1])
            .Needs("FY064", m => m.IssuerNotifiedOn is not null, "先通知制定机关", Law[58, 1])
            .Needs("FY165", (m, a, at) => a.Finding != ClauseFinding.Unlawful || a.UnlawfulDocument is not null || !IsRegistered(m, at),
                "写明规范性文件在本县登记的编号", Law[59], "该文件在本县规范性文件库中，请填写它的登记编号，纠正任务才能交给制定机关。")
            .Issues("reconsideration/ClauseDecision", "停止执行规范性文件条款决定书", (_, c) => c.Word + "复停规", (_, a) => a.Finding == ClauseFinding.Unlawful)
            .Causes((m, a, at) => CorrectClause(m, a.Finding, a.UnlawfulDocument, a.Reason, at));
    }

    private static bool IsRegistered(Reconsideration m, Circumstances at)
    {
        var title = m.IncidentalDocument?.Trim('《', '》');
        return at.Records.Any<NormativeDocument>(d => d.Title == title && d.Stage == DocumentStage.InForce);
    }

    // 第五十九条: an unlawful clause must be corrected by its issuer; the document gets the task, wherever it is kept.
    private static IEnumerable<Consequence> CorrectClause(
        Reconsideration m, ClauseFinding finding, Guid? document, string reason, Circumstances at)
    {
        if (finding != ClauseFinding.Unlawful || document is not { } id
            || at.Records.Find<NormativeDocument>(id) is not { Stage: DocumentStage.InForce })
            return [];
        return
        [
            Consequence.In(id, new OpenClauseTask
            {
                Source = ClauseSource.Reconsideration,
                SourceNumber = m.Number ?? m.Title,
                Clause = m.IncidentalClause ?? "附带审查所指条款",
                Finding = Wording.Cut(reason, 2000),
            }),
        ];
    }

    // 第六章 行政复议决定
    private static void Conclusion(Lifecycle<Reconsideration, Stage> it)
    {
        it.During<SubmitDraftDecision>("提出审查意见", Hearing).By(Handler, InstitutionHead).Under(Law[61, 1])
            .For("行政复议机构提出审查意见，报机关负责人。");

        it.Act<DecideReview>("作出行政复议决定", Hearing, Concluded).By(Head).Under(Law[61, 1]).ForGood()
            .For("机关负责人同意或者集体讨论通过后，以行政复议机关的名义决定。")
            .Needs("FY124", m => m.Present(PartyRole.Applicant).Count > 0,
                "先确定死亡、终止的申请人的承受人", Law[39, 1], "请先办理“变更当事人”；还没有确定的，中止审理。")
            .Needs("FY070", m => m.Simplified || m.Unheard.Count == 0,
                "听取申请人意见，因其自身原因不能听取的记明原因", Law[49], "请先办理“听取意见”或者“记明不能听取意见”。")
            .Naming((m, _) => m.Unheard.Names())
            .Needs("FY071", m => m.Unreplied.Count == 0, "有被申请人的书面答复，或者等答复期限届满", Law[48])
            .Naming((m, _) => m.Unreplied.Names())
            .Needs("FY072", m => !m.Major || m.HearingHeldOn is not null, "组织听证", Law[50, 1], "重大、疑难、复杂的案件应当组织听证。")
            .Needs("FY073", m => !m.CommitteeWanted || m.CommitteeConsultedOn is not null, "提请行政复议委员会提出咨询意见", Law[52, 2])
            .Needs("FY074", m => m.DraftSubmittedOn is not null, "由行政复议机构提出审查意见", Law[61, 1])
            .Needs("FY075", m => m.IncidentalRequestedOn is null || m.ClauseFinding is not null, "先对附带审查作出处理", Law[59])
            .Needs("FY076", (_, a, _) => a.IsDecision, "选择第六十三条至第七十一条规定的决定类型", Ours, "调解、终止、驳回申请请办理各自的事项。")
            .Needs("FY077", (_, a, _) => a.FitsGround, "使决定类型与决定理由的法定情形相符", Law[61], "请核对决定类型和法定情形。")
            .Needs("FY078",
                (m, a, _) => m.ReplyOverdue ? a.FitsSilence || a.ThirdPartyEvidence : a.Ground != DecisionGround.NoReply,
                "在被申请人逾期未答复时，决定撤销、部分撤销、确认违法、确认无效或者责令履行", Law[70], "第三人提供证据证明行政行为合法的除外；按时答复的，不能以未答复为理由。")
            .Needs("FY079", (_, a, _) => a.Outcome != Outcome.Modify || !a.WorseForApplicant || a.OppositeClaim,
                "不作出对申请人更为不利的变更决定", Law[63, 2], "第三人提出相反请求的除外。")
            .Needs("FY080", (_, a, _) => a.Outcome != Outcome.ConfirmInvalid || a.InvalidityClaimed, "有申请人确认无效的申请", Law[67])
            .Needs("FY081", (_, a, _) => !a.RedoOrdered || a.Outcome is Outcome.Revoke or Outcome.RevokePartly,
                "只在撤销或者部分撤销时责令重新作出行政行为", Law[64, 1])
            .Needs("FY082", (_, a, _) => !a.RedoOrdered || a.WithinDays is not null, "规定重新作出行政行为的期限", Law[64, 1])
            .Needs("FY161", (_, a, _) => a.Outcome != Outcome.OrderPerformance || a.WithinDays is not null, "规定履行法定职责的期限", Law[66])
            .Needs("FY162", (m, a, _) => (a.Outcome == Outcome.AgreementLiability) == (m.ActKind == ActKind.Agreement),
                "只对行政协议案件决定行政协议责任", Law[71], "请核对决定类型和登记的行政行为类别。")
            .Needs("FY163", (m, a, _) => m.ActKind != ActKind.Inaction || a.AnswersInaction,
                "对不履行法定职责的案件，决定责令履行、确认违法或者驳回行政复议请求", Law[66], "没有作出行政行为，不能维持、撤销或者变更。")
            .Needs("FY164", (m, a, _) => !a.NamesThirdParty || m.ThirdParties.Count > 0,
                "只在有第三人的案件中认定第三人的请求和证据", Law[16], "案件没有登记第三人，请核对。")
            .Issues("reconsideration/Decision", "行政复议决定书", (_, c) => c.Word + "复决");
        it.Act<DismissApplication>("驳回行政复议申请", Hearing, Concluded).By(Head).Under(Law[33]).ForGood()
            .For("受理后发现不符合受理条件的，驳回申请。")
            .Needs("FY074", m => m.DraftSubmittedOn is not null, "由行政复议机构提出审查意见", Law[61, 1])
            .Needs("FY157", (m, a, at) => IsBorneOut(m, a.Ground, at) || Said(a.DespiteFacts),
                "使不符合受理条件的理由与登记的事实一致，不一致的写明查明的事实", Law[30, 1], "按登记的事实，申请没有超过期限或者属于本机关管辖；请核对，或者填写“与登记的事实不一致的说明”。")
            .Issues("reconsideration/DismissalDecision", "驳回行政复议申请决定书", (_, c) => c.Word + "复驳");
        it.Act<ConcludeByMediation>("调解结案", Open, Concluded).By(InstitutionHead, Head).Under(Law[73]).ForGood()
            .For("各方达成协议，制作调解书，各方签字并加盖印章后生效。")
            .Needs("FY083", (_, a, _) => a.VoluntaryAndLawful, "遵循合法、自愿的原则调解", Law[5, 2])
            .Needs("FY084", (m, a, _) => a.IsComplete && (m.ThirdParties.Count == 0 || a.ThirdPartiesSigned),
                "由各方当事人在调解书上签字，并加盖行政复议机关印章", Law[73], "没有全部签字的，请继续审理并作出决定。")
            .Issues("reconsideration/MediationDocument", "行政复议调解书", (_, c) => c.Word + "复调");
    }

    // 第八十八条第一款，《民事诉讼法》第八十七条至第九十五条
    private static void Service(Lifecycle<Reconsideration, Stage> it)
    {
        it.During<ServeDocument>("送达文书", Correcting, Hearing, Suspended, Concluded, Served, Refused).By(Handler).Under(Court[87])
            .For("登记文书怎样送、哪天送到；期限从送达之日起算。")
            .Needs("FY090", (m, a, _) => IsMade(m, a.Document), "先制作要送达的文书", Ours)
            .Needs("FY091", (_, a, _) => a.ByNotice || a.ReceivedOn is not null,
                "以送达回证、回执或者系统记载的日期为送达日期", Court[87], "请填写送达日期。")
            .Needs("FY092", (_, a, _) => a.Method != ServiceMethod.Electronic || a.ElectronicConsent, "经受送达人同意采用电子送达", Court[90])
            .Needs("FY093", (_, a, _) => a.Method != ServiceMethod.LeftBehind || Said(a.Witnesses),
                "在留置送达时由见证人签名，或者拍照、录像记录送达过程", Court[89])
            .Needs("FY094", (_, a, _) => !a.ByNotice || (a.PostedOn is not null && Said(a.NoticeReason)),
                "在公告送达时记明原因、经过和发布日期", Court[95])
            .Needs("FY095", (m, a, _) => !a.ByNotice || m.Concerned(a.To, a.Person).All(k => m.Person(k)?.Noticed is null),
                "等上一次公告期满后再公告", Ours)
            .Concerns(a => a.To, a => a.Person)
            .Needs("FY096", (m, a, _) => a.Document != CaseDocument.Conclusion || !(a.ReceivedOn < m.ConcludedOn),
                "使送达日期不早于结案日期", Ours)
            .Needs("FY098", (_, a, _) => a.FitsRecipient, "向文书所针对的当事人送达", Ours, "请核对受送达人。")
            .Issues("reconsideration/ProofOfService", "送达回证", null, (_, a) => !a.ByNotice);
        it.During<DeemServed>("公告期满视为送达", Filed, Correcting, Hearing, Suspended, Concluded, Served, Refused, Abandoned, Archived)
            .ByLaw().Under(Court[95]);
        it.Act<ConfirmService>("确认送达完毕", Concluded, Served).By(Handler).Under(Law[75, 2])
            .For("各方都已送达，进入履行和归档。")
            .Needs("FY097", m => m.Unserved.Count == 0,
                "向每一名申请人、被申请人和第三人送达", Law[75, 2], "请先办理“送达文书”。").Naming((m, _) => m.Unserved.Names());
        it.During<CorrectSlip>("补正笔误", Hearing, Suspended, Concluded, Served, Refused, Archived).By(Handler, InstitutionHead).Under(Law[3, 2])
            .For("已经制发的文书有错字、漏字、计算错误等笔误的，另行制发补正通知书；决定的内容不能用补正改变。")
            .Needs("FY126", (m, a, _) => IsMade(m, a.Document), "补正已经制发的文书", Law[3, 2], "请选择本案已经制发的文书。")
            .Needs("FY127", (_, a, _) => a.Slips.All(s => s.Wrong != s.Right), "写明笔误的原文和补正后的文字", Law[3, 2], "原文与补正后的文字不能相同。")
            .Issues("reconsideration/SlipCorrection", "补正通知书", (_, c) => c.Word + "复正");
        it.During<NoteLawsuit>("登记起诉", Concluded, Served, Refused, Archived).By(Handler).Under(Statutes.Litigation[45])
            .For("当事人向人民法院起诉的，予以登记。");
        it.During<EndRecourse>("起诉期限届满", Concluded, Served, Refused, Archived).ByLaw().Under(Statutes.Litigation[45]);
    }

    // 第七十六条至第八十三条
    private static void Afterwards(Lifecycle<Reconsideration, Stage> it)
    {
        it.During<IssueOpinionLetter>("制发行政复议意见书", Hearing, Concluded, Served).By(InstitutionHead, Head).Under(Law[76])
            .For("发现违法或者不当、需要纠正或者改进的，向有关机关制发。")
            .Issues("reconsideration/OpinionLetter", "行政复议意见书", (_, c) => c.Word + "复意");
        it.During<ReportBack>("报送意见书落实情况", Hearing, Suspended, Concluded, Served).By(Handler).Of(Respondent, Institution).Under(Law[76])
            .For("收到意见书的机关报送纠正的情况。")
            .Needs("FY100", AwaitsReport, "有尚未反馈的行政复议意见书", Ours);
        it.During<CopyOut>("抄告上一级主管部门", Served).By(Handler).Under(Law[79, 2])
            .For("把决定书、意见书抄告被申请人的上一级主管部门。")
            .Needs("FY101", m => m.RespondentKind == RespondentKind.Department, "只对政府工作部门为被申请人的案件抄告", Law[79, 2]);
        it.During<PublishDecision>("公开行政复议决定书", Served).By(Handler).Under(Law[79, 1])
            .For("隐去个人信息后，把决定书向社会公开。")
            .Needs("FY102", IsDecided,
                "只公开行政复议决定书", Law[79, 1])
            .Needs("FY103", (_, a, _) => a.Redacted, "隐去个人信息、商业秘密和不宜公开的内容", Statutes.PersonalInformation[25]);
        it.During<OrderCompliance>("责令限期履行", Served).By(InstitutionHead, Head).Under(Law[77, 2])
            .For("被申请人不履行或者拖延履行的，责令限期履行。")
            .Needs("FY104", m => m.PerformedOn is null, "只对尚未履行的案件责令限期履行", Ours);
        it.During<RecordPerformance>("登记履行情况", Served).By(Handler).Of(Respondent, Institution).Under(Law[77, 1])
            .For("登记决定书、调解书的履行情况。");
        it.Act<ArchiveCase>("归档", [Served, Refused, Abandoned, CorrectedByAgency], Archived).By(Handler, Registrar).ForGood()
            .For("材料立卷归档，案件办结。")
            .Under(Ours)
            .Needs("FY105", m => m.Stage != Served || !m.PerformanceOrdered || m.PerformedOn is not null, "先登记履行情况", Law[77, 1])
            .Needs("FY106", m => m.OpinionLetterOn is null || m.OpinionReportedOn is not null, "先收到意见书落实情况", Law[76])
            .Needs("FY107", m => !MustBeCopiedOut(m) || m.CopiedOutOn is not null, "先抄告被申请人的上一级主管部门", Law[79, 2]);
    }

    private static void PeriodsBeforeReview(Lifecycle<Reconsideration, Stage> it)
    {
        it.Clock("agency-forwarding", "原机关转送申请", 5.WorkingDays()).Under(Law[32])
            .From<FileApplication>((m, a) => a.Channel == Channel.ThroughAgency ? a.ReceivedOn ?? m.OpenedOn : null)
            .Until<ForwardFromAgency, CorrectAtAgency>();
        it.Clock("acceptance", "受理审查", 5.WorkingDays()).Under(Law[30]).Warn(2)
            .From<FileApplication>((m, _) => m.ReceivedOn).From<ForwardFromAgency, SupplyCorrections>()
            .Until<AcceptApplication, RefuseApplication, AskForCorrection>().Else<DeemAccepted>("逾期未决定不予受理的，视为受理");
        it.Clock("correction", "补正申请材料", 10.WorkingDays()).Under(Law[31, 2])
            .From<AskForCorrection>((_, a) => a.ReceivedOn)
            .From<ServeDocument>((m, a) => a.Document == CaseDocument.CorrectionNotice && m.Stage is Correcting ? a.ReceivedOn : null)
            .From<DeemServed>((m, a) => m.Stage == Correcting && a.Told(m) == nameof(CaseDocument.CorrectionNotice))
            .ExtendedBy<ExtendCorrectionTime>(a => a.Days.WorkingDays(), 30.WorkingDays())
            .Until<SupplyCorrections>().Else<AbandonApplication>("无正当理由逾期不补正的，视为放弃申请");
    }

    private static void PeriodsOfReview(Lifecycle<Reconsideration, Stage> it)
    {
        it.Clock("reply-notice", "发送申请书副本", m => (m.Simplified ? 3 : 7).WorkingDays()).Under(Law[48]).Warn(2)
            .From<AcceptApplication, DeemAccepted>().PausedBy<SuspendReview, ResumeReview>()
            .Until<SendReplyNotice>().UntilConcluded();
        it.Clock("reply", "被申请人书面答复", m => (m.Simplified ? 5 : 10).WorkingDays()).Under(Law[48])
            .ForEach(CaseClocks.OfRespondents)
            .From<SendReplyNotice>((_, a) => a.ReceivedOn)
            .From<ServeDocument>((m, a, who) => a.Document == CaseDocument.ReplyNotice && AwaitsReply(m.Person(who)) ? a.ReceivedOn : null)
            .PausedBy<SuspendReview, ResumeReview>()
            .Until<FileReply>().UntilConcluded()
            .Else("逾期不答复的，视为该行政行为没有证据、依据", who => new DeemWithoutEvidence { Person = who });
        it.Clock("decision", "作出行政复议决定", m => (m.Simplified ? 30 : 60).Days()).Under(Law[62]).Warn(10)
            .From<AcceptApplication, DeemAccepted>().PausedBy<SuspendReview, ResumeReview>()
            .ExtendedBy<ExtendReview>(a => a.Days.Days(), 30.Days()).UntilConcluded();
        it.Clock("suspension", "中止满六十日", 60.Days()).Under(Law.ItemOf(41, 5))
            .From<SuspendReview>((_, a) => a.EndsAfterSixtyDays)
            .Until<ResumeReview, TerminateReview, ConcludeByMediation>().Until<TerminateBySuspension>()
            .OtherwiseDecide<TerminateReview>("中止的原因仍未消除的，由行政复议机关决定终止");

        it.Clock("incidental-review", "处理附带审查", 30.Days()).Under(Law[56])
            .From<RequestIncidentalReview>().Until<DecideIncidentalReview, ForwardIncidentalReview>().UntilConcluded();
        it.Clock("incidental-forwarding", "转送附带审查", 7.WorkingDays()).Under(Law[56])
            .From<RequestIncidentalReview>()
            .Until<ForwardIncidentalReview, NotifyIssuer, DecideIncidentalReview>().UntilConcluded();
        it.Clock("issuer-notice", "通知制定机关", 3.WorkingDays()).Under(Law[58, 1]).Warn(1)
            .From<SuspendReview>((m, a) => a.Ground == SuspensionGround.IncidentalReview && m.IncidentalForwardedOn is null)
            .Until<NotifyIssuer, ForwardIncidentalReview, ResumeReview>().UntilConcluded();
        it.Clock("issuer-answer", "制定机关书面答复", 10.WorkingDays()).Under(Law[58, 1])
            .From<NotifyIssuer>((m, _) => m.IssuerNotifiedOn).Until<IssuerAnswers, DecideIncidentalReview>().UntilConcluded();
        it.Clock("forwarded-answer", "接受转送的机关回复", 60.Days()).Under(Law[60])
            .From<ForwardIncidentalReview>((m, _) => m.IncidentalForwardedOn).Until<RecordForwardedAnswer>().UntilConcluded();
    }

    private static void PeriodsAfterwards(Lifecycle<Reconsideration, Stage> it)
    {
        it.Clock("public-notice", "公告送达", m => m.Parameter(ReconsiderationParameters.PublicNoticeDays).Days()).Under(Court[95])
            .ForEach(CaseClocks.OfServed)
            .From<ServeDocument>((_, a) => a.ByNotice ? a.PostedOn : null)
            .Else("公告期满视为送达", who => new DeemServed { Person = who });
        it.Clock("recourse", "向人民法院起诉", 15.Days()).Under(Statutes.Litigation[45])
            .ForEach(CaseClocks.OfServed)
            .From<ServeDocument>((m, _, who) => CaseClocks.MaySueFrom(m, who))
            .From<DeemServed>((m, _, who) => CaseClocks.MaySueFrom(m, who))
            .Until<NoteLawsuit>().Else("期满未起诉的，记为未起诉", who => new EndRecourse { Person = who });
        it.Clock("opinion-letter", "反馈意见书落实情况", 60.Days()).Under(Law[76])
            .From<IssueOpinionLetter>((_, a) => a.ReceivedOn)
            .From<ServeDocument>((m, a) => a.Document == CaseDocument.OpinionLetter && AwaitsReport(m) ? a.ReceivedOn : null)
            .Until<ReportBack>();
        it.Clock("performance", "按期履行", m => (m.PerformWithinDays ?? 60).Days()).Under(Law[77, 1])
            .From<ConfirmService>((m, _) => m.PerformWithinDays is null ? null : m.RespondentServedOn)
            .Until<RecordPerformance>();
        it.Clock("compliance", "责令限期履行", m => (m.ComplianceDays ?? 60).Days()).Under(Law[77, 2])
            .From<OrderCompliance>().Until<RecordPerformance>();
    }

    // 第三条第二款 便民、为民: the applicant may write at any time, and is answered within the time the county gives itself.
    private static void Correspondence(Lifecycle<Reconsideration, Stage> it)
    {
        it.During<LeaveMessage<Reconsideration>>("留言", Underway).By(Public).Under(Law[3, 2])
            .For("有要问的或者要说明的，写给承办人。");
        it.During<WriteToApplicant<Reconsideration>>("告知申请人", Underway).By(Handler, InstitutionHead).Under(Law[3, 2])
            .For("答复留言，或者告知申请人需要知道的事项。");
        it.Clock("message", "答复留言", m => m.Parameter(MessageParameters.AnswerDays).WorkingDays()).Under(Law[3, 2])
            .From<LeaveMessage<Reconsideration>>().Until<WriteToApplicant<Reconsideration>>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限");
        it.Clock("file-access", "答复查阅申请", m => m.Parameter(ReconsiderationParameters.FileAccessDays).WorkingDays()).Under(Law[47])
            .From<AskToReadFile>().Until<GrantFileAccess>(a => a.To == PartyRole.Applicant)
            .Otherwise("法律没有规定日数，这是本县自己确定的期限");
    }

    private static bool IsOurJurisdiction(RespondentKind kind) =>
        kind is RespondentKind.Department or RespondentKind.Township or RespondentKind.DispatchedOrgan
            or RespondentKind.AuthorisedOrganisation or RespondentKind.JusticeBureau;

    // 第四条、第三十二条: officials register for the institution; the penalising agency what was handed to it.
    private static bool MayRegister(Reconsideration m, FileApplication a, Circumstances at) =>
        at.Doing.Actor is var who
        && (who.Roles.Contains(Public) || who.Organ == m.Organ || at.County.IsGovernment(who.Organ)
            || OrganOf.JusticeBureau.Is(m, who.Organ, at.County)
            || (a.Channel == Channel.ThroughAgency && (who.Organ == a.RespondentOrgan || a.JointRespondents.Any(r => r.Organ == who.Organ))));

    // Whether the record itself shows what the refusal says of time or jurisdiction; of the other conditions it shows nothing.
    private static bool IsBorneOut(Reconsideration m, RefusalGround ground, Circumstances at) =>
        ground switch
        {
            RefusalGround.TooLate => !IsInTime(m, at) || (m.ReceivedOn is { } day && !FilingPeriod.Of(m).WithinLongest(day)),
            RefusalGround.OtherJurisdiction => !IsOurJurisdiction(m.RespondentKind),
            _ => true,
        };

    private static bool IsInTime(Reconsideration m, Circumstances at) =>
        FilingPeriod.Of(m).Covers(m.ReceivedOn ?? at.On, at.Calendar);

    private static bool IsUnderIncidentalReview(Reconsideration m) => m.SuspensionGround == SuspensionGround.IncidentalReview;

    private static bool IsDecided(Reconsideration m) =>
        m.Outcome is not (null or Outcome.Mediated or Outcome.Withdrawn or Outcome.Settled or Outcome.TerminatedOther);

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool Fits(Reconsideration m, SimplifiedGround? ground) =>
        ground switch
        {
            SimplifiedGround.SmallAmount => m.Amount <= 3000,
            SimplifiedGround.Disclosure => m.ActKind == ActKind.Disclosure,
            _ => true,
        };

    private static bool AwaitsReply(CasePerson? respondent) => respondent is { RepliedOn: null, ReplyOverdue: false };

    private static bool AwaitsReport(Reconsideration m) => m is { OpinionLetterOn: not null, OpinionReportedOn: null };

    private static bool MustBeCopiedOut(Reconsideration m) =>
        m.RespondentKind == RespondentKind.Department && m.ServedOn is not null
        && (m.OpinionLetterOn is not null || IsDecided(m));

    private static bool IsMade(Reconsideration m, CaseDocument document) =>
        document switch
        {
            CaseDocument.CorrectionNotice => m.CorrectionAskedOn is not null,
            CaseDocument.RefusalDecision => m.RefusedOn is not null,
            CaseDocument.ReplyNotice => m.ReplyNoticeSentOn is not null,
            CaseDocument.HearingNotice => m.HearingOn is not null,
            CaseDocument.StayDecision => m.StayOrderedOn is not null,
            CaseDocument.Conclusion => m.ConcludedOn is not null,
            CaseDocument.OpinionLetter => m.OpinionLetterOn is not null,
            CaseDocument.AcceptanceNotice => m.AcceptedOn is not null,
            CaseDocument.ExtensionNotice => m.ExtendedOn is not null,
            CaseDocument.SlipCorrection => m.Documents.Any(d => d.Template == "reconsideration/SlipCorrection"),
            _ => true,
        };
}

/// <summary>审结 — every act that concludes a case stops the clocks of its review.</summary>
internal static class ConclusionClocks
{
    internal static ClockRule<Reconsideration> UntilConcluded(this ClockRule<Reconsideration> clock) =>
        clock.Until<DecideReview, ConcludeByMediation, TerminateReview>().Until<DismissApplication, TerminateBySuspension>();
}
