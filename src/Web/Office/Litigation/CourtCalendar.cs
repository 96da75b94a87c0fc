using System.Globalization;
using System.Text;
using Fazhi.Matters;
using Fazhi.Mechanisms.Litigation;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.Litigation;

/// <summary>一次庭审和它的案件.</summary>
public sealed record CalledSession(Lawsuit Suit, CourtSession Session);

/// <summary>庭审日历 — every session that the official may read of, and the file a calendar program takes (RFC 5545). No party is named in it: it lies on telephones.</summary>
internal static class CourtCalendar
{
    private const int MostSuits = 2000;
    private const int LineBytes = 75;

    internal static IReadOnlyList<CalledSession> Of(MatterReader reader, Viewer viewer, DateOnly from, DateOnly until)
    {
        var store = reader.Store;
        var type = store.Types.Find(LitigationOffice.Suits)!;
        using var db = store.Open();
        return
        [
            .. db.Matters<Lawsuit>(store.CountyCode)
                .Where(s => s.LastSessionOn >= from && s.Stage != LawsuitStage.Voided)
                .OrderBy(s => s.LastSessionOn)
                .Take(MostSuits)
                .AsEnumerable()
                .Where(s => viewer.MayRead(type, s))
                .SelectMany(s => s.Sessions.Select(x => new CalledSession(s, x)))
                .Where(c => !c.Session.Cancelled && c.Session.On >= from && c.Session.On < until)
                .OrderBy(c => c.Session.On)
                .ThenBy(c => c.Session.Time, StringComparer.Ordinal),
        ];
    }

    internal static byte[] Ics(IEnumerable<CalledSession> sessions, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Fazhi//Court Calendar//ZH");
        Line(text, "CALSCALE:GREGORIAN");
        foreach (var (suit, session) in sessions)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{suit.Id:D}-{session.No}@fazhi");
            Line(text, $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(text, Start(session));
            Line(text, $"SUMMARY:{Escaped($"{Terms.Of(session.Kind)}：{suit.CaseNumber}")}");
            Line(text, $"LOCATION:{Escaped($"{suit.Court}{session.Place}")}");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // China has one time, eight hours ahead all year, so that the hour is written as that of the world.
    private static string Start(CourtSession session) =>
        TimeOnly.TryParseExact(session.Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? $"DTSTART:{session.On.ToDateTime(time).AddHours(-8).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}"
            : $"DTSTART;VALUE=DATE:{session.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    // A line is folded before its 76th byte, never inside a character.
    private static void Line(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LineBytes)
            {
                text.Append("\r\n ");
                bytes = 1;
            }

            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
