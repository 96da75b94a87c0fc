using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>制度首页 — one mechanism as this official meets it: what waits, what may be started, its lists, its figures, its own pages.</summary>
internal static class EntrancePages
{
    private const int MostDue = 5;

    internal static void Map(IEndpointRouteBuilder office) => office.MapGet("/mechanisms/{code}", Show);

    private static IResult Show(
        HttpContext http,
        string code,
        CountyStore store,
        MatterReader reader,
        Tasks tasks,
        CountyClock clock
    )
    {
        if (store.Types.Mechanisms.FirstOrDefault(m => m.Code == code) is not { } mechanism)
            return Pages.NotFound("这项工作");
        var viewer = http.Viewer();
        List<MatterType> types = [.. store.Types.TypesOf(mechanism)];
        var due = tasks.Due(viewer, MostDue + 1, types);
        return View.Show<EntrancePage>(
            (nameof(EntrancePage.Mechanism), mechanism),
            (nameof(EntrancePage.Due), due.Take(MostDue).ToList()),
            (nameof(EntrancePage.HasMoreDue), due.Count > MostDue),
            (nameof(EntrancePage.Waiting), tasks.Waiting(viewer, types)),
            (nameof(EntrancePage.Registers), types.Select(t => EntranceRegister.Of(reader, t, viewer, clock.Today)).ToList()),
            (nameof(EntrancePage.Year), clock.Today.Year),
            (nameof(EntrancePage.Figures), Figures(reader, mechanism, clock.Today.Year)),
            (nameof(EntrancePage.Today), clock.Today)
        );
    }

    // Distributions are parts of figures, shown on their pages.
    private static List<Compared> Figures(MatterReader reader, Mechanism mechanism, int year) =>
        [.. mechanism.Indicators.Where(i => !i.IsSpread).Select(i => Compared.Read(reader, i, year))];
}

/// <summary>名册 — one list of a mechanism.</summary>
/// <param name="Type">The type, its newest version.</param>
/// <param name="Open">How many matters the official may read have not come to the last step of their course.</param>
/// <param name="All">How many the official may read.</param>
/// <param name="Opening">The acts with which the official may open one today; none where it is opened as a part of another matter.</param>
public sealed record EntranceRegister(MatterType Type, long Open, long All, IReadOnlyList<ActRule> Opening)
{
    internal static EntranceRegister Of(MatterReader reader, MatterType type, Viewer viewer, DateOnly today)
    {
        var now = reader.Store.Types.InForce(type.Code, today);
        return new EntranceRegister(
            type,
            InProgress(type, reader.Stages(type.Code, viewer)),
            reader.Count(new ListQuery { Type = type.Code }, viewer),
            now is { Whole: null } ? [.. now.Acts.Where(r => r.Opens && Tasks.May(viewer.Official!, r))] : []
        );
    }

    // A document in force isn't closed; nobody works on it either.
    private static long InProgress(MatterType type, IReadOnlyDictionary<string, long> stages) =>
        type.Course.Count == 0
            ? stages.Values.Sum()
            : stages.Where(s => !type.Course[^1].Stages.Contains(s.Key)).Sum(s => s.Value);
}
