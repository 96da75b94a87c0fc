using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

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

    /// <summary>Records what holds or is left open; the quote runs from the first to the last of its figures.</summary>
    internal void Add(
        IEnumerable<Mention> figures,
        RelationKind kind,
        string relation,
        string computed,
        Verdict verdict,
        string note = ""
    ) => Add(Told.Of(figures, kind, relation, computed, verdict, note));

    /// <summary>Records what holds or is left open.</summary>
    internal void Add(Told told) =>
        Record(
            told.Verdict.IsAlarm() ? throw new ArgumentException("Only a charge becomes an alarm.", nameof(told)) : told,
            ground: null
        );

    /// <summary>Records that a claim holds, or holds it against the text.</summary>
    internal void Tell(Ground ground, Told told, bool holds, string wrong)
    {
        if (holds)
            Add(told);
        else
            Accuse(new PlainCharge(ground, told with { Verdict = Verdict.Violated, Note = wrong }));
    }

    /// <summary>The only way to an alarm: what a rule holds against the text, unless an innocent reading fits.</summary>
    internal void Accuse(Charge charge)
    {
        if (Defence.Of(charge, this) is { } innocent)
            innocent();
        else
            Record(charge.Tell(), charge.Ground);
    }

    private void Record(Told told, Ground? ground)
    {
        var (sentence, start) = (told.Sentence, told.Start);
        var quote = Document.Quote(sentence, start, Math.Min(told.End, start + LongestQuote));
        if (said.Add((sentence.Offset + start, told.Relation)))
            Findings.Add(
                new Finding(
                    sentence.Offset + start,
                    quote,
                    told.Kind,
                    told.Relation,
                    told.Computed,
                    told.Verdict,
                    told.Note,
                    ground
                )
                {
                    Question = told.Question,
                }
            );
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

    /// <summary>The figures of its sentence on both sides, no further than a reader would look.</summary>
    internal static IEnumerable<Mention> Near(Mention mention)
    {
        var mentions = mention.Sentence.Mentions;
        for (var i = Math.Max(0, mention.Index - Reach); i < Math.Min(mentions.Count, mention.Index + Reach); i++)
            yield return mentions[i];
    }

    /// <summary>The counts of its sentence that stand before a figure, nearest first.</summary>
    internal static IEnumerable<Mention> Earlier(Mention mention)
    {
        for (var i = mention.Index - 1; i >= 0 && i >= mention.Index - Reach; i--)
            if (mention.Sentence.Mentions[i].IsCount)
                yield return mention.Sentence.Mentions[i];
    }
}
