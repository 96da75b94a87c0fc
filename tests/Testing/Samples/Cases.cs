using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Testing;

/// <summary>Cases at every step, walked there by real acts: filed on 3 March 2025, accepted on 10 March, decided on 27 March.</summary>
public static class Cases
{
    public const string Code = "reconsideration";

    /// <summary>The respondent: the bureau of transport.</summary>
    public static Actor Respondent => People.Stranger;

    public static Actor OtherOrgan { get; } = new("town", "吴乡长", "kaikukang", Role.Handler);

    public static FileApplication Application { get; } =
        new()
        {
            Applicant = new Party { Name = "张三", Address = "塔河镇新民街1号" },
            RespondentName = "塔河县交通运输局",
            RespondentOrgan = "traffic",
            RespondentKind = RespondentKind.Department,
            ActChallenged = "行政处罚决定",
            ActKind = ActKind.Penalty,
            Domain = Domain.Transport,
            ActMadeOn = new DateOnly(2025, 1, 16),
            KnownOn = new DateOnly(2025, 1, 20),
            Claims = "撤销该处罚决定。",
            Facts = "事实不清。",
            Channel = Channel.InPerson,
        };

    /// <summary>A case of before that is taken over: filed on 3 March, accepted on 10 March, replied to on 17 March.</summary>
    public static TakeOverCase TakenOver { get; } =
        new()
        {
            Number = DocumentNumber.Parse("塔政复〔2025〕3号"),
            Applicant = Application.Applicant,
            RespondentName = Application.RespondentName,
            RespondentOrgan = Application.RespondentOrgan,
            RespondentKind = Application.RespondentKind,
            ActChallenged = Application.ActChallenged,
            ActKind = Application.ActKind,
            Domain = Application.Domain,
            Claims = Application.Claims,
            Facts = "处罚依据的事实不清。",
            Reply = "处罚合法。",
            Channel = Application.Channel,
            ReceivedOn = new(2025, 3, 3),
            AcceptedOn = new(2025, 3, 10),
            ReplyNoticeOn = new(2025, 3, 11),
            ReplyNoticeReceivedOn = new(2025, 3, 12),
            RepliedOn = new(2025, 3, 17),
        };

    public static AcceptApplication Acceptance { get; } =
        new()
        {
            ClearParties = true,
            HasInterest = true,
            ConcreteClaim = true,
            InTime = true,
            InScope = true,
            OurJurisdiction = true,
            NotTakenBefore = true,
        };

    public static AcceptApplication Simplified => Acceptance with { SimplifiedGround = SimplifiedGround.AllConsent };

    public static FileReply Reply { get; } = new() { Reply = "行为合法。", Evidence = ["处罚决定书"] };

    public static HearParty Hear { get; } =
        new()
        {
            Party = PartyRole.Applicant,
            Way = HearingWay.Phone,
            Record = "申请人的意见。",
        };

    public static SubmitDraftDecision Draft { get; } = new() { Proposed = CaseOutcome.Uphold, Opinion = "建议维持。" };

    public static DecideReview Uphold => Decision(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable);

    public static DecideReview Decision(CaseOutcome outcome, DecisionGround ground) =>
        new()
        {
            Outcome = outcome,
            Ground = ground,
            Findings = "查明的事实。",
            Reasons = "理由。",
            Ruling = "决定内容。",
        };

    public static ServeDocument Serve(PartyRole to, DateOnly on, CaseDocument document = CaseDocument.Conclusion) =>
        new()
        {
            Document = document,
            To = to,
            Method = ServiceMethod.Direct,
            ReceivedOn = on,
            SignedBy = "本人",
        };

    public static Guid File(TestCounty county, FileApplication? application = null) =>
        county.Today(2025, 3, 3).Open(Code, application ?? Application, People.Resident);

    public static Guid Accepted(TestCounty county, AcceptApplication? acceptance = null, FileApplication? application = null)
    {
        var id = File(county, application);
        county.Today(2025, 3, 10).Done(id, acceptance ?? Acceptance);
        return id;
    }

    /// <summary>The respondent got the copy on 12 March.</summary>
    public static Guid Notified(TestCounty county, AcceptApplication? acceptance = null, FileApplication? application = null)
    {
        var id = Accepted(county, acceptance, application);
        county.Today(2025, 3, 12).Done(id, new SendReplyNotice { ReceivedOn = new DateOnly(2025, 3, 12) });
        return id;
    }

    /// <summary>Replied on 17 March, heard on 18 March, a draft on 24 March: everything an ordinary decision needs.</summary>
    public static Guid Ready(TestCounty county, FileApplication? application = null)
    {
        var id = Notified(county, null, application);
        // What a respondent outside the county's organs sends on paper the institution records.
        var respondent = (application ?? Application).RespondentOrgan is null ? People.Handler : Respondent;
        county.Today(2025, 3, 17).Done(id, Reply, respondent);
        county.Today(2025, 3, 18).Done(id, Hear);
        county.Today(2025, 3, 24).Done(id, Draft);
        return id;
    }

    public static Guid Decided(TestCounty county, DecideReview? decision = null, FileApplication? application = null)
    {
        var id = Ready(county, application);
        county.Today(2025, 3, 27).Done(id, decision ?? Uphold, People.Head);
        return id;
    }

    /// <summary>Both sides got the decision on 1 April.</summary>
    public static Guid Served(TestCounty county, DecideReview? decision = null, FileApplication? application = null)
    {
        var id = Decided(county, decision, application);
        county.Today(2025, 4, 1);
        foreach (var to in new[] { PartyRole.Applicant, PartyRole.Respondent })
            county.Done(id, Serve(to, new DateOnly(2025, 4, 1)));
        county.Done(id, new ConfirmService());
        return id;
    }
}
