using Xunit;

namespace Fazhi.Journeys;

[Collection("journeys")]
public sealed class OfficeJourneys(DemoSite site)
{
    private static readonly (string, string)[] AllSeven =
    [
        ("clearParties", "true"),
        ("hasInterest", "true"),
        ("concreteClaim", "true"),
        ("inTime", "true"),
        ("inScope", "true"),
        ("ourJurisdiction", "true"),
        ("notTakenBefore", "true"),
    ];

    /// <summary>Opens the form of an application and fills it in. The same words twice would be asked about, so each journey has a penalty of its own.</summary>
    private static async Task Open(Walk clerk, int penalty)
    {
        await clerk.Go("/office/reconsideration/new/FileApplication");
        await Fill(clerk, penalty);
    }

    private static Task Fill(Walk clerk, int penalty) =>
        clerk.Type(
            ("applicant.name", "演示申请人"),
            ("applicant.address", "塔河县演示街1号"),
            ("respondentName", "塔河县市场监督管理局"),
            ("respondentOrgan", "market"),
            ("respondentKind", "Department"),
            ("actChallenged", $"塔市监罚〔2025〕{penalty}号行政处罚决定（演示）"),
            ("actKind", "Penalty"),
            ("domain", "MarketRegulation"),
            ("actMadeOn", "2025-12-20"),
            ("knownOn", "2025-12-22"),
            ("claims", "请求撤销该处罚决定。"),
            ("facts", "认定事实不清。"),
            ("channel", "InPerson")
        );

    [Fact]
    public async Task A_clerk_takes_a_major_case_from_filing_through_its_hearing_to_the_archive()
    {
        var clerk = await site.Open("chengban");
        await clerk.Accessible();
        await clerk.Picture("office-todo");
        await Open(clerk, penalty: 31);
        await clerk.Accessible();
        await clerk.Press("申请行政复议");
        var here = clerk.Here;
        await clerk.Do(here, "AcceptApplication", AllSeven);
        await clerk.Do(here, "SendReplyNotice", ("receivedOn", site.Today));
        await clerk.Do(here, "SuspendReview", ("ground", "DependentCase"), ("reason", "须以另案的处理结果为依据。"));
        await clerk.Sees("已中止");
        await clerk.Do(here, "ResumeReview", ("reason", "另案已经办结。"));
        await clerk.Do(here, "FileReply", ("reply", "行政行为合法。"), ("evidence", "决定书\n调查笔录"));
        await clerk.Do(here, "ClassifyCase", ("major", "true"), ("reason", "案情重大，影响多户经营者。"));
        var hearing = site.InDays(10);
        await clerk.Do(
            here,
            "NotifyHearing",
            ("hearingOn", hearing),
            ("clock", "上午9时"),
            ("place", "塔河县司法局听证室"),
            ("matters", "处罚所认定的事实和裁量。")
        );
        await clerk.Sees("行政复议听证通知书");

        site.Pass(10);
        clerk = await site.Open("chengban");
        await clerk.Do(
            here,
            "HoldHearing",
            ("presiding", "演示主持人"),
            ("officers", "演示听证员甲\n演示听证员乙"),
            ("recorder", "演示记录员"),
            ("applicantPresent", "true"),
            ("respondentHeadPresent", "true"),
            ("record", "双方陈述、举证、质证。")
        );
        await clerk.Sees("还缺条件、暂不能办理的");
        await clerk.Accessible();
        await clerk.Picture("office-case");
        await clerk.Do(here, "ConsultCommittee", ("members", "演示委员甲\n演示委员乙"), ("opinion", "处罚适当。"));
        await clerk.Do(here, "SubmitDraftDecision", ("proposed", "Uphold"), ("opinion", "建议维持。"));

        var head = await site.Open("xianzhang");
        await head.Do(
            here,
            "DecideReview",
            ("outcome", "Uphold"),
            ("ground", "LawfulAndSuitable"),
            ("findings", "事实清楚。"),
            ("reasons", "程序合法。"),
            ("ruling", "维持该行政处罚决定。")
        );
        await head.Sees("行政复议决定书");
        var download = await head.Page.RunAndWaitForDownloadAsync(() => head.Link("行政复议决定书").ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 5000);

        foreach (var party in new[] { "Applicant", "Respondent" })
            await clerk.Do(
                here,
                "ServeDocument",
                ("document", "Conclusion"),
                ("to", party),
                ("method", "Direct"),
                ("receivedOn", site.Today),
                ("signedBy", "演示签收人")
            );
        await clerk.Do(here, "ConfirmService");
        await clerk.Sees("已送达");
        await clerk.Sees("先抄告被申请人的上一级主管部门");
        await clerk.Do(here, "CopyOut", ("to", "大兴安岭地区市场监督管理局"));
        await clerk.Do(here, "PublishDecision", ("text", "维持某行政处罚决定（演示）。"), ("redacted", "true"));
        await clerk.Do(here, "ArchiveCase", ("fileNumber", "演示档案2026-1"));
        await clerk.Sees("已归档");
        await clerk.Picture("office-case-archived");
        Assert.Equal(
            [
                "FileApplication",
                "AcceptApplication",
                "SendReplyNotice",
                "SuspendReview",
                "ResumeReview",
                "FileReply",
                "ClassifyCase",
                "NotifyHearing",
                "HoldHearing",
                "ConsultCommittee",
                "SubmitDraftDecision",
                "DecideReview",
                "ServeDocument",
                "ServeDocument",
                "ConfirmService",
                "CopyOut",
                "PublishDecision",
                "ArchiveCase",
            ],
            clerk.Acts
        );
    }

