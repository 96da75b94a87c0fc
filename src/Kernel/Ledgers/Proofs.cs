using System.Numerics;

namespace Fazhi.Ledgers;

/// <summary>
/// 证明 — builds and checks the two proofs of a ledger tree: that an entry is in it (包含证明), and that a later tree only added to
/// an earlier one (一致性证明). Source: RFC 6962 §2.1.1 and §2.1.2 for the proofs, RFC 9162 §2.1.3.2 and §2.1.4.2 for checking them.
/// </summary>
/// <remarks>
/// The builders ask for nodes by level and index: <c>node(level, i)</c> is the root of the complete subtree over the leaves
/// [i·2^level, (i+1)·2^level). They ask for complete subtrees inside the tree only, and for few: about log2(size) of them.
/// </remarks>
public static partial class Proofs
{
    /// <summary>
    /// The root of the tree of the first <paramref name="size"/> leaves; <see cref="MerkleHash.Empty"/> for none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static Hash Root(long size, Func<int, long, Hash> node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? MerkleHash.Empty : Subtree(0, size, node);
    }

    /// <summary>
    /// The inclusion proof of one leaf, from the leaf's sibling up to the root's child; empty for a tree of one leaf.
    /// </summary>
    /// <param name="index">0-based position of the leaf.</param>
    /// <param name="size">Number of leaves of the tree the proof is for.</param>
    /// <param name="node">Gives the root of a complete subtree.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is not inside the tree.</exception>
    public static Hash[] Inclusion(long index, long size, Func<int, long, Hash> node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<Hash>();
        var (begin, end) = (0L, size);
        while (end - begin > 1)
        {
            var split = begin + LeftLeaves(end - begin);
            if (index < split)
            {
                path.Add(Subtree(split, end, node));
                end = split;
            }
            else
            {
                path.Add(Subtree(begin, split, node));
                begin = split;
            }
        }
        path.Reverse();
        return [.. path];
    }

    /// <summary>
    /// The consistency proof from the tree of the first <paramref name="size1"/> leaves to that of the first
    /// <paramref name="size2"/>; empty when the sizes are equal or the first is 0.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or the first is above the second.</exception>
    public static Hash[] Consistency(long size1, long size2, Func<int, long, Hash> node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size1, size2);
        if (size1 == 0)
            return [];
        var path = new List<Hash>();
        var (begin, end, wholeOldTree) = (0L, size2, true);
        while (end != size1)
        {
            var split = begin + LeftLeaves(end - begin);
            if (size1 <= split)
            {
                path.Add(Subtree(split, end, node));
                end = split;
            }
            else
            {
                path.Add(Subtree(begin, split, node));
                begin = split;
                wholeOldTree = false;
            }
        }
        // Whoever checks the proof holds the old root already, so it is left out.
        if (!wholeOldTree)
            path.Add(Subtree(begin, end, node));
        path.Reverse();
        return [.. path];
    }

    private static Hash Subtree(long begin, long end, Func<int, long, Hash> node)
    {
        var length = end - begin;
        if (BitOperations.IsPow2(length))
        {
            var level = BitOperations.Log2((ulong)length);
            return node(level, begin >> level);
        }
        var split = begin + LeftLeaves(length);
        return MerkleHash.Node(Subtree(begin, split, node), Subtree(split, end, node));
    }

    // RFC 6962 §2.1: the left subtree takes the largest power of two smaller than the number of leaves.
    private static long LeftLeaves(long length) => 1L << BitOperations.Log2((ulong)(length - 1));
}
