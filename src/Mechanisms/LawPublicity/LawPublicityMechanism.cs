using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.LawPublicity;

/// <summary>普法依法治理 — who enforces the law publicises it, and the county counts how often and where.</summary>
public sealed class LawPublicityMechanism : Mechanism
{
    public override string Name => "普法依法治理";

    public override string Section => "一（五）1";

    public override string Lead => "谁执法谁普法：责任清单、法律“七进”活动、媒体宣传、法律明白人和法治文化阵地。";

    public override string Icon => "speakerphone";

    public override IReadOnlyList<string> Headlines => ["publicity.activities"];

    public override IReadOnlyList<MatterType> Types { get; } =
        [
            .. PublicityLaw.Versions((version, from, until) => new PublicityActivityType(version, from, until)),
            .. PublicityLaw.Versions((version, from, until) => new PublicityPostType(version, from, until)),
            .. PublicityLaw.Versions((version, from, until) => new MediaItemType(version, from, until)),
            .. PublicityLaw.Versions((version, from, until) => new LawLiterateType(version, from, until)),
            .. PublicityLaw.Versions((version, from, until) => new CultureSiteType(version, from, until)),
            .. PublicityLaw.Versions((version, from, until) => new PublicityDutyType(version, from, until)),
        ];

    public override IReadOnlyList<Indicator> Indicators => PublicityIndicators.All;

    public override IReadOnlyList<Partition> Partitions { get; } =
        [new("publicity.activities", [.. PublicityIndicators.Venues.Select(v => v.Key), PublicityIndicators.Elsewhere.Key])];
}
