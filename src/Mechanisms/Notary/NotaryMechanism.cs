using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Notary;

/// <summary>公证指标 — a certificate counts on the day it was issued, with the fee that was relieved; one that was revoked later was issued all the same.</summary>
public static class NotaryIndicators
{
    public static RowIndicator<NotaryEnquiry> Enquiries { get; } =
        new("notary.enquiries", "公证处接待咨询", "人次", "报告期内公证处接待的咨询。", (m, p) => m.Stage == RecordStage.Recorded && m.Until >= p.From && m.Until <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.All,
            Form = FigureForm.Over,
        };

    public static RowIndicator<NotarialMatter> Certificates { get; } =
        new("notary.certificates", "办理公证", "件", "报告期内办结的公证事项。", (m, p) => m.IssuedOn >= p.From && m.IssuedOn <= p.To);

    public static RowIndicator<NotaryCharity> Charity { get; } =
        new("notary.charity", "公益法律服务", "次", "报告期内公证处开展的公益法律服务。", (m, p) => m.Stage == RecordStage.Recorded && m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static RowIndicator<NotarialMatter> Waived { get; } =
        new("notary.waived_yuan", "减免公证费", "元", "报告期内减收、免收的公证费，以元计。", Certificates.Where)
        {
            Aggregate = Aggregate.Sum,
            Money = m => m.WaivedYuan,
            Form = FigureForm.Money,
        };

    public static RowIndicator<NotaryHomeVisit> HomeVisits { get; } =
        new("notary.home_visits", "公证上门服务", "次", "报告期内为老弱病残群体提供的上门公证服务。", (m, p) => m.Stage == RecordStage.Recorded && m.VisitedOn >= p.From && m.VisitedOn <= p.To);

    public static RowIndicator<NotarialMatter> Refusals { get; } =
        new("notary.refused", "不予办理公证", "件", "报告期内决定不予办理的公证事项。", (m, p) => m.RefusedOn >= p.From && m.RefusedOn <= p.To);

    public static RowIndicator<NotarialMatter> Revoked { get; } =
        new("notary.revoked", "撤销公证书", "件", "报告期内经复查撤销的公证书。", (m, p) => m.RevokedOn >= p.From && m.RevokedOn <= p.To);

    public static RowIndicator<NotarialMatter> Relieved { get; } =
        new("notary.relieved", "减免公证费的公证", "件", "办结的公证事项中，减收、免收公证费的。", (m, p) => m.IssuedOn >= p.From && m.IssuedOn <= p.To && m.WaivedYuan > 0);

    public static RowIndicator<NotarialMatter> MeanDays { get; } =
        new("notary.mean_days", "公证平均办理天数", "天", "办结的公证事项，自受理至出具公证书的平均日历天数，暂停的时间不扣除。", Certificates.Where)
        {
            Aggregate = Aggregate.Mean,
            Amount = m => m.DaysTaken ?? 0,
        };

    public static SpreadIndicator<NotarialMatter> ByKind { get; } =
        new("notary.certificates_by_kind", "公证按事项分布", "件", "办理公证，按公证事项划分。", Certificates, m => m.Kind)
        {
            Guard = NotaryParameters.SmallestPart,
        };

    public static IReadOnlyList<Indicator> All { get; } = [Enquiries, Certificates, Charity, Waived, HomeVisits, Refusals, Revoked, Relieved, MeanDays, ByKind];
}

/// <summary>公证 — certificates, and what the notary office does besides: enquiries, charity, visits at home.</summary>
public sealed class NotaryMechanism : Mechanism
{
    public override string Name => "公证";

    public override string Section => "一（五）2";

    public override string Lead => "受理和出具公证书，减免公证费，接待咨询，上门服务和公益服务。";

    public override string Icon => "certificate";

    public override IReadOnlyList<string> Headlines => ["notary.certificates", "notary.waived_yuan"];

    public override IReadOnlyList<MatterType> Types { get; } = [new NotarialMatterType(), new NotaryHomeVisitType(), new NotaryEnquiryType(), new NotaryCharityType()];

    public override IReadOnlyList<Indicator> Indicators => NotaryIndicators.All;
}
