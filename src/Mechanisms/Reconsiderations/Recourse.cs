namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>法院级别 — which level of court hears a case first.</summary>
public enum CourtLevel
{
    Basic,
    Intermediate,
}

/// <summary>
/// 对行政复议结果不服的管辖法院 — who is sued decides the level (《行政诉讼法》第十五条、第二十六条第二款; 《行政诉讼法解释》第二十二条、第一百三十三条、第一百三十四条).
/// </summary>
public static class Recourse
{
    /// <summary>A refusal to accept is the county government's own decision.</summary>
    public static CourtLevel OfRefusal => CourtLevel.Intermediate;

    /// <summary>A dismissal because the conditions of acceptance aren't met isn't “upheld” (第一百三十三条): the county government alone is sued.</summary>
    public static CourtLevel OfDismissal => CourtLevel.Intermediate;

    /// <summary>That a case was ended without a decision on the act is the county government's own decision.</summary>
    public static CourtLevel OfTermination => CourtLevel.Intermediate;

    /// <summary>Whether the respondent has something to carry out or to keep to (第七十七条第一款).</summary>
    public static bool BindsRespondent(CaseOutcome outcome) => outcome is not (CaseOutcome.Uphold or CaseOutcome.DismissClaim);

    /// <summary>Whether an act is left that may be enforced on an applicant who neither sues nor complies: upheld or changed (第七十八条).</summary>
    public static bool EnforcedOnApplicant(CaseOutcome outcome) => outcome is CaseOutcome.Uphold or CaseOutcome.Modify;

    /// <summary>
    /// A decision on the merits: where it keeps the challenged act both organs are sued, at the level of the one that made the act; where it changes the act
    /// the county government alone.
    /// </summary>
    public static CourtLevel Of(CaseOutcome outcome, DecisionGround ground, RespondentKind respondent) =>
        Keeps(outcome, ground) ? OfOriginal(respondent) : CourtLevel.Intermediate;

    // Illegality for a slip of procedure alone leaves the act as it was (第二十二条第三款); a claim dismissed counts as upheld (第一百三十三条).
    private static bool Keeps(CaseOutcome outcome, DecisionGround ground) =>
        outcome is CaseOutcome.Uphold or CaseOutcome.DismissClaim || (outcome is CaseOutcome.ConfirmIllegal && ground is DecisionGround.SlightDefect);

    // 第十五条: acts of a county government and customs cases go to the intermediate court; of its departments and towns to the basic one.
    private static CourtLevel OfOriginal(RespondentKind respondent) =>
        respondent is RespondentKind.CountyGovernment ? CourtLevel.Intermediate : CourtLevel.Basic;
}
