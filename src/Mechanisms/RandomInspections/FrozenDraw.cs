using System.Security.Cryptography;
using System.Text;
using Fazhi.Draws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.RandomInspections;

/// <summary>先冻结后抽取的事项 — a matter whose pool and rules are frozen and committed to before its parties reveal their secrets.</summary>
public interface IFrozenDraw
{
    /// <summary>Who adds a secret, by name.</summary>
    IReadOnlyList<string> Parties { get; }

    /// <summary>What each of them promised and revealed.</summary>
    IReadOnlyList<DrawVow> Vows { get; }

    FileRef? Pool { get; }

    FileRef? RulesFile { get; }

    /// <summary>The commitment in the ledger.</summary>
    string? Commitment { get; }

    /// <summary>The moment of the freezing, which no promise may come before.</summary>
    DateTimeOffset? FrozenAt { get; }

    FileRef? Transcript { get; }
}

/// <summary>冻结以后的抽取 — a draw from its two frozen texts and what the parties revealed; whatever is drawn for.</summary>
public static class FrozenDraw
{
    extension(IFrozenDraw draw)
    {
        /// <summary>Whether everybody has promised.</summary>
        public bool AllPromised => draw.Parties.All(p => draw.Vows.Any(v => v.Party == p));

        /// <summary>Whether everybody has revealed.</summary>
        public bool AllRevealed => draw.AllPromised && draw.Vows.All(v => v.RevealedAt is not null);

        /// <summary>The vows, once a party has revealed its secret.</summary>
        internal IReadOnlyList<DrawVow> Revealed(string party, string secret, string salt, DateTimeOffset at) =>
            [.. draw.Vows.Select(v => v.Party == party ? v with { Secret = secret, Salt = salt, RevealedAt = at } : v)];

        /// <summary>Whether a revealed secret is the one promised, under the commitment.</summary>
        internal bool Keeps(string party, string secret, string salt) =>
            draw.Vows.FirstOrDefault(v => v.Party == party) is { } vow
            && Ledgers.Hash.TryParse(salt, out var salted)
            && Ledgers.Hash.TryParse(draw.Commitment ?? "", out var commitment)
            && new DrawSecret(party, salted, secret).Promise(commitment).ToString() == vow.Promise;

        /// <summary>Whether a transcript that is handed in is the one that the frozen pool, the rules and the secrets give.</summary>
        internal bool Follows(ICountyRecords records, string? publicNumber, string? thrown, FileRef transcript, int picked) =>
            draw.Make(records.TextOf, publicNumber, thrown, out _) is var (made, result)
            && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made.ToString()))) == transcript.Digest
            && result.Picked == picked;

        /// <summary>The result of the draw, computed again from its files.</summary>
        /// <exception cref="InvalidOperationException">The files are gone or changed.</exception>
        internal DrawResult Result(ICountyRecords records) =>
            records.TextOf(draw.Pool!) is { } pool
            && records.TextOf(draw.Transcript!) is { } transcript
            && DrawVerification.Check(transcript, pool) is { Agrees: true, Computed: { } result }
                ? result
                : throw new InvalidOperationException("The files of a draw are gone or changed; restore them from the backup.");

        /// <summary>The draw, written down.</summary>
        /// <param name="textOf">The text of a frozen file; <c>null</c> if it isn't there.</param>
        /// <param name="publicNumber">The number that the rules wait for.</param>
        /// <param name="thrown">What the dice showed.</param>
        /// <param name="faults">What keeps it from being made; empty if nothing does, or if there is nothing frozen.</param>
        /// <returns>Transcript and result; <c>null</c> if there is a fault.</returns>
        public (DrawTranscript Transcript, DrawResult Result)? Make(Func<FileRef, string?> textOf, string? publicNumber, string? thrown, out IReadOnlyList<DrawFault> faults)
        {
            faults = [];
            if (draw is not { Pool: { } poolFile, RulesFile: { } rulesFile } || textOf(poolFile) is not { } poolText || textOf(rulesFile) is not { } rulesText)
                return null;
            var dice = (thrown ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => c - '0').ToList();
            if (DrawPool.Read(poolText, out faults) is not { } pool || DrawRules.Read(rulesText, out faults) is not { } rules)
                return null;
            var commitment = DrawCommitment.Of(pool, rules);
            List<DrawPromise> promises = [.. draw.Vows.Select(v => new DrawPromise(v.Party, Ledgers.Hash.Parse(v.Promise), v.PromisedAt, v.RevealedAt))];
            List<DrawSecret> secrets = [.. draw.Vows.Select(v => v.Told).OfType<DrawSecret>()];
            var number = string.IsNullOrWhiteSpace(publicNumber) ? null : publicNumber.Trim();
            faults = DrawSeed.Faults(rules, commitment, promises, secrets, number, dice);
            if (faults.Count > 0 || commitment.Hash.ToString() != draw.Commitment)
                return null;
            var seed = DrawSeed.Make(rules, commitment, promises, secrets, number, dice);
            var result = Draw.Make(pool, rules, seed);
            return (DrawTranscript.Of(result, pool, rules, promises, seed, draw.FrozenAt!.Value), result);
        }
    }

    /// <summary>Whether parties are different names that the rules can hold.</summary>
    internal static bool AreParties(IReadOnlyList<string> parties) =>
        parties.Distinct().Count() == parties.Count && parties.All(p => p.Trim() == p && p.Length is > 0 and <= 100 && p != "-");

    /// <summary>Whether files and a commitment are those of a pool and its rules.</summary>
    internal static bool IsOf(DrawPool pool, DrawRules rules, FileRef poolFile, FileRef rulesFile, string commitment) =>
        pool.Digest.ToString() == poolFile.Digest && rules.Digest.ToString() == rulesFile.Digest && DrawCommitment.Of(pool, rules).Hash.ToString() == commitment;
}
