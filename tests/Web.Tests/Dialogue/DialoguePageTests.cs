using Fazhi.Mechanisms.CourtLiaison;
using Fazhi.Mechanisms.Dialogue;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Dialogue;

/// <summary>政商沙龙的页面 — the public finds what is coming, signs up, and reads the lists in force; officials find what was asked at an event on its page.</summary>
public sealed class DialoguePageTests
{
    [Fact]
    public async Task The_salon_page_shows_what_is_coming_and_the_lists_in_force_and_the_application_names_the_open_events()
    {
        await using var site = await Site.Start();
        var visitor = await site.Browser();
        await visitor.Open("/salon");
        Assert.Contains("没有预告的活动", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("还没有公布", visitor.Text, StringComparison.Ordinal);
        var today = site.Desk().Clock.Today;
        var coming = site.Open(
            "dialogue-event",
            new AnnounceEvent
            {
                Title = "惠企政策沙龙",
                Kind = DialogueKind.Salon,
                Unplanned = "企业集中反映。",
                On = today.AddDays(5),
                Place = "县政务服务中心",
                Topic = "答疑。",
                Open = true,
                SignUpUntil = today.AddDays(4),
                Seats = 20,
            }
        );
        var list = site.Open(
            "conduct-list",
            new DraftConductList
            {
                Title = "政商交往正负清单",
                Edition = 1,
                Items =
                [
                    new(ConductOf.Officials, true, "宣讲政策"),
                    new(ConductOf.Officials, false, "收受财物"),
                    new(ConductOf.Enterprises, true, "反映困难"),
                    new(ConductOf.Enterprises, false, "宴请公职人员"),
                ],
            }
        );
        site.Do(Storage.ActRequest.In(list, new PublishConductList { ApprovedBy = "县人民政府常务会议" }), People.Head);
        await visitor.Open("/salon");
        Assert.Contains("惠企政策沙龙", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("宴请公职人员", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/apply/salon");
        Assert.Contains("惠企政策沙龙", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/public/dialogue-event/{coming}");
        Assert.NotNull(visitor.Page.QuerySelector("main a[href='/apply/salon']"));
        await visitor.Open($"/public/conduct-list/{list}");
        Assert.Contains("宣讲政策", visitor.Text, StringComparison.Ordinal);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/dialogue-event/{coming}");
        Assert.NotNull(clerk.Page.QuerySelector($"main a[href$='RaiseIssue?event={coming}']"));
        await clerk.Open($"/office/enterprise-issue/new/RaiseIssue?event={coming}");
        Assert.StartsWith(
            coming.ToString("D"),
            clerk.Page.QuerySelector("main [name=event]")!.GetAttribute("value"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_case_offers_to_hand_its_dispute_over_and_shows_what_came_of_it()
    {
        await using var site = await Site.Start();
        var review = site.Open("reconsideration", Cases.Application, People.Resident);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/reconsideration/{review}");
        Assert.NotNull(clerk.Page.QuerySelector($"main a[href$='SendDispute?review={review}']"));
        site.Open(
            "linked-resolution",
            new SendDispute
            {
                Title = "处罚争议",
                From = LinkedBody.Review,
                To = LinkedBody.AdministrativeMediation,
                ToOrgan = "traffic",
                Parties = ["张三"],
                Facts = "愿意调解。",
                Willing = true,
                Review = $"{review:D}",
            }
        );
        await clerk.Open($"/office/reconsideration/{review}");
        Assert.Contains("行政复议机构移交行政调解机关", clerk.Text, StringComparison.Ordinal);
    }
}
