using Fazhi.Laws;

namespace Fazhi.Matters;

/// <summary>岗位资格 — what somebody must have to act in some roles: who handles reconsideration, reviews legality or enforces the law.</summary>
public enum Qualification
{
    /// <summary>Passed the national legal-profession examination, or need not have, having taken the work up before the law wanted it.</summary>
    [Term("国家统一法律职业资格")]
    LegalProfession,

    /// <summary>Certified for enforcement of administrative law.</summary>
    [Term("行政执法资格")]
    Enforcement,
}

/// <summary>资格要求 — a qualification that an article wants of whoever acts in a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Of">What is wanted.</param>
/// <param name="Basis">The article that wants it.</param>
public sealed record QualificationRule(Role Role, Qualification Of, Article Basis);

/// <summary>任职 — a role in an organ from a day on.</summary>
/// <param name="Organ">The organ's code.</param>
/// <param name="Role">The role's code.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; <c>null</c> for a post without an end.</param>
/// <param name="Deputises">Whether the post is another's, held in his place while he is away (代行职务).</param>
public sealed record Post(string Organ, string Role, DateOnly From, DateOnly? Until, bool Deputises = false)
{
    /// <summary>Whether it is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);
}

/// <summary>持有的资格 — a qualification held from a day on.</summary>
/// <param name="Of">Which.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; <c>null</c> without an end.</param>
public sealed record HeldQualification(Qualification Of, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);
}

/// <summary>工作人员 — a person who works for the county: the posts held, now and before, and the qualifications. An account is such a person's.</summary>
/// <param name="Id">The person's id, as the ledger names whoever acts.</param>
/// <param name="Name">The name.</param>
/// <param name="SignIn">The name to sign in with; empty for somebody who doesn't.</param>
/// <param name="Posts">The posts, in the order in which they were given.</param>
/// <param name="Qualifications">The qualifications.</param>
public sealed record Official(
    string Id,
    string Name,
    string SignIn,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<HeldQualification> Qualifications
)
{
    /// <summary>The organs in which the person holds a post on a day, in the order in which the posts were given.</summary>
    public IReadOnlyList<string> OrgansOn(DateOnly day) => [.. Posts.Where(p => p.IsHeldOn(day)).Select(p => p.Organ).Distinct()];

    /// <summary>The codes of the roles the person holds in an organ on a day.</summary>
    public IReadOnlyList<string> RolesOn(DateOnly day, string organ) =>
        [.. Posts.Where(p => p.Organ == organ && p.IsHeldOn(day)).Select(p => p.Role).Distinct()];

    /// <summary>Whether the person holds a qualification on a day.</summary>
    public bool Holds(Qualification of, DateOnly day) => Qualifications.Any(q => q.Of == of && q.IsHeldOn(day));

    /// <summary>Whether the person holds a role somewhere on a day.</summary>
    public bool Is(Role role, DateOnly day) => Posts.Any(p => p.Role == role.Code && p.IsHeldOn(day));
}

/// <summary>在册人员 — everybody who works for the county, as the register of people has them now.</summary>
public sealed class Staff
{
    private readonly Dictionary<string, Official> byId;

    /// <summary>These people.</summary>
    public Staff(IReadOnlyList<Official> all) => (All, byId) = (all, all.ToDictionary(o => o.Id, StringComparer.Ordinal));

    /// <summary>Nobody: a county that keeps no register of people.</summary>
    public static Staff None { get; } = new([]);

    /// <summary>Everybody, in the order of registration.</summary>
    public IReadOnlyList<Official> All { get; }

    /// <summary>A person by id; <c>null</c> if it is nobody registered.</summary>
    public Official? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// Somebody who acts, with the roles that the register gives on a day in the organ acted for, and no other; somebody who isn't registered as was said.
    /// </summary>
    public Actor Acting(Actor actor, DateOnly today) =>
        Find(actor.Id) is { } official && official.RolesOn(today, actor.Organ) is var held
            ? actor with
            {
                Roles = [.. actor.Roles.Where(r => held.Contains(r.Code))],
            }
            : actor;

    /// <summary>What a registered person lacks to act in every one of the roles by which the act is open to her; <c>null</c> if nothing, or who acts isn't registered.</summary>
    internal QualificationRule? Lacking(MatterType type, ActRule rule, Actor actor, DateOnly on)
    {
        if (Find(actor.Id) is not { } official)
            return null;
        QualificationRule? lacking = null;
        foreach (var role in rule.Roles.Where(actor.Roles.Contains))
        {
            if (type.Wanted.FirstOrDefault(w => w.Role == role && !official.Holds(w.Of, on)) is not { } wanted)
                return null;
            lacking ??= wanted;
        }

        return lacking;
    }
}
