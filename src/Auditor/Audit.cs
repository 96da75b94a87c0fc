using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules;

namespace Fazhi.Auditor;

/// <summary>审核 — reads a report and checks every relation between figures that its text claims.</summary>
public static class Audit
{
    /// <summary>Every relation found, in the order of the text; nothing when the text claims none.</summary>
    /// <param name="text">The report.</param>
    public static IReadOnlyList<Finding> Of(AuditText text)
    {
        var review = new Review(new Document(text));
        var repeats = new RepeatRule(review);
        foreach (var sentence in review.Document.Sentences)
        {
            OrderingRule.Check(sentence, review);
            if (sentence.Mentions.Count == 0)
                continue;
            PartsRule.Check(sentence, review);
            SharesRule.Check(sentence, review);
            RatesRule.Check(sentence, review);
            GrowthRule.Check(sentence, review);
            FunnelRule.Check(sentence, review);
            RowTotals.Check(sentence, review);
            EnumerationRule.Check(sentence, review);
            repeats.Check(sentence);
        }

        return [.. review.Findings.OrderBy(f => f.Offset)];
    }
}
