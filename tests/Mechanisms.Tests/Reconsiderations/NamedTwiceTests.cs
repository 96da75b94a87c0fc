using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第十四条、第十七条、第三十条、第四十五条、第五十条 — nobody stands in a case twice, sits in two places, or brings the same act again.</summary>
public sealed class NamedTwiceTests
{
    [Fact]
    public void Nobody_is_two_parties_of_one_case()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var same = new Party { Name = "张三", Address = "塔河镇新民街1号" };
        FileApplication[] twice =
        [
            Application with
            {
                CoApplicants = [same],
            },
            Application with
            {
                ThirdParties = [same],
            },
            Application with
            {
                Applicant = new Party
                {
                    Name = "塔河县交通运输局",
                    Kind = PartyKind.LegalPerson,
                    Address = "塔河镇9号",
                },
            },
            Application with
            {
                JointRespondents = [new JointRespondent { Name = "塔河县交通运输局" }],
            },
            Application with
            {
                JointRespondents = [new JointRespondent { Name = "交通局", Organ = "traffic" }],
            },
        ];
        foreach (var application in twice)
            Assert.Equal(["FY222"], county.NotOpened(Code, application));
        // Two of one name are told apart by their numbers.
        county.Open(
            Code,
            Application with
            {
                Applicant = same with { ResidentId = Id("23272219800512001") },
                ThirdParties = [same with { ResidentId = Id("23272219810512001") }],
            }
        );
        county.Verify();
    }

    [Fact]
    public void One_agent_is_one_agent()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var agent = new Agent { Name = "甲律师", For = PartyRole.Applicant };
        Assert.Equal(["FY223"], county.NotOpened(Code, Application with { Agents = [agent, agent] }));
        var id = county.Open(Code, Application with { Agents = [agent] });
        var again = new AppointAgent
        {
            Who = "1",
            Name = "甲律师",
            Kind = AgentKind.Entrusted,
            Powers = "代为陈述意见。",
        };
        Assert.Equal(["FY223"], county.Not(id, again));
        county.Verify();
    }

    [Fact]
    public void An_heir_who_is_an_applicant_already_is_not_another_one()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var wife = new Party { Name = "李四", Address = "塔河镇新民街1号" };
        var id = Accepted(county, application: Application with { CoApplicants = [wife] });
        var died = new ChangeParty
        {
            Who = "1",
            Cause = LeavingCause.Died,
            HappenedOn = new(2025, 3, 9),
            Proof = "死亡证明。",
            Successors = [wife],
        };
        Assert.Equal(["FY209"], county.Not(id, died));
        Assert.Equal(
            ["FY209"],
            county.Not(id, died with { Successors = [new Party { Name = "张小三" }, new Party { Name = "张小三" }] })
        );
        county.Done(id, died with { Successors = [] });
        county.Verify();
    }

    [Fact]
    public void A_hearing_is_held_by_four_and_an_investigation_made_by_two()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        var alone = new Investigate
        {
            Officers = ["甲", "甲"],
            PapersShown = true,
            Asked = "称重站",
            Findings = "调取记录。",
        };
        Assert.Equal(["FY219"], county.Not(id, alone));
        county.Done(id, alone with { Officers = ["甲", "乙"] });
        var notice = new NotifyHearing
        {
            HearingOn = new(2025, 4, 2),
            Place = "听证室",
            Matters = "处罚的事实",
        };
        foreach (var never in new[] { "25点", "上午14时", "9时75分", "待定", "二十五时" })
            Assert.Equal(["FY220"], county.Not(id, notice with { Clock = never }));
        foreach (var hour in new[] { "上午9时", "14:30", "下午2点半", "下午十四时零五分", "九时三十分", "两点" })
            county.Done(id, notice with { Clock = hour });
        Assert.Equal(["FY220"], county.Not(id, new PostponeHearing { Reason = "停电。", Clock = "25点" }));
        HoldHearing held = new()
        {
            Presiding = "甲",
            Officers = ["甲", "甲"],
            Recorder = "甲",
            RespondentHeadPresent = true,
            Record = "笔录。",
        };
        Assert.Equal(["FY221"], county.Today(2025, 4, 2).Not(id, held));
        Assert.Equal(["FY221"], county.Not(id, held with { Officers = ["乙", "丙"] }));
        county.Done(id, held with { Officers = ["乙", "丙"], Recorder = "丁" });
        county.Verify();
    }

    [Theory, MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public void The_same_act_is_taken_once_for_the_same_applicant_open_or_decided(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var numbered = Application with { ActNumber = "塔交罚〔2025〕8号" };
        Accepted(county, application: numbered);
        county.Today(2025, 3, 10);
        var again = county.Open(Code, numbered with { ActChallenged = "罚款决定" }, People.Resident);
        Assert.Equal(["FY224"], county.Not(again, Acceptance));
        county.Done(again, Acceptance with { AgainBecause = "文书编号重号，经核对是另一处罚决定。" });
        // Somebody else may bring the same act, and the same person another one.
        county.Done(
            county.Open(
                Code,
                numbered with
                {
                    Applicant = new Party { Name = "李四", Address = "塔河镇2号" },
                }
            ),
            Acceptance
        );
        county.Done(county.Open(Code, numbered with { ActNumber = "塔交罚〔2025〕9号" }), Acceptance);
        county.Verify();
    }

    private static Identifiers.ResidentId Id(string body) =>
        Identifiers.ResidentId.Parse(body + Identifiers.ResidentId.CheckCharacter(body));
}
