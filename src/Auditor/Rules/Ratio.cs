using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>One percentage with the figures it is said to come from.</summary>
/// <param name="Percent">The percentage.</param>
/// <param name="Parts">What is counted; several when they are counted together.</param>
internal sealed record Ratio(Mention Percent, IReadOnlyList<Mention> Parts)
{
    private readonly decimal least = Parts.Sum(p => p.Quantity.Low);

    internal decimal Part { get; } = Parts.Sum(p => p.Value);

    internal Fit Over(Mention whole) =>
        Parts is [var one] ? Percentage.Of(one.Quantity, whole.Quantity, Percent.Quantity)
        : whole.Quantity.IsExact && Parts.All(p => p.IsExactCount) ? Percentage.Of(Part, whole.Value, Percent.Quantity)
        : Percentage.Of(Together, whole.Quantity, Percent.Quantity);

    internal bool Agrees(Mention whole) => Over(whole).Agrees();

    /// <summary>Whether a figure could be the base at all: the same kind of thing, and no fewer.</summary>
    internal bool MayBeOver(Mention whole) =>
        whole.Value > 0
        && (whole.Value >= least || whole.Quantity.High >= least)
        && Units.MayBeSame(Parts[0].Unit, whole.Unit)
        && !Parts.Contains(whole);

    internal void Hold(Review review, Mention whole) =>
        review.Add(
            Told.Of([.. Parts, whole, Percent], RelationKind.Ratio, Text(whole), Computed(whole), Verdict.Holds) with
            {
                Question = Advice.WithoutException(Percent, whole),
            }
        );

    /// <summary>The same over a base that several figures make, or that is stated elsewhere.</summary>
    internal void HoldOver(Review review, decimal whole) =>
        review.Add(
            [.. Parts, Percent],
            RelationKind.Ratio,
            $"{FigureWords.Plain(Part)}/{FigureWords.Plain(whole)} = {FigureWords.Percent(Percent)}",
            Percentage.Print(Part, whole),
            Verdict.Holds
        );

    /// <summary>Whether the part over a base prints as the percentage.</summary>
    internal bool AgreesOver(decimal whole) => whole > 0 && Percentage.Of(Part, whole, Percent.Quantity).Agrees();

    internal string Text(Mention whole)
    {
        var shared = FigureWords.Shared(Parts.Append(whole));
        var part = FigureWords.Plain(Part / shared);
        var sign = Parts.Append(whole).All(f => f.Quantity.Bound == Bound.Exact) ? "=" : "≈";
        return $"{part}/{FigureWords.One(whole, shared)} {sign} {FigureWords.Percent(Percent)}";
    }

    private string Computed(Mention whole) => Percentage.Print(Part, whole.Value);

    private Quantity Together => new(Part, 1, 0, Parts.Max(p => p.Quantity.Bound), Parts[0].Unit, Spelled: false);
}
