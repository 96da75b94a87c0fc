using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Dialogue;
using Fazhi.Storage;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal.Dialogue;

/// <summary>政商沙龙（公众端） — what is coming and may be signed up for, where an issue is raised and followed, the lists in force.</summary>
public sealed class DialoguePortal : PortalPages<DialogueMechanism>
{
    internal const string Address = "/salon";

    private const int Most = 100;

    public override void Map(PortalGroups groups) => groups.Read.MapGet(Address, Show);

    public override RenderFragment? Introduce(OnlineApplication application) =>
        application.Act == typeof(SignUpForEvent) ? View.Part<ComingEvents>() : null;

    public override RenderFragment? OnPublic(Matter matter) =>
        matter is DialogueEvent { Stage: DialogueEventStage.Announced, Open: true } coming
            ? View.Part<SignUpPanel>((nameof(SignUpPanel.Coming), coming))
            : null;

    /// <summary>The events still to come, the next first.</summary>
    internal static IReadOnlyList<DialogueEvent> Coming(CountyStore store, DateOnly today)
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<DialogueEvent>(store.CountyCode)
                .Where(e => e.Stage == DialogueEventStage.Announced && e.On >= today)
                .OrderBy(e => e.On)
                .Take(Most),
        ];
    }

    /// <summary>The lists in force.</summary>
    internal static IReadOnlyList<ConductList> Lists(CountyStore store)
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<ConductList>(store.CountyCode)
                .Where(l => l.Stage == ConductListStage.InForce)
                .OrderBy(l => l.Sequence)
                .Take(Most),
        ];
    }

    private static IResult Show(CountyStore store, CountyClock clock) =>
        View.Show<SalonPage>(
            (nameof(SalonPage.Coming), Coming(store, clock.Today)),
            (nameof(SalonPage.Lists), Lists(store)),
            (nameof(SalonPage.Today), clock.Today)
        );
}
