using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Fazhi.Ledgers;

namespace Fazhi.Draws;

/// <summary>
/// 一致抽样 — Rivest's consistent sampler: everything in a pool gets a ticket, a decimal fraction between 0 and 1 that follows from the seed and its own id
/// alone; who has the smallest tickets is drawn. What else is in the pool, and in which order, never changes a ticket.
/// </summary>
/// <remarks>
/// Source: Ronald L. Rivest, consistent_sampler (github.com/ron-rivest/consistent_sampler at 59f1485; arXiv 1808.10016). A first ticket is "0." and the decimal
/// digits of SHA-256(SHA-256(seed) in hexadecimal ‖ id), at least 64 of them with leading zeros, in reverse order, because the low digits are evenly spread and
/// the high ones aren't. Tickets are compared as texts, digit by digit. For sampling with replacement (which draws here don't use) a drawn id gets a larger ticket:
/// the nines at the beginning stay, and what follows is SHA-256(ticket ‖ ":" ‖ n) in the same digits, for the first n from 1 that makes it larger.
/// Seeds and ids are any text, hashed as UTF-8. Anybody can run his program with the seed and the ids of a transcript, and gets the same tickets.
/// </remarks>
public static class ConsistentSampler
{
    private const string Zero = "0.";

    /// <summary>The first ticket of an id: "0." and 64 to 78 digits.</summary>
    /// <param name="id">What is drawn: any text; ids of a pool differ from each other.</param>
    /// <param name="seed">The seed: any text, usually that of a <see cref="DrawSeed"/>.</param>
    public static string FirstTicket(string id, string seed) => new TicketMaker(seed).Number(NoteText.Utf8.GetBytes(id));

    /// <summary>The ticket that an id gets once it was drawn with this one and put back: larger, and still below 1.</summary>
    /// <param name="ticket">A ticket, "0." and digits.</param>
    /// <exception cref="ArgumentException">Not "0." and at least one digit.</exception>
    public static string NextTicket(string ticket)
    {
        if (
            !ticket.StartsWith(Zero, StringComparison.Ordinal)
            || ticket.Length == Zero.Length
            || ticket.AsSpan(Zero.Length).ContainsAnyExceptInRange('0', '9')
        )
            throw new ArgumentException("A ticket is “0.” and digits.", nameof(ticket));
        // A ticket of nines alone must have a place that can grow.
        var before = ticket + '0';
        var kept = before[..NinesEnd(before)];
        for (var n = 1; ; n++)
        {
            var next =
                kept
                + TicketMaker.Digits(
                    SHA256.HashData(NoteText.Utf8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ticket}:{n}")))
                );
            if (string.CompareOrdinal(next, before) > 0)
                return next;
        }
    }

    /// <summary>The ids in the order they are drawn in, each with its ticket: all of them once, or without end if what is drawn is put back.</summary>
    /// <param name="ids">The pool; its order doesn't matter.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="withReplacement">Whether an id that was drawn may be drawn again. Then the sequence has no end: take as many as are wanted.</param>
    /// <exception cref="ArgumentException">An id stands in the pool twice.</exception>
    public static IEnumerable<DrawTicket> Sample(IReadOnlyCollection<string> ids, string seed, bool withReplacement = false)
    {
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count)
            throw new ArgumentException("An id stands in the pool twice.", nameof(ids));
        var maker = new TicketMaker(seed);
        var waiting = new PriorityQueue<DrawTicket, DrawTicket>(
            ids.Select(id => new DrawTicket(maker.Number(NoteText.Utf8.GetBytes(id)), id)).Select(t => (t, t))
        );
        return Taken();

