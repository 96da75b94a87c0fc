using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Issuing;

/// <summary>法院名称 — what the court is called that a rule of the mechanism names: by the county's parameter, by the letterhead, or else by its level.</summary>
internal static class CourtNames
{
    /// <summary>The court to which somebody may go against a result of a reconsideration.</summary>
    internal static string Of(Issue issue, CourtLevel level) =>
        level switch
        {
            CourtLevel.Intermediate => Or(issue.Matter.Parameter(CourtParameters.OwnDecision), issue.Letterhead.IntermediateCourt)
                ?? "有管辖权的中级人民法院",
            CourtLevel.Basic => Or(issue.Matter.Parameter(CourtParameters.UpheldAct), issue.Letterhead.Court)!,
            _ => throw new InvalidOperationException($"Unknown level {level}."),
        };

    private static string? Or(string parameter, string? letterhead) => parameter.Length > 0 ? parameter : letterhead;
}
