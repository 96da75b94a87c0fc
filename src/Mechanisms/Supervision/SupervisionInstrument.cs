using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Supervision.SupervisionInstrumentStage;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>监督文书阶段.</summary>
public enum SupervisionInstrumentStage
{
    [Term("待回复")]
    Sent,

    [Term("已回复")]
    Answered,

    [Term("不予认可")]
    Rejected,

    [Term("已办结")]
    Settled,

    [Term("已升级")]
    Raised,

    [Term("已撤回")]
    Withdrawn,

    [Term("已移送追究责任")]
    HandedOver,
}

/// <summary>监督文书的种类 — graded: what a notice doesn't bring about an opinion does, and then a decision (ES-05).</summary>
public enum InstrumentGrade
{
    [Term("行政执法监督通知书")]
    Notice,

    [Term("行政执法监督意见书")]
    Opinion,

    [Term("行政执法监督决定书")]
    Decision,
}

/// <summary>行政执法监督文书 — one paper to one organ: what is wrong, what is wanted, by when; the organ's answer, and what became of it. No text fixes its days, the issuer types them.</summary>
public sealed class SupervisionInstrument : Matter<SupervisionInstrumentStage>
{
    [Field("种类", Decided = true)]
    public InstrumentGrade Grade { get; internal set; }

    [Field("发往单位", Organ = true, Decided = true)]
    public string Body { get; internal set; } = "";

    [Field("违反的规定", Max = 300)]
    public string? Rule { get; internal set; }

    [Term("要求")]
    public string Demand { get; internal set; } = "";

    [Term("回复期限")]
    public DateOnly DueOn { get; internal set; }

    [Term("文号")]
    public string? Paper { get; internal set; }

    [Term("上一份文书")]
    public Reference<SupervisionInstrument>? After { get; internal set; }

    /// <summary>The id of the paper before it, the supervision and the lead it comes from, in columns of their own.</summary>
    public Guid? AfterId { get; internal set; }

    public Guid? LeadId { get; internal set; }

    [Term("有关的督察")]
    public Reference<SupervisionRound>? Round { get; internal set; }

    [Term("回复日期")]
    public DateOnly? AnsweredOn { get; internal set; }

    [Term("回复")]
    public string? Answer { get; internal set; }

    [Term("逾期回复")]
    public bool AnsweredLate { get; internal set; }

    [Term("办结日期")]
    public DateOnly? SettledOn { get; internal set; }

    internal Period TimeLeft => Period.Between(OpenedOn, DueOn);

    public override IEnumerable<string?> SearchWords() => [Title, Paper];
}

/// <summary>制发监督文书.</summary>
public sealed record IssueInstrument : Act<SupervisionInstrument>
{
    [Field("种类", Hint = "先发通知书；没有落实的，在通知书上升级为意见书、决定书。")]
    public required InstrumentGrade Grade { get; init; }

    [Field("发往单位", Organ = true)]
    public required string Body { get; init; }

    [Field("事由", Hint = "一句话说明，不写姓名，例如：行政处罚没有说明裁量理由。", Max = 100)]
    public required string Title { get; init; }

