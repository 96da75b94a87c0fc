using System.Reflection;
using Fazhi.Matters;

namespace Fazhi.Testing;

/// <summary>
/// 各类样本 — a few matter types that between them have everything any type has. What holds for all types is tried with all of them on one database, and on the other
/// with these: a database knows columns, texts, lists and keys, and no mechanism.
/// </summary>
public static class EveryKind
{
    /// <summary>The fewest types that are found by taking, again and again, the one that brings the most kinds of thing the ones before it don't have.</summary>
    public static IReadOnlyList<MatterType> Sample(IEnumerable<MatterType> types) => Sample(types, Kinds);

    /// <summary>The same for kinds of one's own.</summary>
    public static IReadOnlyList<MatterType> Sample(IEnumerable<MatterType> types, Func<MatterType, IEnumerable<string>> of)
    {
        var left = types.Select(t => (Type: t, Kinds: of(t).ToHashSet())).ToList();
        List<MatterType> sample = [];
        while (left.MaxBy(t => t.Kinds.Count) is { Kinds.Count: > 0 } most)
        {
            sample.Add(most.Type);
            foreach (var (_, kinds) in left.Where(t => t.Kinds != most.Kinds))
                kinds.ExceptWith(most.Kinds);
            most.Kinds.Clear();
        }

        return sample;
    }

    /// <summary>What a type has that a database, or the code before it, might treat in its own way.</summary>
    public static IEnumerable<string> Kinds(MatterType type)
    {
        foreach (var kept in type.MatterClass.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            yield return $"keeps {Shape(kept.PropertyType)}";
        foreach (var rule in type.Acts)
        {
            foreach (var said in Said(rule.ActType, 0))
                yield return $"says {said}";
            if (rule.Caused.Count > 0)
                yield return "causes acts in other matters";
            if (rule.Documents.Count > 0)
                yield return "issues documents";
            if (rule.Picking.Any())
                yield return "names matters of certain kinds";
            if (rule.TakesOver)
                yield return "takes matters over";
            if (rule.IsUndoing)
                yield return "undoes what the law did";
            if (rule.MovesFrom.Count > 0)
                yield return "moves matters between versions";
            if (rule.AnyOrgan || rule.Organs.Count > 0)
                yield return "acts of other organs";
            if (rule.Roles.Contains(Role.Public))
                yield return "acts of the public";
        }

        foreach (var clock in type.Clocks)
        {
            yield return "clocks";
            if (clock.IsPerPerson)
                yield return "clocks of each person";
            if (clock.ElseAct is not null)
                yield return "acts of the law";
            if (clock.LongestExtension is not null)
                yield return "extended clocks";
        }

        if (type.IsErasable)
            yield return "can be erased";
        if (type.EntersPast)
            yield return "enters its past";
        if (type.Whole is not null)
            yield return "parts of a whole";
        if (type.Overdue is not null)
            yield return "opened by what ran out";
        if (type.Indexed.Count > 0)
            yield return "indexes of its own";
        if (type.Parameters.Count > 0)
            yield return "parameters";
        if (type.Disclosure is not null)
            yield return "open to everybody";
        if (type.Wanted.Count > 0)
            yield return "wants people qualified";
    }

    /// <summary>How a type keeps what is personal, and what else it keeps of a matter whose personal part is gone.</summary>
    public static IEnumerable<string> Personal(MatterType type)
    {
        foreach (var fact in MatterFact.Of(type.MatterClass))
            yield return $"{(fact.Personal ? "personal" : "plain")} {Shape(fact.Property.PropertyType)}";
        foreach (var rule in type.Acts)
        foreach (var field in FieldModel.Of(rule.ActType).Where(f => f.HoldsPersonal))
            yield return $"says {Shape(field.Property.PropertyType)}";
    }

    private static IEnumerable<string> Said(Type group, int depth)
    {
        foreach (var field in FieldModel.Of(group))
        {
            yield return Shape(field.Property.PropertyType);
            if (field.HoldsPersonal)
                yield return "what is personal";
            if (field.Facts is { Person: true } or { Entry: true })
                yield return "keys within a matter";
            if (field.Facts.Among is not null)
                yield return "choices of the county's";
            if (!Scalars.IsScalar(field.ValueType) && depth < 5)
                foreach (var inner in Said(field.ValueType, depth + 1))
                    yield return $"{inner} in a group";
        }
    }

    // A choice is a choice and a group a group, whichever; what stands alone under its own name is text, number, day and the like.
    private static string Shape(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } bare)
            return $"{Shape(bare)} or nothing";
        if (type.IsEnum)
            return "a choice";
        if (References.IsOne(type))
            return "a reference";
        if (type.IsGenericType)
            return $"{type.Name} of {string.Join(',', type.GetGenericArguments().Select(Shape))}";
        return Scalars.IsScalar(type) || type.Namespace == nameof(System) ? type.Name : "a group";
    }
}
