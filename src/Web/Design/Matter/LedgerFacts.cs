namespace Fazhi.Web.Design;

/// <summary>台账条目 — one entry as the timeline shows it; texts are ready to print and masked for who reads them.</summary>
public sealed record LedgerFacts
{
    public required long Sequence { get; init; }

    /// <summary>What was done: 受理.</summary>
    public required string ActName { get; init; }

    /// <summary>The act's date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it was recorded, in the county's time; <c>null</c> to leave it out.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>By whom: 李承办. For an act of the law nothing.</summary>
    public string? Who { get; init; }

    /// <summary>第三十条.</summary>
    public string? Basis { get; init; }

    /// <summary>The leaf's digest in hexadecimal.</summary>
    public required string Hash { get; init; }

    public string? ProofHref { get; init; }

    /// <summary>Done by the law itself on expiry.</summary>
    public bool IsLaw { get; init; }

    public string? Note { get; init; }

    /// <summary>Why it stands here though it was registered later: 补登; <c>null</c> for one registered on its day.</summary>
    public string? Late { get; init; }

    /// <summary>The entry that undid it; <c>null</c> if it stands.</summary>
    public long? UndoneBy { get; init; }

    /// <summary>The entry that this one corrects.</summary>
    public long? CorrectionOf { get; init; }
}
