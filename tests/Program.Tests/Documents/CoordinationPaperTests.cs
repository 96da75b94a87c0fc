using Fazhi.Mechanisms.Coordination;
using Fazhi.Mechanisms.Counsel;
using Fazhi.Storage;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>The papers of coordination and counsel say what was recorded: who, what, by when, and what the adviser thinks.</summary>
public sealed class CoordinationPaperTests
{
    [Fact]
    public void Minutes_list_what_was_resolved_with_organ_and_day()
    {
        using var town = new Town();
        var meeting = town.Open(
            "committee-meeting",
            3,
            3,
            new CallMeeting
            {
                Title = "委员会会议",
                PlannedOn = new(2025, 3, 5),
                Agenda = ["审议工作要点", "听取汇报"],
            }
        );
        town.Do(
            meeting,
            3,
            5,
            new HoldMeeting
            {
                Ordinal = 7,
                YearOrdinal = 1,
                HeldOn = new(2025, 3, 5),
                Place = "县委会议室",
                Chair = "演示主任",
                Present = ["演示主任", "演示副主任"],
                Absent = ["演示委员"],
                Resolutions = [new("编制行政检查事项清单", "traffic", new(2025, 6, 30))],
            }
        );
        town.Do(meeting, 3, 10, new IssueMinutes { MinutesNumber = "塔法委纪要〔2025〕1号", Text = "会议审议通过工作要点" });
        var paper = town.Text(meeting, "会议纪要");
        foreach (
            var said in new[]
            {
                "县委全面依法治县委员会第七次会议暨2025年第一次会议",
                "文号：塔法委纪要〔2025〕1号。",
                "2025年3月5日，演示主任主持召开",
                "2．听取汇报。",
                "会议审议通过工作要点。",
                "1．2025年6月30日前完成：编制行政检查事项清单。责任单位：塔河县交通运输局。",
                "出席：演示主任、演示副主任。",
                "请假：演示委员。",
            }
        )
            Assert.Contains(said, paper, StringComparison.Ordinal);
        town.County.Verify();
    }

    [Fact]
    public void The_list_of_tasks_the_letter_and_the_urging_say_who_does_what_by_when()
    {
        using var town = new Town();
        var points = town.Open(
            "work-points",
            3,
            3,
            new DraftWorkPoints
            {
                Title = "塔河县2025年法治政府建设工作要点",
                Year = 2025,
                IssuedBy = "塔河县人民政府",
            }
        );
        var task = town
            .County.Today(2025, 3, 4)
            .Do(
                ActRequest.Open(
                    "work-task",
                    new ListTask
                    {
                        Title = "编制行政检查事项清单",
                        Content = "梳理事项。\n逐项审核",
                        Lead = "traffic",
                        With = ["justice"],
                        Deliverable = "清单公布",
                        DueOn = new(2025, 3, 20),
                    },
                    organ: "gov"
                ) with
                {
                    Parent = points.Id,
                },
                Fazhi.Testing.People.Handler
            );
        var letter = town.Text(task, "任务交办单");
        Assert.Contains("塔河县交通运输局：", letter, StringComparison.Ordinal);
        Assert.Contains(
            "塔河县2025年法治政府建设工作要点确定由你单位牵头办理“编制行政检查事项清单”，塔河县司法局配合。",
            letter,
            StringComparison.Ordinal
        );
        Assert.Contains("请于2025年3月20日前完成", letter, StringComparison.Ordinal);
        town.Do(points, 3, 5, new IssueWorkPoints { DocumentNumber = "塔政发〔2025〕3号", IssuedOn = new(2025, 3, 5) });
        var list = town.Text(points, "工作要点任务清单");
        Assert.Contains("塔河县2025年法治政府建设工作要点（塔政发〔2025〕3号），列出任务1项", list, StringComparison.Ordinal);
        Assert.Contains("编制行政检查事项清单", list, StringComparison.Ordinal);
        town.Do(task, 3, 25, new UrgeTask { Text = "请抓紧办理" });
        // The ledger itself urged the day after the last.
        var urging = town.Text(task, "催办通知");
        Assert.True(urging.Contains("完成期限为2025年3月20日，已经逾期5日，现第2次催办。", StringComparison.Ordinal), urging);
        Assert.Contains("请抓紧办理。", urging, StringComparison.Ordinal);
        town.County.Verify();
    }

    [Fact]
    public void The_opinion_says_on_what_and_who_the_adviser_was()
    {
        using var town = new Town();
        town.Open(
            "adviser",
            3,
            3,
            new EngageAdviser
            {
                Title = "演示顾问",
                Kind = AdviserKind.LegalAdviser,
                Firm = "演示律师事务所",
                Licence = "演示1",
                Contract = "聘用合同",
                From = new(2025, 1, 1),
                Until = new(2025, 12, 31),
            }
        );
        var request = town.Open(
            "opinion-request",
            3,
            3,
            new AskForOpinion
            {
                Title = "施工合同的合法性",
                Kind = OpinionKind.Contract,
                Question = "违约责任是否合法。",
            }
        );
        town.Do(
            request,
            3,
            3,
            new AssignAdviser
            {
                Adviser = "演示顾问",
                By = AdviserKind.LegalAdviser,
                NoInterest = true,
            }
        );
        town.Do(request, 3, 5, new GiveOpinion { Conclusion = OpinionConclusion.AmendFirst, Text = "调整违约金" });
        var paper = town.Text(request, "法律意见书");
        foreach (
            var said in new[]
            {
                "塔河县人民政府：",
                "你单位2025年3月3日就“施工合同的合法性”（合同、协议）征求法律意见。",
                "调整违约金。",
                "结论：修改后可行。",
                "法律顾问：演示顾问（执业证号演示1）",
            }
        )
            Assert.Contains(said, paper, StringComparison.Ordinal);
        town.County.Verify();
    }
}
