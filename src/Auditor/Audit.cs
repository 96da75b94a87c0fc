using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules;
using Fazhi.Auditor.Tables;

namespace Fazhi.Auditor;

/// <summary>审核 — reads a report and checks every relation between figures that its text claims.</summary>
public static class Audit
{
    // A long text is read a stretch at a time, with the paragraphs a sentence may look back and ahead to, so that what has been
    // checked can be forgotten.
    private const int Stretch = 64;
    private const int Behind = 16;
    private const int Ahead = 3;

    /// <summary>Every relation found, in the order of the text; nothing when the text claims none.</summary>
    /// <param name="text">The report.</param>
    public static IReadOnlyList<Finding> Of(AuditText text) => Of(text, new Effort());

    /// <summary>The same, counting the work.</summary>
    internal static IReadOnlyList<Finding> Of(AuditText text, Effort effort)
    {
        var findings = new List<Finding>();
        var repeats = new RepeatRule();
        for (var from = 0; from < text.Paragraphs.Count; from += Stretch)
        {
            var review = new Review(new Document(text, from - Behind, from + Stretch + Ahead, effort));
            foreach (var sentence in review.Document.Sentences)
                if (sentence.Paragraph >= from && sentence.Paragraph < from + Stretch)
                    Check(sentence, review, repeats);
            findings.AddRange(review.Findings);
        }

        findings.AddRange(TableSums.Check(text));
        findings.AddRange(Carrying.Check(text));
        findings.Sort((one, other) => one.Offset.CompareTo(other.Offset));
        return findings;
    }

    private static void Check(Sentence sentence, Review review, RepeatRule repeats)
    {
        OrderingRule.Check(sentence, review);
        if (sentence.Mentions.Count == 0)
            return;
        PartsRule.Check(sentence, review);
        Continued.Check(sentence, review);
        RowTotals.Check(sentence, review);
        RestLists.Check(sentence, review);
        SharesRule.Check(sentence, review);
        PlanRule.Check(sentence, review);
        RatesRule.Check(sentence, review);
        GrowthRule.Check(sentence, review);
        FunnelRule.Check(sentence, review);
        EnumerationRule.Check(sentence, review);
        repeats.Check(sentence, review);
    }
}
