namespace Fazhi.Ledgers;

/// <summary>
/// 导出核验 — checks an export from its first entry to its signed head, with nothing but its files and the ledger's public key. It
/// goes on after a difference: one must not hide the others. Memory is that of one bundle and one tile per level, whatever the ledger's length.
/// Source: C2SP tlog-tiles, tlog-checkpoint; RFC 6962 §2.1.
/// </summary>
/// <remarks>
/// Checked: the checkpoint's signature, and that its origin is the key's name; that every entry is in canonical form, hashes to
/// its place in the level-0 tile, carries the next sequence and was not recorded before its predecessor; that every higher tile
/// is what the entries hash to, byte for byte; that the root is the signed one; and, if the names of all files are given, that
/// none under <c>tile/</c> is too many; and that the tree begins with what each checkpoint saved earlier covers. Not checked: contents, of which the export holds digests only.
/// </remarks>
public static class ExportVerifier
{
    /// <summary>Checks an export.</summary>
    /// <param name="read">
    /// Reads a whole file by its relative path with forward slashes; null or nothing if it isn't there.
    /// </param>
    /// <param name="key">The ledger's public key, from a source other than the export itself.</param>
    /// <param name="files">
    /// Relative paths of all files there are; without it, files too many are not looked for, and an export without entries is a damaged one.
    /// </param>
    /// <param name="since">Checkpoints that somebody saved earlier, as signed notes.</param>
    public static ExportVerification Verify(
        Func<string, ReadOnlyMemory<byte>?> read,
        INoteVerifier key,
        IEnumerable<string>? files = null,
        IReadOnlyList<string>? since = null
    ) => new ExportCheck(read, key, since ?? []).Run(files ?? []);
}
