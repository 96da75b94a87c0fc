using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Storage.Signing;
using Fazhi.Storage.Verifying;

namespace Fazhi.Storage.Backups;

/// <summary>恢复 — puts a backup back into an empty place, and checks it before and after.</summary>
public static class Restoring
{
    /// <summary>Checks that a backup is as it was made: every file there with its bytes, none beside them; and, where its database is a file, its ledger.</summary>
    /// <param name="source">The backup.</param>
    /// <param name="types">The program's matter types.</param>
    /// <param name="keys">Where the keys lie; <c>null</c> for the backup's own folder.</param>
    public static BackupManifest Check(string source, MatterTypes types, string? keys = null)
    {
        var manifest = BackupManifest.Read(source);
        var apart = keys ?? Path.Combine(source, Backup.Keys);
        foreach (var (root, file) in manifest.Files.Select(f => (source, f)).Concat(manifest.Keys.Select(k => (apart, k))))
        {
            // A path out of the folder is none that a backup writes.
            if (Path.IsPathRooted(file.Path) || file.Path.Split('/').Contains(".."))
                throw new BackupException($"备份清单里的“{file.Path}”不是备份中的文件。");
            if (!File.Exists(Path.Combine(root, file.Path)))
                throw new BackupException($"备份里缺少“{file.Path}”。");
            if (PrivateFiles.Describe(root, file.Path) != file)
                throw new BackupException($"备份里的“{file.Path}”与清单不符，可能已经损坏或者被改动。");
        }

        if (manifest.Database == "sqlite")
            Agrees(DataFolder.Find(source, types, keys: apart), manifest);
        return manifest;
    }

    /// <summary>Restores a backup.</summary>
    /// <param name="source">The backup.</param>
    /// <param name="data">A folder that isn't there yet, or is empty.</param>
    /// <param name="types">The program's matter types.</param>
    /// <param name="database">For a backup of PostgreSQL: an empty database.</param>
    /// <param name="keys">Where the keys lie; <c>null</c> for the backup's own folder.</param>
    /// <param name="tools">The programs for PostgreSQL.</param>
    public static (DataFolder Folder, BackupManifest Manifest) Restore(
        string source,
        string data,
        MatterTypes types,
        string? database = null,
        string? keys = null,
        PostgresTools? tools = null
    )
    {
        Backup.Empty(data);
        var manifest = Check(source, types, keys);
        if (manifest.Database == "postgres" == database is null)
            throw new BackupException(
                database is null
                    ? "这份备份来自 PostgreSQL。请用 --db 写明一个空的数据库。"
                    : "这份备份来自 SQLite，不能恢复到 PostgreSQL。请去掉 --db。"
            );
        var building = Path.TrimEndingDirectorySeparator(Path.GetFullPath(data)) + ".restoring";
        if (Directory.Exists(building))
            Directory.Delete(building, recursive: true);
        Private.Folder(building);
        Private.Folder(Path.Combine(building, "files"));
        foreach (var file in manifest.Files)
            PrivateFiles.Copy(Path.Combine(source, file.Path), building, file.Path);
        foreach (var key in manifest.Keys)
            PrivateFiles.Copy(
                Path.Combine(keys ?? Path.Combine(source, Backup.Keys), key.Path),
                building,
                $"{Backup.Keys}/{key.Path}"
            );
        var found = DataFolder.Find(building, types, database);
        found.Store.Database.Restore(building, tools ?? new());
        if (Directory.Exists(data))
            Directory.Delete(data);
        Directory.Move(building, data);
        var folder = DataFolder.Open(data, types, database);
        folder.Store.Database.Forget(data, types, folder.Store.CountyCode, manifest.Discarded);
        Agrees(folder, manifest);
        return (folder, manifest);
    }

    /// <summary>The one place that asks whether a ledger agrees with itself and with what a backup says of it.</summary>
    private static void Agrees(DataFolder folder, BackupManifest manifest)
    {
        var verdict = new LedgerCheck(folder.Store).Run();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!verdict.Agrees)
            throw new BackupException($"台账核验不一致：{verdict.Difference}");
        if (
            !SignedNote.TryParse(manifest.Checkpoint, out var note)
            || folder.VerifierKey() is not { } key
            || !note.Verify(new Ed25519Verifier(key))
            || !Checkpoint.TryParse(note.Text, out var checkpoint)
            || checkpoint.Size != manifest.Entries
            || verdict.Entries != checkpoint.Size
            || verdict.Root != checkpoint.Root
        )
            throw new BackupException("备份时的检查点没有这个台账的有效签名，或者台账的规模、根哈希与它不符。");
    }
}
