using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;

namespace Fazhi.Issuing;

/// <summary>人民调解文书 — agreement, record of an oral agreement, notice of failure, application to the court.</summary>
internal static class MediationBindings
{
    internal static Dictionary<string, object?> Agreement(Issue issue)
    {
        var matter = (Dispute)issue.Matter;
        var (facts, content, manner, by, atOnce) = issue.Recorded.Act switch
        {
            ReachAgreement a => (a.Facts, a.Content, a.Manner, a.PerformBy, a.PerformedAtOnce),
            AmendAgreement { Agreement: var a } => (a.Facts, a.Content, a.Manner, a.PerformBy, false),
            var other => throw new InvalidOperationException($"{other.Code} makes no agreement."),
        };
        return new()
        {
            ["committee.name"] = Committee(matter),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["parties"] = Signing(matter),
            // What is amended is what bound them until now: the agreement first reached, or as it was amended last.
            ["amended.reached_on"] =
                issue.Recorded.Act is AmendAgreement
                    ? issue.DaysOf<AmendAgreement>().SkipLast(1).Prepend(matter.ConcludedOn ?? issue.On).Last()
                    : null,
            ["dispute.asked"] = matter.Source == DisputeSource.Application,
            ["dispute.family"] = matter.Category == DisputeCategory.Family,
            ["dispute.account"] = matter.Account,
            ["dispute.facts"] = facts,
            ["terms"] = Paragraphs.Of(content),
            ["performance.manner"] = manner,
            ["performance.due_on"] = by,
            ["performance.at_once"] = atOnce,
            ["mediator.name"] = Mediators(matter),
        };
    }

    internal static Dictionary<string, object?> Record(Issue issue)
    {
        var (matter, act) = ((Dispute)issue.Matter, (ReachAgreement)issue.Recorded.Act);
        return new()
        {
            ["committee.name"] = Committee(matter),
            ["document.number"] = issue.Number,
            ["parties"] = Parties(matter),
            ["dispute.kind"] = Terms.Of(matter.Category),
            ["dispute.account"] = matter.Account,
            ["dispute.facts"] = act.Facts,
            ["agreement.content"] = act.Content,
            ["agreement.manner"] = act.Manner,
            ["agreement.due_on"] = act.PerformBy,
            ["agreement.at_once"] = act.PerformedAtOnce,
            ["agreement.reached_on"] = issue.On,
            ["mediator.name"] = Mediators(matter),
        };
    }

    internal static Dictionary<string, object?> Failure(Issue issue)
    {
        var (matter, act) = ((Dispute)issue.Matter, (FailMediation)issue.Recorded.Act);
        return new()
        {
            ["committee.name"] = Committee(matter),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["parties"] = Parties(matter),
            // The matter's title hides the family names; the notice names the parties in its first line anyhow.
            ["dispute.title"] = Terms.Of(matter.Category),
            ["dispute.started_on"] = issue.DaysOf<AssignMediators>().Append(matter.AcceptedOn ?? matter.OpenedOn).First(),
            ["dispute.ended_on"] = issue.On,
            ["dispute.reason"] = Terms.Of(act.Reason),
            ["remedies"] = act.Told.Distinct().Select(way => Remedy(way, issue.Letterhead)).ToList(),
        };
    }

    internal static Dictionary<string, object?> Rescission(Issue issue)
    {
        var (matter, act) = ((Dispute)issue.Matter, (RescindAgreement)issue.Recorded.Act);
        return new()
        {
            ["committee.name"] = Committee(matter),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["parties"] = Parties(matter),
            ["agreement.reached_on"] = matter.AgreementAmendedOn ?? matter.ConcludedOn,
            ["rescission.reason"] = act.Reason,
            ["rescission.settlement"] = act.Settlement,
            ["mediator.name"] = Mediators(matter),
        };
    }

    internal static Dictionary<string, object?> Confirmation(Issue issue)
    {
        var (matter, act) = ((Dispute)issue.Matter, (AskJudicialConfirmation)issue.Recorded.Act);
        var reached = matter.AgreementAmendedOn ?? matter.ConcludedOn!.Value;
        var lastDay = Deadline.Compute(issue.Calendar, reached, 30.Days());
        var written = matter.AgreementForm == AgreementForm.Written;
        return new()
        {
            ["court.name"] = act.Court,
            ["committee.name"] = Committee(matter),
            ["document.date"] = issue.On,
            ["parties"] = Parties(matter),
            ["agreement.number"] = issue.Number,
            ["agreement.reached_on"] = reached,
            ["agreement.effective_on"] = reached,
            ["agreement.last_day"] = lastDay.Due,
            ["agreement.last_day_provisional"] = lastDay.IsProvisional,
            ["agreement.summary"] =
                $"{Ended(matter.Account)}经调解，申请人达成协议：{string.Join('；', Paragraphs.Of(matter.Agreement ?? "").Select(t => t.TrimEnd('。', '；')))}。",
            ["enclosures"] = new[]
            {
                written ? "人民调解协议书" : "人民调解口头协议登记表",
                "人民调解委员会主持调解的证明",
                "申请人的身份证明",
            },
        };
    }

    private static string Committee(Dispute matter) => matter.Organisation?.Title ?? "人民调解委员会";

    private static string Mediators(Dispute matter) => string.Join('、', matter.Mediators.Select(m => m.Title));

    private static string Ended(string text) => text.EndsWith('。') ? text : text + "。";

    private static string Remedy(OtherWay way, Letterhead head) =>
        way switch
        {
            OtherWay.Arbitration =>
                "属于劳动、人事争议或者农村土地承包经营纠纷的，可以向有管辖权的仲裁委员会申请仲裁；订有仲裁协议的，可以依照协议申请仲裁",
            OtherWay.Administrative => "依法可以由行政机关处理的，可以向有关行政机关申请处理",
            OtherWay.Litigation => "可以依法向有管辖权的人民法院提起诉讼",
            OtherWay.LegalAid => $"符合法律援助条件的，可以向{head.Institution}所属法律援助机构申请法律援助",
            _ => throw new InvalidOperationException($"Unknown way {way}."),
        };

    // A guardian signs beside whom he acts for.
    private static List<IReadOnlyDictionary<string, object?>> Signing(Dispute matter) =>
        [
            .. Parties(matter)
                .Zip(matter.Parties, (shown, party) => new Dictionary<string, object?>(shown) { ["guardian"] = party.Guardian }),
        ];

    private static List<IReadOnlyDictionary<string, object?>> Parties(Dispute matter) =>
        [
            .. matter.Parties.Select(party =>
                PrintedRow.Of(("name", party.Name), ("details", PartyText.DetailsWithGuardian(party)))
            ),
        ];
}
