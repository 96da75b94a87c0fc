using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Organs;

/// <summary>人员状态 — whether somebody works for the county.</summary>
public enum CountyPersonStage
{
    [Term("在职")]
    Serving,

    [Term("已离职")]
    Left,
}

/// <summary>
/// 工作人员 — a person who works for the county: signs in, holds posts in its organs, has qualifications. The ledger names whoever acts by this record's id, so that what somebody did stays hers
/// whatever post she goes to.
/// </summary>
[EntryOf<RegisterPerson>]
public sealed class CountyPerson : Matter<CountyPersonStage>
{
    [Field("登录账号", Max = 40, Decided = true)]
    public string SignIn { get; internal set; } = "";

    public PhoneNumber? Phone { get; internal set; }

    [Field("离职日期")]
    public DateOnly? LeftOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, SignIn];
}

/// <summary>登记人员 — somebody works for the county from now on; with the first posts, where they are known.</summary>
public sealed record RegisterPerson : Act<CountyPerson>
{
    [Field("姓名", Max = 40)]
    public required string Title { get; init; }

    [Field("登录账号", Max = 40, Hint = "2至40个小写字母、数字、点或者短横，定了不能改，例如：zhangsan；不登录系统的不填。")]
    public string? SignIn { get; init; }

    [Field("办公电话")]
    public PhoneNumber? Phone { get; init; }

    [Field("任职单位", Organ = true, Hint = "还没有任职的不填，以后另行办理任职。")]
    public string? Organ { get; init; }

    [Field("岗位", Role = true, Max = 10, Hint = "可以有几个岗位。")]
    public IReadOnlyList<string> Roles { get; init; } = [];

    [Field("任职日期", Hint = "不填为登记当日。")]
    public DateOnly? From { get; init; }

    [Field("任职依据", Max = 300, Hint = "任职文件或者单位的决定。")]
    public string? Ground { get; init; }

    public override void Apply(CountyPerson matter, Doing doing) =>
        (matter.Title, matter.SignIn, matter.Phone) = (Title, SignIn ?? "", Phone);

    /// <summary>The posts it gives.</summary>
    internal IEnumerable<AppointToPost> Posts(DateOnly on) =>
        Roles
            .Distinct()
            .Select(role => new AppointToPost
            {
                At = Organ!,
                Role = role,
                From = From ?? on,
                Ground = Ground ?? "登记人员时一并登记",
            });
}

/// <summary>补定账号 — somebody registered without a name to sign in with gets one.</summary>
public sealed record NameSignIn : Act<CountyPerson>
{
    [Field("登录账号", Max = 40, Hint = "2至40个小写字母、数字、点或者短横，定了不能改，例如：zhangsan。")]
    public required string SignIn { get; init; }

    public override void Apply(CountyPerson matter, Doing doing) => matter.SignIn = SignIn;
}

/// <summary>离职 — retires, is transferred out of the county, leaves: every post ends on that day.</summary>
public sealed record LeaveService : Act<CountyPerson>
{
    [Field("离职原因", Max = 300, Hint = "例如：退休、调离本县、辞职。")]
    public required string Reason { get; init; }

    public override void Apply(CountyPerson matter, Doing doing) => matter.LeftOn = doing.On;
}

/// <summary>复职 — comes back; posts are given anew.</summary>
public sealed record ReturnToService : Act<CountyPerson>
{
    [Field("依据", Max = 300)]
    public required string Ground { get; init; }

    public override void Apply(CountyPerson matter, Doing doing) => matter.LeftOn = null;
}
