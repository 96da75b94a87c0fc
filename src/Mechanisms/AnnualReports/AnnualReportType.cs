using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>
/// 法治政府建设年度报告 — drafted, confirmed by the organs, audited, reviewed, approved, sent up by 1 March, published by 1 April
/// (《法治政府建设与责任落实督察工作规定》第二十三条至第二十五条).
/// </summary>
public sealed class AnnualReportType()
    : MatterType<AnnualReport, AnnualReportStage>("annual-report", "法治政府建设年度报告", "2019", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "report",
        Place = new()
        {
            Address = "/reports", HasOwnPages = true, Tab = "年度报告", Title = "年度报告",
            Says = "法治政府建设年度报告，每个数字都能打开", Words = ["报告", "年报", "总结", "法治政府"],
        },
    };

    private static readonly Article SentUp = LawBasedGovernmentSupervision[23, 2];
    private static readonly Article Published = LawBasedGovernmentSupervision[24];
    private static readonly Article Content = LawBasedGovernmentSupervision[25];

    protected override void Define(Lifecycle<AnnualReport, AnnualReportStage> it)
    {
        AnnualReportStage[] writing = [AnnualReportStage.Drafting, AnnualReportStage.Confirming];
        AnnualReportStage[] underWay = [AnnualReportStage.Confirming, AnnualReportStage.Audited, AnnualReportStage.Reviewed, AnnualReportStage.Approved, AnnualReportStage.SentUp];
        it.Indexed(m => new { m.Year, m.Kind });
        it.Ends(AnnualReportStage.Published);
        it.ReadByEveryone();
        it.Discloses(m => m.PublishedOn != null, documents: [], m => m.Kind, m => m.Year, m => m.PublishedOn);
        it.Steps(
            ("起草", [AnnualReportStage.Drafting]), ("征求意见", [AnnualReportStage.Confirming]), ("校核", [AnnualReportStage.Audited]),
            ("合法性审查", [AnnualReportStage.Reviewed]), ("批准", [AnnualReportStage.Approved]), ("报送", [AnnualReportStage.SentUp]),
            ("公开", [AnnualReportStage.Published]));

        it.Opens<DraftReport>("起草报告", AnnualReportStage.Drafting).By(Handler).Under(Content)
            .For("从模板或者去年的报告起草。")
            .Needs("BG001", (m, a, c) => !HasAnother(m, a, c), "一个单位一年只起草一份报告", Article.WorkingRule, "请在已有的报告中修改。")
            .Needs("BG002", (_, a, c) => a.Year < c.On.Year || (a.Year == c.On.Year && c.On.Month >= 10), "报告已经结束或者将要结束的年度",
                SentUp, "请核对年度；当年的报告自十月起可以着手起草。");
        it.Act<ReviseReport>("修改报告", AnnualReportStage.Drafting, AnnualReportStage.Drafting).By(Handler).Under(Content)
            .For("修改正文，数字随台账更新。");
        it.Act<AskForConfirmation>("征求意见", AnnualReportStage.Drafting, AnnualReportStage.Confirming).By(Handler).Under(Content)
            .For("请有关单位核对各自的段落和数字。")
            .Needs("BG003", (_, a, c) => a.Organs.All(o => c.County.Organ(o) is not null), "向本县的单位征求意见", Article.WorkingRule, "请在单位名单中选择。");
        it.During<ConfirmPart>("反馈意见", AnnualReportStage.Confirming).By(Handler, InstitutionHead, Head).OfAnyOrgan().Under(Content)
            .For("核对本单位的段落和数字，同意或者写明要改什么。")
            .Needs("BG004", (m, a, c) => m.Asked.Contains(a.Organ) && a.Organ == c.Doing.Actor.Organ, "由被征求意见的单位反馈", Article.WorkingRule, "请由名单中的单位办理。")
            .Needs("BG005", (_, a, _) => a.Agrees || !string.IsNullOrWhiteSpace(a.Opinion), "写明需要修改的内容", Article.WorkingRule, "请写明哪一段、哪个数字有误。");
        it.Act<AuditReport>("校核定稿", writing, AnnualReportStage.Audited).By(Handler, InstitutionHead).Under(Content)
            .For("核对每个数字与台账一致、计算正确，固定正文和数字。")
            .Needs("BG006", m => m.Stage != AnnualReportStage.Confirming || m.AllAgreed, "取得被征求意见的各单位同意", Article.WorkingRule,
                "请等待反馈；有不同意见的，退回修改后重新征求意见。")
            .Needs("BG007", (m, a, c) => c.Records.State(a.Figures.Select(f => f.Key), m.Period).SequenceEqual(a.Figures), "使定稿的每个数字与台账一致", Article.WorkingRule,
                "台账在此期间有变化。请重新打开校核页面，核对后再提交。")
            .Needs("BG008", (_, a, _) => a.Figures.All(f => a.Text.Contains(f.Printed, StringComparison.Ordinal)), "把列出的数字写进定稿", Article.WorkingRule,
                "请重新打开校核页面。")
            .Needs("BG017", (_, a, _) => a.AreInPlace, "使所标的位置与列出的数字一致", Article.WorkingRule, "请重新打开校核页面。")
            .Needs("BG009", (m, _, c) => c.Records.Unclosed(m.Period).Count == 0, "使“其中”各项之和等于总数", Article.WorkingRule,
                "请查看校核页面列出的差额，更正有误的事项或者填报。")
            .Needs("BG010", (_, a, _) => ReportArithmetic.Faults(a.Text).Count == 0, "使报告文字中的数字前后相符、计算正确", Article.WorkingRule,
                "请查看校核页面列出的问题，更正数字或者改写文字。")
            .Needs("BG015", (_, a, _) => !a.Figures.Any(f => f.IsAwaited), "等写进定稿的填报数字都报齐、核准", Article.WorkingRule,
                "请催报，或者在正文中去掉还没有填报的数字。")
            .Needs("BG016", (_, c) => c.Records.StillEntered().Count == 0, "等正在补录的事项都补录完毕", Article.WorkingRule,
                "补录完毕以前，这些事项的日期和结果还不确定，请先办理“补录完毕”。")
            .Naming((_, _, c) => string.Join('、', c.Records.StillEntered()));
        it.During<ReviewReport>("合法性审查", AnnualReportStage.Audited).By(LegalReviewer).OfAnyOrgan().Under(Content)
            .For("合法性审核人员审查定稿。")
            .To((_, a) => a.Passed ? AnnualReportStage.Reviewed : AnnualReportStage.Drafting, AnnualReportStage.Reviewed, AnnualReportStage.Drafting);
        it.Act<ApproveReport>("批准报告", AnnualReportStage.Reviewed, AnnualReportStage.Approved).By(Head).Under(SentUp)
            .For("本机关负责人批准。");
        it.Act<SendUpReport>("报送报告", AnnualReportStage.Approved, AnnualReportStage.SentUp).By(Handler).Under(SentUp)
            .For("报送上一级党委、政府等机关。");
        it.Act<PublishReport>("公开报告", [AnnualReportStage.Approved, AnnualReportStage.SentUp], AnnualReportStage.Published)
            .For("在本站公开正文、数字和数据包，任何人可以核验。")
            .By(Handler, InstitutionHead).Under(Published).ForGood()
            .Needs("BG011", (m, _, c) => c.Records.State(m.Figures.Select(f => f.Key), m.Period).Select(f => f?.Value).SequenceEqual(m.Figures.Select(f => f.Value)),
                "使定稿的每个数字仍与台账一致", Article.WorkingRule, "定稿以后台账有变化。请退回修改，重新校核定稿。");
        it.Act<ReturnReport>("退回修改", underWay, AnnualReportStage.Drafting).By(Handler, InstitutionHead, Head).Under(Content)
            .For("需要修改的退回起草，写明理由。");
        it.During<RestateFigure>("更正数字", AnnualReportStage.Published).By(Handler, InstitutionHead).Under(Published).ForGood()
            .For("公开后数字有变化的，公布更正和理由，原来的数字保留。")
            .Needs("BG012", (m, a, _) => m.Figures.Any(f => f.Key == a.Key), "更正报告中的数字", Article.WorkingRule, "请核对指标代码。")
            .Needs("BG013", (m, a, c) => c.Records.State([a.Key], m.Period) is [{ } now] && now.Value == a.Value && now.Printed == a.Printed,
                "按台账现在的数值更正", Article.WorkingRule, "请重新打开更正页面。")
            .Needs("BG014", (m, a, _) => m.Stands(a.Key) != a.Value, "更正已经变化的数字", Article.WorkingRule, "该数字没有变化，不必更正。");

        it.Clock("send-up", "报送报告", m => By(m, 3)).From<DraftReport>().Until<SendUpReport, PublishReport>().Warn(15).Under(SentUp);
        it.Clock("publish", "公开报告", m => By(m, 4)).From<DraftReport>().Until<PublishReport>().Warn(15).Under(Published);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool HasAnother(AnnualReport report, DraftReport act, Circumstances at)
    {
        var (organ, id) = (report.Organ, report.Id);
        return at.Records.Any<AnnualReport>(r => r.Organ == organ && r.Year == act.Year && r.Kind == act.Kind && r.Id != id);
    }

    // “3月1日前”“4月1日前” of the year after: the period from drafting to that day. One drafted later is late at once.
    private static Period By(AnnualReport report, int month) =>
        new(Math.Max(1, new DateOnly(report.Year + 1, month, 1).DayNumber - report.OpenedOn.DayNumber), PeriodUnit.CalendarDays);
}
