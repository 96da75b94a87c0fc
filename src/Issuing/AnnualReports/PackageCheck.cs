using System.Text;
using System.Text.Json;
using Fazhi.Ledgers;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Signing;

namespace Fazhi.Issuing;

/// <summary>数据包核验 — checks a package with nothing but the ledger's public key.</summary>
public static class PackageCheck
{
    /// <summary>What doesn't agree, one Chinese sentence each; empty when everything does.</summary>
    /// <param name="package">The package.</param>
    /// <param name="key">The ledger's public key.</param>
    /// <param name="witnesses">Keys of witnesses, each of whom must have co-signed the checkpoint.</param>
    public static IReadOnlyList<string> Problems(
        ReportPackage package,
        VerifierKey key,
        params IReadOnlyList<VerifierKey> witnesses
    ) => [.. Check(package, key, witnesses)];

    private static IEnumerable<string> Check(ReportPackage package, VerifierKey key, IReadOnlyList<VerifierKey> witnesses)
    {
        if (!SignedNote.TryParse(package.Checkpoint, out var note) || !note.Verify(new Ed25519Verifier(key)))
        {
            yield return "检查点的签名与公钥不符。";
            yield break;
        }

        foreach (var witness in witnesses)
            if (!note.Verify(new CosignatureVerifier(witness)))
                yield return $"检查点没有见证人“{witness.Name}”的有效签名。";

        if (
            !Checkpoint.TryParse(note.Text, out var checkpoint)
            || !LedgerEntry.TryDecode(Encoding.UTF8.GetBytes(package.Entry), out var entry)
            || PackageJson.Salt(package.Salt) is not { } salt
            || PackageJson.Path(package.Path) is not { } path
        )
        {
            yield return "检查点、台账记录或者证明路径不是规定的格式。";
            yield break;
        }

        if (checkpoint.Origin != package.Ledger)
            yield return $"检查点属于“{checkpoint.Origin}”，不是数据包所称的“{package.Ledger}”。";
        var leaf = MerkleHash.Leaf(Encoding.UTF8.GetBytes(package.Entry));
        if (!Proofs.VerifyInclusion(leaf, entry.Sequence, checkpoint.Size, path, checkpoint.Root))
            yield return "校核定稿的记录不在检查点所签的台账里。";
        if (PayloadDigest.Of(salt, Encoding.UTF8.GetBytes(package.Payload)) != entry.Payload)
            yield return "校核定稿的内容与台账记录的摘要不符。";
        if (entry.Act != nameof(AuditReport) || Act(package.Payload) is not { } final)
        {
            yield return "台账记录不是校核定稿。";
            yield break;
        }

        if (final.Text != package.Text)
            yield return "报告正文与台账所记的定稿不同。";
        if (!final.Figures.SequenceEqual(package.Figures))
            yield return "报告的数字与台账所记的定稿不同。";
        foreach (var figure in package.Figures)
        {
            if (!package.Text.Contains(figure.Printed, StringComparison.Ordinal))
                yield return $"正文里没有“{figure.Name}”的数字{figure.Printed}。";
            if (!package.Entries.TryGetValue(figure.Key, out var rows))
                continue;
            if (StatedFigures.Digest(rows) != figure.RowsDigest)
                yield return $"“{figure.Name}”背后的事项清单与定稿的摘要不符。";
            if (rows.Any(r => r.Sequence >= entry.Sequence))
                yield return $"“{figure.Name}”背后有定稿以后的记录。";
        }

        foreach (var fault in ReportArithmetic.Faults(package.Text))
            yield return $"正文“{fault.Quote}”：{fault.Note}";
    }

    private static AuditReport? Act(string payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            return json.RootElement.GetProperty("act").Deserialize<AuditReport>(Json.Options);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
