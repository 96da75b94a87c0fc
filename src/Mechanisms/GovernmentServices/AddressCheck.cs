using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>核对方式.</summary>
public enum CheckManner
{
    [Term("现场查看")]
    OnSite,

    [Term("电话核实")]
    ByPhone,

    [Term("查阅材料")]
    OnPaper,
}

/// <summary>办理地址核对 — somebody looked whether the address, the telephone and the hours of an item are right, on a day.</summary>
[EntryOf<RecordAddressCheck>]
public sealed class AddressCheck : Matter<RecordStage>, IReckoned
{
    public Reference<ServiceItem> Item { get; internal set; } = new(Guid.Empty, "");

    [Term("事项的编号")]
    public string ItemKey { get; internal set; } = "";

    public DateOnly CheckedOn { get; internal set; }

    public string Checker { get; internal set; } = "";

    public CheckManner Manner { get; internal set; }

    public bool AddressRight { get; internal set; }

    public bool PhoneRight { get; internal set; }

    public bool HoursRight { get; internal set; }

    public string? Note { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [];

    void IReckoned.Reckon() => (ItemKey, Title) = ($"{Item.Id:N}", $"{Item.Title}：办理地址核对");
}

/// <summary>登记核对.</summary>
public sealed record RecordAddressCheck : RecordAct<AddressCheck>
{
    [Field("事项")]
    public required Reference<ServiceItem> Item { get; init; }

    [Field("核对日期", NotAfterAct = true)]
    public required DateOnly CheckedOn { get; init; }

    [Field("核对人", Max = 40, Personal = true)]
    public required string Checker { get; init; }

    [Field("核对方式")]
    public required CheckManner Manner { get; init; }

    [Field("地址正确")]
    public bool AddressRight { get; init; }

    [Field("电话正确")]
    public bool PhoneRight { get; init; }

    [Field("办理时间正确")]
    public bool HoursRight { get; init; }

    [Field("更正后的地址", Hint = "地址不正确的填写。", Max = 200)]
    public string? NewAddress { get; init; }

    [Field("更正后的咨询电话", Hint = "电话不正确的填写，带区号。", Max = 50)]
    public string? NewPhone { get; init; }

    [Field("更正后的办理时间", Hint = "办理时间不正确的填写。", Max = 200)]
    public string? NewHours { get; init; }

    [Field("说明", Max = 500, Long = true)]
    public string? Note { get; init; }

    internal bool Corrects => NewAddress is not null || NewPhone is not null || NewHours is not null;
}

/// <summary>办理地址核对的规则 — an entry for each check, so that each year counts its own; what was wrong is put right at once.</summary>
public sealed class AddressCheckType() : MatterType<AddressCheck, RecordStage>("address-check", "办理地址核对", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "map-check", WhyClosed = "核对记录由办理单位保存，核对的结果就是办事指南里的地址、电话和办理时间。数字由台账算出，可以在台账页校验。" };

    protected override void Define(Lifecycle<AddressCheck, RecordStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar];
        it.Uses(GovernmentServiceParameters.CheckDays);
        it.Indexed(m => new { m.ItemKey, m.CheckedOn }, m => m.CheckedOn);
        it.Ends(RecordStage.Recorded, RecordStage.Voided);
        it.ReadByEveryone();
        it.Opens<RecordAddressCheck>("登记核对", RecordStage.Recorded).By(by).Under(ours)
            .For("登记对一个事项的办理地址、电话和办理时间的一次核对；不对的一并更正。")
            .Picks<ServiceItem>("FB020", (_, _) => i => i.Stage == ServiceItemStage.Published, "核对已经公布的事项", ours, "请核对事项名称；没有公布或者已经取消的不用核对。")
            .Needs("FB021", MayCheck, "由事项的办理单位、其上级单位或者登记全省目录的单位核对", ours, "请由这些单位核对。")
            .Needs("FB022", (_, a, _) => Fits(a.AddressRight, a.NewAddress) && Fits(a.PhoneRight, a.NewPhone) && Fits(a.HoursRight, a.NewHours), "使正确的不更正，不正确的写明更正成什么", ours, "请逐项核对：正确的勾选；不正确的不勾选，填写更正后的内容。")
            .Needs("FB023", (_, a, c) => a.CheckedOn >= c.On.AddYears(-1), "在核对以后一年内登记", ours, "请核对日期；更早的核对不再登记。")
            .Causes((_, a, _) => a.Corrects ? [Consequence.In(a.Item.Id, new CorrectPlace { Address = a.NewAddress, Phone = a.NewPhone, Hours = a.NewHours })] : [], typeof(CorrectPlace));
        it.Act<VoidRecord<AddressCheck>>("作废", RecordStage.Recorded, RecordStage.Voided).By(by).Under(ours).ForGood()
            .For("登记有误的，作废以后重新登记；已经更正的内容不变。");
        it.ShowsAll(Reader.Officials);
    }

    private static bool Fits(bool right, string? corrected) => right == string.IsNullOrWhiteSpace(corrected);

    private static bool MayCheck(AddressCheck check, RecordAddressCheck act, Circumstances at)
    {
        if (at.Records.Find<ServiceItem>(act.Item.Id) is not { } item || at.County.IsWithin(item.Organ, check.Organ))
            return true;
        var (code, organ) = (item.CatalogueCode, check.Organ);
        return at.Records.Any<ProvincialItem>(p => p.CatalogueCode == code && p.Organ == organ);
    }
}
