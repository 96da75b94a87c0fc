using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Dialogue.DialoguePlanStage;

namespace Fazhi.Mechanisms.Dialogue;

/// <summary>年度计划阶段.</summary>
public enum DialoguePlanStage
{
    [Term("起草中")]
    Drafted,

    [Term("已印发")]
    Issued,

    [Term("已作废")]
    Voided,
}

/// <summary>计划中的一次活动.</summary>
public sealed record PlannedDialogue(
    [property: Field("主题", Max = 100)] string Topic,
    [property: Field("形式")] DialogueKind Kind,
    [property: Field("月份", Min = 1, Max = 12)] int Month
);

/// <summary>年度政商沙龙计划 — what is to be talked about in a year, and when.</summary>
public sealed class DialoguePlan : Matter<DialoguePlanStage>
{
    [Field("年度", Decided = true)]
    public int Year { get; internal set; }

    public IReadOnlyList<PlannedDialogue> Items { get; internal set; } = [];

    [Term("计划活动次数")]
    public int Planned { get; internal set; }

    [Term("印发日期")]
    public DateOnly? IssuedOn { get; internal set; }
}

/// <summary>起草年度计划.</summary>
public sealed record DraftDialoguePlan : Act<DialoguePlan>
{
    [Field("年度", Min = 2019, Max = 2199)]
    public required int Year { get; init; }

    [Field("活动", Min = 1, Max = 300)]
    public required IReadOnlyList<PlannedDialogue> Items { get; init; }

    public override void Apply(DialoguePlan matter, Doing doing)
    {
        matter.Title = $"{Year}年度政商沙龙计划";
        (matter.Year, matter.Items, matter.Planned) = (Year, Items, Items.Count);
    }
}

/// <summary>修改计划.</summary>
public sealed record ReviseDialoguePlan : Act<DialoguePlan>
{
    [Field("活动", Min = 1, Max = 300)]
    public required IReadOnlyList<PlannedDialogue> Items { get; init; }

    [Field("修改的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(DialoguePlan matter, Doing doing) => (matter.Items, matter.Planned) = (Items, Items.Count);
}

/// <summary>印发计划.</summary>
public sealed record IssueDialoguePlan : Act<DialoguePlan>
{
    [Field("说明", Max = 500, Long = true)]
    public string? Note { get; init; }

    public override void Apply(DialoguePlan matter, Doing doing) => matter.IssuedOn = doing.On;
}

/// <summary>年度政商沙龙计划的规则.</summary>
public sealed class DialoguePlanType() : MatterType<DialoguePlan, DialoguePlanStage>("dialogue-plan", "政商沙龙计划", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "calendar-stats",
        Place = new()
        {
            Title = "政商沙龙计划",
            Lead = "各年度的政商沙龙计划。",
            Says = "每年计划几次活动",
            Words = ["政商沙龙", "计划", "企业"],
        },
    };

    protected override void Define(Lifecycle<DialoguePlan, DialoguePlanStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Indexed(m => m.Year);
        it.Ends(Issued, Voided);
        it.Steps(("起草", [Drafted]), ("印发", [Issued]));
        it.ReadByEveryone();
        it.Opens<DraftDialoguePlan>("起草年度计划", Drafted).By(by).Under(ours)
            .For("列出一年的活动：主题、形式和月份。")
            .Needs("ZT001", IsFirst, "一个单位一个年度一份计划", ours, "该年度的计划已经有了，请修改原来的计划。");
        it.During<ReviseDialoguePlan>("修改计划", Drafted, Issued).By(by).Under(ours)
            .For("增加、减少活动的，写明理由，前后的计划都保留。");
        it.Act<IssueDialoguePlan>("印发计划", Drafted, Issued).By(InstitutionHead, Head).Under(ours)
            .For("批准以后印发。")
            .Issues("dialogue/Plan", "年度政商沙龙计划", (m, c) => c.WordOf(m.Organ) + "沙计");
        it.Act<VoidRecord<DialoguePlan>>("作废", Drafted, Voided).By(by).Under(ours).ForGood()
            .For("印发以前不再使用的，作废。");
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Issued, ["dialogue/Plan"], m => m.Year, m => m.Planned, m => m.IssuedOn);
        it.ShowsThat(Reader.Everybody, typeof(IssueDialoguePlan));
    }

    private static bool IsFirst(DialoguePlan plan, DraftDialoguePlan act, Circumstances at)
    {
        var (id, year, organ) = (plan.Id, act.Year, plan.Organ);
        return !at.Records.Any<DialoguePlan>(p => p.Year == year && p.Organ == organ && p.Stage != Voided && p.Id != id);
    }
}
