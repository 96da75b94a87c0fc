using System.Security.Cryptography;
using System.Text;
using Fazhi.Ledgers;
using Fazhi.Storage.Witnessing;

namespace Fazhi.Storage;

/// <summary>
/// 设置清单 — the small files of a data folder that no act makes and everything rests on: which county, its organs, its letterhead, its witnesses. Their digests are
/// signed with the ledger's key in <c>settings.note</c> (C2SP signed-note); whoever changes one lawfully signs anew by <c>fazhi ledger settings</c>.
/// </summary>
internal static class Settings
{
    internal const string FileName = "settings.note";
    private const string Header = "fazhi-settings/1\n";

    /// <summary>The files that are settings, where they are there.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["county.json", "letterhead.json", WitnessList.FileName];

    internal static SignedNote Sign(string root, string ledger, INoteSigner signer) =>
        SignedNote.Sign(Text(root, ledger), signer);

    /// <summary>What is signed: header, ledger, then a line a file with its SHA-256.</summary>
    internal static string Text(string root, string ledger)
    {
        var text = new StringBuilder(Header).Append(ledger).Append('\n');
        foreach (var name in Names.Where(n => File.Exists(Path.Combine(root, n))))
            text.Append(name).Append(' ').Append(Digest(Path.Combine(root, name))).Append('\n');
        return text.ToString();
    }

    /// <summary>The digests a signed text names, by file; <c>null</c> if it is no text of this ledger's settings.</summary>
    internal static IReadOnlyDictionary<string, string>? Read(string text, string ledger)
    {
        if (!text.StartsWith($"{Header}{ledger}\n", StringComparison.Ordinal))
            return null;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Skip(2).Where(l => l.Length > 0))
            if (line.Split(' ') is not [var name, var digest] || !files.TryAdd(name, digest))
                return null;
        return files;
    }

    internal static string Digest(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToBase64String(SHA256.HashData(file));
    }
}
