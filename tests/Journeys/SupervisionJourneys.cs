using Xunit;

namespace Fazhi.Journeys;

/// <summary>法治督察和执法监督 — a resident complains and follows it, the bureau supervises, a lead becomes a notice that the organ answers; what is refused names the way out and loses nothing.</summary>
[Collection("journeys")]
public sealed class SupervisionJourneys(DemoSite site)
{
    [Fact]
    public async Task A_complaint_a_supervision_and_a_lead_go_their_way_between_a_resident_the_bureau_and_the_organ()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var (resident, codes) = await Complain("traffic");
        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/mechanisms/supervision");
        await bureau.Accessible();
        await bureau.Go("/office/enforcement-complaint");
        await bureau.Follow("投诉塔河县交通运输局：行政检查");
        var complaint = bureau.Here;
        await bureau.Sees("演示投诉人");
        await bureau.Do(complaint, "AcceptComplaint");
        await bureau.Do(complaint, "AskForAccount", ("question", "说明本周在客运站检查的经过。"), ("dueOn", site.InDays(7)));
        var traffic = await site.Open("jiaotong");
        await traffic.Go(complaint);
        // Who complained isn't the organ's to know, nor what was said.
        var seen = await traffic.Text();
        Assert.DoesNotContain("演示投诉人", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("演检001号", seen, StringComparison.Ordinal);
        await traffic.Sees("说明本周在客运站检查的经过。");
        await traffic.Accessible();
        await traffic.Do(complaint, "GiveAccount", ("account", "一名检查人员没有出示证件。"));
        await bureau.Do(
            complaint,
            "AnswerComplaint",
            ("verdict", "Founded"),
            ("reply", "情况属实，已经要求整改。"),
            ("problem", "检查时没有出示证件（演示投诉）"),
            ("measure", "重申要求，抽查一个月。"),
            ("dueOn", site.InDays(20))
        );
        Assert.Equal(
            ["FileEnforcementComplaint", "AcceptComplaint", "AskForAccount", "GiveAccount", "AnswerComplaint"],
            bureau.Acts
        );
        await resident.Go("/follow");
        await resident.Type(("number", codes[0]), ("secret", codes[1]));
        await resident.Press("查看");
        await resident.Sees("情况属实，已经要求整改。");
        await resident.Accessible();

        await Incision(bureau, traffic, resident);
        await Lead(bureau, traffic);
    }

    private async Task Incision(Walk bureau, Walk traffic, Walk resident)
    {
        // A small incision: straight to the spot, fed back with a problem that the organ puts right.
        await bureau.Go("/office/supervision/new/LaunchSupervision");
        await bureau.Type(
            ("title", "出示证件小切口督察（演示）"),
            ("kind", "SmallIncision"),
            ("manner", "OnTheSpot"),
            ("content", "检查时是否出示证件。"),
            ("organs", "traffic")
        );
        await bureau.Press("部署督察");
        var round = bureau.Here;
        await bureau.Do(round, "GoOnSite", ("group", "演示组"));
        await bureau.Do(
            round,
            "RecordMeasure",
            ("kind", "VisitSecretly"),
            ("takenOn", site.Today),
            ("at", "traffic"),
            ("account", "到客运站暗访。")
        );
        await bureau.Do(round, "ReportSupervision", ("report", "一处没有公示。"));
        await bureau.Go($"{round}/do/FeedBackSupervision");
        await bureau.Type(("opinion", "总体较好。"));
        await bureau.Click(bureau.Page.Locator("main button.fz-add[value=findings]"));
        await bureau.Type(
            ("findings[0].organ", "traffic"),
            ("findings[0].title", "没有公示检查事项（演示督察）"),
            ("findings[0].measure", "在客运站公示。"),
            ("findings[0].dueOn", site.InDays(10))
        );
        await bureau.Click(bureau.Page.Locator("main form.fz-form button.btn-primary[type=submit]").First);
        await Confirm(bureau);
        await bureau.Sees("法治督察反馈意见");
        await bureau.Follow("督察一览");
        await bureau.Sees("没有公示检查事项（演示督察）");
        await bureau.Sees("督察措施1次");
        await bureau.Accessible();
        await bureau.Picture("office-supervision");
        await traffic.Go($"{round}/overview");
        Assert.DoesNotContain("督察措施", await traffic.Text(), StringComparison.Ordinal);
        await traffic.Follow("没有公示检查事项（演示督察）");
        var problem = traffic.Here;
        await traffic.Do(problem, "RectifyProblem", ("done", "已经公示。"), ("after", "公示的照片"));
        await bureau.Do(problem, "VerifyProblem", ("verdict", "到客运站核对。"));
        await bureau.Do(round, "SendResults", ("to", "Superior"));
        await bureau.Do(
            round,
            "CloseSupervision",
            ("result", "已经整改。"),
            ("publicResult", "督察1个单位，发现的1个问题已经整改（演示）。")
        );
        Assert.Equal(
            [
                "LaunchSupervision",
                "GoOnSite",
                "RecordMeasure",
                "ReportSupervision",
                "FeedBackSupervision",
                "SendResults",
                "CloseSupervision",
            ],
            bureau.Acts
        );
        await resident.Go("/public/supervision");
        await resident.Sees("出示证件小切口督察（演示）");
        await resident.Accessible();
        await resident.Go("/public/supervision-plan");
        await resident.Sees("2025年度法治督察和行政执法监督计划");
    }

