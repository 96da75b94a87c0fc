using System.Text;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Portal;

public sealed class LibraryTests
{
    private const int Many = 1100;

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task A_documents_text_is_read_in_whatever_way_its_office_wrote_it(string charset)
    {
        await using var site = await Site.Start();
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("第一条　为了规范供热，制定本办法。\n")];
        var text = new FileStore(site.Store, site.Time).Put(new MemoryStream(bytes), "全文.txt")!;
        var request = ActRequest.Open("normative-document", Registered(0) with { FullText = text });
        var registered = site.Services.GetRequiredService<Desk>().Perform(request, People.Handler);
        Assert.True(registered.Done, string.Join('\n', registered.Problems));

        var visitor = await site.Browser();
        await visitor.Open($"/documents/{registered.Matter!.Id}");
        Assert.Contains("为了规范供热，制定本办法。", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", visitor.Text, StringComparison.Ordinal);
    }

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
        // However it is typed.
        foreach (
            var words in new[] { "《供热管理》", "塔河县、供热管理办法", "塔河县供热管理办法(0)", "塔河县供热管理办法（０）" }
        )
        {
            await visitor.Open($"/documents?q={Uri.EscapeDataString(words)}");
            Assert.Contains("塔河县供热管理办法（", visitor.Text, StringComparison.Ordinal);
            await visitor.Open($"/search?q={Uri.EscapeDataString(words)}");
            Assert.Contains("塔河县供热管理办法（", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

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
