using DiffPlex.DiffBuilder.Model;

namespace Fazhi.Web.Views;

/// <summary>
/// 段落配对 — which changed paragraph of one text became which of the other: in order, so that as many words as possible stand beside their own. What has too little in common is told as taken out and put in.
/// </summary>
internal static class ParagraphPairs
{
    /// <summary>So much two paragraphs have in common at least, to be the same one changed: twice the shared pairs of characters over all pairs.</summary>
    private const double Least = 0.35;

    // To compare all with all takes time by the square.
    private const int MostCompared = 60_000;

    /// <summary>The pairs in order; <c>null</c> where one side hasn't got the paragraph.</summary>
    internal static IEnumerable<(DiffPiece? Left, DiffPiece? Right)> Of(
        IReadOnlyList<DiffPiece> left,
        IReadOnlyList<DiffPiece> right
    )
    {
        // One that stands where one stood is that one, however much of it changed.
        if ((left.Count == 1 && right.Count == 1) || (long)left.Count * right.Count > MostCompared)
            return Enumerable
                .Range(0, Math.Max(left.Count, right.Count))
                .Select(i => (left.ElementAtOrDefault(i), right.ElementAtOrDefault(i)));
        var pairs = Aligned(left, right, [.. left.Select(Characters)], [.. right.Select(Characters)]);
        pairs.Reverse();
        return pairs;
    }

    // The best alignment is found from the front and read off from the back.
    private static List<(DiffPiece? Left, DiffPiece? Right)> Aligned(
        IReadOnlyList<DiffPiece> left,
        IReadOnlyList<DiffPiece> right,
        Dictionary<(char, char), int>[] before,
        Dictionary<(char, char), int>[] after
    )
    {
        var alike = new double[left.Count, right.Count];
        var best = new double[left.Count + 1, right.Count + 1];
        for (var i = 1; i <= left.Count; i++)
        for (var j = 1; j <= right.Count; j++)
        {
            var shared = Shared(before[i - 1], after[j - 1]);
            alike[i - 1, j - 1] = shared < Least ? 0 : shared;
            best[i, j] = Math.Max(best[i - 1, j - 1] + alike[i - 1, j - 1], Math.Max(best[i - 1, j], best[i, j - 1]));
        }

        var pairs = new List<(DiffPiece?, DiffPiece?)>();
        var (at, to) = (left.Count, right.Count);
        while (at > 0 || to > 0)
        {
            if (at > 0 && to > 0 && alike[at - 1, to - 1] > 0 && best[at, to] == best[at - 1, to - 1] + alike[at - 1, to - 1])
                pairs.Add((left[--at], right[--to]));
            else if (to > 0 && (at == 0 || best[at, to] == best[at, to - 1]))
                pairs.Add((null, right[--to]));
            else
                pairs.Add((left[--at], null));
        }

        return pairs;
    }

    private static Dictionary<(char, char), int> Characters(DiffPiece line)
    {
        var text = string.Concat((line.Text ?? "").Where(c => !char.IsWhiteSpace(c)));
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 0; i + 1 < text.Length; i++)
            pairs[(text[i], text[i + 1])] = pairs.GetValueOrDefault((text[i], text[i + 1])) + 1;
        return pairs;
    }

    private static double Shared(Dictionary<(char, char), int> a, Dictionary<(char, char), int> b)
    {
        var all = a.Values.Sum() + b.Values.Sum();
        return all == 0 ? 0 : 2.0 * a.Sum(p => Math.Min(p.Value, b.GetValueOrDefault(p.Key))) / all;
    }
}
