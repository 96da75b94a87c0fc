using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Dialogue;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Dialogue;

/// <summary>政商沙龙 — who came is counted by its code, an issue is solved when the enterprise says so, and one edition of the lists is in force.</summary>
public sealed class DialogueTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void An_event_is_held_and_an_enterprise_that_came_twice_is_one(Database database)
    {
        using var county = Ready(database);
        Assert.Equal(["ZT011"], county.NotOpened("dialogue-event", Announced with { Unplanned = null }));
        Assert.Equal(["ZT013"], county.NotOpened("dialogue-event", Announced with { Open = true }));
        Assert.Equal(["ZT014"], county.NotOpened("dialogue-event", Announced with { Time = "下午" }));
        var first = county.Open("dialogue-event", Announced);
        var second = county.Open("dialogue-event", Announced with { Title = "第二期" });
        var held = new HoldEvent
        {
            HeldOn = new(2025, 3, 3),
            Present = [new("甲公司", Code(1)), new("乙公司", Code(2))],
            Record = "答疑。",
        };
        Assert.Equal(
            ["ZT015"],
            county.Not(first, held with { Present = [new("甲公司", Code(1)), new("甲公司（重复）", Code(1))] })
        );
        county.Done(first, held);
        county.Done(second, held with { Present = [new("乙公司", Code(2)), new("丙公司", Code(3))] });
        Assert.Equal([2m, 3m, 4m], county.Counted("dialogue.activities", "dialogue.enterprises", "dialogue.attendances"));
        county.Done(second, new VoidRecord<DialogueEvent> { Reason = "登记有误。" });
        Assert.Equal([1m, 2m, 2m], county.Counted("dialogue.activities", "dialogue.enterprises", "dialogue.attendances"));
        county.Verify();
    }

    [Fact]
    public void An_enterprise_signs_up_once_while_it_is_open_and_gets_a_seat_while_there_are_any()
    {
        using var county = Ready();
        var closed = county.Open("dialogue-event", Announced with { Title = "不公开的" });
        var open = county.Open("dialogue-event", Announced with { Open = true, SignUpUntil = new(2025, 3, 3), Seats = 1 });
        Assert.Equal(["ZT020"], county.NotOpened("event-signup", SignUp with { Event = $"{closed:D}" }, People.Resident));
        var asked = SignUp with { Event = $"{open:D}" };
        Assert.Equal(["ZT021"], county.NotOpened("event-signup", asked with { Host = "traffic" }, People.Resident));
        var id = county.Open("event-signup", asked, People.Resident);
        Assert.Equal(["ZT022"], county.NotOpened("event-signup", asked, People.Resident));
        Assert.Equal(new DateOnly(2025, 3, 6), county.Due(id, "sign-up"));
        county.Done(id, new ConfirmSignUp());
        var other = county.Open("event-signup", asked with { CreditCode = Code(2) }, People.Resident);
        Assert.Equal(["ZT024"], county.Not(other, new ConfirmSignUp()));
        county.Done(id, new WithdrawSignUp(), People.Resident);
        county.Done(other, new ConfirmSignUp());
        county.Today(2025, 3, 4);
        Assert.Equal(["ZT020"], county.NotOpened("event-signup", asked with { CreditCode = Code(3) }, People.Resident));
        county.Verify();
    }

    [Fact]
    public void An_issue_is_solved_when_the_enterprise_says_so_and_whoever_answered_doesnt_say_it_for_it()
    {
        using var county = Ready();
        var id = county.Open("enterprise-issue", Raised, People.Resident);
        Assert.Equal(new DateOnly(2025, 3, 6), county.Due(id, "issue-assign"));
        Assert.Equal(["ZT034"], county.Not(id, Assigned with { DueOn = new(2026, 3, 3) }));
        county.Done(id, Assigned);
        Assert.Equal(new DateOnly(2025, 3, 17), county.Due(id, "issue-answer"));
        var answer = new AnswerIssue { Answer = IssueAnswer.Solved, Text = "已经修复。" };
        Assert.Equal(["BL003"], county.Not(id, answer));
        county.Today(2025, 3, 10).Done(id, answer, Traffic);
        Assert.Equal([0m], county.Counted("dialogue.issues_solved"));
        var told = new RecordEnterpriseConfirmation
        {
            Way = ConfirmationWay.Written,
            By = "演示甲",
            Note = "已经解决。",
        };
        Assert.Equal(["BL003"], county.Not(id, told, Traffic));
        Assert.Equal(["ZT037"], county.Not(id, told));
        // Sent back, the first day stays, and another assignee has no more time.
        county.Done(id, new SendBackIssue { Reason = "还有一段。" }, People.Resident);
        Assert.Equal(new DateOnly(2025, 3, 17), county.Due(id, "issue-answer"));
        Assert.Equal(["ZT034"], county.Not(id, Assigned with { Assignee = "justice", DueOn = new(2025, 3, 31) }));
        county.Done(id, answer, Traffic);
        county.Done(id, new ConfirmIssue(), People.Resident);
        Assert.Equal(EnterpriseIssueStage.Solved, county.Read<EnterpriseIssue>(id).Stage);
        Assert.Equal([1m, 1m, 0m], county.Counted("dialogue.issues_solved", "dialogue.issues_due", "dialogue.issues_in_time"));
        Assert.Equal(
            ["RaiseIssue", "AssignIssue", "AnswerIssue", "SendBackIssue", "AnswerIssue", "ConfirmIssue"],
            county.Acts(id)
        );
        county.Verify();
    }

    [Fact]
    public void What_the_collecting_organ_answered_itself_another_asks_about_and_silence_is_no_solution()
    {
        using var county = Ready();
        var id = county.Open("enterprise-issue", Raised with { To = "traffic" }, Traffic, "traffic");
        county.Done(id, Assigned, Traffic);
        county.Done(id, new AnswerIssue { Answer = IssueAnswer.Solved, Text = "已经修复。" }, Traffic);
        var told = new RecordEnterpriseConfirmation
        {
            Way = ConfirmationWay.Phone,
            By = "演示甲",
            Note = "已经解决。",
        };
        Assert.Equal(["ZT036"], county.Not(id, told, Traffic));
        Assert.Equal(["ZT036"], county.Not(id, new SendBackIssue { Reason = "没有。" }, Traffic));
        county.Done(id, told, People.Handler);
        Assert.Equal([1m], county.Counted("dialogue.issues_solved"));
        var silent = county.Open("enterprise-issue", Raised, People.Resident);
        county.Done(silent, Assigned);
        county.Done(silent, new AnswerIssue { Answer = IssueAnswer.Solved, Text = "已经修复。" }, Traffic);
        county.Today(2025, 3, 20);
        county.LetTheLawAct();
        Assert.Equal(EnterpriseIssueStage.Unconfirmed, county.Read<EnterpriseIssue>(silent).Stage);
        Assert.Equal([1m], county.Counted("dialogue.issues_solved"));
        county.Verify();
    }

    [Fact]
    public void One_edition_of_the_lists_is_in_force_and_those_before_stay_to_be_read()
    {
        using var county = Ready();
        ConductItem[] items =
        [
            new(ConductOf.Officials, true, "宣讲政策"),
            new(ConductOf.Officials, false, "收受财物"),
            new(ConductOf.Enterprises, true, "反映困难"),
            new(ConductOf.Enterprises, false, "宴请"),
        ];
        var draft = new DraftConductList
        {
            Title = "正负清单",
            Edition = 1,
            Items = items[..3],
        };
        Assert.Equal(["ZT060"], county.NotOpened("conduct-list", draft with { Edition = 2 }));
        var first = county.Open("conduct-list", draft);
        var publish = new PublishConductList { ApprovedBy = "县人民政府常务会议" };
        Assert.Equal(["ZT061"], county.Not(first, publish, People.Head));
        county.Done(first, new ReviseConductList { Items = items });
        county.Done(first, publish, People.Head);
        Assert.Equal(["ZT062"], county.Not(first, new ReplaceConductList { By = 2 }, People.Head));
        var second = county.Open("conduct-list", draft with { Edition = 2, Items = items });
        county.Done(second, publish, People.Head);
        Assert.Equal(ConductListStage.Replaced, county.Read<ConductList>(first).Stage);
        Assert.Equal(ConductListStage.InForce, county.Read<ConductList>(second).Stage);
        var type = InReportOrder.Types.Find("conduct-list")!;
        Assert.True(type.Disclosure!.Allows(county.Read<ConductList>(first)));
        county.Verify();
    }

    private static readonly Actor Traffic = new("traffic-clerk", "钱交通", "traffic", Role.Handler);

    private static readonly AnnounceEvent Announced = new()
    {
        Title = "第一期",
        Kind = DialogueKind.Salon,
        Unplanned = "企业反映。",
        On = new(2025, 3, 3),
        Place = "县政务服务中心",
        Topic = "答疑。",
    };

    private static readonly SignUpForEvent SignUp = new()
    {
        Event = "第一期",
        Host = "gov",
        Enterprise = "甲公司",
        CreditCode = Code(1),
        People = 2,
        Contact = "演示甲",
        Phone = PhoneNumber.Parse("13900000001"),
    };

    private static readonly RaiseIssue Raised = new()
    {
        To = "gov",
        Enterprise = "甲公司",
        Contact = "演示甲",
        Phone = PhoneNumber.Parse("13900000001"),
        Subject = "道路破损",
        Content = "不能通行。",
    };

    private static readonly AssignIssue Assigned = new() { Assignee = "traffic", DueOn = new(2025, 3, 17) };

    private static SocialCreditCode Code(int n)
    {
        var body = $"91232722MA{n:0000000}";
        return SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body));
    }

    private static TestCounty Ready(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
}
