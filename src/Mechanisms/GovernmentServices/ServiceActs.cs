using Fazhi.Matters;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>编制实施清单 — an act that says an item's content anew as a whole.</summary>
public abstract record ServiceAct : Act<ServiceItem>, IItemContent
{
    [Field("事项名称", Max = 200)]
    public required string Title { get; init; }

    [Field("事项类型")]
    public required ServiceItemKind Kind { get; init; }

    [Field("行使层级")]
    public required ServiceLevel Level { get; init; }

    [Field("实施编码", Hint = "上级平台给本单位实施清单的编码；还没有的不填。", Max = 40)]
    public string? ItemCode { get; init; }

    [Field("服务对象")]
    public ServiceAudience? Audience { get; init; }

    [Field("面向个人的主题", Hint = "人生事件，例如：出生；入学；就业；结婚。个人可以办的至少一个。", Max = 10)]
    public IReadOnlyList<string> PersonThemes { get; init; } = [];

    [Field("面向企业的主题", Hint = "例如：设立变更；准营准办；用工。企业可以办的至少一个。", Max = 10)]
    public IReadOnlyList<string> EnterpriseThemes { get; init; } = [];

    [Field("群众常用的叫法", Hint = "群众平时怎么说，例如：上户口；办低保。搜索时用这些词也能找到。", Max = 20)]
    public IReadOnlyList<string> Words { get; init; } = [];

    [Field("设定依据", Hint = "法律、法规、规章或者文件的名称和条款。", Max = 2000, Long = true)]
    public string? Basis { get; init; }

    [Field("受理条件", Max = 2000, Long = true)]
    public string? Conditions { get; init; }

    [Field("办件类型")]
    public HandlingKind? Handling { get; init; }

    [Field("法定办结时限", Hint = "依据没有规定日数的不填。", Min = 0, Max = 1000)]
    public int? StatutoryDays { get; init; }

    [Field("承诺办结时限", Hint = "当场办结的填0。", Min = 0, Max = 1000)]
    public int? CommittedDays { get; init; }

    [Field("时限单位")]
    public DayUnit? Unit { get; init; }

    [Field("到办事现场次数", Hint = "不用到现场的填0。", Min = 0, Max = 20)]
    public int? Visits { get; init; }

    [Field("必须到现场的原因", Hint = "到现场次数是0的不填。", Max = 300)]
    public string? VisitReason { get; init; }

    [Field("可以全程网上办理")]
    public bool Online { get; init; }

    [Field("网办深度")]
    public OnlineDepth? Depth { get; init; }

    [Field("可以邮寄、快递")]
    public bool Post { get; init; }

    [Field("进驻政务服务大厅")]
    public bool InHall { get; init; }

    [Field("申请材料", Hint = "不要材料的不填。", Max = 60)]
    public IReadOnlyList<ServiceMaterial> Materials { get; init; } = [];

    [Field("办理步骤", Hint = "一步一项，例如：申请；受理；审查；决定；送达。", Max = 30)]
    public IReadOnlyList<string> Steps { get; init; } = [];

    [Field("收费")]
    public bool Fee { get; init; }

    [Field("收费项目和标准", Hint = "不收费的不填。", Max = 500)]
    public string? FeeItem { get; init; }

    [Field("收费依据", Hint = "不收费的不填。", Max = 500)]
    public string? FeeBasis { get; init; }

    [Field("可以网上缴费")]
    public bool PayOnline { get; init; }

    [Field("办结方式")]
    public ResultKind? Result { get; init; }

    [Field("结果名称", Hint = "办成以后拿到什么，例如：食品经营许可证。", Max = 200)]
    public string? ResultName { get; init; }

    [Field("结果样本", Hint = "样本的网址或者在哪里看。", Max = 500)]
    public string? ResultSample { get; init; }

    [Field("办理地址", Hint = "写到楼层、窗口。", Max = 200)]
    public string? Address { get; init; }

