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

    private static RowIndicator<FigureReturn> Amounts(
        ReturnItem item,
        string key,
        string name,
        Expression<Func<FigureReturn, int>> amount,
        FigureForm form
    )
    {
        var returned = item.Key;
        return new(
            key,
            name,
            item.IsRatio ? "" : item.Unit,
            item.Definition,
            (m, p) => m.Key == returned && m.Stage == ReturnStage.Approved && m.From >= p.From && m.To <= p.To
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
