using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.EnterpriseInspections.EnterpriseInspectionStage;
using Checks = Fazhi.Mechanisms.EnterpriseInspections.VisitChecks;
using P = Fazhi.Mechanisms.EnterpriseInspections.InspectionParameters;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>入企检查的规则 — 国办发〔2024〕54号: by whom it may be done, of what, how often, with whose approval; each visit leaves a trace that the enterprise can verify.</summary>
public sealed class EnterpriseInspectionType()
    : MatterType<EnterpriseInspection, EnterpriseInspectionStage>("enterprise-inspection", "入企检查", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "clipboard-search",
        Place = new()
        {
            Title = "涉企检查结果",
            Lead = "各执法单位对企业检查的结果，检查结束之日起二十个工作日内公布。",
            Says = "检查的企业、事项和结果",
            Words = ["检查", "双随机", "抽查", "结果"],
        },
    };

    private static readonly Article Opinion = InspectionLaw.Opinion;
    private static readonly Article Ours = Article.WorkingRule;

    protected override void Define(Lifecycle<EnterpriseInspection, EnterpriseInspectionStage> it)
    {
        it.Uses(P.CodeDays, P.AfterwardsDays, P.AheadDays, P.TellDays, P.JointDays, P.WarnDay, P.WarnWeek, P.WarnMonth, P.CleanVisits, P.Bans);
        it.Indexed(m => new { m.EnterpriseId, m.VisitOn }, m => m.DrawId, m => m.VisitOn, m => m.Code, m => m.PublishedOn, m => m.ToldOn);
        it.Ends(Published, Refused, Cancelled, Joined);
        it.Steps(("批准", [Proposed, Approved]), ("入企", [Entered]), ("记录", [Recorded]), ("告知", [Told]), ("公布", [Published]));
        it.ReadByEveryone();
        it.ReadByJusticeBureau();
        Proposing(it);
        Approving(it);
        Joining(it);
        OnTheSpot(it);
        Urgently(it);
        Afterwards(it);
        it.Corrections([Proposed, Approved, Entered, Recorded, Told, Published], Handler, InstitutionHead).Under(Ours);
        Readers(it);
    }

    /// <summary>提出.</summary>
    private static void Proposing(Lifecycle<EnterpriseInspection, EnterpriseInspectionStage> it)
    {
        it.Opens<ProposeDrawn>("双随机抽到的检查", Proposed).By(Handler, InstitutionHead).OfAnyOrgan().Under(Opinion)
            .For("随抽查任务“派发检查”登记，由单位负责人批准；人员抽不足的，先改变检查安排。")
            .Titled((m, a, at) => $"{at.Records.Find<Enterprise>(a.Enterprise.Id)?.Title}：{at.County.OrganName(m.Organ)}双随机检查")
            .Needs("JC027", (_, a, c) => WasDrawn(a, c), "随抽查任务“派发检查”登记", Opinion, "请在抽查任务中办理“派发检查”；抽到多少户就有多少次检查。");
        it.Opens<ProposeVisit>("提出入企检查", Proposed).By(Handler, InstitutionHead).Under(Opinion)
            .For("到企业检查以前提出：查谁、查什么、为什么要到现场、谁去。")
            .Titled((m, a, at) => $"{at.Records.Find<Enterprise>(a.Enterprise.Id)?.Title}：{at.County.OrganName(m.Organ)}检查")
            .Needs("JC001", (m, _, c) => IsBody(m, c), "是行政执法主体", Opinion, "议事协调机构、第三方机构、网格员等不得实施检查；应当由有执法权的单位提出。")
            .Picks<Enterprise>("JC002", (_, _) => e => e.Stage == EnterpriseStage.Open, "选择在营的经营主体", Ours, "请核对名称；没有登记的，先登记经营主体。")
            .Picks<InspectionItem>("JC003", (m, on) => i => i.Organ == m.Organ && i.PublishedOn <= on && i.Stage == InspectionItemStage.Published, "检查本单位已经公布的事项", Opinion,
                "没有公布的事项不得检查，企业有权拒绝；请先备案并公布。")
            .Picks<InspectionPlan>("JC004", (m, _) => p => p.Organ == m.Organ && p.Stage == InspectionPlanStage.Published, "选择本单位已经公布的检查计划", Opinion, "请先公布年度检查计划。")
            .Needs("JC005", (m, a, c) => Checks.FollowsPlan(a, m.Organ, c), "使检查事项和年度在检查计划以内", Opinion, "请选择列有这些事项的当年计划；计划外的检查，如实选择检查由来。")
            .ByTwo((a, _) => a.VisitOn)
            .Able((_, a) => a.Items)
            .Needs("JC009", (_, a, c) => a.VisitOn >= c.On && a.VisitOn <= c.On.AddYears(1), "使检查日期不早于办理日期，在一年以内", Ours, "请核对检查日期；已经入企的紧急检查，办理“紧急入企检查”。")
            .Needs("JC010", (m, a, c) => Checks.IsEarlyEnough(a, m, c), "按规定的日数提前提出", Ours, "请推迟检查日期；投诉举报、转办引发的和紧急检查不受限制。")
            .Needs("JC011", (m, a, c) => Checks.Forbidding(a, m, c).Count == 0, "不超过检查频次上限", Opinion, "请改用书面检查、数据核对，并入别的单位的检查，或者等下一年度。")
            .Naming((m, a, c) => a is null ? null : SaidBy(Checks.Forbidding(a, m, c)))
            .Needs("JC012", (m, a, c) => !string.IsNullOrWhiteSpace(a.Explanation) || Checks.OftenClean(a.Enterprise, a.Officers, a.VisitOn, m.Parameter(P.CleanVisits), c).Count == 0,
                "说明同一人员为什么再次检查", Ours, "请填写“频繁检查的说明”，或者换由别的人员检查。")
            .Naming((m, a, c) => a is null ? null : VisitGates.Names(Checks.OftenClean(a.Enterprise, a.Officers, a.VisitOn, m.Parameter(P.CleanVisits), c), "当年多次检查该企业没有发现问题"))
            .Needs("JC013", (_, a, _) => a.Cause != VisitCause.Emergency, "按紧急情况办理", Ours, "紧急情况请办理“紧急入企检查”，不必等批准。")
            .Needs("JC028", (_, a, _) => a.Cause != VisitCause.Draw, "由抽取产生双随机检查", Ours, "双随机检查在抽查任务中抽取、派发，不另外提出。");
    }

    /// <summary>批准.</summary>
    private static void Approving(Lifecycle<EnterpriseInspection, EnterpriseInspectionStage> it)
    {
        it.Act<ApproveVisit>("批准检查", Proposed, Approved).By(InstitutionHead).Under(Opinion)
            .For("单位负责人批准以后，生成检查码和检查通知书。")
            .HasTwo()
            .GoodOn((m, _) => m.VisitOn)
            .Needs("JC011", (m, c) => Checks.Forbidding(m, c).Count == 0, "不超过检查频次上限", Opinion, "请改用书面检查、数据核对，并入别的单位的检查，或者等下一年度。")
            .Naming((m, _, c) => SaidBy(Checks.Forbidding(m, c)))
            .Needs("JC014", (m, c) => m.VisitOn >= c.On, "在检查日期以前批准", Opinion, "检查日期已过，请先办理“改变检查安排”。")
            .Issues("inspections/ApprovalForm", "行政检查审批表").Issues("inspections/Notice", "行政检查通知书");
        it.Act<RefuseVisit>("不予批准", Proposed, Refused).By(InstitutionHead).Under(Opinion).ForGood().For("不必到现场检查的，写明理由。");
        it.Act<RearrangeVisit>("改变检查安排", [Proposed, Approved], Proposed).By(Handler, InstitutionHead).Under(Ours)
            .For("改变日期或者人员的，重新批准；原来的检查码作废。")
            .ByTwo((a, _) => a.VisitOn)
            .Able((m, _) => m.Items)
            .Needs("JC009", (_, a, c) => a.VisitOn >= c.On && a.VisitOn <= c.On.AddYears(1), "使检查日期不早于办理日期，在一年以内", Ours, "请核对检查日期；已经入企的紧急检查，办理“紧急入企检查”。");
        it.Act<CancelVisit>("取消检查", [Proposed, Approved], Cancelled).By(Handler, InstitutionHead).Under(Ours).ForGood().For("不再检查的，取消；检查码作废，不计次数。");
    }

    /// <summary>联合.</summary>
    private static void Joining(Lifecycle<EnterpriseInspection, EnterpriseInspectionStage> it)
    {
        it.Act<JoinVisit>("并入联合检查", [Proposed, Approved], Joined).By(Handler, InstitutionHead).Under(Opinion).ForGood()
            .For("别的单位也要检查该企业的，一起去一次。")
            .Picks<EnterpriseInspection>("JC015", (m, _) => v => v.EnterpriseId == m.EnterpriseId && v.Organ != m.Organ && (v.Stage == Proposed || v.Stage == Approved), "选择别的单位对同一企业、还没有入企的检查", Opinion,
                "请核对编号；对方已经入企的，不能再并入。")
            .Needs("JC016", (m, a, c) => c.Records.Find<EnterpriseInspection>(a.Into.Id) is { } into && Checks.MayJoin(m, into, m.Parameter(P.JointDays)), "使两次检查的日期相近", Ours,
                "两次检查的日期相隔太久，请先和对方商定日期，办理“改变检查安排”。")
            .Causes((m, a, _) => [Consequence.In(a.Into.Id, new AddBody { Body = m.Organ, Items = m.Items, Officers = m.Officers })], typeof(AddBody));
        it.During<AddBody>("增加参加单位", Proposed, Approved).By(Handler, InstitutionHead).OfAnyOrgan().Under(Opinion)
            .For("别的单位并入本次检查时，由系统随同登记。")
            .Needs("JC017", (m, a, c) => WasJoined(m, a, c), "随别的单位“并入联合检查”登记", Ours, "请由要参加的单位在自己的检查中办理“并入联合检查”。");
    }

    /// <summary>现场.</summary>
    private static void OnTheSpot(Lifecycle<EnterpriseInspection, EnterpriseInspectionStage> it)
    {
        it.Act<ConfirmEntry>("企业扫码确认入企", Approved, Entered).By(Public).Under(Opinion)
            .For("企业扫检查人员出示的检查码，核对以后确认入企。")
            .Needs("JC018", (m, c) => IsItsDay(m, c), "在检查码有效的日期以内入企", Opinion, "检查码还没有到日期或者已经失效，企业可以拒绝检查；检查单位应当改变检查安排，重新批准。")
            .GoodOn((_, c) => c.On, "请检查单位换由证件有效的执法人员，重新批准。");
        it.Act<LogEntry>("登记入企", Approved, Entered).By(Handler, InstitutionHead).Under(Opinion)
            .For("企业不能扫码的，由检查人员登记入企。")
            .Needs("JC018", (m, c) => IsItsDay(m, c), "在检查码有效的日期以内入企", Opinion, "请改变检查安排，重新批准。")
            .GoodOn((_, c) => c.On, "请换由证件有效的执法人员，重新批准。");
        it.Act<RecordVisit>("记录现场检查", Entered, Recorded).By(Handler, InstitutionHead).Under(Opinion)
            .For("在现场记录检查情况，由检查人员和企业在场人员签名。")
            .Needs("JC019", (_, a, _) => a.ShownAndTold, "出示执法证件和检查通知书，告知权利", Opinion, "请先出示证件、通知书，告知申请回避、陈述申辩的权利。")
            .Needs("JC020", (_, a, _) => ClockTime.AreInOrder(a.From, a.Until), "使结束时间不早于开始时间，写成09:30的样子", Ours, "请核对两个时间。")
            .Needs("JC021", (_, a, _) => a.Result is VisitResult.Clean or VisitResult.NotFound or VisitResult.Obstructed || !string.IsNullOrWhiteSpace(a.Findings), "写明发现的问题", Ours, "请填写“发现的问题”，或者核对检查结果。")
            .Issues("inspections/Record", "现场检查笔录");
        it.Act<TellResult>("告知检查结果", Recorded, Told).By(Handler, InstitutionHead).Under(Opinion)
            .For("把检查结论和整改要求告知企业。")
            .Needs("JC022", (m, a, _) => m.Result != VisitResult.ToBeMended || (!string.IsNullOrWhiteSpace(a.Wanted) && a.MendBy is not null), "写明整改要求和期限", Opinion, "检查结果是责令限期改正的，请填写“整改要求”和“整改期限”。")
            .Needs("JC023", (_, a, c) => a.MendBy is not { } by || by > c.On, "使整改期限晚于告知日期", Ours, "请核对整改期限。")
            .Issues("inspections/Result", "行政检查结果告知书");
        it.Act<PublishVisit>("公布检查结果", Told, Published).By(Handler, InstitutionHead).Under(InspectionLaw.Publication)
            .For("检查结果自作出之日起二十个工作日内公布。")
            .Needs("JC024", m => !m.Urgent || m.ApprovedOn is not null, "先补办批准", Opinion, "请先由单位负责人办理“补办批准”。");
    }

    /// <summary>紧急.</summary>
    private static void Urgently(Lifecycle<EnterpriseInspection, EnterpriseInspectionStage> it)
    {
        it.Opens<EnterUrgently>("紧急入企检查", Entered).By(Handler, InstitutionHead).Under(Opinion)
            .For("有紧急危险来不及批准的，先检查，再补办批准；检查码在入企以前生成，照样出示。")
            .Titled((m, a, at) => $"{at.Records.Find<Enterprise>(a.Enterprise.Id)?.Title}：{at.County.OrganName(m.Organ)}紧急检查")
            .Needs("JC001", (m, _, c) => IsBody(m, c), "是行政执法主体", Opinion, "议事协调机构、第三方机构、网格员等不得实施检查；应当由有执法权的单位检查。")
            .Picks<Enterprise>("JC002", (_, _) => e => e.Stage == EnterpriseStage.Open, "选择在营的经营主体", Ours, "请核对名称；没有登记的，先登记经营主体。")
            .Picks<InspectionItem>("JC003", (m, on) => i => i.Organ == m.Organ && i.PublishedOn <= on && i.Stage == InspectionItemStage.Published, "检查本单位已经公布的事项", Opinion,
                "没有公布的事项不得检查，企业有权拒绝；请先备案并公布。")
            .ByTwo((_, c) => c.On)
            .Issues("inspections/Notice", "行政检查通知书");
        it.During<ApproveAfterwards>("补办批准", Entered, Recorded, Told).By(InstitutionHead).Under(Opinion)
            .For("紧急检查由单位负责人事后审批；不同意的写明理由。")
            .Needs("JC025", m => m.Urgent && m.ApprovedOn is null, "是没有补办批准的紧急检查", Opinion, "只有紧急检查补办批准，一次检查补办一次。")
            .Needs("JC026", (_, a, _) => a.Agrees || !string.IsNullOrWhiteSpace(a.Remarks), "写明不同意的理由", Ours, "请填写“意见”。")
            .Issues("inspections/ApprovalForm", "行政检查审批表", when: (_, a) => a.Agrees);
        it.Clock("afterwards", "补办批准", m => m.Parameter(P.AfterwardsDays).WorkingDays())
            .From<EnterUrgently>().Until<ApproveAfterwards>()
            .Otherwise("逾期没有补办批准的，列为没有经过批准的检查").Under(Opinion);
    }

    /// <summary>事后.</summary>
    private static void Afterwards(Lifecycle<EnterpriseInspection, EnterpriseInspectionStage> it)
    {
        it.Clock("telling", "告知检查结果", m => m.Parameter(P.TellDays).WorkingDays())
            .From<RecordVisit>().Until<TellResult>()
            .Otherwise("没有统一规定的日数，这是本县自己确定的期限").Warn(2).Under(Ours);
        it.Clock("publication", "公布检查结果", 20.WorkingDays())
            .From<TellResult>().Until<PublishVisit>()
            .Otherwise("逾期没有公布的，列入逾期").Warn(5).Under(InspectionLaw.Publication);
    }

    /// <summary>谁看得到.</summary>
    private static void Readers(Lifecycle<EnterpriseInspection, EnterpriseInspectionStage> it)
    {
        it.ShowsAll(Reader.Officials);
        // Who holds the code reads what was approved and what came of it.
        it.ShowsFacts(Reader.Applicant, m => m.Enterprise, m => m.Items, m => m.Kind, m => m.VisitOn, m => m.Bodies, m => m.Result, m => m.ToldOn);
        it.ShowsThat(Reader.Applicant);
        it.Discloses(m => m.Stage == Published, [], m => m.Enterprise, m => m.Bodies, m => m.Items, m => m.Kind, m => m.VisitOn, m => m.Result, m => m.PublishedOn);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsBody(EnterpriseInspection visit, Circumstances at) => at.County.Organ(visit.Organ) is not { Enforces: false };

    // As many visits as were drawn come with the dispatch, and none after it.
    private static bool WasDrawn(ProposeDrawn act, Circumstances at)
    {
        var id = act.Draw;
        return at.Records.Find<RandomInspections.DrawPlan>(id) is { Stage: RandomInspections.DrawPlanStage.Dispatched, Picked: { } picked }
            && at.Records.Count<EnterpriseInspection>(v => v.DrawId == id) < picked;
    }

    private static bool IsItsDay(EnterpriseInspection visit, Circumstances at) => visit.VisitOn <= at.On && visit.CodeUntil >= at.On;

    private static bool WasJoined(EnterpriseInspection visit, AddBody act, Circumstances at)
    {
        var (id, body) = (visit.Id, act.Body);
        return at.Records.Any<EnterpriseInspection>(v => v.Stage == Joined && v.Organ == body && v.JoinedTo != null && v.JoinedTo.Id == id);
    }

    private static string? SaidBy(IReadOnlyList<CapAnswer> answers) => answers.Count == 0 ? null : string.Join("；", answers.Select(a => a.Says));
}
