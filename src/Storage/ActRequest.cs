using Fazhi.Matters;

namespace Fazhi.Storage;

/// <summary>办理请求 — one act to be performed: in a matter, or opening one.</summary>
public sealed record ActRequest
{
    /// <summary>The act.</summary>
    public required Act Act { get; init; }

    /// <summary>The matter it is done in; <c>null</c> when it opens one.</summary>
    public Guid? Matter { get; init; }

    /// <summary>The code of the matter type it opens.</summary>
    public string? Opens { get; init; }

    /// <summary>For an opened matter: the matter it is part of.</summary>
    public Guid? Parent { get; init; }

    /// <summary>For an opened matter: the organ that answers for it; <c>null</c> for the actor's own.</summary>
    public string? Organ { get; init; }

    /// <summary>The date of the act; <c>null</c> for today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>For an act registered after its day: the proof of the day and the reason; <c>null</c> for one registered in its turn.</summary>
    public Lateness? Late { get; init; }

    /// <summary>The version the person saw; <c>null</c> when it doesn't matter.</summary>
    public int? Seen { get; init; }

    /// <summary>A key of the request, so that sending it twice does it once; <c>null</c> when the caller can't repeat.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the key is the county's and not the person's: the same sheet sent by two people does its rows once.</summary>
    internal bool IsShared => Sheet is not null;

    /// <summary>The row of a sheet by which it is asked; <c>null</c> for one asked by hand.</summary>
    internal SheetOrigin? Sheet { get; init; }

    /// <summary>An act in a matter.</summary>
    public static ActRequest In(Guid matter, Act act, DateOnly? on = null) =>
        new()
        {
            Matter = matter,
            Act = act,
            On = on,
        };

    /// <summary>An act that opens a matter.</summary>
    public static ActRequest Open(string type, Act act, DateOnly? on = null, string? organ = null) =>
        new()
        {
            Opens = type,
            Act = act,
            On = on,
            Organ = organ,
        };
}

/// <summary>办理结果 — the matter after the act and its place in the ledger, or why it was refused.</summary>
/// <param name="Matter">The matter as it now stands; <c>null</c> when refused before it was read.</param>
/// <param name="Sequence">The act's place in the ledger, counted from 0; −1 when refused.</param>
/// <param name="Problems">Why it was refused; empty when it was done.</param>
/// <param name="Repeated">True if the same request had been done before; nothing was written now.</param>
public sealed record Outcome(Matter? Matter, long Sequence, IReadOnlyList<Problem> Problems, bool Repeated = false)
{
    public bool Done => Problems.Count == 0;

    internal static Outcome Refused(params IReadOnlyList<Problem> problems) => new(null, -1, problems);
}
