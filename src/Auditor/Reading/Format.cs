using System.Text;

namespace Fazhi.Auditor.Reading;

/// <summary>格式 — what a file is, by its first bytes.</summary>
internal static class Format
{
    internal delegate string Reader(byte[] bytes, ReadingLimits limits);

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    internal static Reader Of(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 1024));
        if (head.IndexOf("%PDF-"u8) >= 0)
            return PdfText.Read;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return PackageText.Read;
        // Office keeps a document under a password in the container of its old formats.
        if (head.StartsWith(Ole))
            throw new UnreadableException(
                bytes.AsSpan().IndexOf(EncryptedPackage) >= 0 ? Refusals.Encrypted : Refusals.OldFormat
            );
        if (head.StartsWith("{\\rtf"u8))
            throw new UnreadableException(Refusals.OldFormat);
        return (bytes, _) => EncodedText.Read(bytes);
    }
}
