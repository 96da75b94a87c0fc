using Fazhi.Ledgers;

namespace Fazhi.Storage.Witnessing;

/// <summary>
/// 请见证人签名 — sends the newest checkpoint to every witness that hasn't signed it yet. Runs beside the Desk and holds nothing: an act never waits for a witness.
/// </summary>
public sealed class Cosigning(DataFolder folder, WitnessClient client)
{
    /// <summary>Asks once.</summary>
    /// <returns>What stands in the way, a sentence for each witness; empty when all have signed, or there are none.</returns>
    public async Task<IReadOnlyList<string>> Run(CancellationToken ct = default)
    {
        var list = WitnessList.Of(folder.Root);
        if (list.Witnesses.Count == 0 || Newest() is not var (note, checkpoint))
            return [];
        var notes = new CosignedNotes(folder.Root);
        var faults = new List<string>();
        note = notes.With(note, checkpoint.Size);
        foreach (var witness in list.Witnesses.Where(w => !note.Verify(w.Verifier())))
        {
            var reply = await Ask(witness, note, checkpoint, 0, ct);
            // The witness names the size it last saw; from there the proof leads on.
            if (reply.Size is { } seen && seen <= checkpoint.Size)
                reply = await Ask(witness, note, checkpoint, seen, ct);
            if (reply.Line is { } line)
                notes.Keep(note = note.With(line), checkpoint.Size);
            else
                faults.Add(
                    $"{witness.Name}：{(reply.Size is { } size ? $"它见过规模{size}的台账，大于现在的{checkpoint.Size}" : reply.Fault)}"
                );
        }

        return faults;
    }

    private async Task<WitnessReply> Ask(Witness witness, SignedNote note, Checkpoint checkpoint, long old, CancellationToken ct)
    {
        using var db = folder.Store.Open();
        var proof = LedgerTree.At(db, folder.Store, checkpoint.Size).ConsistencyFrom(old);
        return await client.Send(witness, new AddCheckpoint(old, proof, note), ct);
    }

    private (SignedNote, Checkpoint)? Newest()
    {
        using var db = folder.Store.Open();
        var text = db
            .Checkpoints.Where(c => c.County == folder.Store.CountyCode)
            .OrderByDescending(c => c.Size)
            .Select(c => c.Note)
            .FirstOrDefault();
        return text is not null && SignedNote.TryParse(text, out var note) && Checkpoint.TryParse(note.Text, out var checkpoint)
            ? (note, checkpoint)
            : null;
    }
}
