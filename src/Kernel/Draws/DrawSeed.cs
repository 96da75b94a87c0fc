using System.Security.Cryptography;
using System.Text;
using Fazhi.Ledgers;

namespace Fazhi.Draws;

/// <summary>秘密 — what a party adds to the chance of a draw, and tells only after everybody has promised theirs.</summary>
/// <param name="Party">The party, as the rules name it.</param>
/// <param name="Salt">
/// 256 random bits, so that nobody finds a short secret by trying. Whoever keeps the secret keeps the salt with it; both are revealed.
/// </param>
/// <param name="Text">One line of 1 to 200 characters: a sentence, a number, thrown dice.</param>
public sealed record DrawSecret(string Party, Hash Salt, string Text)
{
    private const string Format = "fazhi-draw-secret/1";

    /// <summary>A secret with a salt of its own, drawn from the system's generator.</summary>
    public static DrawSecret WithNewSalt(string party, string text) =>
        new(party, Hash.From(RandomNumberGenerator.GetBytes(Hash.Length)), text);

    /// <summary>
    /// What is published as the promise: SHA-256 of five lines, "fazhi-draw-secret/1", the commitment, the party, the salt (hashes in hexadecimal) and the secret.
    /// </summary>
    /// <param name="commitment">The commitment of pool and rules; the promise holds for no others.</param>
    public Hash Promise(Hash commitment)
    {
        var text = new StringBuilder();
        text.Line(Format);
        text.Line(commitment.ToString());
        text.Line(Party);
        text.Line(Salt.ToString());
        text.Line(Text);
        return DrawText.Digest(text.ToString());
    }
}

/// <summary>秘密的承诺 — a party's promise, with when it was made and when the secret was revealed.</summary>
/// <param name="Party">The party.</param>
/// <param name="Hash">See <see cref="DrawSecret.Promise"/>.</param>
/// <param name="PromisedAt">When it was published; whole seconds count.</param>
/// <param name="RevealedAt">When the secret was revealed; null as long as it wasn't.</param>
public sealed record DrawPromise(string Party, Hash Hash, DateTimeOffset PromisedAt, DateTimeOffset? RevealedAt = null);

/// <summary>
/// 种子 — what decides all tickets of a draw: everybody's revealed secret, the public number and the dice that the rules ask for. Whoever doesn't know one of the
/// secrets can't foresee it, and whoever has promised can't change it.
/// </summary>
/// <remarks>
/// <see cref="Text"/> is the canonical text; the seed itself, <see cref="Value"/>, is its SHA-256 in hexadecimal. The pool is not in it: adding an object to a pool
/// changes nobody else's ticket. The plan is, so that one set of secrets doesn't draw for two plans alike.
/// </remarks>
public sealed class DrawSeed
{
    /// <summary>The first line of a seed's text.</summary>
    public const string Format = "fazhi-draw-seed/1";

    private DrawSeed(string plan, IReadOnlyList<DrawSecret> secrets, string? number, IReadOnlyList<int> dice)
    {
        (Plan, PublicNumber, Dice) = (plan, number, dice);
        Secrets = [.. secrets.OrderBy(s => s.Party, StringComparer.Ordinal)];
        Text = Write();
        Value = DrawText.Digest(Text).ToString();
    }

    /// <summary>The plan's id.</summary>
    public string Plan { get; }

    /// <summary>The secrets, in the order of the parties' names.</summary>
    public IReadOnlyList<DrawSecret> Secrets { get; }

    /// <summary>The public number, if the rules ask for one.</summary>
    public string? PublicNumber { get; }

    /// <summary>What the dice showed, in the order thrown.</summary>
    public IReadOnlyList<int> Dice { get; }

    /// <summary>All of it in its one form.</summary>
    public string Text { get; }

    /// <summary>The seed of the objects' tickets: 64 hexadecimal digits.</summary>
    public string Value { get; }

    /// <summary>The seed of the officers' tickets for one object: the seed, a slash and the object's id, so that officers are drawn anew for each.</summary>
    public string ForOfficers(string objectId) => $"{Value}/{objectId}";

