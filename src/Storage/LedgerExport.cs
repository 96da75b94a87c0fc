using Fazhi.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>台账导出 — the ledger as static files in C2SP tlog-tiles form: any web server or USB stick carries it, and other people's tools verify it.</summary>
public static class LedgerExport
{
    /// <summary>Writes an export into an empty folder. Personal data stays at home: entries carry digests only.</summary>
    /// <param name="folder">The county's data.</param>
    /// <param name="target">An empty folder, or one that isn't there yet.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Told how many entries are written.</param>
    /// <param name="leavesOnly">
    /// For everybody: hashes and checkpoint alone. An entry's header tells when which act was done in which matter, and so more of a matter that isn't public than
    /// the public ledger does.
    /// </param>
    public static SignedNote Write(
        DataFolder folder,
        string target,
        TimeProvider time,
        Action<long>? progress = null,
        bool leavesOnly = false
    )
    {
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new DataFolderException($"目录“{target}”里已有内容，请导出到空目录。");
        var note = folder.SignCheckpoint(time);
        if (!Checkpoint.TryParse(note.Text, out var checkpoint))
            throw new InvalidOperationException("A checkpoint just signed can't be read.");
        var writer = new ExportWriter(
            (path, bytes) =>
            {
                var file = Path.Combine(target, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes.ToArray());
            },
            leavesOnly
        );
        using var db = folder.Store.Open();
        // Acts recorded after the checkpoint belong to the next export.
        var rows = db
            .Entries.AsNoTracking()
            .Where(e => e.County == folder.Store.CountyCode && e.Sequence < checkpoint.Size)
            .OrderBy(e => e.Sequence);
        foreach (var row in rows.AsEnumerable())
        {
            writer.Append(row.Entry());
            if (writer.Size % 1000 == 0)
                progress?.Invoke(writer.Size);
        }

        writer.Finish(note);
        return note;
    }

    /// <summary>Checks an export offline, with its files and the public key alone, and with checkpoints saved earlier.</summary>
    public static ExportVerification Verify(string export, VerifierKey key, IReadOnlyList<string>? since = null)
    {
        var files = Directory
            .EnumerateFiles(export, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(export, f).Replace('\\', '/'));
        return ExportVerifier.Verify(
            path => File.Exists(Path.Combine(export, path)) ? File.ReadAllBytes(Path.Combine(export, path)) : null,
            new Signing.Ed25519Verifier(key),
            files,
            since
        );
    }
}
