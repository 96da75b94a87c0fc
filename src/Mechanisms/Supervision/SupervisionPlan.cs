using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Supervision.SupervisionPlanStage;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>年度督察计划阶段.</summary>
public enum SupervisionPlanStage
{
    [Term("待批准")]
    Drafted,

    [Term("已批准")]
    Approved,

    [Term("已公布")]
    Published,

    [Term("已作废")]
    Voided,
}

/// <summary>督察的种类 — the whole of an organ's work, one topic of it, or one small incision (小切口): one link of one matter, looked at closely.</summary>
public enum SupervisionKind
{
    [Term("全面督察")]
    Whole,

    [Term("专项督察")]
    SpecialTopic,

    [Term("小切口督察")]
    SmallIncision,
}

/// <summary>督察任务 — one line of the year's ledger of tasks.</summary>
public sealed record SupervisionTopic(
    [property: Field("题目", Hint = "例如：行政裁量权基准的适用。", Max = 100)] string Title,
    [property: Field("种类")] SupervisionKind Kind,
    [property: Field("计划完成日期")] DateOnly Until,
    [property: Field("可以公布", Hint = "暗访等不宜事先公布的不勾选。")] bool IsOpen = false
);

/// <summary>年度督察计划 — what is supervised in a year, and the ledger of its tasks; the topics that may be told beforehand are published.</summary>
public sealed class SupervisionPlan : Matter<SupervisionPlanStage>
{
    [Field("年度", Decided = true)]
    public int Year { get; internal set; }

    [Term("督察任务")]
    public IReadOnlyList<SupervisionTopic> Topics { get; internal set; } = [];

    [Field("被督察单位", Organ = true)]
    public IReadOnlyList<string> Organs { get; internal set; } = [];

    [Field("依据", Max = 300)]
    public string? Grounds { get; internal set; }

    [Term("批准机关")]
    public string? ApprovedBy { get; internal set; }

    [Term("批准日期")]
    public DateOnly? ApprovedOn { get; internal set; }

    [Term("公布的督察题目")]
    public IReadOnlyList<string> PublicTopics { get; internal set; } = [];
}

/// <summary>起草年度督察计划.</summary>
public sealed record DrawUpSupervision : Act<SupervisionPlan>
{
    [Field("名称", Hint = "例如：2025年度法治督察和行政执法监督计划。", Max = 100)]
    public required string Title { get; init; }

    [Field("年度", Min = 2019, Max = 2199)]
    public required int Year { get; init; }

    [Field("督察任务", Hint = "一行一项，就是年度任务台账。", Min = 1, Max = 60)]
    public required IReadOnlyList<SupervisionTopic> Topics { get; init; }

    [Field("被督察单位", Organ = true, Hint = "全年督察到的单位；每一项任务督察哪些，部署时确定。", Min = 1, Max = 60)]
    public required IReadOnlyList<string> Organs { get; init; }

    [Field("依据", Hint = "哪一份文件或者哪一次会议。", Max = 300)]
    public string? Grounds { get; init; }

    public override void Apply(SupervisionPlan matter, Doing doing) =>
        (matter.Title, matter.Year, matter.Topics, matter.Organs, matter.Grounds) = (Title, Year, Topics, Organs, Grounds);
}

/// <summary>登记计划批准.</summary>
public sealed record ApproveSupervisionPlan : Act<SupervisionPlan>
{
    [Field("批准机关", Hint = "例如：中共塔河县委全面依法治县委员会。", Max = 100)]
    public required string ApprovedBy { get; init; }

    [Field("批准文件")]
    public FileRef? File { get; init; }

    public override void Apply(SupervisionPlan matter, Doing doing) => (matter.ApprovedBy, matter.ApprovedOn) = (ApprovedBy, doing.On);
}

