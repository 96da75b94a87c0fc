using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Fazhi.Ledgers;
using Fazhi.Storage.Signing;
using Fazhi.Texts;

namespace Fazhi.Storage.Witnessing;

/// <summary>见证人 — a party the county has chosen to co-sign its checkpoints.</summary>
/// <param name="Name">What people call it: 塔河县人民代表大会常务委员会.</param>
/// <param name="Key">Its published key.</param>
/// <param name="Url">Where it listens, without the protocol's path.</param>
public sealed record Witness(string Name, string Key, string Url)
{
    /// <summary>Its key, to check with.</summary>
    internal CosignatureVerifier Verifier() => new(VerifierKey.Parse(Key));

    /// <summary>The address of one of the protocol's calls.</summary>
    internal Uri Address(string call) => new($"{Url.TrimEnd('/')}/{call}");
}

/// <summary>
/// 见证人名单 — <c>witnesses.json</c> in the data folder: who co-signs, and how many of them must. A file and no database table, because it belongs to the keys: it
/// is signed with the other settings, so that nobody with the database's password alone can dismiss a witness.
/// </summary>
/// <param name="Needed">How many must have signed before a checkpoint counts as witnessed; 0 as long as there are no witnesses.</param>
/// <param name="Witnesses">The witnesses.</param>
public sealed record WitnessList(int Needed, IReadOnlyList<Witness> Witnesses)
{
    internal const string FileName = "witnesses.json";
    private const int LongestName = 100;
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static WitnessList None { get; } = new(0, []);

    /// <summary>The list of a data folder.</summary>
    /// <exception cref="DataFolderException">The file is no such list, or a key or an address in it is none.</exception>
    public static WitnessList Of(string root)
    {
        var path = Path.Combine(root, FileName);
        if (!File.Exists(path))
            return None;
        try
        {
            if (JsonSerializer.Deserialize<WitnessList>(File.ReadAllBytes(path), Readable) is { Witnesses: not null } list)
                return list.Wrong() is { } fault ? throw new DataFolderException($"“{path}”有误：{fault}") : list;
        }
        catch (JsonException) { }

        throw new DataFolderException($"“{path}”不是见证人名单。");
    }

    /// <summary>What is wrong with the list, in a sentence; <c>null</c> if nothing is.</summary>
    public string? Wrong()
    {
        foreach (var witness in Witnesses)
        {
            if (Wording.Normal(witness.Name ?? "") != witness.Name || Wording.NameFault(witness.Name, LongestName) is not null)
                return $"见证人的名称“{Wording.Permitted(Wording.Normal(witness.Name ?? ""), '_')}”{Wording.NameFault(Wording.Normal(witness.Name ?? ""), LongestName) ?? "含有看不见的字。"}";
            if (!VerifierKey.TryParse(witness.Key ?? "", out var key) || !CosignatureVerifier.Takes(key))
                return $"“{witness.Name}”的公钥格式有误，应为见证人运行 fazhi witness 时显示的一行文本。";
            if (
                !Uri.TryCreate(witness.Url, UriKind.Absolute, out var url)
                || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)
                || url.UserInfo.Length > 0
            )
                return $"“{witness.Name}”的地址应以 http:// 或者 https:// 开头。";
        }

        if (Witnesses.DistinctBy(w => Wording.Fold(w.Name)).Count() < Witnesses.Count)
            return "同一个名称写了两次。";
        if (Witnesses.DistinctBy(w => w.Key).Count() < Witnesses.Count)
            return "同一把公钥写了两次。";
        return Needed < 0 || Needed > Witnesses.Count || (Needed == 0 && Witnesses.Count > 0)
            ? $"须有几个见证人签名，应在1至{Witnesses.Count}之间。"
            : null;
    }

    /// <summary>Keeps the list; the folder's settings must be signed afterwards.</summary>
    internal void Write(string root) =>
        AtomicFile.Write(Path.Combine(root, FileName), JsonSerializer.SerializeToUtf8Bytes(this, Readable));
}
