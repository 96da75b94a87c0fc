using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Supervision;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Supervision;

/// <summary>法治督察和执法监督（办公端） — the desk of leads, a supervision with its organs' self-checks and what it found, the papers that wait for an answer.</summary>
public sealed class SupervisionOffice : OfficePages<SupervisionMechanism>
{
    internal const string Rounds = "supervision";
    internal const string Returns = "supervision-return";
    internal const string Papers = "supervision-instrument";
    internal const string Leads = "supervision-lead";
    internal const string Transfers = "accountability-transfer";
    internal const string Desk = $"/office/{Leads}/desk";
    internal const string Due = $"/office/{Papers}/due";

    private static readonly OwnPage DeskLink = new(Desk, "radar-2", "线索台");
    private static readonly OwnPage DueLink = new(Due, "clock-exclamation", "待回复的监督文书");

    internal static string Overview(Guid round) => $"{Office.Pages.Of(Rounds, round)}/overview";

    public override IReadOnlyList<OwnPage> Links { get; } = [DeskLink, DueLink];

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Leads}/desk", ShowDesk);
        office.MapGet($"/{Papers}/due", ShowDue);
        office.MapGet($"/{Rounds}/{{id:guid}}/overview", ShowRound);
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) =>
        type.Code switch
        {
            Leads => [DeskLink],
            Papers => [DueLink],
            _ => [],
        };

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter switch
        {
            SupervisionRound round => [new(Overview(round.Id), "layout-kanban", "督察一览")],
            SupervisionLead { OfMatter: { } of, OfType: { } code } =>
            [
                new(Office.Pages.Of(code, of), "file-search", "有关的事项"),
            ],
            _ => [],
        };

    public override RenderFragment AtEntry() => View.Part<LeadsPanel>();

    private static IResult ShowDesk(HttpContext http, MatterReader reader, CountyClock clock) =>
        View.Show<LeadDeskPage>((nameof(LeadDeskPage.Desk), LeadDesk.Of(reader, http.Viewer(), clock.Today)));

    private static IResult ShowDue(HttpContext http, MatterReader reader, CountyClock clock) =>
        View.Show<DuePapersPage>(
            (nameof(DuePapersPage.Papers), DuePapers.Of(reader, http.Viewer(), clock.Today)),
            (nameof(DuePapersPage.Today), clock.Today)
        );

    private static IResult ShowRound(HttpContext http, Guid id, MatterReader reader, CountyClock clock) =>
        reader.Find(Rounds, id, http.Viewer()) is SupervisionRound round
            ? View.Show<RoundOverviewPage>(
                (nameof(RoundOverviewPage.Watched), WatchedRound.Of(reader, http.Viewer(), round)),
                (nameof(RoundOverviewPage.Today), clock.Today)
            )
            : Pages.NotFound("这次督察");
}
