using System.Linq.Expressions;

namespace Fazhi.Matters;

/// <summary>步骤 — one step of a matter's ordinary course, as the stepper shows it: the stages at which a matter is in it.</summary>
/// <param name="Name">The step's Chinese name.</param>
/// <param name="Stages">The stages' codes.</param>
public sealed record CourseStep(string Name, IReadOnlyList<string> Stages);

/// <summary>
/// 查阅范围 — which officials may read a matter beside those of its own organ and of the organs above it. How much they read of it, the openings say.
/// </summary>
/// <param name="Everyone">Every official of the county may.</param>
/// <param name="Concerns">Those of an organ for which this holds may: <c>Expression&lt;Func&lt;TMatter, string, bool&gt;&gt;</c>; <c>null</c> if none.</param>
/// <param name="IsConcerned">The same for one matter and an organ's code.</param>
public sealed record ReadingScope(bool Everyone, LambdaExpression? Concerns, Func<Matter, string, bool> IsConcerned)
{
    /// <summary>Its own organ and those above.</summary>
    public static ReadingScope OwnOrgan { get; } = new(false, null, static (_, _) => false);

    /// <summary>Roles that work in every organ's matters of the type, such as whoever reviews legality for the county: they read as the holder does.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Facts of the matter shown beside its number, title, stage, organ and day, by whom they are shown to. What is disclosed need not be repeated.</summary>
    public IReadOnlyList<(Reader To, string Fact)> Facts { get; init; } = [];

    /// <summary>Whether the county's judicial administration works in every organ's matters of the type.</summary>
    public bool JusticeBureau { get; init; }

    /// <summary>Whether an official reads every matter of the type as its holder does, by role or by working for the judicial administration.</summary>
    public bool HoldsAll(Actor official, County county) =>
        Roles.Any(official.Roles.Contains) || (JusticeBureau && county.Organ(official.Organ) is { IsJustice: true });

    /// <summary>In what part an official reads a matter.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="official">The official.</param>
    /// <param name="county">The county, whose organs stand above and below each other.</param>
    public Reader PartOf(Matter matter, Actor official, County county) =>
        county.IsWithin(matter.Organ, official.Organ) || HoldsAll(official, county) ? Reader.Holder
        : Concerns is not null && county.WorkOf(official.Organ).Any(o => IsConcerned(matter, o)) ? Reader.Concerned
        : Everyone ? Reader.Officials
        : Reader.None;
}

/// <summary>公开 — which matters of a type everybody may see, and which of their fields. Nothing else leaves the county.</summary>
/// <param name="When">The selection: <c>Expression&lt;Func&lt;TMatter, bool&gt;&gt;</c>.</param>
/// <param name="Allows">The same for one matter.</param>
/// <param name="Fields">The properties shown beside number, title, stage, organ and opening date.</param>
/// <param name="Documents">The templates of the issued documents that are meant for everybody. Reviewers' opinions and reports to other organs aren't.</param>
public sealed record Disclosure(
    LambdaExpression When,
    Func<Matter, bool> Allows,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Documents
);
