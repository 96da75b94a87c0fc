using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>频次规定阶段.</summary>
public enum VisitCapStage
{
    [Term("施行中")]
    InForce,

    [Term("已停止执行")]
    Ended,
}

/// <summary>频次规定的范围.</summary>
public enum CapScope
{
    [Term("本单位的检查")]
    Organ,

    [Term("全县各单位的检查")]
    County,

    /// <summary>With what bodies above the county visited, as far as it was logged.</summary>
    [Term("全县各单位和上级机关的检查")]
    EveryLevel,
}

/// <summary>频次规定的种类.</summary>
public enum CapKind
{
    [Term("最多")]
    AtMost,

    [Term("至少")]
    AtLeast,
}

/// <summary>检查频次规定 — how often an enterprise of a class is visited at most, or at least, in so many years; and what doesn't count.</summary>
[EntryOf<SetCap>]
public sealed class VisitCap : Matter<VisitCapStage>
{
    public CapScope Scope { get; internal set; }

    public RiskClass? Class { get; internal set; }

    public CapKind Kind { get; internal set; }

    public int Times { get; internal set; }

    public int Years { get; internal set; }

    public bool SparesComplaints { get; internal set; }

    public bool SparesOrdered { get; internal set; }

    public bool SparesFollowUps { get; internal set; }

    public bool SparesDrawn { get; internal set; }

    [Term("停止执行日期")]
    public DateOnly? EndedOn { get; internal set; }
}

/// <summary>规定检查频次.</summary>
public sealed record SetCap : RecordAct<VisitCap>
{
    [Field("名称", Hint = "例如：卫生健康执法检查频次上限。", Max = 100)]
    public required string Title { get; init; }

    [Field("范围")]
    public required CapScope Scope { get; init; }

    [Field("适用的信用风险分类", Hint = "不选的，适用于各类。")]
    public RiskClass? Class { get; init; }

    [Field("最多还是至少")]
    public required CapKind Kind { get; init; }

    [Field("次数", Min = 1, Max = 50)]
    public required int Times { get; init; }

    [Field("几年以内", Hint = "按年度算，写1；三年一次的，写3。", Min = 1, Max = 10)]
    public required int Years { get; init; }

    [Field("投诉举报、转办引发的不计入")]
    public bool SparesComplaints { get; init; }

    [Field("上级部署的专项检查不计入")]
    public bool SparesOrdered { get; init; }

    [Field("整改复查不计入")]
    public bool SparesFollowUps { get; init; }

    [Field("双随机抽查不计入")]
    public bool SparesDrawn { get; init; }

    [Field("依据", Hint = "公布频次上限的文件。", Max = 300)]
    public string? Grounds { get; init; }
}

/// <summary>停止执行.</summary>
public sealed record EndCap : Act<VisitCap>
{
    [Field("理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(VisitCap matter, Doing doing) => matter.EndedOn = doing.On;
}

/// <summary>检查频次规定的规则.</summary>
public sealed class VisitCapType() : MatterType<VisitCap, VisitCapStage>("visit-cap", "检查频次规定", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "gauge",
        Place = new()
        {
            Title = "检查频次上限",
            Lead = "各单位对同一企业一年最多检查几次，哪些情形不计入。",
            Says = "同一企业检查几次的规定",
            Words = ["频次", "上限", "检查"],
        },
    };

    protected override void Define(Lifecycle<VisitCap, VisitCapStage> it)
    {
        var opinion = InspectionLaw.Opinion;
        it.Ends(VisitCapStage.Ended);
        it.ReadByEveryone();
        it.Opens<SetCap>("规定检查频次", VisitCapStage.InForce).By(Handler, InstitutionHead).Under(opinion)
            .For("规定并公布对同一企业检查的年度频次上限；超过的，不能批准检查。")
            .Needs("JP001", (m, a, c) => a.Scope == CapScope.Organ || c.County.IsGovernment(m.Organ) || c.County.JusticeBureau.Code == m.Organ,
                "由县人民政府或者县司法行政部门规定全县的频次", Article.WorkingRule, "请选择“本单位的检查”，或者报县司法行政部门统一规定。");
        it.Act<EndCap>("停止执行", VisitCapStage.InForce, VisitCapStage.Ended).By(Handler, InstitutionHead).Under(opinion).ForGood()
            .For("重新规定的，先停止执行原来的规定。");
        it.Corrections([VisitCapStage.InForce], Handler).Under(Article.WorkingRule);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == VisitCapStage.InForce, [], m => m.Scope, m => m.Class, m => m.Kind, m => m.Times, m => m.Years,
            m => m.SparesComplaints, m => m.SparesOrdered, m => m.SparesFollowUps, m => m.SparesDrawn);
        it.ShowsThat(Reader.Everybody);
    }
}
