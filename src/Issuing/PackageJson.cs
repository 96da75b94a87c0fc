using System.Text.Json;
using Fazhi.Ledgers;
using Fazhi.Storage;

namespace Fazhi.Issuing;

/// <summary>数据包的文字 — how what is checked offline is written, and read from whoever brings it: he may have put anything into it.</summary>
internal static class PackageJson
{
    internal static readonly JsonSerializerOptions Options = new(Json.Options) { WriteIndented = true };

    internal static readonly JsonSerializerOptions Strict = new(Json.Options) { RespectNullableAnnotations = true };

    internal static string Written(byte[] salt) => Convert.ToBase64String(salt);

    internal static IReadOnlyList<string> Written(IReadOnlyList<Hash> path) => [.. path.Select(h => h.ToBase64())];

    /// <summary>The salt of a content's digest; <c>null</c> if the text is none.</summary>
    internal static byte[]? Salt(string text)
    {
        var salt = new byte[PayloadDigest.SaltLength];
        return Convert.TryFromBase64String(text, salt, out var length) && length == salt.Length ? salt : null;
    }

    /// <summary>The hashes from a leaf to the root; <c>null</c> if one of the texts is none.</summary>
    internal static Hash[]? Path(IReadOnlyList<string> texts)
    {
        var hashes = new Hash[texts.Count];
        for (var i = 0; i < hashes.Length; i++)
            if (!Hash.TryParseBase64(texts[i], out hashes[i]))
                return null;
        return hashes;
    }
}
