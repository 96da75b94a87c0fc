using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using P = Fazhi.Mechanisms.Coordination.CoordinationParameters;

namespace Fazhi.Mechanisms.Coordination;

/// <summary>学法的会议 — which leadership studies.</summary>
public enum Leadership
{
    [Term("政府常务会议")]
    GovernmentMeeting,

    [Term("党委（党组）理论学习中心组")]
    PartyGroup,

    [Term("部门领导班子")]
    Department,
}

/// <summary>学法计划阶段.</summary>
public enum StudyPlanStage
{
    [Term("执行中")]
    Running,

    [Term("已总结")]
    Concluded,

    [Term("已作废")]
    Voided,
}

/// <summary>计划的一次学法.</summary>
public sealed record PlannedStudy(
    [property: Field("月份", Min = 1, Max = 12)] int Month,
    [property: Field("内容", Hint = "学哪一部法律、法规或者党内法规。", Max = 200)] string Subject,
    [property: Field("主讲人", Max = 50)] string? Speaker = null
);

/// <summary>年度学法计划 — what one leadership means to study in a year, session by session.</summary>
public sealed class StudyPlan : Matter<StudyPlanStage>
{
    [Field("年度", Decided = true)]
    public int Year { get; internal set; }

    [Field("学法的会议", Decided = true)]
    public Leadership Leadership { get; internal set; }

    public IReadOnlyList<PlannedStudy> Sessions { get; internal set; } = [];

    /// <summary>How many are planned, in a column of its own.</summary>
    [Term("计划次数")]
    public int Planned { get; internal set; }

    [Term("总结")]
    public string? Result { get; internal set; }

    internal Period UntilYearsEnd => Period.Between(OpenedOn, new(Year, 12, 31));

    internal void Plan(IReadOnlyList<PlannedStudy> sessions) => (Sessions, Planned) = (sessions, sessions.Count);
}

/// <summary>制定学法计划.</summary>
public sealed record MakeStudyPlan : Act<StudyPlan>
{
    [Field("年度", Min = 2015, Max = 2100)]
    public required int Year { get; init; }

    [Field("学法的会议")]
    public required Leadership Leadership { get; init; }

    [Field("计划的各次学法", Min = 1, Max = 60)]
    public required IReadOnlyList<PlannedStudy> Sessions { get; init; }

    [Field("计划文件")]
    public FileRef? Text { get; init; }

    public override void Apply(StudyPlan matter, Doing doing)
    {
        (matter.Year, matter.Leadership, matter.Title) = (Year, Leadership, doing.Title ?? $"{Year}年学法计划");
        matter.Plan(Sessions);
    }
}

/// <summary>调整学法计划 — the whole anew.</summary>
public sealed record AdjustStudyPlan : Act<StudyPlan>
{
    [Field("调整后的各次学法", Min = 1, Max = 60)]
    public required IReadOnlyList<PlannedStudy> Sessions { get; init; }

