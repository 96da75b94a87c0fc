using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>征求意见 — a draft before the public and before the organs it concerns: for decisions, normative documents and whatever else an organ asks about.</summary>
public sealed class ConsultationsMechanism : Mechanism
{
    public override string Name => "征求意见";

    public override string Section => "一（一）2";

    public override string Lead => "公布征求意见稿，逐条审核、研究、答复意见，公布采纳情况；征求部门意见。";

    public override string Icon => "message-2";

    public override IReadOnlyList<string> Headlines => ["consultation.comments"];

    public override IReadOnlyList<MatterType> Types { get; } = [new ConsultationType(), new PublicCommentType(), new OrganConsultationType()];

    public override IReadOnlyList<Indicator> Indicators => ConsultationIndicators.All;
}
