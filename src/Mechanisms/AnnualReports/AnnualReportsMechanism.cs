using Fazhi.Matters;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>年度报告 — the report itself, the texts reports begin from, and the figures organs return for them.</summary>
public sealed class AnnualReportsMechanism : Mechanism
{
    public override string Name => "年度报告";

    public override string Section => "";

    public override string Lead => "起草、核对、公布法治政府建设年度报告；还没有在本系统办理的工作，由负责单位填报数字。";

    public override string Icon => "report";

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
