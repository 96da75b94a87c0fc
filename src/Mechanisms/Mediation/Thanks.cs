using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Mediation.ThanksStage;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>群众感谢阶段 — whether the record counts.</summary>
public enum ThanksStage
{
    [Term("已登记")]
    Recorded,

    [Term("已作废")]
    Voided,
}

/// <summary>群众感谢 — a banner or a letter that people brought.</summary>
public sealed class Thanks : Matter<ThanksStage>
{
    [Field("感谢形式")]
    public ThanksKind Kind { get; internal set; }

    [Field("收到日期")]
    public DateOnly ReceivedOn { get; internal set; }

    [Field("被感谢的单位", Max = 100)]
    public string Recipient { get; internal set; } = "";

    [Field("“一站式”非诉讼纠纷解决中心收到")]
    public bool OneStopCentre { get; internal set; }

    [Field("感谢人", Max = 100, Personal = true)]
    public string? From { get; internal set; }
}

/// <summary>登记群众感谢 — the date of the act is the day it was received.</summary>
public sealed record RecordThanks : Act<Thanks>
{
    [Field("感谢形式")]
    public required ThanksKind Kind { get; init; }

    [Field("被感谢的单位", Hint = "调解组织、司法所或者中心的名称。", Max = 100)]
    public required string Recipient { get; init; }

    [Field("“一站式”非诉讼纠纷解决中心收到")]
    public bool OneStopCentre { get; init; }

    [Field("感谢人", Max = 100, Personal = true)]
    public string? From { get; init; }

    [Field("锦旗文字或者信件摘要", Max = 500, Long = true, Personal = true)]
    public string? Words { get; init; }

    [Field("照片")]
    public FileRef? Photo { get; init; }

    public override void Apply(Thanks matter, Doing doing)
    {
        (matter.Title, matter.Kind, matter.ReceivedOn) = ($"{Recipient}收到{Terms.Of(Kind)}", Kind, doing.On);
        (matter.Recipient, matter.OneStopCentre, matter.From) = (Recipient, OneStopCentre, From);
    }
}

/// <summary>作废感谢记录 — it was recorded twice or by mistake and no longer counts.</summary>
public sealed record VoidThanks : Act<Thanks>
{
    [Field("作废理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Thanks matter, Doing doing) { }
}

/// <summary>群众感谢登记 — what people say of the mediators' work is heard and kept.</summary>
public sealed class ThanksType()
    : MatterType<Thanks, ThanksStage>("thanks", "群众感谢", "2011", new DateOnly(2011, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "ribbon-health" };

    protected override void Define(Lifecycle<Thanks, ThanksStage> it)
    {
        var law = PeoplesMediation;
        it.Indexed(m => new { m.Kind, m.ReceivedOn });
        it.Ends(Recorded, Voided);
        it.ReadByEveryone();

        it.Opens<RecordThanks>("登记群众感谢", Recorded).By(Role.Mediator, Handler, Registrar).Under(law[11])
            .For("登记群众送来的锦旗、感谢信等。");
        it.Act<VoidThanks>("作废", Recorded, Voided).By(Registrar, Handler).Of(OrganOf.Holder, OrganOf.Above, OrganOf.JusticeBureau).Under(law[11]).ForGood()
            .For("登记有误、不能更正的，作废。");
        it.Corrections([Recorded], Registrar, Handler, Role.Mediator).Under(law[11]);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
    }
}
