using Fazhi.Draws;

namespace Fazhi.Mechanisms.RandomInspections;

/// <summary>冻结以后的抽取 — a draw from its two frozen texts and what the parties revealed; whatever is drawn for.</summary>
public static class FrozenDraw
{
    /// <summary>The draw, written down.</summary>
    /// <param name="poolText">The text of the frozen pool's file.</param>
    /// <param name="rulesText">The text of the frozen rules' file.</param>
    /// <param name="vows">What each party promised and revealed.</param>
    /// <param name="committed">The commitment in the ledger.</param>
    /// <param name="frozenAt">When pool and rules were frozen.</param>
    /// <param name="publicNumber">The number that the rules wait for.</param>
    /// <param name="thrown">What the dice showed.</param>
    /// <param name="faults">What keeps it from being made; empty if nothing does.</param>
    /// <returns>Transcript and result; <c>null</c> if there is a fault.</returns>
    public static (DrawTranscript Transcript, DrawResult Result)? Make(
        string poolText, string rulesText, IReadOnlyList<DrawVow> vows, string? committed, DateTimeOffset? frozenAt, string? publicNumber, string? thrown, out IReadOnlyList<DrawFault> faults)
    {
        var dice = (thrown ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => c - '0').ToList();
        if (DrawPool.Read(poolText, out faults) is not { } pool || DrawRules.Read(rulesText, out faults) is not { } rules)
            return null;
        var commitment = DrawCommitment.Of(pool, rules);
        List<DrawPromise> promises = [.. vows.Select(v => new DrawPromise(v.Party, Ledgers.Hash.Parse(v.Promise), v.PromisedAt, v.RevealedAt))];
        List<DrawSecret> secrets = [.. vows.Select(v => v.Told).OfType<DrawSecret>()];
        var number = string.IsNullOrWhiteSpace(publicNumber) ? null : publicNumber.Trim();
        faults = DrawSeed.Faults(rules, commitment, promises, secrets, number, dice);
        if (faults.Count > 0 || commitment.Hash.ToString() != committed)
            return null;
        var seed = DrawSeed.Make(rules, commitment, promises, secrets, number, dice);
        var result = Draw.Make(pool, rules, seed);
        return (DrawTranscript.Of(result, pool, rules, promises, seed, frozenAt!.Value), result);
    }

    /// <summary>Whether a revealed secret is the one promised, under a commitment.</summary>
    internal static bool Keeps(IReadOnlyList<DrawVow> vows, string? committed, string party, string secret, string salt) =>
        vows.FirstOrDefault(v => v.Party == party) is { } vow
        && Ledgers.Hash.TryParse(salt, out var salted)
        && Ledgers.Hash.TryParse(committed ?? "", out var commitment)
        && new DrawSecret(party, salted, secret).Promise(commitment).ToString() == vow.Promise;
}
