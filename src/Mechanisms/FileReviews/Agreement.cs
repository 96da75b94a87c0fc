namespace Fazhi.Mechanisms.FileReviews;

/// <summary>一致程度 — how far two people who judged the same things apart from each other agree, beyond what chance would give.</summary>
public static class Agreement
{
    /// <summary>
    /// Cohen's κ = (observed − expected) ÷ (1 − expected): observed is the share of things on which both said the same; expected is what it would be if each kept to the own frequencies and neither looked. 1 is full
    /// agreement, 0 is chance, below 0 is less than chance. Source: J. Cohen, A coefficient of agreement for nominal scales, 1960.
    /// </summary>
    /// <param name="pairs">What the first and the second said of each thing, as a category.</param>
    /// <returns>κ to three places; <c>null</c> where it isn't defined: nothing was judged by both, or both said the same one thing throughout, so that chance alone explains all of it.</returns>
    public static decimal? Kappa(IEnumerable<(string First, string Second)> pairs)
    {
        var all = pairs.ToList();
        if (all.Count == 0)
            return null;
        decimal n = all.Count;
        var second = all.CountBy(p => p.Second).ToDictionary();
        var expected = all.CountBy(p => p.First).Sum(f => f.Value / n * (second.GetValueOrDefault(f.Key) / n));
        return expected == 1 ? null : Math.Round((all.Count(p => p.First == p.Second) / n - expected) / (1 - expected), 3);
    }

    /// <summary>
    /// The pairs of files: of each item what the first and the second said, full, less or not applicable. What the machine decided and both took over is left out: there neither judged. A third person's sheet isn't
    /// among them, and a file that hasn't both sheets isn't either.
    /// </summary>
    public static IEnumerable<(string First, string Second)> PairsOf(IEnumerable<ReviewedFile> files) =>
        from file in files
        where file.Sheets is { Count: >= 2 }
        let second = file.Sheets[1].Marks.ToDictionary(m => m.Code)
        from mark in file.Sheets[0].Marks
        let item = file.Items.First(i => i.Code == mark.Code)
        let found = file.Findings.FirstOrDefault(f => f.Code == mark.Code)
        where second.ContainsKey(mark.Code) && !(found is not null && found.Is(mark) && found.Is(second[mark.Code]))
        select (Category(item, mark), Category(item, second[mark.Code]));

    private static string Category(ScoredItem item, ItemMark mark) =>
        mark.NotApplicable ? "不适用"
        : (mark.Points ?? item.Unmarked) >= item.Unmarked ? "不扣分"
        : "扣分";
}
