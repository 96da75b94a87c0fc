using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>报告列出的问题 — one paragraph of chapter 二: what the county owns up to, and what it was learnt from.</summary>
[EntryOf<ListShortcoming>]
public sealed class ListedShortcoming : Matter<RecordStage>, IReckoned
{
    public int Year { get; internal set; }

    public int Order { get; internal set; }

    public string Text { get; internal set; } = "";

    public Reference<SupervisionRound>? Round { get; internal set; }

    public Reference<FoundProblem>? Problem { get; internal set; }

    public Reference<SupervisionLead>? Lead { get; internal set; }

    /// <summary>The last day of the report's year, by which it is counted.</summary>
    public DateOnly CountedOn { get; internal set; }

    public void Reckon() => CountedOn = new(Year, 12, 31);
}

/// <summary>登记报告列出的问题.</summary>
public sealed record ListShortcoming : RecordAct<ListedShortcoming>
{
    [Field("报告年度", Min = 2019, Max = 2199)]
    public required int Year { get; init; }

    [Field("次序", Hint = "“一是”写1。", Min = 1, Max = 30)]
    public required int Order { get; init; }

    [Field("标题", Hint = "例如：法治督察力度有待强化。", Max = 100)]
    public required string Title { get; init; }

    [Field("正文", Hint = "标题以后的话，照报告的文字。", Max = 2000, Long = true)]
    public required string Text { get; init; }

    [Field("来自督察")]
    public Reference<SupervisionRound>? Round { get; init; }

    [Field("来自问题")]
    public Reference<FoundProblem>? Problem { get; init; }

    [Field("来自线索")]
    public Reference<SupervisionLead>? Lead { get; init; }

    [Field("其他来源", Hint = "不是督察、问题、线索的，写明从哪里看出。", Max = 300)]
    public string? Grounds { get; init; }
}

/// <summary>报告列出的问题的规则.</summary>
public sealed class ListedShortcomingType() : Register<ListedShortcoming, ListShortcoming>("listed-shortcoming", "报告列出的问题", "2019", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new() { Icon = "list-numbers" };

    protected override Article Basis => Statutes.LawBasedGovernmentSupervision[25];

    protected override string Purpose => "登记年度报告第二部分的一项问题，写明是从哪次督察、哪个问题、哪条线索看出的；下一年度的任务由此而来。";

    protected override Role[] By => [Handler, InstitutionHead];

    protected override void Further(Lifecycle<ListedShortcoming, RecordStage> it, ActRule<ListedShortcoming, RecordStage, ListShortcoming> record)
    {
        it.Indexed(m => m.CountedOn);
        record.Of(OrganOf.JusticeBureau, OrganOf.Government)
            .Needs("BD001", IsFree, "使同一年度的次序各不相同", Article.WorkingRule, "该次序已经登记；请换一个次序，或者更正原来的。")
            .Needs("BD002", (_, a, _) => a.Round is not null || a.Problem is not null || a.Lead is not null || !string.IsNullOrWhiteSpace(a.Grounds), "写明来自哪里", Basis,
                "请选择督察、问题或者线索；都不是的，填写“其他来源”。");
    }

    private static bool IsFree(ListedShortcoming item, ListShortcoming act, Circumstances at)
    {
        var (id, year, order) = (item.Id, act.Year, act.Order);
        return !at.Records.Any<ListedShortcoming>(s => s.Year == year && s.Order == order && s.Stage == RecordStage.Recorded && s.Id != id);
    }
}

/// <summary>报告列出的下步安排 — one paragraph of chapter 三, and which shortcoming it answers.</summary>
[EntryOf<ListNextStep>]
public sealed class PlannedStep : Matter<RecordStage>, IReckoned
{
    public int Year { get; internal set; }

    public int Order { get; internal set; }

    public string Text { get; internal set; } = "";

    public Reference<ListedShortcoming>? Answers { get; internal set; }

    /// <summary>The last day of the report's year, by which it is counted.</summary>
    public DateOnly CountedOn { get; internal set; }

    public void Reckon() => CountedOn = new(Year, 12, 31);
}

/// <summary>登记下步安排.</summary>
public sealed record ListNextStep : RecordAct<PlannedStep>
{
    [Field("报告年度", Hint = "写在哪一年度的报告里；是次年的工作。", Min = 2019, Max = 2199)]
    public required int Year { get; init; }

    [Field("次序", Hint = "“（一）”写1。", Min = 1, Max = 30)]
    public required int Order { get; init; }

    [Field("标题", Max = 100)]
    public required string Title { get; init; }

    [Field("正文", Hint = "标题以后的话，照报告的文字。", Max = 2000, Long = true)]
    public required string Text { get; init; }

    [Field("针对的问题", Hint = "同一年度报告列出的问题；不是针对某一项的不选。")]
    public Reference<ListedShortcoming>? Answers { get; init; }
}

/// <summary>下步安排的规则.</summary>
public sealed class PlannedStepType() : Register<PlannedStep, ListNextStep>("next-step", "报告列出的下步安排", "2019", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new() { Icon = "list-check" };

    protected override Article Basis => Statutes.LawBasedGovernmentSupervision[25];

    protected override string Purpose => "登记年度报告第三部分的一项安排，写明针对哪一项问题；下一年度的任务由此而来。";

    protected override Role[] By => [Handler, InstitutionHead];

    protected override void Further(Lifecycle<PlannedStep, RecordStage> it, ActRule<PlannedStep, RecordStage, ListNextStep> record)
    {
        it.Indexed(m => m.CountedOn);
        record.Of(OrganOf.JusticeBureau, OrganOf.Government)
            .Picks<ListedShortcoming>("XB001", (_, _) => s => s.Stage == RecordStage.Recorded, "针对没有作废的问题", Article.WorkingRule, "请核对“报告列出的问题”。")
            .Needs("XB002", IsFree, "使同一年度的次序各不相同", Article.WorkingRule, "该次序已经登记；请换一个次序，或者更正原来的。")
            .Needs("XB003", (_, a, c) => a.Answers is not { } named || c.Records.Find<ListedShortcoming>(named.Id) is not { } of || of.Year == a.Year, "针对同一年度报告的问题", Article.WorkingRule, "请核对报告年度。");
    }

    private static bool IsFree(PlannedStep item, ListNextStep act, Circumstances at)
    {
        var (id, year, order) = (item.Id, act.Year, act.Order);
        return !at.Records.Any<PlannedStep>(s => s.Year == year && s.Order == order && s.Stage == RecordStage.Recorded && s.Id != id);
    }
}
