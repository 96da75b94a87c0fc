using Fazhi.Auditor;

namespace Fazhi.Web.Auditing;

/// <summary>A stretch of an audited line, with the finding it belongs to; the worst one where several do.</summary>
public sealed record MarkedStretch(string Text, Finding? Finding);

/// <summary>带标记的正文 — an audited text line by line, with the places that were found fault with.</summary>
public static class MarkedText
{
    /// <summary>The lines of a text, marked. However many findings there are, each line meets only its own.</summary>
    public static IReadOnlyList<IReadOnlyList<MarkedStretch>> Of(AuditText text, IReadOnlyList<Finding> findings)
    {
        var placed = Placed(text, findings);
        var lines = new List<IReadOnlyList<MarkedStretch>>(text.Paragraphs.Count);
        var next = 0;
        foreach (var paragraph in text.Paragraphs)
        {
            while (next < placed.Count && End(placed[next]) <= paragraph.Offset)
                next++;
            lines.Add(Line(text.Text, paragraph, placed, next));
        }

        return lines;
    }

    // A place is claimed by the worst finding there; of equals by the shorter one, which says more exactly where.
    private static List<Finding> Placed(AuditText text, IReadOnlyList<Finding> findings)
    {
        var taken = new bool[text.Text.Length];
        var placed = new List<Finding>();
        foreach (
            var finding in findings
                .Where(f => f.Verdict != Verdict.Holds && f.Quote.Length > 0)
                .OrderByDescending(f => f.IsSureAlarm)
                .ThenByDescending(f => f.Verdict.IsAlarm())
                .ThenBy(f => f.Quote.Length)
        )
        {
            var place = taken.AsSpan(finding.Offset, Math.Min(finding.Quote.Length, taken.Length - finding.Offset));
            if (place.Contains(true))
                continue;
            place.Fill(true);
            placed.Add(finding);
        }

        placed.Sort((one, other) => one.Offset.CompareTo(other.Offset));
        return placed;
    }

    private static int End(Finding finding) => finding.Offset + finding.Quote.Length;

    private static List<MarkedStretch> Line(string text, Paragraph line, List<Finding> placed, int next)
    {
        var stretches = new List<MarkedStretch>();
        var (at, end) = (line.Offset, line.Offset + line.Length);
        for (; next < placed.Count && placed[next].Offset < end; next++)
        {
            var (from, to) = (Math.Max(at, placed[next].Offset), Math.Min(end, End(placed[next])));
            if (from >= to)
                continue;
            if (from > at)
                stretches.Add(new(text[at..from], null));
            stretches.Add(new(text[from..to], placed[next]));
            at = to;
        }

        if (at < end)
            stretches.Add(new(text[at..end], null));
        return stretches;
    }
}
