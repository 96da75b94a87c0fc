using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>裁量权基准参数.</summary>
public static class DiscretionParameters
{
    public static Parameter<int> FewestTiers { get; } =
        new("penalty.fewest-tiers", "罚款幅度至少划分的阶次", 3, "个", "《黑龙江省规范行政裁量权办法》第十一条：一般划分三个以上阶次；确实不能划分的可以写明理由。", n => n is >= 1 and <= 10);
}
