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

    /// <summary>An act that opens a matter of the county government.</summary>
    internal static Guid Open(this Site site, string type, Act act, Actor? by = null)
    {
        var outcome = site.Desk().Perform(ActRequest.Open(type, act, organ: "gov"), by ?? People.Handler);
        Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
        return outcome.Matter!.Id;
    }

    /// <summary>Tree and tables agree with the ledger.</summary>
    internal static void Verify(this Site site)
    {
        var verdict = new LedgerCheck(site.Store, new LedgerCheckOptions { Files = false }).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }
}
