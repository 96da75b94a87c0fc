using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Coordination;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Coordination;

/// <summary>领导干部学法 — at least two a year of each leadership, the law picked from the list; leaders know what their post must, and report on it.</summary>
public sealed class StudyTests
{
    [Theory]
    [InlineData(Leadership.PartyGroup, "XJ002", 7)]
    [InlineData(Leadership.GovernmentMeeting, "XJ003", 8)]
    [InlineData(Leadership.Department, "XJ004", 9)]
    public void Each_leadership_plans_two_a_year_under_its_own_article(Leadership leadership, string code, int article)
    {
        using var county = County();
        var (by, organ) = leadership == Leadership.Department ? (Justice, "justice") : (People.Handler, "gov");
        var plan = Plan with { Leadership = leadership };
        Assert.Equal([code], county.NotOpened("study-plan", plan with { Sessions = [new(3, "宪法")] }, by, organ));
        var gate = InReportOrder.Types.Find("study-plan")!.Rule("MakeStudyPlan")!.Gates.Single(g => g.Code == code);
        Assert.Equal(Statutes.LawBasedGovernmentSupervision[article].ToString(), gate.Basis.ToString());
        var id = county.Open("study-plan", plan, by, organ);
        Assert.Equal(["XJ001"], county.NotOpened("study-plan", plan, by, organ));
        Assert.Equal(["XJ006"], county.Not(id, new AdjustStudyPlan { Sessions = [new(3, "宪法")], Reason = "会议少。" }, by));
        county.Verify();
    }

    [Fact]
    public void A_plan_that_wasnt_kept_is_concluded_with_the_reason_and_sessions_count_by_their_leadership()
    {
        using var county = County();
        Assert.Equal(["XJ005"], county.NotOpened("study-plan", Plan, Justice, "justice"));
        var plan = county.Open("study-plan", Plan);
        var conclude = new ConcludeStudyPlan { Result = "见台账。" };
        Assert.Equal(["XJ007"], county.Not(plan, conclude));
        var session = county.Open("study-session", Session);
        Assert.Equal(("政府常务会议学习《行政处罚法》", false), Said(county, session));
        Assert.Equal(["XF003"], county.NotOpened("study-session", Session));
        // Shorter than thirty minutes counts and is marked.
        var brief = county.Open(
            "study-session",
            Session with
            {
                HeldOn = Session.HeldOn.AddDays(-1),
                Statute = null,
                Other = "《中国共产党章程》",
                Minutes = 20,
            }
        );
        Assert.Equal(("政府常务会议学习《中国共产党章程》", true), Said(county, brief));
        county.Done(plan, conclude);
        Assert.Equal(
            ["XF001"],
            county.NotOpened("study-session", Session with { HeldOn = Session.HeldOn.AddDays(-2), Statute = null })
        );
        Assert.Equal(["XF003"], county.NotOpened("study-session", Session with { Other = "别的" }));
        Assert.Equal(["XF002"], county.NotOpened("study-session", Session, Justice, "justice"));
        county.Open("study-session", Session with { Leadership = Leadership.Department }, Justice, "justice");
        Assert.Equal([2m, 3m, 1m], county.Counted("study.sessions", "study.sessions_all", "study.sessions_short"));
        county.Verify();
    }

    [Fact]
    public void The_law_studied_is_picked_from_the_countys_list_which_begins_with_the_statutes_this_program_cites()
    {
        using var county = County();
        Assert.NotEmpty(county.NotOpened("study-session", Session with { Statute = "不存在的法" }));
        Assert.Contains("法治宣传教育法", CoordinationParameters.StatuteNames.Default.Split('、'));
        var longer = $"{CoordinationParameters.StatuteNames.Default}、中国共产党党内法规制定条例";
        county.Open(
            "parameter",
            new SetParameter
            {
                Parameter = "study.statutes",
                Value = longer,
                From = new(2025, 3, 1),
                Source = "学法计划",
            },
            People.Head
        );
        county.Open("study-session", Session with { Statute = "中国共产党党内法规制定条例" });
        county.Verify();
    }

