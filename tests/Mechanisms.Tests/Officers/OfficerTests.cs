using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Officers;

/// <summary>行政执法人员 — who may enforce the law on a day; what officers need becomes a course, and the hours are counted.</summary>
public sealed class OfficerTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_certificate_counts_from_its_day_until_its_last_and_not_while_it_is_suspended(Database database)
    {
        using var county = Begin(database);
        var officer = county.Open("officer", Registered, Traffic, "traffic");
        Assert.Equal(["ZF002"], county.NotOpened("officer", Registered with { Name = "演示乙" }, Traffic, "traffic"));
        Assert.Equal(
            ["ZF003"],
            county.NotOpened(
                "officer",
                Registered with
                {
                    Certificate = "演示2",
                    ExpiresOn = new(2024, 5, 1),
                },
                Traffic,
                "traffic"
            )
        );
        Assert.Equal([true, false, false], Valid(county, officer, [new(2025, 3, 3), new(2024, 4, 30), new(2025, 6, 29)]));
        county.Done(officer, new SuspendOfficer { Cause = SuspensionCause.LeftPost }, Traffic);
        Assert.Equal([false, true], Valid(county, officer, [new(2025, 3, 3), new(2025, 3, 2)]));
        Assert.Equal(["BL003"], county.Not(officer, new RestoreOfficer { Reason = "回到岗位。" }, Traffic));
        county.Done(officer, new RestoreOfficer { Reason = "回到岗位。" }, Justice);
        // The last day counts still; the law ends it on the day after, weekend or not.
        Assert.Equal(new DateOnly(2025, 6, 28), county.Due(officer, "validity"));
        county.Today(2025, 6, 28);
        county.LetTheLawAct();
        Assert.Equal(OfficerStage.Certified, county.Read<Officer>(officer).Stage);
        county.Today(2025, 6, 30);
        county.LetTheLawAct();
        Assert.Equal(OfficerStage.Expired, county.Read<Officer>(officer).Stage);
        county.Done(
            officer,
            new RenewCertificate
            {
                Certificate = "演示1",
                IssuedOn = new(2025, 6, 30),
                ExpiresOn = new(2030, 6, 29),
            },
            Justice
        );
        Assert.Equal([true], Valid(county, officer, [new(2025, 6, 30)]));
        county.Done(officer, new CancelCertificate { Reason = "退休。" }, Traffic);
        Assert.Equal([false], Valid(county, officer, [new(2025, 6, 30)]));
        Assert.Equal(
            ["RegisterOfficer", "SuspendOfficer", "RestoreOfficer", "ExpireCertificate", "RenewCertificate", "CancelCertificate"],
            county.Acts(officer)
        );
        county.Verify();
    }

    [Fact]
    public void Who_passed_is_certified_when_the_bureau_registers_what_was_issued()
    {
        using var county = Begin();
        var asked = new ApplyForCertificate
        {
            Name = "演示甲",
            Kind = CertificateKind.Enforcement,
            Ground = CertificateGround.Examination,
            Area = "交通运输",
            Proof = [new FileRef(new string('a', 64), "外地考试合格证明.pdf", 3)],
        };
        var officer = county.Open("officer", asked, Traffic, "traffic");
        Assert.Equal(["ZF001"], county.NotOpened("officer", asked, Traffic, "traffic"));
        Assert.Equal([false], Valid(county, officer, [new(2025, 3, 3)]));
        var issued = new IssueCertificate
        {
            Certificate = "演示9",
            IssuedOn = new(2025, 3, 3),
            ExpiresOn = new(2030, 3, 2),
        };
        Assert.Equal(["BL003"], county.Not(officer, issued, Traffic));
        county.Done(officer, issued, Justice);
        Assert.Equal([true], Valid(county, officer, [new(2025, 3, 3)]));
        Assert.Equal([1m], county.Counted("officers.certified"));
        county.Verify();
    }

    [Fact]
    public void What_officers_need_becomes_a_course_and_waits_again_when_it_is_cancelled()
    {
        using var county = Begin();
        var need = county.Open(
            "training-need",
            new GatherNeed
            {
                Title = "怎样写裁量理由",
                Source = NeedSource.FileReview,
                FoundOn = new(2025, 3, 3),
            },
            Traffic,
            "traffic"
        );
        var course = county.Open("training-course", Planned with { Needs = ["怎样写裁量理由"] }, Justice, "justice");
        Assert.Equal(
            (TrainingNeedStage.Scheduled, "执法人员培训班"),
            (county.Read<TrainingNeed>(need).Stage, county.Read<TrainingNeed>(need).Course!.Title)
        );
        Assert.Equal(
            ["ZF011"],
            county.NotOpened("training-course", Planned with { Title = "另一期", Needs = ["怎样写裁量理由"] }, Justice, "justice")
        );
        county.Done(course, new CancelCourse { Reason = "改期。" }, Chief);
        Assert.Equal(TrainingNeedStage.Open, county.Read<TrainingNeed>(need).Stage);
        Assert.Equal(["GatherNeed", "ScheduleNeed", "ReleaseNeed"], county.Acts(need));
        Assert.Equal([1m, 0m], county.Counted("officers.needs", "officers.needs_scheduled"));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void The_yearly_check_wants_the_hours_of_the_year_or_says_why_not(Database database)
    {
        using var county = Begin(database);
        var officer = county.Open("officer", Registered with { ExpiresOn = new(2029, 4, 30) }, Traffic, "traffic");
        var course = county.Open("training-course", Planned, Justice, "justice");
        Assert.Equal(
            ["ZF012"],
            county.Not(
                county.Open("training-course", Planned with { From = new(2025, 3, 4) }, Justice, "justice"),
                new HoldCourse(),
                Justice
            )
        );
        var attended = new RecordAttendance
        {
            Officer = "演示甲",
            AttendedOn = new(2025, 3, 3),
            Hours = 40,
        };
        Assert.Equal(["ZF014"], NotAttended(county, course, attended with { AttendedOn = new(2025, 3, 2) }));
        Assert.Equal(["ZF015"], NotAttended(county, course, attended with { Hours = 41 }));
        var attendance = Attended(county, course, attended);
        Assert.Equal("演示甲参加执法人员培训班", county.Read<Attendance>(attendance).Title);
        Assert.Equal(["ZF016"], NotAttended(county, course, attended));
        Assert.Equal(["ZF018"], county.Not(course, new CancelCourse { Reason = "改期。" }, Chief));
        county.Done(course, new HoldCourse(), Justice);
        Assert.Equal([1m, 1m], county.Counted("officers.trained", "officers.courses"));
        Assert.Equal(["ZF005"], county.Not(officer, new CheckOfficer { Year = 2025, Passed = true }, Justice));
        Assert.Equal(["ZF006"], county.Not(officer, new CheckOfficer { Year = 2026, Passed = false }, Justice));
        var second = county.Open("training-course", Planned with { Title = "第二期", Hours = 20 }, Justice, "justice");
        county.Done(second, new HoldCourse(), Justice);
        Attended(county, second, attended with { Hours = 20 });
        // One who came twice is one.
        Assert.Equal([1m], county.Counted("officers.trained"));
        county.Done(officer, new CheckOfficer { Year = 2025, Passed = true }, Justice);
        Assert.Equal(["ZF004"], county.Not(officer, new CheckOfficer { Year = 2025, Passed = false }, Justice));
        county.Done(attendance, new VoidRecord<Attendance> { Reason = "签错。" }, Traffic);
        county.Today(2026, 1, 12);
        Assert.Equal(["ZF005"], county.Not(officer, new CheckOfficer { Year = 2026, Passed = true }, Justice));
        county.Done(
            officer,
            new CheckOfficer
            {
                Year = 2026,
                Passed = true,
                Remarks = "产假。",
            },
            Justice
        );
        county.Today(2027, 1, 11);
        county.Done(officer, new CheckOfficer { Year = 2027, Remarks = "调离。" }, Justice);
        var failed = county.Read<Officer>(officer);
        Assert.Equal((OfficerStage.Suspended, SuspensionCause.YearlyCheck), (failed.Stage, failed.Suspended!.Value));
        Assert.False(failed.IsValidOn(new(2027, 1, 11)));
        county.Verify();
    }

    private static readonly RegisterOfficer Registered = new()
    {
        Name = "演示甲",
        Kind = CertificateKind.Enforcement,
        Certificate = "演示1",
        Area = "交通运输",
        Competences = ["道路运输检查"],
        IssuedOn = new(2024, 5, 1),
        ExpiresOn = new(2025, 6, 28),
    };

    private static readonly PlanCourse Planned = new()
    {
        Title = "执法人员培训班",
        Organiser = "塔河县司法局",
        Content = "程序和文书。",
        From = new(2025, 3, 3),
        Until = new(2025, 3, 7),
        Hours = 40,
    };

    private static readonly Actor Justice = new("clerk", "郑监督", "justice", Role.Handler, Role.Registrar);
    private static readonly Actor Chief = new("chief", "冯局长", "justice", Role.InstitutionHead);
    private static readonly Actor Traffic = new("traffic", "钱交通", "traffic", Role.Handler, Role.Registrar);

    private static TestCounty Begin(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);

    private static Guid Attended(TestCounty county, Guid course, RecordAttendance act) =>
        county.Do(ActRequest.Open("attendance", act, organ: "traffic") with { Parent = course }, Traffic).Id;

    private static IReadOnlyList<string> NotAttended(TestCounty county, Guid course, RecordAttendance act) =>
        county.Refused(ActRequest.Open("attendance", act, organ: "traffic") with { Parent = course }, Traffic);

    // One by one and as the database answers it: both say the same.
    private static IReadOnlyList<bool> Valid(TestCounty county, Guid officer, IReadOnlyList<DateOnly> days)
    {
        using var db = county.Store.Open();
        var read = county.Read<Officer>(officer);
        var one = days.Select(read.IsValidOn).ToList();
        Assert.Equal(
            one,
            days.Select(d => db.Matters<Officer>(county.Store.CountyCode).Where(Officer.ValidOn(d)).Any(o => o.Id == officer))
        );
        return one;
    }
}
