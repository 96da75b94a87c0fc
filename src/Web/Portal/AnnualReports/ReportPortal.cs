using Fazhi.Mechanisms.AnnualReports;

namespace Fazhi.Web.Portal.AnnualReports;

/// <summary>年度报告（公众端） — published reports, each figure open; two reports beside each other.</summary>
public sealed class ReportPortal : PortalPages<AnnualReportsMechanism>
{
    public override void Map(PortalGroups groups)
    {
        ReportPages.Map(groups.Read, groups.Signed);
        ComparisonPages.Map(groups.Own);
    }
}
