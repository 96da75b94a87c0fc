using System.Text;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Witnessing;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 台账公开记录 — what somebody reads of an entry, on pages and through the interface alike. Of an act that isn't shown to the one who looks — of every act in a
/// matter that isn't public, for everybody — nothing is told but its place and its leaf: not even that there is such a matter, or when.
/// </summary>
/// <param name="Sequence">Its place in the ledger, from 0.</param>
/// <param name="Leaf">The leaf: the hash over the header.</param>
/// <param name="Header">The header; <c>null</c> if it isn't shown.</param>
public sealed record PublicEntry(long Sequence, Hash Leaf, PublicHeader? Header);

/// <summary>
/// 台账记录头 — when, what, in which capacity, under which article. Who acted is left out: an account's id follows an official through all matters, a
/// receipt's number leads to an applicant.
/// </summary>
public sealed record PublicHeader
{
    internal PublicHeader(LedgerEntryRow row, string organ, long? cause)
    {
        (RecordedAt, Matter, MatterType, MatterVersion) = (row.RecordedAt, row.MatterId, row.MatterType, row.MatterVersion);
        (Act, On, Role, Basis, Cause, Organ) = (row.Act, row.On, row.Role, row.Basis, cause, organ);
        Payload = Hash.From(row.PayloadDigest);
    }

    public DateTimeOffset RecordedAt { get; }

    public Guid Matter { get; }

    public string MatterType { get; }

    public string MatterVersion { get; }

    public string Act { get; }

    public DateOnly On { get; }

    public string Role { get; }

    /// <summary>The code of the organ that answers for the matter.</summary>
    public string Organ { get; }

    public string Basis { get; }

    /// <summary>The entry that caused it, if that one is shown too.</summary>
    public long? Cause { get; }

    /// <summary>The salted digest of the content.</summary>
    public Hash Payload { get; }
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

    /// <summary>The newest signed checkpoint, with the signatures of the witnesses who signed it so far; <c>null</c> before the first.</summary>
    public LedgerCheckpointRow? Checkpoint()
    {
        using var db = store.Open();
        var row = db.Checkpoints.Where(c => c.County == store.CountyCode).OrderByDescending(c => c.Size).FirstOrDefault();
        return row is not null && store.Folder is { } folder && SignedNote.TryParse(row.Note, out var note)
            ? new LedgerCheckpointRow
            {
                County = row.County,
                Size = row.Size,
                SignedAt = row.SignedAt,
                Note = new CosignedNotes(folder).With(note, row.Size).ToString(),
            }
            : row;
    }

    /// <summary>What stands under the newest checkpoint, in letters for a tag: it changes with every signature.</summary>
    public string Signed() => Checkpoint() is { } row ? $"{row.Size}.{row.Note.Length}" : "0";

    /// <summary>The county's witnesses, each with the time it signed a checkpoint at; <c>null</c> for one that hasn't yet.</summary>
    public (int Needed, IReadOnlyList<(string Name, DateTimeOffset? At)> Witnesses) Witnesses(LedgerCheckpointRow? checkpoint)
    {
        var list = store.Folder is { } folder ? WitnessList.Of(folder) : WitnessList.None;
        var signed =
            checkpoint is not null && SignedNote.TryParse(checkpoint.Note, out var note)
                ? CosignedNotes.Signed(note, list).ToDictionary(s => s.Witness.Key, s => (DateTimeOffset?)s.At)
                : [];
        return (list.Needed, [.. list.Witnesses.Select(w => (w.Name, signed.GetValueOrDefault(w.Key)))]);
    }

    /// <summary>A part of the ledger in order, behind a place in it.</summary>
    public IReadOnlyList<PublicEntry> Entries(long after, int most, Viewer viewer)
    {
        using var db = store.Open();
        return Told(
            db,
            [.. db.Entries.Where(e => e.County == store.CountyCode && e.Sequence > after).OrderBy(e => e.Sequence).Take(most)],
            viewer
        );
    }