    [Fact]
    public async Task Going_back_after_an_act_does_nothing_twice_and_the_page_tells_what_was_done()
    {
        var clerk = await site.Open("chengban");
        await Open(clerk, penalty: 32);
        await clerk.Press("申请行政复议");
        var here = clerk.Here;
        var filed = site.Recorded("FileApplication");
        await clerk.Back();
        await Fill(clerk, penalty: 32);
        await clerk.Press("申请行政复议");
        await clerk.Sees("已经办理过“申请行政复议”");
        await clerk.Sees("这一次没有办理");
        await clerk.Accessible();
        Assert.Equal(filed, site.Recorded("FileApplication"));

        await clerk.Do(here, "AcceptApplication", AllSeven);
        await clerk.Do(here, "HearParty", ("party", "Applicant"), ("way", "InPerson"), ("record", "申请人陈述意见。"));
        string[] once = ["FileApplication", "AcceptApplication", "HearParty"];
        await clerk.Back();
        await clerk.Sees("已经办理过“听取意见”");
        await clerk.Type(("party", "Applicant"), ("way", "InPerson"), ("record", "申请人陈述意见。"));
        await clerk.Press("听取意见");
        await clerk.Sees("这一次没有办理");
        await clerk.Go(here);
        Assert.Equal(once, clerk.Acts);
        await clerk.Do(here, "HearParty", ("party", "Applicant"), ("way", "InPerson"), ("record", "申请人补充陈述。"));
        Assert.Equal([.. once, "HearParty"], clerk.Acts);
    }

    [Fact]
    public async Task What_nobody_refused_in_time_is_accepted_by_the_law_and_the_page_shows_it()
    {
        var clerk = await site.Open("chengban");
        await Open(clerk, penalty: 33);
        await clerk.Press("申请行政复议");
        var here = clerk.Here;
        await clerk.Sees("受理审查");
        site.Pass(10);
        clerk = await site.Open("chengban");
        await clerk.Go(here);
        for (var i = 0; i < 100 && !clerk.Acts.Contains("DeemAccepted"); i++)
            await clerk.Page.ReloadAsync();
        await clerk.Go(here);
        await clerk.Sees("视为受理");
        await clerk.Sees("审理中");
    }

    [Fact]
    public async Task The_office_zoomed_to_200_percent_keeps_nobody_out_and_nothing_runs_off_sideways()
    {
        var clerk = await site.Open("chengban", zoomed: true);
        foreach (
            var path in new[]
            {
                "/office",
                "/office/calendar",
                "/office/overdue",
                "/office/mechanisms/reconsiderations",
                "/office/figures?year=2025",
                "/office/figures/mediation.mediated?year=2025",
                "/office/reconsideration/new/FileApplication",
                "/office/reconsideration?stage=Hearing",
            }
        )
        {
            await clerk.Go(path);
            await clerk.Accessible();
        }

        await clerk.Click(clerk.Page.Locator("table tbody tr a").First);
        await clerk.Accessible();
        await clerk.Picture("office-case-zoomed");
    }

    // Whom one looks for stands in no address: the words are posted.
    [Theory, InlineData(1280), InlineData(360)]
    public async Task What_was_found_keeps_nobody_out(int width)
    {
        var clerk = await site.Open("chengban", width);
        await clerk.Go("/office/search");
        await clerk.Accessible();
        await clerk.Page.Locator("form[action='/office/search'] input[name=q]").First.FillAsync("交通");
        await clerk.Page.Locator("form[action='/office/search'] input[name=q]").First.PressAsync("Enter");
        await clerk.Page.WaitForURLAsync("**/office/search");
        Assert.NotEqual(0, await clerk.Page.Locator("table tbody tr").CountAsync());
        await clerk.Accessible();
        await clerk.Picture($"office-search-{(width == 360 ? "phone" : "desk")}");
        await clerk.Page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/office")]
    [InlineData("/office/calendar")]
    [InlineData("/office/overdue")]
    [InlineData("/office/figures?year=2025")]
    [InlineData("/office/figures/mediation.mediated?year=2025")]
    [InlineData("/office/figures/reconsideration.concluded?year=2025")]
    [InlineData("/office/mechanisms/mediation")]
    [InlineData("/office/mechanisms/annual-reports")]
    [InlineData("/office/dispute")]
    [InlineData("/office/normative-document?stage=InForce")]
    [InlineData("/office/gallery")]
    public async Task Pages_of_the_office_keep_nobody_out(string path)
    {
        foreach (var width in new[] { 1280, 360 })
        {
            var clerk = await site.Open("chengban", width);
            await clerk.Go(path);
            await clerk.Accessible();
            var name = path.Split('?')[0].Trim('/').Replace('/', '-');
            await clerk.Picture($"{name}-{(width == 360 ? "phone" : "desk")}");
            await clerk.Page.Context.CloseAsync();
        }
    }
}
