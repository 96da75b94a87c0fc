using Fazhi.Texts;

namespace Fazhi.Documents.Docx;

/// <summary>
/// 标题回行 — breaks a long title as GB/T 9704—2012, 7.3.1 asks: words stay whole, lines are of a fitting length and make a trapezium or a lozenge.
/// A line never begins with 的 or with a closing mark.
/// </summary>
internal static class TitleLines
{
    /// <summary>Full-width characters of the title's size on a line.</summary>
    private const double Room = 19;

    /// <summary>What a line more costs: beside it a break inside a word is worse and an uneven line better.</summary>
    private const double AnotherLine = 1.5;

    /// <summary>Lines that narrow and then widen again.</summary>
    private const double Waisted = 8;

    /// <summary>Neighbours of the same length: neither trapezium nor lozenge, but no harm.</summary>
    private const double SameLength = 0.4;

    /// <summary>A line with a word or two.</summary>
    private const double Alone = 5;
    private const double Shortest = 4;

    public static string Break(string title) => string.Join('\n', title.Split('\n').Select(Lines));

    private static string Lines(string title)
    {
        var width = Elements.Width(title);
        if (width <= Room)
            return title;
        var fewest = (int)Math.Ceiling(width / Room);
        return Enumerable
            .Range(fewest, 2)
            .Select(lines =>
                (
                    Extra: (lines - fewest) * AnotherLine,
                    Layout: new Layout(title, width / lines).Best(0, -1, narrows: false, lines)
                )
            )
            .Where(l => l.Layout.Starts.Count > 0)
            .OrderBy(l => l.Layout.Cost + l.Extra)
            .Select(l => Cut(title, l.Layout.Starts))
            .FirstOrDefault(title);
    }

    private static string Cut(string title, IReadOnlyList<int> starts) =>
        string.Join('\n', starts.Select((from, i) => i + 1 < starts.Count ? title[from..starts[i + 1]] : title[from..]));

    // The cheapest way to set the rest of a title in so many lines.
    private sealed class Layout(string title, double ideal)
    {
        private readonly Dictionary<(int, int, bool, int), (double Cost, IReadOnlyList<int> Starts)> known = [];

        internal (double Cost, IReadOnlyList<int> Starts) Best(int from, int before, bool narrows, int left)
        {
            if (known.TryGetValue((from, before, narrows, left), out var found))
                return found;
            var best = (Cost: double.PositiveInfinity, Starts: (IReadOnlyList<int>)[]);
            for (var to = from + 1; to <= title.Length; to++)
            {
                var width = Elements.Width(title[from..to]);
                if (width > Room)
                    break;
                if ((to == title.Length) != (left == 1) || IsInside(title, to))
                    continue;
                var last = before < 0 ? (double?)null : Elements.Width(title[before..from]);
                var cost = TitleBreaks.Cost(title, to) + Uneven(width) + Shape(last, width, narrows);
                if (double.IsPositiveInfinity(cost))
                    continue;
                var rest = left == 1 ? (Cost: 0, Starts: []) : Best(to, from, narrows || width < last, left - 1);
                if (cost + rest.Cost < best.Cost)
                    best = (cost + rest.Cost, [from, .. rest.Starts]);
            }

            return known[(from, before, narrows, left)] = best;
        }

        // A character beyond the first plane is two units, and what chooses its form two more.
        private static bool IsInside(string title, int at) =>
            at < title.Length
            && (
                char.IsLowSurrogate(title[at])
                || (char.IsHighSurrogate(title[at]) && Wording.Measure(title.Substring(at, 2)) == 0)
            );

        private double Uneven(double width) => (6 * Math.Pow((width - ideal) / ideal, 2)) + (width < Shortest ? Alone : 0);

        private static double Shape(double? last, double width, bool narrows) =>
            last is not { } before ? 0
            : narrows && width > before ? Waisted
            : Math.Abs(width - before) < 0.5 ? SameLength
            : 0;
    }
}
