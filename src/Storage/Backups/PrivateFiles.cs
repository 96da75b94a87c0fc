using System.Security.Cryptography;

namespace Fazhi.Storage.Backups;

/// <summary>仅本人可读的文件 — what a backup writes nobody else on the machine can read: files 0600, folders 0700 (where the system knows such rights).</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Takes everybody else's rights from a file that another program made.</summary>
    internal static void Close(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, OfFile);
    }

    /// <summary>Copies a file to a place in a folder, on disk when it comes back; says what was copied.</summary>
    internal static BackedUpFile Copy(string from, string folder, string name)
    {
        using var content = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Copy(content, folder, name);
    }

    internal static BackedUpFile Copy(Stream content, string folder, string name)
    {
        var to = Path.Combine(folder, name);
        Private.Folder(Path.GetDirectoryName(to)!);
        using var file = Private.Create(to);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        long size = 0;
        for (int n; (n = content.Read(buffer)) > 0; size += n)
        {
            hash.AppendData(buffer.AsSpan(0, n));
            file.Write(buffer.AsSpan(0, n));
        }

        file.Flush(flushToDisk: true);
        return new BackedUpFile(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>What a file is that lies in a folder already.</summary>
    internal static BackedUpFile Describe(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        return new BackedUpFile(name, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
