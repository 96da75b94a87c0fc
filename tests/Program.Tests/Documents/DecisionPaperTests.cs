using Fazhi.Issuing;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>The papers of a major decision: each says what was recorded, the discussion record who spoke in which order and who dissented.</summary>
public sealed class DecisionPaperTests
{
    [Fact]
    public void Each_paper_of_a_decision_says_what_was_recorded_of_it()
    {
        using var town = new Town();
        var on = new Ground(town.County.Desk, town.County.Time);
        var decision = OrdinaryCourse.Of(Deciding.Code).Go(on).Last();
        Assert.All(decision.Documents, d => Assert.Empty(town.Problems(decision, d)));
        var notice = town.Text(decision, "启动重大行政决策程序通知");
        Assert.Contains(
            "应当履行的程序：公众参与、专家论证、风险评估、合法性审查、集体讨论决定。",
            notice,
            StringComparison.Ordinal
        );
        var opinion = town.Text(decision, "重大行政决策合法性审查意见书");
        Assert.Contains("可以提交决策机关讨论", opinion, StringComparison.Ordinal);
        Assert.Contains("演示律师", opinion, StringComparison.Ordinal);
        var record = town.Text(decision, "重大行政决策讨论记录");
        Assert.Contains("持不同意见、其他意见的：张副县长", record, StringComparison.Ordinal);
        Assert.Contains("管网投资偏高，建议分期", record, StringComparison.Ordinal);
        Assert.DoesNotContain("——", record, StringComparison.Ordinal);
        var announcement = town.Text(decision, "重大行政决策公布公告");
        Assert.Contains("收到意见1条，采纳1条。", announcement, StringComparison.Ordinal);
        Assert.DoesNotContain("张副县长", announcement, StringComparison.Ordinal);
        var booklet = Fazhi.Documents.PlainText.Of(
            DecisionFile.Booklet(town.County.Store, Town.Templates, (Decision)decision, on.Today)
        );
        Assert.Contains("会议材料汇编", booklet, StringComparison.Ordinal);
        Assert.Contains("论证", booklet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalogue_prints_its_columns_and_a_hearings_notice_its_list()
    {
        using var town = new Town();
        var on = new Ground(town.County.Desk, town.County.Time);
        var catalogue = OrdinaryCourse.Of(Deciding.Catalogue).Go(on).Last();
        var printed = town.Text(catalogue, "重大行政决策事项目录");
        foreach (var told in new[] { "序号", "塔河县城乡供水一体化规划", "塔河县司法局", "经同级党委" })
            Assert.Contains(told, printed, StringComparison.Ordinal);

        var decision = OrdinaryCourse.Of(Deciding.Code).Go(on).Take(3).Last();
        on.Do(
            decision,
            People.Handler,
            new AnnounceHearing
            {
                HeldOn = on.Today.AddDays(20),
                Time = "上午9时",
                Place = "会议室",
                Subject = "供水价格",
                Selection = "自愿报名，抽签产生",
                Participants =
                [
                    new HearingParticipant
                    {
                        Name = "演示居民甲",
                        Side = "居民",
                        Origin = ParticipantOrigin.Draw,
                    },
                ],
                PublishedOn = on.Today,
            }
        );
        var notice = town.Text(decision, "重大行政决策听证会公告");
        Assert.Contains("演示居民甲", notice, StringComparison.Ordinal);
        Assert.Contains("自愿报名、抽签产生", notice, StringComparison.Ordinal);
    }
}
