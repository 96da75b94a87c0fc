using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Parameters;

/// <summary>参数设定阶段.</summary>
public enum ParameterValueStage
{
    [Term("施行中")]
    InForce,

    [Term("已撤回")]
    Withdrawn,
}

/// <summary>参数设定 — one value a county gives to a parameter, from a day on, with its source. The history of values is the list of these.</summary>
public sealed class ParameterValue : Matter<ParameterValueStage>
{
    [Term("参数代码")]
    public string Code { get; internal set; } = "";
    [Term("参数值")]
    public string Value { get; internal set; } = "";
    [Term("生效日期")]
    public DateOnly From { get; internal set; }
    [Term("依据")]
    public string Source { get; internal set; } = "";
}

/// <summary>设定参数.</summary>
public sealed record SetParameter : Act<ParameterValue>
{
    [Field("参数代码", Max = 60)]
    public required string Parameter { get; init; }

    [Field("参数值", Max = 2000)]
    public required string Value { get; init; }

    [Field("自何日起")]
    public required DateOnly From { get; init; }

    [Field("依据文件", Max = 300)]
    public required string Source { get; init; }

    public override void Apply(ParameterValue matter, Doing doing)
    {
        (matter.Code, matter.Value, matter.From, matter.Source) = (Parameter, Value, From, Source);
        // Entries from before titles were kept were called by the program's own list.
        matter.Title = doing.Title ?? $"{InReportOrder.Types.Parameter(Parameter)?.Name ?? Parameter}：{Value}";
    }
}

/// <summary>撤回设定 — the value before it is in force again.</summary>
public sealed record WithdrawParameter : Act<ParameterValue>
{
    [Field("理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(ParameterValue matter, Doing doing) { }
}

/// <summary>参数设定的规则. A parameter is the county's own decision, made by the head of the institution and kept with its source.</summary>
public sealed class ParameterValueType() : MatterType<ParameterValue, ParameterValueStage>("parameter", "参数设定", "2024", new DateOnly(2010, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "adjustments", Place = new() { Says = "法律留给本县自定的天数、名单和名称" } };

    protected override void Define(Lifecycle<ParameterValue, ParameterValueStage> it)
    {
        var basis = Statutes.LawBasedGovernmentSupervision[5];
        it.ReadByEveryone();
        it.Discloses(_ => true, documents: [], m => m.Code, m => m.Value, m => m.From, m => m.Source);
        it.Opens<SetParameter>("设定参数", ParameterValueStage.InForce)
            .For("写明新的数值、从哪天起和依据；已经立项的事项不受影响。")
            .By(Role.InstitutionHead, Role.Head)
            .Under(basis)
            .Titled((a, c) => $"{c.Types.Parameter(a.Parameter)?.Name ?? a.Parameter}：{a.Value}")
            .Needs("CS001", (_, a, c) => c.Types.Parameter(a.Parameter) is not null, "写明已有的参数代码", Article.WorkingRule, "请在参数目录中选择。")
            .Needs(
                "CS002",
                (_, a, c) => c.Types.Parameter(a.Parameter)?.Accepts(a.Value) ?? true,
                "填写该参数允许的值",
                Article.WorkingRule,
                "请核对参数的单位和取值范围。"
            )
            .Needs("CS003", (_, a, c) => Unknown(a, c).Count == 0, "写明已有的事项类型", Article.WorkingRule, "请写事项类型的全称，用顿号隔开；全部事项单独写“全部”。")
            .Naming((_, a, c) => a is null ? null : string.Join('、', Unknown(a, c)));
        it.Act<WithdrawParameter>("撤回设定", ParameterValueStage.InForce, ParameterValueStage.Withdrawn)
            .For("撤回后，以前的数值重新适用。")
            .By(Role.InstitutionHead, Role.Head)
            .Under(basis);
        it.Ends(ParameterValueStage.Withdrawn);
        it.Indexed(m => m.Code);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
        it.ShowsThat(Reader.Everybody);
    }

    // A list of types that names none of them would silently mean nothing.
    private static IReadOnlyList<string> Unknown(SetParameter act, Circumstances at) =>
        at.Types.Newest.FirstOrDefault(t => t.Overdue?.Types.Code == act.Parameter) is { Overdue: { } rule } type
            ? rule.Unknown(act.Value, type, at.Types)
            : [];
}

/// <summary>参数 — the register of what the county decided itself.</summary>
public sealed class ParametersMechanism : Mechanism
{
    public override string Name => "参数";

    public override string Section => "";

    public override string Lead => "法律留给县里自己定的天数、名单和名称，改过的每一个值都留有依据。";

    public override string Icon => "adjustments";

    public override IReadOnlyList<MatterType> Types { get; } = [new ParameterValueType()];
}
