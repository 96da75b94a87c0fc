using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第十四条至第十九条 — whoever takes part is a person of the case, with periods, service and agents of its own.</summary>
public sealed class PersonTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly FileApplication Together = Application with
    {
        CoApplicants = [new Party { Name = "李四", Address = "塔河镇新民街2号" }],
        ThirdParties = [new Party { Name = "王五", Address = "塔河镇新民街3号" }],
    };

    private static readonly FileApplication Jointly = Application with
    {
        JointRespondents = [new JointRespondent { Name = "开库康镇人民政府", Organ = "kaikukang" }],
    };

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_decision_is_served_when_each_was_served_and_each_has_fifteen_days_of_its_own(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Notified(county, application: Together);
        county.Today(2025, 3, 17).Done(id, Reply, Respondent);
        Assert.Equal(["FY120"], county.Not(id, Hear));
        county.Done(id, Hear with { Person = "1" });
        county.Done(id, Draft);
        var refused = county.Desk.Perform(ActRequest.In(id, Uphold), People.Head).Problems.Single();
        Assert.Equal(("FY070", true), (refused.Code, refused.Text.Contains("（李四）", StringComparison.Ordinal)));
        county.Done(id, Hear with { Person = "2" });
        county.Today(2025, 3, 27).Done(id, Uphold, People.Head);

        county.Today(2025, 4, 8);
        Assert.Equal(["FY120"], county.Not(id, Serve(PartyRole.Applicant, new(2025, 4, 1))));
        Assert.Equal(["FY120"], county.Not(id, Serve(PartyRole.Applicant, new(2025, 4, 1)) with { Person = "4" }));
        county.Done(id, Serve(PartyRole.Applicant, new(2025, 4, 1)) with { Person = "1" });
        county.Done(id, Serve(PartyRole.Respondent, new(2025, 4, 1)));
        county.Done(id, Serve(PartyRole.ThirdParty, new(2025, 4, 3)));
        Assert.Null(county.Read<Reconsideration>(id).ApplicantServedOn);
        var missing = county.Desk.Perform(ActRequest.In(id, new ConfirmService()), People.Handler).Problems.Single();
        Assert.Equal(("FY097", true), (missing.Code, missing.Text.Contains("（李四）", StringComparison.Ordinal)));
        county.Done(id, Serve(PartyRole.Applicant, new(2025, 4, 7)) with { Person = "2" });
        county.Done(id, new ConfirmService());

        Assert.Equal(
            [("1", new DateOnly(2025, 4, 16)), ("2", new DateOnly(2025, 4, 22)), ("4", new DateOnly(2025, 4, 18))],
            Runs(county, id, "recourse").Select(r => (r.Person, r.DueOn!.Value)).OrderBy(r => r.Person)
        );
        county.Today(2025, 4, 17).LetTheLawAct();
        county.Done(id, new NoteLawsuit { SuedOn = new(2025, 4, 17), Person = "2" });
        county.Today(2025, 5, 6).LetTheLawAct();
        Assert.Equal(2, county.Acts(id).Count(a => a == nameof(EndRecourse)));
        Assert.Equal(new DateOnly(2025, 4, 17), Runs(county, id, "recourse").Single(r => r.Person == "2").StoppedOn);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Joint_respondents_reply_each_in_their_own_time_and_only_the_silence_of_all_leaves_the_act_without_evidence(
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Accepted(county, application: Jointly);
        county.Today(2025, 3, 12).Done(id, new SendReplyNotice());
        county.Today(2025, 3, 14);
        county.Done(id, Serve(PartyRole.Respondent, new(2025, 3, 12), CaseDocument.ReplyNotice) with { Person = "2" });
        county.Done(id, Serve(PartyRole.Respondent, new(2025, 3, 14), CaseDocument.ReplyNotice) with { Person = "3" });
        Assert.Equal(
            [("2", new DateOnly(2025, 3, 26)), ("3", new DateOnly(2025, 3, 28))],
            Runs(county, id, "reply").Select(r => (r.Person, r.DueOn!.Value)).OrderBy(r => r.Person)
        );
        Assert.Equal(["FY120"], county.Not(id, Reply, Respondent));
        Assert.Equal(["FY123"], county.Not(id, Reply with { Person = "2" }, OtherOrgan));
        county.Done(id, Hear);
        county.Done(id, Draft);
        county.Today(2025, 3, 28).LetTheLawAct();
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal((true, false, false), (matter.Persons[1].ReplyOverdue, matter.Persons[2].ReplyOverdue, matter.ReplyOverdue));
        var waiting = county.Desk.Perform(ActRequest.In(id, Uphold), People.Head).Problems.Single();
        Assert.Equal(("FY071", true), (waiting.Code, waiting.Text.Contains("（开库康镇人民政府）", StringComparison.Ordinal)));
        county.Done(id, Reply with { Person = "3" }, OtherOrgan);
        Assert.Equal(["FY032"], county.Not(id, Reply with { Person = "3" }, OtherOrgan));
        Assert.Equal(["FY078"], county.Not(id, Decision(CaseOutcome.Revoke, DecisionGround.NoReply), People.Head));
        county.Done(id, Uphold, People.Head);
        county.Verify();
    }

    [Fact]
    public void When_every_joint_respondent_keeps_silent_the_act_can_not_be_upheld()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county, application: Jointly);
        county.Done(id, Hear);
        county.Done(id, Draft);
        county.Today(2025, 3, 31).LetTheLawAct();
        Assert.Equal(2, county.Acts(id).Count(a => a == nameof(DeemWithoutEvidence)));
        Assert.True(county.Read<Reconsideration>(id).ReplyOverdue);
        Assert.Equal(["FY078"], county.Not(id, Uphold, People.Head));
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Who_died_is_served_nothing_more_and_the_heirs_take_the_place_with_a_time_to_sue_of_their_own(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Decided(county);
        var died = new ChangeParty
        {
            Who = "1",
            Cause = LeavingCause.Died,
            HappenedOn = new(2025, 3, 26),
            Proof = "死亡证明、户口簿。",
        };
        Assert.Equal(["FY113"], county.Not(id, died with { Cause = LeavingCause.Ended }));
        Assert.Equal(["FY112"], county.Not(id, died with { Who = "9" }));
        county.Done(id, died);
        var refused = county
            .Desk.Perform(ActRequest.In(id, Serve(PartyRole.Applicant, new(2025, 3, 27))), People.Handler)
            .Problems.Single();
        Assert.Equal(
            ("FY121", "《行政复议法》第十四条第二款", true),
            (refused.Code, refused.Basis!.ToString(), refused.Text.Contains("（张三）", StringComparison.Ordinal))
        );
        Assert.Contains("变更当事人", refused.Remedy, StringComparison.Ordinal);

        county.Done(id, died with { Successors = [new Party { Name = "张小三" }, new Party { Name = "张小四" }] });
        Assert.Equal(["FY112"], county.Not(id, died));
        var heirs = county.Read<Reconsideration>(id).Persons.Where(p => p.Succeeds == "1").Select(p => p.Key).ToArray();
        county.Today(2025, 4, 1);
        Assert.Equal(["FY121"], county.Not(id, Serve(PartyRole.Applicant, new(2025, 4, 1)) with { Person = "1" }));
        county.Done(id, Serve(PartyRole.Respondent, new(2025, 4, 1)));
        county.Done(id, Serve(PartyRole.Applicant, new(2025, 4, 1)) with { Person = heirs[0] });
        Assert.Equal(["FY097"], county.Not(id, new ConfirmService()));
        county.Done(id, Serve(PartyRole.Applicant, new(2025, 4, 1)) with { Person = heirs[1] });
        county.Done(id, new ConfirmService());
        Assert.Equal(heirs, Runs(county, id, "recourse").Select(r => r.Person).Order());
        Assert.Equal("张小三", county.Read<Reconsideration>(id).Applicant.Name);
        county.Verify();
    }

    [Fact]
    public void A_case_whose_applicant_died_without_known_heirs_is_not_decided()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Done(
            id,
            new ChangeParty
            {
                Who = "1",
                Cause = LeavingCause.Died,
                HappenedOn = new(2025, 3, 20),
                Proof = "死亡证明。",
            }
        );
        Assert.Equal(["FY124"], county.Not(id, Uphold, People.Head));
        county.Verify();
    }

    [Fact]
    public void A_company_that_merged_is_followed_by_the_one_that_took_it_over()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var company = new Party
        {
            Name = "塔河甲木业有限公司",
            Kind = PartyKind.LegalPerson,
            Address = "塔河镇1号",
        };
        var id = Ready(county, Application with { Applicant = company });
        var merged = new ChangeParty
        {
            Who = "1",
            Cause = LeavingCause.Merged,
            HappenedOn = new(2025, 3, 20),
            Proof = "合并协议、登记通知书。",
        };
        Assert.Equal(["FY114"], county.Not(id, merged));
        county.Done(id, merged with { Successors = [company with { Name = "塔河乙木业有限公司" }] });
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal("塔河乙木业有限公司", matter.Applicant.Name);
        Assert.Equal(("1", LeavingCause.Merged), (matter.Persons[^1].Succeeds, matter.Persons[0].Left));
        county.Verify();
    }

    [Fact]
    public void A_third_party_joins_while_the_case_is_heard_and_from_then_on_is_heard_and_served_like_the_others()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        Assert.Equal(["FY120"], county.Not(id, Hear with { Party = PartyRole.ThirdParty }));
        var join = new JoinThirdParty
        {
            Party = new Party { Name = "王五" },
            Way = JoiningWay.Asked,
            Interest = "是被处罚车辆的共有人。",
        };
        Assert.Equal(["FY110"], county.Not(id, join with { Party = new Party { Name = "张三" } }));
        county.Done(id, join);
        Assert.Equal(["FY110"], county.Not(id, join));
        county.Done(id, Hear with { Party = PartyRole.ThirdParty });
        county.Today(2025, 3, 27).Done(id, Uphold, People.Head);
        county.Done(id, Serve(PartyRole.Applicant, new(2025, 3, 27)));
        county.Done(id, Serve(PartyRole.Respondent, new(2025, 3, 27)));
        Assert.Equal(["FY097"], county.Not(id, new ConfirmService()));
        county.Done(id, Serve(PartyRole.ThirdParty, new(2025, 3, 27)));
        county.Done(id, new ConfirmService());
        county.Verify();
    }

    [Fact]
    public void Whoever_joined_earlier_and_is_registered_later_changes_nobodys_key()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        var join = new JoinThirdParty
        {
            Party = new Party { Name = "王五" },
            Way = JoiningWay.Asked,
            Interest = "共有人。",
        };
        county.Done(id, join);
        var key = county.Read<Reconsideration>(id).Persons[^1].Key;
        county.Done(id, Hear with { Party = PartyRole.ThirdParty, Person = key });
        var late = new Lateness
        {
            Proof = ProofOfDay.Postmark,
            Evidence = "挂号信XA12345678923号",
            Reason = "收发室次周转来。",
        };
        county.Do(
            ActRequest.In(id, join with { Party = new Party { Name = "赵六" } }, new(2025, 3, 14)) with
            {
                Late = late,
            },
            People.Handler
        );
        var persons = county.Read<Reconsideration>(id).Persons;
        Assert.Equal(["张三", "塔河县交通运输局", "赵六", "王五"], persons.Select(p => p.Party.Name));
        Assert.Equal(("王五", true), (persons.Single(p => p.Key == key).Party.Name, persons[3].HeardOn is not null));
        Assert.Null(persons[2].HeardOn);
        county.Verify();
    }

    [Fact]
    public void Many_applicants_elect_representatives_who_are_heard_for_all_and_withdraw_only_with_all_their_consent()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county, application: Together with { ThirdParties = [] });
        Assert.Equal(["FY115"], county.Not(id, new ElectRepresentatives { Who = ["3"] }));
        county.Done(id, new ElectRepresentatives { Who = ["2"] });
        county.Done(id, Hear with { Person = "2" });
        Assert.NotNull(county.Read<Reconsideration>(id).HeardOn);
        county.Done(id, new ElectRepresentatives { Who = ["1"] });
        Assert.Null(county.Read<Reconsideration>(id).HeardOn);
        var withdraw = new RequestWithdrawal { Reason = "已经和解。" };
        Assert.Equal(["FY125"], county.Not(id, withdraw, People.Resident));
        county.Done(id, withdraw with { AllAgree = true }, People.Resident);
        county.Verify();
    }

    [Fact]
    public void Each_applicant_has_two_agents_at_most_at_one_time_and_their_authorisation_says_what_they_may_do()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county);
        AppointAgent agent = new()
        {
            Who = "1",
            Name = "甲律师",
            Kind = AgentKind.Entrusted,
            Powers = "代为陈述意见，至本案办结。",
        };
        Assert.Equal(["FY116"], county.Not(id, agent with { Who = "2" }));
        Assert.Equal(["FY117"], county.Not(id, agent with { Powers = null }));
        Assert.Equal(["FY118"], county.Not(id, agent with { Kind = AgentKind.Representative }));
        county.Done(id, agent);
        county.Done(id, agent with { Name = "乙律师" });
        Assert.Equal(["FY004"], county.Not(id, agent with { Name = "丙律师" }));
        Assert.Equal(["FY119"], county.Not(id, new RevokeAgent { Who = "1", Name = "丙律师" }));
        county.Done(id, new RevokeAgent { Who = "1", Name = "甲律师" });
        county.Done(id, agent with { Name = "丙律师" });
        Assert.Equal(["乙律师", "丙律师"], county.Read<Reconsideration>(id).Agents.Select(a => a.Name));
        county.Verify();
    }

    [Fact]
    public void Somebody_under_eighteen_applies_with_a_guardian_unless_living_on_own_earnings()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        var body = "23272220080512001";
        var minor = new Party
        {
            Name = "小张",
            Address = "塔河镇新民街1号",
            ResidentId = Identifiers.ResidentId.Parse(body + Identifiers.ResidentId.CheckCharacter(body)),
        };
        Assert.Equal(["FY111"], county.NotOpened(Code, Application with { Applicant = minor }));
        Assert.Equal(
            ["FY111"],
            county.NotOpened(
                Code,
                Application with
                {
                    CoApplicants = [minor with { ResidentId = null, Capacity = Capacity.None }],
                }
            )
        );
        county.Open(Code, Application with { Applicant = minor with { Capacity = Capacity.Full } });
        var id = county.Open(Code, Application with { Applicant = minor with { Guardian = "张父" } });
        var guardian = county.Read<Reconsideration>(id).Agents.Single();
        Assert.Equal(("张父", AgentKind.Guardian), (guardian.Name, guardian.Kind));
        county.Open(
            Code,
            Application with
            {
                Applicant = minor,
                Agents =
                [
                    new Agent
                    {
                        Name = "张父",
                        Kind = AgentKind.Guardian,
                        For = PartyRole.Applicant,
                    },
                ],
            }
        );
        county.Verify();
    }

    [Fact]
    public void Two_parties_who_can_not_be_found_are_each_told_by_a_public_notice_of_their_own()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Decided(county, application: Application with { ThirdParties = [new Party { Name = "王五" }] });
        ServeDocument notice = new()
        {
            Document = CaseDocument.Conclusion,
            To = PartyRole.Applicant,
            Method = ServiceMethod.PublicNotice,
            NoticeReason = "下落不明。",
            PostedOn = new(2025, 3, 27),
        };
        county.Done(id, notice);
        county.Today(2025, 4, 1).Done(id, notice with { To = PartyRole.ThirdParty, PostedOn = new(2025, 4, 1) });
        county.Today(2025, 4, 30).LetTheLawAct();
        var matter = county.Read<Reconsideration>(id);
        Assert.Equal(new DateOnly(2025, 4, 27), matter.Persons[0].Deliveries.Single().On);
        Assert.Empty(matter.Persons[2].Deliveries);
        // Thirty days from 1 April end in the May holidays; the first working day after is 6 May.
        county.Today(2025, 5, 7).LetTheLawAct();
        Assert.Equal(new DateOnly(2025, 5, 6), county.Read<Reconsideration>(id).Persons[2].Deliveries.Single().On);
        county.Verify();
    }

    private static List<ClockRun> Runs(TestCounty county, Guid id, string code)
    {
        using var db = county.Store.Open();
        return [.. db.Clocks.Where(c => c.MatterId == id && c.Code == code)];
    }
}
