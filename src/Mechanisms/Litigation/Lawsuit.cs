using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>
/// 行政应诉案件 — a suit against the county or its organs, from the complaint to the day on which the judgment is performed. Each defendant's defence and its head's appearance are parts of it, held by that
/// defendant: who answers together reads one file and acts on its own part.
/// </summary>
public sealed class Lawsuit : Matter<LawsuitStage>
{
    [Field("人民法院", Max = 100)]
    public string Court { get; internal set; } = "";

    [Field("案号", Max = 60, Decided = true)]
    public string CaseNumber { get; internal set; } = "";

    [Field("法院立案日期")]
    public DateOnly? DocketedOn { get; internal set; }

    [Field("适用简易程序", Decided = true)]
    public bool Simplified { get; internal set; }

    [Field("收到起诉状副本日期", Decided = true)]
    public DateOnly ReceivedOn { get; internal set; }

    [Field("原告")]
    public IReadOnlyList<Party> Plaintiffs { get; internal set; } = [];

    [Field("第三人")]
    public IReadOnlyList<Party> ThirdParties { get; internal set; } = [];

    [Field("被诉的是", Decided = true)]
    public SuitTarget Target { get; internal set; }

    [Field("行政行为类别")]
    public ActKind ActKind { get; internal set; }

    [Field("被诉行政行为", Max = 500, Long = true)]
    public string ActAttacked { get; internal set; } = "";

    [Field("诉讼请求", Max = 2000, Long = true, Personal = true)]
    public string Claims { get; internal set; } = "";

    [Field("行政复议案件", Decided = true)]
    public Reference<Reconsideration>? Review { get; internal set; }

    /// <summary>The id once more, in a column of its own: the reconsideration's page asks by it.</summary>
    public Guid? ReviewId { get; internal set; }

    [Field("行政处罚案件", Decided = true)]
    public Reference<PenaltyCase>? Penalty { get; internal set; }

    public Guid? PenaltyId { get; internal set; }

    [Field("请求一并审查的规范性文件", Decided = true)]
    public Reference<NormativeDocument>? Document { get; internal set; }

    public Guid? DocumentId { get; internal set; }

    [Field("请求审查的条款", Max = 200)]
    public string? Clause { get; internal set; }

    [Field("被告", Organ = true, Decided = true)]
    public IReadOnlyList<string> Defendants { get; internal set; } = [];

    /// <summary>The defendants once more, each between bars: who answers together reads the file by it.</summary>
    public string DefendantMarks { get; internal set; } = "";

    [Field("本县以外的被告", Max = 200, Decided = true)]
    public string? OtherDefendants { get; internal set; }

    [Field("原告收到行政行为或者复议决定的日期")]
    public DateOnly? ActServedOn { get; internal set; }

    [Field("没有告知起诉期限")]
    public bool NotTold { get; internal set; }

    [Field("申请履行职责的日期")]
    public DateOnly? RequestedOn { get; internal set; }

    [Field("因不动产提起")]
    public bool Immovable { get; internal set; }

    [Field("起诉日期")]
    public DateOnly? SuedOn { get; internal set; }

    /// <summary>Which hearing of the case this is: each instance counts anew.</summary>
    [Term("审次")]
    public int Instance { get; internal set; } = 1;

    public IReadOnlyList<CourtSession> Sessions { get; internal set; } = [];

    [Term("下一次庭审")]
    public DateOnly? NextSessionOn { get; internal set; }

    /// <summary>The last day of all that were called: the calendar asks by it.</summary>
    public DateOnly? LastSessionOn { get; internal set; }

    [Term("一审裁判日期")]
    public DateOnly? JudgedOn { get; internal set; }

    [Term("收到一审裁判日期")]
    public DateOnly? JudgmentServedOn { get; internal set; }

    [Term("裁判文书")]
    public SuitPaper? Paper { get; internal set; }

    [Term("依法不得上诉")]
    public bool NotAppealable { get; internal set; }

    [Term("裁判结果")]
    public SuitResult? Result { get; internal set; }

    public IReadOnlyList<AppealDecision> AppealDecisions { get; internal set; } = [];

    [Term("上诉日期")]
    public DateOnly? AppealedOn { get; internal set; }

    [Term("二审结果")]
    public AppealResult? AppealResult { get; internal set; }

    [Term("裁判生效日期")]
    public DateOnly? EffectiveOn { get; internal set; }

    /// <summary>Whether the outcome counts as 败诉, by the county's parameter on the day the suit was registered.</summary>
    [Term("计入败诉")]
    public bool Lost { get; internal set; }

    [Term("裁判确定的履行期限")]
    public DateOnly? PerformBy { get; internal set; }

    [Term("履行日期")]
    public DateOnly? PerformedOn { get; internal set; }

    [Term("归档日期")]
    public DateOnly? ArchivedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, CaseNumber, .. Plaintiffs.Select(p => p.Name)];

    /// <summary>Judgments fifteen days, rulings ten (《行政诉讼法》第八十五条).</summary>
    internal Period TimeToAppeal => (Paper == SuitPaper.Ruling ? 10 : 15).Days();

    /// <summary>The last day on which a defendant may appeal; <c>null</c> before the judgment was served.</summary>
    public DateOnly? AppealUntil(WorkCalendar calendar) =>
        JudgmentServedOn is { } from ? Deadline.Compute(calendar, from, TimeToAppeal).Latest : null;

    /// <summary>Whether the judgment orders something of the defendants.</summary>
    internal bool Orders =>
        PerformBy is not null || Result is SuitResult.RevokeAndRedo or SuitResult.OrderPerformance or SuitResult.OrderRedress;

    internal Period TimeToPerform => Period.Between(EffectiveOn, PerformBy);

    internal void Conclude(DateOnly effective)
    {
        EffectiveOn = effective;
        Lost = Result is { } result && Parameter(LitigationParameters.LostResults).Split(',').Contains(result.ToString());
    }

    internal void Call(CourtSession session)
    {
        Sessions = [.. Sessions.Where(s => s.No != session.No), session];
        NextSessionOn = Sessions.Where(s => s.IsAhead).Select(s => (DateOnly?)s.On).Min();
        LastSessionOn = Sessions.Where(s => !s.Cancelled).Select(s => (DateOnly?)s.On).Max();
    }

    // The second instance begins with the first appeal, however many there are.
    internal void AppealBy(DateOnly on)
    {
        if (AppealedOn is null)
            Instance++;
        AppealedOn = AppealedOn < on ? AppealedOn : on;
    }

    internal CourtSession? Session(int no) => Sessions.FirstOrDefault(s => s.No == no);

    internal static string Marks(IEnumerable<string> organs) => string.Concat(organs.Select(o => $"|{o}|"));
}
