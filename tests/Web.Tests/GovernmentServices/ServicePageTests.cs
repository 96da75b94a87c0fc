using System.Net;
using System.Text.Json.Nodes;
using Fazhi.Matters;
using Fazhi.Mechanisms.Assistance;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Storage;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;

namespace Fazhi.Web.Tests.GovernmentServices;

/// <summary>办事指南、待改清单、目录差异、待核对的地址和帮办代办点的页面.</summary>
public sealed class ServicePageTests
{
    private static readonly Actor Traffic = new("stranger", "钱他县", "traffic", Role.Handler);

    [Fact]
    public async Task The_guide_is_found_by_everyday_words_themes_organs_and_visits_and_says_what_to_bring()
    {
        await using var site = await Site.Start();
        var item = Published(site, "食品经营许可", Whole);
        var twice = Published(
            site,
            "道路客运许可",
            c =>
                Whole(c) with
                {
                    Words = ["跑客车"],
                    EnterpriseThemes = ["交通运输"],
                    Visits = 2,
                    VisitReason = "当面核验车辆。",
                    Depth = OnlineDepth.Acceptance,
                    Fee = true,
                    FeeItem = "每证10元",
                    FeeBasis = "演示依据",
                    PayOnline = true,
                },
            Traffic,
            "traffic"
        );
        var resident = await site.Browser();
        foreach (
            var query in new[]
            {
                "q=开饭店",
                "theme=准营准办",
                "organ=gov",
                "visits=0",
                "visits=1&audience=Enterprise&online=true",
            }
        )
        {
            await resident.Open($"/services?{query}");
            Assert.True(
                resident.Text.Contains("食品经营许可", StringComparison.Ordinal)
                    && !resident.Text.Contains("道路客运许可", StringComparison.Ordinal),
                query
            );
        }

        await resident.Open("/services?visits=9&audience=Both&page=x&organ=nobody");
        Assert.Contains("没有符合条件的事项", resident.Text, StringComparison.Ordinal);
        // The site's search leads to the guide's own, which knows everyday words.
        await resident.Open("/search?q=开饭店");
        await resident.Follow("在“办事指南”里找");
        Assert.Contains("食品经营许可", resident.Text, StringComparison.Ordinal);
        await resident.Open($"/services/{item}");
        foreach (
            var part in new[]
            {
                "申请书",
                "不用到现场",
                "受理以后7个工作日以内",
                "不收费",
                "0457-3661234",
                "演示街1号大厅3号窗口",
            }
        )
            Assert.Contains(part, resident.Text, StringComparison.Ordinal);
        await resident.Open($"/services/{twice}");
        foreach (var part in new[] { "到现场2次，因为当面核验车辆。", "每证10元" })
            Assert.Contains(part, resident.Text, StringComparison.Ordinal);
        await resident.Open($"/services/{Guid.Empty}");
        Assert.Equal(HttpStatusCode.NotFound, resident.Status);
        site.Verify();
    }

    [Fact]
    public async Task An_item_and_the_catalogue_are_data_for_other_programs()
    {
        await using var site = await Site.Start();
        var item = Published(site, "食品经营许可", Whole);
        // What isn't published is nobody's data.
        site.Open("provincial-item", Offer("未公布"));
        site.Open("service-item", Whole("未公布") with { PublishAtOnce = false });
        var resident = await site.Browser();
        var one = await Json(resident, $"/services/{item}/data.jsonld");
        Assert.Equal("cpsv:PublicService", (string?)one["@type"]);
        Assert.Equal("食品经营许可", (string?)one["dct:title"]!["@value"]);
        Assert.Equal("申请书", (string?)one["cpsv:hasInput"]![0]!["dct:title"]);
        Assert.Equal("不收费", (string?)one["cv:hasCost"]!["dct:description"]);
        var all = await Json(resident, "/services/catalogue.jsonld");
        Assert.Equal("食品经营许可", (string?)Assert.Single(all["@graph"]!.AsArray())!["dct:title"]!["@value"]);
        await resident.Open($"/services/{Guid.Empty}/data.jsonld");
        Assert.Equal(HttpStatusCode.NotFound, resident.Status);
    }

