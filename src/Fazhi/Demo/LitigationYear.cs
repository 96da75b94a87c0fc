using Fazhi.Matters;
using Fazhi.Mechanisms.Litigation;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.CommandLine.Demo;

/// <summary>行政应诉演示：五件应诉案件，一件经过复议（复议维持，共同被告），一件上诉，一件撤诉，一件还在审理；两件司法建议。报告没有写应诉的数字，内容都是演示。</summary>
internal static class LitigationYear
{
    private const string Court = "塔河县人民法院";

    internal static IEnumerable<DemoStory> Stories() =>
        [AfterReview(), Lost(), Appealed(), Withdrawn(), Pending(), Suggested(1, "traffic"), Suggested(2, "housing")];

    private static DateOnly Day(int month, int day, int after = 0) => DemoPeople.WorkingDay(month, day, after);

    private static DemoStory AfterReview() =>
        Suit(1, "gov", Day(3, 24), 31, SuitTarget.Act, ActKind.Penalty, ["gov", "traffic"], sued: Day(3, 17))
            .Defend(Day(4, 2), "gov", "traffic")
            .Called(Day(4, 3), Day(4, 16), "gov", "traffic")
            .Held(1, Day(4, 16), organs: ["gov", "traffic"])
            .On(
                Day(5, 12),
                DemoPeople.Handler("gov"),
                Judged(Day(5, 9), Day(5, 12), SuitResult.DismissClaims, "驳回原告的诉讼请求（演示）。")
            )
            .On(Day(6, 4), DemoPeople.Handler("gov"), new RecordEffect { EffectiveOn = Day(6, 4) })
            .On(Day(6, 10), DemoPeople.Handler("gov"), new ArchiveLawsuit { Filed = true });

    private static DemoStory Lost() =>
        Suit(2, "housing", Day(4, 14), 32, SuitTarget.Act, ActKind.Expropriation, ["housing"])
            .Defend(Day(4, 25), "housing")
            .Called(Day(4, 28), Day(5, 14), "housing")
            .Held(1, Day(5, 14), organs: ["housing"])
            .On(
                Day(6, 16),
                DemoPeople.Handler("housing"),
                Judged(Day(6, 13), Day(6, 16), SuitResult.RevokeAndRedo, "撤销补偿决定，六十日以内重新作出（演示）。") with
                {
                    PerformBy = Day(8, 29),
                }
            )
            .On(
                Day(6, 20),
                DemoPeople.Head("housing"),
                new DecideSuitAppeal { Organ = "housing", Reason = "评估程序确有瑕疵，服从判决（演示）。" }
            )
            .On(Day(7, 8), DemoPeople.Handler("housing"), new RecordEffect { EffectiveOn = Day(7, 8) })
            .On(
                Day(8, 14),
                DemoPeople.Handler("housing"),
                new RecordSuitPerformance { PerformedOn = Day(8, 14), How = "重新评估以后作出新的补偿决定（演示）。" }
            )
            .On(
                Day(9, 3),
                DemoPeople.Handler("housing"),
                new ArchiveLawsuit { Filed = true, Lessons = "评估报告没有送达被征收人；已经修订送达流程（演示）。" }
            );

    private static DemoStory Appealed() =>
        Suit(3, "forestry", Day(5, 12), 33, SuitTarget.Act, ActKind.Penalty, ["forestry"])
            .Defend(Day(5, 23), "forestry")
            .Called(Day(5, 26), Day(6, 11), "forestry")
            .Held(1, Day(6, 11), excused: true, "forestry")
            .On(
                Day(7, 14),
                DemoPeople.Handler("forestry"),
                Judged(Day(7, 11), Day(7, 14), SuitResult.ConfirmIllegal, "确认处罚程序违法（演示）。")
            )
            .On(
                Day(7, 18),
                DemoPeople.Head("forestry"),
                new DecideSuitAppeal
                {
                    Organ = "forestry",
                    Appeals = true,
                    Reason = "告知程序合法，有送达回证（演示）。",
                }
            )
            .On(
                Day(7, 22),
                DemoPeople.Handler("forestry"),
                new FileAppeal
                {
                    Organ = "forestry",
                    FiledOn = Day(7, 22),
                    Claims = "撤销一审判决，驳回原告的诉讼请求。",
                    Reasons = "一审认定的告知日期与送达回证不符（演示）。",
                }
            )
            .Called(Day(8, 18), Day(9, 2), "forestry")
            .Held(2, Day(9, 2), organs: ["forestry"])
            .On(
                Day(10, 13),
                DemoPeople.Handler("forestry"),
                new RecordFinalJudgment
                {
                    CaseNumber = "（2025）黑27行终演示1号",
                    DecidedOn = Day(10, 10),
                    ServedOn = Day(10, 13),
                    Outcome = AppealResult.Changed,
                    Result = SuitResult.DismissClaims,
                    Ruling = "撤销一审判决，驳回诉讼请求（演示）。",
                }
            )
            .On(Day(10, 27), DemoPeople.Handler("forestry"), new ArchiveLawsuit { Filed = true });

    private static DemoStory Withdrawn() =>
        Suit(4, "market", Day(9, 15), 34, SuitTarget.Inaction, ActKind.Complaint, ["market"])
            .Defend(Day(9, 24), "market")
            .On(
                Day(10, 20),
                DemoPeople.Handler("market"),
                Judged(Day(10, 17), Day(10, 20), SuitResult.WithdrawnAfterChange, "准许撤回起诉（演示）。") with
                {
                    Paper = SuitPaper.Ruling,
                    NotAppealable = true,
                }
            )
            .On(Day(10, 24), DemoPeople.Handler("market"), new ArchiveLawsuit { Filed = true });

