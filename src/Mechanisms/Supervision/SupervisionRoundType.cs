using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Supervision.SupervisionRoundStage;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>法治督察的规则 — 《法治政府建设与责任落实督察工作规定》 articles 11 to 19 and 29 to 31.</summary>
public sealed class SupervisionRoundType() : MatterType<SupervisionRound, SupervisionRoundStage>("supervision", "法治督察", "2019", new DateOnly(2019, 4, 15))
{
    private static readonly Statute Law = Statutes.LawBasedGovernmentSupervision;
    private static readonly Article Ours = Article.WorkingRule;

    public override MatterFace Face { get; } = new()
    {
        Icon = "eye-check",
        Place = new()
        {
            Title = "法治督察结果",
            Lead = "已经办结、可以公布的法治督察：查了什么，结论是什么，办结日期。",
            Says = "已经办结的法治督察和结论",
            Words = ["督察", "小切口", "监督"],
        },
    };

    protected override void Define(Lifecycle<SupervisionRound, SupervisionRoundStage> it)
    {
        it.Indexed(m => m.PlanId, m => m.Kind, m => m.ReportedOn, m => m.FedBackOn, m => m.ConcludedOn);
        it.Ends(Closed, Cancelled);
        it.Steps(("部署", [Planned]), ("自查", [SelfChecking]), ("实地督察", [OnSite]), ("报告", [Reported]), ("反馈整改", [FedBack, Rectifying]), ("办结", [Closed]));
        // Whoever is supervised learns of it when it is asked for its self-check, or else by the feedback: nobody is told of a secret visit beforehand. The measures are the supervisor's.
        it.ReadAlsoBy((m, organ) => m.OrganMarks.Contains("|" + organ + "|") && (m.SelfCheckUntil != null || m.FedBackOn != null));
        Preparing(it);
        Looking(it);
        Ending(it);
        it.ShowsThat(Reader.Concerned, typeof(StartSelfChecks), typeof(GoOnSite), typeof(FeedBackSupervision), typeof(CloseSupervision), typeof(CancelSupervision));
        it.Shows<StartSelfChecks>(Reader.Concerned);
        it.Shows<FeedBackSupervision>(Reader.Concerned, a => a.Opinion);
        it.ShowsFacts(Reader.Concerned, m => m.Kind, m => m.Manner, m => m.Content, m => m.SelfCheckUntil, m => m.FedBackOn, m => m.ConcludedOn);
        it.Discloses(m => m.Stage == Closed && m.PublicResult != null, [], m => m.Kind, m => m.PublicResult, m => m.ConcludedOn);
        it.ShowsThat(Reader.Everybody, typeof(CloseSupervision));
    }

