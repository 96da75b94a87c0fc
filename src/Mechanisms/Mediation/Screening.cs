using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Mediation.ScreeningStage;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>排查记录阶段 — whether the record counts.</summary>
public enum ScreeningStage
{
    [Term("已登记")]
    Recorded,

    [Term("已作废")]
    Voided,
}

/// <summary>矛盾纠纷排查 — one look-round for disputes: when, where, by whom, and how many were found.</summary>
public sealed class Screening : Matter<ScreeningStage>
{
    [Field("排查日期")]
    public DateOnly HeldOn { get; internal set; }

    [Field("排查地点")]
    public string Place { get; internal set; } = "";

    [Field("排查人员", Personal = true)]
    public string Screeners { get; internal set; } = "";

    [Field("调解组织", Max = 100)]
    public Reference<MediationOrganisation>? Organisation { get; internal set; }

    [Field("联合开展的专项行动")]
    public bool Joint { get; internal set; }

    [Field("发现纠纷数", Min = 0, Max = 1000)]
    public int Found { get; internal set; }

    [Field("排查情况", Max = 2000, Long = true, Personal = true)]
    public string? Account { get; internal set; }
}

/// <summary>登记排查 — the date of the act is the date of the screening.</summary>
public sealed record RecordScreening : Act<Screening>
{
    [Field("排查地点", Hint = "例如：开库康乡马林村。")]
    public required string Place { get; init; }

    [Field("排查人员", Personal = true)]
    public required string Screeners { get; init; }

    [Field("调解组织", Hint = "由调解组织开展的填写。", Max = 100)]
    public Reference<MediationOrganisation>? Organisation { get; init; }

    [Field("联合开展的专项行动", Hint = "与公安、法庭、综治中心等联合开展的选择“是”。")]
    public bool Joint { get; init; }

    [Field("发现纠纷数", Hint = "没有发现的填0。", Min = 0, Max = 1000)]
    public required int Found { get; init; }

    [Field("排查情况", Max = 2000, Long = true, Personal = true)]
    public string? Account { get; init; }

    public override void Apply(Screening matter, Doing doing)
    {
        (matter.Title, matter.HeldOn, matter.Place) = ($"{Place}矛盾纠纷排查", doing.On, Place);
        (matter.Screeners, matter.Organisation, matter.Joint) = (Screeners, Organisation, Joint);
        (matter.Found, matter.Account) = (Found, Account);
    }
}

/// <summary>作废排查记录 — it was recorded twice or by mistake and no longer counts.</summary>
public sealed record VoidScreening : Act<Screening>
{
    [Field("作废理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Screening matter, Doing doing) { }
}

/// <summary>矛盾纠纷排查台账 — mediators look for disputes on their own motion.</summary>
public sealed class ScreeningType()
    : MatterType<Screening, ScreeningStage>("screening", "矛盾纠纷排查", "2011", new DateOnly(2011, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "radar-2" };

    protected override void Define(Lifecycle<Screening, ScreeningStage> it)
    {
        var law = PeoplesMediation;
        it.Indexed(m => m.HeldOn);
        it.Ends(Recorded, Voided);
        it.ReadByEveryone();

        it.Opens<RecordScreening>("登记排查", Recorded).By(Role.Mediator, Handler, Registrar).Under(law[17])
            .For("登记一次矛盾纠纷排查和排查出的件数。")
            .Picks<MediationOrganisation>("TJ012", (_, on) => o => o.DissolvedOn == null || o.DissolvedOn > on, "填写已经登记的调解组织", Article.WorkingRule,
                "请核对组织名称；不是由调解组织开展的，该栏留空。");
        it.Act<VoidScreening>("作废", Recorded, Voided).By(Registrar, Handler).Of(OrganOf.Holder, OrganOf.Above, OrganOf.JusticeBureau).Under(law[27]).ForGood()
            .For("登记有误、不能更正的，作废。");
        it.Corrections([Recorded], Registrar, Handler, Role.Mediator).Under(law[27]);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
    }
}
