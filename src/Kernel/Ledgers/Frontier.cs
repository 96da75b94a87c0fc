using System.Numerics;

namespace Fazhi.Ledgers;

/// <summary>
/// 树冠 — all that must be kept of a tree so that leaves can be appended and its root named: the roots of the complete subtrees
/// its size splits into, one per binary one of the size, at most 63. Not safe for use by several threads at once.
/// Source: RFC 6962 §2.1 (the splits are at the largest power of two below the size).
/// </summary>
public sealed class Frontier
{
    // Indexed by level; the entry of a level counts only while that bit of Size is set.
    private readonly Hash[] nodes = new Hash[63];

    /// <summary>Number of leaves appended so far.</summary>
    public long Size { get; private set; }

    /// <summary>The tree's root over all <see cref="Size"/> leaves; <see cref="MerkleHash.Empty"/> when there are none.</summary>
    public Hash Root
    {
        get
        {
            if (Size == 0)
                return MerkleHash.Empty;
            var level = BitOperations.TrailingZeroCount(Size);
            var root = nodes[level];
            while (++level < nodes.Length)
                if ((Size >> level & 1) == 1)
                    root = MerkleHash.Node(nodes[level], root);
            return root;
        }
    }

    /// <summary>
    /// Number of bytes <see cref="ToBytes"/> gives for a tree of this size: 32 for each binary one of the size.
    /// </summary>
    public static int ByteLength(long size) => BitOperations.PopCount((ulong)size) * Hash.Length;

    /// <summary>Appends one leaf, given by its leaf hash (<see cref="MerkleHash.Leaf"/>), not by its bytes.</summary>
    public void Append(Hash leaf)
    {
        var level = 0;
        for (; (Size >> level & 1) == 1; level++)
            leaf = MerkleHash.Node(nodes[level], leaf);
        nodes[level] = leaf;
        Size++;
    }

    /// <summary>Appends 2^<paramref name="level"/> leaves at once, given by the root of their complete subtree.</summary>
    /// <exception cref="ArgumentException">The size so far is no multiple of as many leaves.</exception>
    public void Append(Hash root, int level)
    {
        if (level is < 0 or > 61 || (Size & ((1L << level) - 1)) != 0)
            throw new ArgumentException("The subtree doesn't fit behind the leaves there are.", nameof(level));
        var at = level;
        for (; (Size >> at & 1) == 1; at++)
            root = MerkleHash.Node(nodes[at], root);
        nodes[at] = root;
        Size += 1L << level;
    }

    /// <summary>
    /// The subtree roots one behind the other, the largest (leftmost) subtree first; nothing for an empty tree.
    /// </summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[ByteLength(Size)];
        var rest = bytes.AsSpan();
        for (var level = nodes.Length - 1; level >= 0; level--)
        {
            if ((Size >> level & 1) == 0)
                continue;
            nodes[level].CopyTo(rest);
            rest = rest[Hash.Length..];
        }
        return bytes;
    }

    /// <summary>
    /// Takes up again what <see cref="ToBytes"/> gave. That the bytes belong to this size can be seen from their length only;
    /// that they are the right ones shows when <see cref="Root"/> is compared with a signed checkpoint.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The size is negative, or the bytes are not exactly as many as the size needs.
    /// </exception>
    public static Frontier FromBytes(long size, ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var length = ByteLength(size);
        if (bytes.Length != length)
            throw new ArgumentException($"The frontier of {size} leaves has {length} bytes, not {bytes.Length}.", nameof(bytes));
        var frontier = new Frontier { Size = size };
        for (var level = frontier.nodes.Length - 1; level >= 0; level--)
        {
            if ((size >> level & 1) == 0)
                continue;
            frontier.nodes[level] = Hash.From(bytes[..Hash.Length]);
            bytes = bytes[Hash.Length..];
        }
        return frontier;
    }

    /// <summary>A copy that can be appended to without changing this one.</summary>
    public Frontier Clone()
    {
        var copy = new Frontier { Size = Size };
        nodes.CopyTo(copy.nodes);
        return copy;
    }
}
