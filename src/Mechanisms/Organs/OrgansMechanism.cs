using Fazhi.Matters;

namespace Fazhi.Mechanisms.Organs;

/// <summary>单位和人员 — who acts: the county's organs, the people who work in them, their posts and qualifications.</summary>
public sealed class OrgansMechanism : Mechanism
{
    public override string Name => "单位和人员";

    public override string Section => "";

    public override string Lead => "本县有哪些单位，谁在哪个单位担任什么岗位、具有什么资格。";

    public override string Icon => "building";

    public override IReadOnlyList<MatterType> Types { get; } = [new CountyOrganType(), new CountyPersonType(), new CountyPostType(), new PersonQualificationType(), new CountyLetterheadType()];
}
