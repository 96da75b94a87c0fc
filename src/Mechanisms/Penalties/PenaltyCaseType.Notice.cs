using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Penalties.PenaltyCaseStage;
using Checks = Fazhi.Mechanisms.Penalties.PenaltyChecks;

namespace Fazhi.Mechanisms.Penalties;

/// <content>告知、陈述申辩和听证.</content>
public sealed partial class PenaltyCaseType
{
    private static readonly ServingCodes Codes = new("CF040", "CF041", "CF042", "CF043", "CF044", "CF045");

    // 第四十四条、第四十五条、第六十二条
    private static void Noticing(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        Measured(ByOfficers(it.Act<GiveNotice>("告知拟处罚", [Investigated, Noticed], Noticed).By(Handler, InstitutionHead).Under(Law[44])),
                (m, _) => m.Violation, (m, _) => m.ViolationEndedOn, a => a.Intended)
            .For("决定以前告知拟给予的处罚和事实、理由、依据，以及陈述、申辩、要求听证的权利。")
            .Needs("CF032", m => m.Proposal == CaseProposal.Penalise, "建议给予行政处罚", Law[57, 1], "建议不予处罚、移送的，请办理“决定不予行政处罚”或者“移送”；要改变建议的，重新办理“调查终结”。")
            .Needs("CF017", m => !m.IsPaused, "先恢复调查或者收到结果", Ours, "期限已经停止计算。")
            .Needs("CF033", (_, a, _) => Checks.AreWhole(a.Intended), "写明每一项处罚的金额或者内容", Law[44], "罚款写明数额，只列一项；警告、通报批评不写金额；其他的写明内容。")
            .Needs("CF034", (m, a, _) => m.NoticeOn is null || Said(a.Again), "写明重新告知的理由", Ours, "请填写“重新告知的理由”。")
            .Needs("CF035", (m, a, c) => Age(m) is not < 14, "不处罚不满十四周岁的人", Law[30], "请办理“决定不予行政处罚”，责令监护人加以管教。")
            .Needs("CF141", (m, a, c) => m.Circumstances.All(x => !Unpunished.Contains(x.Ground)), "不处罚依法不予处罚的人", Law[33], "案件认定了不予处罚的法定情节，请办理“决定不予行政处罚”；认定有误的，重新办理“调查终结”。")
            .Needs("CF140", m => m.Noticed != CasePaper.Notice, "等上一次告知书的公告期满后再告知", Statutes.CivilProcedure[95], "公告期满以前，当事人还没有收到上一次告知；期满由系统登记送达，再重新告知。")
            .Needs("CF036", (m, a, c) => !Checks.HasFine(a.Intended) || Fined(m, c).Count == 0, OneFine, Law[29], OneFineRemedy)
            .Naming((m, _, c) => string.Join('、', Fined(m, c)))
            .Needs("CF037", (_, a, c) => a.ReceivedOn is not { } day || day == c.On, "使当场签收的日期就是告知的日期", Statutes.CivilProcedure[87], "另行送达的不填，送达时登记。")
            .Issues("penalties/Notice", "行政处罚告知书", (m, c) => Word(m, c) + "罚告");
        it.During<ServeNotice>("送达告知文书", Filed, Investigated, Noticed, Served).By(Handler).Under(Statutes.CivilProcedure[87])
            .For("登记告知书、听证通知书、责令改正通知书、催告书怎样送、哪天送到；期限从送达之日起算。")
            .Needs("CF046", (m, a, _) => IsMade(m, a.Paper), "先制作要送达的文书", Ours, "请先办理告知、通知听证、责令改正或者催告；决定书请办理“送达决定书”。")
            .Needs("CF047", (m, a, _) => MadeOn(m, a.Paper) is not { } made || (!(a.ReceivedOn < made) && !(a.PostedOn < made)), "使送达日期不早于制作文书的日期", Statutes.CivilProcedure[87], "请核对送达日期。")
            .Needs("CF048", (m, a, _) => !a.ByNotice || m.Noticed is null, "等上一次公告期满后再公告", Ours, "公告期满，系统自动登记送达。")
            .Proven(Codes, ToCitizen)
            .Issues("reconsideration/ProofOfService", "送达回证", null, (_, a) => !a.ByNotice);
        it.During<DeemPaperServed>("公告期满视为送达", Filed, Investigated, Noticed, Decided, Served, Closed, Transferred, Dropped, Revoked).ByLaw().Under(Statutes.CivilProcedure[95])
            .To((m, _) => m.Stage == Decided && m.ServedOn is not null ? Served : m.Stage, Filed, Investigated, Noticed, Decided, Served, Closed, Transferred, Dropped, Revoked);
        it.During<RecordDefence>("记录陈述、申辩", Noticed).By(Handler).Under(Law[45, 1])
            .For("充分听取意见，对提出的事实、理由和证据进行复核；不因申辩加重处罚。")
            .Needs("CF049", m => m.NoticeServedOn is not null, "先送达告知书", Law[44], "请办理“送达告知文书”。")
            .Needs("CF050", (_, a, _) => a.Taken || Said(a.WhyNot), "写明不采纳的理由", Law[45, 1], "请填写“不采纳的理由”。")
            .Issues("penalties/Sheet", "陈述申辩笔录");
        it.During<WaiveDefence>("登记放弃陈述、申辩", Noticed).By(Handler).Under(Law[62])
            .For("当事人明确放弃陈述、申辩权利的，附上证明。")
            .Needs("CF017", m => !m.IsPaused, "先恢复调查或者收到结果", Ours, "期限已经停止计算。")
            .Needs("CF049", m => m.NoticeServedOn is not null, "先送达告知书", Law[44], "请办理“送达告知文书”。");
    }

