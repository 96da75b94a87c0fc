using Fazhi.Ledgers;

namespace Fazhi.Draws;

/// <summary>
/// 核验抽取 — computes a draw again from its transcript and pool, and tells each fault by name: a changed pool, a changed rule, a secret that doesn't match its
/// promise, a wrong pick, a wrong ticket, an officer who may not go, somebody left out.
/// </summary>
/// <remarks>
/// What it can't see: whether <see cref="DrawTranscript.StatedCommitment"/> and the promises are the ones that were published before, and when. That is for the
/// ledger, whose entries have their place and time; compare them with it.
/// </remarks>
public static class DrawVerification
{
    /// <summary>Checks a transcript against a pool.</summary>
    /// <param name="transcriptText">The text of the transcript's file.</param>
    /// <param name="poolText">The text of the pool's file; null to take the pool that stands in the transcript.</param>
    public static DrawVerdict Check(string transcriptText, string? poolText = null)
    {
        if (!DrawTranscript.TryRead(transcriptText, out var transcript, out var form))
            return new([form], null, null);
        poolText ??= transcript.PoolText;
        var faults = new FaultList();
        if (poolText is null)
        {
            faults.Add(new(DrawFaultKind.FileForm, "名单", "笔录里没有名单，请另外给出名单文件。"));
            return new(faults.All, transcript, null);
        }

        // What comes after a changed pool or changed rules would only be that one fault over and over.
        if (Inputs(faults, transcript, poolText) is not var (pool, rules, seed))
            return new(faults.All, transcript, null);
        Secrets(faults, transcript, rules, seed);
        Times(faults, transcript);
        var expected = Draw.Make(pool, rules, seed);
        if (expected.Text != transcript.ResultText)
            ResultComparison.Compare(faults, expected, transcript.ResultText, pool, rules);
        return new(faults.All, transcript, expected);
    }

    private static (DrawPool Pool, DrawRules Rules, DrawSeed Seed)? Inputs(
        FaultList faults,
        DrawTranscript transcript,
        string poolText
    )
    {
        var stated = transcript.Commitment;
        var pool = DrawPool.Read(poolText, out var wrong);
        if (
            !NoteText.IsWellFormed(poolText)
            || DrawText.Digest(poolText) != transcript.PoolDigest
            || (pool is not null && pool.Root != stated.PoolRoot)
        )
            faults.Add(new(DrawFaultKind.PoolChanged));
        foreach (var fault in wrong)
            faults.Add(fault);
        var rules = DrawRules.Read(transcript.RulesText, out wrong);
        if (DrawText.Digest(transcript.RulesText) != stated.RulesDigest)
            faults.Add(new(DrawFaultKind.RulesChanged));
        foreach (var fault in wrong)
            faults.Add(fault);
        if (stated.Hash != transcript.StatedCommitment)
            faults.Add(new(DrawFaultKind.CommitmentWrong));
        var seed = DrawSeed.Read(transcript.SeedText);
        if (seed is null)
            faults.Add(new(DrawFaultKind.FileForm, "种子", "不是规定的写法。"));
        else if (seed.Value != transcript.SeedValue)
            faults.Add(new(DrawFaultKind.SeedWrong));
        if (pool is null || rules is null || seed is null)
            return null;
        foreach (
            var (what, plan) in (ReadOnlySpan<(string, string)>)
                [("名单", pool.Plan), ("抽取规则", rules.Plan), ("种子", seed.Plan)]
        )
            if (plan != stated.Plan)
                faults.Add(new(DrawFaultKind.PlanDiffers, what, plan));
        if (faults.All.Count == 0)
            foreach (var fault in DrawMatching.Faults(pool, rules))
                faults.Add(fault);
        return faults.All.Count == 0 ? (pool, rules, seed) : null;
    }

    private static void Secrets(FaultList faults, DrawTranscript transcript, DrawRules rules, DrawSeed seed)
    {
        foreach (
            var fault in DrawSeed.Faults(
                rules,
                transcript.Commitment,
                transcript.Promises,
                seed.Secrets,
                seed.PublicNumber,
                seed.Dice
            )
        )
            faults.Add(fault);
    }

    private static void Times(FaultList faults, DrawTranscript transcript)
    {
        if (transcript.Promises.Count == 0)
            return;
        if (transcript.Promises.Min(p => p.PromisedAt) < transcript.FrozenAt)
            faults.Add(new(DrawFaultKind.TimesOutOfOrder, Detail: "有秘密的承诺早于名单冻结。"));
        if (transcript.Promises.Min(p => p.RevealedAt) < transcript.Promises.Max(p => p.PromisedAt))
            faults.Add(new(DrawFaultKind.TimesOutOfOrder, Detail: "有秘密在全部承诺以前公开。"));
    }
}

/// <summary>核验的结论 — what a check found.</summary>
/// <param name="Faults">All that is wrong, the first two hundred; empty if the draw is right.</param>
/// <param name="Transcript">The transcript; null if it couldn't be read.</param>
/// <param name="Computed">The draw as it should be; null if pool, rules or seed aren't those of the transcript.</param>
public sealed record DrawVerdict(IReadOnlyList<DrawFault> Faults, DrawTranscript? Transcript, DrawResult? Computed)
{
    /// <summary>Whether all agrees.</summary>
    public bool Agrees => Faults.Count == 0;
}
