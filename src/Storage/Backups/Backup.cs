using Fazhi.Ledgers;
using Fazhi.Storage.Importing;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Witnessing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Backups;

/// <summary>
/// 备份 — a copy of a county's data as of one moment, made while people go on writing. First the database, as one of its transactions sees it; then every
/// file that this database names, for files are written before they are named and never changed; then keys, apart. It is there whole or not at all.
/// </summary>
/// <param name="folder">The county.</param>
/// <param name="time">The county's clock.</param>
/// <param name="tools">The programs for PostgreSQL.</param>
public sealed class Backup(DataFolder folder, TimeProvider time, PostgresTools? tools = null)
{
    internal const string Keys = "keys";
    private const string Attached = "files";

    // What belongs to the running program or is made anew.
    private static readonly string[] Passing = ["county.db", "access.db", ".probe"];

    /// <summary>Makes a backup.</summary>
    /// <param name="target">A folder that isn't there yet, or is empty.</param>
    /// <param name="keys">Where the keys go; <c>null</c> for a folder of their own in the target.</param>
    public BackupManifest Make(string target, string? keys = null)
    {
        foreach (var place in new[] { target, keys }.OfType<string>())
        {
            Empty(place);
            if (!Path.GetRelativePath(folder.Root, Path.GetFullPath(place)).StartsWith("..", StringComparison.Ordinal))
                throw new BackupException($"“{place}”在数据目录里面。请备份到别的地方。");
        }

        var building = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)) + ".making";
        if (Directory.Exists(building))
            Directory.Delete(building, recursive: true);
        Private.Folder(building);
        var store = folder.Store;
        var (files, discarded, head) = (new List<BackedUpFile>(), new List<string>(), (Entries: 0L, Root: MerkleHash.Empty));
        var signed = new Dictionary<long, SignedNote>();
        store.Database.BackUp(
            building,
            tools ?? new(),
            store.Types,
            db =>
            {
                head = HeadOf(db, store.CountyCode);
                foreach (var row in db.Checkpoints.AsNoTracking().Where(c => c.County == store.CountyCode))
                    if (SignedNote.TryParse(row.Note, out var note))
                        signed[row.Size] = note;
                foreach (
                    var row in db.Files.AsNoTracking().Where(f => f.County == store.CountyCode).OrderBy(f => f.Digest).ToList()
                )
                    if (CopyAttached(row, building) is { } copied)
                        files.Add(copied);
                    else
                        discarded.Add(row.Digest);
            }
        );
        if (discarded.Count > 0)
            store.Database.Forget(building, store.Types, store.CountyCode, discarded);
        files.AddRange(Rest(building));
        files.AddRange(Checkpoints(building, signed));
        files.AddRange(
            store
                .Database.Backed.Where(name => File.Exists(Path.Combine(building, name)))
                .Select(name => PrivateFiles.Describe(building, name))
        );
        var manifest = new BackupManifest
        {
            Format = BackupManifest.Known,
            Ledger = folder.LedgerName,
            MadeAt = time.GetUtcNow(),
            Database = store.Database.Name,
            Entries = head.Entries,
            Checkpoint = Signed(head.Entries, head.Root),
            Files = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)],
            Keys = [.. CopyTree(Path.Combine(folder.Root, Keys), keys ?? Path.Combine(building, Keys), "")],
            Discarded = discarded,
        };
        manifest.WriteTo(building);
        if (Directory.Exists(target))
            Directory.Delete(target);
        Directory.Move(building, target);
        return manifest;
    }

    private static (long, Hash) HeadOf(CountyDb db, int county)
    {
        var head = db.Heads.AsNoTracking().Single(h => h.County == county);
        return (head.Size, head.Size == 0 ? MerkleHash.Empty : Frontier.FromBytes(head.Size, head.Frontier).Root);
    }

    private string Signed(long size, Hash root)
    {
        using var signer = folder.Signer();
        return SignedNote.Sign(new Checkpoint(folder.LedgerName, size, root).Text, signer).ToString();
    }

    /// <summary>Copies a file of the store; <c>null</c> if it was thrown away since, as only files that no act took are.</summary>
    private BackedUpFile? CopyAttached(StoredFileRow row, string building)
    {
        var name = $"{Attached}/{row.Digest[..2]}/{row.Digest}";
        try
        {
            var copied = PrivateFiles.Copy(Path.Combine(folder.Root, name), building, name);
            return copied.Digest == row.Digest
                ? copied
                : throw new BackupException($"附件 {row.Digest} 的内容与其摘要不符，备份没有完成。请先核验台账。");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            if (row.Taken)
                throw new BackupException($"缺少附件 {row.Digest}，备份没有完成。请先核验台账。");
            return null;
        }
    }

    // The county's facts, its public key, and whatever else an administrator put beside them.
    private IEnumerable<BackedUpFile> Rest(string building)
    {
        foreach (var path in Directory.EnumerateFiles(folder.Root))
            if (!Passing.Any(p => Path.GetFileName(path).StartsWith(p, StringComparison.Ordinal)))
                yield return PrivateFiles.Copy(path, building, Path.GetFileName(path));
        foreach (var path in Directory.EnumerateDirectories(folder.Root))
            if (Path.GetFileName(path) is var name and not (Attached or Keys or SheetRuns.Name or CosignedNotes.FolderName))
                foreach (var file in CopyTree(path, building, name))
                    yield return file;
    }

    // One signed since belongs to the next backup, and one whose file isn't written yet is written here.
    private IEnumerable<BackedUpFile> Checkpoints(string building, IReadOnlyDictionary<long, SignedNote> signed)
    {
        var notes = new CosignedNotes(folder.Root);
        var last = signed.Count > 0 ? signed.Keys.Max() : 0;
        foreach (var (size, note) in signed.OrderBy(s => s.Key))
        {
            var name = $"{CosignedNotes.FolderName}/{size}";
            if (File.Exists(notes.PathOf(size)))
                yield return PrivateFiles.Copy(notes.PathOf(size), building, name);
            else if (size == last && Checkpoint.TryParse(note.Text, out var newest) && newest.Extensions.Length > 0)
                yield return PrivateFiles.Copy(new MemoryStream(note.ToBytes()), building, name);
        }
    }

    private static IEnumerable<BackedUpFile> CopyTree(string from, string to, string under)
    {
        Private.Folder(to);
        return Directory.Exists(from)
            ?
            [
                .. Directory
                    .EnumerateFiles(from, "*", SearchOption.AllDirectories)
                    .Select(path => (Path: path, Name: Path.Combine(under, Path.GetRelativePath(from, path)).Replace('\\', '/')))
                    .OrderBy(f => f.Name, StringComparer.Ordinal)
                    .Select(f => PrivateFiles.Copy(f.Path, to, f.Name)),
            ]
            : (BackedUpFile[])[];
    }

    internal static void Empty(string path)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            throw new BackupException($"“{path}”里已有别的内容。请换一个空目录。");
    }
}
