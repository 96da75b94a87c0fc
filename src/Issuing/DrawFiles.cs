using System.Text;
using Fazhi.Draws;
using Fazhi.Matters;
using Fazhi.Mechanisms.RandomInspections;
using Fazhi.Storage;

namespace Fazhi.Issuing;

/// <summary>抽取文件 — the files of a draw, made from the county's registers as they stand: the frozen pool, the transcript. The Desk makes them again and refuses any others.</summary>
/// <param name="store">The county.</param>
/// <param name="time">The clock, for the files' own dates.</param>
public sealed class DrawFiles(CountyStore store, TimeProvider time)
{
    private readonly FileStore files = new(store, time);

    /// <summary>The pools of a plan as they would be frozen now.</summary>
    public DrawPools Pools(DrawPlan plan)
    {
        using var db = store.Open();
        return DrawPools.Of(plan, store.Records(db));
    }

    /// <summary>The act that freezes the pools as they stand, its file handed in; <c>null</c> if they can't be frozen.</summary>
    public FreezePools? Freeze(DrawPlan plan)
    {
        var pools = Pools(plan);
        if (!pools.Check.CanDraw)
            return null;
        var (pool, rules) = (pools.Freeze(), pools.Rules);
        return new()
        {
            Pool = Put(pool.Text, "抽查名单.txt"),
            Rules = Put(rules.ToText(), "抽取规则.txt"),
            Commitment = DrawCommitment.Of(pool, rules).Hash.ToString(),
        };
    }

    /// <summary>The act that records the draw, its transcript handed in.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="publicNumber">The number that the plan waits for.</param>
    /// <param name="thrown">What the dice showed.</param>
    /// <param name="faults">What keeps it from being made; empty if nothing does.</param>
    public MakeDraw? Draw(DrawPlan plan, string? publicNumber, string? thrown, out IReadOnlyList<DrawFault> faults)
    {
        faults = [];
        if (
            plan is not { Pool: { } pool, RulesFile: { } rules }
            || Text(pool) is not { } text
            || Text(rules) is not { } ruled
            || DrawPools.Make(plan, text, ruled, publicNumber, thrown, out faults) is not var (transcript, result)
        )
            return null;
        return new()
        {
            PublicNumber = string.IsNullOrWhiteSpace(publicNumber) ? null : publicNumber.Trim(),
            Thrown = string.IsNullOrWhiteSpace(thrown) ? null : thrown.Trim(),
            Transcript = Put(transcript.ToString(), "抽取笔录.txt"),
            Picked = result.Strata.Sum(s => s.Picks.Count),
        };
    }

    /// <summary>The text of a file of a draw; <c>null</c> if it isn't there.</summary>
    public string? Text(FileRef file) => files.Text(file);

    private FileRef Put(string text, string name) =>
        files.Put(new MemoryStream(Encoding.UTF8.GetBytes(text)), name)
        ?? throw new InvalidOperationException("A pool is larger than a file may be.");
}
