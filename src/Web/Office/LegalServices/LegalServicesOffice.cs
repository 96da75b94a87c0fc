using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.LegalServices;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.LegalServices;

/// <summary>公共法律服务（办公端） — the desk of legal aid: what waits, until when, and who has how many cases in hand; a party taken over from a matter that is there already.</summary>
public sealed class LegalServicesOffice : OfficePages<LegalServicesMechanism>
{
    internal const string Cases = "legal-aid-case";
    internal const string Lawyers = "lawyer";
    internal const string Desk = $"/office/{Cases}/desk";

    private static readonly OwnPage DeskLink = new(Desk, "layout-kanban", "法律援助台");

    public override IReadOnlyList<OwnPage> Links { get; } = [DeskLink];

    public override void Map(IEndpointRouteBuilder office) => office.MapGet($"/{Cases}/desk", ShowDesk);

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) => type.Code is Cases or Lawyers ? [DeskLink] : [];

    public override RenderFragment? OnMatter(MatterType type, Matter matter) =>
        matter is LegalAidCase || CarriedParty.Of(matter).Count == 0
            ? null
            : View.Part<CarriedPartiesPanel>(
                (nameof(CarriedPartiesPanel.Type), type),
                (nameof(CarriedPartiesPanel.Matter), matter),
                (nameof(CarriedPartiesPanel.To), Cases),
                (nameof(CarriedPartiesPanel.Act), nameof(ApplyForAid)),
                (nameof(CarriedPartiesPanel.Heading), "申请法律援助")
            );

    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (target.Rule.ActType == typeof(ApplyForAid))
            CarriedParty.Fill(http, target, form, reader, "applicant");
    }

    private static IResult ShowDesk(HttpContext http, MatterReader reader, CountyClock clock) =>
        View.Show<AidDeskPage>((nameof(AidDeskPage.Desk), AidDesk.Of(reader, http.Viewer(), clock.Today)));
}

/// <summary>一件待办的援助案件.</summary>
/// <param name="Case">The case.</param>
/// <param name="Due">The first day on which one of its periods ends; <c>null</c> if none runs.</param>
/// <param name="DaysLate">How many days past it; 0 if it isn't.</param>
public sealed record WaitingAid(LegalAidCase Case, DateOnly? Due, int DaysLate);

/// <summary>法律援助台 — the open cases that an official may read, the most urgent first; who takes legal aid, and how many cases each has in hand.</summary>
/// <param name="Waiting">The open cases.</param>
/// <param name="Total">How many there are, should they be more than are shown.</param>
/// <param name="Lawyers">Who takes legal aid, those with the fewest cases first.</param>
public sealed record AidDesk(IReadOnlyList<WaitingAid> Waiting, long Total, IReadOnlyList<(Lawyer Lawyer, int InHand)> Lawyers)
{
    internal const int Most = 200;

    internal static AidDesk Of(MatterReader reader, Viewer viewer, DateOnly today)
    {
        var list = reader.List(
            new ListQuery
            {
                Type = LegalServicesOffice.Cases,
                Stages =
                [
                    nameof(LegalAidCaseStage.Detained),
                    nameof(LegalAidCaseStage.Applied),
                    nameof(LegalAidCaseStage.Supplementing),
                    nameof(LegalAidCaseStage.Granted),
                    nameof(LegalAidCaseStage.Handling),
                    nameof(LegalAidCaseStage.Reported),
                    nameof(LegalAidCaseStage.Subsidised),
                    nameof(LegalAidCaseStage.Objected),
                ],
                Size = Most,
                Descending = false,
            },
            viewer
        );
        using var db = reader.Store.Open();
        var county = reader.Store.CountyCode;
        var due = db
            .Clocks.Where(c => c.County == county && c.MatterType == LegalServicesOffice.Cases && c.StoppedOn == null)
            .Select(c => new { c.MatterId, c.DueOn })
            .AsEnumerable()
            .GroupBy(c => c.MatterId)
            .ToDictionary(c => c.Key, c => c.Min(x => x.DueOn));
        var inHand = db.Matters<LegalAidCase>(county)
            .Where(c => c.Stage == LegalAidCaseStage.Handling && c.LawyerId != null)
            .GroupBy(c => c.LawyerId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionary(g => g.Key, g => g.Count);
        return new(
            [
                .. list
                    .Rows.Cast<LegalAidCase>()
                    .Select(c => (Case: c, Due: due.TryGetValue(c.Id, out var last) ? last : (DateOnly?)null))
                    .Select(c => new WaitingAid(
                        c.Case,
                        c.Due,
                        c.Due is { } last ? Math.Max(0, today.DayNumber - last.DayNumber) : 0
                    ))
                    .OrderByDescending(c => c.DaysLate)
                    .ThenBy(c => c.Due ?? DateOnly.MaxValue)
                    .ThenBy(c => c.Case.Sequence),
            ],
            list.Total,
            [
                .. db.Matters<Lawyer>(county)
                    .Where(l => l.Stage == LawyerStage.Registered && l.Willing)
                    .OrderBy(l => l.Sequence)
                    .Take(Most)
                    .AsEnumerable()
                    .Select(l => (Lawyer: l, InHand: inHand.GetValueOrDefault(l.Id)))
                    .OrderBy(l => l.InHand)
                    .ThenBy(l => l.Lawyer.Sequence),
            ]
        );
    }
}
