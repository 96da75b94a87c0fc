using Fazhi.Figures;
using Fazhi.Matters;
using D = Fazhi.Mechanisms.Litigation.LawsuitDefenceStage;
using S = Fazhi.Mechanisms.Litigation.CourtAppearanceStage;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>行政应诉指标 — a suit counts once however many organs are sued; defences and appearances count for each defendant, an appearance once in an instance.</summary>
public static class LitigationIndicators
{
    public static RowIndicator<Lawsuit> Received { get; } =
        new("litigation.received", "行政应诉案件", "件", "收到起诉状副本日期在报告期内的应诉案件，几个机关共同被诉的计一件，已作废的不计。",
            (m, p) => m.ReceivedOn >= p.From && m.ReceivedOn <= p.To && m.Stage != LawsuitStage.Voided);

    public static RowIndicator<Lawsuit> Concluded { get; } =
        new("litigation.concluded", "审结的应诉案件", "件", "裁判在报告期内生效的应诉案件，上诉的以二审裁判为准。",
            (m, p) => m.EffectiveOn >= p.From && m.EffectiveOn <= p.To && m.Stage != LawsuitStage.Voided);

    public static RowIndicator<Lawsuit> LostOnes { get; } =
        new("litigation.lost", "败诉的应诉案件", "件", "审结的应诉案件中，裁判结果属于县参数列出的败诉结果的。",
            (m, p) => m.EffectiveOn >= p.From && m.EffectiveOn <= p.To && m.Lost && m.Stage != LawsuitStage.Voided);

    public static RatioIndicator LostRate { get; } = new("litigation.lost_rate", "败诉率", "败诉的应诉案件占审结的应诉案件的比例；没有审结的案件时没有数值。", LostOnes, Concluded);

    public static SpreadIndicator<Lawsuit> ByResult { get; } =
        new("litigation.concluded_by_result", "审结的应诉案件按结果分布", "件", "审结的应诉案件，按生效的裁判结果划分。", Concluded, m => m.Result.ToString())
        {
            Label = code => Enum.TryParse<SuitResult>(code, out var result) ? Terms.Of(result) : code,
        };

    public static RowIndicator<Lawsuit> Pending { get; } =
        new("litigation.pending", "没有审结的应诉案件", "件", "报告期末以前收到、到报告期末裁判没有生效的应诉案件。",
            (m, p) => m.ReceivedOn <= p.To && (m.EffectiveOn == null || m.EffectiveOn > p.To) && m.Stage != LawsuitStage.Voided)
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<Lawsuit> AfterReview { get; } =
        new("litigation.after_review", "经过行政复议的应诉案件", "件", "行政应诉案件中，对经过本县行政复议的行政行为或者复议决定起诉的。",
            (m, p) => m.ReceivedOn >= p.From && m.ReceivedOn <= p.To && m.ReviewId != null && m.Stage != LawsuitStage.Voided);

    public static RowIndicator<LawsuitDefence> Defences { get; } =
        new("litigation.defences", "应当答辩举证", "件次", "收到起诉状副本日期在报告期内的答辩举证，一个被告一件计一次，案件作废、在期限以内终结的不计。",
            (m, p) => m.ReceivedOn >= p.From && m.ReceivedOn <= p.To && m.Stage != D.Dropped);

    public static RowIndicator<LawsuitDefence> DefencesInTime { get; } =
        new("litigation.defences_in_time", "按期答辩举证", "件次", "应当答辩举证的中，报告期末以前答辩状和证据都已经提交、没有逾期的。",
            (m, p) => m.ReceivedOn >= p.From && m.ReceivedOn <= p.To && m.FiledOn <= p.To && !m.Late && m.Stage == D.Filed);

    public static RatioIndicator DefenceRate { get; } = new("litigation.defence_rate", "按期答辩举证率", "按期答辩举证占应当答辩举证的比例；期限还没有届满的也在分母中。", DefencesInTime, Defences);

    public static SpreadIndicator<LawsuitDefence> ByOrgan { get; } =
        new("litigation.defences_by_organ", "应诉按机关分布", "件次", "应当答辩举证的，按被告的机关划分。", Defences, m => m.Organ);

    public static RowIndicator<CourtAppearance> Appearances { get; } =
        new("litigation.appearances", "开庭的应诉案件", "件次", "在报告期内开庭、已经登记出庭情况的，一个被告一个审级计一次，一个审级几次开庭的以最后登记的为准。",
            (m, p) => m.AttendedOn >= p.From && m.AttendedOn <= p.To && (m.Stage == S.HeadAppeared || m.Stage == S.Excused || m.Stage == S.Absent));

