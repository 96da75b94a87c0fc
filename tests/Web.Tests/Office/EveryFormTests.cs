using System.Net;
using AngleSharp.Html.Dom;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Testing.Courses;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>Every form of every opening act, and every form a matter shows on its ordinary course: empty, too long, and with hostile text.</summary>
public sealed class EveryFormTests
{
    private const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'; DROP TABLE accounts; --";
    private static readonly Actor Everyone = new("all", "全岗位", "gov", InReportOrder.Types.Roles);

    public static TheoryData<string> Types { get; } = [.. InReportOrder.Types.Newest.Select(t => t.Code)];

    [Theory, MemberData(nameof(Types))]
    public async Task Nothing_typed_into_a_form_breaks_a_page_where_a_matter_is_opened_or_wherever_it_stands(string code)
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(Everyone);
        var type = InReportOrder.Types.Find(code)!;
        foreach (var rule in type.Acts.Where(r => r.Opens))
            await Try(clerk, $"/office/{code}/new/{rule.Code}");
        Assert.DoesNotContain(site.Acts(), a => !type.Acts.Any(r => r.Opens && r.Code == a));
        HashSet<string> tried = [];
        var ground = new Ground(site.Services.GetRequiredService<Desk>(), site.Time);
        var day = ground.Today;
        foreach (var matter in OrdinaryCourse.Of(code).Go(ground))
        {
            // Nobody stays signed in for days.
            if (ground.Today > day)
                (clerk, day) = (await site.Browser(Everyone), ground.Today);
            var address = $"/office/{code}/{matter.Id}";
            // Each form once, where its act is first possible. What wants nothing filled in would be done, and what is long enough is refused: the matter goes its own way.
            foreach (
                var rule in type.At(matter)
                    .Where(r => !r.ByLawOnly && FieldModel.Of(r.ActType).Any(f => f.Required) && tried.Add(r.Code))
            )
            {
                var form = rule.IsCorrection ? $"{address}/correct" : $"{address}/do/{rule.Code}";
                await Post(clerk, form, _ => "");
                await Post(clerk, form, _ => Hostile + new string('长', 9000));
            }
        }
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
        Assert.Equal(address, clerk.Path);
        // Where there is nothing to mend, a page says so and has no form.
        if (clerk.Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().FirstOrDefault() is not { } form)
        {
            Assert.NotEmpty(clerk.Page.QuerySelectorAll("main .fz-empty"));
            return;
        }
        var fields = form
            .Elements.Where(e =>
                e
                    is IHtmlTextAreaElement
                        or IHtmlSelectElement
                        or IHtmlInputElement { Type: not ("hidden" or "file" or "checkbox" or "radio") }
            )
            .Select(e => e.GetAttribute("name"))
            .OfType<string>()
            .Where(name => name.Length > 0)
            .ToList();
        // What the records fill in themselves is sent by its button alone: nothing can be typed wrongly there.
        if (fields.Count == 0)
            return;
        foreach (var name in fields)
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
            Assert.True(clerk.Errors.Count > 0, $"{address} refuses and says nothing: {clerk.Text}");
        Assert.DoesNotContain(
            clerk.Page.QuerySelectorAll("script"),
            s => s.TextContent.Contains("alert", StringComparison.Ordinal)
        );
        Assert.Empty(clerk.Page.QuerySelectorAll("img[onerror]"));
    }
}
