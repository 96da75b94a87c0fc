using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using static Fazhi.Laws.Statutes;

namespace Fazhi.Mechanisms;

/// <summary>公平竞争审查 — what the review of a measure on business activity says, whatever kind of measure it is.</summary>
public interface ICompetitionReview
{
    /// <summary>What was found.</summary>
    FairCompetitionResult Result { get; }

    /// <summary>Whether market supervision reviewed it together with the unit that drafted.</summary>
    bool Joint { get; }

    /// <summary>Whether businesses and associations were heard.</summary>
    bool EnterprisesHeard { get; }

    /// <summary>On which ground a measure that limits competition may still be issued.</summary>
    ExceptionGround? ExceptionGround { get; }

    /// <summary>Whether no less restrictive option was found.</summary>
    bool NoMilderWay { get; }

    /// <summary>How long the exception lasts.</summary>
    DateOnly? ExceptionUntil { get; }
}

/// <summary>公平竞争审查的规则 — the gates of a review are the same for every measure (《公平竞争审查条例》第十二条至第十六条); only their codes are the type's own.</summary>
internal static class FairCompetitionRules
{
    internal const string First = "先通过公平竞争审查";

    internal const string FirstRemedy = "请办理公平竞争审查；不符合标准又不适用例外规定的，不得出台。";

    /// <summary>The four gates of a review.</summary>
    /// <param name="rule">The act.</param>
    /// <param name="ground">The refusal's code where an exception has no ground.</param>
    /// <param name="until">Where it has no end.</param>
    /// <param name="joint">Where market supervision had no part in it.</param>
    /// <param name="heard">Where businesses weren't heard.</param>
    /// <param name="byGovernment">Whether the county government issues the measure.</param>
    internal static ActRule<TMatter, TStage, TAct> ReviewsCompetition<TMatter, TStage, TAct>(
        this ActRule<TMatter, TStage, TAct> rule, string ground, string until, string joint, string heard, Func<TMatter, bool> byGovernment)
        where TMatter : Matter<TStage>
        where TStage : struct, Enum
        where TAct : Act<TMatter>, ICompetitionReview =>
        rule.Needs(ground, (_, a, _) => a.Result != FairCompetitionResult.Exception || (a.ExceptionGround is not null && a.NoMilderWay),
                "说明例外情形并确认没有影响更小的替代方案", FairCompetition[12], "请填写例外情形，并核实替代方案。")
            .Needs(until, (_, a, c) => a.Result != FairCompetitionResult.Exception || a.ExceptionUntil > c.On,
                "为例外规定确定合理的实施期限", FairCompetition[12], "请填写晚于办理日期的实施期限。")
            .Needs(joint, (m, a, _) => !byGovernment(m) || a.Joint, "由市场监督管理部门会同审查", FairCompetition[14], "请送县市场监督管理部门会同审查。")
            .Needs(heard, (_, a, _) => a.EnterprisesHeard, "听取经营者、行业协会商会等方面的意见", FairCompetition[16], "请听取意见并勾选该栏。");

    /// <summary>Whether a measure may be issued after what the review found.</summary>
    internal static bool IsFair(FairCompetitionResult? result) => result is FairCompetitionResult.Conforms or FairCompetitionResult.Exception;
}
