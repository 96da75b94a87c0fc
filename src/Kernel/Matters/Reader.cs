namespace Fazhi.Matters;

/// <summary>
/// 查阅人的地位 — in what part somebody reads a matter. Acts, fields, documents, files and periods of a matter are internal to whoever holds it; a definition
/// opens them, one by one, to the others.
/// </summary>
[Flags]
public enum Reader
{
    /// <summary>No part in it: the matter isn't read at all.</summary>
    [Term("无关的人")]
    None = 0,

    /// <summary>The organ that holds the matter, those above it, and the roles that by the definition work in every organ's matters. Reads all.</summary>
    [Term("承办单位")]
    Holder = 1,

    /// <summary>An organ the matter concerns, such as the respondent of a case.</summary>
    [Term("涉及的单位")]
    Concerned = 2,

    /// <summary>The member of the public whose receipt was shown.</summary>
    [Term("申请人")]
    Applicant = 4,

    /// <summary>Any other official, where every official of the county may read the type.</summary>
    [Term("其他单位")]
    Officials = 8,

    /// <summary>Everybody, once the matter is disclosed.</summary>
    [Term("公众")]
    Everybody = 16,
}

/// <summary>开放 — one line of a definition: an act is shown to somebody beside its holder.</summary>
/// <param name="To">To whom; several parts at once.</param>
/// <param name="Fields">Which of its fields: their names as in JSON; <c>null</c> for all, and the documents it issues.</param>
/// <param name="When">In which state of the matter; <c>null</c> for any.</param>
public sealed record ActOpening(Reader To, IReadOnlyList<string>? Fields, Func<Matter, Act, bool>? When);

/// <summary>可见程度 — how much of one act somebody sees.</summary>
/// <param name="IsShown">Whether it is seen at all that the act was done.</param>
/// <param name="Fields">The fields seen; <c>null</c> for all.</param>
public sealed record Sight(bool IsShown, IReadOnlySet<string>? Fields)
{
    /// <summary>Nothing, not even that it was done.</summary>
    public static Sight Nothing { get; } = new(false, new HashSet<string>());

    /// <summary>All of it, with its documents.</summary>
    public static Sight Whole { get; } = new(true, null);

    /// <summary>Whether all of it is seen.</summary>
    public bool IsWhole => IsShown && Fields is null;

    /// <summary>Whether a field is seen.</summary>
    public bool Shows(FieldModel field) => IsShown && (Fields is null || Fields.Contains(field.Name));

    internal Sight And(ActOpening opening) =>
        new(
            true,
            IsWhole || opening.Fields is null ? null : (Fields ?? new HashSet<string>()).Concat(opening.Fields).ToHashSet()
        );
}
