using System.Security.Cryptography;

namespace Fazhi.Storage.Sealing;

/// <summary>
/// 事项密钥 — a key for each matter that holds personal data, outside the database, in files of 4,096 keys each (<c>keys/matters</c>). A key's place is the matter's place in the ledger. Where it is
/// overwritten, what it sealed is erased, wherever copies of that lie. Keys are made while the county's head is held, so that a place belongs to one matter.
/// </summary>
internal sealed class MatterKeys
{
    internal const string FolderName = "keys/matters";
    private const int Length = 32;
    private const int InFile = 4096;
    private const string Wiping = "wiping";
    private static readonly byte[] None = new byte[Length];
    private static readonly byte[] Destroyed = [.. Enumerable.Repeat((byte)0xFF, Length)];
    private readonly string folder;

    // Where acts are only tried, nothing is written to the county's own keys.
    private readonly Dictionary<long, byte[]>? tried;
    private readonly HashSet<string> unflushed = [];

    private readonly int county;

    private MatterKeys(string folder, int county, bool isTrial) =>
        (this.folder, this.county, tried) = (folder, county, isTrial ? [] : null);

    /// <summary>The keys of a county.</summary>
    /// <param name="keys">The folder with all keys of the data folder.</param>
    /// <param name="county">The county.</param>
    /// <param name="isTrial">Whether new keys are kept in memory only.</param>
    internal static MatterKeys Of(string keys, int county, bool isTrial) =>
        new(Path.Combine(keys, Path.GetFileName(FolderName)), county, isTrial);

    /// <summary>The file with the key of a place, as it is told.</summary>
    internal string NameOf(long place) => $"{FolderName}/{Path.GetFileName(FileOf(place))}";

    /// <summary>A new key for a matter that is being opened.</summary>
    internal byte[] Make(long place)
    {
        var key = RandomNumberGenerator.GetBytes(Length);
        if (tried is not null)
            return tried[place] = key;
        Write(place, key);
        unflushed.Add(FileOf(place));
        return key;
    }

    /// <summary>The key of a matter; <c>null</c> where there is none, or none any more.</summary>
    internal byte[]? Find(long place)
    {
        if (tried?.TryGetValue(place, out var own) == true)
            return own;
        var key = Read(place);
        return key.AsSpan().SequenceEqual(None) || key.AsSpan().SequenceEqual(Destroyed) ? null : key;
    }

    /// <summary>Whether the key of a matter was destroyed.</summary>
    internal bool IsDestroyed(long place) => Read(place).AsSpan().SequenceEqual(Destroyed);

    /// <summary>What was made is on the disk before what it seals is.</summary>
    internal void Flush()
    {
        foreach (var path in unflushed)
            Flush(path);
        unflushed.Clear();
    }

    /// <summary>Destroys the key of a matter whose erasure is in the ledger.</summary>
    internal void Destroy(long place)
    {
        if (tried is not null)
            return;
        Private.Folder(folder);
        Private.Touch(Path.Combine(folder, Wiping));
        Write(place, Destroyed);
        Flush(FileOf(place));
    }

    /// <summary>Whether nothing was erased since the database's file was last wiped.</summary>
    internal bool IsWiped => tried is not null || !File.Exists(Path.Combine(folder, Wiping));

    internal void Wiped() => File.Delete(Path.Combine(folder, Wiping));

    private string FileOf(long place) => Path.Combine(folder, $"{county}-{place / InFile:d8}.keys");

    private byte[] Read(long place)
    {
        var key = new byte[Length];
        try
        {
            using var file = File.OpenHandle(FileOf(place), share: FileShare.ReadWrite | FileShare.Delete);
            if (RandomAccess.Read(file, key, place % InFile * Length) < Length)
                return None;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException) { }

        return key;
    }

    private void Write(long place, byte[] key)
    {
        Private.Folder(folder);
        Private.Touch(FileOf(place));
        using var file = File.OpenHandle(FileOf(place), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(file, key, place % InFile * Length);
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
