using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Web.Design;

/// <summary>示例申请 — a form with one field of every kind, for the gallery.</summary>
internal sealed record SampleApplication
{
    [Field("申请人")]
    public required Party Applicant { get; init; }

    [Field("第三人", Max = 3, Hint = "同本案有利害关系的其他人。")]
    public IReadOnlyList<Party> ThirdParties { get; init; } = [];

    [Field("被申请人", Max = 100)]
    public required string Respondent { get; init; }

    [Field("行政行为类别")]
    public required SampleKind Kind { get; init; }

    [Field("申请方式")]
    public required SampleWay Way { get; init; }

    [Field("知道行政行为的日期", NotAfterAct = true)]
    public required DateOnly KnownOn { get; init; }

    [Field("其他法律规定的申请期限（日）", Min = 61)]
    public int? LongerDays { get; init; }

    [Field("涉案款额（元）", Money = true)]
    public decimal? Amount { get; init; }

    [Field("旧案文号")]
    public DocumentNumber? OldNumber { get; init; }

    [Field("已告知的其他途径")]
    public IReadOnlyList<SampleWay> Told { get; init; } = [];

    [Field("行政复议请求", Max = 2000, Long = true)]
    public required string Claims { get; init; }

    [Field("见证人", Max = 10)]
    public IReadOnlyList<string> Witnesses { get; init; } = [];

    [Field("行政机关未告知申请行政复议的权利")]
    public bool NotTold { get; init; }

    [Field("身份证明")]
    public required FileRef Identity { get; init; }

    [Field("申请材料", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];
}

/// <summary>示例类别 — more choices than radio buttons hold.</summary>
internal enum SampleKind
{
    [Term("行政处罚")]
    Penalty,

    [Term("行政强制措施")]
    Coercion,

    [Term("行政许可")]
    Licence,

    [Term("行政征收")]
    Levy,

    [Term("不履行法定职责")]
    Inaction,

    [Term("其他行政行为")]
    Other,
}

/// <summary>示例方式 — few choices.</summary>
internal enum SampleWay
{
    [Term("当面")]
    InPerson,

    [Term("邮寄")]
    Post,

    [Term("互联网")]
    Internet,
}
