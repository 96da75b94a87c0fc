using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fazhi.Documents;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Signing;

namespace Fazhi.Issuing;

/// <summary>档案包目录 — what is in a package, each file by its hash, each entry of the ledger with its way to the signed root.</summary>
public sealed record ArchiveIndex
{
    /// <summary>The format's name and version.</summary>
    public const string Known = "fazhi-archive/1";

    public required string Format { get; init; }
    public required string County { get; init; }
    public required string Ledger { get; init; }
    public required Guid Matter { get; init; }
    public required string Title { get; init; }
    public required string? Number { get; init; }
    public required DateOnly MadeOn { get; init; }
    public required IReadOnlyList<ArchivedFile> Files { get; init; }
    public required IReadOnlyList<ArchivedEntry> Entries { get; init; }

    /// <summary>The signed checkpoint that covers the entries; empty as long as none does.</summary>
    public required string Checkpoint { get; init; }

    internal bool IsWhole =>
        Files.All(f => f is not null)
        && Entries.All(e => e is not null)
        && Entries.SelectMany(e => e.Path).All(p => p is not null);
}

/// <summary>One file of the package.</summary>
/// <param name="Path">Its place in the package.</param>
/// <param name="Sha256">Its hash, 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Given">Whether an act of the matter handed it in: its hash then stands in that act's content.</param>
public sealed record ArchivedFile(string Path, string Sha256, long Size, bool Given);

/// <summary>One entry of the ledger: header, content, salt and the hashes from its leaf to the root.</summary>
public sealed record ArchivedEntry(
    long Sequence,
    string Act,
    string Entry,
    string Payload,
    string Salt,
    IReadOnlyList<string> Path
);

/// <summary>
/// 档案包 — a matter's documents, attachments and ledger entries in one file. Whoever has the ledger's public key checks it offline, with <c>fazhi ledger verify</c>: that nothing in it was changed and that all of it
/// stands in the county's ledger.
/// </summary>
public static class MatterArchive
{
    public const string IndexName = "目录.json";
    private const string ListName = "目录.txt";

    /// <summary>Writes a decision's package.</summary>
    /// <param name="to">Where to; written forward only.</param>
    /// <param name="store">The county.</param>
    /// <param name="templates">The templates of its documents.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="time">The clock.</param>
    public static void Write(Stream to, CountyStore store, DocumentTemplates templates, Decision decision, TimeProvider time)
    {
        var timeline = Timeline.Whole(store, decision);
        var acts = timeline.Entries.Select(e => e.Recorded).OfType<RecordedAct>().Reverse().ToList();
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var files = new List<ArchivedFile>();
        var (documents, on) = (new IssuedDocuments(store, templates), new Clocks.CountyClock(time).Today);
        foreach (var (document, no) in decision.Documents.Select((d, i) => (d, i + 1)))
            Put(zip, files, $"文书/{no:00}-{Safe(document.Label)}.docx", DocxWriter.Bytes(documents.Render(decision, document)));
        Put(zip, files, "会议材料汇编.docx", DocxWriter.Bytes(DecisionFile.Booklet(store, templates, decision, on)));
        var kept = new FileStore(store, time);
        foreach (var (file, no) in DecisionFile.Files(acts).Select((f, i) => (f, i + 1)))
            if (kept.Open(file.Digest) is { } content)
                using (content)
                    Copy(zip, files, $"附件/{no:00}-{Safe(file.Name)}", file, content);
        var reader = new LedgerReader(store);
        var entries = timeline
            .Entries.Select(e => (e.Entry.Sequence, e.Entry.Act, Proof: reader.Disclose(e.Entry.Sequence)))
            .Where(e => e.Proof is not null)
            .OrderBy(e => e.Sequence)
            .ToList();
        var index = new ArchiveIndex
        {
            Format = ArchiveIndex.Known,
            County = store.County.Name,
            Ledger = store.LedgerName,
            Matter = decision.Id,
            Title = decision.Title,
            Number = decision.Number,
            MadeOn = on,
            Files = files,
            Entries =
            [
                .. entries.Select(e => new ArchivedEntry(
                    e.Sequence,
                    e.Act,
                    e.Proof!.Entry,
                    e.Proof.Payload,
                    PackageText.Written(e.Proof.Salt),
                    PackageText.Written(e.Proof.Path)
                )),
            ],
            Checkpoint = entries is [.., var last] ? last.Proof!.Checkpoint : "",
        };
        Write(zip, ListName, Encoding.UTF8.GetBytes(Listed(index, timeline, store.Types.Of(decision))));
        Write(zip, IndexName, JsonSerializer.SerializeToUtf8Bytes(index, PackageText.Options));
    }

    /// <summary>What doesn't agree in a package, one Chinese sentence each; empty when everything does.</summary>
    /// <param name="from">The package.</param>
    /// <param name="key">The ledger's public key.</param>
    public static IReadOnlyList<string> Problems(Stream from, VerifierKey key)
    {
        try
        {
            using var zip = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            return Read(zip) is { } index
                ? [.. Check(zip, index, key)]
                : [$"这不是档案包：没有“{IndexName}”，或者格式不是{ArchiveIndex.Known}。"];
        }
        catch (InvalidDataException)
        {
            return ["这不是档案包：文件不是完整的ZIP。"];
        }
    }

