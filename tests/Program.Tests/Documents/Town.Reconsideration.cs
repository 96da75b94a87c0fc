using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;

namespace Fazhi.Program.Tests.Documents;

/// <summary>How a case of reconsideration comes to its end.</summary>
internal sealed partial class Town
{
    /// <summary>What the applicant wrote of the act; no paper of the county's may say it in the county's own name.</summary>
    internal const string ApplicantsWords = "那个不讲理的十二号罚单";

    /// <summary>An application against one organ, by one applicant.</summary>
    internal static FileApplication Application { get; } =
        Cases.Application with
        {
            Applicant = Zhang,
            ActChallenged = ApplicantsWords,
            Facts = "车根本没有超载。",
        };

    /// <summary>Accepted on 10 March.</summary>
    internal Matter Accepted(FileApplication? application = null) =>
        Do(Open("reconsideration", 3, 3, application ?? Application), 3, 10, Cases.Acceptance);

    /// <summary>Accepted, replied to unless the respondent keeps silent, heard; a draft is with the head.</summary>
    internal Matter Case(bool silent = false, FileApplication? application = null)
    {
        var matter = Accepted(application);
        Do(matter, 3, 12, new SendReplyNotice { ReceivedOn = new(2025, 3, 12) });
        if (!silent)
            Do(matter, 3, 17, new FileReply { Reply = "行为合法", Evidence = ["处罚决定书"] });
        Do(
            matter,
            3,
            18,
            new HearParty
            {
                Party = PartyRole.Applicant,
                Way = HearingWay.Phone,
                Record = "坚持申请书的意见",
            }
        );
        return Do(matter, 3, 24, new SubmitDraftDecision { Proposed = CaseOutcome.Revoke, Opinion = "内部审查意见，不对外" });
    }

    internal Matter Decide(CaseOutcome outcome, DecisionGround ground, string ruling, bool redo = false, int? within = null) =>
        Do(
            Case(),
            3,
            27,
            new DecideReview
            {
                Outcome = outcome,
                Ground = ground,
                Findings = "称重记录没有当事人签字",
                Reasons = "处罚违反法定程序",
                Ruling = ruling,
                RedoOrdered = redo,
                WithinDays = within,
            }
        );
}
