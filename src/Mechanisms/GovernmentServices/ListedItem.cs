using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.GovernmentServices.ListedItemStage;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>清单事项阶段.</summary>
public enum ListedItemStage
{
    [Term("在清单上")]
    On,

    [Term("已移出")]
    Off,

    [Term("已作废")]
    Voided,
}

/// <summary>清单事项 — an item on a list, with the reason; off it again with another.</summary>
public sealed class ListedItem : Matter<ListedItemStage>
{
    [Field("事项")]
    public Reference<ServiceItem> Item { get; internal set; } = new(Guid.Empty, "");

    [Term("事项的编号")]
    public Guid ItemId { get; internal set; }

    [Field("列入理由", Max = 500, Long = true)]
    public string Reason { get; internal set; } = "";

    [Term("列入时台账位置")]
    public long PutAt { get; internal set; }

    [Term("移出时台账位置")]
    public long? TakenAt { get; internal set; }

    [Term("移出日期")]
    public DateOnly? TakenOn { get; internal set; }

    [Term("移出理由")]
    public string? TakenReason { get; internal set; }

    /// <summary>Whether it is on a version of its list.</summary>
    public bool IsIn(ListVersion version) => Stage != Voided && PutAt < version.At && !(TakenAt < version.At);
}

/// <summary>列入清单.</summary>
public sealed record PutOnList : Act<ListedItem>
{
    [Field("事项")]
    public required Reference<ServiceItem> Item { get; init; }

    [Field("列入理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ListedItem matter, Doing doing)
    {
        (matter.Title, matter.Item, matter.ItemId) = (Item.Title, Item, Item.Id);
        (matter.Reason, matter.PutAt) = (Reason, doing.Sequence);
    }
}

/// <summary>移出清单.</summary>
public sealed record TakeOffList : Act<ListedItem>
{
    [Field("移出理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ListedItem matter, Doing doing) => (matter.TakenAt, matter.TakenOn, matter.TakenReason) = (doing.Sequence, doing.On, Reason);
}

/// <summary>清单事项的规则.</summary>
public sealed class ListedItemType() : MatterType<ListedItem, ListedItemStage>("listed-item", "清单事项", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "list-details", WhyClosed = "清单公布以后，列入的事项和理由都在“政务服务中心清单”里。" };

    protected override void Define(Lifecycle<ListedItem, ListedItemStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar];
        it.PartOf<ServiceList>(ServiceListStage.Drafted, ServiceListStage.InForce);
        it.Indexed(m => m.ItemId);
        it.Ends(Off, Voided);
        it.ReadByEveryone();
        it.Opens<PutOnList>("列入清单", On).By(by).Under(ours)
            .For("把一个已经公布的事项列入清单，写明理由；公布清单以后生效。")
            .Picks<ServiceItem>("FB040", (_, _) => i => i.Stage == ServiceItemStage.Published, "列入已经公布的事项", ours, "请先公布事项。")
            .Needs("FB041", IsNew, "一个事项在一张清单上只列一次", ours, "这个事项已经在清单上。")
            .Needs("FB042", AgreesWithOthers, "不同时列入进驻清单和负面清单", ours, "这个事项在另一张清单上，请先移出。")
            .Needs("FB043", IsOfTheHolder, "由编制清单的单位列入", ours, "请由编制清单的单位办理。");
        it.Act<TakeOffList>("移出清单", On, Off).By(by).Under(ours)
            .For("写明理由移出；公布新的一版以后生效。");
        it.Act<VoidRecord<ListedItem>>("作废", On, Voided).By(by).Under(ours).ForGood()
            .For("列入有误的，在公布以前作废。")
            .Needs("FB044", (m, c) => c.Records.Find<ServiceList>(m.Parent ?? Guid.Empty) is not { Versions: [.., var last] } || m.PutAt > last.At, "还没有随清单公布", ours, "已经公布的，办理“移出清单”。");
        it.ShowsAll(Reader.Officials);
    }

    private static bool IsNew(ListedItem entry, PutOnList act, Circumstances at)
    {
        var (id, list, item) = (entry.Id, entry.Parent, act.Item.Id);
        return !at.Records.Any<ListedItem>(e => e.ItemId == item && e.Parent == list && e.Stage == On && e.Id != id);
    }

    private static bool AgreesWithOthers(ListedItem entry, PutOnList act, Circumstances at)
    {
        var item = act.Item.Id;
        return at.Records.Find<ServiceList>(entry.Parent ?? Guid.Empty) is not { Kind: not ServiceListKind.Other } list
            || at.Records.List<ListedItem>(e => e.ItemId == item && e.Stage == On)
                .All(e => at.Records.Find<ServiceList>(e.Parent ?? Guid.Empty) is not { Kind: not ServiceListKind.Other } other || other.Kind == list.Kind);
    }

    private static bool IsOfTheHolder(ListedItem entry, PutOnList act, Circumstances at) =>
        at.Records.Find<ServiceList>(entry.Parent ?? Guid.Empty) is not { } list || at.County.Now(list.Organ) == at.County.Now(entry.Organ);
}
