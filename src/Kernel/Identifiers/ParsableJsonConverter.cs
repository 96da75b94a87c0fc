using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fazhi.Identifiers;

/// <summary>编号的 JSON 写法 — writes a parsable value as its text and reads it back, also as a property name.</summary>
/// <typeparam name="T">A type whose <c>ToString</c> is read back by its <c>Parse</c>.</typeparam>
/// <remarks>
/// JSON that isn't a string, or a string that isn't such a value, is a <see cref="JsonException"/> saying what is wanted.
/// </remarks>
public sealed class ParsableJsonConverter<T> : JsonConverter<T>
    where T : class, IParsable<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()!) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    private static T Parse(string text)
    {
        try
        {
            return T.Parse(text, provider: null);
        }
        catch (FormatException refused)
        {
            throw new JsonException(refused.Message, refused);
        }
    }
}
