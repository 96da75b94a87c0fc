using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules.Accusing;

/// <summary>指控 — a claim that doesn't add up as a rule read it; it becomes an alarm only when no innocent reading fits.</summary>
/// <param name="Ground">The rule.</param>
internal abstract record Charge(Ground Ground)
{
    /// <summary>What will be told when nothing innocent fits.</summary>
    internal abstract Told Tell();
}

/// <summary>A charge that rests on words and order rather than on adding or dividing.</summary>
internal sealed record PlainCharge(Ground Ground, Told Told) : Charge(Ground)
{
    internal override Told Tell() => Told;
}

/// <summary>The parts are more than the whole, or all of the parts fewer.</summary>
/// <param name="Note">What doesn't add up.</param>
internal sealed record SumCharge(Ground Ground, IReadOnlyList<Mention> Parts, Mention Whole, string Note) : Charge(Ground)
{
    internal decimal Sum => Parts.Sum(p => p.Value);

    /// <summary>What puts the parts under the whole.</summary>
    internal Cue Cue => Parts[0].Cue;

    internal override Told Tell()
    {
        var shared = FigureWords.Shared(Parts.Append(Whole));
        return Told.Of(
            [.. Parts, Whole],
            RelationKind.Sum,
            FigureWords.Sum(Parts, Whole, "="),
            $"sum={FigureWords.Plain(Sum / shared)} (diff {FigureWords.Plain((Sum - Whole.Value) / shared)})",
            Verdict.Violated,
            Note
        );
    }
}

/// <summary>The part over the base doesn't print as the percentage.</summary>
/// <param name="Whole">The base a reader takes.</param>
internal sealed record RatioCharge(Ground Ground, Ratio Ratio, Mention Whole) : Charge(Ground)
{
    /// <summary>The shares beside it, itself included; none of a rate.</summary>
    internal ShareRow? Row { get; init; }

    /// <summary>Whether one of the row's shares agrees with a base that is stated, or the text names the base of one.</summary>
    internal bool RowHasBase { get; init; }

    /// <summary>Whether another share of the row is of the same base.</summary>
    internal bool IsShared { get; init; }

    /// <summary>Whether the text says of what it is a share.</summary>
    internal bool IsNamed { get; init; }

    /// <summary>The rate that is named; none of a share.</summary>
    internal Rate? Rate { get; init; }

    /// <summary>The rate's whole name, or the words of the share's base.</summary>
    internal string Words { get; init; } = "";

    /// <summary>The whole of which the part is listed as one.</summary>
    internal Mention? Bound { get; init; }

    /// <summary>Other figures, among which the one may be that was taken by mistake.</summary>
    internal IEnumerable<Mention> Others { get; init; } = [];

    /// <summary>What is surely wrong, where more than the figures tell it.</summary>
    internal string? Reason { get; init; }

    internal override Told Tell()
    {
        var fitting = Percentage.Numerators(Whole.Value, Ratio.Percent.Quantity, Fit.RaisedUp);
        var possible = fitting is not null || !Whole.Quantity.IsExact;
        return Told.Of(
            [.. Ratio.Parts, Whole, Ratio.Percent],
            RelationKind.Ratio,
            Ratio.Text(Whole),
            Percentage.Print(Ratio.Part, Whole.Value),
            possible ? Verdict.Violated : Verdict.Impossible,
            Reason ?? Advice.Of(Ratio, Whole, Others, fitting)
        );
    }
}

/// <summary>This period's figure and the last's don't give the change that is printed.</summary>
/// <param name="Now">This period's figure.</param>
/// <param name="Told">What will be told.</param>
internal sealed record GrowthCharge(Ground Ground, Mention Now, Told Told) : Charge(Ground)
{
    internal override Told Tell() => Told;
}
