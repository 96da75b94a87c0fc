using Fazhi.Matters;
using Fazhi.Mechanisms.Dialogue;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office.Dialogue;

/// <summary>政商沙龙（办公端） — on the page of an event, who signed up and what was asked there, and one click to register a question.</summary>
public sealed class DialogueOffice : OfficePages<DialogueMechanism>
{
    internal const string Issues = "enterprise-issue";
    internal const string SignUps = "event-signup";

    internal static string Raise(Matter held) => $"{Office.Pages.List(Issues)}/new/{nameof(RaiseIssue)}?event={held.Id}";

    public override RenderFragment? OnMatter(MatterType type, Matter matter) =>
        matter is DialogueEvent held ? View.Part<EventPanel>((nameof(EventPanel.Event), held)) : null;

    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (target.Rule.ActType != typeof(RaiseIssue))
            return;
        if (http.Viewer().Official is { } official)
            form.Offer("to", official.Organ);
        NameFrom(http, form, reader, "event", "dialogue-event");
    }
}
