namespace Fazhi.Matters;

/// <summary>
/// 面貌 — how the matters of a type are met by people: its picture, where the public finds them, what may be applied for, what an applicant is told and given.
/// Said beside the definition, in words alone; what needs a page of its own is in the pages of the mechanism. A type that says nothing is shown all the same.
/// </summary>
public sealed record MatterFace
{
    /// <summary>Of a type that says nothing.</summary>
    public static MatterFace Plain { get; } = new();

    /// <summary>A Tabler icon's name without <c>ti-</c>; <c>null</c> takes the mechanism's.</summary>
    public string? Icon { get; init; }

    /// <summary>Where the public finds what is disclosed, and by which words.</summary>
    public PublicPlace Place { get; init; } = PublicPlace.Plain;

    /// <summary>Why the matters behind a figure can't be opened by everybody, where nothing is disclosed; one or two sentences.</summary>
    public string WhyClosed { get; init; } =
        "这些事项涉及个人信息或者还没有公开的办理过程，所以只公布数字。数字由台账算出，可以在台账页校验。";

    /// <summary>What the public may apply for online, each opening a matter of this type.</summary>
    public IReadOnlyList<OnlineApplication> Applications { get; init; } = [];

    /// <summary>What an applicant sees and does under the receipt.</summary>
    public ApplicantFace Applicant { get; init; } = ApplicantFace.Plain;
}

/// <summary>公开位置 — where everybody finds the matters of a type that discloses some of them.</summary>
public sealed record PublicPlace
{
    /// <summary>Of a type that says nothing.</summary>
    public static PublicPlace Plain { get; } = new();

    /// <summary>The list's address, such as <c>/organisations</c>; <c>null</c> for <c>/public/</c> and the type's code.</summary>
    public string? Address { get; init; }

    /// <summary>What the list is called; <c>null</c> takes the type's name.</summary>
    public string? Title { get; init; }

    /// <summary>What the list shows and under which article, above it.</summary>
    public string Lead { get; init; } = "依法公开的事项和栏目。";

    /// <summary>What one finds there, in a few words, where the list is one among others; empty says nothing.</summary>
    public string Says { get; init; } = "";

    /// <summary>What people also call it when they search for it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Its name in the site's main navigation; <c>null</c> keeps it out.</summary>
    public string? Tab { get; init; }

    /// <summary>Whether the address is the mechanism's own page, with one for each matter below it.</summary>
    public bool HasOwnPages { get; init; }

    /// <summary>Whether the mechanism's own page is searched with <c>?q=</c> as the ordinary one is.</summary>
    public bool OwnPageFinds { get; init; }
}
