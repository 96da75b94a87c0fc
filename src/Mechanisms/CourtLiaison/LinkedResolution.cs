using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Litigation;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.CourtLiaison.LinkedResolutionStage;
using P = Fazhi.Mechanisms.CourtLiaison.LiaisonParameters;

namespace Fazhi.Mechanisms.CourtLiaison;

/// <summary>联动化解阶段.</summary>
public enum LinkedResolutionStage
{
    [Term("待接收")]
    Sent,

    [Term("化解中")]
    Received,

    [Term("已化解")]
    Resolved,

    [Term("没有化解")]
    Unresolved,

    [Term("已退回")]
    Declined,

    [Term("已撤回")]
    Recalled,
}

/// <summary>移交、接收的一方 — organs, courts, the chain of the townships (四所一庭一中心) and the three kinds of mediation.</summary>
public enum LinkedBody
{
    [Term("行政机关")]
    Organ,

    [Term("人民法院")]
    Court,

    [Term("行政复议机构")]
    Review,

    [Term("人民调解组织")]
    PeoplesMediation,

    [Term("行政调解机关")]
    AdministrativeMediation,

    [Term("司法所")]
    JusticeOffice,

    [Term("公安派出所")]
    PoliceStation,

    [Term("律师事务所")]
    LawFirm,

    [Term("基层法律服务所")]
    LegalServiceOffice,

    [Term("综治中心")]
    GovernanceCentre,

    [Term("信访工作机构")]
    Petitions,
}

/// <summary>不能由人民调解的情形 — as the guide that was read lists them.</summary>
public enum NotForMediation
{
    [Term("由专门机关管辖处理")]
    SpecialOrgan,

    [Term("法律程序没有终结")]
    UnfinishedProcedure,

    [Term("对行政机关的行政行为的争议")]
    AdministrativeAct,

    [Term("当事人明确拒绝")]
    Refused,
}

/// <summary>化解结果.</summary>
public enum LinkedResult
{
    [Term("达成调解协议")]
    Mediated,

    [Term("和解、撤回申请或者起诉")]
    Settled,

    [Term("行政机关自行纠正")]
    Corrected,

    [Term("导入诉讼、复议等法定程序")]
    Routed,

    [Term("没有化解")]
    Failed,
}

/// <summary>联动化解 — a dispute handed from one body to another, with the day of each step and what came of it.</summary>
public sealed class LinkedResolution : Matter<LinkedResolutionStage>
{
    [Field("移交的一方")]
    public LinkedBody From { get; internal set; }

    [Field("接收的一方")]
    public LinkedBody To { get; internal set; }

    [Field("接收的本县单位", Organ = true, Decided = true)]
    public string? ToOrgan { get; internal set; }

    [Field("移交、接收的机构名称", Max = 100)]
    public string? Outside { get; internal set; }

    [Field("四所一庭一中心联动")]
    public bool Township { get; internal set; }

    [Field("当事人", Personal = true)]
    public IReadOnlyList<string> Parties { get; internal set; } = [];

    [Field("争议情况", Max = 4000, Long = true, Personal = true)]
    public string Facts { get; internal set; } = "";

    [Field("行政复议案件", Decided = true)]
    public Reference<Reconsideration>? Review { get; internal set; }

    [Field("应诉案件", Decided = true)]
    public Reference<Lawsuit>? Suit { get; internal set; }

    [Field("人民调解纠纷", Decided = true)]
    public Reference<Dispute>? Dispute { get; internal set; }

    /// <summary>The id of whatever it is about, in a column of its own: that matter's page asks by it.</summary>
    public Guid? AboutId { get; internal set; }

    [Term("接收日期")]
    public DateOnly? ReceivedOn { get; internal set; }

    [Term("化解结果")]
    public LinkedResult? Result { get; internal set; }

    [Term("办结日期")]
    public DateOnly? ConcludedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Outside];
}

/// <summary>移交争议.</summary>
public sealed record SendDispute : Act<LinkedResolution>
{
    [Field("事由", Hint = "不写姓名，例如：征地补偿争议。", Max = 100)]
    public required string Title { get; init; }

    [Field("移交的一方")]
    public required LinkedBody From { get; init; }

    [Field("接收的一方")]
    public required LinkedBody To { get; init; }

