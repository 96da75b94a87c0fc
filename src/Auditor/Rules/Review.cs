using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>What the rules have found so far in one report, and which of its figures are accounted for.</summary>
internal sealed class Review(Document document)
{
    // A figure further back than this isn't what a sentence speaks of.
    private const int Reach = 40;

    // A reader finds the place by its beginning; a claim over forty figures needn't be said again in full.
    private const int LongestQuote = 600;

    private readonly HashSet<(int Offset, string Relation)> said = [];

    internal Document Document { get; } = document;

    internal List<Finding> Findings { get; } = [];

    /// <summary>The whole of which each figure was found to be a part.</summary>
    internal Dictionary<Mention, Mention> WholeOf { get; } = [];

    /// <summary>Records a finding whose quote runs from the first to the last of its figures.</summary>
    internal void Add(
        IEnumerable<Mention> figures,
        RelationKind kind,
        string relation,
        string computed,
        Verdict verdict,
        string note = ""
    )
    {
        var ordered = figures.ToList();
        // Figures of other sentences belong to the relation, but the claim is made in the last one's.
        var sentence = ordered.MaxBy(m => m.Order)!.Sentence;
        var here = ordered.Where(m => m.Sentence == sentence).OrderBy(m => m.Index).ToList();
        var start = here[0].Token.Start - here[0].Lead.Length;
        var end = here[^1].Token.End + here[^1].Tail.Length;
        Add(sentence, start, end, kind, relation, computed, verdict, note);
    }

    internal void Add(
        Sentence sentence,
        int start,
        int end,
        RelationKind kind,
        string relation,
        string computed,
        Verdict verdict,
        string note = ""
    )
    {
        var quote = Document.Quote(sentence, start, Math.Min(end, start + LongestQuote));
        if (said.Add((sentence.Offset + start, relation)))
            Findings.Add(new Finding(sentence.Offset + start, quote, kind, relation, computed, verdict, note));
    }

    /// <summary>The counts stated before a sentence, nearest first, no further back than a reader would look.</summary>
    internal IEnumerable<Mention> Before(Sentence sentence, bool sameParagraph = false)
    {
        var first = sentence.Order;
        for (var i = first - 1; i >= 0 && i >= first - Reach; i--)
        {
            var mention = Document.Mentions[i];
            if (sameParagraph && mention.Sentence.Paragraph != sentence.Paragraph)
                yield break;
            if (mention.IsCount)
                yield return mention;
        }
    }

    /// <summary>The counts stated after a figure, in its sentence and the next two of its paragraph.</summary>
    internal IEnumerable<Mention> After(Mention mention)
    {
        var all = Document.Mentions;
        for (var i = mention.Order + 1; i < all.Count && i <= mention.Order + Reach / 2; i++)
        {
            var sentence = all[i].Sentence;
            if (sentence.Paragraph != mention.Sentence.Paragraph || sentence.Number > mention.Sentence.Number + 2)
                yield break;
            if (all[i].IsCount)
                yield return all[i];
        }
    }

    /// <summary>The counts of its sentence that stand before a figure, nearest first.</summary>
    internal static IEnumerable<Mention> Earlier(Mention mention)
    {
        for (var i = mention.Index - 1; i >= 0 && i >= mention.Index - Reach; i--)
            if (mention.Sentence.Mentions[i].IsCount)
                yield return mention.Sentence.Mentions[i];
    }
}
