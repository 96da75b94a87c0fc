using Fazhi.Matters;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office;

/// <summary>补登栏目 — what an act's form carries when the act was done before and isn't registered until now.</summary>
/// <param name="Proof">What shows the day.</param>
/// <param name="Evidence">Which paper that is.</param>
/// <param name="Reason">Why it wasn't registered on its day.</param>
public sealed record LateForm(string? Proof, string? Evidence, string? Reason)
{
    internal const string ProofField = "_late.proof";
    internal const string EvidenceField = "_late.evidence";
    internal const string ReasonField = "_late.reason";

    /// <summary>Where the refusals of a late entry point to.</summary>
    internal static string? FieldOf(string? path) =>
        path?.StartsWith("late.", StringComparison.Ordinal) == true ? $"_{path}" : null;

    internal static LateForm Of(IFormCollection posted) => new(posted[ProofField], posted[EvidenceField], posted[ReasonField]);

    /// <summary>Whether anything was said.</summary>
    internal bool IsSaid => new[] { Proof, Evidence, Reason }.Any(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>What was said, as the Desk takes it; <c>null</c> for an act registered in its turn.</summary>
    internal Lateness? Said() =>
        IsSaid
            ? new Lateness
            {
                Proof = Enum.TryParse<ProofOfDay>(Proof, out var proof) && Enum.IsDefined(proof) ? proof : null,
                Evidence = Evidence,
                Reason = Reason,
            }
            : null;
}