    [Fact]
    public void A_new_edition_of_a_must_know_list_is_studied_again_and_the_rate_says_so()
    {
        using var county = County();
        var person = county.Open("county-person", new RegisterPerson { Title = "演示局长" }, People.Administrator);
        Assert.Equal(
            ["QD001", "QD002"],
            county.NotOpened("must-know-list", Listed with { Items = [Constitution, Constitution] }, Justice, "justice")
        );
        var list = county.Open("must-know-list", Listed, Justice, "justice");
        var name = new NameLearner
        {
            Person = "演示局长",
            Position = "局长",
            DueOn = new(2025, 6, 30),
        };
        Assert.Equal(["QD103"], NotNamed(county, list, name with { DueOn = new(2025, 3, 3) }));
        var record = county.Do(ActRequest.Open("must-know-record", name, organ: "traffic") with { Parent = list }, Traffic).Id;
        Assert.Equal(["QD102"], NotNamed(county, list, name));
        Assert.Equal(person, county.Read<MustKnowRecord>(record).PersonId);
        Assert.Equal(["QD003"], county.Not(list, new WithdrawMustKnowList { Reason = "停。" }, Justice));
        var done = new CompleteStudy
        {
            Edition = 1,
            CompletedOn = new(2025, 3, 3),
            How = "考试90分。",
        };
        Assert.Equal(["QD104"], county.Not(record, done with { Edition = 2 }, Traffic));
        county.Done(record, done, Traffic);
        Assert.Equal([1m, 1m], county.Counted("mustknow.learners", "mustknow.completed"));
        // Nobody says by word alone that it is to be studied again.
        Assert.Equal(["QD105"], county.Not(record, new RenewStudy { DueOn = new(2025, 5, 2) }, Traffic));

        county.Done(
            list,
            new ReviseMustKnowList
            {
                Items = [.. Listed.Items, new(MustKnowKind.Law, "中华人民共和国法治宣传教育法")],
                Reason = "新法施行。",
            },
            Justice
        );
        Assert.Equal((2, 3), (county.Read<MustKnowList>(list).Edition, county.Read<MustKnowList>(list).Count));
        Assert.Equal(["NameLearner", "CompleteStudy", "RenewStudy"], county.Acts(record));
        Assert.Equal(new DateOnly(2025, 5, 2), county.Due(record, "learning"));
        Assert.Equal([1m, 0m], county.Counted("mustknow.learners", "mustknow.completed"));
        county.Done(record, done with { Edition = 2 }, Traffic);
        Assert.Equal([1m, 1m], county.Counted("mustknow.learners", "mustknow.completed"));
        county.Verify();
    }

    [Fact]
    public void A_leader_reports_once_on_a_year_in_that_year_or_the_next()
    {
        using var county = County();
        county.Open("county-person", new RegisterPerson { Title = "演示局长" }, People.Administrator);
        var report = new RecordDutyReport
        {
            Person = "演示局长",
            Position = "局长",
            Year = 2024,
            ReportedOn = new(2025, 3, 3),
            Manner = DutyReportManner.InWriting,
            Score = 95,
        };
        Assert.Equal(["SF002"], county.NotOpened("duty-report", report with { Year = 2022 }, Traffic, "traffic"));
        var first = county.Open("duty-report", report, Traffic, "traffic");
        Assert.Equal("演示局长2024年度述法", county.Read<DutyReport>(first).Title);
        Assert.Equal(["SF001"], county.NotOpened("duty-report", report, Traffic, "traffic"));
        county.Done(first, new VoidRecord<DutyReport> { Reason = "登记错。" }, Traffic);
        county.Open("duty-report", report, Traffic, "traffic");
        Assert.Equal([1m], county.Counted("duty.reports"));
        county.Verify();
    }

    private static readonly Actor Justice = new("justice-clerk", "郑司法", "justice", Role.Handler, Role.InstitutionHead);
    private static readonly Actor Traffic = new("traffic-clerk", "钱交通", "traffic", Role.Handler);

    private static readonly MustKnowItem Constitution = new(MustKnowKind.Law, "中华人民共和国宪法");

    private static readonly IssueMustKnowList Listed = new()
    {
        Title = "县直部门主要负责人应知应会清单",
        Post = "县直部门主要负责人",
        Items = [new(MustKnowKind.PartyRule, "中国共产党章程"), Constitution],
    };

    private static readonly MakeStudyPlan Plan = new()
    {
        Year = 2025,
        Leadership = Leadership.GovernmentMeeting,
        Sessions = [new(3, "《行政处罚法》"), new(9, "《行政复议法》")],
    };

    private static readonly RecordStudySession Session = new()
    {
        Leadership = Leadership.GovernmentMeeting,
        HeldOn = new(2025, 3, 3),
        Statute = "行政处罚法",
        Speaker = "演示主讲",
        Minutes = 40,
        Present = 20,
    };

    private static TestCounty County() => new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);

    private static (string Title, bool IsShort) Said(TestCounty county, Guid session) =>
        (county.Read<StudySession>(session).Title, county.Read<StudySession>(session).IsShort);

    private static IReadOnlyList<string> NotNamed(TestCounty county, Guid list, NameLearner act) =>
        county.Refused(ActRequest.Open("must-know-record", act, organ: "traffic") with { Parent = list }, Traffic);
}