/// <summary>公布年度督察计划 — the topics that may be told beforehand, by title.</summary>
public sealed record PublishSupervisionPlan : Act<SupervisionPlan>
{
    public override void Apply(SupervisionPlan matter, Doing doing) =>
        matter.PublicTopics = [.. matter.Topics.Where(t => t.IsOpen).Select(t => $"{t.Title}（{Terms.Of(t.Kind)}）")];
}

/// <summary>年度督察计划的规则.</summary>
public sealed class SupervisionPlanType() : MatterType<SupervisionPlan, SupervisionPlanStage>("supervision-plan", "年度督察计划", "2019", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "calendar-event",
        Place = new()
        {
            Title = "年度督察计划",
            Lead = "本县每年督察什么；不宜事先公布的任务不在其中。",
            Says = "法治督察和执法监督的年度计划",
            Words = ["督察", "执法监督", "计划"],
        },
    };

    protected override void Define(Lifecycle<SupervisionPlan, SupervisionPlanStage> it)
    {
        var (yearly, ours) = (Statutes.LawBasedGovernmentSupervision[11], Article.WorkingRule);
        it.Indexed(m => m.Year);
        it.Ends(Approved, Published, Voided);
        it.Steps(("起草", [Drafted]), ("批准", [Approved]), ("公布", [Published]));
        it.Opens<DrawUpSupervision>("起草年度督察计划", Drafted).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(yearly)
            .For("写明全年督察的题目、种类、单位和完成日期，就是年度任务台账。")
            .Needs("DP001", IsFirst, "一个单位一个年度编制一份计划", yearly, "该年度的计划已经编制；有误的先作废。")
            .Needs("DP002", (_, a, _) => a.Topics.Select(t => t.Title).Distinct().Count() == a.Topics.Count, "使任务各有题目", ours, "请把相同的任务合并，或者写成不同的题目。")
            .Needs("DP003", (_, a, c) => a.Organs.All(o => c.County.Organ(o) is { IsFormer: false }), "督察在设的单位", ours, "请换成继续行使职权的单位。")
            .Needs("DP004", (m, a, c) => a.Organs.All(o => SupervisionChecks.MaySupervise(m.Organ, o, c.County)), "不督察自己和上级", ours,
                "督察本单位的任务，由县人民政府另行编制。");
        it.Act<ApproveSupervisionPlan>("登记批准", Drafted, Approved).By(Handler, InstitutionHead).Under(yearly)
            .For("计划经批准的，登记批准机关和日期。");
        it.Act<PublishSupervisionPlan>("公布计划", Approved, Published).By(Handler, InstitutionHead).Under(ours)
            .For("公布可以公布的督察题目。")
            .Needs("DP005", m => m.Topics.Any(t => t.IsOpen), "有可以公布的任务", ours, "计划中的任务都不公布的，不必办理公布。");
        it.Act<VoidRecord<SupervisionPlan>>("作废", [Drafted, Approved], Voided).By(InstitutionHead).Under(ours).ForGood()
            .For("编制有误的，在开展督察以前作废，重新编制。")
            .Needs("DP006", (m, c) => !WasBegun(m, c), "还没有开展督察", ours, "已经按该计划开展督察，不能作废。");
        it.Corrections([Drafted, Approved], Handler, InstitutionHead).Under(ours);
        it.Discloses(m => m.Stage == Published, [], m => m.Year, m => m.PublicTopics, m => m.ApprovedBy, m => m.ApprovedOn);
        it.ShowsThat(Reader.Everybody, typeof(PublishSupervisionPlan));
    }

    private static bool IsFirst(SupervisionPlan plan, DrawUpSupervision act, Circumstances at)
    {
        var (id, year, organ) = (plan.Id, act.Year, plan.Organ);
        return !at.Records.Any<SupervisionPlan>(p => p.Year == year && p.Organ == organ && p.Stage != Voided && p.Id != id);
    }

    private static bool WasBegun(SupervisionPlan plan, Circumstances at)
    {
        var id = plan.Id;
        return at.Records.Any<SupervisionRound>(s => s.PlanId == id && s.Stage != SupervisionRoundStage.Cancelled);
    }
}
