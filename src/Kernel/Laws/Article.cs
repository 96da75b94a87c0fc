namespace Fazhi.Laws;

/// <summary>法条 — the place in a statute that an act, a gate, a clock or a refusal rests on, down to paragraph and item.</summary>
/// <remarks>
/// Two places are equal when statute (with its version) and numbers are. Numbers are at least 1; whether the statute has so
/// many articles is not asked, for texts are not kept here.
/// </remarks>
public sealed record Article
{
    private Article(Statute statute, int? number, int? paragraph, int? item, string? section)
    {
        Statute = statute;
        Number = number;
        Paragraph = paragraph;
        Item = item;
        Section = section;
    }

    /// <summary>
    /// 办理规则 — no article at all: how this program and its county work, where no text of law says it (an order of steps, a thing recorded once).
    /// What rests on it is printed as such, so that nobody takes it for law.
    /// </summary>
    public static Article WorkingRule { get; } =
        new(Statutes.WorkingRules, number: null, paragraph: null, item: null, section: "");

    /// <summary>Whether it is the program's own working rule and no place in a text of law.</summary>
    public bool IsWorkingRule => Statute == Statutes.WorkingRules;

    /// <summary>The statute, in the version cited.</summary>
    public Statute Statute { get; }

    /// <summary>条 — the article's number; null in a document divided into sections.</summary>
    public int? Number { get; }

    /// <summary>
    /// 款 — the paragraph, or null when the whole article, or an item of an article with one paragraph, is meant.
    /// </summary>
    public int? Paragraph { get; }

    /// <summary>项 — the item, or null when the whole article or paragraph is meant.</summary>
    public int? Item { get; }

    /// <summary>
    /// The section's mark in full-width brackets, such as （六）, of a document that has no articles; otherwise null.
    /// </summary>
    public string? Section { get; }

    /// <summary>The place without the statute's name: 第三十条第一款第（二）项.</summary>
    public string Short =>
        Section
        ?? $"第{ChineseNumerals.Of(Number ?? 0)}条"
            + (Paragraph is { } paragraph ? $"第{ChineseNumerals.Of(paragraph)}款" : "")
            + (Item is { } item ? $"第（{ChineseNumerals.Of(item)}）项" : "");

    /// <summary>A place in a statute divided into articles.</summary>
    /// <param name="statute">The statute.</param>
    /// <param name="number">The article, from 1.</param>
    /// <param name="paragraph">The paragraph, from 1, if one is meant.</param>
    /// <param name="item">The item, from 1, if one is meant; it may stand without a paragraph.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number is below 1 or above <see cref="ChineseNumerals.Greatest"/>.
    /// </exception>
    public static Article Of(Statute statute, int number, int? paragraph = null, int? item = null)
    {
        Check(number);
        Check(paragraph ?? 1);
        Check(item ?? 1);
        return new(statute, number, paragraph, item, section: null);
    }

    /// <summary>A place in a document divided into sections, such as 国办发〔2018〕115号.</summary>
    /// <param name="statute">The document.</param>
    /// <param name="section">The section's mark as printed, such as （六）; half-width brackets become full-width.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentException">The mark is empty.</exception>
    public static Article OfSection(Statute statute, string section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(section);
        return new(statute, number: null, paragraph: null, item: null, section.Replace('(', '（').Replace(')', '）'));
    }

    /// <summary>A document as a whole, where its sections aren't at hand: better no place than an invented one.</summary>
    /// <param name="statute">The document.</param>
    /// <returns>The place.</returns>
    public static Article Whole(Statute statute) => new(statute, number: null, paragraph: null, item: null, section: "");

    /// <summary>The citation: 《行政复议法》第三十条第一款第（二）项, 《…的指导意见》（六）.</summary>
    /// <returns>The statute's short name in book-title marks, then the place; the name alone for a working rule.</returns>
    public override string ToString() => IsWorkingRule ? Statute.Name : $"{Statute}{Short}";

    private static void Check(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, ChineseNumerals.Greatest);
    }
}
