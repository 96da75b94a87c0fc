using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>登记应诉案件 — the court's notice and the complaint have come: who sues whom, over what, and which matter here it attacks.</summary>
public sealed record RegisterLawsuit : Act<Lawsuit>
{
    [Field("人民法院", Max = 100)]
    public required string Court { get; init; }

    [Field("案号", Hint = "例如：（2025）黑2722行初1号。", Max = 60)]
    public required string CaseNumber { get; init; }

    [Field("法院立案日期", Hint = "应诉通知书上有的填写，用于推算法院的审理期限。", NotAfterAct = true)]
    public DateOnly? DocketedOn { get; init; }

    [Field("适用简易程序")]
    public bool Simplified { get; init; }

    [Field("收到起诉状副本日期", Hint = "答辩和举证的十五日从这一天起算。", NotAfterAct = true)]
    public required DateOnly ReceivedOn { get; init; }

    [Field("原告", Min = 1, Max = 50)]
    public required IReadOnlyList<Party> Plaintiffs { get; init; }

    [Field("第三人", Max = 20)]
    public IReadOnlyList<Party> ThirdParties { get; init; } = [];

    [Field("被诉的是")]
    public required SuitTarget Target { get; init; }

    [Field("行政行为类别")]
    public required ActKind ActKind { get; init; }

    [Field("被诉行政行为", Hint = "写明机关、日期和文号，不写姓名。", Max = 500, Long = true)]
    public required string ActAttacked { get; init; }

    [Field("诉讼请求", Max = 2000, Long = true, Personal = true)]
    public required string Claims { get; init; }

    [Field("行政复议案件", Hint = "经过本县行政复议的，选择该案件；谁是被告由复议结果推算。")]
    public Reference<Reconsideration>? Review { get; init; }

    [Field("行政处罚案件", Hint = "所诉的处罚在本系统办理的，选择该案件。")]
    public Reference<PenaltyCase>? Penalty { get; init; }

    [Field("请求一并审查的规范性文件", Hint = "原告在诉讼中请求一并审查本县规范性文件的，选择该文件；规章不在其列。")]
    public Reference<NormativeDocument>? Document { get; init; }

    [Field("请求审查的条款", Max = 200)]
    public string? Clause { get; init; }

    [Field("被告", Hint = "本县的被告，有几个的全部选择，包括本单位。", Organ = true, Min = 1, Max = 10)]
    public required IReadOnlyList<string> Defendants { get; init; }

    [Field("本县以外的被告", Max = 200)]
    public string? OtherDefendants { get; init; }

    [Field("原告收到行政行为或者复议决定的日期", Hint = "用于推算起诉期限；不掌握的不填。", NotAfterAct = true)]
    public DateOnly? ActServedOn { get; init; }

    [Field("没有告知起诉期限")]
    public bool NotTold { get; init; }

    [Field("申请履行职责的日期", Hint = "诉不履行法定职责的填写。", NotAfterAct = true)]
    public DateOnly? RequestedOn { get; init; }

    [Field("因不动产提起")]
    public bool Immovable { get; init; }

    [Field("起诉日期", Hint = "起诉状上的日期或者法院收到的日期；有的填写。", NotAfterAct = true)]
    public DateOnly? SuedOn { get; init; }

    [Field("应诉通知书、起诉状和证据", Max = 30)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Lawsuit matter, Doing doing)
    {
        matter.Title = $"{CaseNumber}行政诉讼";
        (matter.Court, matter.CaseNumber, matter.DocketedOn, matter.Simplified, matter.ReceivedOn) = (Court, CaseNumber, DocketedOn, Simplified, ReceivedOn);
        (matter.Plaintiffs, matter.ThirdParties, matter.Target, matter.ActKind, matter.ActAttacked, matter.Claims) = (Plaintiffs, ThirdParties, Target, ActKind, ActAttacked, Claims);
        (matter.Review, matter.ReviewId, matter.Penalty, matter.PenaltyId) = (Review, Review?.Id, Penalty, Penalty?.Id);
        (matter.Document, matter.DocumentId, matter.Clause) = (Document, Document?.Id, Clause);
        (matter.Defendants, matter.DefendantMarks, matter.OtherDefendants) = (Defendants, Lawsuit.Marks(Defendants), OtherDefendants);
        (matter.ActServedOn, matter.NotTold, matter.RequestedOn, matter.Immovable, matter.SuedOn) = (ActServedOn, NotTold, RequestedOn, Immovable, SuedOn);
    }
}

/// <summary>追加被告 — the court told of a further one.</summary>
public sealed record AddDefendant : Act<Lawsuit>
{
    [Field("被告", Organ = true)]
    public required string Defendant { get; init; }

