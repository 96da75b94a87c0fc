using System.Collections.Frozen;

namespace Fazhi.CommandLine.Documents;

/// <summary>文书取值 — the values a template needs, taken from the matter, the act that issued the document, and the county.</summary>
public delegate IReadOnlyDictionary<string, object?> Binding(Issue issue);

/// <summary>文书取值目录 — which binding fills which template.</summary>
public static class Bindings
{
    private static readonly FrozenDictionary<string, Binding> ByTemplate = new Dictionary<string, Binding>
    {
        ["normative/LegalityReviewOpinion"] = LegalityBinding.Opinion,
        ["normative/Promulgation"] = NormativeBindings.Promulgation,
        ["normative/FilingReport"] = NormativeBindings.FilingReport,
        ["normative/RepealDecision"] = NormativeBindings.RepealDecision,
        ["normative/CleanUpResult"] = CleanUpBinding.Result,
        ["mediation/MediationAgreement"] = MediationBindings.Agreement,
        ["mediation/MediationRecord"] = MediationBindings.Record,
        ["mediation/FailureNotice"] = MediationBindings.Failure,
        ["mediation/ConfirmationApplication"] = MediationBindings.Confirmation,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The binding of a template; <c>null</c> if the program can't fill it yet.</summary>
    public static Binding? Of(string template) => ByTemplate.GetValueOrDefault(template);
}
