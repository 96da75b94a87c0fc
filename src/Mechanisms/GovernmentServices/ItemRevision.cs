using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>事项调整记录 — one new version of a published item: when and why. Years are counted by these, for an item says only its last.</summary>
[EntryOf<KeepRevision>]
public sealed class ItemRevision : Matter<RecordStage>, IReckoned
{
    public Reference<ServiceItem> Item { get; internal set; } = new(Guid.Empty, "");

    /// <summary>The item, as text: the same item adjusted twice counts once.</summary>
    [Term("事项的编号")]
    public string ItemKey { get; internal set; } = "";

    public int Edition { get; internal set; }

    public DateOnly On { get; internal set; }

    public ServiceLevel Level { get; internal set; }

    public AdjustmentReason Reason { get; internal set; }

    public string? Explanation { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [];

    void IReckoned.Reckon() => (ItemKey, Title) = ($"{Item.Id:N}", $"{Item.Title}：第{Edition}版");
}

/// <summary>登记事项调整 — caused by the adjustment itself.</summary>
public sealed record KeepRevision : RecordAct<ItemRevision>
{
    [Field("事项")]
    public required Reference<ServiceItem> Item { get; init; }

    [Field("版次", Min = 2, Max = 10000)]
    public required int Edition { get; init; }

    [Field("调整日期", NotAfterAct = true)]
    public required DateOnly On { get; init; }

    [Field("行使层级")]
    public required ServiceLevel Level { get; init; }

    [Field("调整原因")]
    public required AdjustmentReason Reason { get; init; }

    [Field("调整说明", Max = 500, Long = true)]
    public string? Explanation { get; init; }
}

/// <summary>事项调整记录的规则.</summary>
public sealed class ItemRevisionType() : MatterType<ItemRevision, RecordStage>("item-revision", "事项调整记录", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "history", WhyClosed = "每一版调整都在办事指南里。数字由台账算出，可以在台账页校验。" };

    protected override void Define(Lifecycle<ItemRevision, RecordStage> it)
    {
        var ours = Article.WorkingRule;
        it.Indexed(m => new { m.On, m.Level }, m => m.ItemKey);
        it.Ends(RecordStage.Recorded, RecordStage.Voided);
        it.ReadByEveryone();
        it.Opens<KeepRevision>("登记事项调整", RecordStage.Recorded).ByLaw().OfAnyOrgan().Under(ours)
            .For("调整事项时自动登记。");
        it.Act<VoidRecord<ItemRevision>>("作废", RecordStage.Recorded, RecordStage.Voided).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.Above).Under(ours).ForGood()
            .For("调整有误、已经改回的，作废，不再计入。");
        it.ShowsAll(Reader.Officials);
    }
}
