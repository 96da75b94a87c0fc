using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 事实互不矛盾 — what the record says of itself must agree before anything is built on it: dates in their order, the respondent of its kind.
/// Told at filing beside the form, and again before acceptance or refusal, since a correction may have broken it.
/// </summary>
internal static class Agreeing
{
    private static Statute Law => Statutes.Reconsideration;

    /// <summary>The facts as an application states them.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, FileApplication> StatedConsistently(
        this ActRule<Reconsideration, ReconsiderationStage, FileApplication> rule
    ) => rule.With((_, a) => new Facts(a.Period, a.PostedOn ?? a.ReceivedOn, a.ReceivedOn, a.RespondentKind, a.RespondentOrgan));

    /// <summary>The facts as a case told them that comes in after a past outside this ledger.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, TakeOverCase> StatedConsistently(this ActRule<Reconsideration, ReconsiderationStage, TakeOverCase> rule) =>
        rule.With((_, a) => new Facts(a.Period, a.ReceivedOn, a.ReceivedOn, a.RespondentKind, a.RespondentOrgan));

    /// <summary>The facts as the case has them.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, TAct> OnConsistentFacts<TAct>(this ActRule<Reconsideration, ReconsiderationStage, TAct> rule)
        where TAct : Act<Reconsideration>
    {
        foreach (var check in Checks)
            rule.Needs(
                check.Code,
                (m, at) => check.Holds(Of(m), at.County),
                check.What,
                check.Basis,
                check.Remedy
            );
        return rule;
    }

    /// <summary>No correction brings facts against each other that agreed.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, CorrectRecord<Reconsideration>> LeavesFactsConsistent(
        this ActRule<Reconsideration, ReconsiderationStage, CorrectRecord<Reconsideration>> rule
    )
    {
        foreach (var check in Checks)
            rule.Needs(
                check.Code,
                (m, a, at) => !check.Holds(Of(m), at.County) || a.Corrected(m, c => check.Holds(Of(c), at.County)),
                check.What,
                check.Basis,
                check.Remedy
            );
        return rule;
    }

    private static Facts Of(Reconsideration m) =>
        new(FilingPeriod.Of(m), m.SubmittedOn ?? m.ReceivedOn, m.ReceivedOn, m.RespondentKind, m.RespondentOrgan);

    private static ActRule<Reconsideration, ReconsiderationStage, TAct> With<TAct>(
        this ActRule<Reconsideration, ReconsiderationStage, TAct> rule,
        Func<Reconsideration, TAct, Facts> facts
    )
        where TAct : Act<Reconsideration>
    {
        foreach (var check in Checks)
            rule.Needs(check.Code, (m, a, at) => check.Holds(facts(m, a), at.County), check.What, check.Basis, check.Remedy);
        return rule;
    }

    private static readonly Check[] Checks =
    [
        new("FY150", (f, _) => InOrder(f.Period.ActMadeOn, f.Period.KnownOn), "使知道行政行为的日期不早于作出行政行为的日期", Law[20, 1],
            "请核对两个日期，登记有误的更正。"),
        new("FY151", (f, _) => InOrder(f.Period.KnownOn, f.Period.RightsKnownOn), "使知道行政复议权利的日期不早于知道行政行为的日期", Law[20, 3],
            "作出行政行为时就告知了权利的，两个日期相同，不勾选“未告知”。"),
        new("FY152", (f, _) => f.Period.ObstacleUntil is null || (f.Period.ObstacleFrom is { } from && from <= f.Period.ObstacleUntil),
            "使障碍消除的日期不早于障碍发生的日期", Law[20, 2], "请填写障碍从哪一天起、到哪一天止。"),
        new("FY153", (f, _) => InOrder(f.Period.ActMadeOn, f.SubmittedOn) && InOrder(f.Period.KnownOn, f.SubmittedOn)
                && InOrder(f.Period.ActMadeOn, f.ReceivedOn) && InOrder(f.Period.KnownOn, f.ReceivedOn),
            "使收到申请的日期不早于作出和知道行政行为的日期", Law[20, 1], "请核对各个日期，登记有误的更正。"),
        new("FY167", (f, _) => InOrder(f.SubmittedOn, f.ReceivedOn), "使收到申请的日期不早于交寄、提交申请的日期", Statutes.CivilProcedure[85, 4],
            "请核对交寄日期和收到日期。"),
        new("FY154", (f, county) => f.RespondentOrgan is not { Length: > 0 } organ || IsOfKind(f.RespondentKind, organ, county),
            "使被申请人的类别与所选的本县机关相符", Law[24, 1], "请核对被申请人的类别和机关；被申请人不是本县机关的，机关一栏不选。"),
    ];

    private static bool InOrder(DateOnly? first, DateOnly? then) => first is null || then is null || first <= then;

    // Only what an organ certainly isn't is a contradiction.
    private static bool IsOfKind(RespondentKind kind, string organ, County county)
    {
        var town = county.Organ(organ) is { Kind: OrganKind.Township };
        return kind switch
        {
            RespondentKind.CountyGovernment => county.IsGovernment(organ),
            RespondentKind.Township => town,
            RespondentKind.JusticeBureau => OrganOf.JusticeBureau.Is(new Reconsideration(), organ, county),
            RespondentKind.Department => !town && !county.IsGovernment(organ),
            RespondentKind.DispatchedOrgan or RespondentKind.AuthorisedOrganisation => !county.IsGovernment(organ),
            RespondentKind.VerticalOrgan or RespondentKind.Other => true,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private sealed record Facts(FilingPeriod Period, DateOnly? SubmittedOn, DateOnly? ReceivedOn, RespondentKind RespondentKind, string? RespondentOrgan);

    private sealed record Check(string Code, Func<Facts, County, bool> Holds, string What, Article Basis, string Remedy);
}
