using Fazhi.Matters;
using Fazhi.Mechanisms.JusticeOffices;
using Fazhi.Mechanisms.Notary;

namespace Fazhi.Testing.Courses;

/// <summary>Notary: a matter paused, relieved, issued, reviewed and filed; a visit, a tally, a charity service. Justice offices: one registered, changed and closed; a rating revoked.</summary>
internal static class NotaryCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("notarial-matter", Notarizing),
        new(
            "notary-home-visit",
            on =>
                [
                    on.Open(
                        "notary-home-visit",
                        People.Handler,
                        new RecordHomeVisit
                        {
                            VisitedOn = on.Today,
                            Of = Reference<NotarialMatter>.Of(Accepted(on)),
                            Group = VisitedGroup.Ill,
                            Place = "演示医院",
                        }
                    ),
                ]
        ),
        new(
            "notary-enquiry",
            on =>
                [
                    on.Open(
                        "notary-enquiry",
                        People.Handler,
                        new TallyEnquiries
                        {
                            From = on.Today,
                            Until = on.Today,
                            InPerson = 5,
                            Phone = 3,
                        }
                    ),
                ]
        ),
        new(
            "notary-charity",
            on =>
                [
                    on.Open(
                        "notary-charity",
                        People.Handler,
                        new RecordCharity
                        {
                            Title = on.Name("到社区讲解遗嘱公证"),
                            HeldOn = on.Today,
                            Place = "演示社区",
                        }
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
                People.Handler,
                new AcceptNotarialMatter
                {
                    Applicant = new Party { Name = on.Name("张三"), Address = "塔河镇" },
                    Kind = "委托",
                    Venue = VenueGround.Domicile,
                    InPerson = true,
                    FeeYuan = 200.5m,
                    Account = "委托他人办理过户。",
                }
            );

    private static IEnumerable<Matter> Notarizing(Ground on)
    {
        var matter = Accepted(on);
        yield return matter;
        yield return on.Do(
            matter,
            People.Handler,
            new PauseNotary { Ground = NotaryPause.Verifying, Explanation = "核实产权情况。" }
        );
        on.Days(2);
        yield return on.Do(matter, People.Handler, new ResumeNotary());
        yield return on.Do(matter, People.Handler, new AskFeeRelief { Ground = FeeReliefGround.Qualifies, Yuan = 100.25m });
        yield return on.Do(matter, People.InstitutionHead, new DecideFeeRelief { Approved = true });
        yield return on.Do(matter, People.Handler, new IssueNotarialCertificate());
        yield return on.Do(matter, People.Handler, new AskCertificateReview { By = "演示利害关系人", Reason = "住址写错。" });
        yield return on.Do(
            matter,
            People.InstitutionHead,
            new DecideCertificateReview { Result = CertificateReview.Corrected, Reason = "住址有误。" }
        );
        yield return on.Do(matter, People.Handler, new ArchiveNotary { Filed = true });
    }

    private static JusticeOffice Registered(Ground on) =>
        (JusticeOffice)
            on.Open(
                "justice-office",
                People.Handler,
                new RegisterJusticeOffice
                {
                    Title = on.Name("塔河县司法局演示司法所"),
                    Township = "kaikukang",
                    Address = "开库康镇演示街1号",
                    Staff = 3,
                    Functions = ["人民调解"],
                    From = new(2010, 1, 1),
                }
            );

    private static IEnumerable<Matter> Office(Ground on)
    {
        var office = Registered(on);
        yield return office;
        yield return on.Do(office, People.Handler, new ChangeJusticeOffice { Address = "开库康镇演示街2号", Staff = 4 });
        yield return on.Do(office, People.Handler, new CloseJusticeOffice { Ground = "机构改革（演示）。" });
    }

    private static IEnumerable<Matter> Rating(Ground on)
    {
        var rating = on.Open(
            "justice-office-rating",
            People.Handler,
            new RateJusticeOffice
            {
                Office = Reference<JusticeOffice>.Of(Registered(on)),
                Level = RatingLevel.Province,
                Called = "规范化司法所",
                Giver = "黑龙江省司法厅",
                RatedOn = on.Today,
                Paper = "命名决定（演示）",
            }
        );
        yield return rating;
        yield return on.Do(rating, People.Handler, new RevokeRating { RevokedOn = on.Today, Ground = "复核取消（演示）。" });
    }
}
