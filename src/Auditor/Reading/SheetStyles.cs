using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Fazhi.Auditor.Reading;

/// <summary>单元格格式 — how numbers of a spreadsheet are shown: a day is kept as a number of days, and 007 as 7.</summary>
internal sealed class SheetStyles
{
    private const int MostFormats = 65_536;
    private static readonly DateTime Zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    // The date system of old Macintoshes begins four years and a day later.
    private const int Later = 1462;
    private readonly Dictionary<int, string> formats = [];
    private readonly List<string> styles = [];
    private readonly bool fromLater;

    internal SheetStyles(ZipArchive zip, Allowance allowance)
    {
        if (zip.GetEntry("xl/styles.xml") is { } part)
            using (var reader = PackageText.Open(part, allowance))
                Read(reader);
        if (zip.GetEntry("xl/workbook.xml") is { } book)
            using (var reader = PackageText.Open(book, allowance))
                while (PackageText.Next(reader))
                    if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                        fromLater = reader.GetAttribute("date1904") is "1" or "true";
    }

    /// <summary>A number as it is shown, where its format says that it is a day or has a fixed number of digits; <c>null</c> otherwise.</summary>
    internal string? Shown(decimal number, string? style)
    {
        if (!int.TryParse(style, CultureInfo.InvariantCulture, out var at) || at < 0 || at >= styles.Count)
            return null;
        var format = styles[at];
        if (IsDay(format))
            return Day(number);
        return format.Length > 1 && format.All(c => c == '0') && number >= 0 && decimal.Truncate(number) == number
            ? number.ToString(format, CultureInfo.InvariantCulture)
            : null;
    }

    private void Read(XmlReader reader)
    {
        var inCells = false;
        while (PackageText.Next(reader))
            if (reader is { LocalName: "cellXfs" })
                inCells = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && formats.Count < MostFormats)
                formats[Number(reader.GetAttribute("numFmtId"))] = reader.GetAttribute("formatCode") ?? "";
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "xf" } && inCells && styles.Count < MostFormats)
                styles.Add(Format(Number(reader.GetAttribute("numFmtId"))));
    }

    // 14 to 22 are days in every language, 27 to 36 and 50 to 58 in Chinese ones; 18 to 21 are times of a day.
    private string Format(int id) =>
        id is >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58
            ? "yyyy-mm-dd"
            : formats.GetValueOrDefault(id, "");

    // A day has a year and a day, or a year and a month, outside what is quoted.
    private static bool IsDay(string format)
    {
        var (quoted, bracketed, found) = (false, false, "");
        for (var i = 0; i < format.Length; i++)
            if (format[i] == '"')
                quoted = !quoted;
            else if (format[i] is '[' or ']')
                bracketed = format[i] == '[';
            else if (format[i] is '\\' or '_' or '*')
                i++;
            else if (!quoted && !bracketed && char.ToLowerInvariant(format[i]) is 'y' or 'm' or 'd' or 'e')
                found += char.ToLowerInvariant(format[i]);
        return (found.Contains('y', StringComparison.Ordinal) || found.Contains('e', StringComparison.Ordinal))
            && found.Contains('m', StringComparison.Ordinal);
    }

    private string? Day(decimal number)
    {
        if (number < 1 || number > 2_958_465)
            return null;
        // Spreadsheets believe in a 29th of February 1900: before it they are a day behind.
        var at = Zero.AddDays(
            (double)number
                + (
                    fromLater ? Later
                    : number < 60 ? 1
                    : 0
                )
        );
        return at.TimeOfDay < TimeSpan.FromSeconds(1)
            ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private static int Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
