using Fazhi.Matters;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>督察阶段 — AN-14: planned, looked into by the organs themselves, on site, reported, fed back, put right, closed.</summary>
public enum SupervisionRoundStage
{
    [Term("已部署")]
    Planned,

    [Term("自查中")]
    SelfChecking,

    [Term("实地督察中")]
    OnSite,

    [Term("已报告")]
    Reported,

    [Term("已反馈")]
    FedBack,

    [Term("整改中")]
    Rectifying,

    [Term("已办结")]
    Closed,

    [Term("已取消")]
    Cancelled,
}

/// <summary>督察方式.</summary>
public enum SupervisionManner
{
    [Term("书面督察")]
    Written,

    [Term("实地督察")]
    OnTheSpot,
}

/// <summary>督察措施 — 《法治政府建设与责任落实督察工作规定》第十三条.</summary>
public enum SupervisionMeasure
{
    [Term("听取汇报")]
    HearReports,

    [Term("查阅、复制材料和案卷")]
    ReadFiles,

    [Term("询问")]
    Question,

    [Term("约谈、走访")]
    Interview,

    [Term("明查")]
    VisitOpenly,

    [Term("暗访")]
    VisitSecretly,

    [Term("核实线索")]
    CheckLead,
}

/// <summary>加大督促力度的方式 — 第二十九条至第三十一条.</summary>
public enum SupervisionPressure
{
    [Term("约谈")]
    Talk,

    [Term("挂牌督办")]
    Listed,

    [Term("典型案例通报")]
    Exposed,
}

/// <summary>督察结果送交的机关 — 第十九条.</summary>
public enum ResultAddressee
{
    [Term("上级机关")]
    Superior,

    [Term("纪检监察机关")]
    Discipline,

    [Term("组织人事部门")]
    Personnel,
}

/// <summary>采取的措施 — what was done, when, in which organ.</summary>
public sealed record MeasureTaken(SupervisionMeasure Kind, DateOnly On, string Organ);

/// <summary>法治督察 — one supervision of one or several organs, from the self-check to the day on which everything it found is off the ledger of problems.</summary>
public sealed class SupervisionRound : Matter<SupervisionRoundStage>
{
    [Term("年度计划")]
    public Reference<SupervisionPlan>? Plan { get; internal set; }

    /// <summary>The plan's id once more, in a column of its own.</summary>
    public Guid? PlanId { get; internal set; }

    [Field("种类", Decided = true)]
    public SupervisionKind Kind { get; internal set; }

    [Field("督察方式", Decided = true)]
    public SupervisionManner Manner { get; internal set; }

    [Field("委托第三方评估", Decided = true)]
    public bool WithThirdParty { get; internal set; }

    [Field("督察内容", Max = 2000, Long = true)]
    public string Content { get; internal set; } = "";

    [Field("被督察单位", Organ = true, Decided = true)]
    public IReadOnlyList<string> Organs { get; internal set; } = [];

    /// <summary>The organs once more, each between bars: officials of an organ are asked for by it.</summary>
    public string OrganMarks { get; internal set; } = "";

    [Term("自查报送期限")]
    public DateOnly? SelfCheckUntil { get; internal set; }

    [Term("进驻日期")]
    public DateOnly? OnSiteFrom { get; internal set; }

    [Term("采取的督察措施")]
    public int Measures { get; internal set; }

    public IReadOnlyList<MeasureTaken> Taken { get; internal set; } = [];

    [Term("第三方评估机构")]
    public string? Evaluator { get; internal set; }

    [Term("报告日期")]
    public DateOnly? ReportedOn { get; internal set; }

    [Term("反馈日期")]
    public DateOnly? FedBackOn { get; internal set; }

    [Term("反馈的问题")]
    public int Findings { get; internal set; }

    [Term("结果送交的机关")]
    public IReadOnlyList<string> SentTo { get; internal set; } = [];

    [Term("结果送交日期")]
    public DateOnly? SentOn { get; internal set; }

    [Term("督促措施次数")]
    public int Pressed { get; internal set; }

    [Term("办结日期")]
    public DateOnly? ConcludedOn { get; internal set; }

    [Term("公开的结论")]
    public string? PublicResult { get; internal set; }

    internal static string MarkOf(string organ) => $"|{organ}|";
}

/// <summary>部署督察.</summary>
public sealed record LaunchSupervision : Act<SupervisionRound>
{
    [Field("名称", Hint = "例如：行政裁量权基准适用情况小切口督察。", Max = 100)]
    public required string Title { get; init; }

    [Field("年度计划", Hint = "按年度计划开展的选择；计划以外临时开展的不选。")]
    public Reference<SupervisionPlan>? Plan { get; init; }

    [Field("种类")]
    public required SupervisionKind Kind { get; init; }

    [Field("督察方式")]
    public required SupervisionManner Manner { get; init; }

    [Field("委托第三方评估")]
    public bool WithThirdParty { get; init; }

    [Field("督察内容", Hint = "小切口的，写明哪一件事的哪一个环节。", Max = 2000, Long = true)]
    public required string Content { get; init; }

    [Field("被督察单位", Organ = true, Min = 1, Max = 60)]
    public required IReadOnlyList<string> Organs { get; init; }

    [Field("工作方案")]
    public FileRef? File { get; init; }

    public override void Apply(SupervisionRound matter, Doing doing)
    {
        (matter.Title, matter.Plan, matter.PlanId) = (Title, Plan, Plan?.Id);
        (matter.Kind, matter.Manner, matter.WithThirdParty, matter.Content) = (Kind, Manner, WithThirdParty, Content);
        matter.Organs = [.. Organs.Distinct()];
        matter.OrganMarks = string.Concat(matter.Organs.Select(SupervisionRound.MarkOf));
    }
}

