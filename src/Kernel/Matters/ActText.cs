using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Fazhi.Texts;

namespace Fazhi.Matters;

/// <summary>一组栏目的自查 — a group whose fields must agree with each other, whatever form or file they come from.</summary>
internal interface ICheckedGroup
{
    /// <summary>What doesn't agree; paths are those of the group's own fields.</summary>
    /// <param name="on">The date of the act.</param>
    IEnumerable<Problem> Faults(DateOnly on);
}

/// <summary>
/// 办理行为的文字 — every text of an act as it is kept (<see cref="Wording.Normal"/>), whichever page, program or file it comes from.
/// The Desk asks for it before it checks and records; replay never does.
/// </summary>
public static class ActText
{
    private static readonly ConcurrentDictionary<Type, MethodInfo> Copies = new();

    /// <summary>The act with normal texts; the same act if it has no others.</summary>
    public static Act Normal(Act act) => With(act, static (_, value) => value is string text ? Text(text) : value);

    /// <summary>The act with other texts and references, each asked for with its field; the same act if none changes.</summary>
    internal static Act With(Act act, Func<FieldModel, object, object> each) => (Act)Group(act, each);

    /// <summary>What an act says, text by text, as documents print it: days as 2025年6月12日, choices by their terms.</summary>
    public static IEnumerable<string> Said(Act act) => Texts(act);

    private static IEnumerable<string> Texts(object group) =>
        FieldModel
            .Of(group.GetType())
            .SelectMany(field =>
                field.Property.GetValue(group) switch
                {
                    null => [],
                    IEnumerable list when field.Kind == FieldKind.List => list.Cast<object?>().OfType<object>().SelectMany(Of),
                    var value => Of(value),
                }
            );

    private static IEnumerable<string> Of(object value) =>
        value switch
        {
            DateOnly day => [Problems.Chinese(day)],
            Enum choice => [Terms.Of(choice)],
            IReference reference => [reference.Title],
            _ when Scalars.IsScalar(value.GetType()) => [Scalars.Write(value)],
            _ => Texts(value),
        };

    private static object Group(object group, Func<FieldModel, object, object> each)
    {
        object? copy = null;
        foreach (var field in FieldModel.Of(group.GetType()))
        {
            var value = field.Property.GetValue(group);
            var changed = Value(field, value, each);
            if (ReferenceEquals(changed, value))
                continue;
            copy ??= Copy(group);
            field.Property.SetValue(copy, changed);
        }

        return copy ?? group;
    }

    private static object? Value(FieldModel field, object? value, Func<FieldModel, object, object> each) =>
        value switch
        {
            null => null,
            IEnumerable list when field.Kind == FieldKind.List => List(field, list, each),
            _ when field.Kind == FieldKind.Group => Group(value, each),
            string or IReference => each(field, value),
            _ => value,
        };

    private static object List(FieldModel field, IEnumerable list, Func<FieldModel, object, object> each)
    {
        var single = field.ValueType == typeof(string) || References.IsOne(field.ValueType);
        if (!single && Scalars.IsScalar(field.ValueType))
            return list;
        var before = list.Cast<object?>().ToList();
        var after = before.ConvertAll(e =>
            e is null ? null
            : single ? each(field, e)
            : Group(e, each)
        );
        if (before.Zip(after).All(pair => ReferenceEquals(pair.First, pair.Second)))
            return list;
        var changed = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(field.ValueType))!;
        foreach (var element in after)
            changed.Add(element);
        return changed;
    }

    private static string Text(string text) => Wording.Normal(text) is var normal && normal == text ? text : normal;

    // What a record's `with` calls.
    private static object Copy(object group) =>
        Copies.GetOrAdd(group.GetType(), static type => type.GetMethod("<Clone>$")!).Invoke(group, null)!;
}
