using Fazhi.Ledgers;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Witnessing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Signing;

/// <summary>
/// 签发检查点 — signs the ledger's head as it stands, as the next of the county's series (<see cref="CheckpointSeries"/>), and keeps it twice: in its table, and as
/// a file of <c>checkpoints/</c>, where witnesses' lines come under it. Each tells of the other when that is gone.
/// </summary>
public sealed class CheckpointBook(CountyStore store)
{
    /// <summary>Signs the head, unless it is signed already.</summary>
    /// <param name="key">The ledger's key, asked for when there is something to sign.</param>
    /// <param name="time">The clock.</param>
    public SignedNote Sign(Func<INoteSigner> key, TimeProvider time)
    {
        using var db = store.Open();
        var newest = Newest(db);
        // What ended between the row and its file is made up for.
        if (newest is { } last && SignedNote.TryParse(last.Note, out var unkept))
            Notes?.KeepFirst(unkept, last.Size);
        var head = db.Heads.FirstOrDefault(h => h.County == store.CountyCode);
        var size = head?.Size ?? 0;
        var kept = newest?.Size == size ? newest : db.Checkpoints.Find(store.CountyCode, size);
        if (kept is not null && SignedNote.TryParse(kept.Note, out var before))
            return before;
        var root = head is null ? MerkleHash.Empty : Frontier.FromBytes(head.Size, head.Frontier).Root;
        using var signer = key();
        var checkpoint = new Checkpoint(store.LedgerName, size, root) { Extensions = Series(newest, signer).Lines };
        var note = SignedNote.Sign(checkpoint.Text, signer);
        db.Checkpoints.Add(
            new LedgerCheckpointRow
            {
                County = store.CountyCode,
                Size = size,
                SignedAt = time.GetUtcNow(),
                Note = note.ToString(),
            }
        );
        try
        {
            db.SaveChanges();
        }
        // A server and a command may sign the same head at the same moment: the one that came first stands.
        catch (DbUpdateException) when (IsSigned(size, out var first))
        {
            note = first ?? note;
        }

        Notes?.KeepFirst(note, size);
        return note;
    }

    private CosignedNotes? Notes => store.Folder is { } folder ? new CosignedNotes(folder) : null;

    private LedgerCheckpointRow? Newest(CountyDb db) =>
        db.Checkpoints.AsNoTracking().Where(c => c.County == store.CountyCode).OrderByDescending(c => c.Size).FirstOrDefault();

    private bool IsSigned(long size, out SignedNote? note)
    {
        using var db = store.Open();
        var row = db.Checkpoints.AsNoTracking().FirstOrDefault(c => c.County == store.CountyCode && c.Size == size);
        note = row is not null && SignedNote.TryParse(row.Note, out var first) ? first : null;
        return row is not null;
    }

    // Witnesses are asked about the newest alone: what stands under it now is all that ever will.
    private CheckpointSeries Series(LedgerCheckpointRow? newest, INoteSigner signer) =>
        newest is null ? new(null, [])
        : Notes is { } notes && SignedNote.TryParse(newest.Note, out var note)
            ? new(
                newest.Size,
                [
                    .. notes
                        .With(note, newest.Size)
                        .Signatures.Where(s => s.Name != signer.Name || s.KeyHash != signer.KeyHash)
                        .Select(CheckpointSeries.Whose),
                ]
            )
        : new(newest.Size, []);
}
