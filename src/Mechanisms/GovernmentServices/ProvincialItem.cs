using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.GovernmentServices.ProvincialItemStage;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>目录事项阶段.</summary>
public enum ProvincialItemStage
{
    [Term("现行")]
    InForce,

    [Term("已取消")]
    Dropped,

    [Term("已作废")]
    Voided,
}

/// <summary>全省目录事项 — one item of the province's catalogue as it stands, and how many organs of this county are to claim it.</summary>
[EntryOf<ListProvincialItem>]
public sealed class ProvincialItem : Matter<ProvincialItemStage>
{
    public string CatalogueCode { get; internal set; } = "";

    public ServiceItemKind Kind { get; internal set; }

    public ServiceLevel Level { get; internal set; }

    public int ToClaim { get; internal set; }

    public string Edition { get; internal set; } = "";

    public DateOnly EffectiveFrom { get; internal set; }

    [Term("取消日期")]
    public DateOnly? DroppedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, CatalogueCode];
}

/// <summary>登记目录事项.</summary>
public sealed record ListProvincialItem : RecordAct<ProvincialItem>
{
    [Field("目录编码", Max = 40)]
    public required string CatalogueCode { get; init; }

    [Field("事项名称", Max = 200)]
    public required string Title { get; init; }

    [Field("事项类型")]
    public required ServiceItemKind Kind { get; init; }

    [Field("行使层级")]
    public required ServiceLevel Level { get; init; }

    [Field("应当认领的单位数", Hint = "本县有几个单位要认领：县级一般是1，乡镇级是乡镇的个数；不由本县办理的填0。", Min = 0, Max = 500)]
    public required int ToClaim { get; init; }

    [Field("目录版本", Hint = "例如：2025年版。", Max = 50)]
    public required string Edition { get; init; }

    [Field("生效日期", NotAfterAct = true)]
    public required DateOnly EffectiveFrom { get; init; }
}

/// <summary>更新目录事项 — the province's catalogue names or counts it otherwise.</summary>
public sealed record ReviseProvincialItem : Act<ProvincialItem>
{
    [Field("事项名称", Max = 200)]
    public required string Title { get; init; }

    [Field("事项类型")]
    public required ServiceItemKind Kind { get; init; }

    [Field("应当认领的单位数", Min = 0, Max = 500)]
    public required int ToClaim { get; init; }

    [Field("目录版本", Max = 50)]
    public required string Edition { get; init; }

    public override void Apply(ProvincialItem matter, Doing doing) => (matter.Title, matter.Kind, matter.ToClaim, matter.Edition) = (Title, Kind, ToClaim, Edition);
}

/// <summary>目录取消事项.</summary>
public sealed record DropProvincialItem : Act<ProvincialItem>
{
    [Field("取消原因", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ProvincialItem matter, Doing doing) => matter.DroppedOn = doing.On;
}

/// <summary>全省目录的规则 — kept here as it is known, so that what can be claimed is known.</summary>
public sealed class ProvincialItemType() : MatterType<ProvincialItem, ProvincialItemStage>("provincial-item", "全省目录事项", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "list-tree", WhyClosed = "全省目录由省里公布，这里只登记副本。数字由台账算出，可以在台账页校验。" };

    protected override void Define(Lifecycle<ProvincialItem, ProvincialItemStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar];
        it.Indexed(m => m.CatalogueCode);
        it.Ends(Dropped, Voided);
        it.ReadByEveryone();
        it.Opens<ListProvincialItem>("登记目录事项", InForce).By(by).Under(ours)
            .For("登记全省目录里的一个事项；成批的用表格导入。")
            .Needs("FB010", IsNew, "一个目录编码只登记一次", ours, "目录里已经有这个编码；名称、类型变了的，办理“更新目录事项”。");
        it.During<ReviseProvincialItem>("更新目录事项", InForce).By(by).Under(ours)
            .For("全省目录改了名称、类型，或者由更多、更少的单位办理的，更新。")
            .Begins((m, _) => new() { Title = m.Title, Kind = m.Kind, ToClaim = m.ToClaim, Edition = m.Edition })
            .Needs("FB011", (m, a, c) => a.ToClaim >= ClaimedOf(m.CatalogueCode, c), "使应当认领的单位数不少于已经认领的", ours, "已经认领的单位比这个数多；请核对，或者先取消多认领的事项。");
        it.Act<DropProvincialItem>("目录取消事项", InForce, Dropped).By(by).Under(ours).ForGood()
            .For("全省目录取消这个事项的登记；已经认领的单位要随之取消。")
            .Causes((m, a, c) => c.Records.Each(LiveOf(m.CatalogueCode)).Select(i => Consequence.In(i.Id, new NoteUpstreamGone { Reason = a.Reason })), typeof(NoteUpstreamGone));
        it.Act<VoidRecord<ProvincialItem>>("作废", InForce, Voided).By(by).Under(ours).ForGood()
            .For("登记有误的，在认领以前作废。")
            .Needs("FB012", (m, c) => ClaimedOf(m.CatalogueCode, c) == 0, "没有单位认领", ours, "已经有单位认领，不能作废；目录取消的，办理“目录取消事项”。");
        it.ShowsAll(Reader.Officials);
    }

    private static bool IsNew(ProvincialItem item, ListProvincialItem act, Circumstances at)
    {
        var (id, code) = (item.Id, act.CatalogueCode);
        return !at.Records.Any<ProvincialItem>(p => p.CatalogueCode == code && p.Stage == InForce && p.Id != id);
    }

    internal static System.Linq.Expressions.Expression<Func<ServiceItem, bool>> LiveOf(string code) =>
        i => i.CatalogueCode == code && (i.Stage == ServiceItemStage.Claimed || i.Stage == ServiceItemStage.Published);

    private static int ClaimedOf(string code, Circumstances at) => at.Records.Count(LiveOf(code));
}