    /// <summary>All that keeps a seed from being made of these, each by its party; empty if nothing does.</summary>
    /// <param name="rules">The rules: who are the parties, which number, how many dice.</param>
    /// <param name="commitment">The commitment that the promises were made for.</param>
    /// <param name="promises">The promises.</param>
    /// <param name="secrets">The secrets revealed so far.</param>
    /// <param name="publicNumber">The public number, or null.</param>
    /// <param name="dice">What the dice showed.</param>
    public static IReadOnlyList<DrawFault> Faults(
        DrawRules rules,
        DrawCommitment commitment,
        IReadOnlyList<DrawPromise> promises,
        IReadOnlyList<DrawSecret> secrets,
        string? publicNumber = null,
        IReadOnlyList<int>? dice = null
    )
    {
        var faults = new FaultList();
        faults.Once(promises.Select(p => p.Party), "参与方");
        faults.Once(secrets.Select(s => s.Party), "参与方");
        foreach (
            var stranger in DrawText.Sorted(
                promises.Select(p => p.Party).Concat(secrets.Select(s => s.Party)).Except(rules.Parties).Distinct()
            )
        )
            faults.Add(new(DrawFaultKind.PartyUnknown, stranger));
        var bound = commitment.Hash;
        foreach (var party in DrawText.Sorted(rules.Parties))
        {
            var promise = promises.FirstOrDefault(p => p.Party == party);
            var secret = secrets.FirstOrDefault(s => s.Party == party);
            if (promise is null)
                faults.Add(new(DrawFaultKind.PromiseMissing, party));
            if (secret is null)
                faults.Add(new(DrawFaultKind.SecretMissing, party));
            else if (!DrawText.IsName(secret.Text))
                faults.Add(new(DrawFaultKind.SecretForm, party));
            else if (promise is not null && secret.Promise(bound) != promise.Hash)
                faults.Add(new(DrawFaultKind.SecretWrong, party));
        }

        if (
            (rules.PublicSource is null) != (publicNumber is null)
            || (publicNumber is not null && !DrawText.IsName(publicNumber))
        )
            faults.Add(new(DrawFaultKind.PublicNumberWrong));
        if ((dice?.Count ?? 0) != rules.Dice || (dice ?? []).Any(d => d is < 1 or > 6))
            faults.Add(new(DrawFaultKind.DiceWrong));
        return faults.All;
    }

    /// <summary>Makes the seed.</summary>
    /// <inheritdoc cref="Faults" path="/param"/>
    /// <exception cref="ArgumentException"><see cref="Faults"/> aren't empty.</exception>
    public static DrawSeed Make(
        DrawRules rules,
        DrawCommitment commitment,
        IReadOnlyList<DrawPromise> promises,
        IReadOnlyList<DrawSecret> secrets,
        string? publicNumber = null,
        IReadOnlyList<int>? dice = null
    ) =>
        Faults(rules, commitment, promises, secrets, publicNumber, dice) is [var first, ..]
            ? throw new ArgumentException(first.Message, nameof(secrets))
            : new(rules.Plan, secrets, publicNumber, dice ?? []);

    /// <summary>Reads a seed's text, whatever promises there are; null if it isn't one in its one form.</summary>
    internal static DrawSeed? Read(string text)
    {
        if (DrawText.Rows(text) is not [[Format], ["plan", var plan], .. var given, ["public", var number], ["dice", var thrown]])
            return null;
        var secrets = new List<DrawSecret>();
        foreach (var row in given)
            if (row is ["secret", var party, var salt, var secret] && Hash.TryParse(salt, out var hash))
                secrets.Add(new(party, hash, secret));
            else
                return null;
        var seed = new DrawSeed(
            plan,
            secrets,
            number == DrawText.None ? null : number,
            [.. DrawText.ReadList(thrown).Select(DrawText.ReadNumber)]
        );
        return seed.Text == text ? seed : null;
    }

    private string Write()
    {
        var text = new StringBuilder();
        text.Line(Format);
        text.Line("plan", Plan);
        foreach (var secret in Secrets)
            text.Line("secret", secret.Party, secret.Salt.ToString(), secret.Text);
        text.Line("public", PublicNumber ?? DrawText.None);
        text.Line("dice", DrawText.List([.. Dice.Select(DrawText.Number)]));
        return text.ToString();
    }
}
