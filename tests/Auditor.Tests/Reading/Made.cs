using System.IO.Compression;
using System.Text;
using Fazhi.Auditor.Reading;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Fazhi.Auditor.Tests.Reading;

/// <summary>Files made for one test, as small as their format allows.</summary>
internal static class Made
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    internal static AuditSource Read(byte[] bytes, ReadingLimits? limits = null) =>
        AuditSource.Read(new MemoryStream(bytes), limits);

    internal static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }

        return bytes.ToArray();
    }

    internal static byte[] Docx(string body) =>
        Zip(("word/document.xml", $"""<w:document xmlns:w="{Word}"><w:body>{body}</w:body></w:document>"""));

    internal static byte[] Xlsx(string rows, params string[] strings) =>
        Zip(
            ("xl/workbook.xml", $"""<workbook xmlns="{Sheet}"/>"""),
            (
                "xl/sharedStrings.xml",
                $"""<sst xmlns="{Sheet}">{string.Concat(strings.Select(s => $"<si><t>{s}</t></si>"))}</sst>"""
            ),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Sheet}"><sheetData>{rows}</sheetData></worksheet>""")
        );

    internal static byte[] Pdf(string text) => Pdf((text, 50, 700));

    /// <summary>Words where they are put, such as the cells of a table.</summary>
    internal static byte[] Pdf(params (string Text, double X, double Y)[] words)
    {
        var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        var page = pdf.AddPage(595, 842);
        foreach (var (text, x, y) in words)
            page.AddText(text, 12, new PdfPoint(x, y), font);
        return pdf.Build();
    }

    internal static byte[] Big5(string text) => CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes(text);

    internal static string DocxRow(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc><w:p><w:r><w:t>{c}</w:t></w:r></w:p></w:tc>"))}</w:tr>";

    internal static byte[] ScannedPdf()
    {
        // A grey pixel as PNG: what a scanner makes of a page, with nothing in it that is a letter.
        var pixel = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );
        var pdf = new PdfDocumentBuilder();
        pdf.AddPage(595, 842).AddPng(pixel, new PdfRectangle(0, 0, 595, 842));
        return pdf.Build();
    }

    internal static byte[] EncryptedDocx() =>
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[1016],
            .. Encoding.Unicode.GetBytes("EncryptedPackage"),
            .. new byte[512],
        ];
}
