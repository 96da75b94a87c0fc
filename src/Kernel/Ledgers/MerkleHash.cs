using System.Security.Cryptography;

namespace Fazhi.Ledgers;

/// <summary>
/// 树的哈希 — the three hashes a ledger tree is made of. The prefixes 0x00 and 0x01 keep a leaf from ever passing for a node.
/// Source: RFC 6962 §2.1.
/// </summary>
public static class MerkleHash
{
    /// <summary>The root of a tree without leaves: SHA-256 of no bytes.</summary>
    public static Hash Empty { get; } = Hash.From(SHA256.HashData([]));

    /// <summary>
    /// The hash of a leaf: SHA-256(0x00 ‖ entry). An empty entry is allowed. Up to 4 095 bytes nothing is put on the heap.
    /// </summary>
    public static Hash Leaf(ReadOnlySpan<byte> entry) => Sha256.Of([0], entry);

    /// <summary>The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). The order of the two matters.</summary>
    public static Hash Node(in Hash left, in Hash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Hash.Length)];
        Span<byte> digest = stackalloc byte[Hash.Length];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Hash.Length)..]);
        SHA256.HashData(input, digest);
        return Hash.From(digest);
    }
}
