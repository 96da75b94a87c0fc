using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Assistance.AssistancePointStage;

namespace Fazhi.Mechanisms.Assistance;

/// <summary>帮办代办点阶段.</summary>
public enum AssistancePointStage
{
    [Term("运行中")]
    Running,

    [Term("已撤销")]
    Closed,

    [Term("已作废")]
    Voided,
}

/// <summary>帮办代办点类别.</summary>
public enum AssistancePointKind
{
    [Term("政务服务大厅")]
    Hall,

    [Term("乡镇便民服务中心")]
    TownshipCentre,

    [Term("便民服务站")]
    VillageStation,

    [Term("独立办事大厅")]
    SeparateHall,
}

/// <summary>帮办代办点 — where somebody helps people to get things done, free of charge.</summary>
[EntryOf<OpenAssistancePoint>]
public sealed class AssistancePoint : Matter<AssistancePointStage>
{
    public AssistancePointKind Kind { get; internal set; }

    public string Township { get; internal set; } = "";

    public string Address { get; internal set; } = "";

    public string Hours { get; internal set; } = "";

    public string Phone { get; internal set; } = "";

    public decimal? Longitude { get; internal set; }

    public decimal? Latitude { get; internal set; }

    public DateOnly OpenedFrom { get; internal set; }

    [Term("撤销日期")]
    public DateOnly? ClosedFrom { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Township, Address];
}

/// <summary>设立帮办代办点.</summary>
public sealed record OpenAssistancePoint : RecordAct<AssistancePoint>
{
    [Field("名称", Hint = "例如：开库康镇便民服务中心。", Max = 100)]
    public required string Title { get; init; }

    [Field("类别")]
    public required AssistancePointKind Kind { get; init; }

    [Field("所在乡镇", Max = 50)]
    public required string Township { get; init; }

    [Field("地址", Max = 200)]
    public required string Address { get; init; }

    [Field("服务时间", Max = 200)]
    public required string Hours { get; init; }

    [Field("电话", Hint = "带区号。", Max = 50)]
    public required string Phone { get; init; }

    [Field("经度", Hint = "没有的不填。", Min = 73, Max = 136)]
    public decimal? Longitude { get; init; }

    [Field("纬度", Hint = "没有的不填。", Min = 3, Max = 54)]
    public decimal? Latitude { get; init; }

    [Field("设立日期", NotAfterAct = true)]
    public required DateOnly OpenedFrom { get; init; }
}

/// <summary>撤销帮办代办点.</summary>
public sealed record CloseAssistancePoint : Act<AssistancePoint>
{
    [Field("撤销原因", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(AssistancePoint matter, Doing doing) => matter.ClosedFrom = doing.On;
}

/// <summary>帮办代办点的规则.</summary>
public sealed class AssistancePointType() : MatterType<AssistancePoint, AssistancePointStage>("assistance-point", "帮办代办点", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "map-pin",
        Place = new()
        {
            Address = "/assistance-points",
            Title = "帮办代办点",
            Lead = "可以帮您办事、代您办事的地方，不收费。",
            Says = "在哪里，几点开门，电话",
            Words = ["帮办", "代办", "便民服务", "便民服务中心", "政务服务大厅", "服务站"],
            HasOwnPages = true,
        },
    };

    protected override void Define(Lifecycle<AssistancePoint, AssistancePointStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar];
        it.Indexed(m => m.OpenedFrom);
        it.Ends(Closed, Voided);
        it.ReadByEveryone();
        it.Opens<OpenAssistancePoint>("设立帮办代办点", Running).By(by).Under(ours)
            .For("登记一个帮办代办点，向社会公布。")
            .Needs("DB001", IsNew, "使名称不与运行中的帮办代办点相同", ours, "同名的帮办代办点已经登记；确实是另一处的，在名称里写明地方。");
        it.Act<CloseAssistancePoint>("撤销帮办代办点", Running, Closed).By(by).Under(ours).ForGood()
            .For("不再提供帮办代办的，撤销。")
            .Needs("DB002", (m, c) => !c.Records.Any(OpenAt(m.Id)), "先办结在办的帮办代办", ours, "请先办结、终止，或者改由其他帮办代办点办理。");
        it.Act<VoidRecord<AssistancePoint>>("作废", Running, Voided).By(by).Under(ours).ForGood()
            .For("登记有误的，在登记帮办员、咨询和帮办代办以前作废。")
            .Needs("DB003", IsUnused, "没有登记过帮办员、咨询和帮办代办", ours, "已经用过的，办理“撤销帮办代办点”。");
        it.Corrections([Running], by).Under(ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Running, [], m => m.Kind, m => m.Township, m => m.Address, m => m.Hours, m => m.Phone, m => m.OpenedFrom);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsNew(AssistancePoint point, OpenAssistancePoint act, Circumstances at)
    {
        var (id, name) = (point.Id, act.Title);
        return !at.Records.Any<AssistancePoint>(p => p.Title == name && p.Stage == Running && p.Id != id);
    }

    private static System.Linq.Expressions.Expression<Func<AssistanceOrder, bool>> OpenAt(Guid point) =>
        o => o.PointId == point && (o.Stage == AssistanceOrderStage.Accepted || o.Stage == AssistanceOrderStage.InHand);

    private static bool IsUnused(AssistancePoint point, Circumstances at)
    {
        var id = point.Id;
        return !at.Records.Any<AssistanceAgent>(a => a.PointId == id) && !at.Records.Any<EnquiryTally>(t => t.PointId == id) && !at.Records.Any<AssistanceOrder>(o => o.PointId == id);
    }
}
