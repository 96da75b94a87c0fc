namespace Fazhi.Mechanisms.FileReviews;

/// <summary>一个单位的评查结果.</summary>
/// <param name="Body">The body's code.</param>
/// <param name="InScope">Its files in scope.</param>
/// <param name="Files">Of these, decided.</param>
/// <param name="Mean">The mean of their totals, to a tenth; 0 where none is decided.</param>
/// <param name="Problems">What was put on the ledger.</param>
public sealed record BodyResult(string Body, int InScope, int Files, decimal Mean, int Excellent, int Passed, int Failed, int Problems)
{
    /// <summary>Its place among the bodies by mean; bodies with the same mean share a place.</summary>
    public int Rank { get; internal init; }
}

/// <summary>一个项目的失分.</summary>
/// <param name="Item">The item, as the sheets have it.</param>
/// <param name="Applied">To how many decided files it applied.</param>
/// <param name="Lost">In how many of these it lost points.</param>
/// <param name="Points">The points lost in all of them.</param>
public sealed record ItemResult(ScoredItem Item, FileKind Kind, int Applied, int Lost, decimal Points);

/// <summary>评查统计 — of the files of a round, or of any others: by body, by item, and how far reviewers agree.</summary>
public sealed class ReviewStatistics
{
    public IReadOnlyList<BodyResult> Bodies { get; private init; } = [];

    /// <summary>Every item that applied to a file, those that cost most first.</summary>
    public IReadOnlyList<ItemResult> Items { get; private init; } = [];

    /// <summary>The ten that cost most.</summary>
    public IEnumerable<ItemResult> MostLost => Items.Where(i => i.Points > 0).Take(10);

    public int InScope { get; private init; }

    public int Drawn { get; private init; }

    public int Decided { get; private init; }

    public int ByThird { get; private init; }

    /// <summary>How many items the two scored apart from the machine, and Cohen's κ over them; <c>null</c> where it isn't defined.</summary>
    public int Compared { get; private init; }

    public decimal? Kappa { get; private init; }

    /// <summary>Of files; voided ones don't count.</summary>
    public static ReviewStatistics Of(IEnumerable<ReviewedFile> all)
    {
        var files = all.Where(f => f.Stage != ReviewedFileStage.Voided).ToList();
        var decided = files.FindAll(f => f.Total is not null);
        // What isn't decided yet is nobody's to see, also as a number.
        var pairs = Agreement.PairsOf(decided).ToList();
        var bodies = files.GroupBy(f => f.Organ).Select(g => Body(g.Key, [.. g])).ToList();
        return new()
        {
            InScope = files.Count,
            Drawn = files.Count(f => f.Stage is not (ReviewedFileStage.OnList or ReviewedFileStage.NotDrawn)),
            Decided = decided.Count,
            ByThird = decided.Count(f => f.ByThird),
            Bodies = [.. bodies.Where(b => b.Files > 0).Select(b => b with { Rank = 1 + bodies.Count(o => o.Files > 0 && o.Mean > b.Mean) }).OrderBy(b => b.Rank).ThenBy(b => b.Body, StringComparer.Ordinal)],
            Items =
            [
                .. from file in decided
                   from item in file.Items
                   where item.Part != SheetPart.Adjustment
                   group (Item: item, Got: file.Final(item)) by (file.Kind, item.Code) into g
                   let lost = g.Where(x => x.Got is { } got && got < x.Item.Points).ToList()
                   let result = new ItemResult(g.First().Item, g.Key.Kind, g.Count(x => x.Got is not null), lost.Count, lost.Sum(x => x.Item.Points - x.Got!.Value))
                   where result.Applied > 0
                   orderby result.Points descending, result.Lost descending, result.Kind, result.Item.Code
                   select result,
            ],
            Compared = pairs.Count,
            Kappa = Agreement.Kappa(pairs),
        };
    }

    private static BodyResult Body(string body, List<ReviewedFile> files)
    {
        var decided = files.FindAll(f => f.Total is not null);
        return new(
            body, files.Count, decided.Count,
            decided.Count == 0 ? 0 : Math.Round(decided.Average(f => f.Total!.Value), 1, MidpointRounding.AwayFromZero),
            decided.Count(f => f.Grade == FileGrade.Excellent), decided.Count(f => f.Grade == FileGrade.Passed), decided.Count(f => f.Grade == FileGrade.Failed),
            files.Sum(f => f.Problems));
    }
}
