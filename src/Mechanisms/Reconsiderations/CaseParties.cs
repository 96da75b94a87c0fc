using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 当事人及其代理人 — who comes in, leaves, is elected, acts for whom (第十四条至第十九条); and what is asked of every act that concerns one of them.
/// </summary>
internal static class CaseParties
{
    private const int MostAgents = 2;

    private static Statute Law => Statutes.Reconsideration;

    internal static void Define(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.During<JoinThirdParty>("第三人参加", Hearing, Suspended).By(Handler).Under(Law[16, 1])
            .For("与行政行为或者处理结果有利害关系的人申请参加，或者由行政复议机构通知参加。")
            .Needs("FY110", (m, a, _) => m.Present().All(p => !ReconsiderationType.IsSame(p.Party, a.Party)),
                "让还不是本案当事人的人作为第三人参加", Law[16, 1], "已经是当事人的，不必再参加。").Naming((_, a) => a?.Party.Name)
            .Needs("FY111", (_, a, at) => HaveGuardians([a.Party], at), Guardian, Law[14, 3], GuardianRemedy)
            .Naming((_, a) => a?.Party.Name);

        it.During<ChangeParty>("变更当事人", Filed, Correcting, Hearing, Suspended, Concluded, Served, Refused).By(Handler).Under(Law[14, 2])
            .For("当事人死亡、终止、合并分立、转让权利或者退出的，登记下来，由近亲属或者权利义务承受人参加。")
            .Needs("FY112", (m, a, _) => m.Person(a.Who) is { } p && (p.IsPresent || m.Persons.All(s => s.Succeeds != p.Key)),
                "选择本案现在的当事人，或者已经死亡、终止而还没有确定承受人的当事人", Law[14, 2], "请从列出的当事人中选择。")
            .Needs("FY113", (m, a, _) => m.Person(a.Who) is not { } p || Fits(p, a.Cause),
                "使变更的原因与当事人相符：公民死亡，单位终止、合并、分立", Law[14, 2], "请核对变更的原因。")
            .Naming((m, a) => m.Person(a?.Who)?.Party.Name)
            // An organ that was merged into another one of the respondents leaves its powers to somebody who is there.
            .Needs("FY114", (m, a, _) => a.Cause is not (LeavingCause.Merged or LeavingCause.Transferred) || a.Successors.Count > 0
                || (m.Person(a.Who)?.Role == PartyRole.Respondent && m.Present(PartyRole.Respondent).Any(p => p.Key != a.Who)),
                "写明承受其权利义务的人", Law[14, 2], "合并、分立、转让的，请填写承受权利义务的人。")
            .Needs("FY111", (_, a, at) => HaveGuardians(a.Successors, at), Guardian, Law[14, 3], GuardianRemedy)
            .Needs("FY204", (m, a, _) => m.Person(a.Who) is not { } p || p.Role == PartyRole.Respondent || a.HappenedOn >= From(m, p),
                "使死亡、终止或者退出的日期不早于参加行政复议的日期", Law[14, 2], "参加以前就已经死亡、终止的，不是变更当事人，申请不符合受理条件；日期有误的请核对。")
            .Needs("FY205", (m, a, _) => a.Cause != LeavingCause.Withdrew || a.Successors.Count > 0 || m.Person(a.Who)?.Role != PartyRole.Respondent,
                "由作出行政行为的机关或者继续行使其职权的机关作被申请人", Law[19], "被申请人不能退出；列错的，填写应当作被申请人的机关。")
            .Needs("FY208", (m, a, _) => a.SuccessorOrgan is null || (a.Successors.Count == 1 && m.Person(a.Who)?.Role == PartyRole.Respondent),
                "只为一个接替的被申请人选择本县机关", Article.WorkingRule, "请核对“接替的本县机关”；申请人、第三人变更的不填，有几个机关接替的逐一办理。")
            .Needs("FY209", (m, a, _) => AlreadyParties(m, a).Count == 0, "让还不是这一方当事人的人承受", Article.WorkingRule, "已经是这一方当事人的，不再填写。")
            .Naming((m, a) => a is null ? null : string.Join('、', AlreadyParties(m, a)));

        it.During<ElectRepresentatives>("推选代表人", Filed, Correcting, Hearing, Suspended).By(Handler).Under(Law[15, 1])
            .For("申请人人数众多的，由申请人推选代表人；另行推选的，替换原来的代表人。")
            .Needs("FY115", (m, a, _) => m.Present(PartyRole.Applicant).Count > 1
                && a.Who.All(k => m.Person(k) is { Role: PartyRole.Applicant, IsPresent: true }),
                "在有几名申请人时，从申请人中推选代表人", Law[15, 1], "请从列出的申请人中选择。");

        it.During<AppointAgent>("登记代理人", Filed, Correcting, Hearing, Suspended, Concluded).By(Handler).Under(Law[17, 1])
            .For("申请人、第三人委托一至二名代理人，或者由法定代理人代为参加。")
            .Needs("FY116", (m, a, _) => m.Person(a.Who) is { IsPresent: true, Role: PartyRole.Applicant or PartyRole.ThirdParty },
                "代理现在参加行政复议的申请人、第三人", Law[17, 1], "请从列出的申请人、第三人中选择。")
            .Needs("FY004", (m, a, _) => a.Kind != AgentKind.Entrusted || Entrusted(m, a.Who) < MostAgents,
                "由每名申请人、第三人各委托一至二名代理人", Law[17, 1], "更换代理人的，请先办理“解除代理”。")
            .Needs("FY223", (m, a, _) => m.Person(a.Who)?.Acting.All(g => g.Name.Trim() != a.Name.Trim()) != false,
                "把每名代理人只登记一次", Law[17, 1], "同一当事人的代理人重复的，请删去。")
            .Needs("FY117", (_, a, _) => a.Kind != AgentKind.Entrusted || !string.IsNullOrWhiteSpace(a.Powers),
                "提交载明委托事项、权限和期限的授权委托书", Law[17, 2], "请照授权委托书填写委托事项、权限和期限。")
            .Needs("FY118", (_, a, _) => a.Kind != AgentKind.Representative, "由申请人推选代表人", Law[15, 1], "请办理“推选代表人”。");
        it.During<RevokeAgent>("解除代理", Filed, Correcting, Hearing, Suspended, Concluded).By(Handler).Under(Law[17, 2])
            .For("当事人变更或者解除代理人权限的，书面告知行政复议机构，登记下来。")
            .Needs("FY119", (m, a, _) => m.Person(a.Who)?.Acting.Any(g => g.Name == a.Name) == true,
                "解除现有的代理", Law[17, 2], "请核对当事人和代理人姓名。");
    }

