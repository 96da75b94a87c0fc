using CsCheck;
using Fazhi.Ledgers;
using Xunit;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Kernel.Tests.Ledgers;

public sealed class ProofTests
{
    private const int Most = 300;

    private static readonly byte[][] leaves = NaiveTree.Leaves(Most);
    private static readonly Hash[] roots =
    [
        .. Enumerable.Range(0, Most + 1).Select(n => NaiveTree.Of(NaiveTree.Root(leaves.AsSpan(0, n)))),
    ];

    private static readonly Hash other = MerkleHash.Leaf("另一条"u8);

    private readonly Func<int, long, Hash> node = NaiveTree.Nodes(leaves);

    [Fact]
    public void The_root_of_every_size_is_that_of_RFC_6962()
    {
        for (var size = 0; size <= Most; size++)
            Assert.Equal(roots[size], Proofs.Root(size, node));
    }

    [Fact]
    public void Every_leaf_of_every_tree_up_to_300_has_an_inclusion_proof_that_verifies()
    {
        for (var size = 1; size <= Most; size++)
        for (var index = 0; index < size; index++)
        {
            var proof = Proofs.Inclusion(index, size, node);
            Assert.True(Proofs.VerifyInclusion(NaiveTree.Of(leaves[index]), index, size, proof, roots[size]));
        }
    }

    [Fact]
    public void Every_pair_of_trees_up_to_300_has_a_consistency_proof_that_verifies()
    {
        for (var size2 = 0; size2 <= Most; size2++)
        for (var size1 = 0; size1 <= size2; size1++)
        {
            var proof = Proofs.Consistency(size1, size2, node);
            Assert.True(Proofs.VerifyConsistency(size1, roots[size1], size2, roots[size2], proof));
        }
    }

    [Fact]
    public void Inclusion_proofs_are_those_of_RFC_6962() =>
        Sizes(0)
            .Sample(
                (index, last) =>
                    Assert.Equal(
                        NaiveTree.Of(NaiveTree.Path(index, leaves.AsSpan(0, last + 1))),
                        Proofs.Inclusion(index, last + 1, node)
                    )
            );

    [Fact]
    public void Consistency_proofs_are_those_of_RFC_6962() =>
        Sizes(1)
            .Sample(
                (size1, size2) =>
                    Assert.Equal(
                        NaiveTree.Of(NaiveTree.SubProof(size1, leaves.AsSpan(0, size2), true)),
                        Proofs.Consistency(size1, size2, node)
                    )
            );

    [Fact]
    public void One_changed_bit_in_leaf_root_index_or_proof_refuses_an_inclusion() =>
        Gen.Select(Sizes(0), Gen.Int[0, int.MaxValue], Gen.Int[0, 255])
            .Sample(
                (sizes, which, bit) =>
                {
                    var (index, size) = (sizes.Item1, sizes.Item2 + 1);
                    var (leaf, root, proof) = (NaiveTree.Of(leaves[index]), roots[size], Proofs.Inclusion(index, size, node));
                    Assert.False(Proofs.VerifyInclusion(Flip(leaf, bit), index, size, proof, root));
                    Assert.False(Proofs.VerifyInclusion(leaf, index, size, proof, Flip(root, bit)));
                    Assert.False(Proofs.VerifyInclusion(leaf, index ^ (1L << (bit % 64)), size, proof, root));
                    Assert.False(Proofs.VerifyInclusion(leaf, index, size, [.. proof, other], root));
                    if (proof.Length == 0)
                        return;
                    Assert.False(Proofs.VerifyInclusion(leaf, index, size, proof.AsSpan(1), root));
                    Assert.False(Proofs.VerifyInclusion(leaf, index, size, proof.AsSpan()[..^1], root));
                    var at = which % proof.Length;
                    proof[at] = Flip(proof[at], bit);
                    Assert.False(Proofs.VerifyInclusion(leaf, index, size, proof, root));
                }
            );

