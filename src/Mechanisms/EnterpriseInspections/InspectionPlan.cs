using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.EnterpriseInspections.InspectionPlanStage;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>检查计划阶段.</summary>
public enum InspectionPlanStage
{
    [Term("已编制")]
    Drawn,

    [Term("已批准")]
    Approved,

    [Term("已公布")]
    Published,

    [Term("已撤销")]
    Revoked,
}

/// <summary>年度检查计划 — which items a body inspects in a year, how many enterprises, how.</summary>
[EntryOf<DrawUpPlan>]
public sealed class InspectionPlan : Matter<InspectionPlanStage>
{
    public int Year { get; internal set; }

    public IReadOnlyList<Reference<InspectionItem>> Items { get; internal set; } = [];

    public int Visits { get; internal set; }

    public string Arrangement { get; internal set; } = "";

    [Term("公布日期")]
    public DateOnly? PublishedOn { get; internal set; }
}

/// <summary>编制年度检查计划.</summary>
public sealed record DrawUpPlan : RecordAct<InspectionPlan>
{
    [Field("名称", Hint = "例如：塔河县市场监督管理局2025年度检查计划。", Max = 100)]
    public required string Title { get; init; }

    [Field("年度", Min = 2019, Max = 2100)]
    public required int Year { get; init; }

    [Field("检查事项", Hint = "本单位已经公布的事项。", Min = 1, Max = 100)]
    public required IReadOnlyList<Reference<InspectionItem>> Items { get; init; }

    [Field("计划检查次数", Min = 1, Max = 100_000)]
    public required int Visits { get; init; }

    [Field("安排", Hint = "对象、比例、方式和时间；能够合并、联合的怎样合并、联合。", Max = 2000, Long = true)]
    public required string Arrangement { get; init; }
}

/// <summary>批准计划.</summary>
public sealed record ApprovePlan : Act<InspectionPlan>
{
    [Field("批准意见", Max = 300)]
    public string? Remarks { get; init; }

    public override void Apply(InspectionPlan matter, Doing doing) { }
}

/// <summary>公布计划.</summary>
public sealed record PublishPlan : Act<InspectionPlan>
{
    [Field("公布的地方", Hint = "本系统公众端同时公布。", Max = 200)]
    public string? Where { get; init; }

    public override void Apply(InspectionPlan matter, Doing doing) => matter.PublishedOn = doing.On;
}

/// <summary>撤销计划.</summary>
public sealed record RevokePlan : Act<InspectionPlan>
{
    [Field("理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(InspectionPlan matter, Doing doing) { }
}

/// <summary>年度检查计划的规则.</summary>
public sealed class InspectionPlanType()
    : MatterType<InspectionPlan, InspectionPlanStage>("inspection-plan", "年度检查计划", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "calendar-event",
        Place = new()
        {
            Title = "年度检查计划",
            Lead = "各执法单位全年准备检查什么、检查多少、怎样检查。",
            Says = "各单位全年的检查安排",
            Words = ["计划", "检查"],
        },
    };

    protected override void Define(Lifecycle<InspectionPlan, InspectionPlanStage> it)
    {
        var opinion = InspectionLaw.Opinion;
        it.Indexed(m => m.Year);
        it.Ends(Published, Revoked);
        it.Steps(("编制", [Drawn]), ("批准", [Approved]), ("公布", [Published]));
        it.ReadByEveryone();
        it.Opens<DrawUpPlan>("编制年度检查计划", Drawn).By(Handler, InstitutionHead).Under(opinion)
            .For("把全年的检查合并安排，能用书面检查、数据核对的不到现场。")
            .Picks<InspectionItem>("JH001", (m, _) => i => i.Organ == m.Organ && i.Stage == InspectionItemStage.Published, "列入本单位已经公布的检查事项", opinion, "请先备案并公布检查事项；没有公布的事项不得检查。");
        it.Act<ApprovePlan>("批准计划", Drawn, Approved).By(InstitutionHead).Under(opinion).For("单位负责人批准。");
        it.Act<PublishPlan>("公布计划", Approved, Published).By(Handler, InstitutionHead).Under(opinion).For("向社会公布，公布以后据以检查。");
        it.Act<RevokePlan>("撤销计划", [Drawn, Approved, Published], Revoked).By(InstitutionHead).Under(Article.WorkingRule).ForGood().For("重新编制的，先撤销原来的计划。");
        it.Corrections([Drawn], Handler).Under(Article.WorkingRule);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Published, [], m => m.Year, m => m.Items, m => m.Visits, m => m.Arrangement, m => m.PublishedOn);
        it.ShowsThat(Reader.Everybody);
    }
}
