using Fazhi.Laws;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>涉企检查的依据 — the documents that bind inspections of enterprises, where several types cite them.</summary>
internal static class InspectionLaw
{
    /// <summary>国办发〔2024〕54号: who may inspect, what, how often, with whose approval.</summary>
    internal static Article Opinion { get; } = Article.Whole(Statutes.EnterpriseInspectionOpinion);

    /// <summary>国发〔2019〕18号（九）: ratio and chance follow credit and risk.</summary>
    internal static Article RiskBased { get; } = Statutes.InProcessSupervision.Section("（九）");

    /// <summary>国办发〔2018〕118号（六）: results are published within twenty working days.</summary>
    internal static Article Publication { get; } = Statutes.EnforcementPublicity.Section("（六）");
}
