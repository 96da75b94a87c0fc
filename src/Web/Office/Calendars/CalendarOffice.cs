using Fazhi.Matters;
using Fazhi.Mechanisms.Calendars;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Calendars;

/// <summary>工作日历（办公端） — a year's arrangement is read from the notice and shown with every period it moves, before it is loaded.</summary>
public sealed class CalendarOffice : OfficePages<CalendarsMechanism>
{
    internal const string Arrangement = "holiday-arrangement";

    public override IReadOnlyList<OwnPage> Links { get; } = [new(ArrangementPages.Address, "calendar-check", "载入放假安排")];

    public override void Map(IEndpointRouteBuilder office) => ArrangementPages.Map(office);

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) => type.Code == Arrangement ? Links : [];
}