    private static void Preparing(Lifecycle<SupervisionRound, SupervisionRoundStage> it)
    {
        it.Opens<LaunchSupervision>("部署督察", Planned).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Law[12])
            .For("确定督察的内容、单位和方式；可以是全面督察、专项督察，也可以是小切口督察。")
            .Picks<SupervisionPlan>("DC001", (_, _) => p => p.Stage == SupervisionPlanStage.Approved || p.Stage == SupervisionPlanStage.Published, "选择已经批准的年度计划", Law[11],
                "计划没有批准的，先登记批准；计划以外的督察不选计划。")
            .Needs("DC002", (_, a, c) => a.Organs.All(o => c.County.Organ(o) is { IsFormer: false }), "督察在设的单位", Ours, "请换成继续行使职权的单位。")
            .Needs("DC003", (m, a, c) => a.Organs.All(o => SupervisionChecks.MaySupervise(m.Organ, o, c.County)), "不督察自己和上级", Ours,
                "对县司法行政部门的督察，由县人民政府部署；对县人民政府的，由上级督察。");
        it.Act<StartSelfChecks>("要求自查", Planned, SelfChecking).By(Handler, InstitutionHead).Under(Law[12])
            .For("向每个被督察单位发出自查要求，在确定的期限内书面报送。")
            .Needs("DC004", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(1), "使报送期限晚于办理日期，在一年以内", Ours, "请核对自查报送期限。")
            .Causes((m, a, c) => m.Organs.Select(o => Consequence.Open(
                new AskForReturn { Title = Wording.Cut($"{m.Title}：{c.County.OrganName(o)}自查", 200), DueOn = a.DueOn, Outline = a.Outline }, m.Id, o)), typeof(AskForReturn));
        it.Act<CancelSupervision>("取消督察", [Planned, SelfChecking, OnSite], Cancelled).By(InstitutionHead, Head).Under(Ours).ForGood()
            .For("不再进行的，写明理由。")
            .Causes((m, a, c) => Awaited(m, c).Select(r => Consequence.In(r.Id, new DropReturn { Reason = a.Reason })), typeof(DropReturn));
        it.Corrections([Planned, SelfChecking, OnSite, Reported, FedBack, Rectifying, Closed], Handler, InstitutionHead).Under(Ours);
    }

    private static void Looking(Lifecycle<SupervisionRound, SupervisionRoundStage> it)
    {
        it.Act<GoOnSite>("开始实地督察", [Planned, SelfChecking], OnSite).By(Handler, InstitutionHead).Under(Law[12])
            .For("自查以后到单位督察；小切口督察可以不经自查直接开始。")
            .Needs("DC005", m => m.Manner == SupervisionManner.OnTheSpot, "是实地督察", Law[12], "书面督察在自查以后直接形成报告；要到现场的，另行部署实地督察。")
            .Needs("DC006", m => m.Stage != Planned || m.Kind == SupervisionKind.SmallIncision, "先要求自查", Law[12], "全面督察、专项督察请先办理“要求自查”。")
            .Needs("DC007", (m, c) => IsTime(m, c), "各单位都已经报送自查，或者报送期限已过", Law[12], "请催促没有报送的单位；期限过后可以开始。")
            .Naming((m, _, c) => Alike.Names(Awaited(m, c).Select(r => c.County.OrganName(r.Organ)), "个"));
        it.During<RecordMeasure>("登记督察措施", SelfChecking, OnSite).By(Handler, InstitutionHead).Under(Law[13])
            .For("登记听取汇报、查阅案卷、询问、走访、明查暗访、核实线索等措施。")
            .Needs("DC008", (m, a, c) => m.Organs.Select(c.County.Now).Contains(c.County.Now(a.At)), "对被督察单位采取", Law[13], "请核对单位；别的单位另行部署。");
        it.During<RecordEvaluation>("登记第三方评估", SelfChecking, OnSite).By(Handler, InstitutionHead).Under(Law[14])
            .For("委托第三方评估的，登记评估机构和结论。")
            .Needs("DC009", m => m.WithThirdParty, "部署时确定委托第三方评估", Law[14], "部署时没有委托的，请更正部署或者另行部署。");
        it.Act<ReportSupervision>("形成督察报告", [SelfChecking, OnSite], Reported).By(Handler, InstitutionHead).Under(Law[17])
            .For("督察结束以后形成报告。")
            .Needs("DC010", m => m.Manner == SupervisionManner.Written || m.Stage == OnSite, "先到实地督察", Law[12], "实地督察请先办理“开始实地督察”。")
            .Needs("DC011", (m, c) => IsTime(m, c), "各单位都已经报送自查，或者报送期限已过", Law[12], "请催促没有报送的单位。")
            .Naming((m, _, c) => Alike.Names(Awaited(m, c).Select(r => c.County.OrganName(r.Organ)), "个"))
            .Needs("DC012", m => m.Manner == SupervisionManner.Written || m.Measures > 0, "有督察措施的记录", Law[13], "请先登记采取的督察措施。")
            .Needs("DC013", m => !m.WithThirdParty || m.Evaluator is not null, "有第三方评估的结论", Law[14], "请先登记第三方评估。");
    }

    private static void Ending(Lifecycle<SupervisionRound, SupervisionRoundStage> it)
    {
        it.Act<FeedBackSupervision>("反馈督察意见", Reported, FedBack).By(Handler, InstitutionHead).Under(Law[18]).ForGood()
            .To((m, _) => m.Findings > 0 ? Rectifying : FedBack, FedBack, Rectifying)
            .For("向被督察单位反馈；发现的问题随反馈列入问题台账，期限在反馈中确定。")
            .Needs("DC014", (m, a, c) => a.Findings.All(f => m.Organs.Select(c.County.Now).Contains(c.County.Now(f.Organ))), "写被督察单位的问题", Law[18], "请核对责任单位。")
            .Needs("DC015", (_, a, c) => a.Findings.All(f => f.DueOn > c.On && f.DueOn <= c.On.AddYears(3)), "使整改期限晚于办理日期，在三年以内", Ours, "请核对整改期限。")
            .Issues("supervision/Feedback", "法治督察反馈意见", (m, c) => c.WordOf(m.Organ) + "督反")
            .Causes((m, a, _) => a.Findings.Select(f => Consequence.Open(Listed(m.Id, $"{m.Title}反馈", f, m.FedBackOn!.Value))), typeof(ListSupervisionProblem));
        it.During<PressOrgan>("加大督促力度", Rectifying).By(Handler, InstitutionHead).Under(Law[30])
            .For("整改不力的，约谈、挂牌督办或者通报典型案例。")
            .Needs("DC016", (m, a, c) => m.Organs.Select(c.County.Now).Contains(c.County.Now(a.At)), "对被督察单位采取", Law[30], "请核对单位。");
        it.During<SendResults>("送交督察结果", FedBack, Rectifying, Closed).By(Handler, InstitutionHead).Under(Law[19])
            .For("把督察结果送交上级机关、纪检监察机关和组织人事部门，作为考核、任用和追责的参考。");
        it.Act<CloseSupervision>("办结督察", [FedBack, Rectifying], Closed).By(Handler, InstitutionHead).Under(Law[18])
            .For("反馈的问题都已经销号、结果已经送交的，写明成效，办结。")
            .Needs("DC017", (m, c) => SupervisionChecks.Open(m.Id, c).Count == 0, "使反馈的问题都销号", Law[18], "请验收已经整改的问题，催办没有整改的。")
            .Naming((m, _, c) => Alike.Names(SupervisionChecks.Open(m.Id, c), "项"))
            .Needs("DC018", m => m.SentOn is not null, "先送交督察结果", Law[19], "请办理“送交督察结果”。");
    }

    /// <summary>A finding as the ledger of problems takes it.</summary>
    internal static ListSupervisionProblem Listed(Guid origin, string from, SupervisionFinding finding, DateOnly on) =>
        new()
        {
            Origin = origin,
            Title = finding.Title,
            Details = string.IsNullOrWhiteSpace(finding.Details) ? finding.Title : finding.Details,
            Rule = finding.Rule,
            FoundOn = on,
            From = Wording.Cut(from, 200),
            Responsible = finding.Organ,
            Measure = finding.Measure,
            DueOn = finding.DueOn,
        };

    private static IReadOnlyList<SupervisionReturn> Awaited(SupervisionRound round, Circumstances at) =>
        [.. at.Parts<SupervisionReturn>(round).Each().Where(r => r.Stage == SupervisionReturnStage.Asked)];

    private static bool IsTime(SupervisionRound round, Circumstances at) =>
        round.SelfCheckUntil is not { } due || at.On > due || Awaited(round, at).Count == 0;
}
