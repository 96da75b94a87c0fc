using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Fazhi.Web.Api;

/// <summary>接口说明里的结构 — what the framework's own schemas don't say of the values of this interface.</summary>
internal static class DescribedSchemas
{
    /// <summary>A structure of ours has its name; bytes and free content stand where they are used.</summary>
    internal static string? NameOf(JsonTypeInfo of) =>
        of.Type == typeof(IFormFile) || of.Type == typeof(Stream) || IsFree(of.Type)
            ? null
            : OpenApiOptions.CreateDefaultSchemaReferenceId(of);

    internal static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        var type = context.JsonTypeInfo.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        // Told as a double, a generated client would round it.
        if (type == typeof(decimal))
            schema.Format = "decimal";
        // A choice is sent by its code, never by its number.
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(n => (JsonNode)JsonValue.Create(n))];
        }

        // Fields by name, whose values depend on the type of matter. Without this, generators take the object for an empty one.
        var byName = type == typeof(IReadOnlyDictionary<string, JsonNode?>);
        if (byName || (IsFree(type) && context.JsonPropertyInfo is not null))
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalProperties = new OpenApiSchema();
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Nothing is written for what there isn't, never <c>null</c>: what isn't required may be missing, and is what it says when it is there. Told as
    /// “or null”, half of the generators make a wrapper of it that can't be read.
    /// </summary>
    internal static IOpenApiSchema WithoutNull(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: nameof(IFormFile) })
            return Bytes(schema.Description);
        if (schema is not OpenApiSchema own)
            return schema;
        if (own.OneOf?.Where(s => s.Type != JsonSchemaType.Null).ToList() is [{ } only] && own.OneOf.Count == 2)
            return WithoutNull(only);
        own.Type &= ~JsonSchemaType.Null;
        foreach (var (name, property) in own.Properties?.ToList() ?? [])
            own.Properties![name] = WithoutNull(property);
        if (own.Items is { } items)
            own.Items = WithoutNull(items);
        return own;
    }

    /// <summary>The bytes of a file, where they are sent or answered.</summary>
    private static OpenApiSchema Bytes(string? about) =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            Description = about,
        };

    private static bool IsFree(Type type) =>
        type == typeof(JsonElement) || type == typeof(JsonElement?) || type == typeof(JsonNode);
}
