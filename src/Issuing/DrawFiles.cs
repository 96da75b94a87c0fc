using Fazhi.Draws;
using Fazhi.Mechanisms.RandomInspections;
using Fazhi.Storage;

namespace Fazhi.Issuing;

/// <summary>双随机抽取文件 — made from the county's registers as they stand.</summary>
public sealed class DrawFiles(CountyStore store, TimeProvider time) : FrozenFiles(store, time)
{
    /// <summary>The pools of a plan as they would be frozen now.</summary>
    public DrawPools Pools(DrawPlan plan)
    {
        using var db = Store.Open();
        return DrawPools.Of(plan, Store.Records(db));
    }

    /// <summary>The act that freezes the pools as they stand, its file handed in; <c>null</c> if they can't be frozen.</summary>
    public FreezePools? Freeze(DrawPlan plan)
    {
        var pools = Pools(plan);
        if (!pools.Check.CanDraw)
            return null;
        var (pool, rules, commitment) = Freeze(pools.Freeze(), pools.Rules, "抽查名单.txt");
        return new()
        {
            Pool = pool,
            Rules = rules,
            Commitment = commitment,
        };
    }

    /// <summary>The act that records the draw, its transcript handed in.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="publicNumber">The number that the plan waits for.</param>
    /// <param name="thrown">What the dice showed.</param>
    /// <param name="faults">What keeps it from being made; empty if nothing does.</param>
    public MakeDraw? Draw(DrawPlan plan, string? publicNumber, string? thrown, out IReadOnlyList<DrawFault> faults) =>
        Made(plan, publicNumber, thrown, out faults) is var (transcript, picked)
            ? new()
            {
                PublicNumber = Typed(publicNumber),
                Thrown = Typed(thrown),
                Transcript = transcript,
                Picked = picked,
            }
            : null;
}
