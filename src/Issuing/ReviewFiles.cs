using System.Text;
using Fazhi.Clocks;
using Fazhi.Draws;
using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Storage;

namespace Fazhi.Issuing;

/// <summary>评查抽取文件 — the files of a round's draw, made from the county's records as they stand: the frozen pool, the transcript. The Desk makes them again and refuses any others.</summary>
/// <param name="store">The county.</param>
/// <param name="time">The clock, for the files' own dates.</param>
public sealed class ReviewFiles(CountyStore store, TimeProvider time)
{
    private readonly FileStore files = new(store, time);

    /// <summary>The pools of a round as they would be frozen now.</summary>
    public ReviewPools Pools(ReviewRound round)
    {
        using var db = store.Open();
        return ReviewPools.Of(round, store.Records(db), new CountyClock(time).Today);
    }

    /// <summary>The act that freezes the pools as they stand; <c>null</c> if they can't be frozen.</summary>
    public FreezeRound? Freeze(ReviewRound round)
    {
        var pools = Pools(round);
        if (!pools.CanDraw)
            return null;
        var (pool, rules) = (pools.Freeze(), pools.Rules);
        return new()
        {
            Pool = Put(pool.Text, "评查名单.txt"),
            Rules = Put(rules.ToText(), "抽取规则.txt"),
            Commitment = DrawCommitment.Of(pool, rules).Hash.ToString(),
            InScope = pools.Files.Count,
        };
    }

    /// <summary>The act that records the draw, its transcript handed in.</summary>
    /// <param name="round">The round.</param>
    /// <param name="publicNumber">The number that the round waits for.</param>
    /// <param name="faults">What keeps it from being made; empty if nothing does.</param>
    public DrawRound? Draw(ReviewRound round, string? publicNumber, out IReadOnlyList<DrawFault> faults)
    {
        faults = [];
        if (
            round is not { Pool: { } pool, RulesFile: { } rules }
            || files.Text(pool) is not { } text
            || files.Text(rules) is not { } ruled
            || ReviewPools.Make(round, text, ruled, publicNumber, out faults) is not var (transcript, result)
        )
            return null;
        return new()
        {
            PublicNumber = string.IsNullOrWhiteSpace(publicNumber) ? null : publicNumber.Trim(),
            Transcript = Put(transcript.ToString(), "抽取笔录.txt"),
            Picked = result.Strata.Sum(s => s.Picks.Count),
        };
    }

    private FileRef Put(string text, string name) =>
        files.Put(new MemoryStream(Encoding.UTF8.GetBytes(text)), name)
        ?? throw new InvalidOperationException("A pool is larger than a file may be.");
}
