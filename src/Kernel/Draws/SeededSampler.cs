using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Draws;

/// <summary>
/// 按种子抽取 — numbers that a seed fixes for ever: block n is SHA-256(seed ‖ n as eight bytes, the highest first), read as four numbers of eight bytes each. Whoever knows the seed draws the
/// same again, in any language and with any version of .NET, which <see cref="System.Random"/> doesn't promise.
/// </summary>
public sealed class SeededSampler
{
    private const int Word = 8;
    private readonly byte[] input;
    private readonly byte[] block = new byte[SHA256.HashSizeInBytes];
    private ulong next;
    private int used = SHA256.HashSizeInBytes;

    /// <summary>A sampler that begins at block 0.</summary>
    /// <param name="seed">The seed's bytes; may be empty, which is a seed like any other.</param>
    public SeededSampler(ReadOnlySpan<byte> seed)
    {
        input = new byte[seed.Length + Word];
        seed.CopyTo(input);
    }

    /// <summary>A seed of its own for one purpose, from which the whole seed can't be told: HMAC-SHA-256 of the purpose under the seed's UTF-8.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="purpose">What it is for; different purposes have seeds that tell nothing of each other.</param>
    public static byte[] Derive(string seed, string purpose) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(seed), Encoding.UTF8.GetBytes(purpose));

    /// <summary>A number from 0 to below a bound, each equally likely: what would favour the small ones is thrown away and drawn again.</summary>
    /// <param name="below">The bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public int Next(int below)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(below);
        var bound = (ulong)below;
        // The largest multiple of the bound that eight bytes hold.
        var fair = ulong.MaxValue - ulong.MaxValue % bound;
        ulong drawn;
        do drawn = NextWord();
        while (drawn >= fair);
        return (int)(drawn % bound);
    }

    /// <summary>The elements in an order that is drawn (Fisher and Yates, from the last place to the second).</summary>
    /// <param name="of">The elements, in an order that is the same each time.</param>
    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> of)
    {
        T[] shuffled = [.. of];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    /// <summary>So many different elements, in the order in which they were drawn; every choice is equally likely.</summary>
    /// <param name="of">The elements, in an order that is the same each time.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer, or less than none is wanted.</exception>
    public IReadOnlyList<T> Take<T>(IReadOnlyList<T> of, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of.Count);
        T[] left = [.. of];
        for (var i = 0; i < count; i++)
        {
            var j = i + Next(left.Length - i);
            (left[i], left[j]) = (left[j], left[i]);
        }

        return left[..count];
    }

    private ulong NextWord()
    {
        if (used == block.Length)
        {
            BinaryPrimitives.WriteUInt64BigEndian(input.AsSpan(input.Length - Word), next++);
            SHA256.HashData(input, block);
            used = 0;
        }

        var word = BinaryPrimitives.ReadUInt64BigEndian(block.AsSpan(used));
        used += Word;
        return word;
    }
}
