using System.Net;
using Fazhi.Matters;
using Fazhi.Mechanisms.LegalServices;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Portal;

/// <summary>公共法律服务的页面 — the centre, whether somebody is eligible, the blank form, the desk, and a party taken over with its purpose recorded.</summary>
public sealed class LegalServicePageTests
{
    private static readonly Actor Clerk = new("aid-clerk", "郑援助", "justice", Role.Handler, Role.Registrar);

    [Fact]
    public async Task Anybody_asks_whether_he_is_eligible_and_is_told_the_rule_that_decided_and_nothing_is_in_the_address()
    {
        await using var site = await Site.Start();
        var before = site.Acts().Count;
        var anybody = await site.Browser();
        await anybody.Open("/legal-services");
        Assert.Contains("法律援助、人民调解、法律咨询、公证", anybody.Text, StringComparison.Ordinal);
        await anybody.Open("/legal-services/eligible");
        await anybody.Fill("matter", "Abuse").Press("看看结果");
        Assert.Equal("/legal-services/eligible", anybody.Path);
        Assert.Contains("看来符合条件", anybody.Text, StringComparison.Ordinal);
        Assert.Contains("《法律援助法》第三十二条", anybody.Text, StringComparison.Ordinal);
        Assert.Contains("由这一条得出结论", anybody.Text, StringComparison.Ordinal);
        await anybody.Fill("matter", "Listed").Fill("group", "None").Fill("income", "900").Press("看看结果");
        // The county hasn't entered the province's standard.
        Assert.Contains("不能确定", anybody.Text, StringComparison.Ordinal);
        Assert.Contains("《法律援助法》第三十四条", anybody.Text, StringComparison.Ordinal);
        await anybody.Fill("income", "很少").Press("看看结果");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, anybody.Status);
        Assert.Equal(["请填写0以上的整数；不清楚的，可以不填。"], anybody.Errors);
        Assert.Equal(before, site.Acts().Count);
    }

    [Fact]
    public async Task The_blank_form_is_given_to_anybody_and_the_application_is_introduced_with_its_articles()
    {
        await using var site = await Site.Start();
        var anybody = await site.Browser();
        await anybody.Open("/apply/legal-aid");
        Assert.Contains("七日内审查决定", anybody.Text, StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = site.Address };
        using var answer = await http.GetAsync(
            new Uri("/legal-services/application.docx", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
    }

    [Fact]
    public async Task The_desk_shows_what_waits_and_a_party_is_taken_over_by_who_handles_it_and_the_purpose_is_recorded()
    {
        await using var site = await Site.Start();
        var dispute = site.Open(
            "dispute",
            Quarrels.Application with
            {
                Applicant = new Party { Name = "张三", Address = "塔河镇演示街8号" },
            },
            Mediating,
            "justice"
        );
        site.Open(
            "legal-aid-case",
            new ApplyForAid
            {
                Applicant = new Party { Name = "李四", Address = "塔河镇" },
                Form = AidForm.Civil,
                Means = AidMeans.Abuse,
                Account = "主张权益。",
            },
            Clerk,
            "justice"
        );
        var clerk = await site.Browser(Clerk);
        await clerk.Open("/office/legal-aid-case/desk");
        Assert.Contains("没有办结的案件1件", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("李某民事案件代理", clerk.Text, StringComparison.Ordinal);
        await clerk.Open($"/office/dispute/{dispute}");
        await clerk.Follow("为张某申请法律援助");
        Assert.Equal("张三", clerk.Page.QuerySelector("[name='applicant.name']")!.GetAttribute("value"));
        Assert.Equal("塔河镇演示街8号", clerk.Page.QuerySelector("[name='applicant.address']")!.GetAttribute("value"));
        await clerk.Open("/office/looks");
        Assert.Contains("沿用当事人：申请法律援助", clerk.Text, StringComparison.Ordinal);
        // Whoever doesn't handle the dispute takes nothing over, whatever the address says.
        var stranger = await site.Browser(People.Stranger);
        await stranger.Open($"/office/legal-aid-case/new/ApplyForAid?from=dispute&from-id={dispute}&from-party=0");
        Assert.DoesNotContain("演示街8号", stranger.Text, StringComparison.Ordinal);
        Assert.True(string.IsNullOrEmpty(stranger.Page.QuerySelector("[name='applicant.name']")?.GetAttribute("value")));
    }

    [Fact]
    public async Task A_question_is_asked_without_a_name_answered_and_rated_with_the_receipt_and_aid_is_applied_for_step_by_step()
    {
        await using var site = await Site.Start();
        var resident = await site.Browser();
        await Walk(resident, "legal-question", ("field", "劳动争议"), ("question", "工资拖欠怎样要。"));
        Assert.Contains("受理回执", resident.Text, StringComparison.Ordinal);
        var clerk = await site.Browser(Clerk);
        await clerk.Open("/office/legal-consultation");
        await clerk.Follow("网上咨询：劳动争议");
        var here = clerk.Path;
        await clerk.Open($"{here}/do/AnswerLegalQuestion");
        await clerk.Fill("answer", "可以申请劳动仲裁。").Press("答复法律咨询");
        await resident.Open("/follow/matter");
        Assert.Contains("可以申请劳动仲裁。", resident.Text, StringComparison.Ordinal);
        await resident.Open("/follow/do/RateLegalAnswer");
        await resident.Fill("rating", "Satisfied").Press("评价答复");
        Assert.Equal(["AskLegalQuestion", "AnswerLegalQuestion", "RateLegalAnswer"], site.Acts());

        var applicant = await site.Browser();
        await Walk(
            applicant,
            "legal-aid",
            ("applicant.name", "张某某"),
            ("applicant.address", "塔河镇新民街1号"),
            ("form", "Labour"),
            ("kind", "请求确认劳动关系或者支付劳动报酬"),
            ("means", "MigrantWorker"),
            ("account", "三个月没有拿到工资。")
        );
        Assert.Contains("受理回执", applicant.Text, StringComparison.Ordinal);
        await applicant.Open("/follow/matter");
        Assert.Contains("七日内审查决定", applicant.Text, StringComparison.Ordinal);
        Assert.Equal("ApplyForAid", site.Acts()[^1]);
        site.Verify();
    }

    private static async Task Walk(Browser resident, string slug, params (string Field, string Value)[] said)
    {
        await resident.Open($"/apply/{slug}");
        await resident.Press("开始填写");
        for (var step = 0; step < 8 && !resident.Path.EndsWith("/check", StringComparison.Ordinal); step++)
        {
            foreach (var (field, value) in said)
                if (resident.Page.QuerySelector($"main [name=\"{field}\"]") is not null)
                    resident.Fill(field, value);
            await resident.Press(
                resident
                    .Page.QuerySelectorAll("main button")
                    .Select(b => b.TextContent.Trim())
                    .First(t => t.StartsWith("下一步", StringComparison.Ordinal))
            );
            Assert.Empty(resident.Errors);
        }

        await resident.Press("确认提交");
    }

    private static readonly Actor Mediating = new("justice-mediator", "周调解", "justice", Role.Mediator);
}
