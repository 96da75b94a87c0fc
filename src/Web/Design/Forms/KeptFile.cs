using Fazhi.Matters;

namespace Fazhi.Web.Design;

/// <summary>已传附件 — a file that was uploaded with an earlier post and waits for its act.</summary>
/// <param name="Token">What stands for it in the form.</param>
/// <param name="File">Name and size; <c>null</c> if the store no longer has it.</param>
public sealed record KeptFile(string Token, FileRef? File)
{
    internal string Text => File is null ? "文件已失效，请重新上传" : $"{File.Name}（{Size(File.Size)}）";

    private static string Size(long bytes) =>
        bytes switch
        {
            < 1024 => $"{bytes}字节",
            < 1024 * 1024 => $"{bytes / 1024.0:0.#}KB",
            _ => $"{bytes / 1024.0 / 1024.0:0.#}MB",
        };
}
