using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fazhi.Clocks;

/// <summary>放假通知 — The State Council office's yearly notice, or a list of days, as an official pastes it.</summary>
/// <remarks>
/// Read are the numbered paragraphs (一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。) and, where there are none, lines of
/// date, holiday and 放假 or 上班. What the notice only encourages is no day off. The notice checks itself: a weekday or a number of days that
/// doesn't fit the dates is told.
/// </remarks>
public sealed partial class ArrangementNotice
{
    private const int LongestText = 20_000;
    private const int LongestLook = 1000;

    private ArrangementNotice(int? year, string? number, IReadOnlyList<ArrangedDay> days, IReadOnlyList<string> faults) =>
        (Year, Number, Days, Faults) = (year, number, days, faults);

    /// <summary>年份 — The year it arranges; <see langword="null"/> if it names none.</summary>
    public int? Year { get; }

    /// <summary>文号 — The notice's number, such as 国办发明电〔2025〕7号; <see langword="null"/> if it stands nowhere.</summary>
    public string? Number { get; }

    /// <summary>放假安排 — Its days, earliest first; their source is empty.</summary>
    public IReadOnlyList<ArrangedDay> Days { get; }

    /// <summary>不符之处 — What can't be read or contradicts itself, one Chinese sentence each; empty if all agrees.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>读取通知 — Reads a text.</summary>
    /// <param name="text">The notice's text, or lines of days; at most 20,000 characters are read.</param>
    /// <returns>What it says, and what in it doesn't agree.</returns>
    public static ArrangementNotice Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Plain(text.Length > LongestText ? text[..LongestText] : text);
        var year = YearOf(plain);
        var reader = new Reader(year);
        var headings = Heading().Matches(plain);
        if (headings.Count > 0)
        {
            for (var i = 0; i < headings.Count; i++)
            {
                var end = i + 1 < headings.Count ? headings[i + 1].Index : plain.Length;
                reader.Paragraph(headings[i].Groups["name"].Value, plain[(headings[i].Index + headings[i].Length)..end]);
            }
        }
        else
        {
            reader.Lines(plain);
        }

        if (reader.Days.Count == 0)
        {
            reader.Faults.Add("没有读到任何放假或者上班的日子。请粘贴通知全文，或者逐行填写“2027-01-01 元旦 放假”。");
        }

