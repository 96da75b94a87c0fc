using System.Text.Json.Serialization;
using Fazhi.Laws;

namespace Fazhi.Matters;

/// <summary>理由的种类 — what a refusal is about, as far as whoever answers has to know: the status of an answer, what a form shows again.</summary>
public enum ProblemKind
{
    /// <summary>What was said, or what is missing beside it.</summary>
    Content,

    /// <summary>The day it was done: what a late entry would have to say.</summary>
    Day,

    /// <summary>Who does it.</summary>
    Actor,

    /// <summary>What it is about isn't there.</summary>
    NotThere,

    /// <summary>Something else was done meanwhile, or under the same key.</summary>
    Conflict,

    /// <summary>It couldn't be written; the same request may be sent again.</summary>
    Unsaved,
}

/// <summary>
/// 不予办理的理由 — one coded reason why an act is refused, written for the person who tried: what is missing, which article wants it,
/// and what to do. Codes are listed in <c>docs/problems.md</c> and are never renumbered or reused.
/// </summary>
/// <param name="Code">The code, such as <c>BL003</c> or <c>FY012</c>.</param>
/// <param name="Text">What is wrong, one Chinese sentence.</param>
/// <param name="Path">The field concerned, such as <c>applicant.name</c>; <c>null</c> when it is not about one field.</param>
/// <param name="Basis">The article that wants it; <c>null</c> when the reason isn't one of law (a length, a format).</param>
/// <param name="Remedy">What to do, one Chinese sentence; <c>null</c> when the text says it.</param>
public sealed record Problem(string Code, string Text, string? Path = null, Article? Basis = null, string? Remedy = null)
{
    /// <summary>What it is about.</summary>
    [JsonIgnore]
    public ProblemKind Kind { get; init; }

    /// <summary>The whole reason in one line: text, article, remedy and code.</summary>
    public override string ToString() =>
        Text + (Basis is null ? "" : $"（{Basis}）") + (Remedy is null ? "" : Remedy) + $"［{Code}］";
}
