using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>分别 — 甲36件、乙28件、丙19件，分别占29.5%、23.0%、15.6%: as many percentages as figures, one for each in order.</summary>
internal static class Series
{
    /// <summary>The figure a percentage of such a row belongs to; null when it stands in no row, or the row doesn't say which.</summary>
    internal static (bool IsInSeries, Mention? Part) Part(Mention percent)
    {
        if (percent.Series is null)
            Read(Row(percent));
        return percent.Series!.Value;
    }

    /// <summary>Whether a percentage goes on with the row of the one before it.</summary>
    internal static bool GoesOn(Mention m) =>
        m is { IsPercent: true, Mark: Mark.Pause, Previous: { IsPercent: true } } && m.Lead.AsSpan().Trim(" 和及与以").IsEmpty;

    // The whole row, wherever in it one stands; each row is read once.
    internal static List<Mention> Row(Mention percent)
    {
        var first = percent;
        while (GoesOn(first))
            first = first.Previous!;
        var row = new List<Mention> { first };
        while (row[^1].Next is { } next && GoesOn(next))
            row.Add(next);
        return row;
    }

    private static void Read(List<Mention> row)
    {
        var first = row[0];
        if (row.Count == 1 && !first.Gap.Contains("分别", StringComparison.Ordinal) && !first.Lead.Contains('各'))
        {
            first.Series = (false, null);
            return;
        }

        var parts = new List<Mention>();
        for (var part = first.Previous; part is { IsCount: true } && parts.Count < row.Count; part = part.Previous)
        {
            parts.Add(part);
            // The row of figures begins where no 、 or comma joins it to the one before.
            if (part.Mark is not (Mark.Pause or Mark.Comma))
                break;
        }

        parts.Reverse();
        var same =
            parts.TrueForAll(p => p.Unit == parts[0].Unit)
            && (parts.Count < 2 || parts.Skip(1).All(p => p.Mark == parts[^1].Mark));
        var paired = row.Count > 1 && parts.Count == row.Count && same;
        for (var i = 0; i < row.Count; i++)
            row[i].Series = (true, paired ? parts[i] : null);
    }
}
