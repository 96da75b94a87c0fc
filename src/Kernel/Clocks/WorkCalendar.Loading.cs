using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Clocks;

public sealed partial class WorkCalendar
{
    private WorkCalendar(IEnumerable<ArrangedDay> days)
    {
        ArrangedDay[] rows = [.. days.OrderBy(d => d.Date)];
        Arranged = rows.AsReadOnly();
        arranged = rows.ToFrozenDictionary(d => d.Date);
        (FirstYear, LastYear) = YearsOf(rows);
        LastReckonedYear = Math.Max(LastYear, Math.Min(LastYear + YearsReckoned, StatutoryHolidays.LastYear));
        reckoned = Enumerable
            .Range(LastYear + 1, LastReckonedYear - LastYear)
            .SelectMany(StatutoryHolidays.Of)
            .ToFrozenDictionary(d => d.Date, d => d.Name);
        versions = VersionsOf(rows);
        known = versions
            .Concat(Enumerable.Range(LastYear, LastReckonedYear - LastYear + 1).Select(Provisional))
            .ToFrozenSet(StringComparer.Ordinal);
        var first = new DateOnly(FirstYear, 1, 1);
        origin = first.DayNumber;
        kinds = new DayKind[new DateOnly(LastReckonedYear, 12, 31).DayNumber - origin + 1];
        workedBefore = new int[kinds.Length + 1];
        var list = new List<int>(kinds.Length);
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = KindByRule(first.AddDays(i));
            if (kinds[i] is DayKind.Working or DayKind.MakeUpWorkday)
            {
                list.Add(origin + i);
            }

            workedBefore[i + 1] = list.Count;
        }

        worked = [.. list];
    }

    /// <summary>载入 — Loads arrangements from a tab-separated file.</summary>
    /// <remarks>
    /// The first line is <c>date name kind source</c>; each further line a day (2026-01-01), its holiday, <c>off</c> or
    /// <c>work</c>, and the notice's address. Empty lines are passed over. A year counts as loaded if any of its days from
    /// January to November is named; December's days may belong to the next year's notice and load nothing by themselves.
    /// </remarks>
    /// <param name="tsv">The file; read to its end, not closed.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="FormatException">
    /// A line is wrong or repeats a day (the message names the line); no year is loaded; a year between two loaded ones is
    /// missing; or a year lacks 1 January, 1 May or 1 October as a day off, which every arrangement has
    /// (《全国年节及纪念日放假办法》第二条), and so was cut short.
    /// </exception>
    public static WorkCalendar Load(TextReader tsv)
    {
        ArgumentNullException.ThrowIfNull(tsv);
        return new WorkCalendar(ArrangementFile.Read(tsv));
    }

    /// <summary>补充载入 — This calendar with another's days added; where both name a day, the other's stands.</summary>
    /// <param name="later">The calendar to add, for example next year's arrangement.</param>
    /// <returns>A new calendar; this one stays as it is.</returns>
    /// <exception cref="FormatException">A year between the two calendars is missing.</exception>
    public WorkCalendar With(WorkCalendar later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return Merge(later.Arranged);
    }

    /// <summary>补充载入 — This calendar with days added; where both name a day, the added one stands.</summary>
    /// <param name="later">The days, for example next year's arrangement, or those a later notice changes.</param>
    /// <returns>A new calendar; this one stays as it is.</returns>
    /// <exception cref="FormatException">As for <see cref="Load"/>.</exception>
    public WorkCalendar With(IEnumerable<ArrangedDay> later) => Merge([.. later]);

    /// <summary>补充载入 — This calendar with the days of a file added; where both name a day, the file's stands.</summary>
    /// <remarks>
    /// The file may be a whole year's arrangement, or a later notice that changes some days of one, as in January 2020 and
    /// March 2019.
    /// </remarks>
    /// <param name="tsv">The file, as <see cref="Load"/> reads it; read to its end, not closed.</param>
    /// <returns>A new calendar; this one stays as it is.</returns>
    /// <exception cref="FormatException">As for <see cref="Load"/>.</exception>
    public WorkCalendar With(TextReader tsv)
    {
        ArgumentNullException.ThrowIfNull(tsv);
        return Merge(ArrangementFile.Read(tsv));
    }

    private WorkCalendar Merge(IReadOnlyList<ArrangedDay> later)
    {
        var named = later.Select(d => d.Date).ToHashSet();
        return new WorkCalendar(Arranged.Where(d => !named.Contains(d.Date)).Concat(later));
    }

    private static WorkCalendar LoadEmbedded()
    {
        using var stream =
            typeof(WorkCalendar).Assembly.GetManifestResourceStream("holidays.tsv")
            ?? throw new InvalidOperationException("The holiday arrangements are not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Load(reader);
    }

    private static (int First, int Last) YearsOf(ArrangedDay[] rows)
    {
        int[] years = [.. rows.Where(d => d.Date.Month < 12).Select(d => d.Date.Year).Distinct()];
        if (years.Length == 0)
        {
            throw new FormatException("节假日安排中没有任何一年的放假安排。");
        }

        var off = rows.Where(d => d.IsOff).Select(d => d.Date).ToHashSet();
        for (var year = years[0]; year <= years[^1]; year++)
        {
            foreach (var month in (ReadOnlySpan<int>)[1, 5, 10])
            {
                if (!off.Contains(new DateOnly(year, month, 1)))
                {
                    throw new FormatException($"{year}年的节假日安排不完整：{month}月1日应为放假。");
                }
            }
        }

        return (years[0], years[^1]);
    }

    private DayKind KindByRule(DateOnly day)
    {
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (!arranged.TryGetValue(day, out var row))
        {
            return reckoned.ContainsKey(day) ? DayKind.Holiday
                : weekend ? DayKind.Weekend
                : DayKind.Working;
        }

        // A notice may say of a weekday that work resumes (3 February 2020): that is no make-up day.
        return row.IsOff ? DayKind.Holiday
            : weekend ? DayKind.MakeUpWorkday
            : DayKind.Working;
    }

    // The version through each loaded year: of the days up to its end. A later year's notice that touches December changes the year before as well.
    private string[] VersionsOf(ArrangedDay[] rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var of = new string[LastYear - FirstYear + 1];
        var next = 0;
        for (var year = FirstYear; year <= LastYear; year++)
        {
            for (; next < rows.Length && rows[next].Date.Year <= year; next++)
            {
                var row = rows[next];
                hash.AppendData(
                    Encoding.UTF8.GetBytes($"{row.Date:yyyy-MM-dd}\t{(row.IsOff ? "off" : "work")}\t{row.Holiday}\n")
                );
            }

            of[year - FirstYear] = $"{year}/{Convert.ToHexStringLower(hash.GetCurrentHash())[..8]}";
        }

        return of;
    }
}
