using Fazhi.Clocks;
using Fazhi.Draws;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Storage;

namespace Fazhi.Issuing;

/// <summary>评查抽取文件 — made from the county's records as they stand.</summary>
public sealed class ReviewFiles(CountyStore store, TimeProvider time) : FrozenFiles(store, time)
{
    private readonly CountyClock clock = new(time);

    /// <summary>The pools of a round as they would be frozen now.</summary>
    public ReviewPools Pools(ReviewRound round)
    {
        using var db = Store.Open();
        return ReviewPools.Of(round, Store.Records(db), clock.Today);
    }

    /// <summary>The act that freezes the pools as they stand; <c>null</c> if they can't be frozen.</summary>
    public FreezeRound? Freeze(ReviewRound round)
    {
        var pools = Pools(round);
        if (!pools.CanDraw)
            return null;
        var (pool, rules, commitment) = Freeze(pools.Freeze(), pools.Rules, "评查名单.txt");
        return new()
        {
            Pool = pool,
            Rules = rules,
            Commitment = commitment,
            InScope = pools.Files.Count,
        };
    }

    /// <summary>The act that records the draw, its transcript handed in.</summary>
    /// <param name="round">The round.</param>
    /// <param name="publicNumber">The number that the round waits for.</param>
    /// <param name="faults">What keeps it from being made; empty if nothing does.</param>
    public DrawRound? Draw(ReviewRound round, string? publicNumber, out IReadOnlyList<DrawFault> faults) =>
        Made(round, publicNumber, null, out faults) is var (transcript, picked)
            ? new()
            {
                PublicNumber = Typed(publicNumber),
                Transcript = transcript,
                Picked = picked,
            }
            : null;
}
