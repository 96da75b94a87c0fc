using Fazhi.Clocks;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Decisions.DecisionStage;
using Checks = Fazhi.Mechanisms.Decisions.DecisionChecks;
using P = Fazhi.Mechanisms.Decisions.DecisionParameters;

namespace Fazhi.Mechanisms.Decisions;

/// <content>听证会、专家论证、风险评估：第十六条、第十七条，第十九条至第二十四条.</content>
public sealed partial class DecisionType
{
    private static void Hearings(Lifecycle<Decision, DecisionStage> it)
    {
        it.During<AnnounceHearing>("公告听证会", Drafted).By(Handler).Under(Law[16])
            .For("事先公布听证事项、参加人的产生方式和名单；改期的重新公告。")
            .Needs("DJ030", (m, a, c) => a.HeldOn.DayNumber - c.On.DayNumber >= m.Parameter(P.HearingDays), "为提前送达听证材料留足日数", Law[16], "听证材料应当在听证会7日以前送达，请推迟举行日期。")
            .Needs("DJ031", (_, a, _) => a.PublishedOn <= a.HeldOn && a.Participants.Select(p => p.Name.Trim()).Distinct(StringComparer.Ordinal).Count() == a.Participants.Count, "事先公布不重复的参加人名单", Law[16], "请核对名单和公布日期。")
            .Needs("DJ039", (_, a, _) => ClockTime.Is(a.Time), ClockTime.What, Ours, ClockTime.Remedy)
            .Issues("decisions/HearingNotice", "重大行政决策听证会公告");
        it.During<DeliverHearingPapers>("送达听证材料", Drafted).By(Handler).Under(Law[16])
            .For("把决策草案、起草说明等材料送达听证参加人。")
            .Needs("DJ032", m => m.HearingOn is not null && !m.Has(DecisionStep.Hearing), "先公告听证会", Law[16], "请办理“公告听证会”。")
            .Needs("DJ033", (m, a, _) => m.HearingOn is not { } day || day.DayNumber - a.DeliveredOn.DayNumber >= m.Parameter(P.HearingDays), "在听证会7日以前送达", Law[16], "已经来不及的，请重新公告听证会，推迟举行日期。");
        it.During<HoldDecisionHearing>("举行听证会", Drafted).By(Handler).Under(Law[17])
            .For("承办单位介绍情况，参加人陈述、询问、辩论，在听证记录上签字。")
            .Needs("DJ032", m => m.HearingOn is not null && !m.Has(DecisionStep.Hearing), "先公告听证会", Law[16], "请办理“公告听证会”。")
            .Needs("DJ034", m => m.PapersSentOn is not null, "先送达听证材料", Law[16], "请办理“送达听证材料”。")
            .Needs("DJ035", (m, c) => m.HearingOn is not { } day || c.On == day, "在公告的日期举行", Law[16], "请按公告的日期登记；改期的，重新公告听证会。")
            .Needs("DJ036", (_, a, _) => a.Presented && a.Debated, "按程序介绍情况、陈述意见、询问和辩论", Law[17], "请按程序进行以后勾选两栏。")
            .Needs("DJ037", (m, a, c) => Checks.Unsigned(a, c.Records.ActsIn(m.Id)).Count == 0, "由参加人确认签字", Law[17], "请补充签字；没有到场或者拒绝签字的，写明姓名和原因。")
            .Naming((m, a, c) => a is null ? null : Alike.Names(Checks.Unsigned(a, c.Records.ActsIn(m.Id)), "人"));
        it.Clock("hearing-papers", "送达听证材料", m => Period.Between(m.HearingAnnouncedOn, m.HearingOn?.AddDays(-m.Parameter(P.HearingDays)))).Under(Law[16]).Warn(2)
            .From<AnnounceHearing>().Until<DeliverHearingPapers, TerminateDecision>()
            .Otherwise("已经来不及在听证会7日以前送达，应当推迟举行");
    }

    private static void Arguing(Lifecycle<Decision, DecisionStage> it)
    {
        it.During<ArgueByExperts>("专家论证", Drafted).By(Handler).Under(Law[19])
            .For("组织专家、专业机构论证必要性、可行性、科学性，意见由专家署名，不同意见一并保留。")
            .Needs("DJ040", (_, a, _) => Checks.Names(a, o => o.HasInterest).Count == 0, "由与决策事项没有直接利害关系的专家论证", Law[20], "请更换有直接利害关系的专家。")
            .Naming((_, a) => a is null ? null : Alike.Names(Checks.Names(a, o => o.HasInterest), "人"))
            .Needs("DJ041", (_, a, _) => Checks.Names(a, o => !o.Signed).Count == 0, "由专家在论证意见上署名、盖章", Law[19], "请取得署名的书面意见以后登记。")
            .Naming((_, a) => a is null ? null : Alike.Names(Checks.Names(a, o => !o.Signed), "人"))
            .Needs("DJ042", (m, a, _) => a.Opinions.Select(o => o.Name.Trim()).Distinct(StringComparer.Ordinal).Count() >= m.Parameter(P.ExpertsAtLeast), "有规定人数的专家", Ours, "人数见参数“论证专家最少人数”，条例没有规定。")
            .Needs("DJ043", (_, a, _) => a.Balanced, "选取专家兼顾专业性、代表性和中立性", Law[20], "请核对专家的组成，注重选择持不同意见的专家，再勾选该栏。");
        it.During<AssessRisk>("风险评估", Drafted).By(Handler).Under(Law[22])
            .For("评估社会稳定、公共安全等方面的风险点，提出防范措施和处置预案，写明是否可控。")
            .Needs("DJ044", m => !m.Has(DecisionStep.Risk) || m.RiskIsControllable == false, "不作重复评估", Law[22], "草案已经评估，风险可控；实质内容改变的，先办理“形成决策草案”，勾选重大变化。")
            .Needs("DJ048", (m, a, _) => m.RiskIsControllable != false || !a.Controllable || Said(a.Taken), "写明采取了哪些措施使风险可控", Law[24], "上次评估的结论是风险不可控：采取调整草案等措施以后再评估，请填写措施。")
            .Needs("DJ045", (_, a, _) => a.Points.Count > 0 || Said(a.DoneBefore), "写明风险点和防范措施", Law[23], "请逐一填写风险点；已经按有关规定评估过的，写明那次评估。")
            .Needs("DJ046", (_, a, _) => Said(a.Plan) || Said(a.DoneBefore), "制定处置预案", Law[23], "请填写处置预案。")
            .Needs("DJ047", (_, a, _) => a.Points.All(p => p.Level <= a.Level), "使风险等级不低于各风险点", Ours, "请核对风险等级。");
    }
}
