using CsCheck;
using Fazhi.Ledgers;
using Xunit;

namespace Fazhi.Kernel.Tests.Ledgers;

public sealed class FrontierTests
{
    private static readonly byte[][] leaves = NaiveTree.Leaves(600);

    [Fact]
    public void At_every_size_up_to_600_the_frontier_has_the_root_of_RFC_6962_and_survives_its_bytes()
    {
        var frontier = new Frontier();
        for (var size = 0; size <= leaves.Length; size++)
        {
            Assert.Equal(NaiveTree.Of(NaiveTree.Root(leaves.AsSpan(0, size))), frontier.Root);
            var read = Frontier.FromBytes(size, frontier.ToBytes());
            Assert.Equal((size, frontier.Root), (read.Size, read.Root));
            if (size == leaves.Length)
                break;
            frontier.Append(NaiveTree.Of(leaves[size]));
            read.Append(NaiveTree.Of(leaves[size]));
            Assert.Equal(frontier.Root, read.Root);
        }
    }

    [Fact]
    public void The_bytes_begin_with_the_leftmost_subtree()
    {
        var bytes = Of(5).ToBytes();
        Assert.Equal(64, bytes.Length);
        Assert.Equal(NaiveTree.Root(leaves.AsSpan(0, 4)), bytes[..32]);
        Assert.Equal(leaves[4], bytes[32..]);
    }

    [Fact]
    public void A_copy_grows_without_changing_its_original() =>
        Gen.Int[0, 200]
            .Sample(size =>
            {
                var frontier = Of(size);
                var root = frontier.Root;
                var copy = frontier.Clone();
                copy.Append(MerkleHash.Leaf("另一条"u8));
                Assert.Equal((size, root), (frontier.Size, frontier.Root));
                Assert.NotEqual(root, copy.Root);
            });

    [Fact]
    public void Bytes_that_do_not_fit_the_size_are_refused() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Int[0, 2100])
            .Where((size, length) => length != Frontier.ByteLength(size))
            .Sample((size, length) => Assert.Throws<ArgumentException>(() => Frontier.FromBytes(size, new byte[length])));

    [Fact]
    public void A_negative_size_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Frontier.FromBytes(-1, new byte[64 * 32]));

    private static Frontier Of(int size)
    {
        var frontier = new Frontier();
        foreach (var leaf in leaves.AsSpan(0, size))
            frontier.Append(NaiveTree.Of(leaf));
        return frontier;
    }
}
