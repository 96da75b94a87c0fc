using System.Globalization;
using System.Security.Cryptography;
using Fazhi.Ledgers;

namespace Fazhi.Storage.Signing;

/// <summary>
/// 签名私钥文件 — one line <c>PRIVATE+KEY+name+keyhash+base64(0x01 ‖ seed)</c>, as the Go tools for signed notes keep it, readable by
/// its owner alone.
/// </summary>
public static class SigningKeyFile
{
    private const string Prefix = "PRIVATE+KEY+";

    // No key line comes near this; a wrong path may well name a large file.
    internal const int MaxLength = 4096;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode TooOpen =
        UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Makes a new key and keeps it in a new file.</summary>
    public static Ed25519Signer Create(string path, string name)
    {
        var signer = Ed25519Signer.Generate(name);
        try
        {
            Save(path, signer);
            return signer;
        }
        catch
        {
            signer.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Writes the key to a new file with mode 0600. An existing file is never overwritten: a lost key can't be had again.
    /// </summary>
    public static void Save(string path, Ed25519Signer signer)
    {
        if (File.Exists(path))
            throw new SigningKeyException($"签名私钥文件已存在，不予覆盖：{path}。");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        try
        {
            using var file = new StreamWriter(path, options) { NewLine = "\n" };
            file.WriteLine(Format(signer));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SigningKeyException($"签名私钥文件无法写入：{path}。", e);
        }
    }

    /// <summary>
    /// Reads a key. Refused are a missing or unreadable file, one that users other than the owner and the owner's group may read
    /// or that anyone else may change, and every content other than one intact key line.
    /// </summary>
    public static Ed25519Signer Load(string path)
    {
        if (!File.Exists(path))
            throw new SigningKeyException($"找不到签名私钥文件：{path}。");
        string content;
        try
        {
            // A group may read: that is how container platforms hand a secret to a service.
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & TooOpen) != UnixFileMode.None)
                throw new SigningKeyException($"签名私钥文件的权限过宽，请设为 0600：{path}。");
            if (new FileInfo(path).Length > MaxLength)
                throw new SigningKeyException($"不是签名私钥文件（过大）：{path}。");
            content = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SigningKeyException($"签名私钥文件无法读取：{path}。", e);
        }
        return Parse(content, path);
    }

    /// <summary>A key given by its line, as an environment hands a secret over, or by the path of its file.</summary>
    public static Ed25519Signer Find(string keyOrPath) =>
        keyOrPath.StartsWith(Prefix, StringComparison.Ordinal) ? Parse(keyOrPath.Trim(), "（环境变量）") : Load(keyOrPath);

    internal static string Format(Ed25519Signer signer) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Prefix}{signer.Name}+{signer.KeyHash:x8}+{Convert.ToBase64String([VerifierKey.Ed25519, .. signer.Seed])}"
        );

    private static Ed25519Signer Parse(string content, string path)
    {
        var line = content.EndsWith('\n') ? content[..^1] : content;
        if (!line.StartsWith(Prefix, StringComparison.Ordinal))
            throw new SigningKeyException($"不是签名私钥文件（应以 {Prefix} 开头）：{path}。");
        if (line[Prefix.Length..].Split('+', 3) is not [var name, _, var encoded])
            throw new SigningKeyException($"签名私钥文件不完整：{path}。");
        var key = new byte[(encoded.Length / 4 * 3) + 3];
        try
        {
            if (!Convert.TryFromBase64String(encoded, key, out var length) || length != 1 + Ed25519Signer.SeedLength)
                throw new SigningKeyException($"签名私钥的长度或编码不对：{path}。");
            if (key[0] != VerifierKey.Ed25519)
                throw new SigningKeyException($"签名私钥的算法不受支持（只支持 Ed25519）：{path}。");
            var signer = new Ed25519Signer(name, key.AsSpan(1, Ed25519Signer.SeedLength));
            if (Format(signer) == line)
                return signer;
            signer.Dispose();
            throw new SigningKeyException($"签名私钥与其名称或标识不符，文件可能已损坏：{path}。");
        }
        catch (ArgumentException e)
        {
            throw new SigningKeyException($"签名私钥的名称不合规则：{path}。", e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
