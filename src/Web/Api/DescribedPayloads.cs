using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Fazhi.Matters;
using Microsoft.OpenApi;

namespace Fazhi.Web.Api;

/// <summary>
/// 各类事项的栏目 — what stands in the fields of an act or of a matter depends on its type. Each has a structure of its own, named by type and act
/// (<c>ReconsiderationFileApplication</c>, <c>ReconsiderationFields</c>); the operations themselves take any fields, because few generators
/// make something usable of a choice between two hundred.
/// </summary>
internal sealed class DescribedPayloads(OpenApiDocument document)
{
    private const string Stage = "StageCode";

    /// <summary>Adds the structures of these types, and what stages there are.</summary>
    internal void Add(IReadOnlyList<MatterType> types)
    {
        foreach (var type in types)
        {
            var name = Pascal(type.Code);
            Name($"{name}Fields", Facts(type));
            foreach (var act in type.Acts.Where(a => a.Roles.Any(r => r.IsHeld)))
                Name(name + act.Code, Sent(act.ActType, $"“{type.Name}”的“{act.Name}”：办理时 fields 的内容"));
        }

        var stages = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "阶段代码；只能写所查类型的：" + string.Join("；", types.Select(StagesOf)),
            Enum = [.. types.SelectMany(t => Enum.GetNames(t.StageEnum)).Distinct().Order(StringComparer.Ordinal).Select(Text)],
        };
        Name(Stage, stages);
        foreach (var parameter in document.Paths.Values.SelectMany(p => p.Operations!.Values).SelectMany(o => o.Parameters ?? []))
            if (parameter is OpenApiParameter { Name: "stage", Schema: OpenApiSchema list })
                list.Items = new OpenApiSchemaReference(Stage, document);
    }

    private static string StagesOf(MatterType type) => $"{type.Code} {string.Join("、", Enum.GetNames(type.StageEnum))}";

    private static OpenApiSchema Facts(MatterType type)
    {
        var schema = Object($"“{type.Name}”的 fields 的内容；看不到的和没有的不写");
        foreach (var fact in MatterFact.Of(type.MatterClass))
            schema.Properties![fact.Name] = Shown(fact.ValueType, fact.Label);
        return schema;
    }

    // Values as they are told: parties and files as objects, official numbers as texts.
    private static OpenApiSchema Shown(Type type, string label)
    {
        if (Element(type) is { } element)
            return new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = label,
                Items = Shown(element, label),
            };
        if (Scalars.IsScalar(type))
            return Scalar(type, label);
        var schema = Object(label);
        schema.AdditionalProperties = new OpenApiSchema();
        return schema;
    }

    private OpenApiSchema Sent(Type group, string? about)
    {
        var schema = Object(about);
        foreach (var field in FieldModel.Of(group))
        {
            schema.Properties![field.Name] = Sent(field);
            if (field.Required)
                schema.Required!.Add(field.Name);
        }

        return schema;
    }

    private IOpenApiSchema Sent(FieldModel field)
    {
        var facts = field.Facts;
        var about = facts.Hint.Length > 0 ? $"{field.Label}。{facts.Hint}" : field.Label;
        if (field.Kind != FieldKind.List)
            return One(field, about);
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = about,
            Items = One(field with { Facts = new FieldAttribute(field.Label) }, field.Label),
            MinItems = double.IsNaN(facts.Min) ? null : (int)facts.Min,
            MaxItems = double.IsNaN(facts.Max) ? null : (int)facts.Max,
        };
    }

    private IOpenApiSchema One(FieldModel field, string about)
    {
        var (facts, type) = (field.Facts, field.ValueType);
        if (type == typeof(FileRef))
            return new OpenApiSchema { Type = JsonSchemaType.String, Description = $"{about}（上传后取得的凭据）" };
        if (!Scalars.IsScalar(type))
            return Group(type);
        var schema = Scalar(type, facts.Organ ? $"{about}（机关代码）" : about);
        if (type == typeof(string))
            schema.MaxLength = field.MaxLength;
        else if (schema.Type is JsonSchemaType.Integer or JsonSchemaType.Number)
            (schema.Minimum, schema.Maximum) = (Bound(facts.Min), Bound(facts.Max));
        return schema;
    }

    // A group that many acts ask for, such as a party, is one structure.
    private OpenApiSchemaReference Group(Type type)
    {
        var name = type.Name + "Body";
        if (document.Components!.Schemas!.ContainsKey(name))
            return new OpenApiSchemaReference(name, document);
        var schema = new OpenApiSchema();
        Name(name, schema);
        var read = Sent(type, type.GetCustomAttribute<TermAttribute>()?.Chinese);
        (schema.Type, schema.Description, schema.Properties, schema.Required) = (
            read.Type,
            read.Description,
            read.Properties,
            read.Required
        );
        return new OpenApiSchemaReference(name, document);
    }

    private static OpenApiSchema Scalar(Type type, string about)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = about };
        if (type == typeof(bool))
            schema.Type = JsonSchemaType.Boolean;
        else if (type == typeof(int) || type == typeof(long))
            (schema.Type, schema.Format) = (JsonSchemaType.Integer, type == typeof(int) ? "int32" : "int64");
        else if (type == typeof(decimal))
            (schema.Type, schema.Format) = (JsonSchemaType.Number, "decimal");
        else if (type == typeof(DateOnly))
            schema.Format = "date";
        else if (References.IsOne(type))
            schema.Description =
                $"{about.TrimEnd('。')}（另一事项：登记编号，空一格后接名称；填写时也可以只填登记编号、编号或者完整名称）";
        else if (type.IsEnum)
        {
            var terms = Terms.All(type);
            schema.Enum = [.. terms.Select(t => Text(t.Value.ToString()))];
            schema.Description = $"{about.TrimEnd('。')}：{string.Join("、", terms.Select(t => $"{t.Value} {t.Term}"))}";
        }

        return schema;
    }

    // Two structures of one name would be one of them in a generated program.
    private void Name(string name, OpenApiSchema schema)
    {
        if (!document.Components!.Schemas!.TryAdd(name, schema))
            throw new InvalidOperationException($"Two structures of the interface are named {name}.");
        document.Workspace?.RegisterComponentForDocument(document, schema, name);
    }

    private static OpenApiSchema Object(string? about) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = about,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal),
            Required = new HashSet<string>(StringComparer.Ordinal),
        };

    private static Type? Element(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static string? Bound(double value) => double.IsNaN(value) ? null : value.ToString(CultureInfo.InvariantCulture);

    private static JsonNode Text(string text) => JsonValue.Create(text);

    private static string Pascal(string code) => string.Concat(code.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
