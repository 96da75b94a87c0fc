using System.Linq.Expressions;
using Fazhi.Figures;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>填报数字 — a returned figure is an indicator like any other: over the approved returns of the years that lie wholly in the period.</summary>
public static class ReturnIndicators
{
    /// <summary>The indicator of a return item. For a percentage its parts are the numerator and the base returned.</summary>
    public static Indicator Of(ReturnItem item) =>
        item.IsRatio
            ? new RatioIndicator(
                item.Key,
                item.Title,
                item.Definition,
                Amounts(item, item.Key + "_part", $"{item.Title}（分子）", m => m.Amount, FigureForm.Exact),
                Amounts(item, item.Key + "_base", $"{item.Title}（分母）", m => m.Base, FigureForm.Exact)
            )
            {
                Form = FormOf(item.Form),
                IsReturned = true,
            }
            : Amounts(item, item.Key, item.Title, m => m.Amount, FormOf(item.Form));

    /// <summary>
    /// A counted indicator as it is told for years before its mechanism was taken into use: by the same name, from returns under its key. Of a ratio nobody
    /// returned as such, the part and the base; of a mean and a distribution nothing.
    /// </summary>
    /// <param name="counted">The indicator.</param>
    /// <param name="itself">Whether a ratio was returned under its own key.</param>
    public static Indicator Before(Indicator counted, bool itself) =>
        counted is RatioIndicator ratio
            ? ratio with
            {
                Part = itself ? Amounts(ratio.Key, ratio.Key + "_part", $"{ratio.Name}（分子）", "", ratio.Definition, m => m.Amount, FigureForm.Exact) : Before(ratio.Part, false),
                Base = itself ? Amounts(ratio.Key, ratio.Key + "_base", $"{ratio.Name}（分母）", "", ratio.Definition, m => m.Base, FigureForm.Exact) : Before(ratio.Base, false),
                IsReturned = true,
            }
            : Amounts(counted.Key, counted.Key, counted.Name, counted.Unit, counted.Definition, m => m.Amount, counted.Form);

    private static RowIndicator<FigureReturn> Amounts(
        ReturnItem item,
        string key,
        string name,
        Expression<Func<FigureReturn, int>> amount,
        FigureForm form
    ) => Amounts(item.Key, key, name, item.IsRatio ? "" : item.Unit, item.Definition, amount, form);

    private static RowIndicator<FigureReturn> Amounts(
        string returned,
        string key,
        string name,
        string unit,
        string definition,
        Expression<Func<FigureReturn, int>> amount,
        FigureForm form
    )
    {
        return new(
            key,
            name,
            unit,
            definition,
            (m, p) => m.Key == returned && m.Stage == FigureReturnStage.Approved && m.From >= p.From && m.To <= p.To
        )
        {
            Aggregate = Aggregate.Sum,
            Amount = amount,
            Form = form,
            IsReturned = true,
        };
    }

    private static FigureForm FormOf(ReturnForm form) =>
        form switch
        {
            ReturnForm.Exact => FigureForm.Exact,
            ReturnForm.Over => FigureForm.Over,
            ReturnForm.Percent => FigureForm.Percent,
            ReturnForm.PercentTwoDecimals => FigureForm.PercentTwoDecimals,
            ReturnForm.Ordinal => FigureForm.Ordinal,
            ReturnForm.ChineseCount => FigureForm.ChineseCount,
            ReturnForm.Money => FigureForm.Money,
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
}
