using Fazhi.Auditor;

namespace Fazhi.Web.Auditing;

/// <summary>A stretch of an audited line, with the finding it belongs to; the worst one where several do.</summary>
public sealed record MarkedStretch(string Text, Finding? Finding);

/// <summary>带标记的正文 — an audited text line by line, with the places that were found fault with.</summary>
public static class MarkedText
{
    /// <summary>The lines in which something was found, or all of them.</summary>
    public static IReadOnlyList<IReadOnlyList<MarkedStretch>> Of(AuditText text, IReadOnlyList<Finding> findings)
    {
        // A place is claimed by the worst finding there; of equals by the shorter one, which says more exactly where.
        var placed = findings
            .Where(f => f.Verdict != Verdict.Holds && f.Quote.Length > 0)
            .OrderByDescending(f => f.Verdict.IsAlarm())
            .ThenBy(f => f.Quote.Length)
            .Aggregate(new List<Finding>(), (taken, f) => taken.Exists(t => Overlap(t, f)) ? taken : [.. taken, f])
            .OrderBy(f => f.Offset)
            .ToList();
        return [.. text.Paragraphs.Select(p => Line(text.Text, p, placed))];
    }

    private static bool Overlap(Finding one, Finding other) =>
        one.Offset < other.Offset + other.Quote.Length && other.Offset < one.Offset + one.Quote.Length;

    private static IReadOnlyList<MarkedStretch> Line(string text, Paragraph line, List<Finding> placed)
    {
        var stretches = new List<MarkedStretch>();
        var (at, end) = (line.Offset, line.Offset + line.Length);
        foreach (var finding in placed)
        {
            var (from, to) = (Math.Max(at, finding.Offset), Math.Min(end, finding.Offset + finding.Quote.Length));
            if (from >= to)
                continue;
            if (from > at)
                stretches.Add(new(text[at..from], null));
            stretches.Add(new(text[from..to], finding));
            at = to;
        }

        if (at < end)
            stretches.Add(new(text[at..end], null));
        return stretches;
    }
}
