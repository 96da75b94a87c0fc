using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>未载明 — percentages whose part or base the text doesn't state; all that can be asked is whether any whole number would do.</summary>
internal static class Unstated
{
    // Two exams aren't what a pass rate is of.
    private const decimal SmallestBase = 20;

    // Over a larger base every percentage of two decimals is possible.
    private const decimal LargestTried = 20_000;

    internal static void Share(Mention share, Review review)
    {
        // 一次办占比98.79%: of the total stated before it.
        if (share.Lead.Contains("占比", StringComparison.Ordinal))
            Feasible(
                share,
                Words.Core(share.Lead[..share.Lead.IndexOf('占', StringComparison.Ordinal)]),
                review,
                mayAccuse: true
            );
    }

    internal static void Base(Ratio ratio, Review review) =>
        review.Add(
            [.. ratio.Parts, ratio.Percent],
            RelationKind.Unstated,
            $"{FigureWords.Plain(ratio.Part)}/N = {FigureWords.Percent(ratio.Percent)}, N not stated",
            ratio.Percent.Quantity.Mantissa > 0
                ? $"N ≈ {decimal.Round(100 * ratio.Part / ratio.Percent.Quantity.Mantissa)} ({Percentage.Print(ratio.Part, Math.Max(1, decimal.Round(100 * ratio.Part / ratio.Percent.Quantity.Mantissa)))})"
                : "",
            Verdict.Undetermined,
            "文中没有载明分母。"
        );

    /// <summary>Parts whose shares are of what they add up to, under a total that is another.</summary>
    internal static void Whole(SumCharge charge, Review review) =>
        review.Add(
            charge.Tell() with
            {
                Kind = RelationKind.Unstated,
                Verdict = Verdict.Undetermined,
                Note =
                    $"各项占比按各项之和{FigureWords.Plain(charge.Sum)}计算，与{FigureWords.Named(charge.Whole)}不是一个总数，请核对。",
            }
        );

    internal static void Rate(Mention percent, string name, Review review, string question = "") =>
        review.Add(
            Told.Of(
                [percent],
                RelationKind.Unstated,
                $"{name}={FigureWords.Percent(percent)}, no counts stated",
                "",
                Verdict.Undetermined,
                "文中没有载明分子、分母。"
            ) with
            {
                Question = question,
            }
        );

    /// <summary>More than all: 合格率104%.</summary>
    internal static void OverAll(Mention percent, string name, Review review) =>
        review.Accuse(
            new PlainCharge(
                Ground.Impossible,
                Told.Of(
                    [percent],
                    RelationKind.RatioFeasibility,
                    $"{Words.Core(name)} {FigureWords.Percent(percent)} ≤ 100%",
                    FigureWords.Percent(percent),
                    Verdict.Impossible,
                    $"{Words.Core(name)}不可能超过100%，文中为{FigureWords.Percent(percent)}。"
                )
            )
        );

    /// <summary>Whether withdrawn cases are counted in decides what the rate is.</summary>
    internal static void Definition(Ratio ratio, Mention whole, Mention withdrawn, decimal rest, Review review) =>
        review.Add(
            [.. ratio.Parts, withdrawn, ratio.Percent],
            RelationKind.Unstated,
            $"{ratio.Text(whole)}, or {FigureWords.Plain(ratio.Part)}/{FigureWords.Plain(rest)}",
            $"{Percentage.Print(ratio.Part, whole.Value)} / {Percentage.Print(ratio.Part, rest)}",
            Verdict.Undetermined,
            $"取决于口径：不计{withdrawn.Core}{FigureWords.Named(withdrawn)}时为{FigureWords.Percent(ratio.Percent)}，计入时为{Percentage.Print(ratio.Part, whole.Value)}。"
        );

    /// <summary>Looks for a whole number over the nearest total, and over every other one of the paragraph before it says that there is none.</summary>
    internal static void Feasible(Mention percent, string name, Review review, bool mayAccuse)
    {
        var here = Review.Earlier(percent).Where(m => m.IsExactCount && m.Unit.Length > 0 && !m.Quantity.Spelled).ToList();
        var whole = here.Find(m => !m.IsEarlier && m.Depth <= percent.Depth);
        if (
            whole is null
            || percent.Quantity.Bound != Bound.Exact
            || whole.Value > LargestTried
            || percent.Quantity.Mantissa is 100 or 0
        )
        {
            Rate(percent, name, review, whole is null ? "" : Advice.WithoutException(percent, whole));
            return;
        }

        var relation = $"{name} ?/{FigureWords.Plain(whole.Value)} = {FigureWords.Percent(percent)} (numerator not stated)";
        if (Percentage.Numerators(whole.Value, percent.Quantity, Fit.Truncated) is var (first, last))
            review.Add(
                [whole, percent],
                RelationKind.RatioFeasibility,
                relation,
                first == last ? $"feasible: n={first}" : $"feasible: n={first}–{last}",
                Verdict.Undetermined,
                "文中没有载明分子。"
            );
        else if (
            mayAccuse
            && whole.Value >= SmallestBase
            && Percentage.Numerators(whole.Value, percent.Quantity, Fit.RaisedUp) is null
            && !OtherBase(percent, whole, review)
        )
            Accuse(percent, whole, relation, review);
        else
            review.Add(
                [whole, percent],
                RelationKind.RatioFeasibility,
                relation,
                "",
                Verdict.Undetermined,
                "文中没有载明分子，分母可能不是这一总数。"
            );
    }

    private static bool OtherBase(Mention percent, Mention whole, Review review) =>
        Review
            .Earlier(percent)
            .Concat(review.Before(percent.Sentence, sameParagraph: true))
            .Any(m =>
                m != whole
                && m.IsExactCount
                && (Units.Same(m.Unit, whole.Unit) || m.Unit == "个")
                && m.Value is > 1 and <= LargestTried
                && m.Value != whole.Value
                && Percentage.Numerators(m.Value, percent.Quantity, Fit.Truncated) is not null
            );

    private static void Accuse(Mention percent, Mention whole, string relation, Review review)
    {
        var n = percent.Quantity.Mantissa * whole.Value / 100;
        var (below, above) = (decimal.Floor(n), decimal.Ceiling(n));
        var (low, high) = (Percentage.Print(below, whole.Value), Percentage.Print(above, whole.Value));
        review.Accuse(
            new PlainCharge(
                Ground.Impossible,
                Told.Of(
                    [whole, percent],
                    RelationKind.RatioFeasibility,
                    relation,
                    $"n would be {decimal.Round(n, 2)}; {below}/{whole.Value}={low}, {above}/{whole.Value}={high}",
                    Verdict.Impossible,
                    $"{FigureWords.Named(whole)}中没有整数能得出{FigureWords.Percent(percent)}：{below}{whole.Unit}为{low}，{above}{whole.Unit}为{high}；请核对该比例或总数。"
                )
            )
        );
    }
}
