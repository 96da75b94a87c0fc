using Fazhi.Ledgers;
using Fazhi.Storage.Sealing;
using Fazhi.Storage.Signing;

namespace Fazhi.Storage.Verifying;

/// <summary>数据目录核验 — the files beside the database: settings against their signed list, the two keys against each other, all others by name.</summary>
internal sealed class FolderCheck(CountyStore store, Findings findings, VerifierKey? key)
{
    private static readonly string[] Databases =
    [
        "county.db",
        "county.db-wal",
        "county.db-shm",
        "access.db",
        "access.db-wal",
        "access.db-shm",
    ];

    internal void Run(string folder)
    {
        findings.Try(Settings.FileName, () => Settled(folder));
        findings.Try(DataFolder.PublicKeyFile, () => PublicKey(Path.Combine(folder, DataFolder.PublicKeyFile)));
        findings.Try(DataFolder.KeyFile, () => SigningKey(Path.Combine(folder, DataFolder.KeyFile)));
        findings.Try("数据目录", () => Others(folder));
    }

    private void Settled(string folder)
    {
        var path = Path.Combine(folder, Settings.FileName);
        if (!File.Exists(path))
        {
            findings.Add(
                Settings.FileName,
                "",
                null,
                "没有签名的设置清单。核对县名、机关等设置无误后，用 fazhi ledger settings 签一次。"
            );
            return;
        }

        if (
            new FileInfo(path).Length > 1 << 16
            || !SignedNote.TryParse(File.ReadAllBytes(path), out var note)
            || Settings.Read(note.Text, store.LedgerName) is not { } listed
        )
        {
            findings.Add(Settings.FileName, "", null, "设置清单无法读取，或者属于别的台账。");
            return;
        }

        if (key is null)
            findings.NotCover(Settings.FileName, "*", "没有给出台账公钥，设置清单的签名没有核验。");
        else if (!note.Verify(new Ed25519Verifier(key)))
            findings.Add(Settings.FileName, "", null, $"设置清单没有台账公钥（{key.Name}）的有效签名。");
        foreach (var name in Settings.Names.Union(listed.Keys))
        {
            var file = Path.Combine(folder, Path.GetFileName(name));
            var digest = File.Exists(file) ? Settings.Digest(file) : null;
            if (digest != listed.GetValueOrDefault(name))
                findings.Add(
                    name,
                    "",
                    null,
                    digest is null
                        ? "设置文件不见了。"
                        : "设置与签名的清单不符。是有意修改的，核对无误后用 fazhi ledger settings 重新签名。"
                );
        }
    }

    private void PublicKey(string path)
    {
        var text = File.Exists(path) && new FileInfo(path).Length < SigningKeyFile.MaxLength ? File.ReadAllText(path) : null;
        if (text is null || !VerifierKey.TryParse(text.TrimEnd('\n'), out var found))
            findings.Add(DataFolder.PublicKeyFile, "", null, "台账公钥文件缺失或者损坏。");
        else if (key is not null && !found.Equals(key))
            findings.Add(DataFolder.PublicKeyFile, "", null, "台账公钥文件与给出的公钥不是同一个。");
    }

    private void SigningKey(string path)
    {
        if (!File.Exists(path))
        {
            findings.NotCover(DataFolder.KeyFile, "*", "签名私钥不在数据目录。");
            return;
        }

        try
        {
            using var signer = SigningKeyFile.Load(path);
            if (key is not null && !signer.Key.Equals(key))
                findings.Add(DataFolder.KeyFile, "", null, "签名私钥与台账公钥不是一对。");
        }
        // A copy kept by somebody else may leave the private key unreadable, and should.
        catch (SigningKeyException e) when (e.InnerException is UnauthorizedAccessException)
        {
            findings.NotCover(DataFolder.KeyFile, "*", "签名私钥读不到。");
        }
        catch (SigningKeyException e)
        {
            findings.Add(DataFolder.KeyFile, "", null, e.Message);
        }
    }

    private void Others(string folder)
    {
        string[] checkedHere = [.. Settings.Names, Settings.FileName, DataFolder.PublicKeyFile, DataFolder.KeyFile, .. Databases];
        foreach (var path in Directory.EnumerateFiles(folder).Concat(Below(folder)))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            // Whether the keys of matters open what they sealed is seen when those are folded again.
            if (!checkedHere.Contains(name) && !name.StartsWith($"{MatterKeys.FolderName}/", StringComparison.Ordinal))
                findings.NotCover(
                    name,
                    "*",
                    name.StartsWith("keys/web/", StringComparison.Ordinal)
                        ? "登录凭证所用的密钥，不是台账的记录。"
                        : "不是台账的记录。"
                );
        }
    }

    // Attachments and co-signatures are checked for themselves; everything else is told by name.
    private static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(d => Path.GetFileName(d) is not ("files" or "checkpoints"))
            .SelectMany(d => Directory.EnumerateFiles(d, "*", SearchOption.AllDirectories));
}
