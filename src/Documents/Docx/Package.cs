using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;

namespace Fazhi.Documents.Docx;

/// <summary>
/// Zips the parts by hand: the SDK's own package carries the present time and random relationship names,
/// and the same document must give the same bytes, since it is digested.
/// </summary>
internal sealed class Package
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string RelationsPart = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The earliest time a zip entry can hold.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, string Kind, string Xml)> _parts = [];

    /// <summary>Adds a part below word/ and returns the id that the document refers to it by.</summary>
    public string Add(string name, string kind, OpenXmlElement root)
    {
        _parts.Add((name, kind, root.OuterXml));
        return $"rId{_parts.Count}";
    }

    public void WriteTo(Stream output, OpenXmlElement document)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", ContentTypes());
            Put(zip, "_rels/.rels", Relationships([("rId1", "officeDocument", "word/document.xml")]));
            Put(zip, "word/document.xml", document.OuterXml);
            Put(
                zip,
                "word/_rels/document.xml.rels",
                Relationships(_parts.Select((part, i) => ($"rId{i + 1}", part.Kind, $"{part.Name}.xml")))
            );
            foreach (var (name, _, xml) in _parts)
            {
                Put(zip, $"word/{name}.xml", xml);
            }
        }
        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static void Put(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }

    private string ContentTypes()
    {
        var text = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append($"<Override PartName=\"/word/document.xml\" ContentType=\"{Word}document.main+xml\"/>");
        foreach (var (name, kind, _) in _parts)
        {
            text.Append($"<Override PartName=\"/word/{name}.xml\" ContentType=\"{Word}{kind}+xml\"/>");
        }
        return text.Append("</Types>").ToString();
    }

    private static string Relationships(IEnumerable<(string Id, string Kind, string Target)> relations) =>
        $"<Relationships xmlns=\"{RelationsPart}\">"
        + string.Concat(
            relations.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{Relations}{one.Kind}\" Target=\"{one.Target}\"/>")
        )
        + "</Relationships>";
}
