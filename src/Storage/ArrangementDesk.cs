using Fazhi.Clocks;
using Fazhi.Mechanisms.Calendars;

namespace Fazhi.Storage;

/// <summary>
/// 放假安排办理 — from a notice's text to the act: a year that has no arrangement of the county's own is loaded, one that has is amended. Pages, the command and
/// the data folder go this way.
/// </summary>
public static class ArrangementDesk
{
    /// <summary>What the office knows beside the text.</summary>
    /// <param name="Number">The notice's number; <c>null</c> to take it from the text.</param>
    /// <param name="Source">Where the notice is.</param>
    /// <param name="Reason">Why a year already loaded is amended; not wanted for a new one.</param>
    public sealed record Facts(string? Number, string Source, string? Reason = null);

    /// <summary>The calendar with the notice's days; <c>null</c> if they make none, which <see cref="Request"/> tells in words.</summary>
    public static WorkCalendar? Previewed(CountyStore store, ArrangementNotice notice)
    {
        try
        {
            return notice.Days.Count == 0 ? null : store.Calendar.With(notice.Days);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The county's own arrangement of a year; <c>null</c> if it loaded none.</summary>
    public static HolidayArrangement? Of(CountyStore store, int? year)
    {
        using var db = store.Open();
        return db.Matters<HolidayArrangement>(store.CountyCode)
            .FirstOrDefault(a => a.Year == year && a.Stage == HolidayArrangementStage.InForce);
    }

    /// <summary>The act that brings the notice into the calendar.</summary>
    public static ActRequest Request(CountyStore store, ArrangementNotice notice, Facts facts, string? key = null)
    {
        var days = notice.Days.Select(d => new ArrangedOn(d.Date, d.Holiday, d.IsOff ? DayOff.Off : DayOff.Work)).ToList();
        var number = string.IsNullOrWhiteSpace(facts.Number) ? notice.Number ?? "" : facts.Number.Trim();
        var request = Of(store, notice.Year) is { } known
            ? ActRequest.In(
                known.Id,
                new AmendArrangement
                {
                    Notice = number,
                    Source = facts.Source,
                    Days = days,
                    Reason = facts.Reason ?? "",
                }
            )
            : ActRequest.Open(
                "holiday-arrangement",
                new LoadArrangement
                {
                    Year = notice.Year ?? 0,
                    Notice = number,
                    Source = facts.Source,
                    Days = days,
                }
            );
        return request with { Key = key };
    }
}
