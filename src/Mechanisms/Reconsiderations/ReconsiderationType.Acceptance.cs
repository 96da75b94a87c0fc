using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <content>第四章 行政复议受理.</content>
public sealed partial class ReconsiderationType
{
    // 第四章 行政复议受理
    private static void Acceptance(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.Act<AskForCorrection>("通知补正", Filed, Correcting).By(Handler).Under(Law[31, 1])
            .For("材料不齐或者表述不清的，一次写明要补正什么。")
            .Needs("FY010", m => m.CorrectionAskedOn is null, "一次性书面通知补正", Law[31, 1], "已经通知过补正，请直接审查是否受理。")
            .Needs("FY181", m => m.AcceptanceOrderedOn is null, "依照生效裁判受理", Statutes.Litigation[72], "人民法院已经责令受理，请办理“依照裁判受理”。")
            .ReceivedAsMade(a => a.ReceivedOn)
            .Issues("reconsideration/CorrectionNotice", "补正行政复议申请通知书", (_, c) => c.Word + "复补");
        it.During<ExtendCorrectionTime>("延长补正期限", Correcting).By(Handler).Under(Law[31, 2])
            .For("申请人有正当理由的，合理延长补正的时间。")
            .Needs("FY011", (m, a, _) => a.Days <= m.Parameter(ReconsiderationParameters.CorrectionExtensionDays),
                "在参数规定的日数内合理延长补正期限", Law[31, 2], "请缩短延长的日数。");
        it.Act<SupplyCorrections>("补正申请材料", Correcting, Filed).By(Public, Handler).Under(Law[31, 2])
            .For("按照补正通知写明的事项补充材料，申请重新审查。")
            .Needs("FY168", (_, a, at) => a.ReceivedOn is not { } day || (day >= at.On && day <= Today(at)),
                "使收到补正材料的日期不早于交寄的日期，也不晚于今天", Court[85, 4], "请核对日期；当面、网上提交的不填。");
        it.Act<AbandonApplication>("视为放弃申请", Correcting, Abandoned).ByLaw().Under(Law[31, 2]);

        it.Act<AcceptApplication>("受理", Filed, Hearing).By(Handler).Under(Law[30])
            .For("逐项核实受理条件，都符合的受理。")
            .Needs("FY181", m => m.AcceptanceOrderedOn is null, "依照生效裁判受理", Statutes.Litigation[72], "人民法院已经责令受理，请办理“依照裁判受理”。")
            .Needs("FY012", (_, a, _) => a.ClearParties, "核实有明确的申请人和符合规定的被申请人", Law[30, 1, 1], "不具备的，请办理通知补正或者不予受理。")
            .Needs("FY013", (_, a, _) => a.HasInterest, "核实申请人与行政行为有利害关系", Law[30, 1, 2], "没有利害关系的，请办理不予受理。")
            .Needs("FY014", (_, a, _) => a.ConcreteClaim, "核实有具体的行政复议请求和理由", Law[30, 1, 3], "不具体的，请办理通知补正。")
            .Needs("FY015", (_, a, _) => a.InTime || a.LateForGoodReason, "核实在法定申请期限内提出", Law[30, 1, 4], "超过期限又没有正当理由的，请办理不予受理。")
            .Needs("FY016", (_, a, _) => a.InScope, "核实属于行政复议范围", Law[30, 1, 5], "不属于第十一条、第十二条规定的范围的，请办理不予受理。")
            .Needs("FY017", (_, a, _) => a.OurJurisdiction, "核实属于本机关的管辖范围", Law[30, 1, 6], "不属于的，请办理不予受理，并告知有管辖权的行政复议机关。")
            .Needs("FY018", (_, a, _) => a.NotTakenBefore, "核实本机关和人民法院此前均未受理", Law[30, 1, 7], "已经受理过的，请办理不予受理。")
            .Needs("FY186", (m, a, at) => Said(a.AgainBecause) || !WithdrewBefore(m, at),
                "核实申请人没有在撤回申请、行政复议终止以后，又以同一事实和理由申请", Law[74, 2],
                "本县有同一申请人就同一行政行为撤回申请而终止的案件，请查阅；申请人能够证明撤回违背其真实意愿的，请填写“再次申请的理由”，否则请办理不予受理。")
            .Needs("FY224", (m, a, at) => Said(a.AgainBecause) || !TookBefore(m, at),
                "核实本机关没有受理过申请人就同一行政行为提出的行政复议申请", Law[30, 1, 7],
                "本县已经受理过同一申请人就同一行政行为的申请，请查阅，并办理不予受理；查明不是同一行政行为的，填写“再次申请的理由”。")
            .Needs("FY019", (m, a, at) => IsInTime(m, at) || (a.LateForGoodReason && Said(m.LateReason)),
                "在申请期限内提出申请，或者确认耽误期限有不可抗力等正当理由", Law[20], "按所填日期计算已经超过申请期限，请核对日期和耽误期限的理由。")
            .Needs("FY020", m => (m.SubmittedOn ?? m.ReceivedOn) is not { } day || FilingPeriod.Of(m).WithinLongest(day),
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
            .Needs("FY181", m => m.AcceptanceOrderedOn is null, "依照生效裁判受理", Statutes.Litigation[72], "人民法院已经责令受理，请办理“依照裁判受理”。")
            .Needs("FY023", (_, a, _) => a.Ground != RefusalGround.OtherJurisdiction || Said(a.CompetentOrgan),
                "告知有管辖权的行政复议机关", Law[30, 2], "请填写有管辖权的行政复议机关。")
            .Needs("FY157", (m, a, at) => IsBorneOut(m, a.Ground, at) || Said(a.DespiteFacts),
                "使不符合受理条件的理由与登记的事实一致，不一致的写明查明的事实", Law[30, 1], "按登记的事实，申请没有超过期限或者属于本机关管辖；请核对，或者填写“与登记的事实不一致的说明”。")
            .OnConsistentFacts()
            .Issues("reconsideration/RefusalDecision", "不予受理行政复议申请决定书", (_, c) => c.Word + "复不受");
    }
}
