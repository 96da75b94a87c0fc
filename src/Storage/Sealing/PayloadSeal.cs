using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Matters;

namespace Fazhi.Storage.Sealing;

/// <summary>
/// 封存的内容 — personal values, running text and files of an act as the ledger keeps them: encrypted under the matter's key (AES-256-GCM), each by itself, so that what is left of the content
/// can be read when the key is gone. The content's digest is of the sealed text: the ledger verifies with the key and without.
/// </summary>
internal static class PayloadSeal
{
    private const string Place = "key";
    private const string Sealed = "sealed";
    private const string Mark = "mark";
    private const string Kind = "is";
    private const string Text = "text";
    private const string File = "file";
    private const string Nothing = "";
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int MarkLength = 4;

    /// <summary>Stands in place of a text that was erased, with a mark behind it: the same text of one matter has the same mark, so that two persons stay two.</summary>
    internal const string Gone = "（已依法删除";

    private static readonly string[] LateWords = ["evidence", "reason", "despite"];

    /// <summary>Seals what an act says, in its JSON. A content with nothing to seal stays as it is.</summary>
    /// <param name="content">The content as it would be kept in the open.</param>
    /// <param name="act">The act.</param>
    /// <param name="matter">Its matter, as it stands after the act.</param>
    /// <param name="place">Where the key lies.</param>
    /// <param name="key">The key.</param>
    internal static byte[] Seal(byte[] content, Act act, Matter matter, long place, byte[] key)
    {
        var root = JsonNode.Parse(content)!.AsObject();
        using var sealer = new Sealer(key, [.. Sealable.Said(act), .. Sealable.Kept(matter)]);
        sealer.Words(root, "title");
        if (root["late"] is JsonObject late)
            foreach (var name in LateWords)
                sealer.Value(late, name, Text);
        Seal(root["act"]!.AsObject(), act.GetType(), matter.GetType(), sealer);
        if (!sealer.HasSealed)
            return content;
        root.Insert(0, Place, place);
        return Encoding.UTF8.GetBytes(root.ToJsonString(Json.Options));
    }

    /// <summary>Whether a content is kept sealed.</summary>
    internal static bool IsSealed(string content) => content.StartsWith($"{{\"{Place}\":", StringComparison.Ordinal);

    /// <summary>Opens a content: what was sealed as it was said, or, where the key is gone, that it was erased.</summary>
    /// <param name="content">The content as it is kept.</param>
    /// <param name="key">Finds the key of a place; <c>null</c> if it is gone.</param>
    internal static string Open(string content, Func<long, byte[]?> key)
    {
        if (!IsSealed(content))
            return content;
        var root = JsonNode.Parse(content)!.AsObject();
        var found = key(root[Place]!.GetValue<long>());
        root.Remove(Place);
        using var aes = found is null ? null : new AesGcm(found, Tag);
        Open(root, aes);
        return root.ToJsonString(Json.Options);
    }

    /// <summary>The place of the key under which a content is kept; <c>null</c> where it is kept in the open.</summary>
    internal static long? PlaceOf(string content)
    {
        if (!IsSealed(content))
            return null;
        using var json = JsonDocument.Parse(content);
        return json.RootElement.GetProperty(Place).GetInt64();
    }

    private static void Seal(JsonObject group, Type type, Type matter, Sealer sealer)
    {
        foreach (var field in FieldModel.Of(type))
        {
            if (group[field.Name] is not { } value || (type == typeof(Party) && IsOrganisationsName(group, field)))
                continue;
            if (type == typeof(FieldChange))
            {
                if (field.Property.Name == nameof(FieldChange.Field))
                    continue;
                if (Sealable.Is(matter, (string?)group["field"] ?? ""))
                    sealer.Value(group, field.Name, Text);
                else
                    sealer.Words(group, field.Name);
            }
            else if (Sealable.Is(field))
                sealer.Value(group, field.Name, KindOf(field.ValueType));
            else if (Sealable.IsWords(field))
                sealer.Words(group, field.Name);
            else if (field.Kind != FieldKind.Scalar && !Scalars.IsScalar(field.ValueType))
                foreach (var part in value is JsonArray many ? [.. many] : (JsonNode?[])[value])
                    if (part is JsonObject inner)
                        Seal(inner, field.ValueType, matter, sealer);
        }
    }

