using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;

namespace Fazhi.CommandLine.Demo;

/// <summary>
/// 人民调解演示：48个调解组织（调解委员会36个、特色调解室10个、调解中心2个），173名调解员，排查1071次，调解987件，全部达成协议；
/// 其中非诉中心236件，“四所一庭一中心”99件（警调联动89件、综治中心10件），锦旗1面。
/// </summary>
internal static class MediationYear
{
    private const int Mediators = 173;
    private const int Screenings = 1071;
    private const int Disputes = 987;
    private const int OneStop = 236;
    private const int PoliceLinked = 89;
    private const int GovernanceCentre = 10;

    private static readonly string[] Towns =
    [
        "塔河镇",
        "瓦拉干镇",
        "盘古镇",
        "古驿镇",
        "开库康镇",
        "十八站鄂伦春族乡",
        "依西肯乡",
    ];
    private static readonly string[] Studios =
    [
        "婚姻家庭",
        "劳动争议",
        "道路交通",
        "物业服务",
        "涉林",
        "医患",
        "消费",
        "邻里",
        "土地",
        "商会",
    ];
    private static readonly Actor Registrar = DemoPeople.Mediator("justice");
    private static readonly List<(string Name, OrganisationKind Kind, Setting Setting, string Area)> Organisations = [.. List()];

    internal static IEnumerable<DemoStory> Stories()
    {
        var opening = new DateOnly(2025, 1, 2);
        foreach (var (o, i) in Organisations.Select((o, i) => (o, i)))
            yield return new DemoStory("mediation-organisation", "justice").On(opening, Registrar, Register(o, i));
        for (var i = 0; i < Mediators; i++)
            yield return new DemoStory("mediator", "justice").On(opening, Registrar, Appoint(i));
        for (var i = 0; i < Screenings; i++)
            yield return new DemoStory("screening", "justice").On(DemoPeople.Spread(i, Screenings), Registrar, Screen(i));
        for (var i = 0; i < Disputes; i++)
            yield return Dispute(i);
        yield return new DemoStory("thanks", "justice").On(
            DemoPeople.WorkingDay(9, 18),
            Registrar,
            new RecordThanks
            {
                Kind = ThanksKind.Banner,
                Recipient = Organisations[0].Name,
                OneStopCentre = true,
                Words = "调解公正解民忧",
            }
        );
    }

    private static IEnumerable<(string, OrganisationKind, Setting, string)> List()
    {
        yield return ("塔河县非诉讼纠纷解决中心（演示）", OrganisationKind.Centre, Setting.County, "塔河县");
        yield return ("塔河县诉调对接调解中心（演示）", OrganisationKind.Centre, Setting.County, "塔河县");
        foreach (var studio in Studios)
            yield return ($"{studio}纠纷特色调解室（演示）", OrganisationKind.Studio, Setting.Trade, "塔河县");
        foreach (var town in Towns)
            yield return ($"{town}人民调解委员会（演示）", OrganisationKind.Committee, Setting.Township, town);
        for (var i = 0; i < 36 - Towns.Length; i++)
            yield return (
                $"{Towns[i % Towns.Length]}第{i / Towns.Length + 1}村（社区）人民调解委员会（演示）",
                OrganisationKind.Committee,
                Setting.Village,
                Towns[i % Towns.Length]
            );
    }

    private static RegisterOrganisation Register((string Name, OrganisationKind Kind, Setting Setting, string Area) o, int i) =>
        new()
        {
            Name = o.Name,
            Kind = o.Kind,
            Setting = o.Setting,
            Area = o.Area,
            Address = $"{o.Area}演示街{i + 1}号",
            Chair = MediatorName(i),
            Members = 5,
            Women = 2,
            TermFrom = o.Kind == OrganisationKind.Committee ? new DateOnly(2024, 3, 1) : null,
        };

    // Every organisation has three mediators or four; the names are numbered, so that nobody is meant.
    private static string OrganisationOf(int mediator) => Organisations[mediator % Organisations.Count].Name;

    private static string MediatorName(int i) => $"演示调解员{i + 1}";

    private static AppointMediator Appoint(int i) =>
        new()
        {
            Name = MediatorName(i),
            Organisation = OrganisationOf(i),
            FullTime = i % 6 == 0,
        };

