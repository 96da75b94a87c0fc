using System.Security.Cryptography;
using Fazhi.Storage.Rows;

namespace Fazhi.Storage.Verifying;

/// <summary>附件核验 — every stored file against its digest and its row, and every file an act names against the store.</summary>
internal sealed class FileCheck(CountyStore store, CountyDb db, Findings findings, NamedFiles named)
{
    private const string Table = "files";
    private readonly KeptTable table = new(store.Kept.Writer(typeof(StoredFileRow)));
    private long unnamed;

    /// <summary>Files hashed so far.</summary>
    internal long Count { get; private set; }

    internal void Run(Action<long>? progress)
    {
        var (digest, size, taken) = (
            table.Place(nameof(StoredFileRow.Digest)),
            table.Place(nameof(StoredFileRow.Size)),
            table.Place(nameof(StoredFileRow.Taken))
        );
        foreach (var row in store.Database.Rows(db, table.Select(store.CountyCode, nameof(StoredFileRow.Digest))))
        {
            if (row[digest] is not string text || !FileStore.IsDigest(text))
            {
                findings.Add(Table, Findings.Shown(row[digest]), "digest", "不是文件摘要。");
                continue;
            }

            var wanted = named.Find(text);
            One(text, StoredValue.Number(row[size]), wanted);
            if (wanted is null)
                unnamed++;
            if (wanted is null && row[taken] is true or 1L)
                findings.Add(Table, text, "taken", "标为已被采用，台账中却没有记录提到它。");
            Count++;
            progress?.Invoke(Count);
        }

        foreach (var (half, sequence) in named.Missing())
            findings.Add(Table, half + "…", null, $"第{sequence}号记录提到的附件没有登记，或者登记的摘要被改动。");
        if (unnamed > 0)
            findings.Remark($"有{unnamed}个附件没有任何记录提到；草稿可能正在用，四十日后自动清理。");
        if (store.Folder is { } folder)
            findings.Try(Table, () => Strangers(Path.Combine(folder, "files")));
    }

    private void One(string digest, long? size, (long Size, long Sequence)? wanted)
    {
        if (store.Folder is null)
            return;
        var path = Path.Combine(store.Folder, "files", digest[..2], digest);
        if (!File.Exists(path))
        {
            // Between two steps of throwing an unused file away the row is there without its file.
            if (wanted is { } act)
                findings.Add($"files/{digest[..2]}/{digest}", "", null, $"第{act.Sequence}号记录提到的附件不见了。");
            else
                findings.Remark($"没有记录提到的附件{digest}只有登记，没有文件。");
            return;
        }

        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                1 << 17
            );
            if (Convert.ToHexStringLower(SHA256.HashData(file)) != digest)
                findings.Add($"files/{digest[..2]}/{digest}", "", null, "附件的内容与其摘要不符，已被改动或者损坏。");
            else if (size != file.Length)
                findings.Add(Table, digest, "size", $"应为{file.Length}，实为{Findings.Shown(size)}。");
            else if (wanted is { Size: >= 0 } act && act.Size != file.Length)
                findings.Add("ledger_payloads", act.Sequence, null, $"记录中附件的大小应为{file.Length}，实为{act.Size}。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add($"files/{digest[..2]}/{digest}", "", null, $"附件读不出来：{Findings.FirstLine(e)}");
        }
    }

    private void Strangers(string root)
    {
        if (!Directory.Exists(root))
            return;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(path);
            var known =
                FileStore.IsDigest(name)
                && Path.GetFileName(Path.GetDirectoryName(path)) == name[..2]
                && db.Files.Any(f => f.County == store.CountyCode && f.Digest == name);
            if (!known)
                findings.Remark($"文件“{Path.GetRelativePath(root, path)}”没有登记。");
        }
    }
}
