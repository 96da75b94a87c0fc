using Fazhi.Matters;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第三条第二款、第四十七条 — an applicant asks, and gets an answer.</summary>
public sealed class CorrespondenceTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Who_asks_to_read_the_reply_is_answered_in_time_and_a_grant_to_another_is_no_answer(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types);
        var id = Notified(county, application: Application with { ThirdParties = [new Party { Name = "王五" }] });
        Assert.Equal(["FY042"], county.Not(id, new AskToReadFile(), People.Resident));
        county.Today(2025, 3, 17).Done(id, Reply, Respondent);
        county.Done(id, new AskToReadFile { Copies = true }, People.Resident);
        Assert.Equal(new DateOnly(2025, 3, 24), county.Due(id, "file-access"));
        county.Done(id, new GrantFileAccess { To = PartyRole.ThirdParty });
        Assert.True(county.Clock(id, "file-access")!.IsRunning);
        county.Done(id, new GrantFileAccess { To = PartyRole.Applicant });
        Assert.False(county.Clock(id, "file-access")!.IsRunning);
        county.Verify();
    }

    [Fact]
    public void A_message_is_answered_within_the_days_the_county_gives_itself_and_a_second_one_gains_no_time()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        county.Open(
            "parameter",
            new SetParameter
            {
                Parameter = MessageParameters.AnswerDays.Code,
                Value = "2",
                From = new DateOnly(2025, 3, 3),
                Source = "县政府办公室通知",
            },
            People.InstitutionHead
        );
        var id = File(county);
        county.Done(id, new LeaveMessage<Reconsideration> { Text = "什么时候有结果？" }, People.Resident);
        county.Today(2025, 3, 4).Done(id, new LeaveMessage<Reconsideration> { Text = "再问一次。" }, People.Resident);
        Assert.Equal(new DateOnly(2025, 3, 5), county.Due(id, "message"));
        Assert.Equal(["BL002"], county.Not(id, new LeaveMessage<Reconsideration> { Text = "不是申请人。" }, People.Handler));
        county.Done(id, new WriteToApplicant<Reconsideration> { Text = "五个工作日内决定是否受理。" });
        Assert.False(county.Clock(id, "message")!.IsRunning);
        county.Verify();
    }

    [Fact]
    public void What_an_act_still_wants_is_told_before_it_is_filled_in_even_where_the_day_or_other_records_decide()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county);
        var next = new NextActs(county.Store, county.Desk.Clock);
        IReadOnlyList<string> Missing(Actor who, string act) =>
            [.. next.Of(county.Read<Reconsideration>(id), who).Single(n => n.Rule.Code == act).Missing.Select(p => p.Code)];

        // A hearing is held on the day that was told; a file is read once there is a reply.
        Assert.Equal(["FY037"], Missing(People.Handler, nameof(HoldHearing)));
        Assert.Equal(["FY042"], Missing(People.Showing(People.Resident, id), nameof(AskToReadFile)));
        county.Done(
            id,
            new NotifyHearing
            {
                HearingOn = new DateOnly(2025, 3, 18),
                Place = "县政府三楼",
                Matters = "处罚的事实。",
            }
        );
        Assert.Equal(["FY037"], Missing(People.Handler, nameof(HoldHearing)));
        county.Today(2025, 3, 18);
        Assert.Equal([], Missing(People.Handler, nameof(HoldHearing)));
    }

    [Fact]
    public void Only_the_acts_of_the_own_role_organ_and_receipt_are_next()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Accepted(county);
        var next = new NextActs(county.Store, county.Desk.Clock);
        IEnumerable<string> Of(Actor who) => next.Of(county.Read<Reconsideration>(id), who).Select(n => n.Rule.Code);

        Assert.Equal(
            ["AddEvidence", "AskToReadFile", "LeaveMessage", "RequestIncidentalReview", "RequestWithdrawal"],
            Of(People.Showing(People.Resident, id)).Order(StringComparer.Ordinal)
        );
        Assert.Empty(Of(People.Resident));
        Assert.DoesNotContain(nameof(HoldHearing), Of(Respondent));
        Assert.DoesNotContain(nameof(DeemAccepted), Of(People.Handler));
    }
}
