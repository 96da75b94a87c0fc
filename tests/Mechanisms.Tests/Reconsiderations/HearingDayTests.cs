using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>第五十一条 — a hearing is held on the day that was notified five working days before, and on no other.</summary>
public sealed class HearingDayTests
{
    private static readonly HoldHearing Held = new()
    {
        Presiding = "主持人",
        Officers = ["听证员甲", "听证员乙"],
        Recorder = "记录员",
        ApplicantPresent = true,
        RespondentHeadPresent = true,
        Record = "听证笔录。",
    };

    private static NotifyHearing Notice(DateOnly on) =>
        new()
        {
            HearingOn = on,
            Place = "县政府三楼",
            Matters = "处罚的事实。",
        };

    [Fact]
    public void Neither_before_nor_after_the_notified_day_and_a_new_notice_wants_five_working_days_again()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county);
        county.Done(id, Notice(new(2025, 3, 20)));
        Assert.Equal(["FY037"], county.Today(2025, 3, 19).Not(id, Held));
        Assert.Equal(["FY037"], county.Today(2025, 3, 21).Not(id, Held));
        Assert.Equal(["FY036"], county.Not(id, Notice(new(2025, 3, 27))));
        county.Done(id, Notice(new(2025, 3, 28)));
        county.Today(2025, 3, 28).Done(id, Held);
        Assert.Equal(new DateOnly(2025, 3, 28), county.Read<Reconsideration>(id).HearingHeldOn);
        county.Verify();
    }

    [Fact]
    public void A_hearing_is_postponed_with_a_reason_to_a_day_in_time_or_to_one_still_to_be_told()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Notified(county);
        var postponed = new PostponeHearing { Reason = "主持人患病" };
        Assert.Equal(["FY170"], county.Not(id, postponed));
        county.Done(id, Notice(new(2025, 3, 20)));
        county.Today(2025, 3, 20);
        Assert.Equal(["FY036"], county.Not(id, postponed with { HearingOn = new(2025, 3, 24) }));
        county.Done(id, postponed);
        Assert.Equal(["FY037"], county.Not(id, Held));
        Assert.Equal(["FY170"], county.Not(id, postponed));
        county.Done(id, Notice(new(2025, 3, 27)));
        county.Today(2025, 3, 27).Done(id, postponed with { HearingOn = new(2025, 4, 7) });
        county.Today(2025, 4, 7).Done(id, Held);
        county.Verify();
    }
}
