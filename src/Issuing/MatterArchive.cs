using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Documents;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
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

    /// <summary>The matter the package is of, and then those that belong to it.</summary>
    public required IReadOnlyList<ArchivedMatter> Matters { get; init; }
    public required DateOnly MadeOn { get; init; }
    public required IReadOnlyList<ArchivedFile> Files { get; init; }
    public required IReadOnlyList<ArchivedEntry> Entries { get; init; }

    /// <summary>The signed checkpoint that covers the entries; empty as long as none does.</summary>
    public required string Checkpoint { get; init; }

    internal bool IsWhole =>
        Matters.Count > 0
        && Matters.All(m => m is not null)
        && Files.All(f => f is not null)
        && Entries.All(e => e is not null)
        && Entries.SelectMany(e => e.Path).All(p => p is not null);
}

/// <summary>One matter of the package.</summary>
public sealed record ArchivedMatter(Guid Id, string Kind, string Title, string? Number);

/// <summary>One file of the package.</summary>
/// <param name="Path">Its place in the package.</param>
/// <param name="Sha256">Its hash, 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Given">Whether its hash stands in the content of an entry of the package. Papers that were set from entries don't, nor do attachments of acts that no checkpoint covers yet.</param>
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

    /// <summary>Writes a decision's package: its own papers and those of its consultations, whose remarks are in their reports.</summary>
    /// <param name="to">Where to; written forward only.</param>
    /// <param name="store">The county.</param>
    /// <param name="templates">The templates of its documents.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="time">The clock.</param>
    public static void Write(Stream to, CountyStore store, DocumentTemplates templates, Decision decision, TimeProvider time)
    {
        List<Part> parts = [.. Of(store, decision).Select(m => new Part(store.Types.Of(m), m, Timeline.Whole(store, m)))];
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var files = new List<ArchivedFile>();
        var (documents, on) = (new IssuedDocuments(store, templates), new Clocks.CountyClock(time).Today);
        foreach (var ((matter, document), no) in parts.SelectMany(p => p.Matter.Documents.Select(d => (p.Matter, d))).Numbered())
            Put(zip, files, $"文书/{no:00}-{Safe(document.Label)}.docx", DocxWriter.Bytes(documents.Render(matter, document)));
        Put(zip, files, "会议材料汇编.docx", DocxWriter.Bytes(DecisionFile.Booklet(store, templates, decision, on)));
        var reader = new LedgerReader(store);
        var entries = parts
            .SelectMany(p => p.Timeline.Entries)
            .Select(e => (e.Entry.Sequence, e.Entry.Act, Proof: reader.Disclose(e.Entry.Sequence)))
            .Where(e => e.Proof is not null)
            .OrderBy(e => e.Sequence)
            .ToList();
        var stated = entries.SelectMany(e => Named(e.Proof!.Payload)).Select(f => f.Digest).ToHashSet(StringComparer.Ordinal);
        var kept = new FileStore(store, time);
        foreach (
            var (file, no) in parts.SelectMany(p => DecisionFile.Files(p.Acts)).DistinctBy(f => (f.Digest, f.Name)).Numbered()
        )
            if (kept.Open(file.Digest) is { } content)
                using (content)
                    Copy(zip, files, $"附件/{no:00}-{Safe(file.Name)}", file, content, stated.Contains(file.Digest));
        var index = new ArchiveIndex
        {
            Format = ArchiveIndex.Known,
            County = store.County.Name,
            Ledger = store.LedgerName,
            Matters = [.. parts.Select(p => new ArchivedMatter(p.Matter.Id, p.Type.Name, p.Matter.Title, p.Matter.Number))],
            MadeOn = on,
            Files = files,
            Entries =
            [
                .. entries.Select(e => new ArchivedEntry(
                    e.Sequence,
                    e.Act,
                    e.Proof!.Entry,
                    e.Proof.Payload,
                    PackageJson.Written(e.Proof.Salt),
                    PackageJson.Written(e.Proof.Path)
                )),
            ],
            Checkpoint = entries is [.., var last] ? last.Proof!.Checkpoint : "",
        };
        Write(zip, ListName, Encoding.UTF8.GetBytes(Listed(index, parts)));
        Write(zip, IndexName, JsonSerializer.SerializeToUtf8Bytes(index, PackageJson.Options));
    }

    // What was put before the public is a matter of its own.
    private static IReadOnlyList<Matter> Of(CountyStore store, Decision decision)
    {
        using var db = store.Open();
        var (county, id) = (store.CountyCode, decision.Id);
        return [decision, .. db.Matters<Consultation>(county).Where(c => c.DecisionId == id).OrderBy(c => c.Sequence)];
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
        var matters = index.Matters.Select(m => m.Id).ToHashSet();
        var named = new List<(long Sequence, FileRef File)>();
        foreach (var entry in index.Entries)
            if (Fault(entry, matters, checkpoint) is { } fault)
                yield return $"台账第{entry.Sequence}号：{fault}";
            else
                named.AddRange(Named(entry.Payload).Select(f => (entry.Sequence, f)));
        // Only what a proved entry says counts: anything may be written into one that isn't.
        var (stated, there) = (
            named.Select(n => n.File.Digest).ToHashSet(StringComparer.Ordinal),
            index.Files.Select(f => f.Sha256).ToHashSet(StringComparer.Ordinal)
        );
        foreach (var given in index.Files.Where(f => f.Given && !stated.Contains(f.Sha256)))
            yield return $"“{given.Path}”不是台账记录里的附件。";
        foreach (var (sequence, file) in named.Where(n => !there.Contains(n.File.Digest)).DistinctBy(n => n.File.Digest))
            yield return $"台账第{sequence}号的附件“{file.Name}”不在包里。";
    }

    // The files an act handed in, as its content names them; of a content that is sealed none.
    private static IReadOnlyList<FileRef> Named(string payload)
    {
        try
        {
            return [.. Named(JsonNode.Parse(payload))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<FileRef> Named(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.SelectMany(Named),
            JsonObject one when Told(one, "digest") is { Length: 64 } digest && Told(one, "name") is { } name =>
            [
                new FileRef(digest, name, 0),
            ],
            JsonObject one => one.SelectMany(p => Named(p.Value)),
            _ => [],
        };

    private static string? Told(JsonObject one, string name) =>
        one[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static string? Fault(ArchivedEntry told, HashSet<Guid> matters, Checkpoint checkpoint)
    {
        var bytes = Encoding.UTF8.GetBytes(told.Entry);
        if (!LedgerEntry.TryDecode(bytes, out var entry) || entry.Sequence != told.Sequence || entry.Act != told.Act)
            return "记录头不是规定的格式，或者与目录不符。";
        if (!matters.Contains(entry.Matter))
            return "不是目录所列事项的记录。";
        if (PackageJson.Path(told.Path) is not { } path)
            return "证明路径不是规定的格式。";
        if (!Proofs.VerifyInclusion(MerkleHash.Leaf(bytes), entry.Sequence, checkpoint.Size, path, checkpoint.Root))
            return "不在检查点所签的台账里。";
        return
            PackageJson.Salt(told.Salt) is { } salt
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
                && JsonSerializer.Deserialize<ArchiveIndex>(index, PackageJson.Strict)
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
    private static string Listed(ArchiveIndex index, IReadOnlyList<Part> parts)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{index.County}　{index.Matters[0].Kind}档案包")
            .AppendLine(index.Matters[0].Title);
        text.AppendLine(
                CultureInfo.InvariantCulture,
                $"编号：{index.Matters[0].Number ?? "无"}；制作日期：{Matters.Problems.Chinese(index.MadeOn)}"
            )
            .AppendLine();
        text.AppendLine("一、办理经过");
        foreach (var part in parts)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{part.Type.Name}　{part.Matter.Number ?? "无编号"}");
            foreach (var entry in part.Timeline.Entries.Reverse())
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"台账第{entry.Entry.Sequence}号　{Matters.Problems.Chinese(entry.Entry.On)}　{entry.Rule?.Name ?? entry.Entry.Act}　{entry.Entry.Basis}"
                );
        }

        text.AppendLine().AppendLine("二、文件（SHA-256）");
        foreach (var file in index.Files)
            text.AppendLine(CultureInfo.InvariantCulture, $"{file.Sha256}  {file.Path}");
        var open = parts.Sum(p => p.Timeline.Entries.Count) - index.Entries.Count;
        text.AppendLine().AppendLine("三、核验");
        if (open > 0)
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"有{open}条记录在最近一次签署检查点以后登记，本包没有它们的证明，它们的附件也没有；签署以后再下载一次。"
            );
        text.AppendLine("fazhi ledger verify 档案包.zip --key 台账公钥");
        text.AppendLine("核验能够发现改动、添加和缺少附件；整条记录被抽去的，与县台账公开页面所列的记录对照。");
        return text.ToString();
    }

    private sealed record Part(MatterType Type, Matter Matter, Timeline Timeline)
    {
        internal IEnumerable<RecordedAct> Acts => Timeline.Entries.Select(e => e.Recorded).OfType<RecordedAct>().Reverse();
    }

    private static IEnumerable<(T Item, int No)> Numbered<T>(this IEnumerable<T> items) =>
        items.Select((item, i) => (item, i + 1));

    private static void Put(ZipArchive zip, List<ArchivedFile> files, string path, byte[] bytes)
    {
        Write(zip, path, bytes);
        files.Add(new ArchivedFile(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, Given: false));
    }

    // It is kept under its hash, which stands in the act.
    private static void Copy(ZipArchive zip, List<ArchivedFile> files, string path, FileRef file, Stream content, bool stated)
    {
        using (var target = zip.CreateEntry(path).Open())
            content.CopyTo(target);
        files.Add(new ArchivedFile(path, file.Digest, content.Length, stated));
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
