namespace Fazhi.Storage.Access;

/// <summary>已公布的分布 — what the public was told of a guarded distribution in one month.</summary>
public sealed class ToldFigureRow
{
    public int County { get; init; }

    /// <summary>The indicator.</summary>
    public required string Key { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }

    /// <summary>The first day of the month in which it is told.</summary>
    public DateOnly Month { get; init; }

    /// <summary>The parts before small ones are merged, the count, and the ledger's size then: JSON.</summary>
    public required string Content { get; init; }
}
