using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>经过复议以后谁是被告.</summary>
public enum SuedAs
{
    [Term("原行政机关和复议机关为共同被告")]
    Together,

    [Term("复议机关为被告")]
    ReviewAlone,

    [Term("原行政机关为被告")]
    OriginalAlone,
}

/// <summary>
/// 被告的推算 — who is sued after a reconsideration follows from how that was concluded (《行政诉讼法》第二十六条第二款, 《行政诉讼法解释》第二十二条、第一百三十三条). What the rules don't tell isn't guessed:
/// a case that was withdrawn, mediated or isn't concluded has none.
/// </summary>
/// <param name="As">Who.</param>
/// <param name="Why">Why, a sentence for people.</param>
public sealed record DefendantRule(SuedAs As, string Why)
{
    /// <summary>The rule for a suit over a reconsideration; <c>null</c> where none tells.</summary>
    /// <param name="review">The reconsideration as it stands.</param>
    /// <param name="ground">The ground of its decision; <c>null</c> where none is on record.</param>
    /// <param name="target">What the suit attacks.</param>
    public static DefendantRule? Of(Reconsideration review, DecisionGround? ground, SuitTarget target) =>
        review.IsReopened ? null
        : review is { RefusedOn: not null, AcceptedOn: null } ? Inadmissible(target)
        : review.Outcome switch
        {
            CaseOutcome.Uphold => new(SuedAs.Together, "复议决定维持原行政行为（《行政诉讼法》第二十六条第二款）。"),
            CaseOutcome.DismissClaim => new(SuedAs.Together, "驳回行政复议请求，属于维持原行政行为（《行政诉讼法解释》第一百三十三条）。"),
            CaseOutcome.DismissApplication => Inadmissible(target),
            CaseOutcome.Modify or CaseOutcome.Revoke or CaseOutcome.RevokePartly =>
                new(SuedAs.ReviewAlone, "复议决定改变了原行政行为的处理结果（《行政诉讼法》第二十六条第二款、《行政诉讼法解释》第二十二条）。"),
            CaseOutcome.ConfirmInvalid => new(SuedAs.ReviewAlone, "复议决定确认原行政行为无效，属于改变（《行政诉讼法解释》第二十二条）。"),
            CaseOutcome.ConfirmIllegal => Illegal(ground),
            _ => null,
        };

    /// <summary>The organs of the county that it makes defendants.</summary>
    public IReadOnlyList<string> Organs(Reconsideration review, County county) =>
        [.. OfRule(review).Where(o => o.Length > 0).Select(county.Now).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a defendant isn't an organ of the county.</summary>
    public bool OthersToo(Reconsideration review) => As != SuedAs.ReviewAlone && string.IsNullOrEmpty(review.RespondentOrgan);

    /// <summary>The rule for a suit as it is registered: the ground of the decision is read in the reconsideration's own acts.</summary>
    internal static (DefendantRule Rule, Reconsideration Review)? For(Guid? review, SuitTarget target, Circumstances at)
    {
        if (review is not { } id || at.Records.Find<Reconsideration>(id) is not { } found)
            return null;
        var ground = found.Outcome == CaseOutcome.ConfirmIllegal
            ? at.Records.ActsIn(id).Select(a => a.Act).OfType<DecideReview>().LastOrDefault()?.Ground
            : null;
        return Of(found, ground, target) is { } rule ? (rule, found) : null;
    }

    private IEnumerable<string> OfRule(Reconsideration review) =>
        As switch
        {
            SuedAs.ReviewAlone => [review.Organ],
            SuedAs.OriginalAlone => Original(review),
            _ => Original(review).Append(review.Organ),
        };

    private static IEnumerable<string> Original(Reconsideration review) =>
        review.JointOrgans.Split('|').Prepend(review.RespondentOrgan ?? "");

    // Turned away as inadmissible the act was neither upheld nor changed: whose act is sued, is sued.
    private static DefendantRule? Inadmissible(SuitTarget target) =>
        target switch
        {
            SuitTarget.ReviewDecision => new(SuedAs.ReviewAlone, "以不符合受理条件为由不予受理、驳回申请的，不属于维持（《行政诉讼法解释》第一百三十三条）；所诉的是复议机关的决定。"),
            SuitTarget.Act => new(SuedAs.OriginalAlone, "以不符合受理条件为由不予受理、驳回申请的，不属于维持（《行政诉讼法解释》第一百三十三条）；所诉的是原行政行为。"),
            _ => null,
        };

    private static DefendantRule? Illegal(DecisionGround? ground) =>
        ground switch
        {
            null => null,
            DecisionGround.ProcedureViolated or DecisionGround.SlightDefect =>
                new(SuedAs.Together, "只以违反法定程序为由确认违法的，不属于改变原行政行为（《行政诉讼法解释》第二十二条）。"),
            _ => new(SuedAs.ReviewAlone, "复议决定确认原行政行为违法，属于改变（《行政诉讼法解释》第二十二条）。"),
        };
}
