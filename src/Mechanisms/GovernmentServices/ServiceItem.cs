using Fazhi.Matters;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>政务服务事项阶段.</summary>
public enum ServiceItemStage
{
    [Term("编制中")]
    Claimed,

    [Term("已公布")]
    Published,

    [Term("已取消")]
    Cancelled,

    [Term("已作废")]
    Voided,
}

/// <summary>事项类型.</summary>
public enum ServiceItemKind
{
    [Term("行政许可")]
    Licence,

    [Term("行政确认")]
    Confirmation,

    [Term("行政给付")]
    Payment,

    [Term("行政奖励")]
    Reward,

    [Term("行政裁决")]
    Adjudication,

    [Term("行政备案")]
    Filing,

    [Term("其他行政权力")]
    OtherPower,

    [Term("公共服务")]
    PublicService,
}

/// <summary>行使层级.</summary>
public enum ServiceLevel
{
    [Term("县级")]
    County,

    [Term("乡镇级")]
    Township,

    [Term("村级")]
    Village,
}

/// <summary>办件类型.</summary>
public enum HandlingKind
{
    [Term("即办件")]
    Immediate,

    [Term("承诺件")]
    Promised,
}

/// <summary>时限单位.</summary>
public enum DayUnit
{
    [Term("工作日")]
    WorkingDays,

    [Term("自然日")]
    CalendarDays,
}

/// <summary>网办深度.</summary>
public enum OnlineDepth
{
    [Term("一级（网上查指南）")]
    Information,

    [Term("二级（网上预约、申请）")]
    Application,

    [Term("三级（网上预审、受理）")]
    Acceptance,

    [Term("四级（全程网办）")]
    Whole,
}

/// <summary>办结方式 — by what a matter of this kind is concluded.</summary>
public enum ResultKind
{
    [Term("出证办结")]
    Certificate,

    [Term("出文办结")]
    Paper,

    [Term("审批办结")]
    Approval,

    [Term("其他方式办结")]
    Other,
}

/// <summary>服务对象.</summary>
public enum ServiceAudience
{
    [Term("个人")]
    Person,

    [Term("企业和其他组织")]
    Enterprise,

    [Term("个人、企业都可以")]
    Both,
}

/// <summary>材料来源.</summary>
public enum MaterialSource
{
    [Term("申请人自备")]
    Applicant,

    [Term("其他政府部门核发")]
    Government,

    [Term("其他单位出具")]
    Others,
}

/// <summary>申请材料 — one thing the applicant brings.</summary>
public sealed record ServiceMaterial
{
    [Field("材料名称", Max = 200)]
    public required string Name { get; init; }

    [Field("形式", Hint = "例如：原件；复印件；电子。", Max = 50)]
    public string? Form { get; init; }

    [Field("情形", Hint = "不是每个人都要的，写明谁要；必须提供的不填。", Max = 200)]
    public string? When { get; init; }

    [Field("来源")]
    public MaterialSource? Source { get; init; }

    [Field("份数", Min = 0, Max = 50)]
    public int? Copies { get; init; }

    [Field("依据", Max = 300)]
    public string? Basis { get; init; }
}

/// <summary>实施清单 — what an item says to whoever wants it done. The rules over several fields read it, whether it stands in the item or in an act that would change it.</summary>
public interface IItemContent
{
    string Title { get; }
    ServiceItemKind Kind { get; }
    ServiceLevel Level { get; }
    string? ItemCode { get; }
    ServiceAudience? Audience { get; }
    IReadOnlyList<string> PersonThemes { get; }
    IReadOnlyList<string> EnterpriseThemes { get; }
    IReadOnlyList<string> Words { get; }
    string? Basis { get; }
    string? Conditions { get; }
    HandlingKind? Handling { get; }
    int? StatutoryDays { get; }
    int? CommittedDays { get; }
    DayUnit? Unit { get; }
    int? Visits { get; }
    string? VisitReason { get; }
    bool Online { get; }
    OnlineDepth? Depth { get; }
    bool Post { get; }
    bool InHall { get; }
    IReadOnlyList<ServiceMaterial> Materials { get; }
    IReadOnlyList<string> Steps { get; }
    bool Fee { get; }
    string? FeeItem { get; }
    string? FeeBasis { get; }
    bool PayOnline { get; }
    ResultKind? Result { get; }
    string? ResultName { get; }
    string? ResultSample { get; }
    string? Address { get; }
    string? Hours { get; }
    string? Phone { get; }
    string? ComplaintPhone { get; }
    IReadOnlyList<string> Faq { get; }
}

