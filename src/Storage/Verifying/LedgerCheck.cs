using Fazhi.Ledgers;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Witnessing;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage.Verifying;

/// <summary>核验的范围 — what a check is given beside the county itself.</summary>
public sealed record LedgerCheckOptions
{
    /// <summary>The ledger's public key, best from elsewhere than the data folder; <c>null</c> if nobody signs this ledger.</summary>
    public VerifierKey? Key { get; init; }

    /// <summary>Whether stored files are read and hashed.</summary>
    public bool Files { get; init; } = true;

    /// <summary>Checkpoints that somebody saved earlier, as signed notes: the ledger must still begin with what they cover.</summary>
    public IReadOnlyList<string> Since { get; init; } = [];

    /// <summary>The witnesses to be asked for the newest size they saw. Asking is all that leaves the machine, and only to their addresses.</summary>
    public IReadOnlyList<Witness> Witnesses { get; init; } = [];
}

/// <summary>
/// 台账核验 — computes the tree again from its entries, folds every matter again from its acts, and compares all that is kept with both. Reads only, streams,
/// goes on after a difference, and names what it can't cover. What was recorded after it began is left to the next check.
/// </summary>
public sealed class LedgerCheck(CountyStore store, LedgerCheckOptions? options = null)
{
    private readonly LedgerCheckOptions options = options ?? new LedgerCheckOptions();

    /// <summary>How many entries there are to check.</summary>
    public long Size() => store.Database.ForReading(still: true).Size(store.CountyCode);

    /// <summary>Checks everything.</summary>
    /// <param name="progress">Told of entries checked, matters folded and files hashed so far.</param>
    public LedgerVerdict Run(Action<long, long, long>? progress = null) => Check(tables: true, progress);

    /// <summary>Checks the tree, its entries, contents, tiles, head and checkpoints, and leaves what is derived from them alone.</summary>
    /// <param name="progress">Told of entries checked so far.</param>
    public LedgerVerdict RunTree(Action<long, long, long>? progress = null) => Check(tables: false, progress);

    // A file that nobody has open is read as it lies there. If somebody began to write meanwhile, what was read is worth nothing.
    private LedgerVerdict Check(bool tables, Action<long, long, long>? progress)
    {
        var still = store.ForReading(still: true);
        var verdict = Check(still, tables, progress);
        return still.Database.StoodStill ? verdict : Check(store.ForReading(still: false), tables, progress);
    }

    private LedgerVerdict Check(CountyStore reading, bool tables, Action<long, long, long>? progress)
    {
        var findings = new Findings();
        // Receipts are looked at as they stood before the matters they lead to: one issued meanwhile leads nowhere yet.
        using var access = tables ? new AccessCheck(reading, findings) : null;
        using var db = reading.Open();
        using var snapshot = reading.Database.Snapshot(db);
        var checkpoints = new CheckpointCheck(reading, db, findings, options);
        var tree = new TreeCheck(reading, db, findings, checkpoints.Sizes);
        findings.Try("ledger_entries", () => tree.Run(n => progress?.Invoke(n, 0, 0)));
        findings.Try("ledger_heads", () => Head(reading, db, findings, tree));
        findings.Try("ledger_checkpoints", () => checkpoints.Compare(tree));
        var witnesses = new WitnessCheck(reading, db, findings);
        findings.Try("见证人", () => witnesses.Run(options.Witnesses));
        var (matters, files) = (0L, 0L);
        if (tables)
        {
            var named = new NamedFiles();
            findings.Try(
                "事项",
                () =>
                {
                    using var replay = new Replay(reading, db, findings, tree, named);
                    replay.Run(n => progress?.Invoke(tree.Size, n, 0));
                    matters = replay.Matters;
                }
            );
            findings.Try(
                "files",
                () =>
                {
                    if (!options.Files)
                    {
                        findings.NotCover("files", "*", "按要求没有核验附件（--no-files）。");
                        return;
                    }

                    var check = new FileCheck(reading, db, findings, named);
                    check.Run(n => progress?.Invoke(tree.Size, matters, n));
                    files = check.Count;
                }
            );
            findings.Try("matter_journal", () => new JournalCheck(reading, db, findings).Run());
            findings.Try("search_fts", () => reading.Database.CheckSearchIndex(findings));
            findings.Try("索引", () => reading.Database.CheckIndexes(db, findings));
            new SchemaCheck(reading, db, findings).Run();
            if (store.Folder is { } folder && DataFolder.Holds(folder))
                new FolderCheck(reading, findings, options.Key).Run(folder);
            findings.Try("access", () => access!.Run(db));
        }

        if (store.Folder is { } notes)
            findings.Try(CosignedNotes.FolderName, () => new CosignedCheck(reading, db, findings, options.Key).Run(notes));

        return new LedgerVerdict
        {
            Entries = tree.Tree.Size,
            Matters = matters,
            Files = files,
            Root = tree.Tree.Frontier.Root,
            Differences = findings.Differences,
            Counts = findings.Counts,
            NotCovered = findings.NotCovered,
            Remarks = findings.Remarks,
            Unanswered = witnesses.Unanswered,
        };
    }

    private static void Head(CountyStore store, CountyDb db, Findings findings, TreeCheck tree)
    {
        var table = new KeptTable(store.Kept.Writer(typeof(LedgerHeadRow)));
        var found = store.Database.Rows(db, table.Select(store.CountyCode, nameof(LedgerHeadRow.County))).FirstOrDefault();
        if (found is null)
            return;
        if (tree.Tree.IsWhole)
        {
            var row = new LedgerHeadRow
            {
                County = store.CountyCode,
                Size = tree.Size,
                Frontier = tree.Tree.Frontier.ToBytes(),
                RecordedAt = tree.Last,
            };
            new RowCompare(findings).Row(table, store.CountyCode, row, found);
        }
    }

    /// <summary>Whether an entry's header agrees with its hash.</summary>
    public static bool IsWhole(LedgerEntryRow entry) => HeaderFault(entry) is null;

    internal static string? HeaderFault(LedgerEntryRow row)
    {
        try
        {
            return row.Entry().LeafHash() == Hash.From(row.LeafHash) ? null : "记录头的内容与其哈希不符。";
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return "记录头的内容不合格式。";
        }
    }
}
