using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>同列占比 — the shares of one sentence together, reckoned once however many of them don't fit.</summary>
internal sealed class ShareRow(IReadOnlyList<Ratio> ratios)
{
    private readonly HashSet<Mention> parts = [.. ratios.SelectMany(r => r.Parts)];
    private readonly decimal printed = ratios.Sum(r => r.Percent.Quantity.Mantissa);
    private readonly bool meetOnOneBase = MeetOnOneBase(ratios);

    /// <summary>The least and the most all of it can stand for, when its shares make 100.</summary>
    private readonly (decimal Least, decimal Most)? hundred = OfAHundred(ratios);

    internal int Count => ratios.Count;

    internal decimal Total { get; } = ratios.Sum(r => r.Part);

    internal bool Contains(Mention part) => parts.Contains(part);

    /// <summary>Whether the printed shares make 100 to the last digit.</summary>
    internal bool MakesExactlyAHundred => ratios.Count > 2 && printed == 100;

    /// <summary>Whether two or more shares all fit one base, stated or not.</summary>
    internal bool MeetsOnOneBase => ratios.Count > 1 && meetOnOneBase;

    /// <summary>Whether a share that makes 100 with its siblings is of what the row adds up to.</summary>
    internal bool IsOfItself(Ratio ratio) =>
        hundred is var (low, high) && Percentage.Of(ratio.Parts[0].Quantity, low, high, ratio.Percent.Quantity).Agrees();

    /// <summary>Whether a figure of the row has a share of its own outside parentheses.</summary>
    internal bool HasShareBeside(Mention part, Ratio other) =>
        parts.Contains(part) && part.Depth == other.Percent.Depth && part != other.Parts[0];

    private static (decimal Least, decimal Most)? OfAHundred(IReadOnlyList<Ratio> ratios)
    {
        var steps = ratios.Sum(r => r.Percent.Quantity.Step);
        return
            ratios.Count < 3
            || Math.Abs(ratios.Sum(r => r.Percent.Quantity.Mantissa) - 100) > steps / 2
            || ratios.Any(r => r.Parts.Count > 1)
            ? null
            : (ratios.Sum(r => r.Parts[0].Quantity.Low), ratios.Sum(r => r.Parts[0].Quantity.High));
    }

    private static bool MeetOnOneBase(IReadOnlyList<Ratio> ratios)
    {
        var (least, most) = (0m, decimal.MaxValue);
        foreach (var ratio in ratios)
        {
            var (p, step) = (ratio.Percent.Quantity.Mantissa, ratio.Percent.Quantity.Step);
            if (p <= step)
                return false;
            (least, most) = (Math.Max(least, 100 * ratio.Part / (p + step)), Math.Min(most, 100 * ratio.Part / (p - (step / 2))));
        }

        return decimal.Ceiling(least) <= decimal.Floor(most);
    }
}
