using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>别解 — the innocent readings of a rate that doesn't fit its nearest base: before a text is accused, none of them may fit.</summary>
internal static class Excuses
{
    private const int MostTogether = 4;
    private const int Near = 20;

    /// <summary>Whether one fits; then it is told.</summary>
    internal static bool Fit(Ratio ratio, Rate rate, Mention? bound, Review review)
    {
        if (ratio.Parts is not [var part] || !part.IsExactCount)
            return false;
        foreach (var sum in Siblings(part, bound, review))
            if (ratio.AgreesOver(sum))
            {
                ratio.HoldOver(review, sum);
                return true;
            }

        if (Later(ratio, rate, part, review) is { } later)
        {
            ratio.HoldOver(review, later.Value);
            return true;
        }

        // 批捕30人、不捕10人，不捕率25%: of the two together.
        if (bound is null && Beside(part).Any(m => ratio.AgreesOver(part.Value + m.Value)))
        {
            Unstated.Base(ratio, review);
            return true;
        }

        // 撤回120件，纠正85件，调解88件: of several outcomes counted together, when their base is known.
        return bound is not null && Together(ratio, part, bound, review);
    }

    // 属实126起、部分属实98起、不属实176起: what the parts of one whole, or a row of outcomes, add up to: all that were looked into.
    private static IEnumerable<decimal> Siblings(Mention part, Mention? bound, Review review)
    {
        if (bound is null)
            yield break;
        var mentions = part.Sentence.Mentions;
        var near = mentions
            .Skip(Math.Max(0, part.Index - Near))
            .Take(2 * Near)
            .Where(m => m.IsExactCount && Units.Same(m.Unit, part.Unit) && m.Depth == part.Depth && !m.IsDifference)
            .ToList();
        var row = near.FindAll(m => review.WholeOf.GetValueOrDefault(m) == bound);
        if (row.Count > 1)
            yield return row.Sum(m => m.Value);
        // The list may run on over what reads like a statement of its own: 移送100件.
        var all = row.Count == 0 ? [] : near.FindAll(m => m.Index >= row[0].Index);
        if (all.Count > row.Count)
            yield return all.Sum(m => m.Value);
    }

    private static Mention? Later(Ratio ratio, Rate rate, Mention part, Review review) =>
        review
            .After(ratio.Percent)
            .FirstOrDefault(m =>
                m.IsExactCount
                && m.Cue == Cue.None
                && ratio.MayBeOver(m)
                && ratio.Agrees(m)
                && (rate.IsBase(m) || Words.Shared(m, part) >= 2)
            );

    private static IEnumerable<Mention> Beside(Mention part) =>
        new[] { part.Previous, part.Next }
            .OfType<Mention>()
            .Where(m => m.IsExactCount && m.Depth == part.Depth && Units.Same(m.Unit, part.Unit) && !m.IsDifference);

    private static bool Together(Ratio ratio, Mention part, Mention bound, Review review)
    {
        var sum = part.Value;
        var parts = new List<Mention> { part };
        for (var m = part.Previous; m is not null && parts.Count < MostTogether; m = m.Previous)
        {
            if (!m.IsExactCount || m.Cue == Cue.Among || review.WholeOf.GetValueOrDefault(m) != bound)
                break;
            sum += m.Value;
            parts.Insert(0, m);
            if (ratio.Percent.Quantity.Decimals > 0 && Percentage.Of(sum, bound.Value, ratio.Percent.Quantity).Agrees())
            {
                new Ratio(ratio.Percent, parts).Hold(review, bound);
                return true;
            }
        }

        return false;
    }
}
