using Xunit;

namespace Fazhi.Journeys;

[Collection("journeys")]
public sealed class MediationJourneys(DemoSite site)
{
    [Fact]
    public async Task A_dispute_is_found_mediated_agreed_and_archived()
    {
        var mediator = await site.Open("tiaojie");
        await mediator.Go("/office/mediator");
        var name = await mediator.Page.Locator("table tbody tr a").First.InnerTextAsync();
        await mediator.Click(mediator.Page.Locator("table tbody tr a").First);
        var organisation = (
            await mediator.Page.Locator("dt:has-text('所在组织') + dd, dt:has-text('调解组织') + dd").First.InnerTextAsync()
        ).Trim();
        await mediator.Go("/office/dispute/new/ApplyForMediation");
        await mediator.Click(mediator.Page.Locator("main button[name=_add][value=others]"));
        await mediator.Type(
            ("applicant.name", "演示甲方"),
            ("applicant.address", "塔河县演示街1号"),
            ("others[0].name", "演示乙方"),
            ("category", "Neighbours"),
            ("account", "双方因排水发生纠纷。演示案情。")
        );
        await mediator.Press("申请调解");
        var here = mediator.Here;
        await mediator.Do(here, "RecordWillingness", ("allWilling", "true"), ("organisation", organisation));
        await mediator.Do(here, "AssignMediators", ("mediators", name.Trim()));
        await mediator.Do(here, "HoldSession", ("place", organisation), ("rightsTold", "true"), ("record", "听取双方陈述。"));
        await mediator.Do(
            here,
            "ReachAgreement",
            ("form", "Written"),
            ("facts", "双方对事实没有异议。"),
            ("content", "乙方疏通排水沟。"),
            ("manner", "当场履行"),
            ("performedAtOnce", "true"),
            ("signedByParties", "true"),
            ("signedByMediator", "true"),
            ("sealed", "true")
        );
        await mediator.Sees("人民调解协议书");
        await mediator.Do(here, "CloseDispute", ("filed", "true"));
        await mediator.Sees("已结案归档");
        await mediator.Accessible();
        Assert.Equal(
            ["ApplyForMediation", "RecordWillingness", "AssignMediators", "HoldSession", "ReachAgreement", "CloseDispute"],
            mediator.Acts
        );
    }
}
