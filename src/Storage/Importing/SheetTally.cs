using Fazhi.Matters;

namespace Fazhi.Storage.Importing;

/// <summary>导入的清点 — what has come of a sheet's rows so far: what is wrong, what they became, which were recorded before.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="problems">What was wrong before any row was tried.</param>
/// <param name="before">How many rows this sheet had recorded.</param>
/// <param name="record">Whether the rows are recorded, or only tried.</param>
internal sealed class SheetTally(SheetRows sheet, IEnumerable<SheetProblem> problems, int before, bool record)
{
    private readonly List<SheetProblem> problems = [.. problems];
    private readonly List<Matter> matters = [];
    private readonly List<int> same = [];

    // Where in the ledger which row of this very sheet stands.
    private readonly Dictionary<long, int> own = [];
    private int gone;

    internal IReadOnlyList<SheetProblem> Problems => problems;

    /// <summary>How many rows have been gone through, those recorded before included.</summary>
    internal int Done => before + gone;

    /// <summary>Tries rows together; those that can't be read are told beside those that are refused. Of rows to be recorded all are, or none.</summary>
    internal void Take(IReadOnlyList<SheetRow> rows, Func<IReadOnlyList<ActRequest>, IReadOnlyList<Outcome>> perform)
    {
        var known = same.Count;
        SheetRow[] readable = [.. rows.Where(r => r.Request is not null)];
        problems.AddRange(rows.SelectMany(r => r.Problems));
        foreach (var (row, outcome) in readable.Zip(perform([.. readable.Select(r => r.Request!)])))
            Take(row.Row, outcome);
        if (record && problems.Count > 0)
            same.RemoveRange(known, same.Count - known);
        else
            gone += rows.Count;
    }

    private void Take(int row, Outcome outcome)
    {
        problems.AddRange(outcome.Problems.Select(p => new SheetProblem(row, sheet.At(p), p)));
        if (!outcome.Done)
            return;
        if (outcome.Repeated)
        {
            // Said in other words, such as a day written otherwise, it is a row of this sheet all the same.
            if (own.TryGetValue(outcome.Sequence, out var first) && !record)
                problems.Add(new(row, null, SheetProblems.TwiceTheRow(first)));
            else
                same.Add(row);
            return;
        }

        own[outcome.Sequence] = row;
        if (matters.Count < SheetImport.Shown)
            matters.Add(outcome.Matter!);
    }

    /// <summary>The result.</summary>
    /// <param name="result">What was known of the sheet before its rows were tried.</param>
    internal SheetResult Of(SheetResult result) =>
        result with
        {
            Problems = Told(),
            Matters = problems.Count > 0 ? [] : matters,
            Before = before + same.Count,
            Same = [.. same.Take(SheetImport.Shown)],
            Recorded = record ? gone - same.Count : 0,
        };

    // That a row is the same as another is told once, and not beside what is wrong with it.
    private List<SheetProblem> Told()
    {
        var others = problems.Where(p => !IsSame(p)).Select(p => p.Row).ToHashSet();
        return [.. problems.Where(p => !IsSame(p) || others.Add(p.Row)).OrderBy(p => p.Row).Take(SheetImport.MostProblems)];
    }

    private static bool IsSame(SheetProblem problem) => problem.Problem.Code == SheetProblems.SameRow;
}
