namespace Fazhi.Auditor.Prose;

/// <summary>
/// 工作量 — how often a report's figures were looked at. An audit looks at each a bounded number of times, however they repeat, so that the
/// work grows with the text and no faster; a test counts it.
/// </summary>
internal sealed class Effort
{
    internal long Looks { get; set; }
}
