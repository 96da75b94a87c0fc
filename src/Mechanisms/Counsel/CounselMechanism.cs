using Fazhi.Figures;
using Fazhi.Matters;
using static Fazhi.Mechanisms.Counsel.OpinionRequestStage;

namespace Fazhi.Mechanisms.Counsel;

/// <summary>法律顾问指标 — an opinion counts on the day it was first given, in writing; one that was supplemented counts once.</summary>
public static class CounselIndicators
{
    public static RowIndicator<Adviser> Advisers { get; } =
        new("counsel.advisers", "聘请法律顾问", "名", "报告期末在聘的法律顾问，按执业证号计，几个单位聘请同一人的计一名；公职律师另计。",
            (m, p) => m.Kind == AdviserKind.LegalAdviser && m.From <= p.To && m.Until >= p.To && (m.EndedOn == null || m.EndedOn > p.To) && m.Stage != AdviserStage.Voided)
        {
            Aggregate = Aggregate.Distinct,
            Value = m => m.Licence,
        };

    public static RowIndicator<Adviser> PublicLawyers { get; } =
        new("counsel.public_lawyers", "公职律师", "名", "报告期末登记在册的公职律师，按证号计。",
            (m, p) => m.Kind == AdviserKind.PublicLawyer && m.From <= p.To && m.Until >= p.To && (m.EndedOn == null || m.EndedOn > p.To) && m.Stage != AdviserStage.Voided)
        {
            Aggregate = Aggregate.Distinct,
            Value = m => m.Licence,
        };

    public static RowIndicator<OpinionRequest> Opinions { get; } =
        new("counsel.opinions", "提供法律意见", "个", "报告期内法律顾问出具的书面法律意见，一次征求计一个，补充意见不另计；口头答复和公职律师的意见不计。",
            (m, p) => m.By == AdviserKind.LegalAdviser && m.FirstGivenOn >= p.From && m.FirstGivenOn <= p.To)
        {
            Form = FigureForm.Over,
        };

    public static RowIndicator<OpinionRequest> OfPublicLawyers { get; } =
        new("counsel.public_lawyer_opinions", "公职律师提供法律意见", "个", "报告期内公职律师出具的书面法律意见，一次征求计一个。",
            (m, p) => m.By == AdviserKind.PublicLawyer && m.FirstGivenOn >= p.From && m.FirstGivenOn <= p.To);

    public static RowIndicator<OpinionRequest> SettledOnes { get; } =
        new("counsel.opinions_settled", "反馈采纳情况的法律意见", "个", "报告期内法律顾问出具的法律意见中，报告期末已经反馈采纳情况的。",
            (m, p) => m.By == AdviserKind.LegalAdviser && m.FirstGivenOn >= p.From && m.FirstGivenOn <= p.To && m.SettledOn <= p.To);

    public static RowIndicator<OpinionRequest> AdoptedOnes { get; } =
        new("counsel.opinions_adopted", "采纳的法律意见", "个", "反馈采纳情况的法律意见中，采纳和部分采纳的。",
            (m, p) => m.By == AdviserKind.LegalAdviser && m.FirstGivenOn >= p.From && m.FirstGivenOn <= p.To && m.SettledOn <= p.To && m.Outcome != OpinionOutcome.NotAdopted);

    public static RatioIndicator AdoptedRate { get; } =
        new("counsel.adopted_rate", "法律意见采纳率", "采纳的法律意见占反馈采纳情况的法律意见的比例，部分采纳的计入。", AdoptedOnes, SettledOnes);

    public static RowIndicator<OpinionRequest> MeanDays { get; } =
        new("counsel.mean_days", "法律意见平均办理天数", "天", "报告期内法律顾问出具的法律意见，自征求之日至首次出具之日的平均日数，休息日不扣除。",
            (m, p) => m.By == AdviserKind.LegalAdviser && m.FirstGivenOn >= p.From && m.FirstGivenOn <= p.To)
        {
            Aggregate = Aggregate.Mean,
            Amount = m => m.DaysTaken ?? 0,
        };

    public static RowIndicator<OpinionRequest> Pending { get; } =
        new("counsel.pending", "还没有出具的法律意见", "件", "现在待指派、承办中的法律意见，登记日期在报告期末以前。",
            (m, p) => m.OpenedOn <= p.To && (m.Stage == Asked || m.Stage == Assigned))
        {
            Aggregate = Aggregate.Stock,
        };

    public static SpreadIndicator<OpinionRequest> ByKind { get; } =
        new("counsel.opinions_by_kind", "法律意见按种类分布", "个", "提供法律意见，按征求意见的种类划分。", Opinions, m => m.Kind.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<OpinionKind>(code)),
        };

    public static IReadOnlyList<Indicator> All { get; } =
        [Advisers, PublicLawyers, Opinions, OfPublicLawyers, SettledOnes, AdoptedOnes, AdoptedRate, MeanDays, Pending, ByKind];
}

/// <summary>法律顾问与公职律师 — who advises the county's organs, on what, and what became of the advice.</summary>
public sealed class CounselMechanism : Mechanism
{
    public override string Name => "法律顾问与公职律师";

    public override string Section => "一（一）2";

    public override string Lead => "聘请法律顾问、登记公职律师，就合同、决策、文件和争议征求法律意见，反馈采纳情况。";

    public override string Icon => "user-star";

    public override IReadOnlyList<string> Headlines => ["counsel.advisers", "counsel.opinions"];

    public override IReadOnlyList<MatterType> Types { get; } = [new AdviserType(), new OpinionRequestType()];

    public override IReadOnlyList<Indicator> Indicators => CounselIndicators.All;
}
