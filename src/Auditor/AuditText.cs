using System.Buffers;

namespace Fazhi.Auditor;

/// <summary>一段 — a paragraph of a report, or one row of a table.</summary>
/// <param name="Offset">Where it begins in <see cref="AuditText.Text"/>.</param>
/// <param name="Length">Its length, without the line break.</param>
/// <param name="Cells">The row's cells when it is a row of a table, otherwise null.</param>
public sealed record Paragraph(int Offset, int Length, IReadOnlyList<string>? Cells = null);

/// <summary>待审文本 — a report as plain text, with the places of its paragraphs; what format it came from no longer matters.</summary>
public sealed class AuditText
{
    private AuditText(string text, IReadOnlyList<Paragraph> paragraphs) => (Text, Paragraphs) = (text, paragraphs);

    /// <summary>The whole text; paragraphs are separated by line feeds, cells of a row by tabs.</summary>
    public string Text { get; }

    /// <summary>The paragraphs and table rows in order; empty ones are left out.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>
    /// A text as it would be pasted, without the characters nobody sees. A line with tabs or bars between its words is a row of a table.
    /// </summary>
    public static AuditText Of(string text)
    {
        text = Visible(text.ReplaceLineEndings("\n"));
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var line = text.AsSpan(start, end - start);
            if (!line.IsWhiteSpace())
                paragraphs.Add(new Paragraph(start, end - start, Cells(line)));
            start = end + 1;
        }

        return new AuditText(text, paragraphs);
    }

    // What editors and web pages put between characters and nobody sees: zero-width spaces and joiners, soft hyphens, byte-order marks.
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\u00AD\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
    );

    private static string Visible(string text) =>
        text.AsSpan().ContainsAny(Invisible) ? string.Concat(text.Where(c => !Invisible.Contains(c))) : text;

    // No table of a report is wider than this; what only has many tabs isn't one.
    private const int WidestRow = 256;

    // A Markdown table has bars at both ends; a bar inside a sentence is only a bar.
    private static string[]? Cells(ReadOnlySpan<char> line) =>
        line.Contains('\t') ? Split(line, '\t')
        : line.Trim() is ['|', .., '|'] bars ? Split(bars[1..^1], '|')
        : null;

    private static string[]? Split(ReadOnlySpan<char> line, char separator) =>
        line.Count(separator) < WidestRow ? line.ToString().Split(separator, StringSplitOptions.TrimEntries) : null;
}
