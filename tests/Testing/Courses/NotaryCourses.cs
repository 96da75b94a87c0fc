using Fazhi.Matters;
using Fazhi.Mechanisms.JusticeOffices;
using Fazhi.Mechanisms.Notary;

namespace Fazhi.Testing.Courses;

/// <summary>Notary: a matter paused, relieved, issued, reviewed and filed; a visit, a tally, a charity service. Justice offices: one registered, changed and closed; a rating revoked.</summary>
internal static class NotaryCourses
{
    private static readonly Actor Clerk = new("notary-clerk", "郑公证", "justice", Role.Handler, Role.Registrar);
    private static readonly Actor Chief = new("notary-chief", "吴主任", "justice", Role.InstitutionHead);

    internal static readonly OrdinaryCourse[] All =
    [
        new("notarial-matter", Notarizing),
        new(
            "notary-home-visit",
            on =>
                [
                    on.Open(
                        "notary-home-visit",
                        Clerk,
                        new RecordHomeVisit
                        {
                            VisitedOn = on.Today,
                            Of = Reference<NotarialMatter>.Of(Accepted(on)),
                            Group = VisitedGroup.Ill,
                            Place = "演示医院",
                        },
                        "justice"
                    ),
                ]
        ),
        new(
            "notary-enquiry",
            on =>
                [
                    on.Open(
                        "notary-enquiry",
                        Clerk,
                        new TallyEnquiries
                        {
                            From = on.Today,
                            Until = on.Today,
                            InPerson = 5,
                            Phone = 3,
                        },
                        "justice"
                    ),
                ]
        ),
        new(
            "notary-charity",
            on =>
                [
                    on.Open(
                        "notary-charity",
                        Clerk,
                        new RecordCharity
                        {
                            Title = on.Name("到社区讲解遗嘱公证"),
                            HeldOn = on.Today,
                            Place = "演示社区",
                        },
                        "justice"
                    ),
                ]
        ),
        new("justice-office", Office),
        new("justice-office-rating", Rating),
    ];

    private static NotarialMatter Accepted(Ground on) =>
        (NotarialMatter)
            on.Open(
                "notarial-matter",
                Clerk,
                new AcceptNotarialMatter
                {
                    Applicant = new Party { Name = on.Name("张三"), Address = "塔河镇" },
                    Kind = "委托",
                    Venue = VenueGround.Domicile,
                    InPerson = true,
                    FeeYuan = 200.5m,
                    Account = "委托他人办理过户。",
                },
                "justice"
            );

    private static IEnumerable<Matter> Notarizing(Ground on)
    {
        var matter = Accepted(on);
        yield return matter;
        yield return on.Do(matter, Clerk, new PauseNotary { Ground = NotaryPause.Verifying, Explanation = "核实产权情况。" });
        on.Days(2);
        yield return on.Do(matter, Clerk, new ResumeNotary());
        yield return on.Do(matter, Clerk, new AskFeeRelief { Ground = FeeReliefGround.Qualifies, Yuan = 100.25m });
        yield return on.Do(matter, Chief, new DecideFeeRelief { Approved = true });
        yield return on.Do(matter, Clerk, new IssueCertificate());
        yield return on.Do(matter, Clerk, new AskCertificateReview { By = "演示利害关系人", Reason = "住址写错。" });
        yield return on.Do(
            matter,
            Chief,
            new DecideCertificateReview { Result = CertificateReview.Corrected, Reason = "住址有误。" }
        );
        yield return on.Do(matter, Clerk, new ArchiveNotary { Filed = true });
    }

    private static JusticeOffice Registered(Ground on) =>
        (JusticeOffice)
            on.Open(
                "justice-office",
                Clerk,
                new RegisterJusticeOffice
                {
                    Title = on.Name("塔河县司法局演示司法所"),
                    Township = "kaikukang",
                    Address = "开库康镇演示街1号",
                    Staff = 3,
                    Functions = ["人民调解"],
                    From = new(2010, 1, 1),
                },
                "justice"
            );

    private static IEnumerable<Matter> Office(Ground on)
    {
        var office = Registered(on);
        yield return office;
        yield return on.Do(office, Clerk, new ChangeJusticeOffice { Address = "开库康镇演示街2号", Staff = 4 });
        yield return on.Do(office, Clerk, new CloseJusticeOffice { Ground = "机构改革（演示）。" });
    }

    private static IEnumerable<Matter> Rating(Ground on)
    {
        var rating = on.Open(
            "justice-office-rating",
            Clerk,
            new RateJusticeOffice
            {
                Office = Reference<JusticeOffice>.Of(Registered(on)),
                Level = RatingLevel.Province,
                Called = "规范化司法所",
                Giver = "黑龙江省司法厅",
                RatedOn = on.Today,
                Paper = "命名决定（演示）",
            },
            "justice"
        );
        yield return rating;
        yield return on.Do(rating, Clerk, new RevokeRating { RevokedOn = on.Today, Ground = "复核取消（演示）。" });
    }
}
