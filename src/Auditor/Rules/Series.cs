using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>分别 — 甲36件、乙28件、丙19件，分别占29.5%、23.0%、15.6%: as many percentages as figures, one for each in order.</summary>
internal static class Series
{
    /// <summary>The figure a percentage of such a row belongs to; null when it stands in no row, or the row doesn't say which.</summary>
    internal static (bool IsInSeries, Mention? Part) Part(Mention percent)
    {
        var first = percent;
        while (first.Mark is Mark.Pause && first.Previous is { IsPercent: true } before && first.Lead.Trim().Length == 0)
            first = before;
        var count = 1;
        for (
            var next = first.Next;
            next is { IsPercent: true, Mark: Mark.Pause } && next.Lead.Trim().Length == 0;
            next = next.Next
        )
            count++;
        if (count == 1 && !first.Gap.Contains("分别", StringComparison.Ordinal) && !first.Lead.Contains('各'))
            return (false, null);
        var parts = new List<Mention>();
        for (var part = first.Previous; part is { IsCount: true } && parts.Count < count; part = part.Previous)
        {
            parts.Insert(0, part);
            // The row of figures begins where no 、 or comma joins it to the one before.
            if (part.Mark is not (Mark.Pause or Mark.Comma))
                break;
        }

        var same =
            parts.TrueForAll(p => p.Unit == parts[0].Unit)
            && (parts.Count < 2 || parts.Skip(1).All(p => p.Mark == parts[^1].Mark));
        return (true, count > 1 && parts.Count == count && same ? parts[percent.Index - first.Index] : null);
    }
}
