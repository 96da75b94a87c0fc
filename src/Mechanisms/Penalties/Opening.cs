using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>登记线索 — what points to an unlawful act; whether a case is filed is decided next.</summary>
public sealed record RegisterClue : Act<PenaltyCase>
{
    [Field("线索名称", Max = 100, Hint = "概括涉嫌的违法行为，不写公民的姓名。")]
    public required string Subject { get; init; }

    [Field("行业程序", Among = "penalty.sectors", Max = 20, Hint = "本机关适用的行政处罚程序规定；没有专门规定的选“通用”。")]
    public required string Sector { get; init; }

    [Field("案件来源")]
    public required ClueSource Source { get; init; }

    [Field("发现日期", NotAfterAct = true, Hint = "本机关发现或者收到投诉、举报、移送的日期；追究时效以此计算。")]
    public required DateOnly FoundOn { get; init; }

    [Field("线索内容", Max = 4000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("来源的检查", Hint = "由入企检查发现的，选择该次检查。")]
    public Reference<EnterpriseInspection>? Inspection { get; init; }

    [Field("材料", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PenaltyCase matter, Doing doing) =>
        (matter.Title, matter.Sector, matter.Source, matter.FoundOn, matter.Inspection) = (Subject, Sector, Source, FoundOn, Inspection);
}

/// <summary>延长立案审查 — the head lets the decision on filing take longer, where the sector's rules say by how much.</summary>
public sealed record ExtendFiling : Act<PenaltyCase>
{
    [Field("延长的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.FilingExtended = true;
}

/// <summary>不予立案.</summary>
public sealed record RefuseFiling : Act<PenaltyCase>
{
    [Field("不予立案的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    [Field("告知投诉人、举报人的情况", Max = 300, Hint = "实名投诉、举报的，写明怎样告知。")]
    public string? Told { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) { }
}

/// <summary>立案 — who is suspected of which act, where and until when it was done.</summary>
public sealed record FileCase : Act<PenaltyCase>
{
    [Field("当事人")]
    public required Party Party { get; init; }

    [Field("法定代表人、负责人", Max = 50, Personal = true, Hint = "当事人是单位的填写。")]
    public string? Representative { get; init; }

    [Field("违法行为", Max = 200, Hint = "案由，例如：未经许可从事道路货物运输经营。")]
    public required string Violation { get; init; }

    [Field("违法地点", Max = 200)]
    public required string Place { get; init; }

    [Field("违法行为终了日期", NotAfterAct = true, Hint = "违法行为有连续或者继续状态的，为终了之日；还在继续的，填写立案日期。")]
    public required DateOnly ViolationEndedOn { get; init; }

    [Field("涉及公民生命健康安全、金融安全且有危害后果", Hint = "追究时效为五年，其他为二年。")]
    public bool GraveHarm { get; init; }

    [Field("立案的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        matter.Suspect(Party, Representative, Violation, Place, ViolationEndedOn, GraveHarm);
        matter.FiledOn = doing.On;
        matter.Title = doing.Title ?? Violation;
    }
}

/// <summary>指派执法人员 — at first, and anew when one is recused or moves on.</summary>
public sealed record AssignOfficers : Act<PenaltyCase>
{
    [Field("执法人员", Min = 2, Max = 10, Hint = "不少于两人，持有有效的行政执法证。")]
    public required IReadOnlyList<Reference<Officer>> Officers { get; init; }

    [Field("更换的理由", Max = 300, Hint = "回避、调离等；第一次指派的不填。")]
    public string? Reason { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.Officers = Officers;
}

/// <summary>移送 — a suspected crime goes to the judicial organs, another organ's case to that organ (《行政处罚法》第二十七条、第五十七条).</summary>
[KeptAs("TransferCase")]
public sealed record TransferPenaltyCase : Act<PenaltyCase>
{
    [Field("受移送机关", Max = 100)]
    public required string To { get; init; }

    [Field("涉嫌犯罪")]
    public bool Crime { get; init; }

    [Field("移送的理由和依据", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    [Field("移送的材料", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PenaltyCase matter, Doing doing) =>
        (matter.TransferredOn, matter.Outcome) = (doing.On, CaseOutcomeKind.Transferred);
}

/// <summary>销案 — the case ends without a decision: the party died or ended without a successor, or it should not have been filed.</summary>
public sealed record DropCase : Act<PenaltyCase>
{
    [Field("销案的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) { }
}
