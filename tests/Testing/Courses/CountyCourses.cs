using Fazhi.Clocks;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Mechanisms.Parameters;

namespace Fazhi.Testing.Courses;

/// <summary>What the county sets: parameters, the year's days off, that a date is right.</summary>
internal static class CountyCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new(
            "parameter",
            on =>
                [
                    on.Open(
                        "parameter",
                        People.Head,
                        new SetParameter
                        {
                            Parameter = "mediation.target-days",
                            Value = "45",
                            From = on.Today,
                            Source = "演示文件",
                        }
                    ),
                ]
        ),
        new(
            "holiday-arrangement",
            on =>
                [
                    // The years are loaded one after the other.
                    on.Open(
                        "holiday-arrangement",
                        People.InstitutionHead,
                        new LoadArrangement
                        {
                            Year = WorkCalendar.StateCouncil.LastYear + 1,
                            Notice = "国办发明电〔2040〕7号",
                            Source = "https://www.gov.cn",
                            Days =
                            [
                                new(new(WorkCalendar.StateCouncil.LastYear + 1, 1, 1), "元旦", DayOff.Off),
                                new(new(WorkCalendar.StateCouncil.LastYear + 1, 5, 1), "劳动节", DayOff.Off),
                                new(new(WorkCalendar.StateCouncil.LastYear + 1, 10, 1), "国庆节", DayOff.Off),
                            ],
                        }
                    ),
                ]
        ),
        new(
            "date-confirmation",
            on => [on.Open("date-confirmation", People.Head, new ConfirmDate { Date = on.Today, Note = "系统停用检修。" })]
        ),
    ];
}
