using System.Buffers.Binary;
using System.Globalization;

namespace Fazhi.Ledgers;

/// <summary>
/// 见证签名 — a witness's signature under a checkpoint: it saw this tree at this time, and nothing before it had been changed. Signed is the time's line and the
/// note's text; kept are eight bytes of time and the signature behind. Source: C2SP tlog-cosignature, cosignature/v1.
/// </summary>
public static class Cosignature
{
    private const int TimeLength = sizeof(ulong);

    /// <summary>What is signed: the format's line, the time in seconds since 1970, then the note's text.</summary>
    /// <param name="seconds">Seconds since the beginning of 1970, UTC.</param>
    /// <param name="text">The note's text in UTF-8, with its last newline.</param>
    public static byte[] Message(ulong seconds, ReadOnlySpan<byte> text) =>
        [.. NoteText.Utf8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n")), .. text];

    /// <summary>The bytes of a signature line, without the key's id.</summary>
    public static byte[] Join(ulong seconds, ReadOnlySpan<byte> signature)
    {
        var bytes = new byte[TimeLength + signature.Length];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, seconds);
        signature.CopyTo(bytes.AsSpan(TimeLength));
        return bytes;
    }

    /// <summary>Takes a signature line's bytes apart; false if they are too short.</summary>
    public static bool TrySplit(ReadOnlySpan<byte> bytes, out ulong seconds, out byte[] signature)
    {
        (seconds, signature) = (0, []);
        if (bytes.Length <= TimeLength)
            return false;
        seconds = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        signature = bytes[TimeLength..].ToArray();
        return true;
    }

    /// <summary>When a witness signed; <c>null</c> if the line is none of a time, or of one beyond the calendar.</summary>
    public static DateTimeOffset? Time(NoteSignature line) =>
        TrySplit(line.Signature, out var seconds, out _) && seconds <= (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;
}
