using System.Diagnostics.CodeAnalysis;
using System.Text;
using Fazhi.Ledgers;

namespace Fazhi.Draws;

/// <summary>
/// 抽取笔录 — everything a draw was made from and what came out, in one text that anybody can open and check: <c>fazhi draw verify</c> and draw.js compute it again.
/// </summary>
/// <remarks>
/// The pool is a second file, or stands at the end under [pool]; its hashes stand at the beginning either way. The sections [rules], [seed] and [result] are the
/// texts themselves, so that a person with any SHA-256 tool can check their hashes.
/// </remarks>
public sealed class DrawTranscript
{
    /// <summary>The first line of a transcript.</summary>
    public const string Format = "fazhi-draw/1";

    private const string PoolSection = "[pool]";
    private static readonly string[] Sections = ["[rules]", "[promises]", "[seed]", "[result]"];

    private DrawTranscript(DrawCommitment commitment, Hash poolDigest, Hash stated) =>
        (Commitment, PoolDigest, StatedCommitment) = (commitment, poolDigest, stated);

    /// <summary>The plan, the pool's root and the rules' hash, as the transcript states them.</summary>
    public DrawCommitment Commitment { get; }

    /// <summary>The commitment's hash, as the transcript states it: the one to compare with what was published before the draw.</summary>
    public Hash StatedCommitment { get; }

    /// <summary>SHA-256 of the pool's file, as the transcript states it.</summary>
    public Hash PoolDigest { get; }

    /// <summary>When the pool was frozen and the commitment published.</summary>
    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>The seed, as the transcript states it.</summary>
    public required string SeedValue { get; init; }

    /// <summary>The text of the rules.</summary>
    public required string RulesText { get; init; }

    /// <summary>The promises with their times, in the order of the parties' names.</summary>
    public required IReadOnlyList<DrawPromise> Promises { get; init; }

    /// <summary>The text of the seed, with the revealed secrets.</summary>
    public required string SeedText { get; init; }

    /// <summary>The text of the result.</summary>
    public required string ResultText { get; init; }

    /// <summary>The text of the pool, if it stands in the transcript.</summary>
    public string? PoolText { get; init; }

    /// <summary>Draws, and writes down all of it.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <exception cref="ArgumentException">They don't fit each other, or a secret wasn't revealed.</exception>
    public static DrawTranscript Make(
        DrawPool pool,
        DrawRules rules,
        IReadOnlyList<DrawPromise> promises,
        DrawSeed seed,
        DateTimeOffset frozenAt,
        bool withPool = false
    ) => Of(Draw.Make(pool, rules, seed), pool, rules, promises, seed, frozenAt, withPool);

    /// <summary>Writes down a draw that was made.</summary>
    /// <param name="drawn">What was drawn from the pool by the rules and the seed.</param>
    /// <param name="pool">The frozen pool.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="promises">The promises, each with when its secret was revealed.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="frozenAt">When the pool was frozen and the commitment published.</param>
    /// <param name="withPool">Whether the pool stands in the transcript, so that one file is enough.</param>
    /// <exception cref="ArgumentException">A secret wasn't revealed.</exception>
    public static DrawTranscript Of(
        DrawResult drawn,
        DrawPool pool,
        DrawRules rules,
        IReadOnlyList<DrawPromise> promises,
        DrawSeed seed,
        DateTimeOffset frozenAt,
        bool withPool = false
    )
    {
        if (promises.Any(p => p.RevealedAt is null))
            throw new ArgumentException("A party hasn't revealed its secret.", nameof(promises));
        var commitment = DrawCommitment.Of(pool, rules);
        return new(commitment, pool.Digest, commitment.Hash)
        {
            FrozenAt = frozenAt,
            SeedValue = seed.Value,
            RulesText = rules.ToText(),
            Promises = [.. promises.OrderBy(p => p.Party, StringComparer.Ordinal)],
            SeedText = seed.Text,
            ResultText = drawn.Text,
            PoolText = withPool ? pool.Text : null,
        };
    }

