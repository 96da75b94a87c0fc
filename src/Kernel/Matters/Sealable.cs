using System.Collections;

namespace Fazhi.Matters;

/// <summary>
/// 可删除的内容 — which values of an act are kept so that they can be erased by law: what is personal, what is running text beside it, files, and any other text in which something personal stands.
/// </summary>
public static class Sealable
{
    // A single character stands in half of all texts by chance.
    private const int Shortest = 2;

    private static readonly FieldSearch Personal = new(f => f.Facts.Personal);

    /// <summary>Whether a field's value is sealed, whatever it says.</summary>
    public static bool Is(FieldModel field) => field.Facts.Personal || field.Facts.Long || field.ValueType == typeof(FileRef);

    /// <summary>Whether a field holds free words, in which a name may stand.</summary>
    public static bool IsWords(FieldModel field) =>
        field.ValueType == typeof(string)
        && field.Facts is { Among: null, Organ: false, Role: false, Person: false, Entry: false };

    /// <summary>Whether what a correction says of a matter's field is sealed.</summary>
    public static bool Is(Type matter, string corrected) =>
        MatterFact.Of(matter).FirstOrDefault(f => string.Equals(f.Property.Name, corrected, StringComparison.Ordinal)) is { } fact
        && (fact.Personal || fact.Facts is { Personal: true } or { Long: true });

    /// <summary>Whether a record holds something personal.</summary>
    internal static bool Holds(Type record) => Personal.AreIn(record);

    /// <summary>What is personal in an act, as texts: names, numbers, addresses.</summary>
    public static IReadOnlySet<string> Said(Act act) => Texts([act]);

    /// <summary>What is personal in a matter, as texts.</summary>
    public static IReadOnlySet<string> Kept(Matter matter)
    {
        var persons = (matter as IHasPersons)?.Persons ?? [];
        var texts = Texts(
            MatterFact.Of(matter.GetType()).Where(f => f.Personal).Select(f => f.Get(matter)).Concat(persons.SelectMany(People))
        );
        // A list of persons tells their names and not what they are.
        texts.ExceptWith(persons.Where(p => p.Party.Kind != PartyKind.Citizen).Select(p => p.Party.Name));
        return texts;
    }

    /// <summary>Whether one of some texts stands in another.</summary>
    public static bool Mentions(string text, IEnumerable<string> personal) =>
        personal.Any(p => text.Contains(p, StringComparison.Ordinal));

    private static IEnumerable<object?> People(CasePerson person) => [person.Party, .. person.Agents, person.CannotBeHeard];

    private static HashSet<string> Texts(IEnumerable<object?> values) =>
        values.SelectMany(Texts).Where(t => t.Length >= Shortest).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(object? value) =>
        value switch
        {
            null => [],
            string text => [text.Trim()],
            IEnumerable many => many.Cast<object?>().SelectMany(Texts),
            _ when Scalars.IsScalar(value.GetType()) => [Scalars.Write(value)],
            _ => FieldModel
                .Of(value.GetType())
                .Where(f => f.Facts.Personal ? !IsOrganisationsName(value, f) : HoldsGroups(f))
                .SelectMany(f => Texts(f.Property.GetValue(value))),
        };

    // What an organisation is called is no personal data.
    private static bool IsOrganisationsName(object group, FieldModel field) =>
        group is Party { Kind: not PartyKind.Citizen } && field.Property.Name == nameof(Party.Name);

    private static bool HoldsGroups(FieldModel field) => field.Kind != FieldKind.Scalar && !Scalars.IsScalar(field.ValueType);
}
