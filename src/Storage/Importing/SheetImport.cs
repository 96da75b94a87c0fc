using Fazhi.Matters;

namespace Fazhi.Storage.Importing;

/// <summary>导入结果 — what came of a sheet: everything that is wrong in it, or what its rows became.</summary>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Problems">All problems, as many as are told at once; none if every row was taken.</param>
/// <param name="Matters">What the first rows became, or would become.</param>
/// <param name="Before">How many rows had been recorded before, by this sheet or as rows of another that say the same.</param>
public sealed record SheetResult(int Rows, IReadOnlyList<SheetProblem> Problems, IReadOnlyList<Matter> Matters, int Before)
{
    /// <summary>The digest of the sheet, by which the ledger knows what it recorded.</summary>
    public string Digest { get; init; } = "";

    /// <summary>How many rows this run recorded.</summary>
    public int Recorded { get; init; }

    /// <summary>The first rows that were recorded before as rows of another sheet.</summary>
    public IReadOnlyList<int> Same { get; init; } = [];

    /// <summary>How many rows are recorded now.</summary>
    public int There => Before + Recorded;

    /// <summary>Whether every row can be, or was, recorded.</summary>
    public bool IsSound => Rows > 0 && Problems.Count == 0;
}

/// <summary>
/// 导入 — one act for each row of a sheet, opening a matter, by itself or as part of one that the row names, or done in one that the row names. A rehearsal asks the Desk's own rules of every row and records nothing. A run records a
/// short sheet in one transaction or not at all, and a long one piece by piece, each whole or not at all, so that others get their turn; it goes on where it was left when the
/// same sheet is sent again, and records nothing twice.
/// </summary>
/// <param name="desk">The Desk.</param>
/// <param name="type">The type of the matters.</param>
/// <param name="rule">By which act.</param>
/// <param name="piece">How many rows one transaction takes.</param>
public sealed class SheetImport(Desk desk, MatterType type, ActRule rule, int piece = SheetImport.Piece)
{
    /// <summary>The most rows one sheet may have.</summary>
    public const int Most = 100_000;

    /// <summary>So many rows are recorded together; a sheet that has no more is recorded whole or not at all.</summary>
    public const int Piece = 1000;

    /// <summary>So many problems are told at once.</summary>
    public const int MostProblems = 500;

    /// <summary>So many of the matters are shown.</summary>
    public const int Shown = 50;

    /// <summary>Between two pieces others write.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Whether an act can be done for many matters by one sheet: a sheet can say all it must be told, and it mends and completes nothing.
    /// </summary>
    public static bool Takes(MatterType type, ActRule rule) =>
        !rule.ActType.IsAssignableTo(typeof(IDateConfirmation))
        && rule is { IsCorrection: false, IsUndoing: false, IsCompleting: false, IsFormer: false, ByLawOnly: false }
        && ActColumns.CanSay(rule.ActType);

    /// <summary>Whether what lies back must be proved, as where the type has an act by which cases of before are taken over.</summary>
    public static bool WantsProof(MatterType type, ActRule rule) => !rule.TakesOver && type.Acts.Any(a => a.TakesOver);

    /// <summary>Rehearses a short sheet, or records it.</summary>
    public SheetResult Run(string text, Actor actor, bool record) =>
        record ? Record(SheetLines.Of(text), actor) : Rehearse(SheetLines.Of(text), actor);

    /// <summary>Tells everything that is wrong in a sheet, and records nothing.</summary>
    /// <param name="lines">The sheet; its first line has the headings.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="progress">Is told how many rows have been gone through.</param>
    /// <param name="stop">When it is no longer wanted.</param>
    public SheetResult Rehearse(SheetLines lines, Actor actor, Action<int>? progress = null, CancellationToken stop = default) =>
        Over(
            lines,
            (sheet, result) =>
                result.Rows <= piece
                    ? Whole(sheet, result, actor, record: false)
                    : RehearseLong(sheet, result, actor, progress, stop)
        );

    /// <summary>Records a sheet that was rehearsed.</summary>
    /// <param name="lines">The sheet; its first line has the headings.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="progress">Is told how many rows are recorded, those from before included, whenever a piece is.</param>
    /// <param name="stop">Ends it between two pieces; what was recorded stays.</param>
    public SheetResult Record(SheetLines lines, Actor actor, Action<int>? progress = null, CancellationToken stop = default) =>
        Over(
            lines,
            (sheet, result) =>
                result.Rows <= piece
                    ? Whole(sheet, result, actor, record: true)
                    : RecordLong(sheet, result, actor, progress, stop)
        );

