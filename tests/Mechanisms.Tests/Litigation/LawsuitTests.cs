using Fazhi.Matters;
using Fazhi.Mechanisms.Litigation;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Litigation;

/// <summary>行政应诉 — who is sued follows from the reconsideration, each defendant answers in fifteen days, the head comes, the judgment is appealed in time or performed.</summary>
public sealed class LawsuitTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_suit_is_answered_in_fifteen_days_heard_with_the_head_judged_and_performed(Database database)
    {
        using var county = Ready(database);
        var id = county.Open("lawsuit", Suit);
        var defence = Part<LawsuitDefence>(county, id, "gov");
        // From Monday the third; the eighteenth.
        Assert.Equal(new DateOnly(2025, 3, 18), county.Due(defence, "defence"));
        Assert.Equal(["YF014", "YF015"], county.Not(defence, Filed with { GatheredBefore = false, Evidence = [] }));
        Assert.Equal(["YF016"], county.Not(defence, Filed with { EvidenceLater = true }));
        county.Today(2025, 3, 10).Done(defence, Filed with { FiledOn = new(2025, 3, 10) });
        Assert.Equal(
            ["YF025", "YF027"],
            county.Not(id, Called(new(2025, 3, 20)) with { Time = "九点", HeadGround = HeadCallGround.Other })
        );
        county.Done(id, Called(new(2025, 3, 20)));
        var appearance = Part<CourtAppearance>(county, id, "gov");
        Assert.Equal(new DateOnly(2025, 3, 20), county.Due(appearance, "court-date"));
        Assert.Equal(["YF031"], county.Not(id, new RecordTrialSession { No = 1, Record = "未开庭。" }));
        Assert.Equal(["YF036"], county.Not(id, Judged(county)));
        county.Today(2025, 3, 20).Done(id, new RecordTrialSession { No = 1, Record = "举证、质证、辩论。" });
        county.Done(appearance, Came(new(2025, 3, 20)));
        Assert.Equal(["YF034"], county.Not(id, Judged(county) with { NotAppealable = true }));
        county.Done(id, Judged(county) with { Result = SuitResult.RevokeAndRedo, PerformBy = new(2025, 5, 20) });
        Assert.Equal(new DateOnly(2025, 4, 4).AddDays(3), county.Due(id, "appeal"));
        Assert.Equal(["YF038"], county.Not(id, new RecordEffect { EffectiveOn = new(2025, 3, 20) }));
        county.Today(2025, 4, 8).Done(id, new RecordEffect { EffectiveOn = new(2025, 4, 8) });
        Assert.Equal(new DateOnly(2025, 5, 20), county.Due(id, "judgment"));
        Assert.Equal(["YF068", "YF069"], county.Not(id, new ArchiveLawsuit { Filed = true }));
        county.Done(id, new RecordSuitPerformance { PerformedOn = new(2025, 4, 8), How = "重新作出决定。" });
        county.Done(id, new ArchiveLawsuit { Filed = true, Lessons = "程序不完整。" });
        Assert.Equal(
            [1m, 1m, 1m, 1m, 1m, 1m],
            county.Counted(
                "litigation.received",
                "litigation.concluded",
                "litigation.lost",
                "litigation.defences_in_time",
                "litigation.appearances",
                "litigation.head_appeared"
            )
        );
        Assert.Equal(
            [
                "RegisterLawsuit",
                "CallToCourt",
                "RecordTrialSession",
                "RecordFirstJudgment",
                "RecordEffect",
                "RecordSuitPerformance",
                "ArchiveLawsuit",
            ],
            county.Acts(id)
        );
        county.Verify();
    }

    // 第二十六条第二款、解释第二十二条、第一百三十三条.
    [Theory]
    [InlineData(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable, "gov,traffic")]
    [InlineData(CaseOutcome.Revoke, DecisionGround.FactsUnclear, "gov")]
    [InlineData(CaseOutcome.ConfirmIllegal, DecisionGround.SlightDefect, "gov,traffic")]
    [InlineData(CaseOutcome.ConfirmIllegal, DecisionGround.PublicInterest, "gov")]
    public void Who_is_sued_after_a_reconsideration_follows_from_its_outcome_and_another_set_is_refused(
        CaseOutcome outcome,
        DecisionGround ground,
        string defendants
    )
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var review = Cases.Decided(county, Cases.Decision(outcome, ground));
        var about = Suit with
        {
            ReceivedOn = new(2025, 3, 27),
            Review = county.Read<Reconsideration>(review).Number!,
            Defendants = defendants.Split(','),
        };
        foreach (var other in new[] { "gov,traffic", "gov", "gov,justice" }.Where(o => o != defendants))
            Assert.Equal(["YF003"], county.NotOpened("lawsuit", about with { Defendants = other.Split(',') }));
        var id = county.Open("lawsuit", about);
        Assert.Equal(review, county.Read<Lawsuit>(id).ReviewId);
        Assert.Equal(
            defendants.Split(',').Order(StringComparer.Ordinal),
            Parts<LawsuitDefence>(county, id).Select(d => d.Organ).Order(StringComparer.Ordinal)
        );
        county.Verify();
    }

    [Fact]
    public void After_a_dismissal_as_inadmissible_whose_act_is_sued_is_sued()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var review = Cases.Ready(county);
        county.Today(2025, 3, 27);
        county.Done(review, new DismissApplication { Ground = RefusalGround.NoInterest, Reason = "没有利害关系。" }, People.Head);
        var about = Suit with { ReceivedOn = new(2025, 3, 27), Review = county.Read<Reconsideration>(review).Number! };
        Assert.Equal(
            ["YF003"],
            county.NotOpened("lawsuit", about with { Target = SuitTarget.ReviewDecision, Defendants = ["gov", "traffic"] })
        );
        county.Open("lawsuit", about with { Target = SuitTarget.ReviewDecision, Defendants = ["gov"] });
        Assert.Equal(["YF003"], county.NotOpened("lawsuit", about with { CaseNumber = "二号", Defendants = ["gov"] }));
        county.Verify();
    }

    [Fact]
    public void The_reconsideration_learns_of_the_suit_once_and_both_defendants_read_and_act_on_their_own_part()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var review = Cases.Decided(county);
        foreach (var to in new[] { PartyRole.Applicant, PartyRole.Respondent })
            county.Done(review, Cases.Serve(to, new(2025, 3, 27)));
        county.Done(review, new ConfirmService());
        county.Today(2025, 4, 7);
        var id = county.Open(
            "lawsuit",
            Suit with
            {
                ReceivedOn = new(2025, 4, 7),
                SuedOn = new(2025, 4, 2),
                Review = county.Read<Reconsideration>(review).Number!,
                Defendants = ["gov", "traffic"],
            }
        );
        Assert.Equal(new DateOnly(2025, 4, 2), county.Read<Reconsideration>(review).SuedOn);
        var (theirs, type) = (Part<LawsuitDefence>(county, id, "traffic"), InReportOrder.Types.Find("lawsuit")!);
        Assert.Equal(["BL003"], county.Not(theirs, Filed with { FiledOn = new(2025, 4, 7) }));
        county.Done(theirs, Filed with { FiledOn = new(2025, 4, 7) }, Traffic);
        Assert.True(Viewer.Of(Traffic, county.Store.County).MayRead(type, county.Read<Lawsuit>(id)));
        Assert.False(Viewer.Of(Town, county.Store.County).MayRead(type, county.Read<Lawsuit>(id)));
        // Who is out of time says so, and why.
        var ours = Part<LawsuitDefence>(county, id, "gov");
        county.Today(2025, 4, 25);
        Assert.Equal(["YF017"], county.Not(ours, Filed with { FiledOn = new(2025, 4, 25) }));
        Assert.Equal(["YF018"], county.Not(ours, Filed with { FiledOn = new(2025, 4, 25), Late = true }));
        county.Done(ours, Filed with { FiledOn = new(2025, 4, 25), Late = true, LateReason = "档案调取延误。" });
        Assert.Equal([2m, 1m], county.Counted("litigation.defences", "litigation.defences_in_time"));
        county.Verify();
    }

    [Fact]
    public void A_lawyer_alone_isnt_sent_no_certificate_is_absence_and_one_appearance_in_an_instance_is_enough()
    {
        using var county = Ready();
        var id = county.Open("lawsuit", Suit);
        county.Done(id, Called(new(2025, 3, 10)));
        var part = Part<CourtAppearance>(county, id, "gov");
        Assert.Equal(["YF043", "YF044"], county.Not(part, new NameAppearance { Lawyers = ["演示律师"] }));
        Assert.Equal(
            ["YF042"],
            county.Not(
                part,
                new NameAppearance
                {
                    HeadComes = true,
                    Head = "演示丙",
                    Post = HeadPost.Deputy,
                }
            )
        );
        county.Done(
            part,
            new NameAppearance
            {
                HeadComes = true,
                Head = "演示丙",
                Post = HeadPost.Deputy,
                PostName = "副县长",
                OwnHead = true,
            }
        );
        Assert.Equal(["负责人身份证明"], county.Read<CourtAppearance>(part).Documents.Select(d => d.Name));
        county.Today(2025, 3, 10).Done(id, new RecordTrialSession { No = 1, Record = "休庭。" });
        // No certificate before the session: the head didn't come.
        county.Done(part, Came(new(2025, 3, 10)) with { CertificateOn = null });
        Assert.Equal(CourtAppearanceStage.Absent, county.Read<CourtAppearance>(part).Stage);
        Assert.Equal([0m, 1m], county.Counted("litigation.head_appeared", "litigation.head_absent"));
        Assert.Equal(["YF048"], county.Not(part, Came(new(2025, 3, 10))));
        county.Done(id, Called(new(2025, 3, 17)));
        county.Today(2025, 3, 17).Done(id, new RecordTrialSession { No = 2, Record = "辩论终结。" });
        county.Done(part, Came(new(2025, 3, 17)));
        Assert.Equal(
            [1m, 0m, 1m],
            county.Counted("litigation.head_appeared", "litigation.head_absent", "litigation.appearances")
        );
        // On appeal it counts anew; an excuse without proof is absence, with proof it isn't in the base.
        county.Done(id, Judged(county));
        county.Done(id, new NoteAppeal { Side = AppealSide.Plaintiff, AppealedOn = new(2025, 3, 17) });
        county.Done(id, Called(new(2025, 3, 24)));
        var second = Parts<CourtAppearance>(county, id).Single(x => x.Instance == 2).Id;
        county.Today(2025, 3, 24).Done(id, new RecordTrialSession { No = 3, Record = "二审。" });
        var excuse = new RecordAppearance
        {
            AttendedOn = new(2025, 3, 24),
            Excuse = AbsenceExcuse.Duty,
            ExcuseProven = true,
        };
        county.Done(second, excuse with { Staff = ["演示乙"] });
        Assert.Equal(CourtAppearanceStage.Excused, county.Read<CourtAppearance>(second).Stage);
        Assert.Equal(
            [2m, 1m, 1m, 1m],
            county.Counted(
                "litigation.appearances",
                "litigation.head_appeared",
                "litigation.head_excused",
                "litigation.head_expected"
            )
        );
        county.Verify();
    }

    [Fact]
    public void An_appeal_is_decided_by_the_head_and_filed_within_its_days_and_the_second_instance_ends_it()
    {
        using var county = Ready();
        var id = county.Open("lawsuit", Suit);
        county.Done(Part<LawsuitDefence>(county, id, "gov"), Filed);
        county.Done(id, Judged(county) with { Result = SuitResult.ConfirmIllegal });
        var appeal = new FileAppeal
        {
            Organ = "gov",
            FiledOn = new(2025, 3, 3),
            Claims = "撤销一审判决。",
            Reasons = "认定有误。",
        };
        Assert.Equal(["YF062"], county.Not(id, appeal));
        Assert.Equal(
            ["BL002"],
            county.Not(
                id,
                new DecideSuitAppeal
                {
                    Organ = "gov",
                    Appeals = true,
                    Reason = "有误。",
                }
            )
        );
        Assert.Equal(
            ["YF039"],
            county.Not(
                id,
                new DecideSuitAppeal
                {
                    Organ = "traffic",
                    Appeals = true,
                    Reason = "有误。",
                },
                People.Head
            )
        );
        county.Done(
            id,
            new DecideSuitAppeal
            {
                Organ = "gov",
                Appeals = true,
                Reason = "认定有误。",
            },
            People.Head
        );
        county.Today(2025, 3, 20);
        Assert.Equal(["YF063"], county.Not(id, appeal with { FiledOn = new(2025, 3, 20) }));
        county.Done(id, appeal with { FiledOn = new(2025, 3, 17) });
        Assert.Equal(["行政上诉状"], county.Read<Lawsuit>(id).Documents.Select(d => d.Name));
        var end = new RecordFinalJudgment
        {
            CaseNumber = "终1号",
            DecidedOn = new(2025, 3, 20),
            ServedOn = new(2025, 3, 20),
            Outcome = AppealResult.Changed,
            Ruling = "改判。",
        };
        Assert.Equal(["YF037"], county.Not(id, end));
        county.Done(id, end with { Result = SuitResult.DismissClaims });
        Assert.Equal((LawsuitStage.Effective, false), (county.Read<Lawsuit>(id).Stage, county.Read<Lawsuit>(id).Lost));
        Assert.Equal([1m, 0m], county.Counted("litigation.concluded", "litigation.lost"));
        county.Verify();
    }

    [Fact]
    public void What_is_owed_when_the_court_decides_stays_in_the_figure_and_what_wasnt_due_yet_leaves_it()
    {
        using var county = Ready();
        var owed = county.Open("lawsuit", Suit);
        var early = county.Open("lawsuit", Suit with { CaseNumber = "二号" });
        var ruling = Judged(county) with { Paper = SuitPaper.Ruling, Result = SuitResult.Withdrawn, NotAppealable = true };
        county.Done(early, ruling);
        Assert.Equal(LawsuitDefenceStage.Dropped, Parts<LawsuitDefence>(county, early).Single().Stage);
        county.Today(2025, 4, 1);
        county.Done(owed, ruling with { DecidedOn = new(2025, 4, 1), ServedOn = new(2025, 4, 1) });
        Assert.Equal(LawsuitDefenceStage.Unfiled, Parts<LawsuitDefence>(county, owed).Single().Stage);
        Assert.Equal([1m, 0m, 2m], county.Counted("litigation.defences", "litigation.defences_in_time", "litigation.received"));
        Assert.Equal(
            ["YF033"],
            county.Not(county.Open("lawsuit", Suit with { CaseNumber = "三号" }), ruling with { Result = SuitResult.Revoke })
        );
        Assert.Equal(["YF004"], county.NotOpened("lawsuit", Suit));
        Assert.Equal(["YF001"], county.NotOpened("lawsuit", Suit with { CaseNumber = "四号", Defendants = ["traffic"] }));
        county.Verify();
    }

    [Fact]
    public void A_suit_over_a_penalty_is_noted_there_and_no_longer_when_it_was_registered_by_mistake()
    {
        using var county = Ready();
        var penalty = county.WithOfficers().Penalised();
        var today = county.Desk.Clock.Today;
        var id = county.Open(
            "lawsuit",
            Suit with
            {
                ReceivedOn = today,
                SuedOn = today,
                Penalty = $"{penalty:D}",
                Defendants = ["traffic"],
            },
            PenaltySamples.Handler,
            "traffic"
        );
        Assert.Equal(today, county.Read<PenaltyCase>(penalty).RecourseFrom);
        county.Done(id, new VoidRecord<Lawsuit> { Reason = "登记有误。" }, PenaltySamples.Handler);
        Assert.Null(county.Read<PenaltyCase>(penalty).RecourseFrom);
        Assert.Equal([0m, 0m], county.Counted("litigation.received", "litigation.defences"));
        county.Verify();
    }

    [Fact]
    public void A_suggestion_is_answered_in_its_days_and_an_unlawful_document_gets_its_task_once()
    {
        using var county = Ready();
        var suit = county.Open("lawsuit", Suit);
        var told = new RegisterSuggestion
        {
            Court = "塔河县人民法院",
            Paper = "司建1号",
            ReceivedOn = new(2025, 3, 3),
            Cause = SuggestionCause.Practice,
            Content = "规范送达。",
            Suit = county.Read<Lawsuit>(suit).Title,
        };
        var id = county.Open("judicial-suggestion", told);
        Assert.Equal(new DateOnly(2025, 4, 2), county.Due(id, "suggestion-reply"));
        Assert.Equal(["YF081"], county.NotOpened("judicial-suggestion", told));
        Assert.Equal(
            ["YF080"],
            county.NotOpened("judicial-suggestion", told with { Paper = "司建2号", Cause = SuggestionCause.UnlawfulDocument })
        );
        county.Done(id, new AnswerSuggestion { Answer = "采纳。" }, People.Head);
        Assert.Equal(["司法建议复函"], county.Read<JudicialSuggestion>(id).Documents.Select(d => d.Name));
        Assert.Equal([1m, 1m], county.Counted("litigation.suggestions", "litigation.suggestions_answered"));
        Assert.Null(InReportOrder.Types.Find("lawsuit")!.Disclosure);
        county.Verify();
    }

    private static readonly Actor Traffic = new("traffic-clerk", "钱交通", "traffic", Role.Handler);
    private static readonly Actor Town = new("town-clerk", "孙镇", "kaikukang", Role.Handler);

    private static readonly RegisterLawsuit Suit = new()
    {
        Court = "塔河县人民法院",
        CaseNumber = "（2025）黑2722行初1号",
        ReceivedOn = new(2025, 3, 3),
        Plaintiffs = [new Party { Name = "张三" }],
        Target = SuitTarget.Act,
        ActKind = ActKind.Penalty,
        ActAttacked = "行政处罚决定",
        Claims = "撤销处罚决定。",
        Defendants = ["gov"],
    };

    private static readonly FileDefence Filed = new()
    {
        FiledOn = new(2025, 3, 3),
        Argument = "合法。",
        Evidence = ["处罚决定书"],
        Bases = ["条例第一条"],
        GatheredBefore = true,
    };

    private static CallToCourt Called(DateOnly on) =>
        new()
        {
            Kind = SessionKind.Trial,
            SessionOn = on,
            Time = "09:30",
            Place = "第一审判庭",
            SummonsOn = new(2025, 3, 3),
        };

    private static RecordAppearance Came(DateOnly on) =>
        new()
        {
            AttendedOn = on,
            HeadCame = true,
            Head = "演示丙",
            Post = HeadPost.Deputy,
            OwnHead = true,
            CertificateOn = on,
        };

    private static RecordFirstJudgment Judged(TestCounty county) =>
        new()
        {
            Paper = SuitPaper.Judgment,
            DecidedOn = county.Desk.Clock.Today,
            ServedOn = county.Desk.Clock.Today,
            Result = SuitResult.DismissClaims,
            Ruling = "主文。",
        };

    private static TestCounty Ready(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);

    private static IReadOnlyList<TPart> Parts<TPart>(TestCounty county, Guid suit)
        where TPart : Matter
    {
        using var db = county.Store.Open();
        Guid? parent = suit;
        return [.. db.Matters<TPart>(county.Store.CountyCode).Where(p => p.Parent == parent).OrderBy(p => p.Sequence)];
    }

    private static Guid Part<TPart>(TestCounty county, Guid suit, string organ)
        where TPart : Matter => Parts<TPart>(county, suit).First(p => p.Organ == organ).Id;
}
