using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <content>第五章 行政复议审理、中止和终止.</content>
public sealed partial class ReconsiderationType
{
    // 第五章 行政复议审理
    private static void Review(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.During<ApplySimplified>("适用简易程序", Hearing).By(Handler).Under(Law[53]).Before("decision")
            .For("事实清楚、权利义务关系明确、争议不大的，适用简易程序。")
            .Needs("FY025", m => !m.Simplified && m.ReplyNoticeSentOn is null, "在发送申请书副本之前确定适用简易程序", Article.WorkingRule)
            .Needs("FY022", (m, a, _) => Fits(m, a.Ground), "符合所选的适用简易程序的情形", Law[53], "请核对涉案款额和行政行为类别。");
        it.During<SwitchToOrdinary>("转为普通程序", Hearing).By(InstitutionHead).Under(Law[55]).Before("decision")
            .For("发现不宜适用简易程序的，经批准转为普通程序，期限变为六十日。")
            .Needs("FY026", m => m.Simplified, "只对适用简易程序的案件转为普通程序", Law[55])
            .Issues("reconsideration/OrdinaryNotice", "转为普通程序审理通知书", (_, c) => c.Word + "复普");

        it.During<SendReplyNotice>("发送申请书副本", Hearing).By(Handler).Under(Law[48])
            .For("把申请书副本发给被申请人，要求书面答复并提交证据。")
            .Needs("FY030", m => m.ReplyNoticeSentOn is null, "只发送一次申请书副本", Ours, "已经发送过；送达情况请办理“送达文书”。")
            .ReceivedAsMade(a => a.ReceivedOn)
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
            .Needs("FY035", (_, a, at) => !at.Doing.Actor.IsPublic || a.From == PartyRole.Applicant,
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
        CaseHearings.Define(it);
        it.During<ConsultCommittee>("提请行政复议委员会咨询", Hearing).By(Handler, InstitutionHead).Under(Law[52])
            .For("听取行政复议委员会的咨询意见，决定时作为参考。");
        it.During<Investigate>("调查取证", Hearing).By(Handler).Under(Law[45])
            .For("向有关单位和个人调查取证，不少于两人，出示证件。")
            .Needs("FY219", (_, a, _) => CaseHearings.AreDifferent(a.Officers), "由两名以上不同的行政复议人员调查取证", Law[45, 2], "请逐一填写调查人员，不重复。")
            .Needs("FY039", (_, a, _) => a.PapersShown, "出示行政复议工作证件", Law[45, 2]);

        it.During<OrderStay>("停止执行", Open).By(InstitutionHead, Head).Under(Law[42])
            .For("有必要停止执行被申请复议的行政行为的，作出决定。")
            .Needs("FY040", m => m.StayOrderedOn is null, "只在行政行为尚未停止执行时决定停止执行", Ours)
            .Needs("FY218", (m, a, _) => a.Ground != StayGround.Requested || a.AskedBy == PartyRole.Applicant || (a.AskedBy is null && m.ThirdParties.Count == 0)
                || (a.AskedBy == PartyRole.ThirdParty && m.ThirdParties.Count > 0),
                "写明是申请人还是第三人申请停止执行", Law[42], "被申请人认为需要停止执行的，选择该情形。")
            .Issues("reconsideration/StayDecision", "停止执行决定书", (_, c) => c.Word + "复停");
        it.During<LiftStay>("解除停止执行", Open).By(InstitutionHead, Head).Under(Law[42])
            .For("停止执行的情形消失的，解除停止执行。")
            .Needs("FY041", m => m.StayOrderedOn is not null, "先有停止执行的决定", Ours)
            .Issues("reconsideration/StayLifted", "解除停止执行通知书", (_, c) => c.Word + "复解");
        it.During<AskToReadFile>("申请查阅、复制", ReadingFile).By(Public, Handler).Under(Law[47])
            .For("查阅、复制被申请人的书面答复和证据。")
            .Needs("FY042", m => m.RepliedOn is not null, "先收到被申请人的书面答复和证据", Ours);
        it.During<GrantFileAccess>("准予查阅、复制", ReadingFile).By(Handler).Under(Law[47])
            .For("答复查阅、复制的申请；不予查阅的，写明哪些和为什么。")
            .Concerns(a => a.To, a => a.Person, allAtOnce: true)
            .Needs("FY042", m => m.RepliedOn is not null, "先收到被申请人的书面答复和证据", Ours);
        it.During<ExtendReview>("延长审理期限", Hearing).By(InstitutionHead).Under(Law[62, 1])
            .For("情况复杂、不能按期决定的，经批准延长，合计最多三十日。")
            .Needs("FY182", m => m.CourtRuling is not (CourtRuling.RedoOrdered or CourtRuling.DecisionOrdered),
                "在裁判确定的期限内作出决定，不再延长", Statutes.Litigation[70])
            .Needs("FY043", m => !m.Simplified, "只延长适用普通程序的案件", Law[62, 2], "适用简易程序的案件不能延长，可以转为普通程序。")
            .Issues("reconsideration/ExtensionNotice", "行政复议延期审理通知书", (_, c) => c.Word + "复延");
    }

    // 第三十九条至第四十一条，第七十四条
    private static void Suspension(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.Act<SuspendReview>("中止审理", Hearing, Suspended).By(Handler, InstitutionHead).Under(Law[39, 1])
            .For("有法定情形的中止，书面告知当事人；期限自动停止计算。")
            .Needs("FY050", (_, a, _) => a.Ground != SuspensionGround.Mediation || a.BothConsent, "经申请人和被申请人同意中止", Law[39, 1, 6])
            .WithApplicant(a => a.Ground == SuspensionGround.Mediation)
            .Needs("FY051", (m, a, _) => a.Ground != SuspensionGround.IncidentalReview || m.OpenReviews.Count > 0,
                "先提起附带审查", Law[39, 1, 9])
            .Needs("FY158", (m, a, _) => a.FitsApplicants(m), "使所选的情形与申请人是公民还是法人、其他组织相符", Law[39, 1], "公民死亡、丧失行为能力、下落不明，法人或者其他组织终止。")
            .Issues("reconsideration/SuspensionNotice", "行政复议中止通知书", (_, c) => c.Word + "复中");
        it.Act<ResumeReview>("恢复审理", Suspended, Hearing).By(Handler, InstitutionHead).Under(Law[39, 2])
            .For("中止的原因消除后及时恢复，期限接着计算。")
            .Needs("FY052", (m, a, _) => a.OrderedFromAbove || !IsUnderIncidentalReview(m) || m.OpenReviews.Count == 0,
                "先有附带审查的结论", Law[39, 2])
            .Needs("FY202", (m, a, _) => a.OrderedFromAbove || Said(a.NeverSo) || m.SuspensionGroundIsGone,
                "先由死亡、终止的申请人的承受人或者丧失行为能力的申请人的法定代理人参加行政复议", Law[39, 2],
                "请先办理“变更当事人”“登记代理人”；查明并没有死亡、终止或者已经恢复行为能力的，填写“中止的情形不存在或者已经消失的情况”。")
            .Issues("reconsideration/ResumptionNotice", "行政复议恢复审理通知书", (_, c) => c.Word + "复恢");
        it.During<RequestWithdrawal>("请求撤回申请", Filed, AtAgency, Correcting, Hearing, Suspended).By(Public, Handler).Under(Law.ItemOf(41, 1))
            .For("说明理由，请求撤回申请。")
            .WithApplicant()
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
            .Needs("FY203", (m, a, _) => !a.IsForWantOfApplicant || !a.FitsApplicants(m) || (m.Present(PartyRole.Applicant).Count == 0 && a.FitsWhoLeft(m)),
                "先登记申请人死亡、终止，并且没有承受人参加", Law[41], "请先办理“变更当事人”；还有其他申请人或者承受人参加的，继续审理。")
            .Needs("FY213", (m, a, _) => a.Ground != TerminationGround.CriminalMeasure || (a.OfLiberty && a.MayConcernLiberty(m)),
                "是对行政拘留或者限制人身自由的行政强制措施不服的案件", Law.ItemOf(41, 4), "其他案件的申请人被采取刑事强制措施的，不因此终止；登记的行政行为有误的先更正。")
            .WithApplicant(a => a.IsWithdrawal)
            .Needs("FY053", (m, a, _) => !a.IsWithdrawal || (m.WithdrawalRequestedOn is not null && a.GenuineWill),
                "有申请人的撤回请求，并核实是其真实意思", Law.ItemOf(41, 1), "请先办理“请求撤回申请”。")
            .Issues("reconsideration/TerminationDecision", "行政复议终止决定书", (_, c) => c.Word + "复终");
        it.Act<TerminateBySuspension>("中止满六十日终止", Suspended, Concluded).FormerlyByLaw().Under(Law.ItemOf(41, 5))
            .Issues("reconsideration/TerminationDecision", "行政复议终止决定书", (_, c) => c.Word + "复终");
    }
}