/// <summary>政务服务事项 — one thing a resident or an enterprise may ask of an organ: claimed from the province's catalogue, written out, published, adjusted, cancelled.</summary>
[EntryOf<ClaimService>]
public sealed class ServiceItem : Matter<ServiceItemStage>, IItemContent
{
    public string CatalogueCode { get; internal set; } = "";
    public string? ItemCode { get; internal set; }
    public ServiceItemKind Kind { get; internal set; }
    public ServiceLevel Level { get; internal set; }
    public ServiceAudience? Audience { get; internal set; }
    public IReadOnlyList<string> PersonThemes { get; internal set; } = [];
    public IReadOnlyList<string> EnterpriseThemes { get; internal set; } = [];
    public IReadOnlyList<string> Words { get; internal set; } = [];
    public string? Basis { get; internal set; }
    public string? Conditions { get; internal set; }
    public HandlingKind? Handling { get; internal set; }
    public int? StatutoryDays { get; internal set; }
    public int? CommittedDays { get; internal set; }
    public DayUnit? Unit { get; internal set; }
    public int? Visits { get; internal set; }
    public string? VisitReason { get; internal set; }
    public bool Online { get; internal set; }
    public OnlineDepth? Depth { get; internal set; }
    public bool Post { get; internal set; }
    public bool InHall { get; internal set; }
    public IReadOnlyList<ServiceMaterial> Materials { get; internal set; } = [];
    public IReadOnlyList<string> Steps { get; internal set; } = [];
    public bool Fee { get; internal set; }
    public string? FeeItem { get; internal set; }
    public string? FeeBasis { get; internal set; }
    public bool PayOnline { get; internal set; }
    public ResultKind? Result { get; internal set; }
    public string? ResultName { get; internal set; }
    public string? ResultSample { get; internal set; }
    public string? Address { get; internal set; }
    public string? Hours { get; internal set; }
    public string? Phone { get; internal set; }
    public string? ComplaintPhone { get; internal set; }
    public IReadOnlyList<string> Faq { get; internal set; } = [];

    /// <summary>The themes, each between bars: what a list is filtered by.</summary>
    [Term("主题")]
    public string Themes { get; internal set; } = "";

    [Term("实施清单版次")]
    public int Edition { get; internal set; }

    [Term("首次公布日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Term("最近调整日期")]
    public DateOnly? AdjustedOn { get; internal set; }

    [Term("取消日期")]
    public DateOnly? CancelledOn { get; internal set; }

    /// <summary>Since when the province's catalogue no longer has what it was claimed from.</summary>
    [Term("目录取消日期")]
    public DateOnly? UpstreamGoneOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, ItemCode, CatalogueCode, .. Words, .. PersonThemes, .. EnterpriseThemes];

    internal void Publish(DateOnly on) => (PublishedOn, Edition) = (on, 1);

    internal void Write(IItemContent from)
    {
        (Title, Kind, Level, ItemCode, Audience) = (from.Title, from.Kind, from.Level, from.ItemCode, from.Audience);
        (PersonThemes, EnterpriseThemes, Words, Basis, Conditions) = (from.PersonThemes, from.EnterpriseThemes, from.Words, from.Basis, from.Conditions);
        (Handling, StatutoryDays, CommittedDays, Unit) = (from.Handling, from.StatutoryDays, from.CommittedDays, from.Unit);
        (Visits, VisitReason, Online, Depth, Post, InHall) = (from.Visits, from.VisitReason, from.Online, from.Depth, from.Post, from.InHall);
        (Materials, Steps, Faq) = (from.Materials, from.Steps, from.Faq);
        (Fee, FeeItem, FeeBasis, PayOnline) = (from.Fee, from.FeeItem, from.FeeBasis, from.PayOnline);
        (Result, ResultName, ResultSample) = (from.Result, from.ResultName, from.ResultSample);
        (Address, Hours, Phone, ComplaintPhone) = (from.Address, from.Hours, from.Phone, from.ComplaintPhone);
        Themes = string.Concat(PersonThemes.Concat(EnterpriseThemes).Distinct().Select(t => $"|{t}|"));
    }
}
