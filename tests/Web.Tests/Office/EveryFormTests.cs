using System.Net;
using AngleSharp.Html.Dom;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>Every form of every opening act, and every form a case in review shows: empty, too long, and with hostile text.</summary>
public sealed class EveryFormTests
{
    private const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'; DROP TABLE accounts; --";
    private static readonly Actor Everyone = new(
        "all",
        "全岗位",
        "gov",
        [.. Enum.GetValues<Role>().Where(r => r is not (Role.Law or Role.Public))]
    );

    public static TheoryData<string> Types { get; } = [.. InReportOrder.Types.Newest.Select(t => t.Code)];

    [Theory, MemberData(nameof(Types))]
    public async Task Nothing_typed_into_the_form_of_an_opening_act_breaks_a_page(string code)
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(Everyone);
        var type = InReportOrder.Types.Find(code)!;
        foreach (var rule in type.Acts.Where(r => r.Opens))
            await Try(clerk, $"/office/{code}/new/{rule.Code}");
        Assert.DoesNotContain(site.Acts(), a => !type.Acts.Any(r => r.Opens && r.Code == a));
    }

    [Fact]
    public async Task Nothing_typed_into_the_forms_of_a_case_breaks_a_page()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(Everyone);
        await Cases.File(clerk);
        var filed = clerk.Path.Split('?')[0];
        await Cases.File(clerk, penalty: 13);
        var accepted = clerk.Path.Split('?')[0];
        await Cases.Accept(clerk, accepted);
        var type = InReportOrder.Types.Find("reconsideration")!;
        foreach (var address in new[] { filed, accepted })
        foreach (var rule in type.Acts.Where(r => !r.Opens && !r.ByLawOnly && r.Code != "CorrectRecord"))
            await Try(clerk, $"{address}/do/{rule.Code}");
        await Try(clerk, $"{filed}/correct");
    }

    private static async Task Try(Browser clerk, string address)
    {
        await Post(clerk, address, _ => "");
        await Post(clerk, address, _ => new string('长', 9000));
        await Post(clerk, address, _ => Hostile);
    }

    private static async Task Post(Browser clerk, string address, Func<string, string> typed)
    {
        await clerk.Open(address);
        if (clerk.Status == HttpStatusCode.NotFound)
            return;
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        var form = clerk.Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First();
        foreach (
            var field in form.Elements.Where(e =>
                e
                    is IHtmlTextAreaElement
                        or IHtmlSelectElement
                        or IHtmlInputElement { Type: not ("hidden" or "file" or "checkbox" or "radio") }
            )
        )
            if (field.GetAttribute("name") is { Length: > 0 } name)
                clerk.Fill(name, typed(name));
        var button = form.QuerySelectorAll("button[type=submit]")
            .OfType<IHtmlButtonElement>()
            .First(b => b.ClassList.Contains("btn-primary"));
        await clerk.Go(clerk.Request(button));
        Assert.True(
            clerk.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.OK,
            $"{address} answered {clerk.Status}: {clerk.Text}"
        );
        if (clerk.Status == HttpStatusCode.UnprocessableEntity)
            Assert.NotEmpty(clerk.Errors);
        Assert.DoesNotContain(
            clerk.Page.QuerySelectorAll("script"),
            s => s.TextContent.Contains("alert", StringComparison.Ordinal)
        );
        Assert.Empty(clerk.Page.QuerySelectorAll("img[onerror]"));
    }
}
