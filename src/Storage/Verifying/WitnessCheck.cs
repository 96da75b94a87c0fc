using Fazhi.Ledgers;
using Fazhi.Storage.Witnessing;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 询问见证人 — each is sent the newest checkpoint kept here, as if it had last seen just that: it signs if so, and answers with the size it saw if not (C2SP
/// tlog-witness, 409). So any witness can be asked, and one that has fallen behind is proven to have seen the beginning of this ledger.
/// </summary>
internal sealed class WitnessCheck(CountyStore store, CountyDb db, Findings findings)
{
    private const string Place = "见证人";
    private const int MostTurns = 5;
    private readonly List<string> unanswered = [];

    /// <summary>Those that couldn't be asked, each with the reason.</summary>
    internal IReadOnlyList<string> Unanswered => unanswered;

    internal void Run(IReadOnlyList<Witness> witnesses)
    {
        if (witnesses.Count == 0)
            return;
        if (Newest(db) is not var (note, checkpoint))
        {
            unanswered.AddRange(witnesses.Select(w => $"{w.Name}：没有可读的检查点，无从询问"));
            return;
        }

        using var client = new WitnessClient();
        foreach (var witness in witnesses)
        {
            var reply = Ask(client, witness, new AddCheckpoint(checkpoint.Size, [], note));
            if (reply.Size is { } seen && seen > checkpoint.Size)
                reply = Ahead(client, witness, seen);
            else if (reply.Size is { } behind)
                reply = Ask(client, witness, new AddCheckpoint(behind, ProofFrom(db, checkpoint.Size, behind), note));
            if (reply is { Disagrees: true, Fault: { } fault })
                findings.Add(Place, witness.Name, null, $"{fault}：台账被改写。");
            else if (reply is { Line: null, Fault: { } reason })
                unanswered.Add($"{witness.Name}：{reason}");
        }
    }

    // What was signed since the check began is in the ledger as it stands now: it is read again before anybody is accused, as often as it has grown.
    private WitnessReply Ahead(WitnessClient client, Witness witness, long seen)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            using var now = store.Open();
            using var snapshot = store.Database.Snapshot(now);
            var size = now.Heads.Where(h => h.County == store.CountyCode).Select(h => h.Size).FirstOrDefault();
            if (seen > size)
            {
                findings.Add(
                    Place,
                    witness.Name,
                    null,
                    $"它见过规模{seen}的台账，现在只有{size}条：台账被截短，或者换成了旧的。"
                );
                return new WitnessReply(null, null, null);
            }

            if (Newest(now) is not var (note, checkpoint) || seen > checkpoint.Size)
            {
                findings.Add(
                    Place,
                    witness.Name,
                    null,
                    $"它见过规模{seen}的检查点，这里最新的只有{Newest(now)?.Item2.Size ?? 0}：检查点被删除。"
                );
                return new WitnessReply(null, null, null);
            }

            var reply = Ask(client, witness, new AddCheckpoint(seen, ProofFrom(now, checkpoint.Size, seen), note));
            if (reply.Size is not { } further)
                return reply;
            seen = further;
        }

        return new WitnessReply(null, null, "核验期间台账一直在增加");
    }

    private Hash[] ProofFrom(CountyDb at, long size, long from) =>
        LedgerTree.At(at, store.CountyCode, size).ConsistencyFrom(from);

    // The check is a command's work and waits anyway.
    private static WitnessReply Ask(WitnessClient client, Witness witness, AddCheckpoint request) =>
        client.Send(witness, request).GetAwaiter().GetResult();

    private (SignedNote, Checkpoint)? Newest(CountyDb at)
    {
        var row = store
            .Database.Rows(
                at,
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
