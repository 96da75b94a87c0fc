using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Fazhi.Matters;

/// <summary>栏目类型 — how a field is filled in.</summary>
public enum FieldKind
{
    /// <summary>One value that has a text form: text, number, date, choice, yes or no, an official number.</summary>
    [Term("单值")]
    Scalar,

    /// <summary>A group of fields, such as a party or a file.</summary>
    [Term("组合")]
    Group,

    /// <summary>A list of values or groups.</summary>
    [Term("列表")]
    List,
}

/// <summary>栏目模型 — one property with its label and limits, as forms, checks, readers and corrections see it.</summary>
/// <param name="Property">The property.</param>
/// <param name="Facts">Label and limits.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="ValueType">The type of the value, without nullability; of the element for a list.</param>
/// <param name="Required">Whether it must be filled in.</param>
public sealed record FieldModel(PropertyInfo Property, FieldAttribute Facts, FieldKind Kind, Type ValueType, bool Required)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldModel>> Known = new();

    /// <summary>The field's name in JSON and in paths.</summary>
    public string Name { get; } = NameOf(Property);

    /// <summary>A property's name in JSON and in paths: with a small first letter, unless ledgers know it by a former one, or people by their own.</summary>
    public static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    /// <summary>The label.</summary>
    public string Label => Facts.Label;

    /// <summary>The longest text.</summary>
    public int MaxLength => double.IsNaN(Facts.Max) ? 200 : (int)Facts.Max;

    /// <summary>Whether it is personal data or holds some, as a party does.</summary>
    public bool HoldsPersonal => Facts.Personal || (!Scalars.IsScalar(ValueType) && Of(ValueType).Any(f => f.Facts.Personal));

    /// <summary>The fields of a record or matter: the properties that carry a <see cref="FieldAttribute"/>, or are named as those of the act that records the matter, in order of declaration.</summary>
    public static IReadOnlyList<FieldModel> Of(Type type) => Known.GetOrAdd(type, static t => [.. Read(t)]);

    private static IEnumerable<FieldModel> Read(Type type)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (EntryOfAttribute.FactsOf(property) is not { } facts)
                continue;
            var declared = property.PropertyType;
            var bare = Nullable.GetUnderlyingType(declared) ?? declared;
            var element = ElementOf(bare);
            var kind =
                element is not null ? FieldKind.List
                : Scalars.IsScalar(bare) ? FieldKind.Scalar
                : FieldKind.Group;
            var optional =
                Nullable.GetUnderlyingType(declared) is not null
                || bare == typeof(bool)
                || (!declared.IsValueType && nullability.Create(property).ReadState == NullabilityState.Nullable)
                || (element is not null && !(facts.Min >= 1));
            yield return new FieldModel(property, facts, kind, element ?? bare, !optional);
        }
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
