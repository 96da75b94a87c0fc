using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using P = Fazhi.Mechanisms.LegalServices.LegalServiceParameters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>
/// 法律援助案件 — from the application, or an authority's notice, to the paid subsidy and the file. Never public: only counts are. A case counts as accepted on the day on which aid is granted, by
/// decision, before its papers, or by an authority's notice.
/// </summary>
public sealed class LegalAidCase : Matter<LegalAidCaseStage>
{
    [Field("申请人", Decided = true)]
    public Party? Applicant { get; internal set; }

    [Term("申请方式")]
    public AidWay Way { get; internal set; }

    [Term("援助形式")]
    public AidForm Form { get; internal set; }

    [Term("事项")]
    public string? Kind { get; internal set; }

    [Term("经济困难状况")]
    public AidMeans Means { get; internal set; }

    [Term("申请人类别")]
    public IReadOnlyList<ApplicantGroup> Groups { get; internal set; } = [];

    [Field("需要翻译")]
    public bool Interpreter { get; internal set; }

    [Field("案情和请求", Max = 4000, Long = true, Personal = true)]
    public string Account { get; internal set; } = "";

    [Field("对方当事人", Max = 20, Personal = true)]
    public IReadOnlyList<string> Opponents { get; internal set; } = [];

    /// <summary>The reconsideration in which the applicant wants help (《行政复议法》第十八条).</summary>
    [Field("行政复议案件", Decided = true)]
    public Reference<Reconsideration>? Review { get; internal set; }

    /// <summary>The organ that forwards a detained person's application; empty for others.</summary>
    public string Keeper { get; internal set; } = "";

    [Term("收到日期")]
    public DateOnly? ReceivedOn { get; internal set; }

    [Term("告知补充材料日期")]
    public DateOnly? ToldOn { get; internal set; }

    /// <summary>How many days the supplementing took, or may take while it is awaited; nought where the county counts them in.</summary>
    public int DaysOutside { get; internal set; }

    [Term("给予援助日期")]
    public DateOnly? GrantedOn { get; internal set; }

    [Term("审查用时（日）")]
    public int? DaysTaken { get; internal set; }

    [Term("先行援助日期")]
    public DateOnly? UrgentOn { get; internal set; }

    [Term("补办手续日期")]
    public DateOnly? PapersOn { get; internal set; }

    [Term("通知机关")]
    public NotifyingAuthority? Authority { get; internal set; }

    /// <summary>Whoever may be sentenced to life imprisonment or death is defended by a lawyer with three years' practice.</summary>
    [Term("可能判处无期徒刑、死刑")]
    public bool Severe { get; internal set; }

    [Term("承办人员")]
    public Reference<Lawyer>? Lawyer { get; internal set; }

    /// <summary>The lawyer's id once more, in a column of its own: gates ask by it.</summary>
    public Guid? LawyerId { get; internal set; }

    [Term("指派日期")]
    public DateOnly? AssignedOn { get; internal set; }

    [Term("请求更换日期")]
    public DateOnly? ReplacementAskedOn { get; internal set; }

    [Term("待答复的投诉日期")]
    public DateOnly? ComplainedOn { get; internal set; }

    [Term("报告日期")]
    public DateOnly? ReportedOn { get; internal set; }

    [Term("为受援人挽回或者取得的金额（元）")]
    public decimal? RecoveredYuan { get; internal set; }

    [Term("补贴（元）")]
    public decimal? SubsidyYuan { get; internal set; }

    [Term("补贴支付日期")]
    public DateOnly? SubsidisedOn { get; internal set; }

    [Term("不予援助日期")]
    public DateOnly? RefusedOn { get; internal set; }

    [Term("终止日期")]
    public DateOnly? TerminatedOn { get; internal set; }

    [Term("异议所对的决定")]
    public ObjectedDecision? ObjectsTo { get; internal set; }

    [Term("提出异议日期")]
    public DateOnly? ObjectedOn { get; internal set; }

    [Term("异议审查结果")]
    public ObjectionResult? Objection { get; internal set; }

    /// <summary>The accounts of those who refused, granted, assigned or ended: no complaint and no objection is decided by one of them.</summary>
    public IReadOnlyList<string> DecidedBy { get; internal set; } = [];

    public override IEnumerable<string?> SearchWords() => [Title, Number, Kind, Lawyer?.Title];

    /// <summary>Seven days, and the time for supplementing where the county says that it doesn't count.</summary>
    internal Period ReviewTime => (7 + DaysOutside).Days();

    internal Period PaperTime => Parameter(P.UrgentPaperDays).Days();

    /// <summary>Whether the papers of aid that was given at once are still owed.</summary>
    internal bool OwesPapers => UrgentOn is not null && PapersOn is null;

    internal bool WasDecidedBy(string account) => DecidedBy.Contains(account, StringComparer.Ordinal);

    internal void Begin(Party applicant, AidWay way, AidForm form, AidMeans means, string account) =>
        (Applicant, Way, Form, Means, Account, Title) = (applicant, way, form, means, account, $"{applicant.PublicName}{Terms.Of(form)}");

    internal void Grant(Doing doing)
    {
        (GrantedOn, RefusedOn) = (doing.On, null);
        DaysTaken = doing.On.DayNumber - (ReceivedOn ?? doing.On).DayNumber;
        Decide(doing);
    }

    /// <summary>The aid ends by a decision, against which there is an objection of its own.</summary>
    internal void Terminate(Doing doing)
    {
        (TerminatedOn, Objection) = (doing.On, null);
        Decide(doing);
    }

    internal void Decide(Doing doing) => DecidedBy = WasDecidedBy(doing.Actor.Id) ? DecidedBy : [.. DecidedBy, doing.Actor.Id];

    internal void Unassign() => (Lawyer, LawyerId, AssignedOn, ReplacementAskedOn) = (null, null, null, null);
}
