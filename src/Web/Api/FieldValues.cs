using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Fazhi.Storage;

namespace Fazhi.Web.Api;

/// <summary>栏目 — the facts of a matter that are shown, written as they are when the answer is: a list of fifty would otherwise make a thousand nodes first. Who reads them one by one gets nodes.</summary>
/// <param name="facts">The facts by name; those without a value are left out.</param>
/// <param name="whole">True for who handles the matter; telephone, address and number are masked for others.</param>
internal sealed class FieldValues(IReadOnlyList<(string Name, object Value)> facts, bool whole)
    : IReadOnlyDictionary<string, JsonNode?>
{
    private Dictionary<string, JsonNode?> Nodes =>
        field ??= facts.ToDictionary(f => f.Name, f => MatterJson.Node(f.Value, whole), StringComparer.Ordinal);

    public int Count => facts.Count;

    public IEnumerable<string> Keys => Nodes.Keys;

    public IEnumerable<JsonNode?> Values => Nodes.Values;

    public JsonNode? this[string key] => Nodes[key];

    public bool ContainsKey(string key) => Nodes.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonNode? value) => Nodes.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, JsonNode?>> GetEnumerator() => Nodes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Write(Utf8JsonWriter writer)
    {
        var how = whole ? Json.Options : MaskedJson.Options;
        writer.WriteStartObject();
        foreach (var (name, value) in facts)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value, value.GetType(), how);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes matters as the interface writes everything else, their facts straight away.</summary>
    internal static JsonSerializerOptions With(JsonSerializerOptions options)
    {
        var with = new JsonSerializerOptions(options);
        with.Converters.Add(new Straight());
        return with;
    }

    private sealed class Straight : JsonConverter<IReadOnlyDictionary<string, JsonNode?>>
    {
        public override IReadOnlyDictionary<string, JsonNode?> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("A matter is only written.");

        public override void Write(
            Utf8JsonWriter writer,
            IReadOnlyDictionary<string, JsonNode?> value,
            JsonSerializerOptions options
        )
        {
            if (value is FieldValues fields)
                fields.Write(writer);
            else
                JsonSerializer.Serialize(writer, value, Json.Options);
        }
    }
}