    [Field("收到起诉状副本日期", Hint = "该单位收到的日期。", NotAfterAct = true)]
    public required DateOnly ReceivedOn { get; init; }

    [Field("追加被告的通知", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Lawsuit matter, Doing doing)
    {
        matter.Defendants = [.. matter.Defendants, Defendant];
        matter.DefendantMarks = Lawsuit.Marks(matter.Defendants);
    }
}

/// <summary>登记开庭 — the summons: when, where, and whether the court calls the head.</summary>
public sealed record CallToCourt : Act<Lawsuit>
{
    [Field("种类")]
    public required SessionKind Kind { get; init; }

    [Field("日期")]
    public required DateOnly SessionOn { get; init; }

    [Field("时间", Hint = "例如：09:30；传票没有写明的不填。", Max = 5)]
    public string? Time { get; init; }

    [Field("地点", Hint = "例如：第二审判庭。", Max = 100)]
    public required string Place { get; init; }

    [Field("收到传票日期", NotAfterAct = true)]
    public required DateOnly SummonsOn { get; init; }

    [Field("法院通知负责人出庭的情形", Hint = "法院发来负责人出庭通知书的选择；没有通知的不选，负责人也应当出庭。")]
    public HeadCallGround? HeadGround { get; init; }

    [Field("收到负责人出庭通知书日期", NotAfterAct = true)]
    public DateOnly? HeadNoticeOn { get; init; }

    [Field("传票、通知书", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Lawsuit matter, Doing doing) =>
        matter.Call(new(matter.Sessions.Count + 1, matter.Instance, Kind, SessionOn, Time ?? "", Place));
}

/// <summary>登记改期.</summary>
public sealed record MoveSession : Act<Lawsuit>
{
    [Field("庭审序号", Min = 1, Max = 999)]
    public required int No { get; init; }

    [Field("改到的日期")]
    public required DateOnly SessionOn { get; init; }

    [Field("时间", Max = 5)]
    public string? Time { get; init; }

    [Field("地点", Max = 100)]
    public required string Place { get; init; }

    [Field("改期的原因", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Lawsuit matter, Doing doing)
    {
        if (matter.Session(No) is { } session)
            matter.Call(session with { On = SessionOn, Time = Time ?? "", Place = Place });
    }
}

/// <summary>登记取消庭审.</summary>
public sealed record CancelSession : Act<Lawsuit>
{
    [Field("庭审序号", Min = 1, Max = 999)]
    public required int No { get; init; }

    [Field("取消的原因", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Lawsuit matter, Doing doing)
    {
        if (matter.Session(No) is { } session)
            matter.Call(session with { Cancelled = true });
    }
}

/// <summary>登记庭审情况.</summary>
public sealed record RecordTrialSession : Act<Lawsuit>
{
    [Field("庭审序号", Min = 1, Max = 999)]
    public required int No { get; init; }

    [Field("庭审情况", Hint = "争议的焦点、举证质证的要点。", Max = 4000, Long = true, Personal = true)]
    public required string Record { get; init; }

    [Field("庭审笔录等", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Lawsuit matter, Doing doing)
    {
        if (matter.Session(No) is { } session)
            matter.Call(session with { Held = true });
    }
}

/// <summary>登记一审裁判.</summary>
public sealed record RecordFirstJudgment : Act<Lawsuit>
{
    [Field("裁判文书")]
    public required SuitPaper Paper { get; init; }

    [Field("裁判日期", NotAfterAct = true)]
    public required DateOnly DecidedOn { get; init; }

    [Field("收到裁判文书日期", Hint = "上诉期从这一天起算；几个被告先后收到的，填写最早的。", NotAfterAct = true)]
    public required DateOnly ServedOn { get; init; }

    [Field("裁判结果")]
    public required SuitResult Result { get; init; }

    [Field("主文", Max = 4000, Long = true, Personal = true)]
    public required string Ruling { get; init; }

    [Field("依法不得上诉", Hint = "依法不得上诉的裁定、调解书勾选，由此生效。")]
    public bool NotAppealable { get; init; }

    [Field("裁判确定的履行期限", Hint = "裁判责令被告在期限内做什么的填写。")]
    public DateOnly? PerformBy { get; init; }

    [Field("裁判文书写明负责人没有正当理由未出庭")]
    public bool HeadAbsenceNoted { get; init; }

    [Field("裁判文书原件", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Lawsuit matter, Doing doing)
    {
        (matter.Paper, matter.JudgedOn, matter.JudgmentServedOn, matter.Result) = (Paper, DecidedOn, ServedOn, Result);
        (matter.NotAppealable, matter.PerformBy) = (NotAppealable, PerformBy);
        (matter.AppealDecisions, matter.AppealedOn, matter.AppealResult) = ([], null, null);
        if (NotAppealable)
            matter.Conclude(ServedOn);
    }
}

/// <summary>决定是否上诉 — by the head of each defendant, within the time to appeal.</summary>
public sealed record DecideSuitAppeal : Act<Lawsuit>
{
    [Field("决定的单位", Organ = true, Hint = "本单位。")]
    public required string Organ { get; init; }

