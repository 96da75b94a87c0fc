using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>政务服务 — what may be asked of the county's organs, how, and whether what the guide says is right.</summary>
public sealed class GovernmentServicesMechanism : Mechanism
{
    public override string Name => "政务服务";

    public override string Section => "一（二）1";

    public override string Lead => "从全省目录认领事项，编制、公布、调整实施清单，核对办理地址，管理政务服务中心的清单。";

    public override string Icon => "building-store";

    public override IReadOnlyList<string> Headlines => ["services.claimed", "services.zero_visit_rate"];

    public override IReadOnlyList<MatterType> Types { get; } =
        [new ServiceItemType(), new ProvincialItemType(), new ItemRevisionType(), new AddressCheckType(), new ServiceListType(), new ListedItemType()];

    public override IReadOnlyList<Indicator> Indicators => ServiceIndicators.All;
}
