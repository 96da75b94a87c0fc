using System.Security.Cryptography;
using Fazhi.Matters;
using Fazhi.Storage.Rows;

namespace Fazhi.Storage;

/// <summary>文件库 — files by the SHA-256 of their bytes: written once, never changed, found by digest. The uploaded name is never used as a path.</summary>
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
        Directory.CreateDirectory(Root);
        var temporary = Path.Combine(Root, $".{Guid.CreateVersion7(time.GetUtcNow()):n}");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            using (var file = new FileStream(temporary, FileMode.CreateNew))
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
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(digest))!);
            File.Move(temporary, PathOf(digest), overwrite: true);
            Register(digest, size);
            return new FileRef(digest, name, size);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a stored file; <c>null</c> if there is none.</summary>
    public Stream? Open(string digest) => IsDigest(digest) && File.Exists(PathOf(digest)) ? File.OpenRead(PathOf(digest)) : null;

    private void Register(string digest, long size)
    {
        using var db = store.Open();
        if (db.Files.Any(f => f.County == store.CountyCode && f.Digest == digest))
            return;
        db.Files.Add(
            new StoredFileRow
            {
                County = store.CountyCode,
                Digest = digest,
                Size = size,
                StoredAt = time.GetUtcNow(),
            }
        );
        db.SaveChanges();
    }

    private string PathOf(string digest) => Path.Combine(Root, digest[..2], digest);

    private static bool IsDigest(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