    [Field("调整理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(StudyPlan matter, Doing doing) => matter.Plan(Sessions);
}

/// <summary>总结学法计划.</summary>
public sealed record ConcludeStudyPlan : Act<StudyPlan>
{
    [Field("完成情况", Max = 2000, Long = true)]
    public required string Result { get; init; }

    [Field("没有完成的原因和补学安排", Hint = "登记的学法次数少于计划的填写。", Max = 1000, Long = true)]
    public string? Shortfall { get; init; }

    public override void Apply(StudyPlan matter, Doing doing) => matter.Result = Result;
}

/// <summary>年度学法计划的规则 — at least two a year, of each leadership under its own article.</summary>
public sealed class StudyPlanType() : MatterType<StudyPlan, StudyPlanStage>("study-plan", "学法计划", "2019", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "calendar-event",
        WhyClosed = "学法计划是各单位的内部安排，举行的学法另行公布。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<StudyPlan, StudyPlanStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Uses(P.SessionsAQuarter);
        it.Indexed(m => m.Year);
        it.Ends(StudyPlanStage.Concluded, StudyPlanStage.Voided);
        it.Steps(("执行", [StudyPlanStage.Running]), ("总结", [StudyPlanStage.Concluded]));
        it.ReadByEveryone();
        it.Opens<MakeStudyPlan>("制定学法计划", StudyPlanStage.Running).By(by).Under(ours)
            .For("制定一个领导班子的年度学法计划，逐次写明月份和内容。")
            .Titled((m, a, c) => $"{a.Year}年学法计划：{c.County.OrganName(m.Organ)}{Terms.Of(a.Leadership)}")
            .Needs("XJ001", IsFirst, "一个领导班子一年只有一份计划", ours, "该年度的计划已经制定；要改变的，办理“调整学法计划”。")
            .Needs("XJ002", (_, a, _) => Enough(a.Leadership, Leadership.PartyGroup, a.Sessions), "使党委（党组）理论学习中心组一年至少安排两次法治学习",
                LawBasedGovernmentSupervision[7], "请至少列出两次。")
            .Needs("XJ003", (_, a, _) => Enough(a.Leadership, Leadership.GovernmentMeeting, a.Sessions), "使政府常务会议一年至少安排两次法治学习",
                LawBasedGovernmentSupervision[8], "请至少列出两次。")
            .Needs("XJ004", (_, a, _) => Enough(a.Leadership, Leadership.Department, a.Sessions), "使部门领导班子一年至少安排两次法治学习",
                LawBasedGovernmentSupervision[9], "请至少列出两次。")
            .Needs("XJ005", (m, a, c) => StudyChecks.Has(a.Leadership, m.Organ, c.County), "由该会议所在的单位制定", ours, "政府常务会议的计划由县人民政府制定。");
        it.During<AdjustStudyPlan>("调整学法计划", StudyPlanStage.Running).By(by).Under(ours)
            .For("计划改变的，写明理由，重新列出全部。")
            .Needs("XJ006", (_, a, _) => a.Sessions.Count >= P.SessionsAYear, "一年至少安排两次", ours, "请至少列出两次。");
        it.Act<ConcludeStudyPlan>("总结学法计划", StudyPlanStage.Running, StudyPlanStage.Concluded).By(by).Under(ours)
            .For("年度结束，总结完成情况；没有完成的写明原因。")
            .Needs("XJ007", (m, a, c) => !string.IsNullOrWhiteSpace(a.Shortfall) || StudyChecks.Held(m, c) >= m.Planned, "写明没有完成计划的原因", ours,
                "登记的学法次数少于计划；请先登记已经举行的，或者写明原因和补学安排。");
        it.Act<VoidRecord<StudyPlan>>("作废", StudyPlanStage.Running, StudyPlanStage.Voided).By(by).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours).ForGood().For("制定有误的，作废以后重新制定。");
        it.Corrections([StudyPlanStage.Running, StudyPlanStage.Concluded], by).Under(ours);
        it.Clock("study-plan", "年度学法", m => m.UntilYearsEnd.Exactly())
            .From<MakeStudyPlan>().Until<ConcludeStudyPlan, VoidRecord<StudyPlan>>()
            .Otherwise("年度已过，请总结").Warn(45).Under(ours);
        it.ShowsAll(Reader.Officials);
    }

    private static bool Enough(Leadership of, Leadership which, IReadOnlyList<PlannedStudy> sessions) =>
        of != which || sessions.Count >= P.SessionsAYear;

    private static bool IsFirst(StudyPlan plan, MakeStudyPlan act, Circumstances at)
    {
        var (id, organ, year, of) = (plan.Id, plan.Organ, act.Year, act.Leadership);
        return !at.Records.Any<StudyPlan>(p => p.Organ == organ && p.Year == year && p.Leadership == of && p.Stage != StudyPlanStage.Voided && p.Id != id);
    }
}

/// <summary>学法的核对.</summary>
internal static class StudyChecks
{
    /// <summary>Whether an organ has such a leadership: the government meeting is the government's alone, and the government has no department's.</summary>
    internal static bool Has(Leadership leadership, string organ, County county) =>
        leadership switch
        {
            Leadership.GovernmentMeeting => county.IsGovernment(organ),
            Leadership.Department => !county.IsGovernment(organ),
            _ => true,
        };

    /// <summary>How often a plan's leadership has studied in its year.</summary>
    internal static int Held(StudyPlan plan, Circumstances at)
    {
        var (organ, of) = (plan.Organ, plan.Leadership);
        var (from, to) = (new DateOnly(plan.Year, 1, 1), new DateOnly(plan.Year, 12, 31));
        return at.Records.Count<StudySession>(s => s.Organ == organ && s.Leadership == of && s.Stage == RecordStage.Recorded && s.HeldOn >= from && s.HeldOn <= to);
    }
}

