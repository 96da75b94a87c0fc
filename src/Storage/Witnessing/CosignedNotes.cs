using System.Globalization;
using Fazhi.Ledgers;

namespace Fazhi.Storage.Witnessing;

/// <summary>
/// 见证签名的存放 — beside each checkpoint its note with the witnesses' lines, a file of its name in <c>checkpoints/</c>. The table of checkpoints takes no change, and
/// a line that comes hours later is no change of what the county signed.
/// </summary>
public sealed class CosignedNotes(string root)
{
    internal const string FolderName = "checkpoints";
    internal const int Largest = 64 * 1024;

    private string Folder => Path.Combine(root, FolderName);

    /// <summary>A checkpoint's note with all signatures there are under it so far.</summary>
    public SignedNote With(SignedNote note, long size)
    {
        var path = PathOf(size);
        return
            File.Exists(path)
            && new FileInfo(path).Length <= Largest
            && SignedNote.TryParse(File.ReadAllBytes(path), out var kept)
            && kept.Text == note.Text
            // The county's own line is the table's.
            ? new SignedNote(
                note.Text,
                [
                    .. note
                        .Signatures.Concat(
                            kept.Signatures.Where(k => !note.Signatures.Any(n => n.Name == k.Name && n.KeyHash == k.KeyHash))
                        )
                        .Take(SignedNote.MaxSignatures),
                ]
            )
            : note;
    }

    /// <summary>Keeps a note as the county signed it, unless it is kept already, perhaps with more under it.</summary>
    internal void KeepFirst(SignedNote note, long size)
    {
        if (!File.Exists(PathOf(size)))
            Keep(note, size);
    }

    /// <summary>Keeps a note with what came under it.</summary>
    internal void Keep(SignedNote note, long size)
    {
        Private.Folder(Folder);
        AtomicFile.Write(PathOf(size), note.ToBytes());
    }

    /// <summary>The witnesses whose valid signature stands under a note, each with its time.</summary>
    public static IReadOnlyList<(Witness Witness, DateTimeOffset At)> Signed(SignedNote note, WitnessList list) =>
        [
            .. list
                .Witnesses.Select(w => (Witness: w, Verifier: w.Verifier()))
                .Where(w => note.Verify(w.Verifier))
                .Select(w =>
                    (
                        w.Witness,
                        note.Signatures.Where(s => s.Name == w.Verifier.Name && s.KeyHash == w.Verifier.KeyHash)
                            .Select(s => Cosignature.Time(s) ?? DateTimeOffset.UnixEpoch)
                            .Max()
                    )
                ),
        ];

    internal string PathOf(long size) => Path.Combine(Folder, size.ToString(CultureInfo.InvariantCulture));
}