    [Fact]
    public async Task Each_organ_sees_what_it_has_to_mend_what_differs_from_the_catalogue_and_what_nobody_checked()
    {
        await using var site = await Site.Start();
        var clerk = await site.Browser(People.Handler);
        foreach (
            var (page, empty) in new[]
            {
                ("service-item/repairs", "没有要改的事项"),
                ("provincial-item/differences", "没有差异"),
                ("address-check/stale", "没有待核对的事项"),
            }
        )
        {
            await clerk.Open($"/office/{page}");
            Assert.Contains(empty, clerk.Text, StringComparison.Ordinal);
        }

        var item = Published(site, "食品经营许可", Whole);
        site.Open("provincial-item", Offer("食品小作坊登记"));
        site.Open("service-item", Whole("食品小作坊登记") with { PublishAtOnce = false, Address = null, Steps = ["申请"] });
        site.Open("provincial-item", Offer("食品摊贩备案"));
        site.Do(
            ActRequest.In(
                Catalogue(site, "食品经营许可"),
                new ReviseProvincialItem
                {
                    Title = "食品经营许可（新）",
                    Kind = ServiceItemKind.Licence,
                    ToClaim = 1,
                    Edition = "新版",
                }
            ),
            People.Handler
        );
        await clerk.Open("/office/service-item/repairs");
        foreach (var part in new[] { "食品小作坊登记", "办理地址", "G14" })
            Assert.Contains(part, clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office/service-item/repairs?organ=traffic");
        Assert.DoesNotContain("食品小作坊登记", clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office/provincial-item/differences");
        foreach (var part in new[] { "没有认领1项，名称、类型不同1项", "食品摊贩备案", "食品经营许可（新）" })
            Assert.Contains(part, clerk.Text, StringComparison.Ordinal);
        await clerk.Open("/office/address-check/stale");
        Assert.Contains("没有核对过的1项", clerk.Text, StringComparison.Ordinal);
        await clerk.Follow("登记核对");
        Assert.Contains("食品经营许可", clerk.Page.QuerySelector("[name=item]")!.GetAttribute("value"), StringComparison.Ordinal);
        clerk.Check("addressRight", "phoneRight", "hoursRight");
        await clerk.Fill("checkedOn", "2025-01-06").Fill("manner", "OnSite").Press("登记核对");
        await clerk.Open("/office/address-check/stale");
        Assert.Contains("没有待核对的事项", clerk.Text, StringComparison.Ordinal);
        foreach (var sheet in new[] { "service-item/repairs", "provincial-item/differences", "address-check/stale" })
        {
            using var sent = await clerk.Send(new(HttpMethod.Get, $"/office/{sheet}.xlsx"));
            Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        }

        await clerk.Open($"/services/{item}");
        Assert.Contains("核对过", clerk.Text, StringComparison.Ordinal);
        site.Verify();
    }

    [Fact]
    public async Task A_list_is_read_version_by_version_with_its_paper()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        var list = (ServiceList)OrdinaryCourse.Of("service-list").Go(on).ElementAt(2);
        File.Copy(
            Path.Combine(Repository.Folder, "samples", "tahe-2025", Issuing.Letterhead.FileName),
            Path.Combine(site.Data.Root, Issuing.Letterhead.FileName)
        );
        var resident = await site.Browser();
        await resident.Open("/service-lists");
        await resident.Follow(list.Title);
        Assert.Contains("共2项", resident.Text, StringComparison.Ordinal);
        await resident.Open($"/service-lists/{list.Id}?version=1");
        Assert.Contains("这是第1版，已经调整", resident.Text, StringComparison.Ordinal);
        Assert.Contains("共1项", resident.Text, StringComparison.Ordinal);
        using var paper = await resident.Send(new(HttpMethod.Get, $"/service-lists/{list.Id}/papers/0"));
        Assert.Equal(HttpStatusCode.OK, paper.StatusCode);
        foreach (
            var nothing in new[]
            {
                $"/service-lists/{list.Id}?version=3",
                $"/service-lists/{list.Id}/papers/9",
                $"/service-lists/{Guid.Empty}",
            }
        )
        {
            await resident.Open(nothing);
            Assert.Equal(HttpStatusCode.NotFound, resident.Status);
        }
    }

    [Fact]
    public async Task Points_are_listed_by_township_and_a_closed_one_isnt()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        var point = (AssistancePoint)OrdinaryCourse.Of("assistance-point").Go(on).First();
        var resident = await site.Browser();
        await resident.Open("/assistance-points?q=演示街");
        await resident.Follow(point.Title);
        Assert.Contains("0457-3661111", resident.Text, StringComparison.Ordinal);
        site.Do(ActRequest.In(point.Id, new CloseAssistancePoint { Reason = "撤销。" }), People.Handler);
        await resident.Open($"/assistance-points/{point.Id}");
        Assert.Equal(HttpStatusCode.NotFound, resident.Status);
        await resident.Open("/assistance-points");
        Assert.Contains("没有找到帮办代办点", resident.Text, StringComparison.Ordinal);
        await resident.Open("/apply/assistance");
        Assert.Contains("不收取任何费用", resident.Text, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> Json(Browser browser, string path)
    {
        using var sent = await browser.Send(new(HttpMethod.Get, path));
        Assert.Equal("application/ld+json", sent.Content.Headers.ContentType!.MediaType);
        return JsonNode.Parse(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private static Guid Published(
        Site site,
        string title,
        Func<string, ClaimService> content,
        Actor? by = null,
        string organ = "gov"
    )
    {
        site.Open("provincial-item", Offer(title));
        return site.Open("service-item", content(title), by, organ);
    }

    private static Guid Catalogue(Site site, string code)
    {
        using var db = site.Store.Open();
        return db.Matters<ProvincialItem>(site.Store.CountyCode).Single(p => p.CatalogueCode == code).Id;
    }

    private static ListProvincialItem Offer(string title) =>
        new()
        {
            CatalogueCode = title,
            Title = title,
            Kind = ServiceItemKind.Licence,
            Level = ServiceLevel.County,
            ToClaim = 1,
            Edition = "演示版",
            EffectiveFrom = new(2025, 1, 1),
        };

    private static ClaimService Whole(string title) => ServicesCourses.Whole(title, title);
}
