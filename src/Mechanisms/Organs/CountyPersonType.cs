using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Organs.CountyPersonStage;

namespace Fazhi.Mechanisms.Organs;

/// <summary>人员的规则 — who works for the county. An account is such a person's; without a post in force nobody acts.</summary>
public sealed class CountyPersonType()
    : MatterType<CountyPerson, CountyPersonStage>("county-person", "人员", "2024", new DateOnly(1949, 10, 1))
{
    private const string Letters = "用2至40个小写字母、数字、点或者短横写登录账号";

    public override MatterFace Face { get; } = new() { Icon = "users" };

    protected override void Define(Lifecycle<CountyPerson, CountyPersonStage> it)
    {
        var rule = Article.WorkingRule;
        it.Indexed(m => m.SignIn);
        it.Ends(Left);
        it.ReadByEveryone();
        it.Opens<RegisterPerson>("登记人员", Serving).By(Administrator).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("登记一名工作人员，可以同时登记任职；有登录账号的，之后发给设密码的链接。")
            .Needs("RY001", (_, a, _) => string.IsNullOrEmpty(a.SignIn) || IsSignIn(a.SignIn), Letters, rule, "例如：zhangsan、traffic-01。")
            .Needs("RY002", (_, a, at) => IsFree(a.SignIn, at), "使用没有用过的登录账号", rule, "请换一个账号；同一个人已经登记的，在他的记录里办理任职。")
            .Needs("RY003", (_, a, _) => a.Roles.Count > 0 == !string.IsNullOrEmpty(a.Organ), "同时填写任职单位和岗位，或者都不填", rule, "请补填缺少的一项。")
            .Causes((m, a, at) => a.Posts(at.On).Select(p => Consequence.Open(p, m.Id)), typeof(AppointToPost));
        it.During<NameSignIn>("补定登录账号", Serving).By(Administrator).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("登记时没有登录账号的，补定一个。")
            .Needs("RY004", (m, _) => m.SignIn.Length == 0, "还没有登录账号", rule, "登录账号定了不能改。")
            .Needs("RY005", (_, a, _) => IsSignIn(a.SignIn), Letters, rule, "例如：zhangsan、traffic-01。")
            .Needs("RY006", (_, a, at) => IsFree(a.SignIn, at), "使用没有用过的登录账号", rule, "请换一个账号。");
        it.Act<LeaveService>("离职", Serving, Left).By(Administrator).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("退休、调离本县或者辞职的，办理离职，各项任职从当日起终止，不能再登录。")
            .Needs("RY007", (m, at) => CountyPostType.LeavesAnAdministrator(at, m.Id, except: null), "留有别的系统管理员", rule, "请先任命另一名系统管理员。")
            .Causes((m, a, at) => at.Parts<CountyPost>(m).Each().Where(p => p.Stage == CountyPostStage.Held)
                .Select(p => Consequence.In(p.Id, new EndPost { Reason = a.Reason })), typeof(EndPost));
        it.Act<ReturnToService>("复职", Left, Serving).By(Administrator).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule)
            .For("离职的人员又回到本县工作的，办理复职；岗位另行任命。");
        it.Corrections([Serving], Administrator).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(rule);
        it.ShowsAll(Reader.Officials);
    }

    private static bool IsSignIn(string text) =>
        text.Length is >= 2 and <= 40 && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '-');

    private static bool IsFree(string? signIn, Circumstances at) =>
        string.IsNullOrEmpty(signIn) || !at.Records.Any<CountyPerson>(p => p.SignIn == signIn);
}
