namespace Fazhi.Laws;

/// <summary>法律依据 — a law, regulation, rule or binding document in one version, with the days it is in force.</summary>
/// <param name="Code">A short English code that never changes; one for each version, such as reconsideration-2023.</param>
/// <param name="Title">The full title without book-title marks.</param>
/// <param name="Version">The version or the document number: 2023年修订, 国办发〔2018〕37号.</param>
/// <param name="InForceFrom">The first day in force; null when the program's source of law doesn't give it.</param>
/// <param name="InForceUntil">The last day in force, included; null while no end is known.</param>
/// <param name="Short">The short name that citations use, without marks; null when the title itself is used.</param>
public sealed record Statute(
    string Code,
    string Title,
    string Version,
    DateOnly? InForceFrom = null,
    DateOnly? InForceUntil = null,
    string? Short = null
)
{
    /// <summary>The name citations use: the short name, or else the title.</summary>
    public string Name => Short ?? Title;

    /// <summary>第…条.</summary>
    /// <param name="article">The article, from 1.</param>
    public Article this[int article] => Article.Of(this, article);

    /// <summary>第…条第…款.</summary>
    /// <param name="article">The article, from 1.</param>
    /// <param name="paragraph">The paragraph, from 1.</param>
    public Article this[int article, int paragraph] => Article.Of(this, article, paragraph);

    /// <summary>第…条第…款第（…）项.</summary>
    /// <param name="article">The article, from 1.</param>
    /// <param name="paragraph">The paragraph, from 1.</param>
    /// <param name="item">The item, from 1.</param>
    public Article this[int article, int paragraph, int item] => Article.Of(this, article, paragraph, item);

    /// <summary>第…条第（…）项 — an item of an article that has only one paragraph.</summary>
    /// <param name="article">The article, from 1.</param>
    /// <param name="item">The item, from 1.</param>
    /// <returns>The place.</returns>
    public Article ItemOf(int article, int item) => Article.Of(this, article, paragraph: null, item);

    /// <summary>A section of a document that has no articles.</summary>
    /// <param name="section">The section's mark as printed, such as （六）.</param>
    /// <returns>The place.</returns>
    public Article Section(string section) => Article.OfSection(this, section);

    /// <summary>Whether this version is in force on a day, first and last day included.</summary>
    /// <param name="day">The day.</param>
    /// <returns>
    /// False before the known first day and after the known last day; an unknown end of the period refuses nothing.
    /// </returns>
    public bool InForceOn(DateOnly day) =>
        (InForceFrom is not { } from || day >= from) && (InForceUntil is not { } until || day <= until);

    /// <summary>The name in book-title marks, inner marks made single: 《行政复议法》.</summary>
    /// <returns>The name as cited.</returns>
    public override string ToString() => $"《{Name.Replace('《', '〈').Replace('》', '〉')}》";
}
