using Fazhi.Identifiers;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.Supervision;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Supervision.Supervising;

namespace Fazhi.Mechanisms.Tests.Supervision;

/// <summary>行政执法投诉 — answered by others than who is complained of, who never reads who complained; an objection is looked into by somebody else.</summary>
public sealed class ComplaintTests
{
    private static readonly FileEnforcementComplaint Filed = new()
    {
        Name = "演示居民",
        Phone = PhoneNumber.Parse("13900000001"),
        Body = "traffic",
        About = ComplainedAct.Inspection,
        CaseNumber = "塔交检〔2025〕7号",
        Details = "三月一日在客运站，没有出示证件。",
    };

    private static readonly AskForAccount Asked = new()
    {
        Question = "说明三月一日在客运站检查的经过。",
        DueOn = new(2025, 3, 14),
    };

    private static readonly AnswerComplaint Answered = new()
    {
        Verdict = ComplaintVerdict.Founded,
        Reply = "一人没有出示证件，已经批评。",
    };

    [Fact]
    public void A_complaint_is_answered_in_the_countys_days_and_what_was_wrong_goes_on_the_ledger()
    {
        using var county = Begin();
        var complaint = county.Open("enforcement-complaint", Filed, People.Resident, "justice");
        Assert.Equal("投诉塔河县交通运输局：行政检查", county.Read<EnforcementComplaint>(complaint).Title);
        Assert.Equal(new DateOnly(2025, 3, 10), county.Due(complaint, "acceptance"));
        county.Done(complaint, new AcceptComplaint(), Clerk);
        Assert.Equal(new DateOnly(2025, 4, 2), county.Due(complaint, "answer"));
        county.Done(complaint, Asked, Clerk);
        county.Done(complaint, new GiveAccount { Account = "当日已经出示。" }, Traffic);
        Assert.Equal(["TS006"], county.Not(complaint, new GiveAccount { Account = "补充。" }, Traffic));
        Assert.Equal(["TS007"], county.Not(complaint, Answered with { Problem = "没有出示证件" }, Clerk));
        Assert.Equal(
            ["TS007"],
            county.Not(
                complaint,
                Answered with
                {
                    Verdict = ComplaintVerdict.Unfounded,
                    Problem = "没有出示",
                    Measure = "重申。",
                    DueOn = new(2025, 4, 1),
                },
                Clerk
            )
        );
        county.Done(
            complaint,
            Answered with
            {
                Problem = "没有出示证件",
                Measure = "重申要求。",
                DueOn = new(2025, 4, 1),
            },
            Clerk
        );
        var problem = Assert.Single(All<FoundProblem>(county));
        Assert.Equal(
            (complaint, "traffic", FoundProblemStage.Rectifying),
            (problem.OriginId!.Value, problem.Responsible, problem.Stage)
        );
        county.Today(2025, 4, 2);
        county.Done(complaint, new ObjectToAnswer { Reason = "两人都没有。" }, People.Resident);
        // Who answered doesn't look again.
        var settled = new SettleComplaint { Verdict = ComplaintVerdict.Founded, Reply = "维持。" };
        Assert.Equal(["TS009"], county.Not(complaint, settled, Clerk));
        county.Done(complaint, settled, Second);
        Assert.Equal(["BL001"], county.Not(complaint, new ObjectToAnswer { Reason = "还是不服。" }, People.Resident));
        Assert.Equal([1m, 1m], county.Counted("supervision.complaints", "supervision.complaints_founded"));
        county.Verify();
    }

    [Fact]
    public void An_objection_after_its_days_is_refused_with_what_is_left()
    {
        using var county = Begin();
        var complaint = county.Open("enforcement-complaint", Filed, People.Resident, "justice");
        county.Done(complaint, new DeclineComplaint { Reason = "对处罚决定不服的，可以申请行政复议。" }, Clerk);
        county.Today(2025, 4, 3);
        Assert.Equal(["TS008"], county.Not(complaint, new ObjectToAnswer { Reason = "应当受理。" }, People.Resident));
        county.Verify();
    }

    [Fact]
    public void Who_is_complained_of_neither_handles_it_nor_reads_who_complained()
    {
        using var county = Begin();
        Assert.Equal(["TS002"], county.NotOpened("enforcement-complaint", Filed with { Body = "justice" }, Clerk, "justice"));
        Assert.Equal(
            ["TS001"],
            county.NotOpened("enforcement-complaint", Filed with { Body = "gov" }, People.Resident, "justice")
        );
        Assert.Equal(["BL003"], county.NotOpened("enforcement-complaint", Filed with { Body = "kaikukang" }, Traffic, "traffic"));
        var complaint = county.Open("enforcement-complaint", Filed, People.Resident, "justice");
        var traffic = Viewer.Of(Traffic, People.Tahe);
        var type = InReportOrder.Types.Find("enforcement-complaint")!;
        Assert.False(traffic.MayRead(type, county.Read<EnforcementComplaint>(complaint)));
        Assert.Contains("BL003", county.Not(complaint, new AcceptComplaint(), Traffic));
        county.Done(complaint, new AcceptComplaint(), Clerk);
        foreach (var slip in new[] { "演示居民反映的事。", "电话13900000001的人说的。", "塔交检〔2025〕7号。" })
            Assert.Equal(["TS005"], county.Not(complaint, Asked with { Question = slip }, Clerk));
        county.Done(complaint, Asked, Clerk);
        var kept = county.Read<EnforcementComplaint>(complaint);
        Assert.True(traffic.MayRead(type, kept));
        Assert.Equal(["AskForAccount"], Timeline.Of(county.Store, kept, traffic).Entries.Select(e => e.Entry.Act));
        Assert.DoesNotContain(traffic.Facts(type, kept), f => f.Personal);
        Assert.Contains("BL003", county.Not(complaint, Answered, Traffic));
        // What is about the bureau is the government's, and the bureau doesn't read it.
        var own = county.Open("enforcement-complaint", Filed with { Body = "justice" }, People.Resident);
        Assert.False(Viewer.Of(Clerk, People.Tahe).MayRead(type, county.Read<EnforcementComplaint>(own)));
        Assert.Contains("BL003", county.Not(own, new AcceptComplaint(), Clerk));
        county.Verify();
    }

    [Fact]
    public void What_a_resident_complains_of_online_goes_to_the_bureau_and_about_the_bureau_to_the_government()
    {
        var online = InReportOrder.Types.Applications.Single(a => a.Slug == "complaint");
        Assert.Equal("justice", online.Organ(_ => "traffic", People.Tahe));
        Assert.Equal("gov", online.Organ(f => f == "body" ? "justice" : null, People.Tahe));
    }
}
