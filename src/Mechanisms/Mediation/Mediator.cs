using Fazhi.Laws;
using Fazhi.Identifiers;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Mediation.MediatorStage;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>调解员阶段 — whether the person still serves.</summary>
public enum MediatorStage
{
    [Term("在任")]
    Serving,

    [Term("已离任")]
    Ended,
}

/// <summary>人民调解员 — a member of a committee or a person it has engaged.</summary>
public sealed class Mediator : Matter<MediatorStage>
{
    [Field("姓名", Max = 100, Personal = true)]
    public string Name { get; internal set; } = "";

    [Field("所属调解组织", Max = 100)]
    public Reference<MediationOrganisation> Organisation { get; internal set; } = null!;

    [Field("专职")]
    public bool FullTime { get; internal set; }

    [Field("擅长领域")]
    public string? Specialty { get; internal set; }

    [Field("联系电话", Personal = true)]
    public PhoneNumber? Phone { get; internal set; }

    [Field("聘任日期")]
    public DateOnly AppointedOn { get; internal set; }

    [Term("离任日期")]
    public DateOnly? EndedOn { get; internal set; }
}

/// <summary>聘任调解员 — a person becomes a mediator of an organisation.</summary>
public sealed record AppointMediator : Act<Mediator>
{
    [Field("姓名", Max = 100, Personal = true)]
    public required string Name { get; init; }

    [Field("所属调解组织", Max = 100)]
    public required Reference<MediationOrganisation> Organisation { get; init; }

    [Field("专职")]
    public bool FullTime { get; init; }

    [Field("擅长领域", Hint = "例如：婚姻家庭、土地承包。")]
    public string? Specialty { get; init; }

    [Field("联系电话", Personal = true)]
    public PhoneNumber? Phone { get; init; }

    public override void Apply(Mediator matter, Doing doing)
    {
        (matter.Title, matter.Name, matter.Organisation, matter.FullTime) = (Name, Name, Organisation, FullTime);
        (matter.Specialty, matter.Phone, matter.AppointedOn) = (Specialty, Phone, doing.On);
    }
}

/// <summary>调解员离任 — the person no longer mediates for the organisation.</summary>
public sealed record EndService : Act<Mediator>
{
    [Field("离任原因", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Mediator matter, Doing doing) => matter.EndedOn = doing.On;
}

/// <summary>人民调解员名册 — who mediates, for which organisation, from when to when.</summary>
public sealed class MediatorType()
    : MatterType<Mediator, MediatorStage>("mediator", "人民调解员", "2011", new DateOnly(2011, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "user-heart" };

    protected override void Define(Lifecycle<Mediator, MediatorStage> it)
    {
        var law = PeoplesMediation;
        it.Indexed(m => m.AppointedOn, m => m.Name);
        it.Ends(Ended);
        it.ReadByEveryone();

        it.Opens<AppointMediator>("聘任调解员", Serving).By(Registrar, Handler).Under(law[13])
            .For("登记聘任的人民调解员。")
            .Picks<MediationOrganisation>("TJ010", (_, on) => o => o.DissolvedOn == null || o.DissolvedOn > on, "选择已经登记并正常运行的调解组织", Article.WorkingRule,
                "请核对组织名称，或者先登记该调解组织。")
            .Needs("TJ011", NotYetAppointed, "避免重复聘任同一组织的同一调解员", Laws.Article.WorkingRule, "该调解员已在名册中；确为同名的，请在姓名后注明以示区别。");
        it.Act<EndService>("调解员离任", Serving, Ended).By(Registrar, Handler).Under(law[13]).ForGood()
            .For("不再担任的，登记离任。");
        it.Corrections([Serving, Ended], Registrar).Under(law[13]);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
    }

    private static bool NotYetAppointed(Mediator matter, AppointMediator act, Circumstances at)
    {
        var (organisation, title, name, id) = (act.Organisation.Id, act.Organisation.Title, act.Name, matter.Id);
        return !at.Records.Any<Mediator>(x =>
            (x.Organisation.Id == organisation || (x.Organisation.Id == Guid.Empty && x.Organisation.Title == title))
            && x.Name == name
            && x.EndedOn == null
            && x.Id != id
        );
    }
}
