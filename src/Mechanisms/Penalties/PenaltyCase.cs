using System.Security.Cryptography;
using System.Text;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;
using P = Fazhi.Mechanisms.Penalties.PenaltyParameters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>
/// 行政处罚案件 — one act of one party, from the clue to the closing of the file. Party, violation, articles and amounts are said once, and the documents print them from here: notice and decision can't differ.
/// </summary>
public sealed class PenaltyCase : Matter<PenaltyCaseStage>
{
    // 线索
    [Field("行业程序", Max = 20, Among = "penalty.sectors")]
    public string Sector { get; internal set; } = "";

    [Field("案件来源")]
    public ClueSource Source { get; internal set; }

    [Field("发现日期", Decided = true)]
    public DateOnly FoundOn { get; internal set; }

    [Term("来源的检查")]
    public Reference<EnterpriseInspection>? Inspection { get; internal set; }

    // 立案
    /// <summary>The party; <c>null</c> while there is only a clue.</summary>
    [Field("当事人")]
    public Party? Party { get; internal set; }

    [Field("法定代表人、负责人", Max = 50, Personal = true)]
    public string? Representative { get; internal set; }

    /// <summary>By what the same party is known in another case: an organisation's code, a citizen's number as a digest; acts are found twice by it.</summary>
    public string PartyKey { get; internal set; } = "";

    [Field("违法行为", Max = 200)]
    public string Violation { get; internal set; } = "";

    [Field("违法地点", Max = 200)]
    public string Place { get; internal set; } = "";

    [Field("违法行为终了日期")]
    public DateOnly? ViolationEndedOn { get; internal set; }

    [Field("涉及公民生命健康安全、金融安全且有危害后果")]
    public bool GraveHarm { get; internal set; }

    [Term("简易程序")]
    public bool Summary { get; internal set; }

    [Term("立案日期")]
    public DateOnly? FiledOn { get; internal set; }

    [Term("延长立案审查")]
    public bool FilingExtended { get; internal set; }

    [Term("执法人员")]
    public IReadOnlyList<Reference<Officer>> Officers { get; internal set; } = [];

    // 调查
    [Term("现场笔录日期")]
    public DateOnly? SceneOn { get; internal set; }

    [Term("询问笔录日期")]
    public DateOnly? InquiredOn { get; internal set; }

    [Term("证据件数")]
    public int EvidenceCount { get; internal set; }

    [Term("先行登记保存日期")]
    public DateOnly? PreservedOn { get; internal set; }

    [Term("登记保存处理日期")]
    public DateOnly? PreservedSettledOn { get; internal set; }

    [Term("查封、扣押日期")]
    public DateOnly? SealedOn { get; internal set; }

    [Term("查封、扣押延长日数")]
    public int SealingMore { get; internal set; }

    [Term("解除查封、扣押日期")]
    public DateOnly? ReleasedOn { get; internal set; }

    [Term("责令改正日期")]
    public DateOnly? CorrectionOrderedOn { get; internal set; }

    [Term("改正期限")]
    public DateOnly? CorrectBy { get; internal set; }

    [Term("检测、鉴定委托日期")]
    public DateOnly? TestingSince { get; internal set; }

    [Term("中止日期")]
    public DateOnly? PausedOn { get; internal set; }

    public IReadOnlyList<CaseRecording> Recordings { get; internal set; } = [];

    [Term("调查终结日期")]
    public DateOnly? InvestigationEndedOn { get; internal set; }

    [Term("处理建议")]
    public CaseProposal? Proposal { get; internal set; }

    [Field("违法事实", Max = 4000, Long = true, Personal = true, Decided = true)]
    public string Facts { get; internal set; } = "";

    [Field("违反的规定", Max = 300, Decided = true)]
    public string Breached { get; internal set; } = "";

    [Field("处罚依据", Max = 300, Decided = true)]
    public string Basis { get; internal set; } = "";

    [Term("法制审核情形")]
    public ReviewGround? ReviewGround { get; internal set; }

    [Term("情节复杂或者重大")]
    public bool Major { get; internal set; }

    [Field("认定的法定情节", Decided = true)]
    public IReadOnlyList<CaseCircumstance> Circumstances { get; internal set; } = [];

    // 裁量
    [Term("适用的裁量权基准")]
    public Reference<DiscretionBenchmark>? Benchmark { get; internal set; }

    /// <summary>The benchmark's id once more, in a column of its own: decisions are compared by it.</summary>
    public Guid? BenchmarkId { get; internal set; }

    [Term("适用的阶次")]
    public int? Tier { get; internal set; }

    [Field("计算罚款的基数（元）", Money = true, Decided = true)]
    public decimal? Measure { get; internal set; }

