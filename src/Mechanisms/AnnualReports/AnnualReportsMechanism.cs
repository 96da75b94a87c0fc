using Fazhi.Matters;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>年度报告 — the report itself, and the figures organs return for it.</summary>
public sealed class AnnualReportsMechanism : Mechanism
{
    public override string Name => "年度报告";

    public override string Section => "";

    public override IReadOnlyList<MatterType> Types { get; } = [new AnnualReportType(), new ReturnItemType(), new FigureReturnType()];
}
