using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.CommandLine.Demo;

/// <summary>演示人物 — synthetic people who look it: 演示甲, 演示乙…; no name, number or address is anybody's.</summary>
internal static class DemoPeople
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    /// <summary>The names to sign in with of those whom a visitor of the demo may be.</summary>
    internal static IReadOnlyList<string> SignIns { get; } =
    ["chengban", "juzhang", "xianzhang", "shenhe", "tiaojie", "jiaotong", "jiaotongju", "guanli"];

    // Until the register names them, they act under the names they will sign in with.
    internal static Actor Handler(string organ) =>
        new(
            organ switch
            {
                "gov" => "chengban",
                "traffic" => "jiaotong",
                _ => $"chengban-{organ}",
            },
            "演示承办员",
            organ,
            Role.Handler,
            Role.Registrar
        );

    internal static Actor Reviewer { get; } = new("shenhe", "演示审核员", "justice", Role.LegalReviewer, Role.Handler);

    internal static Actor InstitutionHead(string organ) =>
        new(organ == "gov" ? "juzhang" : $"juzhang-{organ}", "演示局长", organ, Role.InstitutionHead);

    internal static Actor Head(string organ) =>
        new(organ == "gov" ? "xianzhang" : $"fuzeren-{organ}", "演示负责人", organ, Role.Head);

    internal static Actor Mediator(string organ) =>
        new(organ == "justice" ? "tiaojie" : $"tiaojie-{organ}", "演示调解员", organ, Role.Mediator, Role.Registrar);

    internal static Actor Administrator { get; } = new("guanli", "演示管理员", "gov", Role.Administrator);

    internal static Actor TrafficHead { get; } = new("jiaotongju", "演示局长", "traffic", Role.InstitutionHead, Role.Head);

    internal static Actor Resident(int i) => Actor.Resident($"demo-resident-{i}", Name(i));

    /// <summary>A resident who acts in a matter shows its receipt.</summary>
    internal static Actor Showing(Actor actor, Guid? matter) =>
        matter is { } held && actor.IsPublic ? actor with { Holds = [held] } : actor;

    /// <summary>A name nobody bears.</summary>
    internal static string Name(int i) => $"演示{Stems[i % 10]}{Stems[i / 10 % 10]}{(i >= 100 ? (i / 100).ToString() : "")}";

    /// <summary>A citizen.</summary>
    internal static Party Citizen(int i) =>
        new()
        {
            Name = Name(i),
            Kind = PartyKind.Citizen,
            Address = "塔河县演示街1号",
            Phone = PhoneNumber.Parse($"1390000{i % 10000:0000}"),
        };

    /// <summary>A credit code from its first seventeen characters.</summary>
    internal static SocialCreditCode Code(string body) => SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body));

    /// <summary>A private company.</summary>
    internal static Party Company(int i) =>
        new()
        {
            Name = $"塔河县演示{Stems[i % 10]}商贸有限公司",
            Kind = PartyKind.LegalPerson,
            CreditCode = Code($"91232722{i % 100_000_000:00000000}X"),
            Address = "塔河县演示路2号",
            PrivateEnterprise = true,
        };

    /// <summary>A day of 2025, or the first working day after it; or so many working days later.</summary>
    internal static DateOnly WorkingDay(int month, int day, int after = 0)
    {
        var calendar = Clocks.WorkCalendar.StateCouncil;
        var first = calendar.WorkingDayFrom(new DateOnly(2025, month, day));
        return after == 0 ? first : calendar.AddWorkingDays(first, after);
    }

    /// <summary>The i-th of n dates spread over the working days of 2025, the last at most on 20 December.</summary>
    internal static DateOnly Spread(int i, int n)
    {
        var calendar = Clocks.WorkCalendar.StateCouncil;
        var first = new DateOnly(2025, 1, 2);
        var last = calendar.WorkingDaysBetween(first, new DateOnly(2025, 12, 19));
        var at = (int)((long)i * last / Math.Max(n, 1));
        return at == 0 ? first : calendar.AddWorkingDays(first, at);
    }
}