    private static IEnumerable<string> Check(ZipArchive zip, ArchiveIndex index, VerifierKey key)
    {
        foreach (var file in index.Files)
            if (zip.GetEntry(file.Path) is not { } entry)
                yield return $"缺少“{file.Path}”。";
            else if (HashOf(entry) != file.Sha256)
                yield return $"“{file.Path}”的内容与目录的摘要不符。";
        var listed = index.Files.Select(f => f.Path).Append(IndexName).Append(ListName).ToHashSet(StringComparer.Ordinal);
        foreach (var extra in zip.Entries.Where(e => !listed.Contains(e.FullName)))
            yield return $"“{extra.FullName}”不在目录里。";
        foreach (
            var given in index.Files.Where(f =>
                f.Given && !index.Entries.Any(e => e.Payload.Contains(f.Sha256, StringComparison.Ordinal))
            )
        )
            yield return $"“{given.Path}”不是台账记录里的附件。";
        if (!SignedNote.TryParse(index.Checkpoint, out var note) || !note.Verify(new Ed25519Verifier(key)))
        {
            yield return "检查点的签名与公钥不符。";
            yield break;
        }

        if (!Checkpoint.TryParse(note.Text, out var checkpoint) || checkpoint.Origin != index.Ledger)
        {
            yield return $"检查点不属于“{index.Ledger}”。";
            yield break;
        }

        if (index.Entries.Count == 0)
            yield return "没有台账记录。";
        foreach (var entry in index.Entries)
            if (Fault(entry, index.Matter, checkpoint) is { } fault)
                yield return $"台账第{entry.Sequence}号：{fault}";
    }

    private static string? Fault(ArchivedEntry told, Guid matter, Checkpoint checkpoint)
    {
        var bytes = Encoding.UTF8.GetBytes(told.Entry);
        if (!LedgerEntry.TryDecode(bytes, out var entry) || entry.Sequence != told.Sequence || entry.Act != told.Act)
            return "记录头不是规定的格式，或者与目录不符。";
        if (entry.Matter != matter)
            return "不是这件事项的记录。";
        if (PackageText.Path(told.Path) is not { } path)
            return "证明路径不是规定的格式。";
        if (!Proofs.VerifyInclusion(MerkleHash.Leaf(bytes), entry.Sequence, checkpoint.Size, path, checkpoint.Root))
            return "不在检查点所签的台账里。";
        return
            PackageText.Salt(told.Salt) is { } salt
            && PayloadDigest.Of(salt, Encoding.UTF8.GetBytes(told.Payload)) == entry.Payload
            ? null
            : "内容与记录的摘要不符。";
    }

    private static ArchiveIndex? Read(ZipArchive zip)
    {
        try
        {
            using var index = zip.GetEntry(IndexName)?.Open();
            return
                index is not null
                && JsonSerializer.Deserialize<ArchiveIndex>(index, PackageText.Strict)
                    is { Format: ArchiveIndex.Known, IsWhole: true } read
                ? read
                : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    // What a person reads who opens the package.
    private static string Listed(ArchiveIndex index, Timeline timeline, MatterType type)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{index.County}　{type.Name}档案包").AppendLine(index.Title);
        text.AppendLine(
                CultureInfo.InvariantCulture,
                $"编号：{index.Number ?? "无"}；制作日期：{Matters.Problems.Chinese(index.MadeOn)}"
            )
            .AppendLine();
        text.AppendLine("一、办理经过");
        foreach (var entry in timeline.Entries.Reverse())
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"台账第{entry.Entry.Sequence}号　{Matters.Problems.Chinese(entry.Entry.On)}　{entry.Rule?.Name ?? entry.Entry.Act}　{entry.Entry.Basis}"
            );
        text.AppendLine().AppendLine("二、文件（SHA-256）");
        foreach (var file in index.Files)
            text.AppendLine(CultureInfo.InvariantCulture, $"{file.Sha256}  {file.Path}");
        var open = timeline.Entries.Count - index.Entries.Count;
        text.AppendLine().AppendLine("三、核验");
        if (open > 0)
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"有{open}条记录在最近一次签署检查点以后登记，本包没有它们的证明；签署以后再下载一次。"
            );
        text.AppendLine("fazhi ledger verify 档案包.zip --key 台账公钥");
        return text.ToString();
    }

    private static void Put(ZipArchive zip, List<ArchivedFile> files, string path, byte[] bytes)
    {
        Write(zip, path, bytes);
        files.Add(new ArchivedFile(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, Given: false));
    }

    // It is kept under its hash, which stands in the act.
    private static void Copy(ZipArchive zip, List<ArchivedFile> files, string path, FileRef file, Stream content)
    {
        using (var target = zip.CreateEntry(path).Open())
            content.CopyTo(target);
        files.Add(new ArchivedFile(path, file.Digest, content.Length, Given: true));
    }

    private static void Write(ZipArchive zip, string path, byte[] bytes)
    {
        using var target = zip.CreateEntry(path).Open();
        target.Write(bytes);
    }

    private static string HashOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    // A name that was uploaded is no path.
    private static string Safe(string name) =>
        string.Concat(
                name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '（' or '）' or '《' or '》' ? c : '_')
            )
            .TrimStart('.')
            is { Length: > 0 } safe
            ? safe
            : "文件";
}