/// <summary>会前学法 — one session of a leadership: which law, who spoke, how long.</summary>
[EntryOf<RecordStudySession>]
public sealed class StudySession : Matter<RecordStage>, IReckoned
{
    [Field("学法的会议", Decided = true)]
    public Leadership Leadership { get; internal set; }

    public DateOnly HeldOn { get; internal set; }

    public string? Statute { get; internal set; }

    public string? Other { get; internal set; }

    public string Speaker { get; internal set; } = "";

    public int Minutes { get; internal set; }

    public int Present { get; internal set; }

    public IReadOnlyList<string> Absent { get; internal set; } = [];

    /// <summary>Shorter than the county wants: it counts, and is listed.</summary>
    [Term("时长不足")]
    public bool IsShort { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Speaker];

    /// <summary>What was studied, as one names it.</summary>
    public string Subject => string.Join('、', new[] { Statute is { Length: > 0 } ? $"《{Statute}》" : null, Other }.Where(t => !string.IsNullOrEmpty(t)));

    void IReckoned.Reckon() => (Title, IsShort) = ($"{Terms.Of(Leadership)}学习{Subject}", Minutes < Parameter(P.SessionMinutes));
}

/// <summary>登记会前学法.</summary>
public sealed record RecordStudySession : RecordAct<StudySession>
{
    [Field("学法的会议")]
    public required Leadership Leadership { get; init; }

    [Field("日期", NotAfterAct = true)]
    public required DateOnly HeldOn { get; init; }

    [Field("学习的法律法规", Hint = "从县参数的目录中选择。", Among = "study.statutes", Max = 100)]
    public string? Statute { get; init; }

    [Field("目录中没有的内容", Hint = "目录中没有的，写明名称，例如：《中国共产党纪律处分条例》。", Max = 200)]
    public string? Other { get; init; }

    [Field("主讲人", Max = 50)]
    public required string Speaker { get; init; }

    [Field("时长（分钟）", Hint = "没有全国规定；少于县里规定的照样登记，列明时长不足。", Min = 1, Max = 600)]
    public required int Minutes { get; init; }

    [Field("参加人数", Min = 1, Max = 1000)]
    public required int Present { get; init; }

    [Field("请假人员", Hint = "一行一人。", Max = 100)]
    public IReadOnlyList<string> Absent { get; init; } = [];

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];
}

/// <summary>会前学法台账.</summary>
public sealed class StudySessionType() : Register<StudySession, RecordStudySession>("study-session", "会前学法", "2019", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "book-2",
        Place = new()
        {
            Title = "领导干部会前学法",
            Lead = "政府常务会议、党委（党组）理论学习中心组和部门领导班子学习法律法规的情况。",
            Says = "学法的会议、日期和内容",
            Words = ["会前学法", "学法", "领导干部"],
        },
    };

    protected override Article Basis => Article.WorkingRule;

    protected override string Purpose => "登记一次会前学法：哪一个会议、学什么、谁主讲、多长时间。";

    protected override void Further(Lifecycle<StudySession, RecordStage> it, ActRule<StudySession, RecordStage, RecordStudySession> record)
    {
        it.Uses(P.SessionMinutes, P.StatuteNames);
        it.Indexed(m => new { m.Leadership, m.HeldOn });
        record
            .Needs("XF001", (_, a, _) => !string.IsNullOrWhiteSpace(a.Statute) || !string.IsNullOrWhiteSpace(a.Other), "写明学习的内容", Article.WorkingRule,
                "请从目录中选择，目录中没有的另行填写；一次学几部的，其余的写在“目录中没有的内容”。")
            .Needs("XF002", (m, a, c) => StudyChecks.Has(a.Leadership, m.Organ, c.County), "由该会议所在的单位登记", Article.WorkingRule, "政府常务会议的学法由县人民政府登记，部门领导班子的由部门登记。")
            .Needs("XF003", IsNew, "避免重复登记", Article.WorkingRule, "该会议当日的学法已经登记；一次会议登记一次，学几部的写在一起。");
        it.Discloses(m => m.Stage == RecordStage.Recorded, [], m => m.Leadership, m => m.HeldOn, m => m.Statute, m => m.Other);
    }

    private static bool IsNew(StudySession session, RecordStudySession act, Circumstances at)
    {
        var (id, organ, of, on) = (session.Id, session.Organ, act.Leadership, act.HeldOn);
        return !at.Records.Any<StudySession>(s => s.Organ == organ && s.Leadership == of && s.HeldOn == on && s.Stage == RecordStage.Recorded && s.Id != id);
    }
}
