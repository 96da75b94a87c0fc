using Fazhi.Texts;

namespace Fazhi.Storage.Verifying;

/// <summary>核验记录 — what a check has found so far. Checking goes on after a difference: one harmless fault must not hide the others.</summary>
internal sealed class Findings
{
    private const int InFull = 100;
    private const int LongestShown = 60;
    private readonly List<Difference> differences = [];
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly List<string> remarks = [];
    private readonly List<Uncovered> uncovered = [];

    internal IReadOnlyList<Difference> Differences => differences;

    internal IReadOnlyDictionary<string, long> Counts => counts;

    internal IReadOnlyList<string> Remarks => remarks;

    internal IReadOnlyList<Uncovered> NotCovered => uncovered;

    internal void Add(string place, object key, string? column, string what)
    {
        counts[place] = counts.GetValueOrDefault(place) + 1;
        if (differences.Count < InFull)
            differences.Add(new Difference(place, Shown(key), column, what));
    }

    internal void Remark(string text)
    {
        if (remarks.Count < InFull && !remarks.Contains(text))
            remarks.Add(text);
    }

    internal void NotCover(string place, string column, string why) => uncovered.Add(new Uncovered(place, column, why));

    /// <summary>
    /// Does one part of the check. Whatever a database or a file may hold, the other parts are still done; what went wrong is a difference. No bug of
    /// the program passes as agreement.
    /// </summary>
    internal void Try(string place, Action part)
    {
        try
        {
            part();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Add(place, "", null, $"读不下去，这一部分没有核验完：{FirstLine(e)}");
        }
    }

    internal static string FirstLine(Exception e) => Shown(e.Message.Split('\n')[0], 200);

    /// <summary>A value in a sentence: short, on one line.</summary>
    internal static string Shown(object? value, int longest = LongestShown)
    {
        var text = value switch
        {
            null or DBNull => "空",
            byte[] bytes => bytes.Length <= 16 ? Convert.ToHexStringLower(bytes) : $"{bytes.Length}字节",
            IFormattable f => f.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        text = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        return Wording.Cut(text, longest, "…");
    }
}
