using System.Security.Cryptography;
using System.Text;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>文件库 — files by the SHA-256 of their bytes: never changed, found by digest. The uploaded name is never used as a path.</summary>
public sealed class FileStore(CountyStore store, TimeProvider time)
{
    private string Root =>
        Path.Combine(store.Folder ?? throw new InvalidOperationException("This store has no data folder."), "files");

    /// <summary>Stores a file. The same bytes are kept once.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">The name it was uploaded under.</param>
    /// <param name="most">The most bytes taken; more is refused with nothing kept.</param>
    /// <returns>The reference an act can carry; <c>null</c> if the file is too large.</returns>
    public FileRef? Put(Stream content, string name, long most = 50L << 20)
    {
        Private.Folder(Root);
        var temporary = Path.Combine(Root, $".{Guid.CreateVersion7(time.GetUtcNow()):n}");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            using (var file = Private.Create(temporary))
            {
                var buffer = new byte[81920];
                for (int n; (n = content.Read(buffer)) > 0; size += n)
                {
                    if (size + n > most)
                        return null;
                    hash.AppendData(buffer.AsSpan(0, n));
                    file.Write(buffer.AsSpan(0, n));
                }

                // On disk before the act that names it is committed.
                file.Flush(flushToDisk: true);
            }

            var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
            Private.Folder(Path.GetDirectoryName(PathOf(digest))!);
            // Before the file is in its place: whoever throws away the same bytes at this moment is done with it, or finds them handed in anew.
            Register(digest, size);
            File.Move(temporary, PathOf(digest), overwrite: true);
            return new FileRef(digest, name, size);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a stored file; <c>null</c> if there is none.</summary>
    public Stream? Open(string digest) => IsDigest(digest) && File.Exists(PathOf(digest)) ? File.OpenRead(PathOf(digest)) : null;

    /// <summary>A stored file as text; <c>null</c> if there is none, or it is no UTF-8.</summary>
    public string? Text(FileRef file)
    {
        using var stored = Open(file.Digest);
        if (stored is null)
            return null;
        using var read = new StreamReader(stored, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return read.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>How many bytes were handed in that no act is known to have taken.</summary>
    public long UntakenBytes()
    {
        using var db = store.Open();
        return db.Files.Where(f => f.County == store.CountyCode && !f.Taken).Sum(f => f.Size);
    }

    /// <summary>Keeps a stored file for as long as if it were handed in now. False if there is no such file any more.</summary>
    public bool Renew(string digest)
    {
        using var db = store.Open();
        var row = db.Files.FirstOrDefault(f => f.County == store.CountyCode && f.Digest == digest);
        if (row is null || row.Taken || row.StoredAt.AddDays(1) > time.GetUtcNow())
            return row is not null;
        return db.Files.Where(f => f.County == store.CountyCode && f.Digest == digest)
                .ExecuteUpdate(f => f.SetProperty(x => x.StoredAt, time.GetUtcNow())) > 0;
    }

    /// <summary>Throws a file away, unless it was taken, handed in again or renewed since the row was read.</summary>
    internal bool Remove(StoredFileRow seen)
    {
        using var db = store.Open();
        using var transaction = db.Database.BeginTransaction();
        var gone = db
            .Files.Where(f => f.County == seen.County && f.Digest == seen.Digest && f.StoredAt == seen.StoredAt && !f.Taken)
            .ExecuteDelete();
        if (gone > 0)
            File.Delete(PathOf(seen.Digest));
        transaction.Commit();
        return gone > 0;
    }

    private void Register(string digest, long size)
    {
        using var db = store.Open();
        db.Database.ExecuteSql(
            $"""
            INSERT INTO files (county, digest, size, stored_at, taken) VALUES ({store.CountyCode}, {digest}, {size}, {time.GetUtcNow()}, {false})
            ON CONFLICT (county, digest) DO UPDATE SET stored_at = excluded.stored_at
            """
        );
    }

    private string PathOf(string digest) => Path.Combine(Root, digest[..2], digest);

    internal static bool IsDigest(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
