using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>同列占比 — the shares of one sentence together, reckoned once however many of them don't fit.</summary>
internal sealed class ShareRow(IReadOnlyList<Ratio> ratios)
{
    private readonly decimal printed = ratios.Sum(r => r.Percent.Quantity.Mantissa);
    private HashSet<Mention>? parts;
    private HashSet<Ratio>? meeting;

    /// <summary>The least and the most all of it can stand for, when its shares make 100.</summary>
    private readonly (decimal Least, decimal Most)? hundred = OfAHundred(ratios);

    internal int Count => ratios.Count;

    internal decimal Total { get; } = ratios.Sum(r => r.Part);

    internal bool Contains(Mention part) => Parts.Contains(part);

    private HashSet<Mention> Parts => parts ??= [.. ratios.SelectMany(r => r.Parts)];

    /// <summary>Whether a share is set so that the printed ones make 100: they do, or would if the others were all right.</summary>
    internal bool IsSetToMakeAHundred(Ratio ratio, Mention whole) =>
        ratios.Count > 2 && (printed == 100 || (ratio == ratios[^1] && Others(whole) + ratio.Percent.Quantity.Mantissa == 100));

    private decimal Others(Mention whole) =>
        ratios
            .SkipLast(1)
            .Sum(r =>
                decimal.Round(100 * r.Part / whole.Value, Math.Min(r.Percent.Quantity.Decimals, 6), MidpointRounding.AwayFromZero)
            );

    /// <summary>Whether they make 100 within their rounding.</summary>
    internal bool MakesAHundred => hundred is not null;

    /// <summary>Whether a share fits one base, stated or not, that the others fit too.</summary>
    internal bool Meets(Ratio ratio) => (meeting ??= MeetOnOneBase(ratios)).Contains(ratio);

    /// <summary>Whether a share that makes 100 with its siblings is of what the row adds up to.</summary>
    internal bool IsOfItself(Ratio ratio) =>
        hundred is var (low, high) && Percentage.Of(ratio.Parts[0].Quantity, low, high, ratio.Percent.Quantity).Agrees();

    /// <summary>Whether a figure of the row has a share of its own outside parentheses.</summary>
    internal bool HasShareBeside(Mention part, Ratio other) =>
        Parts.Contains(part) && part.Depth == other.Percent.Depth && part != other.Parts[0];

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

    // Where the ranges of bases that each share allows lie over each other most; all but one of them must, for a row of three or more.
    private static HashSet<Ratio> MeetOnOneBase(IReadOnlyList<Ratio> ratios)
    {
        var ranges = ratios.Select(r => (Ratio: r, Range: Bases(r))).Where(r => r.Range.Most > 0).ToList();
        var edges = ranges
            .SelectMany(r =>
                new[] { (At: decimal.Ceiling(r.Range.Least), Opens: 1), (At: decimal.Floor(r.Range.Most) + 0.5m, Opens: -1) }
            )
            .OrderBy(e => e.At)
            .ThenBy(e => e.Opens);
        var (open, most, best) = (0, 0, 0m);
        foreach (var (at, opens) in edges)
            if ((open += opens) > most)
                (most, best) = (open, at);
        return most > 1 && most >= ratios.Count - (ratios.Count > 2 ? 1 : 0)
            ? [.. ranges.Where(r => r.Range.Least <= best && best <= r.Range.Most).Select(r => r.Ratio)]
            : [];
    }

    private static (decimal Least, decimal Most) Bases(Ratio ratio)
    {
        var (p, step) = (ratio.Percent.Quantity.Mantissa, ratio.Percent.Quantity.Step);
        return p <= step ? (0, 0) : (100 * ratio.Part / (p + step), 100 * ratio.Part / (p - (step / 2)));
    }
}
