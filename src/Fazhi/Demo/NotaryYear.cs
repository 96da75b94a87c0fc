using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Notary;

namespace Fazhi.CommandLine.Demo;

/// <summary>公证演示：接待咨询500余人次（524），办理公证130件，公益法律服务34次，减免公证费7850元，上门服务6次，如报告所载。内容为演示。</summary>
internal static class NotaryYear
{
    private const int Certificates = 130;
    private const int Charity = 34;
    private const int HomeVisits = 6;
    private const int Weeks = 48;
    private const int Relieved = 16;
    private static readonly Actor Clerk = DemoPeople.Handler("justice");
    private static readonly Actor Chief = DemoPeople.InstitutionHead("justice");
    private static readonly string[] Kinds = ["委托", "声明", "继承", "遗嘱", "合同", "证件和文书"];
    private static readonly string[] Services =
    [
        "到社区讲解遗嘱公证",
        "为老年人免费咨询",
        "到企业讲解合同公证",
        "到乡镇解答继承公证",
    ];

    internal static IEnumerable<DemoStory> Stories()
    {
        for (var i = 0; i < Certificates; i++)
            yield return Matter(i);
        for (var i = 0; i < Charity; i++)
            yield return new DemoStory("notary-charity", "justice").On(
                DemoPeople.Spread(i, Charity),
                Clerk,
                new RecordCharity
                {
                    Title = $"{Services[i % Services.Length]}（演示）",
                    HeldOn = DemoPeople.Spread(i, Charity),
                    Place = "塔河镇演示社区",
                    People = 10 + i % 7,
                }
            );
        for (var i = 0; i < Weeks; i++)
            yield return Week(i);
    }

    private static DemoStory Matter(int i)
    {
        var on = DemoPeople.Spread(i, Certificates);
        var home = i % 21 == 3 && i / 21 < HomeVisits;
        // A will is made in person.
        var kind = home ? "遗嘱" : Kinds[i % Kinds.Length];
        var story = new DemoStory("notarial-matter", "justice").On(
            on,
            Clerk,
            new AcceptNotarialMatter
            {
                Applicant = DemoPeople.Citizen(300 + i),
                Kind = kind,
                Venue = VenueGround.Domicile,
                InPerson = true,
                FeeYuan = 600,
                GreenChannel = home,
                Account = $"申请办理{kind}公证。演示案情。",
            }
        );
        if (home)
            story.Then(
                on,
                Clerk,
                (county, id) =>
                    [
                        Storage.ActRequest.Open(
                            "notary-home-visit",
                            new RecordHomeVisit
                            {
                                VisitedOn = on,
                                Of = Reference<NotarialMatter>.Of(county.List<NotarialMatter>(m => m.Id == id).Single()),
                                Group = (VisitedGroup)(i / 21 % 4),
                                Place = "申请人家中（演示）",
                            },
                            on,
                            "justice"
                        ),
                    ]
            );
        // Fifteen of 490 yuan and one of 500 are 7 850.
        if (i % 8 == 5 && i / 8 < Relieved)
            story
                .On(on, Clerk, new AskFeeRelief { Ground = FeeReliefGround.Qualifies, Yuan = i / 8 == 0 ? 500 : 490 })
                .On(Later(on, 1), Chief, new DecideFeeRelief { Approved = true });
        var issued = Later(on, 2 + i % 5);
        return story
            .On(issued, Clerk, new IssueNotarialCertificate())
            .On(issued, Clerk, new ArchiveNotary { Filed = true, File = $"演示档{i + 1}" });
    }

    private static DemoStory Week(int i)
    {
        var from = new DateOnly(2025, 1, 6).AddDays(7 * i);
        return new DemoStory("notary-enquiry", "justice").On(
            from.AddDays(4),
            Clerk,
            new TallyEnquiries
            {
                From = from,
                Until = from.AddDays(4),
                InPerson = 7,
                // Forty-four weeks of eleven and four of ten: 524.
                Phone = i % 12 == 0 ? 3 : 4,
            }
        );
    }

    private static DateOnly Later(DateOnly day, int days) => WorkCalendar.StateCouncil.AddWorkingDays(day, days);
}
