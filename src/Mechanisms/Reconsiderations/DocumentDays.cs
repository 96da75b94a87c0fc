using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 文书的日期 — a document is brought to nobody before it is made: the day it was received, posted or handed on isn't earlier than the day it bears. Periods run
/// from these days.
/// </summary>
internal static class DocumentDays
{
    private const string What = "使收到、转交、公告文书的日期不早于制发文书的日期";

    private static readonly string[] Conclusions = ["Decision", "DismissalDecision", "MediationDocument", "TerminationDecision"];

    private static Article Service => Statutes.CivilProcedure[87];

    /// <summary>An act that makes a document and says when it was received: on the spot, or else not yet.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, TAct> ReceivedAsMade<TAct>(
        this ActRule<Reconsideration, ReconsiderationStage, TAct> rule,
        Func<TAct, DateOnly?> received
    )
        where TAct : Act<Reconsideration> =>
        rule.Needs("FY200", (_, a, at) => !(received(a) < at.On), What, Service,
            "当场签收的，收到日期就是制发的日期；另行送达的不填，送达时登记。");

    /// <summary>What is served was made before.</summary>
    internal static ActRule<Reconsideration, ReconsiderationStage, ServeDocument> ServedOnceMade(this ActRule<Reconsideration, ReconsiderationStage, ServeDocument> rule) =>
        rule.Needs("FY200", (m, a, _) => MadeOn(m, a.Document) is not { } made || Told(a).All(day => day >= made), What, Service,
            "当场签收的，收到日期就是制发的日期；另行送达的不填，送达时登记。");

    // The day of service of a conclusion is asked by a condition of its own (FY096).
    private static IEnumerable<DateOnly> Told(ServeDocument act) =>
        new[] { act.Document == CaseDocument.Conclusion ? null : act.ReceivedOn, act.PostedOn, act.HandedOn }.OfType<DateOnly>();

    // Of several of a kind, such as notices of hearing, any may be served: the first counts. What was made before this ledger has only its day in the case.
    private static DateOnly? MadeOn(Reconsideration m, CaseDocument document)
    {
        var templates = (document == CaseDocument.Conclusion ? Conclusions : [document.ToString()]).Select(t => $"reconsideration/{t}");
        var made = m.Documents.Where(d => d.Void is null && templates.Contains(d.Template)).ToList();
        return made.Count > 0 ? made.Min(d => d.On) : OfTheCase(m, document);
    }

    private static DateOnly? OfTheCase(Reconsideration m, CaseDocument document) =>
        document switch
        {
            CaseDocument.CorrectionNotice => m.CorrectionAskedOn,
            CaseDocument.AcceptanceNotice => m.AcceptedOn,
            CaseDocument.RefusalDecision => m.RefusedOn,
            CaseDocument.ReplyNotice => m.ReplyNoticeSentOn,
            CaseDocument.StayDecision => m.StayOrderedOn,
            CaseDocument.ExtensionNotice => m.ExtendedOn,
            CaseDocument.Conclusion => m.DecidedOn,
            CaseDocument.OpinionLetter => m.OpinionLetterOn,
            CaseDocument.TransferNotice => m.TransferredOn,
            _ => null,
        };
}