    // What an organisation is called is no personal data.
    private static bool IsOrganisationsName(JsonObject party, FieldModel field) =>
        field.Property.Name == nameof(Party.Name) && party["kind"] is { } kind && (string?)kind is not nameof(PartyKind.Citizen);

    private static string KindOf(Type value) =>
        value == typeof(FileRef) ? File
        : value == typeof(string) ? Text
        : Nothing;

    private static JsonNode? Open(JsonNode? node, AesGcm? aes)
    {
        switch (node)
        {
            case JsonObject { Count: 3 } held when held[Sealed] is JsonValue text:
                return aes is null ? Erased(held) : Opened(aes, Convert.FromBase64String((string)text!));
            case JsonObject group:
                foreach (var (name, value) in group.ToList())
                    if (value is JsonObject or JsonArray && Open(value, aes) is var opened && !ReferenceEquals(opened, value))
                        group[name] = opened;
                // What a correction changed it to is gone with what it was.
                if (aes is null && group["changes"] is JsonArray changes)
                    group["changes"] = new JsonArray([
                        .. changes.Where(c => !IsErased(c?["after"]) && !IsErased(c?["before"])).Select(c => c?.DeepClone()),
                    ]);
                return group;
            case JsonArray list:
                for (var i = list.Count - 1; i >= 0; i--)
                    if (Open(list[i], aes) is var item && !ReferenceEquals(item, list[i]))
                        list[i] = item;
                return list;
            default:
                return node;
        }
    }

    private static JsonNode? Opened(AesGcm aes, byte[] bytes)
    {
        var plain = new byte[bytes.Length - Nonce - Tag];
        aes.Decrypt(bytes.AsSpan(0, Nonce), bytes.AsSpan(Nonce, plain.Length), bytes.AsSpan(bytes.Length - Tag), plain);
        return JsonNode.Parse(plain);
    }

    private static bool IsErased(JsonNode? text) =>
        text is JsonValue value && value.TryGetValue(out string? said) && said.StartsWith(Gone, StringComparison.Ordinal);

    private static JsonNode? Erased(JsonObject held)
    {
        var told = $"{Gone}·{held[Mark]}）";
        return (string?)held[Kind] switch
        {
            Text => told,
            File => JsonSerializer.SerializeToNode(new FileRef("", told, 0), Json.Options),
            _ => null,
        };
    }

    private sealed class Sealer(byte[] key, IReadOnlyCollection<string> personal) : IDisposable
    {
        private readonly AesGcm aes = new(key, Tag);

        internal bool HasSealed { get; private set; }

        /// <summary>Seals a value; of a list, each by itself.</summary>
        internal void Value(JsonObject group, string name, string kind)
        {
            if (group[name] is JsonArray list)
                for (var i = 0; i < list.Count; i++)
                    list[i] = list[i] is { } item ? Of(item, kind) : null;
            else if (group[name] is { } value)
                group[name] = Of(value, kind);
        }

        /// <summary>Seals a text, or those of a list, where something personal stands in it.</summary>
        internal void Words(JsonObject group, string name)
        {
            if (group[name] is JsonArray list)
                for (var i = 0; i < list.Count; i++)
                    list[i] = Tells(list[i]) ? Of(list[i]!, Text) : list[i]?.DeepClone();
            else if (Tells(group[name]))
                group[name] = Of(group[name]!, Text);
        }

        private bool Tells(JsonNode? value) =>
            value is JsonValue said && said.TryGetValue(out string? text) && Sealable.Mentions(text, personal);

        private JsonObject Of(JsonNode value, string kind)
        {
            HasSealed = true;
            var plain = Encoding.UTF8.GetBytes(value.ToJsonString(Json.Options));
            var bytes = new byte[Nonce + plain.Length + Tag];
            RandomNumberGenerator.Fill(bytes.AsSpan(0, Nonce));
            aes.Encrypt(bytes.AsSpan(0, Nonce), plain, bytes.AsSpan(Nonce, plain.Length), bytes.AsSpan(bytes.Length - Tag));
            return new JsonObject
            {
                [Sealed] = Convert.ToBase64String(bytes),
                [Mark] = Convert.ToHexStringLower(HMACSHA256.HashData(key, plain).AsSpan(0, MarkLength)),
                [Kind] = kind,
            };
        }

        public void Dispose() => aes.Dispose();
    }
}
