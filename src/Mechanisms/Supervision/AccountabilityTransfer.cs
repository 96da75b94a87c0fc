using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Supervision.AccountabilityTransferStage;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>追责移送阶段.</summary>
public enum AccountabilityTransferStage
{
    [Term("待回执")]
    Sent,

    [Term("退回补充")]
    Returned,

    [Term("办理中")]
    Received,

    [Term("已办结")]
    Concluded,

    [Term("已撤回")]
    Withdrawn,
}

/// <summary>移送的机关.</summary>
public enum TransferTo
{
    [Term("纪检监察机关")]
    Discipline,

    [Term("组织人事部门")]
    Personnel,

    [Term("其他有权机关")]
    Other,
}

/// <summary>追究责任的结果.</summary>
public enum TransferResult
{
    [Term("给予处分")]
    Disciplined,

    [Term("诫勉、批评教育")]
    Admonished,

    [Term("移送司法机关")]
    Prosecuted,

    [Term("不予追究")]
    NotHeld,
}

/// <summary>追究责任的移送 — what a supervision found goes to whoever may hold people to account; the receipt and the result come back on paper and are registered.</summary>
public sealed class AccountabilityTransfer : Matter<AccountabilityTransferStage>
{
    [Field("情形", Max = 60)]
    public string Ground { get; internal set; } = "";

    [Field("有关单位", Organ = true, Decided = true)]
    public string Body { get; internal set; } = "";

    [Field("移送的机关", Decided = true)]
    public TransferTo To { get; internal set; }

    [Field("机关名称", Max = 100)]
    public string ToName { get; internal set; } = "";

    [Term("有关的督察")]
    public Reference<SupervisionRound>? Round { get; internal set; }

    [Term("有关的监督文书")]
    public Reference<SupervisionInstrument>? Instrument { get; internal set; }

    [Term("回执编号")]
    public string? Receipt { get; internal set; }

    [Term("接收日期")]
    public DateOnly? ReceivedOn { get; internal set; }

    [Term("结果")]
    public TransferResult? Result { get; internal set; }

    [Term("反馈结果日期")]
    public DateOnly? ConcludedOn { get; internal set; }
}

/// <summary>移送追究责任.</summary>
public sealed record TransferAccountability : Act<AccountabilityTransfer>
{
    [Field("事由", Hint = "一句话说明，不写姓名。", Max = 100)]
    public required string Title { get; init; }

    [Field("情形", Among = "supervision.accountability-grounds", Max = 60)]
    public required string Ground { get; init; }

    [Field("有关单位", Organ = true)]
    public required string Body { get; init; }

