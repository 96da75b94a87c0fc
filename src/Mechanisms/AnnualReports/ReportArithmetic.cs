using Fazhi.Auditor;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>报告算术 — what keeps a report's text from being final: a relation between its figures that surely doesn't hold.</summary>
public static class ReportArithmetic
{
    /// <summary>The relations of a text that surely don't hold; those that can't be decided, or only call for a second look, are none of them.</summary>
    public static IReadOnlyList<Finding> Faults(string text) =>
        [.. Audit.Of(AuditText.Of(text)).Where(f => f.IsSureAlarm)];
}