        IEnumerable<DrawTicket> Taken()
        {
            while (waiting.TryDequeue(out var ticket, out _))
            {
                if (withReplacement)
                {
                    var again = new DrawTicket(NextTicket(ticket.Number), ticket.Id, ticket.Generation + 1);
                    waiting.Enqueue(again, again);
                }

                yield return ticket;
            }
        }
    }

    /// <summary>The beginning of a ticket, for people to read: its first nines and so many digits after them, cut and never rounded.</summary>
    /// <param name="ticket">A ticket.</param>
    /// <param name="digits">How many digits after the nines; Rivest's own default is 9.</param>
    public static string Shown(string ticket, int digits = 9) =>
        ticket[..Math.Min(ticket.Length, NinesEnd(ticket + '0') + digits)];

    private static int NinesEnd(string ticket)
    {
        var end = Zero.Length;
        while (ticket[end] == '9')
            end++;
        return end;
    }
}

/// <summary>签号 — the number that an id was drawn by.</summary>
/// <param name="Number">"0." and digits; see <see cref="ConsistentSampler"/>.</param>
/// <param name="Id">Whose it is.</param>
/// <param name="Generation">1; more only where what was drawn is put back.</param>
public readonly record struct DrawTicket(string Number, string Id, int Generation = 1) : IComparable<DrawTicket>
{
    /// <summary>By number, digit by digit; equal numbers, which nobody has seen, by id.</summary>
    public int CompareTo(DrawTicket other)
    {
        var order = string.CompareOrdinal(Number, other.Number);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>Whether the one is drawn before the other.</summary>
    public static bool operator <(DrawTicket one, DrawTicket other) => one.CompareTo(other) < 0;

    /// <summary>Whether the one is drawn after the other.</summary>
    public static bool operator >(DrawTicket one, DrawTicket other) => one.CompareTo(other) > 0;

    /// <summary>Whether the one isn't drawn after the other.</summary>
    public static bool operator <=(DrawTicket one, DrawTicket other) => one.CompareTo(other) <= 0;

    /// <summary>Whether the one isn't drawn before the other.</summary>
    public static bool operator >=(DrawTicket one, DrawTicket other) => one.CompareTo(other) >= 0;
}

/// <summary>制签 — the tickets of one seed, and a short key that orders them without making their digits.</summary>
internal readonly struct TicketMaker
{
    private const int KeyDigits = 18;
    private const ulong KeyModulus = 1_000_000_000_000_000_000;
    private const int LeastDigits = 64;

    // Longer ids than those of pools are hashed from the heap.
    private const int OnStack = 512;
    private readonly byte[] prefix;

    internal TicketMaker(string seed) =>
        prefix = NoteText.Utf8.GetBytes(Convert.ToHexStringLower(SHA256.HashData(NoteText.Utf8.GetBytes(seed))));

    internal string Number(ReadOnlySpan<byte> id)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        Digest(id, digest);
        return "0." + Digits(digest);
    }

    /// <summary>The first 18 digits of the ticket. Smaller keys are smaller tickets; equal keys say nothing.</summary>
    internal ulong Key(ReadOnlySpan<byte> id)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        Digest(id, digest);
        UInt128 rest = 0;
        for (var at = 0; at < Hash.Length; at += sizeof(ulong))
            rest = ((rest << 64) | System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest[at..])) % KeyModulus;
        var (low, key) = ((ulong)rest, 0UL);
        for (var n = 0; n < KeyDigits; n++)
        {
            key = (key * 10) + (low % 10);
            low /= 10;
        }

        return key;
    }

    internal static string Digits(ReadOnlySpan<byte> digest)
    {
        var digits = new BigInteger(digest, isUnsigned: true, isBigEndian: true)
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(LeastDigits, '0')
            .ToCharArray();
        Array.Reverse(digits);
        return new string(digits);
    }

    private void Digest(ReadOnlySpan<byte> id, Span<byte> digest)
    {
        var length = prefix.Length + id.Length;
        var input = length <= OnStack ? stackalloc byte[OnStack] : new byte[length];
        prefix.CopyTo(input);
        id.CopyTo(input[prefix.Length..]);
        SHA256.HashData(input[..length], digest);
    }
}
