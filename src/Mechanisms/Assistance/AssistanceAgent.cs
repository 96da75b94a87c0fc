using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Assistance.AssistanceAgentStage;

namespace Fazhi.Mechanisms.Assistance;

/// <summary>帮办员阶段.</summary>
public enum AssistanceAgentStage
{
    [Term("在岗")]
    Serving,

    [Term("已离岗")]
    Left,

    [Term("已作废")]
    Voided,
}

/// <summary>帮办员 — who helps at a point. Called by the number on the badge, the name isn't everybody's.</summary>
[EntryOf<RegisterAgent>]
public sealed class AssistanceAgent : Matter<AssistanceAgentStage>, IReckoned
{
    public Reference<AssistancePoint> Point { get; internal set; } = new(Guid.Empty, "");

    [Term("帮办代办点的编号")]
    public Guid PointId { get; internal set; }

    public string Name { get; internal set; } = "";

    public string Badge { get; internal set; } = "";

    public bool FullTime { get; internal set; }

    public DateOnly ServingFrom { get; internal set; }

    [Term("离岗日期")]
    public DateOnly? LeftOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title];

    void IReckoned.Reckon() => (PointId, Title) = (Point.Id, $"{Point.Title}帮办员{Badge}");
}

/// <summary>登记帮办员.</summary>
public sealed record RegisterAgent : RecordAct<AssistanceAgent>
{
    [Field("帮办代办点")]
    public required Reference<AssistancePoint> Point { get; init; }

    [Field("姓名", Max = 40, Personal = true)]
    public required string Name { get; init; }

    [Field("工号", Hint = "胸牌上的编号。", Max = 20)]
    public required string Badge { get; init; }

    [Field("专职")]
    public bool FullTime { get; init; }

    [Field("上岗日期", NotAfterAct = true)]
    public required DateOnly ServingFrom { get; init; }
}

/// <summary>离岗.</summary>
public sealed record ReleaseAgent : Act<AssistanceAgent>
{
    [Field("离岗原因", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(AssistanceAgent matter, Doing doing) => matter.LeftOn = doing.On;
}

/// <summary>帮办员的规则.</summary>
public sealed class AssistanceAgentType() : MatterType<AssistanceAgent, AssistanceAgentStage>("assistance-agent", "帮办员", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "user-heart", WhyClosed = "帮办员名册有个人信息，所以只公布人数。数字由台账算出，可以在台账页校验。" };

    protected override void Define(Lifecycle<AssistanceAgent, AssistanceAgentStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar];
        it.Indexed(m => m.PointId, m => m.Badge);
        it.Ends(Left, Voided);
        it.ReadByEveryone();
        it.Opens<RegisterAgent>("登记帮办员", Serving).By(by).Under(ours)
            .For("登记在一个帮办代办点上岗的一名帮办员。")
            .Picks<AssistancePoint>("DB010", (_, _) => p => p.Stage == AssistancePointStage.Running, "选择运行中的帮办代办点", ours, "请核对名称，或者先登记帮办代办点。")
            .Needs("DB011", IsNew, "使工号不与在岗的帮办员相同", ours, "请核对工号；在几个点上岗的，各点用各自的工号。");
        it.Act<ReleaseAgent>("离岗", Serving, Left).By(by).Under(ours).ForGood()
            .For("不再担任帮办员的，登记离岗。");
        it.Act<VoidRecord<AssistanceAgent>>("作废", Serving, Voided).By(by).Under(ours).ForGood()
            .For("登记有误的，在承办以前作废。")
            .Needs("DB012", NeverHelped, "没有承办过帮办代办", ours, "已经承办过的，办理“离岗”。");
        it.ShowsAll(Reader.Officials);
    }

    private static bool IsNew(AssistanceAgent agent, RegisterAgent act, Circumstances at)
    {
        var (id, badge) = (agent.Id, act.Badge);
        return !at.Records.Any<AssistanceAgent>(a => a.Badge == badge && a.Stage == Serving && a.Id != id);
    }

    private static bool NeverHelped(AssistanceAgent agent, Circumstances at)
    {
        var id = agent.Id;
        return !at.Records.Any<AssistanceOrder>(o => o.AgentId == id);
    }
}
