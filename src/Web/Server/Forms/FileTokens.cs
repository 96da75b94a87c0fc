using System.Security.Cryptography;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Texts;
using Fazhi.Web.Design;
using Microsoft.AspNetCore.DataProtection;

namespace Fazhi.Web.Forms;

/// <summary>
/// 附件凭据 — what stands for an uploaded file in a form. A digest alone would open anybody's file to whoever guesses or knows it. A token with
/// a holder is good for that account alone: a program keeps it outside any page of ours, where others may come upon it.
/// </summary>
public sealed class FileTokens(IDataProtectionProvider protection, FileStore files)
{
    private readonly IDataProtector protector = protection.CreateProtector("uploaded-file");

    public string TokenOf(FileRef file, string? holder = null) => Of(holder).Protect($"{file.Digest}|{file.Size}|{file.Name}");

    /// <summary>The file, kept on to be attached; <c>null</c> if the token is not one of ours, or another's, or the file was thrown away.</summary>
    public FileRef? FileOf(string token, string? holder = null) =>
        Read(token, holder) is { } file && files.Renew(file.Digest) ? file : null;

    internal FileRef? Read(string token, string? holder = null)
    {
        try
        {
            var parts = Of(holder).Unprotect(token).Split('|', 3);
            return new FileRef(parts[0], parts[2], long.Parse(parts[1]));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Of(string? holder) => holder is null ? protector : protector.CreateProtector(holder);
}

/// <summary>文件内容检查 — tells what a file is by its first bytes; its name is not believed.</summary>
public static class FileContent
{
    private static readonly (byte[] Start, string[] Extensions, string Type)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), [".pdf"], "application/pdf"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], [".png"], "image/png"),
        ([0xFF, 0xD8, 0xFF], [".jpg", ".jpeg"], "image/jpeg"),
        ("PK\u0003\u0004"u8.ToArray(), [".docx", ".xlsx", ".ofd"], Plain),
        ([0xD0, 0xCF, 0x11, 0xE0], [".doc", ".xls", ".wps"], Plain),
    ];

    private const string Plain = "application/octet-stream";

    /// <summary>All media types a download may be sent with.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. Kinds.Select(k => k.Type).Append("text/plain").Distinct()];

    /// <summary>Why a file isn't taken; <c>null</c> if it is.</summary>
    public static string? Fault(string name, ReadOnlySpan<byte> start)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        foreach (var (magic, extensions, _) in Kinds)
            if (start.StartsWith(magic))
                return extensions.Contains(extension)
                    ? null
                    : $"“{name}”的内容与扩展名不符，请改用{string.Join("、", extensions)}中的一种。";
        if (extension is ".txt" or ".csv" && TextFiles.CharsetOf(start) is not null)
            return null;
        return $"“{name}”不是可以上传的文件。可以上传{Attachments.Allowed}。";
    }

    /// <summary>The media type a download is sent with; anything a browser might run is sent as plain bytes.</summary>
    public static string TypeOf(ReadOnlySpan<byte> start)
    {
        foreach (var (magic, _, type) in Kinds)
            if (start.StartsWith(magic))
                return type;
        return TextFiles.CharsetOf(start) is { } charset ? $"text/plain; charset={charset}" : Plain;
    }
}
