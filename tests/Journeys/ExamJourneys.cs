using Fazhi.Mechanisms.Exams;
using Microsoft.Playwright;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>执法资格考试 — an exam from its notice to the result, at a desk and on a phone, with the network cut in the middle; and what isn't taken.</summary>
[Collection("journeys")]
public sealed class ExamJourneys(DemoSite site)
{
    [Theory]
    [InlineData(360)]
    public async Task An_exam_is_sat_with_the_network_cut_and_the_browser_closed_and_nothing_is_lost(int width)
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var bureau = await site.Open("shenhe");
        var exam = await Announced(bureau, $"2026年演示考试（{width}）");
        var (ticket, code) = await Admitted(bureau, exam, $"演示考生{width}");
        await bureau.Do(exam, "BeginExam");

        var candidate = await site.Open(width: width);
        await candidate.Go("/exam");
        await candidate.Accessible();
        await candidate.Type(("ticket", ticket), ("code", code));
        await candidate.Press("下一步");
        await candidate.Sees($"演示考生{width}");
        await candidate.Accessible();
        await candidate.Press("是本人，开始答题");
        await candidate.Accessible();
        await candidate.Picture($"portal-exam-{width}");
        var page = candidate.Page;
        await Choose(page, 1, "A");
        await Saved(page);

        // The network goes: what is answered is counted, and stays when the window is closed.
        await page.Context.SetOfflineAsync(true);
        await Choose(page, 2, "A");
        await Choose(page, 3, "A");
        await page.Locator("[data-unsent='2']").WaitForAsync();
        Assert.Contains("还有2道作答没有保存", await page.Locator("[data-unsent]").InnerTextAsync(), StringComparison.Ordinal);
        await candidate.Accessible();
        var context = page.Context;
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.CloseAsync(new() { RunBeforeUnload = false });
        await context.SetOfflineAsync(false);
        var again = new Walk(site, await context.NewPageAsync());
        await again.Go("/exam");
        await Saved(again.Page);
        foreach (var number in new[] { 1, 2, 3 })
            Assert.True(await Chosen(again.Page, number, "A").IsCheckedAsync());
        await again.Page.ReloadAsync();
        Assert.Equal("3", await again.Page.Locator("[data-answered]").InnerTextAsync());

        var proctor = await site.Open("shenhe", width: width);
        await proctor.Go($"{exam}/proctor");
        await proctor.Sees("答题中1人");
        await proctor.Accessible();
        await proctor.Picture($"office-exam-proctor-{width}");

        await again.Press("检查并交卷");
        await again.Sees("已经保存3题的作答");
        await again.Accessible();
        await again.Press("交卷");
        await again.Sees("收到3题的作答");
        await again.Accessible();

        await bureau.Do(exam, "MarkExam");
        await bureau.Go($"{exam}/statistics");
        await bureau.Sees("1份答卷");
        await bureau.Accessible();
        Assert.Equal(["AnnounceExam", "OpenRegistration", "BeginExam", "MarkExam"], site.Acts(Guid.Parse(exam.Split('/')[3])));
    }

    [Fact]
    public async Task A_wrong_code_a_ticket_used_twice_and_an_answer_after_the_time_are_refused_by_name()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var bureau = await site.Open("shenhe");
        var exam = await Announced(bureau, "2026年演示考试（不予办理）");
        var (ticket, code) = await Admitted(bureau, exam, "演示考生丙");
        await bureau.Do(exam, "BeginExam");
        var candidate = await site.Open();
        await candidate.Go("/exam");
        await candidate.Type(("ticket", ticket), ("code", "22222222"));
        await candidate.Press("下一步");
        await candidate.Sees("准考证号或者入场码不对");
        await candidate.Accessible();
        await candidate.Type(("ticket", ticket), ("code", code));
        await candidate.Press("下一步");
        await candidate.Press("是本人，开始答题");
        await Choose(candidate.Page, 1, "A");
        await Saved(candidate.Page);

        var second = await site.Open();
        await second.Go("/exam");
        await second.Type(("ticket", ticket), ("code", code));
        await second.Press("下一步");
        await second.Press("是本人，继续答题");
        await second.Sees("KC006");
        await second.Accessible();

        site.Time.Advance(TimeSpan.FromMinutes(92));
        await Choose(candidate.Page, 2, "A");
        await candidate.Page.GetByText("考试时间已到").Or(candidate.Page.GetByText("已经交卷")).First.WaitForAsync();
        await candidate.Go("/exam/paper");
        await candidate.Sees("收到1题的作答");
    }

    // Every page of the office is gone to by its form, as an official would.
    private async Task<string> Announced(Walk bureau, string title)
    {
        await bureau.Go("/office/exam/new/AnnounceExam");
        await bureau.Type(
            ("title", title),
            ("heldOn", site.Today),
            ("startsAt", "上午9时"),
            ("place", "县司法局会议室"),
            ("blueprint", "行政执法资格考试组卷方案")
        );
        await bureau.Press("公告考试");
        var exam = bureau.Here;
        await bureau.Do(exam, "OpenRegistration");
        await bureau.Accessible();
        return exam;
    }

    private async Task<(string Ticket, string Code)> Admitted(Walk bureau, string exam, string name)
    {
        var id = Guid.Parse(exam.Split('/')[3]);
        await bureau.Go($"/office/sitting/new/RegisterCandidate?whole={id}");
        await bureau.Type(("name", name), ("area", "交通运输"));
        await bureau.Press("报名");
        var here = bureau.Here;
        await bureau.Do(here, "AdmitCandidate");
        await bureau.Go($"{exam}/tickets");
        await bureau.Sees(name);
        await bureau.Accessible();
        using var db = site.Store.Open();
        var sitting = db.Matters<Sitting>(site.Store.CountyCode).Single(s => s.Parent == id);
        return (sitting.Ticket!, await bureau.Page.Locator(".fz-ticket-code").First.InnerTextAsync());
    }

    private static ILocator Chosen(IPage page, int number, string letter) =>
        page.Locator($"input[name=q{number}][value={letter}]");

    private static Task Choose(IPage page, int number, string letter) => Chosen(page, number, letter).CheckAsync();

    private static Task Saved(IPage page) => page.GetByText("全部作答已经保存到服务器").WaitForAsync();
}
