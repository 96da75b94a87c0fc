using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Checks = Fazhi.Mechanisms.EnterpriseInspections.VisitChecks;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>点名检查人员 — an act that says which officers visit.</summary>
internal interface INamesOfficers
{
    IReadOnlyList<Reference<Officer>> Officers { get; }
}

/// <summary>检查人员的前置条件 — by whom a visit may be made: asked in the same words whenever officers are named, and of those named on each day that counts.</summary>
internal static class VisitGates
{
    private const string Two = "由两名以上不同的执法人员检查";

    // An officer without a valid certificate doesn't count, whatever act names the officer.
    private const string Certified = "由两名以上证件有效的执法人员检查";

    private const string Others = "请换由证件有效的执法人员检查，或者先办理换发证件、恢复执法资格。";

    private static readonly Article Opinion = InspectionLaw.Opinion;

    /// <summary>The act names two different officers, whose certificates are good on the day of the visit.</summary>
    internal static ActRule<EnterpriseInspection, EnterpriseInspectionStage, TAct> ByTwo<TAct>(
        this ActRule<EnterpriseInspection, EnterpriseInspectionStage, TAct> rule, Func<TAct, Circumstances, DateOnly> on)
        where TAct : Act<EnterpriseInspection>, INamesOfficers =>
        rule.Needs("JC006", (_, a, _) => OfficerChecks.AreTwo(a.Officers), Two, Opinion, "请再选择一名执法人员。")
            .Needs("JC007", (_, a, c) => OfficerChecks.Uncertified(a.Officers, on(a, c), c).Count == 0, Certified, Opinion, Others)
            .Naming((_, a, c) => a is null ? null : Invalid(OfficerChecks.Uncertified(a.Officers, on(a, c), c)));

    /// <summary>Two of the officers that the act names may handle each item.</summary>
    internal static ActRule<EnterpriseInspection, EnterpriseInspectionStage, TAct> Able<TAct>(
        this ActRule<EnterpriseInspection, EnterpriseInspectionStage, TAct> rule, Func<EnterpriseInspection, TAct, IReadOnlyList<Reference<InspectionItem>>> items)
        where TAct : Act<EnterpriseInspection>, INamesOfficers
    {
        return rule.Needs("JC008", (m, a, c) => Unstaffed(m, a, c).Count == 0, "由两名以上能够承办该事项的执法人员检查", Article.WorkingRule,
                "请换由执法事项相符的人员检查，或者先办理“变更执法领域和事项”。")
            .Naming((m, a, c) => a is null ? null : Names(Unstaffed(m, a, c), "的承办人员不足两名"));

        IReadOnlyList<string> Unstaffed(EnterpriseInspection m, TAct a, Circumstances c) => Checks.Unstaffed(a.Officers, Checks.Items(items(m, a), c), c);
    }

    /// <summary>The visit has two different officers.</summary>
    internal static ActRule<EnterpriseInspection, EnterpriseInspectionStage, TAct> HasTwo<TAct>(this ActRule<EnterpriseInspection, EnterpriseInspectionStage, TAct> rule)
        where TAct : Act<EnterpriseInspection> => rule.Needs("JC006", (m, _) => OfficerChecks.AreTwo(m.Officers), Two, Opinion, "请再选择一名执法人员。");

    /// <summary>The certificates of the visit's officers are good on a day.</summary>
    internal static ActRule<EnterpriseInspection, EnterpriseInspectionStage, TAct> GoodOn<TAct>(
        this ActRule<EnterpriseInspection, EnterpriseInspectionStage, TAct> rule, Func<EnterpriseInspection, Circumstances, DateOnly> on, string remedy = Others)
        where TAct : Act<EnterpriseInspection> =>
        rule.Needs("JC007", (m, c) => OfficerChecks.Uncertified(m.Officers, on(m, c), c).Count == 0, Certified, Opinion, remedy)
            .Naming((m, _, c) => Invalid(OfficerChecks.Uncertified(m.Officers, on(m, c), c)));

    /// <summary>Who or what is told, with what is wrong about it; <c>null</c> for nobody.</summary>
    internal static string? Names(IReadOnlyList<string> names, string what) => names.Count == 0 ? null : $"{string.Join("、", names)}{what}";

    private static string? Invalid(IReadOnlyList<string> officers) => Names(officers, "的证件当日无效");
}