    private static DemoStory Pending() =>
        Suit(5, "resources", Day(11, 24), 35, SuitTarget.Act, ActKind.Registration, ["resources"])
            .Defend(Day(12, 4), "resources")
            .Called(Day(12, 8), Day(12, 17), "resources")
            .Held(1, Day(12, 17), organs: ["resources"]);

    private static DemoStory Suggested(int i, string organ) =>
        new DemoStory("judicial-suggestion", organ)
            .On(
                Day(6, 16 + i),
                DemoPeople.Handler(organ),
                new RegisterSuggestion
                {
                    Court = Court,
                    Paper = $"（2025）黑2722司建演示{i}号",
                    ReceivedOn = Day(6, 16 + i),
                    Cause = SuggestionCause.Practice,
                    Content = "规范执法文书的送达，保留送达凭证（演示）。",
                }
            )
            .On(
                Day(7, 2 + i),
                DemoPeople.InstitutionHead(organ),
                new AnswerSuggestion { Answer = "采纳建议，两个月以内修订送达流程并培训执法人员（演示）。" }
            )
            .On(Day(9, 8), DemoPeople.Handler(organ), new ImplementSuggestion { How = "流程已经修订，培训两次（演示）。" });

    private static DemoStory Suit(
        int i,
        string organ,
        DateOnly received,
        int plaintiff,
        SuitTarget target,
        ActKind kind,
        string[] defendants,
        DateOnly? sued = null
    ) =>
        new DemoStory("lawsuit", organ).On(
            received,
            DemoPeople.Handler(organ),
            county =>
            {
                var review =
                    defendants.Length > 1
                        ? county.List<Reconsideration>(r => r.RespondentOrgan == "traffic" && r.Outcome == CaseOutcome.Uphold)[0]
                        : null;
                return new RegisterLawsuit
                {
                    Court = Court,
                    CaseNumber = $"（2025）黑2722行初演示{i}号",
                    DocketedOn = Docketed(received),
                    ReceivedOn = received,
                    Plaintiffs = [DemoPeople.Citizen(plaintiff)],
                    Target = target,
                    ActKind = kind,
                    ActAttacked = $"{Terms.Of(kind)}（演示）",
                    Claims = "请求人民法院依法裁判（演示）。",
                    Review = review is null ? null : Reference<Reconsideration>.Of(review),
                    Defendants = defendants,
                    SuedOn = sued,
                };
            }
        );

    private static DateOnly Docketed(DateOnly received) => received.AddDays(-4);

    private static RecordFirstJudgment Judged(DateOnly decided, DateOnly served, SuitResult result, string ruling) =>
        new()
        {
            Paper = SuitPaper.Judgment,
            DecidedOn = decided,
            ServedOn = served,
            Result = result,
            Ruling = ruling,
        };

    // Each defendant answers in its own part.
    private static DemoStory Defend(this DemoStory story, DateOnly on, params string[] organs)
    {
        foreach (var organ in organs)
            story.In<LawsuitDefence>(
                on,
                DemoPeople.Handler(organ),
                suit => d => d.Parent == suit && d.Organ == organ,
                new FileDefence
                {
                    FiledOn = on,
                    Argument = "行政行为事实清楚，适用依据正确，程序合法（演示）。",
                    Evidence = ["决定书，证明作出的行政行为", "调查笔录，证明查明的事实"],
                    Bases = ["有关法律、法规的条款（演示）"],
                    GatheredBefore = true,
                }
            );
        return story;
    }

    private static DemoStory Called(this DemoStory story, DateOnly summons, DateOnly on, params string[] organs)
    {
        story.On(
            summons,
            DemoPeople.Handler(organs[0]),
            new CallToCourt
            {
                Kind = SessionKind.Trial,
                SessionOn = on,
                Time = "09:30",
                Place = "第一审判庭",
                SummonsOn = summons,
            }
        );
        foreach (var organ in organs)
            story.In<CourtAppearance>(
                Later(summons, 2),
                DemoPeople.Head(organ),
                suit => x => x.Parent == suit && x.Organ == organ && x.SessionOn == on,
                new NameAppearance
                {
                    HeadComes = true,
                    Head = "演示负责人",
                    Post = HeadPost.InCharge,
                    PostName = "副职负责人（演示）",
                    OwnHead = true,
                    Staff = ["演示工作人员"],
                }
            );
        return story;
    }

    // The head came, the certificate in hand; or couldn't, and the court had the proof.
    private static DemoStory Held(this DemoStory story, int no, DateOnly on, bool excused = false, params string[] organs)
    {
        story.On(
            on,
            DemoPeople.Handler(organs[0]),
            new RecordTrialSession { No = no, Record = "双方举证、质证和辩论（演示）。" }
        );
        foreach (var organ in organs)
            story.In<CourtAppearance>(
                Later(on, 1),
                DemoPeople.Handler(organ),
                suit => x => x.Parent == suit && x.Organ == organ && x.SessionOn == on,
                excused
                    ? new RecordAppearance
                    {
                        AttendedOn = on,
                        Staff = ["演示工作人员"],
                        Excuse = AbsenceExcuse.Duty,
                        ExcuseProven = true,
                    }
                    : new RecordAppearance
                    {
                        AttendedOn = on,
                        HeadCame = true,
                        Head = "演示负责人",
                        Post = HeadPost.InCharge,
                        OwnHead = true,
                        CertificateOn = on,
                        Staff = ["演示工作人员"],
                    }
            );
        return story;
    }

    private static DateOnly Later(DateOnly day, int days) => Clocks.WorkCalendar.StateCouncil.AddWorkingDays(day, days);
}