    public static RowIndicator<CourtAppearance> HeadCame { get; } =
        new("litigation.head_appeared", "负责人出庭应诉", "件次", "开庭的应诉案件中，负责人出庭、庭审前提交了身份证明的。",
            (m, p) => m.AttendedOn >= p.From && m.AttendedOn <= p.To && m.Stage == S.HeadAppeared);

    public static RowIndicator<CourtAppearance> ExcusedOnes { get; } =
        new("litigation.head_excused", "负责人有正当理由未出庭", "件次", "开庭的应诉案件中，负责人有正当理由、提交了证明并委托工作人员出庭的。",
            (m, p) => m.AttendedOn >= p.From && m.AttendedOn <= p.To && m.Stage == S.Excused);

    public static RowIndicator<CourtAppearance> AbsentOnes { get; } =
        new("litigation.head_absent", "负责人没有正当理由未出庭", "件次", "开庭的应诉案件中，负责人没有正当理由未出庭、没有提交身份证明、中途退庭或者没有委托工作人员出庭的。",
            (m, p) => m.AttendedOn >= p.From && m.AttendedOn <= p.To && m.Stage == S.Absent);

    public static RowIndicator<CourtAppearance> Expected { get; } =
        new("litigation.head_expected", "负责人应当出庭", "件次", "开庭的应诉案件中，除去负责人有正当理由未出庭的。",
            (m, p) => m.AttendedOn >= p.From && m.AttendedOn <= p.To && (m.Stage == S.HeadAppeared || m.Stage == S.Absent));

    public static RatioIndicator HeadRate { get; } = new("litigation.head_rate", "负责人出庭应诉率", "负责人出庭应诉占负责人应当出庭的比例，有正当理由未出庭的不在分母中。", HeadCame, Expected);

    public static RatioIndicator HeadRateOfAll { get; } = new("litigation.head_rate_all", "负责人出庭应诉率（全部开庭）", "负责人出庭应诉占开庭的应诉案件的比例，有正当理由未出庭的也在分母中。", HeadCame, Appearances);

    public static SpreadIndicator<CourtAppearance> HeadByOrgan { get; } =
        new("litigation.head_by_organ", "负责人出庭应诉按机关分布", "件次", "负责人出庭应诉，按被告的机关划分。", HeadCame, m => m.Organ);

    public static RowIndicator<JudicialSuggestion> Suggestions { get; } =
        new("litigation.suggestions", "收到司法建议", "件", "收到日期在报告期内的司法建议，已作废的不计。",
            (m, p) => m.ReceivedOn >= p.From && m.ReceivedOn <= p.To && m.Stage != JudicialSuggestionStage.Voided);

    public static RowIndicator<JudicialSuggestion> Answered { get; } =
        new("litigation.suggestions_answered", "回复司法建议", "件", "收到司法建议中，报告期末以前已经回复的。",
            (m, p) => m.ReceivedOn >= p.From && m.ReceivedOn <= p.To && m.AnsweredOn <= p.To && m.Stage != JudicialSuggestionStage.Voided);

    public static RatioIndicator AnsweredRate { get; } = new("litigation.suggestions_rate", "司法建议回复率", "回复司法建议占收到司法建议的比例。", Answered, Suggestions);

    public static IReadOnlyList<Indicator> All { get; } =
    [
        Received, Concluded, LostOnes, LostRate, ByResult, Pending, AfterReview, Defences, DefencesInTime, DefenceRate, ByOrgan,
        Appearances, HeadCame, ExcusedOnes, AbsentOnes, Expected, HeadRate, HeadRateOfAll, HeadByOrgan, Suggestions, Answered, AnsweredRate,
    ];
}

/// <summary>行政应诉 — the suits against the county and its organs, each defendant's defence and its head's appearance, and what courts suggest.</summary>
public sealed class LitigationMechanism : Mechanism
{
    internal const string WhyClosed = "应诉案件涉及当事人和没有审结的案件，所以只公布数字；裁判文书由人民法院依法公开。数字由台账算出，可以在台账页校验。";

    public override string Name => "行政应诉";

    public override string Section => "一（四）1";

    public override string Lead => "登记应诉案件，按期答辩举证，负责人出庭，登记裁判、上诉和履行，回复司法建议。";

    public override string Icon => "scale-outline";

    public override IReadOnlyList<string> Headlines => ["litigation.received", "litigation.head_rate"];

    public override IReadOnlyList<MatterType> Types { get; } = [new LawsuitType(), new LawsuitDefenceType(), new CourtAppearanceType(), new JudicialSuggestionType()];

    public override IReadOnlyList<Indicator> Indicators => LitigationIndicators.All;

    public override IReadOnlyList<Partition> Partitions => [new("litigation.appearances", "litigation.head_appeared", "litigation.head_excused", "litigation.head_absent")];
}