    private static RecordScreening Screen(int i) =>
        new()
        {
            Place = $"{Towns[i % Towns.Length]}（演示）",
            Screeners = MediatorName(i % Mediators),
            Organisation = OrganisationOf(i % Mediators),
            Joint = i % 5 == 0,
            Found = i % 3 == 0 ? 1 : 0,
        };

    private static DemoStory Dispute(int i)
    {
        var start = DemoPeople.Spread(i, Disputes);
        DateOnly Day(int after) => after == 0 ? start : Clocks.WorkCalendar.StateCouncil.AddWorkingDays(start, after);
        // The first 236 are the centre's; the joint ones are taken from the middle, so that both kinds spread over the year by the shuffle below.
        var k = i * 359 % Disputes;
        var oneStop = k < OneStop;
        JointWork? joint =
            k is >= OneStop and < OneStop + PoliceLinked ? JointWork.Police
            : k is >= OneStop + PoliceLinked and < OneStop + PoliceLinked + GovernanceCentre ? JointWork.GovernanceCentre
            : null;
        var mediator = oneStop ? 0 : 2 + k % 46;
        var organisation = Organisations[mediator].Name;
        var story = new DemoStory("dispute", "justice")
            .On(start, Registrar, Open(i, joint, organisation))
            .On(
                start,
                Registrar,
                new RecordWillingness
                {
                    AllWilling = true,
                    Organisation = organisation,
                    OneStopCentre = oneStop,
                    JointWork = joint,
                }
            )
            .On(start, Registrar, new AssignMediators { Mediators = [MediatorName(mediator)], ChosenByParties = i % 2 == 0 })
            .On(
                Day(1),
                Registrar,
                new HoldSession
                {
                    Place = organisation,
                    RightsTold = true,
                    Record = "听取双方陈述，讲明法律规定，提出调解方案。",
                }
            );
        return i % 5 < 3 ? AtOnce(story, Day) : InWriting(story, Day, i);
    }

    private static Act Open(int i, JointWork? joint, string organisation)
    {
        var (one, other) = (DemoPeople.Citizen(i), DemoPeople.Citizen(i + 500));
        var category = Enum.GetValues<DisputeCategory>()[i % 14];
        var account = $"双方因{Terms.Of(category)}发生纠纷，未能自行解决。演示案情，并非真实案件。";
        if (joint is { } by)
            return new ReferDispute
            {
                Referrer = by == JointWork.Police ? Referrer.Police : Referrer.GovernanceCentre,
                ReferredBy = by == JointWork.Police ? "塔河县公安局派出所（演示）" : "塔河县综治中心（演示）",
                Parties = [one, other],
                Category = category,
                Account = account,
                Organisation = organisation,
            };
        if (i % 3 == 0)
            return new FindDispute
            {
                Parties = [one, other],
                Category = category,
                Account = account,
                Organisation = organisation,
            };
        return new ApplyForMediation
        {
            Applicant = one,
            Others = [other],
            Category = category,
            Account = account,
            Oral = i % 2 == 0,
        };
    }

    private static DemoStory AtOnce(DemoStory story, Func<int, DateOnly> day) =>
        story
            .On(
                day(2),
                Registrar,
                new ReachAgreement
                {
                    Form = AgreementForm.Oral,
                    Facts = "双方对争议事实没有异议。",
                    Content = "双方互相谅解，当场了结。",
                    Manner = "当场履行",
                    PerformedAtOnce = true,
                }
            )
            .On(day(3), Registrar, new CloseDispute { Filed = true });

    private static DemoStory InWriting(DemoStory story, Func<int, DateOnly> day, int i) =>
        story
            .On(
                day(3),
                Registrar,
                new ReachAgreement
                {
                    Form = AgreementForm.Written,
                    Facts = "双方对争议事实没有异议。",
                    Content = "一方向另一方支付约定款项，双方再无争议。",
                    Manner = "现金或者转账",
                    PerformBy = day(8),
                    AmountYuan = 500 + i % 40 * 100,
                    SignedByParties = true,
                    SignedByMediator = true,
                    Sealed = true,
                }
            )
            .On(day(6), Registrar, new RecordFulfilment { PerformedOn = day(6) })
            .On(day(6), Registrar, new CloseDispute { Filed = true });
}
