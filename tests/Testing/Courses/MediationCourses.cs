using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;

namespace Fazhi.Testing.Courses;

/// <summary>Mediation: organisations and mediators, screenings, a dispute to its closing, thanks.</summary>
internal static class MediationCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new(
            "mediation-organisation",
            on =>
                [
                    on.Open(
                        "mediation-organisation",
                        People.Handler,
                        Quarrels.Organisation with
                        {
                            Name = on.Name(Quarrels.Committee),
                            Chair = "孟宪主",
                            TermFrom = on.Today.AddDays(-30),
                        }
                    ),
                ]
        ),
        new(
            "mediator",
            on =>
                [
                    on.Open(
                        "mediator",
                        People.Handler,
                        new AppointMediator
                        {
                            Name = on.Name("演示调解员"),
                            Organisation = Committee(on).Title,
                            Phone = PhoneNumber.Parse("0457-3661234"),
                        }
                    ),
                ]
        ),
        new(
            "screening",
            on =>
                [
                    on.Open(
                        "screening",
                        People.Mediator,
                        new RecordScreening
                        {
                            Place = on.Name("开库康乡马林村"),
                            Screeners = "演示调解员",
                            Organisation = Committee(on).Title,
                            Found = 1,
                        }
                    ),
                ]
        ),
        new(Quarrels.Code, Dispute),
        new(
            "thanks",
            on =>
                [
                    on.Open(
                        "thanks",
                        People.Mediator,
                        new RecordThanks
                        {
                            Kind = ThanksKind.Banner,
                            Recipient = on.Name("塔河镇司法所"),
                            From = "演示感谢人",
                            Words = "为民解忧。",
                        }
                    ),
                ]
        ),
    ];

    private static MediationOrganisation Committee(Ground on) => on.Ready<MediationOrganisation>("mediation-organisation");

    private static IEnumerable<Matter> Dispute(Ground on)
    {
        var (committee, mediator) = (Committee(on), on.Ready<Mediator>("mediator"));
        var dispute = on.Open(
            Quarrels.Code,
            People.Resident,
            Quarrels.Application with
            {
                Others = [new Party { Name = on.Name("李四") }],
            }
        );
        yield return dispute;
        yield return on.Do(dispute, People.Mediator, Quarrels.Willing with { Organisation = committee.Title });
        yield return on.Do(dispute, People.Mediator, new AssignMediators { Mediators = [mediator.Title] });
        yield return on.Do(dispute, People.Mediator, Quarrels.Session);
        on.Days(2);
        yield return on.Do(dispute, People.Mediator, Quarrels.Written with { PerformBy = on.Today.AddDays(20) });
        yield return on.Do(dispute, People.Mediator, new RecordFulfilment { PerformedOn = on.Today });
        yield return on.Do(dispute, People.Mediator, new CloseDispute { Filed = true });
    }
}
