using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>不捕率、不起诉率 — what was refused out of refused and granted together, which may be a sum nobody states: it is never held against a text.</summary>
internal static class RefusalRates
{
    internal static void Check(Mention percent, string name, Review review)
    {
        var part = Review.Earlier(percent).FirstOrDefault(m => m.IsPlain && m.Label.Contains('不'));
        if (part is null)
        {
            Unstated.Rate(percent, name, review);
            return;
        }

        var ratio = new Ratio(percent, [part]);
        var beside = new[] { part.Previous, part.Next }
            .OfType<Mention>()
            .FirstOrDefault(m =>
                m.IsPlain && m.Depth == part.Depth && Units.Same(m.Unit, part.Unit) && ratio.AgreesOver(part.Value + m.Value)
            );
        if (beside is not null)
            ratio.HoldOver(review, part.Value + beside.Value);
        else if (Bases(part, review).FirstOrDefault(b => ratio.MayBeOver(b) && ratio.Agrees(b)) is { } whole)
            ratio.Hold(review, whole);
        else
            Unstated.Base(ratio, review);
    }

    private static IEnumerable<Mention> Bases(Mention part, Review review) =>
        Review
            .Earlier(part)
            .Concat(review.Before(part.Sentence, sameParagraph: true).Take(8))
            .Where(b => !b.IsDifference && !b.IsEarlier);
}
