using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Matters;
using Fazhi.Mechanisms.Coordination;
using Fazhi.Texts;
using Microsoft.VisualBasic.FileIO;

namespace Fazhi.Web.Office.Coordination;

/// <summary>
/// 任务清单 — a list as people keep it in Word or Excel, turned into the rows of the import sheet: columns found by what they are called, organs by their whole names, “6月底前” as its day. What it can't tell
/// stands as it was, and is refused in its row by the import.
/// </summary>
internal static partial class PastedTasks
{
    private static readonly (string Heading, string[] Called)[] Columns =
    [
        ("任务", ["任务", "工作", "事项", "项目"]),
        ("牵头单位", ["牵头", "责任", "主办", "承办"]),
        ("配合单位", ["配合", "协办", "协作", "参加"]),
        ("成果", ["成果", "标志", "目标"]),
        ("完成期限", ["期限", "时限", "时间", "日期"]),
        ("主要内容", ["内容", "措施", "要求"]),
    ];

    private const int MostAbove = 5;

    // How a list without headings is read.
    private static readonly string[] Plain = ["任务", "牵头单位", "配合单位", "成果", "完成期限"];

    /// <summary>The rows for the import of tasks, headings first; empty if there is no row in it.</summary>
    internal static string Sheet(string text, WorkPoints points, County county)
    {
        var rows = Read(text).Where(c => c.Exists(t => t.Length > 0)).ToList();
        // A document's other paragraphs stand beside its table, without cells.
        if (rows.Exists(r => r.Count > 1))
            rows.RemoveAll(r => r.Count < 2);
        if (rows.Count == 0)
            return "";
        // The list's own title may stand above its headings, in one cell of a row.
        var above = rows.Take(MostAbove).TakeWhile(r => Headings(r) is null).Count();
        var headings = above < Math.Min(MostAbove, rows.Count) ? Headings(rows[above]) : null;
        if (headings is not null)
            rows.RemoveRange(0, above + 1);
        else
            rows.RemoveRange(0, rows.TakeWhile(r => r.Count > 1 && r.Count(c => c.Length > 0) == 1).Count());
        if (rows.Count == 0)
            return "";
        var sheet = rows.Select(r => Row(r, headings ?? Positions(r), points, county)).ToList();
        return sheet.Count == 0
            ? ""
            : string.Join(
                '\n',
                sheet.Prepend([.. Columns.Select(c => c.Heading), ActColumns.Whole]).Select(r => string.Join('\t', r))
            );
    }

    // Which cell is which column; null for a first row that names none.
    private static string?[]? Headings(List<string> first)
    {
        var free = Columns.ToList();
        var found = first
            .Select(cell =>
            {
                var at =
                    cell.Length > 12 ? -1 : free.FindIndex(c => c.Called.Any(n => cell.Contains(n, StringComparison.Ordinal)));
                if (cell.Contains("内容", StringComparison.Ordinal) && free.Exists(c => c.Heading == "主要内容"))
                    at = first.Exists(f => f != cell && f.Contains("任务", StringComparison.Ordinal))
                        ? free.FindIndex(c => c.Heading == "主要内容")
                        : free.FindIndex(c => c.Heading == "任务");
                if (at < 0)
                    return null;
                var heading = free[at].Heading;
                free.RemoveAt(at);
                return heading;
            })
            .ToArray();
        return found.Contains("任务") && found.Contains("牵头单位") ? found : null;
    }

    private static string?[] Positions(List<string> row) =>
        row is [var number, ..] && Number().IsMatch(number) ? [null, .. Plain] : [.. Plain];

    // Cells stand in quotes where they hold a line break or what separates them. A quote that doesn't end is one of the text.
    private static List<List<string>> Read(string text)
    {
        var separator =
            text.Contains('\t', StringComparison.Ordinal) ? "\t"
            : text.Contains('|', StringComparison.Ordinal) ? "|"
            : ",";
        using var parser = new TextFieldParser(new StringReader(text));
        (parser.TextFieldType, parser.Delimiters) = (FieldType.Delimited, [separator]);
        List<List<string>> rows = [];
        while (!parser.EndOfData)
            try
            {
                rows.Add(Cells(parser.ReadFields()!));
            }
            catch (MalformedLineException)
            {
                rows.Add(Cells((parser.ErrorLine ?? "").Split(separator)));
            }

        return rows;
    }

    private static List<string> Cells(IEnumerable<string> cells) =>
        [.. cells.Select(c => Wording.Normal(c.ReplaceLineEndings(" ")).Trim())];

    private static IReadOnlyList<string> Row(List<string> cells, string?[] headings, WorkPoints points, County county)
    {
        string At(string heading) => Array.IndexOf(headings, heading) is >= 0 and var i && i < cells.Count ? cells[i] : "";
        return
        [
            .. Columns.Select(c =>
                c.Heading switch
                {
                    "牵头单位" => Organ(At(c.Heading), county),
                    "配合单位" => string.Join(
                        '；',
                        At(c.Heading)
                            .Split(
                                ['、', '，', ',', '；', ';', ' '],
                                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                            )
                            .Select(o => Organ(o, county))
                    ),
                    "完成期限" => Day(At(c.Heading), points.Year),
                    _ => At(c.Heading),
                }
            ),
            points.Id.ToString(),
        ];
    }

    // 县司法局 and 司法局 mean the one organ whose name ends so; where several do, it stands as it was.
    private static string Organ(string called, County county)
    {
        var short_ = called.StartsWith('县') ? called[1..] : called;
        return
            short_.Length > 1
            && county.Organ(called) is null
            && county.Organs.Where(o => o.Name.EndsWith(short_, StringComparison.Ordinal)).ToList() is [var only]
            ? only.Name
            : called;
    }

    // 2025年6月30日, 6月30日前, 6月底前, 年底前; anything else stands as it was.
    private static string Day(string text, int year)
    {
        if (text.Contains("年底", StringComparison.Ordinal))
            return $"{(Year().Match(text) is { Success: true } said ? said.Groups["year"].Value : year)}-12-31";
        if (MonthAndDay().Match(text) is not { Success: true } found)
            return text;
        var of = found.Groups["year"] is { Success: true } y ? Whole(y) : year;
        var month = Whole(found.Groups["month"]);
        if (month is < 1 or > 12 || of is < 2000 or > 2100)
            return text;
        var last = DateTime.DaysInMonth(of, month);
        var day = found.Groups["day"] is { Success: true } d ? Whole(d) : last;
        return day >= 1 && day <= last ? $"{of}-{month:00}-{day:00}" : text;
    }

    private static int Whole(Capture found) => int.Parse(found.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]{1,4}[.．、]?$", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("(?<year>20[0-9]{2})年", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(
        "^((?<year>20[0-9]{2})年)?(?<month>[0-9]{1,2})月(份|底|末)?((?<day>[0-9]{1,2})[日号])?(以前|之前|前)?(完成)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex MonthAndDay();
}
