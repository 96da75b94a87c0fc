using Fazhi.Matters;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office;

/// <summary>补登栏目 — what an act's form carries when the act was done before and isn't registered until now, or begins the entering of a matter's past.</summary>
public sealed record LateForm
{
    internal const string ProofField = "_late.proof";
    internal const string EvidenceField = "_late.evidence";
    internal const string ReasonField = "_late.reason";
    internal const string DespiteField = "_late.despite";
    internal const string EnterField = "_late.kind";
    internal const string NumberField = "_late.number";

    /// <summary>All of them, as a form carries them on while it asks for confirmation.</summary>
    internal static readonly IReadOnlyList<string> Fields =
    [
        ProofField,
        EvidenceField,
        ReasonField,
        DespiteField,
        EnterField,
        NumberField,
    ];

    /// <summary>What shows the day.</summary>
    public string? Proof { get; init; }

    /// <summary>Which paper that is.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why it wasn't registered on its day, or why a past is entered.</summary>
    public string? Reason { get; init; }

    /// <summary>Why it is registered although later acts no longer meet their conditions by it.</summary>
    public string? Despite { get; init; }

    /// <summary>Whether a past is to be entered from this opening act on.</summary>
    public bool Enters { get; init; }

    /// <summary>The number the matter had.</summary>
    public string? Number { get; init; }

    /// <summary>Where the refusals of a late entry point to.</summary>
    internal static string? FieldOf(Problem problem) =>
        problem.Path?.StartsWith("late.", StringComparison.Ordinal) == true ? $"_{problem.Path}" : null;

    internal static LateForm Of(IFormCollection posted) =>
        new()
        {
            Proof = posted[ProofField],
            Evidence = posted[EvidenceField],
            Reason = posted[ReasonField],
            Despite = posted[DespiteField],
            Enters = posted[EnterField].ToString().Length > 0,
            Number = posted[NumberField],
        };

    /// <summary>What a field of it says, for a form that carries it on.</summary>
    internal string? Said(string field) =>
        field switch
        {
            ProofField => Proof,
            EvidenceField => Evidence,
            ReasonField => Reason,
            DespiteField => Despite,
            EnterField => Enters ? "true" : null,
            _ => Number,
        };

    /// <summary>Whether anything was said.</summary>
    internal bool IsSaid => Enters || new[] { Proof, Evidence, Reason, Despite, Number }.Any(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>What was said, as the Desk takes it; <c>null</c> for an act registered in its turn.</summary>
    /// <param name="opens">Whether the act opens a matter: nowhere else does the entering of a past begin.</param>
    internal Lateness? Said(bool opens)
    {
        if (!IsSaid)
            return null;
        if (opens && (Enters || !string.IsNullOrWhiteSpace(Number)))
            return new Lateness
            {
                Kind = LateKind.Entered,
                Reason = Reason,
                Number = Number,
            };
        return new Lateness
        {
            Proof = Enum.TryParse<ProofOfDay>(Proof, out var proof) && Enum.IsDefined(proof) ? proof : null,
            Evidence = Evidence,
            Reason = Reason,
            Despite = Despite,
        };
    }
}
