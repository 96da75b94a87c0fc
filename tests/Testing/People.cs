using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Testing;

/// <summary>The county of the tests and the people in it.</summary>
public static class People
{
    public static County Tahe { get; } =
        new(
            CountyCode.Of(232722),
            "塔河县",
            "塔政",
            [
                new Organ("gov", "塔河县人民政府", "塔政") { Enforces = true },
                new Organ("justice", "塔河县司法局", "塔司", "gov") { IsJustice = true },
                new Organ("traffic", "塔河县交通运输局", "塔交", "gov") { Enforces = true },
                new Organ("kaikukang", "开库康镇人民政府", "开政", "gov") { Kind = OrganKind.Township },
            ]
        );

    public static Actor Handler { get; } = new("handler", "李承办", "gov", Role.Handler, Role.Registrar);

    public static Actor Head { get; } = new("head", "王县长", "gov", Role.Head);

    public static Actor InstitutionHead { get; } = new("institution", "赵局长", "gov", Role.InstitutionHead);

    public static Actor Reviewer { get; } = new("reviewer", "孙审核", "gov", Role.LegalReviewer);

    public static Actor Mediator { get; } = new("mediator", "周调解", "gov", Role.Mediator);

    public static Actor Administrator { get; } = new("administrator", "吴管理", "gov", Role.Administrator);

    public static Actor Resident { get; } = Actor.Resident("resident", "居民甲");

    /// <summary>A resident who acts in a matter shows its receipt; others have none to show.</summary>
    public static Actor Showing(Actor actor, Guid? matter) =>
        matter is { } held && actor == Resident ? actor with { Holds = [held] } : actor;

    public static Actor Stranger { get; } = new("stranger", "钱他县", "traffic", Role.Handler, Role.Head);
}
