using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Matters;

/// <summary>
/// 过程记录 — one line of a matter's journal: what is noted while something goes on, line by line, each kept for good and acknowledged before the next, without an act of its own. An act closes the journal and
/// carries its digest into the ledger.
/// </summary>
/// <param name="Position">Its place in the journal, counted from 0 without gaps.</param>
/// <param name="Sequence">The number its sender gave it: the same line sent twice is one, and of two lines on one thing the larger number is the newer.</param>
/// <param name="Content">What it says; nothing personal.</param>
/// <param name="At">When it was taken, by the server's clock.</param>
public sealed record JournalLine(long Position, long Sequence, string Content, DateTimeOffset At)
{
    /// <summary>
    /// The digest of a journal, 64 lower-case hexadecimal digits: SHA-256 of the lines in order, each position, sequence, milliseconds since 1970 and content, separated by tabs and ended by a line feed.
    /// </summary>
    public static string DigestOf(IEnumerable<JournalLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{line.Position}\t{line.Sequence}\t{line.At.ToUnixTimeMilliseconds()}\t{line.Content}\n"
                    )
                )
            );
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>结束过程记录 — an act after which nothing more is noted in its matter's journal. What was noted the Desk gives it, whatever its sender says.</summary>
public interface IClosesJournal
{
    /// <summary>The digest of the journal it closed.</summary>
    string JournalDigest { get; }

    /// <summary>How many lines the journal had.</summary>
    int JournalLines { get; }

    /// <summary>The same act with what the journal says.</summary>
    /// <param name="lines">All lines, in order.</param>
    Act Closing(IReadOnlyList<JournalLine> lines);
}
