using System.Globalization;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Storage;
using Fazhi.Texts;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Calendars;

/// <summary>放假安排 — the years the county counts by; a pasted notice is shown day by day with every period it moves, before it is loaded.</summary>
internal static class ArrangementPages
{
    internal const string Address = "/office/calendar/arrangements";
    internal const string Text = "text";
    internal const string Number = "number";
    internal const string Source = "source";
    internal const string Reason = "reason";
    internal const string MovesPage = "moves";
    private const int LongestText = 20_000;

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet(
            "/calendar/arrangements",
            (HttpContext http, CountyStore store, ActFlow flow) => Page(http, store, new FormState(), null, flow.Begin())
        );
        office.MapPost("/calendar/arrangements", Take).TakesForm();
    }

    private static async Task<IResult> Take(HttpContext http, CountyStore store, ActFlow flow)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var notice = Read(form);
        // Which days they are and which periods move is looked at before anything else is asked.
        if (form.Refusals.Count > 0 || !http.Request.Form.ContainsKey(ActPost.Confirmed))
            return Page(
                http,
                store,
                form,
                notice,
                flow.Begin(),
                form.Refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
            );
        var step = await flow.Take(
            new ActPosting(
                http,
                form,
                http.Official(),
                () =>
                    ArrangementDesk.Request(
                        store,
                        notice!,
                        new ArrangementDesk.Facts(form.Get(Number), form.Get(Source) ?? "", form.Get(Reason))
                    )
            )
            {
                Beside = FieldOf,
            }
        );
        return step.Done is { } done
            ? Results.LocalRedirect($"{Pages.Of(CalendarOffice.Arrangement, done.Matter!.Id)}?done={done.Sequence}")
            : Page(http, store, form, notice, step.Facts, step.Status);
    }

    private static ArrangementNotice? Read(FormState form)
    {
        var text = form.Get(Text) ?? "";
        if (string.IsNullOrWhiteSpace(text))
            form.Refuse(Text, "请粘贴通知全文，或者逐行填写“2027-01-01 元旦 放假”。");
        else if (Wording.Measure(text) > LongestText)
            form.Refuse(Text, $"最多{LongestText}个字，请只粘贴通知正文。");
        if (form.Refusals.Count > 0)
            return null;
        var notice = ArrangementNotice.Read(text);
        foreach (var fault in notice.Faults)
            form.Refuse(Text, fault);
        return notice;
    }

    // The act's fields and this page's have other names.
    private static string FieldOf(Problem problem) =>
        problem.Path switch
        {
            "notice" => Number,
            "source" => Source,
            "reason" => Reason,
            _ => Text,
        };

    private static IResult Page(
        HttpContext http,
        CountyStore store,
        FormState form,
        ArrangementNotice? notice,
        FormFacts facts,
        int status = StatusCodes.Status200OK
    )
    {
        if (notice is not null && string.IsNullOrWhiteSpace(form.Get(Number)))
            form.Set(Number, notice.Number ?? "");
        var calendar = notice is null ? null : ArrangementDesk.Previewed(store, notice);
        return View.Show<ArrangementPage>(
            status,
            (nameof(ArrangementPage.Form), form),
            (nameof(ArrangementPage.Facts), facts),
            (nameof(ArrangementPage.Notice), notice),
            (nameof(ArrangementPage.Moves), calendar is null ? null : ClockMoves.Of(store, calendar, PageOf(form))),
            (nameof(ArrangementPage.Viewer), http.Viewer()),
            (nameof(ArrangementPage.Amends), ArrangementDesk.Of(store, notice?.Year)),
            (nameof(ArrangementPage.Loaded), Loaded(store))
        );
    }

    private static int PageOf(FormState form) =>
        int.TryParse(form.Get(MovesPage), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    private static List<HolidayArrangement> Loaded(CountyStore store)
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<HolidayArrangement>(store.CountyCode)
                .Where(a => a.Stage == HolidayArrangementStage.InForce)
                .OrderByDescending(a => a.Year),
        ];
    }
}
