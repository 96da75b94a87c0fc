using System.Net;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>What began before it was kept here is entered act by act, or taken over as it stands, through the same forms.</summary>
public sealed class EnteredPastTests
{
    [Fact]
    public async Task A_case_is_entered_act_by_act_while_the_law_waits_and_then_goes_on()
    {
        await using var site = await Site.Start();
        site.Today(2025, 4, 1);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/FileApplication");
        Assert.NotNull(clerk.Page.QuerySelector("details.fz-late-entry:not([open])"));
        await CaseForms
            .Application(clerk)
            .Fill("_on", "2025-03-03")
            .Check("_late.kind")
            .Fill("_late.number", "七号")
            .Press("申请行政复议");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.NotNull(clerk.Page.QuerySelector("details.fz-late-entry[open]"));
        Assert.Contains("补录的原因", clerk.Page.QuerySelector("#f-_late-reason--error")!.TextContent, StringComparison.Ordinal);
        await clerk
            .Fill("_late.number", "塔政复〔2025〕7号")
            .Fill("_late.reason", "启用本系统以前已经立案")
            .Press("申请行政复议");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Contains("正在补录", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("塔政复〔2025〕7号", clerk.Text, StringComparison.Ordinal);
        var address = clerk.Path.Split('?')[0];

        await clerk.Open($"{address}/do/AcceptApplication");
        Assert.Null(clerk.Page.QuerySelector("details.fz-late-entry"));
        await clerk
            .Check("clearParties", "hasInterest", "concreteClaim", "inTime", "inScope", "ourJurisdiction", "notTakenBefore")
            .Fill("_on", "2025-03-06")
            .Press("受理");
        Assert.DoesNotContain(
            "行政复议申请受理通知书",
            clerk.Page.QuerySelector("main")!.QuerySelectorAll(".fz-files").Select(e => e.TextContent).DefaultIfEmpty("").First(),
            StringComparison.Ordinal
        );
        await clerk.Open($"{address}/do/CompletePast");
        await clerk.Press("补录完毕");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.DoesNotContain("正在补录", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(["FileApplication", "AcceptApplication", "CompletePast"], site.Acts());
        var verdict = new Storage.Verifying.LedgerCheck(site.Store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    [Fact]
    public async Task A_case_is_taken_over_from_its_form_and_what_contradicts_is_told_beside_its_field()
    {
        await using var site = await Site.Start();
        site.Today(2025, 4, 1);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open("/office/reconsideration/new/TakeOverCase");
        // Nobody enters act by act what comes in whole.
        Assert.Null(clerk.Page.QuerySelector("details.fz-late-entry"));
        await clerk
            .Fill("number", "塔政复〔2025〕3号")
            .Fill("applicant.name", "张某某")
            .Fill("applicant.kind", "Citizen")
            .Fill("applicant.address", "塔河镇新民街1号")
            .Fill("respondentName", "塔河县交通运输局")
            .Fill("respondentOrgan", "traffic")
            .Fill("respondentKind", "Department")
            .Fill("actChallenged", "行政处罚决定")
            .Fill("actKind", "Penalty")
            .Fill("domain", "Transport")
            .Fill("claims", "请求撤销该处罚决定。")
            .Fill("facts", "处罚依据的事实不清。")
            .Fill("channel", "InPerson")
            .Fill("receivedOn", "2025-03-03")
            .Fill("acceptedOn", "2025-03-01")
            .Press("接入案件");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("早于", clerk.Page.QuerySelector("#f-acceptedOn--error")!.TextContent, StringComparison.Ordinal);
        await clerk.Fill("acceptedOn", "2025-03-06").Press("接入案件");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Contains("塔政复〔2025〕3号", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("接入案件", clerk.Text, StringComparison.Ordinal);
        Assert.Equal(["TakeOverCase"], site.Acts());
        var verdict = new Storage.Verifying.LedgerCheck(site.Store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }
}
