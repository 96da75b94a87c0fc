using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Litigation;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Litigation;

/// <summary>行政应诉（办公端） — the calendar of sessions, who is sued and until when on the page of a suit, and the suits on the page of what they attack.</summary>
public sealed class LitigationOffice : OfficePages<LitigationMechanism>
{
    internal const string Suits = "lawsuit";
    internal const string Suggestions = "judicial-suggestion";
    internal const string Calendar = $"/office/{Suits}/calendar";

    private static readonly OwnPage CalendarLink = new(Calendar, "calendar-event", "庭审日历");

    public override IReadOnlyList<OwnPage> Links { get; } = [CalendarLink];

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Suits}/calendar", ShowCalendar);
        office.MapGet($"/{Suits}/calendar.ics", GiveCalendar);
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) =>
        type.Code is Suits or "court-appearance" ? [CalendarLink] : [];

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter is Lawsuit { Stage: not LawsuitStage.Voided } suit
            ?
            [
                new(
                    $"{Office.Pages.List(Suggestions)}/new/{nameof(RegisterSuggestion)}?suit={suit.Id}",
                    "mail-opened",
                    "登记司法建议"
                ),
            ]
            : [];

    /// <summary>The field of a suit that names such a matter.</summary>
    internal static string? FieldFor(Matter matter) =>
        matter switch
        {
            Reconsideration => "review",
            PenaltyCase => "penalty",
            NormativeDocument => "document",
            _ => null,
        };

    internal static string Register(Matter matter) =>
        $"{Office.Pages.List(Suits)}/new/{nameof(RegisterLawsuit)}?{FieldFor(matter)}={matter.Id}";

    public override RenderFragment? OnMatter(MatterType type, Matter matter) =>
        matter is Lawsuit suit ? View.Part<SuitPanel>((nameof(SuitPanel.Suit), suit))
        : FieldFor(matter) is null ? null
        : View.Part<SuitsPanel>((nameof(SuitsPanel.Matter), matter));

    // A form opened from a matter is about that matter; who is sued is filled in as it follows.
    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (target.Rule.ActType == typeof(RegisterSuggestion))
        {
            NameFrom(http, form, reader, "suit", Suits);
            return;
        }

        if (target.Rule.ActType != typeof(RegisterLawsuit))
            return;
        NameFrom(http, form, reader, "penalty", "penalty-case");
        NameFrom(http, form, reader, "document", "normative-document");
        if (NameFrom(http, form, reader, "review", "reconsideration") is not Reconsideration review)
            return;
        form.Offer("actAttacked", review.ActChallenged);
        form.Offer("actKind", review.ActKind.ToString());
        if (review.Penalty is { IsFound: true } penalty)
            form.Offer("penalty", penalty.ToString());
        if (DefendantRule.Of(review, null, SuitTarget.Act) is { } rule)
            form.Set("defendants", rule.Organs(review, reader.Store.County));
    }

    private static IResult ShowCalendar(HttpContext http, MatterReader reader, CountyClock clock)
    {
        var month = Month(http.Request.Query["month"], clock.Today);
        return View.Show<CourtCalendarPage>(
            (nameof(CourtCalendarPage.Month), month),
            (nameof(CourtCalendarPage.Today), clock.Today),
            (nameof(CourtCalendarPage.Sessions), CourtCalendar.Of(reader, http.Viewer(), month, month.AddMonths(1)))
        );
    }

    private static IResult GiveCalendar(HttpContext http, MatterReader reader, CountyClock clock, TimeProvider time)
    {
        var from = clock.Today.AddMonths(-1);
        return Results.Bytes(
            CourtCalendar.Ics(CourtCalendar.Of(reader, http.Viewer(), from, clock.Today.AddYears(2)), time.GetUtcNow()),
            "text/calendar; charset=utf-8",
            "庭审日历.ics"
        );
    }

    private static DateOnly Month(string? said, DateOnly today) =>
        DateOnly.TryParseExact($"{said}-01", "yyyy-MM-dd", out var first) && first.Year is >= 2015 and <= 2100
            ? first
            : new DateOnly(today.Year, today.Month, 1);
}
