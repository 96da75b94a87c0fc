using System.Security.Cryptography;

namespace Fazhi.Ledgers;

/// <summary>散列 — SHA-256 over two parts, as if they stood one behind the other.</summary>
internal static class Sha256
{
    // Large enough for nearly every entry, small enough for any thread's stack.
    private const int OnStack = 4096;

    public static Hash Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        var length = first.Length + second.Length;
        if (length <= OnStack)
        {
            Span<byte> input = stackalloc byte[length];
            first.CopyTo(input);
            second.CopyTo(input[first.Length..]);
            SHA256.HashData(input, digest);
        }
        else
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(first);
            hash.AppendData(second);
            hash.GetHashAndReset(digest);
        }
        return Hash.From(digest);
    }
}
