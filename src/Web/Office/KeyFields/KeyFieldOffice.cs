using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.KeyFields;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.KeyFields;

/// <summary>重点领域执法（办公端） — one page for a field: its institutions and how often each was checked in a year, the checks, what isn't put right yet.</summary>
public sealed class KeyFieldOffice : OfficePages<KeyFieldsMechanism>
{
    internal const string Fields = "key-field";
    internal const string Institutions = "key-institution";
    internal const string Checks = "oversight-check";

    internal static string Overview(Guid field) => $"{Office.Pages.Of(Fields, field)}/overview";

    public override void Map(IEndpointRouteBuilder office) => office.MapGet($"/{Fields}/{{id:guid}}/overview", Show);

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter switch
        {
            KeyField field => [new(Overview(field.Id), "layout-kanban", "领域一览")],
            KeyInstitution { Stage: KeyInstitutionStage.Registered } institution =>
            [
                new(RecordFor(institution.Key, institution.Id), "plus", "登记监督检查"),
            ],
            _ => [],
        };

    internal static string RecordFor(string key, Guid? institution = null) =>
        $"{Office.Pages.List(Checks)}/new/{nameof(RecordOversight)}?key={key}{(institution is { } id ? $"&institution={id}" : "")}";

    internal static string RegisterIn(string key) => $"{Office.Pages.List(Institutions)}/new/{nameof(ListInstitution)}?key={key}";

    // A form opened from a field or an institution is of that field and that institution.
    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (target.Rule.ActType != typeof(RecordOversight) && target.Rule.ActType != typeof(ListInstitution))
            return;
        if (http.Request.Query["key"] is [{ Length: > 0 and <= 40 } key])
            form.Offer("key", key);
        if (
            target.Rule.ActType == typeof(RecordOversight)
            && Guid.TryParse(http.Request.Query["institution"], out var id)
            && reader.Find(Institutions, id, http.Viewer()) is KeyInstitution institution
        )
            form.Offer("institution", Reference<KeyInstitution>.Of(institution).ToString());
    }

    private static IResult Show(HttpContext http, Guid id, MatterReader reader, CountyClock clock, int? year)
    {
        if (reader.Find(Fields, id, http.Viewer()) is not KeyField field)
            return Pages.NotFound("这个重点领域");
        var of = year is >= 2000 and <= 2100 ? year.Value : clock.Today.Year;
        return View.Show<OverviewPage>(
            (nameof(OverviewPage.Field), field),
            (nameof(OverviewPage.Year), of),
            (nameof(OverviewPage.Watched), WatchedField.Of(reader, http.Viewer(), field, of))
        );
    }
}

/// <summary>一个机构和它的检查.</summary>
/// <param name="Institution">The institution.</param>
/// <param name="Checks">How often it was checked in the year.</param>
/// <param name="Last">The last time in the year.</param>
public sealed record CheckedInstitution(KeyInstitution Institution, int Checks, DateOnly? Last);

/// <summary>一个重点领域的情况 — what its page shows, as far as an official may read it.</summary>
/// <param name="Institutions">Those on the register, the ones that nobody checked this year first.</param>
/// <param name="Checks">The checks of the year, the newest first.</param>
/// <param name="Open">What checks put on the ledger and isn't closed, by its last day.</param>
/// <param name="Total">How many checks the year has, should they be more than are shown.</param>
public sealed record WatchedField(
    IReadOnlyList<CheckedInstitution> Institutions,
    IReadOnlyList<OversightCheck> Checks,
    IReadOnlyList<FoundProblem> Open,
    int Total
)
{
    /// <summary>So many are shown; the lists of institutions and checks have all of them.</summary>
    internal const int Most = 200;

    internal static WatchedField Of(MatterReader reader, Viewer viewer, KeyField field, int year)
    {
        var (county, key) = (reader.Store.CountyCode, field.Key);
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        using var db = reader.Store.Open();
        // Institutions and checks every official reads; problems only some.
        var checks = db.Matters<OversightCheck>(county)
            .Where(c => c.Key == key && c.Stage == RecordStage.Recorded && c.CheckedOn >= from && c.CheckedOn <= until);
        var counts = checks
            .GroupBy(c => c.InstitutionId)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Last = g.Max(c => c.CheckedOn),
            })
            .ToDictionary(g => g.Key);
        var institutions = db.Matters<KeyInstitution>(county)
            .Where(i => i.Key == key && i.Stage == KeyInstitutionStage.Registered)
            .OrderBy(i => i.Sequence)
            .Take(Most)
            .AsEnumerable()
            .Select(i => new CheckedInstitution(
                i,
                counts.GetValueOrDefault(i.Id)?.Count ?? 0,
                counts.GetValueOrDefault(i.Id)?.Last
            ))
            .OrderBy(i => i.Checks)
            .ToList();
        return new(
            institutions,
            [.. checks.OrderByDescending(c => c.CheckedOn).ThenByDescending(c => c.Sequence).Take(Most)],
            [
                .. reader
                    .List(
                        new ListQuery
                        {
                            Type = "problem",
                            Stages =
                            [
                                nameof(FoundProblemStage.Found),
                                nameof(FoundProblemStage.Rectifying),
                                nameof(FoundProblemStage.Rectified),
                            ],
                            Size = 2000,
                        },
                        viewer
                    )
                    .Rows.Cast<FoundProblem>()
                    .Where(p => p.KeyField == key)
                    .OrderBy(p => p.DueOn),
            ],
            counts.Values.Sum(c => c.Count)
        );
    }
}
