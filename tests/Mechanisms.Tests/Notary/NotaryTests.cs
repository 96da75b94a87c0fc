using Fazhi.Matters;
using Fazhi.Mechanisms.JusticeOffices;
using Fazhi.Mechanisms.LegalServices;
using Fazhi.Mechanisms.Notary;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Notary;

/// <summary>公证和司法所 — issued within fifteen working days, the pauses left out; a fee relieved by somebody else; a wrong certificate reviewed by somebody else; a rating given by another.</summary>
public sealed class NotaryTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_certificate_is_issued_within_fifteen_working_days_pauses_left_out_and_filed(Database database)
    {
        using var county = Ready(database);
        var id = county.Open(Code, Asked, Clerk, "justice");
        Assert.Equal(new DateOnly(2025, 3, 24), county.Due(id, "notarizing"));
        county.Done(id, new PauseNotary { Ground = NotaryPause.Verifying, Explanation = "核实产权。" }, Clerk);
        Assert.NotEmpty(county.Not(id, new IssueNotarialCertificate(), Clerk));
        county.Today(2025, 3, 10);
        county.Done(id, new ResumeNotary(), Clerk);
        // Four working days, the fourth to the seventh.
        Assert.Equal(new DateOnly(2025, 3, 28), county.Due(id, "notarizing"));
        Assert.Equal(["GZ014"], county.Not(id, new IssueNotarialCertificate { Enforceable = true }, Clerk));
        county.Done(id, new IssueNotarialCertificate(), Clerk);
        Assert.Equal(["GZ017"], county.Not(id, new ArchiveNotary(), Clerk));
        county.Done(id, new ArchiveNotary { Filed = true }, Clerk);
        var matter = county.Read<NotarialMatter>(id);
        Assert.Equal(
            (NotarialMatterStage.Archived, "塔公证〔2025〕1号", "委托公证", 7),
            (matter.Stage, matter.Number, matter.Title, matter.DaysTaken!.Value)
        );
        Assert.Equal(
            ["AcceptNotarialMatter", "PauseNotary", "ResumeNotary", "IssueNotarialCertificate", "ArchiveNotary"],
            county.Acts(id)
        );
        Assert.Equal([1m, 0m, 7m], county.Counted("notary.certificates", "notary.waived_yuan", "notary.mean_days"));
        county.Verify();
    }

    [Fact]
    public void Land_is_notarized_where_it_lies_and_a_will_is_made_in_person()
    {
        using var county = Ready();
        Assert.Equal(["GZ001"], county.NotOpened(Code, Asked with { Immovable = true }, Clerk, "justice"));
        Assert.Equal(["GZ002"], county.NotOpened(Code, Asked with { Venue = VenueGround.Immovable }, Clerk, "justice"));
        Assert.Equal(
            ["GZ003"],
            county.NotOpened(Code, Asked with { Kind = "遗嘱", InPerson = false, Agent = "李四" }, Clerk, "justice")
        );
        Assert.Equal(["GZ004"], county.NotOpened(Code, Asked with { InPerson = false }, Clerk, "justice"));
        Assert.Equal(["GZ005"], county.NotOpened(Code, Asked with { FeeYuan = 2_000_000 }, Clerk, "justice"));
        Assert.Equal(
            ["GZ006"],
            county.NotOpened(
                Code,
                Asked with
                {
                    Applicant = new Party { Name = "张三", Capacity = Capacity.None },
                },
                Clerk,
                "justice"
            )
        );
        county.Open(Code, Asked with { Immovable = true, Exception = "涉及不动产的委托。" }, Clerk, "justice");
    }

    [Fact]
    public void A_fee_is_relieved_to_the_fen_by_somebody_else_and_a_recipient_shows_its_own_case()
    {
        using var county = Ready();
        var id = county.Open(Code, Asked, Clerk, "justice");
        var ask = new AskFeeRelief { Ground = FeeReliefGround.Qualifies, Yuan = 100.25m };
        Assert.Equal(["GZ007"], county.Not(id, ask with { Yuan = 201 }, Clerk));
        Assert.Equal(["GZ008"], county.Not(id, ask with { Ground = FeeReliefGround.Recipient }, Clerk));
        county.Done(id, ask, Both);
        Assert.Equal(["GZ013"], county.Not(id, new IssueNotarialCertificate(), Clerk));
        Assert.Equal(["GZ012"], county.Not(id, new DecideFeeRelief { Approved = true }, Both));
        county.Done(id, new DecideFeeRelief { Approved = true }, Chief);
        Assert.Equal([0m], county.Counted("notary.waived_yuan"));
        county.Done(id, new IssueNotarialCertificate(), Clerk);
        Assert.Equal([100.25m, 1m], county.Counted("notary.waived_yuan", "notary.relieved"));
        var aid = county.Open(
            "legal-aid-case",
            new ApplyForAid
            {
                Applicant = new Party { Name = "李四", Address = "塔河镇" },
                Form = AidForm.Civil,
                Means = AidMeans.Abuse,
                Account = "主张权益。",
            },
            Clerk,
            "justice"
        );
        var other = county.Open(Code, Asked, Clerk, "justice");
        var named = ask with
        {
            Ground = FeeReliefGround.Recipient,
            Aid = Reference<LegalAidCase>.Of(county.Read<LegalAidCase>(aid)),
        };
        Assert.Equal(["GZ009", "GZ010"], county.Not(other, named, Clerk).Order(StringComparer.Ordinal));
        county.Done(aid, new GrantAid { Means = AidMeans.Abuse, Verified = true }, Clerk);
        Assert.Equal(["GZ010"], county.Not(other, named, Clerk));
        county.Verify();
    }

    [Fact]
    public void A_wrong_certificate_is_reviewed_by_another_revoked_and_announced_without_a_name()
    {
        using var county = Ready();
        var id = county.Open(Code, Asked, Clerk, "justice");
        county.Done(id, new IssueNotarialCertificate(), Both);
        county.Done(id, new AskCertificateReview { By = "王五", Reason = "不是本人签名。" }, Clerk);
        var revoke = new DecideCertificateReview { Result = CertificateReview.Revoked, Reason = "签名不实。" };
        Assert.Equal(["GZ015"], county.Not(id, revoke, Both));
        county.Done(id, revoke, Chief);
        var type = county.Store.Types.Find(Code)!;
        Assert.False(type.Disclosure!.Allows(county.Read<NotarialMatter>(id)));
        county.Done(id, new AnnounceRevocation { Where = "县人民政府网站" }, Clerk);
        Assert.Equal(["GZ016"], county.Not(id, new AnnounceRevocation { Where = "县人民政府网站" }, Clerk));
        var matter = county.Read<NotarialMatter>(id);
        Assert.True(type.Disclosure.Allows(matter));
        Assert.DoesNotContain("张", matter.Title, StringComparison.Ordinal);
        // It was issued all the same.
        Assert.Equal([1m, 1m], county.Counted("notary.certificates", "notary.revoked"));
        // One that was filed goes back to its file.
        var filed = county.Open(Code, Asked, Clerk, "justice");
        county.Done(filed, new IssueNotarialCertificate(), Clerk);
        county.Done(filed, new ArchiveNotary { Filed = true }, Clerk);
        county.Done(filed, new AskCertificateReview { By = "王五", Reason = "住址写错。" }, Clerk);
        county.Done(filed, revoke with { Result = CertificateReview.Corrected }, Chief);
        Assert.Equal(NotarialMatterStage.Archived, county.Read<NotarialMatter>(filed).Stage);
        county.Verify();
    }

    [Fact]
    public void A_refusal_says_what_can_be_done_against_it_and_relieves_nothing()
    {
        using var county = Ready();
        var id = county.Open(Code, Asked, Clerk, "justice");
        county.Done(id, new AskFeeRelief { Ground = FeeReliefGround.Qualifies, Yuan = 100 }, Clerk);
        county.Done(id, new DecideFeeRelief { Approved = true }, Chief);
        county.Done(id, new RefuseNotary { Ground = "当事人之间有争议", Facts = "共有人不同意。" }, Clerk);
        Assert.Equal(["notary/RefusalDecision"], county.Read<NotarialMatter>(id).Documents.Select(d => d.Template));
        Assert.Equal([0m, 0m, 1m], county.Counted("notary.certificates", "notary.waived_yuan", "notary.refused"));
        county.Verify();
    }

    [Fact]
    public void Enquiries_are_tallied_by_the_week_and_no_day_twice()
    {
        using var county = Ready();
        var week = new TallyEnquiries
        {
            From = new(2025, 2, 24),
            Until = new(2025, 3, 2),
            InPerson = 5,
            Phone = 3,
        };
        Assert.Equal(["GZ019"], county.NotOpened("notary-enquiry", week with { From = new(2025, 2, 23) }, Clerk, "justice"));
        Assert.Equal(["GZ022"], county.NotOpened("notary-enquiry", week with { InPerson = 0, Phone = 0 }, Clerk, "justice"));
        Assert.NotEmpty(county.NotOpened("notary-enquiry", week with { InPerson = 5_000_000 }, Clerk, "justice"));
        var id = county.Open("notary-enquiry", week, Clerk, "justice");
        Assert.Equal(["GZ021"], county.NotOpened("notary-enquiry", week with { From = new(2025, 3, 2) }, Clerk, "justice"));
        Assert.Equal([8m], county.Counted("notary.enquiries"));
        county.Done(id, new VoidRecord<NotaryEnquiry> { Reason = "重复。" }, Clerk);
        // What is void doesn't block.
        county.Open("notary-enquiry", week, Clerk, "justice");
        Assert.Equal([8m], county.Counted("notary.enquiries"));
        var matter = county.Open(Code, Asked, Clerk, "justice");
        var visit = new RecordHomeVisit
        {
            VisitedOn = new(2025, 3, 3),
            Of = Reference<NotarialMatter>.Of(county.Read<NotarialMatter>(matter)),
            Group = VisitedGroup.Old,
        };
        Assert.Equal(
            ["GZ018"],
            county.NotOpened("notary-home-visit", visit with { VisitedOn = new(2025, 3, 2) }, Clerk, "justice")
        );
        county.Open("notary-home-visit", visit, Clerk, "justice");
        Assert.Equal(["GZ024"], county.NotOpened("notary-home-visit", visit, Clerk, "justice"));
        Assert.Equal([1m], county.Counted("notary.home_visits"));
        county.Verify();
    }

    [Fact]
    public void A_justice_office_is_rated_by_another_once_and_a_revoked_rating_doesnt_count()
    {
        using var county = Ready();
        var register = new RegisterJusticeOffice
        {
            Title = "塔河县司法局开库康司法所",
            Township = "kaikukang",
            Address = "开库康镇",
            Staff = 3,
            From = new(2010, 1, 1),
        };
        Assert.Equal(["SS002"], county.NotOpened("justice-office", register with { Township = "traffic" }, Clerk, "justice"));
        var office = county.Open("justice-office", register, Clerk, "justice");
        Assert.Equal(["SS001"], county.NotOpened("justice-office", register, Clerk, "justice"));
        var rate = new RateJusticeOffice
        {
            Office = "塔河县司法局开库康司法所",
            Level = RatingLevel.Province,
            Called = "规范化司法所",
            Giver = "黑龙江省司法厅",
            RatedOn = new(2025, 2, 20),
            Paper = "命名决定（演示）",
        };
        Assert.Equal(
            ["SS008"],
            county.NotOpened("justice-office-rating", rate with { Giver = "塔河县司法局" }, Clerk, "justice")
        );
        Assert.Equal(
            ["SS006"],
            county.NotOpened("justice-office-rating", rate with { RatedOn = new(2009, 1, 1) }, Clerk, "justice")
        );
        var id = county.Open("justice-office-rating", rate, Clerk, "justice");
        Assert.Equal(["SS007"], county.NotOpened("justice-office-rating", rate, Clerk, "justice"));
        Assert.Equal(["SS004"], county.Not(office, new VoidRecord<JusticeOffice> { Reason = "重复。" }, Clerk));
        Assert.Equal([1m, 1m], county.Counted("justice_office.offices", "justice_office.model_offices"));
        Assert.Equal(["SS009"], county.Not(id, new RevokeRating { RevokedOn = new(2025, 2, 1), Ground = "取消。" }, Clerk));
        county.Done(id, new RevokeRating { RevokedOn = new(2025, 3, 1), Ground = "取消。" }, Clerk);
        Assert.Equal([0m], county.Counted("justice_office.model_offices"));
        county.Verify();
    }

    private const string Code = "notarial-matter";
    private static readonly Actor Clerk = new("notary-clerk", "郑公证", "justice", Role.Handler, Role.Registrar);
    private static readonly Actor Chief = new("notary-chief", "吴主任", "justice", Role.InstitutionHead);

    /// <summary>One who holds both posts: what it asked for or issued it doesn't approve or review itself.</summary>
    private static readonly Actor Both = new("both", "冯两岗", "justice", Role.Handler, Role.InstitutionHead);

    private static readonly AcceptNotarialMatter Asked = new()
    {
        Applicant = new Party { Name = "张三", Address = "塔河镇演示街1号" },
        Kind = "委托",
        Venue = VenueGround.Domicile,
        InPerson = true,
        FeeYuan = 200.5m,
        Account = "委托他人办理过户。",
    };

    private static TestCounty Ready(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
}
