using Fazhi.Matters;
using Fazhi.Mechanisms.Counsel;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Reading;
using Fazhi.Texts;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office.Counsel;

/// <summary>法律顾问（办公端） — on the page of whatever an opinion may be asked about: the opinions there are, and one click to ask for another, with the matter filled in.</summary>
public sealed class CounselOffice : OfficePages<CounselMechanism>
{
    internal const string Requests = "opinion-request";

    /// <summary>The matters an opinion may be asked about, by the field that names them.</summary>
    internal static string? FieldFor(Matter matter) =>
        matter switch
        {
            NormativeDocument => "document",
            Decision => "decision",
            Reconsideration => "review",
            PenaltyCase => "penalty",
            _ => null,
        };

    /// <summary>Whether somebody still decides on it: then an opinion may be asked for.</summary>
    internal static bool Awaits(Matter matter) =>
        matter is NormativeDocument { Stage: NormativeDocumentStage.Reviewing or NormativeDocumentStage.Revising }
        || (matter is Decision or Reconsideration or PenaltyCase && matter.ClosedOn is null);

    internal static string Ask(Matter matter) =>
        $"{Office.Pages.List(Requests)}/new/{nameof(AskForOpinion)}?{FieldFor(matter)}={matter.Id}";

    public override RenderFragment? OnMatter(MatterType type, Matter matter) =>
        FieldFor(matter) is null ? null : View.Part<OpinionsPanel>((nameof(OpinionsPanel.Matter), matter));

    // A form opened from a matter is about that matter.
    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (target.Rule.ActType != typeof(AskForOpinion))
            return;
        foreach (var (field, type) in Named)
            if (NameFrom(http, form, reader, field, type) is { } matter)
                Fill(form, matter);
    }

    private static readonly (string Field, string Type)[] Named =
    [
        ("document", "normative-document"),
        ("decision", "decision"),
        ("review", "reconsideration"),
        ("penalty", "penalty-case"),
    ];

    private static void Fill(FormState form, Matter matter)
    {
        form.Offer(
            "title",
            Wording.Cut(matter is NormativeDocument or Decision ? $"《{matter.Title}》的合法性" : matter.Title, 150)
        );
        form.Offer(
            "kind",
            (
                matter switch
                {
                    NormativeDocument => OpinionKind.Document,
                    Decision => OpinionKind.Decision,
                    _ => OpinionKind.Dispute,
                }
            ).ToString()
        );
    }
}
