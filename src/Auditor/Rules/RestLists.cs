using System.Buffers;
using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>提起公诉712件1018人，不起诉296件455人，其余38件59人 — a list no cue introduces, which a rest makes complete; in each of its units.</summary>
internal static class RestLists
{
    private static readonly string[] Rests = ["其余", "剩余", "余下", "尚余"];

    // No rest without 余, no grade that failed without 格 or 差.
    private static readonly SearchValues<char> Hints = SearchValues.Create("余格差标");

    private const int MostColumns = 4;

    // A list and its whole differ by a slip; what differs more is of something else.
    private const decimal Slip = 0.1m;

    internal static void Check(Sentence sentence, Review review)
    {
        if (sentence.Mentions.Count < 3 || !sentence.Plain.ContainsAny(Hints))
            return;
        var rest = sentence.Mentions.Find(m =>
            m is { IsCount: true, Depth: 0, Index: > 0 }
            && Array.Exists(Rests, r => m.Core.StartsWith(r, StringComparison.Ordinal))
        );
        if (rest is null)
        {
            Grades(sentence, review);
            return;
        }

        // The rest in every unit: 其余38件59人.
        var columns = 0;
        for (var column = rest; column is { IsCount: true } && columns < MostColumns; column = column.Next, columns++)
        {
            if (column != rest && (column.Mark != Mark.None || column.Lead.Trim().Length > 0))
                break;
            Check(column, rest, review);
        }
    }

    // 得分等次:优秀16卷,良好24卷,及格21卷,不及格4卷: with what failed, all that was looked at in the sentence before.
    private static void Grades(Sentence sentence, Review review)
    {
        var parts = sentence.Mentions.Where(m => m.IsCount && m.Depth == 0).ToList();
        if (
            parts.Count < 3
            || parts.Exists(p => !p.IsExactCount || !Units.Same(p.Unit, parts[0].Unit) || p.Cue is not (Cue.None or Cue.Colon))
            || Family.Of(parts) is not { Name: Family.Grade } family
            || !family.IsComplete(parts)
            || parts.Exists(review.WholeOf.ContainsKey)
        )
            return;
        var sum = parts.Sum(p => p.Value);
        var near = review
            .Before(sentence)
            .TakeWhile(m => m.Sentence.Number == sentence.Number - 1)
            .Where(m => m.IsExactCount && Units.Same(m.Unit, parts[0].Unit) && Math.Abs(sum - m.Value) <= Slip * m.Value)
            .ToList();
        if (near is [var whole])
            Tell(parts, whole, review);
    }

    private static void Check(Mention last, Mention rest, Review review)
    {
        var parts = last
            .Sentence.Mentions.Take(rest.Index)
            .Where(m => m.IsExactCount && m.Depth == 0 && m.Unit == last.Unit && !m.IsDifference && !m.IsEarlier)
            .Append(last)
            .ToList();
        if (parts.Count < 3 || !last.IsExactCount || parts.Exists(p => p.Cue is not (Cue.None or Cue.Colon)))
            return;
        // The first figure of the sentence may be the whole itself.
        if (parts[0].Value == parts.Skip(1).Sum(p => p.Value))
        {
            Tell(parts[1..], parts[0], review);
            return;
        }

        var before = review
            .Before(last.Sentence, sameParagraph: true)
            .TakeWhile(m => m.Sentence.Number == last.Sentence.Number - 1)
            .Where(m => m.Unit == last.Unit && m.IsExactCount && !m.IsDifference && !m.IsEarlier)
            .ToList();
        if (before is [var whole] && Math.Abs(parts.Sum(p => p.Value) - whole.Value) <= Slip * whole.Value)
            Tell(parts, whole, review);
    }

    private static void Tell(List<Mention> parts, Mention whole, Review review)
    {
        var sum = parts.Sum(p => p.Value);
        if (parts.Exists(review.WholeOf.ContainsKey) && sum != whole.Value)
            return;
        foreach (var part in parts)
            review.WholeOf.TryAdd(part, whole);
        if (sum == whole.Value)
            review.Add(
                [.. parts, whole],
                RelationKind.Sum,
                FigureWords.Sum(parts, whole, "="),
                $"sum={FigureWords.Plain(sum)}",
                Verdict.Holds
            );
        else
            review.Accuse(
                new SumCharge(
                    sum > whole.Value ? Ground.TooMany : Ground.TooFew,
                    parts,
                    whole,
                    $"所列各项连同{parts[^1].Core}之和为{FigureWords.Plain(sum)}{whole.Unit}，与{FigureWords.Named(whole)}相差{FigureWords.Plain(Math.Abs(sum - whole.Value))}{whole.Unit}。"
                )
            );
    }
}
