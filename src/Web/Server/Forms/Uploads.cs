using Fazhi.Matters;
using Fazhi.Storage;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Forms;

/// <summary>附件接收 — the one way in for a file, from a form or from a program: told by its content, not by its name, and no larger than allowed.</summary>
public sealed class Uploads(FileStore files)
{
    private const int LongestName = 200;

    /// <summary>Keeps a file; or says why not.</summary>
    public async Task<(FileRef? Kept, string? Fault)> Take(IFormFile file, CancellationToken stop)
    {
        var start = new byte[512];
        await using (var head = file.OpenReadStream())
            start = start[..await head.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop)];
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (FileContent.Fault(name, start) is { } fault)
            return (null, fault);
        await using var content = file.OpenReadStream();
        return files.Put(content, name.Length > LongestName ? name[^LongestName..] : name, CountyServices.LargestFile) is { } kept
            ? (kept, null)
            : (null, $"“{name}”超过20MB，请压缩或者拆分后上传。");
    }
}
