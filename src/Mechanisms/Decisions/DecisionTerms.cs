using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>决策类别 — the five classes of 《重大行政决策程序暂行条例》第三条第一款.</summary>
public enum DecisionClass
{
    [Term("公共服务、市场监管、社会管理、环境保护等方面的重大公共政策和措施")]
    PublicPolicy,

    [Term("经济和社会发展等方面的重要规划")]
    Plan,

    [Term("开发利用、保护重要自然资源和文化资源的重大公共政策和措施")]
    Resources,

    [Term("在本行政区域实施的重大公共建设项目")]
    PublicWorks,

    [Term("对经济社会发展有重大影响、涉及重大公共利益或者社会公众切身利益的其他重大事项")]
    Other,
}

/// <summary>建议来源 — who proposed that something be decided (第十条).</summary>
public enum ProposalSource
{
    [Term("决策机关领导人员")]
    Leader,

    [Term("所属部门或者下一级政府")]
    Department,

    [Term("人大代表建议、政协委员提案")]
    Delegate,

    [Term("公民、法人或者其他组织")]
    Citizen,
}

/// <summary>决策程序 — the steps that a round of the procedure is made of, each done once in it or again after the draft was changed.</summary>
public enum DecisionStep
{
    [Term("公众参与")]
    Consultation,

    [Term("听证会")]
    Hearing,

    [Term("专家论证")]
    Experts,

    [Term("风险评估")]
    Risk,

    [Term("公平竞争审查")]
    Competition,

    [Term("合法性审查")]
    Legality,

    [Term("集体讨论决定")]
    Discussion,

    [Term("向同级党委报告")]
    PartyReport,
}

/// <summary>办过的程序 — one step of one round: the day, and whether a change of the draft has taken its effect since.</summary>
/// <param name="Round">The round, from 1: an adjusted decision repeats the procedure.</param>
/// <param name="Step">The step.</param>
/// <param name="On">The day.</param>
/// <param name="Void">Whether it counts no more.</param>
public sealed record StepDone(int Round, DecisionStep Step, DateOnly On, bool Void = false);

/// <summary>听证参加人产生方式 — how participants are selected; published beforehand with their list (第十六条).</summary>
public enum ParticipantOrigin
{
    [Term("自愿报名、抽签产生")]
    Draw,

    [Term("自愿报名、按代表性遴选")]
    Chosen,

    [Term("有关组织推荐")]
    Recommended,
}

/// <summary>听证参加人 — as the published list names them.</summary>
public sealed record HearingParticipant
{
    [Field("姓名", Max = 50)]
    public required string Name { get; init; }

    [Field("代表的方面", Max = 100, Hint = "例如：沿线居民、经营户、人大代表、消费者组织。")]
    public required string Side { get; init; }

    [Field("产生方式")]
    public required ParticipantOrigin Origin { get; init; }
}

/// <summary>专家意见 — what an expert says of the draft.</summary>
public enum ExpertStance
{
    [Term("同意")]
    For,

    [Term("修改后同意")]
    WithChanges,

    [Term("不同意")]
    Against,
}

/// <summary>论证专家及其意见 — signed by each, dissent included (第十九条、第二十条).</summary>
public sealed record ExpertOpinion
{
    [Field("专家", Max = 50)]
    public required string Name { get; init; }

    [Field("专业领域", Max = 100)]
    public required string Discipline { get; init; }

    [Field("工作单位", Max = 100)]
    public required string Unit { get; init; }

    [Field("专家库", Max = 100, Hint = "从哪一个专家库选取，例如：省决策咨询论证专家库、县决策咨询论证专家库；不从库中选取的写明理由。")]
    public required string Pool { get; init; }

    [Field("与决策事项有直接利害关系", Hint = "由专家本人声明；有直接利害关系的，不得参加论证。")]
    public bool HasInterest { get; init; }

    [Field("论证意见")]
    public required ExpertStance Stance { get; init; }

    [Field("意见内容", Max = 2000, Long = true)]
    public required string Opinion { get; init; }

    [Field("已经署名、盖章")]
    public bool Signed { get; init; }
}

/// <summary>风险等级.</summary>
public enum RiskLevel
{
    [Term("低风险")]
    Low,

    [Term("中风险")]
    Medium,

    [Term("高风险")]
    High,
}

/// <summary>风险点 — with its level and what is done against it (第二十三条).</summary>
public sealed record RiskPoint
{
    [Field("风险点", Max = 300)]
    public required string Point { get; init; }

    [Field("风险等级")]
    public required RiskLevel Level { get; init; }

    [Field("防范措施", Max = 1000, Long = true)]
    public required string Measure { get; init; }
}

/// <summary>单位意见 — what a unit says of a draft on which units don't agree (第十三条).</summary>
public sealed record UnitView
{
    [Field("单位", Organ = true)]
    public required string Organ { get; init; }

    [Field("意见和理由", Max = 2000, Long = true)]
    public required string View { get; init; }
}

/// <summary>合法性审查结论 — 第二十五条: what is unlawful isn't discussed; an exploratory reform may be, its legal risks stated.</summary>
public enum DecisionLegality
{
    [Term("合法")]
    Lawful,

    [Term("应当修改")]
    Amend,

    [Term("不合法")]
    Unlawful,

    [Term("国家尚无明确规定的探索性改革，可以提交讨论")]
    Exploratory,
}

/// <summary>讨论会议.</summary>
public enum DecisionMeeting
{
    [Term("常务会议")]
    Executive,

    [Term("全体会议")]
    Plenary,

    [Term("领导班子会议")]
    Leadership,
}

/// <summary>讨论中的态度.</summary>
public enum SpokenStance
{
    [Term("同意")]
    For,

    [Term("不同意")]
    Against,

    [Term("其他意见")]
    Other,
}

/// <summary>发言 — one who spoke in the discussion; the order of the list is the order in which they spoke (第三十条).</summary>
public sealed record Spoken
{
    [Field("发言人", Max = 50)]
    public required string Name { get; init; }

    [Field("职务", Max = 100)]
    public string? Post { get; init; }

    [Field("态度")]
    public required SpokenStance Stance { get; init; }

    [Field("意见", Max = 2000, Long = true, Hint = "不同意的，意见应当如实载明。")]
    public string? View { get; init; }
}

/// <summary>讨论结果.</summary>
public enum DiscussionResult
{
    [Term("通过")]
    Adopted,

    [Term("原则通过，按会议意见修改文字")]
    AdoptedWithEdits,

    [Term("退回修改后再讨论")]
    SentBack,

    [Term("不通过")]
    Rejected,
}

/// <summary>公布途径 — 第三十二条.</summary>
public enum PublicationChannel
{
    [Term("政府公报")]
    Gazette,

    [Term("政府网站")]
    Website,

    [Term("本行政区域内发行的报纸")]
    Newspaper,

    [Term("其他途径")]
    Other,
}

/// <summary>后评估的情形 — 第三十六条第一款.</summary>
public enum EvaluationGround
{
    [Term("决策执行没有达到预期效果")]
    MissedGoal,

    [Term("公民、法人或者其他组织提出较多意见")]
    ManyOpinions,

    [Term("决策机关认为有必要")]
    Necessary,
}

/// <summary>后评估的建议.</summary>
public enum EvaluationAdvice
{
    [Term("继续执行")]
    Continue,

    [Term("调整")]
    Adjust,

    [Term("停止执行")]
    Stop,
}
