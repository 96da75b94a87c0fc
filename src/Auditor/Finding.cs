namespace Fazhi.Auditor;

/// <summary>审核发现 — one relation a text claims, and what came of checking it.</summary>
/// <param name="Offset">Where the quote begins in <see cref="AuditText.Text"/>, in UTF-16 units.</param>
/// <param name="Quote">The words that make the claim, exactly as they stand in the text.</param>
/// <param name="Kind">What kind of relation it is.</param>
/// <param name="Relation">The relation in figures, such as <c>8+29 = 37</c>.</param>
/// <param name="Computed">What the figures give, such as <c>sum=37</c> or <c>70.2703%</c>; empty when nothing can be computed.</param>
/// <param name="Verdict">The outcome.</param>
/// <param name="Note">One Chinese sentence: what is wrong and what would fit, or why nothing can be said; empty when it simply holds.</param>
/// <param name="Ground">By which rule the text is held to be wrong; null when it isn't.</param>
public sealed record Finding(
    int Offset,
    string Quote,
    RelationKind Kind,
    string Relation,
    string Computed,
    Verdict Verdict,
    string Note,
    Ground? Ground = null
);
