using System.Collections.Concurrent;
using System.Reflection;

namespace Fazhi.Matters;

/// <summary>用语 — the word an official uses for a member of an enum, as the law or the office says it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Property)]
public sealed class TermAttribute(string chinese) : Attribute
{
    /// <summary>The Chinese word, without punctuation.</summary>
    public string Chinese { get; } = chinese;
}

/// <summary>用语表 — reads the <see cref="TermAttribute"/> of enum members. A member without a term is a bug and is refused at once.</summary>
public static class Terms
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    /// <summary>The Chinese term of an enum member.</summary>
    public static string Of(Enum value) =>
        Known.GetOrAdd(
            value,
            static v =>
                v.GetType().GetField(v.ToString())?.GetCustomAttribute<TermAttribute>()?.Chinese
                ?? throw new InvalidOperationException($"{v.GetType().Name}.{v} has no [Term].")
        );

    /// <summary>All members of an enum type with their terms, in order of declaration.</summary>
    public static IReadOnlyList<(Enum Value, string Term)> All(Type enumType) =>
        [.. Enum.GetValues(enumType).Cast<Enum>().Select(v => (v, Of(v)))];
}