    /// <summary>The rows of a sheet that aren't recorded, as they stand, each with why it was refused; the headings first.</summary>
    public IEnumerable<IReadOnlyList<string>> Unrecorded(SheetLines lines, IReadOnlyList<SheetProblem> problems)
    {
        var sheet = new SheetRows(type, rule, lines);
        var why = problems.ToLookup(p => p.Row);
        using var db = desk.Store.Open();
        var recorded = RecordedRows.Of(db, desk.Store, type, rule, sheet.Digest).Select(r => r.Row).ToHashSet();
        yield return [.. sheet.Headings, ActColumns.Reason];
        foreach (var (row, cells) in sheet.Plain())
            if (!recorded.Contains(row))
                yield return
                [
                    .. cells,
                    string.Join('；', why[row].Select(p => (p.Column is null ? "" : $"“{p.Column}”：") + p.Problem)),
                ];
    }

    private SheetResult Over(SheetLines lines, Func<SheetRows, SheetResult, SheetResult> go)
    {
        var sheet = new SheetRows(type, rule, lines);
        List<SheetProblem> faults = [.. sheet.Faults()];
        if (faults.Count > 0)
            return new SheetResult(0, faults, [], 0);
        var (count, twice) = sheet.Count(Most);
        if (count > Most)
            return new SheetResult(count, [new(1, null, SheetProblems.TooMany(Most))], [], 0);
        return count == 0
            ? new SheetResult(0, [new(1, null, SheetProblems.Empty())], [], 0)
            : go(sheet, new SheetResult(count, twice, [], 0) { Digest = sheet.Digest });
    }

    // A short sheet is one piece, told whole.
    private SheetResult Whole(SheetRows sheet, SheetResult result, Actor actor, bool record) =>
        InPieces(sheet, result, actor, record, (rows, tally) => Together(rows, tally, actor, record));

    private SheetResult RehearseLong(
        SheetRows sheet,
        SheetResult result,
        Actor actor,
        Action<int>? progress,
        CancellationToken stop
    )
    {
        using var copy = desk.Rehearsal();
        return InPieces(
            sheet,
            result,
            actor,
            record: false,
            (rows, tally) =>
            {
                stop.ThrowIfCancellationRequested();
                tally.Take(rows, requests => copy.Desk.PerformInCopy(requests, actor));
                progress?.Invoke(tally.Done);
                return tally.Problems.Count < MostProblems;
            }
        );
    }

    private SheetResult RecordLong(
        SheetRows sheet,
        SheetResult result,
        Actor actor,
        Action<int>? progress,
        CancellationToken stop
    ) =>
        InPieces(
            sheet,
            result,
            actor,
            record: true,
            (rows, tally) =>
            {
                if (stop.IsCancellationRequested || !Together(rows, tally, actor, record: true))
                    return false;
                progress?.Invoke(tally.Done);
                stop.WaitHandle.WaitOne(Turn);
                return true;
            }
        );

    // The rows that this sheet hasn't recorded yet, piece by piece, until one says that it is enough.
    private SheetResult InPieces(
        SheetRows sheet,
        SheetResult result,
        Actor actor,
        bool record,
        Func<SheetRow[], SheetTally, bool> take
    )
    {
        using var db = desk.Store.Open();
        var recorded = RecordedRows.Of(db, desk.Store, type, rule, sheet.Digest).Select(r => r.Row).ToHashSet();
        var tally = new SheetTally(sheet, result.Problems, recorded.Count, record);
        foreach (var rows in sheet.Read(new CountyRecords(desk.Store, db), actor, recorded).Chunk(piece))
            if (!take(rows, tally))
                break;
        return tally.Of(result);
    }

    // Those that can't be read are told beside those that are refused.
    private bool Together(SheetRow[] rows, SheetTally tally, Actor actor, bool record)
    {
        var isSound = tally.Problems.Count == 0 && Array.TrueForAll(rows, r => r.Problems.Count == 0);
        tally.Take(rows, requests => desk.PerformTogether(requests, actor, record && isSound));
        return tally.Problems.Count == 0;
    }
}
