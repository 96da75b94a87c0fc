using CsCheck;
using Fazhi.Draws;
using Fazhi.Ledgers;
using Fazhi.Testing.Draws;
using Xunit;

namespace Fazhi.Kernel.Tests.Draws;

/// <summary>A draw is checked from its transcript by anybody, and whatever was altered is told by name.</summary>
public sealed class DrawTranscriptTests
{
    private static readonly DrawPool Pool = DrawSamples.Pool();
    private static readonly DrawRules Rules = DrawSamples.Rules;

    public static TheoryData<string> Tamperings => [.. DrawTampering.All().Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Tamperings))]
    public void Whatever_was_altered_is_told(string name)
    {
        var one = DrawTampering.All().Single(c => c.Name == name);
        var verdict = DrawVerification.Check(one.Transcript, one.Pool);
        Assert.Equal(one.Told.Order(), verdict.Faults.Select(f => f.Kind).Order());
        Assert.Equal(one.Told.Length == 0, verdict.Agrees);
        Assert.All(verdict.Faults, f => Assert.Matches("[\u4e00-\u9fff]", f.Message));
    }

    [Fact]
    public void Any_altered_line_of_a_transcript_is_told()
    {
        var lines = DrawSamples.Transcript(Pool, Rules).ToString().Split('\n');
        Gen.Select(Gen.Int[0, lines.Length - 2], Gen.Int[0, 200], Gen.Char['0', '9'])
            .Sample(
                (at, place, digit) =>
                {
                    var line = lines[at];
                    var altered = line[..(place % line.Length)] + digit + line[((place % line.Length) + 1)..];
                    // A time may be moved within what is possible: when it was is for the ledger to say.
                    if (
                        altered == line
                        || line.StartsWith("promise\t", StringComparison.Ordinal)
                        || line.StartsWith("frozen", StringComparison.Ordinal)
                    )
                        return true;
                    return !DrawVerification
                        .Check(string.Join('\n', [.. lines[..at], altered, .. lines[(at + 1)..]]), Pool.Text)
                        .Agrees;
                },
                iter: 400
            );
    }

    [Fact]
    public void Every_draw_is_found_right_from_its_files_alone() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                n =>
                {
                    var transcript = DrawSamples.Transcript(Pool, Rules, n);
                    var verdict = DrawVerification.Check(transcript.ToString(), Pool.Text);
                    return verdict.Agrees
                        && verdict.Computed!.Text == transcript.ResultText
                        && verdict.Transcript!.StatedCommitment == DrawCommitment.Of(Pool, Rules).Hash;
                },
                iter: 50
            );

    [Fact]
    public void One_file_is_enough_where_the_pool_stands_in_it()
    {
        var whole = DrawSamples.Transcript(Pool, Rules, withPool: true).ToString();
        Assert.True(DrawVerification.Check(whole).Agrees);
        Assert.Equal(DrawFaultKind.PoolChanged, DrawVerification.Check(whole, DrawSamples.Pool(119).Text).Faults.Single().Kind);
        var without = DrawVerification.Check(DrawSamples.Transcript(Pool, Rules).ToString());
        Assert.Contains("请另外给出名单文件", without.Faults.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_does_not_reveal_what_was_promised_is_told_by_name()
    {
        var commitment = DrawCommitment.Of(Pool, Rules);
        var secrets = DrawSamples.Secrets();
        var promises = DrawSamples.Promises(commitment, secrets);
        IReadOnlyList<DrawFault> Faults(IReadOnlyList<DrawSecret> told, string? number = "07", int[]? dice = null) =>
            DrawSeed.Faults(Rules, commitment, promises, told, number, dice ?? DrawSamples.Dice);
        Assert.Empty(Faults(secrets));
        Assert.Equal([new(DrawFaultKind.SecretMissing, secrets[1].Party)], Faults([secrets[0], secrets[2]]));
        Assert.Equal(
            [new(DrawFaultKind.SecretWrong, secrets[1].Party)],
            Faults([secrets[0], secrets[1] with { Text = "别的" }, secrets[2]])
        );
        Assert.Equal(
            [new(DrawFaultKind.SecretWrong, secrets[1].Party)],
            Faults([secrets[0], secrets[1] with { Salt = MerkleHash.Empty }, secrets[2]])
        );
        Assert.Equal(
            [new(DrawFaultKind.SecretForm, secrets[0].Party)],
            Faults([secrets[0] with { Text = "两\n行" }, .. secrets.Skip(1)])
        );
        Assert.Equal([new(DrawFaultKind.PublicNumberWrong)], Faults(secrets, number: null));
        Assert.Equal([new(DrawFaultKind.DiceWrong)], Faults(secrets, dice: [1, 2, 7]));
        Assert.Equal([new(DrawFaultKind.DiceWrong)], Faults(secrets, dice: [1, 2]));
        Assert.Throws<ArgumentException>(() => DrawSeed.Make(Rules, commitment, promises, [secrets[0]], "07", DrawSamples.Dice));
    }

    [Fact]
    public void A_promise_holds_for_one_pool_and_its_rules_and_says_nothing_of_the_secret()
    {
        var secret = DrawSecret.WithNewSalt("县司法局", "1");
        Assert.NotEqual(secret.Promise(MerkleHash.Empty), DrawSecret.WithNewSalt("县司法局", "1").Promise(MerkleHash.Empty));
        var one = DrawCommitment.Of(Pool, Rules).Hash;
        Assert.NotEqual(secret.Promise(one), secret.Promise(DrawCommitment.Of(DrawSamples.Pool(119), Rules).Hash));
        Assert.NotEqual(secret.Promise(one), secret.Promise(DrawCommitment.Of(Pool, Rules with { CaseloadLimit = 5 }).Hash));
        Assert.NotEqual(secret.Promise(one), (secret with { Party = "别人" }).Promise(one));
    }

    [Fact]
    public void Each_secret_and_the_number_and_the_dice_change_the_seed_and_the_pool_does_not()
    {
        var seed = DrawSamples.Seed(Pool, Rules);
        Assert.Equal(seed.Value, DrawSamples.Seed(DrawSamples.Pool(119), Rules).Value);
        var commitment = DrawCommitment.Of(Pool, Rules);
        for (var i = 0; i < Rules.Parties.Count; i++)
        {
            DrawSecret[] secrets = [.. DrawSamples.Secrets()];
            secrets[i] = secrets[i] with { Text = "别的" };
            Assert.NotEqual(seed.Value, Made(secrets, seed.PublicNumber!, DrawSamples.Dice));
        }

        Assert.Equal(seed.Value, Made([.. DrawSamples.Secrets().Reverse()], seed.PublicNumber!, DrawSamples.Dice));
        Assert.NotEqual(seed.Value, Made([.. DrawSamples.Secrets()], "08", DrawSamples.Dice));
        Assert.NotEqual(seed.Value, Made([.. DrawSamples.Secrets()], seed.PublicNumber!, [1, 3, 6]));
        string Made(DrawSecret[] secrets, string number, int[] dice) =>
            DrawSeed.Make(Rules, commitment, DrawSamples.Promises(commitment, secrets), secrets, number, dice).Value;
    }
}