    [Fact]
    public void One_changed_bit_in_a_root_or_the_proof_refuses_a_consistency() =>
        Gen.Select(Sizes(1), Gen.Int[0, int.MaxValue], Gen.Int[0, 255])
            .Sample(
                (sizes, which, bit) =>
                {
                    var (size1, size2) = sizes;
                    var (root1, root2, proof) = (roots[size1], roots[size2], Proofs.Consistency(size1, size2, node));
                    Assert.False(Proofs.VerifyConsistency(size1, Flip(root1, bit), size2, root2, proof));
                    Assert.False(Proofs.VerifyConsistency(size1, root1, size2, Flip(root2, bit), proof));
                    Assert.False(Proofs.VerifyConsistency(size1, root1, size2, root2, [.. proof, other]));
                    if (size1 != size2)
                        Assert.False(Proofs.VerifyConsistency(size2, root2, size1, root1, proof));
                    if (proof.Length == 0)
                        return;
                    Assert.False(Proofs.VerifyConsistency(size1, root1, size2, root2, proof.AsSpan(1)));
                    Assert.False(Proofs.VerifyConsistency(size1, root1, size2, root2, proof.AsSpan()[..^1]));
                    var at = which % proof.Length;
                    proof[at] = Flip(proof[at], bit);
                    Assert.False(Proofs.VerifyConsistency(size1, root1, size2, root2, proof));
                }
            );

    // A size is not bound by the root alone, so a changed size is refused exactly where RFC 6962 itself leads to another root.
    [Fact]
    public void With_any_changed_numbers_a_proof_verifies_only_where_RFC_6962_read_backwards_gives_the_roots() =>
        Gen.Select(Sizes(1), Gen.Long[-2, 600], Gen.Long[-2, 600], Gen.Bool)
            .Sample(
                (sizes, a, b, one) =>
                {
                    var (small, size) = sizes;
                    if (one)
                        a = small;
                    var path = Proofs.Inclusion(small - 1, size, node);
                    var reached =
                        a > 0 && a <= b
                            ? NaiveTree.RootFromPath(a - 1, b, leaves[small - 1], [.. path.Select(h => h.ToBytes())])
                            : null;
                    Assert.Equal(
                        reached is not null && NaiveTree.Of(reached) == roots[size],
                        Proofs.VerifyInclusion(NaiveTree.Of(leaves[small - 1]), a - 1, b, path, roots[size])
                    );

                    var proof = Proofs.Consistency(small, size, node);
                    var pair =
                        a > 0 && a <= b
                            ? NaiveTree.RootsFromSubProof(a, b, true, roots[small].ToBytes(), [.. proof.Select(h => h.ToBytes())])
                            : null;
                    Assert.Equal(
                        pair is { } p && NaiveTree.Of(p.Old) == roots[small] && NaiveTree.Of(p.New) == roots[size],
                        Proofs.VerifyConsistency(a, roots[small], b, roots[size], proof)
                    );
                }
            );

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(long.MinValue, long.MinValue)]
    [InlineData(0, long.MaxValue)]
    public void An_impossible_place_is_unproven_and_never_an_error(long index, long size)
    {
        Assert.False(Proofs.VerifyInclusion(other, index, size, [], other));
        Assert.False(Proofs.VerifyInclusion(other, index, size, new Hash[70], other));
        Assert.False(Proofs.VerifyConsistency(index, other, size, roots[3], new Hash[70]));
    }

    [Fact]
    public void The_empty_tree_begins_every_tree_but_only_with_its_own_root_and_no_proof()
    {
        Assert.True(Proofs.VerifyConsistency(0, MerkleHash.Empty, 7, roots[7], []));
        Assert.False(Proofs.VerifyConsistency(0, other, 7, roots[7], []));
        Assert.False(Proofs.VerifyConsistency(0, MerkleHash.Empty, 7, roots[7], [other]));
        Assert.False(Proofs.VerifyConsistency(0, other, 0, other, []));
    }

    [Fact]
    public void A_proof_of_what_is_not_there_cannot_be_asked_for()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Proofs.Inclusion(5, 5, node));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proofs.Inclusion(-1, 5, node));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proofs.Consistency(6, 5, node));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proofs.Consistency(-1, 5, node));
    }

    private static Gen<(int, int)> Sizes(int least) =>
        from large in Gen.Int[Math.Max(least, 1), Most - 1 + least]
        from small in Gen.Int[least, large]
        select (small, large);

    private static Hash Flip(Hash hash, int bit)
    {
        var bytes = hash.ToBytes();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return Hash.From(bytes);
    }
}