    [Field("上诉")]
    public bool Appeals { get; init; }

    [Field("理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Lawsuit matter, Doing doing) => matter.AppealDecisions = [.. matter.AppealDecisions, new(Organ, Appeals, doing.On)];
}

/// <summary>提起上诉 — approved by the head, filed in time.</summary>
public sealed record FileAppeal : Act<Lawsuit>
{
    [Field("上诉的单位", Organ = true, Hint = "本单位。")]
    public required string Organ { get; init; }

    [Field("递交上诉状日期", NotAfterAct = true)]
    public required DateOnly FiledOn { get; init; }

    [Field("上诉请求", Max = 1000, Long = true, Personal = true)]
    public required string Claims { get; init; }

    [Field("事实和理由", Max = 8000, Long = true, Personal = true)]
    public required string Reasons { get; init; }

    public override void Apply(Lawsuit matter, Doing doing) => matter.AppealBy(FiledOn);
}

/// <summary>登记对方上诉.</summary>
public sealed record NoteAppeal : Act<Lawsuit>
{
    [Field("上诉人")]
    public required AppealSide Side { get; init; }

    [Field("上诉日期", NotAfterAct = true)]
    public required DateOnly AppealedOn { get; init; }

    [Field("上诉状和通知", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Lawsuit matter, Doing doing) => matter.AppealBy(AppealedOn);
}

/// <summary>登记裁判生效 — nobody appealed.</summary>
public sealed record RecordEffect : Act<Lawsuit>
{
    [Field("生效日期", Hint = "各方上诉期都届满的次日；向法院核实。", NotAfterAct = true)]
    public required DateOnly EffectiveOn { get; init; }

    public override void Apply(Lawsuit matter, Doing doing) => matter.Conclude(EffectiveOn);
}

/// <summary>登记二审裁判.</summary>
public sealed record RecordFinalJudgment : Act<Lawsuit>
{
    [Field("案号", Hint = "例如：（2025）黑27行终1号。", Max = 60)]
    public required string CaseNumber { get; init; }

    [Field("裁判日期", NotAfterAct = true)]
    public required DateOnly DecidedOn { get; init; }

    [Field("收到裁判文书日期", NotAfterAct = true)]
    public required DateOnly ServedOn { get; init; }

    [Field("二审结果")]
    public required AppealResult Outcome { get; init; }

    [Field("改判后的裁判结果", Hint = "改判、变更的选择。")]
    public SuitResult? Result { get; init; }

    [Field("主文", Max = 4000, Long = true, Personal = true)]
    public required string Ruling { get; init; }

    [Field("裁判确定的履行期限")]
    public DateOnly? PerformBy { get; init; }

    [Field("裁判文书写明负责人没有正当理由未出庭")]
    public bool HeadAbsenceNoted { get; init; }

    [Field("裁判文书原件", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Lawsuit matter, Doing doing)
    {
        matter.AppealResult = Outcome;
        if (Outcome == AppealResult.SentBack)
        {
            matter.Instance++;
            (matter.Paper, matter.JudgedOn, matter.JudgmentServedOn, matter.Result, matter.PerformBy) = (null, null, null, null, null);
            return;
        }

        (matter.Result, matter.PerformBy) = (Result ?? matter.Result, Outcome == AppealResult.Changed ? PerformBy : PerformBy ?? matter.PerformBy);
        matter.Conclude(ServedOn);
    }
}

/// <summary>登记履行裁判.</summary>
public sealed record RecordSuitPerformance : Act<Lawsuit>
{
    [Field("履行日期", NotAfterAct = true)]
    public required DateOnly PerformedOn { get; init; }

    [Field("怎样履行的", Hint = "例如：重新作出决定的日期和文号。", Max = 2000, Long = true)]
    public required string How { get; init; }

    [Field("材料", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(Lawsuit matter, Doing doing) => matter.PerformedOn = PerformedOn;
}

/// <summary>应诉案件归档.</summary>
public sealed record ArchiveLawsuit : Act<Lawsuit>
{
    [Field("案卷已经整理齐全")]
    public bool Filed { get; init; }

    [Field("应诉总结", Hint = "败诉的写明原因和改进的办法。", Max = 2000, Long = true)]
    public string? Lessons { get; init; }

    public override void Apply(Lawsuit matter, Doing doing) => matter.ArchivedOn = doing.On;
}
