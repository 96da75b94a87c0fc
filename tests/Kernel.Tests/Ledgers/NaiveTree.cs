using System.Collections.Concurrent;
using System.Security.Cryptography;
using Fazhi.Ledgers;
using Xunit;

namespace Fazhi.Kernel.Tests.Ledgers;

/// <summary>
/// RFC 6962 §2.1 word for word, on arrays and by recursion: nothing of the code under test is used but the 32-byte value.
/// </summary>
internal static class NaiveTree
{
    public static byte[][] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(i => SHA256.HashData([0, .. BitConverter.GetBytes(i)]))];

    public static byte[] Root(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 0)
            return SHA256.HashData([]);
        if (leaves.Length == 1)
            return leaves[0];
        var k = Split(leaves.Length);
        return Node(Root(leaves[..k]), Root(leaves[k..]));
    }

    public static List<byte[]> Path(int m, ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
            return [];
        var k = Split(leaves.Length);
        return m < k ? [.. Path(m, leaves[..k]), Root(leaves[k..])] : [.. Path(m - k, leaves[k..]), Root(leaves[..k])];
    }

    public static List<byte[]> SubProof(int m, ReadOnlySpan<byte[]> leaves, bool whole)
    {
        if (m == leaves.Length)
            return whole ? [] : [Root(leaves)];
        var k = Split(leaves.Length);
        return m <= k
            ? [.. SubProof(m, leaves[..k], whole), Root(leaves[k..])]
            : [.. SubProof(m - k, leaves[k..], false), Root(leaves[..k])];
    }

    /// <summary>The root a proof leads to, null if the proof has the wrong length: PATH read backwards.</summary>
    public static byte[]? RootFromPath(long m, long n, byte[] leaf, ReadOnlySpan<byte[]> path)
    {
        if (n == 1)
            return path.Length == 0 ? leaf : null;
        if (path.Length == 0)
            return null;
        var k = Split(n);
        if (m < k)
            return RootFromPath(m, k, leaf, path[..^1]) is { } left ? Node(left, path[^1]) : null;
        return RootFromPath(m - k, n - k, leaf, path[..^1]) is { } right ? Node(path[^1], right) : null;
    }

    /// <summary>The two roots a consistency proof leads to: SUBPROOF read backwards.</summary>
    public static (byte[] Old, byte[] New)? RootsFromSubProof(
        long m,
        long n,
        bool whole,
        byte[] root1,
        ReadOnlySpan<byte[]> proof
    )
    {
        if (m == n)
        {
            if (whole)
                return proof.Length == 0 ? (root1, root1) : null;
            return proof.Length == 1 ? (proof[0], proof[0]) : null;
        }
        if (proof.Length == 0)
            return null;
        var k = Split(n);
        if (m <= k)
            return RootsFromSubProof(m, k, whole, root1, proof[..^1]) is { } left ? (left.Old, Node(left.New, proof[^1])) : null;
        return RootsFromSubProof(m - k, n - k, false, root1, proof[..^1]) is { } right
            ? (Node(proof[^1], right.Old), Node(proof[^1], right.New))
            : null;
    }

    public static Hash Of(byte[] bytes) => Hash.From(bytes);

    public static Hash[] Of(IEnumerable<byte[]> bytes) => [.. bytes.Select(b => Hash.From(b))];

    public static Func<int, long, Hash> Nodes(byte[][] leaves)
    {
        // Samples of a property run side by side.
        var known = new ConcurrentDictionary<(int, long), Hash>();
        Hash Node(int level, long index)
        {
            if (known.TryGetValue((level, index), out var hash))
                return hash;
            Assert.True((index + 1) << level <= leaves.Length, "Only complete subtrees may be asked for.");
            return known[(level, index)] = Of(Root(leaves.AsSpan((int)(index << level), 1 << level)));
        }
        return Node;
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static int Split(int n) => (int)Split((long)n);

    private static long Split(long n)
    {
        var k = 1L;
        while (k * 2 < n)
            k *= 2;
        return k;
    }
}
