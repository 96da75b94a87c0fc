using System.Buffers;

namespace Fazhi.Ledgers;

/// <summary>
/// 台账导出 — writes a ledger as a set of files that can be checked without this system: bundles of entries, tiles, and at the end
/// the signed checkpoint. Needs the memory of one bundle and one tile per level, whatever the ledger's length. One instance
/// writes one export. Source: C2SP tlog-tiles.
/// </summary>
/// <param name="write">
/// Writes one whole file at a relative path with forward slashes; the bytes are valid during the call only.
/// </param>
/// <param name="leavesOnly">
/// Leaves the entries out: what is left are hashes and the signed head, which tell nobody anything of a matter and prove as much of the tree.
/// </param>
public sealed class ExportWriter(Action<string, ReadOnlySpan<byte>> write, bool leavesOnly = false)
{
    private readonly ArrayBufferWriter<byte> bundle = new();
    private readonly Frontier frontier = new();
    private readonly TileBuilder tiles = new(
        (level, index, hashes) => write(TilePaths.For(level, index, hashes.Length / Hash.Length), hashes)
    );

    private DateTimeOffset latest = DateTimeOffset.MinValue;
    private bool finished;

    /// <summary>Number of entries appended so far.</summary>
    public long Size => frontier.Size;

    /// <summary>Root of the tree of the entries appended so far.</summary>
    public Hash Root => frontier.Root;

    /// <summary>Appends the next entry.</summary>
    /// <exception cref="ArgumentException">
    /// Its sequence is not the next one, or it was recorded before the entry before it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The export is finished.</exception>
    public void Append(LedgerEntry entry)
    {
        if (finished)
            throw new InvalidOperationException("The export is finished.");
        if (entry.Sequence != Size)
            throw new ArgumentException($"Entry {Size} comes next, not {entry.Sequence}.", nameof(entry));
        if (entry.RecordedAt < latest)
            throw new ArgumentException("An entry is never older than the one before it.", nameof(entry));
        latest = entry.RecordedAt;

        var room = bundle.GetSpan(EntryBundle.PrefixLength + LedgerEntryText.LengthBound(entry));
        var length = entry.Encode(room[EntryBundle.PrefixLength..]);
        EntryBundle.WritePrefix(room, length);
        var leaf = MerkleHash.Leaf(room.Slice(EntryBundle.PrefixLength, length));
        bundle.Advance(EntryBundle.PrefixLength + length);
        frontier.Append(leaf);
        if (Size % TilePaths.FullWidth == 0)
            WriteBundle();
        tiles.Append(leaf);
    }

    /// <summary>
    /// Writes what is left, signs the head under this origin and writes it last, so that it never vouches for missing files.
    /// </summary>
    /// <param name="origin">The ledger's name; <see cref="ExportVerifier"/> asks for that of the signing key.</param>
    /// <param name="signers">One key or more.</param>
    /// <exception cref="ArgumentException">The origin is not one line, or there is no signer.</exception>
    /// <exception cref="InvalidOperationException">The export is finished.</exception>
    public Checkpoint Finish(string origin, params ReadOnlySpan<INoteSigner> signers)
    {
        var head = new Checkpoint(origin, Size, Root);
        Finish(SignedNote.Sign(head.Text, signers));
        return head;
    }

    /// <summary>Writes what is left and, last, a checkpoint that was signed before, with all its signatures.</summary>
    /// <exception cref="ArgumentException">The note is not a checkpoint of exactly the entries appended.</exception>
    /// <exception cref="InvalidOperationException">The export is finished.</exception>
    public void Finish(SignedNote checkpoint)
    {
        if (finished)
            throw new InvalidOperationException("The export is finished.");
        if (!Checkpoint.TryParse(checkpoint.Text, out var head) || head.Size != Size || head.Root != Root)
            throw new ArgumentException("The checkpoint is not that of the entries appended.", nameof(checkpoint));
        finished = true;
        if (bundle.WrittenCount > 0)
            WriteBundle();
        tiles.Finish();
        write(TilePaths.Checkpoint, checkpoint.ToBytes());
    }

    private void WriteBundle()
    {
        var index = (Size - 1) / TilePaths.FullWidth;
        if (!leavesOnly)
            write(TilePaths.Entries(index, TilePaths.WidthAt(Size, 0, index)), bundle.WrittenSpan);
        bundle.ResetWrittenCount();
    }
}