/// <summary>要求自查 — each organ is asked for its written self-check by the day that the office sets.</summary>
public sealed record StartSelfChecks : Act<SupervisionRound>
{
    [Field("自查报送期限", Hint = "由督察单位确定。")]
    public required DateOnly DueOn { get; init; }

    [Field("自查提纲", Max = 2000, Long = true)]
    public required string Outline { get; init; }

    public override void Apply(SupervisionRound matter, Doing doing) => matter.SelfCheckUntil = DueOn;
}

/// <summary>开始实地督察.</summary>
public sealed record GoOnSite : Act<SupervisionRound>
{
    [Field("督察组", Hint = "组长和成员。", Max = 300)]
    public required string Group { get; init; }

    public override void Apply(SupervisionRound matter, Doing doing) => matter.OnSiteFrom = doing.On;
}

/// <summary>登记督察措施.</summary>
public sealed record RecordMeasure : Act<SupervisionRound>
{
    [Field("措施")]
    public required SupervisionMeasure Kind { get; init; }

    [Field("日期", NotAfterAct = true)]
    public required DateOnly TakenOn { get; init; }

    [Field("单位", Organ = true)]
    public required string At { get; init; }

    [Field("情况", Hint = "看了什么、问了谁、答了什么。", Max = 4000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("材料", Max = 30)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(SupervisionRound matter, Doing doing)
    {
        matter.Taken = [.. matter.Taken, new(Kind, TakenOn, At)];
        matter.Measures = matter.Taken.Count;
    }
}

/// <summary>登记第三方评估.</summary>
public sealed record RecordEvaluation : Act<SupervisionRound>
{
    [Field("评估机构", Max = 100)]
    public required string Evaluator { get; init; }

    [Field("评估结论", Max = 4000, Long = true)]
    public required string Result { get; init; }

    [Field("评估报告", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(SupervisionRound matter, Doing doing) => matter.Evaluator = Evaluator;
}

/// <summary>形成督察报告.</summary>
public sealed record ReportSupervision : Act<SupervisionRound>
{
    [Field("督察报告", Hint = "督察的情况、发现的问题和建议。", Max = 8000, Long = true, Personal = true)]
    public required string Report { get; init; }

    [Field("报告文件", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(SupervisionRound matter, Doing doing) => matter.ReportedOn = doing.On;
}

/// <summary>督察发现的问题 — whose, what, to be put right how and by when.</summary>
public sealed record SupervisionFinding(
    [property: Field("责任单位", Organ = true)] string Organ,
    [property: Field("问题", Hint = "一句话说明，不写姓名。", Max = 100)] string Title,
    [property: Field("整改要求", Max = 1000, Long = true)] string Measure,
    [property: Field("整改期限", Hint = "在反馈中确定。")] DateOnly DueOn,
    [property: Field("具体情况", Max = 2000, Long = true, Personal = true)] string? Details = null,
    [property: Field("违反的规定", Max = 300)] string? Rule = null
);

/// <summary>反馈督察意见 — every finding goes on the ledger of problems with it, to its organ, with its last day.</summary>
public sealed record FeedBackSupervision : Act<SupervisionRound>
{
    [Field("总体意见", Max = 2000, Long = true)]
    public required string Opinion { get; init; }

    [Field("发现的问题", Hint = "没有发现的不填；每一项列入问题台账。", Max = 100)]
    public IReadOnlyList<SupervisionFinding> Findings { get; init; } = [];

    public override void Apply(SupervisionRound matter, Doing doing) => (matter.FedBackOn, matter.Findings) = (doing.On, Findings.Count);
}

/// <summary>加大督促力度 — interview, listed supervision, exposure of the case.</summary>
public sealed record PressOrgan : Act<SupervisionRound>
{
    [Field("方式")]
    public required SupervisionPressure Kind { get; init; }

    [Field("单位", Organ = true)]
    public required string At { get; init; }

    [Field("情况", Hint = "为什么、提出了什么要求。", Max = 2000, Long = true, Personal = true)]
    public required string Account { get; init; }

    public override void Apply(SupervisionRound matter, Doing doing) => matter.Pressed++;
}

/// <summary>送交督察结果.</summary>
public sealed record SendResults : Act<SupervisionRound>
{
    [Field("送交的机关", Min = 1, Max = 3)]
    public required IReadOnlyList<ResultAddressee> To { get; init; }

    [Field("说明", Hint = "送交的材料、作什么用。", Max = 1000, Long = true)]
    public string? Note { get; init; }

    public override void Apply(SupervisionRound matter, Doing doing)
    {
        matter.SentTo = [.. matter.SentTo.Concat(To.Select(t => Terms.Of(t))).Distinct()];
        matter.SentOn ??= doing.On;
    }
}

/// <summary>办结督察.</summary>
public sealed record CloseSupervision : Act<SupervisionRound>
{
    [Field("整改情况和成效", Max = 4000, Long = true)]
    public required string Result { get; init; }

    [Field("公开的结论", Hint = "公布在网上的几句话，不写姓名；不公布的不填。", Max = 500, Long = true)]
    public string? PublicResult { get; init; }

    public override void Apply(SupervisionRound matter, Doing doing) =>
        (matter.ConcludedOn, matter.PublicResult) = (doing.On, string.IsNullOrWhiteSpace(PublicResult) ? null : PublicResult);
}

/// <summary>取消督察 — self-checks still awaited are dropped.</summary>
public sealed record CancelSupervision : Act<SupervisionRound>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(SupervisionRound matter, Doing doing) => matter.ConcludedOn = doing.On;
}
