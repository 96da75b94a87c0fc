using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Fazhi.Ledgers;

/// <summary>
/// 台账记录 — one leaf of a county's ledger: who did which act in which matter, when, on what basis. It names the act's content by a
/// salted digest only, so that personal data can be erased without breaking the tree. Its canonical form is UTF-8 text a person
/// can read: the line <c>fazhi-entry/1</c>, then one line <c>name value</c> per field, in the order of the properties below.
/// </summary>
/// <remarks>
/// The six texts are 1 to 3 000 UTF-16 characters on one line: without control characters, line separators, direction overrides,
/// lone surrogates, or white space at either end. The canonical form therefore never exceeds
/// <see cref="EntryBundle.MaxEntryLength"/>.
/// </remarks>
public sealed record LedgerEntry
{
    /// <summary>Position in the tree, from 0, without gaps. Line <c>sequence</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public required long Sequence
    {
        get;
        init => field = InRange(value, 0, long.MaxValue, nameof(Sequence));
    }

    /// <summary>Administrative division code of the county, six digits (GB/T 2260). Line <c>county</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not six digits, or beginning with 0.</exception>
    public required int County
    {
        get;
        init => field = (int)InRange(value, 100_000, 999_999, nameof(County));
    }

    /// <summary>
    /// When it was recorded: UTC, whole milliseconds. Line <c>recorded</c>, as <c>2026-03-01T08:00:00.000Z</c>.
    /// </summary>
    /// <exception cref="ArgumentException">Not UTC, or finer than a millisecond.</exception>
    public required DateTimeOffset RecordedAt
    {
        get;
        init =>
            field =
                value.Offset == TimeSpan.Zero && value.Ticks % TimeSpan.TicksPerMillisecond == 0
                    ? value
                    : throw new ArgumentException("The time of recording is UTC in whole milliseconds.", nameof(value));
    }

    /// <summary>The matter the act belongs to. Line <c>matter</c>, with hyphens and lower-case digits.</summary>
    public required Guid Matter { get; init; }

    /// <summary>Code of the matter's type, such as <c>reconsideration</c>. Line <c>type</c>.</summary>
    /// <exception cref="ArgumentException">Not a text as the remarks ask for.</exception>
    public required string MatterType
    {
        get;
        init => field = LedgerText.Check(value);
    }

    /// <summary>Version of the matter type's rules that governed the act. Line <c>version</c>.</summary>
    /// <exception cref="ArgumentException">Not a text as the remarks ask for.</exception>
    public required string MatterVersion
    {
        get;
        init => field = LedgerText.Check(value);
    }

    /// <summary>Code of the act, such as <c>AcceptApplication</c>. Line <c>act</c>.</summary>
    /// <exception cref="ArgumentException">Not a text as the remarks ask for.</exception>
    public required string Act
    {
        get;
        init => field = LedgerText.Check(value);
    }

    /// <summary>
    /// Date the act counts from in law, in the county's calendar; may differ from the day of recording. Line <c>on</c>.
    /// </summary>
    public required DateOnly On { get; init; }

    /// <summary>Who acted. Line <c>actor</c>.</summary>
    /// <exception cref="ArgumentException">Not a text as the remarks ask for.</exception>
    public required string Actor
    {
        get;
        init => field = LedgerText.Check(value);
    }

    /// <summary>In which role the actor acted. Line <c>role</c>.</summary>
    /// <exception cref="ArgumentException">Not a text as the remarks ask for.</exception>
    public required string Role
    {
        get;
        init => field = LedgerText.Check(value);
    }

    /// <summary>The article the act rests on, in Chinese. Line <c>basis</c>.</summary>
    /// <exception cref="ArgumentException">Not a text as the remarks ask for.</exception>
    public required string Basis
    {
        get;
        init => field = LedgerText.Check(value);
    }

    /// <summary>
    /// Sequence of the entry that caused this one, null if none did. A cause comes before its effect: <see cref="ToBytes"/> and
    /// the other encoders refuse one that doesn't. Line <c>cause</c>, <c>-</c> for null.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public required long? Cause
    {
        get;
        init => field = value is { } cause ? InRange(cause, 0, long.MaxValue, nameof(Cause)) : null;
    }

    /// <summary>Salted digest of the act's content (<see cref="PayloadDigest"/>). Line <c>payload</c>, in Base 64.</summary>
    public required Hash Payload { get; init; }

    /// <summary>Writes the canonical form at the start of <paramref name="destination"/>; returns its length in bytes.</summary>
    /// <exception cref="ArgumentException">The destination is too short; 65 535 bytes always suffice.</exception>
    /// <exception cref="InvalidOperationException"><see cref="Cause"/> is not before <see cref="Sequence"/>.</exception>
    public int Encode(Span<byte> destination) => LedgerEntryText.Write(this, destination);

    /// <summary>Writes the canonical form; returns its length in bytes.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Cause"/> is not before <see cref="Sequence"/>.</exception>
    public int Encode(IBufferWriter<byte> destination)
    {
        var length = Encode(destination.GetSpan(LedgerEntryText.LengthBound(this)));
        destination.Advance(length);
        return length;
    }

    /// <summary>The canonical form in a new array.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Cause"/> is not before <see cref="Sequence"/>.</exception>
    public byte[] ToBytes()
    {
        var buffer = new byte[LedgerEntryText.LengthBound(this)];
        return buffer[..Encode(buffer)];
    }

    /// <summary>The leaf hash of the canonical form, to be appended to the tree.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Cause"/> is not before <see cref="Sequence"/>.</exception>
    public Hash LeafHash()
    {
        var bound = LedgerEntryText.LengthBound(this);
        Span<byte> buffer = bound <= 4096 ? stackalloc byte[bound] : new byte[bound];
        return MerkleHash.Leaf(buffer[..Encode(buffer)]);
    }

    /// <summary>
    /// Reads a canonical form; false for any other bytes, so that encoding what was read gives the same bytes again.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out LedgerEntry? entry) =>
        LedgerEntryText.TryRead(bytes, out entry);

    private static long InRange(long value, long least, long most, string name) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, $"Not in {least}–{most}.");
}
