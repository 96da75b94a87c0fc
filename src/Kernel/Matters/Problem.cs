using Fazhi.Laws;

namespace Fazhi.Matters;

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
    /// <summary>The whole reason in one line: text, article, remedy and code.</summary>
    public override string ToString() =>
        Text + (Basis is null ? "" : $"（{Basis}）") + (Remedy is null ? "" : Remedy) + $"［{Code}］";
}
