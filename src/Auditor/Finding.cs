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
)
{
    /// <summary>What is asked of the writer though nothing is wrong, one Chinese sentence: a rate without a single exception among hundreds. Empty when nothing is asked.</summary>
    public string Question { get; init; } = "";

    /// <summary>How sure an alarm is, from 0 to 1; null when it is none.</summary>
    public decimal? Score => Verdict.IsAlarm() ? (Ground?.Score() ?? 1) : null;

    /// <summary>Whether it is an alarm of a rule that isn't: somebody is asked to look again (请核对).</summary>
    public bool IsUnsureAlarm => Verdict.IsAlarm() && !IsSureAlarm;

    /// <summary>Whether it is an alarm of a rule that is nearly always right: the text is to be mended.</summary>
    public bool IsSureAlarm => Verdict.IsAlarm() && (Ground?.IsSure() ?? true);
}
