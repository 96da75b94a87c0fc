namespace Fazhi.Matters;

/// <summary>申请人所见 — what an applicant is told and given under the receipt, beside what the definition opens to applicants.</summary>
public sealed record ApplicantFace
{
    private Func<string, string?> next = static _ => null;

    /// <summary>Of a type that says nothing.</summary>
    public static ApplicantFace Plain { get; } = new();

    /// <summary>The templates of the documents made for the applicant.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>The templates of the documents made for others: notices to them, letters, opinions. No document is in neither list by oversight.</summary>
    public IReadOnlyList<string> DocumentsForOthers { get; init; } = [];

    /// <summary>Whether a document has taken effect towards the applicant; before that it is nobody's to read.</summary>
    public Func<Matter, IssuedDocument, bool> HasReached { get; init; } = static (_, _) => true;

    /// <summary>The acts of applicants of which more is to be said than the definition does.</summary>
    public IReadOnlyList<ApplicantAct> Acts { get; init; } = [];

    /// <summary>What is said of an act.</summary>
    public ApplicantAct Of(ActRule rule) => Acts.FirstOrDefault(a => a.Act == rule.ActType) ?? new ApplicantAct(rule.ActType);

    /// <summary>What happens next at a stage, as one would tell it across the counter, with the article; <c>null</c> where nothing is said.</summary>
    public string? Next(string stage) => next(stage);

    /// <summary>The same, told what happens next at each stage.</summary>
    /// <typeparam name="TStage">The stages.</typeparam>
    /// <param name="words">A sentence or two for each stage.</param>
    public ApplicantFace Telling<TStage>(Func<TStage, string> words)
        where TStage : struct, Enum => this with { next = stage => words(Enum.Parse<TStage>(stage)) };
}

/// <summary>申请人办理 — how an act of the applicant's is asked.</summary>
/// <param name="Act">The act's record.</param>
public sealed record ApplicantAct(Type Act)
{
    /// <summary>The fields asked; <c>null</c> for all.</summary>
    public IReadOnlyList<string>? Asked { get; init; }

    /// <summary>What the fields not asked say; those that aren't named stay empty.</summary>
    public IReadOnlyDictionary<string, string> Fixed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether it is asked once more before it is done, though it could be undone.</summary>
    public bool AsksAgain { get; init; }

    /// <summary>What follows from it, told where it is asked once more.</summary>
    public string Consequence { get; init; } = "提交即记入台账，写错的只能另行说明。";

    /// <summary>Whether it is offered in a panel of the mechanism's own, and so not among the next steps.</summary>
    public bool HasOwnPanel { get; init; }
}
