using System.IO.Compression;
using System.Xml;

namespace Fazhi.Auditor.Reading;

/// <summary>压缩包格式 — docx and xlsx, part by part, never more than is allowed.</summary>
internal static class PackageText
{
    // An office program nests a few dozen; each level is kept in memory until it is closed.
    private const int Deepest = 512;

    internal static string Read(byte[] bytes, ReadingLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var allowance = new Allowance(limits.UnpackedBytes);
            if (zip.GetEntry("word/document.xml") is { } document)
                return WordText.Read(Open(document, allowance), limits);
            if (zip.GetEntry("xl/workbook.xml") is not null)
                return SheetText.Read(zip, allowance, limits);
            throw new UnreadableException(Refusals.Unknown);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or FormatException)
        {
            throw new UnreadableException(Refusals.Broken, e);
        }
    }

    /// <summary>The next node of a part; one that is nested without end is refused.</summary>
    internal static bool Next(XmlReader reader) =>
        reader.Read() && (reader.Depth <= Deepest ? true : throw new UnreadableException(Refusals.Bomb));

    internal static XmlReader Open(ZipArchiveEntry part, Allowance allowance) =>
        XmlReader.Create(
            allowance.Of(part.Open()),
            new XmlReaderSettings
            {
                CloseInput = true,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
}
