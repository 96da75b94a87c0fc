using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Testing.Courses;

/// <summary>A reconsideration case from the application to the service of its decision.</summary>
internal static class CaseCourses
{
    internal static readonly OrdinaryCourse[] All = [new(Cases.Code, Case)];

    private static IEnumerable<Matter> Case(Ground on)
    {
        var made = on.Today.AddDays(-20);
        var application = Cases.Application with
        {
            ActChallenged = on.Name("行政处罚决定"),
            ActMadeOn = made,
            KnownOn = made.AddDays(2),
        };
        var file = on.Open(Cases.Code, People.Resident, application);
        yield return file;
        yield return on.Do(file, People.Handler, Cases.Acceptance);
        yield return on.Do(file, People.Handler, new SendReplyNotice { ReceivedOn = on.Today });
        on.Days(3);
        yield return on.Do(file, Cases.Respondent, Cases.Reply);
        yield return on.Do(file, People.Handler, Cases.Hear);
        yield return on.Do(file, People.Handler, Cases.Draft);
        on.Days(2);
        yield return on.Do(file, People.Head, Cases.Uphold);
        foreach (var to in new[] { PartyRole.Applicant, PartyRole.Respondent })
            yield return on.Do(file, People.Handler, Cases.Serve(to, on.Today));
        yield return on.Do(file, People.Handler, new ConfirmService());
    }
}
