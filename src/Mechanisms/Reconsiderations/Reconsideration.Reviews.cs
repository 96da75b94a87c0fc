using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>附带审查 — each review by its key; what they have in common is kept beside them for lists.</summary>
public sealed partial class Reconsideration : IHasEntries
{
    [Term("附带审查事项")]
    public IReadOnlyList<ReviewItem> Reviews { get; internal set; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<KeyedEntry> Entries => [.. Reviews.Select(r => new KeyedEntry(r.Key, $"《{TitleOf(r).Trim('《', '》')}》{r.Clause}"))];

    internal IReadOnlyList<ReviewItem> OpenReviews => [.. Reviews.Where(r => r.IsOpen)];

    /// <summary>The review an act names; the only one where it names none.</summary>
    public ReviewItem? Review(string? key) =>
        string.IsNullOrWhiteSpace(key) ? (Reviews is [var only] ? only : null) : Reviews.FirstOrDefault(r => r.Key == key);

    /// <summary>The document's title; that of the first may have been corrected since it was asked for.</summary>
    public string TitleOf(ReviewItem review) => review.Key == Reviews[0].Key ? IncidentalDocument ?? review.Document : review.Document;

    internal void Ask(ReviewRequest request, Doing doing, bool ofOwnMotion = false)
    {
        var opening = Version == 0;
        var place = opening ? "r" : $"r{doing.Sequence}-";
        Reviews =
        [
            .. Reviews,
            new ReviewItem
            {
                Key = $"{place}{1 + Reviews.Count(r => opening || r.Key.StartsWith(place, StringComparison.Ordinal))}",
                Document = request.Document,
                Clause = request.Clause,
                Reason = request.Reason,
                AskedOn = doing.On,
                WithApplication = opening,
                OfOwnMotion = ofOwnMotion,
            },
        ];
        if (Reviews.Count == 1)
            (IncidentalRequestedOn, IncidentalDocument, IncidentalClause) = (doing.On, request.Document, request.Clause);
        Reckoned();
    }

    internal void Change(string? key, Func<ReviewItem, ReviewItem> change)
    {
        var one = Review(key)?.Key;
        Reviews = [.. Reviews.Select(r => r.Key == one ? change(r) : r)];
        Reckoned();
    }

    private void Reckoned()
    {
        IncidentalForwardedOn = Reviews.Max(r => r.ForwardedOn);
        IssuerNotifiedOn = Reviews.Max(r => r.IssuerNotifiedOn);
        ClauseFinding = OpenReviews.Count > 0 ? null : Reviews.Max(r => r.Finding);
        UnlawfulDocument = Reviews.Select(r => r.UnlawfulDocument).LastOrDefault(d => d is not null);
    }
}