    /// <summary>An entry; <c>null</c> if there is none.</summary>
    public PublicEntry? Entry(long sequence, Viewer viewer)
    {
        using var db = store.Open();
        return Row(db, sequence) is { } row ? Told(db, [row], viewer)[0] : null;
    }

    /// <summary>
    /// The header of an entry as its leaf covers it, for an official who may read the whole act anyway; <c>null</c> for everybody else. It names who acted.
    /// </summary>
    public string? Text(long sequence, Viewer viewer)
    {
        using var db = store.Open();
        return
            viewer.Official is not null
            && Row(db, sequence) is { } row
            && store.Kept.Table(store.Types.Find(row.MatterType)!).Load(db, store.CountyCode, row.MatterId) is { } matter
            && store.Types.Of(matter) is var type
            && viewer.PartIn(type, matter) is Reader.Holder
            // Who judges blind learns from no header that another has judged.
            && type.Rule(row.Act)?.IsSealed(matter) != true
            ? Encoding.UTF8.GetString(row.Entry().ToBytes())
            : null;
    }

    /// <summary>The proof that an entry is in the ledger as it stands; <c>null</c> if there is no such entry.</summary>
    public LedgerProof? Proof(long sequence, Viewer viewer)
    {
        using var db = store.Open();
        var county = store.CountyCode;
        var head = db.Heads.First(h => h.County == county);
        if (sequence < 0 || sequence >= head.Size)
            return null;
        var row = db.Entries.First(e => e.County == county && e.Sequence == sequence);
        return new LedgerProof(
            Told(db, [row], viewer)[0],
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

    private LedgerEntryRow? Row(CountyDb db, long sequence) =>
        db.Entries.FirstOrDefault(e => e.County == store.CountyCode && e.Sequence == sequence);

    private List<PublicEntry> Told(CountyDb db, IReadOnlyList<LedgerEntryRow> rows, Viewer viewer)
    {
        var causes = rows.Select(r => r.Cause).OfType<long>().Except(rows.Select(r => r.Sequence)).ToList();
        List<LedgerEntryRow> all =
        [
            .. rows,
            .. causes.Count == 0
                ? []
                : db.Entries.Where(e => e.County == store.CountyCode && causes.Contains(e.Sequence)).AsEnumerable(),
        ];
        var matters = all.GroupBy(r => r.MatterType)
            .Where(g => viewer.MayList(store.Types.Find(g.Key)!))
            .SelectMany(g =>
                store.Kept.Table(store.Types.Find(g.Key)!).Named(db, store.CountyCode, [.. g.Select(r => r.MatterId).Distinct()])
            )
            .ToDictionary(m => m.Id);
        var shown = all.Where(r => matters.TryGetValue(r.MatterId, out var matter) && IsShown(r, matter, viewer))
            .Select(r => r.Sequence)
            .ToHashSet();
        return
        [
            .. rows.Select(r => new PublicEntry(
                r.Sequence,
                Hash.From(r.LeafHash),
                shown.Contains(r.Sequence)
                    ? new PublicHeader(r, matters[r.MatterId].Organ, r.Cause is { } cause && shown.Contains(cause) ? cause : null)
                    : null
            )),
        ];
    }

    // Whether an act's own words decide is asked where the act is read; here the definition must show it whatever it says.
    private bool IsShown(LedgerEntryRow row, Matter matter, Viewer viewer)
    {
        var type = store.Types.Of(matter);
        return viewer.PartIn(type, matter) is var part and not Reader.None
            && type.Rule(row.Act) is { } rule
            && rule.SeenBy(part, matter, null).IsShown;
    }
}

/// <summary>公开的记录 — what proves one entry's content to whoever has the ledger's key.</summary>
/// <param name="Entry">The header, as its leaf is hashed.</param>
/// <param name="Payload">The content.</param>
/// <param name="Salt">The salt of the content's digest.</param>
/// <param name="Path">The hashes from its leaf to the root.</param>
/// <param name="Checkpoint">The signed checkpoint.</param>
public sealed record DisclosedEntry(string Entry, string Payload, byte[] Salt, IReadOnlyList<Hash> Path, string Checkpoint);
