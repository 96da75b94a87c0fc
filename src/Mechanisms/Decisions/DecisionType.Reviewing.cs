using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Decisions.DecisionOrgans;
using static Fazhi.Mechanisms.Decisions.DecisionStage;
using Checks = Fazhi.Mechanisms.Decisions.DecisionChecks;
using P = Fazhi.Mechanisms.Decisions.DecisionParameters;

namespace Fazhi.Mechanisms.Decisions;

/// <content>公平竞争审查、合法性审查、集体讨论、报告和公布：第二十五条至第三十二条.</content>
public sealed partial class DecisionType
{
    private static void Review(Lifecycle<Decision, DecisionStage> it)
    {
        it.During<ReviewDecisionCompetition>("公平竞争审查", Drafted, Reviewed).By(Handler, LegalReviewer).Of(Responsible, Market, Reviewer).Under(Statutes.FairCompetition[13])
            .For("涉及市场主体经济活动的，审查是否排除、限制竞争。")
            .ReviewsCompetition("DJ050", "DJ051", "DJ052", "DJ053", m => !m.ByAnalogy);
        it.Act<SubmitDecisionForReview>("送合法性审查", Drafted, Reviewing).By(Handler).Under(Law[26])
            .For("把草案、依据和履行程序的说明送负责合法性审查的部门。")
            .Needs("DJ054", (_, a, _) => a.FileComplete, "备齐送审材料", Law[26], "请补齐草案、起草说明、依据和履行程序的说明，再勾选该栏。")
            .Needs("DJ055", (m, a, c) => a.WantedBy is not { } day || c.Calendar.WorkingDaysBetween(c.On, day) >= m.Parameter(P.ReviewDaysAtLeast), "给合法性审查留足工作日", Law[26], "一般不少于7个工作日，请推迟希望出具意见的日期。")
            .Needs("DJ056", m => Unready(m) is null, "先履行公众参与等程序", Law[26], "送审材料要说明履行程序的情况；请先办理缺少的程序。")
            .Naming((m, _) => Unready(m));
        it.During<AskDecisionSupplement>("要求补充送审材料", Reviewing).By(LegalReviewer).Of(Reviewer).Under(Law[26])
            .For("材料不符合要求的，一次写明要补充什么；补齐以前期限停止计算。")
            .Needs("DJ057", m => m.Supplements == 0, "一次性提出补充要求", Law[26], "已经要求过补充；仍不齐的，按不符合要求出具意见。");
        it.During<SupplementDecisionFile>("补充送审材料", Reviewing).By(Handler).Under(Law[26])
            .For("按照要求补齐送审材料。")
            .Needs("DJ058", m => m.SupplementAsked, "先有审查部门的补充要求", Ours, "没有补充要求的，无需办理。");
        it.During<GiveDecisionLegality>("出具合法性审查意见", Reviewing).By(LegalReviewer).Of(Reviewer).Under(Law[27])
            .For("审查权限、程序和内容，组织法律顾问、公职律师提出意见，对意见负责。")
            .Needs("DJ059", m => !m.SupplementAsked, "在材料补齐后出具意见", Law[26], "请等待承办单位补充材料。")
            .Needs("DJ060", (_, a, _) => a.Result != DecisionLegality.Lawful || (a.PowerLawful && a.ProcedureLawful && a.ContentLawful), "确认权限、程序和内容合法", Law[27], "不能确认的，结论应为应当修改或者不合法；国家尚无明确规定的探索性改革，选择相应的结论。")
            .Needs("DJ061", (m, a, _) => a.Result != DecisionLegality.Exploratory || (m.IsExploratory && Said(a.LegalRisks)), "对探索性改革明示法律风险", Law[25], "请填写“法律风险”；没有确定为探索性改革的，由决策机关先办理“确定应当履行的程序”。")
            .Issues("decisions/LegalityOpinion", "重大行政决策合法性审查意见书", (_, c) => c.Word + "决审")
            .To((_, a) => a.Passes ? Reviewed : Drafted, Reviewed, Drafted);
    }

