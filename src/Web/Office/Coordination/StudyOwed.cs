using Fazhi.Mechanisms.Coordination;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.Coordination;

/// <summary>一个领导班子的学法 — what one leadership has studied in a year and still owes.</summary>
/// <param name="Organ">The organ's code.</param>
/// <param name="Leadership">Which of its leaderships.</param>
/// <param name="Plan">Its plan of the year; <c>null</c> if it made none.</param>
/// <param name="Year">Sessions of the year.</param>
/// <param name="Quarter">Sessions of the quarter that is looked at.</param>
/// <param name="OwedInQuarter">What the county's parameter wants of a quarter and is missing.</param>
/// <param name="OwedInYear">What the law wants of a year and is missing.</param>
/// <param name="Short">Sessions shorter than the county wants.</param>
public sealed record StudyOfLeadership(
    string Organ,
    Leadership Leadership,
    StudyPlan? Plan,
    int Year,
    int Quarter,
    int OwedInQuarter,
    int OwedInYear,
    int Short
);

/// <summary>学法欠账 — every leadership of the county, those that owe most first: the government's executive meeting, and of each department its own.</summary>
internal static class StudyOwed
{
    internal static IReadOnlyList<StudyOfLeadership> Of(MatterReader reader, int year, int quarter, int aQuarter)
    {
        using var db = reader.Store.Open();
        var (county, code) = (reader.Store.County, reader.Store.CountyCode);
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var (first, last) = (new DateOnly(year, quarter * 3 - 2, 1), new DateOnly(year, quarter * 3, 1).AddMonths(1).AddDays(-1));
        // Counted in the database; every official reads them.
        var held = db.Matters<StudySession>(code)
            .Where(s => s.Stage == Matters.RecordStage.Recorded && s.HeldOn >= from && s.HeldOn <= until)
            .Select(s => new
            {
                s.Organ,
                s.Leadership,
                InQuarter = s.HeldOn >= first && s.HeldOn <= last,
                s.IsShort,
            })
            .ToList();
        var plans = db.Matters<StudyPlan>(code).Where(p => p.Year == year && p.Stage != StudyPlanStage.Voided).ToList();
        var wanted = county
            .Organs.Select(o => (o.Code, county.IsGovernment(o.Code) ? Leadership.GovernmentMeeting : Leadership.Department))
            .Concat(plans.Select(p => (county.Now(p.Organ), p.Leadership)))
            .Concat(held.Select(h => (county.Now(h.Organ), h.Leadership)))
            .Distinct();
        return
        [
            .. wanted
                .Select(w =>
                {
                    var own = held.Where(h => county.Now(h.Organ) == w.Item1 && h.Leadership == w.Item2).ToList();
                    var inQuarter = own.Count(h => h.InQuarter);
                    return new StudyOfLeadership(
                        w.Item1,
                        w.Item2,
                        plans.FirstOrDefault(p => county.Now(p.Organ) == w.Item1 && p.Leadership == w.Item2),
                        own.Count,
                        inQuarter,
                        Math.Max(0, aQuarter - inQuarter),
                        Math.Max(0, CoordinationParameters.SessionsAYear - own.Count),
                        own.Count(h => h.IsShort)
                    );
                })
                .OrderByDescending(s => s.OwedInYear)
                .ThenByDescending(s => s.OwedInQuarter)
                .ThenBy(s => county.PlaceOf(s.Organ))
                .ThenBy(s => s.Leadership),
        ];
    }
}
