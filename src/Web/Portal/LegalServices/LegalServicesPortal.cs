using Fazhi.Clocks;
using Fazhi.Documents;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.LegalServices;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal.LegalServices;

/// <summary>公共法律服务（公众端） — the centre's services, whether somebody is eligible for legal aid, the blank form. Nothing of what is answered is kept.</summary>
public sealed class LegalServicesPortal : PortalPages<LegalServicesMechanism>
{
    internal const string Centre = "/legal-services";
    internal const string Check = "/legal-services/eligible";
    internal const string BlankForm = "/legal-services/application.docx";

    public override void Map(PortalGroups groups)
    {
        groups.Read.MapGet(Centre, ShowCentre);
        groups.Read.MapGet(BlankForm, ShowBlank);
        // The answers go in the form's body: no address, no log and no cache keeps them.
        groups.Own.MapGet(Check, () => Page(new FormState(), null));
        groups.Own.MapPost(Check, Answer).TakesForm();
    }

    public override RenderFragment? Introduce(OnlineApplication application) =>
        application.Act == typeof(ApplyForAid) ? View.Part<LegalAidIntroduction>() : null;

    public override RenderFragment AtHome() => View.Part<LegalServicesAtHome>();

    private static IResult ShowCentre(MatterReader reader, CountyClock clock) =>
        View.Show<LegalServicesPage>(
            (
                nameof(LegalServicesPage.Parts),
                Fazhi.Matters.Parameter.Items(reader.Parameter(LegalServiceParameters.CentreParts, clock.Today))
            )
        );

    private static IResult ShowBlank(MatterReader reader, CountyClock clock, DocumentTemplates templates)
    {
        var county = reader.Store.County;
        return Results.File(
            DocxWriter.Bytes(
                LegalServiceBindings.BlankForm(
                    templates,
                    county.OrganName(county.JusticeBureau.Code),
                    Fazhi.Matters.Parameter.Items(reader.Parameter(LegalServiceParameters.Matters, clock.Today))
                )
            ),
            DocxWriter.ContentType,
            "法律援助申请表（空白）.docx"
        );
    }

    private static async Task<IResult> Answer(HttpContext http, MatterReader reader, CountyClock clock)
    {
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = new FormState();
        foreach (var field in new[] { "matter", "group", "income" })
            form.Set(field, posted[field].ToString());
        var income = form.Get("income") is { Length: > 0 } text ? Scalars.Read<int>(text) : null;
        if (form.Get("income") is { Length: > 0 } && income is not (>= 0 and <= 10_000_000))
        {
            form.Refuse("income", "请填写0以上的整数；不清楚的，可以不填。");
            return Page(form, null, StatusCodes.Status422UnprocessableEntity);
        }

        return Page(
            form,
            Eligibility.Of(
                Chosen<AskedMatter>(form.Get("matter")),
                Chosen<AskedGroup>(form.Get("group")),
                income,
                reader.Parameter(LegalServiceParameters.IncomeLine, clock.Today)
            )
        );
    }

    private static T? Chosen<T>(string? text)
        where T : struct, Enum => Array.Find(Enum.GetNames<T>(), n => n == text) is { } name ? Enum.Parse<T>(name) : null;

    private static IResult Page(
        FormState form,
        (Eligible Outcome, IReadOnlyList<EligibilityRule> Rules)? found,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<EligibilityPage>(
            status,
            (nameof(EligibilityPage.Form), form),
            (nameof(EligibilityPage.Outcome), found?.Outcome),
            (nameof(EligibilityPage.Rules), found?.Rules ?? [])
        );
}