    // 第六十三条至第六十五条
    private static void Hearings(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        it.During<AskForHearing>("登记要求听证", Noticed).By(Handler).Under(Law.ItemOf(64, 1))
            .For("当事人在告知后五个工作日以内提出；听证期间不计入决定期限。")
            .Needs("CF051", m => m.HearingRight, "是当事人享有听证权利的案件", Law[63, 1], "较大数额罚款、没收，吊销许可证件、责令停产停业等才组织听证；本案请听取陈述、申辩。")
            .Needs("CF049", m => m.NoticeServedOn is not null, "先送达告知书", Law[44], "请办理“送达告知文书”。")
            .Needs("CF052", (m, a, c) => Checks.AskedInTime(m, a.AskedOn, c), "在告知后五个工作日以内提出听证要求", Law.ItemOf(64, 1), "逾期视为放弃；仍可以陈述、申辩。")
            .Needs("CF053", m => m.HearingAskedOn is null, "只登记一次听证要求", Ours, "已经登记过。");
        it.During<CallHearing>("通知听证", Noticed).By(Handler, InstitutionHead).Under(Law.ItemOf(64, 2))
            .For("在举行听证的七个工作日前通知当事人和有关人员时间、地点。")
            .Needs("CF054", m => m.AwaitsHearing, "有等待举行的听证", Law[63, 1], "请先办理“登记要求听证”。")
            .Needs("CF055", (_, a, c) => c.On <= Deadline.Compute(c.Calendar, a.HearingOn, 7.WorkingDays().Before()).Earliest, "在举行听证的七个工作日前通知", Law.ItemOf(64, 2), "请推迟听证日期。")
            .Needs("CF056", (_, a, _) => ClockTime.Is(a.Clock), ClockTime.What, Law.ItemOf(64, 2), ClockTime.Remedy)
            .Needs("CF057", (m, a, _) => !IsInvestigator(m, a.Presiding), "由非本案调查人员主持听证", Law.ItemOf(64, 4), "请换由法制机构等的人员主持。")
            .Issues("penalties/Letter", "行政处罚听证通知书", (m, c) => Word(m, c) + "罚听");
        it.During<HoldPenaltyHearing>("举行听证", Noticed).By(Handler, InstitutionHead, LegalReviewer).Under(Law[64])
            .For("记录听证的参加人和经过；无正当理由不到场或者中途退场的，视为放弃。")
            .Needs("CF054", m => m.AwaitsHearing, "有等待举行的听证", Law[63, 1], "请先办理“登记要求听证”。")
            .Needs("CF058", (m, c) => m.HearingOn == c.On, "先通知听证，并在通知的日期举行", Law.ItemOf(64, 2), "改在别的日期的，请在七个工作日前重新办理“通知听证”。")
            .Needs("CF057", (m, a, _) => !IsInvestigator(m, a.Presiding), "由非本案调查人员主持听证", Law.ItemOf(64, 4), "请换由法制机构等的人员主持。")
            .Needs("CF059", (_, a, _) => Said(a.Abandoned) || a.PartyPresent || a.Agents.Count > 0, "由当事人亲自或者委托代理人参加听证", Law.ItemOf(64, 5), "都没有到场的，填写“无正当理由不出席或者中途退场的情况”。")
            .Needs("CF060", (_, a, _) => Said(a.Abandoned) || a.Signed, "把听证笔录交当事人或者代理人核对并签名", Law.ItemOf(64, 8), "拒绝签名的，由主持人在笔录中注明后勾选。")
            .Issues("penalties/Sheet", "听证笔录");
    }

    private const string OneFine = "对同一违法行为不给予两次以上罚款";

    private const string OneFineRemedy = "同一行为违反多个规范的，按照罚款数额高的规定处罚一次；已经罚款的，只能给予罚款以外的处罚，或者核对当事人、违法行为和日期。";

    private static IReadOnlyList<string> Fined(PenaltyCase m, Circumstances at) =>
        m.Party is { } party && m.ViolationEndedOn is { } on ? Checks.FinedAlready(m, party, m.Violation, m.Place, on, at) : [];

    private static int? Age(PenaltyCase m) => Checks.AgeThen(m.Party, m.ViolationEndedOn);

    private static bool ToCitizen(PenaltyCase m, ServePaper act) => m.Party?.Kind == PartyKind.Citizen;

    // Of several of a kind, any may be served; the first counts.
    private static bool IsMade(PenaltyCase m, CasePaper paper) => MadeOn(m, paper) is not null;

    private static DateOnly? MadeOn(PenaltyCase m, CasePaper paper) =>
        paper switch
        {
            CasePaper.Notice => m.NoticeOn,
            CasePaper.HearingNotice => m.HearingOn is null ? null : Last(m, "行政处罚听证通知书"),
            CasePaper.CorrectionOrder => m.CorrectionOrderedOn,
            CasePaper.Demand => Last(m, "履行行政处罚决定催告书"),
            CasePaper.Decision => null,
            _ => null,
        };

    private static DateOnly? Last(PenaltyCase m, string name) => m.Documents.LastOrDefault(d => d.Name == name)?.On;

    private static bool IsInvestigator(PenaltyCase m, string name) => m.Officers.Any(o => o.Title == name.Trim());
}
