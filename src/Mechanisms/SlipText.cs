namespace Fazhi.Mechanisms;

/// <summary>笔误的相近 — how near two texts are: a slip is a wrong, missing or superfluous character, and no sentence written anew.</summary>
internal static class SlipText
{
    /// <summary>So many characters may differ in one slip.</summary>
    private const int MostDiffering = 10;

    /// <summary>Whether two texts are so near each other that one may be a slip of the other.</summary>
    internal static bool IsNear(string one, string other, int most = MostDiffering) => Distance(one, other, most) <= most;

    // Characters to be put in, taken out or replaced; beyond the most that matter nobody counts.
    private static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (corner, least) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                (corner, row[j]) = (row[j], Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1));
                least = Math.Min(least, row[j]);
            }

            if (least > most)
                return most + 1;
        }

        return row[^1];
    }
}
