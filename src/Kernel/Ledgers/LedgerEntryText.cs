using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Unicode;

namespace Fazhi.Ledgers;

/// <summary>台账记录的规范文本 — writes and reads the lines of a <see cref="LedgerEntry"/>.</summary>
internal static class LedgerEntryText
{
    private const string Header = "fazhi-entry/1\n";
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string Day = "yyyy-MM-dd";

    // All that isn't one of the six texts: names, numbers, times and the digest.
    private const int FixedBound = 400;

    public static int LengthBound(LedgerEntry e) =>
        FixedBound
        + (3 * (e.MatterType.Length + e.MatterVersion.Length + e.Act.Length + e.Actor.Length + e.Role.Length + e.Basis.Length));

    public static int Write(LedgerEntry e, Span<byte> destination)
    {
        if (e.Cause >= e.Sequence)
            throw new InvalidOperationException("A cause comes before its effect.");
        Span<byte> payload = stackalloc byte[Hash.Length];
        Span<char> digest = stackalloc char[44];
        e.Payload.CopyTo(payload);
        Convert.TryToBase64Chars(payload, digest, out _);
        // The round-trip form is the one the runtime writes quickest; the first 23 characters are the time in milliseconds.
        Span<char> time = stackalloc char[28];
        e.RecordedAt.UtcDateTime.TryFormat(time, out _, "O", CultureInfo.InvariantCulture);
        var cause = e.Cause is { } earlier ? earlier.ToString(CultureInfo.InvariantCulture) : "-";
        return Utf8.TryWrite(
            destination,
            CultureInfo.InvariantCulture,
            $"{Header}sequence {e.Sequence}\ncounty {e.County}\nrecorded {time[..23]}Z\n"
                + $"matter {e.Matter:D}\ntype {e.MatterType}\nversion {e.MatterVersion}\nact {e.Act}\non {e.On:O}\n"
                + $"actor {e.Actor}\nrole {e.Role}\nbasis {e.Basis}\ncause {cause}\npayload {digest}\n",
            out var length
        )
            ? length
            : throw new ArgumentException("The destination is too short for the entry.", nameof(destination));
    }

    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out LedgerEntry? entry)
    {
        entry = null;
        if (bytes.Length > EntryBundle.MaxEntryLength || !Utf8.IsValid(bytes))
            return false;
        ReadOnlySpan<char> rest = NoteText.Utf8.GetString(bytes);
        if (!rest.StartsWith(Header))
            return false;
        rest = rest[Header.Length..];
        var plain = CultureInfo.InvariantCulture;
        long? cause = null;
        if (
            !Take(ref rest, "sequence ", out var value)
            || !long.TryParse(value, NumberStyles.None, plain, out var sequence)
            || !Take(ref rest, "county ", out value)
            || !int.TryParse(value, NumberStyles.None, plain, out var county)
            || county is < 100_000 or > 999_999
            || !Take(ref rest, "recorded ", out value)
            || !DateTimeOffset.TryParseExact(value, Time, plain, DateTimeStyles.AssumeUniversal, out var recorded)
            || !Take(ref rest, "matter ", out value)
            || !Guid.TryParseExact(value, "D", out var matter)
            || !Take(ref rest, "type ", out var type)
            || !LedgerText.IsValid(type)
            || !Take(ref rest, "version ", out var version)
            || !LedgerText.IsValid(version)
            || !Take(ref rest, "act ", out var act)
            || !LedgerText.IsValid(act)
            || !Take(ref rest, "on ", out value)
            || !DateOnly.TryParseExact(value, Day, plain, DateTimeStyles.None, out var on)
            || !Take(ref rest, "actor ", out var actor)
            || !LedgerText.IsValid(actor)
            || !Take(ref rest, "role ", out var role)
            || !LedgerText.IsValid(role)
            || !Take(ref rest, "basis ", out var basis)
            || !LedgerText.IsValid(basis)
            || !Take(ref rest, "cause ", out value)
        )
            return false;
        if (!value.SequenceEqual("-"))
        {
            if (!long.TryParse(value, NumberStyles.None, plain, out var earlier) || earlier >= sequence)
                return false;
            cause = earlier;
        }
        if (!Take(ref rest, "payload ", out value) || !Hash.TryParseBase64(value, out var payload) || !rest.IsEmpty)
            return false;
        var read = new LedgerEntry
        {
            Sequence = sequence,
            County = county,
            RecordedAt = recorded,
            Matter = matter,
            MatterType = type.ToString(),
            MatterVersion = version.ToString(),
            Act = act.ToString(),
            On = on,
            Actor = actor.ToString(),
            Role = role.ToString(),
            Basis = basis.ToString(),
            Cause = cause,
            Payload = payload,
        };
        // Writing it again refuses every other spelling, such as leading zeroes or upper-case digits.
        if (!bytes.SequenceEqual(read.ToBytes()))
            return false;
        entry = read;
        return true;
    }

    private static bool Take(ref ReadOnlySpan<char> rest, ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        value = default;
        var end = rest.IndexOf('\n');
        if (end < 0 || !rest.StartsWith(name))
            return false;
        value = rest[name.Length..end];
        rest = rest[(end + 1)..];
        return true;
    }
}
