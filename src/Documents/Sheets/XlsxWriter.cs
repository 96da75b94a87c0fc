using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fazhi.Texts;
using Book = DocumentFormat.OpenXml.Spreadsheet;

namespace Fazhi.Documents.Sheets;

/// <summary>
/// XLSX — one worksheet with a heading that stays in sight and can be filtered by. Texts are texts, never formulas, and stay so when a cell is
/// edited; numbers are numbers.
/// </summary>
public static class XlsxWriter
{
    /// <summary>The style of texts: the format “text”.</summary>
    private const uint AsText = 1;
    private const uint AsHeading = 2;

    /// <summary>The longest text a cell may hold.</summary>
    private const int LongestText = 32_767;

    private const string ChoicesName = "选项";

    /// <summary>So far down a list is offered.</summary>
    private const int LastRow = 5001;

    /// <summary>The longest name a worksheet may have.</summary>
    private const int LongestName = 31;

    /// <summary>The whole file.</summary>
    public static byte[] Bytes(Sheet sheet)
    {
        using var memory = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var part = book.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part))
                Write(writer, sheet);
            var sheets = new Book.Sheets(
                new Book.Sheet
                {
                    Name = NameOf(sheet),
                    SheetId = 1,
                    Id = book.GetIdOfPart(part),
                }
            );
            if (sheet.Choices.Count > 0)
                sheets.AppendChild(
                    new Book.Sheet
                    {
                        Name = ChoicesName,
                        SheetId = 2,
                        Id = book.GetIdOfPart(Listed(book, sheet)),
                        State = SheetStateValues.Hidden,
                    }
                );
            book.Workbook = new Workbook(sheets);
        }

        return WithoutPrefixes(memory);
    }

    // What may be chosen stands on a hidden worksheet, a column for each: written into the rule itself, a list may have 255 letters at most.
    private static WorksheetPart Listed(WorkbookPart book, Sheet sheet)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var lists = Ordered(sheet);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        for (var i = 0; i < lists.Max(l => l.Choices.Count); i++)
            writer.WriteElement(new Row(lists.Select(l => Text(i < l.Choices.Count ? l.Choices[i] : "", AsText))));
        writer.WriteEndElement();
        writer.WriteEndElement();
        return part;
    }

    private static List<(int Column, IReadOnlyList<string> Choices)> Ordered(Sheet sheet) =>
        [.. sheet.Choices.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))];

    private static DataValidations Validations(Sheet sheet) =>
        new(
            Ordered(sheet)
                .Select(
                    (list, i) =>
                        new DataValidation(
                            new Formula1($"{ChoicesName}!${Letters(i + 1)}$1:${Letters(i + 1)}${list.Choices.Count}")
                        )
                        {
                            Type = DataValidationValues.List,
                            AllowBlank = true,
                            ShowErrorMessage = true,
                            ErrorStyle = DataValidationErrorStyleValues.Warning,
                            ErrorTitle = "不在可选的各项之中",
                            Error = "请从下拉列表中选择。",
                            SequenceOfReferences = new ListValue<StringValue>
                            {
                                InnerText = $"{Letters(list.Column + 1)}2:{Letters(list.Column + 1)}{LastRow}",
                            },
                        }
                )
        )
        {
            Count = (uint)sheet.Choices.Count,
        };

    // The toolkit writes <x:row>, which is right and which some readers of spreadsheets don't know: the same elements without a prefix.
    private static byte[] WithoutPrefixes(MemoryStream file)
    {
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
            foreach (
                var entry in zip
                    .Entries.Where(e =>
                        e.FullName.StartsWith("xl/", StringComparison.Ordinal)
                        && e.FullName.EndsWith(".xml", StringComparison.Ordinal)
                    )
                    .ToList()
            )
            {
                using var plain = new MemoryStream();
                using (var from = entry.Open())
                using (var reader = XmlReader.Create(from))
                using (var writer = XmlWriter.Create(plain))
                    Copy(reader, writer);
                using var to = entry.Open();
                to.SetLength(0);
                plain.WriteTo(to);
            }

        return file.ToArray();
    }

    private static void Copy(XmlReader reader, XmlWriter writer)
    {
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element)
            {
                var empty = reader.IsEmptyElement;
                writer.WriteStartElement(reader.LocalName, reader.NamespaceURI);
                for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                    if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                        writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
                if (empty)
                    writer.WriteEndElement();
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
                writer.WriteEndElement();
            else if (
                reader.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
                    or XmlNodeType.CDATA
            )
                writer.WriteString(reader.Value);
    }

    private static void Write(OpenXmlWriter writer, Sheet sheet)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        writer.WriteElement(new Columns(sheet.Headings.Select((_, i) => Width(sheet, i))));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(sheet.Headings.Select(h => Text(h, AsHeading))));
        foreach (var row in sheet.Rows)
            writer.WriteElement(new Row(row.Select(c => Sheet.IsNumber(c) ? Number(c) : Text(Sheet.Text(c), AsText))));
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(sheet.Headings.Count)}{sheet.Rows.Count + 1}" });
        if (sheet.Choices.Count > 0)
            writer.WriteElement(Validations(sheet));
        writer.WriteEndElement();
    }

    private static Cell Number(object value) => new() { CellValue = new CellValue(Sheet.Text(value)) };

    private static Cell Text(string text, uint style)
    {
        var whole = string.Concat(Wording.WellFormed(text).Where(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c)));
        return new Cell
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
            InlineString = new InlineString(new Text(Whole(whole, LongestText)) { Space = SpaceProcessingModeValues.Preserve }),
        };
    }

    // A full-width character takes the room of two digits.
    private static Column Width(Sheet sheet, int i)
    {
        var most = sheet
            .Rows.Take(200)
            .Select(r => Sheet.Text(r[i]))
            .Append(sheet.Headings[i] + "　")
            .Max(t => t.EnumerateRunes().Sum(r => r.Value < 0x2000 ? 1 : 2));
        return new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = Math.Clamp(most + 2, 8, 60),
            CustomWidth = true,
        };
    }

    private static string Letters(int number) =>
        number <= 26 ? $"{(char)('A' + number - 1)}" : Letters((number - 1) / 26) + Letters(((number - 1) % 26) + 1);

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

    private static Stylesheet Styles() =>
        new(
            new Book.Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "宋体" })
            ),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
                new CellFormat
                {
                    NumberFormatId = 49,
                    ApplyNumberFormat = true,
                    FontId = 1,
                    ApplyFont = true,
                }
            )
        );
}
