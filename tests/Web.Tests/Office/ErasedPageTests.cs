using System.Net;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Storage;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Fazhi.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>依法删除个人信息 — who looks afterwards reads that it was erased, when and why, and nothing of what was.</summary>
public sealed class ErasedPageTests
{
    private const string Ground = "保存期限已经届满，经鉴定同意删除。";

    public static TheoryData<string> Types => [.. InReportOrder.Types.Newest.Where(t => t.IsErasable).Select(t => t.Code)];

    [Theory, MemberData(nameof(Types))]
    public async Task The_head_erases_a_closed_matter_of_any_type_and_every_page_says_so_and_tells_nobody_what_it_was(string code)
    {
        await using var site = await Site.Start();
        var type = InReportOrder.Types.Find(code)!;
        var matter = ClosedCourse.Go(new Ground(site.Desk(), site.Time), code);
        // What was said may be read in the course though the matter doesn't keep it.
        var personal = Traces.Said(site.Store, matter.Id).Distinct().Except(Others(site, matter)).ToList();
        Assert.NotEmpty(personal);
        var address = $"/office/{code}/{matter.Id}";
        string[] pages =
        [
            address,
            $"/office/{code}",
            $"/office/{code}/export.csv",
            $"/office/search?q={Uri.EscapeDataString(personal[0])}",
            $"/public/{code}/{matter.Id}",
            $"/api/v1/matters/{code}/{matter.Id}",
            $"/api/v1/matters/{code}/{matter.Id}/timeline",
        ];

        var chief =
            matter.Organ == People.Head.Organ ? People.Head : People.Head with { Id = "head-of-holder", Organ = matter.Organ };
        var head = await site.Browser(chief);
        var before = await Read(head, pages);
        Assert.Contains(before, p => personal.Exists(t => p.Contains(t, StringComparison.Ordinal)));

        await head.Open($"{address}/do/EraseRecord");
        await head.Fill("ground", Ground).Press("下一步：核对");
        Assert.True(head.Text.Contains("办理后不能撤回"), head.Text);
        await head.Press("确认依法删除个人信息");
        Assert.Equal("EraseRecord", site.Acts()[^1]);
        Assert.Equal(HttpStatusCode.OK, head.Status);

        await head.Open(address);
        var notice = head.Page.QuerySelectorAll(".fz-notice").Single(n => n.TextContent.Contains("个人信息已经依法删除"));
        Assert.Contains(Ground, notice.TextContent, StringComparison.Ordinal);
        Assert.Contains(Problems.Chinese(site.Desk().Clock.Today), notice.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "（已依法删除",
            head.Text.Replace(notice.TextContent, "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("/do/", head.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        await head.Open($"{address}/do/EraseRecord");
        Assert.NotEqual(HttpStatusCode.InternalServerError, head.Status);

        foreach (var page in await Read(head, pages))
        foreach (var text in personal)
            Assert.DoesNotContain(text, page, StringComparison.Ordinal);
        using var told = await head.Send(new(HttpMethod.Get, pages[^2]));
        Assert.Contains(
            $"\"erasedOn\":\"{Scalars.Write(site.Desk().Clock.Today)}\"",
            await told.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        // A document would have to say what was erased.
        foreach (var document in matter.Documents.Take(1))
        {
            using var refused = await head.Send(new(HttpMethod.Get, $"{pages[^2]}/documents/0"));
            var text = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains(document.Name, text, StringComparison.Ordinal);
            Assert.Contains("已经依法删除", text, StringComparison.Ordinal);
        }

        Assert.Equal(type.FinalStages.Contains(matter.StageCode), matter.ClosedOn is not null);
        site.Verify();
    }

    [Fact]
    public async Task Who_follows_an_erased_matter_reads_when_and_why_it_was_erased()
    {
        await using var site = await Site.Start();
        var matter = ClosedCourse.Go(new Ground(site.Desk(), site.Time), Quarrels.Code);
        using var scope = site.Services.CreateScope();
        var (number, secret) = scope.ServiceProvider.GetRequiredService<Receipts>().Issue(matter.Id, Quarrels.Code);
        var outcome = site.Desk().Perform(ActRequest.In(matter.Id, new EraseRecord<Dispute> { Ground = Ground }), People.Head);
        Assert.True(outcome.Done, string.Join('\n', outcome.Problems));

        var resident = await site.Browser();
        await resident.Open("/follow");
        await resident.Fill("number", number).Fill("secret", secret).Press("查看");
        Assert.Equal(HttpStatusCode.OK, resident.Status);
        var notice = resident.Page.QuerySelectorAll(".fz-notice").Single(n => n.TextContent.Contains("个人信息已经依法删除"));
        Assert.Contains(Ground, notice.TextContent, StringComparison.Ordinal);
        foreach (var text in Sealable.Kept(matter))
            Assert.DoesNotContain(text, resident.Text, StringComparison.Ordinal);
    }

    private static async Task<List<string>> Read(Browser browser, IEnumerable<string> pages)
    {
        List<string> read = [];
        foreach (var page in pages)
        {
            using var answer = await browser.Send(new(HttpMethod.Get, page));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{page}: {answer.StatusCode}");
            // What was looked for stands in the address, and on the page.
            if (!page.Contains("search", StringComparison.Ordinal))
                read.Add(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
            else
                Assert.DoesNotContain("500", answer.StatusCode.ToString(), StringComparison.Ordinal);
        }

        return read;
    }

    private static IEnumerable<string> Others(Site site, Matter matter)
    {
        using var db = site.Store.Open();
        return
        [
            .. db
                .Entries.Where(e => e.MatterId != matter.Id)
                .Select(e => e.MatterId)
                .Distinct()
                .AsEnumerable()
                .SelectMany(id => Traces.Said(site.Store, id)),
        ];
    }
}
