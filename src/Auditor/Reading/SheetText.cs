using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Fazhi.Auditor.Reading;

/// <summary>xlsx — every row of every sheet as a line with tabs; empty cells keep their place.</summary>
internal static class SheetText
{
    private const int WidestRow = 512;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // More empty rows than a spreadsheet has are none of one.
    private const int LastRow = 1_048_576;

    internal static string Read(ZipArchive zip, Allowance allowance, ReadingLimits limits)
    {
        var text = new Written(limits);
        Read(zip, allowance, limits, text, ' ');
        return text.ToString();
    }

    /// <summary>Writes the rows as they are read.</summary>
    /// <param name="lineBreak">What stands for a line break inside a cell.</param>
    internal static void Read(ZipArchive zip, Allowance allowance, ReadingLimits limits, Written text, char lineBreak)
    {
        var strings = zip.GetEntry("xl/sharedStrings.xml") is { } shared
            ? Strings(PackageText.Open(shared, allowance), limits)
            : [];
        var styles = new SheetStyles(zip, allowance);
        var hidden = Hidden(zip, allowance);
        foreach (
            var sheet in zip
                .Entries.Where(e =>
                    e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && !hidden.Contains(e.FullName)
                )
                .OrderBy(e => e.FullName.Length)
                .ThenBy(e => e.FullName, StringComparer.Ordinal)
        )
            Rows(PackageText.Open(sheet, allowance), new Cells(strings, styles, lineBreak), text);
    }

    // Nobody who opens the file sees a hidden sheet: it holds lists for choosing from.
    private static HashSet<string> Hidden(ZipArchive zip, Allowance allowance)
    {
        HashSet<string> ids = [];
        if (zip.GetEntry("xl/workbook.xml") is { } book)
            using (var reader = PackageText.Open(book, allowance))
                while (PackageText.Next(reader))
                    if (
                        reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                        && reader.GetAttribute("state") is "hidden" or "veryHidden"
                        && reader.GetAttribute("id", Relations) is { } id
                    )
                        ids.Add(id);
        HashSet<string> parts = new(StringComparer.Ordinal);
        if (ids.Count > 0 && zip.GetEntry("xl/_rels/workbook.xml.rels") is { } relations)
            using (var reader = PackageText.Open(relations, allowance))
                while (PackageText.Next(reader))
                    if (
                        reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                        && ids.Contains(reader.GetAttribute("Id") ?? "")
                        && reader.GetAttribute("Target") is { } target
                    )
                        parts.Add(target.StartsWith('/') ? target[1..] : $"xl/{target}");
        return parts;
    }

    private static List<string> Strings(XmlReader xml, ReadingLimits limits)
    {
        using var reader = xml;
        var strings = new List<string>();
        var length = 0L;
        var one = new StringBuilder();
        while (PackageText.Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                one.Clear();
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
                one.Append(reader.Value);
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "si" })
            {
                // An empty string costs its place too.
                length += one.Length + 1;
                if (length > limits.Characters)
                    throw new UnreadableException(Refusals.TooMuchText(limits));
                strings.Add(one.ToString());
            }
        }

        return strings;
    }

    private static void Rows(XmlReader xml, Cells cells, Written text)
    {
        using var reader = xml;
        var (row, column) = (0, -1);
        var (kind, style) = ("", (string?)null);
        var shown = false;
        while (PackageText.Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                // Rows nobody filled in aren't kept, and count all the same.
                var at = Math.Min(Number(reader.GetAttribute("r")), LastRow);
                for (row++; row < at; row++)
                    text.Append('\n');
                if (reader.IsEmptyElement)
                    text.Append('\n');
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "row" })
            {
                text.Append('\n');
                column = -1;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var at = Math.Min(Column(reader.GetAttribute("r"), column + 1), WidestRow);
                for (var empty = Math.Max(column, 0); empty < at; empty++)
                    text.Append('\t');
                column = Math.Max(column, at);
                (kind, style) = (reader.GetAttribute("t") ?? "", reader.GetAttribute("s"));
            }
            else if (reader.NodeType is XmlNodeType.Element)
                // What a cell shows; its formula, and the lists and headers after the rows, are no rows.
                shown = column >= 0 && reader.LocalName is ("v" or "t");
            else if (shown && reader.NodeType is XmlNodeType.Text)
                text.Append(cells.Value(reader.Value, kind, style));
        }
    }

    // B7 is column 1; a cell without address follows the one before.
    private static int Column(string? address, int next)
    {
        if (address is null)
            return next;
        var column = 0;
        foreach (var c in address.TakeWhile(char.IsAsciiLetterUpper).Take(3))
            column = (column * 26) + (c - 'A' + 1);
        return Math.Max(column - 1, 0);
    }

    private static int Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What cells show.</summary>
    private sealed class Cells(List<string> strings, SheetStyles styles, char lineBreak)
    {
        internal string Value(string value, string kind, string? style) =>
            kind == "s" && int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < strings.Count
                ? Line(strings[index])
            : kind == "b" ? (value == "1" ? "是" : "否")
            : kind is "" or "n" && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? styles.Shown(number, style) ?? number.ToString("0.##########", CultureInfo.InvariantCulture)
            : Line(value);

        private string Line(string text) =>
            text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : text.ReplaceLineEndings($"{lineBreak}").Replace('\t', ' ');
    }
}
