using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>人员演示：凡在演示中办理的工作人员，都先登记人员和岗位；承办行政复议的和审核合法性的，登记资格。</summary>
internal static class PeopleYear
{
    /// <summary>Registers somebody who acts for an organ.</summary>
    /// <param name="person">Who, under the name to sign in with.</param>
    /// <param name="on">The day.</param>
    internal static DemoStory Story(Actor person, DateOnly on)
    {
        var story = new DemoStory("county-person", "gov").On(on, DemoPeople.Administrator, Registered(person, on));
        return (person.Organ == "gov" && person.Roles.Contains(Role.Handler)) || person.Roles.Contains(Role.LegalReviewer)
            ? story.Then(on, DemoPeople.Administrator, Qualified(on))
            : story;
    }

    private static RegisterPerson Registered(Actor person, DateOnly on) =>
        new()
        {
            Title = person.Name,
            SignIn = person.Id,
            Organ = person.Organ,
            Roles = [.. person.Roles.Select(r => r.Code)],
            From = on,
            Ground = "演示任职文件",
        };

    private static Func<ICountyReader, Guid, IEnumerable<ActRequest>> Qualified(DateOnly on) =>
        (_, person) =>
            [
                ActRequest.Open(
                    "person-qualification",
                    new RecordQualification
                    {
                        Of = Qualification.LegalProfession,
                        Ground = QualificationGround.Certificate,
                        Certificate = "演示证书第1号",
                        From = new DateOnly(2020, 3, 1),
                    },
                    on,
                    "gov"
                ) with
                {
                    Parent = person,
                },
            ];
}
