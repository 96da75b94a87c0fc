namespace Fazhi.Mechanisms.Exams;

/// <summary>一份答卷 — a paper and what was answered on it.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Answers">The answers that count.</param>
public sealed record AnsweredPaper(Paper Paper, IReadOnlyList<string> Answers);

/// <summary>试题分析 — how one question did in an exam, over the papers that have it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Edition">Its version.</param>
/// <param name="Papers">On how many papers it is.</param>
/// <param name="Facility">The share of those who answered it rightly, 0 to 1; the smaller, the harder.</param>
/// <param name="PointBiserial">The correlation between answering it rightly and the points of all other questions of the paper; <c>null</c> where one of the two is the same for all.</param>
/// <param name="UpperLower">The share of right answers among the best 27 % less that among the weakest 27 %; <c>null</c> with fewer than four papers.</param>
/// <param name="Chosen">For each option of the bank, how many chose it.</param>
/// <param name="Blank">How many left it out.</param>
public sealed record ItemStatistic(
    Guid Question,
    QuestionEdition Edition,
    int Papers,
    double Facility,
    double? PointBiserial,
    double? UpperLower,
    IReadOnlyList<int> Chosen,
    int Blank
)
{
    /// <summary>Whether the weak did better with it than the good: the key may be wrong, or the question misleads.</summary>
    public bool IsDubious => PointBiserial < 0 || UpperLower < 0;
}

/// <summary>试题分析的计算.</summary>
public static class ItemStatistics
{
    /// <summary>The share of the papers that count as upper and as lower (Kelley 1939).</summary>
    private const double Extreme = 0.27;
    private const int FewestForExtremes = 4;

    /// <summary>Each question that is on a paper, the most dubious first.</summary>
    /// <param name="papers">The papers that were marked, in an order that is the same each time.</param>
    public static IReadOnlyList<ItemStatistic> Of(IReadOnlyList<AnsweredPaper> papers)
    {
        List<(PaperItem Item, string Letters, bool IsRight, int Total)> taken = [];
        foreach (var (paper, answers) in papers)
        {
            var given = PaperAnswers.Read(answers);
            var total = paper.Items.Index().Where(i => given.GetValueOrDefault(i.Index + 1) == i.Item.Key).Sum(i => i.Item.Points);
            taken.AddRange(
                paper.Items.Select((item, i) => (item, given.GetValueOrDefault(i + 1, ""), given.GetValueOrDefault(i + 1) == item.Key, total))
            );
        }

        return
        [
            .. taken
                .GroupBy(t => t.Item.Question)
                .Select(g => Of([.. g]))
                .OrderByDescending(s => s.IsDubious)
                .ThenBy(s => s.PointBiserial ?? double.MaxValue)
                .ThenBy(s => s.Question),
        ];
    }

    private static ItemStatistic Of(IReadOnlyList<(PaperItem Item, string Letters, bool IsRight, int Total)> taken)
    {
        var item = taken[0].Item;
        var chosen = new int[item.Options.Count];
        foreach (var letter in taken.SelectMany(t => t.Item.InBank(t.Letters)))
            chosen[letter - 'A']++;
        return new ItemStatistic(
            item.Question,
            item.Edition,
            taken.Count,
            taken.Count(t => t.IsRight) / (double)taken.Count,
            Correlation([.. taken.Select(t => (t.IsRight ? 1.0 : 0.0, (double)(t.IsRight ? t.Total - t.Item.Points : t.Total)))]),
            UpperLower(taken),
            chosen,
            taken.Count(t => t.Letters.Length == 0)
        );
    }

    private static double? UpperLower(IReadOnlyList<(PaperItem Item, string Letters, bool IsRight, int Total)> taken)
    {
        if (taken.Count < FewestForExtremes)
            return null;
        var size = Math.Max(1, (int)Math.Round(taken.Count * Extreme, MidpointRounding.AwayFromZero));
        var ordered = taken.OrderByDescending(t => t.Total).ToList();
        return (ordered.Take(size).Count(t => t.IsRight) - ordered.TakeLast(size).Count(t => t.IsRight)) / (double)size;
    }

    // Pearson's: with one of the two nought or one it is the point-biserial.
    private static double? Correlation(IReadOnlyList<(double X, double Y)> pairs)
    {
        var (x, y) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        var (xx, yy) = (pairs.Sum(p => (p.X - x) * (p.X - x)), pairs.Sum(p => (p.Y - y) * (p.Y - y)));
        return xx > 0 && yy > 0 ? pairs.Sum(p => (p.X - x) * (p.Y - y)) / Math.Sqrt(xx * yy) : null;
    }
}
