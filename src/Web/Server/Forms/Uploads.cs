using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Texts;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Forms;

/// <summary>附件接收 — the one way in for a file, from a form or from a program: told by its content, not by its name, and no larger than allowed.</summary>
public sealed class Uploads(FileStore files, DataFolder folder, TrafficLimits limits)
{
    private const int LongestName = 200;
    private const int LongestExtension = 10;

    /// <summary>Keeps a file; or says why not.</summary>
    /// <exception cref="NoRoomException">Too much is kept already that no act has taken, or the disk is nearly full.</exception>
    public async Task<(FileRef? Kept, string? Fault)> Take(IFormFile file, CancellationToken stop)
    {
        var start = new byte[512];
        await using (var head = file.OpenReadStream())
            start = start[..await head.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop)];
        var name = NameOf(file.FileName);
        if (FileContent.Fault(name, start) is { } fault)
            return (null, fault);
        if (folder.FreeSpace() < limits.FreeSpace)
            throw new NoRoomException("服务器的磁盘空间不足，暂时不能上传附件。请稍后再试，或者告诉管理员。");
        if (files.UntakenBytes() + file.Length > limits.UntakenBytes)
            throw new NoRoomException("服务器上等待办理的附件太多，暂时不能上传。请稍后再试，或者到窗口递交。");
        await using var content = file.OpenReadStream();
        return files.Put(content, name, CountyServices.LargestFile) is { } kept
            ? (kept, null)
            : (null, $"“{name}”超过20MB，请压缩或者拆分后上传。");
    }

    /// <summary>A file's name as it is kept: a character that no text may hold as _, too long a name cut before its extension.</summary>
    public static string NameOf(string sent)
    {
        var name = Path.GetFileName(sent.Replace('\\', '/').Replace('\n', ' ').Replace('\r', ' '));
        name = Wording.Permitted(Wording.Normal(name), '_');
        var extension = Path.GetExtension(name);
        return Wording.Measure(extension) > LongestExtension
            ? Wording.Cut(name, LongestName)
            : Wording.Cut(Path.GetFileNameWithoutExtension(name), LongestName - Wording.Measure(extension)) + extension;
    }
}
