using Fazhi.Mechanisms.Decisions;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.Decisions;

/// <summary>看板的一行 — a line of the catalogue, or a decision outside it, and where it stands.</summary>
/// <param name="No">Its number in the catalogue; <c>null</c> outside it.</param>
/// <param name="Subject">What is decided.</param>
/// <param name="Organ">Who handles it.</param>
/// <param name="FinishOn">By when.</param>
/// <param name="Decision">The decision; <c>null</c> while nobody has proposed it.</param>
/// <param name="DaysLate">How many days it is late; 0 if it isn't.</param>
public sealed record BoardRow(int? No, string Subject, string Organ, DateOnly? FinishOn, Decision? Decision, int DaysLate);

/// <summary>年度决策看板 — the catalogues of a year line by line against their finish dates, and what is decided outside them.</summary>
/// <param name="Year">The year.</param>
/// <param name="Years">The years there is something of.</param>
/// <param name="Catalogues">The year's catalogues.</param>
/// <param name="Rows">The lines.</param>
public sealed record DecisionBoard(
    int Year,
    IReadOnlyList<int> Years,
    IReadOnlyList<DecisionCatalogue> Catalogues,
    IReadOnlyList<BoardRow> Rows
)
{
    /// <summary>As far as the official may read.</summary>
    internal static DecisionBoard Of(CountyStore store, Viewer viewer, int? asked, DateOnly today)
    {
        using var db = store.Open();
        var county = store.CountyCode;
        var all = db.Matters<DecisionCatalogue>(county)
            .Where(c => c.Stage != DecisionCatalogueStage.Abandoned)
            .OrderByDescending(c => c.Year)
            .ThenBy(c => c.Sequence)
            .Take(200)
            .AsEnumerable()
            .Where(c => viewer.MayRead(store.Types.Of(c), c))
            .ToList();
        var year = asked ?? all.Select(c => c.Year).FirstOrDefault(today.Year);
        var catalogues = all.Where(c => c.Year == year).ToList();
        var (from, to) = (new DateOnly(Math.Clamp(year, 1, 9998), 1, 1), new DateOnly(Math.Clamp(year, 1, 9998), 12, 31));
        var ids = catalogues.Select(c => (Guid?)c.Id).ToList();
        var decisions = db.Matters<Decision>(county)
            .Where(d => ids.Contains(d.CatalogueId) || (d.CatalogueId == null && d.OpenedOn >= from && d.OpenedOn <= to))
            .OrderBy(d => d.Sequence)
            .Take(500)
            .AsEnumerable()
            .Where(d => viewer.MayRead(store.Types.Of(d), d))
            .ToList();
        List<BoardRow> rows =
        [
            .. catalogues.SelectMany(c =>
                (c.InForce.Count > 0 ? c.InForce : c.Items).Select(i =>
                    Row(i, decisions.LastOrDefault(d => d.CatalogueId == c.Id && d.CatalogueNo == i.No), today)
                )
            ),
            .. decisions
                .Where(d => d.CatalogueId is null)
                .Select(d => new BoardRow(null, d.Title, d.Organ, d.FinishOn, d, Late(d, d.FinishOn, today))),
        ];
        return new(year, [.. all.Select(c => c.Year).Append(year).Distinct().OrderDescending()], catalogues, rows);
    }

    private static BoardRow Row(CatalogueItem item, Decision? decision, DateOnly today) =>
        new(item.No, item.Subject, item.Organ, item.FinishOn, decision, Late(decision, item.FinishOn, today));

    private static int Late(Decision? decision, DateOnly? due, DateOnly today) =>
        due is not { } day || decision is { Stage: DecisionStage.NotInitiated } or { TerminatedOn: not null }
            ? 0
            : Math.Max(0, (decision?.PublishedOn ?? today).DayNumber - day.DayNumber);
}
