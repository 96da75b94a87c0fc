using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules.Accusing;

/// <summary>What is said of one claim: where it stands, its relation, and what came of it.</summary>
internal sealed record Told(
    Sentence Sentence,
    int Start,
    int End,
    RelationKind Kind,
    string Relation,
    string Computed,
    Verdict Verdict,
    string Note
)
{
    /// <summary>What is asked though nothing is wrong; empty when nothing is.</summary>
    internal string Question { get; init; } = "";

    /// <summary>A claim whose quote runs from the first to the last of its figures.</summary>
    internal static Told Of(
        IEnumerable<Mention> figures,
        RelationKind kind,
        string relation,
        string computed,
        Verdict verdict,
        string note = ""
    )
    {
        var ordered = figures.ToList();
        // Figures of other sentences belong to the relation, but the claim is made in the last one's.
        var sentence = ordered.MaxBy(m => m.Order)!.Sentence;
        var here = ordered.Where(m => m.Sentence == sentence).OrderBy(m => m.Index).ToList();
        return new Told(
            sentence,
            here[0].Token.Start - here[0].Lead.Length,
            here[^1].Token.End + here[^1].Tail.Length,
            kind,
            relation,
            computed,
            verdict,
            note
        );
    }
}