    /// <summary>An act for one of a side: it says which one where there are several, and that one takes part.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, TAct> Concerns<TAct>(
        this ActRule<Reconsideration, ReconsiderationStage, TAct> rule,
        Func<TAct, PartyRole> side,
        Func<TAct, string?> key,
        bool allAtOnce = false
    )
        where TAct : Act<Reconsideration> =>
        rule.Needs("FY120", (m, a, at) => IsParty(m, side(a), key(a), allAtOnce || at.Doing.Actor.IsPublic),
                "写明是本案这一方的哪一位当事人", Law[14, 1], "请从列出的当事人中选择；还不是当事人的，先办理“第三人参加”。")
            .Naming((m, a) => a is null ? null : m.Present(side(a)).Names())
            .Needs("FY121", (m, a, _) => Gone(m, side(a), key(a)) is null,
                "向现在参加行政复议的当事人办理，不向已经死亡、终止或者退出的人办理", Law[14, 2],
                "请先办理“变更当事人”，由近亲属或者权利义务承受人参加后，向他们办理。")
            .Naming((m, a) => a is null ? null : Gone(m, side(a), key(a))?.Party.Name);

    /// <summary>Everybody who can't act alone has somebody who acts by law.</summary>
    internal static bool HaveGuardians(IEnumerable<Party> parties, Circumstances at) =>
        parties.All(p => !p.NeedsGuardian(at.On) || !string.IsNullOrWhiteSpace(p.Guardian));

    private const string Succeeded = "先确定死亡、终止的申请人的承受人";

    private const string SucceededRemedy = "请先办理“变更当事人”；还没有确定的，中止审理。";

    internal const string Guardian = "写明未成年人等没有完全民事行为能力的当事人的法定代理人";

    internal const string GuardianRemedy =
        "请在该当事人的“法定代理人”栏填写；已满十六周岁、以自己的劳动收入为主要生活来源的，“民事行为能力”选“完全”。";

    private static bool IsParty(Reconsideration m, PartyRole side, string? key, bool all)
    {
        if (!string.IsNullOrWhiteSpace(key))
            return m.Person(key)?.Role == side;
        return m.Persons.Any(p => p.Role == side) && (all || m.Present(side).Count <= 1);
    }

    private static CasePerson? Gone(Reconsideration m, PartyRole side, string? key) =>
        !string.IsNullOrWhiteSpace(key) ? m.Person(key) is { IsPresent: false } gone ? gone : null
        : m.Present(side).Count == 0 ? m.Persons.LastOrDefault(p => p.Role == side)
        : null;

    /// <summary>Somebody of the side must still be there for what is done with it, or decided against it.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, TAct> WithBothSides<TAct>(this ActRule<Reconsideration, ReconsiderationStage, TAct> rule)
        where TAct : Act<Reconsideration> =>
        rule.WithApplicant()
            .Needs("FY206", m => m.Present(PartyRole.Respondent).Count > 0, "先确定继续行使被申请人职权的行政机关", Law[19], "请先办理“变更当事人”。");

    /// <summary>An applicant must still be there.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, TAct> WithApplicant<TAct>(this ActRule<Reconsideration, ReconsiderationStage, TAct> rule)
        where TAct : Act<Reconsideration> =>
        rule.Needs("FY124", m => m.Present(PartyRole.Applicant).Count > 0, Succeeded, Law[39, 1], SucceededRemedy);

    /// <summary>An applicant must still be there, where the act is of a kind that wants one.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, TAct> WithApplicant<TAct>(this ActRule<Reconsideration, ReconsiderationStage, TAct> rule, Func<TAct, bool> when)
        where TAct : Act<Reconsideration> =>
        rule.Needs("FY124", (m, a, _) => !when(a) || m.Present(PartyRole.Applicant).Count > 0, Succeeded, Law[39, 1], SucceededRemedy);

    // Whoever is named in the application takes part from the day it was handed in.
    private static DateOnly From(Reconsideration m, CasePerson person) =>
        person.JoinedOn == m.OpenedOn && m.SubmittedOn < person.JoinedOn ? m.SubmittedOn.Value : person.JoinedOn;

    private static IReadOnlyList<string> AlreadyParties(Reconsideration m, ChangeParty a) =>
        [
            .. a.Successors.Where((s, i) => a.Successors.Take(i).Any(o => ReconsiderationType.IsSame(o, s))
                || m.Present().Any(p => p.Role == m.Person(a.Who)?.Role && ReconsiderationType.IsSame(p.Party, s)))
                .Select(s => s.Name),
        ];

    private static int Entrusted(Reconsideration m, string who) =>
        m.Person(who)?.Acting.Count(g => g.Kind == AgentKind.Entrusted) ?? 0;

    private static bool Fits(CasePerson person, LeavingCause cause) =>
        cause switch
        {
            LeavingCause.Died => person.Party.Kind == PartyKind.Citizen,
            LeavingCause.Ended or LeavingCause.Merged => person.Party.Kind != PartyKind.Citizen,
            _ => true,
        };
}
