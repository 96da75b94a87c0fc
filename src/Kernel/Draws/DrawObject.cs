using Fazhi.Identifiers;

namespace Fazhi.Draws;

/// <summary>检查对象 — one line of the pool that may be drawn: an enterprise, or one of its licences.</summary>
public sealed record DrawObject
{
    /// <summary>Its id, which tickets follow from: 1 to 64 letters, digits and . _ : / -, such as the credit code, or code and licence.</summary>
    public required string Id { get; init; }

    /// <summary>The enterprise's credit code; null for who has none. No two lines have the same with the same <see cref="Licence"/>.</summary>
    public SocialCreditCode? CreditCode { get; init; }

    /// <summary>The licence this line is about, where an enterprise stands in the pool once for each; null otherwise.</summary>
    public string? Licence { get; init; }

    /// <summary>Its name as the public reads it.</summary>
    public required string Name { get; init; }

    /// <summary>The stratum it is drawn in: a credit or risk class (A to D), or what the county divides by.</summary>
    public required string Stratum { get; init; }

    /// <summary>The ids of the inspection items that apply to it; those among the rules' items are the ones its officers must be competent for.</summary>
    public required IReadOnlyList<string> Items { get; init; }
}

/// <summary>执法人员 — one officer of the pool. That the certificate is valid is for the caller to see before.</summary>
public sealed record DrawOfficer
{
    /// <summary>The officer's id, such as the certificate's number: 1 to 64 letters, digits and . _ : / -.</summary>
    public required string Id { get; init; }

    /// <summary>The officer's name.</summary>
    public required string Name { get; init; }

    /// <summary>The officer's organ, written as the rules' items write it.</summary>
    public required string Organ { get; init; }

    /// <summary>The ids of the items that the officer is competent for.</summary>
    public required IReadOnlyList<string> Competences { get; init; }

    /// <summary>How many objects of earlier draws the officer has already, which count towards the rules' limit.</summary>
    public int Caseload { get; init; }
}

/// <summary>事先排除 — who would stand in the pool and was left out before it was frozen, in the open: a cap reached, closed, under investigation.</summary>
/// <param name="Id">The object's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why, one line.</param>
public sealed record DrawExclusion(string Id, string Name, string Reason);
