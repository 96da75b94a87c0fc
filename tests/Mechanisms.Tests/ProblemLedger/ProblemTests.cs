using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.ProblemLedger;

/// <summary>问题台账 — found, assigned, put right by one, closed by another; urged once; objected to by who complained.</summary>
public sealed class ProblemTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_problem_is_put_right_by_one_and_closed_by_somebody_else_with_what_shows_it_before_and_after(Database database)
    {
        using var county = Begin(database);
        var problem = county.Open("problem", Found, Clerk, "justice");
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(problem, "assignment"));
        Assert.Equal(["WT004"], county.Not(problem, Assigned with { DueOn = new(2025, 3, 3) }, Clerk));
        county.Done(problem, Assigned, Clerk);
        Assert.Equal(new DateOnly(2025, 4, 2), county.Due(problem, "rectifying"));
        // The organ that has the problem reports, and nobody for it; it doesn't close what it put right.
        Assert.Equal(["BL003"], county.Not(problem, Rectified, Clerk));
        Assert.Equal(["WT008"], county.Not(problem, Rectified with { Before = [] }, Traffic));
        Assert.Equal(["BL024"], county.Not(problem, Rectified with { After = [] }, Traffic));
        county.Done(problem, Rectified, Traffic);
        Assert.Equal(["BL003"], county.Not(problem, Verified, Traffic));
        county.Done(problem, Verified, Clerk);
        var closed = county.Read<FoundProblem>(problem);
        Assert.Equal((FoundProblemStage.Closed, new DateOnly(2025, 3, 3)), (closed.Stage, closed.VerifiedOn!.Value));
        Assert.Equal(["ReportProblem", "AssignProblem", "RectifyProblem", "VerifyProblem"], county.Acts(problem));
        Assert.Equal([1m, 1m, 0m], county.Counted("problem.found", "problem.closed", "campaign.problems"));
        county.Verify();
    }

    [Fact]
    public void Who_reported_it_put_right_does_not_close_it_in_any_organ_and_under_no_post()
    {
        using var county = Begin();
        var problem = county.Open("problem", Found, Clerk, "justice");
        county.Done(problem, Assigned with { Responsible = "justice" }, Clerk);
        county.Done(problem, Rectified, Clerk);
        // The organ that has the problem doesn't close it, the bureau no more than others: the government does, by somebody else.
        Assert.Equal(["BL003"], county.Not(problem, Verified, Chief));
        var elsewhere = Clerk with { Organ = "gov" };
        Assert.Equal(["WT009"], county.Not(problem, Verified, elsewhere));
        Assert.Equal(["WT009"], county.Not(problem, new SendBack { Reason = "不到位。" }, elsewhere));
        county.Done(problem, Verified, People.InstitutionHead);
        county.Verify();
    }

    [Fact]
    public void What_is_sent_back_or_given_more_time_keeps_its_first_last_day()
    {
        using var county = Begin();
        var problem = county.Open("problem", Found, Clerk, "justice");
        county.Done(problem, Assigned, Clerk);
        Assert.Equal(
            ["WT007"],
            county.Not(problem, new PostponeRectification { DueOn = new(2025, 4, 1), Reason = "提前。" }, Clerk)
        );
        county.Today(2025, 3, 20);
        county.Done(problem, Rectified, Traffic);
        county.Done(problem, new SendBack { Reason = "记录没有补正。" }, Clerk);
        // The period is the one it was, counted from the day of the assignment.
        Assert.Equal(new DateOnly(2025, 4, 2), county.Due(problem, "rectifying"));
        county.Done(problem, new PostponeRectification { DueOn = new(2025, 4, 18), Reason = "设备采购需要时间。" }, Clerk);
        Assert.Equal(new DateOnly(2025, 4, 18), county.Due(problem, "rectifying"));
        county.Today(2025, 4, 21);
        Assert.Equal(
            ["BL050"],
            county.Not(problem, new PostponeRectification { DueOn = new(2025, 5, 9), Reason = "再延。" }, Clerk)
        );
        county.Done(problem, Rectified, Traffic);
        county.Done(problem, Verified, Clerk);
        var closed = county.Read<FoundProblem>(problem);
        Assert.Equal((new DateOnly(2025, 4, 2), 1), (closed.FirstDueOn!.Value, closed.SentBack));
        // It was late by its first day, whatever it was given afterwards.
        Assert.Equal([1m], county.Counted("problem.closed_late"));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void When_the_last_day_passes_the_ledger_urges_exactly_once_also_after_it_stood_still(Database database)
    {
        using var county = Begin(database);
        var problem = county.Open("problem", Found, Clerk, "justice");
        county.Done(problem, Assigned, Clerk);
        county.Today(2025, 4, 2);
        Assert.Equal(0, new Sweep(county.Desk).Run());
        // Nobody looked for three weeks.
        county.Today(2025, 4, 24);
        Assert.Equal(1, new Sweep(county.Desk).Run());
        Assert.Equal(0, new Sweep(county.Desk).Run());
        county.Done(problem, Rectified, Traffic);
        county.Done(problem, new SendBack { Reason = "没有改。" }, Clerk);
        county.Today(2025, 4, 25);
        Assert.Equal(0, new Sweep(county.Desk).Run());
        Assert.Equal(1, county.Acts(problem).Count(a => a == "UrgeWhenDue"));
        Assert.Equal(1, county.Read<FoundProblem>(problem).Urged);
        // Sent back in time and not put right in the end, another is urged once, too.
        var other = county.Open("problem", Found with { FoundOn = new(2025, 4, 25) }, Clerk, "justice");
        county.Done(other, Assigned with { DueOn = new(2025, 5, 9) }, Clerk);
        county.Done(other, Rectified, Traffic);
        county.Done(other, new SendBack { Reason = "没有改。" }, Clerk);
        county.Today(2025, 5, 12);
        Assert.Equal(1, new Sweep(county.Desk).Run());
        county.Verify();
    }

    [Fact]
    public void One_problem_found_by_three_checks_is_one_problem_with_three_sources()
    {
        using var county = Begin();
        var problem = county.Open("problem", Found, Clerk, "justice");
        county.Done(
            problem,
            new AddSource
            {
                Source = ProblemSource.Supervision,
                From = "三月法治督察",
                FoundOn = new(2025, 3, 3),
            },
            Clerk
        );
        var again = county.Open(
            "problem",
            Found with
            {
                Source = ProblemSource.KeyField,
                Title = "检查记录没有签名",
            },
            Clerk,
            "justice"
        );
        Assert.Equal(["WT006"], county.Not(again, Into(again), Clerk));
        county.Done(again, Into(problem), Clerk);
        Assert.Equal(FoundProblemStage.Merged, county.Read<FoundProblem>(again).Stage);
        Assert.Equal(
            [
                "行政检查：三月检查（2025-03-03）",
                "法治督察和执法监督：三月法治督察（2025-03-03）",
                "重点领域执法监督：并入的问题（2025-03-03）",
            ],
            county.Read<FoundProblem>(problem).Sources
        );
        Assert.Equal([1m], county.Counted("problem.found"));
        county.Verify();
    }

    [Fact]
    public void Who_complained_may_object_to_the_closing_in_time_and_is_named_to_nobody_beyond_the_bureau()
    {
        using var county = Begin();
        var complaint = new ComplainOfProblem
        {
            Name = "演示居民",
            Phone = PhoneNumber.Parse("13900000001"),
            Responsible = "traffic",
            Title = "检查时没有出示执法证",
            Details = "三月一日在客运站。",
        };
        var problem = county.Open("problem", complaint, People.Resident, "justice");
        county.Done(problem, Assigned, Clerk);
        county.Done(problem, Rectified, Traffic);
        county.Done(problem, Verified, Clerk);
        county.Today(2025, 4, 2);
        county.Done(problem, new ObjectToClosing { Reason = "昨天还是没有出示。" }, People.Resident);
        var again = county.Read<FoundProblem>(problem);
        Assert.Equal((FoundProblemStage.Found, 1, (DateOnly?)null), (again.Stage, again.Reopened, again.VerifiedOn));
        county.Done(problem, Assigned with { DueOn = new(2025, 4, 30) }, Clerk);
        county.Done(problem, Rectified, Traffic);
        county.Done(problem, Verified, Clerk);
        county.Today(2025, 5, 3);
        Assert.Equal(["WT011"], county.Not(problem, new ObjectToClosing { Reason = "还是没有出示。" }, People.Resident));
        var found = county.Open("problem", Found, Clerk, "justice");
        county.Done(found, Assigned with { DueOn = new(2025, 5, 30) }, Clerk);
        county.Done(found, Rectified, Traffic);
        county.Done(found, Verified, Clerk);
        Assert.Equal(["WT010"], county.Not(found, new ObjectToClosing { Reason = "没有解决。" }, Clerk));
        Assert.Equal([1m], county.Counted("problem.reopened"));
        county.Verify();
    }

    [Fact]
    public void A_problem_goes_back_to_be_assigned_anew_when_it_is_not_that_organs_or_none_at_all()
    {
        using var county = Begin();
        var problem = county.Open("problem", Found, Clerk, "justice");
        Assert.Equal(["WT001"], county.NotOpened("problem", Found with { Source = ProblemSource.SelfCheck }, Clerk, "justice"));
        county.Done(problem, Assigned, Clerk);
        county.Done(problem, new ReturnAssignment { Reason = "属于公安机关。" }, Traffic);
        Assert.Equal((1, ""), (county.Read<FoundProblem>(problem).Bounced, county.Read<FoundProblem>(problem).Responsible));
        county.Done(problem, new DismissProblem { Reason = "经核查，当日已经签名。" }, Clerk);
        Assert.Equal([0m], county.Counted("problem.found"));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Periods_that_ran_out_become_problems_once_each_where_the_county_says_so(Database database)
    {
        using var county = Begin(database);
        var duty = new Mechanisms.LawPublicity.ListDuty
        {
            Year = 2025,
            Content = "《中华人民共和国道路运输条例》",
            Duty = "向经营者宣传。",
            Measure = "集中宣传两次。",
            Standard = "经营者知晓。",
            PlannedUntil = new(2025, 3, 14),
        };
        var late = county.Open("publicity-duty", duty, Traffic, "traffic");
        county.Today(2025, 4, 1);
        Assert.Equal(0, new Sweep(county.Desk).Run());
        county.Do(
            ActRequest.Open(
                "parameter",
                new Mechanisms.Parameters.SetParameter
                {
                    Parameter = "problem.late-types",
                    Value = "普法责任",
                    From = new(2025, 4, 1),
                    Source = "演示文件",
                }
            ),
            People.Head
        );
        // Names of nothing would silently list nothing.
        foreach (var unknown in new[] { "人民调解", "普法责任、没有的事项", "不转入、全部" })
            Assert.Equal(
                ["CS003"],
                county.Refused(
                    ActRequest.Open(
                        "parameter",
                        new Mechanisms.Parameters.SetParameter
                        {
                            Parameter = "problem.late-types",
                            Value = unknown,
                            From = new(2025, 4, 1),
                            Source = "演示文件",
                        }
                    ),
                    People.Head
                )
            );
        Assert.Equal(1, new Sweep(county.Desk).Run());
        Assert.Equal(0, new Sweep(county.Desk).Run());
        using (var second = new Desk(county.Store, county.Time))
            Assert.Equal(0, new Sweep(second).Run());
        var listed = Assert.Single(All(county));
        Assert.Equal(
            ("普法责任“完成普法责任”期限逾期（2025-03-14到期）", "justice", "traffic", late, ProblemSource.Overdue),
            (listed.Title, listed.Organ, listed.Responsible, listed.LateMatter!.Value, listed.Source)
        );
        // It is put right like any other, and not listed again though it is late still; a problem that is late begets none.
        county.Done(listed.Id, Assigned with { DueOn = new(2025, 4, 18) }, Clerk);
        county.Today(2025, 6, 30);
        Assert.Equal(1, new Sweep(county.Desk).Run());
        Assert.Equal(["NoteOverdue", "AssignProblem", "UrgeWhenDue"], county.Acts(listed.Id));
        Assert.Single(All(county));
        county.Verify();
    }

    [Fact]
    public void Each_organ_looks_into_itself_and_the_campaign_ends_when_its_ledger_is_empty()
    {
        using var county = Begin();
        county.Do(ActRequest.Open("county-person", new RegisterPerson { Title = "演示甲" }, organ: "gov"), People.Administrator);
        var campaign = county.Open(
            "campaign",
            new LaunchCampaign
            {
                Title = "2025年执法领域突出问题专项整治",
                Focus = "执法行为。",
                Organs = ["traffic", "kaikukang", "traffic"],
                SelfCheckUntil = new(2025, 3, 31),
                PlannedUntil = new(2025, 6, 30),
            },
            Clerk,
            "justice"
        );
        var checks = Checks(county).ToDictionary(c => c.Organ, c => c.Id);
        Assert.Equal(["kaikukang", "traffic"], checks.Keys.Order());
        var own = Listed("2025年执法领域突出问题专项整治：塔河县交通运输局自查");
        Assert.Equal(["WT017"], county.NotOpened("problem", own, Clerk, "justice"));
        Assert.Equal(["ZX006"], county.Not(checks["traffic"], Report, Traffic));
        var problem = county.Open("problem", own, Traffic, "traffic");
        Assert.Equal(["ZX007"], county.Not(checks["traffic"], Report with { NothingFound = true }, Traffic));
        county.Done(checks["traffic"], Report, Traffic);
        Assert.Equal(["WT002"], county.NotOpened("problem", own with { Title = "再查出的" }, Traffic, "traffic"));
        Assert.Equal(["ZX004", "ZX005"], county.Not(campaign, new ConcludeCampaign { Result = "好。" }, Clerk));
        county.Done(checks["kaikukang"], Report with { NothingFound = true }, Township);
        county.Done(problem, Rectified, Traffic);
        Assert.Equal(["BL003"], county.Not(problem, Verified, TrafficChief));
        county.Done(problem, Verified, Clerk);
        Assert.Equal(["ZX002"], county.Not(campaign, new AddCampaignOrgan { Organ = "traffic", DueOn = new(2025, 5, 1) }, Clerk));
        county.Done(campaign, new ConcludeCampaign { Result = "执法记录进一步规范。" }, Clerk);
        Assert.Equal(
            [1m, 1m, 2m, 1m],
            county.Counted("campaign.problems", "campaign.rectified", "campaign.self_checks", "problem.found")
        );
        Assert.Equal(["AskForSelfCheck", "ReturnSelfCheck"], county.Acts(checks["kaikukang"]));
        county.Verify();
    }

    [Fact]
    public void A_campaign_that_is_cancelled_drops_what_it_awaits_and_leaves_what_was_found()
    {
        using var county = Begin();
        var launched = new LaunchCampaign
        {
            Title = "专项整治",
            Focus = "执法行为。",
            Organs = ["traffic", "kaikukang"],
            SelfCheckUntil = new(2025, 3, 31),
            PlannedUntil = new(2025, 3, 30),
        };
        Assert.Equal(["ZX001"], county.NotOpened("campaign", launched, Clerk, "justice"));
        var campaign = county.Open("campaign", launched with { PlannedUntil = new(2025, 6, 30) }, Clerk, "justice");
        var checks = Checks(county).ToDictionary(c => c.Organ, c => c.Id);
        county.Done(checks["kaikukang"], Report with { NothingFound = true }, Township);
        county.Done(checks["kaikukang"], new SendBackSelfCheck { Reason = "没有查阅案卷。" }, Clerk);
        Assert.Equal(new DateOnly(2025, 3, 31), county.Due(checks["kaikukang"], "self-check"));
        county.Done(checks["kaikukang"], Report with { NothingFound = true }, Township);
        county.Done(campaign, new CancelCampaign { Reason = "并入全省行动。" }, Chief);
        Assert.Equal(
            [SelfCheckStage.Returned, SelfCheckStage.Dropped],
            Checks(county).OrderBy(c => c.Organ).Select(c => c.Stage)
        );
        Assert.Equal(["ZX008"], county.Not(checks["kaikukang"], new SendBackSelfCheck { Reason = "再查。" }, Clerk));
        county.Verify();
    }

    [Fact]
    public void The_organ_that_has_a_problem_neither_corrects_it_away_nor_says_that_it_is_none()
    {
        using var county = Begin();
        var problem = county.Open("problem", Found, Traffic, "traffic");
        Assert.Equal(["WT014"], county.Not(problem, Assigned with { Responsible = "kaikukang" }, Traffic));
        county.Done(problem, Assigned, Traffic);
        var away = Correction.Make(
            typeof(FoundProblem),
            "换一个单位。",
            [
                new FieldChange
                {
                    Field = "Responsible",
                    Before = "traffic",
                    After = "justice",
                },
            ]
        );
        Assert.Equal(["BL069"], county.Not(problem, away, Traffic));
        Assert.Equal(["BL003"], county.Not(problem, new VoidRecord<FoundProblem> { Reason = "登记有误。" }, Traffic));
        county.Done(problem, Rectified, Traffic);
        Assert.Equal(["BL003"], county.Not(problem, Verified, TrafficChief));
        county.Verify();
    }

    [Fact]
    public void A_year_that_was_reported_stays_as_it_stood_at_its_end_though_a_problem_comes_back()
    {
        using var county = Begin();
        var problem = county.Open("problem", Found, Clerk, "justice");
        county.Done(problem, Assigned, Clerk);
        county.Done(problem, Rectified, Traffic);
        county.Done(problem, Verified, Clerk);
        Assert.Equal([1m, 1m, 0m], county.Counted("problem.found", "problem.closed", "problem.reopened"));
        county.Today(2026, 2, 2);
        county.Done(problem, new ReopenProblem { Reason = "又有同样的记录。" }, Clerk);
        Assert.Equal([1m, 1m, 0m], county.Counted("problem.found", "problem.closed", "problem.reopened"));
        county.Done(problem, Assigned with { DueOn = new(2026, 3, 2) }, Clerk);
        county.Done(problem, Rectified, Traffic);
        county.Done(problem, Verified, Clerk);
        Assert.Equal([1m, 1m, 0m], county.Counted("problem.found", "problem.closed", "problem.reopened"));
        county.Verify();
    }

    [Fact]
    public void What_was_merged_in_brings_all_its_sources_and_is_not_dismissed_with_the_other()
    {
        using var county = Begin();
        var first = county.Open(
            "problem",
            Found with
            {
                FoundOn = new(2025, 2, 10),
                Source = ProblemSource.FileReview,
            },
            Clerk,
            "justice"
        );
        var supervised = new AddSource
        {
            Source = ProblemSource.Supervision,
            From = "督察",
            FoundOn = new(2025, 2, 20),
        };
        county.Done(first, supervised, Clerk);
        Assert.Equal(["WT015"], county.Not(first, supervised with { Source = ProblemSource.SelfCheck }, Clerk));
        var into = county.Open("problem", Found with { Title = "同一个问题" }, Clerk, "justice");
        county.Done(first, Into(into), Clerk);
        var whole = county.Read<FoundProblem>(into);
        Assert.Equal((3, new DateOnly(2025, 2, 10)), (whole.Sources.Count, whole.FoundOn));
        Assert.Equal(["WT016"], county.Not(into, new DismissProblem { Reason = "不是问题。" }, Clerk));
        Assert.Equal(["WT016"], county.Not(into, new VoidRecord<FoundProblem> { Reason = "有误。" }, Clerk));
        county.Verify();
    }

    [Fact]
    public void An_organ_reads_a_problem_when_it_is_assigned_and_who_has_its_work_goes_on_with_it()
    {
        using var county = Begin().WithOrgans();
        var problem = county.Open("problem", Found with { Responsible = "kaikukang" }, Clerk, "justice");
        bool Reads(Actor actor) =>
            Viewer
                .Of(actor, county.Store.County)
                .MayRead(InReportOrder.Types.Find("problem")!, county.Read<FoundProblem>(problem));
        Assert.False(Reads(Township));
        county.Done(problem, Assigned with { Responsible = "kaikukang" }, Clerk);
        Assert.True(Reads(Township));
        Assert.False(Reads(Traffic));
        county.Done(
            OrganOf(county, "kaikukang"),
            new EndOrgan { Successor = "traffic", Ground = "演示文件" },
            People.Administrator
        );
        Assert.True(Reads(Traffic));
        county.Done(problem, Rectified, Traffic);
        Assert.Equal(
            ["WT013"],
            county.Not(county.Open("problem", Found, Clerk, "justice"), Assigned with { Responsible = "kaikukang" }, Clerk)
        );
        county.Verify();
    }

    private static Guid OrganOf(TestCounty county, string code)
    {
        using var db = county.Store.Open();
        return db.Matters<CountyOrgan>(county.Store.CountyCode).Single(o => o.OrganCode == code).Id;
    }

    private static readonly FileRef Photo = new(new string('a', 64), "照片.jpg", 3);

    private static readonly ReportProblem Found = new()
    {
        Title = "检查记录没有当事人签名",
        Details = "抽查三份，都没有签名。",
        FoundOn = new(2025, 3, 3),
        Source = ProblemSource.Inspection,
        From = "三月检查",
    };

    private static readonly AssignProblem Assigned = new()
    {
        Responsible = "traffic",
        Measure = "补正记录。",
        DueOn = new(2025, 4, 2),
    };

    private static readonly RectifyProblem Rectified = new()
    {
        Done = "已经补正。",
        Before = [Photo],
        After = [Photo],
    };

    private static readonly VerifyProblem Verified = new() { Verdict = "已经整改到位。" };
    private static readonly ReturnSelfCheck Report = new() { Report = "查阅全部案卷。" };
    private static readonly Actor Clerk = new("clerk", "郑监督", "justice", Role.Handler, Role.Registrar);
    private static readonly Actor Chief = new("chief", "冯局长", "justice", Role.InstitutionHead);
    private static readonly Actor Traffic = new("traffic", "钱交通", "traffic", Role.Handler);
    private static readonly Actor TrafficChief = new("traffic-chief", "褚局长", "traffic", Role.InstitutionHead);
    private static readonly Actor Township = new("township", "卫镇", "kaikukang", Role.Handler);

    private static ListSelfCheckProblem Listed(string check) =>
        new()
        {
            SelfCheck = check,
            Title = "执法记录没有归档",
            Details = "二月的记录没有归档。",
            FoundOn = new(2025, 3, 3),
            InCharge = "演示甲",
            Measure = "限期归档。",
            DueOn = new(2025, 4, 30),
        };

    private static MergeProblem Into(Guid problem) => new() { Into = problem.ToString(), Reason = "同一个问题。" };

    private static TestCounty Begin(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);

    private static IReadOnlyList<FoundProblem> All(TestCounty county)
    {
        using var db = county.Store.Open();
        return [.. db.Matters<FoundProblem>(county.Store.CountyCode)];
    }

    private static IReadOnlyList<SelfCheck> Checks(TestCounty county)
    {
        using var db = county.Store.Open();
        return [.. db.Matters<SelfCheck>(county.Store.CountyCode)];
    }
}
