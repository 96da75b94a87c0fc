using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Storage;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;
using static Fazhi.Testing.FileReviewing;

namespace Fazhi.Mechanisms.Tests.FileReviews;

/// <summary>机评 — what the acts of a case handled here prove is said before a person looks, with the act and the document; a person may overrule it with a reason.</summary>
public sealed class FileCheckTests
{
    private static readonly string[] Looked =
    [
        "filed",
        "certified-officers",
        "credentials-shown",
        "rights-told",
        "correction-ordered",
        "notice-served",
        "defence-heard",
        "decision-as-noticed",
        "served-in-time",
        "published",
        "proof-of-service",
        "paid",
    ];

    [Theory, MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public void A_closed_case_is_listed_by_reference_and_scored_by_its_own_acts_before_a_person_looks(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3).WithOfficers();
        var on = new Ground(county.Desk, county.Time);
        var id = Closed(county, PenaltySamples.Scene);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "kaikukang"), Reviewer(on, "traffic")];
        var round = Round(on, reviewers);
        Assert.Equal(["AJ029"], Listed(county, round, id));
        var file = Files(on, Drawn(on, round)).Single();
        Assert.Equal(
            (id, "traffic", county.Read<PenaltyCase>(id).DecisionNumber),
            (file.CaseId!.Value, file.Organ, file.CaseNumber)
        );
        var found = file.Findings.ToDictionary(f => f.Code);
        Assert.Equal(
            [
                ("certified-officers", CheckVerdict.Kept),
                ("credentials-shown", CheckVerdict.Kept),
                ("decision-as-noticed", CheckVerdict.Kept),
                ("defence-heard", CheckVerdict.Kept),
                ("filed", CheckVerdict.Kept),
                ("notice-served", CheckVerdict.Kept),
                ("paid", CheckVerdict.Kept),
                ("proof-of-service", CheckVerdict.Kept),
                ("published", CheckVerdict.Kept),
                ("rights-told", CheckVerdict.NotApplicable),
                ("served-in-time", CheckVerdict.Kept),
            ],
            found.Values.Select(f => (f.Code, f.Verdict)).OrderBy(f => f.Code, StringComparer.Ordinal)
        );
        // Each names the act and, where there is one, the document; what the acts don't tell is left to a person.
        var decided = found["decision-as-noticed"];
        Assert.Equal("Decide", county.Store.Types.Find("penalty-case")!.Rule("Decide")!.Code);
        Assert.StartsWith($"台账第{decided.Sequence}号，2025年3月3日办理“", decided.Says, StringComparison.Ordinal);
        Assert.Contains(file.CaseNumber, decided.Says, StringComparison.Ordinal);
        Assert.DoesNotContain("correction-ordered", found.Keys);
        Assert.Equal(["ListCaseFile", "AssignFile", "ScoreByMachine"], county.Acts(file.Id));

        // A person says otherwise with a reason, or not at all. Nothing has to be uploaded.
        var reader = reviewers.Single(r => r.Id == file.Reviewers[0]);
        var other = reviewers.Single(r => r.Id == file.Reviewers[1]);
        Assert.Equal(
            ["AJ042", "AJ043"],
            county.Not(file.Id, new ScoreFile { Marks = Whole(file, new ItemMark("published", 5)) }, reader)
        );
        Assert.Equal(
            ["AJ043"],
            county.Not(file.Id, new ScoreFile { Marks = Whole(file, new ItemMark("published", NotApplicable: true)) }, reader)
        );
        county.Done(
            file.Id,
            new ScoreFile { Marks = Whole(file, new ItemMark("published", 5, Note: "公开的文本没有隐去姓名")) },
            reader
        );
        county.Done(file.Id, new ScoreFile { Marks = Whole(file) }, other);
        var graded = Files(on, round).Single();
        Assert.Equal(97.8m, graded.Total);
        // Both took what the machine had said of all but one item, and the other item neither could.
        Assert.Equal(2, ReviewStatistics.Of([graded]).Compared);
        county.Verify();
    }

    [Fact]
    public void A_case_served_late_and_published_late_is_told_so_with_the_act_that_shows_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3).WithOfficers();
        var on = new Ground(county.Desk, county.Time);
        var id = Closed(county, PenaltySamples.Scene, late: true);
        Assert.Equal(PenaltyCaseStage.Closed, county.Read<PenaltyCase>(id).Stage);
        var file = Files(on, Drawn(on, Round(on, [Reviewer(on, "justice"), Reviewer(on, "kaikukang")]))).Single();
        var broken = file.Findings.Where(f => f.Verdict == CheckVerdict.Broken).ToDictionary(f => f.Code);
        Assert.Equal(["published", "served-in-time"], broken.Keys.Order(StringComparer.Ordinal));
        Assert.All(broken.Values, f => Assert.Equal((0m, true), (f.Points!.Value, f.Sequence is not null)));
        Assert.StartsWith("超过七个工作日：台账第", broken["served-in-time"].Says, StringComparison.Ordinal);
        using var db = county.Store.Open();
        var at = broken["published"].Sequence!.Value;
        Assert.Equal("PublishDecision", db.Entries.Single(e => e.Sequence == at).Act);
    }

    [Fact]
    public void A_case_of_another_body_or_time_or_already_listed_is_not_listed()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3).WithOfficers();
        var on = new Ground(county.Desk, county.Time);
        var id = Closed(county, PenaltySamples.Scene);
        Actor[] reviewers = [Reviewer(on, "justice"), Reviewer(on, "kaikukang")];
        var round = Round(on, reviewers);
        var act = new ListCaseFile
        {
            Case = new(id, county.Read<PenaltyCase>(id).Title),
            Kind = FileKind.Ordinary,
            CaseNumber = county.Read<PenaltyCase>(id).DecisionNumber!,
            Cause = "别的案由",
            DecidedOn = new(2025, 3, 3),
        };
        var open = ActRequest.Open("reviewed-file", act, organ: "traffic") with { Parent = round.Id };
        Assert.Equal(["AJ028"], county.Refused(open, PenaltySamples.Handler));
    }

    // Everything that it can decide is one item worth ten points, and one item that it can't.
    private static ReviewRound Round(Ground on, IReadOnlyList<Actor> reviewers)
    {
        var sheet = Sheet(
            on,
            [
                .. Looked.Select(key => new AddItem
                {
                    Place = key,
                    Part = SheetPart.Regularity,
                    Heading = "机评",
                    Text = FileChecks.Find(key)!.Name,
                    Points = 10,
                    Check = key,
                }),
            ]
        );
        var round = on.Open(
            "review-round",
            People.Handler,
            new PlanRound
            {
                Title = on.Name("行政处罚案卷评查"),
                From = new(2025, 1, 1),
                Until = on.Today,
                Scope = [new("traffic")],
                Sheets = [Reference<ReviewSheet>.Of(sheet)],
                Reviewers = [.. reviewers.Select(r => new Reference<CountyPerson>(Guid.Parse(r.Id), r.Name))],
                Parties = ["县司法局", "被评查单位代表"],
            }
        );
        return (ReviewRound)on.Do(round, People.Handler, new GatherCases());
    }

    private static IReadOnlyList<string> Listed(TestCounty county, ReviewRound round, Guid id) =>
        county.Not(round.Id, new GatherCases());

    private static IReadOnlyList<ItemMark> Whole(ReviewedFile file, params ItemMark[] instead) =>
        [
            .. file.Items.Select(i =>
                instead.FirstOrDefault(m => m.Code == i.Code)
                ?? (
                    file.Findings.FirstOrDefault(f => f.Code == i.Code) is { } f
                        ? new ItemMark(
                            i.Code,
                            f.Points,
                            f.Verdict == CheckVerdict.NotApplicable,
                            f.Verdict == CheckVerdict.Broken ? "照认定" : null
                        )
                        : new ItemMark(i.Code, i.Points)
                )
            ),
        ];

    private static Guid Closed(TestCounty county, RecordScene scene, bool late = false)
    {
        var id = county.Filed();
        county.Done(id, scene, PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Ended, PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Notice, PenaltySamples.Handler);
        county.Done(id, PenaltySamples.ServedNotice(county.Desk.Clock.Today), PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Defence, PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Decision, PenaltySamples.Head);
        if (late)
            county.Today(2025, 3, 20);
        county.Done(id, PenaltySamples.ServedDecision(county.Desk.Clock.Today), PenaltySamples.Handler);
        county.Done(id, PenaltySamples.Publication with { WhyLate = late ? "经办人员请假。" : null }, PenaltySamples.Handler);
        county.Done(
            id,
            new RecordPayment
            {
                Amount = 5000,
                On = county.Desk.Clock.Today,
                Receipt = "演示票据1号",
                InFull = true,
            },
            PenaltySamples.Handler
        );
        county.Done(id, new CloseCase { Performance = "罚款已经缴清。" }, PenaltySamples.Chief);
        return id;
    }
}
