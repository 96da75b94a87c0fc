using Fazhi.Matters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>一次告知补充材料 — everything that is missing, at once.</summary>
public sealed record TellMissingPapers : Act<LegalAidCase>
{
    [Field("需要补充的材料或者说明", Hint = "一次写全；以后不再要求补充。", Min = 1, Max = 20)]
    public required IReadOnlyList<string> Missing { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        matter.ToldOn = doing.On;
        matter.DaysOutside = matter.Parameter(LegalServiceParameters.SupplementOutside) ? matter.Parameter(LegalServiceParameters.SupplementDays) : 0;
    }
}

/// <summary>补充材料.</summary>
public sealed record SupplyPapers : Act<LegalAidCase>
{
    [Field("说明", Max = 2000, Long = true, Personal = true)]
    public string? Statement { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LegalAidCase matter, Doing doing) =>
        matter.DaysOutside = matter.Parameter(LegalServiceParameters.SupplementOutside) ? doing.On.DayNumber - (matter.ToldOn ?? doing.On).DayNumber : 0;
}

/// <summary>视为撤回申请 — nothing was supplied in time.</summary>
public sealed record TreatAidAsWithdrawn : Act<LegalAidCase>
{
    public override void Apply(LegalAidCase matter, Doing doing) { }
}

/// <summary>给予法律援助.</summary>
public sealed record GrantAid : Act<LegalAidCase>
{
    [Field("经济困难状况", Hint = "按核实的情况选；和申请时不同的，以此为准。")]
    public required AidMeans Means { get; init; }

    [Field("已经核查或者收到承诺", Hint = "通过信息共享核查符合标准，或者收到申请人签名的诚信承诺；免予核查、不受限制的，核对证明材料。")]
    public bool Verified { get; init; }

    [Field("事项", Among = "aid.matters", Hint = "刑事案件和不受经济困难条件限制的事项不选。")]
    public string? Kind { get; init; }

    [Field("可能判处无期徒刑、死刑")]
    public bool Severe { get; init; }

    [Field("审查意见", Max = 1000, Long = true, Personal = true)]
    public string? Note { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        (matter.Means, matter.Kind, matter.Severe) = (Means, Kind ?? matter.Kind, Severe);
        matter.Grant(doing);
    }
}

/// <summary>不予法律援助 — in writing, with reasons and the way to object.</summary>
public sealed record RefuseAid : Act<LegalAidCase>
{
    [Field("查明的情况", Max = 2000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    [Field("不予援助的理由和依据", Hint = "写明不符合哪一条规定。", Max = 1000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        // Against each decision there is an objection of its own.
        (matter.RefusedOn, matter.Objection) = (doing.On, null);
        matter.DaysTaken = doing.On.DayNumber - (matter.ReceivedOn ?? doing.On).DayNumber;
        matter.Decide(doing);
    }
}

/// <summary>先行提供法律援助 — first the help, then the papers.</summary>
public sealed record GrantUrgently : Act<LegalAidCase>
{
    [Field("情形")]
    public required UrgentGround Ground { get; init; }

    [Field("时效或者期限届满日期", Hint = "属于第一种情形的填写。")]
    public DateOnly? EndsOn { get; init; }

    [Field("事项", Among = "aid.matters", Hint = "刑事案件和不受经济困难条件限制的事项不选。")]
    public string? Kind { get; init; }

    [Field("说明", Max = 1000, Long = true, Personal = true)]
    public required string Explanation { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        (matter.UrgentOn, matter.Kind) = (doing.On, Kind ?? matter.Kind);
        matter.Grant(doing);
    }
}

/// <summary>补办手续 — the papers of aid that was given at once.</summary>
public sealed record RecordAidPapers : Act<LegalAidCase>
{
    [Field("经济困难状况")]
    public required AidMeans Means { get; init; }

    [Field("已经核查或者收到承诺")]
    public bool Verified { get; init; }

    [Field("补办的材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LegalAidCase matter, Doing doing) => (matter.Means, matter.PapersOn) = (Means, doing.On);
}
