using Fazhi.Mechanisms.Coordination;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>统筹推进 — a list from Word becomes tasks, they are followed on the board to their evaluation; a resolution becomes a task in a click; what is refused keeps what was typed.</summary>
[Collection("journeys")]
public sealed class CoordinationJourneys(DemoSite site)
{
    private const string Title = "塔河县法治政府建设工作要点（粘贴演示）";

    [Fact]
    public async Task A_list_pasted_from_Word_becomes_tasks_that_are_followed_on_the_board_to_their_evaluation()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var year = site.Today[..4];
        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/mechanisms/coordination");
        await bureau.Sees("任务看板");
        await bureau.Accessible();
        await bureau.Picture("office-coordination");
        await bureau.Go("/office/work-points/new/DraftWorkPoints");
        await bureau.Type(("title", Title), ("year", year), ("issuedBy", "塔河县人民政府"));
        await bureau.Press("起草工作要点");
        var points = bureau.Here;
        await bureau.Follow("粘贴任务清单");
        await bureau.Accessible();
        await bureau.Picture("office-paste");
        await bureau.Type(
            (
                "rows",
                "序号\t重点任务\t牵头单位\t配合单位\t预期成果\t完成时限\n"
                    + "1\t整治客运乱象\t县交通运输局\t公安局、市场监督管理局\t整治报告\t11月底前\n"
                    + "2\t完善应诉制度\t司法局\t\t制度印发\t年底前"
            )
        );
        await bureau.Press("下一步：认出各行");
        var rows = await bureau.Page.Locator("main [name=rows]").InputValueAsync();
        Assert.Contains($"塔河县公安局；塔河县市场监督管理局\t整治报告\t{year}-11-30", rows, StringComparison.Ordinal);
        await bureau.Accessible();
        await bureau.Press("试运行");
        await bureau.Accessible();
        await bureau.Click(bureau.Page.Locator("main form button.btn-primary[type=submit]").First);
        await bureau.Sees("已登记2件");
        await bureau.Do(points, "IssueWorkPoints", ("documentNumber", "塔政发演示1号"), ("issuedOn", site.Today));
        await bureau.Sees("工作要点任务清单");
        await bureau.Follow("整治客运乱象");
        var task = bureau.Here;
        await bureau.Sees("任务交办单");

        var clerk = await site.Open("jiaotong");
        await clerk.Do(
            task,
            "ReportTaskProgress",
            ("light", "Yellow"),
            ("progress", "排查了一半。"),
            ("reason", "人手不足，已经抽调。")
        );
        await clerk.Go($"/office/work-task/board?year={year}");
        await clerk.Sees("整治客运乱象");
        await clerk.Sees("滞后");
        await clerk.Accessible();
        await clerk.Picture("office-task-board");
        await bureau.Do(task, "UrgeTask", ("text", "请在本月内完成排查。"));
        await bureau.Sees("催办通知");
        await clerk.Do(task, "FinishTask", ("done", "整治完成。"), ("evidence", "整治报告"));
        await bureau.Do(task, "EvaluateTask", ("grade", "Good"), ("verdict", "核对报告。"));
        Assert.Equal(["ListTask", "ReportTaskProgress", "UrgeTask", "FinishTask", "EvaluateTask"], bureau.Acts);

        // What everybody sees is how many are done.
        var resident = await site.Open(width: 390);
        await resident.Go($"/public/work-points/{points.Split('/')[3]}");
        await resident.Sees("列出任务2项，已经完成1项（50%）");
        await resident.Accessible();
        await resident.Picture("portal-work-points-phone");
        await resident.Go("/public/committee-meeting");
        await resident.Sees("县委全面依法治县委员会第七次会议暨2025年第一次会议");
        await resident.Go("/public/study-session");
        await resident.Sees("政府常务会议学习《行政处罚法》");
        await resident.Accessible();

