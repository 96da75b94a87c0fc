using System.Globalization;
using Fazhi.Ledgers;
using Fazhi.Storage.Signing;
using Fazhi.Storage.Witnessing;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 联署核验 — the files of <c>checkpoints/</c> against the table, both ways: a checkpoint lies in both, and the next one says under the county's signature whose
/// lines stood under it.
/// </summary>
internal sealed class CosignedCheck(CountyStore store, CountyDb db, Findings findings, VerifierKey? key)
{
    private const string Table = "ledger_checkpoints";
    private readonly Dictionary<long, SignedNote> kept = [];

    internal void Run(string folder)
    {
        var place = Path.Combine(folder, CosignedNotes.FolderName);
        var list = WitnessList.Of(folder);
        INoteVerifier[] verifiers =
        [
            .. list.Witnesses.Select(w => w.Verifier()),
            .. key is null ? [] : new INoteVerifier[] { new Ed25519Verifier(key) },
        ];
        foreach (var file in Directory.Exists(place) ? Directory.EnumerateFiles(place) : [])
            File(file, verifiers);
        SignedNote? newest = null;
        foreach (var row in Rows())
            if (Row(row) is { } note)
                newest = note;
        if (newest is not null)
            Lacking(newest, list);
    }

    // A line that neither the county nor a witness of the list has signed makes the note worthless to whoever reads it.
    private void File(string file, INoteVerifier[] verifiers)
    {
        var name = $"{CosignedNotes.FolderName}/{Path.GetFileName(file)}";
        // What a write that was cut off left behind.
        if (!long.TryParse(Path.GetFileName(file), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            findings.NotCover(name, "*", "不是检查点。");
            return;
        }

        var note =
            new FileInfo(file).Length <= CosignedNotes.Largest
            && SignedNote.TryParse(System.IO.File.ReadAllBytes(file), out var read)
                ? read
                : null;
        if (NoteOf(size) is not { } text)
        {
            if (note is not null && key is not null && note.Verify(new Ed25519Verifier(key)))
                findings.Add(Table, size, null, $"缺少这个检查点：{name} 里有县里签过的。被删除。");
            else
                findings.Add(name, "", null, "检查点表里没有这个规模的检查点。");
        }
        else if (note is null || !text.StartsWith(note.Text + "\n", StringComparison.Ordinal))
            findings.Add(name, "", null, "不是这个规模的检查点。");
        else if (
            key is not null
            && note.Signatures.Any(s => !verifiers.Any(v => v.Name == s.Name && v.KeyHash == s.KeyHash && note.Verify(v)))
        )
            findings.Add(name, "", null, "检查点下有签名与台账公钥和名单上的见证人都不符。");
        else
            kept[size] = note;
    }

    private SignedNote? Row((long Size, SignedNote Note, CheckpointSeries? Series) row)
    {
        var file = kept.GetValueOrDefault(row.Size);
        // Earlier versions kept no file before a witness signed.
        if (row.Series is null)
            return file ?? row.Note;
        var name = $"{CosignedNotes.FolderName}/{row.Size}";
        if (file is null && !System.IO.File.Exists(Path.Combine(store.Folder!, name)))
            findings.Add(name, "", null, "检查点的文件不见了，其中可能有见证人的联署。是签发时中断的，再签发一次检查点即补上。");
        if (row.Series.Before is { } before && kept.GetValueOrDefault(before) is { } former)
            foreach (var whose in row.Series.Cosigned.Except(former.Signatures.Select(CheckpointSeries.Whose)))
                findings.Add(
                    $"{CosignedNotes.FolderName}/{before}",
                    "",
                    null,
                    $"缺少见证人{Findings.Shown(whose)}的联署：第{row.Size}条的检查点写明曾有，被删除。"
                );
        return file ?? row.Note;
    }

    // Nothing yet says that a witness has signed the newest one; whether it didn't or its line is gone, only the witness can tell.
    private void Lacking(SignedNote newest, WitnessList list)
    {
        var signed = CosignedNotes.Signed(newest, list).Select(s => s.Witness.Key).ToHashSet();
        var lacking = list.Witnesses.Where(w => !signed.Contains(w.Key)).Select(w => w.Name).ToList();
        if (lacking.Count > 0)
            findings.Remark(
                $"最新的检查点须有{list.Needed}个见证人联署，现有{signed.Count}个；没有{string.Join('、', lacking)}的：还没有签，或者被删除。"
            );
    }

    // A checkpoint signed since the snapshot has its file already and its row only for who looks now.
    private string? NoteOf(long size)
    {
        var sql = $"SELECT note FROM {Table} WHERE county = {store.CountyCode} AND size = {size}";
        if (store.Database.Rows(db, sql).FirstOrDefault()?[0] is string seen)
            return seen;
        using var now = store.Open();
        using var snapshot = store.Database.Snapshot(now);
        return store.Database.Rows(now, sql).FirstOrDefault()?[0] as string;
    }

    private IEnumerable<(long, SignedNote, CheckpointSeries?)> Rows() =>
        store
            .Database.Rows(db, $"SELECT size, note FROM {Table} WHERE county = {store.CountyCode} ORDER BY size")
            .Select(row =>
                StoredValue.Number(row[0]) is { } size
                && row[1] is string text
                && SignedNote.TryParse(text, out var note)
                && Checkpoint.TryParse(note.Text, out var checkpoint)
                    ? (size, note, CheckpointSeries.Of(checkpoint))
                    : ((long, SignedNote, CheckpointSeries?)?)null
            )
            .OfType<(long, SignedNote, CheckpointSeries?)>();
}
