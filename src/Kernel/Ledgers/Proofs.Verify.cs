using System.Numerics;

namespace Fazhi.Ledgers;

public static partial class Proofs
{
    /// <summary>
    /// Whether the proof shows that the leaf stands at this index of the tree with this size and root. Never throws: an
    /// impossible index or size is an unproven one. Source: RFC 9162 §2.1.3.2.
    /// </summary>
    /// <remarks>
    /// A root alone does not fix the size (the proof of leaf 0 has the same shape for sizes 5 to 8), so size and root must come
    /// from the same signed checkpoint.
    /// </remarks>
    /// <param name="leaf">The leaf hash of the entry, <see cref="MerkleHash.Leaf"/>.</param>
    /// <param name="index">0-based position of the leaf.</param>
    /// <param name="size">Number of leaves of the tree.</param>
    /// <param name="proof">The proof as <see cref="Inclusion"/> gives it.</param>
    /// <param name="root">The root of the tree.</param>
    public static bool VerifyInclusion(Hash leaf, long index, long size, ReadOnlySpan<Hash> proof, Hash root)
    {
        if (index < 0 || index >= size)
            return false;
        var (place, last, hash) = (index, size - 1, leaf);
        foreach (ref readonly var sibling in proof)
        {
            if (last == 0)
                return false;
            if (IsRight(place) || place == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                SkipMissingSiblings(ref place, ref last);
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash == root;
    }

    /// <summary>
    /// Whether the proof shows that the second tree begins with all leaves of the first, unchanged and in order. Never throws.
    /// Equal sizes need equal roots and an empty proof; the empty tree is a beginning of every tree, with an empty proof.
    /// Source: RFC 9162 §2.1.4.2.
    /// </summary>
    /// <param name="size1">Number of leaves of the earlier tree.</param>
    /// <param name="root1">Root of the earlier tree; <see cref="MerkleHash.Empty"/> if it has no leaves.</param>
    /// <param name="size2">Number of leaves of the later tree.</param>
    /// <param name="root2">Root of the later tree.</param>
    /// <param name="proof">The proof as <see cref="Consistency"/> gives it.</param>
    public static bool VerifyConsistency(long size1, Hash root1, long size2, Hash root2, ReadOnlySpan<Hash> proof)
    {
        if (size1 < 0 || size1 > size2)
            return false;
        if (size1 == size2)
            return proof.IsEmpty && root1 == root2 && (size1 > 0 || root1 == MerkleHash.Empty);
        if (size1 == 0)
            return proof.IsEmpty && root1 == MerkleHash.Empty;

        var (place, last) = (size1 - 1, size2 - 1);
        while (IsRight(place))
        {
            place >>= 1;
            last >>= 1;
        }
        var start = root1;
        if (!BitOperations.IsPow2(size1))
        {
            if (proof.IsEmpty)
                return false;
            start = proof[0];
            proof = proof[1..];
        }
        var (old, grown) = (start, start);
        foreach (ref readonly var sibling in proof)
        {
            if (last == 0)
                return false;
            if (IsRight(place) || place == last)
            {
                old = MerkleHash.Node(sibling, old);
                grown = MerkleHash.Node(sibling, grown);
                SkipMissingSiblings(ref place, ref last);
            }
            else
            {
                grown = MerkleHash.Node(grown, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && old == root1 && grown == root2;
    }

    private static bool IsRight(long place) => (place & 1) == 1;

    // At the tree's right edge a subtree without a sibling is carried up unhashed.
    private static void SkipMissingSiblings(ref long place, ref long last)
    {
        while (place != 0 && !IsRight(place))
        {
            place >>= 1;
            last >>= 1;
        }
    }
}
