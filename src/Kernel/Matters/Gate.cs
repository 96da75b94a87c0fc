using Fazhi.Laws;

namespace Fazhi.Matters;

/// <summary>前置条件 — what the law wants before an act. If it doesn't hold, the act is refused with this code, article and remedy.</summary>
/// <param name="Code">The refusal's code.</param>
/// <param name="What">What is wanted, a phrase: “听取当事人意见”.</param>
/// <param name="Basis">The article.</param>
/// <param name="Remedy">What to do; <c>null</c> when the phrase says it.</param>
/// <param name="ReadsAct">True when it reads the act, so that it can't be told before the act's fields are filled in.</param>
/// <param name="Holds">The test. Where it doesn't read the act, the act may be <c>null</c>.</param>
public record Gate(
    string Code,
    string What,
    Article Basis,
    string? Remedy,
    bool ReadsAct,
    Func<Matter, Act?, Circumstances, bool> Holds
)
{
    /// <summary>Whom it lacks, by name; <c>null</c> where it isn't about persons.</summary>
    internal Func<Matter, Act?, Circumstances, string?>? Whom { get; init; }

    /// <summary>Said where the act's name stands already, before it is tried.</summary>
    internal Problem Lacking => new(Code, $"应当{What}。", null, Basis, Remedy);

    /// <summary>What it refuses; nothing if it holds.</summary>
    internal virtual IEnumerable<Problem> Refusals(ActRule rule, Matter matter, Act? act, Circumstances at, bool caused) =>
        Holds(matter, act, at) ? [] : [Refuse(rule, matter, act, at)];

    internal Problem Refuse(ActRule rule, Matter matter, Act? act, Circumstances at) =>
        Lacking with
        {
            Text = Whom?.Invoke(matter, act, at) is { Length: > 0 } names
                ? $"不能办理“{rule.Name}”：应当{What}（{names}）。"
                : $"不能办理“{rule.Name}”：应当{What}。",
        };
}

/// <summary>文书签发 — a document an act issues: its template and, if it is numbered, the word before its number.</summary>
/// <param name="Template">The template's name.</param>
/// <param name="Name">The document's Chinese name.</param>
/// <param name="Word">The word of its number series; <c>null</c> if it carries no number.</param>
/// <param name="When">Whether this act issues it.</param>
public sealed record DocumentRule(
    string Template,
    string Name,
    Func<Matter, County, string>? Word,
    Func<Matter, Act, bool>? When = null
);
