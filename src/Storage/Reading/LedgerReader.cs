using Fazhi.Ledgers;
using Fazhi.Storage.Rows;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage.Reading;

/// <summary>存证 — an entry's header with the path that leads from its leaf to the ledger's root.</summary>
/// <param name="Entry">The header.</param>
/// <param name="Leaf">Its leaf.</param>
/// <param name="Size">The ledger's size.</param>
/// <param name="Root">The ledger's root at that size.</param>
/// <param name="Path">The siblings from the leaf up.</param>
public sealed record LedgerProof(LedgerEntryRow Entry, Hash Leaf, long Size, Hash Root, IReadOnlyList<Hash> Path);

/// <summary>台账公开查阅 — what everybody may read of the ledger itself: its head, signed checkpoints, proofs and tiles of hashes.</summary>
public sealed class LedgerReader(CountyStore store)
{
    /// <summary>Size and root now.</summary>
    public (long Size, Hash Root) Head()
    {
        using var db = store.Open();
        var head = db.Heads.First(h => h.County == store.CountyCode);
        return (head.Size, head.Size == 0 ? MerkleHash.Empty : Frontier.FromBytes(head.Size, head.Frontier).Root);
    }

    /// <summary>The newest signed checkpoint; <c>null</c> before the first.</summary>
    public LedgerCheckpointRow? Checkpoint()
    {
        using var db = store.Open();
        return db.Checkpoints.Where(c => c.County == store.CountyCode).OrderByDescending(c => c.Size).FirstOrDefault();
    }

    /// <summary>The proof that an entry is in the ledger as it stands; <c>null</c> if there is no such entry.</summary>
    public LedgerProof? Proof(long sequence)
    {
        using var db = store.Open();
        var county = store.CountyCode;
        var head = db.Heads.First(h => h.County == county);
        if (sequence < 0 || sequence >= head.Size)
            return null;
        var row = db.Entries.First(e => e.County == county && e.Sequence == sequence);
        return new LedgerProof(
            row,
            Hash.From(row.LeafHash),
            head.Size,
            Frontier.FromBytes(head.Size, head.Frontier).Root,
            LedgerTree.At(db, store, head.Size).Inclusion(sequence)
        );
    }

    /// <summary>
    /// A tile of hashes; <c>null</c> if the tree has none of that width. Bundles of entries are not among them: a header names accounts and receipts
    /// by id, and an organ that checks them gets an export from the county.
    /// </summary>
    public byte[]? Tile(TileId id)
    {
        using var db = store.Open();
        var size = db.Heads.Where(h => h.County == store.CountyCode).Select(h => h.Size).First();
        return id.IsEntries || id.Width > TilePaths.WidthAt(size, id.Level, id.Index)
            ? null
            : LedgerTree.Tile(db, store.CountyCode, id.Level, id.Index, id.Width, store.TileRoots)?.ToArray();
    }
}
