using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>断法 — which figures of a list are taken for the parts: those before a place and those from another on.</summary>
/// <param name="Row">The list.</param>
/// <param name="Until">How many of its first figures are taken.</param>
/// <param name="From">From where on they are taken again; the row's length when they aren't.</param>
internal readonly record struct PartsReading(Row Row, int Until, int From)
{
    internal int Count => Until + Row.Count - From;

    internal decimal Sum => Row.Sum(this, Row.Exact);

    internal IReadOnlyList<Mention> Parts => Row.Of(this);

    /// <summary>Whether the parts are the whole, within what rounding of them and of it allows.</summary>
    internal bool Closes(Mention whole) =>
        Sum == whole.Value
        || (
            !(whole.Quantity.IsExact && Row.Sum(this, Row.Rounded) == 0)
            && Row.Sum(this, Row.Least) <= FigureWords.Half(whole, low: false)
            && Row.Sum(this, Row.Most) >= FigureWords.Half(whole, low: true)
        );
}
