using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Fazhi.Storage.Backups;

/// <summary>备份中的文件 — one file of a backup.</summary>
/// <param name="Path">Where it lies in the backup, with slashes.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Digest">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record BackedUpFile(string Path, long Size, string Digest);

/// <summary>备份清单 — what a backup holds, so that it can be checked before anything depends on it.</summary>
public sealed record BackupManifest
{
    /// <summary>The format's name and version.</summary>
    public const string Known = "fazhi-backup/1";

    internal const string FileName = "manifest.json";

    public required string Format { get; init; }

    /// <summary>The county's ledger, by name.</summary>
    public required string Ledger { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>sqlite or postgres.</summary>
    public required string Database { get; init; }

    /// <summary>How many entries the ledger had at the moment of the backup.</summary>
    public required long Entries { get; init; }

    /// <summary>The ledger's head at that moment, signed (C2SP tlog-checkpoint).</summary>
    public required string Checkpoint { get; init; }

    /// <summary>Every file but this one and the keys.</summary>
    public required IReadOnlyList<BackedUpFile> Files { get; init; }

    /// <summary>The keys' files, which may lie elsewhere.</summary>
    public required IReadOnlyList<BackedUpFile> Keys { get; init; }

    /// <summary>Digests of files that were thrown away unused while the backup was made: their rows go too.</summary>
    public IReadOnlyList<string> Discarded { get; init; } = [];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    internal void WriteTo(string folder)
    {
        using var file = Private.Create(System.IO.Path.Combine(folder, FileName));
        JsonSerializer.Serialize(file, this, Options);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads the manifest of a backup.</summary>
    /// <exception cref="BackupException">There is none, or it can't be read.</exception>
    public static BackupManifest Read(string folder)
    {
        var path = System.IO.Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new BackupException($"目录“{folder}”不是备份（没有 {FileName}），或者备份没有做完。");
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), Options) is { Format: Known } manifest
                ? manifest
                : throw new BackupException($"“{path}”不是本版本能读的备份清单。");
        }
        catch (JsonException e)
        {
            throw new BackupException($"“{path}”无法读取：{e.Message}");
        }
    }
}
