using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Testing.Cases;

namespace Fazhi.Mechanisms.Tests.Reconsiderations;

/// <summary>《民事诉讼法》第八十七条、第九十五条 — nothing is brought to anybody before it is made, and no period runs from such a day.</summary>
public sealed class DocumentDayTests
{
    private static readonly DateOnly Before = new(2025, 3, 1);

    [Fact]
    public void A_notice_is_not_received_before_the_day_it_bears()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = File(county);
        var ask = new AskForCorrection { Items = ["身份证明"], ReceivedOn = Before };
        Assert.Equal(["FY200"], county.Not(id, ask));
        county.Done(id, ask with { ReceivedOn = new(2025, 3, 3) });
        county.Done(id, new SupplyCorrections { Content = "补交身份证明。" }, People.Resident);
        county.Today(2025, 3, 10).Done(id, Acceptance);
        county.Today(2025, 3, 12);
        Assert.Equal(["FY200"], county.Not(id, new SendReplyNotice { ReceivedOn = new(2025, 3, 11) }));
        county.Done(id, new SendReplyNotice());
        Assert.Equal(["FY200"], county.Not(id, Serve(PartyRole.Respondent, new(2025, 3, 11), CaseDocument.ReplyNotice)));
        county.Done(id, Serve(PartyRole.Respondent, new(2025, 3, 12), CaseDocument.ReplyNotice));
        Assert.Equal(new DateOnly(2025, 3, 26), county.Due(id, "reply"));
        var letter = new IssueOpinionLetter
        {
            To = "塔河县交通运输局",
            Opinion = "请改正。",
            ReceivedOn = Before,
        };
        Assert.Equal(["FY200"], county.Not(id, letter, People.Head));
        county.Verify();
    }

    [Fact]
    public void The_letters_of_an_incidental_review_are_not_received_before_they_are_written()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Ready(county);
        county.Done(
            id,
            new RequestIncidentalReview
            {
                Document = "塔河县停车管理办法",
                Clause = "第三条",
                Reason = "没有依据。",
            },
            People.Resident
        );
        Assert.Equal(["FY200"], county.Not(id, new ForwardIncidentalReview { To = "地区行署", ReceivedOn = Before }));
        county.Done(id, new SuspendReview { Ground = SuspensionGround.IncidentalReview, Reason = "附带审查。" });
        Assert.Equal(["FY200"], county.Not(id, new NotifyIssuer { Issuer = "塔河县人民政府", ReceivedOn = Before }));
        county.Done(id, new NotifyIssuer { Issuer = "塔河县人民政府" });
        // Forwarded after all: nobody waits for the issuer's answer any more.
        county.Done(id, new ForwardIncidentalReview { To = "地区行署" });
        Assert.False(county.Clock(id, "issuer-answer")!.IsRunning);
        county.Verify();
    }

    [Fact]
    public void A_decision_or_a_refusal_is_not_announced_before_it_is_made()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types);
        var id = Decided(county);
        ServeDocument notice = new()
        {
            Document = CaseDocument.Conclusion,
            To = PartyRole.Applicant,
            Method = ServiceMethod.PublicNotice,
            NoticeReason = "下落不明。",
            PostedOn = new(2025, 2, 1),
        };
        Assert.Equal(["FY200"], county.Not(id, notice));
        Assert.Equal(["FY096"], county.Not(id, Serve(PartyRole.Applicant, Before)));
        county.Done(id, notice with { PostedOn = new(2025, 3, 27) });
        county.LetTheLawAct();
        Assert.Null(county.Read<Reconsideration>(id).ApplicantServedOn);

        var refused = county.Today(2025, 3, 27).Open(Code, Application with { ActNumber = "塔交罚〔2025〕2号" }, People.Resident);
        county.Done(refused, new RefuseApplication { Ground = RefusalGround.NoInterest, Reason = "没有利害关系。" }, People.Head);
        Assert.Equal(["FY200"], county.Not(refused, Serve(PartyRole.Applicant, new(2025, 3, 26), CaseDocument.RefusalDecision)));
        county.Verify();
    }
}