        // The phone of whoever walks the corridors.
        var phone = await site.Open("shenhe", width: 390);
        foreach (
            var page in new[]
            {
                "/office/work-task/board?year=2025",
                "/office/study-session/owed?year=2025&quarter=4",
                "/office/must-know-record/rates",
            }
        )
        {
            await phone.Go(page);
            await phone.Accessible();
            await phone.Picture($"office-{page.Split('/', '?')[2]}-phone");
        }

        var desk = await site.Open("shenhe");
        await desk.Go("/office/study-session/owed?year=2025&quarter=4");
        await desk.Sees("一年至少两次");
        await desk.Accessible();
        await desk.Picture("office-owed");
        await desk.Go("/office/must-know-record/rates");
        await desk.Sees("学习的领导干部6人次，已经完成现行版次的5人次");
        await desk.Accessible();
        await desk.Picture("office-rates");
    }

    [Fact]
    public async Task A_row_nobody_can_do_and_a_meeting_out_of_turn_are_refused_and_nothing_typed_is_lost()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/work-points/new/DraftWorkPoints");
        await bureau.Type(("title", "退回演示的工作要点"), ("year", site.Today[..4]), ("issuedBy", "塔河县人民政府"));
        await bureau.Press("起草工作要点");
        var points = bureau.Here;
        await bureau.Go($"{points}/tasks");
        await bureau.Press("下一步：认出各行");
        await bureau.Sees("请粘贴任务清单，或者选择文件");
        await bureau.Accessible();
        await bureau.Type(("rows", "建设不存在的单位\t县不存在局\t\t报告\t6月底\n没有期限的任务\t塔河县司法局\t\t报告\t"));
        await bureau.Press("下一步：认出各行");
        await bureau.Press("试运行");
        await bureau.Sees("县不存在局");
        await bureau.Sees("完成期限");
        // What was pasted is still there to be mended, and nothing was recorded.
        Assert.Contains("建设不存在的单位", await bureau.Page.Locator("main").InnerHTMLAsync(), StringComparison.Ordinal);
        await bureau.Accessible();
        Assert.Equal(0, Tasks(Guid.Parse(points.Split('/')[3])));

        await bureau.Go("/office/committee-meeting/new/CallMeeting");
        await bureau.Type(("title", "县委全面依法治县委员会会议"), ("plannedOn", site.Today), ("agenda", "审议工作要点"));
        await bureau.Press("通知召开会议");
        var meeting = bureau.Here;
        await bureau.Go($"{meeting}/do/HoldMeeting");
        // The ordinals begin with those that follow.
        Assert.Equal("8", await bureau.Page.Locator("main [name=ordinal]").InputValueAsync());
        await bureau.Type(("ordinal", "9"), ("heldOn", site.Today), ("chair", "演示主任"), ("present", "演示主任"));
        await bureau.Press("登记召开情况");
        await bureau.Sees("HY002");
        await bureau.Sees("序次不能空缺、重复");
        Assert.Equal("演示主任", await bureau.Page.Locator("main [name=chair]").InputValueAsync());
        await bureau.Accessible();
        await bureau.Do(meeting, "CancelMeeting", ("reason", "改期（演示）。"));
        await bureau.Sees("已取消");

        // A task's reason for being late, and who evaluates.
        await bureau.Go("/office/study-plan/new/MakeStudyPlan");
        await bureau.Type(("year", "2031"), ("leadership", "Department"));
        await bureau.Click(bureau.Page.Locator("main button.fz-add[value=sessions]"));
        await bureau.Type(("sessions[0].month", "3"), ("sessions[0].subject", "《宪法》"));
        await bureau.Press("制定学法计划");
        await bureau.Sees("XJ004");
        await bureau.Sees("第九条");
        Assert.Equal("《宪法》", await bureau.Page.Locator("main [name='sessions[0].subject']").InputValueAsync());
        await bureau.Accessible();
    }

    private int Tasks(Guid points)
    {
        using var db = site.Store.Open();
        Guid? id = points;
        return db.Matters<WorkTask>(site.Store.CountyCode).Count(t => t.Parent == id);
    }
}
