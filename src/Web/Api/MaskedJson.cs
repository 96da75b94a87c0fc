using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Storage;

namespace Fazhi.Web.Api;

/// <summary>隐去的写法 — JSON for who may read a matter and doesn't handle it: telephone, identity number and address of a party as far as the page shows them.</summary>
internal static class MaskedJson
{
    internal static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(Json.Options);
        options.Converters.Insert(0, new Masked<PhoneNumber>(p => p.Masked));
        options.Converters.Insert(0, new Masked<ResidentId>(r => r.Masked));
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(Address);
        return options;
    }

    private static void Address(JsonTypeInfo info)
    {
        if (info.Type == typeof(Party) && info.Properties.FirstOrDefault(p => p.Name == "address") is { } address)
            address.Get = party => ((Party)party).MaskedAddress;
    }

    private sealed class Masked<T>(Func<T, string> mask) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("What is masked is only written.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(mask(value));
    }
}
