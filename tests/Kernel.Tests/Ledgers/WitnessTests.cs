using System.Text;
using Fazhi.Ledgers;
using Xunit;

namespace Fazhi.Kernel.Tests.Ledgers;

/// <summary>What passes between a ledger and its witnesses, in the forms of C2SP tlog-witness and tlog-cosignature.</summary>
public sealed class WitnessTests
{
    private static readonly TestKey Key = new("县");

    [Fact]
    public void A_request_is_read_in_the_one_form_it_is_written_in()
    {
        var request = Request(1, 3, Hash("b"), Hash("c"));
        var body = request.ToBytes();
        Assert.StartsWith("old 1\n", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.True(AddCheckpoint.TryParse(body, out var read));
        Assert.Equal(body, read.ToBytes());

        var text = Encoding.UTF8.GetString(body);
        foreach (
            var wrong in new[]
            {
                "",
                text.Replace("old 1", "old 01", StringComparison.Ordinal),
                text.Replace("old 1", "old -1", StringComparison.Ordinal),
                text.Replace("old 1\n", "old 1\nAA==\n", StringComparison.Ordinal),
                text.Replace("old 1\n", "old 1\r\n", StringComparison.Ordinal),
                text[..^1],
                "old 1\n"
                    + string.Concat(Enumerable.Repeat(Hash("b").ToBase64() + "\n", 64))
                    + text[text.IndexOf("\n\n", StringComparison.Ordinal)..],
            }
        )
            Assert.False(AddCheckpoint.TryParse(Encoding.UTF8.GetBytes(wrong), out _), wrong);
    }

    [Fact]
    public void A_cosignature_covers_the_time_and_the_text()
    {
        Assert.Equal("cosignature/v1\ntime 1679315147\n县\n", Encoding.UTF8.GetString(Cosignature.Message(1679315147, "县\n"u8)));
        var bytes = Cosignature.Join(1679315147, [1, 2]);
        Assert.Equal([0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb, 1, 2], bytes);
        Assert.True(Cosignature.TrySplit(bytes, out var seconds, out var signature));
        Assert.Equal((1679315147UL, 2), (seconds, signature.Length));
        Assert.Equal(
            new DateTimeOffset(2023, 3, 20, 12, 25, 47, TimeSpan.Zero),
            Cosignature.Time(new NoteSignature("w", 1, bytes))
        );
        Assert.Null(Cosignature.Time(new NoteSignature("w", 1, Cosignature.Join(ulong.MaxValue, [1]))));
        Assert.False(Cosignature.TrySplit(bytes.AsSpan(0, 8), out _, out _));
    }

    [Fact]
    public void A_witness_signs_only_what_adds_to_what_it_saw()
    {
        var (one, two) = (Head("a"), Head("a", "b"));
        Assert.Equal(WitnessAnswer.Signs, WitnessRule.Judge(Request(0, 1), Key, null));
        Assert.Equal(WitnessAnswer.Signs, WitnessRule.Judge(Request(1, 2, Hash("b")), Key, one));
        Assert.Equal(WitnessAnswer.Signs, WitnessRule.Judge(Request(2, 2), Key, two));
        Assert.Equal(WitnessAnswer.UnknownLedger, WitnessRule.Judge(Request(0, 1), null, null));
        Assert.Equal(WitnessAnswer.NotSigned, WitnessRule.Judge(Request(0, 1), new TestKey("省"), null));
        Assert.Equal(WitnessAnswer.OtherSize, WitnessRule.Judge(Request(0, 2), Key, one));
        Assert.Equal(WitnessAnswer.OtherSize, WitnessRule.Judge(Request(1, 1), Key, Head("x")));
        Assert.Equal(WitnessAnswer.WrongProof, WitnessRule.Judge(Request(1, 2, Hash("x")), Key, one));
        Assert.Equal(WitnessAnswer.WrongProof, WitnessRule.Judge(Request(0, 1, Hash("a")), Key, null));
        Assert.Equal(WitnessAnswer.Malformed, WitnessRule.Judge(Request(2, 1), Key, two));
    }

    [Fact]
    public void Subtrees_appended_whole_give_the_same_tree()
    {
        var (singly, whole) = (new Frontier(), new Frontier());
        for (var i = 0; i < 13; i++)
            singly.Append(Hash($"{i}"));
        for (var i = 0; i < 12; i += 4)
        {
            var four = new Frontier();
            for (var j = i; j < i + 4; j++)
                four.Append(Hash($"{j}"));
            whole.Append(four.Root, 2);
        }

        whole.Append(Hash("12"));
        Assert.Equal((singly.Size, singly.Root), (whole.Size, whole.Root));
        Assert.Throws<ArgumentException>(() => whole.Append(Hash("x"), 2));
    }

    private static AddCheckpoint Request(long old, int size, params Hash[] proof) =>
        new(old, proof, SignedNote.Sign(Head([.. "abc".Take(size).Select(c => c.ToString())]).Text, Key));

    private static Checkpoint Head(params string[] leaves)
    {
        var tree = new Frontier();
        foreach (var leaf in leaves)
            tree.Append(Hash(leaf));
        return new Checkpoint("县", tree.Size, tree.Root);
    }

    private static Hash Hash(string leaf) => MerkleHash.Leaf(Encoding.UTF8.GetBytes(leaf));
}
