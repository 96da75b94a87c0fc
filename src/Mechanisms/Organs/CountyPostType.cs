using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Organs.CountyPostStage;

namespace Fazhi.Mechanisms.Organs;

/// <summary>任职的规则 — who holds which role in which organ, from when until when. Roles are declared by the mechanisms; an act asks for them.</summary>
public sealed class CountyPostType()
    : MatterType<CountyPost, CountyPostStage>("county-post", "任职", "2024", new DateOnly(1949, 10, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "id-badge" };

    protected override void Define(Lifecycle<CountyPost, CountyPostStage> it)
    {
        var rule = Article.WorkingRule;
        it.PartOf<CountyPerson>(CountyPersonStage.Serving);
        it.Indexed(m => m.Role);
        it.Ends(Ended);
        it.ReadByEveryone();
        it.Opens<AppointToPost>("任职", Held).By(Administrator).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("在一个单位担任一个岗位；同时担任几个的，分别办理。")
            .Titled((m, a, at) => $"{at.Records.Find<CountyPerson>(m.Parent!.Value)!.Title}（{at.County.OrganName(a.At)}{at.County.RoleName(a.Role)}）")
            .Needs("RY011", (_, a, at) => Where(a, at) is { IsFormer: false }, "在在设的单位任职", rule, "单位已经撤并的，在继续行使职权的单位任职。")
            .Needs("RY012", (_, a, at) => MayBeHeld(a, at), "在可以设这个岗位的单位任职", rule, "系统管理员设在县人民政府和县司法行政部门。")
            .Needs("RY013", (_, a, _) => a.Until is not { } until || until >= a.From, "结束日期不早于开始日期", rule, "请核对日期。")
            .Needs("RY014", (m, a, at) => !HoldsAlready(m.Parent!.Value, a, at), "不重复任职", rule, "这个人在这个单位已经有这个岗位；期限要改的，先免职再任职。")
            .Needs("RY015", (_, a, _) => a.InPlaceOf is null || a.Until is not null, "写明代行职务的结束日期", rule, "请填写结束日期。")
            .Needs("RY016", (m, a, at) => a.InPlaceOf is not { IsFound: true } of || IsAnothers(of.Id, m.Parent!.Value, a, at), "代行别人在同一单位、同一岗位上的职务", rule, "请选择被代行的任职。");
        it.Act<EndPost>("免职", Held, Ended).By(Administrator).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("从办理当日起不再担任；以前办理的事项不变。")
            .Needs("RY017", (m, at) => m.Role != Administrator.Code || LeavesAnAdministrator(at, m.Parent!.Value, m.Id), "留有别的系统管理员", rule, "请先任命另一名系统管理员。");
        it.ShowsAll(Reader.Officials);
    }

    /// <summary>Whether somebody else can still make accounts when a person's posts, or one of them, end.</summary>
    /// <param name="person">The person.</param>
    /// <param name="except">The post that ends; <c>null</c> for all of the person's.</param>
    internal static bool LeavesAnAdministrator(Circumstances at, Guid person, Guid? except)
    {
        var (role, day) = (Administrator.Code, at.On);
        return !at.Records.Any<CountyPost>(p => p.Parent == person && p.Role == role && p.Stage == Held)
            || at.Records.Any<CountyPost>(p =>
                p.Role == role
                && p.Stage == Held
                && p.From <= day
                && (p.Until == null || p.Until >= day)
                && (except == null ? p.Parent != person : p.Id != except)
            );
    }

    private static bool MayBeHeld(AppointToPost act, Circumstances at) =>
        at.Types.Roles.FirstOrDefault(r => r.Code == act.Role) is not { } role
        || Where(act, at) is not { } organ
        || role.HeldIn(organ);

    // As the register has it, one that this transaction has established included; a county of before has those of its settings.
    private static Organ? Where(AppointToPost act, Circumstances at) =>
        at.Records.List<CountyOrgan>(o => o.OrganCode == act.At) is [var known, ..] ? known.Told : at.County.Organ(act.At);

    private static bool HoldsAlready(Guid person, AppointToPost act, Circumstances at)
    {
        var (organ, role, from, until) = (act.At, act.Role, act.From, act.Until ?? DateOnly.MaxValue);
        return at.Records.Any<CountyPost>(p =>
            p.Parent == person && p.At == organ && p.Role == role && p.Stage == Held && p.From <= until && (p.Until == null || p.Until >= from)
        );
    }

    private static bool IsAnothers(Guid post, Guid person, AppointToPost act, Circumstances at)
    {
        var (organ, role) = (act.At, act.Role);
        return at.Records.Any<CountyPost>(p => p.Id == post && p.Parent != person && p.At == organ && p.Role == role && p.Stage == Held);
    }
}
