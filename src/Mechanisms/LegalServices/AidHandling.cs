using Fazhi.Matters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>指派 — to somebody of the register who takes such cases; in the gravest ones to a lawyer of three years' practice.</summary>
public sealed record AssignAid : Act<LegalAidCase>
{
    [Field("承办人员", Hint = "在册、承办法律援助的律师或者基层法律服务工作者。")]
    public required Reference<Lawyer> Lawyer { get; init; }

    [Field("核实有三年以上相关执业经历", Hint = "可能判处无期徒刑、死刑的案件必须核实。")]
    public bool Experienced { get; init; }

    [Field("办案机关", Max = 100, Hint = "公函送交的人民法院、人民检察院、公安机关、仲裁委员会等；还没有立案的不填。")]
    public string? To { get; init; }

    [Field("指派意见", Max = 300)]
    public string? Note { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        (matter.Lawyer, matter.LawyerId, matter.AssignedOn) = (Lawyer, Lawyer.Id, doing.On);
        matter.Decide(doing);
    }
}

/// <summary>撤回指派 — the lawyer can't, or has an interest after all; another is assigned.</summary>
public sealed record WithdrawAssignment : Act<LegalAidCase>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing) => matter.Unassign();
}

/// <summary>请求更换 — the recipient has a reason to want somebody else.</summary>
public sealed record AskReplacement : Act<LegalAidCase>
{
    [Field("请求更换的理由", Hint = "承办人员怎样没有依法履行职责。", Max = 1000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing) => matter.ReplacementAskedOn = doing.On;
}

/// <summary>答复更换请求.</summary>
public sealed record AnswerReplacement : Act<LegalAidCase>, IMessage
{
    [Field("同意更换")]
    public bool Replace { get; init; }

    [Field("答复", Max = 1000, Long = true, Personal = true)]
    public required string Answer { get; init; }

    string IMessage.Text => Answer;

    bool IMessage.FromApplicant => false;

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        matter.ReplacementAskedOn = null;
        if (Replace)
            matter.Unassign();
    }
}

/// <summary>投诉 — the recipient complains of the institution or of who handles the case.</summary>
public sealed record ComplainOfAid : Act<LegalAidCase>
{
    [Field("投诉的事项和理由", Max = 2000, Long = true, Personal = true)]
    public required string Complaint { get; init; }

    [Field("材料", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LegalAidCase matter, Doing doing) => matter.ComplainedOn = doing.On;
}

/// <summary>答复投诉 — what was found and what follows; whoever decided in the case doesn't answer.</summary>
public sealed record AnswerAidComplaint : Act<LegalAidCase>, IMessage
{
    [Field("投诉属实")]
    public bool Founded { get; init; }

    [Field("处理结果", Max = 2000, Long = true, Personal = true)]
    public required string Result { get; init; }

    string IMessage.Text => Result;

    bool IMessage.FromApplicant => false;

    public override void Apply(LegalAidCase matter, Doing doing) => matter.ComplainedOn = null;
}

/// <summary>报告办理情况 — at the end, with the papers.</summary>
public sealed record ReportAid : Act<LegalAidCase>
{
    [Field("办理结果", Hint = "裁判、调解、和解等的结果和案号。", Max = 2000, Long = true, Personal = true)]
    public required string Result { get; init; }

    [Field("为受援人挽回或者取得的金额（元）", Hint = "不涉及金钱的不填。", Money = true, Max = 2_000_000_000)]
    public decimal? RecoveredYuan { get; init; }

    [Field("法律文书副本、结案报告等材料已经提交")]
    public bool Submitted { get; init; }

    [Field("材料", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LegalAidCase matter, Doing doing) => (matter.ReportedOn, matter.RecoveredYuan) = (doing.On, RecoveredYuan);
}

/// <summary>支付补贴 — to the fen; free of tax (第五十二条).</summary>
public sealed record PaySubsidy : Act<LegalAidCase>
{
    [Field("补贴（元）", Hint = "按本省、本县的补贴标准，直接费用和劳务费用之和；依法免征税。", Money = true, Max = 1_000_000)]
    public required decimal Yuan { get; init; }

    [Field("支付日期", NotAfterAct = true)]
    public required DateOnly PaidOn { get; init; }

    [Field("支付凭证", Max = 100)]
    public string? Voucher { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing) => (matter.SubsidyYuan, matter.SubsidisedOn) = (Yuan, PaidOn);
}

/// <summary>结案归档.</summary>
public sealed record CloseAid : Act<LegalAidCase>
{
    [Field("材料已经立卷归档")]
    public bool Filed { get; init; }

    [Field("不支付补贴的原因", Hint = "例如：由法律援助机构的工作人员承办。支付了补贴的不填。", Max = 200)]
    public string? WithoutSubsidy { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing) { }
}

/// <summary>终止法律援助 — one of the eight grounds; in writing, with the way to object.</summary>
public sealed record TerminateAid : Act<LegalAidCase>
{
    [Field("情形", Among = "aid.terminations")]
    public required string Ground { get; init; }

    [Field("查明的情况", Max = 2000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing) => matter.Terminate(doing);
}

/// <summary>终止先行援助 — its papers didn't come in time.</summary>
public sealed record EndUrgentAid : Act<LegalAidCase>
{
    [Field("催办情况", Max = 1000, Long = true, Personal = true)]
    public required string Reminded { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing) => matter.Terminate(doing);
}

/// <summary>提出异议 — to the justice bureau, once against each decision.</summary>
public sealed record ObjectToAidDecision : Act<LegalAidCase>
{
    [Field("异议的理由", Max = 2000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    [Field("材料", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        matter.ObjectsTo = matter.TerminatedOn is null ? ObjectedDecision.Refusal : ObjectedDecision.Termination;
        (matter.ObjectedOn, matter.Objection) = (doing.On, null);
    }
}

/// <summary>审查异议 — the justice bureau upholds the decision, or orders it corrected; whoever decided doesn't review it.</summary>
public sealed record DecideAidObjection : Act<LegalAidCase>
{
    [Field("审查结果")]
    public required ObjectionResult Result { get; init; }

    [Field("审查意见和理由", Max = 2000, Long = true, Personal = true)]
    public required string Reason { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        matter.Objection = Result;
        if (Result == ObjectionResult.Upheld)
            return;
        (matter.RefusedOn, matter.TerminatedOn) = (null, null);
        // What was missing then was told then; a second look may have to ask for something else.
        (matter.ToldOn, matter.DaysOutside) = (null, 0);
    }
}
