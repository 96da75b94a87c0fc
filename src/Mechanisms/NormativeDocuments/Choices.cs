using Fazhi.Matters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>制发名义 — in whose name a document is issued; it fixes the number's word and where it is filed.</summary>
public enum Issuer
{
    [Term("县人民政府")]
    CountyGovernment,

    [Term("县人民政府办公室")]
    CountyOffice,

    [Term("部门或者乡镇人民政府")]
    Department,
}

/// <summary>不属于的情形 — the four kinds of documents the provincial measure names as none, and its catch-all.</summary>
public enum ExcludedAs
{
    [Term("内部管理文件")]
    Internal,

    [Term("不含对外规定的预算、资金、项目批复")]
    Allocation,

    [Term("向上级的请示和报告")]
    Upward,

    [Term("与不相隶属机关的函件")]
    Correspondence,

    [Term("其他不具有行政规范性文件特征的")]
    Other,
}

/// <summary>不征求意见的情形 — why the public is not asked.</summary>
public enum WaiverGround
{
    [Term("依法需要保密")]
    Secret,

    [Term("应对突发事件需要立即施行")]
    Emergency,

    [Term("执行上级机关的紧急命令和决定")]
    SuperiorOrder,
}

/// <summary>公平竞争审查结论 — what the fair-competition review found.</summary>
public enum FairCompetitionResult
{
    [Term("符合公平竞争审查标准")]
    Conforms,

    [Term("符合例外规定")]
    Exception,

    [Term("不符合公平竞争审查标准")]
    Violates,
}

/// <summary>例外情形 — the grounds on which a measure that limits competition may still be issued.</summary>
public enum ExceptionGround
{
    [Term("维护国家安全和发展利益")]
    Security,

    [Term("促进科学技术进步、增强国家自主创新能力")]
    Innovation,

    [Term("实现节约能源、保护环境、救灾救助等社会公共利益")]
    PublicInterest,

    [Term("法律、行政法规规定的其他情形")]
    OtherLaw,
}

/// <summary>合法性审核结论 — what the reviewing body says.</summary>
public enum LegalityOpinion
{
    [Term("审核通过")]
    Passed,

    [Term("应当修改")]
    Amend,

    [Term("审核不通过")]
    NotPassed,
}

/// <summary>禁止内容 — what no normative document may contain.</summary>
public enum ForbiddenContent
{
    [Term("设定行政许可")]
    Licence,

    [Term("设定行政处罚")]
    Penalty,

    [Term("设定行政强制")]
    Coercion,

    [Term("设定行政事业性收费")]
    Fee,

    [Term("要求出具循环证明、重复证明、无谓证明")]
    Proof,

    [Term("违法减损权利或者增加义务")]
    RightsAndDuties,

    [Term("超越职权")]
    BeyondPower,

    [Term("违法设置市场准入或者退出条件")]
    MarketEntry,

    [Term("排除或者限制公平竞争")]
    Competition,
}

/// <summary>备案机关 — to whom a document is sent for the record.</summary>
public enum FilingAuthority
{
    [Term("上一级行政机关")]
    Prefecture,

    [Term("县人民政府")]
    County,
}

/// <summary>问题来源 — who found a clause unlawful.</summary>
public enum ClauseSource
{
    [Term("行政复议附带审查")]
    Reconsideration,

    [Term("人民法院司法建议")]
    Court,

    [Term("备案审查")]
    FilingReview,

    [Term("公民、法人或者其他组织建议")]
    Proposal,
}

/// <summary>条款处理结果 — what became of a clause found unlawful.</summary>
public enum ClauseOutcome
{
    [Term("已修改")]
    Amended,

    [Term("已废止")]
    Repealed,

    [Term("经研究不存在问题并已书面说明")]
    Explained,
}

/// <summary>条款纠正任务 — a clause found unlawful, and what became of it.</summary>
public sealed record ClauseTask(
    int No,
    ClauseSource Source,
    string SourceNumber,
    string Clause,
    string Finding,
    DateOnly OpenedOn,
    ClauseOutcome? Outcome = null,
    string? Answer = null,
    DateOnly? ResolvedOn = null
)
{
    /// <summary>A reconsideration organ has ordered the clause corrected (《行政复议法》第五十九条): it is stopped, and an explanation doesn't end the task.</summary>
    public bool IsOrdered => Source == ClauseSource.Reconsideration;
}
