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

    internal static string Read(ZipArchive zip, Allowance allowance, ReadingLimits limits)
    {
        var strings = zip.GetEntry("xl/sharedStrings.xml") is { } shared
            ? Strings(PackageText.Open(shared, allowance), limits)
            : [];
        var text = new Written(limits);
        var hidden = Hidden(zip, allowance);
        foreach (
            var sheet in zip
                .Entries.Where(e =>
                    e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && !hidden.Contains(e.FullName)
                )
                .OrderBy(e => e.FullName.Length)
                .ThenBy(e => e.FullName, StringComparer.Ordinal)
        )
            Rows(PackageText.Open(sheet, allowance), strings, text);
        return text.ToString();
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

    private static void Rows(XmlReader xml, List<string> strings, Written text)
    {
        using var reader = xml;
        var column = -1;
        var kind = "";
        var shown = false;
        while (PackageText.Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "row" })
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
                kind = reader.GetAttribute("t") ?? "";
            }
            else if (reader.NodeType is XmlNodeType.Element)
                // What a cell shows; its formula, and the lists and headers after the rows, are no rows.
                shown = column >= 0 && reader.LocalName is ("v" or "t");
            else if (shown && reader.NodeType is XmlNodeType.Text)
                text.Append(Value(reader.Value, kind, strings));
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

    private static string Value(string value, string kind, List<string> strings) =>
        kind == "s" && int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < strings.Count
            ? strings[index].ReplaceLineEndings(" ")
        : kind is "" or "n" && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.##########")
        : value.ReplaceLineEndings(" ");
}
