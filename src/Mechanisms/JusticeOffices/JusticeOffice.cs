using Fazhi.Identifiers;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.JusticeOffices.JusticeOfficeStage;

namespace Fazhi.Mechanisms.JusticeOffices;

/// <summary>司法所阶段.</summary>
public enum JusticeOfficeStage
{
    [Term("正常运行")]
    Working,

    [Term("已撤并")]
    Closed,

    [Term("已作废")]
    Voided,
}

/// <summary>司法所 — the bureau's office in a township: where, how to reach it, how many people, what it does.</summary>
[EntryOf<RegisterJusticeOffice>]
public sealed class JusticeOffice : Matter<JusticeOfficeStage>
{
    [Field("所在乡镇", Organ = true, Decided = true)]
    public string Township { get; internal set; } = "";

    [Field("地址", Max = 100)]
    public string Address { get; internal set; } = "";

    [Field("电话")]
    public PhoneNumber? Phone { get; internal set; }

    [Field("工作人员（名）", Min = 0, Max = 100)]
    public int Staff { get; internal set; }

    [Field("职能", Max = 20)]
    public IReadOnlyList<string> Functions { get; internal set; } = [];

    public DateOnly From { get; internal set; }

    [Term("撤并日期")]
    public DateOnly? ClosedFrom { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Address];
}

/// <summary>登记司法所.</summary>
public sealed record RegisterJusticeOffice : RecordAct<JusticeOffice>
{
    [Field("名称", Hint = "例如：塔河县司法局开库康司法所。", Max = 60)]
    public required string Title { get; init; }

    [Field("所在乡镇", Organ = true)]
    public required string Township { get; init; }

    [Field("地址", Max = 100)]
    public required string Address { get; init; }

    [Field("电话")]
    public PhoneNumber? Phone { get; init; }

    [Field("工作人员（名）", Min = 0, Max = 100)]
    public required int Staff { get; init; }

    [Field("职能", Hint = "例如：人民调解、社区矫正、法治宣传、公共法律服务。", Max = 20)]
    public IReadOnlyList<string> Functions { get; init; } = [];

    [Field("设立日期", NotAfterAct = true)]
    public required DateOnly From { get; init; }
}

/// <summary>变更登记 — moved, another telephone, more people; said anew as a whole.</summary>
public sealed record ChangeJusticeOffice : Act<JusticeOffice>
{
    [Field("地址", Max = 100)]
    public required string Address { get; init; }

    [Field("电话")]
    public PhoneNumber? Phone { get; init; }

    [Field("工作人员（名）", Min = 0, Max = 100)]
    public required int Staff { get; init; }

    [Field("职能", Max = 20)]
    public IReadOnlyList<string> Functions { get; init; } = [];

    public override void Apply(JusticeOffice matter, Doing doing) => (matter.Address, matter.Phone, matter.Staff, matter.Functions) = (Address, Phone, Staff, Functions);
}

/// <summary>撤并.</summary>
public sealed record CloseJusticeOffice : Act<JusticeOffice>
{
    [Field("依据", Max = 200)]
    public required string Ground { get; init; }

    public override void Apply(JusticeOffice matter, Doing doing) => matter.ClosedFrom = doing.On;
}

/// <summary>司法所的规则.</summary>
public sealed class JusticeOfficeType() : MatterType<JusticeOffice, JusticeOfficeStage>("justice-office", "司法所", "2025", new DateOnly(2020, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "building-community",
        Place = new()
        {
            Title = "司法所",
            Lead = "本县各乡镇的司法所，地址和电话。",
            Says = "各乡镇司法所的地址和电话",
            Words = ["司法所", "乡镇", "社区矫正", "调解"],
        },
    };

    protected override void Define(Lifecycle<JusticeOffice, JusticeOfficeStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Indexed(m => m.Township);
        it.Ends(Closed, Voided);
        it.Steps(("运行", [Working]), ("撤并", [Closed]));
        it.ReadByEveryone();
        it.Opens<RegisterJusticeOffice>("登记司法所", Working).By(by).Under(ours)
            .For("登记一个司法所。")
            .Needs("SS001", (m, a, c) => !c.Records.Any(Named(m, a.Title)), "一个司法所登记一次", ours, "同名的司法所已经登记。")
            .Needs("SS002", (_, a, c) => c.County.Organ(a.Township) is { Kind: OrganKind.Township }, "选择所在的乡镇", ours, "请在单位名单中选择乡镇人民政府。")
            .Needs("SS003", (_, a, _) => a.From.Year >= 1949, "填写实际的设立日期", ours, "请核对日期。");
        it.During<ChangeJusticeOffice>("变更登记", Working).By(by).Under(ours)
            .For("地址、电话、人员、职能有变化的，重新登记。");
        it.Act<CloseJusticeOffice>("撤并", Working, Closed).By(by).Under(ours).ForGood()
            .For("撤销、合并的，登记依据；以后不再显示。");
        it.Act<VoidRecord<JusticeOffice>>("作废", Working, Voided).By(by).Under(ours).ForGood()
            .For("登记有误的，在评定以前作废。")
            .Needs("SS004", NeverRated, "没有评定过", ours, "该司法所已经评定过，不能作废；不再运行的，办理“撤并”。");
        it.Corrections([Working], by).Under(ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Working, [], m => m.Township, m => m.Address, m => m.Phone, m => m.Functions);
        it.ShowsThat(Reader.Everybody);
    }

    private static System.Linq.Expressions.Expression<Func<JusticeOffice, bool>> Named(JusticeOffice office, string name)
    {
        var id = office.Id;
        return o => o.Title == name && o.Stage == Working && o.Id != id;
    }

    private static bool NeverRated(JusticeOffice office, Circumstances at)
    {
        var id = office.Id;
        return !at.Records.Any<JusticeOfficeRating>(r => r.OfficeId == id && r.Stage != JusticeOfficeRatingStage.Voided);
    }
}
