using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Dialogue;

namespace Fazhi.Testing.Courses;

/// <summary>Dialogue: a plan issued, an event held, a sign-up, an issue answered, sent back and confirmed, an article, two editions of the lists.</summary>
internal static class DialogueCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("dialogue-plan", Plan),
        new("dialogue-event", Event),
        new("event-signup", SignUp),
        new("enterprise-issue", Issue),
        new("case-article", Article),
        new("conduct-list", Conduct),
    ];

    private static readonly SocialCreditCode Code = SocialCreditCode.Parse(
        "91232722MA1900001" + SocialCreditCode.CheckCharacter("91232722MA1900001")
    );

    private static IEnumerable<Matter> Plan(Ground on)
    {
        var plan = on.Open(
            "dialogue-plan",
            People.Handler,
            new DraftDialoguePlan
            {
                Year = on.All<DialoguePlan>().Select(p => p.Year).DefaultIfEmpty(on.Today.Year).Max() + 1,
                Items = [new("惠企政策", DialogueKind.Salon, 4)],
            }
        );
        yield return plan;
        yield return on.Do(
            plan,
            People.Handler,
            new ReviseDialoguePlan { Items = [new("惠企政策", DialogueKind.Forum, 5)], Reason = "改为座谈。" }
        );
        yield return on.Do(plan, People.Head, new IssueDialoguePlan());
    }

    private static Matter Announced(Ground on) =>
        on.Open(
            "dialogue-event",
            People.Handler,
            new AnnounceEvent
            {
                Title = on.Name("惠企政策沙龙"),
                Kind = DialogueKind.Salon,
                Unplanned = "企业集中反映。",
                On = on.Today.AddDays(5),
                Time = "14:30",
                Place = "县政务服务中心",
                Topic = "惠企政策答疑。",
                Organs = ["traffic"],
                Open = true,
                SignUpUntil = on.Today.AddDays(4),
                Seats = 30,
            }
        );

    private static IEnumerable<Matter> Event(Ground on)
    {
        var held = Announced(on);
        yield return held;
        yield return on.Do(
            held,
            People.Handler,
            new MoveEvent
            {
                On = on.Today.AddDays(3),
                Place = "县会议中心",
                Reason = "场地冲突。",
            }
        );
        on.Days(3);
        yield return on.Do(
            held,
            People.Handler,
            new HoldEvent
            {
                HeldOn = on.Today,
                Present = [new("塔河县演示木业有限公司", Code)],
                Record = "现场答疑。",
            }
        );
    }

    private static IEnumerable<Matter> SignUp(Ground on)
    {
        var held = (DialogueEvent)Announced(on);
        var signUp = on.Open(
            "event-signup",
            People.Handler,
            new SignUpForEvent
            {
                Event = Reference<DialogueEvent>.Of(held),
                Host = "gov",
                Enterprise = "塔河县演示木业有限公司",
                CreditCode = Code,
                People = 2,
                Contact = "演示甲",
                Phone = PhoneNumber.Parse("13900000001"),
            }
        );
        yield return signUp;
        yield return on.Do(signUp, People.Handler, new ConfirmSignUp { Note = "请提前到场。" });
        yield return on.Do(signUp, People.Resident, new WithdrawSignUp());
    }

    private static IEnumerable<Matter> Issue(Ground on)
    {
        var issue = on.Open(
            "enterprise-issue",
            People.Handler,
            new RaiseIssue
            {
                To = "gov",
                Enterprise = "塔河县演示木业有限公司",
                CreditCode = Code,
                Contact = "演示甲",
                Phone = PhoneNumber.Parse("13900000001"),
                Subject = "厂区道路破损",
                Content = "雨季不能通行。",
            }
        );
        yield return issue;
        var due = on.Today.AddDays(15);
        yield return on.Do(issue, People.Handler, new AssignIssue { Assignee = "justice", DueOn = due });
        yield return on.Do(issue, People.Handler, new AssignIssue { Assignee = "traffic", DueOn = due });
        yield return on.Do(issue, People.Stranger, new AnswerIssue { Answer = IssueAnswer.Solved, Text = "已经修复。" });
        yield return on.Do(issue, People.Resident, new SendBackIssue { Reason = "还有一段没有修。" });
        yield return on.Do(issue, People.Stranger, new AnswerIssue { Answer = IssueAnswer.Solved, Text = "全部修复。" });
        yield return on.Do(issue, People.Resident, new ConfirmIssue { Note = "满意。" });
    }

    private static IEnumerable<Matter> Article(Ground on)
    {
        yield return on.Open(
            "case-article",
            People.Handler,
            new RecordCaseArticle
            {
                Title = on.Name("沙龙架起连心桥"),
                Outlet = "中国网",
                PublishedOn = on.Today,
                Link = "https://www.example.cn/1",
            }
        );
    }

    private static IEnumerable<Matter> Conduct(Ground on)
    {
        ConductItem[] items =
        [
            new(ConductOf.Officials, true, "上门宣讲政策"),
            new(ConductOf.Officials, false, "收受企业财物"),
            new(ConductOf.Enterprises, true, "反映困难"),
            new(ConductOf.Enterprises, false, "宴请公职人员"),
        ];
        var edition =
            on.All<ConductList>().Where(l => l.Stage != ConductListStage.Voided).Select(l => l.Edition).DefaultIfEmpty().Max()
            + 1;
        var list = on.Open(
            "conduct-list",
            People.Handler,
            new DraftConductList
            {
                Title = "塔河县政商交往正负清单",
                Edition = edition,
                Items = items[..2],
            }
        );
        yield return list;
        yield return on.Do(list, People.Handler, new ReviseConductList { Items = items });
        yield return on.Do(list, People.Head, new PublishConductList { ApprovedBy = "县人民政府常务会议" });
        var next = on.Open(
            "conduct-list",
            People.Handler,
            new DraftConductList
            {
                Title = "塔河县政商交往正负清单",
                Edition = edition + 1,
                Items = items,
            }
        );
        on.Do(next, People.Head, new PublishConductList { ApprovedBy = "县人民政府常务会议" });
        yield return on.All<ConductList>().Single(l => l.Id == list.Id);
    }
}
