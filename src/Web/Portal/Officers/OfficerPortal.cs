using Fazhi.Clocks;
using Fazhi.Mechanisms.Officers;
using Fazhi.Storage;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.Officers;

/// <summary>
/// 查验执法人员 — anybody finds out by the number on a certificate, or the code beside it, whether its holder may enforce the law today: photo, organ, field, valid or not, and nothing more.
/// </summary>
public sealed class OfficerPortal : PortalPages<OfficersMechanism>
{
    internal const string Address = "/officers";

    internal static string Of(Officer officer) => $"{Address}/{officer.Id}";

    public override void Map(PortalGroups groups)
    {
        groups.Own.MapGet(Address, () => Asked(new FormState()));
        // A number is no part of an address: it stands in nobody's history.
        groups.Own.MapPost(Address, Look).TakesForm().RequireRateLimiting("guessing");
        groups.Own.MapGet($"{Address}/{{id:guid}}", One);
        groups.Own.MapGet($"{Address}/{{id:guid}}/photo", Photo);
    }

    public override Microsoft.AspNetCore.Components.RenderFragment AtHome() => View.Part<OfficerPanel>();

    private static IResult Asked(FormState form, int status = StatusCodes.Status200OK) =>
        View.Show<OfficersPage>(status, (nameof(OfficersPage.Form), form));

    private static async Task<IResult> Look(HttpContext http, CountyStore store)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var number = Texts.Wording.Normal(form.Get("number") ?? "").Trim();
        if (number.Length is > 0 and <= 40)
        {
            using var db = store.Open();
            if (
                db.Matters<Officer>(store.CountyCode)
                    .FirstOrDefault(o => o.Certificate == number && o.Stage != OfficerStage.Refused) is
                { } officer
            )
                return Results.LocalRedirect(Of(officer));
        }

        form.Refuse(
            "number",
            number.Length == 0
                ? "请填写证件上的编号。"
                : "本县没有登记这个编号的证件。请核对编号；确实没有的，可以拒绝检查，并向县司法行政部门反映。"
        );
        return Asked(form, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult One(HttpContext http, Guid id, CountyStore store, CountyClock clock) =>
        Find(store, id) is { } officer
            ? View.Show<OfficerPage>(
                (nameof(OfficerPage.Officer), officer),
                (nameof(OfficerPage.Today), clock.Today),
                (nameof(OfficerPage.Here), $"{http.Request.Scheme}://{http.Request.Host}{Of(officer)}")
            )
            : Site.NotFound("这个证件");

    private static IResult Photo(Guid id, CountyStore store, FileStore files) =>
        Find(store, id) is { Photo: { } photo } && MatterFiles.Send(files, photo) is { } sent ? sent : Site.NotFound("这张照片");

    // Who was never certified isn't anybody's to look up.
    private static Officer? Find(CountyStore store, Guid id)
    {
        using var db = store.Open();
        return db.Matters<Officer>(store.CountyCode).FirstOrDefault(o => o.Id == id && o.Certificate != null);
    }
}
