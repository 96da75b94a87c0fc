using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Portal;

public sealed class LibraryTests
{
    private const int Many = 1100;

    [Theory, MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task A_word_finds_every_document_that_has_it_however_many_were_registered_since(Database database)
    {
        await using var site = await Site.Start(database);
        var acts = Enumerable.Range(0, Many).Select(i => (ActRequest.Open("normative-document", Registered(i)), People.Handler));
        Assert.Null(site.Services.GetRequiredService<Desk>().PerformAll(acts));
        Assert.Equal(Many, site.Acts().Count);

        var visitor = await site.Browser();
        await visitor.Open($"/documents?q={Uri.EscapeDataString("供热")}&sort=published&page=2");
        Assert.Contains($"{Many}件", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/documents?q={Uri.EscapeDataString("供热 锅炉")}");
        Assert.Contains("塔河县供热管理办法（0）", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("1件", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(1, visitor.Page.QuerySelectorAll("main tbody tr").Length);
        await visitor.Open($"/documents?q={Uri.EscapeDataString("供水")}");
        Assert.Contains("没有符合条件的文件", visitor.Text, StringComparison.Ordinal);
    }

    // The first one, which all others come after, is the only one whose summary speaks of boilers.
    private static RegisterExisting Registered(int i) =>
        new()
        {
            Title = $"塔河县供热管理办法（{i}）",
            Issuer = Issuer.CountyGovernment,
            PublishedOn = new DateOnly(2025, 1, 6),
            EffectiveFrom = new DateOnly(2025, 1, 6),
            ValidUntil = new DateOnly(2028, 1, 5),
            Summary = i == 0 ? "规定锅炉的检验。" : null,
        };
}
