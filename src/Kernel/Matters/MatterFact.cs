using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Fazhi.Matters;

/// <summary>
/// 事项要素 — one thing a matter says of itself, with its label: every property that carries a <see cref="FieldAttribute"/> (which a correction may mend)
/// or a <see cref="TermAttribute"/> (which only acts move). Lists, details, exports and open data show these and no other.
/// </summary>
/// <param name="Property">The property.</param>
/// <param name="Label">Its label.</param>
/// <param name="Personal">Whether it is personal data.</param>
/// <param name="Facts">What else its field says, such as that it is the code of an organ; <c>null</c> for what only acts move.</param>
public sealed record MatterFact(PropertyInfo Property, string Label, bool Personal, FieldAttribute? Facts = null)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<MatterFact>> Known = new();

    /// <summary>The fact's name in JSON and in column choices.</summary>
    public string Name { get; } = FieldModel.NameOf(Property);

    /// <summary>The type of a single value, without nullability.</summary>
    public Type ValueType { get; } = Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>Whether it is one value with a text form.</summary>
    public bool IsScalar => Scalars.IsScalar(ValueType);

    /// <summary>The facts of a matter class, in the order of its declaration.</summary>
    public static IReadOnlyList<MatterFact> Of(Type matter) => Known.GetOrAdd(matter, static t => [.. Read(t)]);

    /// <summary>The fact of a property; <c>null</c> if it has no label.</summary>
    public static MatterFact? Find(Type matter, string property) =>
        Of(matter).FirstOrDefault(f => f.Property.Name == property || f.Name == property);

    /// <summary>The value.</summary>
    public object? Get(Matter matter) => Property.GetValue(matter);

    /// <summary>The value as a reader reads it: dates as 2025-06-12, choices by their term, organs and roles by their name, yes as 是; that it was erased, for what is personal in an erased matter; empty for nothing.</summary>
    public string Text(Matter matter, County county) =>
        ((Facts is null ? null : Chosen.Told(Facts, Get(matter), county)) ?? Print(Get(matter))) is { Length: > 0 } text ? text
        : Personal && matter.ErasedOn is not null ? Erased
        : "";

    /// <summary>What stands for a personal fact of a matter that was erased, where the fact has no room for words.</summary>
    public const string Erased = "（已依法删除）";

    /// <summary>A value as a reader reads it. Parties are told by name; the public's masked names are the caller's business.</summary>
    public static string Print(object? value) =>
        value switch
        {
            null or false => "",
            true => "是",
            Enum choice => Terms.Of(choice),
            string text => text,
            Party party => party.Name,
            FileRef file => file.Name,
            IReference reference => reference.Title,
            IEnumerable list => string.Join("、", list.Cast<object?>().Select(Print).Where(t => t.Length > 0)),
            _ when Scalars.IsScalar(value.GetType()) => Scalars.Write(value),
            _ => Group(value),
        };

    // A group's own fields, in order: 张某，申请人的代理人，2025-03-01.
    private static string Group(object group) =>
        string.Join("，", FieldModel.Of(group.GetType()).Select(f => Print(f.Property.GetValue(group))).Where(t => t.Length > 0));

    private static IEnumerable<MatterFact> Read(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            if (EntryOfAttribute.FactsOf(property) is { } field)
                yield return new MatterFact(property, field.Label, field.Personal, field);
            else if (property.GetCustomAttribute<TermAttribute>() is { } term)
                yield return new MatterFact(property, term.Chinese, HoldsPeople(property.PropertyType));
    }

    private static bool HoldsPeople(Type type) =>
        type == typeof(Party)
        || (type.IsGenericType && type.GetGenericArguments().Any(a => FieldModel.Of(a).Any(f => f.Facts.Personal)));
}