    [Field("事实和有关人员", Max = 4000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    [Field("移送的机关")]
    public required TransferTo To { get; init; }

    [Field("机关名称", Hint = "例如：塔河县监察委员会。", Max = 100)]
    public required string ToName { get; init; }

    [Field("有关的督察")]
    public Reference<SupervisionRound>? Round { get; init; }

    [Field("有关的监督文书")]
    public Reference<SupervisionInstrument>? Instrument { get; init; }

    [Field("移送的材料", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(AccountabilityTransfer matter, Doing doing)
    {
        (matter.Title, matter.Ground, matter.Body, matter.To, matter.ToName) = (Title, Ground, Body, To, ToName);
        (matter.Round, matter.Instrument) = (Round, Instrument);
    }
}

/// <summary>登记回执.</summary>
public sealed record RecordReceipt : Act<AccountabilityTransfer>
{
    [Field("回执编号", Max = 60)]
    public required string Receipt { get; init; }

    [Field("接收日期", NotAfterAct = true)]
    public required DateOnly ReceivedOn { get; init; }

    [Field("回执")]
    public FileRef? File { get; init; }

    public override void Apply(AccountabilityTransfer matter, Doing doing) => (matter.Receipt, matter.ReceivedOn) = (Receipt, ReceivedOn);
}

/// <summary>登记退回补充.</summary>
public sealed record RecordSentBack : Act<AccountabilityTransfer>
{
    [Field("要补充的材料", Max = 1000, Long = true)]
    public required string Wanted { get; init; }

    public override void Apply(AccountabilityTransfer matter, Doing doing) { }
}

/// <summary>补充后再次移送.</summary>
public sealed record TransferAgain : Act<AccountabilityTransfer>
{
    [Field("补充的情况", Max = 2000, Long = true, Personal = true)]
    public required string Added { get; init; }

    [Field("补充的材料", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(AccountabilityTransfer matter, Doing doing) { }
}

/// <summary>登记追责结果.</summary>
public sealed record RecordResult : Act<AccountabilityTransfer>
{
    [Field("结果")]
    public required TransferResult Result { get; init; }

    [Field("说明", Max = 2000, Long = true, Personal = true)]
    public required string Account { get; init; }

    public override void Apply(AccountabilityTransfer matter, Doing doing) => (matter.Result, matter.ConcludedOn) = (Result, doing.On);
}

/// <summary>撤回移送.</summary>
public sealed record WithdrawTransfer : Act<AccountabilityTransfer>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(AccountabilityTransfer matter, Doing doing) => matter.ConcludedOn = doing.On;
}

/// <summary>追究责任的移送的规则.</summary>
public sealed class AccountabilityTransferType()
    : MatterType<AccountabilityTransfer, AccountabilityTransferStage>("accountability-transfer", "追究责任的移送", "2019", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "transfer",
        WhyClosed = "移送涉及有关人员是否承担责任，办结以前没有结论，所以只公布件数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<AccountabilityTransfer, AccountabilityTransferStage> it)
    {
        var (seven, ours) = (Statutes.LawBasedGovernmentSupervision[29], Article.WorkingRule);
        it.Uses(SupervisionParameters.Grounds, SupervisionParameters.ReceiptDays);
        it.Indexed(m => m.ReceivedOn, m => m.ConcludedOn);
        it.Ends(Concluded, Withdrawn);
        it.Steps(("移送", [Sent, Returned]), ("接收", [Received]), ("结果", [Concluded]));
        it.Opens<TransferAccountability>("移送追究责任", Sent).By(InstitutionHead, Head).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(seven)
            .For("把督察、监督中发现的应当追究责任的情形移送有权机关，印出移送函，等待回执。")
            .Needs("YS001", (m, a, c) => SupervisionChecks.MaySupervise(m.Organ, a.Body, c.County), "移送被监督单位的情形", ours, "涉及本单位的，由县人民政府移送；涉及县人民政府的，报上级。")
            .Issues("supervision/TransferLetter", "移送函", (m, c) => c.WordOf(m.Organ) + "督移");
        it.Act<RecordReceipt>("登记回执", Sent, Received).By(Handler, InstitutionHead).Under(ours)
            .For("收到接收机关的回执以后登记编号和接收日期。")
            .Needs("YS002", (m, a, _) => a.ReceivedOn >= m.OpenedOn, "使接收日期不早于移送日期", ours, "请核对接收日期。");
        it.Act<RecordSentBack>("登记退回补充", [Sent, Received], Returned).By(Handler, InstitutionHead).Under(ours)
            .For("接收机关要求补充材料的，登记要补充什么。");
        it.Act<TransferAgain>("再次移送", Returned, Sent).By(InstitutionHead, Head).Under(ours)
            .For("补充以后再次移送。");
        it.Act<RecordResult>("登记追责结果", Received, Concluded).By(Handler, InstitutionHead).Under(ours)
            .For("接收机关反馈结果以后登记。");
        it.Act<WithdrawTransfer>("撤回移送", [Sent, Returned], Withdrawn).By(InstitutionHead, Head).Under(ours).ForGood()
            .For("移送有误的，在接收以前撤回。");
        it.Corrections([Sent, Received], Handler, InstitutionHead).Under(ours);
        it.Clock("receipt", "取得回执", m => m.Parameter(SupervisionParameters.ReceiptDays).WorkingDays())
            .From<TransferAccountability, TransferAgain>().Until<RecordReceipt, RecordSentBack, WithdrawTransfer>()
            .Otherwise("逾期没有回执的，向接收机关查询").Warn(3).Under(ours);
    }
}
