using System.Text;
using Fazhi.Ledgers;
using Fazhi.Storage.Rows;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 台账公开记录 — what everybody reads of an entry, on pages and through the interface alike. Who acted is left out: an account's id follows an
/// official through all matters, a receipt's number leads to an applicant. What remains is the capacity, and the organ that answers for the
/// matter if everybody may read the matter; for the others even the organ would break a guarded figure down again.
/// </summary>
public sealed record PublicEntry
{
    internal PublicEntry(LedgerEntryRow row, string? organ)
    {
        (Sequence, RecordedAt, Matter, MatterType, MatterVersion) = (
            row.Sequence,
            row.RecordedAt,
            row.MatterId,
            row.MatterType,
            row.MatterVersion
        );
        (Act, On, Role, Basis, Cause, Organ) = (row.Act, row.On, row.Role, row.Basis, row.Cause, organ);
        (Payload, Leaf) = (Hash.From(row.PayloadDigest), Hash.From(row.LeafHash));
    }

    public long Sequence { get; }

    public DateTimeOffset RecordedAt { get; }

    public Guid Matter { get; }

    public string MatterType { get; }

    public string MatterVersion { get; }

    public string Act { get; }

    public DateOnly On { get; }

    public string Role { get; }

    /// <summary>The code of the organ that answers for the matter; <c>null</c> if the matter isn't public.</summary>
    public string? Organ { get; }

    public string Basis { get; }

    public long? Cause { get; }

    /// <summary>The salted digest of the content.</summary>
    public Hash Payload { get; }

    public Hash Leaf { get; }
}

/// <summary>存证 — an entry's header with the path that leads from its leaf to the ledger's root.</summary>
/// <param name="Entry">What everybody reads of the header.</param>
/// <param name="Leaf">Its leaf.</param>
/// <param name="Size">The ledger's size.</param>
/// <param name="Root">The ledger's root at that size.</param>
/// <param name="Path">The siblings from the leaf up.</param>
public sealed record LedgerProof(PublicEntry Entry, Hash Leaf, long Size, Hash Root, IReadOnlyList<Hash> Path);

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

    /// <summary>A part of the ledger in order, behind a place in it.</summary>
    public IReadOnlyList<PublicEntry> Entries(long after, int most)
    {
        using var db = store.Open();
        return Public(
            db,
            [.. db.Entries.Where(e => e.County == store.CountyCode && e.Sequence > after).OrderBy(e => e.Sequence).Take(most)]
        );
    }

    /// <summary>An entry; <c>null</c> if there is none.</summary>
    public PublicEntry? Entry(long sequence) =>
        sequence < 0 ? null : Entries(sequence - 1, 1).FirstOrDefault(e => e.Sequence == sequence);

    /// <summary>
    /// The header of an entry as its leaf covers it, for whoever may read the matter anyway; <c>null</c> for everybody else. It names who acted.
    /// </summary>
    public string? Text(long sequence, Viewer viewer)
    {
        using var db = store.Open();
        return
            viewer.Official is not null
            && db.Entries.FirstOrDefault(e => e.County == store.CountyCode && e.Sequence == sequence) is { } row
            && store.Kept.Table(store.Types.Find(row.MatterType)!).Load(db, store.CountyCode, row.MatterId) is { } matter
            && viewer.MayRead(store.Types.Of(matter), matter)
            ? Encoding.UTF8.GetString(row.Entry().ToBytes())
            : null;
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
            Public(db, [row])[0],
            Hash.From(row.LeafHash),
            head.Size,
            Frontier.FromBytes(head.Size, head.Frontier).Root,
            LedgerTree.At(db, store, head.Size).Inclusion(sequence)
        );
    }

    /// <summary>
    /// One entry with its header, content and way to the newest signed checkpoint; <c>null</c> as long as none covers it. For acts that are published
    /// whole, as the final text of a report: the header names the official's account by id (docs/adr/0009).
    /// </summary>
    public DisclosedEntry? Disclose(long sequence)
    {
        using var db = store.Open();
        var county = store.CountyCode;
        if (Checkpoint() is not { } note || note.Size <= sequence)
            return null;
        var payload = db.Payloads.Single(p => p.County == county && p.Sequence == sequence);
        return new DisclosedEntry(
            Encoding.UTF8.GetString(db.Entries.Single(e => e.County == county && e.Sequence == sequence).Entry().ToBytes()),
            payload.Payload,
            payload.Salt,
            LedgerTree.At(db, county, note.Size).Inclusion(sequence),
            note.Note
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

    private List<PublicEntry> Public(CountyDb db, IReadOnlyList<LedgerEntryRow> rows)
    {
        var organs = rows.GroupBy(r => r.MatterType)
            .Where(g => store.Types.Find(g.Key)?.Disclosure is not null)
            .SelectMany(g =>
                store.Kept.Table(store.Types.Find(g.Key)!).Named(db, store.CountyCode, [.. g.Select(r => r.MatterId).Distinct()])
            )
            .Where(m => Viewer.Everybody.MayRead(store.Types.Of(m), m))
            .ToDictionary(m => m.Id, m => m.Organ);
        return [.. rows.Select(r => new PublicEntry(r, organs.GetValueOrDefault(r.MatterId)))];
    }
}

/// <summary>公开的记录 — what proves one entry's content to whoever has the ledger's key.</summary>
/// <param name="Entry">The header, as its leaf is hashed.</param>
/// <param name="Payload">The content.</param>
/// <param name="Salt">The salt of the content's digest.</param>
/// <param name="Path">The hashes from its leaf to the root.</param>
/// <param name="Checkpoint">The signed checkpoint.</param>
public sealed record DisclosedEntry(string Entry, string Payload, byte[] Salt, IReadOnlyList<Hash> Path, string Checkpoint);
