using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>现场笔录.</summary>
public sealed record RecordScene : Act<PenaltyCase>
{
    [Field("开始时间", Hint = "例如：09:30。", Max = 5)]
    public required string From { get; init; }

    [Field("结束时间", Hint = "例如：10:15。", Max = 5)]
    public required string Until { get; init; }

    [Field("地点", Max = 200)]
    public required string Place { get; init; }

    [Field("已主动出示执法证件", Hint = "没有出示的，当事人有权拒绝接受调查、检查。")]
    public bool CredentialsShown { get; init; }

    [Field("在场人、见证人", Max = 200, Personal = true)]
    public required string Present { get; init; }

    [Field("是否申请回避", Max = 300, Hint = "申请的，写明谁、为什么和决定；没有的写“不申请”。")]
    public required string Recusal { get; init; }

    [Field("现场情况", Max = 8000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("拒绝签名的原因", Max = 300, Hint = "在场人拒绝签名的填写。")]
    public string? Unsigned { get; init; }

    [Field("笔录和照片", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PenaltyCase matter, Doing doing) => matter.SceneOn ??= doing.On;
}

/// <summary>询问笔录.</summary>
public sealed record RecordInquiry : Act<PenaltyCase>
{
    [Field("开始时间", Hint = "例如：14:00。", Max = 5)]
    public required string From { get; init; }

    [Field("结束时间", Hint = "例如：14:50。", Max = 5)]
    public required string Until { get; init; }

    [Field("地点", Max = 200)]
    public required string Place { get; init; }

    [Field("被询问人", Max = 100, Personal = true)]
    public required string Asked { get; init; }

    [Field("已主动出示执法证件")]
    public bool CredentialsShown { get; init; }

    [Field("已告知权利、义务", Hint = "如实回答的义务，申请回避、陈述申辩的权利。")]
    public bool RightsTold { get; init; }

    [Field("问答", Max = 20000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("拒绝签名的原因", Max = 300)]
    public string? Unsigned { get; init; }

    [Field("笔录", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PenaltyCase matter, Doing doing) => matter.InquiredOn ??= doing.On;
}

/// <summary>证据种类 — 《行政处罚法》第四十六条.</summary>
public enum EvidenceKind
{
    [Term("书证")]
    Document,

    [Term("物证")]
    Thing,

    [Term("视听资料")]
    AudioVisual,

    [Term("电子数据")]
    Electronic,

    [Term("证人证言")]
    Witness,

    [Term("当事人的陈述")]
    Statement,

    [Term("鉴定意见")]
    Appraisal,

    [Term("勘验笔录、现场笔录")]
    Record,
}

/// <summary>登记证据 — what it is, where it comes from, what it proves.</summary>
[KeptAs("AddEvidence")]
public sealed record AddCaseEvidence : Act<PenaltyCase>
{
    [Field("证据种类")]
    public required EvidenceKind Kind { get; init; }

    [Field("证据名称", Max = 200)]
    public required string What { get; init; }

    [Field("来源和取得方式", Max = 300)]
    public required string Source { get; init; }

    [Field("证明的事实", Max = 500, Long = true, Personal = true)]
    public required string Proves { get; init; }

    [Field("依法取得，并经查证属实", Hint = "以非法手段取得的证据，不得作为认定案件事实的根据。")]
    public bool Checked { get; init; }

    [Field("卷内页码", Max = 20)]
    public string? Page { get; init; }

    [Field("证据材料", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PenaltyCase matter, Doing doing) => matter.EvidenceCount++;
}

/// <summary>先行登记保存证据 — approved by the head; what becomes of it is decided within seven working days (《行政处罚法》第五十六条).</summary>
public sealed record PreserveEvidence : Act<PenaltyCase>
{
    [Field("保存的证据", Max = 1000, Long = true, Hint = "名称、数量、特征，逐项写明。")]
    public required string Items { get; init; }

    [Field("保存地点", Max = 200)]
    public required string Place { get; init; }

    [Field("为什么以后难以取得", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => (matter.PreservedOn, matter.PreservedSettledOn) = (doing.On, null);
}

/// <summary>处理登记保存的证据.</summary>
public sealed record SettlePreserved : Act<PenaltyCase>
{
    [Field("处理决定", Max = 500, Long = true, Hint = "返还、送检、查封扣押、没收等，逐项写明。")]
    public required string Decision { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.PreservedSettledOn = doing.On;
}

/// <summary>查封、扣押 — thirty days, once extended by at most thirty (《行政强制法》第二十五条).</summary>
public sealed record SealOrSeize : Act<PenaltyCase>
{
    [Field("查封、扣押的依据", Max = 300, Hint = "规定可以查封、扣押的法律、法规条文。")]
    public required string Grounds { get; init; }

    [Field("场所、设施或者财物", Max = 1000, Long = true, Hint = "名称、数量、特征，逐项写明。")]
    public required string Items { get; init; }

    [Field("保管人和地点", Max = 200)]
    public required string Keeper { get; init; }

    [Field("已当场告知理由、依据、权利和救济途径，听取陈述、申辩")]
    public bool Told { get; init; }

    [Field("不适用不予强制清单的理由", Max = 500, Long = true, Hint = "裁量权基准列有不予实施行政强制的情形的，写明本案为什么不是。")]
    public string? WhyNotSpared { get; init; }

    [Field("当事人到场情况", Max = 200, Personal = true, Hint = "不到场的，写明见证人。")]
    public required string Present { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => (matter.SealedOn, matter.ReleasedOn, matter.SealingMore) = (doing.On, null, 0);
}

/// <summary>延长查封、扣押.</summary>
public sealed record ExtendSealing : Act<PenaltyCase>
{
    [Field("延长的日数", Min = 1, Max = 30)]
    public required int Days { get; init; }

    [Field("延长的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("已书面告知当事人")]
    public bool Told { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.SealingMore = Days;
}

/// <summary>解除查封、扣押.</summary>
public sealed record ReleaseSealed : Act<PenaltyCase>
{
    [Field("处理情况", Max = 500, Long = true, Hint = "退还、没收、销毁等，逐项写明。")]
    public required string Decision { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.ReleasedOn = doing.On;
}

/// <summary>责令改正 — with every penalty the party is told to put right what it did (《行政处罚法》第二十八条).</summary>
public sealed record OrderCorrection : Act<PenaltyCase>
{
    [Field("改正的要求", Max = 1000, Long = true)]
    public required string Wanted { get; init; }

    [Field("改正期限")]
    public required DateOnly By { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => (matter.CorrectionOrderedOn, matter.CorrectBy) = (doing.On, By);
}

/// <summary>登记音像记录 — the recording itself may lie elsewhere: its digest, place, length and retention are told.</summary>
public sealed record AddRecording : Act<PenaltyCase>
{
    [Field("记录的环节")]
    public required RecordedStep Step { get; init; }

    [Field("种类")]
    public required RecordingKind Kind { get; init; }

    [Field("拍摄、录制日期", NotAfterAct = true)]
    public required DateOnly On { get; init; }

    [Field("时长（秒）", Min = 1, Max = 864000, Hint = "照片不填。")]
    public int? Seconds { get; init; }

    [Field("记录文件", Hint = "不上传的，填写摘要和存放位置。")]
    public FileRef? File { get; init; }

    [Field("文件摘要（SHA-256）", Max = 64, Hint = "64位小写十六进制；由存放记录的设备算出。")]
    public string? Hash { get; init; }

    [Field("存放位置", Max = 200, Hint = "设备、服务器或者光盘的编号。")]
    public string? Place { get; init; }

    [Field("保存至")]
    public required DateOnly KeptUntil { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) =>
        matter.Recordings = [.. matter.Recordings, new(Step, Kind, On, Seconds, KeptUntil)];

    internal bool IsFound => File is not null || (Hash is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower) && !string.IsNullOrWhiteSpace(Place));
}

/// <summary>委托检测、检验、检疫、鉴定 — until the result is there the period stands still; the party is told in writing.</summary>
public sealed record CommissionTest : Act<PenaltyCase>
{
    [Field("受托机构", Max = 100)]
    public required string By { get; init; }

    [Field("事项", Max = 500, Long = true)]
    public required string What { get; init; }

    [Field("已书面告知当事人所需时间")]
    public bool Told { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.TestingSince = doing.On;
}

/// <summary>收到检测、鉴定结果.</summary>
public sealed record ReceiveTest : Act<PenaltyCase>
{
    [Field("结论", Max = 1000, Long = true)]
    public required string Result { get; init; }

    [Field("结果告知当事人的日期", NotAfterAct = true)]
    public DateOnly? ToldOn { get; init; }

    [Field("报告", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PenaltyCase matter, Doing doing) => matter.TestingSince = null;
}

/// <summary>中止调查.</summary>
public sealed record PauseCase : Act<PenaltyCase>
{
    [Field("中止的事由")]
    public required CasePause Ground { get; init; }

    [Field("情况", Max = 500, Long = true)]
    public required string Details { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.PausedOn = doing.On;
}

/// <summary>恢复调查.</summary>
public sealed record ResumeCase : Act<PenaltyCase>
{
    [Field("恢复的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing) => matter.PausedOn = null;
}

/// <summary>调查终结 — facts and articles, said here once for every document of the case, and what is proposed.</summary>
public sealed record EndInvestigation : Act<PenaltyCase>
{
    [Field("查明的违法事实", Max = 4000, Long = true, Personal = true, Hint = "时间、地点、经过、情节和后果；告知书、决定书照此印制。")]
    public required string Facts { get; init; }

    [Field("违反的规定", Max = 300, Hint = "例如：《中华人民共和国道路运输条例》第二十四条。")]
    public required string Breached { get; init; }

    [Field("处罚依据", Max = 300, Hint = "规定处罚的法律、法规、规章条文。")]
    public required string Basis { get; init; }

    [Field("处理建议")]
    public required CaseProposal Proposal { get; init; }

    [Field("认定的法定情节", Max = 5, Hint = "不予、从轻、减轻处罚的法定情节；四张清单由此自动适用。没有的不填。")]
    public IReadOnlyList<CaseCircumstance> Circumstances { get; init; } = [];

    [Field("情节复杂或者重大违法行为", Hint = "由负责人集体讨论决定。")]
    public bool Major { get; init; }

    [Field("应当法制审核的情形", Hint = "经过听证的和处罚种类在听证范围以内的，不选也要审核。")]
    public ReviewGround? Review { get; init; }

    [Field("调查终结报告", Max = 8000, Long = true, Personal = true)]
    public required string Report { get; init; }

    public override void Apply(PenaltyCase matter, Doing doing)
    {
        (matter.InvestigationEndedOn, matter.Facts, matter.Breached, matter.Basis) = (doing.On, Facts, Breached, Basis);
        (matter.Proposal, matter.Major, matter.ReviewGround) = (Proposal, Major, Review);
        (matter.Circumstances, matter.DeviationApprovedOn, matter.DeviationFrom) = (Circumstances, null, null);
    }
}
