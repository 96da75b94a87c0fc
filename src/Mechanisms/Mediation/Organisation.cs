using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>调解组织阶段 — whether it still works.</summary>
public enum MediationOrganisationStage
{
    [Term("正常运行")]
    Active,

    [Term("已撤销")]
    Dissolved,
}

/// <summary>人民调解组织 — a mediation committee, a specialised mediation room or a mediation centre.</summary>
public sealed class MediationOrganisation : Matter<MediationOrganisationStage>
{
    [Field("组织类型")]
    public OrganisationKind Kind { get; internal set; }

    [Field("设立范围")]
    public Setting Setting { get; internal set; }

    [Field("服务区域")]
    public string Area { get; internal set; } = "";

    [Field("办公地址")]
    public string Address { get; internal set; } = "";

    [Field("联系电话")]
    public PhoneNumber? Phone { get; internal set; }

    [Field("特色领域")]
    public string? Specialty { get; internal set; }

    [Field("主任或者负责人", Max = 100, Personal = true)]
    public string Chair { get; internal set; } = "";

    [Field("组成人员数", Min = 1, Max = 100)]
    public int Members { get; internal set; }

    [Field("其中妇女成员", Min = 0, Max = 100)]
    public int Women { get; internal set; }

    /// <summary>The first day of the present term; only committees have terms.</summary>
    [Term("本届任期开始日期")]
    public DateOnly? TermFrom { get; internal set; }

    /// <summary>The day the present term ends.</summary>
    [Term("本届任期届满日期")]
    public DateOnly? TermUntil { get; internal set; }

    [Field("登记日期")]
    public DateOnly RegisteredOn { get; internal set; }

    [Term("撤销日期")]
    public DateOnly? DissolvedOn { get; internal set; }

    /// <summary>True from a change of members until the court was told of it.</summary>
    [Term("尚未通报基层人民法院")]
    public bool CourtDue { get; internal set; }

    [Term("通报基层人民法院日期")]
    public DateOnly? CourtToldOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Area, Specialty];

    internal void Elect(DateOnly from) => (TermFrom, TermUntil) = (from, from.AddYears(3));

    internal void Seat(string chair, int members, int women) => (Chair, Members, Women, CourtDue) = (chair, members, women, true);
}

/// <summary>登记调解组织 — a committee was set up, a room or a centre was opened.</summary>
public sealed record RegisterOrganisation : Act<MediationOrganisation>
{
    [Field("组织名称", Hint = "例如：塔河镇人民调解委员会。", Max = 100)]
    public required string Name { get; init; }

    [Field("组织类型")]
    public required OrganisationKind Kind { get; init; }

    [Field("设立范围")]
    public required Setting Setting { get; init; }

    [Field("服务区域")]
    public required string Area { get; init; }

    [Field("办公地址")]
    public required string Address { get; init; }

    [Field("联系电话", Hint = "向社会公布，请填办公电话。")]
    public PhoneNumber? Phone { get; init; }

    [Field("特色领域", Hint = "特色调解室填写，例如：婚姻家庭、道路交通。")]
    public string? Specialty { get; init; }

    [Field("主任或者负责人", Max = 100, Personal = true)]
    public required string Chair { get; init; }

    [Field("组成人员数", Min = 1, Max = 100)]
    public required int Members { get; init; }

    [Field("其中妇女成员", Min = 0, Max = 100)]
    public required int Women { get; init; }

    [Field("本届任期起始日期", Hint = "人民调解委员会填写，每届任期三年。", NotAfterAct = true)]
    public DateOnly? TermFrom { get; init; }

    public override void Apply(MediationOrganisation matter, Doing doing)
    {
        (matter.Title, matter.Kind, matter.Setting, matter.Area) = (Name, Kind, Setting, Area);
        (matter.Address, matter.Phone, matter.Specialty, matter.RegisteredOn) = (Address, Phone, Specialty, doing.On);
        matter.Seat(Chair, Members, Women);
        if (Kind == OrganisationKind.Committee && TermFrom is { } from)
            matter.Elect(from);
    }
}

/// <summary>换届 — the committee was elected for another three years.</summary>
public sealed record RenewTerm : Act<MediationOrganisation>
{
    [Field("新一届任期起始日期", NotAfterAct = true)]
    public required DateOnly TermFrom { get; init; }

    [Field("主任", Max = 100, Personal = true)]
    public required string Chair { get; init; }

    [Field("组成人员数", Min = 1, Max = 100)]
    public required int Members { get; init; }

    [Field("其中妇女成员", Min = 0, Max = 100)]
    public required int Women { get; init; }

    public override void Apply(MediationOrganisation matter, Doing doing)
    {
        matter.Elect(TermFrom);
        matter.Seat(Chair, Members, Women);
    }
}

/// <summary>变更组成人员 — members came or went during the term.</summary>
public sealed record ChangeMembership : Act<MediationOrganisation>
{
    [Field("变动情况", Max = 500, Long = true, Personal = true)]
    public required string Change { get; init; }

    [Field("变动后主任或者负责人", Max = 100, Personal = true)]
    public required string Chair { get; init; }

    [Field("变动后组成人员数", Min = 1, Max = 100)]
    public required int Members { get; init; }

    [Field("变动后妇女成员", Min = 0, Max = 100)]
    public required int Women { get; init; }

    public override void Apply(MediationOrganisation matter, Doing doing) => matter.Seat(Chair, Members, Women);
}

/// <summary>通报人民法院 — the justice bureau tells the basic people's court of its members and of changes.</summary>
public sealed record TellCourt : Act<MediationOrganisation>
{
    [Field("通报的人民法院", Max = 100)]
    public required string Court { get; init; }

    [Field("通报材料")]
    public FileRef? Letter { get; init; }

    public override void Apply(MediationOrganisation matter, Doing doing) => (matter.CourtDue, matter.CourtToldOn) = (false, doing.On);
}

/// <summary>撤销调解组织 — it no longer exists.</summary>
public sealed record DissolveOrganisation : Act<MediationOrganisation>
{
    [Field("撤销理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(MediationOrganisation matter, Doing doing) => matter.DissolvedOn = doing.On;
}
