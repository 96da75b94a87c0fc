using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>跨句续列 — …其中住宅电梯2140部。其余电梯中,医院310部,其他场所585部: a list that goes on in the next sentence and is of the same whole.</summary>
internal static class Continued
{
    private static readonly string[] Rests = ["其余", "其他", "其它", "剩余", "余下"];

    /// <summary>Whether a sentence's first figure takes up what the sentence before left over.</summary>
    internal static bool Is(Mention first)
    {
        var gap = first.Gap.AsSpan().Trim();
        return first.Index == 0
            && Array.Exists(Rests, r => first.Gap.AsSpan().Trim().StartsWith(r))
            && gap.IndexOfAny('中', '里') is > 1 and < 12;
    }

    internal static void Check(Sentence sentence, Review review)
    {
        var first = sentence.Mentions[0];
        if (!Is(first) || Left(sentence, review) is not ({ } whole, var before))
            return;
        var more = sentence
            .Mentions.Where(m => m.IsCount && m.Depth == 0 && !m.IsDifference && Units.Same(m.Unit, whole.Unit))
            .ToList();
        if (more.Count == 0 || !before.Concat(more).Append(whole).All(m => m.IsExactCount))
            return;
        List<Mention> parts = [.. before, .. more];
        var sum = parts.Sum(p => p.Value);
        var closed = more.Count > 1 && Array.Exists(Rests, r => more[^1].Core.StartsWith(r, StringComparison.Ordinal));
        if (sum == whole.Value)
            review.Add(
                [.. parts, whole],
                RelationKind.Sum,
                FigureWords.Sum(parts, whole, "="),
                $"sum={FigureWords.Plain(sum)}",
                Verdict.Holds
            );
        else if (closed || sum > whole.Value)
            review.Accuse(
                new SumCharge(
                    Ground.Continued,
                    parts,
                    whole,
                    $"前后两句所列各项之和为{FigureWords.Plain(sum)}{whole.Unit}，与{FigureWords.Named(whole)}相差{FigureWords.Plain(Math.Abs(sum - whole.Value))}{whole.Unit}。"
                )
            );
    }

    // The whole of the list that ends the sentence before, with its parts there.
    private static (Mention Whole, List<Mention> Parts)? Left(Sentence sentence, Review review)
    {
        var before = review
            .Before(sentence, sameParagraph: true)
            .TakeWhile(m => m.Sentence.Number == sentence.Number - 1)
            .ToList();
        if (before.Find(review.WholeOf.ContainsKey) is not { } last)
            return null;
        var whole = review.WholeOf[last];
        var parts = before.Where(m => review.WholeOf.GetValueOrDefault(m) == whole).Reverse().ToList();
        return Units.Same(whole.Unit, last.Unit) ? (whole, parts) : null;
    }
}
