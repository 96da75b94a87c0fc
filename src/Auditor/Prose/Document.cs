using System.Buffers;

namespace Fazhi.Auditor.Prose;

/// <summary>文 — a report read: its sentences and all its figures in order.</summary>
internal sealed class Document
{
    private const int LongestCell = 40;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?\n");
    private readonly Effort effort;

    /// <summary>Reads all of a report.</summary>
    internal Document(AuditText text)
        : this(text, 0, text.Paragraphs.Count, new Effort()) { }

    /// <summary>Reads the paragraphs from one to another, the last not included.</summary>
    internal Document(AuditText text, int from, int to, Effort effort)
    {
        Text = text;
        this.effort = effort;
        for (var i = Math.Max(0, from); i < Math.Min(to, text.Paragraphs.Count); i++)
        {
            var paragraph = text.Paragraphs[i];
            // Some reports are laid out in a table; a cell of prose is read as prose.
            if (paragraph.Cells is null || paragraph.Cells.Any(c => c.Length > LongestCell))
                Read(text.Text.AsSpan(paragraph.Offset, paragraph.Length), paragraph.Offset, i);
        }
    }

    internal AuditText Text { get; }

    internal List<Sentence> Sentences { get; } = [];

    internal List<Mention> Mentions { get; } = [];

    /// <summary>The words of a stretch of a sentence's paragraph as they stand in the report.</summary>
    internal string Quote(Sentence sentence, int start, int end) =>
        Text.Text.Substring(sentence.Offset + start, end - start).Trim();

    private void Read(ReadOnlySpan<char> paragraph, int offset, int number)
    {
        var shape = new Shape(paragraph);
        var masked = shape.Masked.AsSpan();
        for (var start = 0; start < masked.Length; )
        {
            var length = masked[start..].IndexOfAny(SentenceEnds);
            var end = length < 0 ? masked.Length : start + length;
            if (end > start)
            {
                var sentence = new Sentence
                {
                    Shape = shape,
                    Offset = offset,
                    Paragraph = number,
                    Number = Sentences.Count,
                    Order = Mentions.Count,
                    Effort = effort,
                    Start = start,
                    End = end,
                };
                new SentenceReader(sentence, Mentions).Read();
                Sentences.Add(sentence);
            }

            start = end + 1;
        }
    }
}
