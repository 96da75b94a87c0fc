using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.Officers;

/// <summary>学时和到期 — one officer's hours of a year, and whether the certificate runs out soon.</summary>
/// <param name="Officer">The officer.</param>
/// <param name="Hours">The hours of the year.</param>
/// <param name="Wanted">The hours the county wants.</param>
/// <param name="RunsOut">Whether the certificate has run out or does within the days of the county's reminder.</param>
public sealed record OfficerHours(Officer Officer, int Hours, int Wanted, bool RunsOut)
{
    /// <summary>The hours still missing.</summary>
    public int Missing => Math.Max(0, Wanted - Hours);

    private const int Most = 5000;

    /// <summary>All officers that an official may read: who runs out or lacks most first.</summary>
    internal static IReadOnlyList<OfficerHours> Of(MatterReader reader, Viewer viewer, int year, string organ, DateOnly today)
    {
        var officers = reader
            .List(
                new ListQuery
                {
                    Type = OfficerOffice.Type,
                    Stages = [nameof(OfficerStage.Certified), nameof(OfficerStage.Suspended), nameof(OfficerStage.Expired)],
                    Organ = organ,
                    Size = Most,
                },
                viewer
            )
            .Rows.Cast<Officer>();
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        using var db = reader.Store.Open();
        var hours = db.Matters<Attendance>(reader.Store.CountyCode)
            .Where(a => a.Stage == RecordStage.Recorded && a.AttendedOn >= first && a.AttendedOn <= last)
            .GroupBy(a => a.OfficerId)
            .Select(g => new { g.Key, Hours = g.Sum(a => a.Hours) })
            .ToDictionary(g => g.Key, g => g.Hours, StringComparer.Ordinal);
        return
        [
            .. officers
                .Select(o => new OfficerHours(
                    o,
                    hours.GetValueOrDefault(o.Id.ToString()),
                    o.Parameter(OfficerParameters.YearlyHours),
                    o.ExpiresOn is { } until && until <= today.AddDays(o.Parameter(OfficerParameters.WarnDays))
                ))
                .OrderByDescending(o => o.RunsOut)
                .ThenByDescending(o => o.Missing)
                .ThenBy(o => o.Officer.Organ, StringComparer.Ordinal)
                .ThenBy(o => o.Officer.Sequence),
        ];
    }
}
