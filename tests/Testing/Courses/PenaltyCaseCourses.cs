using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Testing.Courses;

/// <summary>A case of penalty from the clue to its closing: two officers, the notice, the party heard, the decision served, published and paid.</summary>
internal static class PenaltyCaseCourses
{
    internal static readonly OrdinaryCourse[] All = [new(PenaltySamples.Code, Case)];

    private static Reference<Officer> Certified(Ground on) =>
        Reference<Officer>.Of(
            (Officer)
                on.Open(
                    "officer",
                    People.Handler,
                    new RegisterOfficer
                    {
                        Name = on.Name("演示执法员"),
                        Kind = CertificateKind.Enforcement,
                        Certificate = on.Name("黑演罚"),
                        Area = "交通运输",
                        Competences = ["道路运输"],
                        IssuedOn = on.Today.AddDays(-100),
                        ExpiresOn = on.Today.AddYears(4),
                    }
                )
        );

    private static IEnumerable<Matter> Case(Ground on)
    {
        var file = on.Open(PenaltySamples.Code, People.Handler, PenaltySamples.Clue with { FoundOn = on.Today });
        yield return file;
        yield return on.Do(
            file,
            People.InstitutionHead,
            PenaltySamples.Filing with
            {
                Party = PenaltySamples.Citizen,
                Representative = null,
                Place = on.Name("塔河县演示公路"),
                ViolationEndedOn = on.Today,
            }
        );
        yield return on.Do(file, People.InstitutionHead, new AssignOfficers { Officers = [Certified(on), Certified(on)] });
        yield return on.Do(file, People.Handler, PenaltySamples.Scene);
        yield return on.Do(file, People.Handler, PenaltySamples.Ended);
        yield return on.Do(file, People.Handler, PenaltySamples.Notice with { Intended = [PenaltySamples.Fine(500)] });
        yield return on.Do(file, People.Handler, PenaltySamples.ServedNotice(on.Today));
        yield return on.Do(file, People.Handler, PenaltySamples.Defence);
        on.Days(2);
        yield return on.Do(file, People.Head, PenaltySamples.Decision with { Imposed = [PenaltySamples.Fine(500)] });
        yield return on.Do(file, People.Handler, PenaltySamples.ServedDecision(on.Today));
        yield return on.Do(
            file,
            People.Handler,
            PenaltySamples.Publication with
            {
                Text = "演某未经许可从事道路货物运输经营，罚款500元。",
            }
        );
        yield return on.Do(
            file,
            People.Handler,
            new RecordPayment
            {
                Amount = 500,
                On = on.Today,
                Receipt = "塔河县演示银行",
                InFull = true,
            }
        );
        yield return on.Do(file, People.InstitutionHead, new CloseCase { Performance = "缴清。" });
    }
}