    private async Task Lead(Walk bureau, Walk traffic)
    {
        // A lead becomes a notice, which the organ answers.
        await bureau.Go("/office/supervision-lead/desk");
        await bureau.Accessible();
        await bureau.Picture("office-leads");
        await bureau.Follow("登记线索");
        await bureau.Type(
            ("title", "检查记录没有归档（演示线索）"),
            ("cause", "Passed"),
            ("body", "traffic"),
            ("details", "其他部门移送。")
        );
        await bureau.Press("登记线索");
        var lead = bureau.Here;
        await bureau.Do(
            lead,
            "TurnIntoNotice",
            ("title", "检查记录没有归档"),
            ("facts", "三份没有归档。"),
            ("demand", "限期归档。"),
            ("dueOn", site.InDays(10))
        );
        await bureau.Go("/office/supervision-instrument/due");
        await bureau.Accessible();
        await bureau.Follow("检查记录没有归档");
        var paper = bureau.Here;
        await bureau.Sees("行政执法监督通知书");
        await traffic.Do(paper, "AnswerInstrument", ("answer", "已经归档。"));
        await bureau.Do(paper, "AcceptAnswer", ("checked", "核对归档目录。"));
        Assert.Equal(["IssueInstrument", "AnswerInstrument", "AcceptAnswer"], bureau.Acts);
    }

    [Fact]
    public async Task What_is_refused_names_the_way_out_and_loses_nothing_that_was_typed()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var bureau = await site.Open("shenhe");
        await bureau.Go("/office/supervision/new/LaunchSupervision");
        await bureau.Type(
            ("title", "督察自己（演示）"),
            ("kind", "Whole"),
            ("manner", "Written"),
            ("content", "全部工作。"),
            ("organs", "justice")
        );
        await bureau.Press("部署督察");
        await bureau.Sees("DC003");
        await bureau.Sees("由县人民政府部署");
        Assert.Equal("督察自己（演示）", await bureau.Page.Locator("main [name=title]").InputValueAsync());
        await bureau.Accessible();

        await bureau.Go("/office/supervision-instrument/new/IssueInstrument");
        await bureau.Type(
            ("grade", "Opinion"),
            ("body", "traffic"),
            ("title", "没有归档（演示）"),
            ("facts", "三份没有归档。"),
            ("demand", "限期归档。"),
            ("dueOn", site.InDays(10))
        );
        await bureau.Press("制发监督文书");
        await bureau.Sees("WS004");
        await bureau.Sees("请先发通知书");
        Assert.Equal("三份没有归档。", await bureau.Page.Locator("main [name=facts]").InputValueAsync());
        await bureau.Type(("grade", "Notice"));
        await bureau.Press("制发监督文书");
        var paper = bureau.Here;
        await bureau.Go($"{paper}/do/RaiseGrade");
        await bureau.Sees("应当等回复期限届满");

        var (_, _) = await Complain("traffic");
        await bureau.Go("/office/enforcement-complaint");
        await bureau.Follow("投诉塔河县交通运输局：行政检查");
        var complaint = bureau.Here;
        await bureau.Do(complaint, "AcceptComplaint");
        await bureau.Go($"{complaint}/do/AskForAccount");
        await bureau.Type(("question", "演示投诉人反映没有出示证件，请说明。"), ("dueOn", site.InDays(7)));
        await bureau.Press("要求单位说明");
        await bureau.Sees("TS005");
        Assert.Contains(
            "演示投诉人反映",
            await bureau.Page.Locator("main [name=question]").InputValueAsync(),
            StringComparison.Ordinal
        );
        await bureau.Accessible();

        // Who is complained of has no way into it.
        var traffic = await site.Open("jiaotong");
        Assert.Equal(404, (await traffic.Page.GotoAsync(site.Address + complaint))!.Status);
    }

    private async Task<(Walk Resident, IReadOnlyList<string> Codes)> Complain(string body)
    {
        var resident = await site.Open(width: 390);
        await Fill(resident, body);
        await resident.Press("确认提交");
        await resident.Sees("受理回执");
        return (resident, await resident.Page.Locator("main code.fz-code").AllInnerTextsAsync());
    }

    private static async Task Fill(Walk resident, string body)
    {
        await resident.Go("/apply/complaint");
        await resident.Accessible();
        await resident.Press("开始填写");
        await resident.Type(("name", "演示投诉人"), ("phone", "13900000009"));
        await resident.Press("下一步");
        await resident.Type(
            ("body", body),
            ("about", "Inspection"),
            ("caseNumber", "演检001号"),
            ("details", "在客运站检查的人没有出示证件。演示。")
        );
        await resident.Accessible();
        await resident.Press("下一步");
        await resident.Press("下一步：核对");
    }

    // An act for good asks once more.
    private static async Task Confirm(Walk walk)
    {
        var confirm = walk.Page.Locator("main form.fz-form button.btn-primary[type=submit]", new() { HasTextString = "确认" });
        if (await confirm.CountAsync() > 0)
            await walk.Click(confirm.First);
    }
}
