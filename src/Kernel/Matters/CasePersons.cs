namespace Fazhi.Matters;

/// <summary>有当事人的事项 — a matter that keeps its parties as persons of the case. Forms offer their names where an act names one by its key.</summary>
public interface IHasPersons
{
    /// <summary>All persons the case ever had, in the order in which they came in.</summary>
    IReadOnlyList<CasePerson> Persons { get; }
}

/// <summary>名册的一行 — a person of a case as its page and its fields in the interface tell it; acts name the person by the key.</summary>
public sealed record PersonEntry
{
    /// <summary>The key.</summary>
    [Field("序号")]
    public required string Key { get; init; }

    /// <summary>The full name.</summary>
    [Field("姓名或名称", Personal = true)]
    public required string Name { get; init; }

    /// <summary>On which side.</summary>
    [Field("地位")]
    public PartyRole? Role { get; init; }

    /// <summary>The day it came in.</summary>
    [Field("参加日期")]
    public DateOnly JoinedOn { get; init; }

    /// <summary>Whose place it took, by key.</summary>
    [Field("承受谁的权利义务")]
    public string? Succeeds { get; init; }

    /// <summary>Why it left.</summary>
    [Field("退出的原因")]
    public LeavingCause? Left { get; init; }

    /// <summary>The day it left.</summary>
    [Field("退出日期")]
    public DateOnly? LeftOn { get; init; }
}

/// <summary>当事人名册 — looks persons up and changes one of them. Nothing here is written in place: a change gives a new list.</summary>
public static class CasePersons
{
    /// <summary>
    /// The list with somebody added. Who is there from the beginning is 1, 2, …; who comes later has a key made of the act's place in the ledger, which stays the
    /// same when an act of an earlier day is registered late.
    /// </summary>
    /// <param name="persons">The list.</param>
    /// <param name="person">Whoever comes in.</param>
    /// <param name="doing">The act by which it does.</param>
    /// <param name="opening">Whether that act opens the matter.</param>
    public static IReadOnlyList<CasePerson> With(
        this IReadOnlyList<CasePerson> persons,
        CasePerson person,
        Doing doing,
        bool opening
    )
    {
        var place = opening ? "" : $"{doing.Sequence}-";
        var number = 1 + persons.Count(p => opening || p.Key.StartsWith(place, StringComparison.Ordinal));
        return [.. persons, person with { Key = $"{place}{number}" }];
    }

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

    /// <summary>The list as it is told.</summary>
    public static IReadOnlyList<PersonEntry> Roster(this IHasPersons matter) =>
        [
            .. matter.Persons.Select(p => new PersonEntry
            {
                Key = p.Key,
                Name = p.Party.Name,
                Role = p.Role,
                JoinedOn = p.JoinedOn,
                Succeeds = p.Succeeds,
                Left = p.Left,
                LeftOn = p.LeftOn,
            }),
        ];

    /// <summary>Names for a sentence: 李四、王五.</summary>
    public static string Names(this IEnumerable<CasePerson> persons) => string.Join('、', persons.Select(p => p.Party.Name));
}