    /// <summary>Reads a transcript's form, and nothing else: whether it is right is for <see cref="DrawVerification"/>.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="transcript">The transcript, or null.</param>
    /// <param name="fault">What is wrong with its form, or null.</param>
    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out DrawTranscript? transcript,
        [NotNullWhen(false)] out DrawFault? fault
    )
    {
        (transcript, fault) = (
            null,
            new(DrawFaultKind.FileForm, "笔录", $"这不是抽取笔录，或者没有下载完整。第一行应为“{Format}”。")
        );
        if (
            DrawText.Rows(text) is not { } rows
            || Cut(text) is not [var head, var rules, var promised, var seed, var result, ..] parts
        )
            return false;
        if (
            DrawText.Rows(head)
                is not [
                    [Format],
                    ["plan", var plan],
                    ["pool-root", var root],
                    ["pool-sha256", var digest],
                    ["rules-sha256", var ruled],
                    ["commitment", var stated],
                    ["frozen", var frozen],
                    ["seed", var value],
                ]
            || !Hash.TryParse(root, out var poolRoot)
            || !Hash.TryParse(digest, out var poolDigest)
            || !Hash.TryParse(ruled, out var rulesDigest)
            || !Hash.TryParse(stated, out var commitment)
            || DrawText.ReadTime(frozen) is not { } frozenAt
        )
            return false;
        var promises = new List<DrawPromise>();
        foreach (var row in promised.Length == 0 ? [] : DrawText.Rows(promised) ?? [])
            if (
                row is ["promise", var party, var hash, var at, var revealed]
                && Hash.TryParse(hash, out var promise)
                && DrawText.ReadTime(at) is { } promisedAt
                && DrawText.ReadTime(revealed) is { } revealedAt
            )
                promises.Add(new(party, promise, promisedAt, revealedAt));
            else
                return false;
        var read = new DrawTranscript(new(plan, poolRoot, rulesDigest), poolDigest, commitment)
        {
            FrozenAt = frozenAt,
            SeedValue = value,
            RulesText = rules,
            Promises = promises,
            SeedText = seed,
            ResultText = result,
            PoolText = parts.Length > Sections.Length + 1 ? parts[^1] : null,
        };
        if (read.ToString() != text)
            return false;
        (transcript, fault) = (read, null);
        return true;
    }

    /// <summary>The transcript as it is published: UTF-8 when written to a file, without byte order mark.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Line(Format);
        text.Line("plan", Commitment.Plan);
        text.Line("pool-root", Commitment.PoolRoot.ToString());
        text.Line("pool-sha256", PoolDigest.ToString());
        text.Line("rules-sha256", Commitment.RulesDigest.ToString());
        text.Line("commitment", StatedCommitment.ToString());
        text.Line("frozen", DrawText.Time(FrozenAt));
        text.Line("seed", SeedValue);
        text.Line(Sections[0]);
        text.Append(RulesText);
        text.Line(Sections[1]);
        foreach (var promise in Promises)
            text.Line(
                "promise",
                promise.Party,
                promise.Hash.ToString(),
                DrawText.Time(promise.PromisedAt),
                DrawText.Time(promise.RevealedAt!.Value)
            );
        text.Line(Sections[2]);
        text.Append(SeedText);
        text.Line(Sections[3]);
        text.Append(ResultText);
        if (PoolText is { } pool)
        {
            text.Line(PoolSection);
            text.Append(pool);
        }

        return text.ToString();
    }

    // The head, the four sections, and the pool's if it is there; null if a section is missing or they stand in another order.
    private static string[]? Cut(string text)
    {
        var parts = new List<string>();
        var from = 0;
        foreach (var section in (string[])[.. Sections, PoolSection])
        {
            var at = text.IndexOf($"\n{section}\n", Math.Max(0, from - 1), StringComparison.Ordinal);
            if (at < 0 && section == PoolSection)
                break;
            if (at < 0)
                return null;
            parts.Add(text[from..(at + 1)]);
            from = at + section.Length + 2;
        }

        parts.Add(text[from..]);
        return [.. parts];
    }
}
