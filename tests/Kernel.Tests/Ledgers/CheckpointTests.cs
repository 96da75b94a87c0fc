using CsCheck;
using Fazhi.Ledgers;
using Xunit;

namespace Fazhi.Kernel.Tests.Ledgers;

public sealed class CheckpointTests
{
    // The example of the specification.
    private const string Text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    [Fact]
    public void The_published_checkpoint_is_read_and_written_again()
    {
        Assert.True(Checkpoint.TryParse(Text, out var checkpoint));
        Assert.Equal("example.com/behind-the-sofa", checkpoint.Origin);
        Assert.Equal(20852163, checkpoint.Size);
        Assert.Equal("0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62", checkpoint.Root.ToString());
        Assert.Equal(Text, checkpoint.Text);
    }

    [Fact]
    public void Any_checkpoint_comes_back_from_its_text() =>
        Gen.Select(Gen.String[Gen.Char["ab/ 县"], 1, 12], Gen.Long[0, long.MaxValue], Gen.Byte.Array[32], Gen.Bool)
            .Sample(
                (origin, size, root, extended) =>
                {
                    var lines = extended ? "甲 1\n乙\n" : "";
                    var checkpoint = new Checkpoint(origin, size, Fazhi.Ledgers.Hash.From(root)) { Extensions = lines };
                    Assert.True(Checkpoint.TryParse(checkpoint.Text, out var read));
                    Assert.Equal(checkpoint, read);
                }
            );

    [Theory]
    [InlineData("")]
    [InlineData("a\n1\n")]
    [InlineData("\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")]
    [InlineData("a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n 1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n")]
    [InlineData("a\n1\nAAAA\n")]
    [InlineData("a\r\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nx\n\ny\n")]
    [InlineData("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nx")]
    public void Every_other_text_is_refused(string text) => Assert.False(Checkpoint.TryParse(text, out _));

    [Fact]
    public void What_could_not_be_read_again_cannot_be_made()
    {
        foreach (var origin in new[] { "", "a\nb", "a\tb", "\udc00" })
            Assert.Throws<ArgumentException>(() => new Checkpoint(origin, 0, MerkleHash.Empty));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Checkpoint("a", -1, MerkleHash.Empty));
        foreach (var lines in new[] { "\n", "x", "x\n\n", "\nx\n", "x\0\n" })
            Assert.Throws<ArgumentException>(() => new Checkpoint("a", 0, MerkleHash.Empty) { Extensions = lines });
    }
}
