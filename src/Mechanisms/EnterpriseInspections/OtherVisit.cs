using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>其他入企活动的性质.</summary>
public enum OtherVisitKind
{
    [Term("调研走访")]
    Survey,

    [Term("普法宣传")]
    Publicity,

    [Term("办事服务")]
    Service,

    /// <summary>A body above the county inspected: no inspection of the county's, and part of what an enterprise bears.</summary>
    [Term("上级机关检查")]
    Above,

    [Term("其他")]
    Other,
}

/// <summary>其他入企活动 — who came to an enterprise without inspecting it, and when bodies above the county did: what an enterprise bears is all of it.</summary>
[EntryOf<LogOtherVisit>]
public sealed class OtherVisit : Matter<RecordStage>
{
    public Reference<Enterprise> Enterprise { get; internal set; } = null!;

    /// <summary>The enterprise's id once more, in a column of its own.</summary>
    public Guid EnterpriseId { get; internal set; }

    public DateOnly VisitOn { get; internal set; }

    public OtherVisitKind Kind { get; internal set; }

    public string Purpose { get; internal set; } = "";

    public int People { get; internal set; }
}

/// <summary>登记其他入企活动.</summary>
public sealed record LogOtherVisit : Act<OtherVisit>
{
    [Field("经营主体")]
    public required Reference<Enterprise> Enterprise { get; init; }

    [Field("日期", NotAfterAct = true)]
    public required DateOnly VisitOn { get; init; }

    [Field("性质")]
    public required OtherVisitKind Kind { get; init; }

    [Field("内容", Hint = "做什么；上级机关检查的，写明哪个机关。", Max = 200)]
    public required string Purpose { get; init; }

    [Field("人数", Min = 1, Max = 200)]
    public required int People { get; init; }

    public override void Apply(OtherVisit matter, Doing doing)
    {
        (matter.Enterprise, matter.EnterpriseId, matter.VisitOn) = (Enterprise, Enterprise.Id, VisitOn);
        (matter.Kind, matter.Purpose, matter.People) = (Kind, Purpose, People);
        matter.Title = doing.Title ?? Enterprise.Title;
    }
}

/// <summary>其他入企活动台账.</summary>
public sealed class OtherVisitType() : Register<OtherVisit, LogOtherVisit>("other-visit", "其他入企活动", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "door-enter" };

    protected override Article Basis => Article.WorkingRule;

    protected override string Purpose => "登记不是检查的入企活动，和上级机关的检查；不以走访、观摩的名义检查。";

    protected override void Further(Lifecycle<OtherVisit, RecordStage> it, ActRule<OtherVisit, RecordStage, LogOtherVisit> record)
    {
        it.Indexed(m => new { m.EnterpriseId, m.VisitOn }, m => m.VisitOn);
        record.Titled((_, a, at) => $"{at.Records.Find<Enterprise>(a.Enterprise.Id)?.Title}：{Terms.Of(a.Kind)}")
            .Picks<Enterprise>("JQ001", (_, on) => e => e.ClosedOn == null || e.ClosedOn > on, "选择没有注销的经营主体", Article.WorkingRule, "请核对名称，或者先登记经营主体。");
    }
}