    [Term("批准不按基准处罚日期")]
    public DateOnly? DeviationApprovedOn { get; internal set; }

    /// <summary>From which benchmark: the approval of one covers no other.</summary>
    public Guid? DeviationFrom { get; internal set; }

    // 告知、听证
    [Term("告知日期")]
    public DateOnly? NoticeOn { get; internal set; }

    [Term("告知书送达日期")]
    public DateOnly? NoticeServedOn { get; internal set; }

    [Field("拟给予的处罚", Decided = true)]
    public IReadOnlyList<PenaltyItem> Intended { get; internal set; } = [];

    [Field("裁量理由", Max = 1000, Long = true, Decided = true)]
    public string DiscretionReasons { get; internal set; } = "";

    [Term("享有听证权利")]
    public bool HearingRight { get; internal set; }

    [Term("陈述、申辩日期")]
    public DateOnly? DefendedOn { get; internal set; }

    [Term("放弃陈述、申辩日期")]
    public DateOnly? WaivedOn { get; internal set; }

    [Term("放弃听证")]
    public bool HearingWaived { get; internal set; }

    [Term("要求听证日期")]
    public DateOnly? HearingAskedOn { get; internal set; }

    [Term("听证日期")]
    public DateOnly? HearingOn { get; internal set; }

    [Term("举行听证日期")]
    public DateOnly? HearingHeldOn { get; internal set; }

    [Term("视为放弃听证")]
    public bool HearingAbandoned { get; internal set; }

    // 审核、讨论、决定
    [Term("法制审核通过日期")]
    public DateOnly? ReviewedOn { get; internal set; }

    [Term("法制审核未通过日期")]
    public DateOnly? ReviewFailedOn { get; internal set; }

    [Term("集体讨论日期")]
    public DateOnly? DiscussedOn { get; internal set; }

    [Term("经批准延长")]
    public bool DecisionExtended { get; internal set; }

    [Term("经集体讨论继续延长的日数")]
    public int FurtherDays { get; internal set; }

    [Term("处理结果")]
    public CaseOutcomeKind? Outcome { get; internal set; }

    [Term("不予处罚的理由")]
    public NoPenaltyGround? NotPenalisedFor { get; internal set; }

    [Term("决定日期")]
    public DateOnly? DecidedOn { get; internal set; }

    [Term("决定书文号")]
    public string? DecisionNumber { get; internal set; }

    [Field("决定的处罚", Decided = true)]
    public IReadOnlyList<PenaltyItem> Imposed { get; internal set; } = [];

    [Field("罚款数额（元）", Money = true, Decided = true)]
    public decimal? Fine { get; internal set; }

    [Field("没收数额（元）", Money = true, Decided = true)]
    public decimal? Confiscated { get; internal set; }

    /// <summary>Whole days from the filing to the decision, by which the mean is reckoned; pauses aren't taken out.</summary>
    [Term("立案至决定的日数")]
    public int? DaysTaken { get; internal set; }

    [Term("向所属机关备案日期")]
    public DateOnly? ReportedOn { get; internal set; }

    [Term("移送日期")]
    public DateOnly? TransferredOn { get; internal set; }

    // 送达、公开
    [Term("送达日期")]
    public DateOnly? ServedOn { get; internal set; }

    /// <summary>The paper that a public notice tells of, until that notice has run.</summary>
    [Term("正在公告送达的文书")]
    public CasePaper? Noticed { get; internal set; }

