using System.Net;
using Fazhi.Draws;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;
using static Fazhi.Testing.FileReviewing;

namespace Fazhi.Web.Tests.FileReviews;

/// <summary>案卷评查的页面 — a round is frozen and drawn by whoever holds it, a file scored by whom the draw gave it to, each blind to the other; the statistics are the holder's.</summary>
public sealed class ReviewPageTests
{
    [Fact]
    public async Task A_round_is_frozen_and_drawn_from_its_pages_and_a_second_draw_is_refused()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic")];
        var round = Planned(on, reviewers, 5, percent: 40);
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/review-round/{round.Id}/do/FreezeRound");
        Assert.Contains("范围内的案卷5件，评查员2名", clerk.Text, StringComparison.Ordinal);
        await clerk.Press("冻结名单");
        round = on.All<ReviewRound>().Single();
        Assert.Equal(ReviewRoundStage.Frozen, round.Stage);
        await clerk.Open($"/office/review-round/{round.Id}/do/DrawRound");
        await clerk.Press("抽取");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("不能抽取", clerk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("DrawRound", site.Acts());
        DrawSecret[] secrets = [.. round.Parties.Select(p => DrawSecret.WithNewSalt(p, "演示秘密"))];
        foreach (var secret in secrets)
        {
            await clerk.Open($"/office/review-round/{round.Id}/do/PromiseRoundSecret");
            await clerk
                .Fill("party", secret.Party)
                .Fill("promise", secret.Promise(Hash.Parse(round.Commitment!)).ToString())
                .Press("登记秘密的承诺");
        }

        foreach (var secret in secrets)
        {
            await clerk.Open($"/office/review-round/{round.Id}/do/RevealRoundSecret");
            await clerk
                .Fill("party", secret.Party)
                .Fill("secret", secret.Text)
                .Fill("salt", secret.Salt.ToString())
                .Press("公开秘密");
        }

        await clerk.Open($"/office/review-round/{round.Id}/do/DrawRound");
        await clerk.Press("抽取");
        round = on.All<ReviewRound>().Single();
        Assert.Equal((ReviewRoundStage.Reviewing, 2), (round.Stage, round.Picked));
        Assert.Equal(1, site.Acts().Count(a => a == "DrawRound"));
        Assert.Equal(2, site.Acts().Count(a => a == "AssignFile"));
        await clerk.Open($"/office/review-round/{round.Id}/do/DrawRound");
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);
        // Who reads what stands in the pool and the transcript: until all have been read they aren't there.
        await clerk.Open($"/office/review-round/{round.Id}");
        Assert.DoesNotContain("抽取笔录", clerk.Text, StringComparison.Ordinal);
        site.Verify();
    }

    [Fact]
    public async Task A_reviewer_scores_the_own_files_item_by_item_and_sees_nothing_of_the_other()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic"), Reviewer(on, "kaikukang")];
        var round = Drawn(on, Planned(on, reviewers, 1));
        var file = Files(on, round).Single();
        var (first, second) = (
            reviewers.Single(r => r.Id == file.Reviewers[0]),
            reviewers.Single(r => r.Id == file.Reviewers[1])
        );
        var outside = await site.Browser(reviewers.Single(r => !file.Reviewers.Contains(r.Id)));
        var address = $"/office/reviewed-file/{file.Id}/do/ScoreFile";
        await outside.Open("/office/reviewed-file/mine");
        Assert.Contains("没有分给您的案卷", outside.Text, StringComparison.Ordinal);
        await outside.Open(address);
        Assert.Equal(HttpStatusCode.NotFound, outside.Status);

        var one = await site.Browser(first);
        await one.Open("/office/reviewed-file/mine");
        Assert.Contains(file.Title, one.Text, StringComparison.Ordinal);
        await one.Open(address);
        // Full points stand there already.
        Assert.Equal("30", one.Page.QuerySelector("[name='points.R2']")!.GetAttribute("value"));
        Assert.Contains("3分：没有写明起止时间", one.Text, StringComparison.Ordinal);
        await one.Fill("points.R1", "11").Fill("note.R1", "写得好").Press("交出评分");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, one.Status);
        Assert.Contains("AJ041", one.Text, StringComparison.Ordinal);
        Assert.Equal("写得好", one.Page.QuerySelector("[name='note.R1']")!.GetAttribute("value"));
        await one.Fill("points.R1", "七").Press("交出评分");
        Assert.Contains("项目R1：请填写得分，用阿拉伯数字", one.Text, StringComparison.Ordinal);
        await one.Fill("points.R1", "7").Fill("note.R1", "只有我知道的理由").Check("skips.R2").Press("交出评分");
        Assert.Contains("已交出", one.Text, StringComparison.Ordinal);
        Assert.Equal(1, site.Acts().Count(a => a == "ScoreFile"));
        await one.Open(address);
        await one.Press("交出评分");
        Assert.Contains("AJ031", one.Text, StringComparison.Ordinal);

        // Neither page, interface nor sheet shows the other, nor whoever holds the round, what was said and by whom.
        var two = await site.Browser(second);
        var bureau = await site.Browser(Justice);
        foreach (var browser in new[] { two, bureau })
        foreach (
            var path in new[]
            {
                $"/office/reviewed-file/{file.Id}",
                $"/api/v1/reviewed-file/{file.Id}",
                $"/api/v1/reviewed-file/{file.Id}/acts",
                "/office/reviewed-file",
                $"/office/review-round/{round.Id}/statistics",
            }
        )
        {
            await browser.Open(path);
            Assert.DoesNotContain("只有我知道的理由", browser.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(first.Name, browser.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(first.Id, browser.Text, StringComparison.Ordinal);
        }

        await two.Open(address);
        Assert.Equal("10", two.Page.QuerySelector("[name='points.R1']")!.GetAttribute("value"));
        await two.Check("skips.R2").Fill("points.R1", "7").Fill("note.R1", "没有写明").Press("交出评分");
        var graded = Files(on, round).Single();
        Assert.Equal((ReviewedFileStage.Graded, 70m), (graded.Stage, graded.Total!.Value));
        await two.Open($"/office/reviewed-file/{file.Id}");
        Assert.Contains("只有我知道的理由", two.Text, StringComparison.Ordinal);
        site.Verify();
    }

    [Fact]
    public async Task The_statistics_show_agreement_ranking_and_what_cost_most_to_whoever_holds_the_round()
    {
        await using var site = await Site.Start();
        var on = new Ground(site.Desk(), site.Time);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "traffic")];
        var round = Drawn(on, Planned(on, reviewers, 2));
        foreach (var (i, file) in Files(on, round).Index())
        foreach (var id in file.Reviewers)
            on.Do(
                file,
                reviewers.Single(r => r.Id == id),
                new ScoreFile { Marks = Marks(file, i == 0 ? [new ItemMark("R1", 7, Note: "没有写明起止时间")] : []) }
            );
        var clerk = await site.Browser(People.Handler);
        await clerk.Open($"/office/review-round/{round.Id}/statistics");
        Assert.Contains("科恩κ 1.00，比较8项", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("R1 现场笔录：笔录写明起止时间。", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("96.3", clerk.Text, StringComparison.Ordinal);
        await clerk.Open($"/office/review-round/{round.Id}/statistics.xlsx");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        var stranger = await site.Browser(People.Stranger);
        await stranger.Open($"/office/review-round/{round.Id}/statistics");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        await stranger.Open($"/office/review-round/{round.Id}/statistics.xlsx");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }
}