    [Field("接收的本县单位", Organ = true, Hint = "接收的是本县单位的选择，由该单位接收；接收的是法院等的不选。")]
    public string? ToOrgan { get; init; }

    [Field("移交、接收的机构名称", Hint = "本县单位以外的法院、律师事务所等的名称。", Max = 100)]
    public string? Outside { get; init; }

    [Field("四所一庭一中心联动")]
    public bool Township { get; init; }

    [Field("当事人", Min = 1, Max = 50, Personal = true)]
    public required IReadOnlyList<string> Parties { get; init; }

    [Field("争议情况", Max = 4000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    [Field("各方愿意调解", Hint = "移交调解的，先征求各方的意愿。")]
    public bool Willing { get; init; }

    [Field("不能由人民调解的情形", Hint = "没有的不选。", Max = 4)]
    public IReadOnlyList<NotForMediation> Excluded { get; init; } = [];

    [Field("行政复议案件")]
    public Reference<Reconsideration>? Review { get; init; }

    [Field("应诉案件")]
    public Reference<Lawsuit>? Suit { get; init; }

    [Field("人民调解纠纷")]
    public Reference<Dispute>? Dispute { get; init; }

    [Field("移交函和材料", Max = 30)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    internal IEnumerable<IReference> Named => new IReference?[] { Review, Suit, Dispute }.OfType<IReference>();

    public override void Apply(LinkedResolution matter, Doing doing)
    {
        (matter.Title, matter.From, matter.To, matter.ToOrgan, matter.Outside, matter.Township) = (Title, From, To, ToOrgan, Outside, Township);
        (matter.Parties, matter.Facts, matter.Review, matter.Suit, matter.Dispute) = (Parties, Facts, Review, Suit, Dispute);
        matter.AboutId = Named.FirstOrDefault()?.Id;
    }
}

/// <summary>接收争议 — the receipt.</summary>
public sealed record ReceiveDispute : Act<LinkedResolution>
{
    [Field("接收人", Max = 40, Personal = true)]
    public required string By { get; init; }

    [Field("回执", Hint = "接收的是法院等的，附回执。", Max = 5)]
    public IReadOnlyList<FileRef> Receipt { get; init; } = [];

    public override void Apply(LinkedResolution matter, Doing doing) => matter.ReceivedOn = doing.On;
}

/// <summary>退回争议.</summary>
public sealed record ReturnDispute : Act<LinkedResolution>
{
    [Field("退回的理由和建议的去处", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(LinkedResolution matter, Doing doing) => matter.ConcludedOn = doing.On;
}

/// <summary>登记化解结果.</summary>
public sealed record ConcludeLinked : Act<LinkedResolution>
{
    [Field("化解结果")]
    public required LinkedResult Result { get; init; }

    [Field("情况", Hint = "没有化解的，写明告知了哪些法定途径。", Max = 4000, Long = true, Personal = true)]
    public required string Note { get; init; }

    [Field("协议等材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LinkedResolution matter, Doing doing) => (matter.Result, matter.ConcludedOn) = (Result, doing.On);
}

/// <summary>撤回移交.</summary>
public sealed record RecallDispute : Act<LinkedResolution>
{
    [Field("撤回的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(LinkedResolution matter, Doing doing) => matter.ConcludedOn = doing.On;
}

/// <summary>联动化解的规则.</summary>
public sealed class LinkedResolutionType() : MatterType<LinkedResolution, LinkedResolutionStage>("linked-resolution", "争议联动化解", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Ours = Article.WorkingRule;
    private static readonly LinkedBody[] Mediating = [LinkedBody.PeoplesMediation, LinkedBody.AdministrativeMediation];

    // Where the receiver is no organ of the county its receipt and result are recorded by who handed over; an organ that received does it itself.
    private static OrganOf Receiver { get; } =
        OrganOf.In<LinkedResolution>("接收单位", (m, organ, county) => organ == county.Now(string.IsNullOrEmpty(m.ToOrgan) ? m.Organ : m.ToOrgan));

    public override MatterFace Face { get; } = new()
    {
        Icon = "arrows-exchange",
        WhyClosed = "争议涉及当事人，所以只公布件数和结果的分布。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<LinkedResolution, LinkedResolutionStage> it)
    {
        Role[] by = [Handler, Registrar, InstitutionHead, Role.Mediator];
        it.Uses(P.ReceiptDays, P.HandlingDays);
        it.Indexed(m => m.ConcludedOn, m => m.AboutId, m => m.ToOrgan);
        it.Ends(Resolved, Unresolved, Declined, Recalled);
        it.Steps(("移交", [Sent]), ("接收", [Received]), ("办结", [Resolved, Unresolved]));
        it.ReadByJusticeBureau();
        it.ReadAlsoBy((m, organ) => m.ToOrgan == organ);
        it.Opens<SendDispute>("移交争议", Sent).By(by).Under(Ours)
            .For("机关、法院、复议机构、调解组织之间移交争议，写明谁移交、谁接收。")
            .Needs("FT020", (m, a, c) => string.IsNullOrEmpty(a.ToOrgan) == !string.IsNullOrWhiteSpace(a.Outside) || (a.From is LinkedBody.Court or LinkedBody.LawFirm && !string.IsNullOrEmpty(a.ToOrgan)), "写明接收的是哪个单位", Ours, "接收的是本县单位的选择该单位；不是的填写机构名称。法院、律师事务所移交的，填写它的名称。")
            .Needs("FT021", (m, a, c) => string.IsNullOrEmpty(a.ToOrgan) || (c.County.Organ(a.ToOrgan) is { IsFormer: false } && (c.County.Now(a.ToOrgan) != c.County.Now(m.Organ) || a.From != LinkedBody.Organ)), "移交在设的其他单位", Ours, "请选择继续行使职权的其他单位。")
            .Needs("FT022", (_, a, _) => !Mediating.Contains(a.To) || a.Willing, "移交调解以前征求各方的意愿", Ours, "各方愿意调解的勾选；不愿意的，引导到法定程序。")
            .Needs("FT023", (_, a, _) => a.To != LinkedBody.PeoplesMediation || a.Excluded.Count == 0, "不移交不能由人民调解的争议", Ours, "由专门机关管辖、法律程序没有终结、对行政行为的争议和当事人明确拒绝的，依照法定程序办理。")
            .Naming((_, a, _) => a is null ? null : Alike.Names(a.Excluded.Select(e => Terms.Of(e)), "项"))
            .Needs("FT024", (_, a, _) => a.Named.Count() <= 1, "只选一个本系统的事项", Ours, "请只选复议案件、应诉案件、调解纠纷中的一个。");
        it.Act<ReceiveDispute>("接收争议", Sent, Received).By(by).Of(Receiver).Under(Ours)
            .For("接收单位登记接收；接收的是法院等的，由移交单位附回执登记。")
            .Needs("FT025", (m, a, _) => !string.IsNullOrEmpty(m.ToOrgan) || a.Receipt.Count > 0, "附接收单位的回执", Ours, "请上传回执。");
        it.Act<ReturnDispute>("退回争议", [Sent, Received], Declined).By(by).Of(Receiver).Under(Ours)
            .For("不属于本单位或者不能办理的，写明理由和去处退回。");
        it.Act<ConcludeLinked>("登记化解结果", Received, Resolved).By(by).Of(Receiver).Under(Ours)
            .To((_, a) => a.Result == LinkedResult.Failed ? Unresolved : Resolved, Resolved, Unresolved)
            .For("化解的登记怎样化解；没有化解的告知法定途径。");
        it.Act<RecallDispute>("撤回移交", Sent, Recalled).By(by).Under(Ours).ForGood()
            .For("接收以前不再移交的，写明理由撤回。");
        it.Corrections([Sent, Received], by).Under(Ours);
        it.Clock("linked-receipt", "接收争议", m => m.Parameter(P.ReceiptDays).WorkingDays())
            .From<SendDispute>().Until<ReceiveDispute, ReturnDispute, RecallDispute>()
            .Otherwise("逾期没有接收的，请联系接收单位").Warn(1).Under(Ours);
        it.Clock("linked-handling", "化解移交的争议", m => m.Parameter(P.HandlingDays).Days())
            .From<ReceiveDispute>().Until<ConcludeLinked, ReturnDispute>()
            .Otherwise("超过本县确定的目标，请登记结果").Warn(5).Under(Ours);
        it.ShowsAll(Reader.Concerned);
        it.Shows<SendDispute>(Reader.Concerned);
        it.Shows<ConcludeLinked>(Reader.Concerned);
        it.ShowsFacts(Reader.Concerned, m => m.Parties, m => m.Facts);
    }
}
