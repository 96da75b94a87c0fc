using Fazhi.Matters;

namespace Fazhi.Web.Design;

/// <summary>示例引用 — fields that name other matters, for the gallery.</summary>
internal sealed record SampleNaming
{
    [Field("调解组织", Hint = "填写登记的编号或者完整名称。")]
    public required Reference<SampleOrganisation> Organisation { get; init; }

    [Field("调解员", Min = 1)]
    public required IReadOnlyList<Reference<SampleOrganisation>> Mediators { get; init; }

    internal static FieldModel Model(string name) => FieldModel.Of(typeof(SampleNaming)).Single(f => f.Name == name);

    /// <summary>A form in which one is chosen already, or somebody looked for several.</summary>
    internal static FormState Form(string? picking)
    {
        var state = new FormState(typeof(SampleNaming)) { Picking = picking, Candidates = static (_, _) => (Known, true) };
        state.Set("organisation", Known[0].Value);
        state.Set("mediators", "演示调解员", Known[1].Value);
        return state;
    }

    private static readonly IReadOnlyList<Choice> Known =
    [
        new("01970000-0000-7000-8000-000000000001 塔河镇人民调解委员会", "塔河镇人民调解委员会", "塔河镇"),
        new("01970000-0000-7000-8000-000000000002 开库康乡人民调解委员会", "开库康乡人民调解委员会", "开库康乡"),
    ];
}

/// <summary>示例组织.</summary>
internal sealed class SampleOrganisation : Matter<SampleWay>;
