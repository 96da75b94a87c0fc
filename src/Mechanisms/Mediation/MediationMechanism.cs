using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>人民调解 — neighbours help neighbours to an agreement, free of charge, and the county counts what came of it.</summary>
public sealed class MediationMechanism : Mechanism
{
    public override string Name => "人民调解";

    public override string Section => "一（五）3";

    public override string Lead => "民间纠纷由人民调解员居中调解，自愿、不收费。";

    public override string Icon => "heart-handshake";

    public override IReadOnlyList<string> Headlines => ["mediation.mediated", "mediation.success_rate"];

    public override IReadOnlyList<MatterType> Types { get; } =
        [new MediationOrganisationType(), new MediatorType(), new ScreeningType(), new DisputeType(), new ThanksType()];

    public override IReadOnlyList<Indicator> Indicators => MediationIndicators.All;

    public override IReadOnlyList<Partition> Partitions { get; } =
        [
            new("mediation.organisations", "mediation.committees", "mediation.studios", "mediation.centres"),
            new("mediation.mediated", "mediation.agreements", "mediation.failures"),
            new("mediation.agreements", "mediation.written_agreements", "mediation.oral_agreements"),
            new("mediation.mechanism", "mediation.police_linked", "mediation.governance_centre"),
        ];
}