        var days = reader.Days.OrderBy(d => d.Date).ToList();
        return new ArrangementNotice(
            year ?? (days.Count > 0 ? days[^1].Date.Year : null),
            NoticeNumber().Match(plain) is { Success: true } number ? number.Value : null,
            days,
            reader.Faults
        );
    }

    // Full-width digits and brackets as notices are copied from web pages; blanks inside sentences mean nothing.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(
                c switch
                {
                    >= '０' and <= '９' => (char)(c - '０' + '0'),
                    '(' => '（',
                    ')' => '）',
                    ':' => '：',
                    '[' => '〔',
                    ']' => '〕',
                    '\u3000' or '\u00a0' or '\t' => ' ',
                    '\r' => '\n',
                    _ => c,
                }
            );
        }

        return plain.ToString();
    }

    private static int? YearOf(string text) =>
        TitleYear().Match(text) is { Success: true } title
            ? int.Parse(title.Groups["year"].Value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        "(?<=^|\n|。) *[一二三四五六七八九十]{1,3}、(?<name>[^：。\n]{1,30})：",
        RegexOptions.ExplicitCapture,
        LongestLook
    )]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<year>[0-9]{4})年\s*部分\s*节假日|现将\s*(?<year>[0-9]{4})年", RegexOptions.ExplicitCapture, LongestLook)]
    private static partial Regex TitleYear();

    [GeneratedRegex("国办发(?:明电)?〔[0-9]{4}〕[0-9]{1,4}号", RegexOptions.ExplicitCapture, LongestLook)]
    private static partial Regex NoticeNumber();

    [GeneratedRegex(
        "(?:(?<y>[0-9]{4})年)?(?:(?<m>[0-9]{1,2})月)?(?<d>[0-9]{1,2})日(?:（(?<note>[^）]{0,30})）)?",
        RegexOptions.ExplicitCapture,
        LongestLook
    )]
    private static partial Regex OneDay();

    [GeneratedRegex("共(?<n>[0-9]{1,2})天", RegexOptions.ExplicitCapture, LongestLook)]
    private static partial Regex Total();

    [GeneratedRegex(
        @"^ *(?<date>[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?)[ ,，]+(?<name>[^ ,，]{1,20})[ ,，]+(?<kind>放假|上班|off|work) *(?:[ ,，].*)?$",
        RegexOptions.ExplicitCapture,
        LongestLook
    )]
    private static partial Regex Line();

    private sealed class Reader(int? year)
    {
        private int? lastMonth;

        internal List<ArrangedDay> Days { get; } = [];

        internal List<string> Faults { get; } = [];

        internal void Paragraph(string name, string text)
        {
            lastMonth = null;
            foreach (var sentence in text.Replace("\n", "", StringComparison.Ordinal).Split('。', '；'))
            {
                // 鼓励各单位……安排职工在除夕休息: an encouragement arranges nothing.
                if (sentence.Contains("鼓励", StringComparison.Ordinal) || sentence.Contains("建议", StringComparison.Ordinal))
                {
                    continue;
                }

                if (sentence.Contains("上班", StringComparison.Ordinal))
                {
                    Add(name, sentence, isOff: false);
                }
                else if (
                    sentence.Contains("放假", StringComparison.Ordinal) || sentence.Contains("补休", StringComparison.Ordinal)
                )
                {
                    var before = Days.Count;
                    Add(name, sentence, isOff: true);
                    if (Total().Match(sentence) is { Success: true } total && total.Groups["n"].Value != $"{Days.Count - before}")
                    {
                        Faults.Add($"{name}：通知写明共{total.Groups["n"].Value}天，读到的是{Days.Count - before}天。");
                    }
                }
            }
        }

        internal void Lines(string text)
        {
            foreach (
                var line in text.Split('\n')
                    .Select(l => l.Trim())
                    .Where(l => l.Length > 0 && !l.StartsWith("date", StringComparison.Ordinal))
            )
            {
                if (
                    Line().Match(line) is { Success: true } found
                    && DateOnly.TryParse(
                        found
                            .Groups["date"]
                            .Value.TrimEnd('日')
                            .Replace('年', '-')
                            .Replace('月', '-')
                            .Replace('/', '-')
                            .Replace('.', '-'),
                        CultureInfo.InvariantCulture,
                        out var day
                    )
                )
                {
                    Put(day, found.Groups["name"].Value, found.Groups["kind"].Value is "放假" or "off");
                }
                else
                {
                    Faults.Add($"看不懂“{(line.Length > 40 ? line[..40] : line)}”，应写作“2027-01-01 元旦 放假”。");
                }
            }
        }

        private void Add(string name, string sentence, bool isOff)
        {
            DateOnly? from = null;
            var end = 0;
            foreach (Match match in OneDay().Matches(sentence))
            {
                if (DayOf(match) is not { } day)
                {
                    Faults.Add($"{name}：“{match.Value}”不是日期。");
                    from = null;
                    continue;
                }

                var isRange = from is not null && sentence[end..match.Index].Trim() is "至" or "到" or "—" or "-" or "－";
                for (var d = isRange ? from!.Value.AddDays(1) : day; d <= day; d = d.AddDays(1))
                {
                    Put(d, name, isOff);
                    if (isRange && day.DayNumber - from!.Value.DayNumber > 31)
                    {
                        Faults.Add($"{name}：“{sentence.Trim()}”超过一个月，请核对。");
                        break;
                    }
                }

                (from, end) = (day, match.Index + match.Length);
            }
        }

        private DateOnly? DayOf(Match match)
        {
            if (match.Groups["m"] is { Success: true } month)
            {
                lastMonth = int.Parse(month.Value, CultureInfo.InvariantCulture);
            }

            int? of = match.Groups["y"] is { Success: true } y ? int.Parse(y.Value, CultureInfo.InvariantCulture) : year;
            var number = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
            if (
                lastMonth is not (>= 1 and <= 12)
                || of is not (>= 1 and <= 9998)
                || number < 1
                || number > DateTime.DaysInMonth(of.Value, lastMonth.Value)
            )
            {
                return null;
            }

            var day = new DateOnly(of.Value, lastMonth.Value, number);
            if (Weekday(match.Groups["note"].Value) is { } said && said != day.DayOfWeek)
            {
                Faults.Add($"通知写的“{match.Value}”与日历不符：{day:yyyy年M月d日}是周{"日一二三四五六"[(int)day.DayOfWeek]}。");
            }

            return day;
        }

        private static DayOfWeek? Weekday(string note)
        {
            var at = Math.Max(note.LastIndexOf('周'), note.LastIndexOf("星期", StringComparison.Ordinal) + 1);
            return at > 0 || note.StartsWith('周')
                ? "日一二三四五六".IndexOf(at + 1 < note.Length ? note[at + 1] : ' ', StringComparison.Ordinal) switch
                {
                    >= 0 and var i => (DayOfWeek)i,
                    _ => null,
                }
                : null;
        }

        private void Put(DateOnly day, string name, bool isOff)
        {
            if (Days.Find(d => d.Date == day) is { } before)
            {
                if (before.IsOff != isOff)
                {
                    Faults.Add($"{day:yyyy年M月d日}既写放假又写上班。");
                }

                return;
            }

            Days.Add(new ArrangedDay(day, name, isOff, ""));
        }
    }
}
