using Fazhi.Matters;
using Fazhi.Mechanisms.CourtLiaison;
using Fazhi.Mechanisms.Litigation;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office.CourtLiaison;

/// <summary>府院联动（办公端） — on the page of a case, whom its dispute was handed to and what came of it, and one click to hand it over.</summary>
public sealed class LiaisonOffice : OfficePages<CourtLiaisonMechanism>
{
    internal const string Linked = "linked-resolution";

    /// <summary>The field that names such a matter.</summary>
    internal static string? FieldFor(Matter matter) =>
        matter switch
        {
            Reconsideration => "review",
            Lawsuit => "suit",
            Dispute => "dispute",
            _ => null,
        };

    internal static string Send(Matter matter) =>
        $"{Office.Pages.List(Linked)}/new/{nameof(SendDispute)}?{FieldFor(matter)}={matter.Id}";

    public override RenderFragment? OnMatter(MatterType type, Matter matter) =>
        FieldFor(matter) is null ? null : View.Part<LinkedPanel>((nameof(LinkedPanel.Matter), matter));

    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (target.Rule.ActType != typeof(SendDispute))
            return;
        foreach (var (field, type) in new[] { ("review", "reconsideration"), ("suit", "lawsuit"), ("dispute", "dispute") })
            NameFrom(http, form, reader, field, type);
    }
}
