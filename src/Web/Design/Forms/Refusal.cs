using Fazhi.Matters;

namespace Fazhi.Web.Design;

/// <summary>不予办理的理由 — one line of the error summary.</summary>
/// <param name="Text">What is wrong.</param>
/// <param name="FieldId">The id of the field to go to; <c>null</c> when it isn't about one.</param>
/// <param name="Code">The refusal's code.</param>
/// <param name="Basis">The article that wants it.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Refusal(
    string Text,
    string? FieldId = null,
    string? Code = null,
    string? Basis = null,
    string? Remedy = null
)
{
    /// <summary>What it is about.</summary>
    public ProblemKind Kind { get; init; }

    public static Refusal From(Problem problem, string? path) =>
        new(problem.Text, path is null ? null : FieldView.IdOf(path), problem.Code, problem.Basis?.ToString(), problem.Remedy)
        {
            Kind = problem.Kind,
        };
}
