using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>《民事诉讼法》第九十二条至第九十四条 — soldiers and prisoners are served through their unit, on the day they sign themselves.</summary>
public sealed class PassingOnTests
{
    [Theory]
    [InlineData(PassingOn.Soldier, "某部队政治工作部")]
    [InlineData(PassingOn.Imprisoned, "塔河县看守所")]
    [InlineData(PassingOn.Educated, "某强制隔离戒毒所")]
    public void The_day_of_service_is_that_of_the_persons_own_signature_and_not_of_the_units(PassingOn why, string unit)
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Decided(county);
        county.Today(2025, 4, 10);
        var served = Serve(PartyRole.Applicant, new(2025, 4, 8)) with
        {
            Method = ServiceMethod.PassedOn,
            PassingOn = why,
            Through = unit,
            HandedOn = new(2025, 4, 2),
        };
        Assert.Equal(["FY171"], county.Not(id, served with { Through = null }));
        Assert.Equal(["FY171"], county.Not(id, served with { PassingOn = null }));
        Assert.Equal(["FY171"], county.Not(id, served with { Method = ServiceMethod.Direct }));
        Assert.Equal(["FY171"], county.Not(id, served with { To = PartyRole.Respondent }));
        Assert.Equal(["FY172"], county.Not(id, served with { SignedBy = null }));
        Assert.Equal(["FY172"], county.Not(id, served with { ReceivedOn = new(2025, 4, 1) }));
        county.Done(id, served);
        Assert.Equal(new DateOnly(2025, 4, 8), county.Read<Reconsideration>(id).ApplicantServedOn);
        Assert.Equal(new DateOnly(2025, 4, 23), county.Due(id, "recourse"));
        county.Verify();
    }
}
