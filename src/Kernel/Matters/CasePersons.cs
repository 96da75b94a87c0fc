namespace Fazhi.Matters;

/// <summary>有当事人的事项 — a matter that keeps its parties as persons of the case. Forms offer their names where an act names one by its key.</summary>
public interface IHasPersons
{
    /// <summary>All persons the case ever had, in the order in which they came in.</summary>
    IReadOnlyList<CasePerson> Persons { get; }
}

/// <summary>当事人名册 — looks persons up and changes one of them. Nothing here is written in place: a change gives a new list.</summary>
public static class CasePersons
{
    /// <summary>The list with somebody added, with the next key.</summary>
    public static IReadOnlyList<CasePerson> With(this IReadOnlyList<CasePerson> persons, CasePerson person) =>
        [.. persons, person with { Key = (persons.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) }];

    /// <summary>The list with some of the persons changed.</summary>
    public static IReadOnlyList<CasePerson> Change(
        this IReadOnlyList<CasePerson> persons,
        IEnumerable<string> keys,
        Func<CasePerson, CasePerson> change
    )
    {
        var concerned = keys.ToHashSet(StringComparer.Ordinal);
        return [.. persons.Select(p => concerned.Contains(p.Key) ? change(p) : p)];
    }

    /// <summary>The person with a key; <c>null</c> if there is none.</summary>
    public static CasePerson? Person(this IHasPersons matter, string? key) =>
        key is null ? null : matter.Persons.FirstOrDefault(p => p.Key == key);

    /// <summary>Those who take part, on one side or on all.</summary>
    public static IReadOnlyList<CasePerson> Present(this IHasPersons matter, params PartyRole[] roles) =>
        [.. matter.Persons.Where(p => p.IsPresent && (roles.Length == 0 || (p.Role is { } role && roles.Contains(role))))];

    /// <summary>Whom an act concerns that names a side and, where there are several on it, one of them.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="role">The side.</param>
    /// <param name="key">The one it names; <c>null</c> for all on that side.</param>
    public static IEnumerable<string> Concerned(this IHasPersons matter, PartyRole role, string? key) =>
        string.IsNullOrWhiteSpace(key) ? matter.Present(role).Select(p => p.Key) : [key];

    /// <summary>Whether an act names one person where there are several, and one of that side.</summary>
    public static bool NamesOne(this IHasPersons matter, PartyRole role, string? key) =>
        string.IsNullOrWhiteSpace(key) ? matter.Present(role).Count <= 1 : matter.Person(key)?.Role == role;

    /// <summary>Names for a sentence: 李四、王五.</summary>
    public static string Names(this IEnumerable<CasePerson> persons) => string.Join('、', persons.Select(p => p.Party.Name));
}