    [Field("办理时间", Hint = "例如：周一至周五8:30—11:30，13:30—17:00，法定节假日除外。", Max = 200)]
    public string? Hours { get; init; }

    [Field("咨询电话", Hint = "带区号，例如：0457-3661234。", Max = 50)]
    public string? Phone { get; init; }

    [Field("监督投诉电话", Hint = "带区号，和咨询电话不同。", Max = 50)]
    public string? ComplaintPhone { get; init; }

    [Field("常见问题", Hint = "一问一答写成一项，例如：可以代办吗？可以，代办人带本人的身份证和委托书。", Max = 30)]
    public IReadOnlyList<string> Faq { get; init; } = [];
}

/// <summary>认领事项 — an organ takes on an item of the province's catalogue; the content may be said at once, in a sheet of thousands.</summary>
public sealed record ClaimService : ServiceAct
{
    [Field("目录编码", Hint = "全省目录里这一事项的编码。", Max = 40)]
    public required string CatalogueCode { get; init; }

    [Field("同时公布", Hint = "内容已经齐全的勾选，认领和公布一次办完；否则先编制，再公布。")]
    public bool PublishAtOnce { get; init; }

    public override void Apply(ServiceItem matter, Doing doing)
    {
        matter.CatalogueCode = CatalogueCode;
        matter.Write(this);
        if (PublishAtOnce)
            matter.Publish(doing.On);
    }
}

/// <summary>修改实施清单 — before it is published.</summary>
public sealed record EditService : ServiceAct
{
    public override void Apply(ServiceItem matter, Doing doing) => matter.Write(this);
}

/// <summary>公布事项.</summary>
public sealed record PublishService : Act<ServiceItem>
{
    public override void Apply(ServiceItem matter, Doing doing) => matter.Publish(doing.On);
}

/// <summary>调整原因.</summary>
public enum AdjustmentReason
{
    [Term("设定依据变化")]
    Basis,

    [Term("全省目录变化")]
    Catalogue,

    [Term("压缩时限")]
    Days,

    [Term("减少材料")]
    Materials,

    [Term("减少到现场次数")]
    Visits,

    [Term("梳理规范")]
    Review,

    [Term("其他")]
    Other,
}

/// <summary>调整事项 — a published item is said anew; the version before stays in the ledger.</summary>
public sealed record AdjustService : ServiceAct
{
    [Field("调整原因")]
    public required AdjustmentReason Reason { get; init; }

    [Field("调整说明", Max = 500, Long = true)]
    public string? Explanation { get; init; }

    public override void Apply(ServiceItem matter, Doing doing)
    {
        matter.Write(this);
        (matter.Edition, matter.AdjustedOn) = (matter.Edition + 1, doing.On);
    }
}

/// <summary>核对更正 — the check of an address found another one, another telephone, other hours.</summary>
public sealed record CorrectPlace : Act<ServiceItem>
{
    [Field("办理地址", Max = 200)]
    public string? Address { get; init; }

    [Field("办理时间", Max = 200)]
    public string? Hours { get; init; }

    [Field("咨询电话", Max = 50)]
    public string? Phone { get; init; }

    public override void Apply(ServiceItem matter, Doing doing) =>
        (matter.Address, matter.Hours, matter.Phone) = (Address ?? matter.Address, Hours ?? matter.Hours, Phone ?? matter.Phone);
}

/// <summary>目录已经取消 — the province's catalogue no longer has it.</summary>
public sealed record NoteUpstreamGone : Act<ServiceItem>
{
    [Field("取消原因", Max = 500)]
    public required string Reason { get; init; }

    public override void Apply(ServiceItem matter, Doing doing) => matter.UpstreamGoneOn = doing.On;
}

/// <summary>取消事项.</summary>
public sealed record CancelService : Act<ServiceItem>
{
    [Field("取消原因", Hint = "写明依据，例如：全省目录取消；依据废止；和某事项合并。", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ServiceItem matter, Doing doing) => matter.CancelledOn = doing.On;
}
