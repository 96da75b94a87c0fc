using Fazhi.Ledgers;
using Fazhi.Storage.Witnessing;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 询问见证人 — each is sent the newest checkpoint kept here, as if it had last seen just that: it signs if so, and answers with the size it saw if not (C2SP
/// tlog-witness, 409). So any witness can be asked, and one that has fallen behind is proven to have seen the beginning of this ledger.
/// </summary>
internal sealed class WitnessCheck(CountyStore store, CountyDb db, Findings findings)
{
    private const string Place = "见证人";
    private readonly List<string> unanswered = [];

    /// <summary>Those that couldn't be asked, each with the reason.</summary>
    internal IReadOnlyList<string> Unanswered => unanswered;

    internal void Run(IReadOnlyList<Witness> witnesses, TreeCheck tree)
    {
        if (witnesses.Count == 0)
            return;
        if (Newest() is not var (note, checkpoint))
        {
            unanswered.AddRange(witnesses.Select(w => $"{w.Name}：没有可读的检查点，无从询问"));
            return;
        }

        using var client = new WitnessClient();
        foreach (var witness in witnesses)
        {
            var reply = Ask(client, witness, new AddCheckpoint(checkpoint.Size, [], note));
            if (reply.Size is { } seen)
                reply = Told(client, witness, note, checkpoint, seen, tree);
            if (reply is { Disagrees: true, Fault: { } fault })
                findings.Add(Place, witness.Name, null, $"{fault}：台账被改写。");
            else if (reply is { Line: null, Fault: { } reason })
                unanswered.Add($"{witness.Name}：{reason}");
        }
    }

    private WitnessReply Told(
        WitnessClient client,
        Witness witness,
        SignedNote note,
        Checkpoint checkpoint,
        long seen,
        TreeCheck tree
    )
    {
        if (seen > tree.Tree.Size)
            findings.Add(
                Place,
                witness.Name,
                null,
                $"它见过规模{seen}的台账，现在只有{tree.Tree.Size}条：台账被截短，或者换成了旧的。"
            );
        else if (seen > checkpoint.Size)
            findings.Add(Place, witness.Name, null, $"它见过规模{seen}的检查点，这里最新的只有{checkpoint.Size}：检查点被删除。");
        else
            return Ask(
                client,
                witness,
                new AddCheckpoint(seen, LedgerTree.At(db, store.CountyCode, checkpoint.Size).ConsistencyFrom(seen), note)
            );
        return new WitnessReply(null, null, null);
    }

    // The check is a command's work and waits anyway.
    private static WitnessReply Ask(WitnessClient client, Witness witness, AddCheckpoint request) =>
        client.Send(witness, request).GetAwaiter().GetResult();

    private (SignedNote, Checkpoint)? Newest()
    {
        var row = store
            .Database.Rows(
                db,
                $"SELECT note FROM ledger_checkpoints WHERE county = {store.CountyCode} AND size >= 0 ORDER BY size DESC LIMIT 1"
            )
            .FirstOrDefault();
        return
            row?[0] is string text
            && SignedNote.TryParse(text, out var note)
            && Checkpoint.TryParse(note.Text, out var checkpoint)
            ? (note, checkpoint)
            : null;
    }
}
