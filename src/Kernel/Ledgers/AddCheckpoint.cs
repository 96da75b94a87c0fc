using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Fazhi.Ledgers;

/// <summary>
/// 见证请求 — what a ledger sends a witness: the size the witness last saw, the proof that nothing before it changed, and the new checkpoint.
/// Source: C2SP tlog-witness, add-checkpoint.
/// </summary>
/// <param name="Old">The size the witness last saw; 0 if it saw none.</param>
/// <param name="Proof">The consistency proof from that size; empty from 0.</param>
/// <param name="Note">The signed checkpoint.</param>
public sealed record AddCheckpoint(long Old, IReadOnlyList<Hash> Proof, SignedNote Note)
{
    /// <summary>Most hashes a proof has: a tree has no more levels.</summary>
    public const int MostHashes = 63;

    /// <summary>Most bytes a request has: the proof, and a note with all the signatures it may carry.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>The request's body.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"old {Old}\n");
        foreach (var hash in Proof)
            text.Append(hash.ToBase64()).Append('\n');
        return NoteText.Utf8.GetBytes(text.Append('\n').Append(Note).ToString());
    }

    /// <summary>Reads a body in the one form <see cref="ToBytes"/> writes it; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<byte> body, [NotNullWhen(true)] out AddCheckpoint? request)
    {
        request = null;
        if (body.Length > MostBytes || !System.Text.Unicode.Utf8.IsValid(body))
            return false;
        var text = NoteText.Utf8.GetString(body);
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || text[..blank].Split('\n') is not [var first, .. var lines] || lines.Length > MostHashes)
            return false;
        if (
            !first.StartsWith("old ", StringComparison.Ordinal)
            || !long.TryParse(first.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var old)
            || first != string.Create(CultureInfo.InvariantCulture, $"old {old}")
        )
            return false;
        var proof = new Hash[lines.Length];
        for (var i = 0; i < proof.Length; i++)
            if (!Hash.TryParseBase64(lines[i], out proof[i]))
                return false;
        if (!SignedNote.TryParse(text[(blank + 2)..], out var note))
            return false;
        request = new AddCheckpoint(old, proof, note);
        return true;
    }
}