    [Field("事实", Hint = "查明的情况。", Max = 4000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    [Field("违反的规定", Max = 300)]
    public string? Rule { get; init; }

    [Field("要求", Hint = "印在文书上。", Max = 2000, Long = true)]
    public required string Demand { get; init; }

    [Field("回复期限", Hint = "法律没有规定日数，由制发的单位确定。")]
    public required DateOnly DueOn { get; init; }

    [Field("直接制发的理由", Hint = "不先发通知书，直接发意见书、决定书的填写。", Max = 500, Long = true)]
    public string? WhyAtOnce { get; init; }

    [Field("有关的督察")]
    public Reference<SupervisionRound>? Round { get; init; }

    [Field("上一份文书", Hint = "升级时由系统填写。")]
    public Reference<SupervisionInstrument>? After { get; init; }

    [Field("线索", Hint = "由线索制发时由系统填写。")]
    public Guid? Lead { get; init; }

    public override void Apply(SupervisionInstrument matter, Doing doing)
    {
        (matter.Grade, matter.Body, matter.Title, matter.Rule, matter.Demand, matter.DueOn) = (Grade, Body, Title, Rule, Demand, DueOn);
        (matter.After, matter.AfterId, matter.LeadId, matter.Round) = (After, After?.Id, Lead, Round);
        matter.Paper = doing.Documents is [var paper, ..] ? paper.Number : null;
    }
}

/// <summary>回复监督文书.</summary>
public sealed record AnswerInstrument : Act<SupervisionInstrument>
{
    [Field("回复", Hint = "怎样办理的，结果怎样；有不同意见的写明。", Max = 4000, Long = true)]
    public required string Answer { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(SupervisionInstrument matter, Doing doing) =>
        (matter.Answer, matter.AnsweredOn, matter.AnsweredLate) = (Answer, doing.On, doing.On > matter.DueOn);
}

/// <summary>认可落实.</summary>
public sealed record AcceptAnswer : Act<SupervisionInstrument>
{
    [Field("核实情况", Max = 1000, Long = true)]
    public required string Checked { get; init; }

    public override void Apply(SupervisionInstrument matter, Doing doing) => matter.SettledOn = doing.On;
}

/// <summary>不予认可 — the answer doesn't do; the next grade is offered.</summary>
public sealed record RejectAnswer : Act<SupervisionInstrument>
{
    [Field("理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(SupervisionInstrument matter, Doing doing) { }
}

/// <summary>升级监督文书 — the next grade is issued to the same organ in the same act.</summary>
public sealed record RaiseGrade : Act<SupervisionInstrument>
{
    [Field("查明的情况", Hint = "没有回复，或者为什么不予认可。", Max = 4000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    [Field("要求", Max = 2000, Long = true)]
    public required string Demand { get; init; }

    [Field("回复期限")]
    public required DateOnly DueOn { get; init; }

    public override void Apply(SupervisionInstrument matter, Doing doing) => matter.SettledOn = doing.On;
}

/// <summary>移送拒不执行的情形 — a decision isn't raised any further: whoever may hold people to account gets it, in the same act.</summary>
public sealed record HandOverRefusal : Act<SupervisionInstrument>
{
    [Field("查明的情况", Hint = "没有回复，或者为什么不予认可；有关人员。", Max = 4000, Long = true, Personal = true)]
    public required string Facts { get; init; }

    [Field("情形", Among = "supervision.accountability-grounds", Max = 60)]
    public required string Ground { get; init; }

    [Field("移送的机关")]
    public required TransferTo To { get; init; }

    [Field("机关名称", Hint = "例如：塔河县监察委员会。", Max = 100)]
    public required string ToName { get; init; }

    public override void Apply(SupervisionInstrument matter, Doing doing) => matter.SettledOn = doing.On;
}

/// <summary>撤回监督文书.</summary>
public sealed record WithdrawInstrument : Act<SupervisionInstrument>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(SupervisionInstrument matter, Doing doing) => matter.SettledOn = doing.On;
}

/// <summary>行政执法监督文书的规则 — 《行政执法监督条例》 has notices, opinions and decisions; which article and how many days was not to be read, so that all of it is the county's working rule.</summary>
public sealed class SupervisionInstrumentType()
    : MatterType<SupervisionInstrument, SupervisionInstrumentStage>("supervision-instrument", "行政执法监督文书", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Ours = Article.WorkingRule;

    private static OrganOf TheBody { get; } = OrganOf.In<SupervisionInstrument>("收到文书的单位", (m, organ, county) => organ == county.Now(m.Body));

    public override MatterFace Face { get; } = new()
    {
        Icon = "file-alert",
        WhyClosed = "监督文书是行政机关内部的监督，涉及具体案件和人员，所以只公布件数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<SupervisionInstrument, SupervisionInstrumentStage> it)
    {
        it.Indexed(m => m.Body, m => m.AnsweredOn, m => m.AfterId, m => m.LeadId);
        it.Uses(SupervisionParameters.Grounds);
        it.Ends(Settled, Raised, Withdrawn, HandedOver);
        it.Steps(("制发", [Sent]), ("回复", [Answered, Rejected]), ("办结", [Settled]));
        it.ReadAlsoBy((m, organ) => m.Body == organ);
        it.Opens<IssueInstrument>("制发监督文书", Sent).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("写明事实、要求和回复期限，编号印出文书。")
            .Needs("WS001", (m, a, c) => SupervisionChecks.MaySupervise(m.Organ, a.Body, c.County), "发往被监督的单位", Ours, "不监督本单位和县人民政府；对县司法行政部门的监督，由县人民政府制发。")
            .Needs("WS002", (_, a, c) => c.County.Organ(a.Body) is { IsFormer: false }, "发往在设的单位", Ours, "该单位已经撤并，请选择继续行使职权的单位。")
            .Needs("WS003", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(1), "使回复期限晚于办理日期，在一年以内", Ours, "请核对回复期限。")
            .Needs("WS004", (_, a, _) => a.Grade == InstrumentGrade.Notice || a.After is not null || !string.IsNullOrWhiteSpace(a.WhyAtOnce), "先发通知书，或者写明直接制发的理由", Ours,
                "请先发通知书；没有落实的，在通知书上办理“升级监督文书”；确需直接制发的，填写理由。")
            .Needs("WS005", Follows, "随“升级监督文书”接上一份文书", Ours, "请不要填写“上一份文书”；要升级的，在上一份文书上办理。")
            .Needs("WS006", (_, a, c) => a.Grade != InstrumentGrade.Decision || IsHead(c), "由机构负责人签发监督决定书", Ours, "请由机构负责人办理。")
            .Needs("WS007", CameWithItsLead, "随线索制发", Ours, "请不要填写“线索”；由线索制发的，在线索上办理“制发监督通知书”。")
            .Issues("supervision/Notice", "行政执法监督通知书", (m, c) => c.WordOf(m.Organ) + "执监通", (_, a) => a.Grade == InstrumentGrade.Notice)
            .Issues("supervision/Opinion", "行政执法监督意见书", (m, c) => c.WordOf(m.Organ) + "执监意", (_, a) => a.Grade == InstrumentGrade.Opinion)
            .Issues("supervision/Decision", "行政执法监督决定书", (m, c) => c.WordOf(m.Organ) + "执监决", (_, a) => a.Grade == InstrumentGrade.Decision);
        it.Act<AnswerInstrument>("回复监督文书", Sent, Answered).By(Handler, InstitutionHead).Of(TheBody).Under(Ours)
            .For("在期限内回复怎样办理、结果怎样。");
        it.Act<AcceptAnswer>("认可落实", [Answered, Rejected], Settled).By(Handler, InstitutionHead).Under(Ours)
            .For("核实已经落实的，办结。");
        it.Act<RejectAnswer>("不予认可", Answered, Rejected).By(Handler, InstitutionHead).Under(Ours)
            .For("没有落实的，写明理由；可以升级监督文书。");
        it.Act<RaiseGrade>("升级监督文书", [Sent, Rejected], Raised).By(InstitutionHead, Handler).Under(Ours).ForGood()
            .For("逾期没有回复，或者回复不予认可的，制发下一级文书：通知书之后意见书，意见书之后决定书。")
            .Begins((m, _) => new() { Facts = "", Demand = "", DueOn = default })
            .Needs("WS010", m => m.Grade != InstrumentGrade.Decision, "不是决定书", Ours, "决定书不再升级；拒不执行的，办理“移送拒不执行的情形”。")
            .Needs("WS011", (m, c) => m.Stage == Rejected || c.On > m.DueOn, "等回复期限届满", Ours, "回复期限还没有届满；回复不予认可的，先办理“不予认可”。")
            .Needs("WS012", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(1), "使回复期限晚于办理日期，在一年以内", Ours, "请核对回复期限。")
            .Needs("WS013", (m, c) => m.Grade != InstrumentGrade.Opinion || IsHead(c), "由机构负责人升级为决定书", Ours, "请由机构负责人办理。")
            .Causes((m, a, c) => [Consequence.Open(new IssueInstrument
            {
                Grade = m.Grade + 1, Body = c.County.Now(m.Body), Title = m.Title, Facts = a.Facts, Rule = m.Rule, Demand = a.Demand, DueOn = a.DueOn, Round = m.Round,
                After = Reference<SupervisionInstrument>.Of(m),
            })], typeof(IssueInstrument));
        it.Act<HandOverRefusal>("移送拒不执行的情形", [Sent, Rejected], HandedOver).By(InstitutionHead, Head).Under(Statutes.LawBasedGovernmentSupervision[29]).ForGood()
            .For("决定书逾期没有回复，或者回复不予认可的，移送有权机关追究责任。")
            .Needs("WS014", m => m.Grade == InstrumentGrade.Decision, "是监督决定书", Ours, "通知书、意见书没有落实的，办理“升级监督文书”。")
            .Needs("WS015", (m, c) => m.Stage == Rejected || c.On > m.DueOn, "等回复期限届满", Ours, "回复期限还没有届满；回复不予认可的，先办理“不予认可”。")
            .Causes((m, a, c) => [Consequence.Open(new TransferAccountability
            {
                Title = m.Title, Ground = a.Ground, Body = c.County.Now(m.Body), Facts = a.Facts, To = a.To, ToName = a.ToName, Round = m.Round, Instrument = Reference<SupervisionInstrument>.Of(m),
            })], typeof(TransferAccountability));
        it.Act<WithdrawInstrument>("撤回监督文书", [Sent, Answered, Rejected], Withdrawn).By(InstitutionHead).Under(Ours).ForGood()
            .For("制发有误的，写明理由撤回。");
        it.Corrections([Sent, Answered], Handler, InstitutionHead).Under(Ours);
        it.Clock("answer", "回复监督文书", m => m.TimeLeft.Exactly())
            .From<IssueInstrument>().Until<AnswerInstrument, RaiseGrade, WithdrawInstrument>().Until<AcceptAnswer, HandOverRefusal>()
            .Otherwise("逾期没有回复的，可以升级监督文书").Warn(3).Under(Ours);
        it.Shows<IssueInstrument>(Reader.Concerned);
        it.Shows<AnswerInstrument>(Reader.Concerned);
        it.Shows<AcceptAnswer>(Reader.Concerned);
        it.Shows<RejectAnswer>(Reader.Concerned);
        it.Shows<WithdrawInstrument>(Reader.Concerned);
        it.ShowsThat(Reader.Concerned, typeof(RaiseGrade), typeof(HandOverRefusal));
        it.ShowsFacts(Reader.Concerned, m => m.Grade, m => m.Body, m => m.Rule, m => m.Demand, m => m.DueOn, m => m.Paper, m => m.AnsweredOn, m => m.Answer, m => m.AnsweredLate, m => m.SettledOn);
    }

    private static bool IsHead(Circumstances at) => at.Doing.Actor.Roles.Any(r => r == InstitutionHead || r == Head);

    // One paper follows another of the grade before it, to the same organ, when that one was raised; and only one does.
    private static bool Follows(SupervisionInstrument instrument, IssueInstrument act, Circumstances at)
    {
        if (act.After is not { } named)
            return true;
        var (id, before) = (instrument.Id, named.Id);
        return at.Records.Find<SupervisionInstrument>(before) is { Stage: Raised } paper
            && at.County.Now(paper.Body) == at.County.Now(act.Body)
            && paper.Grade + 1 == act.Grade
            && !at.Records.Any<SupervisionInstrument>(i => i.AfterId == before && i.Id != id);
    }

    private static bool CameWithItsLead(SupervisionInstrument instrument, IssueInstrument act, Circumstances at)
    {
        if (act.Lead is not { } lead)
            return true;
        var id = instrument.Id;
        return at.Records.Find<SupervisionLead>(lead) is { Stage: SupervisionLeadStage.Noticed } && !at.Records.Any<SupervisionInstrument>(i => i.LeadId == lead && i.Id != id);
    }
}
