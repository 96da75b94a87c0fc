using Fazhi.Matters;
using Fazhi.Mechanisms.Notary;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office.LegalServices;

/// <summary>公证（办公端） — whoever is a party of a case already has a notarial matter accepted without being typed in again.</summary>
public sealed class NotaryOffice : OfficePages<NotaryMechanism>
{
    internal const string Matters = "notarial-matter";

    public override RenderFragment? OnMatter(MatterType type, Matter matter) =>
        CarriedParty.Of(matter).Count == 0
            ? null
            : View.Part<CarriedPartiesPanel>(
                (nameof(CarriedPartiesPanel.Type), type),
                (nameof(CarriedPartiesPanel.Matter), matter),
                (nameof(CarriedPartiesPanel.To), Matters),
                (nameof(CarriedPartiesPanel.Act), nameof(AcceptNotarialMatter)),
                (nameof(CarriedPartiesPanel.Heading), "受理公证")
            );

    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (target.Rule.ActType == typeof(AcceptNotarialMatter))
            CarriedParty.Fill(http, target, form, reader, "applicant");
    }
}
