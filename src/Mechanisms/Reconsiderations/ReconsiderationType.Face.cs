using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <content>How people meet a case: the public, and the applicant under the receipt.</content>
public sealed partial class ReconsiderationType
{
    private static readonly string[] Conclusions =
        ["reconsideration/Decision", "reconsideration/DismissalDecision", "reconsideration/MediationDocument", "reconsideration/TerminationDecision"];

    /// <inheritdoc/>
    public override MatterFace Face { get; } = new()
    {
        Icon = "scale",
        Place = new()
        {
            Address = "/reconsiderations", Title = "审结的行政复议案件",
            Lead = "已经审结的行政复议案件。公民的姓名只写姓，案情和证据不公开。依据《行政复议法》第七十九条。",
            Says = "被申请人、类别和结果", Words = ["复议", "案件", "结果"],
        },
        Applications = [CaseApplication.Online],
        Applicant = new ApplicantFace
        {
            Documents =
            [
                "reconsideration/CorrectionNotice", "reconsideration/AcceptanceNotice", "reconsideration/RefusalDecision", "reconsideration/HearingNotice",
                "reconsideration/HearingPostponement", "reconsideration/TransferNotice",
                "reconsideration/SuspensionNotice", "reconsideration/ResumptionNotice", "reconsideration/ExtensionNotice", "reconsideration/OrdinaryNotice",
                "reconsideration/StayDecision", "reconsideration/StayLifted", "reconsideration/SlipCorrection", .. Conclusions,
            ],
            DocumentsForOthers =
            [
                "reconsideration/ReplyNotice", "reconsideration/ForwardingLetter", "reconsideration/IssuerNotice", "reconsideration/ClauseDecision",
                "reconsideration/OpinionLetter", "reconsideration/TransferLetter", "reconsideration/ProofOfService",
            ],
            HasReached = WasServed,
            Acts =
            [
                new(typeof(AddEvidence))
                {
                    Asked = ["evidence", "files"],
                    Fixed = new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = nameof(PartyRole.Applicant) },
                },
                new(typeof(RequestWithdrawal))
                {
                    AsksAgain = true,
                    Consequence = "还没有受理的，申请到此为止；已经受理的，由行政复议机关审查是否准许，准许后终止审理。",
                },
                new(typeof(AskToReadFile)) { HasOwnPanel = true },
            ],
        }.Telling<ReconsiderationStage>(CaseNextWords.Of),
    };

    /// <summary>Whose receipt it is: the first applicant's, or whoever took that place.</summary>
    public static CasePerson? HolderOf(Reconsideration matter) => matter.Present(PartyRole.Applicant) is [var first, ..] ? first : null;

    // A conclusion takes effect when it is served (第七十五条第二款); before that it is nobody's to read.
    private static bool WasServed(Matter matter, IssuedDocument document) =>
        !Conclusions.Contains(document.Template) || HolderOf((Reconsideration)matter)?.ServedOn(nameof(CaseDocument.Conclusion)) is not null;
}