    private static void Deciding(Lifecycle<Decision, DecisionStage> it)
    {
        it.During<DiscussDecision>("集体讨论", Drafted, Reviewed).By(Head).Of(Maker).Under(Law[30])
            .For("经常务会议或者全体会议讨论，行政首长最后发表意见，不同意见如实载明。")
            .Needs("DJ070", m => m.Has(DecisionStep.Legality), "先通过合法性审查", Law[25], "未经合法性审查或者审查不合法的，不得提交讨论；调整的决策重新审查，以前的审查不再算数。请办理“送合法性审查”。")
            .Needs("DJ071", m => m.CommentWaived is not null || m.Has(DecisionStep.Consultation), "先研究处理公众意见", Law[29], "请办理“公开征求意见”，期满后在征求意见中办理“公布采纳情况”。")
            .Needs("DJ072", m => m.RiskIsControllable != false, "使风险可控", Law[24], "风险不可控的不得作出决策；请采取措施、调整草案，确保风险可控，再办理“风险评估”。")
            .Needs("DJ073", m => !m.TouchesMarket || FairCompetitionRules.IsFair(m.FairCompetition), FairCompetitionRules.First, Statutes.FairCompetition[18], FairCompetitionRules.FirstRemedy)
            .Needs("DJ074", m => MeetingFile.Missing(MeetingFile.Of(m)).Count == 0, "备齐会议材料", Law[29], "会议材料由办理的行为自动汇集，请办理缺少的各项。")
            .Naming((m, _) => Checks.Missing(MeetingFile.Of(m)))
            .Needs("DJ085", (m, a, _) => m.ByAnalogy || a.Kind != DecisionMeeting.Leadership, "经常务会议或者全体会议讨论", Law[30], "县人民政府的决策由常务会议或者全体会议讨论；请选择会议种类。")
            .Needs("DJ075", (m, a, _) => !(a.HeldOn < m.LegalityPassedOn), "先审查后讨论", Law[25], "请核对会议日期。")
            .Needs("DJ076", (_, a, _) => Checks.ChiefIsLast(a), "由行政首长最后发表意见", Law[30], "请按发言的先后填写，行政首长的发言写在最后，只写一次。")
            .Needs("DJ077", (_, a, _) => !a.Departs || Said(a.WhyDeparted), "说明决定与多数人意见不一致的理由", Law[30], "行政首长拟作出的决定与多数人的意见不一致的，应当在会上说明理由，请填写。")
            .Needs("DJ078", (_, a, _) => Checks.Unheard(a).Count == 0, "如实载明不同意见", Law[30], "不同意见和理由要载明：据此可以减轻或者免除责任（第三十八条）。请填写意见。")
            .Naming((_, a) => a is null ? null : Alike.Names(Checks.Unheard(a), "人"))
            .Needs("DJ079", (_, a, _) => Checks.Absent(a).Count == 0, "使发言的人都在出席、列席人员之内", Ours, "请核对名单。")
            .Naming((_, a) => a is null ? null : Alike.Names(Checks.Absent(a), "人"))
            .Issues("decisions/DiscussionRecord", "重大行政决策讨论记录")
            .To((m, a) => a.Adopts ? Discussed : a.Result == DiscussionResult.SentBack ? Drafted : m.TerminatedOn is null ? Published : Terminated, Discussed, Drafted, Terminated, Published);
        it.During<ReportToParty>("向党委报告", Discussed).By(Handler, Head).Of(Responsible, Maker).Under(Law[31])
            .For("决策出台前按照规定向同级党委请示报告。")
            .Needs("DJ080", (m, a, _) => !(a.ReportedOn < m.LastDiscussedOn), "讨论以后再报告", Law[31], "请核对报告日期。")
            .To((_, a) => a.MayIssue ? Reported : Drafted, Reported, Drafted);
        it.Act<AnnounceDecision>("公布决策", [Discussed, Reported], Published).By(Handler, Registrar, Head).Of(Responsible, Maker).Under(Law[32]).ForGood()
            .For("通过政府公报、政府网站和报纸等及时公布。")
            .Needs("DJ081", m => m.Has(DecisionStep.PartyReport), "先向同级党委请示报告", Law[31], "请办理“向党委报告”。")
            .Needs("DJ082", (m, a, _) => m.Confidential || a.Channels.Contains(PublicationChannel.Website), "通过政府网站等途径公布", Law[32], "请选择公布途径，至少包括政府网站。")
            .Needs("DJ083", (_, a, _) => !a.Attention || Said(a.Explained), "说明公众意见、专家论证意见采纳情况", Law[32], "社会公众普遍关心或者专业性、技术性较强的，请填写采纳情况。")
            .Begins((m, c) => new AnnounceDecision { Text = m.DraftedText ?? "", PublishedOn = c.On })
            .Needs("DJ086", (m, a, _) => m.EditedAtMeeting || Checks.IsDraft(m, a.Text), "公布经合法性审查和讨论通过的草案", Law[25], "公布的内容与讨论通过的草案不一致；会议没有修改草案的，请照草案公布，需要改动的先办理“形成决策草案”，重新审查、讨论。")
            .Needs("DJ084", (m, a, _) => !(a.PublishedOn < m.ReportedOn), "报告以后再公布", Law[31], "请核对公布日期。")
            .Needs("DJ072", m => m.RiskIsControllable != false, "使风险可控", Law[24], "风险不可控的不得作出决策；请采取措施、调整草案，确保风险可控，再办理“风险评估”。")
            .Issues("decisions/Announcement", "重大行政决策公布公告", when: (m, _) => !m.Confidential);
    }

    // What the file says was done must have been done; competition may also be reviewed while it is with the reviewer's answer.
    private static string? Unready(Decision m) =>
        Checks.Missing([.. MeetingFile.Of(m).Where(p => p.What is not ("合法性审查意见" or "公平竞争审查情况"))]);
}
