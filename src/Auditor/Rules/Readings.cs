using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>各种断法 — the readings of one list, the longest first; any that closes is what the text means.</summary>
internal sealed class Readings
{
    // More lists than these within one list nobody writes.
    private const int MostNested = 3;

    private readonly List<Row> rows = [];
    private Dictionary<decimal, PartsReading>? sums;

    /// <param name="all">All of the list.</param>
    /// <param name="fewer">Selections of it: what begins each piece between semicolons; what doesn't begin a statement of its own.</param>
    internal Readings(List<Mention> all, params ReadOnlySpan<List<Mention>> fewer)
    {
        rows.Add(new Row(all));
        foreach (var some in fewer)
            if (some.Count < all.Count)
                rows.Add(new Row(some));
    }

    /// <summary>Whether nothing in the list is rounded.</summary>
    internal bool AreExact => rows[0].Rounded[^1] == 0;

    /// <summary>All of the list, when it is more than one figure.</summary>
    internal PartsReading? All => rows[0].Count > 1 ? new PartsReading(rows[0], rows[0].Count, rows[0].Count) : null;

    /// <summary>The first reading that adds up to a value.</summary>
    internal PartsReading? AddingUpTo(decimal total)
    {
        if (sums is null)
        {
            sums = [];
            foreach (var reading in Each())
                sums.TryAdd(reading.Sum, reading);
        }

        return sums.TryGetValue(total, out var found) ? found : null;
    }

    /// <summary>The first reading that adds up to a figure within what rounding of them and of it allows.</summary>
    internal PartsReading? Closing(Mention whole)
    {
        foreach (var reading in Each())
            if (reading.Closes(whole))
                return reading;
        return null;
    }

    private IEnumerable<PartsReading> Each()
    {
        foreach (var row in rows)
            for (var length = row.Count; length >= 2; length--)
                if (row.MayEnd(length))
                    yield return new PartsReading(row, length, row.Count);
        // What a nested 其中 lists is passed over, and the list goes on behind it.
        var all = rows[0];
        for (int nested = 1, found = 0; nested < all.Count && found < MostNested; nested++)
            if (all[nested].Cue is Cue.Among or Cue.Including or Cue.Namely)
            {
                found++;
                for (var resume = nested + 1; resume < all.Count; resume++)
                    yield return new PartsReading(all, nested, resume);
            }
    }
}
