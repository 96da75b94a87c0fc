using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;
using Fazhi.Auditor.Reading;
using Fazhi.Documents.Sheets;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>Sheets as programs write and read them: ids stay texts, days stay days, and other readers than ours understand our files.</summary>
public sealed class SheetFileTests
{
    private static readonly Sheet Written = new(
        "名单",
        ["身份证号", "编号", "出生日期", "金额", "说明"],
        [
            ["232722198001010017", "007", new DateOnly(1980, 1, 1), 1234567.89m, "第一行\n第二行"],
            ["23272219800101001X", "=1+1", new DateOnly(2025, 12, 31), 12L, " “引号”,\"与\"逗号 "],
        ]
    )
    {
        Choices = new Dictionary<int, IReadOnlyList<string>> { [4] = ["甲", "乙"] },
        Kinds = new Dictionary<int, ColumnKind> { [2] = ColumnKind.Day, [3] = ColumnKind.Figure },
    };

    [Fact]
    public void Another_reader_finds_texts_days_and_numbers_where_we_wrote_them()
    {
        // It asks for the encodings of old formats, too.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(XlsxWriter.Bytes(Written)));
        Assert.Equal("名单", reader.Name);
        Assert.True(reader.Read());
        Assert.Equal(Written.Headings, Enumerable.Range(0, 5).Select(reader.GetString));
        Assert.True(reader.Read());
        Assert.Equal("232722198001010017", reader.GetValue(0));
        Assert.Equal("007", reader.GetValue(1));
        Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), reader.GetValue(2));
        Assert.Equal(1234567.89, reader.GetValue(3));
        Assert.Equal("第一行\n第二行", reader.GetValue(4));
        Assert.True(reader.Read());
        // A text is no formula.
        Assert.Equal("=1+1", reader.GetValue(1));
        Assert.Equal(" “引号”,\"与\"逗号 ", reader.GetValue(4));
        Assert.False(reader.Read());
    }

    [Fact]
    public void No_part_of_our_files_has_a_prefix_and_an_empty_cell_of_an_id_is_a_text()
    {
        using var zip = new ZipArchive(new MemoryStream(XlsxWriter.Bytes(Written)));
        foreach (var part in zip.Entries.Where(e => e.FullName.StartsWith("xl/", StringComparison.Ordinal)))
        {
            var root = XDocument.Load(part.Open());
            Assert.DoesNotContain(
                root.Descendants().Attributes().Where(a => a.IsNamespaceDeclaration),
                a => a.Name.LocalName == "x"
            );
        }

        var sheet = XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var styles = XDocument.Load(zip.GetEntry("xl/styles.xml")!.Open());
        Assert.Equal("worksheet", sheet.Root!.Name.LocalName);
        var formats = styles.Descendants().Single(e => e.Name.LocalName == "cellXfs").Elements().ToList();
        var columns = sheet.Descendants().Where(e => e.Name.LocalName == "col").ToList();
        string FormatOf(int i) => formats[(int)columns[i].Attribute("style")!].Attribute("numFmtId")!.Value;
        // 49 is the format “text”.
        Assert.Equal(("49", "49"), (FormatOf(0), FormatOf(1)));
        Assert.NotEqual("49", FormatOf(2));
    }

    [Fact]
    public void We_read_what_we_write_as_it_was()
    {
        string[] rows =
        [
            "身份证号\t编号\t出生日期\t金额\t说明",
            "232722198001010017\t007\t1980-01-01\t1234567.89\t第一行\v第二行",
            "23272219800101001X\t=1+1\t2025-12-31\t12\t “引号”,\"与\"逗号 ",
        ];
        Assert.Equal(string.Join('\n', rows) + "\n\u0004read", Read(XlsxWriter.Bytes(Written)));
        Assert.Equal(string.Join('\n', rows) + "\n\u0004read", Read(CsvWriter.Bytes(Written)));
    }

    [Fact]
    public void Days_numbers_and_empty_rows_are_read_as_a_spreadsheet_shows_them()
    {
        const string styles = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="000000"/><numFmt numFmtId="178" formatCode="#,##0.00&quot;元/月&quot;"/></numFmts>
            <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="22"/></cellXfs></styleSheet>
            """;
        const string cells = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>栏</t></is></c></row>
            <row r="3"><c r="A3" s="1"><v>45719</v></c><c r="B3" s="2"><v>45719</v></c><c r="C3" s="3"><v>123</v></c><c r="D3" s="4"><v>45719</v></c><c r="F3" s="5"><v>45719.5</v></c><c r="G3" t="b"><v>1</v></c></row>
            """;
        Assert.Equal(
            "栏\n\n2025-03-03\t2025-03-03\t000123\t45719\t\t2025-03-03 12:00\t是\n\u0004read",
            Read(Book(styles, cells, ""))
        );
        // A day that there never was stands between the first days of 1900 and the others.
        Assert.StartsWith(
            "栏\n\n1900-01-01\t",
            Read(Book(styles, cells.Replace("<v>45719</v>", "<v>1</v>", StringComparison.Ordinal), "")),
            StringComparison.Ordinal
        );
        // The dates of old Macintoshes begin four years later.
        Assert.StartsWith(
            "栏\n\n2029-03-04\t",
            Read(Book(styles, cells, "<workbookPr date1904=\"1\"/>")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_sheet_that_is_too_large_or_none_is_refused_behind_whatever_was_read()
    {
        var small = ReadingLimits.Sheet with { Characters = 20 };
        Assert.EndsWith("\u0004SH011", Read(XlsxWriter.Bytes(Written), small), StringComparison.Ordinal);
        Assert.EndsWith(
            "\u0004SH009",
            Read(XlsxWriter.Bytes(Written), ReadingLimits.Sheet with { UnpackedBytes = 900 }),
            StringComparison.Ordinal
        );
        Assert.Equal("\u0004SH005", Read(new byte[11], ReadingLimits.Sheet with { Bytes = 10 }));
        Assert.Equal("\u0004SH001", Read([]));
        Assert.Equal("\u0004SH008", Read("PK\u0003\u0004 nothing"u8.ToArray()));
        Assert.Equal(
            (20L << 20, 400L << 20, 60_000_000),
            (ReadingLimits.Sheet.Bytes, ReadingLimits.Sheet.UnpackedBytes, ReadingLimits.Sheet.Characters)
        );
    }

    private static string Read(byte[] file, ReadingLimits? limits = null)
    {
        using var rows = new MemoryStream();
        UploadRows.Write(new MemoryStream(file), limits ?? ReadingLimits.Sheet, rows);
        return Encoding.UTF8.GetString(rows.ToArray());
    }

    private static byte[] Book(string styles, string rows, string properties)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (
                var (name, text) in new[]
                {
                    ("xl/workbook.xml", $"<workbook xmlns=\"{main}\">{properties}<sheets/></workbook>"),
                    ("xl/styles.xml", styles),
                    ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
                }
            )
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }

        return memory.ToArray();
    }
}