    [Term("公开日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Term("逾期公开")]
    public bool PublishedLate { get; internal set; }

    [Field("公开文本", Max = 8000, Long = true, Decided = true)]
    public string? PublicText { get; internal set; }

    [Term("决定不公开日期")]
    public DateOnly? WithheldOn { get; internal set; }

    [Term("决定被改变日期")]
    public DateOnly? ReversedOn { get; internal set; }

    [Term("决定被改变的结果")]
    public ReversalKind? Reversal { get; internal set; }

    [Term("由谁改变")]
    public ReversalBy? ReversedBy { get; internal set; }

    [Term("撤回公开日期")]
    public DateOnly? WithdrawnOn { get; internal set; }

    [Field("撤回公开的理由", Max = 1000, Long = true, Decided = true)]
    public string? WithdrawnWhy { get; internal set; }

    // 执行、救济
    [Field("已缴罚款（元）", Money = true, Decided = true)]
    public decimal Paid { get; internal set; }

    [Field("已缴加处罚款（元）", Money = true, Decided = true)]
    public decimal SurchargePaid { get; internal set; }

    [Term("缴清日期")]
    public DateOnly? PaidOn { get; internal set; }

    [Term("当场收缴日期")]
    public DateOnly? CollectedOn { get; internal set; }

    [Term("缴付指定银行日期")]
    public DateOnly? BankedOn { get; internal set; }

    [Term("延期、分期缴纳的最后日期")]
    public DateOnly? DeferredUntil { get; internal set; }

    [Term("催告书送达日期")]
    public DateOnly? DemandServedOn { get; internal set; }

    [Term("申请法院强制执行日期")]
    public DateOnly? CourtAskedOn { get; internal set; }

    [Term("救济途径")]
    public RecourseKind? Recourse { get; internal set; }

    [Term("复议、诉讼开始日期")]
    public DateOnly? RecourseFrom { get; internal set; }

    [Term("复议、诉讼结束日期")]
    public DateOnly? RecourseUntil { get; internal set; }

    [Term("救济期限届满日期")]
    public DateOnly? RemedyEndedOn { get; internal set; }

    /// <summary>Days of reconsideration and suits that are over, in which the daily extra isn't counted.</summary>
    public IReadOnlyList<RecourseTime> RecourseTimes { get; internal set; } = [];

    public override IEnumerable<string?> SearchWords() => [Title, Number, DecisionNumber, Party?.Name, Violation];

    internal SectorRule Rule => SectorRules.Of(Parameter(P.SectorPeriods), Sector);

    /// <summary>Whether the notice that was given still stands to be heard: its hearing was asked for, and not held or given up.</summary>
    internal bool AwaitsHearing => HearingAskedOn is not null && HearingHeldOn is null && !HearingAbandoned && !HearingWaived;

    internal bool IsPaused => PausedOn is not null || TestingSince is not null;

    internal bool MustBePublished => Outcome is CaseOutcomeKind.Penalised or CaseOutcomeKind.OnTheSpot;

    /// <summary>How much of the fine isn't paid.</summary>
    public decimal Owed => Math.Max(0, (Fine ?? 0) - Paid);

    internal void Suspect(Party party, string? representative, string violation, string place, DateOnly endedOn, bool graveHarm)
    {
        (Party, Representative, PartyKey) = (party, representative, KeyOf(party));
        (Violation, Place, ViolationEndedOn, GraveHarm) = (violation, place, endedOn, graveHarm);
    }

    /// <summary>The last day on which an act that wasn't found by then is penalised (《行政处罚法》第三十六条).</summary>
    internal static DateOnly LastDay(DateOnly endedOn, bool graveHarm) => endedOn.AddYears(graveHarm ? 5 : 2);

    internal static string KeyOf(Party party) =>
        party.CreditCode?.ToString()
        ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"fazhi party {party.ResidentId?.ToString() ?? party.Name}")))[..24];

    internal static decimal? Sum(IReadOnlyList<PenaltyItem> items, PenaltyKind kind) =>
        items.Where(i => i.Kind == kind).ToList() is { Count: > 0 } of ? of.Sum(i => i.Amount ?? 0) : null;

    internal void By(IMeasures act) => (Benchmark, BenchmarkId, Tier, Measure) = (act.Benchmark, act.Benchmark?.Id, act.Tier, act.Measure);

    internal void Impose(CaseOutcomeKind outcome, IReadOnlyList<PenaltyItem> items, Doing doing, string template)
    {
        (Outcome, DecidedOn, Imposed) = (outcome, doing.On, items);
        (Fine, Confiscated) = (Sum(items, PenaltyKind.Fine), Sum(items, PenaltyKind.Confiscation));
        DecisionNumber = doing.Documents.FirstOrDefault(d => d.Template == template)?.Number;
        DaysTaken = doing.On.DayNumber - FiledOn?.DayNumber;
    }

    /// <summary>The documents by which it was decided lose their effect.</summary>
    internal void VoidDecision(long by) =>
        Void(d => d.Template is PenaltyPapers.Decision or PenaltyPapers.OnTheSpot or PenaltyPapers.NoPenalty, by);

    internal void Deliver(CasePaper paper, DateOnly on)
    {
        switch (paper)
        {
            case CasePaper.Notice:
                NoticeServedOn ??= on;
                break;
            case CasePaper.Demand:
                DemandServedOn ??= on;
                break;
            case CasePaper.Decision:
                ServedOn ??= on;
                break;
            case CasePaper.HearingNotice or CasePaper.CorrectionOrder:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(paper), paper, "No paper of a case.");
        }
    }
}

/// <summary>复议、诉讼期间 — from the day it was asked for to the day it was over.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last.</param>
public sealed record RecourseTime(DateOnly From, DateOnly Until);

/// <summary>文书模板 — the templates of the documents that decide.</summary>
internal static class PenaltyPapers
{
    internal const string Decision = "penalties/Decision";
    internal const string OnTheSpot = "penalties/OnTheSpotDecision";
    internal const string NoPenalty = "penalties/NoPenaltyDecision";
}
