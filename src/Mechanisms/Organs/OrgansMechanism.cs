using Fazhi.Matters;

namespace Fazhi.Mechanisms.Organs;

/// <summary>单位和人员 — who acts: the county's organs.</summary>
public sealed class OrgansMechanism : Mechanism
{
    public override string Name => "单位名录";

    public override string Section => "";

    public override string Lead => "本县有哪些单位，改过什么名称，撤并以后由谁接着办理。";

    public override string Icon => "building";

    public override IReadOnlyList<MatterType> Types { get; } = [new CountyOrganType()];
}
