using Fazhi.Matters;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>年度报告 — the report itself, the texts reports begin from, and the figures organs return for them.</summary>
public sealed class AnnualReportsMechanism : Mechanism
{
    public override string Name => "年度报告";

    public override string Section => "";

    public override IReadOnlyList<MatterType> Types { get; } = 
        [
            new AnnualReportType(),
            new ReportTemplateType(),
            new ReturnItemType(),
            new FigureReturnType(),
            new StatutoryReportType(),
            new CountingStartType(),
        ];
}
