using Fazhi.Matters;
using static Fazhi.Laws.Statutes;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>双方当事人 — a dispute is between several; and nobody acts for somebody against himself (民法典第一百六十八条).</summary>
internal static class Adversaries
{
    /// <summary>What is asked of every act that names the parties.</summary>
    /// <param name="rule">The act.</param>
    /// <param name="parties">All it names.</param>
    /// <param name="sides">Who stands against whom; <c>null</c> where the act doesn't say, so that only two are certain to be against each other.</param>
    internal static ActRule<Dispute, DisputeStage, TAct> BetweenSeveral<TAct>(
        this ActRule<Dispute, DisputeStage, TAct> rule,
        Func<TAct, IReadOnlyList<Party>> parties,
        Func<TAct, IReadOnlyList<IReadOnlyList<Party>>>? sides = null
    )
        where TAct : Act<Dispute> =>
        rule.Needs("TJ052", (_, a, _) => Twice(parties(a)) is null, "写明互不相同的各方当事人", PeoplesMediation[2], "同名的不同人，请填写身份证号码，以便区别。")
            .Naming((_, a) => a is null ? null : Twice(parties(a))?.Name)
            .Needs("TJ053", (_, a, _) => ForOther(sides?.Invoke(a) ?? Sides(parties(a))) is null, "由对方当事人以外的人作法定代理人", CivilCode[168, 1],
                "法定代理人不能代理当事人与自己达成协议，请填写其他监护人。")
            .Naming((_, a) => a is null ? null : ForOther(sides?.Invoke(a) ?? Sides(parties(a))));

    private static IReadOnlyList<IReadOnlyList<Party>> Sides(IReadOnlyList<Party> parties) =>
        parties is [var one, var other] ? [[one], [other]] : [parties];

    private static Party? Twice(IReadOnlyList<Party> parties) => parties.Where((p, i) => parties.Take(i).Any(q => IsSame(p, q))).FirstOrDefault();

    private static bool IsSame(Party one, Party other) =>
        one.ResidentId is { } id && other.ResidentId is { } its ? id == its
        : one.CreditCode is { } code && other.CreditCode is { } theirs ? code == theirs
        : one.Name == other.Name;

    private static string? ForOther(IReadOnlyList<IReadOnlyList<Party>> sides) =>
        sides
            .SelectMany(side => side.Select(p => (p.Guardian, Others: sides.Where(s => s != side).SelectMany(s => s))))
            .FirstOrDefault(x => !string.IsNullOrWhiteSpace(x.Guardian) && x.Others.Any(o => o.Name == x.Guardian))
            .Guardian;
}
