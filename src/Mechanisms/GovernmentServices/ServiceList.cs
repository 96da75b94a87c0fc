using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.GovernmentServices.ServiceListStage;
using P = Fazhi.Mechanisms.GovernmentServices.GovernmentServiceParameters;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>清单阶段.</summary>
public enum ServiceListStage
{
    [Term("编制中")]
    Drafted,

    [Term("已公布")]
    InForce,

    [Term("已停用")]
    Ended,

    [Term("已作废")]
    Voided,
}

/// <summary>清单性质.</summary>
public enum ServiceListKind
{
    [Term("进驻清单")]
    Entry,

    [Term("不进驻的负面清单")]
    Negative,

    [Term("其他清单")]
    Other,
}

/// <summary>清单的一版.</summary>
/// <param name="No">Its number.</param>
/// <param name="On">When it was published.</param>
/// <param name="At">The place of the publication in the ledger: what was put on the list before it belongs to it.</param>
/// <param name="ApprovedBy">Who approved it.</param>
/// <param name="Approval">The paper by which it was approved.</param>
/// <param name="Reason">Why it is published anew.</param>
public sealed record ListVersion(
    [property: Field("版次")] int No,
    [property: Field("公布日期")] DateOnly On,
    [property: Field("公布时台账位置")] long At,
    [property: Field("批准机关")] string ApprovedBy,
    [property: Field("批准文件")] string Approval,
    [property: Field("调整理由")] string? Reason
);

/// <summary>政务服务中心清单 — one of the centre's lists, version by version; items are put on it and taken off.</summary>
public sealed class ServiceList : Matter<ServiceListStage>
{
    [Field("清单性质")]
    public ServiceListKind Kind { get; internal set; }

    [Term("各版")]
    public IReadOnlyList<ListVersion> Versions { get; internal set; } = [];

    [Term("首次公布日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Term("现行版公布日期")]
    public DateOnly? VersionOn { get; internal set; }

    [Term("停用日期")]
    public DateOnly? EndedOn { get; internal set; }
}

/// <summary>编制清单.</summary>
public sealed record DraftServiceList : Act<ServiceList>
{
    [Field("清单名称", Among = "services.lists", Max = 50)]
    public required string Name { get; init; }

    [Field("清单性质")]
    public required ServiceListKind Kind { get; init; }

    public override void Apply(ServiceList matter, Doing doing) => (matter.Title, matter.Kind) = (Name, Kind);
}

/// <summary>公布清单 — its first version or a new one.</summary>
public sealed record PublishServiceList : Act<ServiceList>
{
    [Field("批准机关", Hint = "例如：塔河县人民政府。", Max = 100)]
    public required string ApprovedBy { get; init; }

    [Field("批准日期", NotAfterAct = true)]
    public required DateOnly ApprovedOn { get; init; }

    [Field("批准文件", Hint = "文件名称、文号，或者会议纪要的编号。", Max = 200)]
    public required string Approval { get; init; }

    [Field("调整理由", Hint = "第一次公布的不填。", Max = 500, Long = true)]
    public string? Reason { get; init; }

    public override void Apply(ServiceList matter, Doing doing)
    {
        matter.Versions = [.. matter.Versions, new(matter.Versions.Count + 1, doing.On, doing.Sequence, ApprovedBy, Approval, Reason)];
        (matter.PublishedOn, matter.VersionOn) = (matter.PublishedOn ?? doing.On, doing.On);
    }
}

/// <summary>停用清单.</summary>
public sealed record EndServiceList : Act<ServiceList>
{
    [Field("停用原因", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ServiceList matter, Doing doing) => matter.EndedOn = doing.On;
}

/// <summary>清单的规则 — 国务院没有统一规定；清单报政府批准后公布，调整同样.</summary>
public sealed class ServiceListType() : MatterType<ServiceList, ServiceListStage>("service-list", "政务服务中心清单", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "list-check",
        Place = new()
        {
            Address = "/service-lists",
            Title = "政务服务中心清单",
            Lead = "政务服务中心的各张清单和各版的变化。",
            Says = "哪些事项进驻大厅，哪些不进驻和理由",
            Words = ["进驻清单", "负面清单", "三张清单"],
            HasOwnPages = true,
        },
    };

    protected override void Define(Lifecycle<ServiceList, ServiceListStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar];
        it.Uses(P.Lists, P.ReviewMonths);
        it.Indexed(m => m.PublishedOn);
        it.Ends(Ended, Voided);
        it.Steps(("编制", [Drafted]), ("公布", [InForce]));
        it.ReadByEveryone();
        it.Opens<DraftServiceList>("编制清单", Drafted).By(by).Under(ours)
            .For("编制政务服务中心的一张清单；列入的事项在清单下逐项登记。")
            .Needs("FB030", IsNew, "一张清单同时只有一份", ours, "这张清单已经在编制或者已经公布；要改的，在原清单里增减事项以后再公布。");
        it.Act<PublishServiceList>("公布清单", [Drafted, InForce], InForce).By(by).Under(ours)
            .For("经批准以后公布清单，或者公布调整以后的一版。")
            .Needs("FB031", HasChanges, "有列入或者移出的事项", ours, "请先把事项列入清单；和上一版没有不同的，不用再公布。")
            .Needs("FB032", (m, a, _) => m.Versions.Count == 0 || !string.IsNullOrWhiteSpace(a.Reason), "写明调整的理由", ours, "请填写“调整理由”。")
            .Needs("FB033", (m, a, _) => m.VersionOn is not { } last || a.ApprovedOn >= last, "经这一版的批准", ours, "批准日期早于上一版公布的日期；调整要重新批准。")
            .Issues("services/ServiceList", "政务服务中心清单");
        it.Act<EndServiceList>("停用清单", InForce, Ended).By(by).Under(ours).ForGood()
            .For("不再使用的，写明原因停用。");
        it.Act<VoidRecord<ServiceList>>("作废", Drafted, Voided).By(by).Under(ours).ForGood()
            .For("编制有误的，公布以前作废。");
        it.Clock("list-review", "复核清单", m => m.Parameter(P.ReviewMonths).Months())
            .From<PublishServiceList>().Until<PublishServiceList, EndServiceList>()
            .Otherwise("很久没有调整，请复核清单").Warn(30).Under(ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == InForce, ["services/ServiceList"], m => m.Kind, m => m.PublishedOn, m => m.VersionOn);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsNew(ServiceList list, DraftServiceList act, Circumstances at)
    {
        var (id, name) = (list.Id, act.Name);
        return !at.Records.Any<ServiceList>(l => l.Title == name && (l.Stage == Drafted || l.Stage == InForce) && l.Id != id);
    }

    private static bool HasChanges(ServiceList list, Circumstances at)
    {
        var last = list.Versions.Count > 0 ? list.Versions[^1].At : -1;
        return at.Parts<ListedItem>(list).Any(e => e.Stage != ListedItemStage.Voided && (e.PutAt > last || e.TakenAt > last));
    }
}
