using System.Text;

namespace Fazhi.Documents.Sheets;

/// <summary>CSV — UTF-8 with the mark by which spreadsheets know it, lines as RFC 4180 has them, and no text that a spreadsheet would run.</summary>
public static class CsvWriter
{
    /// <summary>The encoding: the mark at the start tells spreadsheets that this is UTF-8.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The whole file.</summary>
    public static byte[] Bytes(Sheet sheet)
    {
        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, Encoding, leaveOpen: true) { NewLine = "\r\n" })
        {
            writer.WriteLine(string.Join(',', sheet.Headings.Select(Cell)));
            foreach (var row in sheet.Rows)
                writer.WriteLine(string.Join(',', row.Select(Plain)));
        }

        return memory.ToArray();
    }

    private static string Plain(object cell) =>
        Sheet.IsNumber(cell) || cell is DateOnly ? Sheet.Text(cell) : Cell(Sheet.Text(cell));

    /// <summary>A cell. A text that a spreadsheet would take for a formula is made plain text.</summary>
    public static string Cell(string text)
    {
        var plain = text.Length > 0 && "=+-@＝＋－＠\t\r\n".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return plain.IndexOfAny([',', '"', '\n', '\r']) < 0
            ? plain
            : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
