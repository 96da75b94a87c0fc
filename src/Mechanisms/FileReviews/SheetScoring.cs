using System.Globalization;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>评查标准的部分.</summary>
public enum SheetPart
{
    [Term("合法性")]
    Legality,

    [Term("规范性")]
    Regularity,

    [Term("加减分")]
    Adjustment,
}

/// <summary>案卷类别 — what kind of file a sheet is for.</summary>
public enum FileKind
{
    [Term("行政处罚（普通程序）")]
    Ordinary,

    [Term("行政处罚（简易程序）")]
    Summary,

    [Term("行政许可")]
    Licence,

    [Term("行政强制")]
    Coercion,
}

/// <summary>等次.</summary>
public enum FileGrade
{
    [Term("优秀")]
    Excellent,

    [Term("合格")]
    Passed,

    [Term("不合格")]
    Failed,
}

/// <summary>评查项目（案卷内） — an item of the sheet as it stood when the file was given to its reviewers: what became of the sheet afterwards changes no score.</summary>
public sealed record ScoredItem(
    [property: Field("项目编号", Max = 20)] string Code,
    [property: Field("部分")] SheetPart Part,
    [property: Field("文书、环节", Max = 50)] string Heading,
    [property: Field("评查内容", Max = 300)] string Text,
    [property: Field("分值", Min = -100, Max = 100)] decimal Points,
    [property: Field("一票否决")] bool Veto = false,
    [property: Field("机评项目", Max = 40)] string? Check = null
)
{
    internal decimal Least => Math.Min(0, Points);

    internal decimal Most => Math.Max(0, Points);

    /// <summary>The points of somebody who has nothing to say about it: an adjustment isn't made, all others are full.</summary>
    public decimal Unmarked => Part == SheetPart.Adjustment ? 0 : Points;
}

/// <summary>打分 — one item as one reviewer scored it.</summary>
public sealed record ItemMark(
    [property: Field("项目编号", Max = 20)] string Code,
    [property: Field("得分", Min = -100, Max = 100, Hint = "不适用的不填。")] decimal? Points = null,
    [property: Field("不适用")] bool NotApplicable = false,
    [property: Field("扣分理由、说明", Max = 500, Hint = "扣分的，和系统的认定不同的，写明理由。")] string? Note = null
);

/// <summary>机评结论.</summary>
public enum CheckVerdict
{
    [Term("符合")]
    Kept,

    [Term("不符合")]
    Broken,

    [Term("不适用")]
    NotApplicable,
}

/// <summary>机评认定 — what the case's own acts prove of an item: points, and the act and document that show it.</summary>
public sealed record ItemFinding(
    [property: Field("项目编号", Max = 20)] string Code,
    [property: Field("认定")] CheckVerdict Verdict,
    [property: Field("得分", Min = -100, Max = 100)] decimal? Points,
    [property: Field("依据的办理和文书", Max = 500)] string Says,
    [property: Field("台账序号")] long? Sequence = null
)
{
    /// <summary>Whether a mark says the same.</summary>
    internal bool Is(ItemMark mark) => mark.NotApplicable == (Verdict == CheckVerdict.NotApplicable) && (mark.NotApplicable || mark.Points == Points);
}

/// <summary>得分 — what the marks of one sheet come to.</summary>
/// <param name="Total">0 to 100, to a tenth.</param>
/// <param name="Vetoed">Whether an item with a veto lost points: the file then has 0.</param>
public sealed record SheetTotal(decimal Total, bool Vetoed)
{
    /// <summary>
    /// 100 × got ÷ applicable over the regularity items that apply; from that is taken what legality items lost, and the adjustments are added; between 0 and 100. A file to which no regularity item applies begins
    /// with 100. An item with a veto that lost any points makes it 0.
    /// </summary>
    public static SheetTotal Of(IReadOnlyList<ScoredItem> items, IReadOnlyList<ItemMark> marks)
    {
        var said = marks.GroupBy(m => m.Code).ToDictionary(g => g.Key, g => g.First());
        var (got, applicable, lost, adjusted) = (0m, 0m, 0m, 0m);
        var vetoed = false;
        foreach (var item in items)
        {
            if (said.GetValueOrDefault(item.Code) is { NotApplicable: true })
                continue;
            var points = said.GetValueOrDefault(item.Code)?.Points ?? item.Unmarked;
            if (item.Part == SheetPart.Adjustment)
                adjusted += points;
            else if (item.Part == SheetPart.Legality)
                lost += item.Points - points;
            else
                (got, applicable) = (got + points, applicable + item.Points);
            vetoed |= item.Veto && points < item.Points;
        }

        var total = (applicable == 0 ? 100 : 100 * got / applicable) - lost + adjusted;
        return new(vetoed ? 0 : Math.Round(Math.Clamp(total, 0, 100), 1, MidpointRounding.AwayFromZero), vetoed);
    }

    /// <summary>The grade that a total has.</summary>
    public static FileGrade Grade(decimal total, int excellent, int passed) =>
        total >= excellent ? FileGrade.Excellent
        : total >= passed ? FileGrade.Passed
        : FileGrade.Failed;
}

/// <summary>扣分办法 — one line of an item, as a sheet writes it: “3分：涂改处没有盖章”, “20%：没有按时立案”, “全部：没有送达”.</summary>
/// <param name="Points">How many points it takes off; <c>null</c> where it says a share.</param>
/// <param name="Percent">Which share of the item's points; <c>null</c> where it says points.</param>
/// <param name="Text">For what.</param>
public sealed record Deduction(decimal? Points, decimal? Percent, string Text)
{
    private const string All = "全部";

    /// <summary>Reads a line; <c>null</c> if it isn't one.</summary>
    public static Deduction? Read(string line)
    {
        if (line.Split(['：', ':'], 2) is not [var amount, var text] || string.IsNullOrWhiteSpace(text))
            return null;
        amount = amount.Trim();
        return amount == All ? new(null, 100, text.Trim())
            : Number(amount, "分") is { } points && points > 0 ? new(points, null, text.Trim())
            : (Number(amount, "%") ?? Number(amount, "％")) is { } percent && percent is > 0 and <= 100 ? new(null, percent, text.Trim())
            : null;
    }

    /// <summary>How much it takes off an item, never more than the item has.</summary>
    public decimal Off(decimal of) => Math.Min(of, Points ?? Math.Round(of * Percent!.Value / 100, 2));

    private static decimal? Number(string amount, string unit) =>
        amount.EndsWith(unit, StringComparison.Ordinal) && decimal.TryParse(amount[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : null;
}
