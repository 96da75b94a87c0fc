namespace Fazhi.Figures;

/// <summary>数字的写法 — how a figure is printed, never another number: the same value may be 53, “50余” or “五十三”.</summary>
/// <remarks>
/// Percentages print ratios, the other forms amounts; the wrong kind is an <see cref="ArgumentException"/>, which a definition's
/// own test meets. An undefined ratio prints <see cref="FigureValue.UndefinedText"/> in every form that prints ratios.
/// </remarks>
public sealed class FigureForm
{
    private readonly Func<FigureValue, string> print;

    private FigureForm(string name, bool printsRatios, Func<FigureValue, string> print)
    {
        Name = name;
        PrintsRatios = printsRatios;
        this.print = print;
    }

    /// <summary>原数 — the number itself, without thousands separators or trailing zeros: 1071.</summary>
    public static FigureForm Exact { get; } = new("exact", printsRatios: false, v => NumberText.Plain(v.Amount));

    /// <summary>余 — rounded down to leading digits: 53 is 50余, 20140 is 20000余. See <see cref="NumberText.Over"/>.</summary>
    public static FigureForm Over { get; } = new("over", printsRatios: false, v => NumberText.Over(v.Amount));

    /// <summary>百分比（整数）— whole percent, half up: 26 of 37 is 70%.</summary>
    public static FigureForm Percent { get; } =
        new("percent", printsRatios: true, v => NumberText.Percent(v.Numerator, v.Denominator, decimals: 0));

    /// <summary>百分比（两位小数）— two decimals, half up, none when the rounded percentage is whole: 86.66%, 86.60%, 100%.</summary>
    public static FigureForm PercentTwoDecimals { get; } =
        new("percent2", printsRatios: true, v => NumberText.Percent(v.Numerator, v.Denominator, decimals: 2));

    /// <summary>序数 — 第 and Chinese numerals, for “第七次”.</summary>
    public static FigureForm Ordinal { get; } = new("ordinal", printsRatios: false, v => "第" + NumberText.Chinese(v.Amount));

    /// <summary>汉字计数 — Chinese numerals before a measure word; two is 两: 三 for “三次”, 两 for “两次”.</summary>
    public static FigureForm ChineseCount { get; } =
        new("chinese", printsRatios: false, v => v.Amount == 2 ? "两" : NumberText.Chinese(v.Amount));

    /// <summary>金额 — yuan, with two decimals only when there are fen: 7850, 7850.50.</summary>
    public static FigureForm Money { get; } = new("money", printsRatios: false, v => NumberText.Money(v.Amount));

    /// <summary>Every form.</summary>
    public static IReadOnlyList<FigureForm> All => [Exact, Over, Percent, PercentTwoDecimals, Ordinal, ChineseCount, Money];

    /// <summary>The form's name in data files: exact, over, percent, percent2, ordinal, chinese, money.</summary>
    public string Name { get; }

    /// <summary>Whether it prints ratios; otherwise it prints amounts.</summary>
    public bool PrintsRatios { get; }

    /// <summary>The form that has a name.</summary>
    /// <param name="name">The name, exactly.</param>
    /// <returns>The form, or null when there is none.</returns>
    public static FigureForm? Find(string name) => All.FirstOrDefault(form => form.Name == name);

    /// <summary>Prints a figure without its unit; the percent sign is part of a percentage.</summary>
    /// <param name="value">The exact value.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The form prints the other kind of value.</exception>
    public string Print(FigureValue value) =>
        value.IsRatio != PrintsRatios ? throw new ArgumentException($"The form “{Name}” can't print {value}.", nameof(value))
        : value.IsUndefined ? FigureValue.UndefinedText
        : print(value);

    /// <summary>Prints an amount without its unit.</summary>
    /// <param name="amount">The exact amount.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The form prints ratios.</exception>
    public string Print(decimal amount) => Print(FigureValue.Of(amount));

    /// <summary>The form's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
