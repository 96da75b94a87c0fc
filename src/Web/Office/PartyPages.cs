using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Texts;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>当事人联系方式 — shown whole to an official of another organ who says what for; each look is recorded before it is shown.</summary>
internal static class PartyPages
{
    internal static string Of(string type, Guid id) => $"{Pages.Of(type, id)}/parties";

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapPost("/{type}/{id:guid}/parties", Look).TakesForm();
        office.MapGet("/looks", Recorded);
    }

    private static async Task<IResult> Look(
        HttpContext http,
        string type,
        Guid id,
        MatterReader reader,
        CountyStore store,
        Looks looks
    )
    {
        if (reader.Find(type, id, http.Viewer()) is not { } matter)
            return Pages.NotFound("这件事项");
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var reason = Wording.Normal(form["reason"].ToString());
        var known = store.Types.Of(matter);
        var said =
            Wording.Measure(reason) is >= Looks.ShortestReason and <= Looks.LongestReason
            && Wording.Fault(reason, lines: false) is null;
        if (said)
            looks.Record(http.Official(), known.Code, matter.Id, reason);
        return View.Show<PartiesPage>(
            said ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (nameof(PartiesPage.Matter), matter),
            (nameof(PartiesPage.Type), known),
            (nameof(PartiesPage.Parties), PartyView.Of(matter, whole: said)),
            (nameof(PartiesPage.Whole), said),
            (nameof(PartiesPage.Reason), reason)
        );
    }

    private static IResult Recorded(HttpContext http, CountyStore store, Looks looks, int? page)
    {
        var (viewer, number) = (http.Viewer(), Math.Clamp(page ?? 1, 1, 100_000));
        var (rows, total) = looks.Of(viewer, number);
        return View.Show<LooksPage>(
            (nameof(LooksPage.Rows), rows),
            (nameof(LooksPage.Total), total),
            (nameof(LooksPage.Number), number),
            (nameof(LooksPage.All), viewer.Oversees(store.County))
        );
    }
}
