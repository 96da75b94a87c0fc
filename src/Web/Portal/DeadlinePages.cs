using System.Globalization;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal;

/// <summary>期限计算 — the last day of a period, with every day counted or skipped and why. The address holds what was asked, so that it can be sent to somebody.</summary>
internal static class DeadlinePages
{
    internal static void Map(IEndpointRouteBuilder read) => read.MapGet("/deadline", Show);

    private static IResult Show(string? start, string? period, string? number, string? unit, string? before, CountyStore store)
    {
        // The form sends number and unit; the address that stays is the period's code.
        if (
            number is not null
            && Period.TryParse($"{(before is null ? "" : "-")}{Scalars.Read<int>(number)}{unit}", out var typed)
            && Day(start) is not null
        )
            return Results.LocalRedirect($"/deadline?start={Day(start):yyyy-MM-dd}&period={typed}");
        var form = new FormState();
        var known = Period.TryParse(period, out var asked);
        form.Set("start", start ?? "");
        form.Set("number", number ?? (known ? Math.Abs(asked.Count).ToString(CultureInfo.InvariantCulture) : ""));
        form.Set("unit", unit ?? (known ? asked.ToString().TrimStart('-').TrimStart([.. "0123456789"]) : "wd"));
        if (before is not null || (known && asked.IsBefore))
            form.Set("before", "true");
        if (start is null && period is null && number is null)
            return Page(form, null, null);
        if (Day(start) is not { } day)
            form.Refuse("start", "请填写起算的日期，如2025-01-20。");
        else if (!known || asked.Unit == PeriodUnit.Hours)
            form.Refuse("number", "请填写期限的数目，1到36500之间的整数（月不超过1200，年不超过100）。");
        else
            return Compute(form, store.Calendar, day, asked);
        return Page(form, null, null, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Compute(FormState form, WorkCalendar calendar, DateOnly start, Period period)
    {
        try
        {
            return Page(form, Deadline.Compute(calendar, start, period), null);
        }
        catch (OutsideCalendarException e)
        {
            return Page(form, null, e.Message, StatusCodes.Status422UnprocessableEntity);
        }
        catch (ArgumentOutOfRangeException)
        {
            form.Refuse("number", "算出的日期太远，请核对期限的数目。");
            return Page(form, null, null, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static IResult Page(FormState form, Deadline? deadline, string? unknown, int status = StatusCodes.Status200OK) =>
        View.Show<DeadlinePage>(
            status,
            (nameof(DeadlinePage.Form), form),
            (nameof(DeadlinePage.Deadline), deadline),
            (nameof(DeadlinePage.Unknown), unknown)
        );

    private static DateOnly? Day(string? text) => Scalars.Read<DateOnly>(text) is { Year: >= 1949 and <= 2200 } day ? day : null;
}
