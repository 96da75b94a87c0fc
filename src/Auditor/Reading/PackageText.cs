using System.IO.Compression;
using System.Xml;

namespace Fazhi.Auditor.Reading;

/// <summary>压缩包格式 — docx and xlsx, part by part, never more than is allowed.</summary>
internal static class PackageText
{
    internal static string Read(byte[] bytes, ReadingLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var allowance = new Allowance(limits.UnpackedBytes);
            if (zip.GetEntry("word/document.xml") is { } document)
                return WordText.Read(Open(document, allowance));
            if (zip.GetEntry("xl/workbook.xml") is not null)
                return SheetText.Read(zip, allowance);
            throw new UnreadableException(Refusals.Unknown);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or FormatException)
        {
            throw new UnreadableException(Refusals.Broken, e);
        }
    }

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
