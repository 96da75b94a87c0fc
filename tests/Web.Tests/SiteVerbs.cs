using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests;

/// <summary>Short words for what happens at a site otherwise than through its pages.</summary>
internal static class SiteVerbs
{
    internal static Desk Desk(this Site site) => site.Services.GetRequiredService<Desk>();

    /// <summary>An act that opens a matter of the county government, or of another organ.</summary>
    internal static Guid Open(this Site site, string type, Act act, Actor? by = null, string organ = "gov") =>
        site.Do(ActRequest.Open(type, act, organ: organ), by ?? People.Handler).Id;

    /// <summary>An act that is done.</summary>
    internal static Matter Do(this Site site, ActRequest request, Actor by)
    {
        var outcome = site.Desk().Perform(request, by);
        Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
        return outcome.Matter!;
    }

    /// <summary>Two officers of the traffic bureau are there.</summary>
    internal static void CertifyOfficers(this Site site)
    {
        foreach (var name in new[] { "演示甲", "演示乙" })
            site.Open("officer", PenaltySamples.Certified(name, new(2099, 12, 31)), PenaltySamples.Handler, "traffic");
    }

    /// <summary>Tree and tables agree with the ledger.</summary>
    internal static void Verify(this Site site)
    {
        var verdict = new LedgerCheck(site.Store, new LedgerCheckOptions { Files = false }).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }
}
