using System.Xml;
using Fazhi.Texts;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Fazhi.Documents.Sheets;

/// <summary>
/// XLSX — one worksheet with a heading that stays in sight and can be filtered by. Texts are texts, never formulas, and stay so when a cell is
/// edited; numbers are numbers, days are days. Rows are written as they come.
/// </summary>
public static class XlsxWriter
{
    /// <summary>The longest text a cell may hold.</summary>
    private const int LongestText = 32_767;

    private const string ChoicesName = "选项";

    /// <summary>So far down a list is offered, and a long sheet can be filtered.</summary>
    private const int LastRow = 100_001;

    /// <summary>The longest name a worksheet may have.</summary>
    private const int LongestName = 31;

    /// <summary>Columns are as wide as the first rows want it.</summary>
    private const int Measured = 200;

    private static readonly SpreadCheetahOptions Options = new()
    {
        // 宋体 by the name that every program knows it by.
        DefaultFont = new() { Name = "SimSun", Size = 11 },
        // Some readers count cells by their addresses.
        WriteCellReferenceAttributes = true,
        PreserveStringWhitespace = true,
    };

    private static readonly Dictionary<ColumnKind, Style> Looks = new()
    {
        [ColumnKind.Text] = new Style { Format = Standard(StandardNumberFormat.Text) },
        [ColumnKind.Day] = new Style { Format = NumberFormat.Custom("yyyy-mm-dd") },
        [ColumnKind.Figure] = new Style { Format = Standard(StandardNumberFormat.General) },
    };

    /// <summary>The whole file.</summary>
    public static byte[] Bytes(Sheet sheet)
    {
        using var memory = new MemoryStream();
        Write(sheet, memory).GetAwaiter().GetResult();
        return memory.ToArray();
    }

    /// <summary>Writes the file.</summary>
    public static async Task Write(Sheet sheet, Stream output, CancellationToken stop = default)
    {
        await using var book = await Spreadsheet.CreateNewAsync(output, Options, stop);
        var heading = book.AddStyle(new Style { Font = { Bold = true }, Format = Standard(StandardNumberFormat.Text) });
        var styles = Looks.ToDictionary(l => l.Key, l => book.AddStyle(l.Value));
        using var rows = sheet.Rows.GetEnumerator();
        List<IReadOnlyList<object>> first = [];
        while (first.Count < Measured && rows.MoveNext())
            first.Add(rows.Current);
        await book.StartWorksheetAsync(NameOf(sheet), Layout(sheet, first), stop);
        foreach (var (list, i) in Ordered(sheet).Select((l, i) => (l, i)))
            book.AddDataValidation(
                $"{Letters(list.Column)}2:{Letters(list.Column)}{LastRow}",
                Choice($"{Letters(i)}1:{Letters(i)}{list.Choices.Count}")
            );
        await book.AddRowAsync(sheet.Headings.Select(h => new StyledCell(Plain(h), heading)).ToList(), stop);
        foreach (var row in first)
            await book.AddRowAsync(Cells(row, styles), stop);
        while (rows.MoveNext())
            await book.AddRowAsync(Cells(rows.Current, styles), stop);
        await Lists(book, sheet, stop);
        await book.FinishAsync(stop);
    }

    private static NumberFormat Standard(StandardNumberFormat format) => NumberFormat.Standard(format);

    private static WorksheetOptions Layout(Sheet sheet, List<IReadOnlyList<object>> first)
    {
        var last = sheet.Rows.TryGetNonEnumeratedCount(out var count) ? count + 1 : LastRow;
        var layout = new WorksheetOptions
        {
            FrozenRows = 1,
            AutoFilter = new AutoFilterOptions($"A1:{Letters(sheet.Headings.Count - 1)}{last}"),
        };
        for (var i = 0; i < sheet.Headings.Count; i++)
        {
            var column = layout.Column(i + 1);
            column.Width = Width(sheet.Headings[i], first, i);
            // What is typed into an empty cell: an id of eighteen digits is a text before anybody thinks of it.
            column.DefaultStyle = Looks[sheet.Kinds.GetValueOrDefault(i)];
        }

        return layout;
    }

    // What may be chosen stands on a hidden worksheet, a column for each: written into the rule itself, a list may have 255 letters at most.
    private static async Task Lists(Spreadsheet book, Sheet sheet, CancellationToken stop)
    {
        var lists = Ordered(sheet);
        if (lists.Count == 0)
            return;
        await book.StartWorksheetAsync(ChoicesName, new WorksheetOptions { Visibility = WorksheetVisibility.Hidden }, stop);
        for (var i = 0; i < lists.Max(l => l.Choices.Count); i++)
            await book.AddRowAsync(
                lists.Select(l => new DataCell(i < l.Choices.Count ? Plain(l.Choices[i]) : "")).ToList(),
                stop
            );
    }

    private static DataValidation Choice(string range)
    {
        var choice = DataValidation.ListValuesFromCells(ChoicesName, range);
        choice.ErrorType = ValidationErrorType.Warning;
        choice.ErrorTitle = "不在可选的各项之中";
        choice.ErrorMessage = "请从下拉列表中选择。";
        return choice;
    }

    private static List<(int Column, IReadOnlyList<string> Choices)> Ordered(Sheet sheet) =>
        [.. sheet.Choices.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))];

    private static List<StyledCell> Cells(IReadOnlyList<object> row, Dictionary<ColumnKind, StyleId> styles) =>
        [
            .. row.Select(cell =>
                cell switch
                {
                    int number => new StyledCell(number, styles[ColumnKind.Figure]),
                    long number => new StyledCell(number, styles[ColumnKind.Figure]),
                    decimal number => new StyledCell(number, styles[ColumnKind.Figure]),
                    DateOnly { Year: >= 1900 } day => new StyledCell(day.ToDateTime(default), styles[ColumnKind.Day]),
                    _ => new StyledCell(Plain(Sheet.Text(cell)), styles[ColumnKind.Text]),
                }
            ),
        ];

    private static string Plain(string text) =>
        Whole(string.Concat(Wording.WellFormed(text).Where(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c))), LongestText);

    // A full-width character takes the room of two digits.
    private static double Width(string heading, List<IReadOnlyList<object>> first, int i)
    {
        var most = first
            .Select(r => Sheet.Text(r[i]))
            .Append(heading + "　")
            .Max(t => t.EnumerateRunes().Sum(r => r.Value < 0x2000 ? 1 : 2));
        return Math.Clamp(most + 2, 8, 60);
    }

    private static string Letters(int place) => SpreadsheetUtility.GetColumnName(place + 1);

    private static string NameOf(Sheet sheet)
    {
        var name = string.Concat(sheet.Name.Where(c => !@"[]:*?/\'".Contains(c, StringComparison.Ordinal)));
        return Whole(name, LongestName);
    }

    // The program that opens the sheet counts UTF-16 units; a character is never cut in two.
    private static string Whole(string text, int units) =>
        text.Length <= units ? text
        : char.IsHighSurrogate(text[units - 1]) ? text[..(units - 1)]
        : text[..units];
}
