using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Fazhi.Auditor.Reading;

/// <summary>
/// 表格的各行 — the rows of an xlsx or of a text with commas or tabs as lines with tabs, written as they are read, and after them, behind a character that no sheet holds, a word of
/// success or the code of a refusal.
/// </summary>
public static class UploadRows
{
    /// <summary>Stands before the verdict.</summary>
    internal const char Verdict = '\u0004';

    internal const string Done = "read";

    /// <summary>Stands for a line break inside a cell.</summary>
    private const char Break = '\v';

    /// <summary>Reads a sheet from a stream.</summary>
    public static void Write(Stream input, ReadingLimits limits, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536);
        string verdict;
        try
        {
            verdict =
                Bounded.ReadAll(input, limits.Bytes) is not { } bytes ? Refusals.TooLarge(limits).Code
                : bytes.Length == 0 ? Refusals.Empty.Code
                : Rows(bytes, limits, new Written(limits, writer));
        }
        catch (UnreadableException e)
        {
            verdict = e.Refusal.Code;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or FormatException)
        {
            verdict = Refusals.Broken.Code;
        }

        writer.Write(Verdict);
        writer.Write(verdict);
    }

    private static string Rows(byte[] bytes, ReadingLimits limits, Written text)
    {
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("xl/workbook.xml") is null)
                return Refusals.Unknown.Code;
            SheetText.Read(zip, new Allowance(limits.UnpackedBytes), limits, text, Break);
            return Done;
        }

        // Says what it is where it is no text.
        var plain = Format.Of(bytes)(bytes, limits);
        if (plain.AsSpan().IndexOfAny(Verdict, Break) >= 0)
            return Refusals.Unknown.Code;
        var first = plain.AsSpan()[..(plain.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : plain.Length)];
        Separated(plain, first.Contains('\t') ? '\t' : ',', text);
        return Done;
    }

    // As RFC 4180 has it: a cell in quotes may hold the separator, line breaks, and quotes twice.
    private static void Separated(string plain, char separator, Written text)
    {
        var cell = new StringBuilder();
        for (var i = 0; i < plain.Length; )
        {
            cell.Clear();
            if (plain[i] == '"')
                i = Quoted(plain, i + 1, cell);
            for (; i < plain.Length && plain[i] != separator && plain[i] is not ('\n' or '\r'); i++)
                cell.Append(plain[i]);
            text.Append(Unmarked(cell.ToString()));
            if (i < plain.Length && plain[i] == separator)
                text.Append('\t');
            else
            {
                text.Append('\n');
                if (i + 1 < plain.Length && plain[i] == '\r' && plain[i + 1] == '\n')
                    i++;
            }

            i++;
        }
    }

    private static int Quoted(string plain, int i, StringBuilder cell)
    {
        for (; i < plain.Length; i++)
            if (plain[i] != '"')
                cell.Append(
                    plain[i] switch
                    {
                        '\r' when i + 1 < plain.Length && plain[i + 1] == '\n' => "",
                        '\r' or '\n' => $"{Break}",
                        '\t' => " ",
                        _ => $"{plain[i]}",
                    }
                );
            else if (i + 1 < plain.Length && plain[i + 1] == '"')
                cell.Append(plain[i++]);
            else
                return i + 1;
        return i;
    }

    // An apostrophe keeps a spreadsheet from taking a text for a formula; it is none of the text.
    private static string Unmarked(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && "=+-@＝＋－＠".Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;
}
