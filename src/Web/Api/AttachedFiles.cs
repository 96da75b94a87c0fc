using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Matters;
using Fazhi.Storage;

namespace Fazhi.Web.Api;

/// <summary>
/// 附件栏目 — puts the files in the place of their tokens. Nothing but a token stands for a file: whoever writes a digest may know it from anywhere.
/// </summary>
internal sealed class AttachedFiles(Func<string, FileRef?> fileOf, List<Problem> problems)
{
    /// <summary>The fields of an act with its files; what stands for no file is a problem.</summary>
    internal JsonElement In(Type act, JsonElement fields)
    {
        if (fields.ValueKind != JsonValueKind.Object)
            return fields;
        var group = JsonObject.Create(fields)!;
        Group(act, group, "");
        return JsonSerializer.SerializeToElement(group);
    }

    private void Group(Type type, JsonObject group, string path)
    {
        foreach (var field in FieldModel.Of(type).Where(f => !Scalars.IsScalar(f.ValueType)))
        {
            var at = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (field.Kind != FieldKind.List)
                Value(field, group[field.Name], at);
            else if (group[field.Name] is JsonArray list)
                for (var i = 0; i < list.Count; i++)
                    Value(field, list[i], $"{at}[{i}]");
        }
    }

    private void Value(FieldModel field, JsonNode? value, string path)
    {
        if (value is null)
            return;
        if (field.ValueType == typeof(FileRef))
            value.ReplaceWith(JsonSerializer.SerializeToNode(File(field, value, path), Json.Options));
        else if (value is JsonObject group)
            Group(field.ValueType, group, path);
    }

    private FileRef File(FieldModel field, JsonNode value, string path)
    {
        if (value is JsonValue token && token.TryGetValue<string>(out var text) && fileOf(text) is { } file)
            return file;
        problems.Add(Problems.NoSuchFile(path, field.Label));
        // In its place until the act is refused, so that what is left is read and told too.
        return new FileRef("-", field.Label, 0);
    }
}
