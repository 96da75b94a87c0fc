using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Consultations;

/// <summary>A draft before the public: how long, who may say what of it, what must be answered before anything is published (《重大行政决策程序暂行条例》第十四条、第十五条、第十八条).</summary>
public sealed class ConsultationTests
{
    private const string Code = "consultation";
    private static readonly Actor Other = People.InstitutionHead;

    private static readonly OpenComments Plan = new()
    {
        Title = "县城停车规划（征求意见稿）",
        Text = "一、总体要求。\n二、新增停车位二百个。\n三、保障措施。",
        Note = "停车位不足，需要规划。",
        From = new(2025, 3, 3),
        Until = new(2025, 4, 2),
        Channel = "县人民政府网站",
    };

    private static TestCounty County() => new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);

    private static SubmitComment Remark(string text, int paragraph = 0, int draft = 1) =>
        new()
        {
            Draft = draft,
            Window = 1,
            Paragraph = paragraph,
            Text = text,
        };

    private static ActRequest Request(Guid consultation, SubmitComment remark) =>
        ActRequest.Open("public-comment", remark, organ: "gov") with
        {
            Parent = consultation,
        };

    private static Guid Say(TestCounty county, Guid consultation, SubmitComment remark) =>
        county.Do(Request(consultation, remark), Actor.Resident("resident", "")).Id;

    private static IReadOnlyList<string> NotSaid(TestCounty county, Guid consultation, SubmitComment remark) =>
        county.Refused(Request(consultation, remark), Actor.Resident("resident", ""));

    private static TestCounty Morning(TestCounty county, int month, int day)
    {
        new Sweep(county.Today(2025, month, day).Desk).Run();
        return county;
    }

    [Fact]
    public void A_draft_is_before_the_public_for_thirty_days_or_the_notice_says_why_not()
    {
        using var county = County();
        Assert.Equal(
            ["ZQ002"],
            county.Refused(ActRequest.Open(Code, Plan with { Until = new(2025, 4, 1) }, organ: "gov"), People.Handler)
        );
        Assert.Equal(
            ["ZQ001", "ZQ002"],
            county.Refused(ActRequest.Open(Code, Plan with { Until = Plan.From }, organ: "gov"), People.Handler)
        );
        Assert.Equal(["BL006"], county.Refused(ActRequest.Open(Code, Plan with { Text = "" }, organ: "gov"), People.Handler));
        Assert.Equal(["BL006"], county.Refused(ActRequest.Open(Code, Plan with { Note = " " }, organ: "gov"), People.Handler));
        var shorter = county.Open(Code, Plan with { Until = new(2025, 3, 13), ShorterBecause = "防汛期将至。" });
        Assert.Equal("防汛期将至。", county.Read<Consultation>(shorter).ShorterBecause);
        Assert.Equal(new DateOnly(2025, 3, 13), county.Due(shorter, "window"));
        county.Verify();
    }

    [Fact]
    public void After_the_last_day_nobody_is_heard_and_what_came_before_is_kept()
    {
        using var county = County();
        var plan = county.Open(Code, Plan);
        Morning(county, 4, 2);
        var last = Say(county, plan, Remark("最后一天的意见。"));
        Morning(county, 4, 3);
        Assert.Equal(ConsultationStage.Closed, county.Read<Consultation>(plan).Stage);
        Assert.NotEmpty(NotSaid(county, plan, Remark("晚了一天的意见。")));
        Assert.Equal(PublicCommentStage.Received, county.Read<PublicComment>(last).Stage);
        Assert.Equal(["OpenComments", "CloseComments"], county.Acts(plan));
        county.Verify();
    }

    [Fact]
    public void A_remark_is_on_a_paragraph_of_the_draft_that_is_there_and_says_something_itself()
    {
        using var county = County();
        var plan = county.Open(Code, Plan);
        Assert.Equal(["YJ004"], NotSaid(county, plan, Remark("增加到三百个。", paragraph: 4)));
        Assert.Equal(
            ["YJ004"],
            NotSaid(
                county,
                plan,
                Remark("增加到三百个。", paragraph: 2) with
                {
                    ParagraphMark = DraftText.Mark("三、保障措施。"),
                }
            )
        );
        Assert.Equal(["YJ005"], NotSaid(county, plan, Remark("请见附件！")));
        var two = Remark("增加到三百个。", paragraph: 2) with { ParagraphMark = DraftText.Mark("二、新增停车位二百个。") };
        var first = Say(county, plan, two);
        county.Today(2025, 3, 10);
        county.Done(
            plan,
            new ReviseDraft { Text = Plan.Text + "\n四、附则。", Explanation = "增加附则，不影响其他内容，期限不重新计算。" }
        );
        Assert.Equal(["YJ003"], NotSaid(county, plan, two));
        var second = Say(county, plan, two with { Draft = 2 });
        Assert.Equal((1, 2), (county.Read<PublicComment>(first).Draft, county.Read<PublicComment>(second).Draft));
        Assert.Equal(new DateOnly(2025, 4, 2), county.Due(plan, "window"));
        county.Verify();
    }

    [Fact]
    public void A_changed_draft_begins_the_time_anew_or_explains_why_it_does_not()
    {
        using var county = County();
        var plan = county.Open(Code, Plan);
        county.Today(2025, 3, 20);
        var changed = new ReviseDraft
        {
            Text = "一、总体要求。\n二、新增停车位三百个。",
            Explanation = "按意见修改。",
            Restarts = true,
        };
        Assert.Equal(["ZQ004"], county.Not(plan, changed with { Text = Plan.Text, Restarts = false }));
        Assert.Equal(["ZQ005"], county.Not(plan, changed));
        Assert.Equal(["ZQ002"], county.Not(plan, changed with { Until = new(2025, 4, 10) }));
        Assert.Equal(["BL006"], county.Not(plan, changed with { Explanation = "", Restarts = false }));
        county.Done(plan, changed with { Until = new(2025, 4, 19) });
        Assert.Equal(new DateOnly(2025, 4, 19), county.Due(plan, "window"));
        Assert.Equal((2, 2), (county.Read<Consultation>(plan).DraftNo, county.Read<Consultation>(plan).Window));
        county.Verify();
    }

    [Fact]
    public void What_is_withheld_says_why_and_somebody_else_decides_on_the_objection()
    {
        using var county = County();
        var plan = county.Open(Code, Plan);
        var remark = Say(county, plan, Remark("某某家有三辆车，占了两个车位。"));
        county.Done(remark, new WithholdComment { Ground = WithholdingGround.Personal, Reason = "写了别人的姓名。" });
        var dispose = new DisposeComment { Disposition = CommentDisposition.NotAdopted, Reply = "不属于规划的内容。" };
        // Who made it has five working days to object.
        Assert.Equal(["YJ010"], county.Not(remark, dispose));
        var resident = People.Resident;
        county.Done(remark, new AppealWithholding { Reason = "某某不是真名。" }, resident);
        Assert.Equal(["YJ009"], county.Not(remark, new DecideAppeal { Shows = true, Reason = "不是真名。" }));
        county.Done(remark, new DecideAppeal { Reason = "仍能认出是谁。" }, Other);
        Assert.Equal(PublicCommentStage.Withheld, county.Read<PublicComment>(remark).Stage);
        Assert.Equal(["YJ007"], county.Not(remark, new AppealWithholding { Reason = "再提。" }, resident));
        county.Done(remark, dispose);
        Assert.True(county.Read<PublicComment>(remark).Hidden);

        var late = Say(county, plan, Remark("某某又占了车位。"));
        county.Done(late, new WithholdComment { Ground = WithholdingGround.Personal, Reason = "写了别人的姓名。" });
        county.Today(2025, 3, 11);
        Assert.Equal(["YJ008"], county.Not(late, new AppealWithholding { Reason = "晚了。" }, resident));
        county.Done(late, dispose);
        county.Verify();
    }

    [Fact]
    public void Nothing_is_published_while_one_remark_is_without_an_answer_and_alike_ones_are_answered_together()
    {
        using var county = County();
        var plan = county.Open(Code, Plan);
        Guid[] same =
        [
            .. new[] { "增加到三百个。", "增加到三百个", " 增加到三百个！" }.Select(t =>
                Say(county, plan, Remark(t, paragraph: 2) with { ParagraphMark = DraftText.Mark("二、新增停车位二百个。") })
            ),
        ];
        var elsewhere = Say(county, plan, Remark("增加到三百个。"));
        foreach (var remark in same.Append(elsewhere))
            county.Done(remark, new ShowComment());
        Morning(county, 4, 3);
        county.Done(
            same[0],
            new DisposeComment
            {
                Disposition = CommentDisposition.Partly,
                Reply = "增加到二百五十个。",
                AlikeToo = true,
            }
        );
        Assert.All(
            same,
            s =>
                Assert.Equal(
                    (PublicCommentStage.Answered, CommentDisposition.Partly),
                    (county.Read<PublicComment>(s).Stage, county.Read<PublicComment>(s).Disposition!.Value)
                )
        );
        Assert.Equal(PublicCommentStage.Shown, county.Read<PublicComment>(elsewhere).Stage);
        var feedback = new PublishFeedback
        {
            Received = 4,
            Adopted = 3,
            Summary = "意见集中在数量。",
        };
        Assert.Contains("ZQ008", county.Not(plan, feedback));
        county.Done(elsewhere, new DisposeComment { Disposition = CommentDisposition.NotAdopted, Reply = "已经在第二段答复。" });
        Assert.Equal(["ZQ009"], county.Not(plan, feedback with { Adopted = 4 }));
        county.Done(plan, feedback);
        Assert.Equal(
            ["YJ012"],
            county.Not(elsewhere, new ReviseDisposition { Disposition = CommentDisposition.Adopted, Reply = "改了。" })
        );
        Assert.Equal("consultations/FeedbackReport", Assert.Single(county.Read<Consultation>(plan).Documents).Template);
        county.Verify();
    }

    [Fact]
    public void A_documents_remarks_are_its_own_and_go_with_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var document = Drafts.Evaluated(county);
        Assert.Equal(["BL006"], county.Not(document, Drafts.Consultation with { Text = "" }));
        county.Done(document, Drafts.Consultation);
        var consultation = Drafts.ConsultationOf(county, document);
        Assert.Equal(["ZQ010"], county.Not(consultation, new CancelConsultation { Reason = "不办了。" }));
        var another = Plan with
        {
            Document = new Reference<NormativeDocument>(document, ""),
            From = new(2025, 3, 5),
            Until = new(2025, 4, 4),
        };
        Assert.Equal(["ZQ003"], county.Refused(ActRequest.Open(Code, another, organ: "gov"), People.Handler));
        county.Done(document, new AbandonDraft { Reason = "不再制定。" });
        Assert.Equal(ConsultationStage.Cancelled, county.Read<Consultation>(consultation).Stage);
        county.Verify();
    }

    [Fact]
    public void Organs_have_five_working_days_and_what_is_not_agreed_on_is_written_down()
    {
        using var county = County();
        var traffic = new Actor("traffic-handler", "钱交通", "traffic", Role.Handler);
        var ask = new AskOrgans
        {
            Title = "县城停车规划",
            Text = "二、新增停车位二百个。",
            Organs = ["traffic"],
            DueOn = new(2025, 3, 10),
            WorkingDays = 5,
        };
        IReadOnlyList<string> Refused(AskOrgans act) =>
            county.Refused(ActRequest.Open("organ-consultation", act, organ: "gov"), People.Handler);
        Assert.Equal(["BY001"], Refused(ask with { WorkingDays = 6 }));
        Assert.Equal(["BY002"], Refused(ask with { DueOn = new(2025, 3, 4), WorkingDays = 1 }));
        Assert.Equal(["BY003"], Refused(ask with { Organs = ["gov", "traffic"] }));
        var asked = county.Open("organ-consultation", ask);
        Assert.Equal(["BY006"], county.Not(asked, new EndOrganConsultation()));
        var reply = new ReplyToDraft { Organ = "traffic", Text = "增加货车车位。" };
        Assert.NotEmpty(county.Not(asked, reply));
        Assert.Equal(["BY004"], county.Not(asked, reply with { Agrees = true }, traffic));
        county.Done(asked, reply, traffic);
        Assert.Equal(["BY007"], county.Not(asked, new EndOrganConsultation()));
        county.Done(
            asked,
            new SettleReply
            {
                Organ = "traffic",
                Outcome = CommentDisposition.NotAdopted,
                Reason = "用地不足。",
            }
        );
        Assert.Equal(["BY008"], county.Not(asked, new EndOrganConsultation()));
        county.Done(asked, new EndOrganConsultation { Unresolved = "交通局要求增加货车车位，用地不足，没有取得一致。" });
        county.Verify();
    }

    [Fact]
    public void A_document_is_not_published_without_its_text_and_one_of_earlier_years_gets_it_later()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var draft = Drafts.Registered(county);
        Assert.Equal(["BL006"], county.Today(2025, 4, 22).Not(draft, Drafts.Publication with { Text = "" }));
        county.Done(draft, Drafts.Publication);
        Assert.Equal(["GF052"], county.Not(draft, new AddText { Text = "第一条　别的。" }));
        var old = county.Open(Drafts.Code, Drafts.Existing("塔河县河道管理办法"));
        county.Done(old, new AddText { Text = "第一条　为了规范河道管理，制定本办法。" });
        Assert.StartsWith("第一条", county.Read<NormativeDocument>(old).Text, StringComparison.Ordinal);
        county.Verify();
    }
}
