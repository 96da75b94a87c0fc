using Fazhi.Matters;
using Fazhi.Mechanisms.Litigation;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Testing.Courses;

/// <summary>Litigation: a suit answered, heard, judged, appealed and performed; a defence whose evidence comes later; a head who didn't come and then did; a suggestion answered.</summary>
internal static class LitigationCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("lawsuit", Suit),
        new("lawsuit-defence", Defence),
        new("court-appearance", Appearance),
        new("judicial-suggestion", Suggestion),
    ];

    internal static Lawsuit Registered(Ground on) =>
        (Lawsuit)
            on.Open(
                "lawsuit",
                People.Handler,
                new RegisterLawsuit
                {
                    Court = "塔河县人民法院",
                    CaseNumber = on.Name("（2025）黑2722行初"),
                    ReceivedOn = on.Today,
                    Plaintiffs = [new Party { Name = "演示甲", Kind = PartyKind.Citizen }],
                    Target = SuitTarget.Act,
                    ActKind = ActKind.Expropriation,
                    ActAttacked = "房屋征收补偿决定",
                    Claims = "撤销补偿决定。",
                    Defendants = ["gov"],
                }
            );

    internal static FileDefence Filed(Ground on) =>
        new()
        {
            FiledOn = on.Today,
            Argument = "事实清楚，程序合法。",
            Evidence = ["补偿决定"],
            Bases = ["国有土地上房屋征收与补偿条例第二十六条"],
            GatheredBefore = true,
        };

    private static IEnumerable<Matter> Suit(Ground on)
    {
        var suit = Registered(on);
        yield return suit;
        yield return on.Do(suit, People.Handler, new AddDefendant { Defendant = "traffic", ReceivedOn = on.Today });
        foreach (var part in on.All<LawsuitDefence>().Where(d => d.Parent == suit.Id))
            on.Do(part, part.Organ == "gov" ? People.Handler : People.Stranger, Filed(on));
        yield return on.Do(suit, People.Handler, Called(on, 5));
        yield return on.Do(
            suit,
            People.Handler,
            new MoveSession
            {
                No = 1,
                SessionOn = on.Today.AddDays(6),
                Time = "14:00",
                Place = "第一审判庭",
                Reason = "法院另有安排。",
            }
        );
        yield return on.Do(suit, People.Handler, Called(on, 9));
        yield return on.Do(suit, People.Handler, new CancelSession { No = 2, Reason = "法院取消。" });
        on.Days(6);
        yield return on.Do(suit, People.Handler, new RecordTrialSession { No = 1, Record = "围绕补偿标准辩论。" });
        foreach (var part in on.All<CourtAppearance>().Where(d => d.Parent == suit.Id))
            on.Do(part, part.Organ == "gov" ? People.Head : People.Stranger, Came(on));
        yield return on.Do(
            suit,
            People.Handler,
            new RecordFirstJudgment
            {
                Paper = SuitPaper.Judgment,
                DecidedOn = on.Today,
                ServedOn = on.Today,
                Result = SuitResult.RevokeAndRedo,
                Ruling = "撤销补偿决定，六十日以内重新作出。",
                PerformBy = on.Today.AddDays(60),
            }
        );
        yield return on.Do(
            suit,
            People.Head,
            new DecideSuitAppeal
            {
                Organ = "gov",
                Appeals = true,
                Reason = "认定事实有误。",
            }
        );
        yield return on.Do(
            suit,
            People.Handler,
            new FileAppeal
            {
                Organ = "gov",
                FiledOn = on.Today,
                Claims = "撤销一审判决。",
                Reasons = "认定事实有误。",
            }
        );
        yield return on.Do(
            suit,
            People.Handler,
            new RecordFinalJudgment
            {
                CaseNumber = "（2025）黑27行终1号",
                DecidedOn = on.Today,
                ServedOn = on.Today,
                Outcome = AppealResult.SentBack,
                Ruling = "发回重审。",
            }
        );
        yield return on.Do(
            suit,
            People.Handler,
            new RecordFirstJudgment
            {
                Paper = SuitPaper.Judgment,
                DecidedOn = on.Today,
                ServedOn = on.Today,
                Result = SuitResult.OrderPerformance,
                Ruling = "三十日以内履行。",
                PerformBy = on.Today.AddDays(30),
            }
        );
        on.Days(25);
        yield return on.Do(suit, People.Handler, new RecordEffect { EffectiveOn = on.Today });
        yield return on.Do(
            suit,
            People.Handler,
            new RecordSuitPerformance { PerformedOn = on.Today, How = "已经重新作出补偿决定。" }
        );
        yield return on.Do(suit, People.Handler, new ArchiveLawsuit { Filed = true, Lessons = "评估程序不完整，已经改进。" });
    }

    private static IEnumerable<Matter> Defence(Ground on)
    {
        var suit = Registered(on);
        Matter part = on.All<LawsuitDefence>().Single(d => d.Parent == suit.Id);
        yield return part;
        yield return on.Do(
            part,
            People.Handler,
            new SetReceipt { ReceivedOn = on.Today, Proof = on.File("送达回证", "送达回证.txt") }
        );
        yield return on.Do(
            part,
            People.Handler,
            new AskLateEvidence { Ground = LateEvidenceGround.ForceMajeure, Facts = "档案室被淹。" }
        );
        yield return on.Do(part, People.Handler, Filed(on) with { Evidence = [], EvidenceLater = true });
        on.Days(3);
        yield return on.Do(part, People.Handler, new EndObstacle { EndedOn = on.Today });
        yield return on.Do(part, People.Handler, new FileLateEvidence { FiledOn = on.Today, Evidence = ["调查笔录"] });
    }

    private static IEnumerable<Matter> Appearance(Ground on)
    {
        var suit = Registered(on);
        on.Do(suit, People.Handler, Called(on, 4));
        Matter part = on.All<CourtAppearance>().Single(d => d.Parent == suit.Id);
        yield return part;
        yield return on.Do(
            part,
            People.Handler,
            new NameAppearance
            {
                Staff = ["演示乙"],
                Lawyers = ["演示律师"],
                Excuse = AbsenceExcuse.Duty,
                ExcuseFacts = "参加防汛指挥。",
                Proof = [on.File("证明", "证明.txt")],
                Sealed = true,
            }
        );
        on.Days(4);
        on.Do(suit, People.Handler, new RecordTrialSession { No = 1, Record = "择日再开庭。" });
        yield return on.Do(
            part,
            People.Handler,
            new RecordAppearance
            {
                AttendedOn = on.Today,
                Staff = ["演示乙"],
                Excuse = AbsenceExcuse.Duty,
                ExcuseProven = true,
            }
        );
        on.Do(suit, People.Handler, Called(on, 3));
        on.Days(3);
        on.Do(suit, People.Handler, new RecordTrialSession { No = 2, Record = "辩论终结。" });
        yield return on.Do(part, People.Handler, Came(on));
    }

    private static IEnumerable<Matter> Suggestion(Ground on)
    {
        var suit = Registered(on);
        var suggestion = on.Open(
            "judicial-suggestion",
            People.Handler,
            new RegisterSuggestion
            {
                Court = "塔河县人民法院",
                Paper = on.Name("（2025）黑2722司建"),
                ReceivedOn = on.Today,
                Cause = SuggestionCause.Practice,
                Content = "规范评估程序。",
                Suit = Reference<Lawsuit>.Of(suit),
            }
        );
        yield return suggestion;
        yield return on.Do(suggestion, People.InstitutionHead, new AnswerSuggestion { Answer = "采纳，三个月以内完成。" });
        yield return on.Do(suggestion, People.Handler, new ImplementSuggestion { How = "已经印发评估规程。" });
    }

    private static CallToCourt Called(Ground on, int days) =>
        new()
        {
            Kind = SessionKind.Trial,
            SessionOn = on.Today.AddDays(days),
            Time = "09:30",
            Place = "第一审判庭",
            SummonsOn = on.Today,
        };

    private static RecordAppearance Came(Ground on) =>
        new()
        {
            AttendedOn = on.Today,
            HeadCame = true,
            Head = "演示丙",
            Post = HeadPost.Deputy,
            OwnHead = true,
            CertificateOn = on.Today,
            Staff = ["演示乙"],
        };
}
